//! How single values are written that the model does not read itself.

use chrono::NaiveDate;
use rust_decimal::Decimal;

use crate::model::Due;

/// Which days a key takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Allow {
    /// Days, and where no more is known months, quarters, half-years and years.
    Coarse,
    /// The same, and `../2023-04-30`: it had happened by that day.
    Until,
}

/// Letters of an id.
pub(super) const LONGEST_ID: usize = 100;

/// The years in which a day is not taken for a slip.
pub(super) const YEARS: std::ops::RangeInclusive<i32> = 1900..=2200;

/// An exact number: digits, with a sign and one decimal point at most.
pub(super) fn exact(text: &str) -> Option<Decimal> {
    // Most are a few digits, which need no look at every sign they might have.
    if let [b'1'..=b'9', rest @ ..] = text.as_bytes()
        && rest.len() < 9
        && rest.iter().all(u8::is_ascii_digit)
    {
        return text.parse::<u32>().ok().map(Decimal::from);
    }
    (is_plain_number(text) && !begins_with_zeros(text)).then(|| Decimal::from_str_exact(text).ok())?
}

/// Whether a zero stands before another digit: YAML 1.1 reads such a number to the base of eight.
pub(super) fn begins_with_zeros(text: &str) -> bool {
    let digits = text.trim_start_matches(['-', '+']).as_bytes();
    matches!(digits, [b'0', b'0'..=b'9', ..])
}

/// Whether a day or period of this year may be meant as it is written.
pub(super) fn is_likely(year: i32) -> bool {
    YEARS.contains(&year)
}

/// The first and the last day of a deadline, as far as it has them.
#[inline]
pub(super) fn ends_of(due: &Due) -> impl Iterator<Item = NaiveDate> + use<> {
    due.first().into_iter().chain(due.last())
}

/// Whether a text is written as an exact number, with however many digits.
pub(super) fn is_plain_number(text: &str) -> bool {
    let digits = text.strip_prefix(['-', '+']).unwrap_or(text);
    digits.starts_with(|c: char| c.is_ascii_digit())
        && digits.chars().all(|c| c.is_ascii_digit() || c == '.')
        && digits.matches('.').count() <= 1
}

/// Whether a text is a language tag of BCP 47.
pub(super) fn is_tag(text: &str) -> bool {
    let mut parts = text.split('-');
    let base = parts
        .next()
        .is_some_and(|part| matches!(part.len(), 2 | 3) && part.bytes().all(|b| b.is_ascii_alphabetic()));
    base && parts.all(|part| (2..=8).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_alphanumeric()))
}

/// Whether a text is an id, and nothing else, at the first look: Latin letters and digits, perhaps with hyphens.
#[inline]
pub(super) fn is_word(text: &str) -> bool {
    let [first, rest @ ..] = text.as_bytes() else { return false };
    let is_letter = |byte: &u8| byte.is_ascii_alphanumeric() || *byte == b'-';
    first.is_ascii_alphanumeric() && rest.len() < LONGEST_ID && rest.iter().all(is_letter)
}

/// Whether a text may be an id.
pub(super) fn is_id(text: &str) -> bool {
    let good = |c: char| c.is_alphanumeric() || c == '.' || c == '-';
    text.chars().all(good)
        && text.chars().any(char::is_alphanumeric)
        && text.chars().nth(LONGEST_ID).is_none()
}

/// Whether YAML would read these plain characters as a fraction, and so lose a final zero.
pub(super) fn is_fraction(text: &str) -> bool {
    let text = text.trim_start_matches(['-', '+']);
    text.bytes().any(|byte| byte == b'.')
        && text.starts_with(|c: char| c.is_ascii_digit() || c == '.')
        && text.parse::<f64>().is_ok()
}
