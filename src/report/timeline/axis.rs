//! The lines and names above and behind the rows of a picture.

use chrono::{Datelike as _, NaiveDate};

use super::window::Window;

/// More months than this have no names of their own, and more quarters than this no lines.
const MONTHS: usize = 24;
const QUARTERS: usize = 24;

/// Where time is marked. Every `x` is in ten-thousandths of the width.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Axis {
    /// The lines behind the rows.
    pub lines: Vec<Tick>,
    /// The months that are named.
    pub months: Vec<Tick>,
    /// Where years begin, and the window.
    pub years: Vec<Tick>,
    /// The day asked about, if it is in the window.
    pub today: Option<i32>,
}

/// A place on the axis.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Tick {
    /// Where.
    pub at: i32,
    /// The first day of what begins there.
    pub day: NaiveDate,
    /// Whether a quarter begins there.
    pub is_quarter: bool,
}

impl Axis {
    /// The axis of a window.
    #[must_use]
    pub fn new(window: Window, today: NaiveDate) -> Self {
        let months = window.months().count();
        let tick = |day: NaiveDate| Tick {
            at: window.start_of(day),
            day,
            is_quarter: day.month0().is_multiple_of(3),
        };
        let every = |step: u32| window.months().filter(move |day| day.month0() % step == 0).map(tick);
        let (lines, named): (Vec<Tick>, Vec<Tick>) = if months <= MONTHS {
            (every(1).collect(), every(1).collect())
        } else if months <= QUARTERS * 3 {
            (every(3).collect(), Vec::new())
        } else {
            (every(12).collect(), Vec::new())
        };
        let first = window.first;
        let years = window.months().filter(|day| *day == first || day.month0() == 0).map(tick);
        let today = window.contains(today).then(|| window.start_of(today));
        Self { lines, months: named, years: spread(years.collect()), today }
    }
}

/// Years with room for their names.
fn spread(years: Vec<Tick>) -> Vec<Tick> {
    const APART: i32 = 700;
    let mut kept: Vec<Tick> = Vec::with_capacity(years.len());
    for year in years {
        if kept.last().is_none_or(|last| year.at - last.at >= APART) {
            kept.push(year);
        }
    }
    kept
}

#[cfg(test)]
mod tests {
    use super::*;

    fn axis(from: &str, to: &str) -> Axis {
        Axis::new(Window::new(from.parse().unwrap(), to.parse().unwrap()), "2023-07-01".parse().unwrap())
    }

    #[test]
    fn months_are_named_up_to_two_years_then_quarters_have_lines_then_years() {
        let year = axis("2023-01-01", "2023-12-31");
        assert_eq!((year.lines.len(), year.months.len(), year.years.len()), (12, 12, 1));
        assert_eq!(year.today, Some(181 * 10_000 / 365));
        assert_eq!(year.lines.iter().filter(|tick| tick.is_quarter).count(), 4);
        let four = axis("2022-01-01", "2025-12-31");
        assert_eq!((four.lines.len(), four.months.len(), four.years.len()), (16, 0, 4));
        let many = axis("1900-01-01", "2199-12-31");
        assert_eq!((many.lines.len(), many.today.is_some()), (300, true));
        assert!(many.years.len() <= 15, "{}", many.years.len());
        assert_eq!(axis("2024-01-01", "2024-12-31").today, None);
    }
}
