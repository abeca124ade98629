//! The figures of a picture: there is little room beside it, so large ones are written in millions and more.

use rust_decimal::Decimal;

use crate::report::cell::{Cell, Phrase};

/// In what the figures of a picture are written, all of them alike.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Scale {
    /// The power of ten and the message that names it; none where figures are written out.
    unit: Option<(u32, &'static str)>,
}

/// From the largest on.
const UNITS: [(u32, &str); 3] =
    [(12, "trajectory-trillions"), (9, "trajectory-billions"), (6, "trajectory-millions")];

impl Scale {
    /// The largest unit in which what lies between two values can still be told apart by two decimals.
    pub(super) fn of(least: Decimal, most: Decimal) -> Self {
        let largest = least.abs().max(most.abs());
        let span = most.checked_sub(least).unwrap_or(Decimal::MAX);
        let fits =
            |power: u32| largest >= power_of_ten(power) && span >= power_of_ten(power - 1) * Decimal::TWO;
        Self { unit: UNITS.into_iter().find(|(power, _)| fits(*power)) }
    }

    /// A value as it is written here.
    pub(super) fn cell(self, value: Decimal) -> Cell {
        match self.unit.filter(|_| !value.is_zero()) {
            Some((_, id)) => Phrase::new(id).with("value", Cell::Rough(self.reduced(value))).cell(),
            None => Cell::Rough(value),
        }
    }

    /// How many letters it takes then, grouped in threes.
    pub(super) fn letters(self, value: Decimal) -> usize {
        let shown = self.reduced(value);
        let digits = shown.round().abs().to_string().len();
        let has_places = shown.abs() < Decimal::ONE_THOUSAND && shown.normalize().scale() > 0;
        let places = if has_places { 3 } else { 0 };
        let unit = if self.unit.is_some() { 4 } else { 0 };
        digits + digits.saturating_sub(1) / 3 + places + usize::from(value < Decimal::ZERO) + unit
    }

    fn reduced(self, value: Decimal) -> Decimal {
        self.unit.and_then(|(power, _)| value.checked_div(power_of_ten(power))).unwrap_or(value)
    }
}

fn power_of_ten(power: u32) -> Decimal {
    Decimal::from(10_u64.pow(power))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(least: i64, most: i64, value: i64) -> (Option<&'static str>, String) {
        let cell = Scale::of(least.into(), most.into()).cell(value.into());
        if let Cell::Rough(value) = cell {
            return (None, value.to_string());
        }
        let Cell::Phrase(phrase) = cell else { panic!("{cell:?}") };
        let [(_, Cell::Rough(value))] = phrase.arguments.as_slice() else { panic!("{phrase:?}") };
        (Some(phrase.id), value.normalize().to_string())
    }

    #[test]
    fn large_figures_are_written_in_millions_where_these_still_tell_them_apart() {
        assert_eq!(shown(29_000_000, 32_000_000, 30_460_000), (Some("trajectory-millions"), "30.46".into()));
        assert_eq!(shown(0, 2_000_000_000, 1_500_000_000), (Some("trajectory-billions"), "1.5".into()));
        assert_eq!(shown(0, 2_000_000, 0), (None, "0".into()));
        assert_eq!(shown(30_000_000, 30_050_000, 30_010_000), (None, "30010000".into()));
        assert_eq!(shown(0, 999_999, 999_999), (None, "999999".into()));
        assert_eq!(Scale::of(0.into(), 2_000_000.into()).letters(1_250_000.into()), 8);
        assert_eq!(Scale::of(0.into(), 2_000.into()).letters(1_250.into()), 5);
    }
}
