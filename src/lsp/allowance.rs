//! A finding accepted by a comment, where that is possible.

use super::snapshot::Snapshot;
use crate::check::{self, Selection};
use crate::format;
use crate::problem::Problem;

/// The text with a comment that accepts what a rule finds at a byte. The comment stands above the line, or where that is
/// within a text at its end; it must change nothing but the findings of that rule.
pub(super) fn accepted(snapshot: &Snapshot, rule: &str, at: usize) -> Option<String> {
    let text = &*snapshot.text;
    let head = text.get(..at)?;
    let start = head.rfind('\n').map_or(0, |at| at + 1);
    let rest = text.get(start..)?;
    let line = rest.split('\n').next().unwrap_or_default();
    let is_crlf = line.ends_with('\r') && rest.len() > line.len();
    let line = if is_crlf { line.trim_end_matches('\r') } else { line };
    let (indent, line_break) =
        (line.len() - line.trim_start_matches(' ').len(), if is_crlf { "\r\n" } else { "\n" });
    let above = format!("{}# roadmap: allow {rule}{line_break}", " ".repeat(indent));
    let behind = format!(" # roadmap: allow {rule}");
    let with = |at: usize, new: &str| {
        let mut edited = text.to_owned();
        edited.insert_str(at, new);
        edited
    };
    let tries = [with(start, &above), with(start + line.len(), &behind)];
    tries.into_iter().find(|new| accepts(snapshot, new, rule))
}

/// Whether the new text says the same, and fewer findings of that rule are all that is new.
fn accepts(snapshot: &Snapshot, new: &str, rule: &str) -> bool {
    let reading = format::read(new);
    if snapshot.is_whole && reading.plan.as_ref() != Some(snapshot.plan()) {
        return false;
    }
    let plan = reading.plan.as_ref();
    let found = check::find(
        &reading.tree,
        plan,
        reading.problems.clone(),
        &Selection::default(),
        snapshot.day(),
        |_| None,
    );
    let split = |problems: &[Problem]| {
        let of_rule = problems.iter().filter(|problem| problem.code.id == rule).count();
        let others: Vec<(&str, String)> = problems
            .iter()
            .filter(|problem| problem.code.id != rule)
            .map(|problem| (problem.code.id, problem.message.plain().to_owned()))
            .collect();
        (of_rule, others)
    };
    let (before, after) = (split(snapshot.findings()), split(&found));
    after.0 < before.0 && after.1 == before.1
}
