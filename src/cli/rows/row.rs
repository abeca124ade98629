//! A row of a file of changes, and what it asks for.

use std::borrow::Cow;
use std::sync::Arc;

use super::column::READ;
use super::listing::Listing;
use super::warning::Warnings;
use crate::cli::day::{read_due, read_when};
use crate::cli::error::Failure;
use crate::cli::number::number;
use crate::model::{LogDetails, MarkDetails, MarkKind, Request, TypedDue, TypedWhen};
use crate::problem::{Message, Problem, REQUEST};

/// The head of a table, or the keys of an object.
#[derive(Debug)]
pub(super) struct Header {
    pub(super) names: Vec<String>,
    /// The line it stands on.
    pub(super) line: usize,
    /// All rows have it.
    pub(super) is_table: bool,
}

/// The cells of a row by the names of their columns.
#[derive(Clone, Debug)]
pub(in crate::cli) struct Row {
    pub(in crate::cli) id: String,
    header: Arc<Header>,
    cells: Vec<String>,
    line: usize,
}

/// A mark that a row names.
struct Marked {
    kind: MarkKind,
    when: TypedWhen,
    /// It is not what `list` prints.
    is_new: bool,
}

/// The marks in the order in which they happen.
const MARKS: [MarkKind; 4] = [MarkKind::Started, MarkKind::Done, MarkKind::Confirmed, MarkKind::Dropped];

/// The columns that make an entry of the log.
const LOG: [&str; 4] = ["text", "problem", "proposal", "percent"];

/// Each detail with the columns it can belong to.
const DETAILS: [(&str, &[&str]); 7] = [
    ("date", &["to", "value", "text", "problem", "proposal", "percent"]),
    ("note", &["done", "started", "dropped", "confirmed", "to"]),
    ("evidence", &["done", "started", "dropped", "confirmed", "text", "problem", "proposal", "percent"]),
    ("act", &["done", "started", "dropped", "confirmed", "to"]),
    ("reason", &["dropped", "to"]),
    ("source", &["value"]),
    ("by", &["confirmed", "text", "problem", "proposal", "percent"]),
];

impl Row {
    pub(super) fn new(header: Arc<Header>, cells: Vec<String>, line: usize) -> Result<Self, Problem> {
        let id = header.names.iter().zip(&cells).find(|(name, _)| *name == "id");
        let id = id.map(|(_, id)| id.trim().to_owned()).filter(|id| !id.is_empty());
        let id = id.ok_or_else(|| refusal(Message::id("row-no-id")))?;
        Ok(Self { id, header, cells, line })
    }

    /// Whether it is a row of a table, which a spreadsheet may have been at.
    pub(in crate::cli) fn is_of_table(&self) -> bool {
        self.header.is_table
    }

    /// A cell that is not empty.
    fn cell(&self, column: &str) -> Option<&str> {
        let cell = self.header.names.iter().zip(&self.cells).find(|(name, _)| *name == column);
        cell.map(|(_, cell)| cell.as_str()).filter(|cell| !cell.trim().is_empty())
    }

    fn text(&self, column: &str) -> Option<String> {
        self.cell(column).map(str::to_owned)
    }

    fn has_column(&self, column: &str) -> bool {
        self.header.names.iter().any(|name| name == column)
    }

    /// What the row asks for: nothing where its cells are empty or say what `list` prints. The inner error is of this row,
    /// the outer one of the whole file.
    pub(in crate::cli) fn requests(
        &self,
        listing: &mut Listing<'_>,
        warnings: &mut Warnings,
    ) -> Result<Result<Vec<Request>, Problem>, Failure> {
        if let Some((name, hint)) = listing.unknown(&self.header.names)? {
            let key = if self.header.is_table { "row-unknown-column" } else { "row-unknown-key" };
            let problem = refusal(Message::id(key).with("key", name)).hint(hint);
            // Of a table it is so for every row.
            return if self.header.is_table {
                Err(Failure::from(problem).at_row(Some(self.header.line)))
            } else {
                Ok(Err(problem))
            };
        }
        let requests = self.without_printed(listing)?.asked(listing, warnings);
        if requests.is_ok() {
            self.describe(listing, warnings)?;
        }
        Ok(requests)
    }

