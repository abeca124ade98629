//! Answers that are a line for each thing offered: what is typed, a tab, and what it means.

use clap_complete::engine::CompletionCandidate;

use crate::render::sanitize;

/// A line for each.
pub(super) fn in_lines(offered: &[&CompletionCandidate], quoted: impl Fn(&str) -> String) -> String {
    offered
        .iter()
        .map(|one| {
            let value = quoted(&one.get_value().to_string_lossy());
            match about(one) {
                Some(about) => format!("{value}\t{about}\n"),
                None => format!("{value}\n"),
            }
        })
        .collect()
}

/// What it means, in one line.
pub(super) fn about(one: &CompletionCandidate) -> Option<String> {
    let help = one.get_help()?.to_string();
    help.lines().next().map(|line| sanitize::line(line).into_owned()).filter(|line| !line.is_empty())
}

/// In quotes, where `PowerShell` would read a sign otherwise.
pub(super) fn for_powershell(value: &str) -> String {
    let is_plain = |c: char| c.is_alphanumeric() || "-_./:=+\\".contains(c);
    if value.chars().all(is_plain) { value.to_owned() } else { format!("'{}'", value.replace('\'', "''")) }
}
