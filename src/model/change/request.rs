//! What somebody asks to be reported, and whether the plan as it stands allows it.
//!
//! A request names an id and what is to be said of it. It is resolved against the plan: to changes, to nothing where
//! the plan says so already, or to a refusal that says what stands in the way.

use chrono::NaiveDate;
use rust_decimal::Decimal;

use super::{Change, Edit, Part, Target};
use crate::model::{
    Aside, Commitment, Due, Extension, Item, Mark, Observation, Period, Plan, Series, Status, Text,
};

/// The marks that are set on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MarkWord {
    /// It was delivered.
    Done,
    /// Work on it began.
    Started,
    /// It was taken out of the plan.
    Dropped,
}

impl MarkWord {
    /// The key in the file.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Done => "done",
            Self::Started => "started",
            Self::Dropped => "dropped",
        }
    }
}

/// What is said of a mark besides the item it belongs to.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Said {
    /// The day; absent, the day of the request.
    pub on: Option<NaiveDate>,
    /// Why.
    pub reason: Option<String>,
    /// Anything worth knowing.
    pub note: Option<String>,
    /// Where the proof is.
    pub evidence: Option<String>,
    /// The document that says so.
    pub act: Option<String>,
}

/// What is asked of one id.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Request {
    /// Set a mark.
    Mark {
        /// Which.
        word: MarkWord,
        /// `9.2`, `8`, `3.3@2023-Q2`
        id: String,
        /// Day and details.
        said: Said,
        /// A measure with steps stands for all its open steps.
        all_steps: bool,
    },
    /// Grant a later deadline.
    Extend {
        /// `9.2`, `3.3@2023-Q2`
        id: String,
        /// The new deadline.
        to: Due,
        /// Day, reason, act.
        said: Said,
    },
    /// Take a mark back.
    Reopen {
        /// `9.2`, `3.3@2023-Q2`
        id: String,
        /// Which mark; absent, the only one there is.
        what: Option<Taken>,
    },
    /// Put an observation down.
    Record {
        /// The KPI.
        id: String,
        /// The value.
        value: Decimal,
        /// The day it refers to; absent, the day of the request.
        on: Option<NaiveDate>,
        /// Who published it.
        source: Option<String>,
    },
}

impl Request {
    /// The id asked about.
    pub fn id_mut(&mut self) -> &mut String {
        match self {
            Self::Mark { id, .. }
            | Self::Extend { id, .. }
            | Self::Reopen { id, .. }
            | Self::Record { id, .. } => id,
        }
    }
}

/// What `reopen` takes back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Taken {
    /// A mark, or the delivery of a period.
    Mark(MarkWord),
    /// The extension granted last.
    Extension,
}

/// Why a request cannot be carried out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refusal {
    /// What stands in the way.
    pub message: String,
    /// A way out.
    pub hint: Option<String>,
}

/// One thing a request comes to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Resolved {
    /// The id it was resolved to, with the period of a series.
    pub id: String,
    /// What is set or taken back: `done`, `started`, `dropped`, `extensions`, `observations`.
    pub key: &'static str,
    /// What stands now, in the file's words.
    pub old: Option<String>,
    /// What will stand.
    pub new: Option<String>,
    /// The change; `None` where the plan says so already.
    pub change: Option<Change>,
}

fn refusal<T>(message: impl Into<String>, hint: impl Into<String>) -> Result<T, Refusal> {
    Err(Refusal { message: message.into(), hint: Some(hint.into()).filter(|hint| !hint.is_empty()) })
}

impl Plan {
    /// What a request comes to on `today`. With `force`, what stands differently is set anew.
    ///
    /// # Errors
    /// What stands in the way.
    pub fn resolve(
        &self,
        request: &Request,
        today: NaiveDate,
        force: bool,
    ) -> Result<Vec<Resolved>, Refusal> {
        let resolver = Resolver { plan: self, today, force };
        match request {
            Request::Mark { word, id, said, all_steps } => resolver.mark(*word, id, said, *all_steps),
            Request::Extend { id, to, said } => resolver.extend(id, *to, said).map(|one| vec![one]),
            Request::Reopen { id, what } => resolver.reopen(id, *what).map(|one| vec![one]),
            Request::Record { id, value, on, source } => {
                resolver.record(id, *value, *on, source.as_ref()).map(|one| vec![one])
            }
        }
    }
}

struct Resolver<'a> {
    plan: &'a Plan,
    today: NaiveDate,
    force: bool,
}

