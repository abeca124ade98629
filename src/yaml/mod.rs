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
mod kind;
mod limit;
mod locate;
mod pieces;
mod reader;
mod scalar;
mod schema;
mod shape;
mod slip;
mod sound;

pub use edit::{EditRefusal, edit};
pub use fault::{Fault, Spot, Spots};
pub use kind::Kind;
pub use limit::{LARGEST_FILE, LONGEST_LINE};
pub use locate::Locator;
pub use schema::schema;

use crate::model::Plan;

/// Reads a plan.
///
/// # Errors
/// Every fault found, in the order of the text.
pub fn read(text: &str) -> Result<Plan, Vec<Fault>> {
    match examine(text) {
        (Some(plan), faults) if faults.is_empty() => Ok(plan),
        (_, faults) => Err(faults),
    }
}

/// Reads a plan as far as it can be read, and every fault found, in the order of the text. The plan is there where its
/// places are those of the text, so that more can be said about it than its faults.
#[must_use]
pub fn examine(text: &str) -> (Option<Plan>, Vec<Fault>) {
    match sound::plan(text) {
        Some(plan) => (Some(plan), Vec::new()),
        None => examine_thoroughly(text),
    }
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

/// Reads the bytes of a file.
///
/// # Errors
/// As [`read`]; also where the bytes are no UTF-8.
pub fn read_bytes(bytes: &[u8]) -> Result<Plan, Vec<Fault>> {
    read(text(bytes).map_err(|fault| vec![fault])?)
}

/// The text of a file.
///
/// # Errors
/// The first line that is too long, or the first place where the bytes are no UTF-8.
pub fn text(bytes: &[u8]) -> Result<&str, Fault> {
    if let Some(fault) = limit::overlong(bytes) {
        return Err(fault);
    }
    // Several times as fast; where it says no, the other one says where.
    simdutf8::basic::from_utf8(bytes)
        .or_else(|_| std::str::from_utf8(bytes))
        .map_err(|error| Fault::not_utf8(bytes, error.valid_up_to()))
}
