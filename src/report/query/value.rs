//! What follows the key of a term.

use std::collections::{BTreeSet, HashMap, HashSet};

use super::chosen::{Chosen, Parts};
use super::day_meant::{span_compared, spans_meant};
use super::day_span::{Comparison, DaySpan, DaySpanError};
use super::known::{Kind, Known, same};
use super::numeral::is_same_number;
use super::refusal::{did_you_mean, quoted, refusal, terms};
use super::scope::Scope;
use crate::locale::folding::SearchWord;
use crate::locale::latin_twins;
use crate::model::Str;
use crate::problem::{Message, Problem};
use crate::suggestion::nearest;

/// More names than this are not listed.
const MOST: usize = 20;

/// The ids of executors or funding sources; `key` is that of the term.
pub(super) fn ids(
    key: &str,
    kind: Kind,
    value: &str,
    scope: &Scope<'_>,
    prefix: &str,
) -> Result<HashSet<Str>, Problem> {
    let known = named(key, kind, value, scope, prefix)?;
    Ok(known.into_iter().map(|one| Str::from(one.id.as_str())).collect())
}

/// The sections of all plans that are called so, with what is below them.
pub(super) fn sections(value: &str, scope: &Scope<'_>, prefix: &str) -> Result<Chosen, Problem> {
    let known = named(Kind::Section.key(), Kind::Section, value, scope, prefix)?;
    let known: HashSet<&str> = known.into_iter().map(|one| one.id.as_str()).collect();
    let mut chosen = Chosen::default();
    for file in scope.files() {
        for (path, _) in file.plan.all_sections() {
            let address = file.plan.section_address(path);
            if known.contains(address.as_str()) {
                chosen.add(file, Parts { sections: vec![path], ..Parts::default() });
            }
        }
    }
    Ok(chosen.finish())
}

/// What is called so; all of several separated by commas must exist. A plain name may have commas in it.
fn named<'s, 'a>(
    key: &str,
    kind: Kind,
    value: &str,
    scope: &'s Scope<'a>,
    prefix: &str,
) -> Result<Vec<&'s Known<'a>>, Problem> {
    let known = scope.known(kind);
    let mut by_id: HashMap<String, Vec<usize>> = HashMap::new();
    for (n, one) in known.iter().enumerate() {
        by_id.entry(one.id.to_lowercase()).or_default().push(n);
    }
    let called = |id: &str| by_id.get(&id.to_lowercase());
    let mut all = BTreeSet::new();
    if let Some(whole) = called(value) {
        all.extend(whole);
    } else {
        for wanted in value.split(',').map(str::trim).filter(|wanted| !wanted.is_empty()) {
            all.extend(called(wanted).ok_or_else(|| unknown(key, kind, wanted, known, prefix))?);
        }
    }
    Ok(all.into_iter().filter_map(|n: usize| known.get(n)).collect())
}

