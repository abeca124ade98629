//! The rows of a form: sections, measures, items and periods of series, KPIs.

use std::collections::BTreeMap;

use rust_decimal::Decimal;

use super::chosen::Chosen;
use super::content::{Ask, Entry, Row};
use super::mark::Slot;
use crate::model::{Kind, KpiOwner, Position, SectionPath, Status, Str, When};
use crate::report::line::{due_in_words, executors, standing, title, title_of};
use crate::report::{Cell, KpiLine, Line, MOST_ROWS, Phrase, TooLong};

/// What executors say of an item that is not done.
const OF_ITEM: [Slot; 6] =
    [Slot::Done, Slot::Text, Slot::Problem, Slot::Proposal, Slot::Percent, Slot::Evidence];
/// What they can still say of one that is done and that nobody else has looked at.
const OF_UNCONFIRMED: [Slot; 2] = [Slot::Text, Slot::Evidence];
const OF_KPI: [Slot; 2] = [Slot::Value, Slot::Evidence];

/// What has a row of its own below one title.
#[derive(Default)]
struct Group<'c, 'a> {
    lines: Vec<&'c Line<'a>>,
    kpis: Vec<&'c KpiLine<'a>>,
}

/// The rows, in the order of the plan. A section's KPIs come before its measures, a measure's KPIs after its items.
pub(super) fn rows(chosen: &Chosen<'_>) -> Result<Vec<Row>, TooLong> {
    let mut of_plan = Vec::new();
    // Paths of sections and numbers of measures sort as the plan has them.
    let mut groups: BTreeMap<(SectionPath, Option<usize>), Group<'_, '_>> = BTreeMap::new();
    for line in &chosen.lines {
        let at = line.item.position();
        groups.entry((at.section, Some(at.measure))).or_default().lines.push(line);
    }
    for kpi in &chosen.kpis {
        match kpi.indicator.owner {
            KpiOwner::Plan => of_plan.push(kpi),
            KpiOwner::Section(path) => groups.entry((path, None)).or_default().kpis.push(kpi),
            // Those of steps stand under their measure.
            KpiOwner::Line(at) => {
                groups.entry((at.section, Some(at.measure))).or_default().kpis.push(kpi);
            }
        }
    }
    let mut table = Table { chosen, rows: Vec::new(), section: None };
    table.kpis(&of_plan)?;
    for ((section, measure), group) in &groups {
        if let Some(measure) = *measure {
            table.measure(Position { section: *section, measure, step: None }, group)?;
        } else {
            table.heads(*section)?;
            table.kpis(&group.kpis)?;
        }
    }
    Ok(table.rows)
}

struct Table<'c, 'a> {
    chosen: &'c Chosen<'a>,
    rows: Vec<Row>,
    section: Option<SectionPath>,
}

impl Table<'_, '_> {
    fn push(&mut self, row: Row) -> Result<(), TooLong> {
        if self.rows.len() == MOST_ROWS {
            return Err(TooLong);
        }
        self.rows.push(row);
        Ok(())
    }

    fn measure(&mut self, whole: Position, group: &Group<'_, '_>) -> Result<(), TooLong> {
        let entries = group.lines.iter().flat_map(|line| self.entries(line));
        let entries: Vec<Row> = entries.take(MOST_ROWS + 1).collect();
        if entries.is_empty() && group.kpis.is_empty() {
            return Ok(());
        }
        self.heads(whole.section)?;
        // A measure that is itself the one item needs no title above it.
        if group.lines.first().is_none_or(|line| line.item.step.is_some()) {
            self.band(whole)?;
        }
        entries.into_iter().try_for_each(|row| self.push(row))?;
        self.kpis(&group.kpis)
    }

    /// The sections that are entered on the way to this one, each with its title.
    fn heads(&mut self, section: SectionPath) -> Result<(), TooLong> {
        let before = self.section.replace(section);
        let mut path = Some(section);
        let mut heads = Vec::new();
        while let Some(one) = path.filter(|one| !before.is_some_and(|before| before.is_within(one))) {
            heads.push(one);
            path = one.parent();
        }
        let (plan, languages) =
            (&self.chosen.file.plan, self.chosen.view.portfolio.languages(self.chosen.file));
        for path in heads.into_iter().rev() {
            let Some(section) = plan.section(path).filter(|section| section.id.is_some()) else { continue };
            let title = section.title.as_ref().map(|title| Cell::Text(title.shown(languages).into_owned()));
            let phrase = Phrase::new("paper-section").with("id", Cell::Text(plan.section_address(path)));
            self.push(Row::Section(phrase.with("title", title.unwrap_or(Cell::Empty)).cell()))?;
        }
        Ok(())
    }

    fn band(&mut self, whole: Position) -> Result<(), TooLong> {
        let Some(item) = self.chosen.file.plan.line(whole) else { return Ok(()) };
        let title = title_of(&self.chosen.view, self.chosen.file, item.title(), None);
        let band = Phrase::new("paper-section")
            .with("id", Cell::Text(item.id()))
            .with("title", Cell::Title(title))
            .cell();
        self.push(Row::Measure(self.with_executors(band, item.executors())))
    }

    /// A title with those who are responsible in brackets: titles of steps repeat from measure to measure.
    fn with_executors(&self, title: Cell, ids: &[Str]) -> Cell {
        if ids.is_empty() {
            return title;
        }
        let names = executors(&self.chosen.view, self.chosen.file, ids);
        Phrase::new("form-with-names").with("title", title).with("names", Cell::Names(names)).cell()
    }

