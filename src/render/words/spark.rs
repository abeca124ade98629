//! A small picture made of letters: a bar for a share.

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive as _;

/// How many blocks a bar has.
pub(in crate::render) const BLOCKS: usize = 5;

/// How many blocks of a bar are full; the last one only when all is done.
pub(in crate::render) fn full_blocks(share: Decimal) -> usize {
    let share = share.clamp(Decimal::ZERO, Decimal::ONE);
    share.saturating_mul(Decimal::from(BLOCKS)).trunc().to_usize().unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_bar_is_full_only_when_all_is_done() {
        for (share, full) in [("0.35", 1), ("0.6", 3), ("0.999", 4), ("1.4", 5), ("-1", 0)] {
            assert_eq!(full_blocks(share.parse().unwrap()), full, "{share}");
        }
    }
}
