//! Where days stand in a chart of letters: a month is a whole number of columns, or a column a whole number of months.

use chrono::{Datelike as _, NaiveDate};

use crate::report::Window;

/// A month has no use for more columns.
const MOST: usize = 10;
/// How many months a column may hold.
const TOGETHER: [usize; 5] = [1, 3, 6, 12, 120];

/// Days as columns.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Scale {
    window: Window,
    /// Columns of a month, where a column is not several months.
    per_month: usize,
    /// Months of a column.
    together: usize,
    /// How many columns there are.
    pub(super) columns: usize,
}

impl Scale {
    /// The widest scale that has room.
    pub(super) fn new(window: Window, room: usize) -> Self {
        let months = window.months().count().max(1);
        let per_month = (room / months).min(MOST);
        let together =
            TOGETHER.into_iter().find(|together| months.div_ceil(*together) <= room).unwrap_or(120);
        let columns = if per_month > 0 { months * per_month } else { months.div_ceil(together) };
        Self { window, per_month, together, columns }
    }

    /// The column of a day; `None` outside the window.
    pub(super) fn column(&self, day: NaiveDate) -> Option<usize> {
        if !self.window.contains(day) {
            return None;
        }
        let month = usize::try_from(self.window.month_of(day)).ok()?;
        if self.per_month == 0 {
            return Some(month / self.together);
        }
        let days = usize::from(day.num_days_in_month());
        Some(month * self.per_month + usize::try_from(day.day0()).ok()? * self.per_month / days)
    }

    /// The columns between two days, both counted and held to the window; `None` where nothing of it lies there.
    pub(super) fn columns_between(&self, from: NaiveDate, to: NaiveDate) -> Option<(usize, usize)> {
        let (from, to) = (from.max(self.window.first), to.min(self.window.last));
        Some((self.column(from)?, self.column(to)?)).filter(|(first, last)| first <= last)
    }

    /// The months that are named when a name takes so many columns: every one, the first of each quarter, or none.
    pub(super) fn named_months(&self, name: usize) -> Vec<NaiveDate> {
        let step = match self.per_month {
            per if per > name => 1,
            per if per * 3 > name => 3,
            _ => return Vec::new(),
        };
        self.window.months().filter(|month| month.month0() % step == 0).collect()
    }

    /// The months with a line of the grid.
    pub(super) fn grid(&self) -> Vec<NaiveDate> {
        let step = match self.per_month {
            4.. => 1,
            2..4 => 3,
            0..2 => 12,
        };
        let starts = self.window.months().filter(|month| month.month0() % step == 0);
        // Years of one column each would be a grid of nothing else.
        starts.filter(|_| self.per_month > 0 || self.together <= 3).collect()
    }

    /// The first month of each year, and the window's first.
    pub(super) fn years(&self) -> Vec<NaiveDate> {
        let first = self.window.first;
        self.window.months().filter(|month| *month == first || month.month0() == 0).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn window(from: &str, to: &str) -> Window {
        Window::new(day(from), day(to))
    }

    #[test]
    fn a_month_is_a_whole_number_of_columns() {
        let scale = Scale::new(window("2023-01-01", "2024-01-31"), 53);
        assert_eq!(scale.columns, 52);
        for (text, column) in
            [("2023-01-01", 0), ("2023-01-31", 3), ("2023-02-01", 4), ("2023-02-28", 7), ("2024-01-31", 51)]
        {
            assert_eq!(scale.column(day(text)), Some(column), "{text}");
        }
        assert_eq!(scale.column(day("2024-02-01")), None);
        assert_eq!(scale.columns_between(day("2020-01-01"), day("2023-01-31")), Some((0, 3)));
        assert_eq!(scale.columns_between(day("2020-01-01"), day("2022-01-31")), None);
        assert_eq!((scale.named_months(3).len(), scale.grid().len(), scale.years().len()), (13, 13, 2));
    }

    #[test]
    fn where_there_is_little_room_quarters_are_named_and_then_years() {
        let scale = Scale::new(window("2023-01-01", "2024-12-31"), 50);
        assert_eq!((scale.columns, scale.named_months(3).len(), scale.grid().len()), (48, 8, 8));
        let scale = Scale::new(window("2023-01-01", "2026-12-31"), 50);
        assert_eq!((scale.columns, scale.named_months(3).len(), scale.grid().len()), (48, 0, 4));
        let scale = Scale::new(window("1900-01-01", "2199-12-31"), 50);
        assert_eq!((scale.columns, scale.column(day("2199-12-31"))), (30, Some(29)));
        assert_eq!(scale.grid(), Vec::<NaiveDate>::new());
    }

    #[test]
    fn no_month_is_wider_than_it_has_use_for() {
        assert_eq!(Scale::new(window("2023-01-01", "2023-03-31"), 150).columns, 30);
    }
}
