//! What a text that is no span of days was probably meant to be: `Q2`, `2023/2024`, `December`, `last month`, `septembr`.

use chrono::{Datelike as _, NaiveDate, TimeDelta};

use super::day_span::{Comparison, DaySpan, DaySpanError};
use crate::locale::{Particle, Relative, Unit, relative};
use crate::model::{Due, DueError, Period};
use crate::phrase::{self, Options};

/// The spans that a text which is none was probably meant to be; several where its year is nobody's.
pub(super) fn spans_meant(text: &str, today: NaiveDate) -> Vec<String> {
    match DaySpan::read(text, today) {
        Err(DaySpanError::Shape) => Some(meant(text, today))
            .filter(|found| !found.is_empty())
            .unwrap_or_else(|| misspelt(text, today)),
        Ok(_) | Err(_) => Vec::new(),
    }
}

/// The span that a comparison with a period stands for, which may be in words: `<december 2023`.
pub(super) fn span_compared(comparison: Comparison, value: &str, today: NaiveDate) -> Option<String> {
    comparison.span(value, today).or_else(|| {
        let meant = spans_meant(value.trim(), today).into_iter().next()?;
        comparison.span(&meant, today)
    })
}

/// The same without misspelt months.
pub(super) fn meant(text: &str, today: NaiveDate) -> Vec<String> {
    if let Some((from, to)) = text.split_once("..") {
        return between(text, from.trim(), to.trim(), today);
    }
    let readings: [&dyn Fn() -> Vec<String>; 6] = [
        &|| part_of_a_year(text, today),
        &|| notation(text),
        &|| relative(text).and_then(|time| at(time, today)).into_iter().collect(),
        &|| in_words(text, today),
        // `2023-декабрь`
        &|| in_words(&text.replace('-', " "), today),
        &|| compared(text, today),
    ];
    readings
        .into_iter()
        .map(|read| spans(read(), text, today))
        .find(|found| !found.is_empty())
        .unwrap_or_default()
}

/// The spans that a text with a misspelt month was probably meant to be.
pub(super) fn misspelt(text: &str, today: NaiveDate) -> Vec<String> {
    let apart = text.replace('-', " ");
    let mended = phrase::mended(text).into_iter().chain(phrase::mended(&apart));
    let mut found: Vec<String> = Vec::new();
    for span in mended.flat_map(|text| in_words(&text, today)) {
        if !found.contains(&span) {
            found.push(span);
        }
    }
    spans(found, text, today)
}

/// Those that are spans, and not what was typed.
fn spans(mut guesses: Vec<String>, text: &str, today: NaiveDate) -> Vec<String> {
    guesses.retain(|guess| guess != text && DaySpan::read(guess, today).is_ok());
    guesses
}

/// The whole of two ends, of which each is a span or one in other words: half of a guess would be another span.
fn between(text: &str, from: &str, to: &str, today: NaiveDate) -> Vec<String> {
    // Only the notation of deadlines is another for the same.
    let bare = format!("{}..{}", from.trim_end_matches('/'), to.trim_start_matches('/'));
    let found = spans(vec![bare], text, today);
    if !found.is_empty() {
        return found;
    }
    let end = |text: &str| -> Option<String> {
        if text.is_empty() || DaySpan::read(text, today).is_ok() {
            return Some(text.to_owned());
        }
        if text.contains("..") {
            return None;
        }
        let mut guesses = meant(text, today);
        guesses.retain(|guess| !guess.contains(".."));
        guesses.into_iter().next()
    };
    // `2023-06..09`
    let in_same_year = || {
        let year = from.get(..5).filter(|_| to.len() == 2 && to.bytes().all(|b| b.is_ascii_digit()))?;
        DaySpan::read(from, today).ok().map(|_| format!("{year}{to}"))
    };
    let ends = end(from).zip(in_same_year().or_else(|| end(to)));
    spans(ends.map(|(from, to)| format!("{from}..{to}")).into_iter().collect(), text, today)
}

/// `Q2`, `-H1`
fn part_of_a_year(text: &str, today: NaiveDate) -> Vec<String> {
    let upper = text.to_uppercase();
    let part = upper.trim_start_matches('-');
    if !part.starts_with(['Q', 'H']) {
        return Vec::new();
    }
    nearest_years(today, |year| Some(format!("{year}-{part}")))
}

/// `2023/2024`, `07.2023`, `2023Q2`
fn notation(text: &str) -> Vec<String> {
    let upper = text.to_uppercase();
    let of_due = match upper.parse::<Due>() {
        Ok(Due::Between(from, to)) => Some(format!("{from}..{to}")),
        Err(DueError::Shape(Some(meant))) => Some(as_span(&meant)),
        Ok(_) | Err(_) => None,
    };
    let of_year = upper.split_at_checked(4).map(|(year, part)| format!("{year}-{part}"));
    of_due.into_iter().chain(of_year).collect()
}

/// `December`, `during 2023`, `до конца III квартала`
fn in_words(text: &str, today: NaiveDate) -> Vec<String> {
    let read = |year: Option<i32>| {
        let reading = phrase::read(text, Options { year }).ok()?;
        let span = as_span(&reading.to_notation()?);
        // Who asks what is due *by December* means November as well.
        let is_open = reading.is_until && !span.contains("..");
        Some(if is_open { format!("..{span}") } else { span })
    };
    read(None).map_or_else(|| nearest_years(today, |year| read(Some(year))), |span| vec![span])
}

