//! Planned and done over time: a burn-up, from the days in the file and from what was recorded of it.

mod columns;
mod curve;
mod find;
mod view;

pub use columns::{COLUMNS, TrendCell};
pub use curve::Curve;
pub use find::{Point, Rhythm, Trend, find};
pub use view::{document, lead, objects, sheet};
