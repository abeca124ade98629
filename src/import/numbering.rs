//! The number a row carries.

use super::grid::Cell;
use super::layout::Layout;
use super::mark::{self, Kind, Mark};
use super::role::Role;
use super::wording::clean;

/// The number of a row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Numbering {
    /// As an id.
    pub(super) id: String,
    /// Whether it is written as numbers of steps are: `1)`, `а)`.
    pub(super) is_of_step: bool,
    /// The automatic number beside a typed one that is another.
    pub(super) other: Option<String>,
}

/// The number of the row, in its own column or in front of the measure.
pub(super) fn of(layout: &Layout<'_>, row: usize) -> Option<Numbering> {
    match layout.fresh(row, Role::Number) {
        Some(cell) => in_cell(cell),
        // Without a number of its own, a row may have one in front of its text.
        None if layout.column(Role::Number).is_none() => in_front(layout.fresh(row, Role::Measure)?),
        None => None,
    }
}

/// The number in a cell of numbers, typed or automatic.
fn in_cell(cell: &Cell) -> Option<Numbering> {
    let typed: Vec<String> =
        cell.filled().map(|paragraph| clean(&paragraph.text)).filter(|text| !text.is_empty()).collect();
    let typed = typed.join(" ");
    let automatic =
        cell.filled().find_map(|paragraph| paragraph.number.as_ref()).filter(|number| !number.bullet);
    let automatic = automatic.map(|number| clean(&number.text));
    let text = if typed.is_empty() { automatic.clone()? } else { typed.clone() };
    let id = mark::id(&text)?;
    let other = automatic.and_then(|text| mark::id(&text)).filter(|other| !typed.is_empty() && *other != id);
    let is_of_step = text.ends_with(')')
        || Mark::split(&format!("{text} ")).is_some_and(|(mark, _)| mark.kind == Kind::Letter);
    Some(Numbering { id, is_of_step, other })
}

/// The number in front of a text: `1. Text`, or an automatic one.
fn in_front(cell: &Cell) -> Option<Numbering> {
    let first = cell.filled().next()?;
    let automatic = first
        .number
        .as_ref()
        .filter(|number| !number.bullet)
        .and_then(|number| Mark::automatic(&number.text));
    let typed = Mark::split(&first.text).map(|(mark, _)| mark);
    let mark = typed.or(automatic)?;
    let is_of_step = matches!(mark.kind, Kind::Bracket | Kind::Letter);
    Some(Numbering { id: mark.id, is_of_step, other: None })
}

/// What is left of a number when that of the part it belongs to is taken off: `2.10` in `2` is `10`.
pub(super) fn within<'a>(id: &'a str, whole: &str) -> Option<&'a str> {
    id.strip_prefix(whole)?.strip_prefix('.').filter(|rest| !rest.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_within_another_is_known() {
        assert_eq!(within("2.10", "2"), Some("10"));
        assert_eq!(within("P1.F1.A1", "P1.F1"), Some("A1"));
        assert_eq!(within("21.1", "2"), None);
        assert_eq!(within("2", "2"), None);
    }
}
