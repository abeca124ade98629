//! The query language, the same for every command.
//!
//! Ids, ranges and lists of them are a union; every other term narrows it. A term that cannot mean anything in the
//! plans asked is an error with what was probably meant. It is never an empty answer.

mod address;
mod chosen;
mod day_meant;
mod day_span;
mod id;
mod key;
mod known;
mod neighbour;
mod numeral;
pub mod offer;
mod period;
mod reader;
mod refusal;
mod scope;
mod spelling;
mod status;
mod suggest;
mod term;
mod title;
mod value;
mod word;

pub use self::scope::Subject;

use chrono::NaiveDate;

use self::chosen::{Chosen, Parts};
use self::day_span::DaySpan;
use self::reader::{Argument, Read, check_length};
use self::refusal::{quoted, refusal, terms};
use self::scope::Scope;
use self::suggest::suggestion;
use self::term::Term;
use crate::model::{Period, Position, SectionPath};
use crate::problem::{Message, Problem};
use crate::report::portfolio::{KpiLine, Line, PlanFile, Portfolio};

/// Parts of plans, any of which is meant, and terms, all of which must hold. Without either, everything is meant.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Query {
    ids: Option<Chosen>,
    terms: Vec<Term>,
}

impl Query {
    /// Reads the terms of a query about these plans.
    ///
    /// # Errors
    /// The first term that cannot mean anything, with what was probably meant.
    pub fn parse(terms: &[String], portfolio: &Portfolio, subject: Subject) -> Result<Self, Problem> {
        let scope = Scope::new(portfolio, subject);
        let texts: Vec<&str> = terms.iter().map(|term| term.trim()).collect();
        let mut query = Self::default();
        for (n, text) in texts.iter().enumerate() {
            let before = n.checked_sub(1).and_then(|n| texts.get(n)).copied();
            let argument = Argument { text, before, onward: texts.get(n..).unwrap_or_default() };
            match argument.read(&scope)? {
                Read::Ids(chosen) => query.ids.get_or_insert_default().append(chosen),
                Read::Term(term) => query.terms.push(term),
            }
        }
        query.ids = query.ids.map(Chosen::finish);
        Ok(query)
    }

    /// Reads one id, range or list of ids, of measures, steps and KPIs, or `section:V`.
    ///
    /// # Errors
    /// What no plan has.
    pub fn id(text: &str, portfolio: &Portfolio) -> Result<Self, Problem> {
        let scope = Scope::new(portfolio, Subject::Parts);
        let text = text.trim();
        check_length(text)?;
        let chosen = match (address::read(&scope, text), text.split_once(':')) {
            (Some(chosen), _) => chosen?.finish(),
            (None, Some((key, value))) if key.trim().eq_ignore_ascii_case("section") => {
                value::sections(value.trim(), &scope, "")?
            }
            (None, _) => return Err(no_id(text, &scope)),
        };
        Ok(Self { ids: Some(chosen), terms: Vec::new() })
    }

    /// Why these texts, where only ids can stand, begin with no id: the first ones are one thing together, as `section V`.
    #[must_use]
    pub fn words_for_an_id(texts: &[String], portfolio: &Portfolio) -> Option<Problem> {
        let texts: Vec<&str> = texts.iter().map(|text| text.trim()).collect();
        neighbour::together(&texts, &Scope::new(portfolio, Subject::Parts))
    }

    /// Whether it names KPIs and nothing else.
    #[must_use]
    pub fn is_kpi(&self) -> bool {
        self.terms.is_empty() && self.ids.as_ref().is_some_and(Chosen::is_kpis)
    }

    /// The sections that are named as such in a plan.
    #[must_use]
    pub fn sections(&self, file: &PlanFile) -> &[SectionPath] {
        let parts = self.ids.as_ref().and_then(|ids| ids.in_plan(file));
        parts.map(|parts| parts.sections.as_slice()).unwrap_or_default()
    }

    /// The measures and steps of a plan that it names one by one, in the order of the file; `None` where it names ranges,
    /// sections or the whole plan, or has terms.
    #[must_use]
    pub fn single_parts(&self, file: &PlanFile) -> Option<Vec<Position>> {
        let ids = self.ids.as_ref().filter(|_| self.terms.is_empty())?;
        ids.in_plan(file).map_or_else(|| Some(Vec::new()), Parts::singles)
    }

