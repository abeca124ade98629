//! What was asked for, as documents of typed cells; no drawing.
//!
//! A view finds (plans and a query to lines with their states) and lays out: for people a [`Document`], for machines
//! [`Sheet`]s of typed values. What can be said of a line, a KPI or a group stands in one list of columns each.

pub mod arrange;
pub mod calendar;
mod cell;
pub mod changed;
pub mod changes;
mod chart;
mod column;
mod counts;
mod document;
pub mod explain;
mod field;
mod flat;
pub mod history;
pub mod kpi;
mod limit;
pub mod line;
pub mod list;
pub mod load;
mod outline;
pub mod overdue;
pub mod paper;
mod portfolio;
mod query;
mod sheet;
pub mod show;
pub mod summary;
pub mod timeline;
pub mod trajectory;
pub mod trend;
pub mod upcoming;

pub use arrange::{Arrangement, GroupBy, SortKey};
pub use cell::{Cell, Name, Phrase, Standing, Title, Word};
pub use chart::Chart;
pub use column::Audience;
pub use document::{Block, Column, Document, Heading, Outcome, Room, Row, RowKind, Table, Working};
pub use field::{Field, Kind};
pub use limit::{MOST_ROWS, TooLong};
pub use portfolio::{KpiLine, Line, LineOf, PlanFile, Portfolio, View};
pub use query::{Query, Subject, offer};
pub use sheet::Sheet;
pub use timeline::{Entry, EntryKind, Fate, Timeline, Track, Window};
