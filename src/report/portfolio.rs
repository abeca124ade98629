//! The plans a question is asked of, and what a query picks from them.

use std::borrow::Cow;
use std::collections::HashMap;
use std::ops::Range;

use chrono::NaiveDate;

use super::cell::{Cell, Phrase};
use crate::locale::transliteration::transliterated;
use crate::model::{
    Indicator, Item, KpiReading, Languages, PeriodState, Place, Plan, Position, SectionPath, State, Status,
    Text,
};

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

/// The plans, and what knows the lines of their files.
#[derive(Clone, Copy)]
pub struct View<'a> {
    /// The plans.
    pub portfolio: &'a Portfolio,
    /// The line of a place in a file, where the text of the file was kept.
    pub line_of: &'a LineOf<'a>,
}

/// The line of a place in a file, from 1.
pub type LineOf<'a> = dyn Fn(&PlanFile, &Place) -> Option<usize> + Sync + 'a;

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
    /// Of a series, the one period that is meant; `None` where the whole is.
    pub period: Option<PeriodState<'a>>,
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

impl<'a> Line<'a> {
    /// A line with its state on the day asked about.
    #[must_use]
    pub fn new(file: &'a PlanFile, item: Item<'a>, index: usize) -> Self {
        Self { file, item, index, state: item.state(file.day), period: None }
    }

    /// One period of it, as a line of its own.
    #[must_use]
    pub fn of_period(&self, period: PeriodState<'a>) -> Self {
        Self { state: self.state.of_period(period.period), period: Some(period), ..*self }
    }

    /// The measure it belongs to, as a line of its own.
    #[must_use]
    pub fn whole(&self) -> Self {
        Self::new(self.file, self.item.whole(), self.index)
    }

    /// Whether it is a measure whose steps are what can be done.
    #[must_use]
    pub fn is_head(&self) -> bool {
        self.item.step.is_none() && !self.item.measure.is_item()
    }

    /// The id as it must be typed here: `9.2`, `3.3@2023-Q2`, with several plans `plan:9.2`.
    #[must_use]
    pub fn id(&self) -> String {
        let own = self.item.id();
        let id = if self.file.name.is_some() { self.file.address(&own) } else { own };
        match self.period {
            None => id,
            Some(period) => format!("{id}@{}", period.period),
        }
    }

    /// What has become of it in one word; of a measure with steps, of all of them together; `None` for content.
    #[must_use]
    pub fn status(&self) -> Option<Status> {
        match self.period {
            _ if self.item.is_content() => None,
            Some(period) => Some(period.status),
            None if self.is_head() => Some(self.item.measure_status(self.file.day)),
            None => Some(self.state.status),
        }
    }

    /// A text of it in the language to be shown.
    pub(super) fn text(&self, view: &View<'_>, text: Option<&Text>) -> Option<String> {
        text.map(|text| text.shown(view.portfolio.languages(self.file)).into_owned())
    }
}

impl PlanFile {
    /// Every section that has an id, with its path, each before the sections in it.
    #[must_use]
    pub fn sections(&self) -> Vec<SectionPath> {
        let all = self.plan.all_sections().into_iter();
        all.filter(|(_, section)| section.id.is_some()).map(|(path, _)| path).collect()
    }
}

/// The languages to show a plan's texts in: who asks for Latin letters gets them.
pub(super) fn told<'a>(plan: &'a Plan, language: Option<&'a str>) -> Languages<'a> {
    Languages { latin: Some(transliterated), ..plan.languages(language) }
}

/// Whether a text is shown in letters that it is not written in.
pub(super) fn is_derived(text: &Text, languages: Languages<'_>) -> bool {
    // What is written as it is given is borrowed.
    matches!(text.shown(languages), Cow::Owned(_))
}

/// That texts are in letters which the plan does not have, as a sentence.
pub(super) fn derived_letters() -> Cell {
    Phrase::new("paper-transliterated").cell()
}

impl Portfolio {
    /// The languages to show a plan's texts in.
    #[must_use]
    pub fn languages<'a>(&'a self, file: &'a PlanFile) -> Languages<'a> {
        told(&file.plan, self.language.as_deref())
    }

    /// Whether any title or name is shown in letters that it is not written in.
    #[must_use]
    pub fn is_transliterated(&self) -> bool {
        self.files.iter().any(|file| {
            let languages = self.languages(file);
            let plan = &file.plan;
            let sections = plan.all_sections().into_iter().filter_map(|(_, section)| section.title.as_ref());
            let kpis = plan.indicators().into_iter().map(|indicator| &indicator.kpi.title);
            let titles = plan.title.iter().chain(sections).chain(plan.lines().map(|line| line.title()));
            let names = plan.executors.iter().flatten().map(|executor| &executor.name);
            titles.chain(kpis).chain(names).any(|title| is_derived(title, languages))
        })
    }

    /// That its texts are in letters which the plan does not have; `None` where they are its own.
    #[must_use]
    pub fn derived_letters(&self) -> Option<Cell> {
        self.is_transliterated().then(derived_letters)
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
            lines.map(move |(index, item)| Line::new(file, item, index))
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
