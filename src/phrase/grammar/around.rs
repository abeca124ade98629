//! Words around a deadline that do not change it. Three rules, each narrow:
//!
//! 1. words of a closed list before it (`срок исполнения:`, `planned for`, and `completed` before *by*) or behind it
//!    (`включительно`, `in phases`);
//! 2. in English any words before *by* and a day, month, quarter or half-year with its year, if none of them is a
//!    word of deadlines, a negation, a season, or a number that could be a year: `237 signed contracts by Q3 2017`. A
//!    bare year is not enough (`raise output by 2030` may be an amount), its end is;
//! 3. in Russian up to three such words, none with the ending of a participle (`выполнено`, `принята`), before an
//!    interval of days in parentheses: `Защита (01.06.2024 - 21.06.2024)`.

use super::super::Language;
use super::super::point::{Bounds, Point};
use super::super::words::{Lexeme, Sense};
use super::{Expression, Grammar, Parse, Symbol};

/// Endings of Russian participles and past tenses: what was done is not a valid deadline.
const DONE: [&str; 18] = [
    "ено", "ано", "ято", "ыто", "ена", "ана", "ята", "ыта", "ены", "аны", "яты", "ыты", "ен", "ят", "лось",
    "лся", "лась", "лись",
];

impl Grammar<'_> {
    /// The place behind the words of the closed list that stand before a deadline.
    pub(super) fn lead(&self, start: usize) -> usize {
        let start = match self.word(start, Sense::Trail) {
            Some(next) => self.skip_mark(next, &[',']),
            None => start,
        };
        let mut at = start;
        while let Some(next) = self.word(at, Sense::Lead) {
            at = next;
        }
        if let Some(next) = self.word(at, Sense::LeadBy)
            && self.word(next, Sense::By).is_some()
        {
            return next;
        }
        // A preposition may be part of a lead: `срок до 1 мая`.
        if at == start { at } else { self.skip_mark(at, &[':', '-']) }
    }

    /// The place behind the words of the closed list that stand behind a deadline.
    pub(super) fn trail(&self, at: usize) -> usize {
        let (open, inner) = match self.mark(at, '(') {
            Some(inner) => (true, inner),
            None => (false, self.skip_mark(at, &[','])),
        };
        match self.word(inner, Sense::Trail) {
            Some(next) if open => self.mark(next, ')').unwrap_or(at),
            Some(next) => next,
            None => at,
        }
    }

    /// Readings of a phrase with other words before the deadline.
    pub(super) fn around(&self) -> Vec<Parse> {
        let mut found = Vec::new();
        for at in 1..self.tokens.len() {
            let by = self.language == Language::English && self.word(at, Sense::By).is_some();
            let open = self.language == Language::Russian && at <= 3 && self.mark(at, '(').is_some();
            // All words before a place are looked at last, since that is slow.
            if !(by || open) || !self.is_free(at) {
                continue;
            }
            let words = || Some(self.tokens.first()?.start..self.tokens.get(at - 1)?.end);
            let readings = if by {
                self.bounds_before(at).into_iter().filter(|(bounds, _)| is_explicit(*bounds)).collect()
            } else {
                self.in_parentheses(at)
            };
            let whole = readings.into_iter().filter(|(_, next)| self.is_end(self.trail(*next)));
            found.extend(
                whole.map(|(bounds, _)| Parse { expression: Expression::Bounds(bounds), around: words() }),
            );
        }
        found
    }

    fn in_parentheses(&self, at: usize) -> Vec<(Bounds, usize)> {
        let Some(inner) = self.mark(at, '(') else { return Vec::new() };
        let done = |word: &str| DONE.iter().any(|end| word.ends_with(end));
        if self.strangers(0..at).iter().any(|word| done(word)) {
            return Vec::new();
        }
        let days = |point: Point| point.is_day() && point.year.is_some();
        self.bounds(inner)
            .into_iter()
            .filter(|(bounds, _)| matches!(bounds, Bounds::Between(from, to) if days(*from) && days(*to)))
            .filter_map(|(bounds, next)| Some((bounds, self.mark(next, ')')?)))
            .collect()
    }

    /// Whether all tokens before a place are words, or counts, that cannot change a deadline.
    fn is_free(&self, end: usize) -> bool {
        let words = self.strangers(0..end);
        let free = |at: usize| match self.symbol(at) {
            Some(Symbol::Unknown) => true,
            Some(Symbol::Number(number, _)) => !(1900..=2200).contains(number),
            Some(Symbol::Mark(mark)) => matches!(mark, '-' | '\'' | '&' | '%'),
            Some(Symbol::Word(lexemes)) => lexemes.iter().all(|lexeme| {
                matches!(
                    lexeme.sense,
                    Sense::In
                        | Sense::Small
                        | Sense::And
                        | Sense::To
                        | Sense::Per
                        | Sense::Nth(_)
                        | Sense::Count(_)
                        | Sense::Lead
                        | Sense::LeadBy
                ) || is_of(lexemes)
            }),
            Some(Symbol::Date(_) | Symbol::Roman(_)) | None => false,
        };
        !words.is_empty() && (0..end).all(free) && self.is_own(&words)
    }
}

/// *Of* may stand before an event, but before other words it says nothing.
fn is_of(lexemes: &[Lexeme]) -> bool {
    lexemes.iter().any(|lexeme| lexeme.sense == Sense::Small)
}

/// Whether a deadline names more than a year.
fn is_explicit(bounds: Bounds) -> bool {
    let explicit = |point: Point| point.year.is_some() && point.part.is_some();
    match bounds {
        Bounds::Until(point) => explicit(point),
        Bounds::End(point) => point.year.is_some(),
        Bounds::In(_) | Bounds::Between(..) | Bounds::From(_) => false,
    }
}
