//! The state of an item on a day, from what was known that day.

mod definition;
mod due_day;
mod item;
mod lateness;
mod series;
mod status;
#[cfg(test)]
mod tests;

pub use definition::{PeriodState, State};
pub use due_day::DueDay;
pub use lateness::Lateness;
pub use series::ByPeriod;
pub use status::Status;
