//! The marks by which a form is known again, the same in every language.

use std::hash::Hasher as _;

use fnv::FnvHasher;

use crate::model::Plan;

/// The first cell of the hidden row begins with it.
pub const FORM: &str = "roadmap-form";
/// How forms of this kind are laid out.
pub const VERSION: u32 = 1;
/// Before the period, in the column of numbers.
pub const PERIOD: &str = "period=";
/// Before the identity of the plan, in the column of titles.
pub const PLAN: &str = "plan=";
/// Before the day on which the form was made.
pub const AS_OF: &str = "as-of=";
/// Before the id of the executor it goes to.
pub const LEAD: &str = "lead=";
/// The key of the column of seals.
pub const SEAL: &str = "seal";
/// The key of the rows below the table, in which people sign.
pub const END: &str = "-";

/// A column to be filled.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Slot {
    /// The day it was done.
    Done,
    /// What was done.
    Text,
    /// What stands in the way.
    Problem,
    /// What is proposed.
    Proposal,
    /// How much of it is done.
    Percent,
    /// The value of a KPI.
    Value,
    /// Where the proof is.
    Evidence,
}

impl Slot {
    /// All of them, in the order of the columns.
    pub const ALL: [Self; 7] =
        [Self::Done, Self::Text, Self::Problem, Self::Proposal, Self::Percent, Self::Value, Self::Evidence];

    /// Its key in the hidden row, which is also what the column of a file of changes is called.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Done => "done",
            Self::Text => "text",
            Self::Problem => "problem",
            Self::Proposal => "proposal",
            Self::Percent => "percent",
            Self::Value => "value",
            Self::Evidence => "evidence",
        }
    }
}

/// A plan as a form names it: a fingerprint of its title, of its first measure's where it has none. What a plan holds
/// changes while its forms are out; what it is called does not.
#[must_use]
pub fn identity(plan: &Plan) -> String {
    let title = plan.title.as_ref().and_then(|title| title.every().next());
    let first = || plan.lines().next().and_then(|line| line.measure.title.every().next());
    fingerprint(&[title.or_else(first).unwrap_or_default()])
}

/// What shows that the id, the number and the title of a row still belong together: a part of the table that was sorted
/// by itself has brought them apart.
#[must_use]
pub fn seal(key: &str, number: &str, title: &str) -> String {
    fingerprint(&[key, number, title])
}

/// Texts are compared as people see them: a program that saves a workbook may change its spaces.
fn fingerprint(texts: &[&str]) -> String {
    let mut hasher = FnvHasher::default();
    for text in texts {
        let seen = |c: &char| !matches!(c, '\u{ad}' | '\u{200b}' | '\u{2060}' | '\u{feff}');
        for word in text.split_whitespace() {
            let word: String = word.chars().filter(seen).collect();
            hasher.write(word.as_bytes());
            hasher.write_u8(b' ');
        }
        hasher.write_u8(0);
    }
    format!("{:016x}", hasher.finish())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_seal_holds_three_texts_apart_and_forgets_only_spaces() {
        let whole = seal("9.2", "9.2", "Lay pipes");
        assert_eq!(seal("9.2", "9.2", " Lay\u{a0} pipes\n"), whole);
        for other in [
            seal("9.1", "9.2", "Lay pipes"),
            seal("9.2", "9.1", "Lay pipes"),
            seal("9.2", "9.2", "Lay pipe"),
            seal("9.29.2", "", "Lay pipes"),
            seal("9.2", "9.2 Lay", "pipes"),
        ] {
            assert_ne!(other, whole);
        }
    }
}
