//! One edit of a plan, as data: what is to be set, where, and what the plan is afterwards.

mod request;
mod resolve;
#[cfg(test)]
mod tests;

pub use request::{MarkDetails, MarkKind, Refusal, Request, Resolved, Undo};

use chrono::NaiveDate;

use super::{Commitment, Done, Extension, Kpi, Mark, Observation, Period, Plan};

/// A change of one plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// What it concerns.
    pub target: Target,
    /// What becomes of it.
    pub edit: Edit,
}

/// A measure, a step or a KPI by its position in the file, each counted from 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Target {
    /// The section; 0 in a plan without sections.
    pub section: usize,
    /// The measure within the section.
    pub measure: usize,
    /// The part of the measure; `None` for the measure itself.
    pub part: Option<Part>,
}

/// A part of a measure.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Part {
    /// The nth step.
    Step(usize),
    /// The nth KPI.
    Kpi(usize),
}

/// What becomes of a measure, step or KPI.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Edit {
    /// `done`, `started` or `dropped` is set, or set anew.
    Mark(MarkKind, Mark),
    /// A period of a series is delivered.
    Period(Period, Mark),
    /// A mark is taken back.
    Unmark(MarkKind),
    /// The delivery of a period is taken back.
    Unperiod(Period),
    /// A later deadline is granted.
    Extend(Extension),
    /// The nth extension is taken back.
    Unextend(usize),
    /// A value is observed.
    Observe(Observation),
    /// The nth observation has another value.
    Reobserve(usize, Observation),
}

impl Plan {
    /// Carries a change out. A target that does not exist leaves the plan as it is.
    pub fn apply(&mut self, change: &Change) {
        let target = change.target;
        let Some(measure) = self
            .sections
            .get_mut(target.section)
            .and_then(|section| section.measures.get_mut(target.measure))
        else {
            return;
        };
        match target.part {
            None => measure.commitment.apply(&change.edit),
            Some(Part::Step(n)) => {
                if let Some(step) = measure.steps.get_mut(n) {
                    step.commitment.apply(&change.edit);
                }
            }
            Some(Part::Kpi(n)) => {
                if let Some(kpi) = measure.kpis.get_mut(n) {
                    kpi.apply(&change.edit);
                }
            }
        }
    }
}

impl Commitment {
    fn apply(&mut self, edit: &Edit) {
        match edit {
            Edit::Mark(word, mark) => self.set(*word, Some(mark.clone())),
            Edit::Unmark(word) => self.set(*word, None),
            Edit::Period(period, mark) => {
                let mut periods = self.take_periods();
                if let Some((_, given)) = periods.iter_mut().find(|(given, _)| given == period) {
                    *given = mark.clone();
                } else {
                    // As the text has them: after the last that is no later, or first.
                    let earlier = periods.iter().rposition(|(given, _)| given.first() <= period.first());
                    periods.insert(earlier.map_or(0, |at| at + 1), (*period, mark.clone()));
                }
                self.done = Some(Done::Periods(periods));
            }
            Edit::Unperiod(period) => {
                let mut periods = self.take_periods();
                periods.retain(|(given, _)| given != period);
                self.done = Some(Done::Periods(periods)).filter(Done::says_something);
            }
            Edit::Extend(extension) => self.extensions.push(extension.clone()),
            Edit::Unextend(n) => {
                if *n < self.extensions.len() {
                    self.extensions.remove(*n);
                }
            }
            Edit::Observe(_) | Edit::Reobserve(..) => {}
        }
    }

    fn set(&mut self, kind: MarkKind, mark: Option<Mark>) {
        let mark = mark.map(Box::new);
        match kind {
            MarkKind::Done => self.done = mark.map(Done::Once),
            MarkKind::Started => self.started = mark,
            MarkKind::Dropped => self.dropped = mark,
        }
    }

    fn take_periods(&mut self) -> Vec<(Period, Mark)> {
        match self.done.take() {
            Some(Done::Periods(periods)) => periods,
            Some(Done::Once(_)) | None => Vec::new(),
        }
    }

    /// The delivery of a period, if it is in.
    #[must_use]
    pub fn period(&self, period: Period) -> Option<&Mark> {
        match &self.done {
            Some(Done::Periods(periods)) => {
                periods.iter().find(|(given, _)| *given == period).map(|(_, mark)| mark)
            }
            Some(Done::Once(_)) | None => None,
        }
    }

    /// A mark, if it is set.
    #[must_use]
    pub fn mark(&self, kind: MarkKind) -> Option<&Mark> {
        match (kind, &self.done) {
            (MarkKind::Done, Some(Done::Once(mark))) => Some(mark),
            (MarkKind::Done, Some(Done::Periods(_)) | None) => None,
            (MarkKind::Started, _) => self.started.as_deref(),
            (MarkKind::Dropped, _) => self.dropped.as_deref(),
        }
    }
}

impl Kpi {
    fn apply(&mut self, edit: &Edit) {
        match edit {
            Edit::Observe(observation) => self.observations.push(observation.clone()),
            Edit::Reobserve(n, observation) => {
                if let Some(given) = self.observations.get_mut(*n) {
                    *given = observation.clone();
                }
            }
            Edit::Mark(..)
            | Edit::Period(..)
            | Edit::Unmark(_)
            | Edit::Unperiod(_)
            | Edit::Extend(_)
            | Edit::Unextend(_) => {}
        }
    }
}

impl Edit {
    /// The day the edit is about, if it sets one.
    #[must_use]
    pub fn date(&self) -> Option<NaiveDate> {
        match self {
            Self::Mark(_, mark) | Self::Period(_, mark) => Some(mark.date),
            Self::Extend(extension) => Some(extension.date),
            Self::Observe(seen) | Self::Reobserve(_, seen) => Some(seen.date),
            Self::Unmark(_) | Self::Unperiod(_) | Self::Unextend(_) => None,
        }
    }
}
