//! Spaces and hyphens at which a line must not end.

/// What no line ends at.
pub(super) const NO_BREAK: char = '\u{a0}';

/// A hyphen no line ends at.
const HYPHEN: char = '\u{2011}';

/// Names in quotes of so many letters at most are kept on one line.
const LONGEST_NAME: usize = 16;

/// Words of so many letters at most are kept with the number before them.
const LONGEST_WORD: usize = 8;

/// The text with no-break spaces between a number and what it counts, between the parts of a date, and in short names in
/// quotes; with hyphens in *2023-04-30* and *2023-Q2* at which no line ends.
pub(super) fn bound(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut quote = None;
    for (at, c) in text.char_indices() {
        match c {
            '“' | '«' => quote = Some(at),
            '”' | '»' => quote = None,
            _ => {}
        }
        let binds = c == ' ' && {
            let (before, after) = around(text, at);
            binds_number(before, after) || quote.is_some_and(|start| is_short(text.get(start..)))
        };
        out.push(match c {
            ' ' if binds => NO_BREAK,
            '-' if is_in_date(text, at) => HYPHEN,
            _ => c,
        });
    }
    out
}

/// What is before and after a space or hyphen.
fn around(text: &str, at: usize) -> (&str, &str) {
    (text.get(..at).unwrap_or_default(), text.get(at + 1..).unwrap_or_default())
}

/// Whether a hyphen is one of a day, a month or a quarter.
fn is_in_date(text: &str, at: usize) -> bool {
    let (before, after) = around(text, at);
    let is_year = |text: &str| text.bytes().rev().take_while(u8::is_ascii_digit).count() == 4;
    let is_after_month = before
        .len()
        .checked_sub(3)
        .and_then(|at| before.split_at_checked(at))
        .is_some_and(|(year, month)| is_year(year) && is_number(month.strip_prefix('-')));
    let is_month =
        |text: &str| is_number(text.get(..2)) || matches!(text.as_bytes(), [b'Q', b'1'..=b'4', ..]);
    (is_year(before) && is_month(after)) || (is_after_month && is_number(after.get(..2)))
}

/// Whether it is a number of two digits.
fn is_number(text: Option<&str>) -> bool {
    text.is_some_and(|text| text.len() == 2 && text.bytes().all(|byte| byte.is_ascii_digit()))
}

/// Whether a number before a space belongs to the word after it.
fn binds_number(before: &str, after: &str) -> bool {
    let digits = before.len() - before.trim_end_matches(|c: char| c.is_ascii_digit()).len();
    let word: String = after.chars().take_while(|c| c.is_alphabetic()).take(LONGEST_WORD + 1).collect();
    let is_year = ["йил", "yil", "год", "г"].iter().any(|year| word.starts_with(year));
    match digits {
        0 => before.ends_with('№'),
        1 | 2 => after.starts_with('%') || (!word.is_empty() && word.chars().count() <= LONGEST_WORD),
        3 => after.starts_with('%'),
        _ => after.starts_with('%') || is_year,
    }
}

/// Whether a name in quotes ends soon; `rest` begins with the quote.
fn is_short(rest: Option<&str>) -> bool {
    rest.is_some_and(|rest| rest.chars().skip(1).take(LONGEST_NAME + 1).any(|c| matches!(c, '”' | '»')))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_stays_with_what_it_counts() {
        for (text, expected) in [
            ("2023 йил 30 апрель", "2023_йил 30_апрель"),
            ("30 апреля 2023 года", "30_апреля 2023_года"),
            ("22,2 % в 2023 и позже", "22,2_% в 2023 и позже"),
            ("по № 17, 3 телекоммуникациям", "по №_17, 3 телекоммуникациям"),
            ("700 минг портли", "700 минг портли"),
            ("", ""),
            (" ", " "),
        ] {
            assert_eq!(bound(text).replace(NO_BREAK, "_"), expected);
        }
    }

    #[test]
    fn a_date_stays_on_one_line_and_a_code_may_be_broken() {
        for (text, expected) in [
            ("by 2023-04-30", "by 2023_04_30"),
            ("missing 2023-Q2, 2023-05", "missing 2023_Q2, 2023_05"),
            ("PQ-358, 12-14, 20230-04-30", "PQ-358, 12-14, 20230-04-30"),
            ("-", "-"),
        ] {
            assert_eq!(bound(text).replace(HYPHEN, "_"), expected);
        }
    }

    #[test]
    fn a_short_name_in_quotes_stays_on_one_line() {
        for (text, expected) in [
            ("бўйича “ЙЎЛ ХАРИТАСИ” тузиш", "бўйича “ЙЎЛ_ХАРИТАСИ” тузиш"),
            ("«Цифровой гражданин» и все", "«Цифровой гражданин» и все"),
            ("“open and never closed", "“open and never closed"),
        ] {
            assert_eq!(bound(text).replace(NO_BREAK, "_"), expected);
        }
    }
}
