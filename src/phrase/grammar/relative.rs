//! Lengths of time that run from an event.

use std::ops::Range;

use super::super::Language;
use super::super::deadline::{Length, TimeUnit};
use super::super::words::{Case, Sense, Unit};
use super::{Expression, Grammar, Parses, Symbol};

impl Grammar<'_> {
    /// Every relative deadline at a place; its event reaches to the end, or from the start.
    pub(super) fn relative(&self, at: usize) -> Parses<Expression> {
        match self.language {
            Language::Uzbek => self.relative_after(at),
            Language::Russian | Language::English => self.relative_before(at),
        }
    }

    /// `в течение 15 дней со дня въезда`, `в месячный срок после утверждения`, `within 3 months of adoption`, `90 days
    /// after publication`
    fn relative_before(&self, at: usize) -> Parses<Expression> {
        let mut found = Vec::new();
        let within = [Sense::Within, Sense::By, Sense::In].into_iter().find_map(|sense| self.word(at, sense));
        for (length, next) in self.length(within.unwrap_or(at)) {
            let Some(after) = self.word(next, Sense::After) else { continue };
            // Without *within*, `3 months of training` is something else.
            let bare = self.word(next, Sense::Small).or_else(|| self.word(next, Sense::From)).is_none();
            let end = self.tokens.len();
            if (within.is_some() || bare)
                && let Some(event) = self.event(self.skip_small(after)..end)
            {
                found.push((Expression::Relative(length, event), end));
            }
        }
        found
    }

    /// `қарор қабул қилинган кундан бошлаб икки ой ичида`, `тасдиқланганидан сўнг 10 кун муддатда`
    fn relative_after(&self, at: usize) -> Parses<Expression> {
        let mut found = Vec::new();
        for place in at + 1..self.tokens.len() {
            // `кундан бошлаб` is one word here; `кундан` alone says the same.
            let day = self.form(place, Sense::Unit(Unit::Day)).or(self.form(place, Sense::DayOfMonth));
            let day = day.filter(|(form, _)| form.case == Case::From);
            let Some(next) = self.word(place, Sense::After).or(day.map(|(_, next)| next)) else { continue };
            for (length, next) in self.length(self.skip_mark(next, &[','])) {
                if let (Some(next), Some(event)) = (self.word(next, Sense::Within), self.event(at..place)) {
                    found.push((Expression::Relative(length, event), next));
                }
            }
        }
        found
    }

    /// `15 дней`, `10 (десяти) календарных дней`, `2-х месяцев`, `двухмесячный срок`, `10-дневный срок`, `икки ой`
    pub(super) fn length(&self, at: usize) -> Parses<Length> {
        let mut found = Vec::new();
        for (count, next) in self.counts(at) {
            let unit_at = self.skip(next, Sense::Calendar);
            found.extend(self.unit(unit_at).and_then(|(times, unit, next)| {
                Some((Length { count: count.checked_mul(times)?, unit }, next))
            }));
            let word = self.pick(self.skip_mark(next, &['-']), |sense| {
                if let Sense::Length(0, unit) = sense { Some(times(unit)) } else { None }
            });
            found.extend(word.and_then(|((times, unit), _, next)| {
                let length = Length { count: count.checked_mul(times)?, unit };
                Some((length, self.word(next, Sense::Term)?))
            }));
        }
        let word = self.pick(at, |sense| {
            if let Sense::Length(count @ 1.., unit) = sense { Some((count, times(unit))) } else { None }
        });
        found.extend(word.and_then(|((count, (times, unit)), _, next)| {
            Some((Length { count: count * times, unit }, self.word(next, Sense::Term)?))
        }));
        // `в течение месяца со дня …`
        if self.language == Language::Russian {
            found.extend(self.unit(at).map(|(count, unit, next)| (Length { count, unit }, next)));
        }
        found
    }

    /// A count: a number or a word, perhaps both (`10 (десяти)`), which must agree.
    fn counts(&self, at: usize) -> Parses<u32> {
        let word =
            |at| self.pick(at, |sense| if let Sense::Count(count) = sense { Some(count) } else { None });
        if let Some((count, _, next)) = word(at) {
            return vec![(count, next)];
        }
        let Some((count, next)) = self.number(at, 1..4).filter(|(count, _)| *count > 0) else {
            return Vec::new();
        };
        let again = self.mark(next, '(').and_then(|at| {
            let (again, _, next) = word(at)?;
            self.mark(next, ')').filter(|_| again == count)
        });
        let next = again.unwrap_or(next);
        let bare = (count, next);
        [bare].into_iter().chain(self.ordinal(next).map(|next| (count, next))).collect()
    }

    fn unit(&self, at: usize) -> Option<(u32, TimeUnit, usize)> {
        let found =
            self.pick(at, |sense| if let Sense::Unit(unit) = sense { Some(times(unit)) } else { None });
        found
            .filter(|(_, form, _)| form.case == Case::Bare && !form.owned)
            .map(|((count, unit), _, next)| (count, unit, next))
    }

    /// The words of an event, if they can be nothing else: at least one word that no deadline has, and none that
    /// could change what was read before.
    fn event(&self, places: Range<usize>) -> Option<Range<usize>> {
        let tokens = self.tokens.get(places.clone())?;
        let plain = |at: usize| match self.symbol(at) {
            Some(Symbol::Unknown) => true,
            Some(Symbol::Mark(mark)) => matches!(mark, '(' | ')' | '-' | '\''),
            Some(Symbol::Word(lexemes)) => lexemes.iter().all(|lexeme| {
                matches!(
                    lexeme.sense,
                    Sense::In
                        | Sense::Small
                        | Sense::And
                        | Sense::Per
                        | Sense::Ordinal
                        | Sense::By
                        | Sense::To
                        | Sense::From
                        | Sense::After
                        | Sense::With
                        | Sense::Count(1)
                )
            }),
            Some(Symbol::Number(..) | Symbol::Date(_) | Symbol::Roman(_)) | None => false,
        };
        let words = self.strangers(places.clone());
        let fits = !words.is_empty() && places.clone().all(plain) && self.is_own(&words);
        (fits).then(|| Some(tokens.first()?.start..tokens.last()?.end)).flatten()
    }

    /// The words between two places that the language does not have, in lower case.
    pub(super) fn strangers(&self, places: Range<usize>) -> Vec<String> {
        let tokens = self.tokens.get(places).unwrap_or_default();
        let unknown = tokens.iter().filter(|token| token.symbol == Symbol::Unknown);
        unknown.filter_map(|token| self.text.get(token.start..token.end)).map(str::to_lowercase).collect()
    }

    /// Whether unknown words can be words of this language.
    pub(super) fn is_own(&self, words: &[String]) -> bool {
        let letters = |fits: fn(char) -> bool| words.iter().all(|word| word.chars().all(fits));
        let own = match self.language {
            Language::English => letters(|c| c.is_ascii() || c == '\''),
            Language::Russian => letters(|c| matches!(c, 'а'..='я' | 'ё') || c.is_ascii()),
            Language::Uzbek => {
                letters(|c| c.is_ascii() || matches!(c, 'а'..='я' | 'ё' | 'ў' | 'қ' | 'ғ' | 'ҳ'))
            }
        };
        own && super::super::words::foreign(words).is_none()
    }
}

/// A unit as one of those that lengths are counted in.
fn times(unit: Unit) -> (u32, TimeUnit) {
    match unit {
        Unit::Day => (1, TimeUnit::Day),
        Unit::Week => (1, TimeUnit::Week),
        Unit::Month => (1, TimeUnit::Month),
        Unit::Quarter => (3, TimeUnit::Month),
        Unit::Half => (6, TimeUnit::Month),
        Unit::Year => (1, TimeUnit::Year),
    }
}
