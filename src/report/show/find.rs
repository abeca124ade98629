//! What ids stand for.

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
    let mut parts = Vec::new();
    for n in 0..ids.len() {
        parts.extend(nth(portfolio, ids, n)?);
    }
    Ok(parts)
}

/// What one of several ids stands for.
///
/// # Errors
/// An id that no plan has.
pub fn nth<'a>(portfolio: &'a Portfolio, ids: &[String], n: usize) -> Result<Vec<Part<'a>>, Problem> {
    let onward = ids.get(n..).unwrap_or_default();
    let id = onward.first().map(|id| id.trim()).unwrap_or_default();
    one(portfolio, id).map_err(|why| Query::words_for_an_id(onward, portfolio).unwrap_or(why))
}

fn one<'a>(portfolio: &'a Portfolio, id: &str) -> Result<Vec<Part<'a>>, Problem> {
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
        Ok(query) if query.is_kpi() => {
            Ok(portfolio.kpis().into_iter().filter(|kpi| query.matches_kpi(kpi)).map(Part::Kpi).collect())
        }
        Ok(query) => {
            let of =
                |file: &'a PlanFile| query.sections(file).iter().map(move |path| Part::Section(file, *path));
            let sections: Vec<Part<'a>> = portfolio.files.iter().flat_map(of).collect();
            Ok(if sections.is_empty() { lines(portfolio, &query) } else { sections })
        }
        Err(_) if !events.is_empty() => Ok(events),
        Err(problem) => Err(problem),
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
    for line in query.lines(portfolio) {
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

/// A measure with all its lines.
pub(super) fn whole<'a>(file: &'a PlanFile, line: Line<'a>) -> Part<'a> {
    let lines = line.item.lines().map(|item| Line::new(file, item, 0)).collect();
    Part::Measure(line, lines)
}

impl<'a> Part<'a> {
    /// The KPIs that are shown with it: of a measure its own and its steps', of a section and a plan all in it.
    pub(super) fn kpis(&self, portfolio: &'a Portfolio) -> Vec<KpiLine<'a>> {
        let belongs = |kpi: &KpiLine<'a>| {
            let owner = kpi.indicator.owner;
            let of_measure = |line: &Line<'_>| {
                kpi.indicator.line().map(|owner| owner.whole().position())
                    == Some(line.item.whole().position())
            };
            let same_plan = |file: &PlanFile| std::ptr::eq(file, kpi.file);
            match self {
                Self::Plan(file) => same_plan(file),
                Self::Section(file, path) => {
                    same_plan(file) && kpi.indicator.section().is_some_and(|section| section.is_within(path))
                }
                Self::Measure(line, _) => same_plan(line.file) && of_measure(line),
                Self::Line(line) => same_plan(line.file) && owner == KpiOwner::Line(line.item.position()),
                Self::Kpi(_) | Self::Event(..) => false,
            }
        };
        match self {
            Self::Kpi(kpi) => vec![kpi.clone()],
            Self::Event(..) => Vec::new(),
            Self::Plan(_) | Self::Section(..) | Self::Measure(..) | Self::Line(_) => {
                portfolio.kpis().into_iter().filter(belongs).collect()
            }
        }
    }

    /// The numbered lines that are shown with it.
    pub(super) fn lines(&self) -> Box<dyn Iterator<Item = Line<'a>> + '_> {
        let all =
            |file: &'a PlanFile| file.plan.lines().enumerate().map(move |(n, item)| Line::new(file, item, n));
        match self {
            Self::Plan(file) => Box::new(all(file)),
            Self::Section(file, path) => {
                Box::new(all(file).filter(|line| line.item.position().section.is_within(path)))
            }
            Self::Measure(_, lines) => Box::new(lines.iter().cloned()),
            Self::Line(line) => Box::new(std::iter::once(line.clone())),
            Self::Kpi(_) | Self::Event(..) => Box::new(std::iter::empty()),
        }
    }
}
