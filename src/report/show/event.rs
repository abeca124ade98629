//! An event, and what runs from it.

use super::facts::Facts;
use super::view::Page;
use crate::model::{Due, Event};
use crate::report::cell::{Cell, Phrase};
use crate::report::document::{Block, Column, Heading, Room};
use crate::report::flat;
use crate::report::line::title_of;
use crate::report::portfolio::{Line, PlanFile};

const OWN: [Column; 5] = [
    Column::always("id"),
    Column::always("title"),
    Column::always("due-on"),
    Column::always("status"),
    Column::new("remark", Room::BelowUnder(120)),
];

impl<'v> Page<'v> {
    pub(super) fn event(&mut self, file: &'v PlanFile, event: &'v Event) {
        let view = self.view;
        let title = event.title.as_ref().map(|title| title_of(view, file, title, event.short.as_ref()));
        let heading = Heading { id: file.address(&event.id), title: Cell::title(title) };
        self.push(Block::Heading(heading));
        let mut facts = Facts::new(view, file);
        facts.add("date", date(event, file));
        facts.notes(&event.notes);
        self.push(Block::Facts(facts.done()));
        let runs = |line: &Line<'v>| {
            let due = line.item.due().and_then(Due::relative);
            !line.item.is_content() && due.is_some_and(|due| due.of == event.id)
        };
        let lines = file.plan.lines().enumerate().map(|(n, item)| Line::new(file, item, n)).filter(runs);
        let lines: Vec<Line<'v>> = lines.collect();
        if !lines.is_empty() {
            self.push(Block::Caption(Phrase::new("caption-runs-from").cell()));
            self.push(Block::Table(flat::rows(view, &lines, &OWN)));
        }
    }
}

/// The day of an event, as far as it is known.
pub(super) fn date(event: &Event, file: &PlanFile) -> Cell {
    let known = event.date.filter(|date| date.day() <= file.day);
    known.map_or_else(|| Phrase::new("event-to-come").cell(), Cell::When)
}
