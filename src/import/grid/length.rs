//! Lengths.

/// A length such as `0.353cm` in points.
pub(super) fn points(length: &str) -> Option<i32> {
    let unit = length.find(|letter: char| letter.is_ascii_alphabetic())?;
    let (number, unit) = length.split_at(unit);
    let factor = match unit {
        "pt" => 1.0,
        "in" => 72.0,
        "cm" => 72.0 / 2.54,
        "mm" => 72.0 / 25.4,
        "px" => 0.75,
        _ => return None,
    };
    let points = number.parse::<f64>().ok()? * factor;
    #[expect(clippy::cast_possible_truncation, reason = "a conversion between these types stops at the ends")]
    Some(points.round() as i32)
}
