//! Planned and done by the end of each month or quarter: a column for each, so that it takes a few lines and not a page.

use super::element::{Align, Cell, Look, Paragraph, Row, Run, Style, Table};
use super::entry::{self, Speech};
use crate::report::paper;

const HEAD: &str = "D9D9D9";

/// The width of the names of what is counted, and of a day.
const NAME: u32 = 2100;
const DAY: u32 = 1060;

/// The table with its rows as columns; `None` where they have no room.
pub(super) fn across(table: &paper::Table, speech: &Speech, room: u32) -> Option<Table> {
    let days = u32::try_from(table.rows.len()).ok().filter(|days| NAME + DAY * days <= room)?;
    let mut widths = vec![NAME];
    widths.extend(table.rows.iter().map(|_| ((room - NAME) / days.max(1)).min(DAY * 2)));
    let rows = table.columns.iter().enumerate().map(|(at, column)| {
        let is_head = at == 0;
        let name = Paragraph::of(Style::TableText, speech.words.report_head(column.key));
        let values = table.rows.iter().map(|row| {
            let values = row.cells.get(at).map(|value| entry::paragraphs(value, speech)).unwrap_or_default();
            let nothing = vec![Paragraph::of(Style::TableText, "–")];
            let values = if values.is_empty() { nothing } else { values };
            Cell::new(values.into_iter().map(|one| one.aligned(Align::Center)).collect())
        });
        let mut row = Row::new(std::iter::once(Cell::of(name)).chain(values).collect());
        row.is_head = is_head;
        let strong = row.cells.iter_mut().enumerate().filter(|(n, _)| is_head || *n == 0);
        for (_, cell) in strong {
            cell.fill = Some(HEAD);
            let runs = cell.paragraphs.iter_mut().flat_map(|one| &mut one.runs);
            runs.for_each(|run: &mut Run| run.look = Look { bold: true, ..run.look });
        }
        row
    });
    let caption = table.caption.as_ref().map(|caption| speech.words.line(caption));
    Some(Table { indent: 0, widths, has_borders: true, caption, rows: rows.collect() })
}
