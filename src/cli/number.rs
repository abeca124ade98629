//! Numbers as people type them: `29.8M`, `29 800 000`, `3,6`.

use rust_decimal::Decimal;

use crate::problem::Message;

/// What may follow the digits, and what it multiplies by. Any other letter could be a unit: `15m` may be metres.
const SUFFIXES: [(&str, i64); 3] = [("k", 1_000), ("M", 1_000_000), ("", 1)];

/// A number that was typed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Number {
    pub(super) value: Decimal,
    /// It was given in percent.
    pub(super) percent: bool,
}

/// Reads a number. Digits may stand in groups of three, divided by spaces, apostrophes or commas; a point or a comma
/// may mark decimals; `k`, `M` or `%` may follow.
///
/// # Errors
/// Why it is not a number, or what it could mean.
pub(super) fn number(text: &str) -> Result<Number, Message> {
    let text = text.trim();
    let end = text.rfind(|c: char| c.is_ascii_digit()).map_or(0, |at| at + 1);
    let (digits, suffix) = text.split_at(end);
    let (suffix, percent) = match suffix.trim() {
        "%" => ("", true),
        suffix => (suffix, false),
    };
    if digits.is_empty() {
        return Err(Message::id("number-bad").with("text", text));
    }
    let value = plain(digits)?;
    let factor = SUFFIXES.iter().find(|(name, _)| *name == suffix).map(|(_, factor)| Decimal::from(*factor));
    let factor = factor.ok_or_else(|| {
        let message = Message::id("number-suffix").with("text", text).with("suffix", suffix);
        message.with("digits", digits)
    })?;
    value
        .checked_mul(factor)
        .map(|value| Number { value: value.normalize(), percent })
        .ok_or_else(|| Message::id("number-long").with("text", text))
}

fn plain(text: &str) -> Result<Decimal, Message> {
    let no_number = || Message::id("number-bad").with("text", text);
    let (sign, digits) = match text.strip_prefix(['-', '−']) {
        Some(digits) => ("-", digits),
        None => ("", text.strip_prefix('+').unwrap_or(text)),
    };
    let (whole, part) = parts(sign, digits)?;
    let whole = ungrouped(whole).ok_or_else(no_number)?;
    let point = if part.is_empty() { "" } else { "." };
    Decimal::from_str_exact(&format!("{sign}{whole}{point}{part}"))
        .map_err(|_| Message::id("number-long").with("text", text))
}

/// The digits before the decimal mark, and those after it.
fn parts<'t>(sign: &str, digits: &'t str) -> Result<(&'t str, &'t str), Message> {
    let marks: Vec<char> = digits.chars().filter(|c| !c.is_ascii_digit()).collect();
    // One comma before three digits is read as thousands by some and as a fraction by others; but no thousands begin
    // with a 0.
    if let ([','], Some((whole, part))) = (marks.as_slice(), digits.split_once(','))
        && part.len() == 3
        && (1..=3).contains(&whole.len())
        && !whole.starts_with('0')
    {
        let message = Message::id("number-ambiguous").with("text", format!("{sign}{digits}"));
        let message = message.with("whole", format!("{sign}{whole}{part}"));
        return Err(message.with("fraction", format!("{sign}{whole}.{part}")));
    }
    let decimal = match marks.as_slice() {
        [mark @ (',' | '.')] => Some(*mark),
        [groups @ .., last @ (',' | '.')] if !groups.contains(last) => Some(*last),
        _ => None,
    };
    match decimal {
        Some(mark) => digits
            .rsplit_once(mark)
            .filter(|(_, part)| !part.is_empty())
            .ok_or_else(|| Message::id("number-bad").with("text", format!("{sign}{digits}"))),
        None => Ok((digits, "")),
    }
}

/// The digits without what divides them into groups of three, always by the same sign.
fn ungrouped(whole: &str) -> Option<String> {
    let groups: Vec<&str> = whole.split(|c: char| !c.is_ascii_digit()).collect();
    let signs: Vec<char> = whole.chars().filter(|c| !c.is_ascii_digit()).collect();
    let divides = |sign: &char| {
        signs.first() == Some(sign)
            && matches!(sign, ' ' | '\u{a0}' | '\u{202f}' | '\'' | '’' | '_' | ',' | '.')
    };
    let first = groups.first()?;
    let grouped = groups.len() == 1
        || (signs.iter().all(divides)
            && groups.iter().skip(1).all(|group| group.len() == 3)
            && (1..=3).contains(&first.len())
            && !first.starts_with('0'));
    Some(groups.concat()).filter(|digits| grouped && !digits.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn groups_fractions_and_suffixes_are_understood() {
        for (text, value) in [
            ("29.8M", "29800000"),
            ("4.9 M", "4900000"),
            ("300k", "300000"),
            ("29 800 000", "29800000"),
            ("29\u{a0}800\u{a0}000", "29800000"),
            ("29,800,000", "29800000"),
            ("29.800.000", "29800000"),
            ("1,234.5", "1234.5"),
            ("1.234,5", "1234.5"),
            ("3.6", "3.6"),
            ("3,6", "3.6"),
            ("0,125", "0.125"),
            ("-0,125", "-0.125"),
            ("-3,5", "-3.5"),
            ("−5", "-5"),
            ("1234,567", "1234.567"),
            ("1.500", "1.5"),
            ("0", "0"),
            ("-12", "-12"),
        ] {
            let read = number(text).map(|number| (number.value.to_string(), number.percent));
            assert_eq!(read, Ok((value.into(), false)), "{text}");
        }
        for text in ["88%", "88 %"] {
            assert_eq!(number(text), Ok(Number { value: 88.into(), percent: true }));
        }
    }

    #[test]
    fn what_could_mean_two_things_is_refused() {
        let refused = |text: &str| number(text).unwrap_err().english();
        assert_eq!(refused("1,500"), "`1,500` is ambiguous: write 1500 or 1.500");
        assert_eq!(refused("-1,240"), "`-1,240` is ambiguous: write -1240 or -1.240");
        assert_eq!(refused("15m"), "`15m`: write 15, 15k or 15M; `m` may be a unit");
        for text in ["15b", "15 km", "29,8 млн", "700 минг", "15K", "3 M$", "1e6"] {
            assert!(refused(text).contains("may be a unit") || text == "1e6", "{text}: {}", refused(text));
        }
    }

    #[test]
    fn what_is_no_number_is_refused() {
        for text in ["", "many", "1.2.3.4", "1 2 3", "12 34", "--5", "1,", "0 125", "0,125,000"] {
            assert!(number(text).is_err(), "{text}");
        }
        assert_eq!(
            number("many").unwrap_err().english(),
            "`many` is not a number: write 29800000, 29.8M or 3.6"
        );
        assert_eq!(
            number("9999999999999999999999999999999").unwrap_err().english(),
            "`9999999999999999999999999999999` has too many digits"
        );
    }
}
