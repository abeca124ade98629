//! The last word before a new text may be written.
//!
//! Two independent readers must find in it what was intended: ours, built on granit-parser, and `serde_yaml`, built on
//! libyaml. The second sees the one class of error that the first cannot, their own differences.

use serde::Deserialize;

use super::EditRefusal;
use crate::model::{Change, Done, Notes, Plan};
use crate::yaml::assemble::assemble;
use crate::yaml::shape::PlanShape;

pub(super) fn check(
    old_text: &str,
    new_text: &str,
    mut expected: Plan,
    changes: &[Change],
) -> Result<(), EditRefusal> {
    let found = crate::yaml::read(new_text).map_err(|faults| {
        let fault = faults.first().map(|fault| fault.message.clone()).unwrap_or_default();
        EditRefusal::new(format!(
            "the changed text would not be a plan any more ({fault}); nothing was written"
        ))
    })?;
    if found != expected {
        return Err(EditRefusal::new(
            "the changed text would not say what was intended; nothing was written",
        ));
    }
    drop(found);
    clear_extras(&mut expected);
    let second = second_reading(new_text)?;
    if second == expected {
        return Ok(());
    }
    // The second reader sees some plain scalars otherwise (`1.10` as text is `1.1` to it). Then it is held to its own
    // reading of the old text.
    let mut own = second_reading(old_text)?;
    for change in changes {
        own.apply(change);
    }
    clear_extras(&mut own);
    if second == own {
        return Ok(());
    }
    Err(EditRefusal::new("the two YAML readers disagree about the changed text; nothing was written"))
}

fn second_reading(text: &str) -> Result<Plan, EditRefusal> {
    let refuse = |error: &dyn std::fmt::Display| {
        EditRefusal::new(format!(
            "the second YAML reader does not take this file ({error}); nothing was written"
        ))
    };
    // It takes a byte order mark for text if a comment follows.
    let text = text.strip_prefix('\u{FEFF}').unwrap_or(text);
    let shape =
        PlanShape::deserialize(serde_yaml::Deserializer::from_str(text)).map_err(|error| refuse(&error))?;
    let assembled = assemble(shape);
    match assembled.faults.first() {
        Some(fault) => Err(refuse(&fault.message)),
        None => Ok(assembled.plan),
    }
}

/// Takes the user's own keys out, which the second reader passes over.
fn clear_extras(plan: &mut Plan) {
    let clear = |notes: &mut Notes| notes.extras.clear();
    clear(&mut plan.notes);
    if let Some(source) = &mut plan.source {
        clear(&mut source.notes);
    }
    for section in &mut plan.sections {
        clear(&mut section.notes);
        for measure in &mut section.measures {
            clear(&mut measure.notes);
            let commitments = measure.steps.iter_mut().map(|step| {
                clear(&mut step.notes);
                &mut step.commitment
            });
            for commitment in commitments.chain([&mut measure.commitment]) {
                commitment.extensions.iter_mut().for_each(|extension| clear(&mut extension.notes));
                let marks = [commitment.started.as_mut(), commitment.dropped.as_mut()];
                marks.into_iter().flatten().for_each(|mark| clear(&mut mark.notes));
                match &mut commitment.done {
                    Some(Done::Once(mark)) => clear(&mut mark.notes),
                    Some(Done::Periods(periods)) => {
                        for (_, mark) in periods.iter_mut() {
                            clear(&mut mark.notes);
                        }
                    }
                    None => {}
                }
            }
            for kpi in &mut measure.kpis {
                clear(&mut kpi.notes);
                kpi.baseline.iter_mut().for_each(|baseline| clear(&mut baseline.notes));
                kpi.targets.iter_mut().for_each(|target| clear(&mut target.notes));
                kpi.observations.iter_mut().for_each(|seen| clear(&mut seen.notes));
            }
        }
    }
}
