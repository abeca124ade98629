//! `roadmap history` and `--recorded`: what was recorded, by whom and when.

use super::FORMATS;
use crate::history::script::git;
use crate::history::story::{BACKDATED, BROKEN, MARK_REMOVED, RENUMBERED, Story};
use crate::support::{Outcome, Sandbox};

/// The story in a repository, and what a command says in it.
fn told(line: &str) -> Outcome {
    let sandbox = Sandbox::empty();
    Story::tell(&sandbox, "repo");
    sandbox.roadmap(line).within("repo").run()
}

#[test]
fn an_item_has_one_line_for_each_recorded_change_in_every_format() {
    for format in FORMATS {
        told(&format!("history 1.1 --format {format}")).snapshot(&format!("history-{format}"));
    }
}

#[test]
fn a_table_fits_its_width_and_every_language_has_its_words() {
    for width in [80, 200] {
        told(&format!("history 2 --width {width}")).snapshot(&format!("history-width-{width}"));
    }
    for lang in ["uz", "uz-Latn", "ru"] {
        told(&format!("history 2.4 --width 100 --lang {lang}")).snapshot(&format!("history-lang-{lang}"));
    }
}

#[test]
fn both_clocks_and_their_distance_are_told() {
    let sandbox = Sandbox::empty();
    let story = Story::tell(&sandbox, "repo");
    let answer = sandbox.roadmap("history 1.1 --format json").within("repo").run();
    assert!(answer.stderr.contains("2 versions are not plans"), "{answer}");
    for number in BROKEN {
        assert!(answer.stderr.contains(story.id(number).short()), "{answer}");
    }
    let json: serde_json::Value = serde_json::from_str(&answer.stdout).unwrap();
    let items = json["items"].as_array().unwrap();
    let changes: Vec<_> = items.iter().map(|item| item["change"].as_str().unwrap()).collect();
    assert_eq!(changes, ["added", "done", "taken-back"]);
    assert_eq!(items[1]["commit"], story.id(BACKDATED).as_str());
    assert_eq!((&items[1]["on"], &items[1]["recorded"]), (&"2023-01-05".into(), &"2023-02-11".into()));
    assert_eq!((&items[1]["days_apart"], &items[1]["author"]), (&37.into(), &"Aziza O'Neil".into()));
    assert_eq!(items[2]["commit"], story.id(MARK_REMOVED).as_str());
}

#[test]
fn a_step_is_followed_under_its_old_number_and_one_that_is_gone_is_found() {
    let sandbox = Sandbox::empty();
    let story = Story::tell(&sandbox, "repo");
    let of = |id: &str| {
        let outcome = sandbox.roadmap(&format!("history {id} --format json")).within("repo").run();
        let json: serde_json::Value = serde_json::from_str(&outcome.stdout).unwrap();
        let items = json["items"].as_array().unwrap().iter();
        items.map(|item| (item["id"].to_string(), item["change"].to_string())).collect::<Vec<_>>()
    };
    let pair = |id: &str, change: &str| (format!("\"{id}\""), format!("\"{change}\""));
    // 2.4 was 2.3 until it was renumbered.
    assert_eq!(of("2.4"), [pair("2.3", "added"), pair("2.4", "renumbered")]);
    // 1.4 was removed, and nothing has that number now.
    assert_eq!(of("1.4"), [pair("1.4", "added"), pair("1.4", "removed")]);
    let gone = sandbox.roadmap("history 1.4 --format csv --columns commit").within("repo").run();
    assert!(gone.stdout.contains(story.id(RENUMBERED).as_str()), "{gone}");
    let never = sandbox.roadmap("history 7.7").within("repo").run();
    assert_eq!(never.code, Some(2));
    assert!(never.stderr.contains("no version of the plan has `7.7`"), "{never}");
}

