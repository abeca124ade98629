//! Many plans at once: which files they are, what is said of those that are none or are broken, what becomes of ids.

use super::{FORMATS, ids};
use crate::support::{FOUNDING, LIBRARIES, Outcome, PROGRAM, Sandbox, snapshot};

const DAY: &str = "--as-of 2023-07-01 --lang en";

/// Files of other kinds that lie beside plans.
const OTHERS: [(&str, &str); 5] = [
    ("plans/docker-compose.yml", "version: \"3.9\"\nservices:\n  web: {image: nginx}\n"),
    ("plans/k8s.yaml", "apiVersion: v1\nkind: Pod\n---\napiVersion: v1\nkind: Service\n"),
    ("plans/api.yaml", "openapi: 3.1.0\ninfo: {version: 1, title: [\n"),
    ("plans/ci.yml", "on: push\njobs: {build: {runs-on: ubuntu-latest}}\n"),
    ("plans/empty.yaml", ""),
];

/// Two measures of a district, in Cyrillic.
fn plan(title: &str, due: &str) -> String {
    format!(
        "version: 1\ntitle: {title}\nlanguage: uz\nsections:\n- id: I\n  title: Йўллар ва кўприклар\n  measures:\n  \
         - {{id: 1, title: Кўприкни таъмирлаш, due: {due}}}\n  - {{id: 2, title: Йўлни кенгайтириш, due: 2023-12}}\n"
    )
}

/// A folder of plans, with files of other kinds among them and in Git's folder one that must not be found.
fn ministry() -> Sandbox {
    let sandbox = Sandbox::empty()
        .with("plans/north/roadmap.yaml", plan("Шимолий туман", "2023-05-30"))
        .with("plans/south/roadmap.yml", plan("Жанубий туман", "2023-06-15"))
        .with("plans/centre.yaml", plan("Марказ", "2023-08-01"))
        .with("plans/.git/old.yaml", plan("Эски", "2020"))
        .with("plans/readme.md", "no plan");
    OTHERS.iter().fold(sandbox, |sandbox, (name, text)| sandbox.with(name, text))
}

/// The same with plans that are broken in every way.
fn trouble() -> Sandbox {
    ministry()
        .with("plans/broken/1-yaml.yaml", "version: 1\nmeasures:\n- {id: 1, title: A\n- {id: 2}\n")
        .with("plans/broken/2-types.yaml", "version: 1\nmeasures: nobody\n")
        .with("plans/broken/3-bytes.yaml", b"version: 1\ntitle: \xCF\xEB\xE0\xED\nmeasures: []\n")
        .with("plans/broken/4-key.yaml", "executors: {a: A}\nmeasures: []\n")
        .with("plans/broken/5-twice.yaml", "version: 1\nmeasures: []\nmeasures: []\n")
        .with("plans/broken/6-braces.yaml", "{\"version\": 1, \"measures\": [{\"id\": 1}")
}

/// What is said on both streams, after the end of the program was looked at.
#[track_caller]
fn ended(outcome: &Outcome, code: i32) -> (&str, &str) {
    assert_eq!(outcome.code, Some(code), "{outcome}");
    (&outcome.stdout, &outcome.stderr)
}

#[test]
fn several_plans_are_one_portfolio() {
    let sandbox = Sandbox::founding().with("plans/example.yaml", LIBRARIES);
    let run = |line: &str| sandbox.run(&format!("{line} -f roadmap.yaml -f plans/example.yaml {DAY}"));
    run("overdue 'late:>61' --width 100").snapshot("portfolio-overdue");
    run("list example:1.1 --format json").snapshot("portfolio-list-json");
    run("summary --width 100").snapshot("portfolio-summary");
    run("kpi example: --width 100").snapshot("portfolio-kpi");
    let both = run("list 1.1 --format json").json();
    assert_eq!(ids(&both), ["roadmap:1.1", "example:1.1"]);
}

#[test]
fn plans_of_one_name_are_told_apart_by_their_folders() {
    let sandbox = Sandbox::empty().with("north/roadmap.yaml", FOUNDING).with("south/roadmap.yaml", FOUNDING);
    let line = format!("list 20 -f north/roadmap.yaml -f south/roadmap.yaml {DAY} --format json");
    assert_eq!(ids(&sandbox.run(&line).json()), ["north/roadmap:20", "south/roadmap:20"]);
}

