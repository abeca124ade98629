//! Names and values, one pair a line, the values in line; and what a command has changed.

use super::flow::{Flow, Joint};
use super::line::{Line, width};
use super::look::GAP;
use super::paint::Painter;
use crate::render::style::Meaning;
use crate::report::{Cell, Phrase};

/// A value is not broken narrower than this beside its name.
const NARROWEST: usize = 24;

/// Appends facts.
pub(super) fn draw(
    facts: &[(&'static str, Cell)],
    painter: Painter<'_>,
    room: Option<u16>,
    out: &mut String,
) {
    let room = room.map(usize::from);
    let names: Vec<String> = facts.iter().map(|(key, _)| painter.words.field(key)).collect();
    let widest = names.iter().map(|name| width(name)).max().unwrap_or(0) + GAP;
    // Names that leave no room for values have lines of their own.
    let indent = if room.is_some_and(|room| room < widest + NARROWEST) { GAP } else { widest };
    for (name, (_, cell)) in names.iter().zip(facts) {
        let faint = painter.style(Meaning::Faint);
        let mut is_named = indent == widest;
        if !is_named {
            let mut line = Line::new(out);
            line.text(name, faint);
            line.end();
        }
        for part in value(cell, painter).lines(room.map(|room| room.saturating_sub(indent))) {
            let mut line = Line::new(out);
            if std::mem::take(&mut is_named) {
                line.text(name, faint);
                line.spaces(indent.saturating_sub(width(name)));
            } else {
                line.spaces(indent);
            }
            part.write(&mut line);
            line.end();
        }
    }
}

/// What a value says beside its name. A state or rating that begins it keeps its sign and colour.
#[expect(clippy::wildcard_enum_match_arm, reason = "every other cell is drawn as its words")]
fn value(cell: &Cell, painter: Painter<'_>) -> Flow {
    match cell {
        Cell::State(standing) => {
            let (text, style) = painter.standing_line(standing);
            Flow::words(text, style)
        }
        Cell::Phrase(phrase) if phrase.id == "with-detail" => detailed(phrase, painter),
        Cell::Names(names) => {
            let last = names.len().saturating_sub(1);
            let text = |(n, name)| {
                let mut text = String::new();
                painter.words.write_text(painter.words.name(name), &mut text);
                text + if n < last { ";" } else { "" }
            };
            let names = names.iter().enumerate().map(|name| Flow::words(text(name), None));
            Flow::Parts(names.collect(), Joint::Space)
        }
        Cell::Lines(cells) => Flow::Lines(cells.iter().map(|cell| value(cell, painter)).collect()),
        // Colours of columns mean nothing here: a number is a number.
        cell => painter.cell("", cell),
    }
}

/// A value and more of it. It takes the colour of a state or a rating.
fn detailed(phrase: &Phrase, painter: Painter<'_>) -> Flow {
    let argument = |name: &str| phrase.arguments.iter().find(|(key, _)| *key == name).map(|(_, cell)| cell);
    let (what, style) = match argument("what") {
        Some(Cell::State(standing)) => painter.standing_line(standing),
        Some(cell @ (Cell::Rating(_) | Cell::Status(_))) => match painter.cell("", cell) {
            Flow::Words(text, style) => (text, style),
            Flow::Parts(..) | Flow::Lines(_) => (painter.words.line(cell), None),
        },
        Some(cell) => (painter.words.line(cell), None),
        None => (String::new(), None),
    };
    let said = phrase.arguments.iter().fold(Phrase::new(phrase.id), |said, (name, cell)| {
        let cell = if *name == "what" { Cell::Text(what.clone()) } else { cell.clone() };
        said.with(name, cell)
    });
    Flow::words(painter.words.phrase(&said), style)
}

/// Appends a part of the plan and what became of it, if there is more to say: on one line where it fits, else the facts
/// below the part.
pub(super) fn draw_echo(
    part: &Cell,
    facts: &Cell,
    painter: Painter<'_>,
    room: Option<u16>,
    out: &mut String,
) {
    let room = room.map(usize::from);
    let colon = if facts.is_empty() { "" } else { ":" };
    let head = Flow::words(painter.words.line(part) + colon, painter.style(Meaning::Strong));
    if facts.is_empty() {
        return head.lines(room).iter().for_each(|line| super::across::write(line, 0, out));
    }
    let facts = Flow::words(painter.words.line(facts), None);
    let whole = Flow::Parts(vec![head.clone(), facts.clone()], Joint::Space);
    if room.is_none_or(|room| whole.natural() <= room) {
        return whole.lines(None).iter().for_each(|line| super::across::write(line, 0, out));
    }
    head.lines(room).iter().for_each(|line| super::across::write(line, 0, out));
    let within = room.map(|room| room.saturating_sub(GAP));
    facts.lines(within).iter().for_each(|line| super::across::write(line, GAP, out));
}
