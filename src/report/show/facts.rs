//! Facts: names and values, one pair a line, none of them empty.

use crate::model::{
    Due, Extension, Extra, Lateness, LogEntry, Mark, Notes, Status, Str, Text, extensions_in_force,
};
use crate::report::cell::{Cell, Phrase};
use crate::report::field::Column;
use crate::report::line::{due_in_words, executors, funding, missing, original_day, standing};
use crate::report::portfolio::{Line, PlanFile, View};

/// Facts being gathered.
pub(super) struct Facts<'v, 'a> {
    view: &'v View<'v>,
    file: &'a PlanFile,
    all: Vec<(&'static str, Cell)>,
}

impl<'v, 'a> Facts<'v, 'a> {
    pub(super) fn new(view: &'v View<'v>, file: &'a PlanFile) -> Self {
        Self { view, file, all: Vec::new() }
    }

    /// All that was gathered.
    pub(super) fn done(self) -> Vec<(&'static str, Cell)> {
        self.all
    }

    /// A fact, unless it is empty.
    pub(super) fn add(&mut self, name: &'static str, value: Cell) {
        if !value.is_empty() {
            self.all.push((name, value));
        }
    }

    pub(super) fn text(&mut self, name: &'static str, text: Option<&Text>) {
        let cell = Cell::from_option(text, |text| self.shown(text));
        self.add(name, cell);
    }

    pub(super) fn shown(&self, text: &Text) -> Cell {
        Cell::Text(text.shown(self.view.portfolio.languages(self.file)).into_owned())
    }

    /// The note, and the user's own keys, one a line.
    pub(super) fn notes(&mut self, notes: &Notes) {
        self.text("note", notes.note.as_ref());
        self.add("extras", Cell::lines(notes.extras.iter().map(extra).collect()));
    }

    /// What the columns of a view say that are shown as they are.
    pub(super) fn columns<F: Copy>(&mut self, columns: &'static [Column<F>], cell: impl Fn(F) -> Cell) {
        for column in columns.iter().filter(|column| column.field.is_shown) {
            self.add(column.field.name, cell(column.cell));
        }
    }

    /// Who is responsible and whom to write to, who pays.
    pub(super) fn people(&mut self, who: &[Str], pays: &[Str]) {
        self.add("executors", Cell::Names(executors(self.view, self.file, who)));
        self.contacts(who);
        self.add("funding", Cell::Names(funding(self.view, self.file, pays)));
    }

    /// Whom to write to.
    pub(super) fn contacts(&mut self, who: &[Str]) {
        let contact = |id: &Str| {
            let row = self.file.plan.executor(id)?;
            let contact = self.shown(row.contact.as_ref()?);
            let name = Cell::Names(executors(self.view, self.file, std::slice::from_ref(id)));
            Some(Phrase::new("contact-of").with("name", name).with("contact", contact).cell())
        };
        let contacts = who.iter().filter_map(contact).collect();
        self.add("contact", Cell::lines(contacts));
    }

    /// State, deadline, marks and log of an item.
    pub(super) fn of_item(&mut self, line: &Line<'_>) {
        let state = &line.state;
        let word = Cell::from_option(standing(line), Cell::State);
        let detail = if state.status == Status::Overdue { missing(state, usize::MAX) } else { None };
        self.add(
            "state",
            match detail {
                Some(detail) => with_detail(word, detail),
                None => word,
            },
        );
        self.add("due", self.due(line));
        self.text("deadline", line.item.deadline());
        let holder =
            if line.item.inherits_due() { &line.item.measure.commitment } else { line.item.commitment() };
        self.notes(&holder.due_notes);
        self.add("original", self.original(line));
        self.add("left", Cell::from_option(state.left, Cell::Days));
        if state.not_begun {
            self.add("remark", Phrase::new("remark-not-begun").cell());
        }
        self.extensions(&state.extensions, line);
        for (name, mark) in [("started", state.started), ("dropped", state.dropped)] {
            self.mark(name, mark);
        }
        if !state.has_periods() {
            self.mark("done", state.done);
            self.mark("confirmed", state.confirmed);
        }
        self.log(&line.item.log(line.file.day));
    }

    /// The deadline in force, the day it comes to where that is not the same, and how many periods are in.
    fn due(&self, line: &Line<'_>) -> Cell {
        let state = &line.state;
        let Some(due) = state.due else {
            let id = if line.item.deadline().is_some() { "deadline-unread" } else { "no-deadline" };
            return Phrase::new(id).cell();
        };
        let words = due_in_words(self.view, self.file, due);
        if matches!(due, Due::Each(series) if series.until.is_some()) {
            let part = Phrase::new("periods-in").with("part", Cell::count(state.periods_in));
            return with_detail(words, part.with("whole", Cell::count(state.period_count)).cell());
        }
        let is_day = matches!(due, Due::Within(crate::model::Period::Day(_)));
        let is_series = matches!(due, Due::Each(_));
        match state.due_day.filter(|_| !is_series) {
            Some(day) if is_day => Cell::DueDay(day),
            Some(day) => Phrase::list(vec![words, Cell::DueDay(day)]),
            None => words,
        }
    }

