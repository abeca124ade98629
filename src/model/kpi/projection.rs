//! Where a KPI ends if it goes on as it has: `start + gain · days · way / amount`, exact and rounded once. Between its
//! parts the product can have more digits than a decimal, or than 128 bits.

use rust_decimal::Decimal;

use super::path::Rise;

/// What the high part of a wide number counts.
const LIMB: u128 = 10_u128.pow(30);
/// The largest number of a decimal, without its point, that can still be rounded up.
const MOST: u128 = (1 << 96) - 2;
/// The most digits after the point.
const FINEST: u32 = 28;

/// A number that is none of a decimal: it has too many digits before the point.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Beyond;

/// `start + gain · days · way / amount`, where `amount` and `days` are those of the path.
pub(super) fn projection(
    start: Decimal,
    gain: Decimal,
    way: Decimal,
    rise: &Rise,
) -> Result<Decimal, Beyond> {
    short(start, gain, way, rise).or_else(|| long(start, gain, way, rise)).ok_or(Beyond)
}

/// Where the product is a decimal.
fn short(start: Decimal, gain: Decimal, way: Decimal, rise: &Rise) -> Option<Decimal> {
    let is_exact = gain.scale() + way.scale() <= FINEST;
    let product = gain.checked_mul(rise.days).and_then(|gain| gain.checked_mul(way)).filter(|_| is_exact)?;
    start.checked_add(product.checked_div(rise.amount)?)
}

/// In whole numbers, as long division is written down: one digit of `way` after the other.
fn long(start: Decimal, gain: Decimal, way: Decimal, rise: &Rise) -> Option<Decimal> {
    let numbers = [start, gain, way, rise.amount].map(|number| number.normalize());
    let scale = numbers.iter().map(Decimal::scale).max()?;
    let whole = |number: Decimal| 10_i128.pow(scale - number.scale()).checked_mul(number.mantissa());
    let [start, gain, way, amount] = numbers.map(whole);
    let (start, gain, way, amount) = (start?, gain?, way?, amount?);
    let days = rise.days.normalize().mantissa().unsigned_abs();
    let by = amount.unsigned_abs();
    let gained = gain.unsigned_abs().checked_mul(days)?;
    let mut wide = Wide { high: 0, low: 0, rest: 0, by, scale };
    for digit in way.unsigned_abs().to_string().bytes() {
        wide.push(gained.checked_mul(u128::from(digit - b'0'))?)?;
    }
    let is_negative = (gain < 0) ^ (way < 0) ^ (amount < 0);
    wide.with(if is_negative { -start } else { start })?.decimal(is_negative)
}

/// `(high · LIMB + low + rest / by) / 10^scale`.
struct Wide {
    high: u128,
    low: u128,
    rest: u128,
    by: u128,
    scale: u32,
}

impl Wide {
    /// Ten times the number, and so many `by`ths more.
    fn push(&mut self, more: u128) -> Option<()> {
        let rest = self.rest.checked_mul(10)?.checked_add(more)?;
        let low = self.low.checked_mul(10)?.checked_add(rest.checked_div(self.by)?)?;
        self.high = self.high.checked_mul(10)?.checked_add(low / LIMB)?;
        (self.low, self.rest) = (low % LIMB, rest % self.by);
        Some(())
    }

    /// Adds a whole number of units. The sum may be below zero only where it has no high part.
    fn with(self, units: i128) -> Option<Signed> {
        let Self { mut high, low, rest, by, scale } = self;
        let limb = i128::try_from(LIMB).ok()?;
        let mut low = i128::try_from(low).ok()?.checked_add(units)?;
        while low < 0 && high > 0 {
            (high, low) = (high - 1, low + limb);
        }
        Some(Signed { high, low, rest, by, scale })
    }
}

/// A [`Wide`] whose low part may be below zero; the rest is then still added.
struct Signed {
    high: u128,
    low: i128,
    rest: u128,
    by: u128,
    scale: u32,
}

