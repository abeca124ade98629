//! What falls due next, each period of a series by itself.

use chrono::NaiveDate;

use super::content::{Block, Column, Entry, Part, PartName, Row, RowKind, Table, Tone};
use super::said;
use super::scope::Scope;
use crate::model::{Due, Lateness, Period, PeriodState, Status};
use crate::report::cell::{Cell, Phrase};
use crate::report::line::standing;
use crate::report::portfolio::Line;

const COLUMNS: [Column; 5] = [
    Column::text("id", 1000),
    Column::text("item", 6538),
    Column::text("deadline", 1700),
    Column::text("executors", 3400),
    Column::text("state", 2500),
];

/// Every due day from the day after the report's to the end of what it looks ahead to, soonest first.
pub(super) fn coming<'a>(scope: &Scope<'a>) -> Vec<(NaiveDate, Line<'a>)> {
    let mut all = Vec::new();
    for line in scope.items() {
        for due in line.item.due_days(&line.state, scope.until) {
            let period = due.period.map(|period| PeriodState {
                period,
                due: due.day,
                done: None,
                confirmed: None,
                status: Status::Planned,
                late: Lateness::Days(0),
            });
            all.push((due.day, Line { period, ..line.clone() }));
        }
    }
    all.sort_by_key(|(day, _)| *day);
    all
}

/// A row for each, under the month it falls in.
pub(super) fn part(scope: &Scope<'_>) -> Part {
    let coming = coming(scope);
    let heading = Phrase::new("paper-next")
        .with("until", Cell::LongDay(scope.until))
        .with("count", Cell::count(coming.len()))
        .cell();
    let span = Cell::Span(scope.day, scope.until);
    let blocks = if coming.is_empty() {
        vec![Block::Sentence(Phrase::new("paper-none-next").with("span", span).cell())]
    } else {
        let mut rows = Vec::new();
        let mut month = None;
        for (day, line) in &coming {
            let own = Period::around(*day, 1);
            if month != Some(own) {
                rows.push(Row::across(RowKind::Band, Cell::Due(Due::Within(own))));
                month = Some(own);
            }
            rows.push(row(scope, line));
        }
        let caption = Some(Phrase::new("paper-caption-next").with("span", span).cell());
        vec![Block::Table(Table { caption, columns: COLUMNS.to_vec(), rows })]
    };
    Part { name: PartName::Next, heading, blocks }
}

fn row(scope: &Scope<'_>, line: &Line<'_>) -> Row {
    // Of a series the period that comes, whatever became of those before it.
    let state = standing(line);
    let state = state.map_or_else(Entry::default, |standing| {
        Entry::said(Cell::State(standing), Tone::Status(standing.status))
    });
    let cells = vec![
        Entry::said(Cell::Text(line.id()), Tone::Strong),
        said::item(scope, line),
        Entry::of(said::due(scope, line)),
        said::responsible(scope, line),
        state,
    ];
    Row::plain(cells).about(line.id())
}
