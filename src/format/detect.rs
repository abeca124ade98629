//! Whether a text is meant to be a plan, judged by its outermost keys before anything is parsed.
//!
//! A folder holds YAML of every kind. A file that is not a plan must be skipped without being parsed, and a broken plan
//! must not be skipped. So the keys are searched line by line, where no fault elsewhere can hide them.

use std::borrow::Cow;

/// How much a text looks like a plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// None of a plan's keys were seen.
    Other,
    /// One was, and other files have it as well: `version`.
    Perhaps,
    /// At least two were.
    Plan,
}

/// The keys by which a plan is known. Those of one row count once: a plan has one of them, or both.
const KEYS: [&[&str]; 3] = [&["version"], &["sections", "measures"], &["executors", "funding"]];

impl Kind {
    /// Looks at the beginning of a text or at the whole of it, no further than needed.
    #[must_use]
    pub fn of(bytes: &[u8]) -> Self {
        // A plan in UTF-16 cannot be read, but its author must be told so. Without the zero bytes its keys are visible.
        let bytes: Cow<'_, [u8]> = match bytes {
            [0xFF, 0xFE, rest @ ..] | [0xFE, 0xFF, rest @ ..] => {
                rest.iter().copied().filter(|byte| *byte != 0).collect()
            }
            [0xEF, 0xBB, 0xBF, rest @ ..] | rest => rest.into(),
        };
        let mut keys = Keys::default();
        let mut margin = None;
        for line in bytes.split(|byte| matches!(byte, b'\n' | b'\r')) {
            let inner = line.trim_ascii();
            if matches!(inner, [] | [b'#' | b'%', ..]) || (margin.is_none() && opens(inner)) {
                continue;
            }
            if margin.is_none() && matches!(inner, [b'{', ..]) {
                return in_braces(&bytes);
            }
            // Another document begins, but a plan is a single one.
            if line.starts_with(b"---") || line.starts_with(b"...") {
                break;
            }
            let indent = line.len() - line.trim_ascii_start().len();
            if *margin.get_or_insert(indent) == indent {
                keys.see(key(inner));
            }
            if keys.kind() == Self::Plan {
                break;
            }
        }
        keys.kind()
    }
}

/// Which keys were seen.
#[derive(Default)]
struct Keys([bool; 3]);

impl Keys {
    fn see(&mut self, key: &[u8]) {
        for (row, seen) in KEYS.iter().zip(&mut self.0) {
            *seen |= row.iter().any(|name| name.as_bytes() == key);
        }
    }

    fn kind(&self) -> Kind {
        match self.0.iter().filter(|seen| **seen).count() {
            0 => Kind::Other,
            1 => Kind::Perhaps,
            _ => Kind::Plan,
        }
    }
}

/// Whether a line only begins a document: `---`, alone or before a comment.
fn opens(line: &[u8]) -> bool {
    line.strip_prefix(b"---").is_some_and(|rest| matches!(rest.trim_ascii(), [] | [b'#', ..]))
}

/// The key at the beginning of a line, without its quotes; empty if the line does not begin with a key.
fn key(line: &[u8]) -> &[u8] {
    let quote = line.first().filter(|first| matches!(first, b'"' | b'\''));
    let (line, ends) = match quote {
        Some(quote) => (line.get(1..).unwrap_or_default(), quote),
        None => (line, &b':'),
    };
    let end = line.iter().position(|byte| byte == ends).unwrap_or(line.len());
    let (key, rest) = (line.get(..end), line.get(end + usize::from(quote.is_some())..));
    match rest.unwrap_or_default().trim_ascii_start() {
        [b':'] | [b':', b' ' | b'\t', ..] => key.unwrap_or_default().trim_ascii_end(),
        _ => &[],
    }
}

/// The same for a text in braces, such as JSON, where keys stand anywhere in a line. A parser would not help: of a
/// broken text in braces it reports no keys at all.
fn in_braces(bytes: &[u8]) -> Kind {
    let mut keys = Keys::default();
    let (mut depth, mut key_is_next) = (0_usize, false);
    let mut rest = bytes;
    while let Some(first) = rest.first() {
        let mut length = 1;
        match first {
            b'{' | b'[' => (depth, key_is_next) = (depth + 1, *first == b'{'),
            b'}' | b']' => (depth, key_is_next) = (depth.saturating_sub(1), false),
            b',' => key_is_next = true,
            b':' => key_is_next = false,
            b'#' => length = rest.iter().position(|byte| *byte == b'\n').unwrap_or(rest.len()),
            byte if byte.is_ascii_whitespace() => {}
            _ => {
                let word;
                (word, length) = first_word(rest);
                if depth == 1 && key_is_next {
                    keys.see(word);
                }
            }
        }
        if keys.kind() == Kind::Plan || (depth == 0 && *first == b'}') {
            break;
        }
        rest = rest.get(length..).unwrap_or_default();
    }
    keys.kind()
}