    fn extensions(&mut self, granted: &[&Extension], line: &Line<'_>) {
        let in_force = extensions_in_force(granted.iter().copied(), line.file.day);
        let one = |extension: &&Extension| {
            let phrase = Phrase::new("extended-to")
                .with("to", due_in_words(self.view, self.file, &extension.to))
                .with("on", Cell::When(extension.date));
            let head = match extension.period {
                Some(period) => with_detail(Cell::Text(period.to_string()), phrase.cell()),
                None => phrase.cell(),
            };
            let last = in_force.get(&extension.period);
            let is_in_force = last.is_some_and(|last| std::ptr::eq(*last, *extension));
            let replaced = (!is_in_force).then(|| Phrase::new("extension-replaced").cell());
            let texts = extension.reason.iter().chain(&extension.act).map(|text| self.shown(text));
            let mut all: Vec<Cell> = std::iter::once(head).chain(texts).chain(replaced).collect();
            all.extend(self.beside(&extension.notes));
            Phrase::list(all)
        };
        let lines = granted.iter().map(one).collect();
        self.add("extensions", Cell::lines(lines));
    }

    pub(super) fn mark(&mut self, name: &'static str, mark: Option<&Mark>) {
        let cell = Cell::from_option(mark, |mark| self.mark_cell(mark));
        self.add(name, cell);
    }

    /// A mark: its day, its texts, and below them where the proof is.
    pub(super) fn mark_cell(&self, mark: &Mark) -> Cell {
        self.with_details(vec![Cell::When(mark.date)], mark)
    }

    /// What a mark says beside its day.
    pub(super) fn mark_details(&self, mark: &Mark) -> Cell {
        self.with_details(Vec::new(), mark)
    }

    fn with_details(&self, mut texts: Vec<Cell>, mark: &Mark) -> Cell {
        texts.extend(mark.reason.iter().chain(&mark.act).map(|text| self.shown(text)));
        texts.extend(mark.by.as_ref().map(|by| Phrase::new("said-by").with("name", self.shown(by)).cell()));
        texts.extend(self.beside(&mark.notes));
        let mut lines: Vec<Cell> =
            Some(Phrase::list(texts)).filter(|texts| !texts.is_empty()).into_iter().collect();
        lines.extend(mark.evidence.iter().map(|text| self.shown(text)));
        Cell::lines(lines)
    }

    fn log(&mut self, entries: &[&LogEntry]) {
        let mut lines = Vec::new();
        for entry in entries.iter().rev() {
            let mut said: Vec<Cell> = entry.text.iter().map(|text| self.shown(text)).collect();
            said.extend(
                entry
                    .percent
                    .map(|percent| Phrase::new("log-percent").with("percent", Cell::Number(percent)).cell()),
            );
            said.extend(
                entry.by.as_ref().map(|by| Phrase::new("said-by").with("name", self.shown(by)).cell()),
            );
            said.extend(self.beside(&entry.notes));
            let head = Cell::When(entry.date);
            lines.push(if said.is_empty() { head } else { with_detail(head, Phrase::list(said)) });
            for (id, text) in [("log-problem", &entry.problem), ("log-proposal", &entry.proposal)] {
                lines.extend(text.as_ref().map(|text| Phrase::new(id).with("text", self.shown(text)).cell()));
            }
            lines.extend(entry.evidence.iter().map(|text| self.shown(text)));
        }
        self.add("log", Cell::lines(lines));
    }

    /// The deadline first set, where another counts, and how late it is by that.
    fn original(&self, line: &Line<'_>) -> Cell {
        let state = &line.state;
        let first = state.original.filter(|original| Some(*original) != state.due);
        let words =
            first.filter(|due| due.series().is_none()).map(|due| due_in_words(self.view, self.file, due));
        let is_day = first.is_some_and(|due| matches!(due, Due::Within(crate::model::Period::Day(_))));
        let day = original_day(line).map(Cell::Day);
        let mut said: Vec<Cell> = words.into_iter().filter(|_| !is_day).chain(day).collect();
        if said.is_empty() {
            return Cell::Empty;
        }
        let late = state.late_original.and_then(Lateness::days).filter(|days| *days > 0);
        said.extend(late.map(|days| Phrase::new("late-days").with("days", Cell::Days(days)).cell()));
        Phrase::list(said)
    }

    /// A note and the user's own keys of something that stands on one line.
    fn beside(&self, notes: &Notes) -> Vec<Cell> {
        notes.note.iter().map(|note| self.shown(note)).chain(notes.extras.iter().map(extra)).collect()
    }
}

/// A value and what is to be said of it.
pub(super) fn with_detail(what: Cell, detail: Cell) -> Cell {
    Phrase::new("with-detail").with("what", what).with("detail", detail).cell()
}

fn extra((key, value): &(Str, Extra)) -> Cell {
    Cell::Text(format!("{key}: {value}"))
}
