//! What a writing command has changed, one line each.

use super::cell::{Cell, Phrase};
use super::column::Audience;
use super::document::{Block, Column, Document, Row, Table};
use super::portfolio::{PlanFile, told};
use crate::model::{
    ChangeTarget, Fact, Languages, Lateness, LogEntry, Mark, MarkKind, Observation, Plan, Resolved, Text,
};

/// The lines for people, or the bare table for machines. The plan is the one after the changes.
#[must_use]
pub fn document(
    file: &PlanFile,
    resolved: &[Resolved],
    language: Option<&str>,
    audience: Audience,
) -> Document {
    let echo = Echo { file, languages: told(&file.plan, language) };
    let blocks = match audience {
        Audience::Person if resolved.is_empty() => {
            vec![Block::Sentence(Phrase::new("changed-none").cell())]
        }
        Audience::Person => resolved.iter().map(|one| echo.block(one)).collect(),
        Audience::Machine => vec![Block::Table(table(file, resolved))],
    };
    Document { blocks }
}

/// The id and the title of a part of a plan, the short one where there is one.
#[must_use]
pub fn part(plan: &Plan, target: ChangeTarget, language: Option<&str>) -> (String, String) {
    let languages = told(plan, language);
    let shown = |text: &Text| text.shown(languages).into_owned();
    match target {
        ChangeTarget::Line(position) => plan.line(position).map(|line| {
            let title = line.short().unwrap_or(line.title());
            (line.id(), shown(title))
        }),
        ChangeTarget::Kpi(owner, n) => plan
            .kpis_of(owner)
            .and_then(|kpis| kpis.get(n))
            .map(|kpi| (kpi.id.to_string(), shown(kpi.short.as_ref().unwrap_or(&kpi.title)))),
        ChangeTarget::Plan => plan.title.as_ref().map(|title| (String::new(), shown(title))),
        ChangeTarget::Section(path) => plan.section(path).map(|section| {
            let title = section.short.as_ref().or(section.title.as_ref());
            (plan.section_address(path), title.map(shown).unwrap_or_default())
        }),
        ChangeTarget::Event(n) => plan.events.get(n).map(|event| {
            let title = event.short.as_ref().or(event.title.as_ref());
            (event.id.to_string(), title.map(shown).unwrap_or_default())
        }),
    }
    .unwrap_or_default()
}

/// Says what became of requests.
struct Echo<'a> {
    file: &'a PlanFile,
    languages: Languages<'a>,
}

