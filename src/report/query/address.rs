//! Ids, ranges and lists of ids, periods of series, and whole plans.

use std::collections::HashSet;

use super::chosen::{Chosen, Parts};
use super::day_meant::spans_meant;
use super::day_span::{DaySpan, DaySpanError};
use super::id::{is_number, kpi_meant, meant};
use super::key::is_key;
use super::known::{Kind, same};
use super::period::of_period;
use super::refusal::{did_you_mean, quoted, refusal, terms};
use super::scope::{Scope, Subject};
use super::suggest::within_typed;
use super::title::plan_has;
use crate::locale::folding::SearchWord;
use crate::locale::latin_twins;
use crate::model::{Period, Position};
use crate::problem::{Message, Problem};
use crate::report::portfolio::PlanFile;
use crate::suggestion::nearest;

/// The plans an id is looked for in, and the rest of what was typed.
struct Addressed<'s, 'a> {
    scope: &'s Scope<'a>,
    files: Vec<&'a PlanFile>,
    /// The name of the plan as typed, where there was one.
    name: Option<&'s str>,
    id: &'s str,
}

/// Reads an id, a range, or a list of them separated by commas or spaces; `None` where it looks like none.
pub(super) fn read(scope: &Scope<'_>, text: &str) -> Option<Result<Chosen, Problem>> {
    // An id may have any sign in it that otherwise stands between ids.
    if let Some(Ok(whole)) = one(scope, text) {
        return Some(Ok(whole));
    }
    let pieces = pieces(scope, text);
    if let [piece] = pieces.as_slice() {
        return one_or_spaced(scope, piece);
    }
    let read: Vec<_> = pieces.iter().map(|piece| (piece, one_or_spaced(scope, piece))).collect();
    // The commas of `not:1,2` and `late:7,14` stand within a term.
    if read.first().is_some_and(|(piece, read)| read.is_none() && piece.contains(':')) {
        return None;
    }
    if read.iter().all(|(_, read)| read.is_none()) {
        return None;
    }
    let mut chosen = Chosen::default();
    for (piece, read) in read {
        match read {
            Some(Ok(more)) => chosen.append(more),
            Some(Err(problem)) => return Some(Err(problem)),
            None => return Some(Err(word_among_ids(scope, &pieces, piece))),
        }
    }
    Some(Ok(chosen))
}

fn one_or_spaced(scope: &Scope<'_>, text: &str) -> Option<Result<Chosen, Problem>> {
    if !text.contains(char::is_whitespace) {
        return one(scope, text);
    }
    let read: Vec<_> = text.split_whitespace().map(|piece| one(scope, piece)).collect();
    let mut chosen = Chosen::default();
    for read in read {
        chosen.append(read?.ok()?);
    }
    Some(Ok(chosen))
}

/// The pieces between commas. In `home:1,2` both are of the plan `home`, and in `3.3@2023-Q2,2023-Q3` both are periods of
/// the one series.
fn pieces(scope: &Scope<'_>, text: &str) -> Vec<String> {
    let mut name = None;
    let mut pieces: Vec<String> = Vec::new();
    for piece in text.split(',').map(str::trim).filter(|piece| !piece.is_empty()) {
        let series = pieces.last().and_then(|last| last.split_once('@')).map(|(series, _)| series);
        if let Some(series) = series.filter(|_| is_period(piece) && !exists(scope, piece)) {
            pieces.push(format!("{series}@{piece}"));
            continue;
        }
        match Addressed::split(scope, piece).and_then(|one| one.name) {
            Some(own) => {
                name = Some(own);
                pieces.push(piece.to_owned());
            }
            None if piece.contains(':') => pieces.push(piece.to_owned()),
            None => pieces.push(name.map_or_else(|| piece.to_owned(), |name| format!("{name}:{piece}"))),
        }
    }
    pieces
}

fn is_period(text: &str) -> bool {
    text.to_uppercase().parse::<Period>().is_ok()
}

/// A word in a list of ids is none of them; if titles have it, it can narrow them.
fn word_among_ids(scope: &Scope<'_>, pieces: &[String], word: &str) -> Problem {
    let searched = SearchWord::new(word);
    if scope.files().iter().any(|file| plan_has(&searched, &file.plan)) {
        let ids: Vec<&str> = pieces.iter().map(String::as_str).filter(|piece| exists(scope, piece)).collect();
        let hint = format!("{} text:{}", ids.join(","), quoted(word));
        let message = Message::id("query-no-id").with("id", word);
        return refusal(message, Message::id("hint-terms").with("list", hint));
    }
    no_such(scope, word)
}

