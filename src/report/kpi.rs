//! The KPIs: targets, last observation, gap, pace, rating.

use rust_decimal::{Decimal, RoundingStrategy};

use super::column::{Audience, choose, without_empty};
use super::document::{Block, Cell, Column, Document, Phrase, Row, RowKind, Table};
use super::portfolio::{KpiLine, Portfolio};
use super::query::Query;
use crate::model::{Kpi, KpiReading, Rating};
use crate::problem::Problem;

/// Every column a table of KPIs may have.
pub const COLUMNS: [&str; 21] = [
    "kpi",
    "title",
    "measure",
    "unit",
    "baseline",
    "target",
    "by",
    "value",
    "date",
    "gap",
    "of-target",
    "achieved",
    "elapsed",
    "expected",
    "pace",
    "needed",
    "forecast",
    "rating",
    "remark",
    "direction",
    "file",
];

/// The unit follows the title, so that no width can hide it.
const OWN: [Column; 12] = [
    Column { key: "measure", rank: 7 },
    Column { key: "title", rank: 0 },
    Column { key: "baseline", rank: 4 },
    Column { key: "target", rank: 0 },
    Column { key: "by", rank: 2 },
    Column { key: "value", rank: 1 },
    Column { key: "gap", rank: 0 },
    Column { key: "achieved", rank: 3 },
    Column { key: "expected", rank: 6 },
    Column { key: "pace", rank: 5 },
    Column { key: "rating", rank: 0 },
    Column { key: "remark", rank: 8 },
];

/// The columns of machine formats when none are asked for.
const MACHINE: [&str; 20] = [
    "file",
    "kpi",
    "measure",
    "title",
    "unit",
    "direction",
    "baseline",
    "derived",
    "target",
    "by",
    "value",
    "date",
    "gap",
    "of-target",
    "achieved",
    "elapsed",
    "expected",
    "pace",
    "forecast",
    "rating",
];

/// The KPIs of a query, in the file's order.
#[must_use]
pub fn find<'a>(portfolio: &'a Portfolio, query: &Query) -> Vec<KpiLine<'a>> {
    portfolio.kpis().into_iter().filter(|line| query.matches_kpi(line)).collect()
}

/// The answer for people, or the bare table for machines.
///
/// # Errors
/// A column that does not exist.
pub fn document(
    portfolio: &Portfolio,
    lines: &[KpiLine<'_>],
    columns: Option<&[String]>,
    audience: Audience,
) -> Result<Document, Problem> {
    let machine: Vec<Column> = MACHINE.iter().map(|key| Column { key, rank: 0 }).collect();
    let own: &[Column] = if audience == Audience::Machine { &machine } else { &OWN };
    let mut shown = choose(columns, own, &COLUMNS)?;
    if portfolio.files.len() > 1 {
        // Of several plans, each row says whose it is.
        shown.iter_mut().filter(|column| column.key == "measure").for_each(|column| column.rank = 0);
    }
    let with_unit = audience == Audience::Person && shown.iter().all(|column| column.key != "unit");
    let row = |line: &KpiLine<'_>| {
        let cell = |column: &Column| match column.key {
            "title" if with_unit => titled(portfolio, line),
            key => cell(portfolio, key, line, audience),
        };
        Row { kind: RowKind::Plain, cells: shown.iter().map(cell).collect() }
    };
    let rows = lines.iter().map(row).collect();
    let mut table = Table { columns: shown, rows };
    if columns.is_none() && audience == Audience::Person {
        table = without_empty(table, &["remark"]);
    }
    let count = |n: usize| Cell::Count(i64::try_from(n).unwrap_or(i64::MAX));
    let met = lines.iter().filter(|line| line.reading.rating == Rating::Met).count();
    let lead = Phrase::new(if lines.is_empty() { "kpi-none" } else { "kpi-lead" })
        .with("count", count(lines.len()))
        .with("met", count(met))
        .with("day", Cell::LongDay(portfolio.day()));
    let mut blocks = vec![Block::Sentence(lead.cell())];
    if !lines.is_empty() || audience == Audience::Machine {
        blocks.push(Block::Table(table));
        if audience == Audience::Person {
            blocks.extend(notes(lines));
        }
    }
    Ok(Document { blocks })
}

/// What the marks beside the figures mean, where there are any.
pub(super) fn notes<'l>(lines: impl IntoIterator<Item = &'l KpiLine<'l>>) -> Vec<Block> {
    let (mut derived, mut from_baseline) = (false, false);
    for line in lines {
        derived |= is_derived(line.indicator.kpi);
        from_baseline |= line.reading.gap_from_baseline && shown_gap(&line.reading).is_some();
    }
    let notes = [(derived, "note-derived"), (from_baseline, "note-gap")];
    let shown = notes.into_iter().filter(|(there, _)| *there);
    shown.map(|(_, id)| Block::Sentence(Phrase::new(id).cell())).collect()
}

