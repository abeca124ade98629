//! Options that are typed as words: `summary by executor`, `list sorted by deadline`, `overdue top 5`.
//!
//! Titles may have such words as well, so a query of them is refused with both that it may mean.

use clap::ValueEnum;

use super::context::Context;
use super::error::Failure;
use crate::locale::{Particle, query_key};
use crate::problem::{Message, Problem, QUERY};
use crate::report::{Query, SortKey, Subject};

/// The options of a command that people type as words.
#[derive(Default)]
pub(super) struct Worded {
    /// The values of its `--by`.
    by: Vec<String>,
    /// The values of its `--group`.
    group: Vec<String>,
    /// Whether it has `--sort`.
    sorts: bool,
    /// Whether it has `--limit`.
    limits: bool,
}

/// What is to be done by something.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Verb {
    Sort,
    Group,
    Either,
}

/// Words that are to be an option.
struct Meant<'t> {
    words: Vec<&'t str>,
    option: String,
    is_limit: bool,
}

impl Worded {
    /// Those of a command that sums up by something.
    pub(super) fn by<V: ValueEnum>() -> Self {
        Self { by: values::<V>(), ..Self::default() }
    }

    /// Those of a command whose lines are sorted, grouped and cut short.
    pub(super) fn arranged<V: ValueEnum>() -> Self {
        Self { group: values::<V>(), sorts: true, limits: true, ..Self::default() }
    }

    /// The same with `--limit`.
    pub(super) fn limited(self) -> Self {
        Self { limits: true, ..self }
    }

    /// Reads the terms of a query; what is to be an option is refused with that option. Where titles have each of the words,
    /// they may be searched for.
    ///
    /// # Errors
    /// Words that are to be an option, and what the query refuses.
    pub(super) fn query(
        &self,
        terms: &[String],
        context: &Context<'_>,
        subject: Subject,
    ) -> Result<Query, Failure> {
        let read = Query::parse(terms, context.view.portfolio, subject);
        let meant = self.meant(terms);
        // `top 5` may well be a word and a measure.
        let meant = meant.filter(|meant| read.is_err() || !meant.is_limit);
        let Some(meant) = meant else { return Ok(read?) };
        let is_searched = read.is_ok();
        let words = meant.words.join(" ");
        let searched = meant.words.iter().map(|word| format!("text:{word}")).collect::<Vec<_>>().join(" ");
        let ways: Vec<String> = [meant.option].into_iter().chain(is_searched.then_some(searched)).collect();
        let message = Message::id("query-not-understood").with("text", words);
        Err(Problem::new(&QUERY, message)
            .hint(Message::id("hint-terms").with("list", ways.join(", ")))
            .into())
    }

    /// The first words that are to be an option, and that option.
    fn meant<'t>(&self, terms: &'t [String]) -> Option<Meant<'t>> {
        let words: Vec<&str> = terms.iter().flat_map(|term| term.split_whitespace()).collect();
        (0..words.len()).find_map(|at| {
            let onward = words.get(at..)?;
            let limit = self.limit(onward);
            let is_limit = limit.is_some();
            let (count, option) = limit.or_else(|| self.arrangement(onward))?;
            Some(Meant { words: onward.get(..count)?.to_vec(), option, is_limit })
        })
    }

    /// `top 5`
    fn limit(&self, words: &[&str]) -> Option<(usize, String)> {
        let [word, number, ..] = words else { return None };
        let is_limit = self.limits && Particle::Limit.is(word);
        let number = number.parse::<usize>().ok().filter(|_| is_limit)?;
        Some((2, format!("--limit {number}")))
    }

    /// `by executor`, `sorted by due`, `ижрочи бўйича`
    fn arrangement(&self, words: &[&str]) -> Option<(usize, String)> {
        let first = *words.first()?;
        if words.get(1).is_some_and(|word| Particle::ByBehind.is(word)) {
            return Some((2, self.option(Verb::Either, first)?));
        }
        let verb = match first {
            word if Particle::Sort.is(word) => Verb::Sort,
            word if Particle::Group.is(word) => Verb::Group,
            _ => Verb::Either,
        };
        let verbs = usize::from(verb != Verb::Either);
        let is_by = words.get(verbs).is_some_and(|word| Particle::By.is(word));
        let at = verbs + usize::from(is_by);
        let what = words.get(at).filter(|_| at > 0)?;
        Some((at + 1, self.option(verb, what)?))
    }

    /// The option that does it by this.
    fn option(&self, verb: Verb, what: &str) -> Option<String> {
        let lower = what.to_lowercase();
        let key = query_key(&lower).unwrap_or(&lower);
        let has = |values: &[String]| values.iter().any(|value| value == key);
        if has(&self.by) {
            return Some(format!("--by {key}"));
        }
        if verb != Verb::Sort && has(&self.group) {
            return Some(format!("--group {key}"));
        }
        let is_column = |name: &&str| self.sorts && verb != Verb::Group && SortKey::parse(name).is_ok();
        let column = [key, lower.as_str()].into_iter().find(is_column)?;
        Some(format!("--sort {column}"))
    }
}

fn values<V: ValueEnum>() -> Vec<String> {
    let named = V::value_variants().iter().filter_map(ValueEnum::to_possible_value);
    named.map(|value| value.get_name().to_owned()).collect()
}
