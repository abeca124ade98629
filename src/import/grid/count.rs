//! Numbers as lists write them.

use crate::locale::roman;

/// A value beyond which letters are written as digits.
const READABLE: i64 = 780;

/// A value as a list writes it.
pub(super) fn counted(value: i64, format: &str) -> String {
    let written = match format {
        "none" => Some(String::new()),
        "decimalZero" => Some(format!("{value:02}")),
        "upperRoman" => roman(value),
        "lowerRoman" => roman(value).map(|text| text.to_lowercase()),
        "upperLetter" => lettered(value, "ABCDEFGHIJKLMNOPQRSTUVWXYZ"),
        "lowerLetter" => lettered(value, "abcdefghijklmnopqrstuvwxyz"),
        // Word leaves out the letters that look like others or begin no word.
        "russianUpper" => lettered(value, "АБВГДЕЖЗИКЛМНОПРСТУФХЦЧШЩЫЭЮЯ"),
        "russianLower" => lettered(value, "абвгдежзиклмнопрстуфхцчшщыэюя"),
        _ => None,
    };
    written.unwrap_or_else(|| value.to_string())
}

/// `a` to `z`, then `aa`, `bb`.
fn lettered(value: i64, letters: &str) -> Option<String> {
    let index = usize::try_from(value.checked_sub(1).filter(|index| (0..READABLE).contains(index))?).ok()?;
    let count = letters.chars().count();
    let letter = letters.chars().nth(index % count)?;
    Some(std::iter::repeat_n(letter, index / count + 1).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_count_in_digits_letters_and_roman_numerals() {
        let written = |format: &str| [1, 4, 9, 28, 40].map(|value| counted(value, format)).join(" ");
        assert_eq!(written("decimal"), "1 4 9 28 40");
        assert_eq!(written("decimalZero"), "01 04 09 28 40");
        assert_eq!(written("upperRoman"), "I IV IX XXVIII XL");
        assert_eq!(written("lowerLetter"), "a d i bb nn");
        assert_eq!(written("russianLower"), "а г и ю лл");
        assert_eq!(written("none"), "    ");
        assert_eq!(written("chicago"), "1 4 9 28 40");
        for value in [0, -3, 4000, i64::MAX, i64::MIN] {
            assert_eq!(counted(value, "upperRoman"), value.to_string());
        }
        assert_eq!(counted(i64::MAX, "lowerLetter"), i64::MAX.to_string());
    }
}