#[test]
fn a_folder_is_every_plan_below_it_in_path_order() {
    let sandbox = ministry();
    let run = |line: &str| sandbox.run(&format!("{line} {DAY}"));
    run("list -f plans").snapshot("portfolio-folder");
    for line in ["list -f plans/", "list -f ./plans", "list -f ."] {
        let outcome = run(&format!("{line} --format json"));
        let (answer, said) = ended(&outcome, 0);
        assert_eq!(said, "note: 5 other YAML files skipped\n");
        let answer: serde_json::Value = serde_json::from_str(answer).unwrap();
        let items = answer["items"].as_array().unwrap();
        let files: Vec<&str> = items.iter().map(|item| item["file"].as_str().unwrap()).collect();
        let folder = if line.ends_with("./plans") { "./plans" } else { "plans" };
        let expected = ["centre.yaml", "north/roadmap.yaml", "south/roadmap.yml"];
        let expected =
            expected.iter().flat_map(|file| [format!("{folder}/{file}"), format!("{folder}/{file}")]);
        assert_eq!(files, expected.collect::<Vec<_>>());
        let expected = ["centre:1", "centre:2", "north/roadmap:1", "north/roadmap:2", "south/roadmap:1"];
        assert_eq!(ids(&answer)[..5], expected);
        assert_eq!(items[5]["line"], 9);
    }
}

#[test]
fn files_and_folders_are_read_in_the_order_they_are_given() {
    let sandbox = ministry().with("last.yaml", plan("A", "2023"));
    let line = format!("list 1 -f last.yaml -f plans/south -f plans/north/roadmap.yaml {DAY} --format json");
    assert_eq!(ids(&sandbox.run(&line).json()), ["last:1", "south/roadmap:1", "north/roadmap:1"]);
    let env = sandbox.roadmap(&format!("list 1 {DAY} --format json")).env("ROADMAP_FILE", "plans/north");
    assert_eq!(ids(&env.run().json()), ["1"], "a folder with one plan is one plan");
}

#[test]
fn a_file_that_is_found_twice_counts_once_and_one_that_is_named_twice_is_refused() {
    let sandbox = ministry();
    let count = |files: &str| {
        let outcome = sandbox.run(&format!("list {files} {DAY} --format jsonl"));
        ended(&outcome, 0).0.lines().count()
    };
    for files in ["-f plans -f plans", "-f plans -f plans/north", "-f plans/north -f ./plans"] {
        assert_eq!(count(files), 6, "{files}");
    }
    assert_eq!(count("-f plans/north/roadmap.yaml -f plans"), 6);
    assert_eq!(count("-f plans -f plans/north/../north/roadmap.yaml"), 6);
    for twice in ["plans/centre.yaml", "./plans/centre.yaml", "plans/north/../centre.yaml"] {
        let outcome = sandbox.run(&format!("list -f plans/centre.yaml -f {twice}"));
        let said =
            format!("error: `{twice}` is given twice\nhint: name each plan once, or its items count twice\n");
        assert_eq!(outcome.failure(), said);
        sandbox.run(&format!("check plans/centre.yaml {twice}")).failure();
    }
}

#[test]
fn a_file_that_is_named_is_never_skipped() {
    let sandbox = ministry();
    let outcome = sandbox.run(&format!("summary -f plans/ci.yml -f plans {DAY}"));
    let (_, said) = ended(&outcome, 2);
    assert!(said.contains("error[not-a-plan]") && said.contains("plans/ci.yml"), "{said}");
    assert!(said.starts_with("note: 4 other YAML files skipped\n"), "{said}");
}

#[test]
fn a_folder_without_a_plan_is_an_error() {
    let sandbox = ministry().with("none/text.txt", "").with("others/ci.yml", OTHERS[3].1);
    let lines = ["list -f none", "check others", "done 1 -f none", "summary -f none -f plans/north"];
    let said: Vec<String> = lines
        .map(|line| sandbox.run(&format!("{line} --as-of 2023-07-01 --lang en")))
        .iter()
        .inspect(|outcome| assert_eq!(outcome.code, Some(2)))
        .map(ToString::to_string)
        .collect();
    snapshot("portfolio-no-plan", &said.join("\n"));
}

