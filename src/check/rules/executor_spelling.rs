//! Two names of executors or funding sources cannot be told apart.

use std::collections::{HashMap, HashSet};

use crate::check::report::{Report, Where};
use crate::check::rule::{Rule, Run};
use crate::check::script::{difference, look};
use crate::check::subject::Subject;
use crate::model::{Place, Str, Text};
use crate::problem::{Code, Family, Severity, shortened};

pub(super) static RULE: Rule = Rule {
    code: Code {
        id: "executor-spelling",
        severity: Severity::Warning,
        family: Family::Plan,
        summary: "two names of executors or funding sources that nobody can tell apart",
        explanation: "One body that is spelt in two ways is two bodies in every report: what it owes is divided, and neither list is whole. \
Spellings that differ only in spaces, letter case, the form of a quotation mark, or a Cyrillic letter among Latin ones are \
hard to see. Write both alike. Two bodies that really have one name need a word that tells them apart.\n\nIn a plan \
with tables the names in them are compared, language by language; in one without, the names that measures, steps and KPIs \
give.",
    },
    opt_in: false,
    run: Run::Plan(run),
};

fn run(subject: Subject<'_>, report: &mut Report<'_>) {
    let plan = subject.plan;
    match &plan.executors {
        Some(table) => {
            check_table("executors", table.iter().map(|executor| (&executor.id, &executor.name)), report);
        }
        None => check_executors(subject, report),
    }
    match &plan.funding {
        Some(table) => check_table("funding", table.iter().map(|(id, name)| (id, name)), report),
        None => check_funding(subject, report),
    }
}

/// Reports each row of a table that has, in some language, a name that looks like that of an earlier row.
fn check_table<'a>(
    key: &'static str,
    rows: impl Iterator<Item = (&'a Str, &'a Text)>,
    report: &mut Report<'_>,
) {
    let mut known: HashMap<(String, String), (&Str, &Str)> = HashMap::new();
    for (id, name) in rows {
        let names = match name {
            Text::Plain(name) => vec![(String::new(), name)],
            Text::Languages(all) => all.iter().map(|(tag, name)| (tag.to_lowercase(), name)).collect(),
        };
        let alike = names.into_iter().filter_map(|(tag, name)| {
            let (first, first_name) = *known.entry((tag, look(name))).or_insert((id, name));
            (first != id).then_some((first, first_name, name))
        });
        // Every language is looked at, so that later rows are compared with this one too.
        let alike: Vec<_> = alike.collect();
        if let Some((first, first_name, name)) = alike.first() {
            let message = if first_name == name {
                format!("`{id}` and `{first}` have one name, `{}`", shortened(name))
            } else {
                let how = difference(first_name, name);
                format!("the names of `{id}` and `{first}` look alike: they differ in {how}")
            };
            let at = Where::Key(Place::default().key(key).key(id.to_string()));
            report.add(at, message).set_hint("keep one row, if they are one");
        }
    }
}

fn check_executors(subject: Subject<'_>, report: &mut Report<'_>) {
    let mut names = Names::new("executor");
    for line in subject.commitments() {
        let own = line.step.map_or(&line.measure.executors, |step| &step.executors);
        names.see(own, || line.place().key("executors"), report);
    }
    for indicator in subject.indicators() {
        names.see(&indicator.kpi.executors, || indicator.place().key("executors"), report);
    }
}

fn check_funding(subject: Subject<'_>, report: &mut Report<'_>) {
    let mut names = Names::new("funding source");
    for line in subject.commitments() {
        let own = line.step.map_or(&line.measure.funding, |step| &step.funding);
        names.see(own, || line.place().key("funding"), report);
    }
}

/// The plain names of a plan without a table.
struct Names<'a> {
    /// What they are names of.
    word: &'static str,
    /// The first spelling of each, by what a person sees of it.
    known: HashMap<String, &'a Str>,
    /// Every spelling.
    seen: HashSet<&'a Str>,
}

impl<'a> Names<'a> {
    fn new(word: &'static str) -> Self {
        Self { word, known: HashMap::new(), seen: HashSet::new() }
    }

    /// Reports each new spelling that looks like an earlier one.
    fn see(&mut self, names: &'a [Str], place: impl Fn() -> Place, report: &mut Report<'_>) {
        for (n, name) in names.iter().enumerate() {
            if !self.seen.insert(name) {
                continue;
            }
            let first = *self.known.entry(look(name)).or_insert(name);
            if first != name {
                let (word, how) = (self.word, difference(first, name));
                let (name, first) = (shortened(name), shortened(first));
                let message = format!("the {word} `{name}` looks like `{first}`: they differ in {how}");
                report
                    .add(Where::Value(place().index(n)), message)
                    .set_hint("write both alike, if they are one");
            }
        }
    }
}
