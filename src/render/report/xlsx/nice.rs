//! The limits and steps of an axis that people can count along.

/// The least and the greatest number of an axis, and the step between its lines.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Axis {
    pub(super) least: f64,
    pub(super) most: f64,
    pub(super) step: f64,
}

/// An axis for these numbers, with four to seven lines. `from_zero` where nothing says from where values count.
pub(super) fn axis(numbers: &[f64], from_zero: bool) -> Axis {
    let fold = |first: f64, pick: fn(f64, f64) -> f64| numbers.iter().copied().fold(first, pick);
    let (mut least, mut most) = (fold(f64::INFINITY, f64::min), fold(f64::NEG_INFINITY, f64::max));
    if !(least.is_finite() && most.is_finite()) {
        (least, most) = (0.0, 1.0);
    }
    if from_zero {
        (least, most) = (least.min(0.0), most.max(0.0));
    }
    if most - least <= f64::EPSILON * most.abs().max(1.0) {
        let around = if least == 0.0 { 1.0 } else { least.abs() * 0.1 };
        (least, most) = (least - if from_zero && least >= 0.0 { 0.0 } else { around }, most + around);
    }
    let rough = (most - least) / 5.0;
    let power = 10_f64.powf(rough.log10().floor());
    let step = [1.0, 2.0, 5.0, 10.0].into_iter().map(|part| part * power).find(|step| *step >= rough);
    let step = step.unwrap_or(power * 10.0);
    Axis { least: (least / step).floor() * step, most: (most / step).ceil() * step, step }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_axis_covers_its_numbers_with_few_lines() {
        for (numbers, from_zero, least, most) in [
            (vec![29.5, 31.5], false, 29.5, 31.5),
            (vec![68.0, 75.0], true, 0.0, 80.0),
            (vec![4_600_000.0, 5_300_000.0], false, 4_600_000.0, 5_400_000.0),
            (vec![0.0, 0.0], true, 0.0, 1.0),
            (vec![], true, 0.0, 1.0),
            (vec![-3.0, 12.0], false, -5.0, 15.0),
        ] {
            let axis = axis(&numbers, from_zero);
            assert!(
                (axis.least - least).abs() < 1e-6 && (axis.most - most).abs() < 1e-6,
                "{numbers:?}: {axis:?}"
            );
            let lines = (axis.most - axis.least) / axis.step;
            assert!((2.0..8.0).contains(&lines), "{numbers:?}: {axis:?}");
        }
    }
}
