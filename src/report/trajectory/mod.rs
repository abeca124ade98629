//! A KPI in time as a picture, first as plain numbers.

mod frame;
mod label;
mod scale;
mod shape;
mod view;

pub use shape::{Anchor, LineKind, Part, Point, SignKind};
pub use view::{SCALE, SIDE, Trajectory, trajectory};