#[test]
fn what_is_not_committed_is_said_to_be_so() {
    let sandbox = Sandbox::empty();
    Story::tell(&sandbox, "repo");
    let run = |line: &str| sandbox.roadmap(line).within("repo").run();
    assert_eq!(run("done 2.1 --on 2023-03-01").code, Some(0));
    let answer = run("history 2.1 --width 100");
    assert!(answer.stdout.contains("not committed"), "{answer}");
    // A day that is asked for is one of the main line.
    let past = run("history 2.1 --width 100 --as-of 2023-06-01");
    assert!(!past.stdout.contains("done"), "{past}");
}

#[test]
fn a_shallow_clone_is_said_to_be_one() {
    let sandbox = Sandbox::empty();
    let story = Story::tell(&sandbox, "repo");
    let url = format!("file://{}", story.built.folder.display());
    git(&sandbox, ".", &["clone", "-q", "--depth", "30", &url, "shallow"]);
    let run = |line: &str| sandbox.roadmap(line).within("shallow").run();
    let answer = run("history ports --format csv");
    assert_eq!(answer.code, Some(0));
    assert!(answer.stderr.contains("this clone is shallow"), "{answer}");
    let early = run("list --as-of 2023-03-01 --recorded");
    assert!(early.failure().contains("git fetch --unshallow"), "{early}");
    assert!(run(&format!("changes {}", story.id(BACKDATED))).failure().contains("shallow"));
}

#[test]
fn a_bare_repository_and_a_linked_work_tree_tell_the_same() {
    let sandbox = Sandbox::empty();
    Story::tell(&sandbox, "repo");
    git(&sandbox, ".", &["clone", "-q", "--bare", "repo", "bare.git"]);
    git(&sandbox, "repo", &["worktree", "add", "-q", "--detach", "../linked"]);
    let run = |line: &str, folder: &str| sandbox.roadmap(line).within(folder).run().stdout;
    let expected = run("history 2.4 -f roadmap.yaml --format csv", "repo");
    assert!(expected.contains("renumbered"));
    assert_eq!(run("history 2.4 -f roadmap.yaml --format csv", "bare.git"), expected);
    assert_eq!(run("history 2.4 -f roadmap.yaml --format csv", "linked"), expected);
    let day = "overdue --as-of 2023-06-15 --recorded -f roadmap.yaml --format csv --columns id,due-on";
    let expected = run(day, "repo");
    assert!(expected.lines().count() > 1, "{expected}");
    assert_eq!(run(day, "bare.git"), expected);
}

#[test]
fn a_day_is_answered_with_what_the_file_said_then() {
    let sandbox = Sandbox::empty();
    Story::tell(&sandbox, "repo");
    let run = |line: &str| sandbox.roadmap(line).within("repo").run();
    let done = |line: &str| {
        let answer: serde_json::Value = serde_json::from_str(&run(line).stdout).unwrap();
        answer["items"][0]["done"].clone()
    };
    // The mark of 5 January was recorded on 11 February and taken out on 2 May.
    assert_eq!(done("list 1.1 --as-of 2023-02-10 --recorded --format json"), serde_json::Value::Null);
    assert_eq!(done("list 1.1 --as-of 2023-02-11 --recorded --format json"), "2023-01-05");
    assert_eq!(done("list 1.1 --as-of 2023-05-02 --recorded --format json"), serde_json::Value::Null);
    assert_eq!(done("list 1.1 --as-of 2023-05-02 --format json"), serde_json::Value::Null);
    // Every command that answers knows it.
    for command in ["overdue", "upcoming", "kpi", "summary", "show 1.2", "check", "explain 1.2"] {
        let answer = run(&format!("{command} --as-of 2023-03-01 --recorded"));
        assert!(matches!(answer.code, Some(0 | 1)), "{answer}");
    }
    // A version that is no plan is passed over, and a day before the first has no answer.
    let broken = run("list --as-of 2023-05-22 --recorded");
    assert!(broken.stderr.contains("1 version is not a plan"), "{broken}");
    let early = run("list --as-of 2022-12-31 --recorded");
    assert!(early.failure().contains("first recorded on 2023-01-06"), "{early}");
    assert!(run("list --as-of 2023-09-20 --recorded").failure().contains("was not there"));
    assert!(run("done 2.1 --on 2023-03-01 --recorded").failure().contains("--recorded"));
    let outside = Sandbox::founding().run("list --as-of 2023-07-01 --recorded");
    assert!(outside.failure().contains("not in a git repository"), "{outside}");
}

