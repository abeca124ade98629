//! The query language: terms that must all hold, the same for every command.
//!
//! A term that cannot be understood, or that names an id, section, executor or fund no plan has, is an error with a
//! suggestion. It is never an empty answer.

use chrono::NaiveDate;

use super::portfolio::{KpiLine, Line, PlanFile, Portfolio};
use crate::model::{Due, Item, Rating, Status, Text};
use crate::suggestion::nearest;

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

#[derive(Clone, Debug, PartialEq)]
enum Term {
    Not(Box<Term>),
    /// Lines `from..to` of the plans, by path.
    Lines(Vec<(String, usize, usize)>),
    /// One KPI.
    Kpi(String),
    Plan(String),
    Section(Vec<String>),
    Executor(Vec<String>),
    Funding(Vec<String>),
    State(Vec<Status>, Vec<Rating>),
    Due(Option<NaiveDate>, Option<NaiveDate>),
    Late(Comparison, i64),
    Words(String),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Comparison {
    More,
    AtLeast,
    Less,
    AtMost,
    Exactly,
}

const KEYS: [&str; 7] = ["section", "executor", "funding", "status", "due", "late", "not"];

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
    pub fn takes(&self, line: &Line<'_>) -> bool {
        self.terms.iter().all(|term| term.takes_line(line))
    }

    /// Whether a KPI is meant.
    #[must_use]
    pub fn takes_kpi(&self, line: &KpiLine<'_>) -> bool {
        self.terms.iter().all(|term| term.takes_kpi(line))
    }

    /// Whether it asks for anything in particular.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.terms.is_empty()
    }
}

impl Term {
    fn takes_line(&self, line: &Line<'_>) -> bool {
        match self {
            Self::Not(term) => !term.takes_line(line),
            Self::Lines(spans) => spans
                .iter()
                .any(|(path, from, to)| line.file.path == *path && (*from..*to).contains(&line.index)),
            Self::Kpi(id) => line.item.measure.kpis.iter().any(|kpi| kpi.id == *id),
            Self::Plan(name) => line.file.name.as_ref() == Some(name),
            Self::Section(ids) => line.item.section.id.as_ref().is_some_and(|id| ids.contains(id)),
            Self::Executor(ids) => line.item.executors().iter().any(|id| ids.contains(id)),
            Self::Funding(ids) => line.item.funding().iter().any(|id| ids.contains(id)),
            Self::State(states, _) => !line.item.is_content() && states.contains(&line.state.status),
            Self::Due(from, to) => {
                let within =
                    |day: NaiveDate| from.is_none_or(|from| from <= day) && to.is_none_or(|to| day <= to);
                if line.state.periods.is_empty() {
                    line.state.due_day.is_some_and(within)
                } else {
                    line.state.periods.iter().any(|period| within(period.due))
                }
            }
            Self::Late(comparison, days) => line.state.late.is_some_and(|late| comparison.holds(late, *days)),
            Self::Words(words) => {
                let measure = &line.item.measure.title;
                contains(line.item.title(), words) || (line.item.step.is_some() && contains(measure, words))
            }
        }
    }

    fn takes_kpi(&self, line: &KpiLine<'_>) -> bool {
        let measure = line.measure;
        match self {
            Self::Not(term) => !term.takes_kpi(line),
            Self::Lines(spans) => spans.iter().any(|(path, from, to)| {
                line.file.path == *path && *from < line.lines.1 && line.lines.0 < *to
            }),
            Self::Kpi(id) => line.kpi.id == *id,
            Self::Plan(name) => line.file.name.as_ref() == Some(name),
            Self::Section(ids) => line.section.id.as_ref().is_some_and(|id| ids.contains(id)),
            Self::Executor(ids) => measure.executors.iter().any(|id| ids.contains(id)),
            Self::Funding(ids) => measure.funding.iter().any(|id| ids.contains(id)),
            Self::State(states, ratings) => {
                ratings.contains(&line.reading.rating)
                    || (!states.is_empty() && states.contains(&measure.status(line.section, line.file.day)))
            }
            Self::Due(from, to) => line
                .reading
                .by
                .is_some_and(|by| from.is_none_or(|from| from <= by) && to.is_none_or(|to| by <= to)),
            Self::Late(comparison, days) => {
                let missed = line.reading.by.filter(|_| line.reading.rating == Rating::Missed);
                missed.is_some_and(|by| comparison.holds((line.file.day - by).num_days(), *days))
            }
            Self::Words(words) => contains(&line.kpi.title, words) || contains(&measure.title, words),
        }
    }
}

