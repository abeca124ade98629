//! A change of a file as a unified diff. The line above each place names the part of the plan it stands in.

use std::fmt::Write as _;

use similar::{ChangeTag, TextDiff};

use super::sanitize;
use super::style::Meaning;

/// How many columns of a title are shown.
const TITLE: usize = 60;

/// Draws what makes the new text of the old one. `parts` are the parts changed, each with the line of the new text it
/// begins on, from 1, in the order of lines. The bytes are the file's: nothing is wrapped.
#[must_use]
pub fn draw(path: &str, old: &str, new: &str, parts: &[(usize, String)], colour: bool) -> String {
    let mut out = String::new();
    let path = sanitize::line(path);
    let _ = write!(out, "--- a/{path}\n+++ b/{path}\n");
    let diff = TextDiff::from_lines(old, new);
    let mut unified = diff.unified_diff();
    for hunk in unified.context_radius(1).iter_hunks() {
        let last = hunk.iter_changes().filter_map(|change| change.new_index()).max().unwrap_or_default();
        let within = parts.partition_point(|(line, _)| *line <= last + 1).checked_sub(1);
        let part = within.and_then(|n| parts.get(n)).map(|(_, part)| shortened(part));
        let mut head = hunk.header().to_string();
        if let Some(part) = part {
            head.push(' ');
            head.push_str(&part);
        }
        push(&head, Some(Meaning::Progress), colour, &mut out);
        for change in hunk.iter_changes() {
            let meaning = match change.tag() {
                ChangeTag::Delete => Some(Meaning::Alarm),
                ChangeTag::Insert => Some(Meaning::Good),
                ChangeTag::Equal => None,
            };
            let line = change.value();
            let ended = line.strip_suffix('\n');
            let shown = format!("{}{}", change.tag(), ended.unwrap_or(line));
            push(&shown, meaning, colour, &mut out);
            if ended.is_none() {
                out.push_str("\\ No newline at end of file\n");
            }
        }
    }
    out
}

fn push(line: &str, meaning: Option<Meaning>, colour: bool, out: &mut String) {
    match meaning.filter(|_| colour).map(Meaning::style) {
        Some(style) => {
            let _ = writeln!(out, "{style}{line}{style:#}");
        }
        None => {
            let _ = writeln!(out, "{line}");
        }
    }
}

fn shortened(part: &str) -> String {
    let part = sanitize::line(part);
    match part.char_indices().nth(TITLE) {
        Some((end, _)) => format!("{} …", part.get(..end).unwrap_or_default().trim_end()),
        None => part.into_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines(edit: impl Fn(usize) -> String) -> String {
        (1..=12).map(edit).collect()
    }

    #[test]
    fn each_place_is_named_by_the_part_it_stands_in() {
        let old = lines(|n| format!("{n}\n"));
        let new = lines(|n| if n == 3 || n == 11 { format!("{n}\nnew\n") } else { format!("{n}\n") });
        let parts = [(2, "9.2 Study".to_owned()), (10, format!("9.3 {}", "ў".repeat(80)))];
        let drawn = draw("plan.yaml", &old, &new, &parts, false);
        let long = "ў".repeat(56);
        assert_eq!(
            drawn,
            format!(
                "--- a/plan.yaml\n+++ b/plan.yaml\n@@ -3,2 +3,3 @@ 9.2 Study\n 3\n+new\n 4\n\
                 @@ -11,2 +12,3 @@ 9.3 {long} …\n 11\n+new\n 12\n"
            )
        );
    }

    #[test]
    fn what_comes_and_goes_is_coloured_and_a_missing_line_end_is_told() {
        let drawn = draw("a\u{1b}b", "x", "y", &[], true);
        assert!(drawn.starts_with("--- a/a\u{fffd}b\n"), "{drawn:?}");
        assert!(drawn.contains("\u{1b}[31m-x\u{1b}[0m\n\\ No newline at end of file\n"), "{drawn:?}");
        assert!(drawn.contains("\u{1b}[32m+y\u{1b}[0m\n"), "{drawn:?}");
    }
}
