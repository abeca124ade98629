//! `roadmap trend`: planned and done over time, from the days in the file and from what was recorded.

use super::{founding, in_every_format, in_every_language};
use crate::history::script::git;
use crate::history::story::{BROKEN, Story};
use crate::support::{Outcome, Sandbox, snapshot};

fn told(line: &str) -> Outcome {
    let sandbox = Sandbox::empty();
    Story::tell(&sandbox, "repo");
    sandbox.roadmap(line).within("repo").run()
}

#[test]
fn planned_and_done_are_counted_in_every_format_and_language() {
    in_every_format("trend", "trend --by quarter");
    in_every_language("trend", "trend section:II");
    told("trend --as-of 2023-12-31 --width 100").snapshot("trend-recorded");
}

#[test]
fn what_was_done_and_what_was_recorded_are_two_numbers() {
    let outcome = told("trend 1.1 --as-of 2023-12-31 --format json");
    for number in BROKEN {
        // A version in force at the end of no month is not read.
        assert!(!outcome.stderr.contains(&format!("commit {number}")), "{outcome}");
    }
    let answer: serde_json::Value = serde_json::from_str(&outcome.stdout).unwrap();
    let point = |period: &str| {
        let items = answer["items"].as_array().unwrap();
        items.iter().find(|item| item["period"] == period).unwrap().clone()
    };
    // Recorded in February, and taken out again in May; the file does not say any more that it was done.
    assert_eq!((&point("2023-01")["done_recorded"], &point("2023-01")["done"]), (&0.into(), &0.into()));
    assert_eq!((&point("2023-03")["done_recorded"], &point("2023-03")["done"]), (&1.into(), &0.into()));
    assert_eq!(point("2023-05")["done_recorded"], 0);
}

#[test]
fn the_items_of_the_plan_are_counted_as_they_were() {
    let answer = told("trend --as-of 2023-12-31 --format json").json();
    let scope: Vec<(String, serde_json::Value)> = answer["items"]
        .as_array()
        .unwrap()
        .iter()
        .map(|item| (item["period"].as_str().unwrap().to_owned(), item["scope"].clone()))
        .collect();
    let of = |period: &str| &scope.iter().find(|(one, _)| one == period).unwrap().1;
    // In November a step was removed.
    assert_eq!((of("2023-08"), of("2023-09"), of("2023-11")), (&10.into(), &10.into(), &9.into()));
}

#[test]
fn outside_a_repository_the_days_of_the_file_are_all_there_is_and_that_is_said() {
    let outcome = founding("trend --by quarter");
    assert_eq!(outcome.code, Some(0));
    assert!(outcome.stderr.contains("what was recorded is left out: the plan is not in a git repository"));
    assert!(!outcome.stdout.contains("as recorded"));
}

#[test]
fn a_shallow_clone_is_said_to_be_one() {
    let sandbox = Sandbox::empty();
    let story = Story::tell(&sandbox, "repo");
    let url = format!("file://{}", story.built.folder.display());
    git(&sandbox, ".", &["clone", "-q", "--depth", "30", &url, "shallow"]);
    let answer = sandbox.roadmap("trend --as-of 2024-02-04").within("shallow").run();
    assert!(answer.stderr.contains("this clone is shallow"), "{answer}");
}

#[test]
fn a_picture_is_written_and_nothing_else_overwritten() {
    let sandbox = Sandbox::empty();
    Story::tell(&sandbox, "repo");
    let run = |line: &str| sandbox.roadmap(line).within("repo").run();
    let drawn = run("trend --as-of 2023-12-31 -o trend.svg");
    assert_eq!((drawn.code, drawn.stdout.as_str()), (Some(0), "trend.svg: written\n"), "{drawn}");
    assert_eq!(drawn.changed, ["repo/trend.svg"]);
    let picture = String::from_utf8(sandbox.files().remove("repo/trend.svg").unwrap()).unwrap();
    snapshot("trend-picture", &picture);
    // The same input gives the same bytes, and a picture is drawn again in its place.
    assert!(run("trend --as-of 2023-12-31 -o trend.svg").changed.is_empty());
    assert!(run("trend -o trend.png").failure().contains("does not end in `.svg`"));
    let sandbox = sandbox.with("repo/notes.svg", "notes");
    let refused = sandbox.roadmap("trend -o notes.svg").within("repo").run();
    assert!(refused.failure().contains("was not overwritten"), "{refused}");
}

#[test]
fn a_picture_is_well_formed_whatever_the_plan_is_called_and_says_what_it_shows() {
    let plan = "version: 1\ntitle: \"<b> & \\\"x\\\" ]]> Ў\"\nmeasures: [{id: 1, title: A, due: 2023-06-30, done: 2023-05-01}]\n";
    for lang in roadmap::render::Words::LANGUAGES {
        let sandbox = Sandbox::empty().with("roadmap.yaml", plan);
        let drawn = sandbox.run(&format!("trend --as-of 2023-07-15 -o t.svg --lang {lang}"));
        assert_eq!(drawn.code, Some(0), "{drawn}");
        let picture = String::from_utf8(sandbox.files().remove("t.svg").unwrap()).unwrap();
        let mut reader = quick_xml::Reader::from_str(&picture);
        reader.config_mut().check_end_names = true;
        let mut texts = 0;
        loop {
            let event = reader.read_event().unwrap();
            if event == quick_xml::events::Event::Eof {
                break;
            }
            if let quick_xml::events::Event::Start(start) = event {
                texts += usize::from(start.name().as_ref() == "text");
            }
        }
        assert!(texts > 8, "text is text: {picture}");
        for part in
            ["role=\"img\"", "<title>", "<desc>", &format!("lang=\"{lang}\""), "prefers-color-scheme:dark"]
        {
            assert!(picture.contains(part), "{part}: {picture}");
        }
        assert!(!picture.contains("<b>") && !picture.contains("href=\"http") && !picture.contains("<script"));
    }
}

#[test]
fn an_empty_plan_has_no_trend() {
    let sandbox = Sandbox::empty().with("roadmap.yaml", "version: 1\nmeasures: []\n");
    let answer = sandbox.run("trend --as-of 2023-07-15");
    assert_eq!(answer.stdout, "Nothing falls due and nothing is done\n", "{answer}");
    assert_eq!(sandbox.run("trend --as-of 2023-07-15 -o t.svg").code, Some(0));
}