    /// The row of a KPI without the cells that say what `kpi` prints. A value belongs to its day: both stay if one of them
    /// was changed.
    fn without_printed(&self, listing: &mut Listing<'_>) -> Result<Cow<'_, Self>, Failure> {
        let describes =
            self.header.names.iter().any(|name| !name.is_empty() && !READ.contains(&name.as_str()));
        if !describes || !listing.is_kpi(&self.id) {
            return Ok(Cow::Borrowed(self));
        }
        let mut row = self.clone();
        let mut is_printed =
            |column: &str| self.cell(column).map_or(Ok(true), |cell| listing.prints(&self.id, column, cell));
        if is_printed("value")? && is_printed("date")? {
            row.empty(&["value", "date"]);
        }
        if is_printed("by")? {
            row.empty(&["by"]);
        }
        Ok(Cow::Owned(row))
    }

    fn empty(&mut self, columns: &[&str]) {
        for (name, cell) in self.header.names.iter().zip(&mut self.cells) {
            if columns.contains(&name.as_str()) {
                cell.clear();
            }
        }
    }

    fn asked(&self, listing: &Listing<'_>, warnings: &mut Warnings) -> Result<Vec<Request>, Problem> {
        listing.check_id(&self.id, self.is_of_table())?;
        let marks = self.marks(listing, warnings)?;
        let to = self.due()?;
        let logs = LOG.iter().any(|column| self.cell(column).is_some());
        let new = marks.iter().filter(|mark| mark.is_new).count();
        self.details_belong(new + usize::from(to.is_some()))?;
        let mut requests = self.mark_requests(&marks);
        if let Some(to) = to {
            let details =
                MarkDetails { date: self.when("date")?, by: None, evidence: Vec::new(), ..self.details() };
            requests.push(Request::Extend { id: self.id.clone(), to, details });
        }
        if let Some(value) = self.cell("value") {
            let read = number(value).map_err(refusal)?;
            requests.push(Request::Record {
                id: self.id.clone(),
                value: read.value,
                percent: read.percent,
                date: self.when("date")?,
                source: self.text("source"),
            });
        }
        if logs {
            requests.push(Request::Log { id: self.id.clone(), details: self.log()? });
        }
        Ok(requests)
    }

    /// The marks the row names, and whether each is new.
    fn marks(&self, listing: &Listing<'_>, warnings: &mut Warnings) -> Result<Vec<Marked>, Problem> {
        let mut marks = Vec::new();
        for kind in MARKS {
            let word = kind.word();
            let printed = listing.mark(&self.id, kind);
            match (self.cell(word), printed) {
                (None, None) => {}
                (None, Some(_)) => {
                    if self.has_column(word) {
                        warnings.cleared(word, &self.id, self.line);
                    }
                }
                (Some(cell), printed) => {
                    let when = read_when(cell).map_err(|why| bad_cell(word, cell, why))?;
                    let is_new = !printed.is_some_and(|printed| listing.is_printed(when, printed));
                    marks.push(Marked { kind, when, is_new });
                }
            }
        }
        Ok(marks)
    }

    /// The requests for the new marks. What is told of them belongs to the last one; of a mark that stands already, only
    /// where no mark is new.
    fn mark_requests(&self, marks: &[Marked]) -> Vec<Request> {
        let has_details = self.details() != MarkDetails::default();
        let new: Vec<&Marked> = marks.iter().filter(|mark| mark.is_new).collect();
        let asked = match (new.as_slice(), marks) {
            ([], [one]) if has_details && self.cell("to").is_none() => vec![one],
            _ => new,
        };
        let last = asked.len().saturating_sub(1);
        let request = |(n, mark): (usize, &Marked)| {
            let details = if n == last { self.details() } else { MarkDetails::default() };
            let reason = details.reason.filter(|_| mark.kind == MarkKind::Dropped);
            let by = details.by.filter(|_| mark.kind == MarkKind::Confirmed);
            let date = mark.is_new.then_some(mark.when);
            let details = MarkDetails { date, reason, by, ..details };
            Request::Mark { kind: mark.kind, id: self.id.clone(), details, all_steps: false }
        };
        asked.into_iter().enumerate().map(request).collect()
    }

    /// Nobody can know which of two marks a note is about.
    fn details_belong(&self, new: usize) -> Result<(), Problem> {
        let shared = ["note", "act", "by"].into_iter().find(|detail| self.cell(detail).is_some());
        if let Some(detail) = shared.filter(|_| new > 1) {
            let message = Message::id("row-detail-of-two").with("key", detail);
            return Err(refusal(message).hint(Message::id("hint-two-rows")));
        }
        for (detail, owners) in DETAILS {
            if self.cell(detail).is_some() && !owners.iter().any(|owner| self.cell(owner).is_some()) {
                let hint = Message::id("hint-goes-with").with("key", detail).with("list", owners.join(", "));
                return Err(refusal(Message::id("row-idle-detail").with("key", detail)).hint(hint));
            }
        }
        Ok(())
    }

    fn details(&self) -> MarkDetails {
        MarkDetails {
            date: None,
            reason: self.text("reason"),
            note: self.text("note"),
            evidence: self.evidence(),
            act: self.text("act"),
            by: self.text("by"),
        }
    }

    fn log(&self) -> Result<LogDetails, Problem> {
        let percent = |text: &str| number(text).map(|read| read.value).map_err(refusal);
        Ok(LogDetails {
            date: self.when("date")?,
            text: self.text("text"),
            problem: self.text("problem"),
            proposal: self.text("proposal"),
            percent: self.cell("percent").map(percent).transpose()?,
            by: self.text("by"),
            evidence: self.evidence(),
        })
    }

    /// Each line of the cell is a proof of its own.
    fn evidence(&self) -> Vec<String> {
        let lines = self.cell("evidence").into_iter().flat_map(str::lines).map(str::trim);
        lines.filter(|line| !line.is_empty()).map(str::to_owned).collect()
    }

    fn when(&self, column: &str) -> Result<Option<TypedWhen>, Problem> {
        let read = |text: &str| read_when(text).map_err(|why| bad_cell(column, text, why));
        self.cell(column).map(read).transpose()
    }

    fn due(&self) -> Result<Option<TypedDue>, Problem> {
        let read = |text: &str| read_due(text).map_err(|why| bad_cell("to", text, why));
        self.cell("to").map(read).transpose()
    }

    /// Warns of cells that only describe and were changed all the same.
    fn describe(&self, listing: &mut Listing<'_>, warnings: &mut Warnings) -> Result<(), Failure> {
        if !self.header.is_table {
            return Ok(());
        }
        for (column, cell) in self.header.names.iter().zip(&self.cells) {
            if !column.is_empty()
                && !READ.contains(&column.as_str())
                && !listing.prints(&self.id, column, cell)?
            {
                warnings.described(column, &self.id, self.line);
            }
        }
        Ok(())
    }

    #[cfg(test)]
    pub(super) fn shown(&self) -> String {
        let cells = self.header.names.iter().zip(&self.cells).filter(|(name, _)| !name.is_empty());
        cells.map(|(name, cell)| format!("{name}={cell}")).collect::<Vec<_>>().join(" ")
    }
}

fn refusal(message: Message) -> Problem {
    Problem::new(&REQUEST, message)
}

fn bad_cell(column: &str, text: &str, why: Message) -> Problem {
    refusal(Message::id("row-bad-cell").with("key", column).with("text", text).with("why", why))
}
