//! What the parts of the newer plan were called in the older one.

use std::collections::HashMap;

use super::difference::PartKind;
use super::outline::{Node, Outline};
use super::paired::Paired;
use super::pairing::Pairs;

/// The addresses of parts before. Of two plans that are the same, every part had the address it has.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Counterparts {
    /// By the address in the newer plan, what was another one, or none.
    changed: HashMap<(PartKind, String), Option<String>>,
}

impl Counterparts {
    pub(super) fn of(old: &Outline<'_>, new: &Outline<'_>, paired: &Paired) -> Self {
        let mut all = Self::default();
        all.add(PartKind::Section, &old.sections, &new.sections, &paired.sections);
        all.add(PartKind::Measure, &old.measures, &new.measures, &paired.measures);
        all.add(PartKind::Step, &old.steps, &new.steps, &paired.steps);
        all.add(PartKind::Kpi, &old.kpis, &new.kpis, &paired.kpis);
        all
    }

    fn add<T>(&mut self, kind: PartKind, old: &[Node<'_, T>], new: &[Node<'_, T>], pairs: &Pairs) {
        for (node, pair) in new.iter().zip(&pairs.of_new) {
            let before = pair.and_then(|(n, _)| old.get(n)).map(|old| old.address.as_ref());
            if before != Some(node.address.as_ref()) {
                self.changed.insert((kind, node.address.to_string()), before.map(str::to_owned));
            }
        }
    }

    /// The address that a part of the newer plan had in the older one; `None` where it is new.
    #[must_use]
    pub fn before<'a>(&'a self, kind: PartKind, address: &'a str) -> Option<&'a str> {
        match self.changed.get(&(kind, address.to_owned())) {
            Some(before) => before.as_deref(),
            None => Some(address),
        }
    }
}
