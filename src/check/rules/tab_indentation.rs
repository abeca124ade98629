//! A line is indented with a tab.

use crate::check::finding::{Report, Severity, Where};
use crate::check::registry::{Rule, Run};

pub(super) const RULE: Rule = Rule {
    id: "tab-indentation",
    severity: Severity::Error,
    opt_in: false,
    summary: "a line is indented with a tab",
    explanation: "YAML forbids tabs in indentation: what looks aligned in one editor is not in another. Use blanks.",
    run: Run::Text(run),
};

fn run(text: &str, report: &mut Report<'_>) {
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        let blanks = line.len() - line.trim_start_matches([' ', '\t']).len();
        let tab = line.get(..blanks).and_then(|indent| indent.find('\t'));
        if let Some(tab) = tab.filter(|_| !line.trim().is_empty()) {
            let at = Where::Bytes(start + tab, start + tab + 1);
            report.add(at, "this line is indented with a tab").help("indent with blanks").fix("  ");
        }
        start += line.len();
    }
}
