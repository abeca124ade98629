//! Comments in the plan that accept a finding: `# roadmap: allow due-before-previous`.

use std::collections::HashMap;

use memchr::memmem;

use super::registry::{CODES, Selection, code, is_about_two_versions};
use super::report::more;
use crate::problem::{Code, Problem, Severity, Span, UNKNOWN_ALLOW, UNUSED_ALLOW, shortened};
use crate::suggestion::nearest;
use crate::syntax::LineIndex;

/// Comments that accept nothing; whoever has more has made them with a program.
const MOST: usize = 1_000;

/// Takes out what comments in the text accept, and reports the comments that accept nothing.
pub(super) fn apply(found: &mut Vec<Problem>, text: &str, lines: &LineIndex, selection: &Selection) {
    let all = allowances(text);
    let line_of = |problem: &Problem| problem.span.map(|span| lines.line(span.start));
    // Whether a comment accepts what is found by a rule in a line.
    let mut accepted: HashMap<(&str, usize), bool> = HashMap::new();
    for problem in found.iter() {
        accepted.extend(line_of(problem).map(|line| ((problem.code.id, line), false)));
    }
    let mut used = vec![false; all.len()];
    for (allowance, used) in all.iter().zip(&mut used) {
        for line in allowance.lines() {
            // Of two that say the same the first is used.
            let by = accepted.get_mut(&(allowance.rule, line));
            *used |= by.is_some_and(|by| !std::mem::replace(by, true));
        }
    }
    found.retain(|problem| {
        line_of(problem).is_none_or(|line| accepted.get(&(problem.code.id, line)) != Some(&true))
    });
    let unused = all.iter().zip(used).filter(|(_, used)| !used).map(|(allowance, _)| allowance);
    report_unused(unused, found, selection);
}

/// Reports the comments that accept nothing.
fn report_unused<'a>(
    unused: impl Iterator<Item = &'a Allowance<'a>>,
    found: &mut Vec<Problem>,
    selection: &Selection,
) {
    let (mut count, mut worst) = (0, None::<Severity>);
    for allowance in unused {
        let known = code(allowance.rule);
        let own: &'static Code = if known.is_some() { &UNUSED_ALLOW } else { &UNKNOWN_ALLOW };
        // What happened between two versions is accepted in one of them and not found in the next.
        if known.is_some_and(is_about_two_versions) {
            continue;
        }
        if !selection.matches(own) || known.is_some_and(|code| !selection.matches(code)) {
            continue;
        }
        count += 1;
        if count > MOST {
            worst = worst.min(Some(own.severity)).or(Some(own.severity));
            continue;
        }
        found.push(allowance.unused(own));
    }
    if let Some(worst) = worst {
        let message = format!("{} more comments accept nothing", count - MOST);
        found.push(Problem::new(more(worst), message));
    }
}

/// A comment that accepts findings of a rule on its own line or on the next line that holds anything but comments.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Allowance<'t> {
    /// The rule.
    rule: &'t str,
    /// The bytes of the rule's name.
    span: (usize, usize),
    line: usize,
    next: Option<usize>,
}

impl Allowance<'_> {
    /// The lines it is about, from 1.
    fn lines(&self) -> impl Iterator<Item = usize> {
        std::iter::once(self.line).chain(self.next)
    }

    /// What is wrong with it if it accepts nothing, and a way out.
    fn unused(&self, code: &'static Code) -> Problem {
        let at = Span::new(self.span.0, self.span.1);
        if *code == UNUSED_ALLOW {
            let message = format!("nothing here is found by `{}` any more", self.rule);
            return Problem::new(code, message).hint("take this comment out").at(at);
        }
        let mut problem = Problem::new(code, format!("there is no rule `{}`", shortened(self.rule))).at(at);
        match nearest(self.rule, CODES.iter().map(|code| code.id)) {
            Some(near) => problem.set_hint(format!("did you mean `{near}`?")).set_fix(near),
            None => problem.set_hint("see `roadmap check --explain all`"),
        };
        problem
    }
}

const MARK: &str = "# roadmap: allow ";

/// The allowances of a text, in order.
fn allowances(text: &str) -> Vec<Allowance<'_>> {
    let mut all: Vec<Allowance<'_>> = Vec::new();
    // Allowances on lines of their own, which wait for a line with something else.
    let mut waiting: Vec<usize> = Vec::new();
    // Of most plans not every line need be looked at.
    if memmem::find(text.as_bytes(), MARK.as_bytes()).is_none() {
        return all;
    }
    let mut start = 0;
    for (n, line) in text.split_inclusive('\n').enumerate() {
        let is_comment = line.trim_start().starts_with('#');
        if !is_comment && !line.trim().is_empty() {
            for at in waiting.drain(..) {
                if let Some(allowance) = all.get_mut(at) {
                    allowance.next = Some(n + 1);
                }
            }
        }
        if let Some(at) = line.find(MARK).filter(|at| *at == 0 || line[..*at].ends_with([' ', '\t'])) {
            let mut from = start + at + MARK.len();
            for name in line[at + MARK.len()..].split(',') {
                let rule = name.trim();
                // What follows a name says why.
                let rule = rule.split([' ', '\t', ':']).next().unwrap_or_default();
                let offset = name.find(rule).unwrap_or(0);
                all.push(Allowance {
                    rule,
                    span: (from + offset, from + offset + rule.len()),
                    line: n + 1,
                    next: None,
                });
                if is_comment {
                    waiting.push(all.len() - 1);
                }
                from += name.len() + 1;
            }
        }
        start += line.len();
    }
    all
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_comment_is_about_its_own_line_and_the_next_that_says_something() {
        let text = "a: 1 # roadmap: allow no-unit\n# roadmap: allow x-y, z: because\n# more\n\nb: 2\n";
        let found: Vec<_> =
            allowances(text).into_iter().map(|one| (one.rule, one.lines().collect())).collect();
        assert_eq!(found, [("no-unit", vec![1]), ("x-y", vec![2, 5]), ("z", vec![2, 5])]);
    }

    #[test]
    fn the_span_is_that_of_the_name() {
        let text = "a: ў # roadmap: allow no-unit, stale-observation\n";
        let spans: Vec<_> = allowances(text).iter().map(|one| &text[one.span.0..one.span.1]).collect();
        assert_eq!(spans, ["no-unit", "stale-observation"]);
    }
}
