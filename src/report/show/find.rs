//! What ids stand for.

use std::cell::OnceCell;
use std::collections::HashMap;

use super::held::HeldKpis;
use crate::model::{Event, KpiOwner, SectionPath};
use crate::problem::Problem;
use crate::report::portfolio::{KpiLine, Line, PlanFile, Portfolio};
use crate::report::query::Query;

/// One thing to be shown.
pub enum Part<'a> {
    /// A plan.
    Plan(&'a PlanFile),
    /// A section with what is in it.
    Section(&'a PlanFile, SectionPath),
    /// All lines of a measure; none of one that only has KPIs.
    Measure(Line<'a>, Vec<Line<'a>>),
    /// A step.
    Line(Line<'a>),
    /// A KPI.
    Kpi(KpiLine<'a>),
    /// An event.
    Event(&'a PlanFile, &'a Event),
}

/// What these ids stand for, each in turn; without any, the plans.
///
/// # Errors
/// An id that no plan has.
pub fn find<'a>(portfolio: &'a Portfolio, ids: &[String]) -> Result<Vec<Part<'a>>, Problem> {
    if ids.is_empty() {
        return Ok(portfolio.files.iter().map(Part::Plan).collect());
    }
    let finder = Finder::new(portfolio);
    let mut parts = Vec::new();
    for n in 0..ids.len() {
        parts.extend(finder.nth(ids, n)?);
    }
    Ok(parts)
}

/// Finds what ids stand for, one after the other.
pub struct Finder<'a> {
    portfolio: &'a Portfolio,
    kpis: OnceCell<HeldKpis<'a>>,
    /// The sections by their addresses in small letters.
    sections: OnceCell<HashMap<String, Vec<(&'a PlanFile, SectionPath)>>>,
}

impl<'a> Finder<'a> {
    /// Finds it in these plans.
    #[must_use]
    pub fn new(portfolio: &'a Portfolio) -> Self {
        Self { portfolio, kpis: OnceCell::new(), sections: OnceCell::new() }
    }

    /// What one of several ids stands for.
    ///
    /// # Errors
    /// An id that no plan has.
    pub fn nth(&self, ids: &[String], n: usize) -> Result<Vec<Part<'a>>, Problem> {
        let onward = ids.get(n..).unwrap_or_default();
        let id = onward.first().map(|id| id.trim()).unwrap_or_default();
        self.one(id).map_err(|why| Query::words_for_an_id(onward, self.portfolio).unwrap_or(why))
    }

    fn one(&self, id: &str) -> Result<Vec<Part<'a>>, Problem> {
        let portfolio = self.portfolio;
        if let Some(sections) = self.sections(id) {
            return Ok(sections.iter().map(|(file, path)| Part::Section(file, *path)).collect());
        }
        let (files, rest) = files(portfolio, id);
        if rest.is_empty() && id.ends_with(':') {
            return Ok(files.into_iter().map(Part::Plan).collect());
        }
        let measure = |file: &'a PlanFile| {
            let line = file.plan.position(rest).and_then(|position| file.plan.line(position))?;
            // A measure that only has KPIs or content has no line of its own in the list of lines.
            line.step.is_none().then(|| whole(file, Line::new(file, line, 0)))
        };
        let measures: Vec<Part<'a>> = files.iter().filter_map(|file| measure(file)).collect();
        if !measures.is_empty() {
            return Ok(measures);
        }
        let events = files.iter().filter_map(|file| Some(Part::Event(file, file.plan.event(rest)?)));
        let events: Vec<Part<'a>> = events.collect();
        match Query::id(id, portfolio) {
            Ok(query) if query.is_kpi() => Ok(self.kpis(&files, rest, &query)),
            Ok(query) => {
                let of = |file: &'a PlanFile| {
                    query.sections(file).iter().map(move |path| Part::Section(file, *path))
                };
                let sections: Vec<Part<'a>> = portfolio.files.iter().flat_map(of).collect();
                Ok(if sections.is_empty() { lines(portfolio, &query) } else { sections })
            }
            Err(_) if !events.is_empty() => Ok(events),
            Err(problem) => Err(problem),
        }
    }

    /// The sections of `section:V`, if there are any that are called so.
    fn sections(&self, id: &str) -> Option<&[(&'a PlanFile, SectionPath)]> {
        let (key, address) = id.split_once(':')?;
        let is_plan = || self.portfolio.files.iter().any(|file| file.name.as_deref() == Some(key));
        if !key.trim().eq_ignore_ascii_case("section") || is_plan() {
            return None;
        }
        let all = self.sections.get_or_init(|| {
            let mut all: HashMap<String, Vec<(&PlanFile, SectionPath)>> = HashMap::new();
            for file in &self.portfolio.files {
                let named = file.plan.all_sections().into_iter().filter(|(_, section)| section.id.is_some());
                for (path, _) in named {
                    let address = file.plan.section_address(path).to_lowercase();
                    all.entry(address).or_default().push((file, path));
                }
            }
            all
        });
        all.get(&address.trim().to_lowercase()).map(Vec::as_slice)
    }

    /// The KPIs of an id, or of a query that names it in another case of letters or among others.
    fn kpis(&self, files: &[&'a PlanFile], id: &str, query: &Query) -> Vec<Part<'a>> {
        let held = self.kpis.get_or_init(|| HeldKpis::new(self.portfolio));
        let exact: Vec<Part<'a>> =
            files.iter().filter_map(|file| held.of_id(file, id)).map(Part::Kpi).collect();
        if !exact.is_empty() {
            return exact;
        }
        let all = self.portfolio.files.iter().flat_map(|file| held.of_plan(file));
        all.filter(|kpi| query.matches_kpi(kpi)).cloned().map(Part::Kpi).collect()
    }
}

/// The plans an id is about, and the id without the plan's name.
fn files<'a, 'i>(portfolio: &'a Portfolio, id: &'i str) -> (Vec<&'a PlanFile>, &'i str) {
    let named = portfolio.files.iter().find_map(|file| {
        let rest = id.strip_prefix(file.name.as_deref()?)?.strip_prefix(':')?;
        Some((vec![file], rest))
    });
    named.unwrap_or_else(|| (portfolio.files.iter().collect(), id))
}

/// The lines of a query: a measure all of whose lines are there is shown as one.
fn lines<'a>(portfolio: &'a Portfolio, query: &Query) -> Vec<Part<'a>> {
    let mut runs: Vec<Vec<Line<'a>>> = Vec::new();
    for line in named(portfolio, query) {
        let same = |run: &&mut Vec<Line<'a>>| {
            run.first().is_some_and(|first| std::ptr::eq(first.item.measure, line.item.measure))
        };
        match runs.last_mut().filter(same) {
            Some(run) => run.push(line),
            None => runs.push(vec![line]),
        }
    }
    let mut parts = Vec::new();
    for run in runs {
        let whole = run.first().filter(|first| run.len() == first.item.lines().count()).map(Line::whole);
        match whole {
            Some(whole) => parts.push(Part::Measure(whole, run)),
            None => parts.extend(run.into_iter().map(Part::Line)),
        }
    }
    parts
}

