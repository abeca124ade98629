//! Words in a picture: how wide they are about, broken into lines, and free of what XML has no room for.

use unicode_width::UnicodeWidthStr as _;

use crate::render::words::Words;
use crate::report::Cell;

/// About how many hundredths of a pixel a letter takes at 13 pixels, in the fonts that the style names.
const LETTER: usize = 720;
const BOLD_LETTER: usize = 790;

/// What a cell says, on one line.
pub(super) fn said(words: &Words, cell: &Cell) -> String {
    // XML has no place for these two, in whatever way they are written.
    words.line(cell).replace(['\u{fffe}', '\u{ffff}'], "\u{fffd}")
}

/// About how many pixels a text takes.
pub(super) fn pixels(text: &str, is_bold: bool) -> i32 {
    let letter = if is_bold { BOLD_LETTER } else { LETTER };
    i32::try_from(text.width() * letter / 100).unwrap_or(i32::MAX)
}

/// A text in at most so many lines of so many pixels; what has no room ends with `…`.
pub(super) fn folded(text: &str, room: i32, most: usize, is_bold: bool) -> Vec<String> {
    let letter = if is_bold { BOLD_LETTER } else { LETTER };
    let columns = (usize::try_from(room).unwrap_or(0) * 100 / letter).max(2);
    let mut lines: Vec<String> = Vec::new();
    let mut words = text.split(' ').filter(|word| !word.is_empty()).peekable();
    while let Some(word) = words.peek() {
        if lines.len() == most {
            if let Some(last) = lines.last_mut() {
                *last = shortened(last, columns);
            }
            return lines;
        }
        let mut line = (*word).to_owned();
        words.next();
        while let Some(word) = words.next_if(|word| line.width() + 1 + word.width() <= columns) {
            line.push(' ');
            line.push_str(word);
        }
        // A word longer than a line is cut: it would run into the chart.
        lines.push(if line.width() > columns { shortened(&line, columns) } else { line });
    }
    lines
}

/// The beginning of a text, and a sign that there is more.
fn shortened(text: &str, columns: usize) -> String {
    let mut kept = String::new();
    for letter in text.chars() {
        kept.push(letter);
        if kept.width() >= columns {
            kept.pop();
            break;
        }
    }
    kept.trim_end().to_owned() + "…"
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_broken_between_words_and_says_where_it_is_cut() {
        assert_eq!(folded("Approve the plan", 200, 2, false), ["Approve the plan"]);
        assert_eq!(folded("Approve the plan", 80, 2, false), ["Approve the", "plan"]);
        assert_eq!(folded("Approve the plan of all", 80, 2, false), ["Approve the", "plan of all"]);
        assert_eq!(folded("Approve the plan of all roads", 80, 2, false), ["Approve the", "plan of al…"]);
        assert_eq!(folded("Approveeeeeeeeeeeeeeeeee", 80, 2, false), ["Approveeee…"]);
        assert_eq!(folded("", 80, 2, false), Vec::<String>::new());
    }

    #[test]
    fn a_long_word_takes_time_in_proportion_to_its_length() {
        let word = "ў".repeat(100_000);
        assert_eq!(folded(&word, 80, 2, false), ["ўўўўўўўўўў…"]);
    }
}
