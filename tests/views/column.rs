//! The one list of columns of each view.

#![expect(clippy::disallowed_methods, reason = "the sources are read")]

use std::collections::BTreeSet;
use std::path::Path;

use roadmap::render::Words;
use roadmap::report::{Field, Phrase, kpi, line, summary};

fn lists() -> [(&'static str, Vec<&'static Field>); 3] {
    [
        ("items", line::COLUMNS.iter().map(|column| &column.field).collect()),
        ("kpis", kpi::COLUMNS.iter().map(|column| &column.field).collect()),
        ("groups", summary::COLUMNS.iter().map(|column| &column.field).collect()),
    ]
}

/// What people type for a column.
fn names(field: &Field) -> Vec<&'static str> {
    field.also.iter().copied().chain([field.name]).collect()
}

#[test]
fn the_words_of_the_contract_are_columns() {
    let [(_, lines), ..] = lists();
    let in_tables: Vec<_> = lines.iter().filter(|field| field.in_tables).map(|field| field.name).collect();
    let contract = "id kind section section-title measure measure-title title short due due-on original status days-late \
        days-left remark done started dropped confirmed executors executor-ids funding funding-ids outcome item-note log \
        file line";
    for name in contract.split_whitespace() {
        assert!(in_tables.contains(&name), "{name}");
    }
    for short in ["late", "left", "state", "kpi"] {
        assert!(lines.iter().any(|field| field.is_called(short)), "{short}");
    }
}

#[test]
fn one_thing_has_one_name_with_dashes_in_tables_and_underscores_in_json() {
    for (list, fields) in lists() {
        for field in &fields {
            let Some(json) = field.json.filter(|_| field.in_tables) else { continue };
            let plain =
                field.name.strip_prefix("item-").or(field.name.strip_prefix("kpi-")).unwrap_or(field.name);
            assert_eq!(json, plain.replace('-', "_"), "{list}");
        }
        for only in [Field::is_in_tables as fn(&Field) -> bool, Field::is_in_json] {
            let mut seen: Vec<_> =
                fields.iter().filter(|field| only(field)).map(|field| field.name).collect();
            let all = seen.len();
            seen.sort_unstable();
            seen.dedup();
            assert_eq!(seen.len(), all, "{list}: a name twice");
        }
    }
}

#[test]
fn no_name_that_people_type_means_two_columns() {
    for (list, fields) in lists() {
        let mut typed: Vec<_> =
            fields.iter().filter(|field| field.in_tables).flat_map(|field| names(field)).collect();
        let all = typed.len();
        typed.sort_unstable();
        typed.dedup();
        assert_eq!(typed.len(), all, "{list}");
    }
}

#[test]
fn every_column_has_a_head_in_every_language() {
    for tag in Words::LANGUAGES {
        let words = Words::new(Some(tag));
        for (_, fields) in lists() {
            for field in fields.iter().filter(|field| field.in_tables) {
                assert_ne!(words.column(field.name), field.name, "{tag}");
            }
        }
    }
}

/// What the code of the views gives to one of its functions as the first text: the ids of messages.
fn given_to(call: &str) -> BTreeSet<String> {
    let top = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/report");
    let mut folders = vec![top];
    let mut ids = BTreeSet::new();
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
                continue;
            }
            let code = std::fs::read_to_string(path).unwrap();
            let code = code.split("#[cfg(test)]").next().unwrap();
            let calls = code.split(call).skip(1).filter_map(|rest| rest.split('"').next());
            ids.extend(calls.map(str::to_owned));
        }
    }
    ids
}

#[test]
fn every_message_of_the_views_is_in_the_catalogues() {
    let words = Words::new(None);
    let phrases = given_to("Phrase::new(\"");
    assert!(phrases.len() > 80, "{}", phrases.len());
    for id in phrases {
        assert_ne!(words.phrase(&Phrase { id: id.clone().leak(), arguments: Vec::new() }), id);
    }
    let facts: BTreeSet<_> = ["facts.add(\"", "facts.text(\"", "self.add(\"", "self.mark(\""]
        .into_iter()
        .flat_map(given_to)
        .collect();
    assert!(facts.len() > 25, "{}", facts.len());
    for key in facts {
        assert_ne!(words.field(&key), key);
    }
    for key in ["Column::always(\"", "Column::new(\"", ".headed(\""].into_iter().flat_map(given_to) {
        assert_ne!(words.column(&key), key);
    }
}
