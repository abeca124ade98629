//! A row of a filled form, and what it asks for.

use std::sync::Arc;

use super::cell::{amount, day, text};
use super::head::About;
use crate::cli::error::Failure;
use crate::cli::rows::Warnings;
use crate::form::{Slot, identity};
use crate::import::grid::{Cell, Place};
use crate::model::{
    LogDetails, Mark, MarkDetails, MarkKind, Period, Plan, Request, TypedDay, TypedWhen, is_share,
};
use crate::problem::{ARGUMENT, Message, Problem, REQUEST};

/// What a form is of.
#[derive(Debug)]
pub(super) struct Origin {
    period: Period,
    identity: String,
    plan: String,
}

impl From<About> for Origin {
    fn from(about: About) -> Self {
        Self { period: about.period, identity: about.identity, plan: about.plan }
    }
}

/// A row, with the cells that somebody has filled.
#[derive(Debug)]
pub(in crate::cli) struct Filled {
    /// The id of an item, a period of a series or a KPI.
    pub(in crate::cli) id: String,
    pub(super) about: Arc<Origin>,
    pub(super) cells: Vec<(Slot, Place, Cell)>,
    /// What stands below the table and is not read; of the first row alone.
    pub(super) outside: Vec<String>,
}

/// Requests, each with the cell it comes from, or what is wrong with cells.
pub(in crate::cli) type Gathered = Vec<(Place, Result<Request, Problem>)>;

/// The requests of a row in the making.
struct Asking<'r> {
    row: &'r Filled,
    all: Gathered,
}

impl Filled {
    pub(super) fn is_empty(&self) -> bool {
        self.cells.is_empty()
    }

    /// What the row asks of a plan.
    ///
    /// # Errors
    /// The form is of another plan.
    pub(in crate::cli) fn requests(&self, plan: &Plan, warnings: &mut Warnings) -> Result<Gathered, Failure> {
        if self.about.identity != identity(plan) {
            let message = Message::id("form-other-plan").with("title", self.about.plan.as_str());
            return Err(Failure::new(&ARGUMENT, message).hint(Message::id("hint-form-other-plan")));
        }
        warnings.outside(&self.outside);
        let mut asking = Asking { row: self, all: Vec::new() };
        if plan.indicator(&self.id).is_some() {
            asking.of_kpi();
        } else {
            asking.of_item(plan);
        }
        Ok(asking.all)
    }

    fn cell(&self, slot: Slot) -> Option<(&Place, &Cell)> {
        self.cells.iter().find(|(given, ..)| *given == slot).map(|(_, place, cell)| (place, cell))
    }

    /// The id without the period of a series.
    fn bare(&self) -> &str {
        self.id.split_once('@').map_or(&self.id, |(bare, _)| bare)
    }

    fn last_day(&self) -> TypedWhen {
        TypedWhen::Day(TypedDay::Day(self.about.period.last()))
    }

    /// The mark that says it is done already.
    fn delivered<'p>(&self, plan: &'p Plan) -> Option<&'p Mark> {
        let period = self.id.split_once('@').map(|(_, period)| period.parse());
        match plan.positions_meant(self.bare()).as_slice() {
            [position] => plan.line(*position)?.commitment().mark(MarkKind::Done, period.transpose().ok()?),
            _ => None,
        }
    }
}

