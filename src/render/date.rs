//! Days, periods and deadlines as a language writes them, in words and in the cells of tables.
//!
//! These are phrases, which the words of a language say like every other; their messages stand in its folder, in
//! `date.ftl`. A period is written as one, its days are never guessed at: June is not *30 June*.

use chrono::{Datelike, NaiveDate};

use crate::model::{Due, Period, Relative, Series};
use crate::report::{Cell, Phrase};

/// A day in words: *1 July 2023*, *2023 йил 1 июль*.
#[must_use]
pub fn day(day: NaiveDate) -> Phrase {
    with_day(Phrase::new("long-day"), day)
}

/// A period in words: *July 2023*, *2023 йил II чорак*, *I полугодие 2023 года*.
#[must_use]
pub fn period(period: Period) -> Phrase {
    match period {
        Period::Day(given) => day(given),
        Period::Month(..) => with_parts(Phrase::new("date-month"), period),
        Period::Quarter(..) => with_parts(Phrase::new("date-quarter"), period),
        Period::Half(..) => with_parts(Phrase::new("date-half"), period),
        Period::Year(_) => with_parts(Phrase::new("date-year"), period),
    }
}

/// What is only known to have happened by a day: *by 7 August 2025*.
#[must_use]
pub fn by(day: NaiveDate) -> Phrase {
    with_day(Phrase::new("date-by"), day)
}

/// A deadline in words: *during 2023*, *2024–2025*, *permanently from 2023*, *every quarter, 2023-Q2 to 2023-Q4*.
#[must_use]
pub fn due(due: &Due) -> Phrase {
    match due {
        Due::Within(period) => span(*period, *period),
        Due::Between(from, to) => span(*from, *to),
        Due::From(from @ Period::Day(_)) => starting(*from),
        Due::From(from) => Phrase::new("date-permanently").with("since", since(*from).cell()),
        Due::Each(each) => series(each),
        Due::After(Relative { within: length, of }) => {
            within(length.number, length.unit.word(), of.to_string())
        }
    }
}

/// A term that runs from an event: *within 3 months of …*. The unit is `day`, `week`, `month` or `year`.
#[must_use]
pub fn within(number: u32, unit: &str, of: String) -> Phrase {
    Phrase::new("date-within")
        .with("number", Cell::Count(number.into()))
        .with("unit", Cell::Text(unit.to_owned()))
        .with("of", Cell::Text(of))
}

/// A deadline in a table, where a day stands in figures: *01.07.2023*, in English *2023-07-01*.
#[must_use]
pub fn table_due(deadline: &Due) -> Cell {
    match deadline {
        Due::Within(Period::Day(day)) => Cell::Day(*day),
        Due::Between(Period::Day(from), Period::Day(to)) => {
            Phrase::new("table-range").with("from", Cell::Day(*from)).with("to", Cell::Day(*to)).cell()
        }
        Due::From(Period::Day(day)) => Phrase::new("table-since").with("day", Cell::Day(*day)).cell(),
        Due::Within(_) | Due::Between(..) | Due::From(_) | Due::Each(_) | Due::After(_) => {
            due(deadline).cell()
        }
    }
}

/// A day or a coarser date in a table.
#[must_use]
pub fn table_period(given: Period) -> Cell {
    match given {
        Period::Day(day) => Cell::Day(day),
        Period::Month(..) | Period::Quarter(..) | Period::Half(..) | Period::Year(_) => period(given).cell(),
    }
}

/// A day by which something is known to have happened, in a table.
#[must_use]
pub fn table_by(day: NaiveDate) -> Cell {
    Phrase::new("table-by").with("day", Cell::Day(day)).cell()
}

