//! How long what is handed out may be.

/// A form has at most so many rows, and a report or a letter lists at most so many items and KPIs: nobody reads more, and
/// office programs become slow.
pub const MOST_ROWS: usize = 100_000;

/// More rows than [`MOST_ROWS`] are asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TooLong;
