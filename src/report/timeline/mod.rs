//! Items in time: what a chart shows, first as days, then as shapes, without any drawing.

mod axis;
mod entry;
mod geometry;
mod shape;
mod table;
mod track;
mod view;
mod window;

pub use axis::{Axis, Tick};
pub use entry::{Entry, EntryKind, Timeline};
pub use geometry::{Room, shapes};
pub use shape::{Fill, Shape, Sign, Stroke, WHOLE};
pub use track::{Delay, Delivery, DuePoint, Fate, Track};
pub use view::{Between, document, find, heading, lead, outside};
pub use window::Window;
