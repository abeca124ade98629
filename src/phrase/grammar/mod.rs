//! The grammar: every way to read all tokens of a phrase. Each rule gives every reading it has from a place on, with
//! the place behind it, so nothing depends on which rule is tried first; a phrase with two different readings is
//! refused.
//!
//! ```text
//! phrase   = [lead] core [trail]
//! core     = bounds | every [part] [bounds] | bounds every [part] | permanent [bounds] | bounds permanent | relative
//! bounds   = [in] extent | by point | [by] end point | from point [to point] | begin point      (Russian, English)
//!          | extent[да] | point[гача] | point end | point[дан] [бошлаб] [point[гача]]           (Uzbek)
//! extent   = point | point - point
//! point    = year | [year] part | part [year] | 30.04.2023
//! part     = day month | month | nth quarter | nth half
//! relative = within length after EVENT | EVENT after length within
//! ```

mod after;
mod around;
mod before;
mod extent;
mod part;
mod relative;
mod series;

use std::ops::Range;

use crate::model::Every;

use super::Language;
use super::deadline::{Length, Start};
use super::point::Bounds;
use super::token::{Symbol, Token};
use super::words::{Case, Form, Lexeme, Sense};

/// Readings of a rule, each with the place behind it.
type Parses<T> = Vec<(T, usize)>;

/// What a whole phrase says, before its year is known.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Expression {
    /// In, by, from.
    Bounds(Bounds),
    /// Permanently.
    Permanent(Option<Bounds>),
    /// Every …
    Series(Recurring),
    /// Within … of the words between these bytes.
    Relative(Length, Range<usize>),
}

/// A series before its year is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Recurring {
    /// How often.
    pub every: Every,
    /// The part of the year or month that is meant.
    pub part: Option<Start>,
    /// Where it begins and ends.
    pub bounds: Option<Bounds>,
    /// Days after each period's end.
    pub grace: u32,
}

impl Recurring {
    /// The series within bounds. A yearly one needs years as bounds: `ежегодно до 1 марта` names a part of each.
    fn within(self, bounds: Bounds) -> Option<Self> {
        let dated = bounds.points().into_iter().flatten().all(|point| point.year.is_some());
        (dated || self.every != Every::Year).then_some(Self { bounds: Some(bounds), ..self })
    }
}

/// One reading of a whole phrase.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Parse {
    /// What it says.
    pub expression: Expression,
    /// The bytes of the words that say nothing of the deadline.
    pub around: Option<Range<usize>>,
}

/// A phrase in one language.
pub(super) struct Grammar<'t> {
    text: &'t str,
    tokens: &'t [Token],
    language: Language,
}

impl<'t> Grammar<'t> {
    /// The grammar over the tokens of a folded phrase.
    pub(super) fn new(text: &'t str, tokens: &'t [Token], language: Language) -> Self {
        Self { text, tokens, language }
    }

    /// Every reading of the whole phrase.
    pub(super) fn parses(&self) -> Vec<Parse> {
        let start = self.lead(0);
        let whole = self.core(start).into_iter().filter(|(_, at)| self.is_end(self.trail(*at)));
        let mut parses: Vec<Parse> =
            whole.map(|(expression, _)| Parse { expression, around: None }).collect();
        if parses.is_empty() {
            parses = self.around();
        }
        parses.dedup();
        parses
    }

    /// How many points and intervals a phrase that cannot be read has, one after the other: for the reason, not for a
    /// reading.
    pub(super) fn date_count(&self) -> usize {
        let (mut count, mut at) = (0, 0);
        while at < self.tokens.len() {
            at = match self.extents(at).into_iter().map(|(_, next)| next).max() {
                Some(next) => {
                    count += 1;
                    next
                }
                None => at + 1,
            };
        }
        count
    }

    /// How many series a phrase that cannot be read has.
    pub(super) fn series_count(&self) -> usize {
        (0..self.tokens.len()).filter(|at| !self.every(*at).is_empty()).count()
    }

    /// Whether a phrase that cannot be read has a length of time, and its number.
    pub(super) fn has_length(&self) -> bool {
        let counted = |at| matches!(self.symbol(at), Some(Symbol::Number(..))) || self.unit_length(at);
        (0..self.tokens.len()).any(|at| counted(at) && !self.length(at).is_empty())
    }

    fn unit_length(&self, at: usize) -> bool {
        self.lexemes(at).iter().any(|lexeme| matches!(lexeme.sense, Sense::Count(_) | Sense::Length(..)))
    }