/// `before 2024`, `since March`, `после июня`, `июндан кейин`
fn compared(text: &str, today: NaiveDate) -> Vec<String> {
    let lower = text.to_lowercase();
    let sides = [
        (Particle::Before.leads(&lower), Comparison::Less),
        (Particle::After.leads(&lower), Comparison::More),
        (Particle::Since.leads(&lower), Comparison::AtLeast),
        (Particle::BehindBefore.ends(&lower), Comparison::Less),
        (Particle::BehindAfter.ends(&lower), Comparison::More),
    ];
    let found = sides.into_iter().find_map(|(rest, sign)| span_compared(sign, rest?, today));
    found.into_iter().collect()
}

/// A deadline as a span is written.
fn as_span(due: &str) -> String {
    due.replace("/..", "..").replace('/', "..")
}

/// What has no year, in the year in which today lies; where it does not hold today, also in the one before or after, so
/// that the nearest one past and the nearest one ahead are both named.
fn nearest_years(today: NaiveDate, of: impl Fn(i32) -> Option<String>) -> Vec<String> {
    let this = today.year();
    let Some(guess) = of(this) else { return Vec::new() };
    let Ok(span) = DaySpan::read(&guess, today) else { return Vec::new() };
    if span.to.is_some_and(|to| to < today) {
        return std::iter::once(guess).chain(of(this + 1)).collect();
    }
    if span.from.is_some_and(|from| from > today) {
        return of(this - 1).into_iter().chain([guess]).collect();
    }
    vec![guess]
}

/// A time by its distance from today, as a span is written.
fn at(time: Relative, today: NaiveDate) -> Option<String> {
    let ahead = i64::from(time.ahead);
    let months = match time.unit {
        Unit::Day => return Some(today.checked_add_signed(TimeDelta::days(ahead))?.to_string()),
        Unit::Week => {
            let into = i64::from(today.weekday().num_days_from_monday());
            let monday = today.checked_add_signed(TimeDelta::days(7 * ahead - into))?;
            return Some(format!("{monday}..{}", monday.checked_add_signed(TimeDelta::days(6))?));
        }
        Unit::Month => 1,
        Unit::Quarter => 3,
        Unit::Year => 12,
    };
    let around = Period::around(today, months);
    let period = match ahead {
        0 => around,
        1 => around.later(months)?,
        _ => Period::around(around.first().pred_opt()?, months),
    };
    Some(period.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn today() -> NaiveDate {
        "2023-07-01".parse().unwrap()
    }

    #[test]
    fn what_is_no_span_says_what_was_probably_meant() {
        for (text, spans) in [
            ("Q3", "2023-Q3"),
            ("h1", "2023-H1 2024-H1"),
            ("2023Q2", "2023-Q2"),
            ("q2 2023", "2023-Q2"),
            ("2023/2024", "2023..2024"),
            ("2023/..", "2023.."),
            ("../2023-06-30", "..2023-06-30"),
            ("07.2023", "2023-07"),
            ("2023-7", "2023-07"),
            ("3 квартал 2023", "2023-Q3"),
            ("2023 йил 3 чорак", "2023-Q3"),
            ("4кв2023", "2023-Q4"),
            ("soon", ""),
            ("", ""),
            ("..", ""),
            ("Q5", ""),
            ("июль", "2023-07"),
            ("December 2024", "2024-12"),
            ("dec-2023", "2023-12"),
            ("2023-декабрь", "2023-12"),
            ("2023 йил давомида", "2023"),
            ("ҳар чоракда", ""),
            ("this month", "2023-07"),
            ("прошлый квартал", "2023-Q2"),
            ("next year", "2024"),
            ("last week", "2023-06-19..2023-06-25"),
            ("эртага", "2023-07-02"),
        ] {
            assert_eq!(meant(text, today()).join(" "), spans, "{text}");
        }
    }

    #[test]
    fn without_a_year_the_nearest_one_past_and_the_nearest_one_ahead_are_meant() {
        for (text, spans) in [
            ("июнь", "2023-06 2024-06"),
            ("december", "2022-12 2023-12"),
            ("july", "2023-07"),
            ("Q2", "2023-Q2 2024-Q2"),
        ] {
            assert_eq!(meant(text, today()).join(" "), spans, "{text}");
        }
    }

    #[test]
    fn by_a_month_are_all_days_up_to_its_end() {
        for (text, spans) in [
            ("до декабря 2023", "..2023-12"),
            ("by december 2023", "..2023-12"),
            ("2023 йил декабргача", "..2023-12"),
            ("by 2023-12", "..2023-12"),
            ("с марта 2023", "2023-03.."),
            ("since march 2023", "2023-03.."),
            ("before 2023-12-31", "..2023-12-30"),
            ("after june 2023", "2023-07-01.."),
            ("after today", "2023-07-02.."),
            ("june 2023..september 2023", "2023-06..2023-09"),
            ("2023-06..09", "2023-06..2023-09"),
            ("june 2023..soon", ""),
        ] {
            assert_eq!(meant(text, today()).join(" "), spans, "{text}");
        }
    }

    #[test]
    fn a_misspelt_month_is_the_month_it_means() {
        for (text, spans) in [
            ("septembr", "2022-09 2023-09"),
            ("2023-decembr", "2023-12"),
            ("октбрь 2023", "2023-10"),
            ("2023 йил сентебр", "2023-09"),
            ("noyabir 2023", "2023-11"),
            ("juny 2023", "2023-06 2023-07"),
            ("мониторинг", ""),
        ] {
            assert_eq!(misspelt(text, today()).join(" "), spans, "{text}");
        }
    }
}
