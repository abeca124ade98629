//! The table of keys, held against the decoder and the page that is made from it.

#![expect(clippy::disallowed_methods, reason = "the page is read, and rewritten when asked for")]

use std::path::Path;

use roadmap::format::keys::{Choice, Key, Map, maps};
use roadmap::format::{page, read};
use roadmap::model::Plan;

#[test]
fn the_page_about_the_file_is_what_the_table_makes_of_it() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/format.md");
    let page = page();
    if std::env::var_os("UPDATE").is_some() {
        std::fs::write(&path, &page).unwrap();
    }
    let committed = std::fs::read_to_string(&path).unwrap_or_default();
    assert!(committed == page, "docs/format.md is stale; UPDATE=1 rewrites it");
}

#[test]
fn the_plan_on_the_page_is_read_without_a_problem() {
    let page = page();
    let (_, block) = page.split_once("```yaml\nversion: 1\n").unwrap();
    let (block, _) = block.split_once("\n```\n").unwrap();
    let plan = decoded(&format!("version: 1\n{block}\n")).unwrap();
    assert_eq!(plan.items().count(), 4);
}

#[test]
fn every_example_of_a_key_changes_the_plan() {
    for (map, key) in keys() {
        for plan in Template::all(map) {
            for example in key.examples {
                changes_the_plan(map, key, example, plan.clone());
            }
        }
    }
}

fn changes_the_plan(map: &Map, key: &'static Key, example: &'static str, mut plan: Template) {
    // Only a series is done period by period.
    if example.starts_with("{2") {
        plan.set("due", "{every: quarter, from: 2023-Q2}");
    }
    let before = plan.text();
    if let Choice::One(keys) | Choice::AtMostOne(keys) = map.choice
        && keys.contains(&key.name)
    {
        for other in keys {
            plan.remove(other);
        }
    }
    plan.set(key.name, example);
    let after = plan.text();
    let [old, new] =
        [&before, &after].map(|text| decoded(text).unwrap_or_else(|problems| panic!("{text}\n{problems}")));
    // There is only one version to write.
    assert_eq!(old == new, key.name == "version", "{}.{}: {before} and {after}", map.name, key.name);
}

#[test]
fn a_needed_key_that_is_missing_is_a_problem() {
    for (map, key) in keys().filter(|(_, key)| key.needed) {
        for mut plan in Template::all(map) {
            plan.remove(key.name);
            let problems = decoded(&plan.text()).unwrap_err();
            assert!(problems.starts_with("missing-key: "), "{}\n{problems}", plan.text());
        }
    }
}

fn keys() -> impl Iterator<Item = (&'static Map, &'static Key)> {
    maps().into_iter().flat_map(|map| map.keys.iter().map(move |key| (map, key)))
}

/// The plan of a text, or its problems, one a line.
fn decoded(text: &str) -> Result<Plan, String> {
    let reading = read(text);
    let problems: Vec<String> = reading
        .problems
        .iter()
        .map(|problem| format!("{}: {}", problem.code.id, problem.message.plain()))
        .collect();
    if problems.is_empty() { Ok(reading.plan.unwrap()) } else { Err(problems.join("\n")) }
}

/// A small plan with a certain map in it, whose entries can be changed.
#[derive(Clone)]
struct Template {
    before: &'static str,
    entries: Vec<(&'static str, &'static str)>,
    after: &'static str,
}

