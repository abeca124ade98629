//! Repositories, settings and programs that mean no good, or are broken.

#![expect(clippy::disallowed_methods, reason = "programs and damage are made of files")]

use std::fs;
use std::path::PathBuf;
use std::time::{Duration, Instant};

use roadmap::cli::process::Git;
use roadmap::history::{History, ObjectKind, Oid, Revision};
use roadmap::problem::Problem;

use super::script::{git, open, path, reader, said};
use super::story::{RENAMED, Story};
use crate::support::Sandbox;

fn history(git: &Git, sandbox: &Sandbox) -> Result<History, Problem> {
    let repository = git.open(&sandbox.path("repo"))?;
    repository.history(&repository.commit(&Revision::head())?, &path("roadmap.yaml"))
}

/// A program that a shell script plays.
fn played(sandbox: &Sandbox, script: &str) -> Git {
    use std::os::unix::fs::PermissionsExt as _;

    let program = sandbox.path("played");
    fs::write(&program, format!("#!/bin/sh\n{script}\n")).unwrap();
    fs::set_permissions(&program, fs::Permissions::from_mode(0o755)).unwrap();
    reader(sandbox).program(program).patience(Duration::from_millis(300))
}

/// What comes of a program that a script plays, which must be soon.
#[track_caller]
fn message(script: &str) -> String {
    let sandbox = Sandbox::empty();
    let since = Instant::now();
    let problem = played(&sandbox, script).open(&sandbox.path("")).unwrap_err();
    assert!(since.elapsed() < Duration::from_secs(20));
    said(&problem.message)
}

#[test]
fn a_repository_of_somebody_else_is_refused_with_gits_own_advice() {
    let sandbox = Sandbox::empty();
    Story::tell(&sandbox, "repo");
    let stranger = reader(&sandbox).variable("GIT_TEST_ASSUME_DIFFERENT_OWNER", "1");
    let problem = stranger.open(&sandbox.path("repo")).unwrap_err();
    assert_eq!(problem.message.plain(), "git-ownership");
    assert!(said(&problem.hint.unwrap()).contains("git config --global --add safe.directory"));
}

/// Adds a version that is signed, as a program would check that checks signatures.
fn sign(sandbox: &Sandbox) {
    let signature = "-----BEGIN PGP SIGNATURE-----\n\nx\n-----END PGP SIGNATURE-----";
    let status = "echo '[GNUPG:] BEGIN_SIGNING' >&2; echo '[GNUPG:] SIG_CREATED x' >&2";
    played(sandbox, &format!("cat >/dev/null; {status}; echo '{signature}'"));
    let program = format!("gpg.program={}", sandbox.path("played").display());
    fs::write(sandbox.path("repo/roadmap.yaml"), "signed").unwrap();
    let settings = ["-c", "user.name=x", "-c", "user.email=x", "-c", &program];
    git(sandbox, "repo", &[&settings[..], &["commit", "-q", "-a", "-S", "-m", "Signed"]].concat());
}

