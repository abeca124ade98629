//! Signs that stand before states and ratings, and what is drawn where a terminal knows no more than ASCII.

use crate::model::{Rating, Status};

/// The signs of a terminal.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Signs {
    /// All there are.
    #[default]
    Unicode,
    /// Those of ASCII. Texts of the plan stay what they are.
    Ascii,
}

impl Signs {
    fn pick(self, unicode: &'static str, ascii: &'static str) -> &'static str {
        match self {
            Self::Unicode => unicode,
            Self::Ascii => ascii,
        }
    }

    /// Before the word for a state.
    pub(super) fn status(self, status: Status, unconfirmed: bool) -> &'static str {
        match status {
            Status::Overdue => "!",
            Status::Done if unconfirmed => self.pick("✓?", "+?"),
            Status::Done => self.pick("✓", "+"),
            Status::InProgress => self.pick("▸", ">"),
            Status::Waiting => self.pick("…", "~"),
            Status::Planned => self.pick("·", "."),
            Status::Dropped => self.pick("×", "x"),
        }
    }

    /// Before the word for a rating.
    pub(super) fn rating(self, rating: Rating) -> &'static str {
        match rating {
            Rating::Met => self.pick("✓", "+"),
            Rating::OnTrack => self.pick("▸", ">"),
            Rating::AtRisk => "~",
            Rating::OffTrack | Rating::Missed | Rating::Unreported => "!",
            Rating::Worsening => self.pick("◂", "<"),
            Rating::Unknown => "?",
            Rating::NoTarget => self.pick("–", "-"),
        }
    }

    /// Where a value is expected and there is none.
    pub(super) fn nothing(self) -> &'static str {
        self.pick("–", "-")
    }

    /// Between two facts on one line.
    pub(super) fn between(self) -> &'static str {
        self.pick(" · ", " | ")
    }

    /// A part of a rule.
    pub(super) fn rule(self) -> &'static str {
        self.pick("─", "-")
    }

    /// Beside the rows of a picture, with a figure or without.
    pub(super) fn edge(self, is_labelled: bool) -> &'static str {
        if is_labelled { self.pick("┤", "+") } else { self.pick("│", "|") }
    }

    /// The corner of an axis, its line, and where it is labelled.
    pub(super) fn axis(self) -> (&'static str, &'static str, &'static str) {
        (self.pick("└", "+"), self.pick("─", "-"), self.pick("┴", "+"))
    }

    /// What was observed, in a picture.
    pub(super) fn observed(self) -> &'static str {
        self.pick("●", "*")
    }

    /// The straight line to the target.
    pub(super) fn path(self) -> &'static str {
        self.pick("·", ".")
    }

    /// The target.
    pub(super) fn target(self) -> &'static str {
        self.pick("◎", "O")
    }

    /// Where a text is cut.
    pub(super) fn more(self) -> &'static str {
        self.pick("…", "...")
    }

    /// A bar of blocks, full and empty.
    pub(super) fn bar(self, full: usize, all: usize) -> String {
        let empty = all.saturating_sub(full);
        self.pick("█", "#").repeat(full) + &self.pick("░", ".").repeat(empty)
    }
}

/// The sign of what is late, whatever it is.
pub(super) const LATE: &str = "!";
