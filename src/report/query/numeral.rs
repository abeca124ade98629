//! Roman numerals, which number sections and are typed as figures.

const SIGNS: [(u16, &str); 13] = [
    (1000, "M"),
    (900, "CM"),
    (500, "D"),
    (400, "CD"),
    (100, "C"),
    (90, "XC"),
    (50, "L"),
    (40, "XL"),
    (10, "X"),
    (9, "IX"),
    (5, "V"),
    (4, "IV"),
    (1, "I"),
];

/// Whether two ids are one number, in figures and as a Roman numeral: `5` and `V`.
pub(super) fn is_same_number(one: &str, other: &str) -> bool {
    let is = |figures: &str, id: &str| roman(figures).is_some_and(|roman| roman.eq_ignore_ascii_case(id));
    is(one, other) || is(other, one)
}

fn roman(figures: &str) -> Option<String> {
    let mut rest: u16 = figures.parse().ok().filter(|number| (1..4000).contains(number))?;
    let mut out = String::new();
    for (value, sign) in SIGNS {
        while rest >= value {
            out.push_str(sign);
            rest -= value;
        }
    }
    Some(out)
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
