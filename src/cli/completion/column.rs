//! The columns of a command.

use crate::report::offer::Offer;
use crate::report::{Field, changes, history, kpi, line, summary, trend};

/// The columns that `--columns` of a command knows.
pub(super) fn columns(command: &str) -> Vec<Offer> {
    let fields: Vec<Field> = match command {
        "kpi" => kpi::COLUMNS.iter().map(|column| column.field).collect(),
        "summary" => summary::COLUMNS.iter().map(|column| column.field).collect(),
        "changes" => changes::COLUMNS.iter().map(|column| column.field).collect(),
        "history" => history::COLUMNS.iter().map(|column| column.field).collect(),
        "trend" => trend::COLUMNS.iter().map(|column| column.field).collect(),
        _ => line::COLUMNS.iter().map(|column| column.field).collect(),
    };
    let named = fields.into_iter().filter(Field::is_in_tables);
    named.map(|field| Offer::new(field.name, field.about)).collect()
}

/// The columns by which lines can be sorted, with the sign that turns the order around where that is typed.
pub(super) fn sort_keys(typed: &str) -> Vec<Offer> {
    let sign = if typed.starts_with('-') { "-" } else { "" };
    let columns = columns("list").into_iter();
    columns.map(|column| Offer::new(format!("{sign}{}", column.value), column.about)).collect()
}
