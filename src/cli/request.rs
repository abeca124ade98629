//! What a writing command is asked to do, row by row.

use crate::model::Request;
use crate::problem::Problem;

/// A request, or why a row makes none, and where it was made: a row of a file, or nowhere in particular.
pub(super) struct RequestRow {
    pub(super) request: Result<Request, Problem>,
    pub(super) row: Option<usize>,
}

impl From<Request> for RequestRow {
    fn from(request: Request) -> Self {
        Self { request: Ok(request), row: None }
    }
}
