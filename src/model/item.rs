//! One numbered line of the plan, seen together with the measure and section it stands in.

use chrono::NaiveDate;

use super::{
    Commitment, Due, Extension, Kpi, Measure, Place, Plan, Position, Section, SectionPath, Segment, Step,
    Str, Text,
};

/// A step, or a measure without steps: what can be done or overdue. Also a content line, which cannot.
#[derive(Clone, Copy, Debug)]
pub struct Item<'a> {
    /// The plan it stands in.
    pub plan: &'a Plan,
    /// The section it stands in.
    pub section: &'a Section,
    /// The measure it belongs to, or is.
    pub measure: &'a Measure,
    /// The step; `None` where the measure itself is the item.
    pub step: Option<&'a Step>,
    position: Position,
}

impl Plan {
    /// Every numbered line in the order of [`Plan::all_sections`]: items and content lines.
    pub fn lines(&self) -> impl Iterator<Item = Item<'_>> {
        self.lines_of(self.all_sections())
    }

    /// The same of a section and those in it.
    pub fn lines_within(&self, path: SectionPath) -> impl Iterator<Item = Item<'_>> {
        self.lines_of(self.sections_within(path))
    }

    fn lines_of<'a>(&'a self, sections: Vec<(SectionPath, &'a Section)>) -> impl Iterator<Item = Item<'a>> {
        sections.into_iter().flat_map(move |(path, section)| {
            section.measures.iter().enumerate().flat_map(move |(n, measure)| {
                let position = Position { section: path, measure: n, step: None };
                let whole = Item { plan: self, section, measure, step: None, position };
                whole.lines()
            })
        })
    }

    /// Every item, in the same order.
    pub fn items(&self) -> impl Iterator<Item = Item<'_>> {
        self.lines().filter(|line| !line.is_content())
    }

    /// The line at a position; without a step the measure as a whole, whether or not it is an item.
    #[must_use]
    pub fn line(&self, position: Position) -> Option<Item<'_>> {
        let section = self.section(position.section)?;
        let measure = section.measures.get(position.measure)?;
        let step = match position.step {
            Some(step) => Some(measure.steps.get(step)?),
            None => None,
        };
        Some(Item { plan: self, section, measure, step, position })
    }
}

impl Measure {
    /// Whether the measure itself is what can be done: it has no steps but content lines. One that holds nothing but
    /// KPIs and content is no item, unless it has a deadline or a mark of its own.
    #[must_use]
    pub fn is_item(&self) -> bool {
        let holds_others = !self.steps.is_empty() || !self.kpis.is_empty();
        self.steps.iter().all(|step| step.content) && (!holds_others || self.commitment.is_own())
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

impl Step {
    /// Whether it takes the measure's deadline: it has neither one of its own nor the document's words for one.
    #[must_use]
    pub fn inherits_due(&self) -> bool {
        !self.content && self.commitment.due.is_none() && self.commitment.deadline.is_none()
    }
}

impl Section {
    /// The last day of the latest dated item in it and in the sections within it, by the original deadlines.
    #[must_use]
    pub fn last_day(&self) -> Option<NaiveDate> {
        let own = self.measures.iter().filter_map(Measure::last_day);
        own.chain(self.sections.iter().filter_map(Self::last_day)).max()
    }
}

impl<'a> Item<'a> {
    /// The measure it belongs to, as a line of its own.
    #[must_use]
    pub fn whole(&self) -> Self {
        Self { step: None, position: Position { step: None, ..self.position }, ..*self }
    }

    /// The lines of its measure: the measure where it is an item itself, then its steps.
    pub fn lines(self) -> impl Iterator<Item = Self> {
        let whole = self.whole();
        let part = move |(n, step)| Self {
            step: Some(step),
            position: Position { step: Some(n), ..whole.position },
            ..whole
        };
        let own = whole.measure.is_item().then_some(whole);
        own.into_iter().chain(whole.measure.steps.iter().enumerate().map(part))
    }

    /// Its address: `9.2`, or `8` for a measure.
    #[must_use]
    pub fn id(&self) -> String {
        match self.step {
            None => self.measure.id.as_str().to_owned(),
            Some(step) => [self.measure.id.as_str(), ".", step.id.as_str()].concat(),
        }
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

    /// A few words for it, where the plan has any.
    #[must_use]
    pub fn short(&self) -> Option<&'a Text> {
        self.step.map_or(self.measure.short.as_ref(), |step| step.short.as_ref())
    }

    /// Whether it takes the measure's deadline, its extensions and the document's words for it. A step that has the
    /// document's words but no reading of them takes nothing.
    #[must_use]
    pub fn inherits_due(&self) -> bool {
        self.step.is_some_and(Step::inherits_due)
    }

    /// The original deadline: its own, or the measure's.
    #[must_use]
    pub fn due(&self) -> Option<&'a Due> {
        if self.is_content() {
            return None;
        }
        let holder = if self.inherits_due() { &self.measure.commitment } else { self.commitment() };
        holder.due.as_ref()
    }

    /// The document's own words for its deadline. Of content they are only shown.
    #[must_use]
    pub fn deadline(&self) -> Option<&'a Text> {
        let holder = if self.inherits_due() { &self.measure.commitment } else { self.commitment() };
        holder.deadline.as_ref()
    }

    /// The extensions that hold for it, in the file's order: those of an inherited deadline, then its own.
    pub fn extensions(&self) -> impl Iterator<Item = &'a Extension> + use<'a> {
        let inherited = if self.inherits_due() { self.measure.commitment.extensions.as_slice() } else { &[] };
        inherited.iter().chain(&self.commitment().extensions)
    }

    /// Its own indicators; of a measure those of the measure, not of its steps.
    #[must_use]
    pub fn kpis(&self) -> &'a [Kpi] {
        self.step.map_or(&self.measure.kpis, |step| &step.kpis)
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

    /// Where it stands among the parts of the plan.
    #[must_use]
    pub fn position(&self) -> Position {
        self.position
    }

    /// Where it stands in the file.
    #[must_use]
    pub fn place(&self) -> Place {
        let Position { section, measure, step } = self.position;
        let Place(mut way) = self.plan.section_place(section);
        way.extend([Segment::Key("measures".into()), Segment::Index(measure)]);
        way.extend(step.into_iter().flat_map(|step| [Segment::Key("steps".into()), Segment::Index(step)]));
        Place(way)
    }
}
