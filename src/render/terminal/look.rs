//! What the output is to look like.

use crate::render::symbol::Signs;

/// What the output is to look like.
#[derive(Clone, Copy, Debug, Default)]
pub struct Look {
    /// The width of the terminal; `None` for a pipe, where nothing is wrapped or left out.
    pub width: Option<u16>,
    /// How many lines the screen has; `None` where there is none.
    pub height: Option<u16>,
    /// Whether to colour.
    pub colour: bool,
    /// Which signs can be drawn.
    pub signs: Signs,
    /// How rows are laid out.
    pub layout: Layout,
}

/// How the rows of a table are laid out.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Layout {
    /// In columns where there is room for them.
    #[default]
    Fitting,
    /// In columns.
    Table,
    /// Each row by itself: id and title on a line, facts below.
    Stacked,
}

/// Between two columns.
pub(super) const GAP: usize = 2;

/// From this width on days are counted in words, and there is room for more columns.
pub(super) const WIDE: u16 = 100;

/// From this width on a remark has a column of its own.
pub(super) const WIDEST: u16 = 120;
