//! Reader and editor under mutated plans. The corpus is the shipped plan, the plans of `tests/data/edits`, and plans drawn
//! as the laws draw them.

use std::fs;
use std::path::Path;

use roadmap::model::{Change, Edit, Plan};
use roadmap::problem::Span;
use roadmap::render::Words;
use serde::Deserialize as _;
use serde::de::IgnoredAny;

use super::clean::{all_words, assert_told};
use super::fuzzer::Target;
use super::mutation::Mutator;
use crate::laws::dice::Dice;
use crate::laws::editing;
use crate::support::FOUNDING;

/// What a mutation may put in: the signs of YAML, and words of a plan.
pub(super) const TOKENS: &[&str] = &[
    "\n",
    "\r\n",
    "\r",
    "\t",
    " ",
    "  ",
    "#",
    " # c",
    ":",
    ": ",
    "- ",
    "? ",
    ",",
    "[",
    "]",
    "{",
    "}",
    "[]",
    "{}",
    "&a ",
    "*a",
    "<<: *a",
    "!!str ",
    "|",
    "|+\n",
    ">-\n",
    "\"",
    "'",
    "---\n",
    "...\n",
    "%YAML 1.2\n",
    "~",
    "null",
    "\u{feff}",
    "\u{85}",
    "\u{2028}",
    "done:",
    "done: 2023-04-28",
    "due: 2023",
    "extensions:",
    "observations: []",
    "id: 1",
    "x-a: {b: [1]}",
    "é",
    "\0",
    "\\",
];

/// The plans of the cases of the editor, and the shipped one.
pub(super) fn corpus() -> Vec<String> {
    let cases = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/edits");
    let mut cases: Vec<_> = fs::read_dir(cases).unwrap().map(|entry| entry.unwrap().path()).collect();
    cases.sort();
    let files = cases.iter().flat_map(|case| ["before.yaml", "after.yaml"].map(|name| case.join(name)));
    files.filter_map(|file| fs::read_to_string(file).ok()).chain([FOUNDING.to_owned()]).collect()
}

struct Plans {
    mutator: Mutator,
    words: Vec<Words>,
}

pub(super) fn begin() -> Box<dyn Target> {
    let mutator = Mutator { corpus: corpus(), tokens: TOKENS, lengths: &[1, 4, 20, 400] };
    Box::new(Plans { mutator, words: all_words() })
}

impl Target for Plans {
    fn draw(&self, dice: &mut Dice) -> Vec<u8> {
        let text = if dice.one_in(3) {
            let mut text = editing::drawn(dice).1;
            for _ in 0..dice.below(4) {
                text = self.mutator.changed(&text, dice);
            }
            text
        } else {
            self.mutator.drawn(3, dice)
        };
        text.into_bytes()
    }

    fn hold(&self, input: &[u8]) -> bool {
        let Ok(text) = std::str::from_utf8(input) else { return false };
        let plan = match crate::support::read(text) {
            Ok(plan) => plan,
            Err(problems) => {
                assert!(!problems.is_empty(), "refused without a reason");
                for problem in problems.iter().take(4) {
                    let place = problem.span.unwrap_or(Span::new(0, 0)).range();
                    assert!(text.get(place).is_some(), "a fault outside the text: {problem:?}");
                    assert_told(problem, &self.words);
                }
                return false;
            }
        };
        // The changes follow from the text.
        let dice = &mut Dice::new(fnv(input));
        for _ in 0..2 {
            let Some(request) = editing::request(&plan, dice) else { continue };
            for change in editing::changes(&plan, &[request]) {
                match editing::edit(text, &plan, std::slice::from_ref(&change)) {
                    Ok(new) => edited(text, &plan, &change, &new),
                    Err(refusal) => assert_told(&refusal, &self.words),
                }
            }
        }
        true
    }
}

/// A number that follows from some bytes (FNV-1a).
pub(super) fn fnv(bytes: &[u8]) -> u64 {
    let step = |hash: u64, byte: &u8| (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3);
    bytes.iter().fold(0xcbf2_9ce4_8422_2325, step)
}

fn edited(text: &str, plan: &Plan, change: &Change, new: &str) {
    let mut expected = plan.clone();
    expected.apply(change);
    assert_eq!(
        crate::support::read(new).as_ref(),
        Ok(&expected),
        "the plan is another than the changed one: {change:?}\n{new}"
    );
    let Some(back) = editing::back(plan, change) else { return };
    let key = match &change.edit {
        Edit::Mark(word, _) | Edit::Unmark(word) | Edit::Period(word, ..) | Edit::Unperiod(word, _) => {
            word.word()
        }
        Edit::Extend(_) | Edit::Unextend(_) => "extensions",
        Edit::Log(_) | Edit::Unlog(_) => "log",
        Edit::Observe(..) | Edit::Reobserve(..) | Edit::Unobserve(_) => "observations",
        Edit::Happen(_) | Edit::Unhappen => "date",
        Edit::Amend(_) => return,
    };
    // An event that had no value keeps an empty map.
    let is_of_empty_event = matches!(change.edit, Edit::Happen(_))
        && plan.events.iter().any(|event| keeps_empty(text, &event.id));
    if keeps_empty(text, key) || is_of_empty_event {
        return;
    }
    assert!(editing::is_insertion(text, new), "more than the change is changed: {change:?}\n{new}");
    if let Ok(undone) = editing::edit(new, &expected, &[back]) {
        if second_reader_takes(text) && !ends_without_value(text) {
            assert_eq!(undone, text, "undoing it gives other bytes: {change:?}\n{new}");
        } else {
            // What made a text readable to it, the space in `done: }`, is not taken out again, and where a comma came after an
            // empty value, the key behind that stays.
            assert!(
                editing::is_insertion(text, &undone),
                "undoing it gives other bytes: {change:?}\n{undone}"
            );
            assert_eq!(
                crate::support::read(&undone).as_ref(),
                Ok(plan),
                "undoing it gives another plan: {change:?}\n{undone}"
            );
        }
    }
}

/// Whether a key is somewhere without a value.
fn keeps_empty(text: &str, key: &str) -> bool {
    let values = text
        .match_indices(key)
        .map(|(at, _)| text[at + key.len()..].trim_start_matches(['"', '\'', ' ', '\t', ':']));
    let empty = ["\n", "\r", "#", ",", "}", "~", "null", "Null", "NULL", "[", "{", "&", "!"];
    values.into_iter().any(|value| value.is_empty() || empty.iter().any(|sign| value.starts_with(sign)))
}

/// Whether a map in braces ends with a key that has no value.
fn ends_without_value(text: &str) -> bool {
    text.split('}').any(|before| before.trim_end().ends_with(':'))
}

/// Whether libyaml reads a text.
fn second_reader_takes(text: &str) -> bool {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    IgnoredAny::deserialize(serde_yaml::Deserializer::from_str(text)).is_ok()
}
