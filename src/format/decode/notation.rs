//! How single values are written that the model does not read itself.

use rust_decimal::Decimal;

/// Letters of an id.
pub(super) const LONGEST_ID: usize = 100;

/// An exact number: digits, with a sign and one decimal point at most.
pub(super) fn exact(text: &str) -> Option<Decimal> {
    is_plain_number(text).then(|| Decimal::from_str_exact(text).ok())?
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
    text.contains('.')
        && text.starts_with(|c: char| c.is_ascii_digit() || c == '.')
        && text.parse::<f64>().is_ok()
}
