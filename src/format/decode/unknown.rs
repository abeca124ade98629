//! Keys that no map has and ids that no table has: what was probably meant by them.

use std::collections::HashMap;

use super::decoder::{Decoder, Known, Table};
use super::look_alike::{foreign_letter, without_spaces};
use super::scalar::is_plain_number;
use crate::format::keys::{Map, OWN};
use crate::model::Text;
use crate::problem::{Problem, UNKNOWN_EXECUTOR, UNKNOWN_FUNDING, UNKNOWN_KEY, quoted};
use crate::suggestion::nearest;
use crate::syntax::{Entry, Node, name_of_space};

/// What people write for `date`, since commands have an option of this name.
const ON: &str = "on";
/// What to write in its place, and why it is not allowed as well.
const INSTEAD_OF_ON: &str = "write `date`: programs that read YAML 1.1 take `on` for *true*";

/// Whoever misspells more ids than this has made them with a program, and a comparison with a large table takes time.
pub(super) const MOST_COMPARED: usize = 200;
/// Ids of a table that are compared by their looks.
const MOST_KNOWN: usize = 1_000;

impl<'t> Decoder<'t> {
    /// Reports an unknown key of a map. Returns the key that was meant, as a bit.
    #[expect(clippy::single_match_else, reason = "both cases say something")]
    pub(super) fn unknown(&mut self, node: Node<'t>, entry: Entry<'t>, text: &str, map: &'static Map) -> u32 {
        // Comparing with every key takes time, and nobody reads the hint.
        let meant = if self.values.is_full() { None } else { meant(node, entry, text, map) };
        self.fault(entry.key.resolved(), || {
            let hint = match &meant {
                Some((_, hint)) => hint.clone(),
                None => {
                    let known = map.names().collect::<Vec<_>>().join(", ");
                    format!("known here: {known}; keys of your own begin with `{OWN}`")
                }
            };
            Problem::new(&UNKNOWN_KEY, format!("unknown key {}", quoted(text))).hint(hint)
        });
        meant.and_then(|(at, _)| at).map_or(0, |at| 1 << at)
    }

    /// Reports an id that is not in its table.
    pub(super) fn unknown_reference(&mut self, id: &str, node: Node<'t>, table: Table) {
        let hint = if self.parts.is_full() { None } else { self.meant_by(id, table) };
        self.fault_of_whole(node, || {
            let (what, key, code) = match table {
                Table::Executors => ("executor", "executors", &UNKNOWN_EXECUTOR),
                Table::Funding => ("funding source", "funding", &UNKNOWN_FUNDING),
            };
            Problem::new(code, format!("there is no {what} {}", quoted(id)))
                .hint(hint.unwrap_or_else(|| format!("add it to the table `{key}:` at the top of the file")))
        });
    }

    /// The id of a table that was meant by another one.
    fn meant_by(&mut self, id: &str, table: Table) -> Option<String> {
        self.compared += 1;
        let many = self.compared > MOST_COMPARED;
        let known = self.known(table).as_ref()?;
        let ids = || known.rows.iter().map(|(id, _)| *id);
        let by_look = foreign_letter(id, ids().take(MOST_KNOWN));
        let near = named(known, id).or(by_look.map(|(_, id)| id));
        let near = near.or_else(|| nearest(id, ids().filter(|_| !many)))?;
        Some(match by_look {
            Some((letter, _)) if !letter.is_ascii() => {
                format!("its `{letter}` is a letter of another alphabet: write `{near}`")
            }
            _ => format!("did you mean `{near}`?"),
        })
    }
}

/// What to say of a key in a mark that is neither a period nor a key of the mark.
pub(super) fn key_of_mark(text: &str, key: &str, map: &'static Map) -> Problem {
    let hint = match nearest(text, map.names()) {
        _ if text == ON => INSTEAD_OF_ON.into(),
        Some(near) => format!("did you mean `{near}`?"),
        None => {
            let known = map.names().map(|name| format!("`{name}`")).collect::<Vec<_>>().join(", ");
            format!("write a period such as 2023-Q2, or {known}")
        }
    };
    Problem::new(&UNKNOWN_KEY, format!("unknown key {} in `{key}`", quoted(text))).hint(hint)
}

/// The id of which somebody wrote the name.
fn named<'t>(known: &Known<'t>, name: &str) -> Option<&'t str> {
    let by_name = known.by_name.get_or_init(|| {
        let mut ids = HashMap::new();
        for (id, text) in &known.rows {
            for name in text.iter().flat_map(Text::every) {
                ids.entry(name.to_owned()).or_insert(*id);
            }
        }
        ids
    });
    by_name.get(name).copied()
}

/// The place of the key that was meant, if it can be told, and what to say.
fn meant(node: Node<'_>, entry: Entry<'_>, text: &str, map: &'static Map) -> Option<(Option<usize>, String)> {
    let place = |name: &str| map.find(name);
    if text == "<<" {
        return Some((None, "merge keys are not read: write the keys out".into()));
    }
    if text == ON && place("date").is_some() {
        return Some((place("date"), INSTEAD_OF_ON.into()));
    }
    if let Some((name, rest)) = text.split_once(':')
        && let Some(at) = place(name)
    {
        let hint = match rest.chars().next().filter(|first| first.is_whitespace()) {
            Some(space) => format!("{} stands after `{name}:`: put a space there", name_of_space(space)),
            None => format!("a space is missing after `{name}:`"),
        };
        return Some((Some(at), hint));
    }
    if let Some(name) = text.strip_prefix('-').filter(|name| name.starts_with(char::is_alphabetic)) {
        return Some((place(name), format!("a space is missing after the dash: `- {name}`")));
    }
    if let Some((name, odd)) = without_spaces(text) {
        return Some((
            place(name),
            format!("{} stands before or after it: put a space there", name_of_space(odd)),
        ));
    }
    if let Some(number) = comma(node, entry, text) {
        return Some((None, format!("is this a decimal comma? A number has a decimal point: `{number}`")));
    }
    if let Some((letter, name)) = foreign_letter(text, map.names()) {
        return Some((place(name), format!("its `{letter}` is a Cyrillic letter: write `{name}`")));
    }
    let near = nearest(text, map.names())?;
    Some((place(near), format!("did you mean `{near}`?")))
}

/// The number before a comma that made a key of its decimals: `{value: 22,1}`.
fn comma(node: Node<'_>, entry: Entry<'_>, text: &str) -> Option<String> {
    let is_digits = !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    if !is_digits || !node.kind().is_flow() || !entry.value.is_null() {
        return None;
    }
    let before = node.entries().take_while(|other| other.key != entry.key).last()?;
    let whole = before.value.text().filter(|text| is_plain_number(text) && !text.contains('.'))?;
    Some(format!("{whole}.{text}"))
}