impl<'a> Resolver<'a> {
    fn mark(&self, word: MarkWord, id: &str, said: &Said, all_steps: bool) -> Result<Vec<Resolved>, Refusal> {
        let (bare, period) = split_period(id)?;
        let whole = self.plan.measures().find(|(_, measure)| measure.id == bare && !measure.is_item());
        let Some((_, measure)) = whole else {
            let item = self.item(bare)?;
            return self.mark_item(word, &item, period, said).map(|one| vec![one]);
        };
        let open: Vec<Item<'a>> = self
            .plan
            .items()
            .filter(|item| std::ptr::eq(item.measure, measure))
            .filter(|item| !matches!(item.state(self.today).status, Status::Done | Status::Dropped))
            .collect();
        if all_steps {
            return open.iter().map(|item| self.mark_item(word, item, None, said)).collect();
        }
        let ids: Vec<String> = open.iter().map(Item::id).collect();
        if ids.is_empty() {
            return refusal(format!("measure `{bare}` has steps, and none of them is open"), "");
        }
        refusal(
            format!("measure `{bare}` has steps; mark those"),
            format!("open: {}; `--all-steps` marks them all", ids.join(", ")),
        )
    }

    /// The item of an id. Content lines are refused with the step they belong to.
    fn item(&self, id: &str) -> Result<Item<'a>, Refusal> {
        let Some(item) = self.plan.lines().find(|line| line.id() == id) else {
            return refusal(
                format!("there is no measure or step `{id}`"),
                "see `roadmap list` for the ids there are",
            );
        };
        if !item.is_content() {
            return Ok(item);
        }
        let steps = &item.measure.steps;
        let at =
            steps.iter().position(|step| item.step.is_some_and(|own| std::ptr::eq(own, step))).unwrap_or(0);
        let (before, after) = steps.split_at(at);
        let owner = before.iter().rev().chain(after).find(|step| !step.content);
        let hint = owner.map(|step| format!("it is content of `{}.{}`: mark that", item.measure.id, step.id));
        refusal(format!("`{id}` is content and cannot be marked"), hint.unwrap_or_default())
    }

    fn day(&self, on: Option<NaiveDate>) -> Result<NaiveDate, Refusal> {
        let day = on.unwrap_or(self.today);
        if day > self.today {
            return refusal(
                format!("{day} lies in the future: today is {}", self.today),
                "give the day it happened with `--on`",
            );
        }
        Ok(day)
    }

    fn mark_item(
        &self,
        word: MarkWord,
        item: &Item<'a>,
        period: Option<Period>,
        said: &Said,
    ) -> Result<Resolved, Refusal> {
        let on = self.day(said.on)?;
        let commitment = item.commitment();
        let series = item.due().and_then(Due::series);
        let (id, stands, period) = match (word, series, period) {
            (MarkWord::Done, Some(series), period) => {
                let period = self.period(item, series, period)?;
                (format!("{}@{period}", item.id()), commitment.period(period), Some(period))
            }
            (_, _, Some(period)) => {
                let why = if series.is_some() {
                    "only `done` is reported period by period"
                } else {
                    "it is no series"
                };
                return refusal(
                    format!("`{}` has no period {period} to mark: {why}", item.id()),
                    "leave the period out",
                );
            }
            (_, _, None) => (item.id(), commitment.mark(word), None),
        };
        let mark = merged(stands, said, on);
        let resolved = |change| Resolved {
            id: id.clone(),
            key: word.word(),
            old: stands.map(ToString::to_string),
            new: Some(mark.to_string()),
            change,
        };
        if let Some(stands) = stands {
            if *stands == mark || (said.on.is_none() && Mark { on: stands.on, ..mark.clone() } == *stands) {
                return Ok(Resolved { new: Some(stands.to_string()), ..resolved(None) });
            }
            if !self.force {
                return refusal(
                    format!("`{id}` is already marked {}: {stands}", word.word()),
                    "`--force` sets it anew, `roadmap reopen` takes it back",
                );
            }
        }
        if word == MarkWord::Dropped && mark.reason.is_none() {
            return refusal(format!("dropping `{id}` needs a reason"), "add `--reason …`");
        }
        fits(&id, word, on, commitment, period)?;
        let edit = period
            .map_or_else(|| Edit::Mark(word, mark.clone()), |period| Edit::Period(period, mark.clone()));
        Ok(resolved(Some(Change { target: target(item), edit })))
    }

    /// The period asked for, or the earliest that is missing and has begun.
    fn period(&self, item: &Item<'_>, series: Series, asked: Option<Period>) -> Result<Period, Refusal> {
        let commitment = item.commitment();
        if let Some(period) = asked {
            if series.contains(period) {
                return Ok(period);
            }
            let first = series.first_period();
            let last = series.last_period().map_or("on".into(), |last| format!("to {last}"));
            return refusal(
                format!("`{}` has no period {period}", item.id()),
                format!("its periods run from {first} {last}"),
            );
        }
        let mut begun = series.periods().take_while(|period| period.first() <= self.today).peekable();
        if begun.peek().is_none() {
            let message = format!(
                "`{}` is due for the first time in {}, which has not begun",
                item.id(),
                series.first_period()
            );
            return refusal(message, "");
        }
        let (mut missing, mut last) = (None, None);
        for period in begun {
            last = Some(period);
            if commitment.period(period).is_none() {
                missing = Some(period);
                break;
            }
        }
        missing.or(last).ok_or(Refusal { message: format!("`{}` has no periods", item.id()), hint: None })
    }

    fn extend(&self, id: &str, to: Due, said: &Said) -> Result<Resolved, Refusal> {
        let (bare, period) = split_period(id)?;
        let item = match self.plan.measures().find(|(_, measure)| measure.id == bare && !measure.is_item()) {
            Some((_, measure)) if measure.commitment.due.is_none() => {
                let message = format!("measure `{bare}` has no deadline of its own: its steps have");
                return refusal(message, "extend the steps");
            }
            Some((_, measure)) => {
                let line = self.plan.lines().find(|line| std::ptr::eq(line.measure, measure));
                line.map(|line| line.whole())
                    .ok_or(Refusal { message: format!("measure `{bare}` is empty"), hint: None })?
            }
            None => self.item(bare)?,
        };
        let Some(due) = item.due() else {
            return refusal(format!("`{bare}` has no deadline to extend"), "write `due:` in the file");
        };
        let on = self.day(said.on)?;
        let period = match (due.series(), period) {
            (Some(series), asked) => Some(self.period(&item, series, asked)?),
            (None, Some(period)) => {
                return refusal(
                    format!("`{bare}` has no period {period}: it is no series"),
                    "leave the period out",
                );
            }
            (None, None) => None,
        };
        let id = period.map_or_else(|| bare.to_owned(), |period| format!("{bare}@{period}"));
        let text = |text: &Option<String>| text.clone().map(Text::Plain);
        let aside = Aside { note: text(&said.note), extras: Vec::new() };
        let extension = Extension { to, on, period, reason: text(&said.reason), act: text(&said.act), aside };
        let state = item.state(on);
        let standing = state.extensions.iter().rev().find(|given| given.period == period).copied();
        let current = match (standing, due.series(), period) {
            (Some(given), ..) => given.to,
            (None, Some(series), Some(period)) => Due::Within(Period::Day(series.due_day(period))),
            (None, ..) => *due,
        };
        let resolved = |change| Resolved {
            id: id.clone(),
            key: "extensions",
            old: Some(current.to_string()),
            new: Some(extension.to.to_string()),
            change,
        };
        let all = &item.commitment().extensions;
        let same = |given: &&Extension| {
            given.to == extension.to
                && given.period == period
                && (said.on.is_none() || given.on == on)
                && (said.reason.is_none() || given.reason == extension.reason)
                && (said.act.is_none() || given.act == extension.act)
        };
        if all.iter().rev().find(|given| given.period == period).as_ref().is_some_and(same) {
            return Ok(resolved(None));
        }
        if extension.reason.is_none() {
            return refusal(format!("extending `{id}` needs a reason"), "add `--reason …`");
        }
        match state.status {
            Status::Done if !self.force => {
                return refusal(
                    format!("`{id}` is done: there is nothing to extend"),
                    "`--force` extends it all the same",
                );
            }
            Status::Dropped if !self.force => {
                return refusal(format!("`{id}` is dropped"), "`roadmap reopen` takes that back");
            }
            Status::Done | Status::Dropped | Status::Overdue | Status::InProgress | Status::Planned => {}
        }
        if extension.to.falls_due() <= current.falls_due() && !self.force {
            let message = format!("{to} is no later than the deadline in force, {current}");
            return refusal(message, "`--force` sets it all the same");
        }
        Ok(resolved(Some(Change { target: target(&item), edit: Edit::Extend(extension.clone()) })))
    }

    fn reopen(&self, id: &str, what: Option<Taken>) -> Result<Resolved, Refusal> {
        let (bare, period) = split_period(id)?;
        let whole = self.plan.measures().find(|(_, measure)| measure.id == bare && !measure.is_item());
        let item = match whole
            .and_then(|(_, measure)| self.plan.lines().find(|line| std::ptr::eq(line.measure, measure)))
        {
            Some(line) => line.whole(),
            None => self.item(bare)?,
        };
        let commitment = item.commitment();
        let what = match what {
            Some(what) => what,
            None => the_only_mark(bare, commitment)?,
        };
        let nothing = |id: String, key| Resolved { id, key, old: None, new: None, change: None };
        let target = target(&item);
        match what {
            Taken::Extension => {
                let last = commitment
                    .extensions
                    .iter()
                    .enumerate()
                    .filter(|(_, given)| period.is_none() || given.period == period);
                let Some((n, last)) = last.max_by_key(|(_, given)| given.on) else {
                    return Ok(nothing(bare.to_owned(), "extensions"));
                };
                let change = Some(Change { target, edit: Edit::Unextend(n) });
                Ok(Resolved {
                    id: bare.to_owned(),
                    key: "extensions",
                    old: Some(last.to.to_string()),
                    new: None,
                    change,
                })
            }
            Taken::Mark(MarkWord::Done) if item.due().and_then(Due::series).is_some() => {
                let periods = match &commitment.done {
                    Some(crate::model::Done::Periods(periods)) => periods.as_slice(),
                    Some(crate::model::Done::Once(_)) | None => &[],
                };
                let latest = || periods.iter().map(|(period, _)| *period).max_by_key(|period| period.first());
                let Some(period) = period.or_else(latest) else {
                    return Ok(nothing(bare.to_owned(), "done"));
                };
                let id = format!("{bare}@{period}");
                let Some(mark) = commitment.period(period) else { return Ok(nothing(id, "done")) };
                let change = Some(Change { target, edit: Edit::Unperiod(period) });
                Ok(Resolved { id, key: "done", old: Some(mark.to_string()), new: None, change })
            }
            Taken::Mark(word) => {
                let old = commitment.mark(word).map(ToString::to_string);
                let change = old.is_some().then_some(Change { target, edit: Edit::Unmark(word) });
                Ok(Resolved { id: bare.to_owned(), key: word.word(), old, new: None, change })
            }
        }
    }

    fn record(
        &self,
        id: &str,
        value: Decimal,
        on: Option<NaiveDate>,
        source: Option<&String>,
    ) -> Result<Resolved, Refusal> {
        let found = self.plan.sections.iter().enumerate().find_map(|(section, within)| {
            within.measures.iter().enumerate().find_map(|(measure, within)| {
                let n = within.kpis.iter().position(|kpi| kpi.id == id)?;
                Some((Target { section, measure, part: Some(Part::Kpi(n)) }, within.kpis.get(n)?))
            })
        });
        let Some((target, kpi)) = found else {
            let known: Vec<&str> = self
                .plan
                .measures()
                .flat_map(|(_, measure)| &measure.kpis)
                .map(|kpi| kpi.id.as_str())
                .collect();
            let hint = if known.is_empty() {
                "the plan has no KPIs".into()
            } else {
                format!("there are: {}", known.join(", "))
            };
            return refusal(format!("there is no KPI `{id}`"), hint);
        };
        let on = self.day(on)?;
        let stands = kpi.observations.iter().enumerate().rev().find(|(_, seen)| seen.on == on);
        let source = source.cloned().map(Text::Plain);
        let aside = stands.map(|(_, seen)| seen.aside.clone()).unwrap_or_default();
        let known_source = stands.and_then(|(_, seen)| seen.source.clone());
        let seen = Observation { on, value, source: source.or(known_source), aside };
        let shown = |seen: &Observation| format!("{} on {}", seen.value, seen.on);
        let resolved = |change| Resolved {
            id: id.to_owned(),
            key: "observations",
            old: stands.map(|(_, seen)| shown(seen)),
            new: Some(shown(&seen)),
            change,
        };
        match stands {
            Some((_, given)) if *given == seen => Ok(resolved(None)),
            Some((_, given)) if !self.force => refusal(
                format!("`{id}` has the value {} on {on} already", given.value),
                "`--force` sets it anew; `--on` gives another day",
            ),
            Some((n, _)) => Ok(resolved(Some(Change { target, edit: Edit::Reobserve(n, seen.clone()) }))),
            None => Ok(resolved(Some(Change { target, edit: Edit::Observe(seen.clone()) }))),
        }
    }
}

