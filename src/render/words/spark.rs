//! Small pictures made of letters: a bar for a share, a curve for values in time.

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive as _;

const BLOCKS: usize = 10;

/// Ten blocks, full as far as the share goes; the tenth is full only when all is done.
pub(super) fn write_bar(share: Decimal, out: &mut String) {
    let share = share.clamp(Decimal::ZERO, Decimal::ONE);
    let full = share.saturating_mul(Decimal::TEN).trunc().to_usize().unwrap_or(0);
    out.extend((0..BLOCKS).map(|block| if block < full { '█' } else { '░' }));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_bar_is_full_only_when_all_is_done() {
        for (share, bar) in
            [("0.35", "███░░░░░░░"), ("0.999", "█████████░"), ("1.4", "██████████"), ("-1", "░░░░░░░░░░")]
        {
            let mut out = String::new();
            write_bar(share.parse().unwrap(), &mut out);
            assert_eq!(out, bar, "{share}");
        }
    }
}