#[test]
fn a_file_that_was_never_committed_has_no_history() {
    let sandbox = Sandbox::empty();
    Story::tell(&sandbox, "repo");
    let sandbox =
        sandbox.with("repo/new plan.yaml", "version: 1\nmeasures: [{id: 1, title: A, due: 2023}]\n");
    let run = |line: &str| sandbox.roadmap(line).within("repo").run();
    assert!(run("history 1 -f 'new plan.yaml'").failure().contains("has never been committed"));
    assert!(run("list -f 'new plan.yaml' --recorded").failure().contains("has never been committed"));
    git(&sandbox, ".", &["init", "-q", "empty"]);
    let sandbox = sandbox.with("empty/roadmap.yaml", "version: 1\nmeasures: []\n");
    let empty = sandbox.roadmap("history 1").within("empty").run();
    assert!(empty.failure().contains("nothing has been committed yet"), "{empty}");
}

/// The rules that compare two versions and what they find in the story, between two of its commits.
fn found(sandbox: &Sandbox, options: &str) -> Vec<(String, String)> {
    let line = format!("check --format json --as-of 2024-02-04 {options}");
    let outcome = sandbox.roadmap(&line).within("repo").run();
    let answer: serde_json::Value =
        serde_json::from_str(&outcome.stdout).unwrap_or_else(|_| panic!("{outcome}"));
    let rules = ["due-moved-by-hand", "mark-removed", "observation-rewritten", "backdated", "item-removed"];
    let text = |item: &serde_json::Value, key: &str| item[key].as_str().unwrap().to_owned();
    let items = answer["items"].as_array().unwrap().iter();
    let found = items.map(|item| (text(item, "rule"), text(item, "message")));
    found.filter(|(rule, _)| rules.contains(&rule.as_str())).collect()
}

#[test]
fn nothing_is_changed_quietly_since_a_commit() {
    let sandbox = Sandbox::empty();
    let story = Story::tell(&sandbox, "repo");
    let since = |number: usize| format!("--since {} --backdated 1000d", story.id(number));
    let all = found(&sandbox, &since(BACKDATED));
    let rules: Vec<&str> = all.iter().map(|(rule, _)| rule.as_str()).collect();
    assert_eq!(
        rules,
        ["item-removed", "mark-removed", "due-moved-by-hand", "observation-rewritten"],
        "{all:?}"
    );
    assert!(all[2].1.contains("`1.2` was due 2023-04-30 and is due 2023-05-31 now"), "{all:?}");
    // Since a commit that has them already, they are no news.
    assert_eq!(found(&sandbox, &since(RENUMBERED)), []);
    // Each value is held against the commit that recorded it, and not against the last one.
    let late = found(&sandbox, &format!("--since {} --backdated 30d", story.id(RENUMBERED)));
    assert!(late.iter().all(|(rule, _)| rule == "backdated"), "{late:?}");
    assert!(late[0].1.contains("was recorded on 2023-11-2"), "{late:?}");
}

#[test]
fn a_comment_that_says_why_is_no_quiet_change() {
    let sandbox = Sandbox::empty();
    Story::tell(&sandbox, "repo");
    let text = String::from_utf8(sandbox.files().remove("repo/roadmap.yaml").unwrap()).unwrap();
    let edited = text.replace(
        "          - {id: 2, title: Choose an operator, due: 2023-05-31}",
        "          # roadmap: allow due-moved-by-hand: the act says June\n          - {id: 2, title: Choose an operator, due: 2023-06-30}",
    );
    assert_ne!(text, edited);
    let sandbox = sandbox.with("repo/roadmap.yaml", edited);
    assert_eq!(found(&sandbox, "--since HEAD"), []);
    // Without an older version the comment accepts nothing, and that is no fault of it.
    let plain = sandbox.roadmap("check --format json --as-of 2024-02-04").within("repo").run();
    assert!(!plain.stdout.contains("unused-allow"), "{plain}");
}

