//! Findings that are known already, so that only new ones fail.

use std::collections::BTreeMap;

/// Known findings: how often each combination of file, rule and message was found. Lines and columns are left out, since
/// they move with every edit.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Baseline {
    known: BTreeMap<(String, String, String), usize>,
}

impl Baseline {
    /// Takes a finding in.
    pub fn add(&mut self, file: &str, rule: &str, message: &str) {
        *self.known.entry((file.into(), rule.into(), message.into())).or_default() += 1;
    }

    /// Whether a finding is known; each known one answers once.
    pub fn matches(&mut self, file: &str, rule: &str, message: &str) -> bool {
        match self.known.get_mut(&(file.into(), rule.into(), message.into())) {
            Some(left) if *left > 0 => {
                *left -= 1;
                true
            }
            Some(_) | None => false,
        }
    }

    /// One line for each finding: file, rule and message, divided by tabs, sorted.
    #[must_use]
    pub fn print(&self) -> String {
        let mut text = String::from(
            "# Findings that `roadmap check` knows already. Lines may be taken out, never added by hand.\n",
        );
        for ((file, rule, message), count) in &self.known {
            for _ in 0..*count {
                text += &format!("{file}\t{rule}\t{message}\n").replace('\r', "");
            }
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_known_finding_is_taken_as_often_as_it_was_found() {
        let mut first = Baseline::default();
        first.add("a.yaml", "no-unit", "KPI `k` has no unit");
        first.add("a.yaml", "no-unit", "KPI `k` has no unit");
        let mut known = Baseline::parse(&first.print()).unwrap();
        assert_eq!(known, first);
        let mut takes = |rule: &str| known.matches("a.yaml", rule, "KPI `k` has no unit");
        assert_eq!(
            [takes("no-unit"), takes("no-deadline"), takes("no-unit"), takes("no-unit")],
            [true, false, true, false]
        );
        assert_eq!(Baseline::parse("a.yaml no tabs\n"), Err(1));
    }
}
