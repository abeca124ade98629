//! Operations on one map that are made at once, so that a thousand new elements of a list cost one look at the text.

use super::op::{Leave, Op};
use super::value::Value;

/// Operations on one map. Each is meant for the map as those before it leave it, and they come to the same made at once.
#[derive(Clone, Debug)]
pub struct Batch<'o> {
    ops: Vec<Op<'o>>,
}

impl<'o> From<Op<'o>> for Batch<'o> {
    fn from(op: Op<'o>) -> Self {
        Self { ops: vec![op] }
    }
}

impl<'o> Batch<'o> {
    /// The operations as they concern the map before any of them.
    #[must_use]
    pub fn ops(&self) -> &[Op<'o>] {
        &self.ops
    }

    /// The same operations, keys that lose their values left in another way.
    #[must_use]
    pub fn leaving(mut self, left: Leave) -> Self {
        for op in &mut self.ops {
            if let Op::Unset { leave, .. } | Op::UnsetIn { leave, .. } | Op::Remove { leave, .. } = op {
                *leave = left;
            }
        }
        self
    }

    /// Takes one more operation in; gives it back if it cannot be made at once with the others.
    ///
    /// # Errors
    /// The operation.
    pub fn add(&mut self, op: Op<'o>) -> Result<(), Op<'o>> {
        match (self.ops.as_mut_slice(), op) {
            (
                [Op::SetIn { key, entries, order, .. }],
                Op::SetIn { key: other, entries: new, order: new_order, after },
            ) => {
                let is_set = |(key, _): &(String, Value)| entries.iter().any(|(given, _)| given == key);
                if *key != other || new.iter().any(is_set) {
                    return Err(Op::SetIn { key: other, entries: new, order: new_order, after });
                }
                entries.extend(new);
                entries.sort_by(|(one, _), (other, _)| order(one, other));
                Ok(())
            }
            ([Op::Insert { key, n, .. }, ..], Op::Insert { key: other, n: at, values, after })
                if *key == other && (*n == usize::MAX) == (at == usize::MAX) =>
            {
                self.insert(other, at, values, after);
                Ok(())
            }
            (_, op) => Err(op),
        }
    }

    /// Insertions are kept by the element they come before, as it was numbered before all of them.
    fn insert(&mut self, key: &'o str, at: usize, new: Vec<Value>, after: &'o [&'o str]) {
        let mut inserted = 0;
        let mut place = self.ops.len();
        for (nth, op) in self.ops.iter_mut().enumerate() {
            let Op::Insert { n, values, .. } = op else { continue };
            let begin = n.saturating_add(inserted);
            if at < begin {
                place = nth;
                break;
            }
            if at <= begin.saturating_add(values.len()) {
                let within = (at - begin).min(values.len());
                // What goes behind all others has no number.
                let within = if at == usize::MAX { values.len() } else { within };
                values.splice(within..within, new);
                return;
            }
            inserted += values.len();
        }
        let op = Op::Insert { key, n: at.saturating_sub(inserted), values: new, after };
        self.ops.insert(place, op);
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn insertion(n: usize, text: usize) -> Op<'static> {
        Op::Insert { key: "list", n, values: vec![Value::Bare(text.to_string())], after: &[] }
    }

    /// The list `0..length` with what a batch puts into it.
    fn made(length: usize, batch: &Batch<'_>) -> Vec<String> {
        let mut list: Vec<String> = (0..length).map(|n| format!("old {n}")).collect();
        for op in batch.ops().iter().rev() {
            let Op::Insert { n, values, .. } = op else { panic!("{op:?}") };
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
            let mut batch: Option<Batch<'_>> = None;
            for (n, place) in places.iter().enumerate() {
                let at = place % (one_by_one.len() + 1);
                one_by_one.insert(at, format!("{:?}", Value::Bare(n.to_string())));
                match &mut batch {
                    Some(batch) => batch.add(insertion(at, n)).unwrap(),
                    None => batch = Some(insertion(at, n).into()),
                }
            }
            let batch = batch.unwrap();
            prop_assert_eq!(made(length, &batch), one_by_one);
            let places = batch.ops().iter().filter_map(|op| if let Op::Insert { n, .. } = op { Some(*n) } else { None });
            let places: Vec<usize> = places.collect();
            prop_assert!(places.is_sorted() && places.iter().all(|n| *n <= length), "{:?}", places);
        }
    }

    #[test]
    fn what_goes_to_the_end_stays_in_order() {
        let mut batch = Batch::from(insertion(usize::MAX, 0));
        for n in 1..4 {
            batch.add(insertion(usize::MAX, n)).unwrap();
        }
        assert!(batch.add(insertion(2, 4)).is_err());
        assert_eq!(made(0, &batch), ["0", "1", "2", "3"].map(|n| format!("{:?}", Value::Bare(n.into()))));
    }

    #[test]
    fn another_key_or_the_same_entry_waits_for_the_next_look_at_the_text() {
        let entry = |key, name: &str| Op::SetIn {
            key,
            entries: vec![(name.into(), Value::Bare("1".into()))],
            order: Ord::cmp,
            after: &[],
        };
        let mut batch = Batch::from(entry("done", "b"));
        assert!(batch.add(entry("done", "a")).is_ok());
        assert!(batch.add(entry("done", "b")).is_err());
        assert!(batch.add(entry("confirmed", "c")).is_err());
        assert!(batch.add(insertion(0, 0)).is_err());
        let [Op::SetIn { entries, .. }] = batch.ops() else { panic!("{batch:?}") };
        assert_eq!(entries.iter().map(|(key, _)| key.as_str()).collect::<Vec<_>>(), ["a", "b"]);
    }
}
