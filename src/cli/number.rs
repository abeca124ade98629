//! Numbers as people type them: `29.8M`, `29 800 000`, `3,6`.

use rust_decimal::Decimal;

use crate::problem::Message;

/// Factors in the languages of the plans.
const FACTORS: [(&str, i64); 19] = [
    ("k", 1_000),
    ("thousand", 1_000),
    ("минг", 1_000),
    ("ming", 1_000),
    ("тыс", 1_000),
    ("тыс.", 1_000),
    ("m", 1_000_000),
    ("mln", 1_000_000),
    ("million", 1_000_000),
    ("млн", 1_000_000),
    ("миллион", 1_000_000),
    ("bn", 1_000_000_000),
    ("b", 1_000_000_000),
    ("mlrd", 1_000_000_000),
    ("billion", 1_000_000_000),
    ("млрд", 1_000_000_000),
    ("миллиард", 1_000_000_000),
    ("%", 1),
    ("", 1),
];

/// Reads a number. Digits may stand in groups of three, divided by spaces, apostrophes or commas; a point or a comma
/// may mark decimals; a factor may follow.
///
/// # Errors
/// Why it is no number, or what it could mean.
pub(super) fn number(text: &str) -> Result<Decimal, Message> {
    let text = text.trim();
    let end = text.rfind(|c: char| c.is_ascii_digit()).map_or(0, |at| at + 1);
    let (digits, unit) = text.split_at(end);
    let unit = unit.trim().to_lowercase();
    let factor = FACTORS.iter().find(|(name, _)| *name == unit).map(|(_, factor)| Decimal::from(*factor));
    let factor = factor.ok_or_else(|| Message::id("number-bad").with("text", text))?;
    plain(digits)?
        .checked_mul(factor)
        .map(|value| value.normalize())
        .ok_or_else(|| Message::id("number-long").with("text", text))
}

fn plain(text: &str) -> Result<Decimal, Message> {
    let no_number = || Message::id("number-bad").with("text", text);
    let (sign, digits) = match text.strip_prefix(['-', '−']) {
        Some(digits) => ("-", digits),
        None => ("", text.strip_prefix('+').unwrap_or(text)),
    };
    let marks: Vec<char> = digits.chars().filter(|c| !c.is_ascii_digit()).collect();
    // One comma before three digits is read as thousands by some and as a fraction by others.
    if let ([','], Some((whole, part))) = (marks.as_slice(), digits.split_once(','))
        && part.len() == 3
    {
        let message = Message::id("number-ambiguous").with("text", text);
        let message = message.with("whole", format!("{sign}{whole}{part}"));
        return Err(message.with("fraction", format!("{sign}{whole}.{part}")));
    }
    let decimal = match marks.as_slice() {
        [mark @ (',' | '.')] => Some(*mark),
        [groups @ .., last @ (',' | '.')] if !groups.contains(last) => Some(*last),
        _ => None,
    };
    let (whole, part) = match decimal {
        Some(mark) => digits.rsplit_once(mark).ok_or_else(no_number)?,
        None => (digits, ""),
    };
    let groups: Vec<&str> = whole.split(|c: char| !c.is_ascii_digit()).collect();
    let same_mark = whole.chars().filter(|c| !c.is_ascii_digit()).collect::<std::collections::BTreeSet<_>>();
    let grouped = groups.len() == 1
        || (same_mark.len() == 1
            && same_mark
                .iter()
                .all(|mark| matches!(mark, ' ' | '\u{a0}' | '\u{202f}' | '\'' | '’' | '_' | ',' | '.'))
            && groups.iter().skip(1).all(|group| group.len() == 3)
            && groups.first().is_some_and(|first| (1..=3).contains(&first.len())));
    let whole = groups.concat();
    if !grouped || whole.is_empty() || (decimal.is_some() && part.is_empty()) {
        return Err(no_number());
    }
    let point = if part.is_empty() { "" } else { "." };
    Decimal::from_str_exact(&format!("{sign}{whole}{point}{part}"))
        .map_err(|_| Message::id("number-long").with("text", text))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn groups_fractions_and_factors_are_understood() {
        for (text, value) in [
            ("29.8M", "29800000"),
            ("29,8 млн", "29800000"),
            ("29 800 000", "29800000"),
            ("29\u{a0}800\u{a0}000", "29800000"),
            ("29,800,000", "29800000"),
            ("29.800.000", "29800000"),
            ("1,234.5", "1234.5"),
            ("1.234,5", "1234.5"),
            ("3.6", "3.6"),
            ("3,6", "3.6"),
            ("1.500", "1.5"),
            ("0", "0"),
            ("-12", "-12"),
            ("88%", "88"),
            ("700 минг", "700000"),
        ] {
            assert_eq!(number(text).map(|value| value.to_string()), Ok(value.into()), "{text}");
        }
    }

    #[test]
    fn what_could_mean_two_things_is_refused() {
        let ambiguous = Message::id("number-ambiguous").with("text", "1,500");
        assert_eq!(number("1,500"), Err(ambiguous.with("whole", "1500").with("fraction", "1.500")));
        for text in ["", "M", "29 80", "1 2345", "3.", "1,23,456", "12 parrots", "1e6", "0x10", "1 234,567,8"]
        {
            assert!(number(text).is_err(), "{text}");
        }
    }
}
