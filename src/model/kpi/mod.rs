//! Indicators: what was promised in figures and what was observed. How far apart the two are is a [`KpiReading`].

mod course;
mod definition;
mod digits;
mod direction;
mod first;
mod path;
mod projection;
mod rating;
mod reading;
mod target;
#[cfg(test)]
mod tests;
mod unit;
mod value;

pub use course::CoursePoint;
pub use definition::{Baseline, Direction, Kind, Kpi, Observation, Target};
pub use digits::{FEW_DIGITS, MOST_DIGITS};
pub use rating::Rating;
pub use reading::KpiReading;
pub use target::{TargetResult, TargetState};
pub use unit::is_percent;
pub use value::Value;