#[test]
fn settings_and_variables_change_nothing_and_start_nothing() {
    let sandbox = Sandbox::empty();
    Story::tell(&sandbox, "repo");
    sign(&sandbox);
    let plain = history(&reader(&sandbox), &sandbox).unwrap();
    let first = open(&sandbox, "repo").history(&plain.versions[0].commit, &path("README.md")).unwrap();
    assert_eq!(first.versions.len(), 1);
    let trap = format!("touch {}", sandbox.path("pwned").display());
    played(&sandbox, &trap);
    let program = sandbox.path("played").display().to_string();
    for (key, value) in [
        ("core.quotePath", "true"),
        ("core.pager", &trap),
        ("core.fsmonitor", &trap),
        ("color.ui", "always"),
        ("log.showSignature", "true"),
        ("gpg.program", &program),
        ("log.showRoot", "false"),
        ("log.follow", "true"),
        ("log.date", "relative"),
        ("log.decorate", "full"),
        ("log.abbrevCommit", "true"),
        ("log.diffMerges", "off"),
        ("format.pretty", "oneline"),
        ("diff.renames", "copies"),
        ("diff.external", &trap),
        ("diff.noprefix", "true"),
        ("diff.trap.textconv", &trap),
        ("diff.trap.command", &trap),
        ("notes.displayRef", "refs/notes/*"),
        ("i18n.logOutputEncoding", "KOI8-R"),
        ("alias.log", &format!("!{trap}")),
    ] {
        git(&sandbox, "repo", &["config", key, value]);
    }
    fs::write(sandbox.path("repo/.git/info/attributes"), "* diff=trap\n").unwrap();
    git(&sandbox, "repo", &["-c", "user.name=x", "-c", "user.email=x", "notes", "add", "-m", "a note"]);
    let odd = ["GIT_LITERAL_PATHSPECS", "GIT_ICASE_PATHSPECS", "GIT_NOGLOB_PATHSPECS"];
    let odd = odd.into_iter().fold(reader(&sandbox), |git, name| git.variable(name, "1"));
    let odd =
        odd.variable("GIT_EXTERNAL_DIFF", &trap).variable("LC_ALL", "ru_RU.UTF-8").variable("LANGUAGE", "ru");
    assert_eq!(history(&odd, &sandbox).unwrap(), plain);
    let again = odd.open(&sandbox.path("repo")).unwrap();
    assert_eq!(again.history(&plain.versions[0].commit, &path("README.md")).unwrap(), first);
    assert!(!sandbox.path("pwned").exists());
}

#[test]
fn a_history_that_one_clone_has_rewritten_for_itself_is_not_believed() {
    let sandbox = Sandbox::empty();
    let story = Story::tell(&sandbox, "repo");
    let plain = history(&reader(&sandbox), &sandbox).unwrap();
    let id = story.id(RENAMED).as_str();
    git(&sandbox, "repo", &["replace", story.id(RENAMED - 1).as_str(), story.id(10).as_str()]);
    fs::write(sandbox.path("repo/.git/info/grafts"), format!("{id}\n")).unwrap();
    assert_ne!(git(&sandbox, "repo", &["rev-list", "--count", "main"]).trim(), "200");
    assert_eq!(history(&reader(&sandbox), &sandbox).unwrap(), plain);
}

#[test]
fn what_a_partial_clone_lacks_is_missing_and_not_fetched() {
    let sandbox = Sandbox::empty();
    let story = Story::tell(&sandbox, "repo");
    git(&sandbox, "repo", &["config", "uploadpack.allowFilter", "true"]);
    let url = format!("file://{}", story.built.folder.display());
    git(&sandbox, ".", &["clone", "-q", "--no-checkout", "--filter=blob:none", &url, "partial"]);
    let repository = open(&sandbox, "partial");
    let head = repository.commit(&Revision::head()).unwrap();
    let blob = repository.object(&head, &path("roadmap.yaml")).unwrap();
    let object = repository.objects(&blob, 1 << 20).unwrap().next().unwrap().unwrap();
    assert_eq!(object.kind, ObjectKind::Missing);
}

#[test]
fn a_damaged_repository_is_an_error_in_gits_words() {
    let sandbox = Sandbox::empty();
    let story = Story::tell(&sandbox, "repo");
    let pack = sandbox
        .files()
        .into_keys()
        .find(|name| name.contains(".git/objects/pack/") && name.contains(".pack"))
        .unwrap();
    let pack = sandbox.path(&pack);
    fs::remove_file(&pack).unwrap();
    fs::write(&pack, "PACK").unwrap();
    let repository = open(&sandbox, "repo");
    let problem = repository.history(story.id(200), &path("roadmap.yaml")).unwrap_err();
    assert!(said(&problem.message).starts_with("git refused: "), "{problem:?}");
}

