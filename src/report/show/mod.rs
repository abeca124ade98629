//! Everything about a plan, a section, a measure, a step, a KPI or an event.

mod event;
mod facts;
mod find;
mod held;
mod kpi;
mod line;
mod objects;
mod plan;
mod section;
mod view;

pub use find::{Finder, Part, find};
pub use objects::{EVENT, EXECUTORS, List, PLAN, SECTION, objects};
pub use view::{document, sheet};