    fn core(&self, at: usize) -> Parses<Expression> {
        let mut found: Parses<Expression> = self.relative(at);
        for (bounds, next) in self.bounds(at) {
            found.push((Expression::Bounds(bounds), next));
            let dashed = self.mark(next, '-').is_some();
            let next = self.separator(next);
            found.extend(
                self.every(next)
                    .into_iter()
                    .filter_map(|(series, next)| Some((Expression::Series(series.within(bounds)?), next))),
            );
            let permanent = self.word(next, Sense::Permanent).zip(self.lasting(bounds, dashed));
            found.extend(permanent.map(|(next, bounds)| (Expression::Permanent(Some(bounds)), next)));
        }
        for (series, next) in self.every(at) {
            found.push((Expression::Series(series), next));
            found.extend(
                self.bounds_behind(next)
                    .into_iter()
                    .filter_map(|(bounds, next)| Some((Expression::Series(series.within(bounds)?), next))),
            );
        }
        if let Some(next) = self.word(at, Sense::Permanent) {
            found.push((Expression::Permanent(None), next));
            let dashed = self.mark(next, '-').is_some();
            let bounds = self.bounds_behind(next).into_iter();
            let plain = bounds.filter(|(bounds, _)| !(dashed && matches!(bounds, Bounds::In(_))));
            found.extend(plain.map(|(bounds, next)| (Expression::Permanent(Some(bounds)), next)));
        }
        found
    }

    /// The bounds before *permanently*. `2025 – ongoing` begins in 2025 and does not end with it; elsewhere a dash may be an
    /// explanation too, so it is not read.
    fn lasting(&self, bounds: Bounds, dashed: bool) -> Option<Bounds> {
        match (bounds, self.language) {
            (Bounds::In(point), Language::English) if dashed => Some(Bounds::From(point)),
            (Bounds::In(_), Language::Uzbek | Language::Russian) if dashed => None,
            (
                Bounds::In(_) | Bounds::Until(_) | Bounds::End(_) | Bounds::Between(..) | Bounds::From(_),
                _,
            ) => Some(bounds),
        }
    }

    /// Bounds behind something, perhaps after a comma or in parentheses.
    fn bounds_behind(&self, at: usize) -> Parses<Bounds> {
        match self.mark(at, '(') {
            Some(at) => self
                .bounds(at)
                .into_iter()
                .filter_map(|(bounds, at)| Some((bounds, self.mark(at, ')')?)))
                .collect(),
            None => self.bounds(self.separator(at)),
        }
    }

    fn bounds(&self, at: usize) -> Parses<Bounds> {
        match self.language {
            Language::Uzbek => self.bounds_after(at),
            Language::Russian | Language::English => self.bounds_before(at),
        }
    }

    fn separator(&self, at: usize) -> usize {
        self.skip_mark(at, &[',', '-'])
    }

    fn is_end(&self, at: usize) -> bool {
        at >= self.tokens.len()
    }

    fn symbol(&self, at: usize) -> Option<&Symbol> {
        self.tokens.get(at).map(|token| &token.symbol)
    }

    fn lexemes(&self, at: usize) -> &[Lexeme] {
        match self.symbol(at) {
            Some(Symbol::Word(lexemes)) => lexemes,
            _ => &[],
        }
    }

    /// A word with any meaning that `pick` takes.
    fn pick<T>(&self, at: usize, pick: impl Fn(Sense) -> Option<T>) -> Option<(T, Form, usize)> {
        self.lexemes(at).iter().find_map(|lexeme| Some((pick(lexeme.sense)?, lexeme.form, at + 1)))
    }

    /// A word in any form.
    fn form(&self, at: usize, sense: Sense) -> Option<(Form, usize)> {
        self.pick(at, |other| (other == sense).then_some(())).map(|((), form, at)| (form, at))
    }

    /// A word without an ending.
    fn word(&self, at: usize, sense: Sense) -> Option<usize> {
        self.form(at, sense).filter(|(form, _)| form.case == Case::Bare).map(|(_, at)| at)
    }

    fn mark(&self, at: usize, mark: char) -> Option<usize> {
        (self.symbol(at) == Some(&Symbol::Mark(mark))).then_some(at + 1)
    }

    /// The place behind a word that may be missing.
    fn skip(&self, at: usize, sense: Sense) -> usize {
        self.word(at, sense).unwrap_or(at)
    }

    /// The place behind *of* and *the*.
    fn skip_small(&self, mut at: usize) -> usize {
        while let Some(next) = self.word(at, Sense::Small) {
            at = next;
        }
        at
    }

    /// The place behind a mark that may be missing.
    fn skip_mark(&self, at: usize, marks: &[char]) -> usize {
        marks.iter().find_map(|mark| self.mark(at, *mark)).unwrap_or(at)
    }

    /// A number of so many digits.
    fn number(&self, at: usize, digits: Range<usize>) -> Option<(u32, usize)> {
        match self.symbol(at) {
            Some(Symbol::Number(number, length)) if digits.contains(length) => Some((*number, at + 1)),
            _ => None,
        }
    }
}
