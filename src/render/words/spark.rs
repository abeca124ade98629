//! Small pictures made of letters: a bar for a share, a curve for values in time.

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive as _;

const BLOCKS: usize = 10;
const LEVELS: [char; 8] = ['▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'];

/// Ten blocks, full as far as the share goes; the tenth is full only when all is done.
pub(super) fn write_bar(share: Decimal, out: &mut String) {
    let share = share.clamp(Decimal::ZERO, Decimal::ONE);
    let full = share.saturating_mul(Decimal::TEN).trunc().to_usize().unwrap_or(0);
    out.extend((0..BLOCKS).map(|block| if block < full { '█' } else { '░' }));
}

/// One block a value, from the least to the greatest; in the middle where all are equal.
pub(super) fn write_curve(values: &[Decimal], out: &mut String) {
    let least = values.iter().min().copied().unwrap_or_default();
    let range = values.iter().max().copied().unwrap_or_default().saturating_sub(least);
    out.extend(values.iter().map(|value| {
        let level = value.saturating_sub(least).checked_div(range).map(|share| {
            share.saturating_mul(Decimal::from(LEVELS.len() - 1)).round().to_usize().unwrap_or(0)
        });
        level.and_then(|level| LEVELS.get(level)).copied().unwrap_or('▄')
    }));
}

#[cfg(test)]
mod tests {
    use super::*;

    fn decimals(values: &[&str]) -> Vec<Decimal> {
        values.iter().map(|value| value.parse().unwrap()).collect()
    }

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

    #[test]
    fn a_curve_runs_from_the_least_to_the_greatest() {
        for (values, curve) in [
            (&["1", "2", "8"][..], "▁▂█"),
            (&["5", "5"], "▄▄"),
            (&["-3"], "▄"),
            (&["4.6", "4.9", "5.3"], "▁▄█"),
        ] {
            let mut out = String::new();
            write_curve(&decimals(values), &mut out);
            assert_eq!(out, curve);
        }
    }
}
