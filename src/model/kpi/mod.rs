//! Indicators: what was promised in figures and what was observed. How far apart the two are is a [`KpiReading`].

mod definition;
mod path;
mod reading;
#[cfg(test)]
mod tests;

pub use definition::{Baseline, Direction, Kind, Kpi, Observation, Target};
pub use reading::{KpiReading, Rating};
