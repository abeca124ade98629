//! The stretch of time a chart shows: whole months, chosen so that what matters has room.

use chrono::{Datelike as _, Months, NaiveDate};

/// A chart of more months has no room for what happens within one of them.
const LONGEST: i32 = 24;
/// How far it reaches beyond the day asked about at least.
const AHEAD: u32 = 3;
/// How far back from that day it may begin where not everything has room.
const BACK: u32 = 12;
/// How long before the first thing happens the day asked about is still shown.
const BEFORE: u32 = 6;
/// How many of a hundred due days lie in a window that cannot show all.
const SHARE: usize = 85;

/// Whole months, from a first day to a last, both counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Window {
    /// The first day of its first month.
    pub first: NaiveDate,
    /// The last day of its last month.
    pub last: NaiveDate,
}

/// The days that a chart has to show.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Extent {
    /// The earliest day on which anything begins, falls due or has happened.
    pub(super) earliest: Option<NaiveDate>,
    /// The latest.
    pub(super) latest: Option<NaiveDate>,
    /// Every day on which something falls due.
    pub(super) dues: Vec<NaiveDate>,
    /// Whether anything is neither done nor dropped.
    pub(super) is_open: bool,
}

impl Extent {
    /// One more day.
    pub(super) fn add(&mut self, day: NaiveDate) {
        self.earliest = Some(self.earliest.map_or(day, |earliest| earliest.min(day)));
        self.latest = self.latest.max(Some(day));
    }
}

impl Window {
    /// The months between two days.
    #[must_use]
    pub fn new(from: NaiveDate, to: NaiveDate) -> Self {
        Self { first: month_start(from), last: month_end(to.max(from)) }
    }

    /// The window of what there is: everything where two years hold it, else up to the quarter by which most has fallen
    /// due, with the day asked about in it. `from` and `to` outrank all of that.
    pub(super) fn choose(
        extent: &Extent,
        today: NaiveDate,
        from: Option<NaiveDate>,
        to: Option<NaiveDate>,
    ) -> Self {
        let earliest = extent.earliest.unwrap_or(today);
        let latest = extent.latest.unwrap_or(today).max(earliest);
        let is_near = today >= back(earliest, BEFORE);
        let has_today = (extent.is_open && is_near) || (earliest <= today && today <= latest);
        let start = if has_today { earliest.min(today) } else { earliest };
        let start = from.map_or(quarter_start(start), month_start);
        let least = if has_today { ahead(today, AHEAD) } else { start };
        let all = latest.max(least);
        if let Some(to) = to {
            let start = if from.is_some() { start } else { start.max(months_before(to, LONGEST)) };
            return Self::new(start.min(to), to);
        }
        if all < start {
            return Self::new(start, ahead(start, BACK - 1));
        }
        if months(start, all) <= LONGEST {
            return Self::new(start, all);
        }
        let end = most(extent, start).map_or(least, |day| quarter_end(day.max(least)));
        if months(start, end) <= LONGEST {
            return Self::new(start, end);
        }
        let start =
            if has_today && from.is_none() { start.max(quarter_start(back(today, BACK))) } else { start };
        Self::new(start, end.min(month_end(ahead(start, LONGEST.unsigned_abs() - 1))))
    }

    /// How many days it has.
    #[must_use]
    pub fn days(&self) -> i64 {
        (self.last - self.first).num_days() + 1
    }

    /// Whether a day lies in it.
    #[must_use]
    pub fn contains(&self, day: NaiveDate) -> bool {
        (self.first..=self.last).contains(&day)
    }

    /// The first day of each of its months.
    pub fn months(&self) -> impl Iterator<Item = NaiveDate> + use<> {
        let (first, last) = (self.first, self.last);
        (0..).map_while(move |n| first.checked_add_months(Months::new(n)).filter(|day| *day <= last))
    }

    /// The number of the month in which a day lies, from 0; negative before the window.
    #[must_use]
    pub fn month_of(&self, day: NaiveDate) -> i32 {
        months(self.first, day) - 1
    }
}

/// The day by which most of what falls due after the start has fallen due.
fn most(extent: &Extent, start: NaiveDate) -> Option<NaiveDate> {
    let mut dues: Vec<NaiveDate> = extent.dues.iter().copied().filter(|day| *day >= start).collect();
    dues.sort_unstable();
    let place = (dues.len() * SHARE).div_ceil(100).checked_sub(1)?;
    dues.get(place).copied()
}

/// How many months two days lie in and between.
fn months(from: NaiveDate, to: NaiveDate) -> i32 {
    let number = |day: NaiveDate| day.year() * 12 + i32::try_from(day.month0()).unwrap_or(0);
    number(to) - number(from) + 1
}

