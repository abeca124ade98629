//! Measures and steps whose id is a whole number.

use super::subject::Subject;
use crate::model::{Item, Place, Str};

/// A numbered line.
#[derive(Clone, Copy, Debug)]
pub(super) struct Numbered<'a> {
    /// Its own number.
    pub(super) number: u64,
    /// The measure or step.
    pub(super) line: Item<'a>,
}

impl<'a> Subject<'a> {
    /// The measures of the whole plan, then the steps of each measure, in the file's order.
    pub(super) fn numbered(self) -> Vec<Vec<Numbered<'a>>> {
        let mut lists = vec![Vec::new()];
        for line in self.commitments() {
            let (own, list) = match line.step {
                None => {
                    lists.push(Vec::new());
                    (&line.measure.id, lists.first_mut())
                }
                Some(step) => (&step.id, lists.last_mut()),
            };
            if let (Some(list), Some(number)) = (list, number(own)) {
                list.push(Numbered { number, line });
            }
        }
        lists
    }
}

impl Numbered<'_> {
    /// Its address: `9.2`, or `9` for a measure.
    pub(super) fn id(&self) -> String {
        self.line.id()
    }

    /// Where its id stands.
    pub(super) fn place(&self) -> Place {
        self.line.place().key("id")
    }
}

fn number(id: &Str) -> Option<u64> {
    id.parse().ok().filter(|_| id.bytes().all(|byte| byte.is_ascii_digit()))
}