/// The first word of a text in braces, without its quotes, and its length in bytes with them.
fn first_word(text: &[u8]) -> (&[u8], usize) {
    if let [quote @ (b'"' | b'\''), inner @ ..] = text {
        let mut escaped = false;
        let end = inner.iter().position(|byte| {
            let ends = !escaped && byte == quote;
            escaped = !escaped && *quote == b'"' && *byte == b'\\';
            ends
        });
        let end = end.unwrap_or(inner.len());
        return (inner.get(..end).unwrap_or_default(), (end + 2).min(text.len()));
    }
    let end = text.iter().position(|byte| b",:{}[]\n".contains(byte)).unwrap_or(text.len());
    (text.get(..end).unwrap_or_default().trim_ascii_end(), end)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_plan_is_known_by_its_keys_however_it_is_written() {
        for text in [
            "version: 1\nmeasures: []\n",
            "measures:\n- id: 1\nversion: 1\n",
            "\u{feff}# a plan\r\n\r\n%YAML 1.2\r\n--- # here\r\nversion: 1\r\ntitle: A\r\nsections:\r\n",
            "\"version\" : 1\n'sections':\t[]\n",
            "  version: 1\n  sections:\n",
            "version: 1\rmeasures: []\r",
            "{version: 1, title: {measures: 1}, measures: []}",
            "---\n# JSON\n{\"sections\": [{\"id\": 1}], \"version\": 1}",
        ] {
            assert_eq!(Kind::of(text.as_bytes()), Kind::Plan, "{text}");
        }
    }

    #[test]
    fn a_broken_plan_is_a_plan() {
        for text in [
            &b"version: 1\ntitle: [\nmeasures: {\n"[..],
            b"version: one\nmeasures: nobody\n",
            b"<<<<<<< ours\nversion: 1\n=======\nversion: 2\n>>>>>>> theirs\nmeasures:\n",
            b"title: \xCF\xEB\xE0\xED\nversion: 1\nmeasures:\n",
            b"\xFF\xFEv\0e\0r\0s\0i\0o\0n\0:\0 \x001\0\n\0m\0e\0a\0s\0u\0r\0e\0s\0:\0",
            // A key is missing.
            b"executors: {a: A}\nmeasures: []\n",
            b"version: 1\nexecutors: {a: A}\n",
            b"{version: 1, title: \"a \\\" } b\", x-a: it's, measures: [{id: ",
            b"{\n  # ours, } and theirs\n  version : 1, 'executors': [a, b}, x: ] }",
        ] {
            assert_eq!(Kind::of(text), Kind::Plan, "{}", String::from_utf8_lossy(text));
        }
    }

    #[test]
    fn other_files_are_not_plans() {
        for text in [
            "",
            "\n# nothing\n",
            "just a text",
            "version: \"3.9\"\nservices:\n  measures:\n    image: a\n",
            "apiVersion: v1\nkind: ConfigMap\ndata:\n  plan: |\n    version: 1\n    measures: []\n",
            "openapi: 3.1.0\ninfo:\n  version: 1\n  title: A\npaths: {}\n",
            "name: CI\non: [push]\njobs:\n  sections:\n    runs-on: ubuntu-latest\n",
            "version: 2\nupdates: []\n---\nmeasures: []\n",
            "- version: 1\n- measures: []\n",
            "measures:about\nversion:1\n",
            "sections: # of a manual\n  - intro\n",
            "{\"swagger\": \"2.0\", \"info\": {\"version\": 1, \"measures\": 2}, \"x\": [\"version\", \"sections\"]}",
            "[version, measures]",
            "\"version",
        ] {
            assert_ne!(Kind::of(text.as_bytes()), Kind::Plan, "{text}");
        }
    }

    #[test]
    fn a_text_without_the_keys_is_another_file_and_one_with_a_single_key_is_in_doubt() {
        assert_eq!(Kind::of(b"openapi: 3.1.0\n"), Kind::Other);
        assert_eq!(Kind::of(b"version: 2\nupdates: []\n"), Kind::Perhaps);
    }
}
