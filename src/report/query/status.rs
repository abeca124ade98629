//! States and ratings in a term.

use super::refusal::{did_you_mean, quoted, refusal, terms};
use super::scope::{Scope, Subject};
use crate::locale::{query_ratings, query_states};
use crate::model::{Rating, Status};
use crate::problem::{Message, Problem};
use crate::suggestion::nearest;

/// The word for what is done and not confirmed.
pub(super) const UNCONFIRMED: &str = "unconfirmed";

/// Any of these states or ratings.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Standing {
    pub(super) states: Vec<Status>,
    pub(super) ratings: Vec<Rating>,
    /// Done and not confirmed.
    pub(super) unconfirmed: bool,
}

/// A state or rating by its word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Word {
    State(Status),
    Unconfirmed,
    Rating(Rating),
}

impl Word {
    /// The word typed in any case, with spaces and underscores for dashes.
    pub(super) fn find(typed: &str) -> Option<Self> {
        let word = plain(typed);
        let state = Status::ALL.into_iter().find(|status| status.word() == word).map(Self::State);
        let rating = || Rating::ALL.into_iter().find(|rating| rating.word() == word).map(Self::Rating);
        state.or_else(|| (word == UNCONFIRMED).then_some(Self::Unconfirmed)).or_else(rating)
    }

    /// As it is typed.
    pub(super) fn word(self) -> &'static str {
        match self {
            Self::State(status) => status.word(),
            Self::Unconfirmed => UNCONFIRMED,
            Self::Rating(rating) => rating.word(),
        }
    }
}

fn plain(typed: &str) -> String {
    typed.trim().to_lowercase().replace([' ', '_'], "-")
}

impl Standing {
    /// Reads the words after `status:`.
    pub(super) fn read(value: &str, scope: &Scope<'_>, prefix: &str) -> Result<Self, Problem> {
        let mut standing = Self::default();
        for typed in value.split(',').map(str::trim).filter(|word| !word.is_empty()) {
            match Word::find(typed) {
                Some(Word::State(status)) => standing.states.push(status),
                Some(Word::Unconfirmed) => {
                    let is_used = scope.files().iter().any(|file| file.plan.uses_confirmation(file.day));
                    if !is_used {
                        let hint = Message::id("hint-confirmation");
                        return Err(refusal(Message::id("query-no-confirmation"), hint));
                    }
                    standing.unconfirmed = true;
                }
                Some(Word::Rating(rating)) if scope.subject == Subject::Kpis => standing.ratings.push(rating),
                Some(Word::Rating(rating)) => {
                    let line = format!("roadmap kpi {prefix}status:{}", rating.word());
                    let message = Message::id("query-is-rating").with("text", typed);
                    return Err(refusal(message, terms(&[line])));
                }
                None => return Err(unknown(typed, scope.subject, prefix)),
            }
        }
        Ok(standing)
    }
}

fn unknown(typed: &str, subject: Subject, prefix: &str) -> Problem {
    let states = Status::ALL.iter().map(|status| status.word()).chain([UNCONFIRMED]);
    let words: Vec<_> = match subject {
        Subject::Items | Subject::Upcoming | Subject::Parts => states.collect(),
        Subject::Kpis => states.chain(Rating::ALL.iter().map(|rating| rating.word())).collect(),
    };
    let rating = || query_ratings(typed).filter(|_| subject == Subject::Kpis);
    let near = query_states(typed).or_else(rating);
    let near = near.or_else(|| nearest(&plain(typed), words.iter().copied()));
    let hint = match near {
        Some(near) => did_you_mean(quoted(&format!("{prefix}status:{near}"))),
        None => Message::id("hint-there-are").with("list", words.join(", ")),
    };
    refusal(Message::id("query-no-state").with("word", typed), hint)
}
