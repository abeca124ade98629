//! `docs/format.md`: what users read about the file. Its list of keys is written from the table of keys.

use super::keys::{Choice, Key, Map, Type, maps};

/// What is said before the list of keys.
const INTRO: &str = include_str!("intro.md");

/// The page, in Markdown.
#[must_use]
pub fn page() -> String {
    let mut page = INTRO.to_owned();
    for map in maps() {
        section(&mut page, map);
    }
    page
}

/// What a map is, where it stands, and its keys.
fn section(page: &mut String, map: &Map) {
    let rows: String = map.keys.iter().map(|key| row(map, key)).collect();
    let text = format!(
        "\n### {}\n\n{}{}\n\n| Key | Value | Needed | Meaning | Example |\n| --- | --- | --- | --- | --- |\n{rows}",
        capitalised(&title(map)),
        map.doc,
        places(map),
    );
    page.push_str(&text);
}

/// The keys that have such a map as their value, with the maps they belong to.
fn places(map: &Map) -> String {
    let mut places: Vec<(&str, Vec<String>)> = Vec::new();
    for owner in maps() {
        let leads_here =
            |key: &&Key| key.value.maps().into_iter().flatten().any(|value| value.name == map.name);
        for key in owner.keys.iter().filter(leads_here) {
            match places.iter_mut().find(|(name, _)| *name == key.name) {
                Some((_, owners)) => owners.push(link(owner)),
                None => places.push((key.name, vec![link(owner)])),
            }
        }
    }
    let places: Vec<String> =
        places.iter().map(|(key, owners)| format!("`{key}` ({})", owners.join(", "))).collect();
    if places.is_empty() { String::new() } else { format!(" Written under {}.", places.join(", ")) }
}

fn row(map: &Map, key: &Key) -> String {
    let needed = if key.needed {
        "yes".to_owned()
    } else {
        match map.choice {
            Choice::One(keys) if keys.contains(&key.name) => "one of the two".to_owned(),
            Choice::AtLeastOne(keys) if keys.contains(&key.name) => "one of these".to_owned(),
            Choice::One(_) | Choice::AtLeastOne(_) | Choice::AtMostOne(_) | Choice::Free => String::new(),
        }
    };
    let examples: Vec<String> = key.examples.iter().map(|example| format!("`{example}`")).collect();
    let cells =
        [format!("`{}`", key.name), kind(&key.value), needed, key.doc.to_owned(), examples.join("<br>")];
    format!("| {} |\n", cells.map(|cell| cell.replace('|', "\\|")).join(" | "))
}

/// The kind of a value, in the words of the page.
#[expect(clippy::wildcard_enum_match_arm, reason = "all others are scalars")]
fn kind(value: &Type) -> String {
    match value {
        Type::Words(..) => value.expected().into_owned(),
        Type::Map(map) => link(map),
        Type::List(Type::Map(map)) => format!("list of {}", link_to_all(map)),
        Type::List(element) => format!("list of {}s", kind(element)),
        Type::NonEmpty(map) => format!("list of {}, not empty", link_to_all(map)),
        Type::Or(scalar, map) => format!("{} or {}", kind(scalar), link(map)),
        Type::ByPeriod(scalar, map) => {
            format!("{} or {}; for a series a map from period to these", kind(scalar), link(map))
        }
        Type::Due(series, relative) => format!("deadline, {} or {}", link(series), link(relative)),
        Type::Named(map) => format!("text or {}", link(map)),
        Type::Table(element) => format!("map from id to {}", kind(element)),
        scalar => scalar.scalar().map_or("", |[page, ..]| page).into(),
    }
}

/// What a map is called within a sentence.
fn title(map: &Map) -> String {
    if map.name == "kpi" { "KPI".into() } else { map.name.replace('-', " ") }
}

fn link(map: &Map) -> String {
    format!("[{}](#{})", title(map), map.name)
}

fn link_to_all(map: &Map) -> String {
    let title = title(map);
    let all = title.strip_suffix('y').map_or_else(|| format!("{title}s"), |stem| format!("{stem}ies"));
    format!("[{all}](#{})", map.name)
}

fn capitalised(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_of_value_is_explained() {
        let (_, kinds) = INTRO.split_once("## Kinds of values").unwrap();
        for (map, key) in maps().into_iter().flat_map(|map| map.keys.iter().map(move |key| (map, key))) {
            let mut scalar = &key.value;
            while let Type::List(inner) | Type::Table(inner) | Type::Or(inner, _) | Type::ByPeriod(inner, _) =
                scalar
            {
                scalar = inner;
            }
            let word = kind(scalar);
            let explained = kinds.contains(&format!("\n| {word} | ")) || word.contains(['`', '[']);
            assert!(explained, "{}.{}: {word}", map.name, key.name);
        }
    }

    #[test]
    fn every_map_has_a_section_and_every_link_leads_to_one() {
        let page = page();
        for map in maps() {
            assert!(page.contains(&format!("\n### {}\n", capitalised(&title(map)))), "{}", map.name);
        }
        for link in page.split("](#").skip(1) {
            let (target, _) = link.split_once(')').unwrap();
            let heading = |line: &str| {
                line.starts_with('#')
                    && line.to_lowercase().replace(' ', "-").ends_with(&format!("#-{target}"))
            };
            assert!(page.lines().any(heading), "{target}");
        }
    }
}
