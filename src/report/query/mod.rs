//! The query language, the same for every command.
//!
//! Ids, ranges and lists of them are a union; every other term narrows it. A term that cannot mean anything in the
//! plans asked is an error with what was probably meant. It is never an empty answer.

mod address;
mod chosen;
mod day_span;
mod id;
mod key;
mod known;
mod period;
mod query;
mod reader;
mod refusal;
mod scope;
mod spelling;
mod status;
mod suggest;
mod term;
mod title;
mod value;
mod word;

pub use query::Query;
pub use scope::Subject;
