//! What is to be done to a text, in words of YAML alone.

use std::cmp::Ordering;

use super::value::Value;

/// What is done to a key of a map.
#[derive(Clone, Debug)]
pub struct Op<'o> {
    /// The key.
    pub key: &'o str,
    /// A new key stands after the first of these that is present, or last.
    pub after: &'o [&'o str],
    /// What becomes of a key that loses its value.
    pub leave: Leave,
    /// What is done.
    pub act: Act,
}

/// What is done to a key, or to what stands under it.
#[derive(Clone, Debug)]
pub enum Act {
    /// The key gets a value.
    Set(Value),
    /// Entries of the map under the key get values.
    SetIn {
        /// The keys in that map, in its order, and what they get.
        entries: Vec<(String, Value)>,
        /// The order of the keys in that map.
        order: fn(&str, &str) -> Ordering,
    },
    /// The key loses its value.
    Unset,
    /// An entry of the map under the key goes; with the last one that key loses its value.
    UnsetIn(String),
    /// The list under the key gets more elements: before each of these elements, numbered from 0, those with it, which
    /// are at least one. Beyond the last element they become the last.
    Insert(Vec<(usize, Vec<Value>)>),
    /// The element of this number of the list under the key goes; with the last one the key loses its value.
    Remove(usize),
    /// The element of this number of the list under the key gets another value.
    Replace(usize, Value),
}

/// What becomes of a key that loses its value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Leave {
    /// It goes.
    Nothing,
    /// It stays, written as its neighbours write a key that says nothing.
    Key,
    /// It stays where at least two neighbours keep such a key and none is without it.
    AsNeighbours,
}

/// Where a new key stands in its map.
#[derive(Clone, Copy)]
pub(super) enum Place<'o> {
    /// After the first of these that is present, or last.
    After(&'o [&'o str]),
    /// After the last key that is not later than it in this order, or first.
    InOrder(fn(&str, &str) -> Ordering),
}

impl Op<'_> {
    /// Takes one more operation in, which is meant for the map as this one leaves it: so a thousand new elements of a
    /// list cost one look at the text. Gives it back if both cannot be made at once.
    ///
    /// # Errors
    /// The operation.
    pub fn add(&mut self, op: Self) -> Result<(), Self> {
        if op.key != self.key {
            return Err(op);
        }
        match (&mut self.act, op.act) {
            (Act::SetIn { entries, order }, Act::SetIn { entries: new, .. })
                if !new.iter().any(|(key, _)| entries.iter().any(|(given, _)| given == key)) =>
            {
                entries.extend(new);
                entries.sort_by(|(one, _), (other, _)| order(one, other));
            }
            (Act::Insert(all), Act::Insert(new)) if is_at_the_end(all) == is_at_the_end(&new) => {
                for (at, values) in new {
                    insert(all, at, values);
                }
            }
            (_, act) => return Err(Self { act, ..op }),
        }
        Ok(())
    }
}

/// What goes behind all others has no number.
fn is_at_the_end(insertions: &[(usize, Vec<Value>)]) -> bool {
    insertions.first().is_some_and(|(n, _)| *n == usize::MAX)
}

/// Insertions are kept by the element they come before, as it was numbered before all of them.
fn insert(all: &mut Vec<(usize, Vec<Value>)>, at: usize, new: Vec<Value>) {
    let mut inserted = 0;
    let mut place = all.len();
    for (nth, (n, values)) in all.iter_mut().enumerate() {
        let begin = n.saturating_add(inserted);
        if at < begin {
            place = nth;
            break;
        }
        if at <= begin.saturating_add(values.len()) {
            let within = if at == usize::MAX { values.len() } else { at - begin };
            values.splice(within..within, new);
            return;
        }
        inserted += values.len();
    }
    all.insert(place, (at.saturating_sub(inserted), new));
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn insertion(n: usize, text: usize) -> Op<'static> {
        let act = Act::Insert(vec![(n, vec![Value::Bare(text.to_string())])]);
        Op { key: "list", after: &[], leave: Leave::Nothing, act }
    }

    fn insertions<'o>(op: &'o Op<'_>) -> &'o [(usize, Vec<Value>)] {
        let Act::Insert(all) = &op.act else { panic!("{op:?}") };
        all
    }

    /// The list `0..length` with what an operation puts into it.
    fn made(length: usize, op: &Op<'_>) -> Vec<String> {
        let mut list: Vec<String> = (0..length).map(|n| format!("old {n}")).collect();
        for (n, values) in insertions(op).iter().rev() {
            let at = (*n).min(list.len());
            let new = values.iter().map(|value| format!("{value:?}"));
            list.splice(at..at, new);
        }
        list
    }

    proptest! {
        #[test]
        fn insertions_made_at_once_come_to_the_same_as_one_by_one(
            length in 0_usize..6,
            places in proptest::collection::vec(0_usize..20, 1..12),
        ) {
            let mut one_by_one: Vec<String> = (0..length).map(|n| format!("old {n}")).collect();
            let mut all: Option<Op<'_>> = None;
            for (n, place) in places.iter().enumerate() {
                let at = place % (one_by_one.len() + 1);
                one_by_one.insert(at, format!("{:?}", Value::Bare(n.to_string())));
                match &mut all {
                    Some(all) => all.add(insertion(at, n)).unwrap(),
                    None => all = Some(insertion(at, n)),
                }
            }
            let all = all.unwrap();
            prop_assert_eq!(made(length, &all), one_by_one);
            let places: Vec<usize> = insertions(&all).iter().map(|(n, _)| *n).collect();
            prop_assert!(places.is_sorted() && places.iter().all(|n| *n <= length), "{:?}", places);
        }
    }

    #[test]
    fn what_goes_to_the_end_stays_in_order() {
        let mut all = insertion(usize::MAX, 0);
        for n in 1..4 {
            all.add(insertion(usize::MAX, n)).unwrap();
        }
        assert!(all.add(insertion(2, 4)).is_err());
        assert_eq!(made(0, &all), ["0", "1", "2", "3"].map(|n| format!("{:?}", Value::Bare(n.into()))));
    }

    #[test]
    fn another_key_or_the_same_entry_waits_for_the_next_look_at_the_text() {
        let entry = |key, name: &str| {
            let entries = vec![(name.into(), Value::Bare("1".into()))];
            Op { key, after: &[], leave: Leave::Nothing, act: Act::SetIn { entries, order: Ord::cmp } }
        };
        let mut all = entry("done", "b");
        assert!(all.add(entry("done", "a")).is_ok());
        assert!(all.add(entry("done", "b")).is_err());
        assert!(all.add(entry("confirmed", "c")).is_err());
        assert!(all.add(insertion(0, 0)).is_err());
        let Act::SetIn { entries, .. } = all.act else { panic!("{all:?}") };
        assert_eq!(entries.iter().map(|(key, _)| key.as_str()).collect::<Vec<_>>(), ["a", "b"]);
    }
}
