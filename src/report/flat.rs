//! Lines one below the other, in groups or without, as tables and for machines.

use super::arrange::{Arrangement, Group};
use super::cell::{Cell, Phrase};
use super::column::{asked_for, asked_for_or_all};
use super::document::{Column, Heading, Row, RowKind, Table};
use super::field;
use super::line::{COLUMNS, LineCell, row};
use super::portfolio::{Line, View};
use super::sheet::Sheet;
use crate::model::Status;
use crate::problem::Problem;

/// A column of lines.
pub(super) type LineColumn = field::Column<LineCell>;

/// The columns of a table for a person, and how to fill them: those asked for, else the view's own.
///
/// # Errors
/// A column that does not exist.
pub(super) fn columns(
    own: &[Column],
    asked: Option<&[String]>,
) -> Result<(Vec<Column>, Vec<&'static LineColumn>), Problem> {
    match asked {
        Some(asked) => {
            let chosen = asked_for(asked, COLUMNS)?;
            Ok((chosen.iter().map(|column| Column::always(column.field.name)).collect(), chosen))
        }
        None => Ok(own_columns(own)),
    }
}

/// The view's own columns, and how to fill them.
pub(super) fn own_columns(own: &[Column]) -> (Vec<Column>, Vec<&'static LineColumn>) {
    let named = |column: &Column| field::in_tables(COLUMNS).find(|given| given.field.name == column.key);
    (own.to_vec(), own.iter().filter_map(named).collect())
}

/// Lines one below the other, in the view's own columns.
pub(super) fn rows(view: &View<'_>, lines: &[Line<'_>], own: &[Column]) -> Table {
    let (columns, values) = own_columns(own);
    let rows = lines.iter().map(|line| Row::plain(row(view, &values, line))).collect();
    Table { columns, rows }.without_empty_columns()
}

/// A table of lines in their groups. `edit` may change id and remark of a line where the view's own columns are shown.
///
/// # Errors
/// A column that does not exist.
pub(super) fn table(
    view: &View<'_>,
    lines: &[Line<'_>],
    own: &[Column],
    asked: Option<&[String]>,
    arrangement: &Arrangement,
    edit: impl Fn(&Line<'_>, (&mut Cell, &mut Cell)),
) -> Result<Table, Problem> {
    let (columns, values) = columns(own, asked)?;
    let at = |key: &str| columns.iter().position(|column| column.key == key).filter(|_| asked.is_none());
    let (id, remark) = (at("id"), at("remark"));
    let mut rows = Vec::with_capacity(lines.len());
    for group in arrangement.grouped(view, lines) {
        rows.extend(head(&group));
        for line in group.lines {
            let mut cells = row(view, &values, line);
            if let (Some(id), Some(remark)) = (id, remark)
                && let Ok([id, remark]) = cells.get_disjoint_mut([id, remark])
            {
                edit(line, (id, remark));
            }
            let is_faint = line.item.is_content() || line.status() == Some(Status::Dropped);
            let kind = if is_faint { RowKind::Faint } else { RowKind::Plain };
            rows.push(Row { kind, cells, ..Row::default() });
        }
    }
    let table = Table { columns, rows };
    Ok(if asked.is_none() { table.without_empty_columns() } else { table })
}

/// The head of a group: its name, and how many lines it has.
fn head(group: &Group<'_, '_>) -> Option<Row> {
    let title = group.name.clone()?;
    let count = Phrase::new("group-count").with("count", Cell::count(group.count)).cell();
    let heading = Heading { id: group.id.clone().unwrap_or_default(), title };
    Some(Row { kind: RowKind::Group, head: Some(heading), facts: vec![count], ..Row::default() })
}

/// Lines for machines: the columns asked for, else every one.
///
/// # Errors
/// A column that does not exist.
pub(super) fn sheet<'s>(
    view: View<'s>,
    lines: impl IntoIterator<Item = Line<'s>, IntoIter: 's>,
    asked: Option<&[String]>,
) -> Result<Sheet<'s>, Problem> {
    let columns = asked_for_or_all(asked, COLUMNS)?;
    Ok(Sheet::new(columns, lines, move |cell, line| cell(&view, line)))
}

/// Lines for JSON.
#[must_use]
pub(super) fn objects<'s>(
    view: View<'s>,
    lines: impl IntoIterator<Item = Line<'s>, IntoIter: 's>,
) -> Sheet<'s> {
    let columns = COLUMNS.iter().filter(|column| column.field.json.is_some()).collect();
    Sheet::new(columns, lines, move |cell, line| cell(&view, line))
}

/// The leading sentence, with how many lines are shown where that is not all.
pub(super) fn shown(lead: Cell, arrangement: &Arrangement, all: usize) -> Cell {
    match arrangement.limit.filter(|limit| *limit < all) {
        Some(limit) => Phrase::new("lead-shown").with("lead", lead).with("count", Cell::count(limit)).cell(),
        None => lead,
    }
}
