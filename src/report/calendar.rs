//! What is still to be done, as the entries of a calendar.

use std::collections::HashMap;
use std::fmt::Write as _;

use chrono::{Datelike as _, NaiveDate};

use super::cell::{Cell, Name, Phrase, Title};
use super::line::{executors, title, title_of, value};
use super::portfolio::{KpiLine, Line, PlanFile, View};
use crate::model::{Due, Plan, Rating, Series, Status, TargetResult, Text};

/// Days of a series that no rule holds are listed up to so many.
const LISTED: usize = 60;

/// An entry.
#[derive(Clone, Debug, PartialEq)]
pub struct Appointment {
    /// The same for the same part of the same plan, always.
    pub uid: String,
    /// The first or only day.
    pub day: NaiveDate,
    /// How it comes back.
    pub rule: Option<Rule>,
    /// Days beside those of the rule.
    pub also: Vec<NaiveDate>,
    /// Days of the rule on which nothing is due any more.
    pub except: Vec<NaiveDate>,
    /// What it is, in one line.
    pub summary: Cell,
    /// What else there is to know.
    pub said: Vec<Cell>,
}

/// How an entry comes back: on one day of some months of every year.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rule {
    /// The months, from 1.
    pub months: Vec<u32>,
    /// The day of the month; `None` for its last.
    pub day: Option<u32>,
    /// The last day of all.
    pub until: Option<NaiveDate>,
}

/// The entries of items and KPIs: what is neither done nor dropped nor met, and has a day.
#[must_use]
pub fn appointments(view: &View<'_>, lines: &[Line<'_>], kpis: &[KpiLine<'_>]) -> Vec<Appointment> {
    // A title may be long, and is one for all entries of its plan.
    let files = view.portfolio.files.iter();
    let plans: HashMap<&str, u64> = files.map(|file| (file.path.as_str(), mark_of(&file.plan))).collect();
    let plan = |file: &PlanFile| plans.get(file.path.as_str()).copied().unwrap_or_default();
    let items = lines.iter().filter(|line| !line.item.is_content());
    let items = items.filter_map(|line| item(view, line, plan(line.file)));
    let targets = kpis.iter().flat_map(|line| targets(view, line, plan(line.file)));
    items.chain(targets).collect()
}

fn item(view: &View<'_>, line: &Line<'_>, plan: u64) -> Option<Appointment> {
    let state = &line.state;
    if matches!(state.status, Status::Done | Status::Dropped) {
        return None;
    }
    let days = match state.due {
        Some(Due::Each(series)) => days_of(line, *series),
        // What has begun and never ends is due no more.
        Some(Due::From(_)) if state.started.is_some() => None,
        Some(_) | None => state.due_day.map(|day| Days { day, ..Days::default() }),
    }?;
    let title = title(view, line);
    let mut said = vec![Cell::Text(title.text.to_string())];
    let names: Vec<Name> = executors(view, line.file, line.item.executors());
    said.extend((!names.is_empty()).then_some(Cell::Names(names)));
    said.extend(state.due.cloned().map(Cell::Due));
    said.push(value(view, "status", line));
    said.push(value(view, "remark", line));
    said.retain(|cell| !cell.is_empty());
    Some(days.appointment(uid(plan, &line.item.id()), summary(&line.id(), &title), said))
}

fn targets(view: &View<'_>, line: &KpiLine<'_>, plan: u64) -> Vec<Appointment> {
    let kpi = line.indicator.kpi;
    let title = title_of(view, line.file, &kpi.title, kpi.short.as_ref());
    let open = line.reading.targets.iter().filter(|target| {
        line.reading.rating != Rating::Met && !matches!(target.result, TargetResult::Met { .. })
    });
    let entry = |target: &crate::model::TargetState| {
        let day = target.by?;
        let asked = Phrase::new("calendar-target").with("value", Cell::Number(target.target)).cell();
        let mut said = vec![Cell::Text(title.text.to_string()), asked, Cell::Rating(line.reading.rating)];
        said.extend(line.reading.value.map(Cell::Number));
        let name = line.file.address(&kpi.id);
        let uid = uid(plan, &format!("{}-{day}", kpi.id));
        let summary = summary(&name, &title);
        Some(Days { day, ..Days::default() }.appointment(uid, summary, said))
    };
    open.filter_map(entry).collect()
}

