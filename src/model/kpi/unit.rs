//! Units.

use crate::model::Text;

/// How the word for percent begins in the languages plans are written in.
const PERCENT: [&str; 7] = ["%", "percent", "per cent", "фоиз", "foiz", "проц", "pct"];

/// Whether a unit is percent, in any of its languages: `%`, `% of 2022`, `percent`, `фоиз`, `foiz`, `проц.`.
#[must_use]
pub fn is_percent(unit: &Text) -> bool {
    unit.every().any(|unit| {
        let unit = unit.trim().to_lowercase();
        PERCENT.iter().any(|word| unit.starts_with(word)) && !unit.starts_with("percentile")
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn percent_is_known_in_every_language_and_form() {
        for unit in [
            "%",
            "% of 2022",
            "percent",
            "Percent of GDP",
            "фоиз",
            "foiz",
            "проц.",
            "процентов",
            " % ",
            "фоизда",
        ] {
            assert!(is_percent(&Text::Plain(unit.into())), "{unit}");
        }
        for unit in ["km", "ports", "points", "percentile", "минг фоиз эмас"] {
            assert!(!is_percent(&Text::Plain(unit.into())), "{unit}");
        }
    }

    #[test]
    fn one_language_is_enough() {
        let unit =
            Text::Languages(thin_vec::thin_vec![("en".into(), "share".into()), ("uz".into(), "фоиз".into())]);
        assert!(is_percent(&unit));
    }
}
