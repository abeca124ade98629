//! Every rule of what may be reported, asked of one small plan on 15 July 2023.

mod edit;
mod extend;
mod mark;
mod reopen;
mod report;
mod series;

use super::{Conditions, Fact, LogDetails, MarkDetails, MarkKind, Request, Undo};
use crate::model::sample::{day, series, step};
use crate::model::{
    Commitment, Event, Every, Kpi, Measure, Notes, Observation, Plan, Section, Step, Target, Text, TypedWhen,
};
use crate::problem::Message;

const TODAY: &str = "2023-07-15";

fn content(id: &str) -> Step {
    Step { content: true, ..step(id, Commitment::default()) }
}

fn measure(id: &str, commitment: Commitment, steps: Vec<Step>) -> Measure {
    Measure { id: id.into(), ..crate::model::sample::measure(commitment, steps) }
}

fn ports() -> Kpi {
    let (source, notes) = (Some(Text::Plain("Ministry".into())), Notes::default());
    let seen = Observation { date: day("2023-06-30").into(), value: 50.into(), source, notes: notes.clone() };
    let targets = vec![Target { value: 100.into(), by: None, within: None, notes }].into();
    let observations = vec![seen].into();
    Kpi { targets, observations, ..Kpi::new("ports".into(), Text::Plain("Ports".into())) }
}

fn event(id: &str, date: Option<&str>) -> Event {
    let (title, short, notes) = Default::default();
    Event { id: id.into(), title, short, date: date.map(|date| date.parse().unwrap()), notes }
}

fn plan() -> Plan {
    let quarters = || Commitment::falling(series(Every::Quarter, "2023-Q1", Some("2023-Q4"), 0));
    let first = vec![
        step("1", Commitment::due("2023-04-30")),
        step("2", Commitment::due("2023-12").started("2023-03-01")),
        content("3"),
        step("4", Commitment::due("2023-06").done("2023-06-10")),
        step("5", Commitment::due("2023-06").dropped("2023-05-05")),
    ];
    let third = vec![
        step("1", Commitment::default()),
        step("2", quarters().delivered(&[("2023-Q1", "2023-04-05")])),
        step("3", Commitment::due("2023-09")),
    ];
    let mut second = measure("2", Commitment::due("2023"), Vec::new());
    second.kpis.push(ports());
    let measures = vec![
        measure("1", Commitment::default(), first),
        second,
        measure("3", Commitment::due("2023").extended("2023-06-01", "2024-03"), third),
        measure("4", Commitment::falling(series(Every::Year, "2024", None, 0)), Vec::new()),
        measure("5", Commitment::due("2023-05").done("2023-05-01"), vec![content("1")]),
        measure("6", Commitment::default(), vec![step("1", Commitment::due("2023").done("2023-05-01"))]),
        measure("7", Commitment::default(), vec![content("1")]),
    ];
    let sections = vec![Section { measures, ..Section::default() }];
    let events = vec![event("in-force", Some("2023-03-28")), event("signed", None)];
    Plan { events, sections, ..Plan::default() }
}

fn on_today(force: bool) -> Conditions {
    Conditions { force, ..Conditions::on(day(TODAY)) }
}

/// What a request comes to, one line for each id; ` =` stands where nothing changes.
fn told_by(plan: &Plan, request: &Request, force: bool) -> String {
    let shown = |fact: &Option<Fact>| fact.as_ref().map_or("–".into(), ToString::to_string);
    match plan.resolve(request, &on_today(force)) {
        Ok(all) => {
            let lines = all.iter().map(|one| {
                let same = if one.change.is_none() { " =" } else { "" };
                format!("{} {}: {} → {}{same}", one.id, one.key, shown(&one.old), shown(&one.new))
            });
            lines.collect::<Vec<_>>().join("\n")
        }
        Err(problem) => {
            let hint = problem.hint.as_ref().map(Message::english).unwrap_or_default();
            format!("{}; {hint}", problem.message.english())
        }
    }
}

fn told(request: &Request) -> String {
    told_by(&plan(), request, false)
}

fn forced(request: &Request) -> String {
    told_by(&plan(), request, true)
}

fn when(on: &str) -> Option<TypedWhen> {
    (!on.is_empty()).then(|| on.parse().unwrap())
}

/// Details with a day; an empty text leaves the day out.
fn details(on: &str) -> MarkDetails {
    MarkDetails { date: when(on), ..MarkDetails::default() }
}

fn mark(kind: MarkKind, id: &str, on: &str) -> Request {
    Request::Mark { kind, id: id.into(), details: details(on), all_steps: false }
}

fn done(id: &str, on: &str) -> Request {
    mark(MarkKind::Done, id, on)
}

fn all_steps(id: &str, on: &str) -> Request {
    Request::Mark { kind: MarkKind::Done, id: id.into(), details: details(on), all_steps: true }
}

fn confirmed(id: &str, on: &str) -> Request {
    mark(MarkKind::Confirmed, id, on)
}

fn log(id: &str, on: &str, text: &str) -> Request {
    let details = LogDetails { date: when(on), text: Some(text.into()), ..LogDetails::default() };
    Request::Log { id: id.into(), details }
}

fn dropped(id: &str, reason: Option<&str>) -> Request {
    let details = MarkDetails { reason: reason.map(Into::into), ..MarkDetails::default() };
    Request::Mark { kind: MarkKind::Dropped, id: id.into(), details, all_steps: false }
}

fn extend(id: &str, to: &str, on: &str) -> Request {
    let details = MarkDetails { reason: Some("Rain".into()), ..details(on) };
    Request::Extend { id: id.into(), to: to.parse().unwrap(), details }
}

fn reopen(id: &str, what: Option<Undo>) -> Request {
    Request::Reopen { id: id.into(), what, date: None }
}

fn record(id: &str, value: i64, on: &str) -> Request {
    Request::Record { id: id.into(), value: value.into(), percent: false, date: when(on), source: None }
}

/// The plan after a request that is carried out.
fn after(plan: &Plan, request: &Request, force: bool) -> Plan {
    let mut plan = plan.clone();
    for change in plan.resolve(request, &on_today(force)).unwrap().into_iter().filter_map(|one| one.change) {
        plan.apply(&change);
    }
    plan
}
