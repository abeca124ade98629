//! The labels of messages, each with its colour.

use std::fmt::Write as _;

use super::style::Meaning;

const LABELS: [(&str, Meaning); 4] = [
    ("error:", Meaning::Severe),
    ("warning:", Meaning::Warning),
    ("note:", Meaning::Strong),
    ("hint:", Meaning::Progress),
];

/// The text with the labels coloured that its lines begin with. Whether colours are shown is decided where it is written.
#[must_use]
pub fn coloured(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 16);
    for line in text.split_inclusive('\n') {
        let label =
            LABELS.iter().find_map(|(label, meaning)| Some((label, meaning, line.strip_prefix(label)?)));
        match label {
            Some((label, meaning, rest)) => {
                let style = meaning.style();
                let _ = write!(out, "{style}{label}{style:#}{rest}");
            }
            None => out.push_str(line),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_are_coloured_where_lines_begin_with_them() {
        assert_eq!(
            coloured("error: no hint: here\nhint: there\n  note: x\n"),
            "\u{1b}[1m\u{1b}[31merror:\u{1b}[0m no hint: here\n\u{1b}[36mhint:\u{1b}[0m there\n  note: x\n"
        );
        assert_eq!(coloured("\u{1b}[1merror:"), "\u{1b}[1merror:");
    }
}