    /// One row of an item, or one of each period of a series that is over by the form's period and not in.
    fn entries(&self, line: &Line<'_>) -> Vec<Row> {
        let rows: Vec<Entry> = if !line.state.has_periods() {
            vec![self.entry(line)]
        } else if line.state.status == Status::Dropped {
            Vec::new()
        } else {
            let last = self.chosen.period.last();
            let open = line.state.periods().filter(|period| period.done.is_none());
            let over = open.filter(|period| period.period.last() <= last);
            over.map(|period| self.entry(&line.of_period(period))).collect()
        };
        rows.into_iter().map(|entry| Row::Entry(Box::new(entry))).collect()
    }

    fn entry(&self, line: &Line<'_>) -> Entry {
        let view = &self.chosen.view;
        let item = &line.item;
        let title = Cell::Title(title(view, line));
        let differs = item.step.is_none() || item.executors() != item.whole().executors();
        let status = line.status();
        Entry {
            key: line.id(),
            number: Cell::Text(item.id()),
            title: if differs { self.with_executors(title, item.executors()) } else { title },
            due: self.due(line),
            state: self.state(line),
            is_overdue: status == Some(Status::Overdue),
            open: open(line, status).to_vec(),
            ask: None,
        }
    }

    /// The day that counts now; of a period also which one it is.
    fn due(&self, line: &Line<'_>) -> Cell {
        if let Some(period) = line.period {
            return Cell::Lines(vec![Cell::Day(period.due), Cell::When(When::Within(period.period))]);
        }
        match (line.state.due_day, line.state.due) {
            (Some(day), _) => Cell::Day(day),
            (None, Some(due)) => due_in_words(&self.chosen.view, line.file, due),
            (None, None) => Cell::Empty,
        }
    }

    /// What has become of it, and how much of it was reported last.
    fn state(&self, line: &Line<'_>) -> Cell {
        let Some(standing) = standing(line) else { return Cell::Empty };
        let state = Cell::State(standing);
        let reported = line.item.log(self.chosen.file.day).last().and_then(|entry| entry.percent);
        match reported.filter(|_| !matches!(standing.status, Status::Done | Status::Dropped)) {
            Some(percent) => {
                Phrase::new("form-percent").with("state", state).with("percent", Cell::Number(percent)).cell()
            }
            None => state,
        }
    }

    fn kpis(&mut self, kpis: &[&KpiLine<'_>]) -> Result<(), TooLong> {
        kpis.iter().try_for_each(|line| self.push(Row::Entry(Box::new(self.kpi(line)))))
    }

    fn kpi(&self, line: &KpiLine<'_>) -> Entry {
        let (kpi, reading) = (line.indicator.kpi, &line.reading);
        let languages = self.chosen.view.portfolio.languages(self.chosen.file);
        let unit = kpi.unit.as_ref().map(|unit| unit.shown(languages).into_owned());
        let title = Cell::Title(title_of(&self.chosen.view, self.chosen.file, &kpi.title, None));
        let title = match &unit {
            Some(unit) => {
                let phrase = Phrase::new("paper-in-unit").with("title", title);
                phrase.with("unit", Cell::Text(unit.clone())).cell()
            }
            None => title,
        };
        let target = reading
            .target
            .map(|target| Phrase::new("form-target").with("value", Cell::Number(target)).cell());
        let last = reading.value.zip(reading.date).map(|(value, date)| {
            let phrase = Phrase::new("form-last-value").with("value", Cell::Number(value));
            phrase.with("date", Cell::When(date)).cell()
        });
        let last = last.unwrap_or_else(|| Phrase::new("form-no-value").cell());
        Entry {
            key: line.file.address(&kpi.id),
            number: Phrase::new("form-kpi").cell(),
            title,
            due: Cell::from_option(reading.by, Cell::Day),
            state: Cell::lines(target.into_iter().chain([last]).collect()),
            is_overdue: false,
            open: OF_KPI.to_vec(),
            ask: Some(ask(line, unit)),
        }
    }
}

/// The cells of an item that can be filled.
fn open(line: &Line<'_>, status: Option<Status>) -> &'static [Slot] {
    match status {
        Some(Status::Overdue | Status::InProgress | Status::Waiting | Status::Planned) => &OF_ITEM,
        Some(Status::Done) if line.state.unconfirmed => &OF_UNCONFIRMED,
        Some(Status::Done | Status::Dropped) | None => &[],
    }
}

/// What an answer looks like, by the values that are known.
fn ask(line: &KpiLine<'_>, unit: Option<String>) -> Ask {
    let kpi = line.indicator.kpi;
    let baseline = kpi.baseline.iter().map(|baseline| baseline.value);
    let targets = kpi.targets.iter().map(|target| target.value);
    let known: Vec<Decimal> =
        baseline.chain(targets).chain(kpi.observations.iter().map(|seen| seen.value)).collect();
    let places = known.iter().map(|value| value.normalize().scale()).max().unwrap_or_default();
    let largest = known.iter().map(Decimal::abs).max().unwrap_or_default();
    let negative = known.iter().any(|value| value.is_sign_negative() && !value.is_zero());
    let most = if kpi.is_percent() && largest <= Decimal::ONE_HUNDRED {
        Some(Decimal::ONE_HUNDRED)
    } else {
        // Loose enough for any true value, and tight enough for the number that a spreadsheet makes of a day.
        largest.checked_mul(Decimal::ONE_HUNDRED).filter(|most| !most.is_zero())
    };
    let within = most.map(|most| if negative { (-most, most) } else { (Decimal::ZERO, most) });
    Ask { is_flow: kpi.kind == Kind::Flow, unit, places, within }
}
