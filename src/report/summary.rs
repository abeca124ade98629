//! How many items are in which state, by section, executor or funding source, with both rates.

use super::column::{Audience, choose};
use super::document::{Block, Cell, Column, Document, Phrase, Row, RowKind, Table};
use super::portfolio::{Line, Portfolio};
use super::query::{Query, QueryError};
use crate::model::Tally;

/// What a summary groups by.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum By {
    /// The sections of the plan.
    #[default]
    Section,
    /// Who is responsible; an item counts for each of its executors.
    Executor,
    /// Who pays; an item counts for each of its sources.
    Funding,
}

/// One line of a summary.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Group {
    /// The id of the section, executor or source; `None` for items that have none.
    pub id: Option<String>,
    /// Its name.
    pub name: String,
    /// The counts.
    pub tally: Tally,
}

/// A whole summary.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Summary {
    /// What it groups by.
    pub by: By,
    /// In the order of the file.
    pub groups: Vec<Group>,
    /// Over all items, each counted once.
    pub total: Tally,
}

impl By {
    /// The word on the command line and in machine formats.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Section => "section",
            Self::Executor => "executor",
            Self::Funding => "funding",
        }
    }
}

const COLUMNS: [&str; 13] = [
    "id",
    "name",
    "items",
    "done",
    "done-late",
    "in-progress",
    "overdue",
    "planned",
    "fallen-due",
    "done-of-all",
    "done-of-due",
    "dropped",
    "extended",
];

const OWN: [Column; 9] = [
    Column { key: "id", rank: 0 },
    Column { key: "name", rank: 0 },
    Column { key: "items", rank: 0 },
    Column { key: "done", rank: 0 },
    Column { key: "in-progress", rank: 2 },
    Column { key: "overdue", rank: 0 },
    Column { key: "planned", rank: 3 },
    Column { key: "done-of-all", rank: 0 },
    Column { key: "done-of-due", rank: 0 },
];

/// Counts the items of a query.
#[must_use]
pub fn find(portfolio: &Portfolio, query: &Query, by: By) -> Summary {
    let mut groups: Vec<Group> = directory(portfolio, by);
    let mut total = Tally::default();
    for line in portfolio.items().filter(|line| query.takes(line)) {
        total.add(&line.state);
        for (id, name) in keys(portfolio, &line, by) {
            let known = groups.iter().position(|group| group.id == id);
            let at = known.unwrap_or(groups.len());
            if known.is_none() {
                groups.push(Group { id, name, tally: Tally::default() });
            }
            if let Some(group) = groups.get_mut(at) {
                group.tally.add(&line.state);
            }
        }
    }
    groups.retain(|group| group.tally != Tally::default());
    Summary { by, groups, total }
}

/// The groups in the order of the plans' own tables.
fn directory(portfolio: &Portfolio, by: By) -> Vec<Group> {
    let mut groups: Vec<Group> = Vec::new();
    for file in &portfolio.files {
        let languages = portfolio.languages(file);
        let table = match by {
            By::Section => None,
            By::Executor => file.plan.executors.as_ref(),
            By::Funding => file.plan.funding.as_ref(),
        };
        for (id, name) in table.into_iter().flatten() {
            if groups.iter().all(|group| group.id.as_ref() != Some(id)) {
                let name = name.shown(languages).to_owned();
                groups.push(Group { id: Some(id.clone()), name, tally: Tally::default() });
            }
        }
    }
    groups
}

/// The groups an item counts for.
fn keys(portfolio: &Portfolio, line: &Line<'_>, by: By) -> Vec<(Option<String>, String)> {
    let (file, item) = (line.file, &line.item);
    let languages = portfolio.languages(file);
    let ids = match by {
        By::Section => {
            let title = item.section.title.as_ref().map(|title| title.shown(languages)).unwrap_or_default();
            // Of several plans, one without sections counts as a whole.
            let id = item.section.id.as_ref().map(|id| file.address(id)).or_else(|| file.name.clone());
            let whole = || file.plan.title.as_ref().map(|title| title.shown(languages)).unwrap_or_default();
            let name = if item.section.id.is_none() && id.is_some() { whole() } else { title };
            return vec![(id, name.to_owned())];
        }
        By::Executor => item.executors(),
        By::Funding => item.funding(),
    };
    if ids.is_empty() {
        return vec![(None, String::new())];
    }
    let name = |id| match by {
        By::Section | By::Executor => file.plan.executor_name(id, languages),
        By::Funding => file.plan.funding_name(id, languages),
    };
    // Who is named twice is responsible once.
    let once = ids.iter().enumerate().filter(|(n, id)| !ids.iter().take(*n).any(|before| before == *id));
    once.map(|(_, id)| (Some(id.clone()), name(id).to_owned())).collect()
}

/// The answer for people, or the bare table for machines.
///
/// # Errors
/// A column that does not exist.
pub fn document(
    portfolio: &Portfolio,
    summary: &Summary,
    columns: Option<&[String]>,
    audience: Audience,
) -> Result<Document, QueryError> {
    let shown = choose(columns, &OWN, &COLUMNS)?;
    let row = |kind, id: Option<Cell>, name: Cell, tally: &Tally| {
        let cells = shown.iter().map(|column| match column.key {
            "id" => id.clone().unwrap_or(Cell::Empty),
            "name" => name.clone(),
            key => tally_cell(key, tally),
        });
        Row { kind, cells: cells.collect() }
    };
    let mut rows: Vec<Row> = summary
        .groups
        .iter()
        .map(|group| {
            let nameless = || Phrase::new(nameless(summary.by)).cell();
            let name = match (&group.name, &group.id) {
                (name, Some(id)) if name.is_empty() => Cell::Text(id.clone()),
                (name, None) if name.is_empty() => nameless(),
                (name, _) => Cell::Text(name.clone()),
            };
            row(RowKind::Plain, group.id.clone().map(Cell::Text), name, &group.tally)
        })
        .collect();
    rows.push(row(RowKind::Parent, None, Phrase::new("summary-total").cell(), &summary.total));
    let lead = Phrase::new("summary-lead")
        .with("items", Cell::Count(summary.total.items.into()))
        .with("day", Cell::LongDay(portfolio.day()));
    let mut blocks = vec![Block::Sentence(lead.cell()), Block::Table(Table { columns: shown, rows })];
    if summary.by != By::Section && audience == Audience::Person {
        blocks.push(Block::Sentence(Phrase::new("summary-shared").cell()));
    }
    Ok(Document { blocks })
}

/// What a group without a name is called.
fn nameless(by: By) -> &'static str {
    match by {
        By::Section => "summary-no-section",
        By::Executor => "summary-no-executor",
        By::Funding => "summary-no-funding",
    }
}

fn tally_cell(key: &str, tally: &Tally) -> Cell {
    let count = match key {
        "items" => tally.items,
        "done" => tally.done,
        "done-late" => tally.done_late,
        "overdue" => tally.overdue,
        "in-progress" => tally.in_progress,
        "planned" => tally.planned,
        "dropped" => tally.dropped,
        "fallen-due" => tally.fallen_due,
        "extended" => tally.extended,
        "done-of-all" => return Cell::from_option(tally.done_of_all(), Cell::Percent),
        _ => return Cell::from_option(tally.done_of_due(), Cell::Percent),
    };
    Cell::Count(count.into())
}
