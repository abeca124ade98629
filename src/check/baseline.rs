//! Findings that are known already, so that only new ones fail.

use std::collections::BTreeMap;

use crate::problem::is_harmful;

/// Known findings: how often each combination of file, rule and message was found. Lines and columns are left out, since
/// they move with every edit.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Baseline {
    known: BTreeMap<(String, String, String), usize>,
}

/// How a baseline begins.
const HEADER: &str = "# Findings that `roadmap check` knows already.";

impl Baseline {
    /// Adds a finding.
    pub fn add(&mut self, file: &str, rule: &str, message: &str) {
        *self.known.entry(key(file, rule, message)).or_default() += 1;
    }

    /// Takes one finding out, and says whether it was known: what is found once more than it is known is news.
    pub fn remove(&mut self, file: &str, rule: &str, message: &str) -> bool {
        match self.known.get_mut(&key(file, rule, message)) {
            Some(left) if *left > 0 => {
                *left -= 1;
                true
            }
            Some(_) | None => false,
        }
    }

    /// Whether a file that begins so is a baseline: only such a file is overwritten with one.
    #[must_use]
    pub fn is_one(beginning: &[u8]) -> bool {
        beginning.is_empty() || beginning.starts_with(HEADER.as_bytes())
    }

    /// One line for each finding: file, rule and message, divided by tabs, sorted.
    #[must_use]
    pub fn print(&self) -> String {
        let mut text = format!("{HEADER} Lines may be taken out, never added by hand.\n");
        for ((file, rule, message), count) in &self.known {
            let line = format!("{file}\t{rule}\t{message}\n");
            text.extend(std::iter::repeat_n(line, *count));
        }
        text
    }

    /// Reads what [`Baseline::print`] wrote.
    ///
    /// # Errors
    /// The number of the first line that is none.
    pub fn parse(text: &str) -> Result<Self, usize> {
        let mut baseline = Self::default();
        for (n, line) in
            text.lines().enumerate().filter(|(_, line)| !line.starts_with('#') && !line.trim().is_empty())
        {
            match line.splitn(3, '\t').collect::<Vec<_>>().as_slice() {
                [file, rule, message] => baseline.add(file, rule, message),
                _ => return Err(n + 1),
            }
        }
        Ok(baseline)
    }
}

/// A break or tab would make two lines, or two columns, of one; other signs would turn the order of its letters round.
fn key(file: &str, rule: &str, message: &str) -> (String, String, String) {
    let part = |text: &str| text.replace(is_harmful, "\u{FFFD}");
    (part(file), rule.into(), part(message))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_name_makes_a_line_more() {
        let mut first = Baseline::default();
        first.add("a\tb\n.yaml", "no-unit", "a\nb");
        let mut known = Baseline::parse(&first.print()).unwrap();
        assert!(known.remove("a\tb\n.yaml", "no-unit", "a\nb"));
        first.add("\u{202e}a\u{2028}\u{1b}[1m.yaml", "no-unit", "m");
        assert!(!first.print().contains(|c| c != '\n' && c != '\t' && is_harmful(c)));
        assert!(Baseline::is_one(first.print().as_bytes()) && !Baseline::is_one(b"version: 1\n"));
    }

    #[test]
    fn a_known_finding_is_taken_as_often_as_it_was_found() {
        let mut first = Baseline::default();
        first.add("a.yaml", "no-unit", "KPI `k` has no unit");
        first.add("a.yaml", "no-unit", "KPI `k` has no unit");
        let mut known = Baseline::parse(&first.print()).unwrap();
        assert_eq!(known, first);
        let mut remove = |rule: &str| known.remove("a.yaml", rule, "KPI `k` has no unit");
        assert_eq!(
            [remove("no-unit"), remove("no-deadline"), remove("no-unit"), remove("no-unit")],
            [true, false, true, false]
        );
        assert_eq!(Baseline::parse("a.yaml no tabs\n"), Err(1));
    }
}