impl Template {
    /// One for each meaning the map may have. Its entries stand between `<` and `>`, divided by `;`. No value is an
    /// example of its key.
    fn all(map: &Map) -> impl Iterator<Item = Self> {
        let templates: &[&str] = match map.name {
            "plan" => &["<version: 1; measures: []>"],
            "source" => &["{version: 1, measures: [], source: <>}"],
            "event" => &["{version: 1, measures: [], events: {e: <>}}"],
            "executor" => &["{version: 1, measures: [], executors: {e: <name: N>}}"],
            "section" => &[
                "{version: 1, sections: [<id: S; title: T>]}",
                "{version: 1, sections: [{id: O, title: T, sections: [<id: S; title: T>]}]}",
            ],
            "measure" => &["{version: 1, events: {in-force: }, measures: [<id: 7; title: T; due: 2022>]}"],
            "step" => &[
                "{version: 1, events: {in-force: }, measures: [{id: 7, title: T, steps: [<id: 8; title: T>]}]}",
            ],
            "series" => &["{version: 1, measures: [{id: 7, title: T, due: <every: year; from: 2022>}]}"],
            "relative" => &[
                "{version: 1, events: {in-force: , e: }, measures: [{id: 7, title: T, due: <within: 1 day; of: e>}]}",
            ],
            "extension" => {
                &["{version: 1, measures: [{id: 7, title: T, due: {every: quarter, from: 2023-Q2}, \
                 extensions: [<to: 2025; date: 2022-02-03; period: 2023-Q3>]}]}"]
            }
            "mark" => &["{version: 1, measures: [{id: 7, title: T, started: <date: 2022-02-03>}]}"],
            "done" => &[
                "{version: 1, measures: [{id: 7, title: T, done: <date: 2022-02-03; x-own: 1>}]}",
                "{version: 1, measures: [{id: 7, title: T, due: {every: quarter, from: 2023-Q2}, \
                 done: {2023-Q2: <date: 2022-02-03>}}]}",
            ],
            "confirmed" => &[
                "{version: 1, measures: [{id: 7, title: T, confirmed: <date: 2022-02-03; x-own: 1>}]}",
                "{version: 1, measures: [{id: 7, title: T, due: {every: quarter, from: 2023-Q2}, \
                 confirmed: {2023-Q2: <date: 2022-02-03>}}]}",
            ],
            "dropped" => {
                &["{version: 1, measures: [{id: 7, title: T, dropped: <date: 2022-02-03; reason: R>}]}"]
            }
            "entry" => &[
                "{version: 1, measures: [{id: 7, title: T, log: [<date: 2022-02-03; text: T>]}]}",
                "{version: 1, measures: [{id: 7, title: T, steps: [{id: 8, title: T, log: [<date: 2022; problem: P>]}]}]}",
            ],
            "kpi" => &[
                "{version: 1, measures: [{id: 7, title: T, kpis: [<id: K; title: T; target: 1>]}]}",
                "{version: 1, measures: [{id: 7, title: T, steps: [{id: 8, title: T, kpis: [<id: K; title: T>]}]}]}",
                "{version: 1, sections: [{id: S, title: T, kpis: [<id: K; title: T>]}]}",
                "{version: 1, measures: [], kpis: [<id: K; title: T>]}",
            ],
            "baseline" => &[
                "{version: 1, measures: [{id: 7, title: T, kpis: [{id: K, title: T, target: 1, baseline: <value: 1>}]}]}",
            ],
            // Only a flow has targets for periods alone.
            "target" => &[
                "{version: 1, measures: [{id: 7, title: T, kpis: [{id: K, title: T, kind: flow, target: <value: 1>}]}]}",
            ],
            "dated-target" => &[
                "{version: 1, measures: [{id: 7, title: T, kpis: [{id: K, title: T, kind: flow, targets: [<value: 1; by: 2022>]}]}]}",
            ],
            "observation" => {
                &["{version: 1, measures: [{id: 7, title: T, kpis: [{id: K, title: T, target: 1, \
                 observations: [<date: 2022-02-03; value: 1>]}]}]}"]
            }
            name => panic!("there is no template yet of a plan with a `{name}`"),
        };
        templates.iter().map(|template| Self::new(template))
    }

    fn new(template: &'static str) -> Self {
        let (before, rest) = template.split_once('<').unwrap();
        let (entries, after) = rest.split_once('>').unwrap();
        let entries = entries.split("; ").filter_map(|entry| entry.split_once(": ")).collect();
        Self { before, entries, after }
    }

    fn set(&mut self, key: &'static str, value: &'static str) {
        self.remove(key);
        self.entries.push((key, value));
    }

    fn remove(&mut self, key: &str) {
        self.entries.retain(|(name, _)| *name != key);
    }

    fn text(&self) -> String {
        let entries: Vec<String> =
            self.entries.iter().map(|(key, value)| format!("{key}: {value}")).collect();
        format!("{}{{{}}}{}", self.before, entries.join(", "), self.after)
    }
}
