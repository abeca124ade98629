//! Documents imported as plans, and what is compared of them.

use roadmap::format;
use roadmap::import::{self, Imported, Options, grid};
use roadmap::model::{Item, Languages, Plan, Text};

/// The options of a day on which nothing was done yet.
pub(super) fn options() -> Options {
    Options::new("2025-08-01".parse().unwrap())
}

/// What becomes of a document.
pub(super) fn imported(bytes: &[u8], options: &Options) -> Imported {
    let document = grid::read(bytes, &grid::Limits::default()).unwrap();
    import::plan(&document, options).unwrap_or_else(|problem| panic!("{problem:?}"))
}

/// Why a document is refused: what is wrong, and the way out.
pub(super) fn refused(bytes: &[u8], options: &Options) -> String {
    let document = grid::read(bytes, &grid::Limits::default()).unwrap();
    let problem = import::plan(&document, options).unwrap_err();
    format!("{}; {}", problem.message.plain(), problem.hint.as_ref().map_or("", |hint| hint.plain()))
}

/// The plan in a text that was written.
pub(super) fn plan(imported: &Imported) -> Plan {
    let read = format::read(imported.yaml.as_str()).sound();
    read.unwrap_or_else(|problems| panic!("{problems:#?}\n{}", imported.yaml)).1
}

/// The text below the heading lines, from the first key that `import` does not always write.
pub(super) fn body(imported: &Imported) -> &str {
    plan(imported);
    let key = imported.yaml.find("\nlanguage: ").unwrap();
    let end = imported.yaml[key + 1..].find('\n').unwrap();
    imported.yaml[key + end + 2..].trim_start_matches('\n')
}

/// What is left of a document.
pub(super) fn left(imported: &Imported) -> String {
    let lines = imported.leftovers.iter().map(|left| format!("{}: {}\n", left.place, left.text));
    lines.collect::<Vec<_>>().concat()
}

/// What two plans say otherwise, in the words of one language.
pub(super) fn differences(one: &Plan, other: &Plan, language: &str) -> Vec<String> {
    let mut different = Vec::new();
    let shown = |plan: &Plan| shown(plan, language);
    let (one, other) = (shown(one), shown(other));
    for (key, value) in &one {
        match other.iter().find(|(name, _)| name == key) {
            None => different.push(format!("{key}: `{value}` only here")),
            Some((_, there)) if there != value => different.push(format!("{key}: `{value}` for `{there}`")),
            Some(_) => {}
        }
    }
    let only_there = other.iter().filter(|(key, _)| one.iter().all(|(name, _)| name != key));
    different.extend(only_there.map(|(key, value)| format!("{key}: `{value}` only there")));
    different
}

/// All that a plan says, as (address and key, value).
fn shown(plan: &Plan, language: &str) -> Vec<(String, String)> {
    let languages = plan.languages(Some(language));
    let text = |text: &Text| text.shown(languages).into_owned();
    let mut all = vec![("title".to_owned(), plan.title.as_ref().map(text).unwrap_or_default())];
    for (path, section) in plan.all_sections() {
        let title = section.title.as_ref().map(text).unwrap_or_default();
        all.push((format!("section {}", plan.section_address(path)), title));
    }
    let measures: Vec<String> = plan.measures().map(|(_, measure)| measure.id.to_string()).collect();
    all.push(("measures".to_owned(), measures.join(" ")));
    for item in plan.lines() {
        if item.step.is_some_and(|step| step.id == item.measure.steps[0].id) {
            all.extend(of_item(plan, item.whole(), languages));
        }
        all.extend(of_item(plan, item, languages));
    }
    all.retain(|(_, value)| !value.is_empty());
    all
}

fn of_item(plan: &Plan, item: Item<'_>, languages: Languages<'_>) -> Vec<(String, String)> {
    let text = |text: &Text| text.shown(languages).into_owned();
    let own = item.commitment();
    let names = |ids: &[roadmap::model::Str]| -> String {
        ids.iter().map(|id| plan.executor_name(id, languages)).collect::<Vec<_>>().join(" | ")
    };
    let payers = |ids: &[roadmap::model::Str]| -> String {
        ids.iter().map(|id| plan.funding_name(id, languages)).collect::<Vec<_>>().join(" | ")
    };
    let outcome = if item.step.is_none() { item.measure.outcome.as_ref().map(text) } else { None };
    let (executors, funding, notes, kpis) = match item.step {
        Some(step) => (&step.executors, &step.funding, &step.notes, &step.kpis),
        None => (&item.measure.executors, &item.measure.funding, &item.measure.notes, &item.measure.kpis),
    };
    let kpis: Vec<&str> = kpis.iter().map(|kpi| &*kpi.id).collect();
    let steps: Vec<String> = item.measure.steps.iter().map(|step| step.id.to_string()).collect();
    let steps = if item.step.is_none() { steps.join(" ") } else { String::new() };
    [
        ("title", text(item.title())),
        ("steps", steps),
        ("executors", names(executors)),
        ("funding", payers(funding)),
        // Where a paragraph of a page ends is not always to be seen.
        ("outcome", outcome.unwrap_or_default().replace('\n', " ")),
        ("deadline", own.deadline.as_ref().map(text).unwrap_or_default()),
        ("due", own.due.as_ref().map(|due| format!("{due:?}")).unwrap_or_default()),
        ("content", if item.is_content() { "yes".to_owned() } else { String::new() }),
        ("note", notes.note.as_ref().map(text).unwrap_or_default()),
        ("kpis", kpis.join(" ")),
        ("done", own.done.as_ref().map(|done| format!("{done:?}")).unwrap_or_default()),
    ]
    .into_iter()
    .map(|(key, value)| (format!("{} {key}", item.id()), value))
    .collect()
}
