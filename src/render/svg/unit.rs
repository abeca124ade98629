//! Where things stand in a picture: in percent of its width, which it takes from where it is put, or in pixels.

use std::fmt;

use crate::report::timeline::WHOLE;

/// How a place along the width is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Unit {
    /// In percent, for a picture as wide as its place.
    Percent,
    /// In pixels, from a place on: so many are the whole.
    Pixels {
        /// Where the whole begins.
        start: i32,
        /// How wide it is.
        width: i32,
    },
}

/// A number with at most two decimals, kept in hundredths.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Hundredths(pub(super) i64);

impl Unit {
    /// A place along the width, in ten-thousandths of it.
    pub(super) fn place(self, at: i32) -> String {
        match self {
            Self::Percent => format!("{}%", Hundredths(i64::from(at) * 10_000 / i64::from(WHOLE))),
            Self::Pixels { start, width } => {
                let inside = i64::from(at) * i64::from(width) * 100 / i64::from(WHOLE);
                Hundredths(i64::from(start) * 100 + inside).to_string()
            }
        }
    }

    /// A part of the width.
    pub(super) fn length(self, part: i32) -> String {
        match self {
            Self::Percent => self.place(part),
            Self::Pixels { width, .. } => Self::Pixels { start: 0, width }.place(part),
        }
    }

    /// A place so many pixels from another: the place, and what is to be added where it is in percent.
    pub(super) fn beside(self, at: i32, shift: i32) -> (String, i32) {
        match self {
            Self::Percent => (self.place(at), shift),
            Self::Pixels { start, width } => (Self::Pixels { start: start + shift, width }.place(at), 0),
        }
    }
}

impl fmt::Display for Hundredths {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sign = if self.0 < 0 { "-" } else { "" };
        let (whole, rest) = (self.0.abs() / 100, self.0.abs() % 100);
        match (rest, rest % 10) {
            (0, _) => write!(f, "{sign}{whole}"),
            (_, 0) => write!(f, "{sign}{whole}.{}", rest / 10),
            _ => write!(f, "{sign}{whole}.{rest:02}"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_is_a_percentage_or_pixels_with_no_idle_zeros() {
        assert_eq!(Unit::Percent.place(4_155), "41.55%");
        assert_eq!(Unit::Percent.place(10_000), "100%");
        assert_eq!(Unit::Percent.place(50), "0.5%");
        let file = Unit::Pixels { start: 400, width: 780 };
        assert_eq!(
            (file.place(0), file.place(5_000), file.place(3_333)),
            ("400".into(), "790".into(), "659.97".into())
        );
        assert_eq!(file.length(5_000), "390");
        assert_eq!(file.beside(0, -9), ("391".into(), 0));
        assert_eq!(Unit::Percent.beside(0, -9), ("0%".into(), -9));
        assert_eq!(Hundredths(-5).to_string(), "-0.05");
    }
}
