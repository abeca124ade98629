//! Reports and letters as files: one format each, all of the same [`Paper`](crate::report::paper::Paper).

pub mod docx;
pub mod markdown;
pub mod page;

pub(super) mod gantt;
mod speech;
pub mod xlsx;
