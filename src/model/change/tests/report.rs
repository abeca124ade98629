//! Values, entries of the log, days of events.

use super::*;

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
        "`ports` has the value 50 on 2023-06-30 already; `--force` overwrites it; `--on` gives another day";
    assert_eq!(told(&other), refused);
    assert_eq!(forced(&other), "ports observations: 50 on 2023-06-30 → 51 on 2023-06-30");
    let plan = after(&plan(), &other, true);
    let seen = &plan.sections[0].measures[1].kpis[0].observations;
    let source = seen[0].source.clone();
    assert_eq!((seen.len(), seen[0].value, source), (1, 51.into(), Some(Text::Plain("Ministry".into()))));
}

#[test]
fn observations_stay_in_the_order_of_their_days() {
    let plan = [("2023-07-01", 60), ("2023-05", 40), ("2023-06-15", 45)]
        .into_iter()
        .fold(plan(), |plan, (on, value)| after(&plan, &record("ports", value, on), false));
    let seen = &plan.sections[0].measures[1].kpis[0].observations;
    let days: Vec<String> = seen.iter().map(|seen| seen.date.to_string()).collect();
    assert_eq!(days, ["2023-05", "2023-06-15", "2023-06-30", "2023-07-01"]);
    // A month counts as its last day, and a day has one value.
    assert!(
        told_by(&plan, &record("ports", 41, "2023-05-31"), false).contains("has the value 40 on 2023-05")
    );
}

#[test]
fn percent_is_taken_only_where_the_unit_is_percent() {
    let mut plan = plan();
    let share =
        Request::Record { id: "ports".into(), value: 5.into(), percent: true, date: None, source: None };
    let mut unit = |unit: Option<&str>| {
        plan.sections[0].measures[1].kpis[0].unit = unit.map(|unit| Text::Plain(unit.into()));
        told_by(&plan, &share, false)
    };
    let hint = "write the value in the KPI’s unit, without `%`";
    assert_eq!(unit(Some("m")), format!("the unit of `ports` is m, not percent; {hint}"));
    assert_eq!(unit(None), format!("the unit of `ports` is not percent; {hint}"));
    assert_eq!(unit(Some("% of 2022")), "ports observations: – → 5 on 2023-07-15");
}

#[test]
fn an_entry_of_the_log_is_added_once() {
    let request = log("1.1", "2023-07-01", "Half of the pipes are in");
    assert_eq!(told(&request), "1.1 log: – → 2023-07-01, text: Half of the pipes are in");
    let once = after(&plan(), &request, false);
    assert!(told_by(&once, &request, false).ends_with("Half of the pipes are in ="));
    assert!(told_by(&once, &log("1.1", "2023-07-02", "Half of the pipes are in"), false).contains("– → "));
    assert_eq!(
        told(&log("1", "", "All")),
        "1 log: – → 2023-07-15, text: All",
        "a measure with steps has one"
    );
    assert_eq!(told(&log("7", "", "All")), "7 log: – → 2023-07-15, text: All");
    assert!(told(&log("1.3", "", "All")).starts_with("`1.3` is content"));
    assert!(told(&log("ports", "", "All")).starts_with("`ports` is a KPI"));
    assert!(told(&log("3.2@2023-Q1", "", "All")).starts_with("`3.2` has one log for all its periods"));
    let empty = Request::Log { id: "1.1".into(), details: LogDetails::default() };
    assert_eq!(told(&empty), "this says nothing of `1.1`; give a text, `--problem` or `--proposal`");
    let more =
        LogDetails { problem: Some("Rain".into()), percent: Some(101.into()), ..LogDetails::default() };
    let more = Request::Log { id: "1.1".into(), details: more };
    assert_eq!(told(&more), "101 is not a percentage from 0 to 100; ");
}

#[test]
fn an_event_happens_on_one_day() {
    assert_eq!(told(&done("signed", "2023-07-01")), "signed date: – → 2023-07-01");
    assert_eq!(told(&done("in-force", "")), "in-force date: 2023-03-28 → 2023-03-28 =");
    assert_eq!(
        told(&done("in-force", "2023-04-01")),
        "`in-force` has happened on 2023-03-28 already; `--force` overwrites it, `roadmap reopen` takes it back"
    );
    assert_eq!(forced(&done("in-force", "2023-04-01")), "in-force date: 2023-03-28 → 2023-04-01");
    assert!(forced(&done("signed", "2023-07-16")).contains("lies in the future"));
    assert!(forced(&done("signed", "../2023-07-01")).starts_with("only `done` can say"));
    let happened = after(&plan(), &done("signed", "2023-07-01"), false);
    assert_eq!(happened.events[1].date, Some(day("2023-07-01").into()));
}