impl Comparison {
    fn holds(self, left: i64, right: i64) -> bool {
        match self {
            Self::More => left > right,
            Self::AtLeast => left >= right,
            Self::Less => left < right,
            Self::AtMost => left <= right,
            Self::Exactly => left == right,
        }
    }
}

struct TermParser<'a> {
    portfolio: &'a Portfolio,
    subject: Subject,
}

impl TermParser<'_> {
    fn term(&self, text: &str) -> Result<Term, QueryError> {
        if text.is_empty() {
            return Err(error("an empty term asks for nothing", Some("leave it out".into())));
        }
        if let Some(term) = self.address(text) {
            return term;
        }
        let Some((key, value)) = text.split_once(':') else { return Self::bare(text) };
        match key {
            "not" => self.term(value).map(|term| Term::Not(Box::new(term))),
            "section" => Self::named(value, key, &self.sections()).map(Term::Section),
            "executor" => Self::named(value, key, &self.people(true)).map(Term::Executor),
            "funding" => Self::named(value, key, &self.people(false)).map(Term::Funding),
            "status" => self.state(value),
            "due" => due_range(value),
            "late" => late(value),
            _ => {
                let names = self.portfolio.files.iter().filter_map(|file| file.name.as_deref());
                let near = nearest(key, KEYS.into_iter().chain(names))
                    .map(|near| format!("did you mean `{near}:`?"));
                let known = "known terms: an id, 1..7, section:, executor:, funding:, status:, due:, late:, not:, a word";
                Err(error(format!("`{text}` is not understood"), near.or_else(|| Some(known.into()))))
            }
        }
    }

    /// `9`, `9.2`, `1..7`, a KPI, each with `plan:` in front, or a plan as a whole.
    fn address(&self, text: &str) -> Option<Result<Term, QueryError>> {
        let named = |name: &str| self.portfolio.files.iter().any(|file| file.name.as_deref() == Some(name));
        let (plan, id) = match text.split_once(':') {
            Some((plan, id)) if named(plan) => (Some(plan), id),
            Some(_) => return None,
            None if named(text) => return Some(Ok(Term::Plan(text.into()))),
            None => (None, text),
        };
        let files = || {
            let files = self.portfolio.files.iter();
            files.filter(move |file| plan.is_none() || file.name.as_deref() == plan)
        };
        let id = id.split('@').next().unwrap_or(id);
        let found: Vec<_> = files().filter_map(|file| span(file, id)).collect();
        if !found.is_empty() {
            return Some(Ok(Term::Lines(found)));
        }
        let kpi = files()
            .any(|file| file.plan.measures().any(|(_, measure)| measure.kpis.iter().any(|kpi| kpi.id == id)));
        if kpi {
            return Some(Ok(Term::Kpi(id.into())));
        }
        let numeric = id.starts_with(|c: char| c.is_ascii_digit())
            && id.chars().all(|c| c.is_ascii_digit() || c == '.');
        (numeric || plan.is_some()).then(|| Err(self.no_such(id)))
    }

    fn no_such(&self, id: &str) -> QueryError {
        if let Some((from, to)) = id.split_once("..") {
            let missing = |id: &&str| self.portfolio.files.iter().all(|file| span(file, id).is_none());
            return [from, to].iter().find(|id| missing(id)).map_or_else(
                || error(format!("`{id}` is no range"), Some(format!("did you mean `{to}..{from}`?"))),
                |id| self.no_such(id),
            );
        }
        let ids: Vec<String> = self
            .portfolio
            .files
            .iter()
            .flat_map(|file| {
                let measures = file.plan.measures().map(|(_, measure)| measure.id.clone());
                measures.chain(file.plan.lines().map(|line| line.id())).collect::<Vec<_>>()
            })
            .collect();
        let parent = id
            .rsplit_once('.')
            .map(|(measure, _)| measure)
            .filter(|measure| ids.iter().any(|id| id == measure));
        let hint = match (parent, nearest(id, ids.iter().map(String::as_str))) {
            (Some(measure), _) => {
                let prefix = format!("{measure}.");
                let steps: Vec<_> =
                    ids.iter().filter(|id| id.starts_with(&prefix)).map(String::as_str).collect();
                match (steps.first(), steps.last()) {
                    (Some(first), Some(last)) => format!("measure {measure} has the steps {first} to {last}"),
                    _ => format!("measure {measure} has no steps"),
                }
            }
            (None, Some(near)) => format!("did you mean `{near}`?"),
            (None, None) => "see `roadmap list` for the ids there are".into(),
        };
        error(format!("there is no measure or step `{id}`"), Some(hint))
    }

    fn bare(text: &str) -> Result<Term, QueryError> {
        if Status::ALL.iter().any(|status| status.word() == text) {
            return Err(error(format!("`{text}` is a state"), Some(format!("write `status:{text}`"))));
        }
        Ok(Term::Words(folded(text)))
    }

    /// Ids of a kind, separated by commas; all must exist.
    fn named(value: &str, key: &str, known: &[(String, Vec<String>)]) -> Result<Vec<String>, QueryError> {
        let find = |wanted: &str| {
            if known.iter().any(|(id, _)| id == wanted) {
                return Ok(wanted.to_owned());
            }
            let wanted_folded = folded(wanted);
            let by_name = known.iter().find(|(id, names)| {
                id.eq_ignore_ascii_case(wanted)
                    || names.iter().any(|name| folded(name).contains(&wanted_folded))
            });
            let near = by_name
                .filter(|_| !wanted_folded.is_empty())
                .map(|(id, _)| id.as_str())
                .or_else(|| nearest(wanted, known.iter().map(|(id, _)| id.as_str())));
            let ids = || known.iter().take(20).map(|(id, _)| id.as_str()).collect::<Vec<_>>().join(", ");
            let hint = match near {
                Some(near) => format!("did you mean `{key}:{near}`?"),
                None if known.is_empty() => format!("the plan names no {key}"),
                None => format!("there are: {}", ids()),
            };
            Err(error(format!("there is no {key} `{wanted}`"), Some(hint)))
        };
        value.split(',').map(|wanted| find(wanted.trim())).collect()
    }

    fn sections(&self) -> Vec<(String, Vec<String>)> {
        let sections = self.portfolio.files.iter().flat_map(|file| &file.plan.sections);
        sections
            .filter_map(|section| {
                let names = section.title.iter().flat_map(Text::every).map(str::to_owned).collect();
                section.id.clone().map(|id| (id, names))
            })
            .collect()
    }

    fn people(&self, executors: bool) -> Vec<(String, Vec<String>)> {
        let mut all = Vec::new();
        for file in &self.portfolio.files {
            let table = if executors { &file.plan.executors } else { &file.plan.funding };
            if let Some(table) = table {
                all.extend(
                    table.iter().map(|(id, name)| (id.clone(), name.every().map(str::to_owned).collect())),
                );
                continue;
            }
            let used =
                |item: Item<'_>| if executors { item.executors().to_vec() } else { item.funding().to_vec() };
            let mut names: Vec<String> = file.plan.lines().flat_map(used).collect();
            names.sort();
            names.dedup();
            all.extend(names.into_iter().map(|name| (name.clone(), vec![name])));
        }
        all
    }

    fn state(&self, value: &str) -> Result<Term, QueryError> {
        let (mut states, mut ratings) = (Vec::new(), Vec::new());
        for word in value.split(',').map(str::trim) {
            let state = Status::ALL.into_iter().find(|status| status.word() == word);
            let rating = Rating::ALL
                .into_iter()
                .find(|rating| rating.word() == word)
                .filter(|_| self.subject == Subject::Kpis);
            if state.is_none() && rating.is_none() {
                let words = Status::ALL.iter().map(|status| status.word());
                let words: Vec<_> = match self.subject {
                    Subject::Items => words.collect(),
                    Subject::Kpis => words.chain(Rating::ALL.iter().map(|rating| rating.word())).collect(),
                };
                let hint = match nearest(word, words.iter().copied()) {
                    Some(near) => format!("did you mean `status:{near}`?"),
                    None => format!("there are: {}", words.join(", ")),
                };
                return Err(error(format!("there is no state `{word}`"), Some(hint)));
            }
            states.extend(state);
            ratings.extend(rating);
        }
        Ok(Term::State(states, ratings))
    }
}