#[test]
fn what_others_did_on_the_main_line_meanwhile_is_not_held_against_a_branch() {
    let sandbox = Sandbox::empty();
    let story = Story::tell(&sandbox, "repo");
    // A branch from before the mark was removed, and the main line after it.
    git(&sandbox, "repo", &["checkout", "-q", "-b", "work", story.id(MARK_REMOVED - 1).as_str()]);
    assert_eq!(found(&sandbox, "--since main"), []);
    let run = |line: &str| sandbox.roadmap(line).within("repo").run();
    assert_eq!(run("reopen 1.1").code, Some(0));
    let all = found(&sandbox, "--since main");
    assert_eq!(all.len(), 1, "{all:?}");
    assert!(all[0].1.contains("`1.1` was done 2023-01-05 and is not any more"), "{all:?}");
    assert_eq!(run("check --since main --as-of 2023-05-01").code, Some(1));
}

#[test]
fn a_plan_that_is_gone_took_its_items_with_it() {
    let sandbox = Sandbox::empty();
    Story::tell(&sandbox, "repo");
    git(&sandbox, "repo", &["rm", "-q", "roadmap.yaml"]);
    assert_eq!(
        found(&sandbox, "roadmap.yaml --since HEAD"),
        [("item-removed".to_owned(), "the plan is gone, and 9 items with it".to_owned())]
    );
    let run = |line: &str| sandbox.roadmap(line).within("repo").run();
    let github = run("check roadmap.yaml --since HEAD --format github");
    assert!(github.stdout.contains("title=item-removed::the plan is gone"), "{github}");
    assert_eq!(github.code, Some(1), "{github}");
    // Without the rule, without an older version, or of what never was there, a file that is missing is no finding.
    for line in [
        "check roadmap.yaml --since HEAD --ignore item-removed",
        "check roadmap.yaml",
        "check never.yaml --since HEAD",
    ] {
        assert!(run(line).failure().contains("there is no file"), "{line}");
    }
}

#[test]
fn what_cannot_be_compared_is_refused_and_a_new_plan_has_no_past() {
    let sandbox = Sandbox::empty();
    let story = Story::tell(&sandbox, "repo");
    let plan = "version: 1\nmeasures: [{id: 1, title: A, executors: [a], due: 2023, done: 2020-01-01}]\n";
    let sandbox = sandbox.with("repo/new.yaml", plan);
    let run = |line: &str| sandbox.roadmap(line).within("repo").run();
    assert_eq!(run("check new.yaml --since HEAD --as-of 2024-02-04").code, Some(0));
    for text in ["=--upload-pack=touch", "=-x", " ':(attr)'", " HEAD..main", " nothing"] {
        let refused = run(&format!("check --since{text}"));
        refused.failure();
        assert!(refused.changed.is_empty(), "{refused}");
    }
    assert!(run("check --select backdated").failure().contains("--since"));
    assert!(run("check --since HEAD --backdated soon").failure().contains("--backdated"));
    // A base that is no plan counts as the last one before it that is.
    let broken = run(&format!("check --since {} --as-of 2024-02-04 --format github", story.id(BROKEN[1])));
    assert!(broken.stderr.contains("2 versions are not plans"), "{broken}");
    assert!(broken.stdout.contains("title=item-removed::step `1.4` is gone"), "{broken}");
    let gitlab = run(&format!("check --since {} --as-of 2024-02-04 --format gitlab", story.id(BROKEN[1])));
    assert!(gitlab.stdout.contains("\"check_name\": \"item-removed\""), "{gitlab}");
    let outside = Sandbox::founding().run("check --since HEAD");
    assert!(outside.failure().contains("not in a git repository"));
}