fn summary(id: &str, title: &Title) -> Cell {
    let title = title.short.as_ref().unwrap_or(&title.text);
    Cell::Text(format!("{id} {title}"))
}

/// The days of an entry.
#[derive(Default)]
struct Days {
    day: NaiveDate,
    rule: Option<Rule>,
    also: Vec<NaiveDate>,
    except: Vec<NaiveDate>,
}

impl Days {
    fn appointment(self, uid: String, summary: Cell, said: Vec<Cell>) -> Appointment {
        let Self { day, rule, also, except } = self;
        Appointment { uid, day, rule, also, except, summary, said }
    }
}

/// The days of a series from its first period that is not in: by a rule where one holds all of them.
fn days_of(line: &Line<'_>, series: Series) -> Option<Days> {
    let state = &line.state;
    let periods = state.by_period();
    let is_in = |period| periods.is_in(period);
    let extended = |period| periods.due_day(series, period);
    let mut open = series.periods().skip_while(|period| is_in(*period));
    let first = open.next()?;
    let rest: Vec<_> = std::iter::once(first).chain(open.take(LISTED - 1)).collect();
    let Some((months, day)) = pattern(series) else {
        let mut days: Vec<NaiveDate> =
            rest.into_iter().filter(|period| !is_in(*period)).map(extended).collect();
        days.sort_unstable();
        let day = *days.first()?;
        days.remove(0);
        return Some(Days { day, also: days, ..Days::default() });
    };
    let until = series.last_period().map(|last| series.due_day(last));
    let by_rule = series.due_day(first);
    let (mut also, mut except) = (Vec::new(), Vec::new());
    for period in rest {
        let (own, now) = (series.due_day(period), extended(period));
        if is_in(period) || own != now {
            except.push(own);
        }
        if !is_in(period) && own != now {
            also.push(now);
        }
    }
    Some(Days { day: by_rule, rule: Some(Rule { months, day, until }), also, except })
}

/// The months and the day of the month on which every period of a series falls due.
fn pattern(series: Series) -> Option<(Vec<u32>, Option<u32>)> {
    let first = series.first_period();
    let step = series.every.months();
    let months = |day: NaiveDate| {
        let mut months: Vec<u32> = (0..12 / step).map(|n| (day.month0() + n * step) % 12 + 1).collect();
        months.sort_unstable();
        months
    };
    let due = series.due_day(first);
    match series.grace.0 {
        0 if first.months() > 0 => Some((months(first.last()), None)),
        // So many days after the end of a month are that day of the next one.
        1..=28 if first.months() > 0 => Some((months(due), Some(due.day()))),
        0 if due.day() <= 28 => Some((months(due), Some(due.day()))),
        _ => None,
    }
}

/// The part of a plan, and of which plan: by its title and its document, since files are moved and renamed.
fn uid(plan: u64, part: &str) -> String {
    let mut uid = String::new();
    for letter in part.chars() {
        // What is no letter of an address is spelled out.
        if letter.is_ascii_alphanumeric() || matches!(letter, '.' | '-') {
            uid.push(letter);
        } else {
            let _ = write!(uid, "_{:x}_", u32::from(letter));
        }
    }
    let _ = write!(uid, "@{plan:016x}.roadmap");
    uid
}

/// Which plan it is.
fn mark_of(plan: &Plan) -> u64 {
    let source = plan.source.iter().flat_map(|source| &source.title);
    let mut name = String::new();
    for text in plan.title.iter().chain(source).flat_map(Text::every) {
        name.push_str(text);
        name.push('\n');
    }
    fingerprint(&name)
}

/// FNV-1a, which is the same on every machine and in every version.
fn fingerprint(text: &str) -> u64 {
    text.bytes()
        .fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3))
}