/// The lines an id or a range of ids stands for.
fn span(file: &PlanFile, id: &str) -> Option<(String, usize, usize)> {
    let one = |id: &str| {
        let mut lines = file.plan.lines().enumerate();
        let is_meant = |item: &Item<'_>| item.measure.id == id || (item.step.is_some() && item.id() == id);
        let (first, _) = lines.find(|(_, item)| is_meant(item))?;
        let rest = lines.take_while(|(_, item)| is_meant(item)).last();
        Some((first, rest.map_or(first, |(last, _)| last) + 1))
    };
    let (from, to) = if let Some(span) = one(id) {
        span
    } else {
        let (from, to) = id.split_once("..")?;
        (one(from)?.0, one(to)?.1)
    };
    (from < to).then(|| (file.path.clone(), from, to))
}

fn due_range(value: &str) -> Result<Term, QueryError> {
    let bound = |text: &str| if text.is_empty() { Ok(None) } else { text.parse::<Due>().map(Some) };
    let (from, to) = match value.split_once("..") {
        Some((from, to)) => (from.trim_end_matches('/'), to.trim_start_matches('/')),
        None => (value, value),
    };
    match (bound(from), bound(to)) {
        (Ok(from), Ok(to)) if from.is_some() || to.is_some() => {
            Ok(Term::Due(from.map(|due| due.first()), to.and_then(|due| due.last())))
        }
        _ => {
            let hint = "write due:2023-Q2, due:2023-04..2023-06, due:..2023-06-30 or due:2023-07-01..";
            Err(error(format!("`due:{value}` is no span of days"), Some(hint.into())))
        }
    }
}

