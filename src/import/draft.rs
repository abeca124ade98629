//! A plan on its way from a document to a file: what was read, and how surely.

use chrono::NaiveDate;

/// How surely something was read. What is sure says nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Grade {
    /// A decision that a person might want to check.
    Read,
    /// Left to a person.
    Open,
}

/// What is to be said of a part of the plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Remark {
    pub(super) grade: Grade,
    pub(super) text: String,
}

impl Remark {
    pub(super) fn read(text: impl Into<String>) -> Self {
        Self { grade: Grade::Read, text: text.into() }
    }

    pub(super) fn open(text: impl Into<String>) -> Self {
        Self { grade: Grade::Open, text: text.into() }
    }
}

/// The plan.
#[derive(Clone, Debug, Default)]
pub(super) struct Draft {
    pub(super) remarks: Vec<Remark>,
    pub(super) title: String,
    pub(super) title_remark: Option<Remark>,
    pub(super) language: String,
    /// The act the document names.
    pub(super) source: Option<String>,
    pub(super) events: Vec<Named>,
    pub(super) executors: Vec<Named>,
    pub(super) funding: Vec<Named>,
    /// What stands outside sections, and the sections.
    pub(super) top: Section,
}

/// An id and what it stands for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Named {
    pub(super) id: String,
    pub(super) name: String,
    pub(super) remarks: Vec<Remark>,
}

/// A section.
#[derive(Clone, Debug, Default)]
pub(super) struct Section {
    pub(super) id: String,
    pub(super) title: String,
    pub(super) remarks: Vec<Remark>,
    pub(super) sections: Vec<Section>,
    pub(super) measures: Vec<Line>,
}

/// A measure or a step.
#[derive(Clone, Debug, Default)]
pub(super) struct Line {
    pub(super) id: String,
    pub(super) title: String,
    pub(super) remarks: Vec<Remark>,
    /// Ids.
    pub(super) executors: Vec<String>,
    /// Ids.
    pub(super) funding: Vec<String>,
    /// Paragraphs.
    pub(super) outcome: Vec<String>,
    pub(super) deadline: Option<Deadline>,
    pub(super) done: Option<Done>,
    pub(super) is_content: bool,
    /// Paragraphs.
    pub(super) note: Vec<String>,
    pub(super) steps: Vec<Line>,
    pub(super) offers: Vec<Offer>,
}

/// A deadline: the document's words and how they are read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Deadline {
    pub(super) words: String,
    /// In the notation of the file.
    pub(super) due: Option<String>,
    pub(super) remarks: Vec<Remark>,
}

/// Known to be done by a day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Done {
    pub(super) by: NaiveDate,
    pub(super) words: String,
}

/// A number with a unit that may be a KPI's target.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Offer {
    pub(super) id: String,
    pub(super) title: String,
    pub(super) unit: String,
    pub(super) target: String,
}

impl Section {
    /// All measures, those of the sections in it included.
    pub(super) fn all_measures(&self) -> Vec<&Line> {
        let inner = self.sections.iter().flat_map(Self::all_measures);
        self.measures.iter().chain(inner).collect()
    }
}
