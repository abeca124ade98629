//! The languages there are catalogues for, and what each does that is no matter of words.

use std::fmt::Write as _;

use chrono::{Datelike, NaiveDate};
use fluent_bundle::{FluentBundle, FluentResource};
use unic_langid::LanguageIdentifier;

use super::figures;
use crate::locale::Locale;

/// A language with a catalogue.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Language {
    /// `en`
    English,
    /// `uz`: Uzbek in Cyrillic letters
    Uzbek,
    /// `uz-Latn`
    UzbekLatin,
    /// `ru`
    Russian,
}

impl Language {
    /// The language of a BCP 47 tag, regions and variants aside. `uz` alone is Cyrillic, as road maps are.
    pub(super) fn find(tag: &str) -> Option<Self> {
        let tag: LanguageIdentifier = tag.parse().ok()?;
        match (tag.language.as_str(), tag.script.map(|script| script.as_str() == "Latn")) {
            ("en", _) => Some(Self::English),
            ("uz", Some(true)) => Some(Self::UzbekLatin),
            ("uz", Some(false) | None) => Some(Self::Uzbek),
            ("ru", _) => Some(Self::Russian),
            _ => None,
        }
    }

    pub(super) fn tag(self) -> &'static str {
        match self {
            Self::English => "en",
            Self::Uzbek => "uz",
            Self::UzbekLatin => "uz-Latn",
            Self::Russian => "ru",
        }
    }

    /// The tag as CLDR has it, where `uz` alone means Latin letters.
    pub(super) fn locale(self) -> LanguageIdentifier {
        let tag = match self {
            Self::Uzbek => "uz-Cyrl",
            Self::English | Self::UzbekLatin | Self::Russian => self.tag(),
        };
        tag.parse().unwrap_or_default()
    }

    /// The texts of its catalogues: what answers say, and what reports and forms say besides.
    pub(super) fn catalogues(self) -> [&'static str; 3] {
        match self {
            Self::English => {
                [include_str!("en.ftl"), include_str!("report/en.ftl"), include_str!("form/en.ftl")]
            }
            Self::Uzbek => {
                [include_str!("uz.ftl"), include_str!("report/uz.ftl"), include_str!("form/uz.ftl")]
            }
            Self::UzbekLatin => [
                include_str!("uz-Latn.ftl"),
                include_str!("report/uz-Latn.ftl"),
                include_str!("form/uz-Latn.ftl"),
            ],
            Self::Russian => {
                [include_str!("ru.ftl"), include_str!("report/ru.ftl"), include_str!("form/ru.ftl")]
            }
        }
    }

    /// What answers say, ready to use. A test holds the catalogues free of faults, so none is looked for here.
    pub(super) fn bundle(self) -> FluentBundle<FluentResource> {
        let [answers, _, _] = self.catalogues();
        self.bundle_of(&[answers])
    }

    /// What reports and forms say besides. Most commands need none of it, and it takes time to read.
    pub(super) fn report_bundle(self) -> FluentBundle<FluentResource> {
        let [_, reports, forms] = self.catalogues();
        self.bundle_of(&[reports, forms, Locale::find(self.tag()).dates])
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
        match self {
            Self::English => Self::write_day(day, out),
            Self::Uzbek | Self::UzbekLatin | Self::Russian => {
                let _ = write!(out, "{:02}.{:02}.{:04}", day.day(), day.month(), day.year());
            }
        }
    }

    /// A day in figures, which is the same in every language: what is read in a column can be typed and sorted.
    pub(super) fn write_day(day: NaiveDate, out: &mut String) {
        let _ = write!(out, "{:04}-{:02}-{:02}", day.year(), day.month(), day.day());
    }

    /// Whether a day in words begins with its year.
    pub(super) fn begins_with_year(self) -> bool {
        matches!(self, Self::Uzbek | Self::UzbekLatin)
    }

    pub(super) fn percent_sign(self) -> &'static str {
        match self {
            Self::English => "%",
            Self::Uzbek | Self::UzbekLatin | Self::Russian => "\u{a0}%",
        }
    }
}
