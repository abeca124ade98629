//! The elements of a burn-up, placed in ten-thousandths of the width and in pixels from its top.

use super::drawn::Drawn;
use super::line::Shown;
use super::unit::{Hundredths, Unit};

/// Draws from a height on.
pub(super) struct Pen {
    pub(super) unit: Unit,
    pub(super) top: i32,
    /// How far down what lies below a line reaches.
    pub(super) ground: i32,
}

impl Pen {
    fn y(&self, y: i32) -> Hundredths {
        Hundredths(i64::from(self.top + y) * 100)
    }

    pub(super) fn stroke(&self, class: &'static str, pair: &[(i32, i32)]) -> Option<Drawn> {
        let [from, to] = pair else { return None };
        let at = |(x, y): (i32, i32)| (self.unit.place(x), self.y(y));
        Some(Drawn::Stroke { class, from: at(*from), to: at(*to) })
    }

    pub(super) fn across(&self, class: &'static str, (from, to): (i32, i32), y: i32) -> Drawn {
        let at = |x| (self.unit.place(x), self.y(y));
        Drawn::Stroke { class, from: at(from), to: at(to) }
    }

    pub(super) fn line(&self, class: &'static str, (x, from): (i32, i32), to: i32) -> Drawn {
        let at = |y| (self.unit.place(x), self.y(y));
        Drawn::Stroke { class, from: at(from), to: at(to) }
    }

    /// What lies below a part of a line.
    pub(super) fn area(&self, pair: &[(i32, i32)]) -> Option<Drawn> {
        let [(from, y), (to, _)] = *pair else { return None };
        let is_seen = to > from && y < self.ground;
        let (x, width) = (self.unit.place(from), self.unit.length(to - from));
        is_seen.then(|| Drawn::Rect { class: "area", x, width, y: self.y(y), height: self.ground - y })
    }

    pub(super) fn sign(&self, sign: &'static str, x: i32, y: i32) -> Drawn {
        Drawn::Use { sign, x: self.unit.place(x), y: self.y(y) }
    }

    pub(super) fn text(&self, class: &'static str, at: (i32, i32), shift: (i32, i32), text: String) -> Drawn {
        let (x, dx) = self.unit.beside(at.0, shift.0);
        Drawn::Text { class, x, dx, y: self.y(at.1 + shift.1), text }
    }

    /// Words beside a line: to its right and below it, or to its left and above it.
    pub(super) fn label(&self, shown: Shown, at: (i32, i32), at_left: bool, text: String) -> Drawn {
        if at_left {
            let class = match shown {
                Shown::Recorded => "rm-strong rm-halo rm-end rm-accent-text",
                Shown::Done => "rm-strong rm-halo rm-end rm-f-done",
                Shown::Original | Shown::Planned | Shown::Ahead | Shown::Scope => "rm-strong rm-halo rm-end",
            };
            return self.text(class, at, (-8, -6), text);
        }
        self.text(shown.words_class(), at, (8, 14), text)
    }
}
