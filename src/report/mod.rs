//! What was asked for, as documents of typed cells; no drawing.

mod document;
pub use document::{Block, Cell, Column, Document, Phrase, Row, RowKind, Table};