#[test]
fn a_broken_plan_is_told_and_does_not_silence_the_others() {
    let (sound, broken) = (ministry(), trouble());
    broken.run(&format!("overdue -f plans {DAY}")).snapshot("portfolio-broken");
    let lines = ["list", "show 1", "overdue", "upcoming", "kpi", "summary", "summary --by plan"];
    for (line, format) in lines.into_iter().flat_map(|line| FORMATS.map(|format| (line, format))) {
        // Named one by one: the names do not depend on what can be read.
        let files = "-f plans/centre.yaml -f plans/north -f plans/south";
        let line = format!("{line} {DAY} --format {format}");
        let all = sound.run(&format!("{line} {files}")).answer();
        let outcome = broken.run(&format!("{line} -f plans"));
        let (answer, said) = ended(&outcome, 2);
        assert_eq!(answer, all, "{line}");
        for file in ["1-yaml", "2-types", "3-bytes", "4-key", "5-twice", "6-braces"] {
            assert!(said.contains(&format!("plans/broken/{file}.yaml")), "{file}: {said}");
        }
        assert!(said.ends_with("error: the answer leaves out 6 of 9 plans\n"), "{said}");
    }
    ended(&broken.run(&format!("overdue -f plans --exit-code {DAY}")), 2);
    ended(&sound.run(&format!("overdue -f plans --exit-code {DAY}")), 1);
}

#[test]
fn where_no_plan_is_sound_nothing_is_answered() {
    let outcome = trouble().run("list -f plans/broken");
    assert_eq!(outcome.failure().matches("error[").count(), 6, "{outcome}");
    assert!(!outcome.stderr.contains("leaves out"), "{outcome}");
    // One broken file by itself, and one that is named, are as ever.
    let one = trouble().run("list -f plans/broken/2-types.yaml");
    let folder = Sandbox::empty().with("p/2-types.yaml", "version: 1\nmeasures: nobody\n");
    let found = folder.run("list -f p");
    assert_eq!(found.failure(), one.failure().replace("plans/broken", "p"));
}

#[test]
fn a_file_that_is_missing_does_not_silence_the_others_either() {
    let sandbox = ministry();
    let outcome =
        sandbox.run(&format!("list centre: -f plans/centre.yaml -f nowhere.yaml {DAY} --format csv"));
    let (answer, said) = ended(&outcome, 2);
    assert_eq!(answer.lines().count(), 3);
    assert!(said.starts_with("error: there is no file `nowhere.yaml`\n"), "{said}");
    assert!(said.ends_with("error: the answer leaves out 1 of 2 plans\n"), "{said}");
}

#[test]
fn a_query_that_nothing_answers_is_told_with_what_is_broken() {
    let outcome = trouble().run("list executor:a -f plans");
    let said = outcome.failure();
    assert!(said.contains("plans/broken/4-key.yaml") && said.contains("there is no executor `a`"), "{said}");
}

#[test]
fn a_summary_has_a_line_for_each_plan() {
    let sandbox = ministry().with("plans/nothing.yaml", "version: 1\ntitle: Бўш\nmeasures: []\n");
    let run = |line: &str| sandbox.run(&format!("summary --by plan -f plans --as-of 2023-07-01 {line}"));
    for format in FORMATS {
        run(&format!("--lang en --format {format}")).snapshot(&format!("portfolio-by-plan-{format}"));
    }
    for width in [80, 200] {
        run(&format!("--lang en --width {width}")).snapshot(&format!("portfolio-by-plan-width-{width}"));
    }
    for lang in ["uz", "uz-Latn", "ru"] {
        run(&format!("--width 80 --lang {lang}")).snapshot(&format!("portfolio-by-plan-lang-{lang}"));
    }
    // Where something in particular is asked, only the plans that have it.
    let late = run("--lang en --format jsonl status:overdue");
    assert_eq!(ended(&late, 0).0.lines().count(), 3);
    let one = Sandbox::founding().run(&format!("summary --by plan {DAY} --format csv --columns id,items"));
    assert_eq!(one.answer(), "id,items\nroadmap,55\n,55\n");
}

#[test]
fn plans_that_differ_by_their_ending_alone_have_names_of_their_own() {
    let sandbox = Sandbox::empty().with("p/a.yaml", plan("A", "2023")).with("p/a.yml", plan("B", "2023"));
    let run = |line: &str| sandbox.run(&format!("{line} -f p {DAY} --format json"));
    assert_eq!(ids(&run("list 1").json()), ["a.yaml:1", "a.yml:1"]);
    assert_eq!(ids(&run("list a.yml:1").json()), ["a.yml:1"]);
    run("done a.yml:1 --on 2023-06-01").json();
    assert_eq!(ids(&run("list status:done").json()), ["a.yml:1"]);
}

