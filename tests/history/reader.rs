//! Every kind of repository that a plan may lie in.

use chrono::NaiveDate;
use roadmap::cli::process::Repository;
use roadmap::history::{Blob, Gap, History, ObjectKind, Oid, RepoPath, Revision, in_force};

use super::script::{Change, Draft, Script, git, open, path, reader, said, write};
use super::story::{
    BROKEN, CLOCK_BACK, EMPTY_MERGE, LAST, MERGE, REMOVED, RENAMED, RENAMED_BACK, RENAMED_BY_MERGE, RESTORED,
    Story,
};
use crate::support::Sandbox;

fn head(repository: &Repository) -> Oid {
    repository.commit(&Revision::head()).unwrap()
}

fn history(repository: &Repository, path: &RepoPath) -> History {
    repository.history(&head(repository), path).unwrap()
}

/// The texts of a history, none where there is no file.
fn texts(repository: &Repository, history: &History) -> Vec<Option<String>> {
    let ids = history.versions.iter().filter_map(|version| version.content());
    let mut objects = repository.objects(ids, 1 << 20).unwrap();
    let texts = history.versions.iter().map(|version| {
        let id = version.content()?;
        let object = objects.next().unwrap().unwrap();
        assert_eq!(&object.id, id);
        let ObjectKind::Blob(bytes) = object.kind else { panic!("{object:?}") };
        Some(String::from_utf8(bytes).unwrap())
    });
    let texts = texts.collect();
    assert!(objects.next().is_none());
    texts
}

/// A history as the story tells it, down to the last byte.
#[track_caller]
fn assert_is_the_story(story: &Story, repository: &Repository, name: &str) {
    let history = history(repository, &path(name));
    let texts = texts(repository, &history);
    assert_eq!(history.versions.len(), story.expected.len());
    for ((version, text), expected) in history.versions.iter().zip(texts).zip(&story.expected) {
        let number = expected.number;
        assert_eq!(&version.commit, story.id(number), "{number}");
        assert_eq!((version.recorded, &version.path), (expected.recorded, &expected.path), "{number}");
        assert_eq!((&*version.author, &version.subject), (expected.author, &expected.subject), "{number}");
        assert_eq!(text, expected.text, "{number}");
    }
    let renames: Vec<_> = history.renames.iter().map(|rename| &rename.commit).collect();
    assert_eq!(renames, [RENAMED, RENAMED_BY_MERGE, RENAMED_BACK].map(|number| story.id(number)));
}

#[test]
fn two_hundred_commits_are_read_across_merges_renames_and_a_removal() {
    let sandbox = Sandbox::empty();
    let story = Story::tell(&sandbox, "repo");
    assert_eq!(git(&sandbox, "repo", &["rev-list", "--all", "--count"]).trim(), LAST.to_string());
    let repository = open(&sandbox, "repo");
    assert_is_the_story(&story, &repository, "roadmap.yaml");
    let numbers: Vec<usize> = story.expected.iter().map(|expected| expected.number).collect();
    for number in [MERGE, RENAMED, RENAMED_BY_MERGE, REMOVED, RESTORED] {
        assert!(numbers.contains(&number), "{number}");
    }
    // What happened on a branch counts from its merge on, and a merge that leaves the plan alone not at all.
    for number in [MERGE - 4, MERGE - 3, MERGE - 2, EMPTY_MERGE] {
        assert!(!numbers.contains(&number), "{number}");
    }
}

#[test]
fn versions_that_are_no_plans_are_the_two_broken_ones() {
    let sandbox = Sandbox::empty();
    let story = Story::tell(&sandbox, "repo");
    let repository = open(&sandbox, "repo");
    let history = history(&repository, &path("roadmap.yaml"));
    let texts = texts(&repository, &history);
    let broken = history
        .versions
        .iter()
        .zip(&texts)
        .filter(|(_, text)| text.as_ref().is_some_and(|text| crate::support::read(text).is_err()));
    let broken: Vec<&Oid> = broken.map(|(version, _)| &version.commit).collect();
    assert_eq!(broken, BROKEN.map(|number| story.id(number)));
}

#[test]
fn a_clock_that_stood_back_hides_nothing_that_came_later() {
    let sandbox = Sandbox::empty();
    let story = Story::tell(&sandbox, "repo");
    let history = history(&open(&sandbox, "repo"), &path("roadmap.yaml"));
    let days: Vec<NaiveDate> = history.versions.iter().map(|version| version.recorded.date()).collect();
    let back = history.versions.iter().position(|version| &version.commit == story.id(CLOCK_BACK)).unwrap();
    assert!(days[back] < days[back - 1]);
    assert_eq!(in_force(&days, days[back + 1]), Some(back + 1));
}

