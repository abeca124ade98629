//! The languages there are catalogues for, and what each does that is no matter of words.

use std::fmt::Write as _;

use chrono::{Datelike, NaiveDate};
use unic_langid::LanguageIdentifier;

use crate::locale::{LOCALES, Locale, Messages};

/// A language with its catalogues.
#[derive(Clone, Copy, Debug)]
pub(super) struct Language(&'static Locale);

impl Language {
    /// The language of a BCP 47 tag, regions aside. `uz` alone is Cyrillic, as road maps are.
    pub(super) fn find(tag: &str) -> Option<Self> {
        Locale::known(tag).map(Self)
    }

    /// The language of messages that no other one has.
    pub(super) fn fallback() -> Self {
        Self(&LOCALES[0])
    }

    /// Every language.
    #[cfg(test)]
    pub(super) fn all() -> impl Iterator<Item = Self> {
        LOCALES.iter().map(Self)
    }

    pub(super) fn tag(self) -> &'static str {
        self.0.tag
    }

    /// The tag as CLDR has it.
    pub(super) fn locale(self) -> LanguageIdentifier {
        self.0.cldr.parse().unwrap_or_default()
    }

    /// The texts of its catalogue: what answers say, and what reports, forms and dates say besides.
    pub(super) fn catalogues(self) -> [Messages; 4] {
        [self.0.answers, self.0.reports, self.0.forms, self.0.dates]
    }

    /// A day in figures as offices of the language write it.
    pub(super) fn write_office_day(self, day: NaiveDate, out: &mut String) {
        if self.0.day_first {
            let _ = write!(out, "{:02}.{:02}.{:04}", day.day(), day.month(), day.year());
        } else {
            Self::write_day(day, out);
        }
    }

    /// A day in figures, which is the same in every language: what is read in a column can be typed and sorted.
    pub(super) fn write_day(day: NaiveDate, out: &mut String) {
        let digit = |number: u32| char::from_digit(number % 10, 10).unwrap_or_default();
        let (year, month, of_month) = (day.year(), day.month(), day.day());
        match u32::try_from(year) {
            Ok(year @ ..10_000) => out.extend([year / 1000, year / 100, year / 10, year].map(digit)),
            Ok(_) | Err(_) => {
                let _ = write!(out, "{year:04}");
            }
        }
        for part in [month, of_month] {
            out.push('-');
            out.extend([part / 10, part].map(digit));
        }
    }

    /// Whether a day in words begins with its year.
    pub(super) fn begins_with_year(self) -> bool {
        self.0.year_first
    }

    pub(super) fn percent_sign(self) -> &'static str {
        self.0.percent_sign
    }
}
