//! From the tree to the plan, every fault gathered on the way.
//!
//! One walk over the tree. Nothing returns an error: a function that cannot make its value records why and returns
//! nothing, and its caller goes on. A part that lacks a needed value is left out.

mod commitment;
mod decoder;
mod due;
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
mod scalar;
#[cfg(test)]
mod tests;
mod unknown;
mod zone;

use self::decoder::Decoder;
use crate::model::Plan;
use crate::problem::{MORE, NOT_A_PLAN, Problem, Problems};
use crate::syntax::{Kind, Tree};

/// What is said of a text that is no plan at all.
const BEGINNING: &str = "a plan begins with `version: 1` and has `sections:` or `measures:`";

/// A text and what it says.
#[derive(Debug)]
pub struct Reading {
    /// The text as a tree.
    pub tree: Tree,
    /// The plan, as far as it could be decoded; nothing where its places are not those of the text, so that no more can
    /// be said of it than its problems. To be trusted only if there are none.
    pub plan: Option<Plan>,
    /// What could be read where that is nothing: to show the parts it has by their ids, never to be judged as a whole.
    pub parts: Option<Plan>,
    /// What is wrong, in the order of the text.
    pub problems: Vec<Problem>,
}

impl Reading {
    /// What the text of a tree says.
    #[must_use]
    pub fn of(tree: Tree) -> Self {
        let (plan, parts, problems) = decode(&tree);
        Self { tree, plan, parts, problems }
    }

    /// The text and the plan, if nothing is wrong.
    ///
    /// # Errors
    /// Everything that is wrong, in the order of the text.
    pub fn sound(self) -> Result<(Tree, Plan), Vec<Problem>> {
        match self.plan {
            Some(plan) if self.problems.is_empty() => Ok((self.tree, plan)),
            _ => Err(self.problems),
        }
    }
}

/// Reads a text as a plan, with every problem there is.
#[must_use]
pub fn read(text: impl Into<String>) -> Reading {
    Reading::of(Tree::new(text.into()))
}

/// The plan, what there is of it where its places are not those of the text, and every fault in the order of the text.
type Decoded = (Option<Plan>, Option<Plan>, Vec<Problem>);

fn decode(tree: &Tree) -> Decoded {
    let mut decoder = Decoder::new(tree);
    let Some(root) = tree.root() else {
        return (None, None, vec![tree.error().cloned().unwrap_or_else(empty)]);
    };
    // A mark `---` and nothing behind it.
    if root.kind() == Kind::Empty && root.is_plain() && tree.error().is_none() {
        decoder.values.add(empty);
        decoder.values.append(tree.unknown_tags().clone());
        return (None, None, decoder.values.finish());
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
        return (None, None, vec![Problem::new(&NOT_A_PLAN, message).hint(BEGINNING)]);
    }
    if let Some(problem) = ended {
        all.insist(problem);
    }
    all.append(tree.unknown_tags().clone());
    all.append(parts);
    let all = all.finish();
    let complete = !broken && all.last().is_none_or(|last| *last.code != MORE);
    if places_hold && complete {
        return (plan, None, all);
    }
    (None, plan.filter(|_| is_readable), all)
}

fn empty() -> Problem {
    Problem::new(&NOT_A_PLAN, "the file is empty").hint(BEGINNING)
}
