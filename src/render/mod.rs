//! How an answer is drawn: one format per file, none of which knows what was asked.

pub mod delimited;
pub mod markdown;
pub mod style;
pub mod terminal;
pub mod words;

mod align;