/// The lines of a query that only names ids. Thousands of ids are asked for one by one, so all lines are gone through only
/// where a range or more is named.
fn named<'a>(portfolio: &'a Portfolio, query: &Query) -> Vec<Line<'a>> {
    let mut all = Vec::new();
    for file in &portfolio.files {
        let Some(positions) = query.single_parts(file) else {
            return query.lines(portfolio).collect();
        };
        for item in positions.into_iter().filter_map(|position| file.plan.line(position)) {
            let lines = if item.step.is_some() { vec![item] } else { item.lines().collect() };
            all.extend(lines.into_iter().map(|item| query.narrowed(Line::new(file, item, 0))));
        }
    }
    all
}

/// A measure with all its lines.
pub(super) fn whole<'a>(file: &'a PlanFile, line: Line<'a>) -> Part<'a> {
    let lines = line.item.lines().map(|item| Line::new(file, item, 0)).collect();
    Part::Measure(line, lines)
}

impl<'a> Part<'a> {
    /// The KPIs that are shown with it: of a measure its own and its steps', of a section and a plan all in it.
    pub(super) fn kpis(&self, held: &HeldKpis<'a>) -> Vec<KpiLine<'a>> {
        match self {
            Self::Plan(file) => held.of_plan(file).to_vec(),
            Self::Section(file, path) => held.of_section(file, *path).to_vec(),
            Self::Measure(line, _) => held.of_measure(line.file, line.item.whole().position()),
            Self::Line(line) => held.of_part(line.file, KpiOwner::Line(line.item.position())),
            Self::Kpi(kpi) => vec![kpi.clone()],
            Self::Event(..) => Vec::new(),
        }
    }

    /// The numbered lines that are shown with it.
    pub(super) fn lines(&self) -> Box<dyn Iterator<Item = Line<'a>> + '_> {
        let all =
            |file: &'a PlanFile| file.plan.lines().enumerate().map(move |(n, item)| Line::new(file, item, n));
        match self {
            Self::Plan(file) => Box::new(all(file)),
            Self::Section(file, path) => {
                Box::new(file.plan.lines_within(*path).map(move |item| Line::new(file, item, 0)))
            }
            Self::Measure(_, lines) => Box::new(lines.iter().cloned()),
            Self::Line(line) => Box::new(std::iter::once(line.clone())),
            Self::Kpi(_) | Self::Event(..) => Box::new(std::iter::empty()),
        }
    }
}
