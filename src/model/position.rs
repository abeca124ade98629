//! Where the parts of a plan are, as numbers that hold until the plan is changed.

use super::SectionPath;

/// Where a numbered line is: its section, the measure among that section's, the step among that measure's.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Position {
    /// The way to its section.
    pub section: SectionPath,
    /// The measure, from 0.
    pub measure: usize,
    /// The step, from 0; absent where the measure itself is meant.
    pub step: Option<usize>,
}

/// The part of the plan a KPI belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum KpiOwner {
    /// The plan itself.
    Plan,
    /// A section.
    Section(SectionPath),
    /// A measure or a step.
    Line(Position),
}
