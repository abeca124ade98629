//! What to say of a scalar that cannot be read, and what was probably meant. Reached only with a fault.

use chrono::{Datelike as _, NaiveDate};
use rust_decimal::Decimal;

use super::decoder::Decoder;
use super::fault::Owner;
use super::look_alike::without_spaces;
use super::meant;
use super::scalar::{
    LONGEST_ID, YEARS, begins_with_zeros, ends_of, exact, is_likely, is_plain_number, is_tag,
};
use crate::format::keys::Type;
use crate::model::{Days, Due, DueError, Period, When};
use crate::problem::{
    BAD_DATE, BAD_DEADLINE, BAD_ID, BAD_NUMBER, Code, Problem, UNKNOWN_LANGUAGE, WRONG_TYPE, quoted,
    shortened,
};
use crate::suggestion::nearest;
use crate::syntax::{Node, name_of_space};

impl Decoder<'_> {
    /// Reports a scalar that is no value of this type. If it `is_good` without the spaces around it that YAML takes for
    /// letters, those are named.
    pub(super) fn unreadable(
        &mut self,
        node: Node<'_>,
        expected: &Type,
        text: &str,
        is_good: impl Fn(&str) -> bool,
    ) {
        self.fault(node.resolved(), || match without_spaces(text).filter(|(text, _)| is_good(text)) {
            Some((_, odd)) => unreadable(expected, text)
                .hint(format!("{} stands before or after it: take it out", name_of_space(odd))),
            None => unreadable(expected, text),
        });
    }

    /// Reports an id that YAML reads as a fraction, and so loses a final zero. In a step it is mostly its whole address.
    pub(super) fn fraction(&mut self, node: Node<'_>, text: &str, owner: Option<&Owner<'_>>) {
        let shown = shortened(text);
        let measure = owner.filter(|owner| owner.kind == "step").and_then(|step| step.within);
        let step = |measure| Some((measure, text.strip_prefix(measure)?.strip_prefix('.')?));
        let hint = match measure.and_then(step) {
            Some((measure, step)) => format!("inside measure {measure} write `id: {step}`"),
            None if owner.is_none() => format!("write `\"{shown}\"`"),
            None => format!("write `id: \"{shown}\"`"),
        };
        self.fault(node, || {
            let message = format!("the id `{shown}` without quotes is a YAML fraction, in which 1.10 is 1.1");
            Problem::new(&BAD_ID, message).hint(hint)
        });
    }
}

#[expect(clippy::wildcard_enum_match_arm, reason = "all others are days, or a map in place of one")]
fn unreadable(expected: &Type, text: &str) -> Problem {
    match expected {
        Type::Number | Type::Or(Type::Number, _) => number(text),
        Type::Percent => percent(text),
        Type::Period => period(text),
        Type::Due(..) => due(text),
        Type::Length => length(text),
        Type::Days => days(text),
        Type::Id => id(text),
        Type::Tag => tag(text),
        Type::Words(_, words) => one_of(text, words),
        _ => day(text, expected.may_be_done_by_a_day()),
    }
}

fn day(text: &str, may_be_until: bool) -> Problem {
    let problem = |what: &str| Problem::new(&BAD_DATE, format!("{} is not a {what}", quoted(text)));
    let example = "write a day such as `2023-04-30`";
    match text.parse::<When>() {
        Ok(When::Until(day)) if !may_be_until => {
            return problem("valid day: only `done` may have happened by a day")
                .hint(format!("write `{day}`"));
        }
        Ok(when) => return unlikely(&BAD_DATE, text, when.day()),
        Err(_) => {}
    }
    match text.parse::<Due>() {
        Ok(_) => problem("single day").hint(example),
        Err(DueError::Calendar(part)) => Problem { code: &BAD_DATE, ..calendar(&part) },
        Err(DueError::Shape(_) | DueError::Backwards) => {
            match meant::deadline(text).filter(|meant| meant.parse::<When>().is_ok()) {
                Some(meant) => problem("valid day").hint(format!("write `{meant}`")),
                None => problem("valid day").hint(match meant::month_first(text) {
                    Some(meant) => format!("if the month comes first there, write `{meant}`"),
                    None => example.into(),
                }),
            }
        }
    }
}

