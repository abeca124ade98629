//! Slips of the keyboard by which a line is no YAML any more, or YAML of another meaning. The parser sees only what
//! follows from them, mostly a line later.

use super::line::{line_end, line_start};
use crate::problem::{Problem, Span, YAML};

/// The slip in the line of a byte at which the parser gave up, or in the line before. `in_columns` says that a line
/// stands in no column for the parser; then it may be a key without its colon.
pub(super) fn slip(text: &str, at: usize, in_columns: bool) -> Option<Problem> {
    let here = Line::around(text, at.min(text.len()));
    let missing_colon = || in_columns.then(|| here.missing_colon()).flatten();
    here.any().or_else(missing_colon).or_else(|| here.before(text)?.any())
}

/// A line of a text.
struct Line<'t> {
    start: usize,
    text: &'t str,
}

impl<'t> Line<'t> {
    fn around(text: &'t str, at: usize) -> Self {
        let start = line_start(text, at);
        Self { start, text: text.get(start..line_end(text, at)).unwrap_or_default() }
    }

    /// The last line before this one that holds anything but a comment.
    fn before(&self, text: &'t str) -> Option<Self> {
        let mut line = Self::around(text, self.start.checked_sub(1)?);
        while matches!(line.text.trim().as_bytes(), [] | [b'#', ..]) {
            line = Self::around(text, line.start.checked_sub(1)?);
        }
        Some(line)
    }

    fn any(&self) -> Option<Problem> {
        self.odd_indentation()
            .or_else(|| self.missing_space_after_dash())
            .or_else(|| self.missing_space_after_colon())
    }

    fn odd_indentation(&self) -> Option<Problem> {
        let indentation = self.text.find(|c: char| c != ' ' && !is_odd_space(c)).unwrap_or(self.text.len());
        let (at, odd) = self.text.get(..indentation)?.char_indices().find(|(_, c)| is_odd_space(*c))?;
        let words = format!("{} stands in the indentation", name(odd));
        Some(self.slip(&words, "indent with spaces", at, odd.len_utf8()))
    }

    fn missing_space_after_dash(&self) -> Option<Problem> {
        let (at, body) = self.body();
        let rest = body.strip_prefix('-')?;
        let (key, _) = rest.split_once(':').filter(|(key, _)| is_key(key))?;
        Some(self.slip("a space is missing after the dash", &format!("write `- {key}:`"), at, 1))
    }

    fn missing_space_after_colon(&self) -> Option<Problem> {
        let (at, body) = self.body();
        let (key, rest) = body.split_once(':').filter(|(key, _)| is_key(key))?;
        let first = rest.chars().next()?;
        let colon = at + key.len();
        if is_odd_space(first) {
            let words = format!("{} stands after `{key}:`", name(first));
            return Some(self.slip(&words, "put a space there", colon + 1, first.len_utf8()));
        }
        // An address is no key.
        if first.is_whitespace() || first == '/' {
            return None;
        }
        let words = format!("a space is missing after `{key}:`");
        Some(self.slip(&words, &format!("write `{key}: …`"), colon, 1))
    }

    fn missing_colon(&self) -> Option<Problem> {
        let (at, body) = self.body();
        let (key, rest) = body.split_once(' ').filter(|(key, _)| is_key(key))?;
        if rest.contains(": ") || rest.ends_with(':') {
            return None;
        }
        let words = format!("a colon is missing after `{key}`");
        Some(self.slip(&words, &format!("write `{key}: …`"), at, key.len()))
    }

    /// What the line holds after its indentation and the dashes of list elements.
    fn body(&self) -> (usize, &'t str) {
        let mut body = self.text.trim_start_matches(' ');
        while let Some(rest) = body.strip_prefix("- ") {
            body = rest.trim_start_matches(' ');
        }
        (self.text.len() - body.len(), body)
    }

    fn slip(&self, words: &str, hint: &str, at: usize, length: usize) -> Problem {
        let at = self.start + at;
        let message = format!("not readable as YAML: {words}");
        Problem::new(&YAML, message).hint(hint.to_owned()).at(Span::new(at, at + length))
    }
}

/// Whether a text may be a key of a plan.
fn is_key(text: &str) -> bool {
    text.starts_with(|c: char| c.is_ascii_alphabetic())
        && text.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_'))
}

/// Whether a sign looks like a space, or like nothing, and is no space to YAML.
#[must_use]
pub fn is_odd_space(c: char) -> bool {
    !c.is_ascii() && (c.is_whitespace() || matches!(c, '\u{200B}'..='\u{200F}' | '\u{2060}' | '\u{FEFF}'))
}

/// What such a sign is called.
#[must_use]
pub fn name(c: char) -> String {
    let code = u32::from(c);
    match c {
        '\u{A0}' | '\u{202F}' => format!("a no-break space (U+{code:04X})"),
        _ if c.is_whitespace() => format!("a space that YAML does not know (U+{code:04X})"),
        _ => format!("an invisible character (U+{code:04X})"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(text: &str, at: &str) -> String {
        let slip = slip(text, text.find(at).unwrap(), true);
        slip.map_or_else(String::new, |slip| {
            let words = slip.message.plain().strip_prefix("not readable as YAML: ").unwrap();
            format!("{}: {words}", &text[slip.span.unwrap().range()])
        })
    }

    #[test]
    fn slips_are_found_in_the_line_or_the_one_before() {
        assert_eq!(said("  due:2023\n", "due"), ":: a space is missing after `due:`");
        assert_eq!(said("- -id: 1\n\n  # c\n  title: A\n", ": A"), "-: a space is missing after the dash");
        assert_eq!(said("- id:1\n  title: A\n", ": A"), ":: a space is missing after `id:`");
        assert_eq!(said("  title One\n", "One"), "title: a colon is missing after `title`");
        assert_eq!(
            said("  \u{A0}due: 1\n", "due"),
            "\u{A0}: a no-break space (U+00A0) stands in the indentation"
        );
        assert_eq!(
            said("  due:\u{202F}1\n", "due"),
            "\u{202F}: a no-break space (U+202F) stands after `due:`"
        );
    }

    #[test]
    fn what_is_well_written_is_no_slip() {
        for line in [
            "- id: 1",
            "  due:",
            "  https://example.org",
            "- - a: b",
            "- -3",
            "  'a':1",
            "  a b: c",
            "  # x y",
        ] {
            assert_eq!(said(line, line.trim()), "", "{line}");
        }
    }
}
