//! Items in time: a column for each month, in which signs and shades say what happens.

use chrono::{Datelike as _, Months, NaiveDate};

use super::element::{Align, Cell, Look, Merge, Paragraph, Row, Run, Style, Table};
use super::entry::{self, Speech};
use crate::report::timeline::{Entry, EntryKind, Fate, Timeline, Track};

const HEAD: &str = "D9D9D9";
/// The month of the day that is asked about, in the head.
const TODAY: &str = "A6A6A6";
const BAND: &str = "EDEDED";
/// The time an item may take, work on it, lateness: they differ in grey as well.
const SPAN: &str = "E4E4E4";
const WORK: &str = "BDD0E9";
const LATE: &str = "E8A0A0";

/// The widths of the number and, at most, of a month.
const NUMBER: u32 = 820;
const MONTH: u32 = 700;
/// The title has so much of the line at least.
const TITLE: u32 = 4800;

/// A month, from its first day to its last.
#[derive(Clone, Copy)]
struct Column {
    first: NaiveDate,
    last: NaiveDate,
}

impl Column {
    /// The months of the chart.
    fn all(timeline: &Timeline) -> Vec<Self> {
        let months = (0..).map_while(|n| timeline.window.first.checked_add_months(Months::new(n)));
        let months = months.take_while(|first| *first <= timeline.window.last);
        let column = |first: NaiveDate| {
            let next = first.checked_add_months(Months::new(1)).and_then(|next| next.pred_opt());
            Self { first, last: next.unwrap_or(first) }
        };
        months.map(column).collect()
    }

    fn holds(self, day: NaiveDate) -> bool {
        (self.first..=self.last).contains(&day)
    }

    /// Whether a stretch of time from one day to another, or without an end, lies in it.
    fn meets(self, (from, to): (NaiveDate, Option<NaiveDate>)) -> bool {
        from <= self.last && to.is_none_or(|to| to >= self.first)
    }
}

pub(super) fn table(timeline: &Timeline, speech: &Speech, room: u32) -> Table {
    let months = Column::all(timeline);
    let count = u32::try_from(months.len()).unwrap_or(u32::MAX).max(1);
    let month = (room.saturating_sub(NUMBER + TITLE) / count).min(MONTH);
    let mut widths = vec![NUMBER, room.saturating_sub(NUMBER + month * count)];
    widths.resize(widths.len() + months.len(), month);
    let mut rows = head(timeline, &months, speech).to_vec();
    rows.extend(timeline.rows.iter().map(|entry| row(entry, &months, speech)));
    if let Some(first) = rows.get_mut(2) {
        first.can_split = true;
    }
    let caption = Some(speech.words.line(&crate::report::Phrase::new("paper-timeline").cell()));
    Table { indent: 0, widths, has_borders: true, caption, rows }
}

/// The years, and below them the months.
fn head(timeline: &Timeline, months: &[Column], speech: &Speech) -> [Row; 2] {
    let cell = |text: String| {
        let mut cell = Cell::of(Paragraph::of(Style::TableHead, text));
        cell.fill = Some(HEAD);
        cell.is_in_middle = true;
        cell
    };
    let merged = |merge: Merge| {
        ["id", "item"].map(|key| {
            let text = if merge == Merge::Begins { speech.words.report_head(key) } else { String::new() };
            Cell { merge, ..cell(text) }
        })
    };
    let years = months.chunk_by(|one, other| one.first.year() == other.first.year());
    let years = years.filter_map(|year| {
        let name = year.first()?.first.year();
        // Where it has no room, the year is left out.
        let name = if year.len() > 1 { name.to_string() } else { String::new() };
        Some(cell(name).across(year.len()))
    });
    let month = |month: &Column| {
        let mut cell = cell(format!("{:02}", month.first.month()));
        cell.fill = Some(if month.holds(timeline.today) { TODAY } else { HEAD });
        cell
    };
    let above = Row::new(merged(Merge::Begins).into_iter().chain(years).collect());
    let below = Row::new(merged(Merge::GoesOn).into_iter().chain(months.iter().map(month)).collect());
    [above, below].map(|row| Row { is_head: true, ..row })
}

fn row(entry: &Entry, months: &[Column], speech: &Speech) -> Row {
    let bold = Look { bold: true, ..Look::default() };
    let title = speech.few.line(&entry.title);
    if matches!(entry.kind, EntryKind::Section(_)) {
        let text = if entry.id.is_empty() { title } else { format!("{}. {title}", entry.id) };
        let text = Paragraph { runs: vec![Run::text(text, bold)], ..Paragraph::new(Style::TableText) };
        let mut cell = Cell::of(text.aligned(Align::Center).kept()).across(months.len() + 2);
        cell.fill = Some(BAND);
        return Row::new(vec![cell]);
    }
    let is_head = entry.kind == EntryKind::Measure;
    let look = if is_head { bold } else { Look::default() };
    let number = Paragraph { runs: vec![Run::text(&entry.id, bold)], ..Paragraph::new(Style::TableText) };
    let title = Paragraph { runs: entry::runs(&title, look), ..Paragraph::new(Style::TableText) };
    let mut cells = vec![Cell::of(number.aligned(Align::Center)), Cell::of(title)];
    cells.extend(months.iter().map(|month| self::month(entry, *month)));
    let mut row = Row::new(cells);
    if is_head {
        row.keep_next();
    }
    row
}

fn month(entry: &Entry, month: Column) -> Cell {
    let bold = Look { bold: true, ..Look::default() };
    let signs = Paragraph {
        runs: vec![Run::text(signs(&entry.track, month), bold)],
        ..Paragraph::new(Style::TableText)
    };
    let mut cell = Cell::of(signs.aligned(Align::Center));
    cell.fill = fill(entry, month);
    cell
}

/// What happens in a month, the worst first; there is room for two signs.
fn signs(track: &Track, month: Column) -> String {
    let due = |fate: Fate| track.dues.iter().any(|due| due.fate == fate && month.holds(due.day));
    let all = [
        ('!', due(Fate::Missed)),
        ('●', track.deliveries.iter().any(|delivery| month.holds(delivery.day()))),
        ('×', track.dropped.is_some_and(|day| month.holds(day))),
        ('○', due(Fate::Coming)),
        ('□', track.moved.iter().any(|day| month.holds(*day))),
    ];
    all.into_iter().filter(|(_, is_there)| *is_there).map(|(sign, _)| sign).take(2).collect()
}

fn fill(entry: &Entry, month: Column) -> Option<&'static str> {
    let track = &entry.track;
    let late = track.late.and_then(|late| Some((late.due.succ_opt()?, Some(late.until))));
    let work = track.work.map(|(from, to)| (from, Some(to)));
    let ends = entry.ends.map(|(from, to)| (from, Some(to)));
    let all = [(late, LATE), (work, WORK), (track.span, SPAN), (ends, SPAN)];
    let found = all.into_iter().find(|(stretch, _)| stretch.is_some_and(|stretch| month.meets(stretch)));
    found.map(|(_, fill)| fill)
}
