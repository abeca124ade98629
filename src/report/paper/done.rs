//! What was done since the last report, latest first, and what still waits for somebody to look.

use std::cmp::Reverse;
use std::collections::HashMap;

use super::content::{Block, Column, Entry, Paragraph, Part, PartName, Row, Table, Tone};
use super::groups::on_day;
use super::said;
use super::scope::Scope;
use crate::model::{Lateness, Mark, Period, Status};
use crate::report::cell::{Cell, Phrase};
use crate::report::changes::{ChangeKind, between_days};
use crate::report::portfolio::Line;

const COLUMNS: [Column; 8] = [
    Column::text("id", 640),
    Column::text("item", 4600),
    Column::text("executors", 2400),
    Column::text("deadline", 1400),
    Column::text("done-on", 1400),
    Column::text("result", 1700),
    Column::text("confirmed", 1400),
    Column::text("evidence", 1598),
];

/// A delivery: of an item, or of one period of a series.
struct Delivery<'s, 'a> {
    line: Line<'a>,
    item: &'s Line<'a>,
    mark: &'a Mark,
    confirmed: Option<&'a Mark>,
}

impl Delivery<'_, '_> {
    fn key(&self) -> (String, Option<Period>) {
        (self.item.item.id(), self.line.period.map(|period| period.period))
    }
}

/// What was delivered after the day of the last report, as `changes` tells it, and how late.
fn delivered(scope: &Scope<'_>) -> HashMap<(String, Option<Period>), Option<Lateness>> {
    let changes = between_days(scope.file, scope.since, scope.day).into_iter();
    let done = changes.filter(|change| matches!(change.kind, ChangeKind::Done | ChangeKind::DoneLate));
    done.map(|change| ((change.id, change.period), change.late)).collect()
}

/// Every delivery of these lines.
fn deliveries<'s, 'a>(scope: &'s Scope<'a>) -> Vec<Delivery<'s, 'a>> {
    let mut all = Vec::new();
    for item in scope.items() {
        if !item.state.has_periods() {
            let mark = item.state.done.into_iter();
            all.extend(mark.map(|mark| Delivery {
                line: item.clone(),
                item,
                mark,
                confirmed: item.state.confirmed,
            }));
        }
        for period in item.state.periods() {
            let mark = period.done.into_iter();
            all.extend(mark.map(|mark| Delivery {
                line: item.of_period(period),
                item,
                mark,
                confirmed: period.confirmed,
            }));
        }
    }
    all
}

/// What was done after the day of the last report.
pub(super) fn part(scope: &Scope<'_>) -> Part {
    let delivered = delivered(scope);
    let mut new = deliveries(scope);
    new.retain(|one| delivered.contains_key(&one.key()) && one.item.state.status != Status::Dropped);
    new.sort_by_key(|one| Reverse(one.mark.day()));
    let heading = Phrase::new("paper-done")
        .with("since", Cell::LongDay(scope.since))
        .with("count", Cell::count(new.len()))
        .cell();
    let blocks = if new.is_empty() {
        vec![Block::Sentence(Phrase::new("paper-none-done").with("since", Cell::LongDay(scope.since)).cell())]
    } else {
        let caption = Phrase::new("paper-caption-done")
            .with("from", Cell::LongDay(scope.since.succ_opt().unwrap_or(scope.since)))
            .with("to", Cell::LongDay(scope.day));
        let confirms = scope.confirms();
        let late = |one: &Delivery<'_, '_>| delivered.get(&one.key()).copied().flatten();
        let is_shown = |column: &Column| confirms || column.key != "confirmed";
        let columns = COLUMNS.into_iter().filter(is_shown).collect();
        let rows = new.iter().map(|one| row(scope, one, late(one), confirms)).collect();
        vec![Block::Table(Table { caption: Some(caption.cell()), columns, rows })]
    };
    Part { name: PartName::Done, heading, blocks }
}

fn row(scope: &Scope<'_>, one: &Delivery<'_, '_>, late: Option<Lateness>, confirms: bool) -> Row {
    let line = &one.line;
    let mut cells = vec![
        Entry::said(Cell::Text(line.id()), Tone::Strong),
        said::item(scope, line),
        said::responsible(scope, line),
        Entry::of(said::due(scope, line)),
        Entry::of(Cell::When(one.mark.date)),
        result(late),
    ];
    if confirms {
        cells.push(match one.confirmed {
            Some(mark) => Entry::of(Cell::When(mark.date)),
            None => Entry::said(Phrase::new("paper-not-confirmed").cell(), Tone::Quiet),
        });
    }
    cells.push(said::texts(scope, line, &one.mark.evidence));
    Row::plain(cells).about(line.id())
}

/// In time, so many days late, or nothing says.
fn result(late: Option<Lateness>) -> Entry {
    let done = Tone::Status(Status::Done);
    match late {
        None => Entry::default(),
        Some(late) if !late.is_late() && late != Lateness::Unknown => {
            Entry::said(Phrase::new("paper-in-time").cell(), done)
        }
        Some(Lateness::Unknown) => Entry::said(Phrase::new("day-unknown").cell(), done),
        Some(late) => Entry::said(crate::report::line::late_in_words(late), done),
    }
}

/// What is done and waits for confirmation; nothing of a plan without it.
pub(super) fn unconfirmed(scope: &Scope<'_>) -> Option<Part> {
    let mut open = deliveries(scope);
    open.retain(|one| one.confirmed.is_none() && one.item.state.status != Status::Dropped);
    if !scope.confirms() || open.is_empty() {
        return None;
    }
    let columns = vec![
        Column::text("id", 620),
        Column::text("item", 5119),
        Column::text("done-on", 1500),
        Column::text("evidence", 2400),
    ];
    let row = |one: &Delivery<'_, '_>| {
        let title = said::item(scope, &one.line).paragraphs.into_iter().take(1).collect::<Vec<Paragraph>>();
        let cells = vec![
            Entry::said(Cell::Text(one.line.id()), Tone::Strong),
            title.into(),
            Entry::of(Cell::When(one.mark.date)),
            said::texts(scope, &one.line, &one.mark.evidence),
        ];
        Row::plain(cells).about(one.line.id())
    };
    let rows = open.iter().map(row).collect();
    let table = Table { caption: Some(on_day(scope, "paper-caption-unconfirmed")), columns, rows };
    let heading = Phrase::new("paper-unconfirmed").with("count", Cell::count(open.len())).cell();
    Some(Part { name: PartName::Unconfirmed, heading, blocks: vec![Block::Table(table)] })
}
