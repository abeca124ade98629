//! One edit of a plan, as data: what is to be set, where, and what the plan is afterwards.

use std::sync::OnceLock;

use chrono::NaiveDate;
use thin_vec::ThinVec;

use super::amendment::Amendment;
use crate::model::{
    Commitment, Done, Event, Extension, Kpi, KpiOwner, LogEntry, Mark, Observation, Period, Place, Plan,
    Position, SectionPath, When,
};

/// The marks that are set on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MarkKind {
    /// It was delivered.
    Done,
    /// Work on it began.
    Started,
    /// It was taken out of the plan.
    Dropped,
    /// Somebody other than the executor has looked.
    Confirmed,
}

impl MarkKind {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Done, Self::Started, Self::Dropped, Self::Confirmed];

    /// The key in the file.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Done => "done",
            Self::Started => "started",
            Self::Dropped => "dropped",
            Self::Confirmed => "confirmed",
        }
    }

    /// Whether a series has it for each period by itself.
    #[must_use]
    pub fn is_by_period(self) -> bool {
        matches!(self, Self::Done | Self::Confirmed)
    }
}

/// A change of one plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// What it concerns.
    pub target: Target,
    /// What becomes of it.
    pub edit: Edit,
}

/// The part of a plan that a change concerns, by its position in the file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Target {
    /// The plan itself.
    Plan,
    /// A section.
    Section(SectionPath),
    /// A measure or a step.
    Line(Position),
    /// The nth KPI of a part, from 0.
    Kpi(KpiOwner, usize),
    /// The nth event, from 0.
    Event(usize),
}

impl Target {
    /// Where it stands in the file; the top of the file where there is no such part.
    #[must_use]
    pub fn place(self, plan: &Plan) -> Place {
        let line = |position| plan.line(position).map(|line| line.place()).unwrap_or_default();
        match self {
            Self::Plan => Place::default(),
            Self::Section(path) => plan.section_place(path),
            Self::Line(position) => line(position),
            Self::Kpi(owner, n) => {
                let owner = match owner {
                    KpiOwner::Plan => Place::default(),
                    KpiOwner::Section(path) => plan.section_place(path),
                    KpiOwner::Line(position) => line(position),
                };
                owner.key("kpis").index(n)
            }
            Self::Event(n) => {
                let id = plan.events.get(n).map(|event| event.id.to_string());
                Place::default().key("events").key(id.unwrap_or_default())
            }
        }
    }
}

/// What becomes of a part of a plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Edit {
    /// A mark of the whole is set or overwritten.
    Mark(MarkKind, Mark),
    /// A mark of one period of a series is set or overwritten.
    Period(MarkKind, Period, Mark),
    /// A mark is taken back.
    Unmark(MarkKind),
    /// A mark of one period is taken back.
    Unperiod(MarkKind, Period),
    /// A later deadline is granted.
    Extend(Extension),
    /// The nth extension is taken back.
    Unextend(usize),
    /// An entry is added to the log.
    Log(LogEntry),
    /// The nth entry of the log is taken back.
    Unlog(usize),
    /// A value is observed; it becomes the nth observation.
    Observe(usize, Observation),
    /// The nth observation has another value.
    Reobserve(usize, Observation),
    /// The nth observation is taken back.
    Unobserve(usize),
    /// An event has happened on that day.
    Happen(When),
    /// An event has not happened yet.
    Unhappen,
    /// The plan promises something else.
    Amend(Amendment),
}

impl Plan {
    /// Carries a change out. A target that does not exist leaves the plan as it is.
    pub fn apply(&mut self, change: &Change) {
        self.derived.forget_what_happened();
        if let Edit::Amend(amendment) = &change.edit {
            self.amend(change.target, amendment);
            return;
        }
        match change.target {
            Target::Plan | Target::Section(_) => {}
            Target::Line(position) => {
                if let Some(commitment) = self.commitment_mut(position) {
                    let before = commitment.first_confirmation();
                    commitment.apply(&change.edit);
                    let after = commitment.first_confirmation();
                    self.update_first_confirmation(before, after);
                }
            }
            Target::Kpi(owner, n) => {
                if let Some(kpi) = self.kpis_mut(owner).and_then(|kpis| kpis.get_mut(n)) {
                    kpi.apply(&change.edit);
                }
            }
            Target::Event(n) => {
                if let Some(event) = self.events.get_mut(n) {
                    event.apply(&change.edit);
                }
            }
        }
    }