impl Asking<'_> {
    fn of_kpi(&mut self) {
        for (slot, place, _) in &self.row.cells {
            if !matches!(slot, Slot::Value | Slot::Evidence) {
                let message = Message::id("form-not-of-kpi").with("id", self.row.id.as_str());
                self.refuse(place, message, Message::id("hint-form-shut"));
            }
        }
        let Some((place, cell)) = self.row.cell(Slot::Value) else {
            return self.idle_evidence();
        };
        let source = self.row.cell(Slot::Evidence);
        let source = source.map(|(place, cell)| (place, text(cell).map(|text| text.replace('\n', "; "))));
        match (amount(cell), source) {
            (_, Some((place, Err(problem)))) => self.all.push((place.clone(), Err(problem))),
            (Err(problem), _) => self.all.push((place.clone(), Err(problem))),
            (Ok(read), source) => {
                let request = Request::Record {
                    id: self.row.id.clone(),
                    value: read.value,
                    percent: read.percent,
                    date: Some(self.row.last_day()),
                    source: source.and_then(|(_, source)| source.ok()),
                };
                self.all.push((place.clone(), Ok(request)));
            }
        }
    }

    fn of_item(&mut self, plan: &Plan) {
        if let Some((place, _)) = self.row.cell(Slot::Value) {
            let message = Message::id("form-not-of-item").with("id", self.row.id.as_str());
            self.refuse(place, message, Message::id("hint-form-shut"));
        }
        let Some(evidence) = self.evidence() else { return };
        let log = [Slot::Text, Slot::Problem, Slot::Proposal, Slot::Percent];
        let log = log.into_iter().find_map(|slot| self.row.cell(slot)).map(|(place, _)| place.clone());
        let delivered = self.row.delivered(plan);
        // A proof belongs to the delivery, if there is one; but one that is named already is not given another name.
        let is_new = |mark: &Mark| mark.evidence.is_empty() || says(mark, &evidence);
        let done = self.row.cell(Slot::Done);
        let proves = done.is_some() || delivered.is_some_and(|mark| log.is_none() || is_new(mark));
        if let Some((place, cell)) = done {
            let request = day(cell).map(|date| self.done(Some(date), evidence.clone()));
            self.all.push((place.clone(), request));
        } else if let Some((place, _)) = self.row.cell(Slot::Evidence) {
            if proves {
                let request = self.done(None, evidence.clone());
                self.all.push((place.clone(), Ok(request)));
            } else if log.is_none() {
                self.idle_evidence();
            }
        }
        if let Some(place) = log {
            self.log(place, if proves { Vec::new() } else { evidence });
        }
    }

    fn done(&self, date: Option<TypedWhen>, evidence: Vec<String>) -> Request {
        let details = MarkDetails { date, evidence, ..MarkDetails::default() };
        Request::Mark { kind: MarkKind::Done, id: self.row.id.clone(), details, all_steps: false }
    }

    fn log(&mut self, place: Place, evidence: Vec<String>) {
        let mut details = LogDetails { date: Some(self.row.last_day()), evidence, ..LogDetails::default() };
        let before = self.all.len();
        for (slot, into) in [
            (Slot::Text, &mut details.text),
            (Slot::Problem, &mut details.problem),
            (Slot::Proposal, &mut details.proposal),
        ] {
            let Some((place, cell)) = self.row.cell(slot) else { continue };
            match text(cell) {
                Ok(text) => *into = Some(text),
                Err(problem) => self.all.push((place.clone(), Err(problem))),
            }
        }
        if let Some((place, cell)) = self.row.cell(Slot::Percent) {
            match amount(cell) {
                // The place of the log is that of its words, so the percent is judged here.
                Ok(read) if !is_share(read.value) => {
                    let message = Message::id("request-percent").with("percent", read.value.to_string());
                    self.all.push((place.clone(), Err(Problem::new(&REQUEST, message))));
                }
                Ok(read) => details.percent = Some(read.value),
                Err(problem) => self.all.push((place.clone(), Err(problem))),
            }
        }
        if self.all.iter().skip(before).any(|(_, asked)| asked.is_err()) {
            return;
        }
        if details.text.is_none() && details.problem.is_none() && details.proposal.is_none() {
            let problem = Problem::new(&REQUEST, Message::id("form-percent-alone"));
            self.all.push((place, Err(problem.hint(Message::id("hint-form-percent-alone")))));
            return;
        }
        self.all.push((place, Ok(Request::Log { id: self.row.bare().to_owned(), details })));
    }

    /// Each line of the cell is a proof of its own; `None` where the cell cannot be read.
    fn evidence(&mut self) -> Option<Vec<String>> {
        let Some((place, cell)) = self.row.cell(Slot::Evidence) else { return Some(Vec::new()) };
        match text(cell) {
            Ok(text) => {
                let lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
                Some(lines.map(str::to_owned).collect())
            }
            Err(problem) => {
                self.all.push((place.clone(), Err(problem)));
                None
            }
        }
    }

    fn idle_evidence(&mut self) {
        if let Some((place, _)) = self.row.cell(Slot::Evidence) {
            self.refuse(place, Message::id("form-idle-evidence"), Message::id("hint-form-idle-evidence"));
        }
    }

    fn refuse(&mut self, place: &Place, message: Message, hint: Message) {
        self.all.push((place.clone(), Err(Problem::new(&REQUEST, message).hint(hint))));
    }
}

/// Whether a mark names exactly this evidence.
fn says(mark: &Mark, evidence: &[String]) -> bool {
    let named: Vec<&str> = mark.evidence.iter().filter_map(|text| text.every().next()).collect();
    named == evidence
}
