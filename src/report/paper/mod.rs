//! The report that goes up and the letter to an executor: what they hold, part by part.
//!
//! [`paper`] builds the content once; each format draws the same [`Paper`].

mod content;
mod course;
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
    Block, Column, Entry, Figure, Front, Letter, Paper, Paragraph, Part, PartName, Row, RowKind, Run, Table,
    Tone,
};
pub use course::Course;
pub use letter::letter;
pub use method::Origin;
pub use scope::Scope;

use crate::model::Str;
use front::front;

/// The whole report, or these parts of it.
#[must_use]
pub fn paper(scope: &Scope<'_>, origin: &Origin, only: Option<&[PartName]>) -> Paper {
    let parts = PartName::ALL.into_iter().filter(|name| only.is_none_or(|only| only.contains(name)));
    let parts = parts.filter_map(|name| part(scope, origin, name)).collect();
    let is_whole = only.is_none_or(|only| only.contains(&PartName::Title));
    Paper { front: front(scope, is_whole), parts }
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

/// The ids of those who lead something that is not done or dropped, or a KPI, in the order of the plan.
#[must_use]
pub fn leads(scope: &Scope<'_>) -> Vec<Str> {
    let of_items = scope.items().filter_map(|line| line.item.executors().first());
    let of_kpis = scope.kpis.iter().filter_map(|line| line.indicator.executors().first());
    let mut all: Vec<Str> = Vec::new();
    for id in of_items.chain(of_kpis) {
        if !all.contains(id) {
            all.push(id.clone());
        }
    }
    all
}
