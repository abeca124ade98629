//! The rows of a chart.

use chrono::NaiveDate;

use super::track::Track;
use super::window::Window;
use crate::model::Due;
use crate::report::cell::{Cell, Name, Standing};

/// Items in time.
#[derive(Clone, Debug, PartialEq)]
pub struct Timeline {
    /// The months that are shown.
    pub window: Window,
    /// The day asked about.
    pub today: NaiveDate,
    /// From top to bottom.
    pub rows: Vec<Entry>,
    /// How many deadlines lie before the window and after it.
    pub outside: (usize, usize),
}

/// A row.
#[derive(Clone, Debug, PartialEq)]
pub struct Entry {
    /// What it is.
    pub kind: EntryKind,
    /// The id as it is typed; empty of a plan without a name.
    pub id: String,
    /// What it is called.
    pub title: Cell,
    /// Who is responsible, where that stands with nothing above it.
    pub executors: Vec<Name>,
    /// What has become of it; of a measure with steps, of all of them together.
    pub standing: Option<Standing>,
    /// The deadline in force.
    pub due: Option<Due>,
    /// Its deadline, its state and what else there is to say.
    pub said: Vec<Cell>,
    /// Of an item, what happens to it.
    pub track: Track,
    /// Of a measure with steps, the first and the last day of anything in it.
    pub ends: Option<(NaiveDate, NaiveDate)>,
}

/// What a row is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EntryKind {
    /// The head of a plan or a section, and how deep it lies.
    Section(usize),
    /// The head of a measure with steps.
    Measure,
    /// A step.
    Step,
    /// A measure that is an item itself.
    Item,
}

impl Entry {
    pub(super) fn head(kind: EntryKind, id: String, title: Cell) -> Self {
        let (executors, standing, due, said, track, ends) = Default::default();
        Self { kind, id, title, executors, standing, due, said, track, ends }
    }
}
