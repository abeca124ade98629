//! What a writing command is asked to do, row by row.

use super::rows::{Filled, Row};
use crate::import::grid::Place;
use crate::model::Request;
use crate::problem::Problem;

/// What is asked for in one place, or why nothing can be: a row of a file, a cell of a form, or nowhere in particular.
pub(super) struct RequestRow {
    pub(super) asked: Result<Asked, Problem>,
    pub(super) place: Option<Place>,
}

/// A request, or a row of a file or a form, which becomes requests once the plan is known.
pub(super) enum Asked {
    Request(Request),
    Row(Row),
    Filled(Filled),
}

impl Asked {
    /// The id asked about.
    pub(super) fn id_mut(&mut self) -> &mut String {
        match self {
            Self::Request(request) => request.id_mut(),
            Self::Row(row) => &mut row.id,
            Self::Filled(filled) => &mut filled.id,
        }
    }
}

impl From<Request> for RequestRow {
    fn from(request: Request) -> Self {
        Self { asked: Ok(Asked::Request(request)), place: None }
    }
}