fn unknown(key: &str, kind: Kind, wanted: &str, known: &[Known<'_>], prefix: &str) -> Problem {
    let message = match kind {
        Kind::Section => Message::id("query-no-section"),
        Kind::Executor => Message::id("query-no-executor"),
        Kind::Funding => Message::id("query-no-funding"),
    };
    let none = match kind {
        Kind::Section => Message::id("hint-no-section-named"),
        Kind::Executor => Message::id("hint-no-executor-named"),
        Kind::Funding => Message::id("hint-no-funding-named"),
    };
    let term = |id: &str| quoted(&format!("{prefix}{key}:{id}"));
    let ids = || known.iter().map(|one| one.id.as_str());
    let latin = latin_twins(wanted);
    let word = SearchWord::new(wanted);
    let by_name: Vec<String> = meant_by_name(kind, wanted, known, &word);
    let hint = if known.is_empty() {
        none
    } else if let Some(one) = ids().find(|id| same(id, &latin)) {
        did_you_mean(term(one))
    } else if let [one] = by_name.as_slice() {
        did_you_mean(term(one))
    } else if !by_name.is_empty() {
        terms(&by_name.iter().map(|id| format!("{prefix}{key}:{id}")).collect::<Vec<_>>())
    } else if let Some(near) = nearest(wanted, ids()) {
        did_you_mean(term(near))
    } else {
        let list: Vec<&str> = ids().take(MOST).collect();
        let more = if known.len() > MOST { ", …" } else { "" };
        Message::id("hint-there-are").with("list", format!("{}{more}", list.join(", ")))
    };
    refusal(message.with("id", wanted), hint)
}

/// Those that are called so by their whole name; else sections within others that have this id; else those whose Roman
/// numeral is this number; else those of which a word begins so; else those that have it anywhere.
fn meant_by_name(kind: Kind, wanted: &str, known: &[Known<'_>], word: &SearchWord) -> Vec<String> {
    let within = |one: &&Known<'_>| {
        kind == Kind::Section && one.id.rsplit_once('/').is_some_and(|(_, last)| same(last, wanted))
    };
    let numbered = |one: &&Known<'_>| {
        let last = one.id.rsplit('/').next().unwrap_or_default();
        kind == Kind::Section && (is_same_number(&one.id, wanted) || is_same_number(last, wanted))
    };
    let has_letter = wanted.contains(char::is_alphabetic);
    let is_long = wanted.chars().nth(2).is_some();
    let tests: [&dyn Fn(&&Known<'_>) -> bool; 5] =
        [&|one| one.is_called(wanted), &within, &numbered, &|one| has_letter && one.has(word), &|one| {
            has_letter && is_long && one.contains(wanted)
        }];
    let found = tests.into_iter().map(|test| known.iter().filter(test).map(|one| one.id.clone()));
    let mut found =
        found.map(Iterator::collect::<Vec<_>>).find(|found| !found.is_empty()).unwrap_or_default();
    found.dedup();
    found
}

/// The spans of days after `due:` and `done:`.
pub(super) fn days(key: &str, value: &str, scope: &Scope<'_>, prefix: &str) -> Result<Vec<DaySpan>, Problem> {
    let spans: Vec<&str> = value.split(',').map(str::trim).filter(|span| !span.is_empty()).collect();
    let read = |span: &&str| {
        DaySpan::read(span, scope.today()).map_err(|error| match completed(&spans, scope) {
            Some(whole) if matches!(error, DaySpanError::Shape) => {
                let message = Message::id("query-bad-days").with("key", key).with("value", *span);
                refusal(message, did_you_mean(quoted(&format!("{prefix}{key}:{whole}"))))
            }
            _ => bad_days(key, span, error, scope, prefix),
        })
    };
    spans.iter().map(read).collect()
}

/// `2023-06,07`: what later spans leave out is that of the one before.
fn completed(spans: &[&str], scope: &Scope<'_>) -> Option<String> {
    let mut whole: Vec<String> = Vec::new();
    for span in spans {
        let is_span = |text: &str| DaySpan::read(text, scope.today()).is_ok();
        let begun = || {
            let before = whole.last().filter(|before| !before.contains(".."))?;
            let start = before.get(..before.len().checked_sub(span.len())?)?;
            Some(format!("{start}{span}")).filter(|text| start.ends_with('-') && is_span(text))
        };
        let next = if is_span(span) { Some((*span).to_owned()) } else { begun() };
        whole.push(next?);
    }
    Some(whole.join(","))
}

fn bad_days(key: &str, span: &str, error: DaySpanError, scope: &Scope<'_>, prefix: &str) -> Problem {
    let term = |span: &str| did_you_mean(quoted(&format!("{prefix}{key}:{span}")));
    let examples = || Message::id("hint-day-span-examples").with("key", key);
    match error {
        DaySpanError::Shape => {
            let compared = Comparison::split(span)
                .and_then(|(comparison, value)| span_compared(comparison, value, scope.today()));
            let meant = compared.map_or_else(|| spans_meant(span, scope.today()), |meant| vec![meant]);
            let hint = match meant.as_slice() {
                [] => examples(),
                [one] => term(one),
                several => {
                    let all: Vec<_> = several.iter().map(|span| format!("{prefix}{key}:{span}")).collect();
                    terms(&all)
                }
            };
            refusal(Message::id("query-bad-days").with("key", key).with("value", span), hint)
        }
        DaySpanError::Calendar(day) => refusal(Message::id("query-no-day").with("day", day), examples()),
        DaySpanError::Year(day) => refusal(Message::id("query-far-year").with("day", day), examples()),
        DaySpanError::Backwards(meant) => {
            refusal(Message::id("query-backwards").with("text", format!("{key}:{span}")), term(&meant))
        }
    }
}

/// The numbers of days after `late:`.
pub(super) fn lateness(value: &str) -> Result<Vec<(Comparison, i64)>, Problem> {
    let numbers = value.split(',').map(str::trim).filter(|number| !number.is_empty());
    let read = numbers.map(|number| {
        Comparison::read(number).ok_or_else(|| {
            let message = Message::id("query-bad-late").with("value", number);
            refusal(message, Message::id("hint-late-examples"))
        })
    });
    read.collect()
}