#[test]
fn a_shallow_clone_is_read_as_far_as_it_goes_and_says_that_it_ends() {
    let sandbox = Sandbox::empty();
    let story = Story::tell(&sandbox, "repo");
    let url = format!("file://{}", story.built.folder.display());
    git(&sandbox, ".", &["clone", "-q", "--depth", "30", &url, "shallow"]);
    let repository = open(&sandbox, "shallow");
    assert!(repository.is_shallow());
    let short = history(&repository, &path("roadmap.yaml"));
    assert_eq!(short.gap, Some(Gap::Shallow));
    let whole = open(&sandbox, "repo");
    assert!(!whole.is_shallow());
    let long = history(&whole, &path("roadmap.yaml"));
    assert_eq!(long.gap, None);
    // The oldest one is where the clone ends: the whole file seems new there.
    let rest = &long.versions[long.versions.len() + 1 - short.versions.len()..];
    assert_eq!(short.versions[1..], *rest);
    assert!(rest.len() > 15 && rest.len() < 30, "{}", rest.len());
    let problem = repository.commit(&Revision::parse(story.id(RENAMED).as_str()).unwrap()).unwrap_err();
    assert!(said(&problem.hint.unwrap()).contains("shallow"));
}

#[test]
fn bare_repositories_linked_work_trees_and_subfolders_read_the_same() {
    let sandbox = Sandbox::empty();
    let story = Story::tell(&sandbox, "repo");
    git(&sandbox, ".", &["clone", "-q", "--bare", "repo", "bare.git"]);
    git(&sandbox, "repo", &["worktree", "add", "-q", "--detach", "../linked"]);
    let sandbox = sandbox.with("linked/sub/x", "");
    for folder in ["repo", "bare.git", "linked", "linked/sub"] {
        assert_is_the_story(&story, &open(&sandbox, folder), "roadmap.yaml");
    }
    assert_eq!(open(&sandbox, "linked/sub").prefix(), b"sub/");
    let file = open(&sandbox, "linked/sub").path("x".as_ref());
    assert_eq!(file, Some(path("sub/x")));
}

#[test]
fn a_hook_in_a_linked_work_tree_finds_a_plan_below_the_top() {
    let sandbox = Sandbox::empty();
    Story::tell(&sandbox, "repo");
    git(&sandbox, "repo", &["worktree", "add", "-q", "--detach", "../linked"]);
    let sandbox = sandbox.with("linked/sub/x", "");
    let folder = sandbox.path("linked/sub");
    let git_dir = sandbox.path("repo/.git/worktrees/linked");
    let hook = reader(&sandbox).variable("GIT_DIR", &git_dir).variable("GIT_PREFIX", "");
    let hook = hook.variable("GIT_INDEX_FILE", git_dir.join("index.lock"));
    assert_eq!(hook.open(&folder).unwrap().prefix(), b"sub/");
    // Outside of every work tree the variable is all there is.
    let elsewhere = hook.open(&sandbox.path("")).unwrap();
    assert_eq!(elsewhere.commit(&Revision::head()).unwrap(), head(&open(&sandbox, "repo")));
}

#[test]
fn odd_names_are_names() {
    let sandbox = Sandbox::empty();
    let mut names: Vec<Vec<u8>> = [
        "two words.yaml",
        "it's \"quoted\".yaml",
        "йўл харитаси.yaml",
        "-x.yaml",
        "--output=pwned",
        "*.yaml",
        "?",
        "[a].yaml",
        ":(attr:export-ignore)x",
        ":!x",
        ":(top)x",
        "\\",
        "tab\there",
        "line\nbreak.yaml",
        "a/-b/c d.yaml",
        "HEAD",
        "main",
        "HEAD:x",
        "@{1}",
        "$(touch pwned)",
        "%s%n",
        "\u{1b}[31mred",
    ]
    .map(|name| name.as_bytes().to_vec())
    .into();
    names.push(b"not \xFFutf-8".to_vec());
    let mut script = Script::default();
    for round in 0..2 {
        let changes =
            names.iter().map(|name| write(name, [name.as_slice(), &[b'0' + round]].concat())).collect();
        script.commit(draft(i64::from(round), changes));
    }
    let built = script.build(&sandbox, "repo");
    let repository = open(&sandbox, "repo");
    for name in &names {
        let path = path(name);
        let history = history(&repository, &path);
        let commits: Vec<_> = history.versions.iter().map(|version| &version.commit).collect();
        assert_eq!(commits, built.ids.iter().collect::<Vec<_>>(), "{path}");
        let newest = repository.object(&built.ids[1], &path).unwrap();
        assert_eq!(newest.as_ref(), history.versions[1].content(), "{path}");
        let object = repository.objects(&newest, 1 << 20).unwrap().next().unwrap().unwrap();
        assert_eq!(object.kind, ObjectKind::Blob([name.as_slice(), b"1"].concat()), "{path}");
    }
    assert!(!sandbox.files().keys().any(|name| name.ends_with("/pwned") || name == "pwned"));
}

fn draft(day: i64, changes: Vec<Change>) -> Draft {
    let recorded = 1_672_639_200 + day * 86_400;
    Draft { branch: "main", author: "A", recorded, subject: "x".into(), merge: None, changes }
}

