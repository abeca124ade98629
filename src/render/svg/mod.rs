//! Pictures: each is laid out in plain structs, whose numbers can be tested, and drawn by a template.

mod axis;
mod trend;

pub use trend::TrendPicture;
