//! Items counted by section and by executor.

use std::collections::HashMap;

use super::content::{Block, Column, Entry, Part, PartName, Row, RowKind, Table, Tone};
use super::scope::Scope;
use crate::model::{Counts, Status};
use crate::report::cell::{Cell, Phrase};
use crate::report::line::executors;
use crate::report::summary::{By, Group, Summary, of_plan};

const FIGURES: [Column; 8] = [
    Column::figure("items", 800),
    Column::figure("done", 1080),
    Column::figure("done-late", 1180),
    Column::figure("overdue", 1080),
    Column::figure("in-progress", 1520),
    Column::figure("not-due", 1220),
    Column::figure("of-due", 1080),
    Column::figure("of-all", 1240),
];

/// By section; nothing of a plan without sections.
pub(super) fn sections(scope: &Scope<'_>) -> Option<Part> {
    let summary = summary(scope, By::Section);
    if summary.groups.iter().all(|group| group.id.is_none()) {
        return None;
    }
    let mut columns = vec![Column::text("section-id", 700), Column::text("section", 4158)];
    columns.extend(FIGURES);
    let mut rows: Vec<Row> = summary.groups.iter().map(section).collect();
    let mut total = vec![Entry::default(), Entry::said(Phrase::new("summary-total").cell(), Tone::Strong)];
    total.extend(figures(&summary.total));
    rows.push(Row { kind: RowKind::Total, cells: total, ..Row::default() });
    let mut blocks =
        vec![Block::Table(Table { caption: Some(on_day(scope, "paper-caption-sections")), columns, rows })];
    if summary.confirms {
        blocks.push(Block::Note(confirmed(&summary.total)));
    }
    Some(Part { name: PartName::Sections, heading: Phrase::new("paper-sections").cell(), blocks })
}

fn section(group: &Group) -> Row {
    let mut cells = vec![
        Entry::of(Cell::from_option(group.id.clone(), Cell::Text)),
        Entry::of(Cell::Title(group.name.clone())),
    ];
    cells.extend(figures(&group.counts));
    Row { cells, level: group.level, shares: Some(group.counts), ..Row::default() }
}

/// By executor; an item counts for each of them.
pub(super) fn executor_part(scope: &Scope<'_>) -> Option<Part> {
    let summary = summary(scope, By::Executor);
    if summary.groups.iter().all(|group| group.id.is_none()) {
        return None;
    }
    let mut columns = vec![Column::text("executor", 4158), Column::figure("leads", 900)];
    columns.extend(FIGURES.iter().filter(|column| column.key != "done-late").copied());
    columns.push(Column::figure("longest", 1280));
    let duties = duties(scope);
    let duty = |group: &Group| duties.get(&group.id).copied().unwrap_or_default();
    let rows = summary.groups.iter().map(|group| executor(group, duty(group))).collect();
    let table = Table { caption: Some(on_day(scope, "paper-caption-executors")), columns, rows };
    let heading = Phrase::new("paper-executors").cell();
    Some(Part { name: PartName::Executors, heading, blocks: vec![Block::Table(table)] })
}

/// What an executor has to do beside the counted items.
#[derive(Clone, Copy, Default)]
struct Duty {
    leads: usize,
    /// The most days that an item of theirs is late.
    longest: Option<i64>,
}

/// Those of all executors, in one walk through the items.
fn duties(scope: &Scope<'_>) -> HashMap<Option<String>, Duty> {
    let mut duties: HashMap<Option<String>, Duty> = HashMap::new();
    for line in scope.items() {
        let late = line.state.days_late().filter(|_| line.state.status == Status::Overdue);
        let leads = line.state.status != Status::Dropped;
        for (n, name) in executors(&scope.view, scope.file, line.item.executors()).into_iter().enumerate() {
            let duty = duties.entry(Some(name.id.to_string())).or_default();
            duty.leads += usize::from(n == 0 && leads);
            duty.longest = duty.longest.max(late);
        }
    }
    duties
}

fn executor(group: &Group, duty: Duty) -> Row {
    let name = if group.id.is_some() {
        Cell::Title(group.name.clone())
    } else {
        Phrase::new("summary-no-executor").cell()
    };
    let mut cells = vec![Entry::of(name), Entry::of(Cell::count(duty.leads))];
    let own = figures(&group.counts).into_iter().zip(FIGURES);
    cells.extend(own.filter(|(_, column)| column.key != "done-late").map(|(entry, _)| entry));
    cells.push(Entry::of(Cell::from_option(duty.longest, Cell::Count)));
    Row::plain(cells)
}

fn summary(scope: &Scope<'_>, by: By) -> Summary {
    of_plan(&scope.view, scope.file, &scope.lines, by)
}

/// The figures of counted items, in the order of the columns.
fn figures(counts: &Counts) -> Vec<Entry> {
    let number = |count: u32, tone| {
        let tone = if count > 0 { tone } else { Tone::Plain };
        Entry::said(Cell::Count(count.into()), tone)
    };
    let rate = |rate| Entry::of(Cell::from_option(rate, Cell::Percent));
    vec![
        number(counts.items, Tone::Plain),
        number(counts.done, Tone::Plain),
        number(counts.done_late, Tone::Plain),
        number(counts.overdue, Tone::Status(Status::Overdue)),
        number(counts.in_progress, Tone::Plain),
        number(counts.planned + counts.waiting, Tone::Plain),
        rate(counts.done_of_due()),
        rate(counts.done_of_all()),
    ]
}

fn confirmed(total: &Counts) -> Cell {
    Phrase::new("paper-confirmed")
        .with("of-all", Cell::from_option(total.confirmed_of_all(), Cell::Percent))
        .with("of-due", Cell::from_option(total.confirmed_of_due(), Cell::Percent))
        .cell()
}

/// What a table shows, with the day.
pub(super) fn on_day(scope: &Scope<'_>, id: &'static str) -> Cell {
    Phrase::new(id).with("day", Cell::LongDay(scope.day)).cell()
}
