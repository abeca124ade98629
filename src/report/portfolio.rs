//! The plans a question is asked of, and what a query picks from them.

use std::collections::HashMap;
use std::ops::Range;

use chrono::NaiveDate;

use crate::model::{Indicator, Item, KpiReading, Languages, Plan, Position, State};

/// A plan, the file it was read from, and its own "today".
#[derive(Clone, Debug)]
pub struct PlanFile {
    /// Short name that tells plans of a portfolio apart; `None` where there is only one.
    pub name: Option<String>,
    /// The file, as the user named it.
    pub path: String,
    /// What it says.
    pub plan: Plan,
    /// The day asked about: `--as-of`, else today in the plan's zone.
    pub day: NaiveDate,
}

/// One or many plans, and the language to show them in.
#[derive(Clone, Debug)]
pub struct Portfolio {
    /// At least one.
    pub files: Vec<PlanFile>,
    /// The language asked for.
    pub language: Option<String>,
}

/// A numbered line with its state.
#[derive(Clone, Debug)]
pub struct Line<'a> {
    /// Where it comes from.
    pub file: &'a PlanFile,
    /// The line.
    pub item: Item<'a>,
    /// Its number among the plan's lines, from 0.
    pub index: usize,
    /// Its state; for a content line without meaning.
    pub state: State<'a>,
}

/// A KPI with its figures.
#[derive(Clone, Debug)]
pub struct KpiLine<'a> {
    /// Where it comes from.
    pub file: &'a PlanFile,
    /// The KPI and the part of the plan it belongs to.
    pub indicator: Indicator<'a>,
    /// The numbers of the lines of its measure; empty where it belongs to none.
    pub lines: Range<usize>,
    /// Its figures.
    pub reading: KpiReading,
}

impl PlanFile {
    /// The id as the user must type it here: with the plan's name where there are several plans.
    #[must_use]
    pub fn address(&self, id: &str) -> String {
        self.name.as_ref().map_or_else(|| id.to_owned(), |name| format!("{name}:{id}"))
    }
}

impl Portfolio {
    /// The languages to show a plan's texts in.
    #[must_use]
    pub fn languages<'a>(&'a self, file: &'a PlanFile) -> Languages<'a> {
        file.plan.languages(self.language.as_deref())
    }

    /// The first of the plans.
    ///
    /// # Panics
    /// If there is none.
    #[must_use]
    pub fn first(&self) -> &PlanFile {
        #[expect(clippy::expect_used, reason = "nothing is asked of no plan")]
        self.files.first().expect("a portfolio has at least one plan")
    }

    /// The latest of the days asked about.
    ///
    /// # Panics
    /// If there is no plan.
    #[must_use]
    pub fn day(&self) -> NaiveDate {
        self.files.iter().map(|file| file.day).fold(self.first().day, NaiveDate::max)
    }

    /// Every numbered line, content included, with its state.
    pub fn lines(&self) -> impl Iterator<Item = Line<'_>> {
        self.files.iter().flat_map(|file| {
            let lines = file.plan.lines().enumerate();
            lines.map(move |(index, item)| Line { file, item, index, state: item.state(file.day) })
        })
    }

    /// Every item with its state.
    pub fn items(&self) -> impl Iterator<Item = Line<'_>> {
        self.lines().filter(|line| !line.item.is_content())
    }

    /// Every KPI with its figures.
    #[must_use]
    pub fn kpis(&self) -> Vec<KpiLine<'_>> {
        let mut all = Vec::new();
        for file in &self.files {
            let indicators = file.plan.indicators();
            let spans = if indicators.is_empty() { HashMap::new() } else { measure_spans(&file.plan) };
            all.extend(indicators.into_iter().map(|indicator| {
                let whole = indicator.line().map(|line| line.whole().position());
                let lines = whole.and_then(|whole| spans.get(&whole)).cloned().unwrap_or_default();
                KpiLine { file, indicator, lines, reading: indicator.reading(file.day) }
            }));
        }
        all
    }
}

/// The numbers of the lines of each measure that has any.
fn measure_spans(plan: &Plan) -> HashMap<Position, Range<usize>> {
    let mut spans: HashMap<Position, Range<usize>> = HashMap::new();
    for (n, line) in plan.lines().enumerate() {
        spans.entry(line.whole().position()).or_insert(n..n).end = n + 1;
    }
    spans
}
