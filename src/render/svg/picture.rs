//! A picture with a title and sentences above it, as a file of its own or without them in a page.

use askama::Template;

use super::drawn::{Drawn, Label};
use super::template::{SIGNS, STYLE, TOKENS, filled};
use super::text::folded;
use crate::render::words::Words;

/// The margin of a file.
pub(super) const MARGIN: i32 = 20;

/// The picture as it is drawn.
#[derive(Template)]
#[template(config = ".askama.toml", path = "picture.svg")]
pub(super) struct Picture<'w> {
    width: String,
    height: i32,
    /// The language, of a file of its own.
    lang: Option<&'w str>,
    title: String,
    desc: String,
    css: String,
    signs: &'static str,
    heading: Vec<Label>,
    parts: Vec<Drawn>,
}

/// What stands above a picture, in lines from the top down.
pub(super) struct Heading {
    labels: Vec<Label>,
    /// How far down it comes.
    pub(super) bottom: i32,
}

impl Heading {
    /// A title and the sentences below it, in a file of so many pixels.
    pub(super) fn new(title: &str, sentences: &[String], width: i32) -> Self {
        let room = width - MARGIN * 2;
        let mut heading = Self { labels: Vec::new(), bottom: MARGIN };
        for text in folded(title, room * 13 / 15, 3, true) {
            heading.push("rm-head", 19, text);
        }
        heading.bottom += 4;
        for text in sentences.iter().flat_map(|sentence| folded(sentence, room, 4, false)) {
            heading.push("rm-muted", 17, text);
        }
        heading
    }

    fn push(&mut self, class: &'static str, height: i32, text: String) {
        self.bottom += height;
        self.labels.push(Label { class, x: MARGIN, y: self.bottom, text });
    }
}

/// A file of so many pixels, whose parts come so far down.
pub(super) fn file(
    heading: Heading,
    (width, bottom): (i32, i32),
    (title, desc): (String, String),
    parts: Vec<Drawn>,
    words: &Words,
) -> String {
    filled(&Picture {
        width: width.to_string(),
        height: bottom + MARGIN,
        lang: Some(words.tag()),
        title,
        desc,
        css: TOKENS.to_owned() + STYLE,
        signs: SIGNS,
        heading: heading.labels,
        parts,
    })
}

/// The parts alone, as wide as their place.
pub(super) fn inset(height: i32, (title, desc): (String, String), parts: Vec<Drawn>) -> String {
    let (width, heading) = ("100%".to_owned(), Vec::new());
    filled(&Picture { width, height, lang: None, title, desc, css: String::new(), signs: "", heading, parts })
}
