//! From what a phrase says to a deadline, with the year of the document where the phrase has none.

use crate::model::{Every, Period};

use super::deadline::{Deadline, Event, Part, Relative, Series, Start};
use super::grammar::{Expression, Recurring};
use super::point::{Bounds, Point};
use super::refusal::Kind;

/// The deadline that an expression means; `text` is the folded phrase, `given` the year of the document.
pub(super) fn deadline(expression: &Expression, text: &str, given: Option<i32>) -> Result<Deadline, Kind> {
    match expression {
        // Permanently on one day or in one month: a start, an end, or a mistake. A year is as long as a plan.
        Expression::Permanent(Some(Bounds::In(point))) if point.part.is_some() => Err(Kind::Unclear),
        Expression::Bounds(bounds) | Expression::Permanent(Some(bounds)) => bounded(*bounds, given),
        Expression::Permanent(None) => Ok(Deadline::Ongoing),
        Expression::Series(recurring) => series(*recurring, given).map(Deadline::Each),
        Expression::Relative(within, words) => {
            let words = text.get(words.clone()).unwrap_or_default().to_owned();
            let id = common_event(&words);
            Ok(Deadline::After(Relative { within: *within, of: Event { words, id } }))
        }
    }
}

fn bounded(bounds: Bounds, given: Option<i32>) -> Result<Deadline, Kind> {
    let period = |point: Point| point.period(given);
    Ok(match bounds {
        Bounds::In(point) | Bounds::Until(point) | Bounds::End(point) => Deadline::Within(period(point)?),
        Bounds::From(point) => Deadline::From(period(point)?),
        Bounds::Between(from, to) => {
            let (from, to) = forwards(period(from)?, period(to)?)?;
            Deadline::Between(from, to)
        }
    })
}

/// Two ends in order, and not one thing twice.
fn forwards(from: Period, to: Period) -> Result<(Period, Period), Kind> {
    if from.first() < to.first() && from.last() < to.last() { Ok((from, to)) } else { Err(Kind::Backwards) }
}

fn series(recurring: Recurring, given: Option<i32>) -> Result<Series, Kind> {
    let Recurring { every, part, bounds, grace } = recurring;
    if let Some(Start::EachYear(part)) = part {
        // 29 February is not a day of every year.
        part.of(2001)?;
    }
    if matches!(part, Some(Start::EachMonth(29..))) {
        // Nor are the 29th to 31st days of every month.
        return Err(Kind::ImpossibleDay);
    }
    let (from, until) = match bounds {
        None => (None, None),
        Some(bounds) => ends(every, bounds, given)?,
    };
    let from = match (part, from) {
        (None, from) => from.map(Start::In),
        (part, None) => part,
        // Only a year says which August is the first.
        (Some(Start::EachYear(part)), Some(Period::Year(year))) => Some(Start::In(part.of(year)?)),
        (Some(Start::EachMonth(day)), Some(Period::Month(year, month))) => {
            Some(Start::In(Part::Day(month, day).of(year)?))
        }
        (Some(_), Some(_)) => return Err(Kind::Unclear),
    };
    Ok(Series { every, from, until, grace })
}

/// The first and last period of a series, as its bounds tell them.
fn ends(every: Every, bounds: Bounds, given: Option<i32>) -> Result<(Option<Period>, Option<Period>), Kind> {
    let period = |point: Point| point.period(given);
    let first = |point| period(point).and_then(|period| edge(every, period, Period::first));
    let last = |point| period(point).and_then(|period| edge(every, period, Period::last));
    Ok(match bounds {
        Bounds::In(point) if period(point)?.months() <= every.months() => return Err(Kind::Unclear),
        Bounds::In(point) => (Some(first(point)?), Some(last(point)?)),
        Bounds::Until(point) | Bounds::End(point) => (None, Some(last(point)?)),
        Bounds::From(point) => (Some(first(point)?), None),
        Bounds::Between(from, to) => {
            forwards(period(from)?, period(to)?)?;
            (Some(first(from)?), Some(last(to)?))
        }
    })
}

/// The period of a series that begins, or ends, where another period does; none where it begins in the middle.
fn edge(every: Every, period: Period, day: fn(Period) -> chrono::NaiveDate) -> Result<Period, Kind> {
    let found = Period::around(day(period), every.months());
    if day(found) == day(period) { Ok(found) } else { Err(Kind::Unclear) }
}

/// An id for the kinds of events that deadlines run from most often, by the beginnings of their words.
fn common_event(words: &str) -> Option<&'static str> {
    const EVENTS: [(&str, &[&str]); 10] = [
        ("in-force", &["вступлени", "кучга кир", "kuchga kir", "entry into force", "coming into force"]),
        ("entry", &["въезд"]),
        ("arrival", &["прибыти"]),
        ("permit", &["выдачи патента", "выдачи разрешения"]),
        ("adoption", &["приняти", "қабул қилин", "qabul qilin", "adoption"]),
        ("approval", &["утвержд", "тасдиқлан", "tasdiqlan", "approval"]),
        ("signing", &["подписан", "имзолан", "imzolan", "signing", "signature"]),
        ("publication", &["опубликован", "эълон қилин", "eʼlon qilin", "e'lon qilin", "publication"]),
        ("receipt", &["получени", "поступлени", "receipt"]),
        ("registration", &["регистраци", "рўйхатдан ўт", "roʻyxatdan oʻt", "registration"]),
    ];
    let words = words.to_lowercase();
    let has = |beginning: &&str| {
        words
            .match_indices(*beginning)
            .any(|(at, _)| words.get(..at).is_some_and(|before| before.is_empty() || before.ends_with(' ')))
    };
    let mut found = EVENTS.iter().filter(|(_, beginnings)| beginnings.iter().any(has)).map(|(id, _)| *id);
    let first = found.next();
    // Two kinds in one phrase: neither is sure.
    if found.next().is_some() { None } else { first }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_common_event_has_an_id_and_another_has_none() {
        assert_eq!(common_event("вступления в силу настоящего Указа"), Some("in-force"));
        assert_eq!(common_event("Қарор қабул қилинган"), Some("adoption"));
        assert_eq!(common_event("запуска"), None);
        assert_eq!(common_event("approval and publication"), None, "which of the two?");
        assert_eq!(common_event("reapproval"), None);
    }

    #[test]
    fn a_series_begins_only_where_one_of_its_periods_does() {
        let quarter = |day: &str| edge(Every::Quarter, day.parse().unwrap(), Period::first);
        assert_eq!(quarter("2024-04-01"), Ok(Period::Quarter(2024, 2)));
        assert_eq!(quarter("2024"), Ok(Period::Quarter(2024, 1)));
        assert_eq!(quarter("2024-03-15"), Err(Kind::Unclear));
    }
}