    fn commitment_mut(&mut self, position: Position) -> Option<&mut Commitment> {
        let measure = self.section_mut(position.section)?.measures.get_mut(position.measure)?;
        match position.step {
            None => Some(&mut measure.commitment),
            Some(n) => measure.steps.get_mut(n).map(|step| &mut step.commitment),
        }
    }

    fn kpis_mut(&mut self, owner: KpiOwner) -> Option<&mut ThinVec<Kpi>> {
        match owner {
            KpiOwner::Plan => Some(&mut self.kpis),
            KpiOwner::Section(path) => self.section_mut(path).map(|section| &mut section.kpis),
            KpiOwner::Line(position) => {
                let measure = self.section_mut(position.section)?.measures.get_mut(position.measure)?;
                match position.step {
                    None => Some(&mut measure.kpis),
                    Some(n) => measure.steps.get_mut(n).map(|step| &mut step.kpis),
                }
            }
        }
    }

    /// Ids never change, so of what was worked out only the first confirmation can be another one. It is kept where that
    /// can be told, since a file of changes may confirm every item of a large plan.
    fn update_first_confirmation(&mut self, before: Option<NaiveDate>, after: Option<NaiveDate>) {
        if before != after && before.as_ref() == self.derived.known_confirmed.get() {
            self.derived.known_confirmed = OnceLock::new();
        }
        let Some(known) = self.derived.first_confirmed.get().copied().filter(|_| before != after) else {
            return;
        };
        self.derived.first_confirmed = match (before, after) {
            (_, Some(after)) if known.is_none_or(|known| after <= known) => OnceLock::from(Some(after)),
            (Some(before), _) if known == Some(before) => OnceLock::new(),
            _ => return,
        };
    }
}

impl Commitment {
    pub(super) fn apply(&mut self, edit: &Edit) {
        match edit {
            Edit::Mark(kind, mark) => self.set(*kind, Some(mark.clone())),
            Edit::Unmark(kind) => self.set(*kind, None),
            Edit::Period(kind, period, mark) => self.set_period(*kind, *period, mark),
            Edit::Unperiod(kind, period) => {
                if let Some(by_period) = self.by_period(*kind) {
                    let mut periods = periods_of(by_period.take());
                    periods.retain(|(given, _)| given != period);
                    *by_period = Some(Done::Periods(periods)).filter(Done::says_something);
                }
            }
            Edit::Extend(extension) => self.extensions.push(extension.clone()),
            Edit::Unextend(n) => remove(&mut self.extensions, *n),
            Edit::Log(entry) => self.log.push(entry.clone()),
            Edit::Unlog(n) => remove(&mut self.log, *n),
            Edit::Observe(..)
            | Edit::Reobserve(..)
            | Edit::Unobserve(_)
            | Edit::Happen(_)
            | Edit::Unhappen
            | Edit::Amend(_) => {}
        }
    }

    fn first_confirmation(&self) -> Option<NaiveDate> {
        self.marks(MarkKind::Confirmed).map(|(_, mark)| mark.day()).min()
    }

    fn set(&mut self, kind: MarkKind, mark: Option<Mark>) {
        match kind {
            MarkKind::Done => self.done = mark.map(Done::Once),
            MarkKind::Confirmed => self.confirmed = mark.map(Done::Once),
            MarkKind::Started => self.started = mark,
            MarkKind::Dropped => self.dropped = mark,
        }
    }

