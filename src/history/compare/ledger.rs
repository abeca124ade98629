//! The differences found, brought into the order of the newer plan.

use super::difference::{Compared, Difference, PartKind, Recognised, What};
use super::outline::{Named, Node};
use super::pairing::Pairs;

/// Gathers differences.
#[derive(Default)]
pub(super) struct Ledger {
    /// Each with where it belongs: the position in the newer plan, and for what was removed the position in the older one.
    found: Vec<((usize, usize), Difference)>,
    /// For each position in the older plan, the position in the newer one of its counterpart.
    anchors: Vec<Option<usize>>,
}

impl Ledger {
    /// Every difference, in order. Those of one part stay in the order they were found.
    pub(super) fn finish(mut self) -> Vec<Difference> {
        self.found.sort_by_key(|(place, _)| *place);
        self.found.into_iter().map(|(_, difference)| difference).collect()
    }

    /// Notes the counterparts of a list. All lists must be known before anything removed is added.
    pub(super) fn anchor<T>(&mut self, old: &[Node<'_, T>], new: &[Node<'_, T>], pairs: &Pairs) {
        for (node, counterpart) in old.iter().zip(&pairs.of_old) {
            if self.anchors.len() <= node.position {
                self.anchors.resize(node.position + 1, None);
            }
            if let Some(anchor) = self.anchors.get_mut(node.position) {
                *anchor = counterpart.and_then(|n| new.get(n)).map(|node| node.position);
            }
        }
    }

    /// Adds what differs in the plan as a whole, before all else.
    pub(super) fn top(&mut self, part: &Compared, all: Vec<What>) {
        self.all((0, 0), part, all);
    }

    /// Adds what differs in a part that is in the newer plan.
    pub(super) fn part<T: Named>(
        &mut self,
        kind: PartKind,
        node: &Node<'_, T>,
        before: Option<(&Node<'_, T>, Recognised)>,
        all: Vec<What>,
    ) {
        let old_address = before.map(|(old, _)| old.address.as_ref());
        let part = Compared {
            kind,
            id: node.address.to_string(),
            was: old_address.filter(|old| *old != node.address).map(str::to_owned),
            title: node.part.title().cloned(),
            old: before.map(|(old, _)| old.place.clone()),
            new: Some(node.place.clone()),
            recognised: before.map_or(Recognised::Id, |(_, recognised)| recognised),
        };
        self.all((node.position, 0), &part, all);
    }

    /// Adds that a part is gone: behind the counterpart of what stood before it.
    pub(super) fn removed<T: Named>(&mut self, kind: PartKind, node: &Node<'_, T>, with_parent: bool) {
        let before = self.anchors.iter().take(node.position).rev();
        let anchor = before.copied().flatten().next().unwrap_or(0);
        let part = Compared {
            kind,
            id: node.address.to_string(),
            was: None,
            title: node.part.title().cloned(),
            old: Some(node.place.clone()),
            new: None,
            recognised: Recognised::Id,
        };
        self.all((anchor, node.position), &part, vec![What::Removed { with_parent }]);
    }

    fn all(&mut self, place: (usize, usize), part: &Compared, all: Vec<What>) {
        let differences = all.into_iter().map(|what| Difference { part: part.clone(), what });
        self.found.extend(differences.map(|difference| (place, difference)));
    }
}