fn late(value: &str) -> Result<Term, QueryError> {
    let comparisons = [
        (">=", Comparison::AtLeast),
        ("<=", Comparison::AtMost),
        (">", Comparison::More),
        ("<", Comparison::Less),
        ("=", Comparison::Exactly),
        ("", Comparison::Exactly),
    ];
    let term = comparisons.into_iter().find_map(|(sign, comparison)| {
        let days = value.strip_prefix(sign)?.trim();
        let days = days.strip_suffix('d').unwrap_or(days).parse().ok()?;
        Some(Term::Late(comparison, days))
    });
    term.ok_or_else(|| {
        let hint = "write late:>14, late:>=14, late:<7 (in days); quote it for the shell: 'late:>14'";
        error(format!("`late:{value}` is no number of days"), Some(hint.into()))
    })
}

fn contains(text: &Text, words: &str) -> bool {
    text.every().any(|text| folded(text).contains(words))
}

/// Letters that are written in several ways are one letter when searching: ў and у, қ and к, ғ and г, ҳ and х, ё and
/// е, and the apostrophes of Uzbek Latin.
fn folded(text: &str) -> String {
    text.chars()
        .flat_map(char::to_lowercase)
        .map(|c| match c {
            'ў' => 'у',
            'қ' => 'к',
            'ғ' => 'г',
            'ҳ' => 'х',
            'ё' => 'е',
            'ʻ' | '‘' | '’' | '`' => '\'',
            other => other,
        })
        .collect()
}

fn error(message: impl Into<String>, hint: Option<String>) -> QueryError {
    QueryError { message: message.into(), hint }
}
