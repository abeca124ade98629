//! The pages between the headings.

use super::super::line::Line;
use super::head::Head;

/// A line of a page that says something or keeps a place.
#[derive(Clone, Copy, Debug)]
pub(super) struct PageLine<'a> {
    pub(super) number: u32,
    /// Without the spaces around it. Empty where the line only keeps a place.
    pub(super) text: &'a str,
    /// Whether an empty line stands before it.
    pub(super) after_gap: bool,
    /// Whether it ends within a word.
    pub(super) broken: bool,
}

/// The pages, each without its heading and the number of the page.
pub(super) fn pages<'a>(lines: &[Line<'a>], head: &Head) -> Vec<Vec<PageLine<'a>>> {
    let spaced = keeps_spaces(lines);
    let mut pages: Vec<Vec<PageLine<'a>>> = Vec::new();
    let mut gap = true;
    let mut rest = lines;
    while let Some((line, after)) = rest.split_first() {
        if let Some(used) = head.repeated(rest) {
            if let Some(page) = pages.last_mut() {
                page.pop_if(|last| is_page_number(last.text));
            }
            pages.push(Vec::new());
            rest = rest.get(used..).unwrap_or_default();
            gap = true;
            continue;
        }
        rest = after;
        let text = line.text.trim();
        if text.is_empty() && !line.text.starts_with(' ') {
            gap = true;
            continue;
        }
        let hyphen = text.ends_with('-') && text.chars().rev().nth(1).is_some_and(char::is_alphabetic);
        let broken = if spaced { !line.text.ends_with(' ') } else { hyphen };
        if let Some(page) = pages.last_mut() {
            if let Some(last) = page.last_mut().filter(|_| !spaced && is_rest(text)) {
                last.broken = true;
            }
            page.push(PageLine {
                number: line.number,
                text,
                after_gap: gap,
                broken: broken && !text.is_empty(),
            });
        }
        gap = false;
    }
    pages
}

/// Whether lines end with the space between words, so that one without it ends within a word.
fn keeps_spaces(lines: &[Line<'_>]) -> bool {
    let filled = lines.iter().filter(|line| !line.text.trim().is_empty());
    let spaced = filled.clone().filter(|line| line.text.ends_with(' ')).count();
    spaced * 10 > filled.count() * 8
}

/// Whether a line is the last letter of a word that the end of the line before broke: no word has this letter alone.
fn is_rest(text: &str) -> bool {
    let mut letters = text.chars();
    let letter = letters.next().filter(|_| letters.next().is_none());
    letter.is_some_and(|letter| letter.is_lowercase() && !"авикосуяaioeu".contains(letter))
}

fn is_page_number(text: &str) -> bool {
    let digits = text.trim_matches(['-', '–', '—', ' ']);
    !digits.is_empty() && digits.len() < 4 && digits.bytes().all(|digit| digit.is_ascii_digit())
}
