//! Numbers as people type them: `29.8M`, `29 800 000`, `3,6`.

use rust_decimal::Decimal;

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

/// Reads a number. Digits may stand in groups of three, divided by blanks, apostrophes or commas; a point or a comma
/// may mark decimals; a factor may follow.
///
/// # Errors
/// Why it is no number, or what it could mean.
pub(super) fn number(text: &str) -> Result<Decimal, String> {
    let text = text.trim();
    let end = text.rfind(|c: char| c.is_ascii_digit()).map_or(0, |at| at + 1);
    let (digits, unit) = text.split_at(end);
    let unit = unit.trim().to_lowercase();
    let factor = FACTORS.iter().find(|(name, _)| *name == unit).map(|(_, factor)| Decimal::from(*factor));
    let factor = factor.ok_or_else(|| format!("`{text}` is no number: write 29800000, 29.8M or 3.6"))?;
    plain(digits)?
        .checked_mul(factor)
        .map(|value| value.normalize())
        .ok_or_else(|| format!("`{text}` has too many digits"))
}

fn plain(text: &str) -> Result<Decimal, String> {
    let no_number = || format!("`{text}` is no number: write 29800000, 29.8M or 3.6");
    let (sign, digits) = match text.strip_prefix(['-', '−']) {
        Some(digits) => ("-", digits),
        None => ("", text.strip_prefix('+').unwrap_or(text)),
    };
    let marks: Vec<char> = digits.chars().filter(|c| !c.is_ascii_digit()).collect();
    let decimal = match marks.as_slice() {
        // One comma before three digits is read as thousands by some and as a fraction by others.
        [','] if digits.split(',').nth(1).is_some_and(|after| after.len() == 3) => {
            let (whole, part) = digits.split_once(',').unwrap_or_default();
            return Err(format!("`{text}` is ambiguous: write {sign}{whole}{part} or {sign}{whole}.{part}"));
        }
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
        .map_err(|_| format!("`{text}` has too many digits"))
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
        assert_eq!(number("1,500").unwrap_err(), "`1,500` is ambiguous: write 1500 or 1.500");
        for text in ["", "M", "29 80", "1 2345", "3.", "1,23,456", "12 parrots", "1e6", "0x10", "1 234,567,8"]
        {
            assert!(number(text).is_err(), "{text}");
        }
    }
}
