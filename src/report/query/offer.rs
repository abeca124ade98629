//! What can be typed in a query: the keys of terms, and the values that the plans have for them.

use std::collections::BTreeMap;

use super::key::KEYS;
use super::known::Kind;
use super::scope::{Scope, Subject};
use super::status::UNCONFIRMED;
use crate::model::{Item, Period, Rating, Status};
use crate::report::portfolio::Portfolio;

/// Lateness that people ask for, in days.
const LATE: [&str; 5] = [">0", ">7", ">14", ">30", ">90"];

/// Something that can be typed, and what it means.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Offer {
    /// What is typed.
    pub value: String,
    /// What that is; empty where the value says it.
    pub about: String,
}

impl Offer {
    /// Something that can be typed, and what it means.
    #[must_use]
    pub fn new(value: impl Into<String>, about: impl Into<String>) -> Self {
        Self { value: value.into(), about: about.into() }
    }
}

/// The keys of terms, each with its colon.
#[must_use]
pub fn keys() -> Vec<Offer> {
    let about = |key| match key {
        "section" => "in a section",
        "executor" => "with an executor",
        "lead" => "led by an executor",
        "funding" => "paid from a source",
        "status" => "in a state",
        "due" => "due in a period",
        "done" => "done in a period",
        "late" => "late by so many days",
        "text" => "with a word in its title",
        "not" => "for which a term does not hold",
        _ => "",
    };
    KEYS.into_iter().map(|key| Offer::new(format!("{key}:"), about(key))).collect()
}

/// The values that a key can have in these plans.
#[must_use]
pub fn values(key: &str, portfolio: &Portfolio, subject: Subject) -> Vec<Offer> {
    let scope = Scope::new(portfolio, subject);
    let own = portfolio.files.first().and_then(|file| file.plan.language.as_deref());
    let language = portfolio.language.as_deref().or(own);
    let known = |kind: Kind| {
        let all = scope.known(kind).iter();
        all.map(|one| Offer::new(one.id.clone(), one.name(language))).collect()
    };
    match key {
        "section" => known(Kind::Section),
        "executor" => known(Kind::Executor),
        "lead" => {
            let mut executors: Vec<Offer> = known(Kind::Executor);
            executors.retain(|one| leads(portfolio, &one.value));
            executors
        }
        "funding" => known(Kind::Funding),
        "status" => words(subject).map(|word| Offer::new(word, "")).collect(),
        "due" => quarters(portfolio, |item, day| item.state(day).due_day),
        "done" => quarters(portfolio, |item, day| item.state(day).done.map(crate::model::Mark::day)),
        "late" => LATE.map(|late| Offer::new(late, "days")).into(),
        _ => Vec::new(),
    }
}

/// The states and ratings that can be asked for.
fn words(subject: Subject) -> impl Iterator<Item = &'static str> {
    let ratings = if subject == Subject::Kpis { Rating::ALL.as_slice() } else { &[] };
    let states = Status::ALL.into_iter().map(Status::word).chain([UNCONFIRMED]);
    states.chain(ratings.iter().map(|rating| rating.word()))
}

fn leads(portfolio: &Portfolio, id: &str) -> bool {
    portfolio.files.iter().any(|file| {
        let of_lines = file.plan.lines().map(|line| line.executors());
        let of_kpis = file.plan.indicators().into_iter().map(|one| one.executors());
        of_lines.chain(of_kpis).any(|all| all.first().is_some_and(|first| first.as_str() == id))
    })
}

/// The quarters in which something happens, each with how often.
fn quarters(
    portfolio: &Portfolio,
    on: impl Fn(&Item<'_>, chrono::NaiveDate) -> Option<chrono::NaiveDate>,
) -> Vec<Offer> {
    let mut counts: BTreeMap<(chrono::NaiveDate, String), usize> = BTreeMap::new();
    for file in &portfolio.files {
        for day in file.plan.items().filter_map(|item| on(&item, file.day)) {
            let quarter = Period::around(day, 3);
            *counts.entry((quarter.first(), quarter.to_string())).or_default() += 1;
        }
    }
    let items = |count: usize| if count == 1 { "1 item".to_owned() } else { format!("{count} items") };
    counts.into_iter().map(|((_, quarter), count)| Offer::new(quarter, items(count))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_key_says_what_it_is() {
        assert!(keys().iter().all(|key| !key.about.is_empty()), "{:?}", keys());
    }
}
