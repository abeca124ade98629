//! The query language: terms that must all hold, the same for every command.
//!
//! A term that cannot be understood, or that names an id, section, executor or fund no plan has, is an error with a
//! suggestion. It is never an empty answer.

mod address;
mod folding;
mod parse;
mod term;

use self::parse::TermParser;
use self::term::Term;
use super::portfolio::{KpiLine, Line, Portfolio};

/// Terms, all of which must hold. No terms hold for everything.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Query {
    terms: Vec<Term>,
}

/// Why a query cannot be answered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct QueryError {
    /// What is wrong, the term in backticks.
    pub message: String,
    /// A way out.
    pub hint: Option<String>,
}

/// What a query is asked of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Subject {
    /// Items: `status:` takes states.
    Items,
    /// KPIs: `status:` takes ratings as well.
    Kpis,
}

impl Query {
    /// Reads the terms of a query about these plans.
    ///
    /// # Errors
    /// The first term that cannot be understood.
    pub fn parse(terms: &[String], portfolio: &Portfolio, subject: Subject) -> Result<Self, QueryError> {
        let parser = TermParser { portfolio, subject };
        let terms = terms.iter().map(|term| parser.term(term.trim())).collect::<Result<_, _>>()?;
        Ok(Self { terms })
    }

    /// Reads one id, range of ids or KPI.
    ///
    /// # Errors
    /// What no plan has.
    pub fn id(id: &str, portfolio: &Portfolio) -> Result<Self, QueryError> {
        let parser = TermParser { portfolio, subject: Subject::Items };
        let term = parser.address(id.trim()).unwrap_or_else(|| Err(parser.no_such(id)))?;
        Ok(Self { terms: vec![term] })
    }

    /// Whether it is the id of a KPI.
    #[must_use]
    pub fn is_kpi(&self) -> bool {
        matches!(self.terms.as_slice(), [Term::Kpi(_)])
    }

    /// Whether a line is meant.
    #[must_use]
    pub fn matches(&self, line: &Line<'_>) -> bool {
        self.terms.iter().all(|term| term.matches_line(line))
    }

    /// Whether a line is among those the query asks about, whatever their state: terms of state and lateness are left
    /// out, so that "3 of 55" says how many of all.
    #[must_use]
    pub fn concerns(&self, line: &Line<'_>) -> bool {
        let about_state = |term: &Term| matches!(term, Term::State(..) | Term::Late(..));
        self.terms.iter().filter(|term| !about_state(term)).all(|term| term.matches_line(line))
    }

    /// Whether a KPI is meant.
    #[must_use]
    pub fn matches_kpi(&self, line: &KpiLine<'_>) -> bool {
        self.terms.iter().all(|term| term.matches_kpi(line))
    }

    /// Whether it asks for anything in particular.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.terms.is_empty()
    }
}

fn error(message: impl Into<String>, hint: Option<String>) -> QueryError {
    QueryError { message: message.into(), hint }
}
