//! A plan as a whole.

use super::event::date;
use super::facts::Facts;
use super::view::Page;
use crate::model::{Counts, KpiOwner, Status};
use crate::report::cell::{Cell, Phrase};
use crate::report::counts::status_count;
use crate::report::document::{Block, Column, Heading, Room, Row, Table};
use crate::report::line::title_of;
use crate::report::portfolio::{KpiLine, Line, PlanFile};
use crate::report::summary;

impl<'v> Page<'v> {
    pub(super) fn plan(&mut self, file: &'v PlanFile, lines: &[Line<'v>], kpis: &[KpiLine<'v>]) {
        let (view, plan) = (self.view, &file.plan);
        let title = plan.title.as_ref().map(|title| Cell::Title(title_of(view, file, title, None)));
        let id = file.name.as_ref().map(|name| format!("{name}:")).unwrap_or_default();
        self.push(Block::Heading(Heading {
            id,
            title: title.unwrap_or_else(|| Cell::Text(file.path.clone())),
        }));
        let mut facts = Facts::new(view, file);
        facts.add("items", items(lines));
        if let Some(source) = &plan.source {
            facts.text("source", source.title.as_ref());
            facts.text("url", source.url.as_ref());
            facts.notes(&source.notes);
        }
        facts.add("language", Cell::from_option(plan.language.as_ref(), |tag| Cell::Text(tag.to_string())));
        facts.add("timezone", Cell::from_option(plan.timezone.as_ref(), |zone| Cell::Text(zone.to_string())));
        facts.notes(&plan.notes);
        self.push(Block::Facts(facts.done()));
        self.sections(file, lines);
        self.events(file);
        self.directory(file);
        let own: Vec<KpiLine<'v>> =
            kpis.iter().filter(|kpi| kpi.indicator.owner == KpiOwner::Plan).cloned().collect();
        self.kpis(&own);
    }

    /// The sections with their counts.
    fn sections(&mut self, file: &'v PlanFile, lines: &[Line<'v>]) {
        if !file.sections().is_empty() {
            self.push(Block::Table(summary::groups(&summary::of_plan(
                self.view,
                file,
                lines,
                summary::By::Section,
            ))));
        }
    }

    fn events(&mut self, file: &'v PlanFile) {
        let (view, events) = (self.view, &file.plan.events);
        if events.is_empty() {
            return;
        }
        let row = |event: &crate::model::Event| {
            let title = event.title.as_ref().map(|title| title_of(view, file, title, event.short.as_ref()));
            let title = Cell::from_option(title, Cell::Title);
            Row::plain(vec![Cell::Text(file.address(&event.id)), title, date(event, file)])
        };
        let columns =
            vec![Column::always("code"), Column::always("title").headed("event"), Column::always("date")];
        self.push(Block::Table(Table { columns, rows: events.iter().map(row).collect() }));
    }

    /// The tables of executors and of funding: which id stands for which name.
    fn directory(&mut self, file: &'v PlanFile) {
        let (view, languages) = (self.view, self.view.portfolio.languages(file));
        if let Some(executors) = file.plan.executors.as_ref().filter(|table| !table.is_empty()) {
            let row = |row: &crate::model::Executor| {
                let facts = Facts::new(view, file);
                let text = |text: &Option<crate::model::Text>| {
                    Cell::from_option(text.as_ref(), |text| facts.shown(text))
                };
                let own = row.notes.extras.iter().map(|(key, value)| Cell::Text(format!("{key}: {value}")));
                let note = std::iter::once(text(&row.notes.note)).filter(|note| !note.is_empty()).chain(own);
                Row::plain(vec![
                    facts.shown(&row.name),
                    Cell::Text(row.id.to_string()),
                    text(&row.short),
                    text(&row.contact),
                    Cell::facts(note.collect()),
                ])
            };
            let columns = vec![
                Column::always("title").headed("executor"),
                Column::always("code"),
                Column::always("short"),
                Column::always("contact"),
                Column::new("note", Room::Below),
            ];
            let table = Table { columns, rows: executors.iter().map(row).collect() };
            self.push(Block::Table(table.without_empty_columns()));
        }
        if let Some(funding) = file.plan.funding.as_ref().filter(|table| !table.is_empty()) {
            let row = |(id, name): &(crate::model::Str, crate::model::Text)| {
                Row::plain(vec![Cell::Text(name.shown(languages).into_owned()), Cell::Text(id.to_string())])
            };
            let columns = vec![Column::always("title").headed("funding"), Column::always("code")];
            self.push(Block::Table(Table { columns, rows: funding.iter().map(row).collect() }));
        }
    }
}

/// How many items there are, and how many in which state.
fn items(lines: &[Line<'_>]) -> Cell {
    let mut counts = Counts::default();
    for line in lines.iter().filter(|line| !line.item.is_content()) {
        counts.add(&line.state);
    }
    let states = [
        (Status::Done, counts.done),
        (Status::Overdue, counts.overdue),
        (Status::InProgress, counts.in_progress),
        (Status::Waiting, counts.waiting),
        (Status::Planned, counts.planned),
        (Status::Dropped, counts.dropped),
    ];
    let states = states.into_iter().filter(|(_, count)| *count > 0);
    let said: Vec<Cell> = states.map(|(status, count)| status_count(status, count)).collect();
    let all = Cell::Count(counts.items.into());
    if said.is_empty() {
        all
    } else {
        Phrase::new("with-detail").with("what", all).with("detail", Phrase::list(said)).cell()
    }
}
