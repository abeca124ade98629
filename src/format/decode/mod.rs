//! From the tree to the plan, every fault gathered on the way.
//!
//! One walk over the tree. Nothing returns an error: a function that cannot make its value records why and returns
//! nothing, and its caller goes on. A part that lacks a needed value is left out.

mod commitment;
mod decoded;
mod decoder;
mod due;
mod field;
mod hint;
mod id;
mod kpi;
mod look_alike;
mod map;
mod mark;
mod meant;
mod notation;
mod plan;
mod reference;
mod relative;
mod repetition;
mod scalar;
mod table;
#[cfg(test)]
mod tests;
mod unknown;
mod wait;
mod zone;

pub(super) use self::decoded::Decoded;
use self::decoder::{BEGINNING, Decoder};
use crate::problem::{NOT_A_PLAN, Problem};
use crate::syntax::{Kind, Tree};

/// The plan of a text and every fault.
pub(super) fn decode(tree: &Tree) -> Decoded {
    let mut decoder = Decoder::new(tree);
    let Some(root) = tree.root() else {
        return Decoded::nothing(vec![tree.error().cloned().unwrap_or_else(empty)]);
    };
    // A mark `---` and nothing behind it.
    if root.kind() == Kind::Empty && root.is_plain() && tree.error().is_none() {
        decoder.values.add(empty);
        decoder.values.append(tree.unknown_tags().clone());
        return Decoded::nothing(decoder.values.finish());
    }
    let plan = decoder.plan(root);
    decoder.check_ids();
    if let Some(plan) = &plan {
        decoder.check_relatives(plan);
    }
    decoder.finish(plan)
}

fn empty() -> Problem {
    Problem::new(&NOT_A_PLAN, "the file is empty").hint(BEGINNING)
}
