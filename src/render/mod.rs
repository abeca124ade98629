//! How an answer is drawn: one format per file, none of which knows what was asked.

pub mod calendar;
pub mod date;
pub mod delimited;
pub mod diagnostic;
pub mod diff;
pub mod form;
pub mod github;
pub mod gitlab;
pub mod json;
pub mod junit;
pub mod label;
pub mod markdown;
pub mod pool;
pub mod report;
pub mod sarif;
pub mod style;
pub mod svg;
pub mod terminal;
pub mod words;

mod address;
mod align;
mod fingerprint;
mod symbol;
mod xlsx;

pub use symbol::Signs;
pub use terminal::{Layout, Look};
pub use words::{Words, sanitize};
pub use xlsx::book::BookError;
