//! The plan and its parts.

use thin_vec::ThinVec;

use super::derived::Derived;
use super::{Commitment, Event, Kpi, Notes, Str, Text};

/// Ids and the names they stand for, in the file's order.
pub type Directory = Vec<(Str, Text)>;

/// A whole plan: one file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Plan {
    /// What the plan is called.
    pub title: Option<Text>,
    /// The language shown when none is asked for.
    pub language: Option<Str>,
    /// The IANA zone whose day is "today"; absent, UTC.
    pub timezone: Option<Str>,
    /// Where the plan comes from.
    pub source: Option<Source>,
    /// What deadlines may run from, in the file's order.
    pub events: Vec<Event>,
    /// Who is responsible; absent, `executors` hold plain names.
    pub executors: Option<Vec<Executor>>,
    /// Who pays; absent, `funding` holds plain names.
    pub funding: Option<Directory>,
    /// The groups of measures. A plan without sections has one, without id and title.
    pub sections: Vec<Section>,
    /// The indicators of the plan itself.
    pub kpis: ThinVec<Kpi>,
    /// Its note and the user's own keys.
    pub notes: Notes,
    /// What follows from all this; a new plan begins with [`Derived::default`].
    pub derived: Derived,
}

/// Who is responsible.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Executor {
    /// What measures and steps call it.
    pub id: Str,
    /// Its name.
    pub name: Text,
    /// A few words or letters, used where there is little room.
    pub short: Option<Text>,
    /// Whom to write to.
    pub contact: Option<Text>,
    /// Its note and the user's own keys.
    pub notes: Notes,
}

/// Where a plan comes from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Source {
    /// The act or paper.
    pub title: Option<Text>,
    /// Where it can be read.
    pub url: Option<Text>,
    /// Its note and the user's own keys.
    pub notes: Notes,
}

/// A group of measures, of further groups, or of both. Its own measures come before the sections in it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Section {
    /// Usually a Roman numeral, unique among its siblings; absent where the plan has no sections.
    pub id: Option<Str>,
    /// What it is about.
    pub title: Option<Text>,
    /// A few words, used where there is little room.
    pub short: Option<Text>,
    /// Its note and the user's own keys.
    pub notes: Notes,
    /// Its measures.
    pub measures: Vec<Measure>,
    /// The sections in it.
    pub sections: Vec<Section>,
    /// Its own indicators.
    pub kpis: ThinVec<Kpi>,
}

/// A numbered promise.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Measure {
    /// Its number, as text.
    pub id: Str,
    /// What is promised.
    pub title: Text,
    /// A few words, used where there is little room.
    pub short: Option<Text>,
    /// Who is responsible, the leader first: ids of [`Plan::executors`], or plain names.
    pub executors: ThinVec<Str>,
    /// Who pays: ids of [`Plan::funding`], or plain names.
    pub funding: ThinVec<Str>,
    /// The final result expected, in words.
    pub outcome: Option<Text>,
    /// The promise itself where there are no steps; the deadline that steps without one inherit.
    pub commitment: Commitment,
    /// Its parts.
    pub steps: Vec<Step>,
    /// Its indicators.
    pub kpis: ThinVec<Kpi>,
    /// Its note and the user's own keys.
    pub notes: Notes,
}

impl Measure {
    /// One of which nothing else is known.
    #[must_use]
    pub fn new(id: Str, title: Text) -> Self {
        let (short, executors, funding, outcome, commitment, steps, kpis, notes) = Default::default();
        Self { id, title, short, executors, funding, outcome, commitment, steps, kpis, notes }
    }

    /// Its texts by their keys, without the note: two versions are compared by them.
    #[must_use]
    pub fn texts(&self) -> [(&'static str, Option<&Text>); 3] {
        [("title", Some(&self.title)), ("short", self.short.as_ref()), ("outcome", self.outcome.as_ref())]
    }
}

/// A numbered part of a measure.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// Its number within the measure, as text.
    pub id: Str,
    /// What is to be done.
    pub title: Text,
    /// A few words, used where there is little room.
    pub short: Option<Text>,
    /// A line that only says what another step must contain: never due, never counted.
    pub content: bool,
    /// Who is responsible; empty, the measure's.
    pub executors: ThinVec<Str>,
    /// Who pays; empty, the measure's.
    pub funding: ThinVec<Str>,
    /// The result expected of this step, in words.
    pub outcome: Option<Text>,
    /// The promise itself.
    pub commitment: Commitment,
    /// Its indicators.
    pub kpis: ThinVec<Kpi>,
    /// Its note and the user's own keys.
    pub notes: Notes,
}

impl Step {
    /// One of which nothing else is known.
    #[must_use]
    pub fn new(id: Str, title: Text) -> Self {
        let (short, content, executors, funding, outcome, commitment, kpis, notes) = Default::default();
        Self { id, title, short, content, executors, funding, outcome, commitment, kpis, notes }
    }

    /// Its texts by their keys, without the note: two versions are compared by them.
    #[must_use]
    pub fn texts(&self) -> [(&'static str, Option<&Text>); 3] {
        [("title", Some(&self.title)), ("short", self.short.as_ref()), ("outcome", self.outcome.as_ref())]
    }
}
