//! The report as a page.

use super::markup::{self, Markup};
use super::report;
use crate::support::{EXAMPLE, FOUNDING, LIBRARIES, Sandbox, read, snapshot};

/// A text that would be a script, an attribute, the end of a style sheet or a link, if anything took it for that.
const HOSTILE: &str = "<script>alert(1)</script>\"onload='x'&amp;]]>{{7*7}}</style>{% if %}\\27 https://evil.example/\"><b> javascript:alert(2) =1+1";

/// A plan of a measure with two steps, one of them late, a series and a KPI.
pub(super) const SMALL: &str = r"version: 1
title: A small plan
executors:
  mdt: {name: Ministry of Digital Technologies, short: MDT}
sections:
  - id: I
    title: First things
    measures:
      - id: 1
        title: Lay cables
        executors: [mdt]
        steps:
          - {id: 1, title: Plan the cables, due: 2023-04-30, done: {date: 2023-05-02, evidence: 'https://example.org/plan'}}
          - {id: 2, title: Lay them, due: 2023-06-15, started: 2023-05-10}
          - {id: 3, title: Report, due: {every: quarter, from: 2023-Q2, until: 2023-Q3}, done: {2023-Q2: 2023-06-30}}
        kpis:
          - id: length
            title: Cables
            unit: km
            baseline: {value: 100, date: 2022-12-31}
            target: {value: 200, by: 2023}
            observations:
              - {date: 2023-06-30, value: 140}
";

#[track_caller]
fn page(text: &str, options: &str) -> String {
    report(&Sandbox::empty().with("roadmap.yaml", text), "report.html", options)
}

/// The markup of a page without faults that fetches nothing.
#[track_caller]
fn sound(page: &str) -> Markup {
    let markup = markup::read(page);
    assert!(markup.faults.is_empty(), "{}", markup.faults.join("\n"));
    for element in ["script", "link", "iframe", "object", "embed", "img", "image", "form", "foreignobject"] {
        assert!(!markup.elements.contains(element), "{element}");
    }
    let bad =
        |name: &&String| name.starts_with("on") || ["src", "srcset", "xlink:href"].contains(&name.as_str());
    assert_eq!(markup.attributes.iter().find(bad), None);
    assert!(page.contains("default-src 'none'"));
    // The one place of a style sheet that could fetch.
    assert!(!page.contains("@import") && page.matches("url(").count() == page.matches("url(#").count());
    markup
}

#[test]
fn a_small_plan_as_a_page() {
    let page = page(SMALL, "--as-of 2023-07-01");
    sound(&page);
    snapshot("report-page", &page[page.find("<header").unwrap()..]);
}

#[test]
fn every_item_of_a_plan_has_its_place_in_the_page() {
    for (text, day) in [(FOUNDING, "2023-07-01"), (EXAMPLE, "2025-07-15"), (LIBRARIES, "2023-07-15")] {
        let markup = sound(&page(text, &format!("--as-of {day}")));
        let plan = read(text).unwrap();
        for item in plan.items() {
            let place = format!("item-{}", item.id());
            assert!(markup.ids.contains(&place), "{place}");
        }
        for indicator in plan.indicators() {
            let place = format!("kpi-{}", indicator.kpi.id);
            assert!(markup.ids.contains(&place), "{place}");
        }
    }
}

#[test]
fn the_same_plan_gives_the_same_page() {
    let options = "--as-of 2025-07-15";
    assert_eq!(page(EXAMPLE, options), page(EXAMPLE, options));
}

#[test]
fn every_language_gives_a_sound_page() {
    for language in roadmap::render::Words::LANGUAGES {
        let page = page(EXAMPLE, &format!("--as-of 2025-07-15 --lang {language}"));
        sound(&page);
        assert!(page.contains(&format!("<html lang=\"{language}\">")), "{language}");
    }
}

