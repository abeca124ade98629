//! The languages there are catalogues for, and what each does that is no matter of words.

use std::fmt::Write as _;

use chrono::{Datelike, NaiveDate};
use fluent_bundle::{FluentBundle, FluentResource};
use unic_langid::LanguageIdentifier;

use super::figures;
use crate::locale::{LOCALES, Locale};

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

    /// The texts of its catalogues: what answers say, and what reports and forms say besides.
    pub(super) fn catalogues(self) -> [&'static str; 3] {
        [self.0.answers, self.0.reports, self.0.forms]
    }

    /// What answers say, ready to use. A test holds the catalogues free of faults, so none is looked for here.
    pub(super) fn bundle(self) -> FluentBundle<FluentResource> {
        let [answers, _, _] = self.catalogues();
        self.bundle_of(&[answers])
    }

    /// What reports and forms say besides. Most commands need none of it, and it takes time to read.
    pub(super) fn report_bundle(self) -> FluentBundle<FluentResource> {
        let [_, reports, forms] = self.catalogues();
        self.bundle_of(&[reports, forms, self.0.dates])
    }

    fn bundle_of(self, texts: &[&str]) -> FluentBundle<FluentResource> {
        let mut bundle = FluentBundle::new(vec![self.locale()]);
        // The marks that isolate right-to-left arguments would be rubbish in a file; no language here needs them.
        bundle.set_use_isolating(false);
        bundle.set_formatter(Some(figures::grouped));
        for text in texts {
            let resource =
                FluentResource::try_new((*text).to_owned()).unwrap_or_else(|(readable, _)| readable);
            bundle.add_resource_overriding(resource);
        }
        bundle
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
