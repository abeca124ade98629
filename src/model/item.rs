//! One numbered line of the plan, seen together with the measure and section it stands in.

use chrono::NaiveDate;

use super::{Commitment, Due, Extension, Measure, Place, Plan, Section, Step, Str, Text};

/// A step, or a measure without steps: what can be done or overdue. Also a content line, which cannot.
#[derive(Clone, Copy, Debug)]
pub struct Item<'a> {
    /// The section it stands in.
    pub section: &'a Section,
    /// The measure it belongs to, or is.
    pub measure: &'a Measure,
    /// The step; `None` where the measure itself is the item.
    pub step: Option<&'a Step>,
    position: (usize, usize, Option<usize>),
}

impl Plan {
    /// Every numbered line in the file's order: items and content lines.
    pub fn lines(&self) -> impl Iterator<Item = Item<'_>> {
        self.sections.iter().enumerate().flat_map(|(s, section)| {
            section.measures.iter().enumerate().flat_map(move |(m, measure)| {
                let steps = measure.steps.iter().enumerate();
                let whole = measure.is_item().then_some(Item {
                    section,
                    measure,
                    step: None,
                    position: (s, m, None),
                });
                let part =
                    move |(n, step)| Item { section, measure, step: Some(step), position: (s, m, Some(n)) };
                whole.into_iter().chain(steps.map(part))
            })
        })
    }

    /// Every item in the file's order.
    pub fn items(&self) -> impl Iterator<Item = Item<'_>> {
        self.lines().filter(|line| !line.is_content())
    }
}

impl Measure {
    /// Whether the measure itself is what can be done: it has no steps, or only content lines.
    #[must_use]
    pub fn is_item(&self) -> bool {
        self.steps.iter().all(|step| step.content)
    }

    /// The last day of its latest dated item, by the original deadlines.
    #[must_use]
    pub fn last_day(&self) -> Option<NaiveDate> {
        let own = self.commitment.due.iter();
        let steps =
            self.steps.iter().filter(|step| !step.content).filter_map(|step| step.commitment.due.as_ref());
        steps.chain(own).filter_map(Due::last).max()
    }
}

impl<'a> Item<'a> {
    /// An item of a measure, wherever in the plan that stands.
    pub(super) fn of(section: &'a Section, measure: &'a Measure, step: Option<&'a Step>) -> Self {
        Self { section, measure, step, position: (0, 0, None) }
    }

    /// The measure it belongs to, as a line of its own.
    #[must_use]
    pub fn whole(&self) -> Self {
        Self { step: None, position: (self.position.0, self.position.1, None), ..*self }
    }

    /// Its address: `9.2`, or `8` for a measure.
    #[must_use]
    pub fn id(&self) -> String {
        self.step
            .map_or_else(|| self.measure.id.to_string(), |step| format!("{}.{}", self.measure.id, step.id))
    }

    /// What is promised.
    #[must_use]
    pub fn title(&self) -> &'a Text {
        self.step.map_or(&self.measure.title, |step| &step.title)
    }

    /// Whether it only says what another step must contain.
    #[must_use]
    pub fn is_content(&self) -> bool {
        self.step.is_some_and(|step| step.content)
    }

    /// Its own marks and deadlines.
    #[must_use]
    pub fn commitment(&self) -> &'a Commitment {
        self.step.map_or(&self.measure.commitment, |step| &step.commitment)
    }

    /// The original deadline: its own, or the measure's.
    #[must_use]
    pub fn due(&self) -> Option<&'a Due> {
        if self.is_content() {
            return None;
        }
        self.commitment().due.as_ref().or(self.measure.commitment.due.as_ref())
    }

    /// The extensions that hold for it, in the file's order: those of an inherited deadline, then its own.
    pub fn extensions(&self) -> impl Iterator<Item = &'a Extension> + use<'a> {
        let inherits = self.step.is_some() && !self.is_content() && self.commitment().due.is_none();
        let inherited = if inherits { self.measure.commitment.extensions.as_slice() } else { &[] };
        inherited.iter().chain(&self.commitment().extensions)
    }

    /// Who is responsible, the leader first.
    #[must_use]
    pub fn executors(&self) -> &'a [Str] {
        let own = self.step.map_or(&[][..], |step| &step.executors);
        if own.is_empty() { &self.measure.executors } else { own }
    }

    /// Who pays.
    #[must_use]
    pub fn funding(&self) -> &'a [Str] {
        let own = self.step.map_or(&[][..], |step| &step.funding);
        if own.is_empty() { &self.measure.funding } else { own }
    }

    /// Section, measure and step by position, each from 0.
    #[must_use]
    pub fn position(&self) -> (usize, usize, Option<usize>) {
        self.position
    }

    /// Where it stands in the file.
    #[must_use]
    pub fn place(&self) -> Place {
        let (section, measure, step) = self.position;
        let place = self.section.place(section).key("measures").index(measure);
        step.map_or_else(|| place.clone(), |step| place.key("steps").index(step))
    }
}

impl Section {
    /// Where the nth section stands; the top of the file for a plan without sections.
    #[must_use]
    pub fn place(&self, index: usize) -> Place {
        let top = Place::default();
        if self.id.is_some() { top.key("sections").index(index) } else { top }
    }
}
