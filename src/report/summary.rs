//! How many items are in which state, by section, executor, funding source or plan, with both rates.

use std::borrow::Cow;
use std::collections::HashMap;
use std::path::Path;

use super::column::{Audience, choose};
use super::document::{Block, Cell, Column, Document, Phrase, Row, RowKind, Table};
use super::portfolio::{Line, PlanFile, Portfolio};
use super::query::Query;
use crate::model::{Counts, Languages, State};
use crate::problem::Problem;

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
    /// The plans of a portfolio.
    Plan,
}

/// One line of a summary.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Group {
    /// The id of the section, executor or source, the name of the plan; `None` for items that have none.
    pub id: Option<String>,
    /// Its name.
    pub name: String,
    /// The counts.
    pub counts: Counts,
}

/// A whole summary.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Summary {
    /// What it groups by.
    pub by: By,
    /// In the order of the file.
    pub groups: Vec<Group>,
    /// Over all items, each counted once.
    pub total: Counts,
}

impl By {
    /// The word on the command line and in machine formats.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Section => "section",
            Self::Executor => "executor",
            Self::Funding => "funding",
            Self::Plan => "plan",
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
    let mut groups = Groups::default();
    for file in &portfolio.files {
        groups.open(portfolio, file, by);
    }
    let mut total = Counts::default();
    for line in portfolio.items().filter(|line| query.matches(line)) {
        total.add(&line.state);
        groups.count(portfolio, &line, by);
    }
    let mut groups = groups.all;
    // A plan of which nothing is asked in particular is there even if there is nothing in it.
    if by != By::Plan || !query.is_empty() {
        groups.retain(|group| group.counts != Counts::default());
    }
    Summary { by, groups, total }
}

/// The groups, found by their ids: a portfolio may have ten thousand of them.
#[derive(Default)]
struct Groups {
    all: Vec<Group>,
    numbers: HashMap<String, usize>,
    nameless: Option<usize>,
}

impl Groups {
    /// Puts the groups of a plan's own tables in their order, before anything is counted.
    fn open(&mut self, portfolio: &Portfolio, file: &PlanFile, by: By) {
        let languages = portfolio.languages(file);
        let table = match by {
            By::Section => None,
            By::Executor => {
                for row in file.plan.executors.iter().flatten() {
                    self.number(Some(&row.id), || row.name.shown(languages).to_owned());
                }
                None
            }
            By::Funding => file.plan.funding.as_ref(),
            By::Plan => {
                self.number(Some(&label(file)), || whole(file, languages));
                None
            }
        };
        for (id, name) in table.into_iter().flatten() {
            self.number(Some(id), || name.shown(languages).to_owned());
        }
    }

    /// Counts an item for each group that it belongs to.
    fn count(&mut self, portfolio: &Portfolio, line: &Line<'_>, by: By) {
        let (file, item) = (line.file, &line.item);
        let languages = portfolio.languages(file);
        let ids = match by {
            By::Plan => {
                self.add(Some(&label(file)), || whole(file, languages), &line.state);
                return;
            }
            By::Section => {
                let title =
                    item.section.title.as_ref().map(|title| title.shown(languages)).unwrap_or_default();
                // Of several plans, one without sections counts as a whole.
                let id = item.section.id.as_ref().map(|id| file.address(id)).or_else(|| file.name.clone());
                let is_whole = item.section.id.is_none() && id.is_some();
                let name = || if is_whole { whole(file, languages) } else { title.to_owned() };
                self.add(id.as_deref(), name, &line.state);
                return;
            }
            By::Executor => item.executors(),
            By::Funding => item.funding(),
        };
        if ids.is_empty() {
            self.add(None, String::new, &line.state);
        }
        // Who is named twice is responsible once.
        let once = ids.iter().enumerate().filter(|(n, id)| !ids.iter().take(*n).any(|before| before == *id));
        for (_, id) in once {
            let name = || match by {
                By::Funding => file.plan.funding_name(id, languages).to_owned(),
                By::Section | By::Executor | By::Plan => file.plan.executor_name(id, languages).to_owned(),
            };
            self.add(Some(id), name, &line.state);
        }
    }

    /// Counts an item for a group, which may be new.
    fn add(&mut self, id: Option<&str>, name: impl FnOnce() -> String, state: &State<'_>) {
        let number = self.number(id, name);
        if let Some(group) = self.all.get_mut(number) {
            group.counts.add(state);
        }
    }

    fn number(&mut self, id: Option<&str>, name: impl FnOnce() -> String) -> usize {
        let known = id.map_or(self.nameless, |id| self.numbers.get(id).copied());
        known.unwrap_or_else(|| {
            let number = self.all.len();
            match id {
                Some(id) => drop(self.numbers.insert(id.to_owned(), number)),
                None => self.nameless = Some(number),
            }
            self.all.push(Group { id: id.map(str::to_owned), name: name(), counts: Counts::default() });
            number
        })
    }
}

/// What a plan is called, alone as well as among others.
fn label(file: &PlanFile) -> Cow<'_, str> {
    let stem = || Path::new(&file.path).file_stem().unwrap_or_default().to_string_lossy();
    file.name.as_deref().map_or_else(stem, Cow::Borrowed)
}

/// The title of a plan.
fn whole(file: &PlanFile, languages: Languages<'_>) -> String {
    file.plan.title.as_ref().map(|title| title.shown(languages)).unwrap_or_default().to_owned()
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
) -> Result<Document, Problem> {
    let shown = choose(columns, &OWN, &COLUMNS)?;
    let row = |kind, id: Option<Cell>, name: Cell, counts: &Counts| {
        let cells = shown.iter().map(|column| match column.key {
            "id" => id.clone().unwrap_or(Cell::Empty),
            "name" => name.clone(),
            key => count_cell(key, counts),
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
            row(RowKind::Plain, group.id.clone().map(Cell::Text), name, &group.counts)
        })
        .collect();
    rows.push(row(RowKind::Parent, None, Phrase::new("summary-total").cell(), &summary.total));
    let lead = Phrase::new("summary-lead")
        .with("items", Cell::Count(summary.total.items.into()))
        .with("day", Cell::LongDay(portfolio.day()));
    let mut blocks = vec![Block::Sentence(lead.cell()), Block::Table(Table { columns: shown, rows })];
    if matches!(summary.by, By::Executor | By::Funding) && audience == Audience::Person {
        blocks.push(Block::Sentence(Phrase::new("summary-shared").cell()));
    }
    Ok(Document { blocks })
}

/// What a group without a name is called.
fn nameless(by: By) -> &'static str {
    match by {
        // A plan always has a name.
        By::Section | By::Plan => "summary-no-section",
        By::Executor => "summary-no-executor",
        By::Funding => "summary-no-funding",
    }
}

fn count_cell(key: &str, counts: &Counts) -> Cell {
    let count = match key {
        "items" => counts.items,
        "done" => counts.done,
        "done-late" => counts.done_late,
        "overdue" => counts.overdue,
        "in-progress" => counts.in_progress,
        "planned" => counts.planned,
        "dropped" => counts.dropped,
        "fallen-due" => counts.fallen_due,
        "extended" => counts.extended,
        "done-of-all" => return Cell::from_option(counts.done_of_all(), Cell::Percent),
        _ => return Cell::from_option(counts.done_of_due(), Cell::Percent),
    };
    Cell::Count(count.into())
}
