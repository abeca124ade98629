//! The arrows between the rooms of the house, read from `src/`: who may know whom, and which doors lead outside.

#![expect(clippy::disallowed_methods, reason = "the sources are read")]

mod circle;

use std::fs;
use std::path::{Path, PathBuf};

/// Each room and the rooms it may name.
pub(crate) const ROOMS: [(&str, &[&str]); 15] = [
    ("problem", &[]),
    ("model", &["problem"]),
    ("suggestion", &[]),
    ("phrase", &["model", "suggestion"]),
    ("import", &["problem", "model", "phrase", "locale", "syntax", "history"]),
    ("locale", &[]),
    ("report", &["problem", "model", "suggestion", "locale", "phrase", "history"]),
    ("form", &["model", "report"]),
    ("history", &["model", "problem"]),
    ("syntax", &["problem", "suggestion"]),
    ("format", &["problem", "model", "suggestion", "locale", "phrase", "syntax"]),
    ("check", &["problem", "model", "suggestion", "phrase", "syntax", "format", "history"]),
    ("render", &["problem", "model", "locale", "report", "form", "check"]),
    ("lsp", &["problem", "model", "report", "locale", "syntax", "format", "check", "render"]),
    (
        "cli",
        &[
            "problem",
            "model",
            "suggestion",
            "report",
            "form",
            "history",
            "import",
            "phrase",
            "syntax",
            "format",
            "check",
            "render",
            "locale",
            "lsp",
        ],
    ),
];

/// One file draws problems under their lines, so it alone of its room may ask for lines.
const EXCEPTION: (&str, [&str; 1]) = ("render/diagnostic.rs", ["crate::syntax::LineIndex"]);

/// The rooms that name these crates and no others.
const CLOSED: [(&str, &[&str]); 8] = [
    ("problem", &["chrono"]),
    ("model", &["chrono", "rust_decimal", "thin_vec"]),
    ("suggestion", &["strsim"]),
    ("locale", &[]),
    ("phrase", &["chrono"]),
    ("report", &["chrono", "rust_decimal"]),
    ("form", &["chrono", "rust_decimal", "fnv"]),
    ("history", &["chrono", "rust_decimal", "strsim"]),
];

/// The crates that only these rooms may name.
const OWNED: [(&str, &[&str]); 18] = [
    ("granit_parser", &["syntax"]),
    ("serde_yaml", &["syntax"]),
    ("clap", &["cli"]),
    ("lsp_server", &["lsp"]),
    ("lsp_types", &["lsp"]),
    ("tzdb_data", &["format", "cli"]),
    ("terminal_size", &["cli"]),
    ("walkdir", &["cli"]),
    ("indicatif", &["cli"]),
    ("rayon", &["render", "cli"]),
    ("comfy_table", &["render"]),
    ("fluent_bundle", &["render"]),
    ("csv", &["import", "render", "cli"]),
    ("zip_archive", &["import", "render"]),
    ("html5gum", &["import"]),
    ("encoding_rs", &["import", "cli"]),
    ("chardetng", &["cli"]),
    ("ssfmt", &["import"]),
];

/// What is reached through `cli` alone: the environment, the disk, the clock, the standard streams.
const DOORS: [&str; 10] = [
    "std::env",
    "std::fs",
    "std::process",
    "std::net",
    "std::io::stdout",
    "std::io::stderr",
    "std::io::stdin",
    "std::time::SystemTime",
    "chrono::Utc",
    "chrono::Local",
];

#[test]
fn every_room_names_only_what_it_may() {
    let top = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let crates = dependencies();
    let mut seen = 0;
    let mut wrong = Vec::new();
    for path in sources(&top) {
        let file = path.strip_prefix(&top).unwrap().to_string_lossy().replace('\\', "/");
        seen += 1;
        wrong.extend(faults(&file, &fs::read_to_string(&path).unwrap(), &crates));
    }
    assert!(seen > 50, "{seen} files");
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_room_of_the_house_is_on_the_plan() {
    let library = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("src/lib.rs")).unwrap();
    let lines = library.lines().map(|line| line.trim_start_matches("pub "));
    let mut rooms: Vec<_> = lines.filter_map(|line| line.strip_prefix("mod ")?.strip_suffix(';')).collect();
    let mut known: Vec<_> = ROOMS.iter().map(|(room, _)| *room).collect();
    rooms.sort_unstable();
    known.sort_unstable();
    assert_eq!(rooms, known);
}

