//! Which columns a document has, by what its lines hold.

use std::collections::BTreeSet;

use crate::model::Plan;

/// Something that lines may have.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Column {
    Outcome,
    OutcomeOfSteps,
    Executors,
    Funding,
}

/// What some line of the document has. What none has, the document says nothing of, so no line has lost it.
#[derive(Debug, Default)]
pub(super) struct Columns(BTreeSet<Column>);

impl Columns {
    pub(super) fn of(document: &Plan) -> Self {
        let mut columns = Self::default();
        for line in document.lines() {
            let of_step = line.step.is_some_and(|step| step.outcome.is_some());
            let has = [
                (Column::Outcome, line.measure.outcome.is_some()),
                (Column::OutcomeOfSteps, of_step),
                (Column::Executors, !line.executors().is_empty()),
                (Column::Funding, !line.funding().is_empty()),
            ];
            columns.0.extend(has.into_iter().filter(|(_, has)| *has).map(|(column, _)| column));
        }
        columns
    }

    pub(super) fn has(&self, column: Column) -> bool {
        self.0.contains(&column)
    }
}