/// Whether a text is an id or a range that exists.
pub(super) fn exists(scope: &Scope<'_>, text: &str) -> bool {
    matches!(one(scope, text), Some(Ok(_)))
}

/// A single id or range.
fn one(scope: &Scope<'_>, text: &str) -> Option<Result<Chosen, Problem>> {
    Addressed::split(scope, text)?.read()
}

impl<'s, 'a> Addressed<'s, 'a> {
    /// Takes the name of the plan off. A file may have a colon in its name, an id has none.
    fn split(scope: &'s Scope<'a>, text: &'s str) -> Option<Self> {
        for (at, _) in text.match_indices(':').collect::<Vec<_>>().into_iter().rev() {
            let (name, id) = (text.get(..at)?, text.get(at + 1..)?);
            let files = scope.plans_named(name);
            if !files.is_empty() {
                return Some(Self { scope, files, name: Some(name), id });
            }
        }
        if text.contains(':') {
            return None;
        }
        Some(Self { scope, files: scope.files().iter().collect(), name: None, id: text })
    }

    fn read(&self) -> Option<Result<Chosen, Problem>> {
        if self.id.is_empty() {
            return self.name.map(|_| Ok(self.whole_plans()));
        }
        // An id may have any sign in it that otherwise stands between ids.
        if let Some(Ok(whole)) = self.single(self.id, None) {
            return Some(Ok(whole));
        }
        let (id, period) = match self.id.split_once('@') {
            Some((id, period)) => (id, Some(period)),
            None => (self.id, None),
        };
        if let Some((from, to)) = id.split_once("..") {
            return self.range(from.trim(), to.trim(), period);
        }
        let found = self.single(id, period);
        let is_meant = || {
            let is_date = is_number(id) && DaySpan::read(id, self.scope.today()).is_ok();
            // Of a plan in `due.yaml` an id can be meant, and every other term as well.
            let is_key = self.name.is_some_and(is_key);
            (is_number(id) && !is_date) || (self.name.is_some() && !is_key) || period.is_some()
        };
        found.or_else(|| is_meant().then(|| Err(self.no_such(id))))
    }

    fn whole_plans(&self) -> Chosen {
        let mut chosen = Chosen::default();
        for file in &self.files {
            chosen.add(file, Parts { whole: true, ..Parts::default() });
        }
        chosen
    }

