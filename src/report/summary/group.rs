//! Items counted in groups.

use std::borrow::Cow;
use std::collections::{HashMap, HashSet};
use std::path::Path;

use crate::model::{Counts, SectionPath, State};
use crate::report::cell::{Name, Title};
use crate::report::line::{executors, funding, title_of};
use crate::report::portfolio::{Line, PlanFile, Portfolio, View};
use crate::report::query::Query;

/// What a summary groups by.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum By {
    /// The sections of the plan; a section counts what is in the sections within it too.
    #[default]
    Section,
    /// Who is responsible; an item counts for each of its executors.
    Executor,
    /// The first who is responsible.
    Lead,
    /// Who pays; an item counts for each of its sources.
    Funding,
    /// The plans of a portfolio.
    Plan,
}

/// One line of a summary.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Group {
    /// The address of the section, the id of the executor or source, the name of the plan; `None` for items that have
    /// none.
    pub id: Option<String>,
    /// Its name; empty where there is none.
    pub name: Title,
    /// How deep a section lies in others, from 0.
    pub level: usize,
    /// The counts.
    pub counts: Counts,
}

/// A whole summary.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Summary {
    /// What it groups by.
    pub by: By,
    /// Sections and plans in the order of the file; others the worst first, then the larger.
    pub groups: Vec<Group>,
    /// Over all items, each counted once.
    pub total: Counts,
    /// Whether any plan uses confirmation.
    pub confirms: bool,
}

impl By {
    /// All of them.
    pub const ALL: [Self; 5] = [Self::Section, Self::Executor, Self::Lead, Self::Funding, Self::Plan];

    /// The word on the command line and in machine formats.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Section => "section",
            Self::Executor => "executor",
            Self::Lead => "lead",
            Self::Funding => "funding",
            Self::Plan => "plan",
        }
    }

    /// Whether an item may count in several groups.
    pub(super) fn is_shared(self) -> bool {
        matches!(self, Self::Executor | Self::Funding)
    }
}

/// Counts the items of a query.
#[must_use]
pub fn find(portfolio: &Portfolio, query: &Query, by: By) -> Summary {
    let view = View { portfolio, line_of: &|_, _| None };
    let mut groups = Groups { view: &view, by, all: Vec::new(), numbers: HashMap::new(), nameless: None };
    for file in &portfolio.files {
        groups.open(file);
    }
    let mut total = Counts::default();
    for line in query.lines(portfolio).filter(|line| !line.item.is_content()) {
        total.add(&line.state);
        groups.count(&line);
    }
    let mut groups = groups.all;
    // A section or plan of which nothing is asked in particular is there even if there is nothing in it.
    if !query.is_empty() || !matches!(by, By::Section | By::Plan) {
        groups.retain(|group| group.counts != Counts::default());
    }
    worst_first(&mut groups, by);
    let confirms = portfolio.files.iter().any(|file| file.plan.uses_confirmation(file.day));
    Summary { by, groups, total, confirms }
}

/// Counts lines of one plan in its sections, or for its executors and sources.
pub(crate) fn of_plan(view: &View<'_>, file: &PlanFile, lines: &[Line<'_>], by: By) -> Summary {
    let mut groups = Groups { view, by, all: Vec::new(), numbers: HashMap::new(), nameless: None };
    groups.open(file);
    let mut total = Counts::default();
    for line in lines.iter().filter(|line| !line.item.is_content()) {
        total.add(&line.state);
        groups.count(line);
    }
    let mut groups = groups.all;
    worst_first(&mut groups, by);
    Summary { by, groups, total, confirms: file.plan.uses_confirmation(file.day) }
}

/// Sections and plans keep the order of the file.
fn worst_first(groups: &mut [Group], by: By) {
    if !matches!(by, By::Section | By::Plan) {
        groups.sort_by_key(|group| {
            std::cmp::Reverse((group.id.is_some(), group.counts.overdue, group.counts.items))
        });
    }
}

