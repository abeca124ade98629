//! A number of whole days, as people write it: `25 days`, `30d`, `2 weeks`.

use std::fmt;
use std::str::FromStr;

/// A length of time in whole days.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Days(pub u32);

impl FromStr for Days {
    type Err = ();

    /// Reads `25 days`, `1 day`, `30d`, `2 weeks`, `2w`; at most 36,525 days (a century).
    fn from_str(text: &str) -> Result<Self, ()> {
        let text = text.trim();
        let digits = text.find(|c: char| !c.is_ascii_digit()).unwrap_or(text.len());
        let (count, unit) = text.split_at(digits);
        let count: u32 = count.parse().map_err(|_| ())?;
        let unit_days = match unit.trim() {
            "d" | "day" | "days" => 1,
            "w" | "week" | "weeks" => 7,
            _ => return Err(()),
        };
        count.checked_mul(unit_days).filter(|days| *days <= 36_525).map(Days).ok_or(())
    }
}

impl fmt::Display for Days {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} day{}", self.0, if self.0 == 1 { "" } else { "s" })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_and_weeks_are_read_in_short_and_long_form() {
        for (text, days) in [("25 days", 25), ("1 day", 1), ("30d", 30), ("2w", 14), (" 3 weeks ", 21)] {
            assert_eq!(text.parse(), Ok(Days(days)), "{text}");
        }
    }

    #[test]
    fn a_length_without_unit_or_beyond_a_century_is_refused() {
        for text in ["30", "d", "", "-3d", "3 months", "99999999999d", "600000w"] {
            assert_eq!(text.parse::<Days>(), Err(()), "{text}");
        }
    }
}
