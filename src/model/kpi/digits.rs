//! How many digits the numbers of a KPI have, which is what exact figures are bound by.

use rust_decimal::Decimal;

use super::definition::{Kind, Kpi};

/// The most digits, before the point and after it together, that all numbers of one KPI may have. Their differences times
/// the days of three centuries have then no more than the 28 digits of a decimal: every figure is worked out exactly and
/// rounded once.
pub const MOST_DIGITS: u32 = 20;

/// With no more digits than these, the product of two differences and the days of three centuries is a decimal as well.
pub const FEW_DIGITS: u32 = 11;

impl Kpi {
    /// How many digits its numbers have where they stand below each other, point under point: those before the point of
    /// the largest, of a flow those of the sum, and those after it of the finest.
    #[must_use]
    pub fn digits(&self) -> u32 {
        let written = self.wide(|number| number);
        // Zeros at the end are counted only where nothing depends on it.
        if written > MOST_DIGITS { self.wide(|number| number.normalize()) } else { written }
    }

    fn wide(&self, form: impl Fn(Decimal) -> Decimal) -> u32 {
        let seen = self.observations.iter().map(|seen| form(seen.value));
        let fixed = self.baseline.iter().map(|start| start.value);
        let fixed = fixed.chain(self.targets.iter().map(|target| target.value)).map(&form);
        let (mut before, mut after, mut sum) = (0, 0, Decimal::ZERO);
        for number in fixed.chain(seen.clone()) {
            before = before.max(whole_digits(number));
            after = after.max(number.scale());
        }
        if self.kind == Kind::Flow {
            for number in seen {
                let Some(more) = sum.checked_add(number.abs()) else { return u32::MAX };
                sum = more;
            }
            before = before.max(whole_digits(sum));
        }
        before + after
    }
}

/// The digits before the point.
fn whole_digits(number: Decimal) -> u32 {
    let digits = number.mantissa().unsigned_abs().checked_ilog10().map_or(0, |power| power + 1);
    digits.saturating_sub(number.scale())
}
