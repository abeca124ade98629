//! What is taken back.

use super::*;

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
        "several things can be taken back from `1.2`: done, started; say which with `--what`"
    );
    let started = reopen("1.2", Some(Undo::Mark(MarkKind::Started)));
    assert_eq!(told_by(&both, &started, false), "1.2 started: 2023-03-01 → –");
    let extended = after(&plan(), &extend("1.2", "2024", ""), false);
    assert_eq!(
        told_by(&extended, &reopen("1.2", None), false),
        "several things can be taken back from `1.2`: started, extension; say which with `--what`"
    );
}

#[test]
fn the_latest_period_and_extension_go_first() {
    assert_eq!(told(&reopen("3.2", None)), "3.2@2023-Q1 done: 2023-04-05 → –");
    assert_eq!(told(&reopen("3.2@2023-Q2", None)), "3.2@2023-Q2 done: – → – =");
    assert!(told(&reopen("3.2@2025-Q2", None)).contains("has no period 2025-Q2"));
    assert!(told(&reopen("1.4@2023-Q2", None)).contains("`1.4` has no period 2023-Q2: it is not a series"));
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
fn what_is_confirmed_stays_done() {
    let plan = after(&plan(), &confirmed("1.4", ""), false);
    let what = |kind| reopen("1.4", Some(Undo::Mark(kind)));
    assert_eq!(
        told_by(&plan, &what(MarkKind::Done), true),
        "`1.4` is confirmed: `done` stays while that stands; `roadmap reopen 1.4 --what confirmed` comes first"
    );
    assert_eq!(
        told_by(&plan, &reopen("1.4", None), false),
        "several things can be taken back from `1.4`: confirmed, done; say which with `--what`"
    );
    let back = after(&plan, &what(MarkKind::Confirmed), false);
    assert_eq!(told_by(&back, &what(MarkKind::Done), false), "1.4 done: 2023-06-10 → –");
    let series = after(&super::plan(), &confirmed("3.2", ""), false);
    assert!(
        told_by(&series, &reopen("3.2@2023-Q1", Some(Undo::Mark(MarkKind::Done))), false)
            .ends_with("`roadmap reopen 3.2@2023-Q1 --what confirmed` comes first")
    );
}

#[test]
fn a_day_tells_which_of_several_is_meant() {
    let of = |id: &str, what, on: &str| Request::Reopen { id: id.into(), what, date: when(on) };
    let twice = after(
        &after(&plan(), &log("1.2", "2023-05-01", "Dug"), false),
        &log("1.2", "2023-06-01", "Laid"),
        false,
    );
    let log = Some(Undo::Log);
    assert_eq!(told_by(&twice, &of("1.2", log, ""), false), "1.2 log: 2023-06-01, text: Laid → –");
    assert_eq!(told_by(&twice, &of("1.2", log, "2023-05-01"), false), "1.2 log: 2023-05-01, text: Dug → –");
    assert_eq!(told_by(&twice, &of("1.2", None, "2023-05-01"), false), "1.2 log: 2023-05-01, text: Dug → –");
    assert_eq!(
        told_by(&twice, &of("1.2", log, "2023-05-02"), false),
        "`1.2` has no `log` of 2023-05-02; there are: 2023-05-01, 2023-06-01"
    );
    assert_eq!(told(&of("1.4", None, "2023-06-10")), "1.4 done: 2023-06-10 → –");
    assert!(
        told(&of("1.4", Some(Undo::Mark(MarkKind::Done)), "2023-06-11"))
            .starts_with("`1.4` has no `done` of 2023-06-11")
    );
}

#[test]
fn observations_and_days_of_events_are_taken_back_too() {
    let twice = after(&plan(), &record("ports", 60, "2023-07-01"), false);
    assert_eq!(told_by(&twice, &reopen("ports", None), false), "ports observations: 60 on 2023-07-01 → –");
    let of = |on: &str| Request::Reopen { id: "ports".into(), what: Some(Undo::Observation), date: when(on) };
    assert_eq!(told_by(&twice, &of("2023-06-30"), false), "ports observations: 50 on 2023-06-30 → –");
    assert!(
        told_by(&twice, &of("2023-06-29"), false).starts_with("`ports` has no `observations` of 2023-06-29")
    );
    let none = after(&plan(), &reopen("ports", None), false);
    assert_eq!(told_by(&none, &reopen("ports", None), false), "ports observations: – → – =");
    assert!(told(&reopen("ports", Some(Undo::Log))).starts_with("`ports` is a KPI"));
    assert!(told(&reopen("1.1", Some(Undo::Observation))).starts_with("`1.1` has no observations"));
    assert_eq!(told(&reopen("in-force", None)), "in-force date: 2023-03-28 → –");
    assert_eq!(told(&reopen("signed", None)), "signed date: – → – =");
    assert!(told(&reopen("signed", Some(Undo::Extension))).starts_with("`signed` is an event"));
}
