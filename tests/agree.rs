//! The new reader says what the old one says: plan, problems, places. Goes with the old reader.

#![expect(clippy::disallowed_methods, reason = "tests read their own data and may fail")]

use std::path::{Path, PathBuf};
use std::sync::Arc;

use roadmap::format;
use roadmap::problem::Message;
use roadmap::yaml;

/// A fault as both readers can tell it: rule, message, hint, and first byte, last byte, line, column.
type Fault = (String, String, Option<String>, Option<(usize, usize, usize, usize)>);

fn old(text: &str) -> (Option<String>, Vec<Fault>) {
    let (plan, faults) = yaml::examine(text);
    let fault = |fault: yaml::Fault| {
        let spot = fault.spot.map(|spot| (spot.start, spot.end, spot.line, spot.column));
        (fault.rule.to_owned(), fault.message, fault.hint, spot)
    };
    (plan.map(|plan| format!("{plan:?}")), faults.into_iter().map(fault).collect())
}

fn new(text: &str) -> (Option<String>, Vec<Fault>) {
    let reading = format::read(text);
    let lines = reading.tree.lines();
    let words = |message: &Message| message.plain().to_owned();
    let fault = |problem: &roadmap::problem::Problem| {
        let spot = problem.span.map(|span| {
            let (line, column) = lines.position(span.start);
            (span.start as usize, span.end as usize, line, column)
        });
        (problem.code.id.to_owned(), words(&problem.message), problem.hint.as_ref().map(words), spot)
    };
    (reading.plan.map(|plan| format!("{plan:?}")), reading.problems.iter().map(fault).collect())
}

/// What differs between the two readings of a text, if anything does that should not.
fn difference(text: &str) -> Option<String> {
    let ((old_plan, old_faults), (new_plan, new_faults)) = (old(text), new(text));
    if old_plan == new_plan && old_faults == new_faults {
        return None;
    }
    // A thousand faults are shown in all, where the old reader showed a thousand of each kind.
    if old_faults.len() > 1_000 || new_faults.iter().any(|fault| fault.0 == "more") {
        return None;
    }
    // A mark `---` and nothing after it is an empty file, unless something else is wrong with it; the old reader says the
    // one or the other as the parser happens to write nothing.
    let is = |faults: &[Fault], end: &str| faults.iter().any(|fault| fault.1.ends_with(end));
    let empty = |one: &[Fault], other: &[Fault]| is(one, "the file is empty") && is(other, ", found nothing");
    if empty(&old_faults, &new_faults) || empty(&new_faults, &old_faults) {
        return None;
    }
    // An empty block scalar stands where the next key does: of two faults there either may come first.
    // A byte order mark within the text takes a column, as in editors; the old reader left it out.
    let columns = !text.chars().skip(1).any(|c| c == '\u{feff}');
    let sorted = |faults: &[Fault]| {
        let mut faults = faults.to_vec();
        for spot in faults.iter_mut().filter_map(|fault| fault.3.as_mut()).filter(|_| !columns) {
            spot.3 = 0;
        }
        faults.sort();
        faults
    };
    if old_plan == new_plan && sorted(&old_faults) == sorted(&new_faults) {
        return None;
    }
    // The old reader has no place for what stands behind an alias, and so repeats it.
    if text.contains('*') && old_plan == new_plan {
        let known = |fault: &Fault, others: &[Fault], mine: bool| {
            others.iter().any(|other| {
                let placeless = if mine { other.3.is_none() } else { fault.3.is_none() };
                let hint = |fault: &Fault| {
                    fault.2.as_deref().map(|hint| {
                        let first = hint.starts_with("it stands first in line ");
                        hint.split_once("; ").filter(|_| first).map_or(hint, |hint| hint.1).to_owned()
                    })
                };
                other == fault
                    || (placeless && (&other.0, &other.1, hint(other)) == (&fault.0, &fault.1, hint(fault)))
            })
        };
        if old_faults.iter().all(|fault| known(fault, &new_faults, false))
            && new_faults.iter().all(|fault| known(fault, &old_faults, true))
        {
            return None;
        }
    }
    let lines = |faults: &[Fault], others: &[Fault]| {
        let mark = |fault: &Fault| if others.contains(fault) { ' ' } else { '!' };
        faults.iter().map(|fault| format!("  {} {fault:?}\n", mark(fault))).collect::<String>()
    };
    let plans = if old_plan == new_plan {
        String::new()
    } else {
        format!("old plan {old_plan:?}\nnew plan {new_plan:?}\n")
    };
    let (old, new) = (lines(&old_faults, &new_faults), lines(&new_faults, &old_faults));
    Some(format!("{text}\n{plans}old:\n{old}new:\n{new}"))
}

