//! A merge conflict has not been settled.

use memchr::memmem;

use crate::check::report::{Report, Where};
use crate::check::rule::{Rule, Run};
use crate::problem::{Code, Family, Severity};

pub(super) static RULE: Rule = Rule {
    code: Code {
        id: "merge-conflict",
        severity: Severity::Error,
        family: Family::Text,
        summary: "a merge conflict has not been settled",
        explanation: "Git writes both versions into the file, between `<<<<<<<` and `>>>>>>>`. Until \
somebody chooses, the file is not a plan. Keep the lines that hold and take the markers out.",
    },
    opt_in: false,
    run: Run::Text(run),
};

/// Git writes seven signs, and after all but the second a space and a name.
const MARKERS: [&str; 4] = ["<<<<<<<", "=======", ">>>>>>>", "|||||||"];
const END: &str = ">>>>>>>";

fn run(text: &str, report: &mut Report<'_>) {
    // Of most plans no line need be looked at.
    if !MARKERS.iter().any(|marker| memmem::find(text.as_bytes(), marker.as_bytes()).is_some()) {
        return;
    }
    let (mut start, mut inside) = (0, false);
    for line in text.split_inclusive('\n') {
        let shown = line.trim_end();
        let is_marker = |marker: &&&str| {
            shown.strip_prefix(**marker).is_some_and(|rest| rest.is_empty() || rest.starts_with(' '))
        };
        if let Some(marker) = MARKERS.iter().find(is_marker) {
            if !inside {
                let at = Where::Bytes(start, start + shown.len());
                let hint = "keep the lines that hold, and take the markers out";
                report.add(at, "a merge conflict has not been settled").set_hint(hint);
            }
            inside = *marker != END;
        }
        start += line.len();
    }
}