fn target(item: &Item<'_>) -> Target {
    let (section, measure, step) = item.position();
    Target { section, measure, part: step.map(Part::Step) }
}

/// The details given put over those that stand.
fn merged(stands: Option<&Mark>, said: &Said, on: NaiveDate) -> Mark {
    let text = |text: &Option<String>| text.clone().map(Text::Plain);
    let old = stands.cloned().unwrap_or_else(|| Mark::on(on));
    Mark {
        on,
        reason: text(&said.reason).or(old.reason),
        evidence: text(&said.evidence).or(old.evidence),
        act: text(&said.act).or(old.act),
        aside: Aside { note: text(&said.note).or(old.aside.note), extras: old.aside.extras },
    }
}

/// Whether a mark can have that day beside the marks that stand.
fn fits(
    id: &str,
    word: MarkWord,
    on: NaiveDate,
    commitment: &Commitment,
    period: Option<Period>,
) -> Result<(), Refusal> {
    if word != MarkWord::Dropped
        && let Some(dropped) = &commitment.dropped
    {
        return refusal(format!("`{id}` was dropped on {}", dropped.on), "`roadmap reopen` takes that back");
    }
    if let Some(period) = period.filter(|period| on < period.first()) {
        return refusal(
            format!("`{id}` cannot be done on {on}: {period} had not begun"),
            "look at the day given with `--on`",
        );
    }
    let (started, done) = (commitment.mark(MarkWord::Started), commitment.mark(MarkWord::Done));
    match (word, started, done) {
        (MarkWord::Done, Some(started), _) if on < started.on => refusal(
            format!("`{id}` cannot be done on {on}: it was started on {}", started.on),
            "look at the day given with `--on`",
        ),
        (MarkWord::Started, _, Some(done)) if on > done.on => refusal(
            format!("`{id}` cannot be started on {on}: it was done on {}", done.on),
            "look at the day given with `--on`",
        ),
        (MarkWord::Dropped, _, Some(done)) => refusal(
            format!("`{id}` is done since {}: it cannot be dropped", done.on),
            "`roadmap reopen` takes that back",
        ),
        _ => Ok(()),
    }
}

