//! Ids that nothing has yet.

use std::collections::{HashMap, HashSet};

/// The ids given so far.
#[derive(Debug, Default)]
pub(super) struct Free {
    given: HashSet<String>,
    /// By id, the number that is tried next, so that no search begins again at the first one.
    next: HashMap<String, usize>,
}

impl Free {
    /// The id, or with the first number after it that makes it another: `5`, `5-2`, `5-3`.
    pub(super) fn take(&mut self, own: &str) -> String {
        self.take_unless(own, |_| false)
    }

    /// The same, where further ids cannot be given.
    pub(super) fn take_unless(&mut self, own: &str, mut is_taken: impl FnMut(&str) -> bool) -> String {
        let mut id = own.to_owned();
        if is_taken(&id) || self.given.contains(&id) {
            let next = self.next.entry(own.to_owned()).or_insert(2);
            loop {
                id = format!("{own}-{next}");
                *next += 1;
                if !is_taken(&id) && !self.given.contains(&id) {
                    break;
                }
            }
        }
        self.given.insert(id.clone());
        id
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_taken_gets_the_first_number_that_is_free() {
        let mut free = Free::default();
        assert_eq!(["5", "5-2", "5", "5", "6"].map(|id| free.take(id)), ["5", "5-2", "5-3", "5-4", "6"]);
        assert_eq!(free.take_unless("7", |id| ["7", "7-2"].contains(&id)), "7-3");
    }

    #[test]
    fn each_id_is_tried_once_or_twice_however_many_are_equal() {
        let mut free = Free::default();
        let mut tried = 0;
        for _ in 0..20_000 {
            free.take_unless("1", |_| {
                tried += 1;
                false
            });
        }
        assert!(tried <= 40_000, "{tried}");
    }
}
