//! What must be said beside an answer from a history that is not whole.

use std::sync::Once;

use super::ledger::Ledger;
use super::version::Unreadable;
use crate::cli::error::note;
use crate::history::{Gap, History};
use crate::problem::Message;
use crate::render::Words;

/// Versions that are named; of more only the number is told.
const MOST: usize = 5;

/// Says once that the clone is shallow, so that nobody takes the beginning of the clone for that of the plan.
pub(in crate::cli) fn shallow(ledger: &Ledger, language: Option<&str>) {
    static SAID: Once = Once::new();
    if ledger.repository.is_shallow() {
        SAID.call_once(|| note(&Words::new(language).message(&Message::id("ledger-shallow"))));
    }
}

/// Says that older names of the file were not followed.
pub(in crate::cli) fn renames(history: &History, language: Option<&str>) {
    if history.gap == Some(Gap::Renames) {
        note(&Words::new(language).message(&Message::id("ledger-renames")));
    }
}

/// Names the versions that were passed over because they are not plans.
pub(in crate::cli) fn unreadable(all: &[Unreadable], language: Option<&str>) {
    if all.is_empty() {
        return;
    }
    let words = Words::new(language);
    let first = all.iter().take(MOST);
    let named: Vec<String> =
        first.map(|one| format!("{} ({})", one.version.commit.short(), one.why)).collect();
    let mut list = named.join(", ");
    if all.len() > MOST {
        let more = Message::id("names-more").with("names", list);
        list = words.message(&more.with("count", (all.len() - MOST).to_string()));
    }
    let message = Message::id("ledger-unreadable").with("count", all.len()).with("list", list);
    note(&words.message(&message));
}
