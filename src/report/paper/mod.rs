//! The report that goes up and the letter to an executor: what they hold, part by part.
//!
//! [`paper`] builds the content once; each format draws the same [`Paper`].

mod content;
mod course;
mod curves;
mod data;
mod done;
mod form;
mod front;
mod groups;
mod headline;
mod kpis;
mod letter;
mod method;
mod next;
mod overdue;
mod said;
mod scope;
mod timeline;
mod trend;

pub use content::{
    Block, Column, Curves, Data, Entry, Figure, Front, Letter, Paper, Paragraph, Part, PartName, Row,
    RowKind, Run, Table, Tone,
};
pub use course::Course;
pub use data::data;
pub use letter::letter;
pub use method::Origin;
pub use scope::Scope;

use crate::report::limit::TooLong;
use front::front;

/// The parts whose length does not depend on how many items there are.
const SHORT: [PartName; 6] = [
    PartName::Title,
    PartName::Headline,
    PartName::Sections,
    PartName::Executors,
    PartName::Trend,
    PartName::Method,
];

/// The whole report, or these parts of it.
///
/// # Errors
/// Where it lists too many items and KPIs.
pub fn paper(scope: &Scope<'_>, origin: &Origin, only: Option<&[PartName]>) -> Result<Paper, TooLong> {
    let parts = PartName::ALL.into_iter().filter(|name| only.is_none_or(|only| only.contains(name)));
    if parts.clone().any(|name| !SHORT.contains(&name)) {
        scope.check_length()?;
    }
    let parts = parts.filter_map(|name| part(scope, origin, name)).collect();
    let is_whole = only.is_none_or(|only| only.contains(&PartName::Title));
    Ok(Paper { front: front(scope, is_whole), parts })
}

/// A part, if there is anything to say in it.
fn part(scope: &Scope<'_>, origin: &Origin, name: PartName) -> Option<Part> {
    match name {
        PartName::Headline => Some(headline::part(scope)),
        PartName::Sections => groups::sections(scope),
        PartName::Executors => groups::executor_part(scope),
        PartName::Overdue => Some(overdue::part(scope)),
        PartName::Done => Some(done::part(scope)),
        PartName::Next => Some(next::part(scope)),
        PartName::Unconfirmed => done::unconfirmed(scope),
        PartName::Kpis => kpis::part(scope),
        PartName::Timeline => timeline::part(scope),
        PartName::Plan => Some(form::part(scope)),
        PartName::Method => Some(method::part(scope, origin)),
        PartName::Trend => trend::part(scope),
        PartName::Title => None,
    }
}
