//! Measures and steps whose id is a whole number.

use super::Subject;
use crate::model::{Place, Str};

/// A numbered line.
#[derive(Clone, Debug)]
pub(super) struct Numbered {
    /// Its own number.
    pub(super) number: u64,
    /// Its address: `9.2`, or `9` for a measure.
    pub(super) id: String,
    /// Where its id stands.
    pub(super) place: Place,
}

impl Subject<'_> {
    /// The measures of the whole plan, then the steps of each measure, in the file's order.
    pub(super) fn numbered(self) -> Vec<Vec<Numbered>> {
        let (mut measures, mut lists) = (Vec::new(), Vec::new());
        for (n, section) in self.plan.sections.iter().enumerate() {
            for (n, measure) in (0..).zip(&section.measures).map(|(m, measure)| ((n, m), measure)) {
                let place = section.place(n.0).key("measures").index(n.1);
                measures.extend(numbered(&measure.id, measure.id.to_string(), &place));
                let step = |(n, id): (usize, &Str)| {
                    numbered(id, format!("{}.{id}", measure.id), &place.key("steps").index(n))
                };
                lists.push(measure.steps.iter().map(|step| &step.id).enumerate().filter_map(step).collect());
            }
        }
        lists.insert(0, measures);
        lists
    }
}

fn numbered(number: &str, id: String, place: &Place) -> Option<Numbered> {
    let number = number.parse().ok().filter(|_| number.bytes().all(|byte| byte.is_ascii_digit()))?;
    Some(Numbered { number, id, place: place.key("id") })
}
