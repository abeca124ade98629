//! The columns of a plan's table, as far as telling cells apart needs to know them.

/// What a column holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Column {
    Number,
    Measure,
    /// How a measure is carried out: text as that of the measure.
    Mechanism,
    Due,
    Executors,
    Funding,
    Outcome,
}
