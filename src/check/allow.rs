//! Comments in the plan that accept a finding: `# roadmap: allow due-before-previous`.

/// A comment that accepts findings of a rule on its own line or on the next line that holds anything but comments.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Allowance<'t> {
    /// The rule.
    pub rule: &'t str,
    /// The bytes of the rule's name.
    pub span: (usize, usize),
    line: usize,
    next: Option<usize>,
}

impl Allowance<'_> {
    /// The lines it is about, from 1.
    pub fn lines(&self) -> impl Iterator<Item = usize> {
        std::iter::once(self.line).chain(self.next)
    }
}

const MARK: &str = "# roadmap: allow ";

/// The allowances of a text, in order.
#[must_use]
pub fn allowances(text: &str) -> Vec<Allowance<'_>> {
    let mut all: Vec<Allowance<'_>> = Vec::new();
    // Allowances on lines of their own, which wait for a line with something else.
    let mut waiting: Vec<usize> = Vec::new();
    // Of most plans not every line need be looked at.
    if !text.contains(MARK) {
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
