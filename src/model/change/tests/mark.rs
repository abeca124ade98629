//! Marks of the whole.

use super::*;

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
                   `--force` overwrites it, `roadmap reopen` takes it back";
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
        "`1.1` has no period 2023-Q2: it is not a series; leave the period out"
    );
}

#[test]
fn of_a_day_no_more_is_asked_than_is_known() {
    assert_eq!(told(&done("1.1", "2023-Q2")), "1.1 done: – → 2023-Q2");
    assert_eq!(told(&done("1.1", "../2023-06-01")), "1.1 done: – → ../2023-06-01");
    assert_eq!(told(&done("1.1", "yesterday")), "1.1 done: – → 2023-07-14");
    assert_eq!(told(&done("1.1", "-2w")), "1.1 done: – → 2023-07-01");
    assert_eq!(
        forced(&done("1.1", "2023-Q3")),
        "2023-Q3 is not over yet: today is 2023-07-15; write a day, or a period that is over, such as 2023-Q2"
    );
    for request in [
        mark(MarkKind::Started, "1.1", "../2023-06-01"),
        record("ports", 5, "../2023-06-01"),
        confirmed("1.4", "../2023-07-01"),
    ] {
        assert!(forced(&request).starts_with("only `done` can say that it happened by a day: ../2023-0"));
    }
    // Of a quarter its first day is possible too.
    assert_eq!(told(&mark(MarkKind::Started, "1.4", "2023-Q2")), "1.4 started: – → 2023-Q2");
    assert!(forced(&done("1.2", "2023-02")).starts_with("`1.2` cannot be done on 2023-02: it was started"));
}

#[test]
fn a_text_that_could_not_be_kept_is_refused() {
    let with = |details: MarkDetails| {
        forced(&Request::Mark { kind: MarkKind::Dropped, id: "1.1".into(), details, all_steps: false })
    };
    let reason = |text: &str| MarkDetails { reason: Some(text.into()), ..MarkDetails::default() };
    assert_eq!(with(reason(" ")), "`reason` is empty; ");
    assert_eq!(with(reason("a\u{202e}b")), "`reason` has a character that does not show: U+202E; remove it");
    let evidence = MarkDetails { evidence: vec!["https://a".into(), String::new()], ..reason("Merged") };
    assert_eq!(with(evidence), "`evidence` is empty; ");
    assert_eq!(with(reason("-3 houses: :)")), "1.1 dropped: – → 2023-07-15, reason: -3 houses: :)");
}

#[test]
fn several_proofs_replace_those_that_stand() {
    let proofs = |all: &[&str]| MarkDetails {
        evidence: all.iter().map(|text| (*text).into()).collect(),
        ..MarkDetails::default()
    };
    let request = |all: &[&str]| Request::Mark {
        kind: MarkKind::Done,
        id: "1.1".into(),
        details: proofs(all),
        all_steps: false,
    };
    let once = after(&plan(), &request(&["a", "b"]), false);
    let stands = "2023-07-15, evidence: a, evidence: b";
    assert_eq!(told_by(&once, &request(&["a", "b"]), false), format!("1.1 done: {stands} → {stands} ="));
    assert_eq!(
        told_by(&once, &request(&["c"]), true),
        format!("1.1 done: {stands} → 2023-07-15, evidence: c")
    );
}

#[test]
fn only_what_is_done_is_confirmed_and_not_before() {
    assert_eq!(told(&confirmed("1.4", "2023-06-12")), "1.4 confirmed: – → 2023-06-12");
    assert_eq!(told(&confirmed("1.4", "2023-06-10")), "1.4 confirmed: – → 2023-06-10");
    assert_eq!(
        forced(&confirmed("1.4", "2023-06-09")),
        "`1.4` cannot be confirmed on 2023-06-09: it was done on 2023-06-10; look at the day given with `--on`"
    );
    assert_eq!(
        forced(&confirmed("1.1", "")),
        "`1.1` is not done: there is nothing to confirm; `roadmap done 1.1` comes first"
    );
    assert_eq!(told(&confirmed("1", "")), "measure `1` has steps; mark those; done and not confirmed: 1.4");
    let by = MarkDetails { by: Some("Audit office".into()), ..details("2023-07-01") };
    let request =
        Request::Mark { kind: MarkKind::Confirmed, id: "1.4".into(), details: by, all_steps: false };
    let once = after(&plan(), &request, false);
    assert!(told_by(&once, &request, false).ends_with("2023-07-01, by: Audit office ="));
    assert_eq!(
        told_by(&once, &done("1.4", "2023-07-02"), true),
        "`1.4` cannot be done on 2023-07-02: it was confirmed on 2023-07-01; look at the day given with `--on`"
    );
}

#[test]
fn a_code_with_a_letter_is_enough_where_it_is_unique() {
    let mut plan = plan();
    plan.sections[0].measures[0].steps[0].id = "M1C1-126".into();
    assert_eq!(told_by(&plan, &done("M1C1-126", ""), false), "1.M1C1-126 done: – → 2023-07-15");
    assert_eq!(told_by(&plan, &done("m1c1-126", ""), false), "1.M1C1-126 done: – → 2023-07-15");
    let mut twice = plan.clone();
    twice.sections[0].measures[2].steps[2].id = "M1C1-126".into();
    assert_eq!(
        told_by(&twice, &done("M1C1-126", ""), false),
        "`M1C1-126` is the code of several steps; write the whole id: 1.M1C1-126, 3.M1C1-126"
    );
    let unknown = told(&done("126", ""));
    assert!(unknown.starts_with("there is no measure or step `126`"), "{unknown}");
}

#[test]
fn what_is_no_item_is_named_with_the_command_it_has() {
    assert_eq!(told(&done("ports", "")), "`ports` is a KPI; `roadmap record ports VALUE` records its value");
    assert_eq!(
        told(&mark(MarkKind::Started, "signed", "")),
        "`signed` is an event: it has nothing but its day; `roadmap done signed --on DATE` sets the day"
    );
    assert_eq!(
        told(&done("7", "")),
        "measure `7` holds only KPIs and content: there is nothing to mark; write `due:` in the file"
    );
}
