//! Every rule of what may be reported, asked of one small plan on 15 July 2023.

use super::{Conditions, Edit, Fact, LogDetails, MarkDetails, MarkKind, Request, Undo};
use crate::model::sample::{day, period, series, step};
use crate::model::{
    Commitment, Done, Event, Every, Kind, Kpi, Mark, Measure, Notes, Observation, Plan, Section, Step,
    Target, Text, TypedWhen,
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
    let (short, unit, direction, executors, baseline) = Default::default();
    let (source, notes) = (Some(Text::Plain("Ministry".into())), Notes::default());
    let seen = Observation { date: day("2023-06-30").into(), value: 50.into(), source, notes: notes.clone() };
    let targets = vec![Target { value: 100.into(), by: None, within: None, notes: notes.clone() }];
    let (id, title, kind, observations) =
        ("ports".into(), Text::Plain("Ports".into()), Kind::Level, vec![seen]);
    Kpi { id, title, short, unit, kind, direction, executors, baseline, targets, observations, notes }
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

#[test]
fn a_mark_is_set_once() {
    assert_eq!(told(&done("1.1", "2023-04-28")), "1.1 done: – → 2023-04-28");
    assert_eq!(told(&done("2", "")), "2 done: – → 2023-07-15");
    assert_eq!(told(&done("1.4", "2023-06-10")), "1.4 done: 2023-06-10 → 2023-06-10 =");
    assert_eq!(told(&done("1.4", "")), "1.4 done: 2023-06-10 → 2023-06-10 =");
}

#[test]
fn a_different_mark_needs_force_and_keeps_what_is_not_said() {
    let refused = "`1.4` is already marked done: 2023-06-10; \
                   `--force` sets it anew, `roadmap reopen` takes it back";
    assert_eq!(told(&done("1.4", "2023-06-11")), refused);
    assert_eq!(forced(&done("1.4", "2023-06-11")), "1.4 done: 2023-06-10 → 2023-06-11");
    let details = MarkDetails { note: Some("late".into()), ..MarkDetails::default() };
    let noted = Request::Mark { kind: MarkKind::Done, id: "1.4".into(), details, all_steps: false };
    assert_eq!(told(&noted), refused);
    assert_eq!(forced(&noted), "1.4 done: 2023-06-10 → 2023-06-10, note: late");
    let plan = after(&plan(), &noted, true);
    assert_eq!(
        told_by(&plan, &done("1.4", "2023-06-12"), true),
        "1.4 done: 2023-06-10, note: late → 2023-06-12, note: late"
    );
}

#[test]
fn the_future_is_not_reported() {
    let refused = "2023-07-16 lies in the future: today is 2023-07-15; give the day it happened with `--on`";
    for request in [
        done("1.1", "2023-07-16"),
        extend("1.1", "2024", "2023-07-16"),
        record("ports", 5, "2023-07-16"),
        done("3.2@2023-Q3", "2023-07-16"),
    ] {
        assert_eq!(forced(&request), refused);
    }
}

#[test]
fn nothing_is_done_before_it_began() {
    let hint = "look at the day given with `--on`";
    assert_eq!(
        forced(&done("1.2", "2023-02-28")),
        format!("`1.2` cannot be done on 2023-02-28: it was started on 2023-03-01; {hint}")
    );
    assert_eq!(told(&done("1.2", "2023-03-01")), "1.2 done: – → 2023-03-01");
    assert_eq!(
        forced(&done("3.2@2023-Q3", "2023-06-30")),
        format!("`3.2@2023-Q3` cannot be done on 2023-06-30: 2023-Q3 had not begun; {hint}")
    );
    assert_eq!(
        forced(&mark(MarkKind::Started, "1.4", "2023-06-11")),
        format!("`1.4` cannot be started on 2023-06-11: it was done on 2023-06-10; {hint}")
    );
    assert_eq!(told(&mark(MarkKind::Started, "1.4", "2023-06-10")), "1.4 started: – → 2023-06-10");
}

#[test]
fn what_is_dropped_is_reopened_first_and_what_is_done_is_not_dropped() {
    let back = "`roadmap reopen` takes that back";
    assert_eq!(forced(&done("1.5", "")), format!("`1.5` was dropped on 2023-05-05; {back}"));
    assert_eq!(told(&mark(MarkKind::Started, "1.5", "")), format!("`1.5` was dropped on 2023-05-05; {back}"));
    assert_eq!(
        forced(&dropped("1.4", Some("Merged"))),
        format!("`1.4` is done since 2023-06-10: it cannot be dropped; {back}")
    );
    assert_eq!(told(&dropped("1.1", None)), "dropping `1.1` needs a reason; add `--reason …`");
    assert_eq!(told(&dropped("1.1", Some("Merged"))), "1.1 dropped: – → 2023-07-15, reason: Merged");
}

#[test]
fn content_is_part_of_its_step_and_ids_must_exist() {
    assert_eq!(
        told(&done("1.3", "")),
        "`1.3` is content and cannot be marked; it is content of `1.2`: mark that"
    );
    assert_eq!(told(&done("5.1", "")), "`5.1` is content and cannot be marked; ");
    assert_eq!(
        told(&reopen("1.3", None)),
        "`1.3` is content and cannot be marked; it is content of `1.2`: mark that"
    );
    let unknown = "there is no measure or step `7.7`; see `roadmap list` for the ids there are";
    for request in [done("7.7", ""), extend("7.7", "2024", ""), reopen("7.7", None)] {
        assert_eq!(told(&request), unknown);
    }
    assert_eq!(told(&record("7.7", 5, "")), "there is no KPI `7.7`; there are: ports");
    assert_eq!(
        told(&done("5", "")),
        "5 done: 2023-05-01 → 2023-05-01 =",
        "a measure with nothing but content"
    );
}

#[test]
fn a_measure_with_steps_stands_for_them_only_where_asked() {
    let hint = "open: 1.1, 1.2; `--all-steps` marks them all";
    assert_eq!(told(&done("1", "")), format!("measure `1` has steps; mark those; {hint}"));
    let all = "1.1 done: – → 2023-07-01\n1.2 done: – → 2023-07-01\n1.4 done: 2023-06-10 → 2023-06-10 =";
    assert_eq!(told(&all_steps("1", "2023-07-01")), all);
    let twice = "1.1 done: 2023-07-01 → 2023-07-01 =\n1.2 done: 2023-07-01 → 2023-07-01 =\n\
                 1.4 done: 2023-06-10 → 2023-06-10 =";
    let marked = after(&plan(), &all_steps("1", "2023-07-01"), false);
    assert_eq!(told_by(&marked, &all_steps("1", "2023-07-01"), false), twice);
    assert_eq!(told(&done("6", "")), "measure `6` has steps, and none of them is open; ");
    assert_eq!(
        told(&all_steps("1@2023-Q2", "")),
        "`1.1` has no period 2023-Q2: it is no series; leave the period out"
    );
}

#[test]
fn a_series_is_done_period_by_period() {
    assert_eq!(told(&done("3.2", "2023-07-05")), "3.2@2023-Q2 done: – → 2023-07-05");
    assert_eq!(told(&done("3.2@2023-Q3", "")), "3.2@2023-Q3 done: – → 2023-07-15");
    assert_eq!(told(&done("3.2@2023-Q1", "")), "3.2@2023-Q1 done: 2023-04-05 → 2023-04-05 =");
    assert_eq!(
        told(&done("3.2@2024-Q1", "")),
        "`3.2` has no period 2024-Q1; its periods run from 2023-Q1 to 2023-Q4"
    );
    assert_eq!(told(&done("4@2023", "")), "`4` has no period 2023; its periods run from 2024 on");
    assert_eq!(told(&done("3.2@soon", "")), "`soon` is no period; write a period such as 3.3@2023-Q2");
    assert_eq!(
        told(&done("1.1@2023-Q1", "")),
        "`1.1` has no period 2023-Q1: it is no series; leave the period out"
    );
    assert_eq!(told(&done("4", "")), "`4` is due for the first time in 2024, which has not begun; ");
    assert_eq!(
        told(&mark(MarkKind::Started, "3.2@2023-Q2", "")),
        "`3.2` has no period 2023-Q2 to mark: only `done` is reported by period; leave the period out"
    );
    assert_eq!(told(&mark(MarkKind::Started, "3.2", "2023-01-05")), "3.2 started: – → 2023-01-05");
    let mut whole = plan();
    for _ in 0..2 {
        whole = after(&whole, &done("3.2", "2023-07-05"), false);
    }
    assert_eq!(told_by(&whole, &done("3.2", ""), false), "3.2@2023-Q3 done: 2023-07-05 → 2023-07-05 =");
}

#[test]
fn an_extension_has_a_reason_and_a_later_day() {
    assert_eq!(told(&extend("1.1", "2023-09", "")), "1.1 extensions: 2023-04-30 → 2023-09");
    let bare =
        Request::Extend { id: "1.1".into(), to: "2024".parse().unwrap(), details: MarkDetails::default() };
    assert_eq!(forced(&bare), "extending `1.1` needs a reason; add `--reason …`");
    let early = extend("1.1", "2023-04", "");
    let refused =
        "2023-04 is no later than the deadline in force, 2023-04-30; `--force` sets it all the same";
    assert_eq!(told(&early), refused);
    assert_eq!(forced(&early), "1.1 extensions: 2023-04-30 → 2023-04");
    assert_eq!(
        told(&extend("1.4", "2024", "")),
        "`1.4` is done: there is nothing to extend; `--force` extends it all the same"
    );
    assert_eq!(forced(&extend("1.4", "2024", "")), "1.4 extensions: 2023-06 → 2024");
    assert_eq!(told(&extend("1.5", "2024", "")), "`1.5` is dropped; `roadmap reopen` takes that back");
}

#[test]
fn an_extension_is_measured_against_the_deadline_in_force() {
    let once = after(&plan(), &extend("1.1", "2023-09", "2023-05-01"), false);
    assert_eq!(told_by(&once, &extend("1.1", "2023-10", ""), false), "1.1 extensions: 2023-09 → 2023-10");
    assert_eq!(told_by(&once, &extend("1.1", "2023-09", ""), false), "1.1 extensions: 2023-09 → 2023-09 =");
    assert!(told_by(&once, &extend("1.1", "2023-08", ""), false).contains("the deadline in force, 2023-09"));
    let before = told_by(&once, &extend("1.1", "2023-08", "2023-04-15"), false);
    assert_eq!(before, "1.1 extensions: 2023-04-30 → 2023-08", "granted before the other");
    let inherited = told(&extend("3.1", "2024-02", ""));
    assert!(inherited.contains("no later than the deadline in force, 2024-03"), "{inherited}");
}

#[test]
fn measures_and_periods_are_extended_where_they_have_a_deadline() {
    assert_eq!(told(&extend("3", "2024-06", "")), "3 extensions: 2024-03 → 2024-06");
    assert_eq!(
        told(&extend("1", "2024", "")),
        "measure `1` has no deadline of its own: its steps have; extend the steps"
    );
    assert_eq!(told(&extend("3.2", "2023-09", "")), "3.2@2023-Q2 extensions: 2023-06-30 → 2023-09");
    assert_eq!(told(&extend("3.2@2023-Q4", "2024", "")), "3.2@2023-Q4 extensions: 2023-12-31 → 2024");
    assert!(told(&extend("1.1@2023-Q4", "2024", "")).contains("it is no series"));
    let mut without = plan();
    without.sections[0].measures[1].commitment.due = None;
    assert_eq!(
        told_by(&without, &extend("2", "2024", ""), false),
        "`2` has no deadline to extend; write `due:` in the file"
    );
}

#[test]
fn the_only_mark_is_taken_back_and_of_several_the_one_named() {
    assert_eq!(told(&reopen("1.4", None)), "1.4 done: 2023-06-10 → –");
    assert_eq!(told(&reopen("1.5", None)), "1.5 dropped: 2023-05-05 → –");
    assert_eq!(told(&reopen("1.2", None)), "1.2 started: 2023-03-01 → –");
    assert_eq!(told(&reopen("1.1", None)), "1.1 done: – → – =");
    assert_eq!(told(&reopen("1.1", Some(Undo::Extension))), "1.1 extensions: – → – =");
    let both = after(&plan(), &done("1.2", "2023-07-01"), false);
    assert_eq!(
        told_by(&both, &reopen("1.2", None), false),
        "1.2 done: 2023-07-01 → –",
        "done goes before started"
    );
    let started = reopen("1.2", Some(Undo::Mark(MarkKind::Started)));
    assert_eq!(told_by(&both, &started, false), "1.2 started: 2023-03-01 → –");
    let extended = after(&plan(), &extend("1.2", "2024", ""), false);
    assert_eq!(
        told_by(&extended, &reopen("1.2", None), false),
        "`1.2` has several marks: started, extension; say which with `--what`"
    );
}

#[test]
fn the_latest_period_and_extension_go_first() {
    assert_eq!(told(&reopen("3.2", None)), "3.2@2023-Q1 done: 2023-04-05 → –");
    assert_eq!(told(&reopen("3.2@2023-Q2", None)), "3.2@2023-Q2 done: – → – =");
    assert!(told(&reopen("3.2@2025-Q2", None)).contains("has no period 2025-Q2"));
    assert!(told(&reopen("1.4@2023-Q2", None)).contains("`1.4` has no period 2023-Q2: it is no series"));
    assert!(
        told(&reopen("3.2@2023-Q1", Some(Undo::Mark(MarkKind::Started))))
            .contains("`started` is of the whole")
    );
    let extended = after(&plan(), &extend("3.2@2023-Q4", "2024-02", ""), false);
    assert_eq!(told_by(&extended, &reopen("3.2@2023-Q1", None), false), "3.2@2023-Q1 done: 2023-04-05 → –");
    assert_eq!(
        told_by(&extended, &reopen("3.2@2023-Q4", None), false),
        "3.2@2023-Q4 extensions: 2024-02 → –"
    );
    let earlier = after(
        &after(&plan(), &extend("1.1", "2023-10", ""), false),
        &extend("1.1", "2023-08", "2023-05-01"),
        true,
    );
    assert_eq!(told_by(&earlier, &reopen("1.1", None), false), "1.1 extensions: 2023-10 → –", "granted last");
}

#[test]
fn a_measure_with_steps_has_only_extensions_to_take_back() {
    assert_eq!(told(&reopen("3", None)), "3 extensions: 2024-03 → –");
    assert_eq!(told(&reopen("1", None)), "measure `1` has steps; reopen those; ");
    assert_eq!(told(&reopen("3", Some(Undo::Mark(MarkKind::Done)))), "measure `3` has steps; reopen those; ");
}

#[test]
fn one_value_a_day_is_recorded() {
    assert_eq!(told(&record("ports", 60, "2023-07-01")), "ports observations: – → 60 on 2023-07-01");
    assert_eq!(told(&record("ports", 60, "")), "ports observations: – → 60 on 2023-07-15");
    assert_eq!(
        told(&record("ports", 50, "2023-06-30")),
        "ports observations: 50 on 2023-06-30 → 50 on 2023-06-30 ="
    );
    let other = record("ports", 51, "2023-06-30");
    let refused =
        "`ports` has the value 50 on 2023-06-30 already; `--force` sets it anew; `--on` gives another day";
    assert_eq!(told(&other), refused);
    assert_eq!(forced(&other), "ports observations: 50 on 2023-06-30 → 51 on 2023-06-30");
    let plan = after(&plan(), &other, true);
    let seen = &plan.sections[0].measures[1].kpis[0].observations;
    let source = seen[0].source.clone();
    assert_eq!((seen.len(), seen[0].value, source), (1, 51.into(), Some(Text::Plain("Ministry".into()))));
}

#[test]
fn changes_land_on_their_target_alone() {
    let plan = plan();
    for (request, at) in
        [(done("1.1", ""), (0, Some(0))), (done("2", ""), (1, None)), (done("3.2", ""), (2, Some(1)))]
    {
        let mut changed = after(&plan, &request, false);
        let pick = |plan: &Plan| {
            let measure = &plan.sections[0].measures[at.0];
            at.1.map_or(&measure.commitment, |step: usize| &measure.steps[step].commitment).clone()
        };
        assert_ne!(pick(&changed), pick(&plan));
        let measure = &mut changed.sections[0].measures[at.0];
        let commitment = match at.1 {
            Some(step) => &mut measure.steps[step].commitment,
            None => &mut measure.commitment,
        };
        *commitment = pick(&plan);
        assert_eq!(changed, plan);
    }
}

#[test]
fn periods_stand_in_order_and_the_last_one_taken_out_leaves_nothing() {
    let mut commitment = Commitment::default();
    for text in ["2023-Q3", "2023-Q1", "2023-Q4", "2023-Q2"] {
        commitment.apply(&Edit::Period(MarkKind::Done, period(text), Mark::on(day(TODAY))));
    }
    let Some(Done::Periods(periods)) = &commitment.done else { panic!("{commitment:?}") };
    let order: Vec<_> = periods.iter().map(|(period, _)| period.to_string()).collect();
    assert_eq!(order, ["2023-Q1", "2023-Q2", "2023-Q3", "2023-Q4"]);
    for text in order {
        commitment.apply(&Edit::Unperiod(MarkKind::Done, period(&text)));
    }
    assert_eq!(commitment, Commitment::default());
}

#[test]
fn a_target_that_does_not_exist_changes_nothing() {
    let mut changed = plan();
    let mut request = plan().resolve(&done("1.1", ""), &on_today(false)).unwrap().remove(0).change.unwrap();
    request.target = ChangeTarget::Event(99);
    changed.apply(&request);
    let edit = Edit::Unextend(9);
    changed.sections[0].measures[0].commitment.apply(&edit);
    assert_eq!(changed, plan());
}
