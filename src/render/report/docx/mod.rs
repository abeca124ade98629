//! A report as a Word document: A4 landscape with the head of each table repeated on every page; a letter on A4
//! portrait. Nothing in it depends on the clock or the machine.

mod address;
mod bind;
mod element;
mod entry;
mod front;
mod grid;
mod height;
mod letter;
mod package;
mod part;
mod style;
mod timeline;
mod trend;
mod width;
mod write;
mod xml;

use std::io;

use element::{Content, Element, Paragraph, Run, Style};
use entry::Speech;
use package::{Package, Page};
use part::Parts;

use super::super::words::Words;
use crate::locale::Locale;
use crate::report::paper::{Front, Paper};
use crate::report::{Cell, Phrase};

/// Whether the beginning of a file is that of a report of ours: one that was saved by another program is not.
#[must_use]
pub fn is_report(beginning: &[u8]) -> bool {
    beginning.windows(package::MARK.len()).any(|bytes| bytes == package::MARK.as_bytes())
}

/// Draws a report or a letter.
///
/// # Errors
/// None for bytes in memory; the types of writers need one.
pub fn draw(paper: &Paper, words: &Words) -> io::Result<Vec<u8>> {
    let speech = &Speech::new(words);
    let words = &speech.words;
    let front = &paper.front;
    let page = if front.letter.is_some() { Page::PORTRAIT } else { Page::LANDSCAPE };
    let kind = words.phrase(&Phrase::new("paper-kind"));
    let package = Package {
        body: body(paper, speech, page),
        footer: footer(front, &kind, words, page),
        page,
        title: format!("{}. {kind}", words.line(&front.plan)),
        language: Locale::find(words.tag()).office,
        day: front.day.to_string(),
    };
    package.pack()
}

fn body(paper: &Paper, speech: &Speech, page: Page) -> Vec<Element> {
    let words = &speech.words;
    let front = &paper.front;
    let mut parts = Parts::new(speech, front.day, page);
    if let Some(letter) = &front.letter {
        parts.push_all(letter::begin(letter, words));
        parts.draw(&paper.parts);
        parts.push_all(letter::end(letter, words));
        parts.push_all(front::notes(front, words).collect());
        return parts.finish();
    }
    parts.push_all(front::begin(front, words, page.width()));
    parts.draw(&paper.parts);
    if front.is_whole {
        parts.push_all(front::signature(words, [6400, 500, 3000, 500, 4738]));
    }
    parts.finish()
}

/// What a report is and of which day, and the number of the page; of a letter the number alone.
fn footer(front: &Front, kind: &str, words: &Words, page: Page) -> Paragraph {
    let mut runs = Vec::new();
    if front.letter.is_none() {
        let day = words.line(&Phrase::new("paper-as-of").with("day", Cell::LongDay(front.day)).cell());
        runs.push(Run::text(format!("{kind}, {day}"), element::Look::default()));
    }
    runs.push(Run::text("\t", element::Look::default()));
    runs.extend(numbers(words));
    Paragraph { right_tab: Some(page.width()), runs, ..Paragraph::new(Style::Footer) }
}

/// *Page 1 of 16*, counted by Word.
fn numbers(words: &Words) -> Vec<Run> {
    // Signs that no catalogue has, in the places of the numbers.
    const PAGE: char = '\u{e000}';
    const PAGES: char = '\u{e001}';
    let argument = |mark: char| Cell::Text(mark.to_string());
    let phrase = Phrase::new("paper-page").with("page", argument(PAGE)).with("pages", argument(PAGES));
    let text = words.phrase(&phrase);
    let piece = |piece: &str| {
        let field = match piece.chars().next_back() {
            Some(PAGE) => Some("PAGE"),
            Some(PAGES) => Some("NUMPAGES"),
            _ => None,
        };
        let plain = piece.trim_end_matches([PAGE, PAGES]);
        let text = (!plain.is_empty()).then(|| Run::text(plain, element::Look::default()));
        let field = field.map(|name| Run { content: Content::Field(name), ..Run::default() });
        [text, field]
    };
    text.split_inclusive([PAGE, PAGES]).flat_map(piece).flatten().collect()
}
