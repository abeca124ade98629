//! What a plan is: its parts, its deadlines, its KPIs, and their state on a given day.
//!
//! Pure: this room knows `std`, chrono's civil dates and exact decimals, and nothing else. It never asks
//! what day it is; every question about a state takes the day as an argument.

mod change;
mod counts;
mod days;
mod derived;
mod due;
mod event;
mod extra;
mod index;
mod indicator;
mod item;
mod kpi;
mod length;
mod log;
mod mark;
mod named;
mod period;
mod place;
mod plan;
mod position;
mod rare;
mod relative;
#[cfg(test)]
mod sample;
mod section;
mod section_path;
mod series;
mod settled;
mod state;
mod str;
mod text;
mod typed_day;
mod typed_when;
mod when;

pub use change::{
    Amendment, Body, Change, Conditions, Edit, Fact, LogDetails, MarkDetails, MarkKind, Part, Request,
    Resolved, Target as ChangeTarget, Undo, Wording,
};
pub use counts::Counts;
pub use days::Days;
pub use derived::Derived;
pub use due::{Due, DueError, Relative};
pub use event::Event;
pub use extra::{Extra, Notes, Remarks};
pub use indicator::Indicator;
pub use item::Item;
pub use kpi::{
    Baseline, CoursePoint, Direction, FEW_DIGITS, Kind, Kpi, KpiReading, MOST_DIGITS, Observation, Rating,
    Target, TargetResult, TargetState, Value, is_percent,
};
pub use length::{Length, Unit};
pub use log::{LogEntry, is_share};
pub use mark::{
    Commitment, Details, Done, Extension, Mark, Progress, extension_in_force, extensions_in_force,
};
pub use named::Named;
pub use period::{Period, PeriodError};
pub use place::{Place, Segment};
pub use plan::{Directory, Executor, Measure, Plan, Section, Source, Step};
pub use position::{KpiOwner, Position};
pub use rare::{Empty, Rare};
pub use section_path::{DEEPEST_SECTION, SectionPath};
pub use series::{Every, Series, SeriesError};
pub use state::{ByPeriod, DueDay, Lateness, PeriodState, State, Status};
pub use str::Str;
pub use text::{Languages, Rewriting, Text};
pub use thin_vec::{ThinVec, thin_vec};
pub use typed_day::{TypedDay, TypedDayError, is_usual_year};
pub use typed_when::{TypedDue, TypedDueError, TypedWhen};
pub use when::When;
