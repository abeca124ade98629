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

const COLUMNS: [Column; 8] = [
    Column::text("id", 640),
    Column::text("item", 3300),
    Column::text("deadline", 1400),
    Column::text("late", 1250),
    Column::text("executors", 2000),
    Column::text("reason", 1900),
    Column::text("problem", 2324),
    Column::text("proposal", 2324),
];

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
    let ids =
        |lines: Vec<&Line<'_>>| (lines.len(), Cell::List(lines.iter().map(|line| line.item.id()).collect()));
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
    let problem = match entry.and_then(|entry| entry.problem.as_ref()) {
        Some(problem) => said::text(scope, line, Some(problem)),
        None => none("paper-no-problem"),
    };
    let proposal = match entry.and_then(|entry| entry.proposal.as_ref()) {
        Some(proposal) => said::text(scope, line, Some(proposal)),
        None => none("paper-no-proposal"),
    };
    let reason = said::extension(scope, line).into_iter().collect::<Vec<_>>();
    let cells = vec![
        said::id(line),
        said::item(scope, line),
        said::deadline(scope, line),
        late(line),
        said::responsible(scope, line),
        reason.into(),
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
