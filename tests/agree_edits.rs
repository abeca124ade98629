//! The rooms `syntax` and `format` edit as the room `yaml` does, byte for byte. Goes with the old room.

#![expect(clippy::disallowed_methods, reason = "the length of a run is in the environment")]
#![expect(clippy::print_stdout, reason = "a long run says what it has done")]

use std::collections::BTreeMap;

use roadmap::format;
use roadmap::model::{Change, Plan};
use roadmap::syntax::{LineIndex, Tree};
use roadmap::yaml;

use crate::fuzz;
use crate::laws::dice::Dice;
use crate::laws::editing;

/// What an edit comes to: the new text, or what is said instead, and where.
type Outcome = Result<String, (String, Option<String>, Option<(usize, usize)>)>;

fn before(text: &str, plan: &Plan, changes: &[Change]) -> Outcome {
    yaml::edit(text, plan, changes)
        .map_err(|refusal| (refusal.message, refusal.hint, refusal.spot.map(|spot| (spot.line, spot.column))))
}

fn after(text: &str, plan: &Plan, changes: &[Change]) -> Outcome {
    let edited = format::edit(Tree::new(text.into()), plan.clone(), changes);
    edited.map(|reading| reading.tree.text().to_string()).map_err(|problem| {
        let place = problem.span.map(|span| LineIndex::new(text).position(span.start));
        let hint = problem.hint.map(|hint| hint.plain().to_owned());
        (problem.message.plain().to_owned(), hint, place)
    })
}

/// Why the two may differ, if they may.
fn explained(text: &str, changes: &[Change], before: &Outcome, after: &Outcome) -> Option<&'static str> {
    let tree = Tree::new(text.into());
    let is_comment =
        |place| tree.comments().any(|comment| Some(tree.lines().position(comment.start)) == place);
    match (before, after) {
        (Err((message, _, place)), _)
            if message.starts_with("a comment stands in") && !is_comment(*place) =>
        {
            Some("a sign `#` inside a text is no comment")
        }
        (Err((before, ..)), Err((after, ..)))
            if [before, after].iter().all(|why| why.starts_with("the second YAML reader does not take")) =>
        {
            Some("libyaml stops at another event when it is led by the tree")
        }
        (Ok(before), Ok(after)) if is_mixed(text) && before.replace('\r', "") == after.replace('\r', "") => {
            Some("all new lines end as the line above them")
        }
        (Err((message, hint, _)), Err(after))
            if changes.len() > 1 && (message, hint) == (&after.0, &after.1) =>
        {
            Some("the place is that of the text as it stands, not of one between two changes")
        }
        (Err((message, hint, Some((1, column)))), Err((after, other, Some((1, less)))))
            if text.starts_with('\u{FEFF}') && (message, hint, *column) == (after, other, less + 1) =>
        {
            Some("a byte order mark takes no column")
        }
        (Ok(_), Err((message, ..)))
            if text.contains(['\u{85}', '\u{2028}', '\u{2029}'])
                && message.starts_with("the second YAML reader does not take") =>
        {
            Some("what libyaml takes for a line break, and YAML 1.2 does not, gives it other entries")
        }
        _ => None,
    }
}

/// Whether lines of a text end in both ways.
fn is_mixed(text: &str) -> bool {
    let returns = text.matches("\r\n").count();
    returns > 0 && returns < text.matches('\n').count()
}

#[derive(Debug, Default)]
struct Count {
    edits: usize,
    refused: usize,
    explained: BTreeMap<&'static str, usize>,
}

fn compare(text: &str, changes: &[Change], count: &mut Count) -> Option<String> {
    let plan = yaml::read(text).ok()?;
    let (before, after) = (before(text, &plan, changes), after(text, &plan, changes));
    count.edits += usize::from(before.is_ok());
    count.refused += usize::from(before.is_err());
    if before == after {
        return before.ok();
    }
    let Some(why) = explained(text, changes, &before, &after) else {
        panic!("{changes:?}\n{text}\n--- before\n{before:?}\n--- after\n{after:?}");
    };
    *count.explained.entry(why).or_default() += 1;
    None
}

/// Some random requests of a plan, one by one and together, and the way back.
fn round(text: &str, dice: &mut Dice, count: &mut Count) {
    let Ok(plan) = yaml::read(text) else { return };
    let requests: Vec<_> = (0..3).filter_map(|_| editing::request(&plan, dice)).collect();
    for request in &requests {
        let changes = editing::changes(&plan, std::slice::from_ref(request));
        for change in &changes {
            let new = compare(text, std::slice::from_ref(change), count);
            let back = editing::back(&plan, change);
            if let (Some(new), Some(back)) = (new, back) {
                compare(&new, &[back], count);
            }
        }
    }
    compare(text, &editing::changes(&plan, &requests), count);
}

fn rounds(seeds: std::ops::Range<u64>, count: &mut Count) {
    let corpus = fuzz::corpus();
    for seed in seeds {
        let dice = &mut Dice::new(seed);
        let text = fuzz::text(&corpus, dice);
        let held = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| round(&text, dice, count)));
        assert!(held.is_ok(), "seed {seed}");
    }
}

#[test]
fn both_rooms_edit_alike() {
    let mut count = Count::default();
    let number =
        |name: &str, default| std::env::var(name).ok().and_then(|text| text.parse().ok()).unwrap_or(default);
    let (from, length) = (number("SEED", 0), number("ROUNDS", 300));
    rounds(from..from + length, &mut count);
    println!("{count:?}");
    assert!(count.edits as u64 > length / 2, "{count:?}");
}