/// A repository in which one file was written twice.
fn small(sandbox: &Sandbox) -> Vec<Oid> {
    let mut script = Script::default();
    script.commit(draft(0, vec![write("plan.yaml", "one")]));
    script.commit(draft(1, vec![write("plan.yaml", "two")]));
    script.build(sandbox, "repo").ids
}

#[test]
fn a_link_or_a_folder_is_no_version_to_read() {
    let sandbox = Sandbox::empty();
    let mut script = Script::default();
    let (name, target) = (b"plan".to_vec(), b"elsewhere".to_vec());
    script.commit(draft(0, vec![write("plan", "text")]));
    script.commit(draft(1, vec![Change::Link(name.clone(), target)]));
    script.commit(draft(2, vec![Change::Remove(name), write("plan/a", "x")]));
    script.build(&sandbox, "repo");
    let repository = open(&sandbox, "repo");
    let history = history(&repository, &path("plan"));
    let blobs: Vec<_> = history.versions.iter().map(|version| &version.blob).collect();
    assert!(matches!(blobs.as_slice(), [Blob::File(_), Blob::NoFile, Blob::Removed]), "{blobs:?}");
    let folder = repository.object(&head(&repository), &path("plan")).unwrap();
    let kind = repository.objects(&folder, 9).unwrap().next().unwrap().unwrap().kind;
    assert_eq!(kind, ObjectKind::Other("tree".into()));
}

#[test]
fn a_repository_with_sha_256_reads_the_same() {
    let sandbox = Sandbox::empty();
    let mut script = Script::default();
    script.commit(draft(0, vec![write("plan.yaml", "one")]));
    script.commit(draft(1, vec![Change::Rename(b"plan.yaml".to_vec(), b"b.yaml".to_vec())]));
    let built = script.build_with(&sandbox, "repo", &["--object-format=sha256"]);
    assert_eq!(built.ids[0].as_str().len(), 64);
    let history = history(&open(&sandbox, "repo"), &path("b.yaml"));
    assert_eq!((history.versions.len(), history.renames.len()), (2, 1));
}

#[test]
fn two_branches_part_at_their_merge_base() {
    let sandbox = Sandbox::empty();
    let mut script = Script::default();
    script.commit(draft(0, vec![write("plan.yaml", "one")]));
    script.branch("side", "main");
    script.commit(Draft { branch: "side", ..draft(1, vec![write("plan.yaml", "two")]) });
    script.commit(draft(2, vec![write("x", "x")]));
    script.commit(Draft { branch: "alone", ..draft(3, vec![write("x", "x")]) });
    let ids = script.build(&sandbox, "repo").ids;
    let repository = open(&sandbox, "repo");
    assert_eq!(repository.merge_base(&ids[1], &ids[2]).unwrap().as_ref(), Some(&ids[0]));
    assert_eq!(repository.merge_base(&ids[0], &ids[3]).unwrap(), None);
}

#[test]
fn a_name_of_several_commits_and_a_name_of_none_are_told_apart() {
    let sandbox = Sandbox::empty();
    let ids = small(&sandbox);
    git(&sandbox, "repo", &["branch", "both", ids[0].as_str()]);
    git(&sandbox, "repo", &["tag", "both", ids[1].as_str()]);
    git(&sandbox, "repo", &["update-ref", "refs/heads/-x", ids[0].as_str()]);
    git(&sandbox, "repo", &["branch", "йўл", ids[0].as_str()]);
    let repository = open(&sandbox, "repo");
    let commit = |text: &str| repository.commit(&Revision::parse(text).unwrap());
    assert!(said(&commit("both").unwrap_err().message).contains("several commits"));
    for text in ["refs/heads/both", "refs/heads/-x", "йўл", "HEAD~1", "main^", ids[0].short()] {
        assert_eq!(commit(text).as_ref(), Ok(&ids[0]), "{text}");
    }
    for text in ["nothing", "HEAD~2", "HEAD~99999999999999999999", &"0".repeat(40), "main^2", "plan.yaml"] {
        let problem = commit(text).unwrap_err();
        assert!(said(&problem.message).contains("no commit"), "{problem:?}");
    }
    assert!(said(&commit("@{u}").unwrap_err().message).contains("no upstream"));
    let blob = repository.object(&ids[0], &path("plan.yaml")).unwrap().unwrap();
    assert!(commit(blob.as_str()).is_err());
    assert_eq!(repository.object(&ids[0], &path("nothing")).unwrap(), None);
}

#[test]
fn a_folder_without_repository_a_new_repository_and_no_git_are_told_apart() {
    let sandbox = Sandbox::empty().with("plain/x", "");
    let problem = reader(&sandbox).open(&sandbox.path("plain")).unwrap_err();
    assert_eq!(problem.message.plain(), "git-no-repository");
    git(&sandbox, ".", &["init", "-q", "new"]);
    let problem = open(&sandbox, "new").commit(&Revision::head()).unwrap_err();
    assert_eq!(said(&problem.hint.unwrap()), "nothing has been committed yet");
    let problem = reader(&sandbox).program("no-such-git").open(&sandbox.path("new")).unwrap_err();
    assert!(problem.message.plain().starts_with("cannot run `git`"));
}
