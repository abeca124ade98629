//! From text to plan and from a place in the plan back to the text: the only room that names a YAML crate.
//!
//! `events` turns the text into events with their spots, `reader` feeds them to serde, `shape` says what the file looks
//! like (once, for every reader), and `assemble` turns the shape into a [`Plan`] and checks what holds between its parts.
//!
//! That is done twice at the most. `sound` reads fast, a large text in `pieces` side by side, and gives up at whatever is
//! doubtful. Then the text is read thoroughly: every fault on the way is gathered, and none ends the reading but one of
//! YAML itself.

mod assemble;
mod complaint;
mod edit;
mod events;
mod fault;
mod field;
mod find;
mod kind;
mod limit;
mod line;
mod locate;
mod pieces;
mod reader;
mod scalar;
mod schema;
mod shape;
mod slip;
mod sound;

pub use find::Finder;
pub use kind::Kind;
pub use limit::{LARGEST_FILE, LONGEST_LINE};
pub use line::LineIndex;
pub use schema::schema;

use std::sync::Arc;

use crate::model::{Change, Plan};
use crate::problem::Problem;
use fault::Fault;
use locate::Locator;

/// A text, and what was read in it.
pub struct Reading {
    /// The text.
    pub text: Arc<str>,
    /// The plan as far as it can be read. It is there where its places are those of the text, so that more can be said
    /// about it than what is wrong with it.
    pub plan: Option<Plan>,
    /// What is wrong, in the order of the text.
    pub problems: Vec<Problem>,
}

impl Reading {
    /// The plan, if nothing is wrong with it.
    ///
    /// # Errors
    /// Everything that is wrong.
    pub fn sound(self) -> Result<Plan, Vec<Problem>> {
        match self.plan {
            Some(plan) if self.problems.is_empty() => Ok(plan),
            _ => Err(self.problems),
        }
    }
}

/// Reads a plan as far as it can be read.
#[must_use]
pub fn examine(text: Arc<str>) -> Reading {
    let (plan, faults) = examined(&text);
    Reading { text, plan, problems: faults.into_iter().map(Problem::from).collect() }
}

/// Reads a plan.
///
/// # Errors
/// Everything that is wrong, in the order of the text.
pub fn read(text: &str) -> Result<Plan, Vec<Problem>> {
    match examined(text) {
        (Some(plan), faults) if faults.is_empty() => Ok(plan),
        (_, faults) => Err(faults.into_iter().map(Problem::from).collect()),
    }
}

fn examined(text: &str) -> (Option<Plan>, Vec<Fault>) {
    match sound::plan(text) {
        Some(plan) => (Some(plan), Vec::new()),
        None => examine_thoroughly(text),
    }
}

/// The text with these changes of the plan it holds. All of them or none.
///
/// # Errors
/// The first change that cannot be made safely, with what to write by hand.
pub fn edit(text: &str, plan: &Plan, changes: &[Change]) -> Result<String, Problem> {
    edit::edit(text, plan, changes).map_err(Problem::from)
}

/// The same with every place at hand.
fn examine_thoroughly(text: &str) -> (Option<Plan>, Vec<Fault>) {
    let reader::Read { value: shape, mut faults, .. } = reader::read::<shape::PlanShape>(text);
    let mut plan = None;
    if let Some(shape) = shape {
        if !faults.iter().any(|fault| matches!(fault.rule, "yaml" | "too-large")) && !shape.is_a_plan() {
            return (None, vec![Fault::not_a_plan()]);
        }
        let assembled = assemble::assemble(shape);
        if !assembled.faults.is_empty() {
            let locator = Locator::new(text);
            faults.extend(assembled.faults.into_iter().map(|fault| fault.located(&locator)));
            faults.extend(Fault::more(assembled.more));
        }
        let broken = faults.iter().any(|fault| matches!(fault.rule, "yaml" | "too-large" | "more"));
        plan = Some(assembled.plan).filter(|_| assembled.whole && !broken);
    }
    // What concerns the whole file first, what could not be shown last.
    faults.sort_by_key(|fault| (fault.rule == "more", fault.spot.map(|spot| spot.start)));
    // A value that aliases repeat is wrong once.
    faults.dedup();
    (plan, faults)
}

/// Reads the bytes of a file: the text and the plan.
///
/// # Errors
/// As [`read`]; also where the bytes are no UTF-8.
pub fn read_bytes(bytes: &[u8]) -> Result<(&str, Plan), Vec<Problem>> {
    let text = text(bytes).map_err(|problem| vec![problem])?;
    Ok((text, read(text)?))
}

/// The text of a file.
///
/// # Errors
/// The first line that is too long, or the first place where the bytes are no UTF-8.
pub fn text(bytes: &[u8]) -> Result<&str, Problem> {
    if let Some(fault) = limit::overlong(bytes) {
        return Err(fault.into());
    }
    // Several times as fast; where it says no, the other one says where.
    simdutf8::basic::from_utf8(bytes)
        .or_else(|_| std::str::from_utf8(bytes))
        .map_err(|error| Fault::not_utf8(bytes, error.valid_up_to()).into())
}
