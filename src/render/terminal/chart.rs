//! Values in time as a picture of letters: what was observed, and the straight line to the target.
//!
//! A value stands in the row and column that are nearest. The exact figures are in the table below it.

use chrono::{Datelike, NaiveDate};
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive as _;

use super::across::write;
use super::flow::{Flow, Joint};
use super::line::{Line, width};
use super::paint::Painter;
use crate::render::style::Meaning;
use crate::report::{Cell, Chart, Phrase};

/// Rows of the picture, and on a screen of this many lines.
const ROWS: usize = 5;
const MANY_ROWS: usize = 9;
const HIGH: u16 = 40;

/// The widest picture: a longer line says no more.
const WIDEST: usize = 100;
/// The narrowest that shows anything.
const NARROWEST: usize = 20;

/// What stands at a place. A later one covers an earlier one.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Mark {
    Nothing,
    Path,
    Observed,
    Target,
}

/// Appends the picture; nothing where it has no width or no time.
pub(super) fn draw(
    chart: &Chart,
    painter: Painter<'_>,
    room: Option<u16>,
    height: Option<u16>,
    out: &mut String,
) {
    let rows = if height.is_some_and(|height| height >= HIGH) { MANY_ROWS } else { ROWS };
    let room = usize::from(room.unwrap_or(80));
    let Some(frame) = Frame::new(chart, painter, room, rows) else { return };
    let mut marks = vec![Mark::Nothing; frame.columns * frame.rows];
    let mut put = |day: NaiveDate, value: Decimal, mark: Mark| {
        if let Some(place) = frame.place(day, value).and_then(|place| marks.get_mut(place)) {
            *place = (*place).max(mark);
        }
    };
    for column in (0..frame.columns).step_by(2) {
        let day = frame.day(column);
        if let Some(value) = on_path(&chart.path, day) {
            put(day, value, Mark::Path);
        }
    }
    // A path begins at the baseline, which is a value like any other.
    chart
        .path
        .iter()
        .take(1)
        .chain(&chart.observed)
        .for_each(|(day, value)| put(*day, *value, Mark::Observed));
    chart.targets.iter().for_each(|(day, value)| put(*day, *value, Mark::Target));
    frame.draw(&marks, painter, out);
    frame.axis(painter, out);
    legend(&marks, frame.left + 2, room, painter, out);
}

/// Where days and values stand.
struct Frame {
    first: NaiveDate,
    last: NaiveDate,
    least: Decimal,
    most: Decimal,
    columns: usize,
    rows: usize,
    /// How wide the figures beside the picture are.
    left: usize,
    labels: Vec<Option<String>>,
}

impl Frame {
    #[expect(clippy::similar_names, reason = "the two are a pair")]
    fn new(chart: &Chart, painter: Painter<'_>, room: usize, rows: usize) -> Option<Self> {
        let points = || chart.observed.iter().chain(&chart.path).chain(&chart.targets);
        let (first, last) = (points().map(|(day, _)| *day).min()?, points().map(|(day, _)| *day).max()?);
        let values = || points().map(|(_, value)| *value);
        let (least, most) = (values().min()?, values().max()?);
        let half = least.checked_add(most)?.checked_div(Decimal::TWO)?;
        let figure = |row: usize| match row {
            0 => Some(most),
            _ if row == rows / 2 => Some(half),
            _ if row + 1 == rows => Some(least),
            _ => None,
        };
        let labels: Vec<Option<String>> =
            (0..rows).map(|row| figure(row).map(|value| painter.words.cell(&Cell::Rough(value)))).collect();
        let left = labels.iter().flatten().map(|label| width(label)).max().unwrap_or(0) + 1;
        let columns = room.checked_sub(left + 2)?.min(WIDEST);
        let is_flat = first >= last || least >= most || columns < NARROWEST;
        (!is_flat).then_some(Self { first, last, least, most, columns, rows, left, labels })
    }

    fn days(&self) -> i64 {
        (self.last - self.first).num_days()
    }

