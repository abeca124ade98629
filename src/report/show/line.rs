//! A measure or a step, with everything that is known of it.

use super::facts::{Facts, with_detail};
use super::view::Page;
use crate::model::{PeriodState, Status};
use crate::report::cell::{Cell, Phrase, Standing};
use crate::report::document::{Block, Column, Heading, Row, Table};
use crate::report::kpi;
use crate::report::line::{self, counts, due_in_words, late_in_words, title, title_of};
use crate::report::outline;
use crate::report::portfolio::{KpiLine, Line};
use crate::report::summary;

/// The columns of the steps of a measure.
const STEPS: [Column; 6] = crate::report::list::OWN;

impl<'v> Page<'v> {
    pub(super) fn measure(&mut self, whole: &Line<'v>, lines: &[Line<'v>], kpis: &[KpiLine<'v>]) {
        let (view, file, measure) = (self.view, whole.file, whole.item.measure);
        self.heading(whole);
        let mut facts = Facts::new(view, file);
        if whole.is_head() {
            let counts = counts(whole);
            let status = whole.status().unwrap_or(Status::Planned);
            if counts.items + counts.dropped > 0 {
                let standing =
                    Standing { status, unconfirmed: false, late: None, not_begun: false, date: None };
                facts.add("state", with_detail(Cell::State(standing), summary::progress(&counts)));
            }
            let due = measure.commitment.due.as_ref();
            facts.add("due", Cell::from_option(due, |due| due_in_words(view, file, due)));
            facts.text("deadline", measure.commitment.deadline.as_ref());
            facts.notes(&measure.commitment.due_notes);
        } else {
            facts.of_item(whole);
        }
        facts.people(&measure.executors, &measure.funding);
        self.section_fact(&mut facts, whole);
        facts.columns(line::COLUMNS, |cell| cell(view, whole));
        facts.notes(&measure.notes);
        self.push(Block::Facts(facts.done()));
        let steps: Vec<Line<'v>> = lines.iter().filter(|line| line.item.step.is_some()).cloned().collect();
        if !steps.is_empty() {
            self.push(Block::Table(outline::steps(view, &steps, &STEPS)));
        }
        self.periods(whole);
        self.kpis(kpis);
    }

    pub(super) fn line(&mut self, line: &Line<'v>, kpis: &[KpiLine<'v>]) {
        let (view, file) = (self.view, line.file);
        self.heading(line);
        let mut facts = Facts::new(view, file);
        if line.item.is_content() {
            facts.add("kind", Phrase::new("remark-content").cell());
            facts.text("deadline", line.item.deadline());
        } else {
            facts.of_item(line);
        }
        facts.people(line.item.executors(), line.item.funding());
        let measure = line.item.measure;
        let of = title_of(view, file, &measure.title, measure.short.as_ref());
        let of = Phrase::new("id-title")
            .with("id", Cell::Text(file.address(&measure.id)))
            .with("title", Cell::Title(of));
        facts.add("measure", of.cell());
        self.section_fact(&mut facts, line);
        facts.columns(line::COLUMNS, |cell| cell(view, line));
        if let Some(step) = line.item.step {
            facts.notes(&step.notes);
        }
        self.push(Block::Facts(facts.done()));
        self.periods(line);
        self.kpis(kpis);
    }

    fn heading(&mut self, line: &Line<'v>) {
        let heading = Heading { id: line.id(), title: Cell::Title(title(self.view, line)) };
        self.push(Block::Heading(heading));
    }

    /// The address of the section, and the titles from the outermost down to it.
    fn section_fact(&self, facts: &mut Facts<'_, '_>, line: &Line<'_>) {
        let path = line.item.position().section;
        let address = line.file.plan.section_address(path);
        if address.is_empty() {
            return;
        }
        let languages = self.view.portfolio.languages(line.file);
        let titles = line.file.plan.section_titles(path).into_iter();
        let titles: Vec<_> = titles.map(|title| title.shown(languages)).collect();
        let of = Phrase::new("id-title")
            .with("id", Cell::Text(address))
            .with("title", Cell::Text(titles.join(" / ")));
        facts.add("section", of.cell());
    }

    /// Each period of a series, and what to type to mark it.
    fn periods(&mut self, line: &Line<'v>) {
        if !line.state.has_periods() || line.item.is_content() || line.is_head() {
            return;
        }
        let columns = ["period", "due-on", "status", "days", "proof", "to-mark"].map(Column::always).to_vec();
        let rows = line.state.periods().map(|period| self.period(line, period)).collect();
        self.push(Block::Table(Table { columns, rows }.without_empty_columns()));
    }

    fn period(&self, line: &Line<'v>, period: PeriodState<'v>) -> Row {
        let own = line.of_period(period);
        let left = (period.due - line.file.day).num_days();
        let days = match period.status {
            Status::Planned => Phrase::new("left-days").with("days", Cell::Days(left)).cell(),
            Status::Overdue => late_in_words(period.late),
            Status::Done if period.late.is_late() => late_in_words(period.late),
            Status::Done | Status::Dropped | Status::InProgress | Status::Waiting => Cell::Empty,
        };
        let facts = Facts::new(self.view, line.file);
        let confirmed = period
            .confirmed
            .map(|mark| Phrase::new("confirmed-on").with("mark", facts.mark_cell(mark)).cell());
        let done = period.done.map(|mark| facts.mark_details(mark)).filter(|details| !details.is_empty());
        let proof = done.into_iter().chain(confirmed).collect();
        let to_mark = match period.status {
            Status::Overdue | Status::Planned => Cell::Text(format!("roadmap done {}", own.id())),
            Status::Done | Status::Dropped | Status::InProgress | Status::Waiting => Cell::Empty,
        };
        let standing = crate::report::line::standing(&own);
        Row::plain(vec![
            Cell::Text(period.period.to_string()),
            Cell::DueDay(period.due),
            Cell::from_option(standing, |standing| Cell::State(Standing { late: None, ..standing })),
            days,
            Cell::lines(proof),
            to_mark,
        ])
    }

    /// The KPIs of a part.
    pub(super) fn kpis(&mut self, kpis: &[KpiLine<'v>]) {
        if !kpis.is_empty() {
            self.push(Block::Table(kpi::table(self.view, kpis)));
        }
    }
}
