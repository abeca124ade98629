//! How texts are written into the file.

use crate::syntax::edit::{Rules, Value};

/// Nothing depends on the keys here.
const RULES: Rules = Rules { day_keys: &[], day: "", apart: &[], is_period: |_| false };

/// A text inside brackets or braces, as every reader of YAML gives it back.
pub(super) fn in_flow(text: &str) -> String {
    Value::Text(text.to_owned()).flow(&RULES)
}

/// A text after a key, on its line.
pub(super) fn in_block(text: &str) -> String {
    let written = in_flow(text);
    let begins = |text: &str| text.starts_with([',', '[', ']', '{', '}']);
    if written == text || begins(text) {
        return written;
    }
    // These signs mean something in brackets and braces only, where they do not begin a text.
    let without: String =
        text.chars().map(|c| if matches!(c, ',' | '[' | ']' | '{' | '}') { '_' } else { c }).collect();
    if in_flow(&without) == without { text.to_owned() } else { written }
}

/// Lines of a width, broken at single spaces.
pub(super) fn wrapped(text: &str, width: usize) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    let mut length = 0;
    for word in text.split(' ') {
        let letters = word.chars().count();
        if let Some(line) = lines.last_mut().filter(|_| length + 1 + letters <= width) {
            line.push(' ');
            line.push_str(word);
            length += 1 + letters;
        } else {
            lines.push(word.to_owned());
            length = letters;
        }
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn commas_need_no_quotes_outside_brackets() {
        for (text, block, flow) in [
            ("Савдо, саноат", "Савдо, саноат", "\"Савдо, саноат\""),
            ("[a], b", "\"[a], b\"", "\"[a], b\""),
            ("a [b] c", "a [b] c", "\"a [b] c\""),
            ("a: b", "\"a: b\"", "\"a: b\""),
            ("a #b", "\"a #b\"", "\"a #b\""),
            ("2025-05-01", "'2025-05-01'", "'2025-05-01'"),
            ("2023 йил 30 апрель", "2023 йил 30 апрель", "2023 йил 30 апрель"),
            ("no", "\"no\"", "\"no\""),
            ("“a”, b", "“a”, b", "\"“a”, b\""),
        ] {
            assert_eq!((in_block(text).as_str(), in_flow(text).as_str()), (block, flow));
        }
    }

    #[test]
    fn lines_are_broken_at_spaces() {
        assert_eq!(wrapped("aa bb cc dddddddd", 5), ["aa bb", "cc", "dddddddd"]);
    }
}
