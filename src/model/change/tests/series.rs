//! Periods of a series.

use super::*;

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
    assert_eq!(told(&done("3.2@soon", "")), "`soon` is not a period; write a period such as 3.3@2023-Q2");
    assert_eq!(
        told(&done("1.1@2023-Q1", "")),
        "`1.1` has no period 2023-Q1: it is not a series; leave the period out"
    );
    assert_eq!(told(&done("4", "")), "`4` is due for the first time at the end of 2024; write `4@2024`");
    assert_eq!(
        told(&mark(MarkKind::Started, "3.2@2023-Q2", "")),
        "`3.2` has no period 2023-Q2 to mark: only `done` and `confirmed` are set by period; leave the period out"
    );
    assert_eq!(told(&mark(MarkKind::Started, "3.2", "2023-01-05")), "3.2 started: – → 2023-01-05");
}

#[test]
fn a_bare_series_is_its_earliest_period_that_is_over_and_missing() {
    let whole = after(&plan(), &done("3.2", "2023-07-05"), false);
    assert_eq!(
        told_by(&whole, &done("3.2", ""), false),
        "3.2@2023-Q2 done: 2023-07-05 → 2023-07-05 =",
        "2023-Q3 is not over"
    );
    assert!(
        told_by(&whole, &done("3.2", "2023-07-06"), false).starts_with("`3.2@2023-Q2` is already marked")
    );
    let endless = Plan { events: Vec::new(), ..series_from("2010-01") };
    assert_eq!(told_by(&endless, &done("9", "2023-07-01"), false), "9@2010-01 done: – → 2023-07-01");
}

fn series_from(from: &str) -> Plan {
    Commitment::falling(series(Every::Month, from, None, 0)).alone()
}

#[test]
fn a_period_is_confirmed_after_it_is_in() {
    assert_eq!(told(&confirmed("3.2", "")), "3.2@2023-Q1 confirmed: – → 2023-07-15");
    let both = after(&plan(), &done("3.2@2023-Q2", "2023-07-05"), false);
    let first = after(&both, &confirmed("3.2", "2023-07-10"), false);
    assert_eq!(told_by(&first, &confirmed("3.2", ""), false), "3.2@2023-Q2 confirmed: – → 2023-07-15");
    let all = after(&first, &confirmed("3.2", "2023-07-11"), false);
    assert_eq!(
        told_by(&all, &confirmed("3.2", ""), false),
        "3.2@2023-Q2 confirmed: 2023-07-11 → 2023-07-11 ="
    );
    assert!(told(&confirmed("3.2@2023-Q2", "")).starts_with("`3.2@2023-Q2` is not done"));
    assert!(told_by(&series_from("2023-01"), &confirmed("9", ""), false).starts_with("`9` is not done"));
}

#[test]
fn where_periods_are_named_a_bare_series_is_refused_with_them() {
    let named = Conditions { names_periods: true, ..Conditions::on(day(TODAY)) };
    let told = |plan: &Plan, request: &Request| {
        let problem = plan.resolve(request, &named).unwrap_err();
        format!("{}; {}", problem.message.english(), problem.hint.unwrap().english())
    };
    assert_eq!(
        told(&plan(), &done("3.2", "")),
        "`3.2` is a series: name one of its periods; \
         write one of: 3.2@2023-Q1, 3.2@2023-Q2, 3.2@2023-Q3, 3.2@2023-Q4"
    );
    let endless = told(&series_from("2010-01"), &done("9", ""));
    assert!(endless.ends_with("9@2023-05, 9@2023-06, 9@2023-07, 9@2023-08"), "{endless}");
    assert!(endless.contains("write one of: 9@2022-09,"), "{endless}");
    assert!(plan().resolve(&done("3.2@2023-Q2", ""), &named).is_ok());
    assert!(plan().resolve(&mark(MarkKind::Started, "3.2", ""), &named).is_ok());
}
