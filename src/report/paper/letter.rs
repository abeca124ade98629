//! The letter to an executor.

use super::content::{Block, Column, Entry, Front, Letter, Paper, Paragraph, Part, Row, Table, Tone};
use super::front::front;
use super::scope::Scope;
use super::{done, headline, kpis, next, overdue};
use crate::model::{Counts, Status, Str};
use crate::report::cell::{Cell, Phrase};
use crate::report::limit::TooLong;
use crate::report::line::executors;

/// What is overdue. The addressee leads it all, and knows why more time was granted.
const OVERDUE: [Column; 5] = [
    Column::text("id", 620),
    Column::text("item", 3299),
    Column::text("deadline", 1260),
    Column::text("late", 1160),
    Column::text("trouble", 3300),
];

const NEXT: [Column; 4] = [
    Column::text("id", 620),
    Column::text("item", 4919),
    Column::text("deadline", 1500),
    Column::text("state", 2600),
];

const KPIS: [Column; 6] = [
    Column::text("measure", 460),
    Column::text("kpi", 3879),
    Column::figure("target", 1240),
    Column::figure("value", 1240),
    Column::figure("of-target", 1280),
    Column::text("rating", 1540),
];

/// What an executor leads that is overdue or comes next, its KPIs, what waits for confirmation.
///
/// # Errors
/// Where it lists too many items and KPIs.
pub fn letter(own: &Scope<'_>, id: &str) -> Result<Paper, TooLong> {
    own.check_length()?;
    let mut parts = Vec::new();
    if own.items().any(|line| line.state.status == Status::Overdue) {
        parts.push(narrowed(overdue::part(own), &OVERDUE));
    }
    if !next::coming(own).is_empty() {
        parts.push(narrowed(next::part(own), &NEXT));
    }
    parts.extend(kpis::part(own).map(|part| narrowed(part, &KPIS)));
    parts.extend(done::unconfirmed(own));
    let letter = Letter {
        addressee: Cell::Names(executors(&own.view, own.file, &[Str::from(id)])),
        id: id.to_owned(),
        opening: opening(own),
        subject: Phrase::new("paper-letter-subject").with("plan", quoted(own)).cell(),
        request: Phrase::new("paper-letter-request").cell(),
    };
    let notes = own.view.portfolio.derived_letters().into_iter().collect();
    Ok(Paper { front: Front { letter: Some(letter), notes, ..front(own, false) }, parts })
}

/// What the letter is about, and how much of it is done.
fn opening(own: &Scope<'_>) -> Vec<Cell> {
    let mut counts = Counts::default();
    for line in own.items() {
        counts.add(&line.state);
    }
    let about = if counts.items > 0 { "paper-letter-opening" } else { "paper-letter-opening-kpis" };
    let about = Phrase::new(about)
        .with("plan", quoted(own))
        .with("day", Cell::LongDay(own.day))
        .with("items", Cell::Count(counts.items.into()));
    let mut sentences = vec![Phrase::new("paper-sentence").with("text", about.cell()).cell()];
    if counts.items > 0 {
        sentences.extend(headline::sentences(own, &counts, "paper-letter-all"));
    }
    sentences
}

/// What the plan is called, in quotes unless there are some in it.
fn quoted(own: &Scope<'_>) -> Cell {
    let plan = front(own, false).plan;
    let has_quotes = matches!(&plan, Cell::Text(text) if text.contains(['“', '”', '«', '»', '"']));
    if has_quotes { plan } else { Phrase::new("paper-quoted").with("plan", plan).cell() }
}

/// The same with the columns that a letter has.
fn narrowed(mut part: Part, columns: &[Column]) -> Part {
    // The mark it explains is in a column that a letter has not.
    let is_idle = |block: &Block| {
        matches!(block, Block::Note(Cell::Phrase(phrase)) if phrase.id == "paper-derived")
            && columns.iter().all(|column| column.key != "baseline")
    };
    part.blocks.retain(|block| !is_idle(block));
    for block in &mut part.blocks {
        if let Block::Table(table) = block {
            let rows = table.rows.iter().map(|row| narrow_row(table, row, columns)).collect();
            *table = Table { caption: table.caption.take(), columns: columns.to_vec(), rows };
        }
    }
    part
}

fn narrow_row(table: &Table, row: &Row, columns: &[Column]) -> Row {
    if row.kind.is_across() {
        return row.clone();
    }
    let cell = |key: &str| {
        let at = table.columns.iter().position(|column| column.key == key);
        at.and_then(|at| row.cells.get(at)).cloned().unwrap_or_default()
    };
    let cells = columns.iter().map(|column| match column.key {
        "trouble" => trouble(&cell("problem"), &cell("proposal")),
        key => cell(key),
    });
    Row { cells: cells.collect(), ..row.clone() }
}

/// The problem and below it the proposal, each with its name; that there is no proposal need not be said.
fn trouble(problem: &Entry, proposal: &Entry) -> Entry {
    let is_given = |first: &&Paragraph| first.runs.iter().all(|run| run.tone != Tone::Quiet);
    let labelled = |id: &'static str, entry: &Entry| {
        // Below a problem is why more time was granted, which the addressee knows.
        let first = entry.paragraphs.first().filter(|first| is_given(first))?;
        let text = first.runs.first()?.cell.clone();
        Some(Paragraph::said(Phrase::new(id).with("text", text).cell(), Tone::Label))
    };
    let given = [labelled("paper-problem", problem), labelled("paper-proposal", proposal)];
    let given: Vec<Paragraph> = given.into_iter().flatten().collect();
    let silent = || problem.paragraphs.iter().take(1).cloned().collect::<Vec<_>>();
    if given.is_empty() { silent().into() } else { given.into() }
}