    /// Parts of whichever plans have them. What is wrong in one of several plans does not matter where another has what
    /// is asked for.
    fn gathered(
        &self,
        of: impl Fn(&'a PlanFile) -> Option<Result<Parts, Problem>>,
    ) -> Option<Result<Chosen, Problem>> {
        let (mut chosen, mut problem) = (Chosen::default(), None);
        for file in &self.files {
            match of(file) {
                Some(Ok(parts)) => chosen.add(file, parts),
                Some(Err(found)) => problem = problem.or(Some(found)),
                None => {}
            }
        }
        if chosen.is_empty() { problem.map(Err) } else { Some(Ok(chosen)) }
    }

    fn single(&self, id: &str, period: Option<&str>) -> Option<Result<Chosen, Problem>> {
        let found = self.gathered(|file| {
            let mut positions = file.plan.positions_meant(id);
            // A KPI of this very id is meant before an item that differs in letter case, for which all are gone through.
            if positions.is_empty() && file.plan.indicator(id).is_none() {
                positions = meant(&file.plan, id);
            }
            let position = match positions.as_slice() {
                [] => return None,
                [position] => *position,
                several => return Some(Err(ambiguous(file, id, several))),
            };
            Some(match period {
                None => Ok(Parts::span(position, position)),
                Some(period) => of_period(file, position, period),
            })
        });
        found.or_else(|| {
            self.gathered(|file| {
                let kpi = kpi_meant(&file.plan, id)?;
                Some(match self.scope.subject {
                    Subject::Items | Subject::Upcoming => Err(is_kpi(&file.address(&kpi))),
                    Subject::Kpis | Subject::Parts => {
                        Ok(Parts { kpis: HashSet::from([kpi]), ..Parts::default() })
                    }
                })
            })
        })
    }

    fn range(&self, from: &str, to: &str, period: Option<&str>) -> Option<Result<Chosen, Problem>> {
        if let Some(to) = to.strip_prefix('.') {
            let range = format!("{from}..{}", to.trim_start_matches('.'));
            let message = Message::id("query-bad-range").with("range", self.id);
            return Some(Err(refusal(message, did_you_mean(self.named(&range)))));
        }
        let to = self.without_same_name(to);
        let (from, to) = match (from, to) {
            ("", "") => return None,
            ("", to) if self.has(to) => return Some(Err(self.open_range(to, true))),
            (from, "") if self.has(from) => return Some(Err(self.open_range(from, false))),
            ends => ends,
        };
        if !self.has(from) && !self.has(to) && self.is_span(self.id) {
            return None;
        }
        if period.is_some() {
            let hint = Message::id("hint-period-example");
            return Some(Err(refusal(Message::id("query-bad-range").with("range", self.id), hint)));
        }
        let found = self.gathered(|file| {
            let (first, last) = (end_of(file, from)?, end_of(file, to)?);
            let span = Parts::span(first, last);
            let is_forward = span.spans.iter().all(|(first, last)| first <= last);
            Some(if is_forward { Ok(span) } else { Err(self.backwards(file, from, to)) })
        });
        found.or_else(|| {
            let bad_range = |hint| refusal(Message::id("query-bad-range").with("range", self.id), hint);
            let step = self.files.iter().find_map(|file| within_measure(file, from, to));
            let missing = [from, to].into_iter().find(|id| !self.has(id));
            Some(Err(match (step, missing) {
                (Some(range), _) => bad_range(did_you_mean(self.named(&range))),
                (None, Some(id)) => self.no_such(id),
                (None, None) => bad_range(Message::id("hint-see-list")),
            }))
        })
    }

    /// `home:1..home:7` is `home:1..7`.
    fn without_same_name<'t>(&self, to: &'t str) -> &'t str {
        let named = self.name.and_then(|name| to.get(..name.len()).filter(|start| same(start, name)));
        named.and_then(|name| to.get(name.len()..)?.strip_prefix(':')).unwrap_or(to)
    }

    /// Whether it is a span of days, in whatever words.
    fn is_span(&self, text: &str) -> bool {
        let today = self.scope.today();
        DaySpan::read(text, today).is_ok() || !spans_meant(text, today).is_empty()
    }

    fn has(&self, id: &str) -> bool {
        self.files.iter().any(|file| end_of(file, id).is_some())
    }

    fn open_range(&self, end: &str, is_last: bool) -> Problem {
        let file = self.files.iter().find(|file| end_of(file, end).is_some());
        let measures = || file.into_iter().flat_map(|file| file.plan.measures());
        let outer = if is_last { measures().next() } else { measures().last() };
        let outer = outer.map(|(_, measure)| measure.id.to_string()).unwrap_or_default();
        let range = if is_last { format!("{outer}..{end}") } else { format!("{end}..{outer}") };
        refusal(Message::id("query-bad-range").with("range", self.id), did_you_mean(self.named(&range)))
    }

    fn backwards(&self, file: &PlanFile, from: &str, to: &str) -> Problem {
        let range = within_measure(file, from, to).unwrap_or_else(|| format!("{to}..{from}"));
        refusal(Message::id("query-bad-range").with("range", self.id), did_you_mean(self.named(&range)))
    }

    /// With the name of the plan, where one was typed.
    fn named(&self, id: &str) -> String {
        self.name.map_or_else(|| id.to_owned(), |name| format!("{name}:{id}"))
    }

    fn no_such(&self, id: &str) -> Problem {
        if let Err(DaySpanError::Calendar(day)) = DaySpan::read(id, self.scope.today()) {
            let hint = Message::id("hint-day-span-examples").with("key", "due");
            return refusal(Message::id("query-no-day").with("day", day), hint);
        }
        refusal(Message::id("query-no-id").with("id", id), self.nearest_id(id))
    }

    /// What was probably meant by an id that there is not.
    fn nearest_id(&self, id: &str) -> Message {
        let latin = latin_twins(id);
        // `9.2.` at the end of a sentence
        let bare = id.trim_matches('.');
        if let Some(meant) = [latin.as_str(), bare].into_iter().find(|meant| *meant != id && self.has(meant))
        {
            return did_you_mean(self.named(meant));
        }
        let days = self.days_meant(id);
        if !days.is_empty() {
            return terms(&days);
        }
        let named = Kind::ALL.into_iter().filter_map(|kind| {
            let one = self.scope.known(kind).iter().find(|one| one.is_called(id))?;
            Some(format!("{}:{}", kind.key(), one.id))
        });
        let named: Vec<String> = named.collect();
        if !named.is_empty() {
            return terms(&named);
        }
        let plans = || self.files.iter().map(|file| &file.plan);
        let measures = || plans().flat_map(|plan| plan.measures().map(|(_, measure)| measure.id.as_str()));
        let parent = id.rsplit_once('.').map(|(measure, _)| measure);
        let parent = parent.filter(|parent| measures().any(|measure| same(measure, parent)));
        if let Some(parent) = parent {
            return self.steps_of(parent);
        }
        if let Some(days) = within_typed(id, self.scope) {
            return terms(&[days]);
        }
        if is_number(id) {
            // The number nearest to a number is a guess about nothing.
            let word = SearchWord::new(id);
            let text = plans().any(|plan| plan_has(&word, plan)).then(|| format!("text:{id}"));
            return match (self.files.as_slice(), measures().next(), measures().last(), text) {
                ([_], Some(first), Some(last), None) => {
                    Message::id("hint-measures-run").with("first", first).with("last", last)
                }
                ([_], Some(first), Some(last), Some(text)) => {
                    let message = Message::id("hint-measures-or-text").with("first", first);
                    message.with("last", last).with("text", text)
                }
                (_, _, _, Some(text)) => terms(&[text]),
                _ => Message::id("hint-see-list"),
            };
        }
        let kpis = plans().flat_map(|plan| plan.indicators().into_iter().map(|one| one.kpi.id.as_str()));
        nearest(id, measures().chain(kpis)).map_or_else(|| Message::id("hint-see-list"), did_you_mean)
    }

    /// The terms for what can only be a day or a period: `2023-06`, `30.06.23`, `12.2023`; `9.12` is a step.
    fn days_meant(&self, id: &str) -> Vec<String> {
        let today = self.scope.today();
        let digits: Vec<usize> = id.split('.').map(str::len).collect();
        let is_step = is_number(id) && digits.len() < 3 && digits.last() != Some(&4);
        let spans = if is_step {
            Vec::new()
        } else if DaySpan::read(id, today).is_ok() {
            vec![id.to_owned()]
        } else {
            spans_meant(id, today)
        };
        let list = if self.scope.subject == Subject::Parts { "roadmap list " } else { "" };
        spans.into_iter().map(|span| format!("{list}due:{span}")).collect()
    }

    fn steps_of(&self, measure: &str) -> Message {
        let lines = self.files.iter().flat_map(|file| file.plan.lines());
        let mut steps = lines.filter(|line| line.step.is_some() && same(&line.measure.id, measure));
        let first = steps.next().map(|line| line.id());
        match first {
            None => Message::id("hint-no-steps").with("id", measure),
            Some(first) => {
                let last = steps.last().map_or_else(|| first.clone(), |line| line.id());
                Message::id("hint-steps-run").with("id", measure).with("first", first).with("last", last)
            }
        }
    }
}