    /// Whether its ids name anything in this plan; so it is without any ids.
    #[must_use]
    pub fn names_part_of(&self, file: &PlanFile) -> bool {
        self.ids.as_ref().is_none_or(|ids| ids.in_plan(file).is_some())
    }

    /// A line as far as it is asked about: of a series of which only single periods are named, the state of those.
    #[must_use]
    pub fn narrowed<'a>(&self, line: Line<'a>) -> Line<'a> {
        match self.periods(&line) {
            Some(periods) => Line { state: line.item.state_of_periods(line.file.day, periods), ..line },
            None => line,
        }
    }

    /// The periods of a series that are asked about, where single ones are named.
    #[must_use]
    pub fn periods(&self, line: &Line<'_>) -> Option<&[Period]> {
        self.ids.as_ref().and_then(|ids| ids.periods_of(line))
    }

    /// Every line that is meant, content included, as far as it is asked about.
    pub fn lines<'a>(&self, portfolio: &'a Portfolio) -> impl Iterator<Item = Line<'a>> {
        portfolio.lines().map(|line| self.narrowed(line)).filter(|line| self.matches(line))
    }

    /// Every item that is asked about, whatever its state, as far as it is asked about: terms about states and lateness
    /// are left out, so that "3 of 55" says how many of all.
    pub fn concerned<'a>(&self, portfolio: &'a Portfolio) -> impl Iterator<Item = Line<'a>> {
        portfolio.items().map(|line| self.narrowed(line)).filter(|line| self.concerns(line))
    }

    /// Whether a line is meant.
    #[must_use]
    pub fn matches(&self, line: &Line<'_>) -> bool {
        self.names(line) && self.terms.iter().all(|term| term.matches_line(line))
    }

    /// Whether a line is among those the query asks about, whatever their state.
    #[must_use]
    pub fn concerns(&self, line: &Line<'_>) -> bool {
        let mut terms = self.terms.iter().filter(|term| !term.is_about_state());
        self.names(line) && terms.all(|term| term.matches_line(line))
    }

    /// Whether a KPI is meant.
    #[must_use]
    pub fn matches_kpi(&self, line: &KpiLine<'_>) -> bool {
        let named = self.ids.as_ref().is_none_or(|ids| ids.has_kpi(line));
        named && self.terms.iter().all(|term| term.matches_kpi(line))
    }

    /// The last day for whose deadlines it asks; `None` where it asks for none, or without end.
    #[must_use]
    pub fn due_until(&self) -> Option<NaiveDate> {
        let last = |spans: &[DaySpan]| {
            spans.iter().map(|span| span.to).collect::<Option<Vec<_>>>()?.into_iter().max()
        };
        self.due_spans().filter_map(last).min()
    }

    /// Whether a due day is among those it asks for.
    #[must_use]
    pub fn asks_due(&self, day: NaiveDate) -> bool {
        self.due_spans().all(|spans| spans.iter().any(|span| span.contains(day)))
    }

    fn due_spans(&self) -> impl Iterator<Item = &[DaySpan]> {
        self.terms
            .iter()
            .filter_map(|term| if let Term::Due(spans) = term { Some(spans.as_slice()) } else { None })
    }

    /// Whether it asks for anything in particular.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.ids.is_none() && self.terms.is_empty()
    }

    fn names(&self, line: &Line<'_>) -> bool {
        self.ids.as_ref().is_none_or(|ids| ids.has_line(line))
    }
}

/// Why something that is not a valid id cannot stand where only ids can.
fn no_id(text: &str, scope: &Scope<'_>) -> Problem {
    if text.is_empty() {
        return refusal(Message::id("query-empty"), Message::id("hint-leave-out"));
    }
    if text.contains(':') {
        let hint = terms(&[format!("roadmap list {}", quoted(text))]);
        return refusal(Message::id("query-only-ids").with("text", text), hint);
    }
    // A section, an executor and the like are named as such; a word of a title is not a valid id.
    word::more_than_a_word(text, scope, "")
        .unwrap_or_else(|| refusal(Message::id("query-no-id").with("id", text), suggestion(text, scope, "")))
}
