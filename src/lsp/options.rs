//! What a server is told, and what it tells at its end.

use chrono::NaiveDate;

/// What a server needs to be told of the world around it.
pub struct Options<'a> {
    /// The day it is, in the time zone of a plan.
    pub today: &'a dyn Fn(Option<&str>) -> NaiveDate,
    /// The language of words; without it that of each plan.
    pub language: Option<String>,
}

/// How a session ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ending {
    /// The client said goodbye.
    Orderly,
    /// The client went away.
    Abrupt,
}