    fn column(&self, day: NaiveDate) -> usize {
        let passed = (day - self.first).num_days().max(0);
        let last = i64::try_from(self.columns - 1).unwrap_or(i64::MAX);
        usize::try_from((passed * last * 2 + self.days()) / (self.days() * 2))
            .unwrap_or(0)
            .min(self.columns - 1)
    }

    fn day(&self, column: usize) -> NaiveDate {
        let passed =
            u64::try_from(self.days()).unwrap_or(0) * column as u64 / (self.columns as u64 - 1).max(1);
        self.first.checked_add_days(chrono::Days::new(passed)).unwrap_or(self.last)
    }

    fn place(&self, day: NaiveDate, value: Decimal) -> Option<usize> {
        let share = value.checked_sub(self.least)?.checked_div(self.most.checked_sub(self.least)?)?;
        let from_bottom = share.checked_mul(Decimal::from(self.rows - 1))?.round().to_usize()?;
        let row = (self.rows - 1).checked_sub(from_bottom)?;
        Some(row * self.columns + self.column(day))
    }

    fn draw(&self, marks: &[Mark], painter: Painter<'_>, out: &mut String) {
        let faint = painter.style(Meaning::Faint);
        for (row, label) in marks.chunks(self.columns).zip(&self.labels) {
            let mut line = Line::new(out);
            let text = label.as_deref().unwrap_or_default();
            line.spaces(self.left - width(text));
            line.text(text, faint);
            line.spaces(1);
            line.text(painter.signs.edge(label.is_some()), faint);
            for mark in row {
                match mark {
                    Mark::Nothing => line.spaces(1),
                    Mark::Path | Mark::Observed | Mark::Target => {
                        line.text(mark.sign(painter), mark.style(painter));
                    }
                }
            }
            line.end();
        }
    }

    /// The line below the picture, and the ends of quarters of a year under it, as many as have room.
    fn axis(&self, painter: Painter<'_>, out: &mut String) {
        let faint = painter.style(Meaning::Faint);
        let ticks = self.ticks(painter);
        let (corner, along, tick) = painter.signs.axis();
        let mut line = Line::new(out);
        line.spaces(self.left + 1);
        let at = |column: usize| ticks.iter().any(|(at, _)| *at == column);
        let axis: String = (0..self.columns).map(|column| if at(column) { tick } else { along }).collect();
        line.text(&(corner.to_owned() + &axis), faint);
        line.end();
        let mut line = Line::new(out);
        line.spaces(self.left + 2);
        let mut end = 0;
        for (column, text) in &ticks {
            let wide = width(text);
            // A label stands below its tick, and the last ones are drawn in.
            let start = column.saturating_sub(wide / 2).min(self.columns.saturating_sub(wide)).max(end);
            line.spaces(start - end);
            line.text(text, faint);
            end = start + wide;
        }
        line.end();
    }

    fn ticks(&self, painter: Painter<'_>) -> Vec<(usize, String)> {
        let mut ticks: Vec<(usize, String)> = Vec::new();
        let years = i64::from(self.last.year() - self.first.year());
        let ends = (0..=years * 4 + 4).filter_map(|n| {
            let (year, month) =
                (self.first.year() + i32::try_from(n / 4).ok()?, u32::try_from(n % 4).ok()? * 3 + 3);
            let after = if month == 12 { (year + 1, 1) } else { (year, month + 1) };
            NaiveDate::from_ymd_opt(after.0, after.1, 1)?.pred_opt()
        });
        let mut free = 0;
        for day in ends.filter(|day| *day > self.first && *day <= self.last) {
            let text = painter.words.day_of_axis(day, years > 1);
            let (column, wide) = (self.column(day), width(&text));
            let start = column.saturating_sub(wide / 2);
            if ticks.is_empty() || start >= free + 2 {
                free = start + wide;
                ticks.push((column, text));
            }
        }
        ticks
    }
}