fn period(text: &str) -> Problem {
    let problem = |what: &str| Problem::new(&BAD_DEADLINE, format!("{} is not a {what}", quoted(text)));
    let periods = "write one period: 2023-04-30, 2023-12, 2023-Q2, 2023-H1 or 2023";
    if let Ok(period) = text.parse::<Period>() {
        return unlikely(&BAD_DEADLINE, text, period.first());
    }
    match text.parse::<Due>() {
        Err(DueError::Calendar(part)) => calendar(&part),
        Ok(_) => problem("single period").hint(periods),
        Err(DueError::Shape(_) | DueError::Backwards) => {
            match meant::deadline(text).filter(|meant| meant.parse::<Period>().is_ok()) {
                Some(meant) => problem("valid period").hint(format!("write `{meant}`")),
                None => problem("valid period").hint(periods),
            }
        }
    }
}

fn due(text: &str) -> Problem {
    let problem = |what: &str| Problem::new(&BAD_DEADLINE, format!("{} {what}", quoted(text)));
    let forms = "write 2023-04-30, 2023-12, 2023-Q2, 2023-H1, 2023, 2024/2025, 2024-01-01/.. or a series";
    match text.parse::<Due>() {
        Ok(due) => unlikely(
            &BAD_DEADLINE,
            text,
            ends_of(&due).find(|day| !is_likely(day.year())).unwrap_or_default(),
        ),
        Err(DueError::Calendar(part)) => calendar(&part),
        Err(DueError::Backwards) => match text.split_once('/') {
            Some((from, to)) => problem("ends before it begins").hint(format!("did you mean `{to}/{from}`?")),
            None => problem("ends before it begins"),
        },
        Err(DueError::Shape(_)) if text.trim().is_empty() => {
            problem("is not a valid deadline").hint("remove the quotes, or the key")
        }
        Err(DueError::Shape(_)) => {
            let hint = match (meant::deadline(text), meant::month_first(text), meant::refusal(text)) {
                (Some(meant), _, _) => format!("write `{meant}`"),
                (None, Some(meant), _) => format!("if the month comes first there, write `{meant}`"),
                (None, None, Some(refusal)) => format!("{refusal}; {forms}"),
                (None, None, None) => forms.into(),
            };
            problem("is not a valid deadline").hint(hint)
        }
    }
}

/// A day that nobody means.
fn unlikely(code: &'static Code, text: &str, day: NaiveDate) -> Problem {
    let (first, last) = (YEARS.start(), YEARS.end());
    let message = format!("the year {} in {} is not between {first} and {last}", day.year(), quoted(text));
    Problem::new(code, message).hint("look for a slip of the fingers")
}

/// A length of time.
fn length(text: &str) -> Problem {
    Problem::new(&BAD_DEADLINE, format!("{} is not a length of time", quoted(text)))
        .hint("write a number and a unit: `10 days`, `2 weeks`, `3 months`, `1 year`; at most a century")
}

/// A day or period that looks like one and that no calendar has.
fn calendar(part: &str) -> Problem {
    let month = part.get(..7).and_then(|month| month.parse::<Period>().ok());
    let hint = match (part.split('-').collect::<Vec<_>>().as_slice(), month) {
        (["0000", ..], _) => format!("years go from {} to {}", YEARS.start(), YEARS.end()),
        ([_, quarter], _) if quarter.starts_with('Q') => "a year has the quarters Q1 to Q4".into(),
        ([_, half], _) if half.starts_with('H') => "a year has the halves H1 and H2".into(),
        ([_, _, _], Some(month)) => format!("{month} ends on {}", month.last()),
        ([year, day, month], None) if format!("{year}-{month}-{day}").parse::<NaiveDate>().is_ok() => {
            format!("the month comes before the day: `{year}-{month}-{day}`")
        }
        _ => "a year has the months 01 to 12".into(),
    };
    Problem::new(&BAD_DEADLINE, format!("the calendar has no `{}`", shortened(part))).hint(hint)
}

