//! Reader and editor under mutated texts, for as long as one likes:
//!
//! ```console
//! FUZZ_SECONDS=300 cargo test -- --ignored --nocapture fuzz
//! ```
//!
//! The corpus is the shipped plan, the plans of `tests/data/edits`, and plans drawn as the laws draw them. What is
//! found is printed with the seed it follows from; `FUZZ_SEED` starts there again.
#![expect(
    clippy::disallowed_methods,
    reason = "the corpus is files, the length of a run is in the environment"
)]
#![expect(clippy::print_stdout, reason = "a long run says what it has done")]

use std::collections::hash_map::RandomState;
use std::fs;
use std::hash::{BuildHasher, Hasher};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;
use std::time::{Duration, Instant};

use roadmap::model::{Change, Edit, Plan};
use serde::Deserialize as _;
use serde::de::IgnoredAny;

use crate::laws::dice::Dice;
use crate::laws::editing;
use crate::support::FOUNDING;

/// What a mutation may put in: the signs of YAML, and words of a plan.
const TOKENS: [&str; 46] = [
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

/// How many texts were tried and what became of them.
#[derive(Debug, Default)]
struct Count {
    texts: usize,
    plans: usize,
    edits: usize,
    refused: usize,
    guarded: usize,
}

pub(crate) fn corpus() -> Vec<String> {
    let cases = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/edits");
    let mut cases: Vec<_> = fs::read_dir(cases).unwrap().map(|entry| entry.unwrap().path()).collect();
    cases.sort();
    let files = cases.iter().flat_map(|case| ["before.yaml", "after.yaml"].map(|name| case.join(name)));
    files.filter_map(|file| fs::read_to_string(file).ok()).chain([FOUNDING.to_owned()]).collect()
}

/// A place between two letters.
fn place(text: &str, dice: &mut Dice) -> usize {
    floor(text, dice.below(text.len() + 1))
}

fn floor(text: &str, at: usize) -> usize {
    (0..=at.min(text.len())).rev().find(|at| text.is_char_boundary(*at)).unwrap_or(0)
}

/// A piece of a text, from a few letters to some lines.
fn piece(text: &str, dice: &mut Dice) -> (usize, usize) {
    let from = place(text, dice);
    (from, floor(text, from + dice.pick(&[1, 4, 20, 400])).max(from))
}

fn mutated(text: &str, other: &str, dice: &mut Dice) -> String {
    let (from, to) = piece(text, dice);
    let (before, cut, after) = (&text[..from], &text[from..to], &text[to..]);
    let lines = text.lines().count();
    let line = |n: usize| text.split_inclusive('\n').nth(n).unwrap_or_default();
    match dice.below(8) {
        0..=2 => format!("{before}{}{cut}{after}", dice.pick(&TOKENS)),
        3 => format!("{before}{after}"),
        4 => format!("{before}{cut}{cut}{after}"),
        5 => {
            let (from, to) = piece(other, dice);
            format!("{before}{}{after}", &other[from..to])
        }
        6 => {
            let at = text[..from].rfind('\n').map_or(0, |at| at + 1);
            format!("{}{}{}", &text[..at], line(dice.below(lines)), &text[at..])
        }
        _ => text.replacen(line(dice.below(lines)), "", 1),
    }
}

/// The text of one round: drawn or from the corpus, then mutated a few times.
pub(crate) fn text(corpus: &[String], dice: &mut Dice) -> String {
    let mut text = if dice.one_in(3) {
        editing::drawn(dice).1
    } else {
        // The shipped plan is long, and one of many.
        corpus[dice.below(corpus.len())].clone()
    };
    for _ in 0..dice.below(4) {
        let other = &corpus[dice.below(corpus.len())];
        text = mutated(&text, other, dice);
    }
    text
}

/// Whether a key stands somewhere without a value.
fn keeps_empty(text: &str, key: &str) -> bool {
    let values = text
        .match_indices(key)
        .map(|(at, _)| text[at + key.len()..].trim_start_matches(['"', '\'', ' ', '\t', ':']));
    let empty = ["\n", "\r", "#", ",", "}", "~", "null", "Null", "NULL", "[", "{", "&", "!"];
    values.into_iter().any(|value| value.is_empty() || empty.iter().any(|sign| value.starts_with(sign)))
}

fn round(text: &str, dice: &mut Dice, count: &mut Count) {
    count.texts += 1;
    let Ok(plan) = crate::support::read(text) else { return };
    count.plans += 1;
    for _ in 0..2 {
        let Some(request) = editing::request(&plan, dice) else { continue };
        for change in editing::changes(&plan, &[request]) {
            match editing::edit(text, &plan, std::slice::from_ref(&change)) {
                Ok(new) => {
                    count.edits += 1;
                    edited(text, &plan, &change, &new);
                }
                Err(refusal) => {
                    count.refused += 1;
                    let guarded = refusal.message.plain().ends_with("nothing was written");
                    count.guarded += usize::from(guarded);
                    if guarded && std::env::var_os("FUZZ_SHOW").is_some() {
                        println!("guarded: {}\n{change:?}\n{text}\n", refusal.message.plain());
                    }
                }
            }
        }
    }
}

fn edited(text: &str, plan: &Plan, change: &Change, new: &str) {
    let mut expected = plan.clone();
    expected.apply(change);
    assert_eq!(crate::support::read(new).as_ref(), Ok(&expected), "{change:?}\n{text}\n{new}");
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
    if keeps_empty(text, key) {
        return;
    }
    assert!(editing::is_insertion(text, new), "{change:?}\n{text}\n{new}");
    if let Ok(undone) = editing::edit(new, &expected, &[back]) {
        if second_reader_takes(text) {
            assert_eq!(undone, text, "{change:?}\n{new}");
        } else {
            // What made a text readable to it, the blank in `done: }`, is not taken out again.
            assert!(editing::is_insertion(text, &undone), "{change:?}\n{text}\n{undone}");
            assert_eq!(crate::support::read(&undone).as_ref(), Ok(plan), "{change:?}\n{text}\n{undone}");
        }
    }
}

/// Whether libyaml reads a text.
fn second_reader_takes(text: &str) -> bool {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    IgnoredAny::deserialize(serde_yaml::Deserializer::from_str(text)).is_ok()
}

#[test]
#[ignore = "takes as long as one likes: FUZZ_SECONDS"]
fn fuzz() {
    let number = |name: &str| std::env::var(name).ok().and_then(|text| text.parse::<u64>().ok());
    let until = Instant::now() + Duration::from_secs(number("FUZZ_SECONDS").unwrap_or(60));
    let first = number("FUZZ_SEED").unwrap_or_else(|| RandomState::new().build_hasher().finish());
    let (corpus, mut count) = (corpus(), Count::default());
    let mut seed = first;
    while Instant::now() < until {
        let dice = &mut Dice::new(seed);
        let text = text(&corpus, dice);
        let holds = catch_unwind(AssertUnwindSafe(|| round(&text, dice, &mut count)));
        assert!(holds.is_ok(), "FUZZ_SEED={seed} finds this again in\n{text}");
        seed = seed.wrapping_add(1);
    }
    println!("from seed {first}: {count:?}");
}

#[test]
fn a_thousand_mutated_plans_are_read_and_edited() {
    let (corpus, mut count) = (corpus(), Count::default());
    for seed in 0..1000 {
        let dice = &mut Dice::new(seed);
        round(&text(&corpus, dice), dice, &mut count);
    }
    assert!(count.plans > 200 && count.edits > 200, "{count:?}");
}
