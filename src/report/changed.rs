//! What a writing command has changed, one line each.

use super::column::Audience;
use super::document::{Block, Cell, Column, Document, Row, RowKind, Table};
use super::portfolio::PlanFile;
use crate::model::Resolved;

/// The lines for people, or the bare table for machines.
#[must_use]
pub fn document(file: &PlanFile, resolved: &[Resolved], audience: Audience) -> Document {
    let blocks = match audience {
        Audience::Person => {
            resolved.iter().map(|one| Block::Sentence(Cell::Text(sentence(file, one)))).collect()
        }
        Audience::Machine => vec![Block::Table(table(file, resolved))],
    };
    Document { blocks }
}

fn sentence(file: &PlanFile, one: &Resolved) -> String {
    let id = file.address(&one.id);
    let verb = match one.key {
        "extensions" => "due",
        "observations" => "observed",
        key => key,
    };
    let taken = if one.key == "extensions" { "extension" } else { one.key };
    match (&one.change, &one.old, &one.new) {
        (None, _, Some(new)) => format!("{id}: already {verb} {new}; nothing changed"),
        (None, _, None) => format!("{id}: has no `{}` to take back; nothing changed", one.key),
        (Some(_), Some(old), Some(new)) => format!("{id}: {verb} {new} (was {old})"),
        (Some(_), None, Some(new)) => format!("{id}: {verb} {new}"),
        (Some(_), Some(old), None) => format!("{id}: {taken} taken back (was {old})"),
        (Some(_), None, None) => format!("{id}: {taken} taken back"),
    }
}

fn table(file: &PlanFile, resolved: &[Resolved]) -> Table {
    let columns = ["id", "key", "old", "new", "changed"].map(|key| Column { key, rank: 0 }).to_vec();
    let row = |one: &Resolved| {
        let text = |text: &Option<String>| Cell::from_option(text.clone(), Cell::Text);
        let changed = if one.change.is_some() { "true" } else { "false" };
        let cells = vec![
            Cell::Text(file.address(&one.id)),
            Cell::Text(one.key.into()),
            text(&one.old),
            text(&one.new),
            Cell::Text(changed.into()),
        ];
        Row { kind: RowKind::Plain, cells }
    };
    Table { columns, rows: resolved.iter().map(row).collect() }
}
