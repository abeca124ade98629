//! How a node is kept.

use std::ops::Range;

/// An alias may refer to the node.
pub(super) const ANCHORED: u8 = 1;
/// The node is tagged `!!str`.
pub(super) const STRING: u8 = 2;
/// The text of the node is not a slice of the file: `link` is its place among the decoded ones.
pub(super) const DECODED: u8 = 4;
/// The text of the file broke off inside the node.
pub(super) const OPEN: u8 = 8;
/// The container begins with a sign of its own: a bracket, a brace, or the `?` of a pair in brackets.
pub(super) const SIGN: u8 = 16;

/// A node. Nodes stand in the order of the text, a container before what it holds.
#[derive(Clone, Copy, Debug)]
pub(super) struct Raw {
    /// The first byte; of a block scalar, of its text.
    pub(super) start: u32,
    /// The byte after the last; of a container in block style it has no meaning.
    pub(super) end: u32,
    /// Of a container the node after its last one, of an alias the node it stands for.
    pub(super) link: u32,
    pub(super) kind: Kind,
    pub(super) flags: u8,
}

/// What a node is and how it is written.
#[repr(u8)]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Nothing, where a value belongs.
    Empty,
    /// A scalar without quotes.
    Plain,
    /// A scalar in single quotes.
    Single,
    /// A scalar in double quotes.
    Double,
    /// A block scalar begun by `|`.
    Literal,
    /// A block scalar begun by `>`.
    Folded,
    /// `*name`
    Alias,
    /// A map, an entry a line.
    BlockMap,
    /// A map in braces, or the one pair `a: b` in a list in brackets.
    FlowMap,
    /// A list, a dash before each element.
    BlockList,
    /// A list in brackets.
    FlowList,
}

impl Kind {
    /// Whether it is a map, in either style.
    #[must_use]
    #[inline]
    pub fn is_map(self) -> bool {
        matches!(self, Self::BlockMap | Self::FlowMap)
    }

    /// Whether it is a list, in either style.
    #[must_use]
    #[inline]
    pub fn is_list(self) -> bool {
        matches!(self, Self::BlockList | Self::FlowList)
    }

    /// Whether it is a scalar, in whatever style, with or without text.
    #[must_use]
    pub fn is_scalar(self) -> bool {
        !self.is_container() && self != Self::Alias
    }

    /// Whether it is a map or a list.
    #[must_use]
    #[inline]
    pub fn is_container(self) -> bool {
        self.is_map() || self.is_list()
    }

    /// The quotation mark around it, of a scalar in quotes.
    #[must_use]
    #[expect(clippy::wildcard_enum_match_arm, reason = "all others stand in no quotes")]
    pub fn quote(self) -> Option<char> {
        match self {
            Self::Single => Some('\''),
            Self::Double => Some('"'),
            _ => None,
        }
    }

    /// Whether it is a block scalar.
    #[must_use]
    pub fn is_block(self) -> bool {
        matches!(self, Self::Literal | Self::Folded)
    }

    /// Whether it is a map or list in flow style.
    #[must_use]
    pub fn is_flow(self) -> bool {
        matches!(self, Self::FlowMap | Self::FlowList)
    }
}

/// Where the text of a scalar stands that is no block: its bytes without the quotes.
pub(super) fn within_quotes(kind: Kind, whole: Range<u32>) -> Option<Range<usize>> {
    let quote = usize::from(kind.quote().is_some());
    (kind == Kind::Plain || quote == 1).then(|| whole.start as usize + quote..whole.end as usize - quote)
}

#[expect(clippy::expect_used, reason = "the largest file allowed is a quarter of that")]
pub(super) fn narrow(number: usize) -> u32 {
    u32::try_from(number).expect("a text has at most 1 GiB, and fewer nodes than bytes")
}
