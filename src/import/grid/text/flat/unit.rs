//! The smallest parts of a page that go to a column as a whole, and the ways to cut their first line.

use std::cell::RefCell;
use std::collections::HashMap;
use std::rc::Rc;

use super::page::PageLine;
use super::part::Part;

/// Lines that are weighed together.
const LINES: usize = 40;

/// Lines without a gap, all with text or all without.
pub(super) struct Unit<'u, 'a> {
    pub(super) lines: &'u [PageLine<'a>],
    pub(super) after_gap: bool,
    pub(super) empty: bool,
    /// What was seen of its parts so far: the same ones are weighed many times.
    parts: RefCell<HashMap<Stretch, Rc<Part>>>,
}

/// A stretch of the first line, and whether the other lines belong to it.
pub(super) type Stretch = (usize, usize, bool);

/// A stretch of the first line of a unit that belongs to a column; the last one takes the other lines too.
#[derive(Clone, Copy, Debug)]
pub(super) struct Cut {
    pub(super) column: usize,
    /// Bytes of the first line.
    pub(super) from: usize,
    pub(super) to: usize,
}

impl Unit<'_, '_> {
    /// A stretch of the first line, with the other lines where the stretch is the last.
    pub(super) fn part(&self, cut: &Cut, whole: bool) -> Rc<Part> {
        let mut parts = self.parts.borrow_mut();
        let make = || {
            let rest = self.lines.get(1..).filter(|_| whole).unwrap_or_default();
            let first = self.lines.first().map(|line| (stretch(line, cut), line.broken && !rest.is_empty()));
            let rest = rest.iter().map(|line| (line.text, line.broken));
            Rc::new(Part::new(&first.into_iter().chain(rest).collect::<Vec<_>>()))
        };
        parts.entry((cut.from, cut.to, whole)).or_insert_with(make).clone()
    }
}

pub(super) fn units<'u, 'a>(piece: &'u [PageLine<'a>]) -> Vec<Unit<'u, 'a>> {
    let same = |one: &PageLine<'_>, next: &PageLine<'_>| {
        !next.after_gap && one.text.is_empty() == next.text.is_empty()
    };
    let unit = |lines: &'u [PageLine<'a>]| {
        let first = lines.first();
        Unit {
            lines,
            after_gap: first.is_none_or(|line| line.after_gap),
            parts: RefCell::default(),
            empty: first.is_none_or(|line| line.text.is_empty()),
        }
    };
    piece.chunk_by(same).flat_map(|lines| lines.chunks(LINES)).map(unit).collect()
}

pub(super) fn stretch<'a>(line: &PageLine<'a>, cut: &Cut) -> &'a str {
    line.text.get(cut.from..cut.to).unwrap_or_default().trim()
}