/// Where the straight path stands on a day; before its first and after its last corner there is none.
fn on_path(path: &[(NaiveDate, Decimal)], day: NaiveDate) -> Option<Decimal> {
    path.windows(2).find_map(|corners| {
        let [(from, start), (to, end)] = corners else { return None };
        if day < *from || day > *to || from >= to {
            return None;
        }
        let share =
            Decimal::from((day - *from).num_days()).checked_div(Decimal::from((*to - *from).num_days()))?;
        start.checked_add(end.checked_sub(*start)?.checked_mul(share)?)
    })
}

impl Mark {
    fn sign(self, painter: Painter<'_>) -> &'static str {
        match self {
            Self::Nothing => " ",
            Self::Path => painter.signs.path(),
            Self::Observed => painter.signs.observed(),
            Self::Target => painter.signs.target(),
        }
    }

    fn style(self, painter: Painter<'_>) -> Option<anstyle::Style> {
        match self {
            Self::Nothing => None,
            Self::Path => painter.style(Meaning::Faint),
            Self::Observed => painter.style(Meaning::Warning),
            Self::Target => painter.style(Meaning::Strong),
        }
    }
}

/// What the signs that are drawn mean.
fn legend(marks: &[Mark], indent: usize, room: usize, painter: Painter<'_>, out: &mut String) {
    let known =
        [(Mark::Observed, "chart-observed"), (Mark::Path, "chart-path"), (Mark::Target, "chart-target")];
    let shown = known.into_iter().filter(|(mark, _)| marks.contains(mark));
    let parts = shown.map(|(mark, id)| {
        let word = Flow::words(painter.words.phrase(&Phrase::new(id)), painter.style(Meaning::Faint));
        Flow::Parts(vec![Flow::words(mark.sign(painter), mark.style(painter)), word], Joint::Space)
    });
    let legend = Flow::Parts(parts.collect(), Joint::Sign("   "));
    legend.lines(Some(room.saturating_sub(indent))).iter().for_each(|line| write(line, indent, out));
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::render::symbol::Signs;
    use crate::render::words::Words;

    fn chart() -> Chart {
        let point = |day: &str, value: i64| (day.parse().unwrap(), Decimal::from(value));
        Chart {
            observed: vec![
                point("2022-12-31", 4_600_000),
                point("2023-03-31", 4_690_000),
                point("2023-06-30", 4_860_000),
            ],
            path: vec![point("2022-12-31", 4_600_000), point("2023-12-31", 5_300_000)],
            targets: vec![point("2023-12-31", 5_300_000)],
            today: "2023-07-01".parse().unwrap(),
        }
    }

    fn drawn(chart: &Chart, room: u16, signs: Signs) -> String {
        let words = Words::new(None);
        let mut out = String::new();
        draw(chart, Painter { words: &words, signs, colour: false }, Some(room), None, &mut out);
        out
    }

    #[test]
    fn values_stand_in_the_row_and_column_that_are_nearest() {
        let drawn = drawn(&chart(), 80, Signs::Unicode);
        assert_eq!(
            drawn,
            concat!(
                " 5,300,000 ┤                                                            · · · ·◎\n",
                "           │                                            · · · · · · · ·\n",
                " 4,950,000 ┤                          · · · · · · · · ·\n",
                "           │          · · · ·●· · · ·        ●\n",
                " 4,600,000 ┤● · · · ·\n",
                "           └─────────────────┴───────────────┴────────────────┴────────────────┴\n",
                "                          31 Mar          30 Jun           30 Sep         31 Dec\n",
                "            ● observed   · straight line to the target   ◎ target\n",
            )
        );
    }

    #[test]
    fn no_line_is_wider_than_asked_for_and_ascii_is_enough() {
        for room in 20..140 {
            for line in drawn(&chart(), room, Signs::Ascii).lines() {
                assert!(
                    line.is_ascii() && line.len() <= room.into() && line == line.trim_end(),
                    "{room} {line}"
                );
            }
        }
    }

    #[test]
    fn without_time_or_change_there_is_no_picture() {
        let mut flat = chart();
        flat.path.clear();
        flat.targets.clear();
        flat.observed.truncate(1);
        assert_eq!(drawn(&flat, 80, Signs::Unicode), "");
    }
}
