//! Deadlines as documents write them, in Uzbek (both alphabets), Russian and English: `2023 йил 30 апрель`, `до конца
//! IV квартала 2024 г.`, `2025-yil 1-yanvardan boshlab doimiy`, `quarterly from Q2 2023`.
//!
//! This is the one place where such phrases are read. [`read`] is a pure function: the phrase is folded (`fold`), cut
//! into tokens with a closed table of words for each language (`token`, `words`), and given to a grammar that must take
//! **all** of it (`grammar`). A phrase with a word too many, with two readings, or without its year is refused with a
//! reason: a wrong deadline is worse than none, and a part of a deadline is a wrong one. Only words around a deadline
//! that cannot change it are passed over, by three narrow rules (`grammar::around`), and reported.
//!
//! Decisions that no grammar makes:
//! - *by*, *до*, *к*, *гача* include what they name: *до 1 мая* is 1 May, *by May* is May. Where that is a month or
//!   longer, [`Remark::Inclusive`] says so.
//! - *By the end of* a period is the period: it falls due on its last day.
//! - *Permanently* within bounds is those bounds; without an end it is open.
//! - Dates with points are day first; with slashes or dashes only where the numbers allow one order.

mod deadline;
mod diagnosis;
mod fold;
mod grammar;
mod language;
mod meaning;
mod mending;
mod numeric;
mod point;
mod refusal;
#[cfg(test)]
mod tests;
mod token;
mod words;

pub use deadline::{Deadline, Event, Length, Part, Relative, Series, Start, TimeUnit};
pub use language::Language;
pub use mending::mended;
pub use refusal::{Kind, Refusal};

use crate::model::Due;
use fold::LONGEST;
use grammar::{Expression, Grammar, Parse};
use point::{Bounds, Point};
use token::{Symbol, Token};

/// What the document around a phrase says.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Options {
    /// The year of a phrase that names none, as the document's heading has it.
    pub year: Option<i32>,
}

/// How a phrase is read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reading {
    /// The deadline. [`Deadline`]'s `Display` is the notation of the file.
    pub due: Deadline,
    /// What must be known before it can be judged.
    pub missing: Vec<Missing>,
    /// What a person might want to check.
    pub remarks: Vec<Remark>,
    /// Whether it says *by* or *until*: all days up to the deadline, where a question is asked of them.
    pub is_until: bool,
    /// The language whose grammar read it; of dates in digits, the first that did.
    pub language: Language,
}

/// What a reading lacks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Missing {
    /// The first period of a series.
    FirstPeriod,
    /// The last period of a series.
    LastPeriod,
    /// When something permanent begins.
    Start,
    /// The day of the event.
    EventDay,
}

/// What was decided in reading.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Remark {
    /// The year is the document's.
    YearGiven(i32),
    /// The year has two digits.
    ShortYear,
    /// These words were taken to say nothing of the deadline.
    WordsAround(String),
    /// A word stood in two pieces.
    BrokenWord(String),
    /// *By* a month, quarter, half-year or year: read as by its last day.
    Inclusive,
}

impl Reading {
    /// The notation of the file, if nothing is missing.
    #[must_use]
    pub fn to_notation(&self) -> Option<String> {
        self.missing.is_empty().then(|| self.due.to_string())
    }
}

/// Reads a deadline.
///
/// # Errors
/// [`Refusal`] where the whole phrase is not understood, in one way only.
pub fn read(text: &str, options: Options) -> Result<Reading, Refusal> {
    let refused = |kind| Err(Refusal { kind, words: Vec::new() });
    if text.chars().take(LONGEST + 1).count() > LONGEST {
        return refused(Kind::TooLong);
    }
    if fold::has_gap(text) {
        return refused(Kind::Unclear);
    }
    let text = fold::folded(text);
    if !text.contains(char::is_alphanumeric) {
        return refused(Kind::Empty);
    }
    if let Some(reading) = notation(&text) {
        return Ok(reading);
    }
    let read: Vec<(Language, Vec<Token>)> =
        Language::ALL.into_iter().map(|language| (language, token::tokens(&text, language))).collect();
    let mut found: Vec<(Result<Deadline, Kind>, Parse, usize)> = Vec::new();
    for (nth, (language, tokens)) in read.iter().enumerate() {
        for parse in Grammar::new(&text, tokens, *language).parses() {
            let due = meaning::deadline(&parse.expression, &text, options.year);
            if !found.iter().any(|(other, _, _)| *other == due) {
                found.push((due, parse, nth));
            }
        }
    }
    match found.as_slice() {
        [] => Err(diagnosis::reason(&text, &read)),
        [(Err(kind), _, _)] => refused(*kind),
        [(Ok(due), parse, nth)] => {
            let tokens = read.get(*nth).map_or(&[][..], |(_, tokens)| tokens);
            let language = read.get(*nth).map_or(Language::Uzbek, |(language, _)| *language);
            let remarks = remarks(&text, parse, tokens, options.year);
            let is_until = matches!(parse.expression, Expression::Bounds(Bounds::Until(_)));
            Ok(Reading { missing: missing(due), due: due.clone(), remarks, is_until, language })
        }
        _ => refused(Kind::Ambiguous),
    }
}

/// `2023/..` and `2023-Q2/2024`, as the file writes them; a single period is read by the grammar.
fn notation(text: &str) -> Option<Reading> {
    let due = match text.parse().ok()? {
        Due::Between(from, to) => Deadline::Between(from, to),
        Due::From(period) => Deadline::From(period),
        Due::Within(_) | Due::Each(_) | Due::After(_) => return None,
    };
    let (missing, remarks) = (Vec::new(), Vec::new());
    Some(Reading { due, missing, remarks, is_until: false, language: Language::English })
}

fn missing(due: &Deadline) -> Vec<Missing> {
    match due {
        Deadline::Within(_)
        | Deadline::Between(..)
        | Deadline::From(_)
        | Deadline::Each(Series { from: Some(Start::In(_)), .. }) => Vec::new(),
        Deadline::Ongoing => vec![Missing::Start],
        Deadline::After(_) => vec![Missing::EventDay],
        Deadline::Each(Series { until: Some(_), .. }) => vec![Missing::FirstPeriod],
        Deadline::Each(_) => vec![Missing::FirstPeriod, Missing::LastPeriod],
    }
}

fn remarks(text: &str, parse: &Parse, tokens: &[Token], given: Option<i32>) -> Vec<Remark> {
    let bounds = match &parse.expression {
        Expression::Bounds(bounds) | Expression::Permanent(Some(bounds)) => Some(*bounds),
        Expression::Series(series) => series.bounds,
        Expression::Permanent(None) | Expression::Relative(..) => None,
    };
    let points: Vec<Point> = bounds.into_iter().flat_map(Bounds::points).flatten().collect();
    let words = |range: std::ops::Range<usize>| text.get(range).unwrap_or_default().to_owned();
    let mut remarks = Vec::new();
    remarks.extend(given.filter(|_| points.iter().any(|point| point.year.is_none())).map(Remark::YearGiven));
    if tokens.iter().any(|token| matches!(token.symbol, Symbol::Date(date) if date.short)) {
        remarks.push(Remark::ShortYear);
    }
    remarks.extend(parse.around.clone().map(|range| Remark::WordsAround(words(range))));
    let broken = tokens.iter().filter(|token| token.broken);
    remarks.extend(broken.map(|token| Remark::BrokenWord(words(token.start..token.end))));
    if let (Some(Bounds::Until(point)), Expression::Bounds(_)) = (bounds, &parse.expression)
        && !point.is_day()
    {
        remarks.push(Remark::Inclusive);
    }
    remarks
}
