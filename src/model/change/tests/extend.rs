//! Later deadlines.

use super::*;

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
    assert!(told(&extend("1.1@2023-Q4", "2024", "")).contains("it is not a series"));
    let mut without = plan();
    without.sections[0].measures[1].commitment.due = None;
    assert_eq!(
        told_by(&without, &extend("2", "2024", ""), false),
        "`2` has no deadline to extend; write `due:` in the file"
    );
}

#[test]
fn a_deadline_that_waits_is_extended_to_any_day_and_one_that_runs_to_a_later_one() {
    use crate::model::{Due, Relative};

    let within = |of: &str| Due::After(Relative { within: "3 months".parse().unwrap(), of: of.into() });
    let mut plan = plan();
    plan.sections[0].measures[0].steps[0].commitment = Commitment::falling(within("signed"));
    plan.sections[0].measures[0].steps[1].commitment = Commitment::falling(within("in-force"));
    assert_eq!(
        told_by(&plan, &extend("1.1", "2020-01-01", ""), false),
        "1.1 extensions: within 3 months of signed → 2020-01-01"
    );
    assert!(
        told_by(&plan, &extend("1.2", "2023-06-28", ""), false)
            .contains("no later than the deadline in force, 2023-06-28")
    );
    assert_eq!(
        told_by(&plan, &extend("1.2", "+14d", ""), false),
        "1.2 extensions: within 3 months of in-force → 2023-07-29"
    );
}

#[test]
fn of_extensions_out_of_order_the_one_granted_last_counts() {
    let mut plan = plan();
    let commitment = &mut plan.sections[0].measures[0].steps[0].commitment;
    *commitment =
        Commitment::due("2023-04-30").extended("2023-06-01", "2023-12").extended("2023-05-01", "2023-09");
    assert_eq!(told_by(&plan, &extend("1.1", "2024", ""), false), "1.1 extensions: 2023-12 → 2024");
    assert_eq!(told_by(&plan, &reopen("1.1", None), false), "1.1 extensions: 2023-12 → –");
}
