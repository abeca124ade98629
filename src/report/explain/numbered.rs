//! The steps of an explanation in order.

use crate::report::cell::Cell;
use crate::report::document::{Block, Outcome, Working};

/// The steps of an explanation, numbered from 1, and last of all the rule that decides, with the state it gives.
pub(super) fn numbered(steps: Vec<(&'static str, Cell)>, rule: (Cell, Cell)) -> Block {
    let mut all: Vec<Working> = Vec::with_capacity(steps.len() + 1);
    for (key, text) in steps {
        all.push(Working { number: Some(all.len() + 1), key, text, result: None });
    }
    let (text, state) = rule;
    let (number, result) = (Some(all.len() + 1), Some(Outcome::Is(state)));
    all.push(Working { number, key: "rule", text, result });
    Block::Working(all)
}