impl Echo<'_> {
    /// `9.2 Study leading foreign practice: done 2023-05-28`
    fn block(&self, one: &Resolved) -> Block {
        let (_, title) = part(&self.file.plan, one.target, self.languages.asked);
        let id = self.file.address(&one.id);
        let part = if title.is_empty() { id } else { format!("{id} {title}") };
        let fact = |fact: &Fact| self.fact(one, fact);
        let facts = match (&one.change, &one.old, &one.new) {
            (None, _, Some(new)) => Phrase::new("changed-already").with("fact", self.brief(one, new)).cell(),
            (None, _, None) => Phrase::new("changed-nothing").with("key", Cell::Text(one.key.into())).cell(),
            (Some(_), Some(old), Some(new)) => {
                Phrase::new("changed-was").with("fact", fact(new)).with("old", value(old)).cell()
            }
            (Some(_), None, Some(new)) => fact(new),
            (Some(_), Some(old), None) => {
                Phrase::new("changed-taken-back").with("fact", self.brief(one, old)).cell()
            }
            (Some(_), None, None) => Cell::Empty,
        };
        Block::Echo { part: Cell::Text(part), facts }
    }

    /// What stands now: its day or value, how late that is, and every detail.
    fn fact(&self, one: &Resolved, fact: &Fact) -> Cell {
        let mut facts = vec![self.brief(one, fact)];
        match fact {
            Fact::Mark(mark) => {
                facts.extend(self.lateness(one));
                facts.extend(self.details(mark));
            }
            Fact::Log(entry) => facts.extend(self.entry(entry)),
            Fact::Observation(Observation { source, notes, .. }) => {
                facts.extend(self.detail("echo-source", source.as_ref()));
                facts.extend(self.detail("echo-note", notes.note.as_ref()));
            }
            Fact::Due(_) | Fact::Day(_) => {}
        }
        Phrase::list(facts)
    }

    /// Its word, and its day or value.
    fn brief(&self, one: &Resolved, fact: &Fact) -> Cell {
        let on = |id: &'static str, cell: Cell| Phrase::new(id).with("on", cell).cell();
        match fact {
            Fact::Mark(mark) => on(word(one.key), Cell::When(mark.date)),
            Fact::Due(due) => Phrase::new("echo-due").with("due", Cell::Due(due.clone())).cell(),
            Fact::Log(entry) => on("echo-log", Cell::When(entry.date)),
            Fact::Day(date) => on("echo-happened", Cell::When(*date)),
            Fact::Observation(seen) => Phrase::new("echo-observed")
                .with("value", self.value(one, seen))
                .with("on", Cell::When(seen.date))
                .cell(),
        }
    }

    fn value(&self, one: &Resolved, seen: &Observation) -> Cell {
        let value = Cell::Number(seen.value);
        let unit = match one.target {
            ChangeTarget::Kpi(owner, n) => {
                let kpi = self.file.plan.kpis_of(owner).and_then(|kpis| kpis.get(n));
                kpi.and_then(|kpi| kpi.unit.as_ref()).map(|unit| unit.shown(self.languages))
            }
            ChangeTarget::Line(_)
            | ChangeTarget::Event(_)
            | ChangeTarget::Plan
            | ChangeTarget::Section(_) => None,
        };
        match unit {
            Some(unit) => Phrase::new(if unit.trim() == "%" { "with-percent" } else { "echo-value" })
                .with("value", value)
                .with("unit", Cell::Text(unit.into_owned()))
                .cell(),
            None => value,
        }
    }

    /// How late a delivery is, by the deadline in force.
    fn lateness(&self, one: &Resolved) -> Option<Cell> {
        if one.key != MarkKind::Done.word() {
            return None;
        }
        let ChangeTarget::Line(position) = one.target else { return None };
        let state = self.file.plan.line(position)?.state(self.file.day);
        let late = match one.period {
            Some(period) => state.period(period)?.late,
            None => state.late?,
        };
        match late {
            Lateness::Days(days) if days > 0 => {
                Some(Phrase::new("late-days").with("days", Cell::Days(days)).cell())
            }
            Lateness::UpTo(_) | Lateness::Unknown => {
                Some(Phrase::new("echo-late").with("late", Cell::Late(late)).cell())
            }
            Lateness::Days(_) => None,
        }
    }

    fn details(&self, mark: &Mark) -> Vec<Cell> {
        let mut all = self.detail("echo-reason", mark.reason.as_ref());
        all.extend(mark.evidence.iter().flat_map(|text| self.detail("echo-evidence", Some(text))));
        all.extend(self.detail("echo-act", mark.act.as_ref()));
        all.extend(self.detail("echo-by", mark.by.as_ref()));
        all.extend(self.detail("echo-note", mark.notes.note.as_ref()));
        all
    }

    fn entry(&self, entry: &LogEntry) -> Vec<Cell> {
        let mut all = self.detail("echo-text", entry.text.as_ref());
        all.extend(self.detail("echo-problem", entry.problem.as_ref()));
        all.extend(self.detail("echo-proposal", entry.proposal.as_ref()));
        let percent = entry
            .percent
            .map(|percent| Phrase::new("echo-percent").with("percent", Cell::Number(percent)).cell());
        all.extend(percent);
        all.extend(self.detail("echo-by", entry.by.as_ref()));
        all.extend(entry.evidence.iter().flat_map(|text| self.detail("echo-evidence", Some(text))));
        all
    }

    fn detail(&self, id: &'static str, text: Option<&Text>) -> Vec<Cell> {
        let detail = |text: &Text| {
            Phrase::new(id).with("text", Cell::Text(text.shown(self.languages).into_owned())).cell()
        };
        text.map(detail).into_iter().collect()
    }
}

/// The message for a mark.
fn word(key: &str) -> &'static str {
    match key {
        "started" => "echo-started",
        "dropped" => "echo-dropped",
        "confirmed" => "echo-confirmed",
        _ => "echo-done",
    }
}

/// The day, deadline or value alone.
fn value(fact: &Fact) -> Cell {
    match fact {
        Fact::Mark(mark) => Cell::When(mark.date),
        Fact::Due(due) => Cell::Due(due.clone()),
        Fact::Log(entry) => Cell::When(entry.date),
        Fact::Observation(seen) => Cell::Number(seen.value),
        Fact::Day(date) => Cell::When(*date),
    }
}

fn table(file: &PlanFile, resolved: &[Resolved]) -> Table {
    let columns = ["id", "key", "old", "new", "changed"].map(Column::always).to_vec();
    let row = |one: &Resolved| {
        let text =
            |fact: &Option<Fact>| Cell::from_option(fact.as_ref(), |fact| Cell::Text(fact.to_string()));
        let changed = if one.change.is_some() { "true" } else { "false" };
        let cells = vec![
            Cell::Text(file.address(&one.id)),
            Cell::Text(one.key.into()),
            text(&one.old),
            text(&one.new),
            Cell::Text(changed.into()),
        ];
        Row::plain(cells)
    };
    Table { columns, rows: resolved.iter().map(row).collect() }
}