    fn set_period(&mut self, kind: MarkKind, period: Period, mark: &Mark) {
        let Some(by_period) = self.by_period(kind) else {
            return;
        };
        let mut periods = periods_of(by_period.take());
        if let Some((_, given)) = periods.iter_mut().find(|(given, _)| *given == period) {
            *given = mark.clone();
        } else {
            // As the text has them: after the last that is no later, or first.
            let earlier = periods.iter().rposition(|(given, _)| given.first() <= period.first());
            periods.insert(earlier.map_or(0, |at| at + 1), (period, mark.clone()));
        }
        *by_period = Some(Done::Periods(periods));
    }

    fn by_period(&mut self, kind: MarkKind) -> Option<&mut Option<Done>> {
        match kind {
            MarkKind::Done => Some(&mut self.done),
            MarkKind::Confirmed => Some(&mut self.confirmed),
            MarkKind::Started | MarkKind::Dropped => None,
        }
    }

    /// A mark, if it is set: of a period of a series, or of the whole.
    #[must_use]
    pub fn mark(&self, kind: MarkKind, period: Option<Period>) -> Option<&Mark> {
        match kind {
            MarkKind::Done => self.done.as_ref()?.mark(period),
            MarkKind::Confirmed => self.confirmed.as_ref()?.mark(period),
            MarkKind::Started => self.started.as_ref(),
            MarkKind::Dropped => self.dropped.as_ref(),
        }
    }

    /// The marks of a kind, of a series with their periods.
    pub fn marks(&self, kind: MarkKind) -> impl Iterator<Item = (Option<Period>, &Mark)> {
        let (several, one) = match kind {
            MarkKind::Done => (self.done.as_ref(), None),
            MarkKind::Confirmed => (self.confirmed.as_ref(), None),
            MarkKind::Started => (None, self.started.as_ref()),
            MarkKind::Dropped => (None, self.dropped.as_ref()),
        };
        several.into_iter().flat_map(Done::marks).chain(one.map(|mark| (None, mark)))
    }
}

fn periods_of(done: Option<Done>) -> Vec<(Period, Mark)> {
    match done {
        Some(Done::Periods(periods)) => periods,
        Some(Done::Once(_)) | None => Vec::new(),
    }
}

fn remove<T>(list: &mut ThinVec<T>, n: usize) {
    if n < list.len() {
        list.remove(n);
    }
}

impl Kpi {
    fn apply(&mut self, edit: &Edit) {
        match edit {
            Edit::Observe(n, seen) => {
                let at = (*n).min(self.observations.len());
                self.observations.insert(at, seen.clone());
            }
            Edit::Reobserve(n, seen) => {
                if let Some(given) = self.observations.get_mut(*n) {
                    *given = seen.clone();
                }
            }
            Edit::Unobserve(n) => remove(&mut self.observations, *n),
            Edit::Mark(..)
            | Edit::Period(..)
            | Edit::Unmark(_)
            | Edit::Unperiod(..)
            | Edit::Extend(_)
            | Edit::Unextend(_)
            | Edit::Log(_)
            | Edit::Unlog(_)
            | Edit::Happen(_)
            | Edit::Unhappen
            | Edit::Amend(_) => {}
        }
    }
}

impl Event {
    fn apply(&mut self, edit: &Edit) {
        if let Edit::Happen(date) = edit {
            self.date = Some(*date);
        } else if *edit == Edit::Unhappen {
            self.date = None;
        }
    }
}

impl Edit {
    /// The day the edit is about, if it sets one.
    #[must_use]
    pub fn date(&self) -> Option<NaiveDate> {
        match self {
            Self::Mark(_, mark) | Self::Period(_, _, mark) => Some(mark.day()),
            Self::Extend(extension) => Some(extension.date.day()),
            Self::Log(entry) => Some(entry.date.day()),
            Self::Observe(_, seen) | Self::Reobserve(_, seen) => Some(seen.date.day()),
            Self::Happen(date) => Some(date.day()),
            Self::Unmark(_)
            | Self::Unperiod(..)
            | Self::Unextend(_)
            | Self::Unlog(_)
            | Self::Unobserve(_)
            | Self::Unhappen
            | Self::Amend(_) => None,
        }
    }
}
