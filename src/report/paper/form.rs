//! The official form: the plan's six columns with the state of execution beside them.

use super::content::{Block, Column, Entry, Paragraph, Part, PartName, Row, RowKind, Table, Tone};
use super::said;
use super::scope::Scope;
use crate::model::{Counts, Due, Item, LogEntry, Mark, SectionPath, Status, Text};
use crate::report::cell::{Cell, Phrase};
use crate::report::line::{counts, due_in_words, funding, late_in_words, missing, title};
use crate::report::portfolio::Line;

const COLUMNS: [Column; 7] = [
    Column::text("number", 540),
    Column::text("measure-name", 3800),
    Column::text("period", 1380),
    Column::text("executors", 1820),
    Column::text("funding", 1780),
    Column::text("outcome", 2960),
    Column::text("execution", 2858),
];

pub(super) fn part(scope: &Scope<'_>) -> Part {
    let mut form = Form { scope, rows: Vec::new(), section: None };
    let mut start = 0;
    while let Some(first) = scope.lines.get(start) {
        let is_of = |line: &&Line<'_>| std::ptr::eq(line.item.measure, first.item.measure);
        let of_measure: Vec<&Line<'_>> = scope.lines.iter().skip(start).take_while(is_of).collect();
        start += of_measure.len();
        form.measure(&of_measure);
    }
    let caption = Some(super::groups::on_day(scope, "paper-caption-plan"));
    let table = Table { caption, columns: COLUMNS.to_vec(), rows: form.rows };
    Part {
        name: PartName::Plan,
        heading: Phrase::new("paper-plan").cell(),
        blocks: vec![Block::Table(table)],
    }
}

struct Form<'s, 'a> {
    scope: &'s Scope<'a>,
    rows: Vec<Row>,
    section: Option<SectionPath>,
}

/// The row above one of a step.
struct Above<'l, 'a> {
    line: &'l Line<'a>,
    /// Whether the deadline there is the measure's.
    is_covered: bool,
}

