//! What belongs to every row of a chart.

use askama::Template;

use super::drawn::{Drawn, Pen, Row};
use super::template::filled;
use super::text::said;
use super::unit::{Hundredths, Unit};
use crate::render::words::Words;
use crate::report::timeline::Shape;
use crate::report::{Cell, Entry};

#[derive(Template)]
#[template(config = ".askama.toml", path = "elements.svg")]
struct Elements {
    parts: Vec<Drawn>,
}

/// The shapes of a row as wide as its place, around its middle line. The document they are put into needs
/// [`STYLE`](super::STYLE) and, once, [`SIGNS`](super::SIGNS).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Layers {
    /// What the line of the day goes over.
    pub below: String,
    /// What goes over it.
    pub above: String,
}

/// Draws the shapes of a row that is done or not.
#[must_use]
pub fn layers(shapes: &[Shape], is_done: bool, words: &Words) -> Layers {
    let (below, above) = Pen { unit: Unit::Percent, middle: Hundredths(0), is_done, words }.layers(shapes);
    let elements = |parts| filled(&Elements { parts });
    Layers { below: elements(below), above: elements(above) }
}

/// A line of the grid.
pub(super) fn grid_line(is_quarter: bool, at: i32, unit: Unit, row: Row) -> Drawn {
    Drawn::Rule {
        class: if is_quarter { "quarter" } else { "grid" },
        x: unit.place(at),
        top: Hundredths(i64::from(row.top) * 100),
        bottom: Hundredths(i64::from(row.top + row.height) * 100),
    }
}

/// What a row says to whoever does not see it.
pub(super) fn title(entry: &Entry, words: &Words) -> String {
    let parts: Vec<String> = entry.said.iter().map(|cell| said(words, cell)).collect();
    let name = said(words, &entry.title);
    let id = said(words, &Cell::Text(entry.id.clone()));
    let head = if id.is_empty() { name } else { format!("{id} {name}") };
    if parts.is_empty() { head } else { format!("{head}: {}", parts.join("; ")) }
}