fn month_start(day: NaiveDate) -> NaiveDate {
    day.with_day(1).unwrap_or(day)
}

fn month_end(day: NaiveDate) -> NaiveDate {
    let next = month_start(day).checked_add_months(Months::new(1));
    next.and_then(|next| next.pred_opt()).unwrap_or(day)
}

/// The first day of a day's quarter.
pub(super) fn quarter_start(day: NaiveDate) -> NaiveDate {
    NaiveDate::from_ymd_opt(day.year(), day.month0() / 3 * 3 + 1, 1).unwrap_or(day)
}

fn quarter_end(day: NaiveDate) -> NaiveDate {
    month_end(ahead(quarter_start(day), 2))
}

fn ahead(day: NaiveDate, months: u32) -> NaiveDate {
    day.checked_add_months(Months::new(months)).unwrap_or(NaiveDate::MAX)
}

fn back(day: NaiveDate, months: u32) -> NaiveDate {
    day.checked_sub_months(Months::new(months)).unwrap_or(NaiveDate::MIN)
}

/// The first day of so many months that end with the month of a day.
fn months_before(day: NaiveDate, months: i32) -> NaiveDate {
    back(month_start(day), months.unsigned_abs() - 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn extent(days: &[&str], dues: &[&str], is_open: bool) -> Extent {
        let mut extent =
            Extent { dues: dues.iter().map(|text| day(text)).collect(), is_open, ..Extent::default() };
        days.iter().chain(dues).for_each(|text| extent.add(day(text)));
        extent
    }

    fn chosen(extent: &Extent, today: &str, from: Option<&str>, to: Option<&str>) -> String {
        let window = Window::choose(extent, day(today), from.map(day), to.map(day));
        format!("{} {}", window.first, window.last)
    }

    #[test]
    fn two_years_are_shown_whole_from_the_beginning_of_a_quarter() {
        let few = extent(&["2023-03-15"], &["2023-03-30", "2024-01-01"], true);
        assert_eq!(chosen(&few, "2023-07-01", None, None), "2023-01-01 2024-01-31");
        // The day asked about has three months after it.
        assert_eq!(chosen(&few, "2024-02-10", None, None), "2023-01-01 2024-05-31");
    }

    #[test]
    fn of_a_longer_plan_most_is_shown() {
        let dues = ["2023-04-30", "2023-05-30", "2023-06-30", "2023-09-30", "2023-12-31", "2023-12-31"];
        let mut long = extent(&["2023-01-01"], &dues, true);
        for text in ["2024-02-28", "2025-12-31"] {
            long.dues.push(day(text));
            long.add(day(text));
        }
        assert_eq!(chosen(&long, "2023-07-01", None, None), "2023-01-01 2024-03-31");
    }

    #[test]
    fn the_day_asked_about_is_in_it_while_anything_is_open() {
        let old = extent(&["2010-01-01"], &["2012-12-31", "2013-06-30"], true);
        assert_eq!(chosen(&old, "2023-07-01", None, None), "2022-07-01 2023-12-31");
        let closed = Extent { is_open: false, ..extent(&["2012-03-01"], &["2012-12-31"], false) };
        assert_eq!(chosen(&closed, "2023-07-01", None, None), "2012-01-01 2012-12-31");
        let far = extent(&[], &["2040-05-31"], true);
        assert_eq!(chosen(&far, "2023-07-01", None, None), "2040-04-01 2040-05-31");
    }

    #[test]
    fn what_is_asked_for_outranks_the_rest() {
        let plan = extent(&["2023-01-01"], &["2023-12-31", "2025-12-31"], true);
        assert_eq!(
            chosen(&plan, "2023-07-01", Some("2023-04-15"), Some("2023-06-02")),
            "2023-04-01 2023-06-30"
        );
        assert_eq!(chosen(&plan, "2023-07-01", Some("2025-01-01"), None), "2025-01-01 2025-12-31");
        assert_eq!(chosen(&plan, "2023-07-01", None, Some("2030-12-31")), "2029-01-01 2030-12-31");
        assert_eq!(chosen(&plan, "2023-07-01", Some("2050-01-01"), None), "2050-01-01 2050-12-31");
    }

    #[test]
    fn nothing_at_all_has_a_window_too() {
        assert_eq!(chosen(&Extent::default(), "2023-07-01", None, None), "2023-07-01 2023-10-31");
        let window = Window::new(day("2023-11-05"), day("2024-02-01"));
        assert_eq!(window.months().count(), 4);
        assert_eq!(window.month_of(day("2024-02-29")), 3);
        assert_eq!(window.month_of(day("2023-10-31")), -1);
        assert_eq!(window.days(), 121);
    }
}
