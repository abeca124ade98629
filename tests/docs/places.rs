//! The lists of places in `docs/contributing.md` are followed: each place exists, and what is there already, a rule, a
//! command, a key, a format, a language, stands in every place that its list names. So a list that leads nowhere, or a
//! place that is not needed any more, fails.

use std::fs;
use std::path::{Path, PathBuf};

use crate::architecture::ROOMS;

const CONTRIBUTING: &str = include_str!("../../docs/contributing.md");
const ARCHITECTURE: &str = include_str!("../../docs/architecture.md");

/// Each list with what was added by following it, in all the forms in which its name is written.
const FOLLOWED: [(&str, &[&[&str]]); 6] = [
    (
        "## Add a rule",
        &[
            &["due-before-previous", "due_before_previous"],
            &["no-unit", "no_unit"],
            &["mixed-line-ends", "mixed_line_ends"],
        ],
    ),
    ("## Add a command", &[&["overdue"], &["upcoming"], &["summary"], &["kpi"]]),
    (
        "A command that changes a plan has more to it:",
        &[&["extend"], &["done"], &["record", "observe"], &["reopen", "unmark"]],
    ),
    ("## Add a key of the file", &[&["funding"], &["extensions"], &["direction"], &["started"]]),
    ("## Add a format", &[&["markdown"], &["sarif"], &["junit"], &["csv", "delimited"]]),
    ("## Add a language", &[&["ru"], &["uz-Latn", "uz_latn"]]),
];

fn here(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}

/// The texts in backticks that are paths of the repository.
fn paths(text: &str) -> impl Iterator<Item = &str> {
    let folders = ["src/", "tests/", "docs/", "benches/", ".ci/"];
    let is_path = move |text: &&str| {
        let ending = Path::new(text).extension();
        let is_file =
            ending.is_some_and(|ending| ["md", "json", "toml"].iter().any(|known| ending == *known));
        !text.contains(' ') && (is_file || folders.iter().any(|folder| text.starts_with(folder)))
    };
    text.split('`').skip(1).step_by(2).filter(is_path)
}

/// The numbered items after a line, each with its further lines.
fn items(after: &str) -> Vec<&str> {
    let (_, list) = CONTRIBUTING.split_once(after).unwrap_or_else(|| panic!("there is no {after}"));
    let list = list.split("\n## ").next().unwrap_or_default();
    let (_, list) = list.split_once("\n1. ").unwrap();
    let list = list.split("\n\n").next().unwrap_or_default();
    let mut rest = list;
    let mut all = Vec::new();
    for n in 2.. {
        let Some((item, after)) = rest.split_once(&format!("\n{n}. ")) else { break };
        all.push(item);
        rest = after;
    }
    all.push(rest);
    all
}

/// Whether a place knows a name: in its text, or in the names of the files in it or beside it.
fn knows(path: &str, name: &str) -> bool {
    let path = here(path);
    let is_named = |entry: fs::DirEntry| entry.file_name().to_string_lossy().contains(name);
    let holds = |folder: &Path| fs::read_dir(folder).unwrap().any(|entry| is_named(entry.unwrap()));
    if path.is_dir() {
        return holds(&path) || path.parent().is_some_and(holds);
    }
    let text = fs::read_to_string(&path).unwrap_or_default().to_lowercase();
    text.contains(&name.to_lowercase()) || path.parent().is_some_and(holds)
}

#[test]
fn every_place_that_is_named_exists() {
    let links = ARCHITECTURE.split("](../").skip(1).filter_map(|rest| rest.split(')').next());
    let named: Vec<&str> = paths(CONTRIBUTING).chain(links).collect();
    assert!(named.len() > 50, "{named:?}");
    let missing: Vec<_> = named.into_iter().filter(|path| !here(path).exists()).collect();
    assert_eq!(missing, Vec::<&str>::new());
}

#[test]
fn the_rooms_are_said_to_know_what_they_may_name() {
    let rows = ARCHITECTURE.lines().filter_map(|line| line.strip_prefix("| `")?.strip_suffix(" |"));
    let mut said: Vec<(&str, Vec<&str>)> = Vec::new();
    for row in rows {
        let (room, knows) = (row.split('`').next().unwrap(), row.rsplit(" | ").next().unwrap());
        // Behind a semicolon stands a single exception.
        let rule = knows.split(';').next().unwrap();
        let all = || ROOMS.iter().map(|(name, _)| *name).filter(|name| *name != room).collect();
        said.push((room, if rule == "all" { all() } else { rule.split('`').skip(1).step_by(2).collect() }));
    }
    let mut held: Vec<(&str, Vec<&str>)> = ROOMS.map(|(room, knows)| (room, knows.to_vec())).into();
    for (_, knows) in said.iter_mut().chain(&mut held) {
        knows.sort_unstable();
    }
    said.sort();
    held.sort();
    assert_eq!(said, held);
}

#[test]
fn what_is_there_stands_in_every_place_of_its_list() {
    let mut wrong = Vec::new();
    for (list, examples) in FOLLOWED {
        let items = items(list);
        assert!(items.len() > 2, "{list}: {items:?}");
        for (n, item) in items.iter().enumerate() {
            let places: Vec<&str> = paths(item).collect();
            assert!(!places.is_empty(), "{list}, {}: {item}", n + 1);
            for names in examples {
                let is_known = places.iter().any(|place| names.iter().any(|name| knows(place, name)));
                if !is_known {
                    wrong.push(format!("{list}, {}: `{}` is in none of {places:?}", n + 1, names[0]));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn a_place_that_is_not_followed_is_seen() {
    assert!(knows("src/check/rules/due_before_previous.rs", "no_unit"), "a file beside it");
    assert!(knows("tests/data/rules/due-before-previous", "no-unit"), "a folder beside it");
    assert!(knows("src/cli/args.rs", "Markdown"), "in its text");
    assert!(!knows("src/cli/args.rs", "due_before_previous"));
}
