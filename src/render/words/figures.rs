//! Numbers as a language writes them: grouped in threes, with its decimal mark. CLDR knows both.

use std::fmt::Write as _;

use fluent_bundle::FluentValue;
use icu_decimal::DecimalFormatter;
use icu_decimal::input::Decimal as Digits;
use icu_decimal::options::GroupingStrategy;
use icu_locale_core::Locale;
use intl_memoizer::{IntlLangMemoizer, Memoizable};
use rust_decimal::{Decimal, RoundingStrategy};
use unic_langid::LanguageIdentifier;

/// The number format of one language.
pub(super) struct Figures {
    /// `None` where CLDR has nothing: then plain digits.
    formatter: Option<DecimalFormatter>,
}

impl Figures {
    pub(super) fn new(language: &LanguageIdentifier) -> Self {
        let locale: Locale = language.to_string().parse().unwrap_or(Locale::UNKNOWN);
        let formatter = DecimalFormatter::try_new((&locale).into(), GroupingStrategy::Always.into());
        Self { formatter: formatter.ok() }
    }

    /// A whole number.
    pub(super) fn whole(&self, number: i64, out: &mut String) {
        self.write(&Digits::from(number), out);
    }

    /// Every digit that counts: `3.60` is `3.6`.
    pub(super) fn exact(&self, number: Decimal, out: &mut String) {
        self.write(&digits(number.normalize()), out);
    }

    /// At most so many decimals, half away from zero, none of them an idle zero.
    pub(super) fn rounded(&self, number: Decimal, places: u32, out: &mut String) {
        self.exact(round(number, places), out);
    }

    /// Exactly so many decimals, half away from zero.
    pub(super) fn fixed(&self, number: Decimal, places: u32, out: &mut String) {
        let mut digits = digits(round(number, places));
        digits.absolute.pad_end(i16::try_from(places).map_or(0, |places| -places));
        self.write(&digits, out);
    }

    fn write(&self, digits: &Digits, out: &mut String) {
        let _ = match &self.formatter {
            Some(formatter) => write!(out, "{}", formatter.format(digits)),
            None => write!(out, "{digits}"),
        };
    }
}

fn round(number: Decimal, places: u32) -> Decimal {
    number.round_dp_with_strategy(places, RoundingStrategy::MidpointAwayFromZero)
}

fn digits(number: Decimal) -> Digits {
    let mut digits = Digits::from(number.mantissa());
    digits.absolute.multiply_pow10(i16::try_from(number.scale()).map_or(0, |scale| -scale));
    digits
}

impl Memoizable for Figures {
    type Args = ();
    type Error = ();

    fn construct(language: LanguageIdentifier, (): ()) -> Result<Self, ()> {
        Ok(Self::new(&language))
    }
}

/// How Fluent writes the numbers in a message. Only counts and days come as numbers, so all are whole.
pub(super) fn grouped(value: &FluentValue<'_>, memory: &IntlLangMemoizer) -> Option<String> {
    let FluentValue::Number(number) = value else { return None };
    let whole: i64 = number.as_string().parse().ok()?;
    let mut text = String::new();
    memory.with_try_get::<Figures, _, _>((), |figures| figures.whole(whole, &mut text)).ok()?;
    Some(text)
}