#[test]
fn a_name_with_a_colon_or_of_a_term_is_a_name() {
    let sandbox =
        Sandbox::empty().with("p/a:b.yaml", plan("A", "2023-07-15")).with("p/due.yaml", plan("B", "2022"));
    let run = |line: &str| sandbox.run(&format!("{line} -f p {DAY} --format json"));
    assert_eq!(ids(&run("list a:b:1").json()), ["a:b:1"]);
    assert_eq!(ids(&run("list not:a:b:1 1").json()), ["due:1"]);
    assert_eq!(ids(&run("list due:1").json()), ["due:1"]);
    assert_eq!(ids(&run("list due:2023-07").json()), ["a:b:1"]);
    run("done a:b:1 --on 2023-06-01").json();
}

#[test]
fn every_line_is_that_of_its_own_file() {
    let longer = plan("A", "2023-05-01").replace("sections:", "note: a\n\n\nsections:");
    let sandbox = ministry().with("plans/longer.yaml", longer);
    let line = format!("overdue -f plans {DAY} --format");
    let answer = sandbox.run(&format!("{line} json"));
    let answer: serde_json::Value = serde_json::from_str(ended(&answer, 0).0).unwrap();
    let lines = answer["items"].as_array().unwrap();
    let lines: Vec<_> =
        lines.iter().map(|item| (item["id"].as_str().unwrap(), item["line"].as_u64().unwrap())).collect();
    assert_eq!(lines, [("longer:1", 11), ("north/roadmap:1", 8), ("south/roadmap:1", 8)]);
    let github = sandbox.run(&format!("{line} github"));
    let said = ended(&github, 0).0;
    // The folder of plans holds a `.git`, so it is the top.
    assert!(said.starts_with("::warning file=longer.yaml,line=11,"), "{said}");
}

#[test]
fn check_takes_folders_and_tells_the_faults_of_all() {
    let sandbox = trouble();
    sandbox.run(&format!("check plans --select unknown-key {DAY}")).snapshot("portfolio-check");
    let positional = sandbox.run("check plans --select unknown-key --format jsonl");
    let option = sandbox.run("check -f plans --select unknown-key --format jsonl");
    assert_eq!(ended(&positional, 1), ended(&option, 1));
    let both = sandbox.run("check plans nowhere.yaml --select unknown-key --format jsonl");
    assert_eq!(ended(&both, 2).0, positional.stdout);
    let sound = ministry();
    let known = sound.run("check plans nowhere.yaml --write-baseline known.txt");
    known.failure();
    assert!(known.changed.is_empty(), "a baseline of some plans makes news of the others: {known}");
    assert_eq!(sound.run("check plans --write-baseline known.txt").changed, ["known.txt"]);
}

#[test]
fn a_write_goes_to_the_plan_named_whatever_the_others_are() {
    let sandbox = trouble();
    let lines = [
        "done north/roadmap:1 --on 2023-06-01 -f plans",
        "done south/roadmap:1 --on 2023-06-01 -f plans --dry-run",
        "done roadmap:1 -f plans",
        "done cente:1 -f plans",
        "done north/roadmap:1 south/roadmap:1 -f plans",
        "done broken/2-types:1 -f plans",
        "done 2-types:1 -f plans",
        "done centre:9 -f plans -f nowhere.yaml",
    ];
    let said: Vec<String> =
        lines.iter().map(|line| sandbox.run(&format!("{line} --as-of 2023-07-01")).to_string()).collect();
    snapshot("portfolio-write", &said.join("\n"));
    let rows = sandbox.with("rows.csv", "id,done\ncentre:1,2023-06-30\ncentre:2,2023-06-30\n");
    let outcome = rows.run("apply rows.csv -f plans --as-of 2023-07-01");
    assert_eq!(outcome.changed, ["plans/centre.yaml"]);
    assert_eq!(ended(&outcome, 0).1, "");
}

#[test]
fn an_id_without_a_plan_is_refused_with_the_plans_that_have_it() {
    let own = "version: 1\nmeasures:\n- id: 7\n  title: A\n  kpis: [{id: k, title: K, target: 1}]\n";
    let sandbox = ministry().with("plans/own.yaml", own);
    let lines = ["done 1", "done 7", "done 99", "record k 1", "done 7 centre:1"];
    let said = lines.map(|line| {
        let outcome = sandbox.run(&format!("{line} -f plans --as-of 2023-07-01"));
        outcome.failure();
        assert!(outcome.changed.is_empty(), "{outcome}");
        outcome.to_string()
    });
    snapshot("portfolio-bare-id", &said.join("\n"));
}

