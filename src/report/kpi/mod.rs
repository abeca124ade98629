//! The KPIs: targets, last observation, gap, pace, rating.

mod columns;
mod gap;
mod record;
mod remark;
mod view;

pub use columns::{COLUMNS, KpiCell};
pub(super) use gap::gap;
pub(super) use record::course;
pub(super) use remark::brief_remark;
pub(super) use view::table;
pub use view::{document, find, objects, sheet};
