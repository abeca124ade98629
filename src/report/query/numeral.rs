//! Numbers of sections, which are Roman numerals and typed as figures.

use crate::locale::roman;

/// Whether two ids are one number, in figures and as a Roman numeral: `5` and `V`.
pub(super) fn is_same_number(one: &str, other: &str) -> bool {
    let is = |figures: &str, id: &str| {
        figures.parse().ok().and_then(roman).is_some_and(|roman| roman.eq_ignore_ascii_case(id))
    };
    is(one, other) || is(other, one)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures_and_a_roman_numeral_are_one_number() {
        for (one, other) in [("5", "V"), ("IX", "9"), ("xiv", "14"), ("3999", "MMMCMXCIX")] {
            assert!(is_same_number(one, other), "{one} {other}");
        }
        for (one, other) in [("6", "V"), ("V", "V"), ("0", ""), ("4000", "MMMM"), ("5", "VV")] {
            assert!(!is_same_number(one, other), "{one} {other}");
        }
    }
}
