//! Two versions of a plan compared, and what happened in one.

use chrono::NaiveDate;
use roadmap::history::{Happening, Occurrence, compare, occurrences, recognise};
use roadmap::model::Plan;

use super::fuzzer::Target;
use super::mutation::Mutator;
use super::plan::TOKENS;
use crate::laws::dice::Dice;
use crate::laws::editing;
use crate::support::{EXAMPLE, LIBRARIES, read};

/// Between two plans of one input.
const BREAK: &str = "\n\u{c}\n";

struct Versions(Mutator);

pub(super) fn begin() -> Box<dyn Target> {
    let corpus = vec![LIBRARIES.to_owned(), EXAMPLE.to_owned()];
    Box::new(Versions(Mutator { corpus, tokens: TOKENS, lengths: &[1, 4, 20, 100] }))
}

impl Target for Versions {
    fn draw(&self, dice: &mut Dice) -> Vec<u8> {
        let old = if dice.one_in(3) { editing::drawn(dice).1 } else { self.0.drawn(0, dice) };
        // A few places, each so that the plan can still be read.
        let mut new = old.clone();
        for _ in 0..=dice.below(6) {
            let changed = self.0.changed(&new, dice);
            if read(&changed).is_ok() {
                new = changed;
            }
        }
        format!("{old}{BREAK}{new}").into_bytes()
    }

    fn hold(&self, input: &[u8]) -> bool {
        let Ok(text) = std::str::from_utf8(input) else { return false };
        let Some((old, new)) = text.split_once(BREAK) else { return false };
        let (Ok(old), Ok(new)) = (read(old), read(new)) else { return false };
        compared(&old, &new);
        compared(&new, &old);
        happened(&new);
        true
    }
}

fn compared(old: &Plan, new: &Plan) {
    let differences = compare(old, new);
    assert!(old != new || differences.is_empty(), "a plan differs from itself");
    assert_eq!(compare(old, new), differences, "two comparisons differ");
    let found = recognise(old, new);
    for (new_at, old_at) in &found.lines {
        assert!(
            new.line(*new_at).is_some() && old.line(*old_at).is_some(),
            "a part is found where there is none"
        );
    }
    let mut known: Vec<_> = found.lines.values().collect();
    let count = known.len();
    known.sort();
    known.dedup();
    assert_eq!(known.len(), count, "two parts were one");
    if old == new {
        assert_eq!(
            found.lines.len(),
            found.lines.iter().filter(|(new, old)| new == old).count(),
            "a part of itself is another"
        );
    }
}

/// What happened in two spans one after the other is what happened in both, but for what was overdue only in between.
fn happened(plan: &Plan) {
    let day = |text: &str| -> NaiveDate { text.parse().unwrap() };
    let (first, middle, last) = (day("1900-01-01"), day("2023-06-30"), day("2200-12-31"));
    let whole = occurrences(plan, first, last);
    assert!(whole.is_sorted_by_key(|one| one.when.day()), "what happened is out of order");
    let parts = [occurrences(plan, first, middle), occurrences(plan, middle, last)].concat();
    let lasting = |all: Vec<Occurrence>| {
        all.into_iter().filter(|one| !matches!(one.event, Happening::Overdue { .. })).count()
    };
    assert_eq!(
        lasting(whole),
        lasting(parts),
        "what happened in two parts is not what happened in the whole"
    );
}