/// `3.3@2023-Q2`
fn split_period(id: &str) -> Result<(&str, Option<Period>), Refusal> {
    let Some((bare, period)) = id.split_once('@') else { return Ok((id, None)) };
    match period.parse() {
        Ok(period) => Ok((bare, Some(period))),
        Err(_) => refusal(format!("`{period}` is no period"), "write a period such as 3.3@2023-Q2"),
    }
}

fn the_only_mark(id: &str, commitment: &Commitment) -> Result<Taken, Refusal> {
    let mut marks = Vec::new();
    marks.extend(commitment.dropped.as_ref().map(|_| Taken::Mark(MarkWord::Dropped)));
    marks.extend(commitment.done.as_ref().map(|_| Taken::Mark(MarkWord::Done)));
    marks.extend(commitment.started.as_ref().map(|_| Taken::Mark(MarkWord::Started)));
    marks.extend((!commitment.extensions.is_empty()).then_some(Taken::Extension));
    match marks.as_slice() {
        [one] => Ok(*one),
        // The usual wish: what is done is not done after all.
        [] | [Taken::Mark(MarkWord::Done), Taken::Mark(MarkWord::Started)] => Ok(Taken::Mark(MarkWord::Done)),
        several => {
            let words: Vec<_> = several
                .iter()
                .map(|taken| match taken {
                    Taken::Mark(word) => word.word(),
                    Taken::Extension => "extension",
                })
                .collect();
            refusal(format!("`{id}` has several marks: {}", words.join(", ")), "say which with `--what`")
        }
    }
}

impl std::fmt::Display for Mark {
    /// As the file writes it, on one line.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}", self.on)?;
        let texts = [
            ("reason", &self.reason),
            ("evidence", &self.evidence),
            ("act", &self.act),
            ("note", &self.aside.note),
        ];
        for (key, text) in texts.into_iter().filter_map(|(key, text)| Some((key, text.as_ref()?))) {
            write!(f, ", {key}: {}", text.every().next().unwrap_or_default())?;
        }
        Ok(())
    }
}
