//! How a text is written so that every reader gives it back as it was: those of YAML 1.1 (`PyYAML`, libyaml) and of 1.2
//! (ruamel, the packages `js-yaml` and `yaml`), in block style and in flow style.
//!
//! A text stands bare only where it surely is a text for all of them. Who is in doubt quotes: a pair of quotes too many
//! does no harm.

use std::fmt::Write as _;

/// A text on one line: bare where that is safe, else in quotes; in double ones if `double` asks for them.
pub(super) fn quoted(text: &str, double: bool) -> String {
    if double || needs_double(text) {
        in_double(text)
    } else if is_safe(text) {
        text.to_owned()
    } else {
        format!("'{}'", text.replace('\'', "''"))
    }
}

/// Whether a text holds what single quotes cannot hold, or what makes it hard to read in them.
fn needs_double(text: &str) -> bool {
    let has_sign = |c: char| matches!(c, ',' | '[' | ']' | '{' | '}' | '#') || !is_printable(c);
    is_word(text, &BOOLEANS) || text.chars().any(has_sign) || text.contains(": ") || text.ends_with(':')
}

/// Whether every reader takes the bare text for this text.
fn is_safe(text: &str) -> bool {
    let (Some(first), Some(last)) = (text.chars().next(), text.chars().next_back()) else { return false };
    // In braces, a question mark ends a bare text for PyYAML, and a colon is an error for the libyaml of ruamel, which
    // is older than the one of others.
    let is_plain = !first.is_whitespace() && !last.is_whitespace() && !text.contains(['?', ':']);
    is_plain && begins_text(first) && !is_word(text, &OTHER_WORDS) && !may_be_a_number_or_time(first, text)
}

/// Whether a bare text may begin with this. The signs of ASCII are those of YAML, begin a number, or stand for something
/// by themselves (`=`, `<<`, `~`), but for a few.
fn begins_text(first: char) -> bool {
    !first.is_ascii() || first.is_ascii_alphanumeric() || matches!(first, '(' | '/' | '$' | '_' | '+' | '.')
}

/// Words that YAML 1.1 takes for true and false.
const BOOLEANS: [&str; 6] = ["yes", "no", "on", "off", "y", "n"];
/// Words that every YAML takes for something else than a text.
const OTHER_WORDS: [&str; 3] = ["true", "false", "null"];

fn is_word(text: &str, words: &[&str]) -> bool {
    words.iter().any(|word| word.eq_ignore_ascii_case(text))
}

/// Whether a text consists of what numbers, days and times of day consist of, in any notation of any YAML: `12_7`,
/// `0x_1F`, `1e3`, `.5`, `+.inf`, `14:30`, `2023-05-28`, `2001-12-14 21:59:43`. So `12 bad` is one too.
fn may_be_a_number_or_time(first: char, text: &str) -> bool {
    let sign = |c: char| c.is_ascii_hexdigit() || matches!(c, '_' | '.' | ':' | '+' | '-' | ' ');
    let letter = |c: char| matches!(c, 'x' | 'X' | 'o' | 'O' | 't' | 'T' | 'z' | 'Z' | 'i' | 'I' | 'n' | 'N');
    (first.is_ascii_digit() || matches!(first, '+' | '.')) && text.chars().all(|c| sign(c) || letter(c))
}

/// The characters YAML 1.1 calls printable, but those that end a line or that some readers skip.
fn is_printable(c: char) -> bool {
    match c {
        ' '..='~' | '\u{A0}'..='\u{D7FF}' | '\u{E000}'..='\u{FFFD}' => {
            !matches!(c, '\u{2028}' | '\u{2029}' | '\u{FEFF}')
        }
        c => c >= '\u{10000}',
    }
}

fn in_double(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 2);
    out.push('"');
    for c in text.chars() {
        match c {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            '\t' => out.push_str("\\t"),
            c if is_printable(c) => out.push(c),
            // All that is not printable lies in the first plane.
            c => {
                let _ = write!(out, "\\u{:04X}", u32::from(c));
            }
        }
    }
    out.push('"');
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_surely_a_text_stands_bare() {
        for text in [
            "Survey",
            "Йўл харитаси",
            "№ 12-сон",
            "12 houses",
            "5 km",
            "(see the annex)",
            "example.org/a/b",
            "«Ўзбектелеком» АК",
            "it's",
            "a\u{A0}b",
            "...and so on",
            "2023 йил",
        ] {
            assert_eq!(quoted(text, false), text);
        }
    }

    #[test]
    fn what_any_reader_takes_for_something_else_stands_in_quotes() {
        for text in [
            "",
            " a",
            "a ",
            "\u{A0}a",
            "a\u{3000}",
            "14:30",
            "190:20:30",
            "12_7",
            "0x_1F",
            "0o17",
            "017",
            "1e3",
            "1.10",
            "-5",
            "-3 houses",
            "+1",
            ".5",
            ".inf",
            "+.INF",
            ".nan",
            "2023-05-28",
            "2001-12-14 21:59:43",
            "2001-12-14t21:59:43.10-05:00",
            "=",
            "<<",
            "~",
            "null",
            "NULL",
            "true",
            "False",
            ":)",
            "?x",
            "-",
            "--- a",
            "| a",
            "> b",
            "*a",
            "&a",
            "!a",
            "%a",
            "@a",
            "`a`",
            "\"a\"",
            "'a'",
            "what? why",
            "https://example.org/a/b",
            "https://example.org/?ver=2",
            "a:b",
        ] {
            let written = quoted(text, false);
            let inner = written.strip_prefix('\'').and_then(|rest| rest.strip_suffix('\''));
            let inner = inner.unwrap_or_else(|| panic!("{text} is written {written}")).replace("''", "'");
            assert_eq!(inner, text);
        }
        for text in
            ["yes", "No", "ON", "off", "y", "N", "a: b", "a:", "a, b", "[a]", "{a}", "a #b", "a#b", "\u{7F}"]
        {
            assert!(quoted(text, false).starts_with('"'), "{text}");
        }
    }

    #[test]
    fn what_no_line_can_hold_is_escaped() {
        let text = "a\"b\\c\nd\re\tf\u{85}g\u{2028}h\u{FEFF}i\u{0}j\u{FFFE}k\u{1F600}";
        let written = "\"a\\\"b\\\\c\\nd\\re\\tf\\u0085g\\u2028h\\uFEFFi\\u0000j\\uFFFEk\u{1F600}\"";
        assert_eq!(quoted(text, false), written);
        assert_eq!(quoted("plain", true), "\"plain\"");
    }
}
