//! What stays of a finding when its lines move: its file, its rule and its message.

use std::collections::HashMap;
use std::hash::Hasher as _;

use fnv::FnvHasher;

use crate::problem::Problem;

/// Tells apart the findings that say the same of one file; the first is 1.
#[derive(Debug, Default)]
pub struct Repeats<'a> {
    seen: HashMap<(&'a str, &'a str, &'a str), usize>,
}

impl<'a> Repeats<'a> {
    /// How often this has been reported of the file, this time included.
    pub fn count(&mut self, path: &'a str, problem: &'a Problem) -> usize {
        let count = self.seen.entry((path, problem.code.id, problem.message.plain())).or_default();
        *count += 1;
        *count
    }
}

/// FNV-1a, 64 bits, in hexadecimal: the same on every machine and in every version, which std does not promise of its
/// own hasher.
#[must_use]
pub fn of(path: &str, problem: &Problem, repeat: usize) -> String {
    let mut hasher = FnvHasher::default();
    for part in [path, problem.code.id, problem.message.plain(), &repeat.to_string()] {
        hasher.write(part.as_bytes());
        // Without an end, a letter could change sides unnoticed.
        hasher.write(&[0]);
    }
    format!("{:016x}", hasher.finish())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::code;

    fn problem(message: &'static str) -> Problem {
        Problem::new(code("no-unit").unwrap(), message)
    }

    #[test]
    fn it_is_the_same_in_every_version() {
        assert_eq!(of("roadmap.yaml", &problem("KPI `k` has no unit"), 1), "c48c3887f7da253f");
    }

    #[test]
    fn each_part_counts() {
        let one = of("a", &problem("b"), 1);
        assert_ne!(one, of("a", &problem("b"), 2));
        assert_ne!(one, of("a", &problem("c"), 1));
        assert_ne!(one, of("c", &problem("b"), 1));
    }

    #[test]
    fn a_repeat_is_of_one_file_and_message() {
        let (first, other) = (problem("a"), problem("b"));
        let mut repeats = Repeats::default();
        let counts = [("x", &first), ("x", &other), ("y", &first), ("x", &first)];
        assert_eq!(counts.map(|(path, problem)| repeats.count(path, problem)), [1, 1, 1, 2]);
    }
}