pub(super) fn cell(portfolio: &Portfolio, key: &str, line: &KpiLine<'_>, audience: Audience) -> Cell {
    let (kpi, reading) = (line.indicator.kpi, &line.reading);
    let languages = portfolio.languages(line.file);
    let exact = |value: Option<Decimal>| Cell::from_option(value, Cell::Number);
    let rough = |value: Option<Decimal>| match audience {
        Audience::Person => Cell::from_option(value, |value| Cell::Number(readable(value))),
        Audience::Machine => exact(value),
    };
    match key {
        "file" => Cell::Text(line.file.path.clone()),
        "kpi" => Cell::Text(line.file.address(&kpi.id)),
        "measure" => {
            Cell::from_option(line.indicator.line(), |part| Cell::Text(line.file.address(&part.measure.id)))
        }
        "title" => Cell::Text(kpi.title.shown(languages).into()),
        "unit" => Cell::from_option(kpi.unit.as_ref(), |unit| Cell::Text(unit.shown(languages).into())),
        "direction" => Cell::from_option(reading.direction, |direction| Cell::Text(direction.word().into())),
        "baseline" => baseline(kpi, audience),
        "derived" => Cell::Text(if is_derived(kpi) { "true".into() } else { String::new() }),
        "target" => exact(reading.target),
        "by" => Cell::from_option(reading.by, Cell::Day),
        "value" => exact(reading.value),
        "date" => Cell::from_option(reading.date, Cell::When),
        "gap" => gap(kpi, reading, audience),
        "of-target" => Cell::from_option(reading.of_target, Cell::Percent),
        "achieved" => Cell::from_option(reading.achieved, Cell::Percent),
        "elapsed" => Cell::from_option(reading.elapsed, Cell::Percent),
        "expected" => rough(reading.expected),
        "pace" => Cell::from_option(reading.pace, Cell::Ratio),
        "needed" => rough(reading.needed),
        "forecast" => rough(reading.forecast),
        "rating" => Cell::Rating(reading.rating),
        _ => remark(kpi, reading),
    }
}

/// The title with the unit after it.
pub(super) fn titled(portfolio: &Portfolio, line: &KpiLine<'_>) -> Cell {
    let languages = portfolio.languages(line.file);
    let title = line.indicator.kpi.title.shown(languages);
    Cell::Text(match &line.indicator.kpi.unit {
        Some(unit) => format!("{title}, {}", unit.shown(languages)),
        None => title.to_owned(),
    })
}

fn is_derived(kpi: &Kpi) -> bool {
    kpi.baseline.as_ref().is_some_and(|baseline| baseline.derived)
}

fn baseline(kpi: &Kpi, audience: Audience) -> Cell {
    Cell::from_option(kpi.baseline.as_ref(), |baseline| {
        let value = Cell::Number(baseline.value);
        if baseline.derived && audience == Audience::Person {
            Phrase::new("marked-derived").with("value", value).cell()
        } else {
            value
        }
    })
}

/// The gap, unless it is nothing and was never observed: it would look like a target met.
#[must_use]
pub fn shown_gap(reading: &KpiReading) -> Option<Decimal> {
    reading.gap.filter(|gap| !(reading.gap_from_baseline && gap.is_zero()))
}

/// The gap, for percent in percentage points, marked where it is the baseline's.
pub(super) fn gap(kpi: &Kpi, reading: &KpiReading, audience: Audience) -> Cell {
    let Some(gap) = shown_gap(reading) else { return Cell::Empty };
    let value = Cell::Number(gap);
    if audience == Audience::Machine {
        return value;
    }
    let value =
        if kpi.is_percent() { Phrase::new("percentage-points").with("value", value).cell() } else { value };
    if reading.gap_from_baseline { Phrase::new("marked-gap").with("value", value).cell() } else { value }
}

/// A figure that is not exact, as a person reads it: whole from a thousand on, else two decimals.
pub(super) fn readable(value: Decimal) -> Decimal {
    let decimals = if value.abs() >= Decimal::ONE_THOUSAND { 0 } else { 2 };
    value.round_dp_with_strategy(decimals, RoundingStrategy::MidpointAwayFromZero)
}

/// What the figures alone do not say.
pub(super) fn remark(kpi: &Kpi, reading: &KpiReading) -> Cell {
    let day = |day| Cell::from_option(day, Cell::When);
    let phrase = if reading.lost_on.is_some() {
        Phrase::new("met-then-lost").with("met", day(reading.met_on)).with("lost", day(reading.lost_on))
    } else if reading.met_late {
        Phrase::new("met-late").with("on", day(reading.date))
    } else if reading.value.is_none() {
        return Cell::Empty;
    } else if kpi.baseline.is_none() && reading.rating == Rating::Unknown {
        Phrase::new("no-baseline")
    } else if kpi.baseline.as_ref().is_some_and(|baseline| Some(baseline.value) == reading.target) {
        Phrase::new("hold")
    } else {
        return Cell::Empty;
    };
    phrase.cell()
}
