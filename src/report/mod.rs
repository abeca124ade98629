//! What was asked for, as documents of typed cells; no drawing.
//!
//! A view finds (plans and a query to lines with their states) and lays out (lines to a [`Document`]). Machine formats
//! with structs of their own take what was found; all others draw the document.

pub mod changed;
mod column;
mod document;
pub mod kpi;
mod line;
pub mod list;
pub mod overdue;
mod portfolio;
mod query;
pub mod show;
pub mod summary;
pub mod upcoming;

pub use column::Audience;
pub use document::{Block, Cell, Column, Document, Phrase, Row, RowKind, Table};
pub use portfolio::{KpiLine, Line, PlanFile, Portfolio};
pub use query::{Query, Subject};