/// An id that none of the plans has, with what was probably meant.
pub(super) fn no_such(scope: &Scope<'_>, text: &str) -> Problem {
    let all = || Addressed { scope, files: scope.files().iter().collect(), name: None, id: text };
    let addressed = Addressed::split(scope, text).unwrap_or_else(all);
    addressed.no_such(addressed.id)
}

/// The one measure or step of an id, where a range can begin or end.
fn end_of(file: &PlanFile, id: &str) -> Option<Position> {
    match meant(&file.plan, id).as_slice() {
        [position] => Some(*position),
        _ => None,
    }
}

/// `9.1..4` is `9.1..9.4`, as people count steps.
fn within_measure(file: &PlanFile, from: &str, to: &str) -> Option<String> {
    let (measure, _) = from.rsplit_once('.')?;
    let step = format!("{measure}.{to}");
    let is_forward = end_of(file, from)? <= end_of(file, &step)?;
    is_forward.then(|| format!("{from}..{step}"))
}

fn is_kpi(id: &str) -> Problem {
    let message = Message::id("query-is-kpi").with("id", id);
    refusal(message, terms(&[format!("roadmap kpi {id}")]))
}

fn ambiguous(file: &PlanFile, id: &str, positions: &[Position]) -> Problem {
    let lines = positions.iter().filter_map(|position| file.plan.line(*position));
    let ids: Vec<String> = lines.map(|line| file.address(&line.id())).collect();
    refusal(Message::id("query-several-steps").with("id", id), terms(&ids))
}