#[test]
fn an_object_too_large_to_read_is_passed_over_and_the_next_one_is_read() {
    let sandbox = Sandbox::empty();
    let story = Story::tell(&sandbox, "repo");
    let repository = open(&sandbox, "repo");
    let plan = repository.object(story.id(200), &path("roadmap.yaml")).unwrap().unwrap();
    let readme = repository.object(story.id(1), &path("README.md")).unwrap().unwrap();
    let nothing = Oid::new(&"1".repeat(40)).unwrap();
    let kinds = repository.objects([&plan, &nothing, story.id(1), &readme], 100).unwrap();
    let kinds: Vec<ObjectKind> = kinds.map(|object| object.unwrap().kind).collect();
    let [ObjectKind::TooLarge(size), ObjectKind::Missing, ObjectKind::Other(kind), ObjectKind::Blob(text)] =
        kinds.as_slice()
    else {
        panic!("{kinds:?}")
    };
    assert!(*size > 1_000);
    assert_eq!((kind.as_str(), text.as_slice()), ("commit", &b"Note 0\n"[..]));
}

#[test]
fn a_program_that_is_silent_endless_or_talks_nonsense_is_left() {
    assert_eq!(message("exec sleep 60"), "git did not answer within 0.3 s");
    assert_eq!(message("exec >&- 2>&-; exec sleep 60"), "git did not answer within 0.3 s");
    assert_eq!(message("while :; do echo x; sleep 0.1; done"), "git did not answer within 0.3 s");
    assert_eq!(message("echo perhaps"), "`git rev-parse` printed something that is not understood");
    assert_eq!(message("kill -9 $$"), "git refused without a word");
    assert_eq!(
        message("head -c 1000000 /dev/zero | tr '\\0' x >&2; exit 3").len(),
        "git refused: ".len() + (64 << 10)
    );
}

#[test]
fn a_program_that_prints_without_end_is_left() {
    let sandbox = Sandbox::empty();
    let endless = played(&sandbox, "exec yes").patience(Duration::from_secs(60));
    let problem = endless.open(&sandbox.path("")).unwrap_err();
    assert_eq!(problem.message.plain(), "git printed more than 64 MiB");
}

#[test]
fn a_program_of_a_program_that_keeps_the_pipes_open_is_not_waited_for() {
    let sandbox = Sandbox::empty();
    let since = Instant::now();
    let problem = played(&sandbox, "sleep 30 & echo false; exit 0").open(&sandbox.path(""));
    assert!(problem.is_err() && since.elapsed() < Duration::from_secs(20));
}

#[test]
fn objects_that_break_off_are_an_error_and_those_before_are_read() {
    let sandbox = Sandbox::empty();
    let id = "1".repeat(40);
    let script = format!(
        "case \"$*\" in *cat-file*) printf '{id} blob 2\\nab\\n{id} blob 9\\nabc'; echo 'fatal: disk on fire' >&2; exit 128;; \
         *) printf 'false\\n\\n';; esac"
    );
    let repository = played(&sandbox, &script).open(&sandbox.path("")).unwrap();
    let id = Oid::new(&id).unwrap();
    let mut objects = repository.objects([&id, &id], 100).unwrap();
    assert_eq!(objects.next().unwrap().unwrap().kind, ObjectKind::Blob(b"ab".to_vec()));
    let problem = objects.next().unwrap().unwrap_err();
    assert_eq!(said(&problem.message), "git refused: disk on fire");
    assert!(objects.next().is_none());
}

#[cfg(target_os = "linux")]
#[test]
fn who_stops_reading_leaves_no_program_behind() {
    let sandbox = Sandbox::empty();
    let pid = sandbox.path("pid");
    let script = format!(
        "case \"$*\" in *cat-file*) echo $$ > '{}'; while :; do printf '{} blob 1\\na\\n'; done;; *) printf 'false\\n\\n';; esac",
        pid.display(),
        "1".repeat(40)
    );
    let repository =
        played(&sandbox, &script).patience(Duration::from_secs(20)).open(&sandbox.path("")).unwrap();
    let id = Oid::new(&"1".repeat(40)).unwrap();
    let mut objects = repository.objects([&id], 100).unwrap();
    assert!(objects.next().unwrap().is_ok());
    drop(objects);
    let pid = fs::read_to_string(pid).unwrap();
    assert!(!PathBuf::from(format!("/proc/{}", pid.trim())).exists());
}
