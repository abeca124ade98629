//! What changed: between two days of one plan, by the days its marks name, or between two texts of it.

mod change;
mod columns;
mod compared;
mod find;
mod happened;
mod kind;
mod part;
mod remark;
mod since;
mod value;
mod view;

pub use change::{Change, Value};
pub use columns::{COLUMNS, ChangeCell, value};
pub use find::asked_for;
pub use kind::ChangeKind;
pub use since::since;
pub use view::{Span, document, objects, sheet, table};

pub use compared::{between as between_texts, change as of_difference};
pub use happened::between as between_days;
