//! The first value from some place on that reaches a target, without a look at every value between.

use rust_decimal::Decimal;

use super::definition::Direction;

/// Values in a tree: each node holds the best of the two below it.
pub(super) struct Values {
    direction: Direction,
    /// The root stands at 1, the two below node n at 2n and 2n + 1, the values at the end.
    nodes: Vec<Option<Decimal>>,
}

impl Values {
    pub(super) fn new(direction: Direction, values: impl ExactSizeIterator<Item = Decimal>) -> Self {
        let room = values.len().next_power_of_two();
        let mut nodes = vec![None; room];
        nodes.extend(values.map(Some));
        nodes.resize(2 * room, None);
        for n in (1..room).rev() {
            let best = match [nodes.get(2 * n), nodes.get(2 * n + 1)].map(|node| node.copied().flatten()) {
                [Some(left), Some(right)] if reached(direction, left, right) => Some(right),
                [Some(left), _] => Some(left),
                [None, right] => right,
            };
            if let Some(node) = nodes.get_mut(n) {
                *node = best;
            }
        }
        Self { direction, nodes }
    }

    /// The number of the first value from `start` on that reaches the target.
    pub(super) fn reaching(&self, target: Decimal, start: usize) -> Option<usize> {
        let room = self.nodes.len() / 2;
        if start >= room {
            return None;
        }
        let mut node = room + start;
        // Up and to the right, to the first subtree that holds one.
        while !self.reaches(node, target) {
            while node % 2 == 1 {
                node /= 2;
            }
            if node == 0 {
                return None;
            }
            node += 1;
        }
        while node < room {
            node *= 2;
            node += usize::from(!self.reaches(node, target));
        }
        Some(node - room)
    }

    fn reaches(&self, node: usize, target: Decimal) -> bool {
        let best = self.nodes.get(node).copied().flatten();
        best.is_some_and(|best| reached(self.direction, target, best))
    }
}

/// Whether a value reaches a target.
pub(super) fn reached(direction: Direction, target: Decimal, value: Decimal) -> bool {
    match direction {
        Direction::Increase => value >= target,
        Direction::Decrease => value <= target,
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn the_first_is_found_wherever_the_search_begins(
            all in prop::collection::vec(0_i64..20, 0..40), target in 0_i64..20, start in 0_usize..45, more: bool,
        ) {
            let direction = if more { Direction::Increase } else { Direction::Decrease };
            let values = Values::new(direction, all.iter().map(|value| Decimal::from(*value)));
            let one_by_one = all.iter().enumerate().skip(start);
            let mut one_by_one = one_by_one.filter(|(_, value)| if more { **value >= target } else { **value <= target });
            prop_assert_eq!(values.reaching(target.into(), start), one_by_one.next().map(|(n, _)| n));
        }
    }
}
