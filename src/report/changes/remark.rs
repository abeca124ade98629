//! What a person reads of a change beside its day.

use super::change::{Change, Value};
use super::kind::ChangeKind;
use super::value::{differing, plain, shown, words};
use crate::history::Recognised;
use crate::model::Lateness;
use crate::report::cell::{Cell, Phrase};
use crate::report::line::late_in_words;
use crate::report::portfolio::View;

/// Everything that the kind of the change and its day do not say.
pub(super) fn remark(view: &View<'_>, change: &Change<'_>) -> Cell {
    let mut said = Vec::new();
    match change.kind {
        ChangeKind::Done | ChangeKind::DoneLate | ChangeKind::Overdue => said.extend(lateness(change)),
        ChangeKind::Logged => said.push(plain(view, change.file, &change.to)),
        ChangeKind::Extended
        | ChangeKind::Observed
        | ChangeKind::Moved
        | ChangeKind::Deadline
        | ChangeKind::Executors
        | ChangeKind::Funding => said.push(from_to(view, change)),
        ChangeKind::Reworded | ChangeKind::Translated | ChangeKind::Target | ChangeKind::Other => {
            said.push(keyed(change, from_to(view, change)));
        }
        ChangeKind::TakenBack | ChangeKind::Rewritten => said.push(keyed(change, from_to(view, change))),
        ChangeKind::Started
        | ChangeKind::Dropped
        | ChangeKind::Confirmed
        | ChangeKind::Happened
        | ChangeKind::Added
        | ChangeKind::Removed
        | ChangeKind::Renumbered => {}
    }
    if !change.items.is_empty() {
        let items = Cell::Text(change.items.join(", "));
        said.push(Phrase::new("change-for").with("items", items).cell());
    }
    let text = |text| Cell::Text(words(view, change.file, text));
    said.extend(change.reason.as_ref().map(text));
    said.extend(change.act.as_ref().map(|act| Phrase::new("echo-act").with("text", text(act)).cell()));
    said.extend(found_again(change));
    Cell::facts(said.into_iter().filter(|cell| !cell.is_empty()).collect())
}

fn lateness(change: &Change<'_>) -> Option<Cell> {
    let late = change.late.filter(|late| *late != Lateness::Days(0)).map(late_in_words);
    if change.kind == ChangeKind::Overdue && change.key == "started" {
        let not_begun = Phrase::new("remark-not-begun").cell();
        return Some(Phrase::list(late.into_iter().chain([not_begun]).collect()));
    }
    late
}

/// `2023-04-30 → 2023-06-30`, or whichever of the two there is.
fn from_to(view: &View<'_>, change: &Change<'_>) -> Cell {
    let (from, to) = match (&change.from, &change.to) {
        (Value::Words(old), Value::Words(new)) => {
            let (old, new) = differing(&words(view, change.file, old), &words(view, change.file, new));
            (Cell::Text(old), Cell::Text(new))
        }
        (from, to) => (shown(view, change, from), shown(view, change, to)),
    };
    match (from.is_empty(), to.is_empty()) {
        (true, true) => Cell::Empty,
        // Whatever it is, it is said in words.
        (true, false) => Phrase::new("echo-text").with("text", to).cell(),
        (false, true) => Phrase::new("change-was").with("old", from).cell(),
        (false, false) => Phrase::new("change-from-to").with("old", from).with("new", to).cell(),
    }
}

/// With the key of the file before it.
fn keyed(change: &Change<'_>, text: Cell) -> Cell {
    let key = Cell::Text(change.key.clone());
    Phrase::new("with-detail").with("what", key).with("detail", text).cell()
}

/// What it was called before, and what it was recognised by where that is not its id.
fn found_again(change: &Change<'_>) -> Option<Cell> {
    let was = change.was.clone().map(Cell::Text);
    let id = match change.recognised {
        Recognised::Id => "change-was-id",
        Recognised::Text => "change-by-text",
        Recognised::Order => "change-by-order",
        Recognised::Similar => "change-by-similar",
    };
    was.map(|was| Phrase::new(id).with("was", was).cell())
}