#[test]
fn a_broken_arrow_is_seen_however_it_is_written() {
    let crates = dependencies();
    for (file, line) in [
        ("model/plan.rs", "use crate::report::Query;"),
        ("model/plan.rs", "use super::super::report::Query;"),
        ("model/plan.rs", "use serde::Deserialize;"),
        ("model/plan.rs", "    let day = crate::cli::today();"),
        ("report/kpi.rs", "use crate::{model::Kpi, render::Words};"),
        ("report/kpi.rs", "use crate::{\n    model::Kpi,\n    syntax::{LineIndex},\n};"),
        ("report/kpi.rs", "fn f(text: &str) -> serde_json::Value {"),
        ("syntax/tree.rs", "use crate::report::Query;"),
        ("render/json.rs", "use serde_yaml::Value;"),
        ("render/json.rs", "use granit_parser as parser;"),
        ("render/json.rs", "use crate::syntax::LineIndex;"),
        ("render/diagnostic.rs", "use crate::syntax::Tree;"),
        ("syntax/tree.rs", "use crate::model::Plan;"),
        ("format/decode/mod.rs", "use granit_parser::Parser;"),
        ("render/markdown.rs", "use crate::suggestion::nearest;"),
        ("cli/store.rs", "use granit_parser::Parser;"),
        ("suggestion.rs", "use crate::model::Plan;"),
        ("model/state.rs", "let today = chrono::Utc::now();"),
        ("model/state.rs", "use chrono::{NaiveDate, Utc};"),
        ("report/kpi.rs", "let text = std::fs::read_to_string(path);"),
        ("render/style.rs", "use std::{env, fmt};"),
        ("render/style.rs", "use std::io::{Write, stdout};"),
    ] {
        assert_eq!(faults(file, line, &crates).len(), 1, "{file}: {line}: {:?}", faults(file, line, &crates));
    }
}

#[test]
fn what_is_allowed_is_not_complained_of() {
    let crates = dependencies();
    for (file, line) in [
        ("model/plan.rs", "use chrono::NaiveDate;"),
        ("model/plan.rs", "//! Nothing here knows crate::report or serde_yaml::Value."),
        ("model/plan.rs", "let text = \"crate::report\"; // std::fs::read"),
        ("model/kpi/path.rs", "use super::{Kpi, Period};"),
        ("report/kpi.rs", "use crate::{model::Kpi, suggestion::nearest};"),
        ("report/kpi.rs", "use super::query::Query;"),
        ("syntax/tree.rs", "use serde_yaml::Value;"),
        ("render/diagnostic.rs", "use crate::syntax::LineIndex;"),
        ("render/json.rs", "use std::fmt::Write as _;"),
        ("cli/store.rs", "use std::fs;"),
    ] {
        assert_eq!(faults(file, line, &crates), Vec::<String>::new(), "{file}: {line}");
    }
}

/// Everything a file names and may not.
fn faults(file: &str, text: &str, crates: &[String]) -> Vec<String> {
    let room = file.split(['/', '.']).next().unwrap_or_default();
    let Some((_, known)) = ROOMS.iter().find(|(name, _)| *name == room) else { return Vec::new() };
    let mut module: Vec<&str> =
        file.trim_end_matches(".rs").split('/').filter(|part| *part != "mod").collect();
    module.insert(0, "crate");
    let mut wrong = Vec::new();
    for path in paths(&without_words(text)) {
        let path = absolute(&path, &module);
        let mut parts = path.split("::");
        let (first, second) = (parts.next().unwrap_or_default(), parts.next().unwrap_or_default());
        let into_a_room = first == "crate" && ROOMS.iter().any(|(name, _)| *name == second);
        let excepted = file == EXCEPTION.0 && EXCEPTION.1.contains(&path.as_str());
        let stranger = into_a_room && second != room && !known.contains(&second) && !excepted;
        let external = crates.iter().any(|name| name == first);
        let closed = CLOSED.iter().find(|(name, _)| *name == room);
        let uninvited = external && closed.is_some_and(|(_, allowed)| !allowed.contains(&first));
        let owned = OWNED.iter().find(|(name, _)| *name == first);
        let taken = external && owned.is_some_and(|(_, rooms)| !rooms.contains(&room));
        let leads = |door: &str| path == door || path.starts_with(&format!("{door}::"));
        let escape = room != "cli" && DOORS.into_iter().any(leads);
        if stranger || uninvited || taken || escape {
            wrong.push(format!("src/{file} names `{path}`"));
        }
    }
    wrong.sort();
    wrong.dedup();
    wrong
}

