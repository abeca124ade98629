//! A title lacks a language that the plan is written in.

use std::collections::BTreeMap;

use crate::check::report::{Report, Where};
use crate::check::rule::{Rule, Run};
use crate::check::subject::Subject;
use crate::model::Text;
use crate::problem::{Code, Family, Severity};

pub(super) static RULE: Rule = Rule {
    code: Code {
        id: "missing-translation",
        severity: Severity::Notice,
        family: Family::Plan,
        summary: "a title lacks a language that the plan is written in",
        explanation: "Who reads a report in one language finds lines of another in it. Add the title in \
the languages named. Those are the languages of the plan's own title, and those that most titles have; a \
title that is one plain text is the same in all of them.\n\nRuns only if it is selected: a translation \
often comes later.",
    },
    opt_in: true,
    run: Run::Plan(run),
};

fn run(subject: Subject<'_>, report: &mut Report<'_>) {
    let titles = subject.titles();
    let tags = |text: &'_ Text| match text {
        Text::Languages(all) => all.iter().map(|(tag, _)| tag.to_lowercase()).collect(),
        Text::Plain(_) => Vec::new(),
    };
    let mut count: BTreeMap<String, usize> = BTreeMap::new();
    let translated: Vec<_> =
        titles.iter().map(|(place, text)| (place, tags(text))).filter(|(_, tags)| !tags.is_empty()).collect();
    for tag in translated.iter().flat_map(|(_, tags)| tags) {
        *count.entry(tag.clone()).or_default() += 1;
    }
    let own = subject.plan.title.as_ref().map(tags).unwrap_or_default();
    count.retain(|tag, count| *count * 2 > translated.len() || own.contains(tag));
    for (place, tags) in &translated {
        let missing: Vec<String> =
            count.keys().filter(|tag| !tags.contains(tag)).map(|tag| format!("`{tag}`")).collect();
        if !missing.is_empty() {
            report.add(
                Where::Key((*place).clone()),
                format!("this title is missing in {}", missing.join(", ")),
            );
        }
    }
}
