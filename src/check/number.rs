//! Measures and steps whose id is a whole number.

use super::known::Numbered;
use super::subject::Subject;
use crate::model::{Place, Str};

impl<'a> Subject<'a> {
    /// The measures of the whole plan, then the steps of each measure, in the file's order.
    pub(super) fn numbered(self) -> &'a [Vec<Numbered<'a>>] {
        self.known.numbered.get_or_init(|| self.all_numbered())
    }

    fn all_numbered(self) -> Vec<Vec<Numbered<'a>>> {
        let mut lists = vec![Vec::new()];
        for line in self.lines() {
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
    let mut digits = id.bytes().map(|byte| char::from(byte).to_digit(10));
    let number = digits.try_fold(0_u64, |number, digit| number.checked_mul(10)?.checked_add(digit?.into()));
    number.filter(|_| !id.is_empty())
}
