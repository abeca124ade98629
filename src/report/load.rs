//! What an executor has to carry, or a source to pay.

use super::cell::{Cell, Name, Phrase};
use super::counts::status_count;
use super::document::{Block, Document, Heading};
use super::line::{executors, funding};
use super::portfolio::{PlanFile, View};
use crate::model::{Body, Counts, Item, Status, Str};

/// Its name, whom to write to, and its items by state.
#[must_use]
pub fn document(view: &View<'_>, file: &PlanFile, body: Body, id: &str) -> Document {
    let of = |item: &Item<'_>| {
        match body {
            Body::Executors => item.executors(),
            Body::Funding => item.funding(),
        }
        .to_vec()
    };
    let (mut counts, mut leads) = (Counts::default(), 0);
    for item in file.plan.items() {
        let ids = of(&item);
        if ids.iter().any(|other| *other == *id) {
            counts.add(&item.state(file.day));
            leads += usize::from(ids.first().is_some_and(|first| *first == *id));
        }
    }
    let ids = [Str::from(id)];
    let names = match body {
        Body::Executors => executors(view, file, &ids),
        Body::Funding => funding(view, file, &ids),
    };
    let name = names.first().map(|name| Cell::Text(title(name, id)));
    let mut facts = vec![("items", items(&counts, leads, body))];
    let contact = file.plan.executor(id).filter(|_| body == Body::Executors);
    let contact = contact.and_then(|executor| executor.contact.as_ref());
    facts.extend(
        contact.map(|contact| {
            ("contact", Cell::Text(contact.shown(view.portfolio.languages(file)).into_owned()))
        }),
    );
    let heading = Heading { id: id.to_owned(), title: name.unwrap_or(Cell::Empty) };
    Document { blocks: vec![Block::Heading(heading), Block::Facts(facts)] }
}

/// A name, with its short form; nothing where there is none but the id.
fn title(name: &Name, id: &str) -> String {
    match &name.short {
        Some(short) => format!("{} ({short})", name.name),
        None if name.name == id => String::new(),
        None => name.name.to_string(),
    }
}

/// How many, and how many of them in which state.
fn items(counts: &Counts, leads: usize, body: Body) -> Cell {
    let all = [
        (Status::Overdue, counts.overdue),
        (Status::InProgress, counts.in_progress),
        (Status::Waiting, counts.waiting),
        (Status::Planned, counts.planned),
        (Status::Done, counts.done),
        (Status::Dropped, counts.dropped),
    ];
    let mut said: Vec<Cell> = all
        .into_iter()
        .filter(|(_, count)| *count > 0)
        .map(|(status, count)| status_count(status, count))
        .collect();
    if body == Body::Executors && leads > 0 {
        said.push(Phrase::new("load-leads").with("count", Cell::count(leads)).cell());
    }
    let total = Cell::Count(counts.items.into());
    if said.is_empty() {
        return total;
    }
    Phrase::new("with-detail").with("what", total).with("detail", Phrase::list(said)).cell()
}
