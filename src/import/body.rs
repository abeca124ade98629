//! The text of a measure's rows: its title and its steps.

use super::grid::{Cell, Extent, Paragraph};
use super::layout::Layout;
use super::leftover::Ledger;
use super::mark::Mark;
use super::numbering::within;
use super::outline::{Member, Rows};
use super::role::Role;
use super::step::{Found, Steps, without_lead};
use super::wording::{append, folded, is_nothing};

/// The text of a measure.
#[derive(Debug, Default)]
pub(super) struct Body {
    /// Paragraphs before the first step.
    pub(super) title: Vec<String>,
    pub(super) struck: bool,
    pub(super) steps: Vec<RowStep>,
    /// The title folded, once a row is compared with it.
    folded: Option<String>,
}

/// A step and the row it stands in.
#[derive(Clone, Debug)]
pub(super) struct RowStep {
    pub(super) row: usize,
    pub(super) found: Found,
}

impl Body {
    /// Reads the cells of measures and steps of all rows.
    pub(super) fn read(layout: &Layout<'_>, rows: &Rows, ledger: &mut Ledger) -> Self {
        let mut body = Self::default();
        let own = rows.number.as_ref().map(|number| number.id.as_str());
        let is_whole = layout.column(Role::Number).is_none();
        for (nth, member) in rows.members.iter().enumerate() {
            if let Some(cell) = layout.fresh(member.row, Role::Measure) {
                ledger.take(layout.index, cell);
                if nth == 0 {
                    body.begin(cell, own.filter(|_| is_whole), member.row);
                } else {
                    body.go_on(cell, member);
                }
            }
            if let Some(cell) = layout.fresh(member.row, Role::Steps) {
                ledger.take(layout.index, cell);
                body.add(Steps::of(cell.paragraphs.iter()), member.row);
            }
        }
        if let Some(last) = body.title.last_mut().filter(|_| !body.steps.is_empty()) {
            *last = without_lead(last).to_owned();
        }
        body.number(own.unwrap_or_default());
        body
    }

    /// The first cell: the title, and steps below it.
    fn begin(&mut self, cell: &Cell, number: Option<&str>, row: usize) {
        let mut paragraphs = cell.paragraphs.clone();
        if let (Some(number), Some(first)) =
            (number, paragraphs.iter_mut().find(|paragraph| !paragraph.is_empty()))
        {
            without_number(first, number);
        }
        let found = Steps::of(paragraphs.iter());
        self.struck = found.struck;
        self.title = found.before;
        self.steps.extend(found.found.into_iter().map(|found| RowStep { row, found }));
    }

    /// A further cell in the column of measures.
    fn go_on(&mut self, cell: &Cell, member: &Member) {
        let row = member.row;
        if member.goes_on {
            self.folded = None;
            let mut paragraphs = Steps::of(cell.paragraphs.iter());
            let before = std::mem::take(&mut paragraphs.before).join(" ");
            let text = self.steps.last_mut().map_or(&mut self.title, |step| &mut step.found.text);
            match text.last_mut() {
                Some(last) => append(last, &before),
                None => text.push(before),
            }
            self.steps.extend(paragraphs.found.into_iter().map(|found| RowStep { row, found }));
        } else if let Some(id) = &member.step {
            let mut paragraphs = cell.paragraphs.clone();
            let automatic = |paragraph: &mut Paragraph| paragraph.number = None;
            paragraphs.iter_mut().find(|paragraph| !paragraph.is_empty()).into_iter().for_each(automatic);
            let text = super::wording::paragraphs(paragraphs.iter());
            let struck = cell.filled().all(|paragraph| paragraph.strike == Extent::All);
            let found = Found { id: Some(id.clone()), text, top: None, struck };
            self.steps.push(RowStep { row, found });
        } else if *self.folded.get_or_insert_with(|| folded(&self.title.join(" "))) != folded(&cell.text()) {
            self.add(Steps::of(cell.paragraphs.iter()), row);
        }
    }

    /// Steps of a cell; text without a mark is one step.
    fn add(&mut self, found: Steps, row: usize) {
        if found.found.is_empty() || found.before.iter().any(|text| !text.ends_with(':')) {
            let text = found.before;
            if !text.iter().all(|text| is_nothing(text)) {
                let found = Found { id: None, text, top: None, struck: found.struck };
                self.steps.push(RowStep { row, found });
            }
        }
        self.steps.extend(found.found.into_iter().map(|found| RowStep { row, found }));
    }

    /// Gives the steps without a number the next one.
    fn number(&mut self, measure: &str) {
        let mut last = 0;
        for step in &mut self.steps {
            let id = step.found.id.as_mut();
            if let Some(id) = id {
                if let Some(rest) = within(id, measure) {
                    *id = rest.to_owned();
                }
                last = id.parse().unwrap_or(last);
            } else {
                last += 1;
                step.found.id = Some(last.to_string());
            }
        }
    }
}

/// Takes the number of the measure off its text.
fn without_number(paragraph: &mut Paragraph, number: &str) {
    let automatic = paragraph.number.as_ref().and_then(|own| Mark::automatic(&own.text));
    if automatic.is_some_and(|mark| mark.id == number) {
        paragraph.number = None;
    }
    if let Some((mark, rest)) = Mark::split(&paragraph.text)
        && mark.id == number
    {
        paragraph.text = rest.to_owned();
    }
}
