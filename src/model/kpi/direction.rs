//! Which way is better, where the plan does not say so itself.

use std::cmp::Ordering;

use super::definition::{Direction, Kind, Kpi};

impl Kpi {
    /// The direction as written; else from the baseline to the last target (of a level: the baseline of a flow tells
    /// nothing); else from the first target to the last. `None` where nothing tells: then increase is assumed, as in
    /// IATI, and marked.
    #[must_use]
    pub fn known_direction(&self) -> Option<Direction> {
        let last = self.targets.last()?;
        let from_baseline = || {
            let baseline = self.baseline.as_ref().filter(|_| self.kind == Kind::Level)?;
            between(baseline.value.cmp(&last.value))
        };
        self.direction.or_else(from_baseline).or_else(|| self.way_of_targets())
    }

    /// Which way the targets go, where all of them go one way: 10, 20, 5 tells nothing.
    fn way_of_targets(&self) -> Option<Direction> {
        let values = || self.targets.iter().map(|target| target.value);
        let mut steps = values().zip(values().skip(1)).filter_map(|(one, next)| between(one.cmp(&next)));
        let first = steps.next()?;
        steps.all(|step| step == first).then_some(first)
    }

    /// Whether increase is only assumed.
    #[must_use]
    pub fn assumes_direction(&self) -> bool {
        !self.targets.is_empty() && self.known_direction().is_none()
    }
}

/// The way from one value to a better one; `None` where they are equal.
fn between(order: Ordering) -> Option<Direction> {
    match order {
        Ordering::Less => Some(Direction::Increase),
        Ordering::Greater => Some(Direction::Decrease),
        Ordering::Equal => None,
    }
}