impl Signed {
    /// As a decimal of as many digits as one has, rounded half to even; `None` where it is too large for one.
    fn decimal(self, is_negative: bool) -> Option<Decimal> {
        let Self { mut high, low, mut rest, mut by, mut scale } = self;
        // Below zero, the rest is turned round, so that it points away from zero as well.
        let is_below = low < 0;
        let mut low = low.unsigned_abs();
        if is_below && rest > 0 {
            (low, rest) = (low - 1, by - rest);
        }
        while high == 0 && rest > 0 && scale < FINEST {
            let next = low * 10 + rest.checked_mul(10)? / by;
            if next > MOST {
                break;
            }
            (low, rest, scale) = (next, rest.checked_mul(10)? % by, scale + 1);
        }
        // Digits that have no room are dropped; whether any of them was above zero decides a half.
        while high > 0 || low > MOST {
            scale = scale.checked_sub(1)?;
            (rest, by) = (low % 10 * 2 + u128::from(rest > 0), 20);
            low = low / 10 + high % 10 * (LIMB / 10);
            high /= 10;
        }
        let twice = rest.checked_mul(2)?;
        low += u128::from(twice > by || (twice == by && low % 2 == 1));
        let whole = i128::try_from(low).ok()?;
        let whole = if is_negative == is_below { whole } else { -whole };
        Decimal::try_from_i128_with_scale(whole, scale).ok().map(|number| number.normalize())
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn number(text: &str) -> Decimal {
        Decimal::from_str_exact(text).unwrap()
    }

    fn long_of(start: &str, gain: &str, days: i64, way: &str, amount: &str) -> Option<String> {
        let rise = Rise { amount: number(amount), days: days.into() };
        long(number(start), number(gain), number(way), &rise).map(|number| number.to_string())
    }

    // The expected ones are from Python's fractions.
    #[rustfmt::skip]
    #[test]
    fn products_beyond_a_decimal_are_rounded_once() {
        let cases = [
            ("0", "0.0000000000000000001", 100, "0.0000000000000000001", "0.000000000000000005", "0.0000000000000000002"),
            ("0", "12345678901234567891", 365, "98765432109876543219", "36049382720105438274935", "12345678901234396658.124848033"),
            ("-1", "3", 7, "-10000000000000000000", "9", "-23333333333333333334.333333333"),
            ("5", "1", 1, "1", "3", "5.3333333333333333333333333333"),
            ("-5", "1", 1, "1", "3", "-4.6666666666666666666666666667"),
            ("1", "-2", 1, "1", "3", "0.3333333333333333333333333333"),
            ("99999.999999999999999", "99999.999999999999999", 109_572, "-99999.999999999999999", "0.00000000000007", "-15653142857142857142543980000"),
            ("-777777777.77777777777", "888888888.88888888888", 33333, "-777777777.77777777777", "0.0007", "-32921481481481482258600829.63"),
        ];
        for (start, gain, days, way, amount, expected) in cases {
            let found = long_of(start, gain, days, way, amount).unwrap_or_default();
            assert_eq!(found, expected, "{start} + {gain} · {days} · {way} / {amount}");
        }
    }

    #[test]
    fn what_has_too_many_digits_before_the_point_is_none() {
        assert_eq!(long_of("0", "99999999999999999999", 9, "99999999999999999999", "1"), None);
        assert_eq!(
            long_of(
                "12345678901234567890",
                "-9876543210.987654321",
                54321,
                "-98765432109.87654321",
                "0.0000000001"
            ),
            None
        );
    }

    proptest! {
        #[test]
        fn both_ways_come_to_the_same(
            start in -1_000_000_i64..1_000_000, gain in -1_000_000_i64..1_000_000, days in 1_i64..110_000,
            way in -1_000_000_i64..1_000_000, amount in 1_i64..1_000_000_000, scale in 0_u32..4, sign: bool,
        ) {
            let of = |number: i64| Decimal::new(number, scale);
            let rise = Rise { amount: of(if sign { amount } else { -amount }), days: days.into() };
            let start_of = of(start);
            let [short, long] = [short, long].map(|way_of| way_of(start_of, of(gain), of(way), &rise).unwrap());
            // One of them rounds twice, at first what is added to the start.
            let largest = (start_of.abs() + short.abs()).max(Decimal::ONE);
            prop_assert!((short - long).abs() <= largest * Decimal::new(1, 27), "{short} {long}");
        }
    }
}
