//! What anchors name, and limits to what may be repeated through them: a few lines of aliases of aliases would otherwise
//! stand for more than any machine can hold.

use std::collections::BTreeMap;

use super::fault::{alias_of_itself, too_large};
use crate::problem::{Problem, Span};

/// How much anchors may name and aliases may stand for, each in values or in as many times 64 bytes of text.
const MOST_REPEATED: u64 = 200_000;

/// What an anchor names.
#[derive(Clone, Copy)]
pub(super) struct Anchor {
    pub(super) id: u32,
    /// What it holds, aliases followed.
    pub(super) weight: u64,
    /// How many containers lie within each other in it, itself included, aliases followed.
    pub(super) height: usize,
}

/// The anchors of a text, by the parser's numbers.
#[derive(Default)]
pub(super) struct Anchors {
    known: BTreeMap<usize, Anchor>,
    /// What everything so far weighs, aliases followed.
    weight: u64,
    /// How many nodes with an anchor have begun and not ended.
    open: u64,
    /// The weight of all that anchors name; what lies within several of them counts as often.
    named: u64,
    /// The weight of all that aliases stand for; those within anchors count as often.
    repeated: u64,
}

impl Anchors {
    /// What everything so far weighs, aliases followed.
    pub(super) fn weight(&self) -> u64 {
        self.weight
    }

    /// Counts what an event weighs.
    pub(super) fn weigh(&mut self, weight: u64, span: Span) -> Result<(), Problem> {
        self.weight += weight;
        self.named += weight * self.open;
        if self.named > MOST_REPEATED {
            return Err(too_large("the anchors of this file name too much", span));
        }
        Ok(())
    }

    /// A node with an anchor begins.
    pub(super) fn open(&mut self) {
        self.open += 1;
    }

    /// A node with an anchor ends. Only now aliases can refer to it.
    pub(super) fn close(&mut self, number: usize, anchor: Anchor) {
        self.open -= 1;
        self.known.insert(number, anchor);
    }

    /// What an alias stands for.
    pub(super) fn repeat(&mut self, number: usize, span: Span) -> Result<Anchor, Problem> {
        let anchor = self.known.get(&number).copied().ok_or_else(|| alias_of_itself(span))?;
        self.repeated += anchor.weight * (self.open + 1);
        if self.repeated > MOST_REPEATED {
            return Err(too_large("the aliases of this file stand for too much (an alias bomb?)", span));
        }
        self.weight += anchor.weight;
        Ok(anchor)
    }
}
