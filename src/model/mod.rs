//! What a plan is: its parts, its deadlines, its KPIs, and their state on a given day.
//!
//! Pure: this room knows `std`, chrono's civil dates and exact decimals, and nothing else. It never asks
//! what day it is; every question about a state takes the day as an argument.

mod change;
mod counts;
mod days;
mod due;
mod extra;
mod item;
mod kpi;
mod mark;
mod period;
mod place;
mod plan;
#[cfg(test)]
mod sample;
mod series;
mod state;
mod str;
mod text;

pub use change::{
    Change, Edit, MarkDetails, MarkKind, Part, Request, Resolved, Target as ChangeTarget, Undo,
};
pub use counts::Counts;
pub use days::Days;
pub use due::{Due, DueError};
pub use extra::{Extra, Notes, Remarks};
pub use item::Item;
pub use kpi::{Baseline, Direction, Kind, Kpi, KpiReading, Observation, Rating, Target};
pub use mark::{Commitment, Done, Extension, Mark};
pub use period::{Period, PeriodError};
pub use place::{Place, Segment};
pub use plan::{Directory, Measure, Plan, Section, Source, Step};
pub use series::{Every, Series, SeriesError};
pub use state::{PeriodState, State, Status};
pub use str::Str;
pub use text::{Languages, Text};