impl<'a> Form<'_, 'a> {
    /// A measure without steps is one row; with steps it has a row of its own above theirs.
    fn measure(&mut self, lines: &[&Line<'a>]) {
        let Some(first) = lines.first() else { return };
        self.heads(first.item.position().section);
        let whole = first.whole();
        if first.item.step.is_none() {
            let row = self.cells(first, &whole, self.state(first));
            self.rows.push(Row::plain(row).about(first.item.id()));
            return;
        }
        let row = self.cells(&whole, &whole, Self::summary(&whole));
        self.rows.push(Row { kind: RowKind::Measure, ..Row::plain(row).about(whole.item.id()) });
        let has_due = whole.item.due().is_some();
        let mut above = Above { line: &whole, is_covered: has_due };
        for line in lines {
            let is_covered = line.item.inherits_due() || (line.item.is_content() && above.is_covered);
            let row = self.step(line, &above, is_covered);
            above = Above { line, is_covered: is_covered && has_due };
            self.rows.push(Row { kind: RowKind::Step, ..Row::plain(row).about(line.item.id()) });
        }
    }

    /// The sections between the one before and this one, each with its title across the table.
    fn heads(&mut self, section: SectionPath) {
        if self.section == Some(section) {
            return;
        }
        let plan = &self.scope.file.plan;
        let mut path = Some(section);
        let mut heads = Vec::new();
        while let Some(one) = path {
            if self.section.is_some_and(|before| is_within(before, one)) {
                break;
            }
            heads.push(one);
            path = one.parent();
        }
        self.section = Some(section);
        for path in heads.into_iter().rev() {
            let Some(section) = plan.section(path).filter(|section| section.id.is_some()) else { continue };
            let title = section.title.as_ref().map(|title| {
                Cell::Text(title.shown(self.scope.view.portfolio.languages(self.scope.file)).into_owned())
            });
            let phrase = Phrase::new("paper-section").with("id", Cell::Text(plan.section_address(path)));
            let row =
                Row::across(RowKind::Section, phrase.with("title", title.unwrap_or(Cell::Empty)).cell());
            self.rows.push(Row { level: path.depth().saturating_sub(1), ..row });
        }
    }

    /// The cells of the row of a measure.
    fn cells(&self, line: &Line<'_>, whole: &Line<'_>, state: Entry) -> Vec<Entry> {
        let scope = self.scope;
        let outcome = line.text(&scope.view, whole.item.measure.outcome.as_ref());
        vec![
            said::id(whole),
            Entry::said(Cell::Title(title(&scope.view, whole)), Tone::Strong),
            self.period(line),
            said::responsible(scope, whole),
            self.funding(whole),
            Entry::of(Cell::from_option(outcome, Cell::Text)),
            state,
        ]
    }

    /// The cells of the row of a step: what it shares with the row above is one cell with it.
    fn step(&self, line: &Line<'a>, above: &Above<'_, 'a>, is_covered: bool) -> Vec<Entry> {
        let scope = self.scope;
        let text = Phrase::new("paper-step").with("id", step_id(&line.item));
        let text = text.with("title", Cell::Title(title(&scope.view, line))).cell();
        let shared = |is_shared: bool, cell: Entry| if is_shared { Entry::joined() } else { cell };
        let outcome = |item: &Item<'a>| item.step.and_then(|step| step.outcome.as_ref());
        let own = outcome(&line.item);
        let before = &above.line.item;
        vec![
            Entry::joined(),
            Entry::of(text),
            shared(is_covered && above.is_covered, self.period(line)),
            shared(line.item.executors() == before.executors(), said::responsible(scope, line)),
            shared(line.item.funding() == before.funding(), self.funding(line)),
            shared(own.is_none() && outcome(before).is_none(), said::text(scope, line, own)),
            self.state(line),
        ]
    }

    /// The deadline in the document's words, else in ours, and what it was extended to.
    fn period(&self, line: &Line<'_>) -> Entry {
        let scope = self.scope;
        if line.item.is_content() {
            return Entry::default();
        }
        let original = line.state.original.or(line.item.due());
        // Who asks for another language than the document's cannot read its words.
        let languages = scope.view.portfolio.languages(line.file);
        let own = line.item.deadline();
        let told = own.filter(|own| original.is_none() || own.is_in_language_asked(languages));
        let words = line.text(&scope.view, told).map(Cell::Text);
        let words = words.or_else(|| original.map(|due| due_in_words(&scope.view, line.file, due)));
        let mut paragraphs: Vec<Paragraph> = words.into_iter().map(Paragraph::plain).collect();
        let extended = line.state.due.filter(|due| Some(*due) != line.state.original);
        paragraphs.extend(extended.map(|due: &Due| {
            let to = due_in_words(&scope.view, line.file, due);
            Paragraph::quiet(Phrase::new("paper-extended").with("to", to).cell())
        }));
        paragraphs.into()
    }

    fn funding(&self, line: &Line<'_>) -> Entry {
        let names = funding(&self.scope.view, line.file, line.item.funding());
        let name = |name| Paragraph::plain(Cell::Names(vec![name]));
        names.into_iter().map(name).collect::<Vec<_>>().into()
    }

    /// How many steps of a measure are done.
    fn summary(whole: &Line<'_>) -> Entry {
        let counts: Counts = counts(whole);
        if counts.items == 0 {
            return Entry::default();
        }
        let phrase = Phrase::new("paper-steps-done").with("done", Cell::Count(counts.done.into()));
        Entry::said(phrase.with("items", Cell::Count(counts.items.into())).cell(), Tone::Label)
    }

    /// The state in words: what became of it and when, what was done, what is in the way.
    fn state(&self, line: &Line<'_>) -> Entry {
        let scope = self.scope;
        let state = &line.state;
        if line.item.is_content() {
            return Entry::default();
        }
        let text = |text: Option<&Text>| line.text(&scope.view, text).map(Cell::Text);
        let log = line.item.log(scope.day);
        let last: Option<&&LogEntry> = log.last();
        let mut paragraphs = vec![Self::lead(line, last.copied())];
        paragraphs.extend(missing(state, usize::MAX).map(Paragraph::plain));
        paragraphs.extend(last.and_then(|entry| text(entry.text.as_ref())).map(Paragraph::plain));
        let mark = state.done.or(state.dropped);
        paragraphs.extend(mark.and_then(|mark| text(mark.notes.note.as_ref())).map(Paragraph::plain));
        if !matches!(state.status, Status::Done | Status::Dropped)
            && let Some(entry) = said::trouble(scope, line)
        {
            for (label, said) in [("paper-problem", &entry.problem), ("paper-proposal", &entry.proposal)] {
                let labelled = |said| Phrase::new(label).with("text", said).cell();
                paragraphs
                    .extend(text(said.as_ref()).map(labelled).map(|cell| Paragraph::said(cell, Tone::Label)));
            }
        }
        paragraphs.extend(self.basis(line, mark));
        paragraphs.into()
    }

    /// The word for the state with its day, how late or how far it is.
    fn lead(line: &Line<'_>, last: Option<&LogEntry>) -> Paragraph {
        let state = &line.state;
        let late = state.late.filter(|late| late.is_late());
        let word = match state.status {
            Status::Done if late.is_some() => "paper-state-done-late",
            Status::Done => "paper-state-done",
            Status::InProgress => "paper-state-in-progress",
            Status::Overdue if state.not_begun => "paper-state-not-begun",
            Status::Overdue => "paper-state-overdue",
            Status::Planned => "paper-state-planned",
            Status::Waiting => "paper-state-waiting",
            Status::Dropped => "paper-state-dropped",
        };
        let lead = Paragraph::said(Phrase::new(word).cell(), Tone::Status(state.status));
        let day = |mark: Option<&Mark>| mark.map(|mark| Cell::When(mark.date));
        let reported = last
            .and_then(|entry| entry.percent)
            .map(|percent| Phrase::new("paper-percent").with("percent", Cell::Number(percent)).cell());
        let detail = match state.status {
            Status::Done => day(state.done),
            Status::Dropped => day(state.dropped),
            Status::Overdue => state.late.map(late_in_words),
            Status::InProgress => reported,
            Status::Planned | Status::Waiting => None,
        };
        match detail {
            Some(detail) => {
                lead.with(Phrase::new("paper-in-brackets").with("detail", detail).cell(), Tone::Plain)
            }
            None => lead,
        }
    }

    /// The reason or the proof, and whether somebody has looked.
    fn basis(&self, line: &Line<'_>, mark: Option<&Mark>) -> Vec<Paragraph> {
        let state = &line.state;
        let mut paragraphs = Vec::new();
        if let Some(mark) = mark {
            let texts = mark.evidence.iter().chain(&mark.act).chain(&mark.reason);
            let texts: Vec<String> =
                texts.filter_map(|text| line.text(&self.scope.view, Some(text))).collect();
            if !texts.is_empty() {
                let basis = Phrase::new("paper-basis").with("text", Cell::List(texts)).cell();
                paragraphs.push(Paragraph::plain(basis));
            }
        }
        if state.unconfirmed {
            paragraphs.push(Paragraph::said(Phrase::new("paper-unconfirmed-line").cell(), Tone::Strong));
        } else if let Some(confirmed) = state.confirmed.filter(|_| self.scope.confirms()) {
            let phrase = Phrase::new("paper-confirmed-line").with("day", Cell::When(confirmed.date));
            paragraphs.push(Paragraph::plain(phrase.cell()));
        }
        paragraphs
    }
}

fn step_id(item: &Item<'_>) -> Cell {
    Cell::from_option(item.step, |step| Cell::Text(step.id.to_string()))
}

/// Whether a section is another one or lies in it.
fn is_within(inner: SectionPath, outer: SectionPath) -> bool {
    let mut path = Some(inner);
    while let Some(one) = path {
        if one == outer {
            return true;
        }
        path = one.parent();
    }
    false
}
