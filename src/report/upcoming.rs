//! Every day in the days to come on which something falls due, soonest first.

use chrono::NaiveDate;

use super::arrange::Arrangement;
use super::cell::{Cell, Phrase};
use super::document::{Block, Column, Document, Room};
use super::flat::{self, shown};
use super::portfolio::{Line, Portfolio, View};
use super::query::Query;
use super::sheet::Sheet;
use crate::model::{Days, DueDay, Lateness, PeriodState, Status};
use crate::problem::Problem;

/// How far to look ahead where nothing else is asked.
const MONTH: u32 = 30;

const OWN: [Column; 6] = [
    Column::always("id"),
    Column::always("title"),
    Column::always("due-on"),
    Column::always("days-left"),
    Column::new("remark", Room::BelowUnder(120)),
    Column::always("executors"),
];

/// How far to look ahead where nobody says: a month, or as far as the query asks for deadlines.
#[must_use]
pub fn horizon(portfolio: &Portfolio, query: &Query) -> Days {
    let asked = query.due_until().map(|until| (until - portfolio.day()).num_days());
    let asked = asked.and_then(|days| u32::try_from(days).ok()).unwrap_or_default();
    Days(asked.max(MONTH))
}

/// Every due day within so many days, soonest first; each period of a series is a line of its own. Today counts. Of a
/// part that is asked about for a deadline, only the days that were asked for.
#[must_use]
pub fn find<'a>(portfolio: &'a Portfolio, query: &Query, within: Days) -> Vec<Line<'a>> {
    let mut lines = Vec::new();
    for line in query.lines(portfolio).filter(|line| !line.item.is_content()) {
        let until = last_day(line.file.day, within);
        let asked = query.periods(&line);
        let is_asked = |due: &DueDay| {
            query.asks_due(due.day)
                && asked.zip(due.period).is_none_or(|(asked, period)| asked.contains(&period))
        };
        for due in line.item.due_days(&line.state, until).into_iter().filter(is_asked) {
            let coming = due.period.map(|period| PeriodState {
                period,
                due: due.day,
                done: None,
                confirmed: None,
                status: Status::Planned,
                late: Lateness::Days(0),
            });
            lines.push((due.day, Line { period: coming, ..line.clone() }));
        }
    }
    lines.sort_by_key(|(day, _)| *day);
    lines.into_iter().map(|(_, line)| line).collect()
}

fn last_day(day: NaiveDate, within: Days) -> NaiveDate {
    day.checked_add_days(chrono::Days::new(within.0.into())).unwrap_or(NaiveDate::MAX)
}

/// The answer for people.
///
/// # Errors
/// A column that does not exist.
pub fn document(
    view: &View<'_>,
    lines: &[Line<'_>],
    within: Days,
    columns: Option<&[String]>,
    arrangement: &Arrangement,
) -> Result<Document, Problem> {
    // The remark is the id to type, so the number need not repeat it.
    let table = flat::table(view, lines, &OWN, columns, arrangement, |line, (id, remark)| {
        if line.period.is_some() {
            let to_type = Cell::Text(line.id());
            *id = Cell::Text(line.file.address(&line.item.id()));
            let rest = std::mem::replace(remark, Cell::Empty);
            *remark = Cell::facts(
                std::iter::once(to_type).chain(Some(rest).filter(|rest| !rest.is_empty())).collect(),
            );
        }
    })?;
    let day = view.portfolio.day();
    let next = lines.first().and_then(|line| {
        let due = line.period.map(|period| period.due).or(line.state.due_day)?;
        Some((due - line.file.day).num_days())
    });
    let lead = Phrase::new(if lines.is_empty() { "upcoming-none" } else { "upcoming-lead" })
        .with("count", Cell::count(lines.len()))
        .with("span", Cell::Span(day, last_day(day, within)))
        .with("next", Cell::Days(next.unwrap_or_default()));
    let mut blocks = vec![Block::Lead(shown(lead.cell(), arrangement, lines.len()))];
    blocks.extend((!lines.is_empty()).then_some(Block::Table(table)));
    Ok(Document { blocks })
}

/// The answer for machines: the columns asked for, else every one.
///
/// # Errors
/// A column that does not exist.
pub fn sheet<'s>(
    view: View<'s>,
    lines: &'s [Line<'_>],
    columns: Option<&[String]>,
    arrangement: &Arrangement,
) -> Result<Sheet<'s>, Problem> {
    flat::sheet(view, arrangement.arranged(&view, lines.iter().cloned()), columns)
}