fn days(text: &str) -> Problem {
    let in_days = format!("{text} days");
    let hint = match in_days.parse::<Days>() {
        Ok(_) => format!("write `{in_days}`"),
        Err(()) => "write `25 days` or `2 weeks`".into(),
    };
    Problem::new(&BAD_DEADLINE, format!("{} is not a number of days", quoted(text))).hint(hint)
}

fn number(text: &str) -> Problem {
    if is_plain_number(text) && begins_with_zeros(text) {
        let message = format!(
            "{} begins with a zero: programs that read YAML 1.1 take it for an octal number",
            quoted(text)
        );
        let sign = if text.starts_with('-') { "-" } else { "" };
        let digits = text.trim_start_matches(['-', '+']).trim_start_matches('0');
        let zero = if digits.is_empty() || digits.starts_with('.') { "0" } else { "" };
        return Problem::new(&BAD_NUMBER, message).hint(format!("write `{sign}{zero}{digits}`"));
    }
    if is_plain_number(text) {
        return Problem::new(&BAD_NUMBER, format!("{} has too many digits", quoted(text)))
            .hint("at most 20 digits are counted with exactly");
    }
    Problem::new(&BAD_NUMBER, format!("{} is not a number", quoted(text))).hint(number_meant(text))
}

fn percent(text: &str) -> Problem {
    if exact(text).is_none() {
        return number(text);
    }
    Problem::new(&BAD_NUMBER, format!("{} is not a percentage", quoted(text)))
        .hint("write a number from 0 to 100")
}

/// What a text in another notation was meant to be; never a guess that could be another number.
fn number_meant(text: &str) -> String {
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
            if is_plain_number(&grouped) && whole.len() < 4 {
                return format!("write `{grouped}` or `{whole}.{part}`, whichever is meant");
            }
            grouped
        }
        [whole, part] if !part.contains('.') => format!("{whole}.{part}"),
        _ => grouped,
    };
    if exact(&meant).is_some() {
        format!("write digits and a decimal point only: `{meant}`")
    } else {
        "write digits and a decimal point only, such as 29800000 or 3.6".into()
    }
}

fn id(text: &str) -> Problem {
    if text.chars().nth(LONGEST_ID).is_some() {
        return Problem::new(&BAD_ID, format!("{} is too long for an id", quoted(text)))
            .hint(format!("an id has at most {LONGEST_ID} letters"));
    }
    Problem::new(&BAD_ID, format!("{} is not a valid id", quoted(text)))
        .hint("an id is an integer or a text of letters, digits, `.` and `-`")
}

fn tag(text: &str) -> Problem {
    let hyphened = text.replace('_', "-");
    let hint = if is_tag(&hyphened) {
        format!("write `{hyphened}`")
    } else {
        "write a BCP 47 tag such as uz, uz-Latn, ru or en".into()
    };
    Problem::new(&UNKNOWN_LANGUAGE, format!("{} is not a language tag", quoted(text))).hint(hint)
}

/// A word that is none of these.
fn one_of(text: &str, words: &[&str]) -> Problem {
    let known: Vec<_> = words.iter().map(|word| format!("`{word}`")).collect();
    let hint = match nearest(text, words.iter().copied()) {
        Some(near) => format!("did you mean `{near}`?"),
        None => format!("write {}", known.join(" or ")),
    };
    Problem::new(&WRONG_TYPE, format!("{} is not understood here", quoted(text))).hint(hint)
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
            ("010", "write `10`"),
            ("-00.50", "write `-0.50`"),
            ("00", "write `0`"),
            ("many", "such as"),
            ("", "such as"),
            ("-", "such as"),
        ] {
            assert_eq!(exact(text), None, "{text}");
            let hint = number(text).hint.unwrap();
            assert!(hint.plain().contains(meant), "{text}: {hint:?}");
        }
    }

    #[test]
    fn every_digit_of_a_number_is_kept() {
        for text in ["3.60", "29500000", "-0.5", "0", "1234567890.123456789012345678"] {
            assert_eq!(exact(text).unwrap().to_string(), text);
        }
        let long = "0.12345678901234567890123456789";
        assert_eq!(exact(long), None);
        assert_eq!(number(long).hint.unwrap().plain(), "at most 20 digits are counted with exactly");
    }
}
