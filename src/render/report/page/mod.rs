//! A report as one page that fetches nothing and runs no script.
//!
//! The page and its parts are templates beside this file: `page.html` is the frame, `style.css` how it looks on a
//! screen, a phone and paper, `signs.svg` the store of signs and hatches.

mod burnup;
mod chart;
mod courses;
mod entry;
mod figures;
mod folded;
mod front;
mod html;
mod part;
mod pen;
mod shares;
mod sign;
mod table;

use askama::Template;

use self::front::Front;
use self::html::{Html, css};
use self::part::{Link, Section};
use self::pen::Pen;
use super::speech::Speech;
use crate::render::svg;
use crate::render::words::Words;
use crate::report::paper::Paper;
use crate::report::{Cell, Phrase};

/// The frame of a page.
#[derive(Template)]
#[template(config = ".askama.toml", path = "page.html", whitespace = "minimize")]
struct Page {
    lang: &'static str,
    title: String,
    /// What stands below each printed page: what it is, and its number among how many.
    foot: Html,
    number: [Html; 3],
    skip: String,
    contents: String,
    front: Front,
    links: Vec<Link>,
    sections: Vec<Section>,
    /// The last words of a letter.
    closing: Option<Html>,
    is_long: bool,
}

/// Draws a report or a letter.
#[must_use]
pub fn draw(paper: &Paper, words: &Words) -> String {
    let speech = Speech::new(words);
    let words = &speech.words;
    let pen = Pen::new(paper, &speech);
    let day = pen.line(&Phrase::new("paper-as-of").with("day", Cell::LongDay(paper.front.day)).cell());
    let plan = pen.line(&paper.front.plan);
    let front = Front::new(&paper.front, &pen);
    let sections: Vec<Section> = paper.parts.iter().map(|part| Section::new(part, &pen)).collect();
    let page = Page {
        lang: words.tag(),
        title: format!("{plan} – {day}"),
        foot: css(&format!("{} · {day}", beginning(&plan))),
        number: page_number(&pen),
        skip: pen.message("paper-skip"),
        contents: pen.message("paper-contents"),
        links: paper.parts.iter().filter_map(|part| Link::new(part, &pen)).collect(),
        front,
        sections,
        is_long: pen.is_long,
        closing: paper.front.letter.as_ref().map(|letter| front::closing(letter, &pen)),
    };
    page.render().unwrap_or_default()
}

/// As much of a title as has room below a page.
fn beginning(title: &str) -> String {
    const ROOM: usize = 90;
    match title.char_indices().nth(ROOM) {
        Some((end, _)) => title.get(..end).unwrap_or_default().to_owned() + "…",
        None => title.to_owned(),
    }
}

/// The words before, between and after the number of a page and the number of pages.
fn page_number(pen: &Pen<'_>) -> [Html; 3] {
    let mark = |mark: char| Cell::Text(mark.to_string());
    let [number, pages] = html::MARKS;
    let phrase = Phrase::new("paper-page").with("page", mark(number)).with("pages", mark(pages));
    let text = pen.words.phrase(&phrase);
    let (before, rest) = text.split_once(number).unwrap_or(("", &text));
    let (between, after) = rest.split_once(pages).unwrap_or((rest, ""));
    [css(before), css(between), css(after)]
}