/// A plan with that text wherever there may be one.
pub(super) fn hostile() -> String {
    let text = serde_json::to_string(HOSTILE).unwrap();
    let long = "w".repeat(1_000);
    format!(
        r"version: 1
title: {text}
note: {text}
source: {{title: {text}, url: 'javascript:alert(3)', note: {text}}}
executors:
  a: {{name: {text}, short: {text}, contact: {text}}}
funding:
  f: {text}
sections:
  - id: I
    title: {text}
    short: {text}
    measures:
      - id: 1
        title: {text}
        short: {text}
        executors: [a]
        funding: [f]
        outcome: {text}
        note: {text}
        steps:
          - {{id: 1, title: {text}, deadline: {text}, due: 2023-04-30, done: {{date: 2023-05-02, note: {text}, evidence: [{text}], act: {text}}}, confirmed: {{date: 2023-05-03, by: {text}, act: {text}, note: {text}}}}}
          - id: 2
            title: {long}
            due: 2023-04-30
            extensions: [{{to: 2023-05-31, date: 2023-04-20, reason: {text}, act: {text}}}]
            log: [{{date: 2023-06-01, text: {text}, problem: {text}, proposal: {text}, by: {text}, evidence: {text}}}]
          - {{id: 3, title: {text}, due: 2023-12, dropped: {{date: 2023-05-02, reason: {text}}}}}
        kpis:
          - id: k
            title: {text}
            unit: {text}
            note: {text}
            baseline: {{value: 1, date: 2022-12-31, note: {text}}}
            target: {{value: 2, by: 2023}}
            observations: [{{date: 2023-05-31, value: 1.5, source: {text}, note: {text}}}]
"
    )
}

#[test]
fn hostile_texts_stay_texts() {
    let plan = hostile();
    for language in roadmap::render::Words::LANGUAGES {
        let page = page(&plan, &format!("--as-of 2023-07-01 --lang {language}"));
        let markup = sound(&page);
        assert!(markup.text.matches("<script>alert(1)</script>").count() > 20);
        let outside = markup.links.iter().filter(|link| !link.starts_with('#'));
        assert!(outside.clone().count() > 5);
        for link in outside {
            assert_eq!(link, "https://evil.example/");
        }
        assert_eq!(page.matches("</style>").count(), 1);
    }
}

#[test]
fn parts_and_letters_are_pages_too() {
    let part = page(SMALL, "--as-of 2023-07-01 --only overdue,kpis");
    let markup = sound(&part);
    assert!(markup.ids.contains(&"overdue".into()) && !markup.ids.contains(&"plan".into()));
    let sandbox = Sandbox::empty().with("roadmap.yaml", SMALL);
    sandbox.run("report --by executor -o letters --format html --as-of 2023-07-01 --lang en").answer();
    let letter = String::from_utf8(sandbox.files().remove("letters/mdt.html").unwrap()).unwrap();
    assert!(sound(&letter).text.contains("Ministry of Digital Technologies"));
}

#[test]
fn a_plan_of_many_items_is_folded_and_one_of_few_is_not() {
    use std::fmt::Write as _;
    let mut text = String::from("version: 1\nsections:\n  - id: I\n    title: t\n    measures:\n");
    for id in 1..=250 {
        let _ = writeln!(text, "      - {{id: {id}, title: t, due: 2023-04-30}}");
    }
    let long = page(&text, "--as-of 2023-07-01");
    assert_eq!(sound(&long).ids.iter().filter(|id| id.starts_with("item-")).count(), 250);
    assert!(long.contains("<details>") && !long.contains("<details open>"));
    let few = page(SMALL, "--as-of 2023-07-01");
    assert!(few.contains("<details open>") && !few.contains("<details>"));
}

#[test]
fn a_report_replaces_a_report_and_nothing_else() {
    let sandbox = Sandbox::empty().with("roadmap.yaml", SMALL).with("report.html", "<p>mine");
    let run = sandbox.run("report -o report.html --as-of 2023-07-01");
    assert_eq!(run.code, Some(2), "{run}");
    assert!(run.changed.is_empty());
}
