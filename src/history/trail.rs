//! A part of a plan followed back through its versions, whatever its number was.

use super::{Counterparts, Difference, PartKind, What};
use crate::model::{Place, Plan};

/// A part in one version.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Trail {
    /// What it is: a measure, a step or a KPI.
    pub kind: PartKind,
    /// Its address there.
    pub address: String,
}

impl Trail {
    /// The part that somebody means by an id; `None` where the plan has none, or several.
    #[must_use]
    pub fn of(plan: &Plan, id: &str) -> Option<Self> {
        if let [position] = plan.positions_meant(id).as_slice() {
            let item = plan.line(*position)?;
            let kind = if item.step.is_some() { PartKind::Step } else { PartKind::Measure };
            return Some(Self { kind, address: item.id() });
        }
        plan.indicator(id).map(|_| Self { kind: PartKind::Kpi, address: id.to_owned() })
    }

    /// The same part in an older version; `None` where it was not there yet.
    #[must_use]
    pub fn before(&self, counterparts: &Counterparts) -> Option<Self> {
        let address = counterparts.before(self.kind, &self.address)?;
        Some(Self { kind: self.kind, address: address.to_owned() })
    }

    /// Where it stands in its version.
    fn place(&self, plan: &Plan) -> Option<Place> {
        match self.kind {
            PartKind::Kpi => plan.indicator(&self.address).map(|one| one.place()),
            PartKind::Plan
            | PartKind::Executor
            | PartKind::Funding
            | PartKind::Event
            | PartKind::Section
            | PartKind::Measure
            | PartKind::Step => {
                plan.position(&self.address).and_then(|at| plan.line(at)).map(|item| item.place())
            }
        }
    }
}

/// A part in one of two versions, and that version.
pub type Seen<'a> = Option<(&'a Trail, &'a Plan)>;

/// Whether a difference between two versions is one of a part: of itself, of what belongs to it, or of a deadline it
/// inherits.
#[must_use]
pub fn concerns(old: Seen<'_>, new: Seen<'_>, difference: &Difference) -> bool {
    let part = &difference.part;
    if !matches!(part.kind, PartKind::Measure | PartKind::Step | PartKind::Kpi) {
        return false;
    }
    let is_within = |seen: Seen<'_>, place: Option<&Place>| {
        let root = seen.and_then(|(trail, plan)| trail.place(plan));
        root.zip(place).is_some_and(|(root, place)| place.0.starts_with(&root.0))
    };
    if let What::Due { items, .. } | What::Extension { items, .. } = &difference.what
        && new.is_some_and(|(trail, _)| items.contains(&trail.address))
    {
        return true;
    }
    is_within(new, part.new.as_ref()) || is_within(old, part.old.as_ref())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::history::compare_whole;
    use crate::history::sample::plan;

    const OLD: &str =
        "I: A\n1 Ports | due=2023\n1.1 Plan | due=2023-02-28\n1.2 Build\nkpi ports Ports\n2 Map | due=2023\n";

    /// How many differences concern the part that `id` is in the newer plan, and what it was called before.
    fn followed(new: &str, id: &str) -> (usize, Option<String>) {
        let (old, new) = (plan(OLD), plan(new));
        let (differences, counterparts) = compare_whole(&old, &new);
        let now = Trail::of(&new, id);
        let then = now.as_ref().and_then(|trail| trail.before(&counterparts));
        let (was, is) = (then.as_ref().map(|trail| (trail, &old)), now.as_ref().map(|trail| (trail, &new)));
        let count = differences.iter().filter(|one| concerns(was, is, one)).count();
        (count, then.map(|trail| trail.address))
    }

    #[test]
    fn a_part_is_followed_under_its_old_number() {
        let new = OLD.replace("1.2 Build", "1.2 Ask\n1.3 Build | done=2023-05-01");
        assert_eq!(followed(&new, "1.3"), (2, Some("1.2".into())));
        assert_eq!(followed(&new, "1.2"), (1, None));
        assert_eq!(followed(&new, "1.1"), (0, Some("1.1".into())));
        // A measure is followed with all that belongs to it.
        assert_eq!(followed(&new, "1"), (3, Some("1".into())));
        assert_eq!(followed(&new, "2"), (0, Some("2".into())));
    }

    #[test]
    fn a_deadline_that_is_inherited_concerns_the_step_that_inherits_it() {
        let new = OLD.replace("1 Ports | due=2023", "1 Ports | due=2024");
        assert_eq!(followed(&new, "1.2").0, 1);
        assert_eq!(followed(&new, "1.1").0, 0);
    }

    #[test]
    fn a_kpi_is_followed_alone() {
        let new = OLD.replace("kpi ports Ports", "kpi ports Ports | seen=2023-06-30:5");
        assert_eq!(followed(&new, "ports"), (1, Some("ports".into())));
        assert_eq!(followed(&new, "1"), (1, Some("1".into())));
        assert_eq!(followed(&new, "nothing"), (0, None));
    }
}
