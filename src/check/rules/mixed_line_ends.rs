//! Some lines end otherwise than the others.

use memchr::memchr;

use crate::check::report::{Report, Where};
use crate::check::rule::{Rule, Run};
use crate::problem::{Code, Family, Severity};

pub(super) static RULE: Rule = Rule {
    code: Code {
        id: "mixed-line-ends",
        severity: Severity::Notice,
        family: Family::Text,
        summary: "some lines end otherwise than the others",
        explanation: "Files that pass between Windows and other systems sometimes keep both kinds of line \
end. They are read alike, but every tool that evens them out shows the whole file as changed. \
Save the file with one kind; `* text=auto` in `.gitattributes` keeps it so.",
    },
    opt_in: false,
    run: Run::Text(run),
};

const KINDS: [&str; 3] = ["LF", "CRLF", "CR"];

fn run(text: &str, report: &mut Report<'_>) {
    if memchr(b'\r', text.as_bytes()).is_none() {
        return;
    }
    // How many lines end so, and the first of them.
    let mut found = [(0_usize, (0, 0)); KINDS.len()];
    let mut start = 0;
    let mut bytes = text.bytes().enumerate().peekable();
    while let Some((end, byte)) = bytes.next() {
        let kind = match byte {
            b'\n' => 0,
            b'\r' if bytes.next_if(|(_, next)| *next == b'\n').is_some() => 1,
            b'\r' => 2,
            _ => continue,
        };
        if let Some((count, first)) = found.get_mut(kind) {
            *first = if *count == 0 { (start, end) } else { *first };
            *count += 1;
        }
        start = end + 1 + usize::from(kind == 1);
    }
    let mut kinds: Vec<_> = KINDS.into_iter().zip(found).filter(|(_, (count, _))| *count > 0).collect();
    kinds.sort_by_key(|(_, (count, _))| std::cmp::Reverse(*count));
    let Some(((usual, (most, _)), others)) = kinds.split_first() else { return };
    for (kind, (count, (start, end))) in others {
        let lines = if *count == 1 { "1 line ends".into() } else { format!("{count} lines end") };
        let message = format!("{lines} with {kind}, {most} with {usual}");
        report.add(Where::Bytes(*start, *end), message).set_hint("save the file with one kind of line end");
    }
}
