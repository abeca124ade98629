//! Dates in digits: `30.04.2023`, `2023-04-30`, `23/2/2025`, `12.2024`. The order of day and month is known only of
//! dates with points, which are written so in Uzbek and Russian; elsewhere the numbers themselves must tell.

use super::point::{Part, Point};
use super::refusal::Kind;

/// A date in digits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Numeric {
    /// What it says, or why it says nothing.
    pub point: Result<Point, Kind>,
    /// Its year has two digits.
    pub short: bool,
    /// How many bytes it has.
    pub len: usize,
}

impl Numeric {
    /// The date at the start of a text, if there is one.
    pub(super) fn at_start(text: &str) -> Option<Self> {
        ['.', '/', '-'].into_iter().find_map(|mark| {
            let (groups, len) = groups(text, mark)?;
            let (point, short) = match groups.as_slice() {
                [first, second] => (pair(mark, first, second)?, false),
                [first, second, third] => {
                    (triple(mark, first, second, third)?, first.len() != 4 && third.len() == 2)
                }
                _ => return None,
            };
            Some(Self { point, short, len })
        })
    }
}

/// Two or three groups of digits joined by one mark, and their length in bytes. A space may follow a point in a whole
/// date: `01.05. 2024`.
fn groups(text: &str, mark: char) -> Option<(Vec<&str>, usize)> {
    let mut groups = Vec::new();
    let mut at = 0;
    loop {
        let rest = text.get(at..)?;
        let digits = rest.find(|c: char| !c.is_ascii_digit()).unwrap_or(rest.len());
        if digits == 0 {
            return None;
        }
        groups.push(rest.get(..digits)?);
        at += digits;
        let after = text.get(at..)?;
        let Some(next) = after.strip_prefix(mark) else { break };
        let gap = usize::from(mark == '.' && groups.len() == 2 && next.starts_with(" 20"));
        if !next.get(gap..)?.starts_with(|c: char| c.is_ascii_digit()) {
            break;
        }
        at += 1 + gap;
    }
    (groups.len() > 1).then_some((groups, at))
}

fn pair(mark: char, first: &str, second: &str) -> Option<Result<Point, Kind>> {
    let number = |digits: &str| digits.parse::<u32>().ok();
    let (a, b) = (number(first)?, number(second)?);
    Some(match (mark, first.len(), second.len()) {
        ('.', 2, 2) => Part::day(b, a).map(|part| Point::new(part, None)),
        ('.' | '/', 2, 4) => month(b, a),
        // `2011-12` may be two years.
        ('-', 4, 2) if (a + 1) % 100 == b => Err(Kind::FiscalYear),
        ('-', 4, 2) if (1..=12).contains(&b) => month(a, b),
        ('-' | '/', 4, 2) => Err(Kind::FiscalYear),
        _ => return None,
    })
}

fn month(year: u32, month: u32) -> Result<Point, Kind> {
    if (1..=12).contains(&month) {
        Ok(Point::new(Part::Month(month), Some(year)))
    } else {
        Err(Kind::ImpossibleDay)
    }
}

fn triple(mark: char, first: &str, second: &str, third: &str) -> Option<Result<Point, Kind>> {
    let number = |digits: &str| digits.parse::<u32>().ok();
    let (a, b, c) = (number(first)?, number(second)?, number(third)?);
    let day =
        |year: u32, month: u32, day: u32| Part::day(month, day).map(|part| Point::new(part, Some(year)));
    Some(match (first.len(), second.len(), third.len()) {
        (4, 2, 2) => day(a, b, c),
        (1 | 2, 1 | 2, 4) if mark == '.' => day(c, b, a),
        (1 | 2, 1 | 2, 4) if a > 12 || a == b => day(c, b, a),
        (1 | 2, 1 | 2, 4) => Err(Kind::DayMonthOrder),
        // `1.5.24` may be the number of a section.
        (1 | 2, 2, 2) if mark == '.' && c < 70 => day(2000 + c, b, a),
        (1 | 2, 1 | 2, 2) => Err(Kind::ShortYear),
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Option<Result<String, Kind>> {
        Numeric::at_start(text).map(|numeric| {
            assert_eq!(numeric.len, text.len(), "{text}");
            numeric.point.and_then(|point| point.period(None)).map(|period| period.to_string())
        })
    }

    #[test]
    fn the_order_of_day_and_month_is_known_or_refused() {
        for (text, reading) in [
            ("30.04.2023", Ok("2023-04-30")),
            ("1.2.2023", Ok("2023-02-01")),
            ("20.02.26", Ok("2026-02-20")),
            ("1.02.26", Ok("2026-02-01")),
            ("1.2.26", Err(Kind::ShortYear)),
            ("01.05. 2024", Ok("2024-05-01")),
            ("23/2/2025", Ok("2025-02-23")),
            ("02/02/2025", Ok("2025-02-02")),
            ("2023-04-30", Ok("2023-04-30")),
            ("2023-04", Ok("2023-04")),
            ("12.2024", Ok("2024-12")),
            ("09/04/2018", Err(Kind::DayMonthOrder)),
            ("3/30/2023", Err(Kind::DayMonthOrder)),
            ("10/12/24", Err(Kind::ShortYear)),
            ("01.07.99", Err(Kind::ShortYear)),
            ("2024/25", Err(Kind::FiscalYear)),
            ("2024-25", Err(Kind::FiscalYear)),
            ("2011-12", Err(Kind::FiscalYear)),
            ("31.06.2024", Err(Kind::ImpossibleDay)),
            ("15.13.2024", Err(Kind::ImpossibleDay)),
            ("13.2024", Err(Kind::ImpossibleDay)),
        ] {
            assert_eq!(read(text), Some(reading.map(str::to_owned)), "{text}");
        }
    }

    #[test]
    fn numbers_that_are_no_date_are_left_as_numbers() {
        for text in ["2024-2025", "1.10", "1-20", "201021", "2024-05-2026", "1.2.3.4", "158", "5.2024"] {
            assert_eq!(Numeric::at_start(text), None, "{text}");
        }
    }
}