/// From the first day of one period to the last of another. What both share is said once.
fn span(from: Period, to: Period) -> Phrase {
    let same_year = from.first().year() == to.first().year();
    match (from, to) {
        (Period::Year(_), Period::Year(_)) if from == to => with_parts(Phrase::new("date-during"), from),
        _ if from == to => period(from),
        (Period::Year(from), Period::Year(to)) => {
            Phrase::new("date-years").with("from", year_cell(from)).with("to", year_cell(to))
        }
        (Period::Half(_, first), Period::Half(_, last)) if same_year => {
            numbered("date-halves", from, first, last)
        }
        (Period::Quarter(_, first), Period::Quarter(_, last)) if same_year => {
            numbered("date-quarters", from, first, last)
        }
        (Period::Month(..), Period::Month(..)) if same_year => {
            ends("date-months", month_name(from), month_name(to)).with("year", year_cell(from.first().year()))
        }
        (Period::Day(first), Period::Day(last)) if same_year && first.month() == last.month() => {
            with_month(Phrase::new("long-day"), last)
                .with("day", Cell::Text(format!("{}–{}", first.day(), last.day())))
                .with("year", year_cell(last.year()))
        }
        (Period::Day(first), Period::Day(last)) if same_year => {
            let of_year = |day| with_day(Phrase::new("day-of-year"), day);
            ends("date-days", of_year(first), of_year(last)).with("year", year_cell(last.year()))
        }
        (
            Period::Day(_) | Period::Month(..) | Period::Quarter(..) | Period::Half(..) | Period::Year(_),
            Period::Day(_) | Period::Month(..) | Period::Quarter(..) | Period::Half(..) | Period::Year(_),
        ) => ends("date-range", period(from), period(to)),
    }
}

/// The beginning of a period, as a phrase that others go on from: *from 2023-Q2*, *со II квартала 2023 года*.
fn since(from: Period) -> Phrase {
    let id = match from {
        Period::Day(_) => "since-day",
        Period::Month(..) => "since-month",
        Period::Quarter(..) => "since-quarter",
        Period::Half(..) => "since-half",
        Period::Year(_) => "since-year",
    };
    with_parts(Phrase::new(id), from)
}

fn starting(from: Period) -> Phrase {
    Phrase::new("date-starting").with("since", since(from).cell())
}

fn series(series: &Series) -> Phrase {
    let bounds = series.until.map_or_else(|| starting(series.from), |until| span(series.from, until));
    let phrase = Phrase::new("date-series")
        .with("every", Cell::Text(series.every.word().to_owned()))
        .with("span", bounds.cell());
    match series.grace.0 {
        0 => phrase,
        days => {
            Phrase::new("series-grace").with("series", phrase.cell()).with("days", Cell::Count(days.into()))
        }
    }
}

fn ends(id: &'static str, from: Phrase, to: Phrase) -> Phrase {
    Phrase::new(id).with("from", from.cell()).with("to", to.cell())
}

/// Quarters or halves of one year, in Roman numerals and in figures.
fn numbered(id: &'static str, from: Period, first: u32, last: u32) -> Phrase {
    Phrase::new(id)
        .with("year", year_cell(from.first().year()))
        .with("from", roman(first))
        .with("to", roman(last))
        .with("first", Cell::Count(first.into()))
        .with("last", Cell::Count(last.into()))
}

fn month_name(month: Period) -> Phrase {
    with_month(Phrase::new("month-name"), month.first())
}

fn with_parts(phrase: Phrase, period: Period) -> Phrase {
    let phrase = match period {
        Period::Day(day) => return with_day(phrase, day),
        Period::Month(..) => with_month(phrase, period.first()),
        Period::Quarter(_, number) => {
            phrase.with("quarter", roman(number)).with("number", Cell::Count(number.into()))
        }
        Period::Half(_, number) => {
            phrase.with("half", roman(number)).with("number", Cell::Count(number.into()))
        }
        Period::Year(_) => phrase,
    };
    phrase.with("year", year_cell(period.first().year()))
}

fn with_day(phrase: Phrase, day: NaiveDate) -> Phrase {
    with_month(phrase, day).with("day", Cell::Count(day.day().into())).with("year", year_cell(day.year()))
}

fn with_month(phrase: Phrase, day: NaiveDate) -> Phrase {
    phrase.with("month", Cell::Count(day.month().into()))
}

/// As text: a number would be grouped like one.
fn year_cell(year: i32) -> Cell {
    Cell::Text(year.to_string())
}

fn roman(number: u32) -> Cell {
    let numeral = match number {
        1 => "I",
        2 => "II",
        3 => "III",
        _ => "IV",
    };
    Cell::Text(numeral.to_owned())
}

#[cfg(test)]
mod tests;
