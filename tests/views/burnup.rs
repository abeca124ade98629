//! The lines of a burn-up: where they rise, and which of them there are.

use std::collections::BTreeMap;

use roadmap::render::{Words, svg};
use roadmap::report::{Portfolio, Query, trend};

/// One item is done, the deadline of the other was moved; in a part of the days there was one item more to be done.
const PLAN: &str = "version: 1
measures:
- {id: 1, title: A, due: 2023-02-10, done: 2023-03-01}
- {id: 2, title: B, due: 2023-03-20, extensions: [{to: 2023-05-21, date: 2023-03-01, reason: Late}]}
";

/// A line of a picture: both its ends, as they are written.
type Stroke = [String; 4];

fn burnup(text: &str, day: &str) -> svg::Burnup {
    let file = super::file(None, "plan.yaml", text, day);
    let portfolio = Portfolio { files: vec![file], language: None };
    let trend = trend::find(&portfolio, &Query::default(), trend::Rhythm::Month, None);
    svg::burnup(&trend, &Words::new(Some("en")))
}

/// The strokes of each class.
fn strokes(picture: &str) -> BTreeMap<String, Vec<Stroke>> {
    let mut strokes: BTreeMap<String, Vec<Stroke>> = BTreeMap::new();
    for line in picture.split("<line ").skip(1) {
        let value = |key: &str| {
            let (_, rest) = line.split_once(&format!("{key}=\"")).unwrap();
            rest.split('"').next().unwrap().to_owned()
        };
        let ends = ["x1", "y1", "x2", "y2"].map(value);
        strokes.entry(value("class")).or_default().push(ends);
    }
    strokes
}

fn given(ends: &[[&str; 4]]) -> Vec<Stroke> {
    ends.iter().map(|ends| ends.map(str::to_owned)).collect()
}

#[test]
fn a_line_rises_on_the_day_on_which_something_falls_due_or_is_done() {
    let strokes = strokes(&burnup(PLAN, "2023-04-15").picture);
    // From 1 February to 31 May, 119 days between 4.5 and 87 % of the width; from 0 at 344 pixels to 2 items at 18.
    let planned = [
        ["4.5%", "344", "10.73%", "344"],
        ["10.73%", "344", "10.73%", "181"],
        ["10.73%", "181", "55.1%", "181"],
    ];
    assert_eq!(strokes["rm-track rm-path"], given(&planned));
    let ahead =
        [["55.1%", "181", "80.06%", "181"], ["80.06%", "181", "80.06%", "18"], ["80.06%", "18", "87%", "18"]];
    assert_eq!(strokes["rm-track rm-level"], given(&ahead));
    let done = [
        ["4.5%", "344", "23.91%", "344"],
        ["23.91%", "344", "23.91%", "181"],
        ["23.91%", "181", "55.1%", "181"],
    ];
    assert_eq!(strokes["rm-track rm-achieved"], given(&done));
}

#[test]
fn what_was_planned_at_first_is_drawn_where_it_differs() {
    let strokes = strokes(&burnup(PLAN, "2023-04-15").picture);
    let original = [["37.08%", "181", "37.08%", "18"], ["37.08%", "18", "80.06%", "18"]];
    assert_eq!(strokes["rm-track rm-original"], given(&original));
}

#[test]
fn the_key_names_the_lines_that_are_drawn_and_no_other() {
    let names = |text: &str, day: &str| -> Vec<String> {
        burnup(text, day).key.into_iter().map(|(_, name)| name).collect()
    };
    assert_eq!(names(PLAN, "2023-04-15"), ["done", "planned by due day", "planned at first"]);
    let plain = PLAN.replace("extensions", "x-extensions");
    assert_eq!(names(&plain, "2023-04-15"), ["done", "planned by due day"]);
}

#[test]
fn a_day_before_and_after_everything_and_a_plan_without_days_are_drawn() {
    for day in ["2020-01-01", "2040-01-01"] {
        let picture = burnup(PLAN, day).picture;
        assert!(picture.contains("rm-today") && !picture.contains("NaN"), "{picture}");
    }
    let none = burnup("version: 1\nmeasures: [{id: 1, title: A}]\n", "2023-04-15");
    assert!(none.key.is_empty(), "{:?}", none.key);
}
