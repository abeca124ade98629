//! The messages of problems: every id that the code uses is in the catalogues, with the arguments the code gives.

#![expect(clippy::disallowed_methods, reason = "the sources are read")]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use roadmap::locale::{LOCALES, Locale};
use roadmap::problem::{Arg, Message};
use roadmap::render::Words;

/// The heading under which the catalogues keep the messages of problems.
const HEADING: &str = "## Errors that an analyst meets\n";

type Messages = BTreeMap<String, BTreeSet<String>>;

/// Each message of problems in a catalogue, with the arguments it names.
fn catalogue(text: &str) -> Messages {
    let (_, messages) = text.split_once(HEADING).unwrap();
    // A message may go on over indented lines.
    let messages = messages.replace("\n    ", " ").replace(" =  ", " = ");
    let lines = messages.lines().filter_map(|line| line.split_once(" = "));
    let names = |text: &str| {
        let names = text.split("{ $").skip(1).filter_map(|rest| rest.split(' ').next());
        names.map(str::to_owned).collect()
    };
    lines.map(|(id, text)| (id.to_owned(), names(text))).collect()
}

/// What follows in parentheses, and what comes after them.
fn parenthesised(code: &str) -> (&str, &str) {
    let mut depth = 0;
    for (at, letter) in code.char_indices() {
        depth += match letter {
            '(' => 1,
            ')' => -1,
            _ => 0,
        };
        if depth == 0 {
            return (&code[1..at], &code[at + 1..]);
        }
    }
    panic!("a parenthesis is not closed: {code}");
}

/// The text a literal begins with.
fn literal(code: &str) -> Option<&str> {
    code.trim_start().strip_prefix('"')?.split('"').next()
}

/// An id used in a file.
struct Use {
    id: String,
    /// The arguments it is given in one chain.
    given: BTreeSet<String>,
    /// Those that are given to anything in the same function.
    anywhere: BTreeSet<String>,
}

/// The ids used in a file.
fn used(code: &str) -> Vec<Use> {
    let mut all = Vec::new();
    for (at, call) in code.match_indices("Message::id(") {
        let (id, mut rest) = parenthesised(&code[at + call.len() - 1..]);
        let Some(id) = literal(id) else { continue };
        let end = ["\n    }\n", "\n}\n"].iter().filter_map(|end| rest.find(end)).min().unwrap_or(rest.len());
        let start = code[..at].rfind("fn ").unwrap_or(0);
        let function = format!("{}{}", &code[start..at], &rest[..end]);
        let anywhere = function.split(".with(").skip(1).filter_map(literal).map(str::to_owned).collect();
        let mut given = BTreeSet::new();
        while let Some(after) = rest.trim_start().strip_prefix(".with") {
            let (arguments, after) = parenthesised(after);
            given.extend(literal(arguments).map(str::to_owned));
            rest = after;
        }
        all.push(Use { id: id.to_owned(), given, anywhere });
    }
    all
}

fn sources(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    entries.flat_map(|path| if path.is_dir() { sources(&path) } else { vec![path] }).collect()
}

#[test]
fn every_message_has_the_same_arguments_in_all_four_languages() {
    let english = catalogue(LOCALES[0].answers.text);
    assert!(english.len() > 100);
    for Locale { tag: language, answers: text, .. } in LOCALES {
        assert_eq!(catalogue(text.text), english, "{language}");
    }
}

#[test]
fn every_message_of_the_code_is_in_the_catalogues_and_the_other_way_round() {
    let english = catalogue(LOCALES[0].answers.text);
    let mut seen = BTreeSet::new();
    let files = sources(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"));
    for path in files.iter().filter(|path| path.extension().is_some_and(|ending| ending == "rs")) {
        let code = fs::read_to_string(path).unwrap();
        let code = code.split("#[cfg(test)]\nmod tests {").next().unwrap();
        for Use { id, given, anywhere } in used(code) {
            let known = english.get(&id).unwrap_or_else(|| panic!("{}: {id}", path.display()));
            assert!(given.is_subset(known), "{}: {id}: {given:?} is more than {known:?}", path.display());
            assert!(known.is_subset(&anywhere), "{}: {id}: {anywhere:?} is not {known:?}", path.display());
            seen.insert(id);
        }
        // The name of a fact is its key with `field-` before it.
        let named = |id: &str| code.contains(&format!("\"{id}\""));
        let is_used = |id: &&String| named(id) || id.strip_prefix("field-").is_some_and(named);
        seen.extend(english.keys().filter(is_used).cloned());
    }
    let unused: Vec<_> = english.keys().filter(|id| !seen.contains(*id)).collect();
    assert!(unused.is_empty(), "{unused:?}");
}

#[test]
fn a_message_is_put_into_the_language_with_its_days_and_messages() {
    let day = "2023-07-15".parse().unwrap();
    let future = Message::id("request-future-day").with("day", Arg::Day(day)).with("today", Arg::Day(day));
    let row = Message::id("at-row").with("row", "7").with("message", future);
    for (language, expected) in [
        ("en", "line 7: 2023-07-15 lies in the future: today is 2023-07-15"),
        ("ru", "строка 7: день 2023-07-15 ещё не наступил: сегодня 2023-07-15"),
        ("uz", "7-қатор: 2023-07-15 ҳали келмаган: бугун 2023-07-15"),
        ("uz-Latn", "7-qator: 2023-07-15 hali kelmagan: bugun 2023-07-15"),
    ] {
        assert_eq!(Words::new(Some(language)).message(&row), expected);
    }
    assert_eq!(Words::new(Some("ru")).message(&"plain English".into()), "plain English");
}
