//! What goes into a form.

use crate::model::Period;
use crate::report::{KpiLine, Line, PlanFile, View};

/// What goes into a form, in the order of the plan.
pub(super) struct Chosen<'a> {
    pub(super) view: View<'a>,
    pub(super) file: &'a PlanFile,
    pub(super) period: Period,
    pub(super) lines: Vec<Line<'a>>,
    pub(super) kpis: Vec<KpiLine<'a>>,
}
