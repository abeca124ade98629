//! From the tree to the plan, every fault gathered on the way.
//!
//! One walk over the tree. Nothing returns an error: a function that cannot make its value records why and returns
//! nothing, and its caller goes on. A part that lacks a needed value is left out.

mod commitment;
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

use self::decoder::Decoder;
use crate::model::Plan;
use crate::problem::{MORE, NOT_A_PLAN, Problem, Problems};
use crate::syntax::{Kind, Tree};

/// What is said of a text that is no plan at all.
const BEGINNING: &str = "a plan begins with `version: 1` and has `sections:` or `measures:`";

/// What a text says.
pub(super) struct Decoded {
    /// The plan, if its places are those of the text.
    pub(super) plan: Option<Plan>,
    /// What there is of it, if they are not.
    pub(super) parts: Option<Plan>,
    /// Every fault, in the order of the text.
    pub(super) problems: Vec<Problem>,
}

impl Decoded {
    /// A text that is no plan.
    fn nothing(problems: Vec<Problem>) -> Self {
        Self { plan: None, parts: None, problems }
    }
}

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
    if let Some(plan) = plan.as_ref().filter(|_| !decoder.relatives.is_empty()) {
        decoder.check_relatives(plan);
    }
    finish(decoder, plan)
}

/// The plan and all faults, those of values before those of parts where both begin at one byte.
fn finish(decoder: Decoder<'_>, plan: Option<Plan>) -> Decoded {
    let Decoder { tree, values: mut all, parts, places_hold, is_a_plan, stopped, .. } = decoder;
    let is_readable = stopped.is_none();
    let parts = if stopped.is_some() { Problems::default() } else { parts };
    let ended = stopped.or_else(|| tree.error().cloned());
    let broken = ended.is_some();
    if plan.is_some() && !broken && !is_a_plan {
        let message =
            "this is YAML, but not a road map: it has none of the keys `version`, `sections`, `measures`";
        return Decoded::nothing(vec![Problem::new(&NOT_A_PLAN, message).hint(BEGINNING)]);
    }
    if let Some(problem) = ended {
        all.insist(problem);
    }
    all.append(tree.unknown_tags().clone());
    all.append(parts);
    let all = all.finish();
    let complete = !broken && all.last().is_none_or(|last| *last.code != MORE);
    if places_hold && complete {
        return Decoded { plan, parts: None, problems: all };
    }
    Decoded { plan: None, parts: plan.filter(|_| is_readable), problems: all }
}

fn empty() -> Problem {
    Problem::new(&NOT_A_PLAN, "the file is empty").hint(BEGINNING)
}
