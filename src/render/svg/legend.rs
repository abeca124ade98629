//! What the signs and lines of a picture mean, below it.

use super::drawn::Drawn;
use super::picture::MARGIN;
use super::text::pixels;
use super::unit::Hundredths;

/// What is explained.
pub(super) enum Mark {
    /// A sign of `signs.svg`.
    Sign(&'static str),
    /// A line of these classes.
    Line(&'static str),
}

impl Mark {
    /// How far its words are from its beginning.
    fn width(&self) -> i32 {
        match self {
            Self::Sign(_) => 20,
            Self::Line(_) => 34,
        }
    }
}

/// Draws it from a height on, in a file of so many pixels; how far down it comes.
pub(super) fn legend(
    entries: impl Iterator<Item = (Mark, String)>,
    (top, width): (i32, i32),
    parts: &mut Vec<Drawn>,
) -> i32 {
    let (mut x, mut y) = (MARGIN, top);
    for (mark, text) in entries {
        let room = pixels(&text, false) * 12 / 13 + mark.width() + 16;
        if x + room > width - MARGIN && x > MARGIN {
            (x, y) = (MARGIN, y + 20);
        }
        let middle = Hundredths(i64::from(y) * 100);
        let (at, baseline) = ((x + mark.width()).to_string(), Hundredths(middle.0 + 450));
        parts.push(match mark {
            Mark::Sign(sign) => Drawn::Use { sign, x: (x + 7).to_string(), y: middle },
            Mark::Line(class) => {
                Drawn::Stroke { class, from: (x.to_string(), middle), to: ((x + 26).to_string(), middle) }
            }
        });
        parts.push(Drawn::Text { class: "rm-small rm-muted", x: at, dx: 0, y: baseline, text });
        x += room;
    }
    y
}
