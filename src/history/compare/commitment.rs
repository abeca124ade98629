//! Deadlines, extensions and marks compared.

use std::collections::HashMap;
use std::hash::Hash;

use super::difference::{Delta, What};
use crate::model::{Commitment, Due, Extension, Mark, MarkKind, Period};

/// What became of the marks. Every mark counts by itself: what it is, and for a series the period it concerns.
pub(super) fn marks(old: Option<&Commitment>, new: &Commitment) -> Vec<What> {
    let old = old.map(facts).unwrap_or_default();
    let new = facts(new);
    let find = |facts: &[Fact<'_>], one: &Fact<'_>| {
        facts.iter().find(|other| other.is_about(one)).map(|fact| fact.mark.clone())
    };
    let gone = old.iter().filter(|fact| !new.iter().any(|other| other.is_about(fact)));
    let all = new.iter().chain(gone);
    all.filter_map(|fact| {
        let delta = Delta::between(find(&old, fact).as_ref(), find(&new, fact).as_ref())?;
        Some(What::Mark { kind: fact.kind, period: fact.period, delta })
    })
    .collect()
}

/// A mark and what it is about.
struct Fact<'a> {
    kind: MarkKind,
    period: Option<Period>,
    mark: &'a Mark,
}

impl Fact<'_> {
    fn is_about(&self, other: &Fact<'_>) -> bool {
        self.kind == other.kind && self.period == other.period
    }
}

fn facts(commitment: &Commitment) -> Vec<Fact<'_>> {
    let order = [MarkKind::Started, MarkKind::Done, MarkKind::Confirmed, MarkKind::Dropped];
    let facts = order
        .into_iter()
        .flat_map(|kind| commitment.marks(kind).map(move |(period, mark)| Fact { kind, period, mark }));
    facts.collect()
}

/// What became of the extensions of a commitment. `due` is the original deadline before, `items` are those they hold for.
pub(super) fn extensions(
    old: Option<&Commitment>,
    new: &Commitment,
    due: Option<&Due>,
    items: &[String],
) -> Vec<What> {
    let known = old.map(|old| old.extensions.as_slice()).unwrap_or_default();
    let in_force = |period| {
        let granted = known.iter().filter(|one| one.period == period).max_by_key(|one| one.date.day());
        granted.map(|one| &one.to).or(due).cloned()
    };
    let all =
        deltas(known, &new.extensions, |one| (one.period, one.date), |one| (one.period, one.to.to_string()));
    let with_before = |delta: Delta<Extension>| {
        let before = match &delta {
            Delta::Added(new) => in_force(new.period),
            Delta::Removed(_) | Delta::Changed(..) => None,
        };
        What::Extension { delta, before, items: items.to_vec() }
    };
    all.into_iter().map(with_before).collect()
}

/// What became of the entries of a list that has no ids: equal ones are the same, then those of the same `day`, then those
/// of the same `value`. New and changed ones come in their order, removed ones last.
pub(super) fn deltas<T: PartialEq + Clone, D: Hash + Eq, V: Hash + Eq>(
    old: &[T],
    new: &[T],
    day: impl Fn(&T) -> D,
    value: impl Fn(&T) -> V,
) -> Vec<Delta<T>> {
    // A long list mostly grows at its end; what stayed need not be looked for.
    let unchanged = old.iter().zip(new).take_while(|(old, new)| old == new).count();
    let (old, new) = (old.get(unchanged..).unwrap_or_default(), new.get(unchanged..).unwrap_or_default());
    let mut was: Vec<Option<&T>> = vec![None; new.len()];
    let mut left: Vec<Option<&T>> = old.iter().map(Some).collect();
    find_again(&mut left, new, &mut was, &day, |old, new| old == new);
    find_again(&mut left, new, &mut was, &day, |_, _| true);
    find_again(&mut left, new, &mut was, &value, |_, _| true);
    let came = new.iter().zip(was).filter_map(|(new, was)| Delta::between(was, Some(new)));
    came.chain(left.into_iter().flatten().map(|gone| Delta::Removed(gone.clone()))).collect()
}

/// Takes out of what is `left` of the old list what each new entry was, by a key.
fn find_again<'a, T, K: Hash + Eq>(
    left: &mut [Option<&'a T>],
    new: &[T],
    was: &mut [Option<&'a T>],
    key: impl Fn(&T) -> K,
    fits: impl Fn(&T, &T) -> bool,
) {
    let mut known: HashMap<K, Vec<usize>> = HashMap::new();
    for (n, old) in left.iter().enumerate().filter_map(|(n, old)| Some((n, (*old)?))) {
        known.entry(key(old)).or_default().push(n);
    }
    for (new, was) in new.iter().zip(was).filter(|(_, was)| was.is_none()) {
        let same = known.get_mut(&key(new)).into_iter().flatten();
        let mut old = same.filter_map(|n| left.get(*n).copied().flatten().map(|old| (*n, old)));
        if let Some((n, old)) = old.find(|(_, old)| fits(old, new)) {
            *was = Some(old);
            if let Some(place) = left.get_mut(n) {
                *place = None;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(old: &[(u8, char)], new: &[(u8, char)]) -> String {
        let all = deltas(old, new, |one| one.0, |one| one.1);
        let all = all.iter().map(|delta| match delta {
            Delta::Added((day, value)) => format!("+{day}{value}"),
            Delta::Removed((day, value)) => format!("-{day}{value}"),
            Delta::Changed(old, new) => format!("{}{}>{}{}", old.0, old.1, new.0, new.1),
        });
        all.collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn entries_of_a_list_are_found_again_by_day_and_then_by_value() {
        assert_eq!(shown(&[(1, 'a')], &[(1, 'a'), (2, 'b')]), "+2b");
        assert_eq!(shown(&[(1, 'a'), (2, 'b')], &[(2, 'b'), (1, 'a')]), "");
        assert_eq!(shown(&[(1, 'a'), (2, 'b')], &[(1, 'c'), (3, 'b')]), "1a>1c 2b>3b");
        assert_eq!(shown(&[(1, 'a'), (2, 'b'), (3, 'c')], &[(2, 'b')]), "-1a -3c");
        // A day is a better sign than a value.
        assert_eq!(shown(&[(1, 'a'), (2, 'b')], &[(3, 'a'), (1, 'b')]), "+3a 1a>1b -2b");
    }
}
