//! How much room texts take. No office program fits the height of merged cells, and `LibreOffice` fits no row of a file
//! that names no heights, so every height is worked out here.

/// The height of a line of 10 points.
const LINE: f64 = 12.75;
/// What stands above and below the lines of a cell.
const AROUND: f64 = 3.0;
/// The pixels of a digit.
pub(in crate::render) const DIGIT: f64 = 7.0;
/// A word of more bytes, such as an address, may be broken.
const LONGEST_WORD: usize = 40;
/// Excel makes no row higher.
const HIGHEST: f64 = 409.0;

/// The height of a row with so many lines, in points.
pub(in crate::render) fn height(lines: usize) -> f64 {
    let lines = u32::try_from(lines.max(1)).unwrap_or(u32::MAX);
    (f64::from(lines) * LINE + AROUND).min(HIGHEST)
}

/// The lines that a text takes in a column of this width.
pub(in crate::render) fn lines(text: &str, width: f64, bold: bool) -> usize {
    let room = ((width - 1.0) / 1.03).max(1.0);
    text.split('\n').map(|line| wrapped(line, room, bold)).sum()
}

/// The lines of a paragraph, each filled with as many words as fit. A word longer than a line is broken.
fn wrapped(text: &str, room: f64, bold: bool) -> usize {
    let (mut count, mut used) = (1, 0.0);
    for word in text.split([' ', '\t']) {
        let long = length(word, bold);
        let space = if used > 0.0 { weight(' ') } else { 0.0 };
        if used + space + long <= room {
            used += space + long;
            continue;
        }
        count += usize::from(used > 0.0);
        used = long;
        while used > room {
            count += 1;
            used -= room;
        }
    }
    count
}

/// How long a text is on one line, in digits of its font.
pub(in crate::render) fn length(text: &str, bold: bool) -> f64 {
    let length: f64 = text.chars().map(weight).sum();
    if bold { length * 1.08 } else { length }
}

/// The width of a column in which no word of its head is broken.
pub(in crate::render) fn of_head(head: &str, least: f64) -> f64 {
    of_words(head, true, least)
}

/// The width of a column in which no word of a usual length is broken.
pub(in crate::render) fn of_words(text: &str, bold: bool, least: f64) -> f64 {
    let words = text.split_whitespace().filter(|word| word.len() <= LONGEST_WORD);
    words.map(|word| length(word, bold)).fold(least, |width, word| width.max(word * 1.03 + 1.2))
}

/// The pixels of a column of this width.
pub(in crate::render) fn pixels(width: f64) -> f64 {
    (width * DIGIT + 5.0).floor()
}

/// How wide a letter is, measured against a digit of Arial.
fn weight(letter: char) -> f64 {
    match letter {
        ' ' | '\u{a0}' | '.' | ',' | ';' | ':' | '!' | '|' | '\'' | '/' | 'i' | 'l' | 'I' | 'j' | 'f'
        | 't' | 'ʻ' | 'ʼ' => 0.5,
        'г' | 'ғ' | '(' | ')' | '“' | '”' | '«' | '»' | '"' | '-' | 'r' | '[' | ']' => 0.66,
        'з' | 'к' | 'қ' | 'т' | 'с' | 'у' | 'х' | 'э' | 'ҳ' | 'ч' | 'ў' | 'c' | 's' | 'z' | 'v' | 'k'
        | 'x' | 'y' => 0.9,
        'ш' | 'щ' | 'ф' | 'ю' | '%' => 1.5,
        'Ш' | 'Щ' | 'Ю' | 'Ж' | 'M' | 'W' => 1.7,
        'ж' | 'м' | 'ы' | 'w' | 'm' => 1.3,
        letter if letter.is_uppercase() => 1.3,
        // Letters of East Asia and pictures are twice as wide.
        '\u{1100}'..='\u{115f}' | '\u{2e80}'..='\u{ffdc}' | '\u{1f000}'.. => 2.0,
        _ => 1.0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_break_between_words_and_long_words_are_broken() {
        assert_eq!(lines("", 20.0, false), 1);
        assert_eq!(lines("aaaa aaaa aaaa aaaa aaaa", 20.0, false), 2);
        assert_eq!(lines("one\ntwo\n\nthree", 20.0, false), 4);
        assert_eq!(lines(&"a".repeat(1_000), 20.0, false), 55);
        assert!(lines(&"Ш".repeat(10), 20.0, false) == 1 && lines(&"Ш".repeat(11), 20.0, false) == 2);
    }

    #[test]
    fn a_row_is_never_higher_than_excel_allows() {
        assert!((height(1) - 15.75).abs() < 1e-9 && (height(0) - 15.75).abs() < 1e-9);
        assert!((height(1_000) - 409.0).abs() < 1e-9);
    }
}