#[test]
fn a_deep_plan_is_read_beside_others() {
    let deep =
        |depth| format!("version: 1\nmeasures: []\nx-deep: {}{}\n", "[".repeat(depth), "]".repeat(depth));
    let sandbox = ministry().with("plans/deep-1.yaml", deep(60)).with("plans/deep-2.yaml", deep(60));
    ended(&sandbox.run(&format!("list -f plans {DAY}")), 0);
    let sandbox = sandbox.with("plans/deep-3.yaml", deep(100_000));
    let outcome = sandbox.run(&format!("list -f plans {DAY}"));
    assert!(ended(&outcome, 2).1.contains("plans/deep-3.yaml"), "{outcome}");
}

#[cfg(unix)]
#[test]
#[expect(clippy::disallowed_methods, reason = "the lint holds the program, not its tests")]
fn links_loops_closed_folders_and_names_that_are_no_text() {
    use std::ffi::OsStr;
    use std::os::unix::ffi::OsStrExt as _;
    use std::os::unix::fs::{PermissionsExt as _, symlink};

    let sandbox = ministry();
    symlink("..", sandbox.path("plans/north/up")).unwrap();
    symlink("roadmap.yaml", sandbox.path("plans/north/current.yaml")).unwrap();
    let odd =
        [&b"\xFE.yaml"[..], b"\xFF.yaml"].map(|name| sandbox.path("plans").join(OsStr::from_bytes(name)));
    for path in &odd {
        std::fs::write(path, plan("A", "2023-05-01")).unwrap();
    }
    let run = |line: &str| sandbox.sealed(PROGRAM).args(line.split(' ')).output().unwrap();
    let output = run("list 1 -f plans --as-of 2023-07-01 --format json");
    assert_eq!(output.stderr, b"note: 5 other YAML files skipped\n");
    let answer: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    let expected = ["centre:1", "current:1", "roadmap:1", "\\xFE:1", "\\xFF:1"];
    assert_eq!(ids(&answer), expected);
    assert_eq!(answer["items"][4]["line"], 8);
    let output = run("done \\xFF:1 -f plans --on 2023-06-01");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    assert!(std::fs::read_to_string(&odd[1]).unwrap().contains("done: 2023-06-01"));

    // A link that leads nowhere is a plan that is missing.
    symlink("gone.yaml", sandbox.path("plans/link.yaml")).unwrap();
    let output = run("list 1 -f plans");
    assert_eq!(output.status.code(), Some(2));
    let said = String::from_utf8(output.stderr).unwrap();
    assert!(said.contains("`plans/link.yaml` is a link to `gone.yaml`, which does not exist"), "{said}");

    let closed = sandbox.path("plans/south");
    std::fs::set_permissions(&closed, std::fs::Permissions::from_mode(0o000)).unwrap();
    // To root every folder is open.
    if std::fs::read_dir(&closed).is_err() {
        let output = run("list 1 -f plans/north -f plans/south -f plans");
        let said = String::from_utf8(output.stderr).unwrap();
        assert!(said.contains("error: cannot look into `plans/south`"), "{said}");
        assert!(!output.stdout.is_empty() && output.status.code() == Some(2), "{said}");
    }
    std::fs::set_permissions(&closed, std::fs::Permissions::from_mode(0o755)).unwrap();
}

#[test]
fn a_report_of_several_plans_is_refused_and_none_of_them_is_left_out_in_silence() {
    let plan =
        |title: &str| format!("version: 1\ntitle: {title}\nmeasures: [{{id: 1, title: A, due: 2023}}]\n");
    let sandbox =
        Sandbox::empty().with("plans/north.yaml", plan("North")).with("plans/south.yaml", plan("South"));
    for arguments in ["report -o report.html", "report --by executor -o letters", "form -o form.xlsx"] {
        let outcome = sandbox.run(&format!("{arguments} -f plans --as-of 2023-07-01 --lang en"));
        assert!(outcome.failure().contains("plan"), "{outcome}");
        assert_eq!(outcome.changed, [""; 0], "{outcome}");
    }
    sandbox.run("report -o report.html -f plans/north.yaml --as-of 2023-07-01").answer();
}