/// The groups, found by their ids: a portfolio may have ten thousand of them.
struct Groups<'v> {
    view: &'v View<'v>,
    by: By,
    all: Vec<Group>,
    numbers: HashMap<String, usize>,
    nameless: Option<usize>,
}

impl Groups<'_> {
    /// Puts the sections or the name of a plan in their order, before anything is counted.
    fn open(&mut self, file: &PlanFile) {
        match self.by {
            By::Plan => drop(self.number(Some(&label(file)), 0, |view| whole(view, file))),
            By::Section => {
                for path in file.sections() {
                    self.section(file, path);
                }
            }
            By::Executor | By::Lead | By::Funding => {}
        }
    }

    /// Counts an item for each group that it belongs to.
    fn count(&mut self, line: &Line<'_>) {
        let (view, file, item) = (self.view, line.file, &line.item);
        match self.by {
            By::Plan => {
                let number = self.number(Some(&label(file)), 0, |view| whole(view, file));
                self.add(number, &line.state);
            }
            By::Section => self.count_in_section(line),
            By::Executor => self.count_for(executors(view, file, item.executors()), &line.state),
            By::Funding => self.count_for(funding(view, file, item.funding()), &line.state),
            By::Lead => {
                let mut names = executors(view, file, item.executors());
                names.truncate(1);
                self.count_for(names, &line.state);
            }
        }
    }

    /// Counts an item in its section and in those that lies in.
    fn count_in_section(&mut self, line: &Line<'_>) {
        let file = line.file;
        if line.item.section.id.is_none() {
            // Of several plans, one without sections counts as a whole.
            let name = file.name.clone();
            let number = self.number(name.as_deref(), 0, |view| whole(view, file));
            self.add(number, &line.state);
            return;
        }
        let mut path = Some(line.item.position().section);
        while let Some(section) = path {
            let number = self.section(file, section);
            self.add(number, &line.state);
            path = section.parent();
        }
    }

    /// Counts an item for each of these. Who is named twice is responsible once.
    fn count_for(&mut self, names: Vec<Name>, state: &State<'_>) {
        if names.is_empty() {
            let number = self.number(None, 0, |_| Title::default());
            self.add(number, state);
        }
        let mut seen = HashSet::new();
        for Name { id, name, short } in names {
            let number = self.number(Some(&id), 0, |_| Title { text: name, short });
            if seen.insert(number) {
                self.add(number, state);
            }
        }
    }

    fn section(&mut self, file: &PlanFile, path: SectionPath) -> usize {
        let address = file.address(&file.plan.section_address(path));
        self.number(Some(&address), path.depth() - 1, |view| {
            let section = file.plan.section(path);
            let title = section.and_then(|section| section.title.as_ref());
            let short = section.and_then(|section| section.short.as_ref());
            title.map_or(Title::default(), |title| title_of(view, file, title, short))
        })
    }

    fn add(&mut self, number: usize, state: &State<'_>) {
        if let Some(group) = self.all.get_mut(number) {
            group.counts.add(state);
        }
    }

    /// The group of an id, which may be new.
    fn number(&mut self, id: Option<&str>, level: usize, name: impl FnOnce(&View<'_>) -> Title) -> usize {
        let known = id.map_or(self.nameless, |id| self.numbers.get(id).copied());
        known.unwrap_or_else(|| {
            let number = self.all.len();
            match id {
                Some(id) => drop(self.numbers.insert(id.to_owned(), number)),
                None => self.nameless = Some(number),
            }
            let (id, name, counts) = (id.map(str::to_owned), name(self.view), Counts::default());
            self.all.push(Group { id, name, level, counts });
            number
        })
    }
}

/// What a plan is called, alone as well as among others.
fn label(file: &PlanFile) -> Cow<'_, str> {
    let stem = || Path::new(&file.path).file_stem().unwrap_or_default().to_string_lossy();
    file.name.as_deref().map_or_else(stem, Cow::Borrowed)
}

/// The title of a plan that is not alone.
fn whole(view: &View<'_>, file: &PlanFile) -> Title {
    let title = file.plan.title.as_ref();
    title.map_or(Title::default(), |title| title_of(view, file, title, None))
}
