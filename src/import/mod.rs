//! From a document to a plan.

pub mod grid;
