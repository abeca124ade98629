//! A text lacks a language that the plan is written in.

use std::collections::{BTreeMap, HashSet};

use crate::check::report::{Report, Where};
use crate::check::rule::{Rule, Run};
use crate::check::subject::Subject;
use crate::check::text::Sort;
use crate::model::{Place, Text};
use crate::problem::{Code, Family, Severity};

pub(super) static RULE: Rule = Rule {
    code: Code {
        id: "missing-translation",
        severity: Severity::Notice,
        family: Family::Plan,
        summary: "a text lacks a language that the plan is written in",
        explanation: "Who reads a report in one language finds lines of another in it. Add the text in \
the languages named. Those are the languages of the plan's own title, and those that most texts have; a \
text without languages is the same in all of them, and words of the document (`deadline`, `act`, `source`) stay \
in its language.\n\nRuns only if it is selected: a translation \
often comes later.",
    },
    opt_in: true,
    run: Run::Plan(run),
};

/// As many languages are named; a plan may have thousands, and a finding for each of its texts.
const NAMED: usize = 12;

fn run(subject: Subject<'_>, report: &mut Report<'_>) {
    let tags = |text: &'_ Text| match text {
        Text::Languages(all) => all.iter().map(|(tag, _)| tag.to_lowercase()).collect(),
        Text::Plain(_) => Vec::new(),
    };
    let mut count: BTreeMap<String, usize> = BTreeMap::new();
    let mut translated: Vec<(Place, Vec<String>)> = Vec::new();
    subject.texts(&mut |sort, text, place| {
        let tags = if sort == Sort::Quotation { Vec::new() } else { tags(text) };
        if !tags.is_empty() {
            for tag in &tags {
                *count.entry(tag.clone()).or_default() += 1;
            }
            translated.push((place(), tags));
        }
    });
    let own = subject.plan.title.as_ref().map(tags).unwrap_or_default();
    count.retain(|tag, count| *count * 2 > translated.len() || own.contains(tag));
    for (place, tags) in translated {
        let tags: HashSet<String> = tags.into_iter().collect();
        let mut missing = count.keys().filter(|tag| !tags.contains(*tag));
        let mut named: Vec<String> = missing.by_ref().take(NAMED).map(|tag| format!("`{tag}`")).collect();
        let more = missing.count();
        if more > 0 {
            named.push(format!("{more} more"));
        }
        if !named.is_empty() {
            report.add(Where::Key(place), format!("this text is missing in {}", named.join(", ")));
        }
    }
}
