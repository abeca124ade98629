//! The state of a measure, from those of its items.

use super::line;
use super::numbered::numbered;
use crate::model::Status;
use crate::report::cell::{Cell, Phrase, Standing};
use crate::report::document::Block;
use crate::report::portfolio::{Line, View};

pub(super) fn blocks(view: &View<'_>, whole: &Line<'_>, lines: &[Line<'_>]) -> Vec<Block> {
    let mut blocks = vec![line::heading(view, whole)];
    let items: Vec<&Line<'_>> = lines.iter().filter(|line| !line.item.is_content()).collect();
    let Some(status) = whole.status().filter(|_| !items.is_empty()) else {
        blocks.push(Block::Sentence(Phrase::new("explain-no-items").cell()));
        return blocks;
    };
    let of = |status: Status| -> Vec<String> {
        items.iter().filter(|line| line.state.status == status).map(|line| line.item.id()).collect()
    };
    let mut said = Vec::new();
    for status in Status::ALL {
        let ids = of(status);
        if !ids.is_empty() {
            said.push(
                Phrase::new("explain-items").with("state", state(status)).with("ids", Cell::List(ids)).cell(),
            );
        }
    }
    let id = match status {
        Status::Done => "rule-all-done",
        Status::Dropped => "rule-all-dropped",
        Status::InProgress if of(Status::InProgress).is_empty() => "rule-some-done",
        Status::Overdue | Status::InProgress | Status::Waiting | Status::Planned => "rule-worst",
    };
    blocks.push(numbered(vec![("items", Cell::lines(said))], (Phrase::new(id).cell(), state(status))));
    blocks
}

fn state(status: Status) -> Cell {
    Cell::State(Standing { status, unconfirmed: false, late: None, not_begun: false, date: None })
}
