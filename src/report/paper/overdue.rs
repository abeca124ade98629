//! What is past its deadline, longest first, with what must be decided.

use std::cmp::Reverse;

use super::content::{Block, Column, Entry, Paragraph, Part, PartName, Row, Table, Tone};
use super::groups::on_day;
use super::said;
use super::scope::Scope;
use crate::model::Status;
use crate::report::cell::{Cell, Phrase};
use crate::report::line::late_in_words;
use crate::report::portfolio::Line;

const COLUMNS: [Column; 7] = [
    Column::text("id", 640),
    Column::text("item", 4200),
    Column::text("deadline", 1900),
    Column::text("late", 1500),
    Column::text("executors", 2100),
    Column::text("problem", 2600),
    Column::text("proposal", 2198),
];

/// A sentence names so many items at most; the table has them all.
const NAMED: usize = 12;

pub(super) fn part(scope: &Scope<'_>) -> Part {
    let mut lines: Vec<&Line<'_>> =
        scope.items().filter(|line| line.state.status == Status::Overdue).collect();
    lines.sort_by_key(|line| (Reverse(line.state.days_late()), line.state.due_day));
    let count = lines.len();
    let heading = Phrase::new("paper-overdue").with("count", Cell::count(count)).cell();
    let mut blocks = Vec::new();
    if lines.is_empty() {
        blocks.push(Block::Sentence(on_day(scope, "paper-none-overdue")));
    } else {
        blocks.extend(decisions(scope, &lines).into_iter().map(Block::Sentence));
        let rows = lines.iter().map(|line| row(scope, line)).collect();
        let caption = Some(on_day(scope, "paper-caption-overdue"));
        blocks.push(Block::Table(Table { caption, columns: COLUMNS.to_vec(), rows }));
    }
    Part { name: PartName::Overdue, heading, blocks }
}

/// How many carry a proposal, and of how many no problem was reported.
fn decisions(scope: &Scope<'_>, lines: &[&Line<'_>]) -> Vec<Cell> {
    let ids = |lines: Vec<&Line<'_>>| {
        let mut ids: Vec<String> = lines.iter().take(NAMED).map(|line| line.item.id()).collect();
        ids.extend((lines.len() > NAMED).then(|| "…".to_owned()));
        (lines.len(), Cell::List(ids))
    };
    let proposed = lines
        .iter()
        .filter(|line| said::trouble(scope, line).is_some_and(|entry| entry.proposal.is_some()))
        .copied();
    let silent = lines.iter().filter(|line| said::trouble(scope, line).is_none()).copied();
    let ((proposed, which), (silent, silent_ids)) = (ids(proposed.collect()), ids(silent.collect()));
    let mut sentences = Vec::new();
    let sentence = |phrase: Phrase| Phrase::new("paper-sentence").with("text", phrase.cell()).cell();
    if proposed > 0 {
        let phrase = Phrase::new("paper-proposals").with("count", Cell::count(proposed));
        sentences.push(sentence(phrase.with("ids", which)));
    }
    if silent > 0 {
        let phrase = Phrase::new("paper-silent").with("count", Cell::count(silent));
        sentences.push(sentence(phrase.with("ids", silent_ids)));
    }
    sentences
}

fn row(scope: &Scope<'_>, line: &Line<'_>) -> Row {
    let entry = said::trouble(scope, line);
    let none = |id: &'static str| Entry::said(Phrase::new(id).cell(), Tone::Quiet);
    let mut problem = match entry.and_then(|entry| entry.problem.as_ref()) {
        Some(problem) => said::text(scope, line, Some(problem)),
        None => none("paper-no-problem"),
    };
    // Few items were extended: a column of its own would be empty mostly.
    problem.paragraphs.extend(said::extension(scope, line));
    let proposal = match entry.and_then(|entry| entry.proposal.as_ref()) {
        Some(proposal) => said::text(scope, line, Some(proposal)),
        None => none("paper-no-proposal"),
    };
    let cells = vec![
        said::id(line),
        said::item(scope, line),
        said::deadline(scope, line),
        late(line),
        said::responsible(scope, line),
        problem,
        proposal,
    ];
    Row::plain(cells).about(line.item.id())
}

/// Days late now, and from the original deadline where that is another.
fn late(line: &Line<'_>) -> Entry {
    let days = line.state.days_late();
    let mut paragraphs =
        vec![Paragraph::said(Cell::from_option(days, Cell::Days), Tone::Status(Status::Overdue))];
    if let Some(original) = line.state.late_original.filter(|late| late.days() != days) {
        let phrase = Phrase::new("paper-from-original").with("late", late_in_words(original));
        paragraphs.push(Paragraph::quiet(phrase.cell()));
    }
    paragraphs.into()
}