/// The code without its comments and string literals.
fn without_words(text: &str) -> String {
    let mut code = String::new();
    for line in text.lines() {
        let mut letters = line.chars().peekable();
        while let Some(letter) = letters.next() {
            match letter {
                '/' if letters.peek() == Some(&'/') => break,
                '\'' if letters.clone().nth(1) == Some('\'') => {
                    letters.nth(1);
                }
                '"' => {
                    while let Some(letter) = letters.next() {
                        match letter {
                            '\\' => drop(letters.next()),
                            '"' => break,
                            _ => {}
                        }
                    }
                }
                _ => code.push(letter),
            }
        }
        code.push('\n');
    }
    code
}

/// Every path in the code: `a::b`, and each leaf of `use a::{b, c::{d}}`.
fn paths(code: &str) -> Vec<String> {
    let mut all = Vec::new();
    let mut rest = code;
    while let Some(at) = rest.find(|c: char| c.is_alphabetic() || c == '_') {
        rest = &rest[at..];
        let (path, after) = path(rest);
        if let Some(group) = after.strip_prefix("::{") {
            let end = closing(group);
            for branch in branches(&group[..end]) {
                all.extend(paths(branch).into_iter().map(|leaf| format!("{path}::{leaf}")));
            }
            rest = &group[end..];
        } else {
            all.push(path.to_owned());
            rest = after;
        }
    }
    all
}

/// A path at the beginning of the code, and what follows it.
fn path(code: &str) -> (&str, &str) {
    let word = |from: usize| {
        let rest = &code[from..];
        from + rest.find(|c: char| !(c.is_alphanumeric() || c == '_')).unwrap_or(rest.len())
    };
    let mut end = word(0);
    while code[end..].starts_with("::")
        && code[end + 2..].starts_with(|c: char| c.is_alphabetic() || c == '_')
    {
        end = word(end + 2);
    }
    code.split_at(end)
}

/// Where the group that has been entered ends.
fn closing(group: &str) -> usize {
    let mut depth = 1;
    for (at, letter) in group.char_indices() {
        depth += match letter {
            '{' => 1,
            '}' => -1,
            _ => 0,
        };
        if depth == 0 {
            return at;
        }
    }
    group.len()
}

/// The parts of a group, each without the alias it may have.
fn branches(group: &str) -> Vec<&str> {
    let (mut parts, mut depth, mut from) = (Vec::new(), 0, 0);
    for (at, letter) in group.char_indices() {
        match letter {
            '{' => depth += 1,
            '}' => depth -= 1,
            ',' if depth == 0 => {
                parts.push(&group[from..at]);
                from = at + 1;
            }
            _ => {}
        }
    }
    parts.push(&group[from..]);
    parts.into_iter().map(|part| part.split(" as ").next().unwrap_or(part)).collect()
}

/// `super::x` and `self::x` as seen from the top.
fn absolute(path: &str, module: &[&str]) -> String {
    let mut at = module.to_vec();
    let mut rest = path;
    let mut relative = false;
    loop {
        if let Some(after) = rest.strip_prefix("super::") {
            at.pop();
            (rest, relative) = (after, true);
        } else if let Some(after) = rest.strip_prefix("self::") {
            (rest, relative) = (after, true);
        } else {
            break;
        }
    }
    if relative { format!("{}::{rest}", at.join("::")) } else { path.to_owned() }
}

/// The crates the package depends on, as code names them.
fn dependencies() -> Vec<String> {
    let manifest = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("Cargo.toml")).unwrap();
    let (_, section) = manifest.split_once("[dependencies]\n").unwrap();
    let section = section.split("\n[").next().unwrap_or_default();
    let names =
        section.lines().filter_map(|line| line.split_once(" =")).map(|(name, _)| name.replace('-', "_"));
    let names: Vec<String> = names.filter(|name| !name.starts_with('#')).collect();
    assert!(names.contains(&"serde_yaml".to_owned()) && names.len() > 10, "{names:?}");
    names
}

fn sources(folder: &Path) -> Vec<PathBuf> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            files.extend(sources(&path));
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            files.push(path);
        }
    }
    files.sort();
    files
}
