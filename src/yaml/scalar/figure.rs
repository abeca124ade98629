//! Exact numbers, and targets, which are a number or a map.

use rust_decimal::Decimal;
use serde::de::{Deserialize, Deserializer};

use super::either::{Either, either};
use super::word::NumberText;
use crate::yaml::complaint::{Complaint, quoted};
use crate::yaml::field::{Field, Needed};
use crate::yaml::shape::TargetShape;

/// A target: its value, or a map.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::yaml) struct TargetText(pub(in crate::yaml) TargetShape);

impl<'de> Deserialize<'de> for TargetText {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        either(deserializer)
    }
}

impl Either for TargetText {
    type Map = TargetShape;
    const EXPECTED: &'static str = "a number, or a map {value, by}";

    fn from_text(text: &str) -> Result<Self, Complaint> {
        number(text).map(|value| {
            Self(TargetShape { value: Needed(Field::Given(NumberText(value))), ..TargetShape::default() })
        })
    }

    fn from_map(map: TargetShape) -> Result<Self, Complaint> {
        if map.value.0.is_absent() {
            return Err(Complaint::new("missing-key", "this target has no `value`").hint("add `value: …`"));
        }
        Ok(Self(map))
    }
}

pub(in crate::yaml) fn number(text: &str) -> Result<Decimal, Complaint> {
    let complaint = || Complaint::new("bad-number", format!("{} is no number", quoted(text)));
    if !is_plain(text) {
        return Err(complaint().hint(hint(text)));
    }
    Decimal::from_str_exact(text).map_err(|_| {
        Complaint::new("bad-number", format!("{} has too many digits", quoted(text)))
            .hint("at most 28 digits are kept exactly")
    })
}

/// Digits, with a sign and one decimal point at most.
fn is_plain(text: &str) -> bool {
    let digits = text.strip_prefix(['-', '+']).unwrap_or(text);
    digits.starts_with(|c: char| c.is_ascii_digit())
        && digits.chars().all(|c| c.is_ascii_digit() || c == '.')
        && digits.matches('.').count() <= 1
}

/// What a text in another notation was meant to be; never a guess that could be another number.
fn hint(text: &str) -> String {
    let plain: String = text
        .trim_end_matches('%')
        .chars()
        .filter(|c| !c.is_whitespace() && !matches!(c, '_' | '\'' | '’'))
        .map(|c| if c == '−' { '-' } else { c })
        .collect();
    let grouped = plain.replace(',', "");
    let meant = match plain.split(',').collect::<Vec<_>>().as_slice() {
        [number] if number.starts_with('.') => format!("0{number}"),
        [number] => Decimal::from_scientific(number)
            .ok()
            .filter(|_| number.contains(['e', 'E']))
            .map_or_else(|| (*number).to_owned(), |value| value.normalize().to_string()),
        // One comma may part thousands or decimals.
        [whole, part] if part.len() == 3 && !part.contains('.') => {
            if is_plain(&grouped) && whole.len() < 4 {
                return format!("write `{grouped}` or `{whole}.{part}`, whichever is meant");
            }
            grouped
        }
        [whole, part] if !part.contains('.') => format!("{whole}.{part}"),
        _ => grouped,
    };
    if is_plain(&meant) && Decimal::from_str_exact(&meant).is_ok() {
        format!("write digits and a decimal point only: `{meant}`")
    } else {
        "write digits and a decimal point only, such as 29800000 or 3.6".into()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn other_notations_are_refused_with_what_was_meant_and_never_with_another_number() {
        for (text, meant) in [
            ("5 300 000", "only: `5300000`"),
            ("5\u{a0}300\u{202f}000", "only: `5300000`"),
            ("5_300_000", "only: `5300000`"),
            ("5'300'000", "only: `5300000`"),
            ("5,300,000", "only: `5300000`"),
            ("1,234.5", "only: `1234.5`"),
            ("3,6", "only: `3.6`"),
            ("5,300", "`5300` or `5.300`"),
            ("−5", "only: `-5`"),
            ("75 %", "only: `75`"),
            ("1e6", "only: `1000000`"),
            ("1.5E3", "only: `1500`"),
            (".5", "only: `0.5`"),
            ("5.3 млн", "such as"),
            ("0x10", "such as"),
            ("1.2.3", "such as"),
            ("many", "such as"),
            ("", "such as"),
            ("-", "such as"),
        ] {
            let hint = number(text).unwrap_err().hint.unwrap();
            assert!(hint.contains(meant), "{text}: {hint}");
        }
    }

    #[test]
    fn every_digit_of_a_number_is_kept() {
        for text in ["3.60", "29500000", "-0.5", "0", "1234567890.123456789012345678"] {
            assert_eq!(number(text).unwrap().to_string(), text);
        }
        let complaint = number("0.12345678901234567890123456789").unwrap_err();
        assert_eq!(complaint.hint.as_deref(), Some("at most 28 digits are kept exactly"));
    }
}
