//! Days and periods that are named by their distance from today: *yesterday*, *прошлый месяц*, *келгуси ҳафта*.

use super::folding::folded;

/// How long a time is named by its distance from today.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    /// A day.
    Day,
    /// A week, from Monday.
    Week,
    /// A month.
    Month,
    /// A quarter.
    Quarter,
    /// A year.
    Year,
}

/// A day or period so many of its kind after the one in which today lies; negative before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Relative {
    /// How long it is.
    pub unit: Unit,
    /// How many of its kind lie between.
    pub ahead: i8,
}

/// What a language says for them.
#[derive(Clone, Copy, Debug)]
pub(super) struct RelativeWords {
    /// Days by a word of their own, as *tomorrow*.
    pub(super) days: &'static [(&'static str, i8)],
    /// How the word begins that says which one is meant, as *last*.
    pub(super) which: &'static [(&'static str, i8)],
    /// How the word begins that says how long it is, as *month*.
    pub(super) units: &'static [(&'static str, Unit)],
    /// What may come before both.
    pub(super) before: &'static [&'static str],
}

impl RelativeWords {
    /// The day or period that folded words mean.
    pub(super) fn read(&self, words: &[&str]) -> Option<Relative> {
        let (first, rest) = words.split_first()?;
        if !rest.is_empty() && self.before.iter().any(|word| folded(word) == *first) {
            return self.read(rest);
        }
        match words {
            [word] => {
                let (_, ahead) = self.days.iter().find(|(day, _)| folded(day) == *word)?;
                Some(Relative { unit: Unit::Day, ahead: *ahead })
            }
            [which, unit] => {
                let (_, ahead) = self.which.iter().find(|(word, _)| which.starts_with(&folded(word)))?;
                let (_, unit) = self.units.iter().find(|(word, _)| unit.starts_with(&folded(word)))?;
                Some(Relative { unit: *unit, ahead: *ahead })
            }
            _ => None,
        }
    }

    /// The days of one of a unit, by its folded word.
    pub(super) fn days(&self, word: &str) -> Option<u32> {
        let (_, unit) = self.units.iter().find(|(unit, _)| word.starts_with(&folded(unit)))?;
        match unit {
            Unit::Day => Some(1),
            Unit::Week => Some(7),
            Unit::Month | Unit::Quarter | Unit::Year => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::locale::{duration, relative};

    #[test]
    fn a_number_of_days_is_read_in_every_language() {
        for (text, days) in
            [("30 days", 30), ("1 день", 1), ("30 дней", 30), ("2 недели", 14), ("10 кун", 10)]
        {
            assert_eq!(duration(text), Some(days), "{text}");
        }
        for text in ["30", "days", "2 months", "-3 days", "thirty days", "4294967295 weeks"] {
            assert_eq!(duration(text), None, "{text}");
        }
    }

    #[test]
    fn a_time_by_its_distance_from_today_is_read_in_every_language() {
        for (text, unit, ahead) in [
            ("today", Unit::Day, 0),
            ("Yesterday", Unit::Day, -1),
            ("this month", Unit::Month, 0),
            ("last quarter", Unit::Quarter, -1),
            ("in the next week", Unit::Week, 1),
            ("вчера", Unit::Day, -1),
            ("прошлый месяц", Unit::Month, -1),
            ("в прошлом месяце", Unit::Month, -1),
            ("на этой неделе", Unit::Week, 0),
            ("следующий квартал", Unit::Quarter, 1),
            ("в текущем году", Unit::Year, 0),
            ("бугун", Unit::Day, 0),
            ("эртага", Unit::Day, 1),
            ("ўтган ойда", Unit::Month, -1),
            ("келгуси чорак", Unit::Quarter, 1),
            ("shu hafta", Unit::Week, 0),
            ("oʻtgan yil", Unit::Year, -1),
            ("kecha", Unit::Day, -1),
        ] {
            assert_eq!(relative(text), Some(Relative { unit, ahead }), "{text}");
        }
        for text in ["", "month", "last", "last month of 2023", "school year", "in", "ой", "monday"] {
            assert_eq!(relative(text), None, "{text}");
        }
    }
}