/// Every text in the data of the tests that a reader may be given.
fn texts() -> Vec<(PathBuf, Arc<str>)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let (mut folders, mut all) = (vec![root.join("tests/data")], vec![root.join("roadmap.yaml")]);
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|ending| ending == "yaml") {
                all.push(path);
            }
        }
    }
    all.sort();
    let read = |path: PathBuf| {
        let text = String::from_utf8(std::fs::read(&path).unwrap()).ok()?;
        Some((path, text.into()))
    };
    all.into_iter().filter_map(read).collect()
}

#[test]
fn every_text_is_read_as_before() {
    let texts = texts();
    assert!(texts.len() > 450, "{}", texts.len());
    for (path, text) in texts {
        if let Some(difference) = difference(&text) {
            panic!("{}\n{difference}", path.display());
        }
    }
}

/// Always the same numbers.
struct Dice(u64);

impl Dice {
    fn below(&mut self, end: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % end.max(1)
    }
}

const SIGNS: &[&str] = &[
    "'",
    "\"",
    "[",
    "]",
    "{",
    "}",
    "|",
    ">",
    "- ",
    "  - ",
    "#",
    ":",
    ": ",
    "? ",
    ", ",
    "&a ",
    "*a",
    "\n",
    "...\n",
    "---\n",
    " ",
    "  ",
    "~",
    "null",
    "\t",
    "\r",
    "\r\n",
    "!!str ",
    "!foo ",
    "<<: *a\n",
    "x-a: ",
    "  id: 7\n",
    "\u{feff}",
    "\u{85}",
    "\u{2028}",
    "é",
    "1.10",
    "2023-Q2",
    "2023-02-30",
    "titel: ",
    "dnoe: ",
    "{}",
    "[]",
    "done: ",
    "due: ",
    "{every: month, from: 2023}",
    "title: ",
    "steps: ",
    "started: ",
    "target: ",
    "targets: ",
    "kind: content",
];

/// The text with something taken out, doubled, or put in.
fn mutated(text: &str, dice: &mut Dice) -> String {
    let mut text = text.to_owned();
    for _ in 0..=dice.below(3) {
        let mut at = dice.below(text.len());
        while !text.is_char_boundary(at) {
            at -= 1;
        }
        let line = text[..at].rfind('\n').map_or(0, |start| start + 1);
        let end = text[line..].find('\n').map_or(text.len(), |end| line + end + 1);
        match dice.below(8) {
            0 | 1 => text.insert_str(at, SIGNS[dice.below(SIGNS.len())]),
            2 if at < text.len() => drop(text.remove(at)),
            3 => text.replace_range(line..end, ""),
            4 => text.insert_str(line, &text[line..end].to_owned()),
            5 => text.truncate(at),
            6 => {
                // Two letters of a word change places.
                let letters: Vec<char> = text[at..].chars().take(2).collect();
                if let [one, two] = letters[..] {
                    text.replace_range(at..at + one.len_utf8() + two.len_utf8(), &format!("{two}{one}"));
                }
            }
            _ => {
                // The value of a key becomes another one.
                if let Some(colon) = text[line..end].find(": ") {
                    let value = SIGNS[dice.below(SIGNS.len())].trim_end_matches('\n');
                    text.replace_range(line + colon + 2..end, &format!("{value}\n"));
                }
            }
        }
    }
    text
}

#[test]
fn every_changed_text_is_read_as_before() {
    let count = std::env::var("CASES").ok().and_then(|cases| cases.parse().ok()).unwrap_or(6_000);
    let seed = std::env::var("SEED").ok().and_then(|seed| seed.parse().ok()).unwrap_or(7);
    let (texts, mut dice, mut plans) = (texts(), Dice(seed), 0);
    let small: Vec<&Arc<str>> =
        texts.iter().map(|(_, text)| text).filter(|text| text.len() < 5_000 && !text.is_empty()).collect();
    for _ in 0..count {
        let text = mutated(small[dice.below(small.len())], &mut dice);
        if let Some(difference) = difference(&text) {
            panic!("{difference}\n{text:?}");
        }
        plans += usize::from(format::read(text).problems.is_empty());
    }
    assert!(plans > count / 20, "{plans} of {count} were plans");
}
