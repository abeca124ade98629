use super::*;
use crate::model::sample::{day, period, series};
use crate::model::{Commitment, Due, Event, Every, Mark, Plan, When};

impl State<'_> {
    /// Status, due day, late (and originally), left, in one line; `-` where there is nothing to say.
    fn told(&self) -> String {
        let number = |days: Option<i64>| days.map_or_else(|| "-".to_owned(), |days| days.to_string());
        let lateness = |late: Option<Lateness>| match late {
            None => "-".to_owned(),
            Some(Lateness::Days(days)) => days.to_string(),
            Some(Lateness::UpTo(days)) => format!("up to {days}"),
            Some(Lateness::Unknown) => "unknown".to_owned(),
        };
        let due = self.due_day.map_or_else(|| "-".to_owned(), |due| due.to_string());
        let (late, original, left) = (lateness(self.late), lateness(self.late_original), number(self.left));
        format!("{} due {due} late {late} ({original}) left {left}", self.status.word())
    }

    fn period_words(&self) -> Vec<String> {
        let told = |state: &PeriodState| {
            format!(
                "{} {} {} {}",
                state.period,
                state.due,
                state.status.word(),
                state.late.days().unwrap_or(-1)
            )
        };
        self.periods().map(|period| told(&period)).collect()
    }
}

fn quarters() -> Due {
    series(Every::Quarter, "2023-Q2", Some("2023-Q4"), 0)
}

#[test]
fn due_day_itself_is_in_time_and_the_next_is_overdue() {
    for (due, last, next) in [
        ("2023-04-30", "2023-04-30", "2023-05-01"),
        ("2023-12", "2023-12-31", "2024-01-01"),
        ("2024-02", "2024-02-29", "2024-03-01"),
        ("2023-Q2", "2023-06-30", "2023-07-01"),
        ("2023-H1", "2023-06-30", "2023-07-01"),
        ("2023", "2023-12-31", "2024-01-01"),
        ("2024/2025", "2025-12-31", "2026-01-01"),
        ("2023-04/2023-10", "2023-10-31", "2023-11-01"),
    ] {
        let commitment = Commitment::due(due).alone();
        let state = commitment.on(last);
        assert_eq!(state.told(), format!("planned due {last} late - (-) left 0"), "{due}");
        assert!(!state.fallen_due, "{due}");
        let state = commitment.on(next);
        assert_eq!(state.told(), format!("overdue due {last} late 1 (1) left -"), "{due}");
        assert!(state.fallen_due && !state.not_begun, "{due}");
    }
}

#[test]
fn days_left_and_days_late_count_calendar_days() {
    let commitment = Commitment::due("2023-04-30").alone();
    assert_eq!(commitment.on("2023-03-31").told(), "planned due 2023-04-30 late - (-) left 30");
    assert_eq!(commitment.on("2023-05-31").told(), "overdue due 2023-04-30 late 31 (31) left -");
}

#[test]
fn started_is_in_progress_until_the_deadline_passes() {
    let commitment = Commitment::due("2023-04-30").started("2023-04-10").alone();
    assert_eq!(commitment.on("2023-04-09").status, Status::Planned);
    assert_eq!(commitment.on("2023-04-10").told(), "in-progress due 2023-04-30 late - (-) left 20");
    assert_eq!(commitment.on("2023-04-30").status, Status::InProgress);
    assert_eq!(commitment.on("2023-05-01").told(), "overdue due 2023-04-30 late 1 (1) left -");
}

#[test]
fn done_is_in_time_on_the_due_day_and_late_by_days_after() {
    for (done, late) in [("2023-04-01", 0), ("2023-04-30", 0), ("2023-05-01", 1), ("2023-05-30", 30)] {
        let commitment = Commitment::due("2023-04-30").done(done).alone();
        let state = commitment.on("2024-01-01");
        assert_eq!(state.told(), format!("done due 2023-04-30 late {late} ({late}) left -"));
        assert_eq!(state.done, Some(&Mark::on(day(done))));
    }
}

#[test]
fn a_mark_dated_later_does_not_exist() {
    let commitment =
        Commitment::due("2023-04-30").started("2023-04-10").done("2023-05-05").dropped("2023-06-01").alone();
    for (today, status) in [
        ("2023-04-09", Status::Planned),
        ("2023-04-10", Status::InProgress),
        ("2023-05-04", Status::Overdue),
        ("2023-05-05", Status::Done),
        ("2023-05-31", Status::Done),
        ("2023-06-01", Status::Dropped),
    ] {
        assert_eq!(commitment.on(today).status, status, "{today}");
    }
    let before = commitment.on("2023-04-09");
    assert_eq!((before.started, before.done, before.dropped), (None, None, None));
}

#[test]
fn dropped_goes_before_everything_and_is_neither_late_nor_awaited() {
    for commitment in [
        Commitment::due("2023-04-30"),
        Commitment::due("2023-04-30").started("2023-01-01"),
        Commitment::due("2023-04-30").done("2023-04-30"),
        Commitment::due("2023-04-30").done("2023-05-30"),
        Commitment::due("2023-04-30/.."),
        Commitment::due("2030"),
    ] {
        let commitment = commitment.dropped("2023-05-15").alone();
        let state = commitment.on("2023-06-01");
        assert_eq!(state.status, Status::Dropped);
        assert_eq!((state.late, state.late_original, state.left, state.not_begun), (None, None, None, false));
    }
}

#[test]
fn a_dropped_series_misses_nothing() {
    let commitment =
        Commitment::falling(quarters()).delivered(&[("2023-Q2", "2023-06-30")]).dropped("2023-11-01").alone();
    assert_eq!(commitment.on("2023-10-31").missing().collect::<Vec<_>>(), [period("2023-Q3")]);
    let state = commitment.on("2024-02-01");
    assert_eq!(state.missing().count(), 0);
    assert_eq!(
        state.period_words(),
        ["2023-Q2 2023-06-30 done 0", "2023-Q3 2023-09-30 dropped 0", "2023-Q4 2023-12-31 dropped 0"]
    );
}

#[test]
fn an_open_item_must_have_begun_by_the_last_day_of_its_first_period() {
    for (due, last, next) in
        [("2023/..", "2023-12-31", "2024-01-01"), ("2024-01-01/..", "2024-01-01", "2024-01-02")]
    {
        let commitment = Commitment::due(due).alone();
        let state = commitment.on(last);
        assert_eq!(state.told(), format!("planned due {last} late - (-) left 0"), "{due}");
        assert!(!state.not_begun, "{due}");
        let state = commitment.on(next);
        assert_eq!(state.told(), format!("overdue due {last} late 1 (1) left -"), "{due}");
        assert!(state.not_begun && state.fallen_due, "{due}");
    }
}

#[test]
fn an_open_item_that_has_begun_is_in_progress_for_ever() {
    let commitment = Commitment::due("2023/..").started("2024-03-01").alone();
    assert!(commitment.on("2024-02-29").not_begun);
    for today in ["2024-03-01", "2099-01-01"] {
        let state = commitment.on(today);
        assert_eq!(state.told(), "in-progress due 2023-12-31 late - (-) left -", "{today}");
        assert!(!state.not_begun, "{today}");
    }
    let early = Commitment::due("2023/..").started("2023-02-01").alone();
    assert_eq!(early.on("2023-02-01").told(), "in-progress due 2023-12-31 late - (-) left -");
}

#[test]
fn an_open_item_can_be_done_and_never_late() {
    let commitment = Commitment::due("2023/..").done("2025-06-01").alone();
    assert!(commitment.on("2025-05-31").not_begun);
    assert_eq!(commitment.on("2025-06-01").told(), "done due 2023-12-31 late 0 (0) left -");
}

#[test]
fn without_a_deadline_nothing_is_ever_overdue_or_late() {
    let commitment = Commitment::default().alone();
    assert_eq!(commitment.on("2099-01-01").told(), "planned due - late - (-) left -");
    assert!(!commitment.on("2099-01-01").fallen_due);
    let started = Commitment::default().started("2023-01-01").alone();
    assert_eq!(started.on("2099-01-01").told(), "in-progress due - late - (-) left -");
    let done = Commitment::default().done("2023-01-01").alone();
    assert_eq!(done.on("2099-01-01").told(), "done due - late - (-) left -");
}

#[test]
fn a_step_inherits_the_measures_deadline_and_extensions_unless_it_has_its_own() {
    let measure = || Commitment::due("2023-04-30").extended("2023-04-01", "2023-06-30");
    let inherits = Plan::holding(measure(), vec![Commitment::default()]);
    assert_eq!(inherits.on("2023-03-31").told(), "planned due 2023-04-30 late - (-) left 30");
    assert_eq!(inherits.on("2023-07-01").told(), "overdue due 2023-06-30 late 1 (62) left -");
    let own = Plan::holding(measure(), vec![Commitment::due("2023-05-31")]);
    assert_eq!(own.on("2023-06-01").told(), "overdue due 2023-05-31 late 1 (1) left -");
    assert_eq!(own.on("2023-06-01").extensions.len(), 0);
    // Its own extension of the inherited deadline holds where it was granted last.
    let moved = Plan::holding(measure(), vec![Commitment::default().extended("2023-05-01", "2023-08-31")]);
    assert_eq!(moved.on("2023-04-30").due_day, Some(day("2023-06-30")));
    assert_eq!(moved.on("2023-05-01").due_day, Some(day("2023-08-31")));
    // A measure's marks are not its steps'.
    let done = Plan::holding(measure().done("2023-04-01"), vec![Commitment::default()]);
    assert_eq!(done.on("2023-07-01").status, Status::Overdue);
}

#[test]
fn an_extension_holds_from_the_day_it_was_granted() {
    let commitment = Commitment::due("2023-12-31").extended("2024-01-10", "2024-03-31").alone();
    let before = commitment.on("2024-01-09");
    assert_eq!(before.told(), "overdue due 2023-12-31 late 9 (9) left -");
    assert_eq!((before.extensions.len(), before.due, before.original), (0, before.original, before.due));
    // 10 days in January, 31 from 31 December 2023; 81 left: 21 + 29 + 31
    let granted = commitment.on("2024-01-10");
    assert_eq!(granted.told(), "planned due 2024-03-31 late - (10) left 81");
    assert_eq!(granted.original, Some(&"2023-12-31".parse().unwrap()));
    assert_eq!(granted.due, Some(&"2024-03-31".parse().unwrap()));
    assert!(!granted.fallen_due);
    // 91 = 31 + 29 + 31 days from 31 December to 31 March
    assert_eq!(commitment.on("2024-03-31").told(), "planned due 2024-03-31 late - (91) left 0");
    assert_eq!(commitment.on("2024-04-01").told(), "overdue due 2024-03-31 late 1 (92) left -");
}

#[test]
fn an_extension_granted_in_time_is_not_late_against_the_original_yet() {
    let commitment =
        Commitment::due("2023-12-31").extended("2023-12-11", "2024-03-31").started("2023-05-02").alone();
    assert_eq!(commitment.on("2023-12-31").told(), "in-progress due 2024-03-31 late - (-) left 91");
    assert_eq!(commitment.on("2024-01-01").told(), "in-progress due 2024-03-31 late - (1) left 90");
}

#[test]
fn delivery_is_late_against_the_current_and_the_original_deadline() {
    let commitment =
        |done| Commitment::due("2023-12-31").extended("2023-12-11", "2024-03-31").done(done).alone();
    assert_eq!(commitment("2023-12-31").on("2025-01-01").told(), "done due 2024-03-31 late 0 (0) left -");
    assert_eq!(commitment("2024-03-31").on("2025-01-01").told(), "done due 2024-03-31 late 0 (91) left -");
    assert_eq!(commitment("2024-04-02").on("2025-01-01").told(), "done due 2024-03-31 late 2 (93) left -");
}

#[test]
fn of_several_extensions_the_one_granted_last_holds_wherever_it_stands() {
    let commitment = Commitment::due("2023-03-31")
        .extended("2023-05-01", "2023-09-30")
        .extended("2023-03-01", "2023-06-30")
        .alone();
    assert_eq!(commitment.on("2023-02-28").due_day, Some(day("2023-03-31")));
    assert_eq!(commitment.on("2023-04-30").due_day, Some(day("2023-06-30")));
    assert_eq!(commitment.on("2023-05-01").due_day, Some(day("2023-09-30")));
    assert_eq!(commitment.on("2023-05-01").extensions.len(), 2);
}

#[test]
fn of_two_extensions_granted_on_one_day_the_later_in_the_file_holds() {
    let commitment = Commitment::due("2023-03-31")
        .extended("2023-03-01", "2023-09-30")
        .extended("2023-03-01", "2023-06-30")
        .alone();
    assert_eq!(commitment.on("2023-03-01").due_day, Some(day("2023-06-30")));
}

#[test]
fn an_extension_gives_a_deadline_to_what_had_none() {
    let commitment = Commitment::default().extended("2023-03-01", "2023-06-30").alone();
    assert_eq!(commitment.on("2023-02-28").told(), "planned due - late - (-) left -");
    assert_eq!(commitment.on("2023-07-01").told(), "overdue due 2023-06-30 late 1 (-) left -");
}

#[test]
fn each_period_of_a_series_falls_due_by_itself() {
    let commitment = Commitment::falling(quarters()).delivered(&[("2023-Q2", "2023-07-12")]).alone();
    assert_eq!(commitment.on("2023-06-30").told(), "planned due 2023-06-30 late - (-) left 0");
    assert_eq!(commitment.on("2023-07-01").told(), "overdue due 2023-06-30 late 1 (1) left -");
    assert_eq!(commitment.on("2023-07-12").told(), "in-progress due 2023-09-30 late - (-) left 80"); // 19 + 31 + 30
    let state = commitment.on("2024-01-01");
    // Longest missing first: since 30 September 31 + 30 + 31 + 1 days.
    assert_eq!(state.told(), "overdue due 2023-09-30 late 93 (93) left -");
    assert_eq!(
        state.period_words(),
        ["2023-Q2 2023-06-30 done 12", "2023-Q3 2023-09-30 overdue 93", "2023-Q4 2023-12-31 overdue 1"]
    );
    assert_eq!(state.missing().collect::<Vec<_>>(), [period("2023-Q3"), period("2023-Q4")]);
}

#[test]
fn a_series_has_fallen_due_once_its_first_period_has() {
    let commitment = Commitment::falling(quarters()).delivered(&[("2023-Q2", "2023-06-01")]).alone();
    assert!(!commitment.on("2023-06-30").fallen_due);
    assert!(commitment.on("2023-07-01").fallen_due);
}

#[test]
fn grace_is_days_after_the_period_that_are_still_in_time() {
    let quarters = series(Every::Quarter, "2023-Q2", Some("2023-Q3"), 25);
    let commitment = Commitment::falling(quarters).delivered(&[("2023-Q2", "2023-07-25")]).alone();
    assert_eq!(commitment.on("2023-07-24").told(), "planned due 2023-07-25 late - (-) left 1");
    assert_eq!(commitment.on("2023-07-25").periods().next().unwrap().late, Lateness::Days(0));
    assert_eq!(commitment.on("2023-10-25").status, Status::InProgress);
    assert_eq!(commitment.on("2023-10-26").told(), "overdue due 2023-10-25 late 1 (1) left -");
}

#[test]
fn a_series_is_in_progress_when_started_or_when_some_periods_are_in() {
    assert_eq!(Commitment::falling(quarters()).alone().on("2023-05-01").status, Status::Planned);
    let started = Commitment::falling(quarters()).started("2023-04-15").alone();
    assert_eq!(started.on("2023-05-01").status, Status::InProgress);
    let early = Commitment::falling(quarters()).delivered(&[("2023-Q3", "2023-05-01")]).alone();
    assert_eq!(early.on("2023-05-01").told(), "in-progress due 2023-06-30 late - (-) left 60");
    assert_eq!(early.on("2023-07-01").status, Status::Overdue);
}

#[test]
fn a_series_is_done_when_all_its_periods_are_in_and_as_late_as_the_latest() {
    let marks = [("2023-Q4", "2023-12-20"), ("2023-Q2", "2023-07-12"), ("2023-Q3", "2023-10-01")];
    let commitment = Commitment::falling(quarters()).delivered(&marks).alone();
    assert_eq!(commitment.on("2023-12-19").told(), "in-progress due 2023-12-31 late - (-) left 12");
    let state = commitment.on("2023-12-20");
    assert_eq!(state.told(), "done due 2023-12-31 late 12 (12) left -");
    assert_eq!(state.done, Some(&Mark::on(day("2023-12-20"))));
}

#[test]
fn a_mark_for_a_period_outside_the_series_delivers_nothing() {
    let commitment = Commitment::falling(quarters())
        .delivered(&[("2023-Q1", "2023-04-01"), ("2023", "2023-04-01")])
        .alone();
    assert_eq!(commitment.on("2023-05-01").status, Status::Planned);
}

#[test]
fn an_endless_series_shows_the_next_period_and_is_never_done() {
    let commitment = || Commitment::falling(series(Every::Year, "2025-08", None, 0));
    let state = commitment().alone();
    assert_eq!(state.on("2025-01-01").period_words(), ["2025-08 2025-08-31 planned 0"]);
    let delivered = commitment().delivered(&[("2025-08", "2025-08-20"), ("2026-08", "2025-08-21")]).alone();
    let state = delivered.on("2025-08-31");
    assert_eq!(state.told(), "in-progress due 2027-08-31 late - (-) left 730");
    assert_eq!(
        state.period_words(),
        ["2025-08 2025-08-31 done 0", "2026-08 2026-08-31 done 0", "2027-08 2027-08-31 planned 0"]
    );
    let state = commitment().alone();
    let state = state.on("2026-09-01");
    assert_eq!(state.told(), "overdue due 2025-08-31 late 366 (366) left -");
    assert_eq!(
        state.period_words(),
        ["2025-08 2025-08-31 overdue 366", "2026-08 2026-08-31 overdue 1", "2027-08 2027-08-31 planned 0"]
    );
}

#[test]
fn an_extension_of_a_period_moves_that_period_alone() {
    let commitment =
        Commitment::falling(quarters()).period_extended("2023-Q2", "2023-06-20", "2023-08-15").alone();
    assert_eq!(commitment.on("2023-06-19").due_day, Some(day("2023-06-30")));
    assert_eq!(commitment.on("2023-06-20").told(), "planned due 2023-08-15 late - (-) left 56"); // 10 + 31 + 15
    // 16 August is 47 days after 30 June: 31 + 16
    assert_eq!(commitment.on("2023-08-15").told(), "planned due 2023-08-15 late - (46) left 0");
    assert_eq!(commitment.on("2023-08-16").told(), "overdue due 2023-08-15 late 1 (47) left -");
    assert_eq!(commitment.on("2023-08-16").periods().nth(1).unwrap().due, day("2023-09-30"));
}

#[test]
fn a_period_delivered_within_its_extension_is_late_only_against_the_original() {
    let quarter = series(Every::Quarter, "2023-Q2", Some("2023-Q2"), 0);
    let commitment = Commitment::falling(quarter)
        .period_extended("2023-Q2", "2023-06-20", "2023-08-15")
        .delivered(&[("2023-Q2", "2023-08-10")])
        .alone();
    assert_eq!(commitment.on("2024-01-01").told(), "done due 2023-08-15 late 0 (41) left -"); // 31 + 10
}

#[test]
fn an_extended_period_does_not_hide_missing_ones_of_an_endless_series() {
    let endless = series(Every::Quarter, "2023-Q1", None, 0);
    let commitment =
        Commitment::falling(endless).period_extended("2023-Q1", "2023-03-01", "2024-12-31").alone();
    let state = commitment.on("2023-08-01");
    assert_eq!(
        state.period_words(),
        ["2023-Q1 2024-12-31 planned 0", "2023-Q2 2023-06-30 overdue 32", "2023-Q3 2023-09-30 planned 0"]
    );
    // Q2 is 32 days late; against the original deadlines Q1 is later still: since 31 March 30 + 31 + 30 + 31 + 1.
    assert_eq!(state.told(), "overdue due 2023-06-30 late 32 (123) left -");
}

#[test]
fn as_of_hides_periods_and_extensions_dated_later() {
    let commitment = Commitment::falling(quarters())
        .delivered(&[("2023-Q2", "2023-07-12")])
        .period_extended("2023-Q3", "2023-11-01", "2023-12-31")
        .alone();
    assert_eq!(commitment.on("2023-07-11").period_words()[0], "2023-Q2 2023-06-30 overdue 11");
    assert_eq!(commitment.on("2023-10-31").status, Status::Overdue);
    assert_eq!(commitment.on("2023-11-01").status, Status::InProgress);
    assert_eq!(commitment.on("2023-10-31").extensions.len(), 0);
}

#[test]
fn a_measure_is_in_the_state_of_its_worst_item() {
    let (overdue, going) = (Commitment::due("2023-04-30"), Commitment::due("2023-12").started("2023-01-01"));
    let (planned, done) = (Commitment::due("2023-12"), Commitment::due("2023-12").done("2023-03-01"));
    let dropped = Commitment::due("2023-04-30").dropped("2023-01-01");
    for (steps, status) in [
        (vec![&done, &overdue, &going, &planned, &dropped], Status::Overdue),
        (vec![&planned, &going], Status::InProgress),
        (vec![&going, &done], Status::InProgress),
        (vec![&going, &dropped], Status::InProgress),
        (vec![&planned, &planned], Status::Planned),
        (vec![&planned, &dropped], Status::Planned),
        (vec![&planned, &done], Status::InProgress),
        (vec![&dropped, &planned, &done], Status::InProgress),
        (vec![&done, &done], Status::Done),
        (vec![&done, &dropped], Status::Done),
        (vec![&dropped, &dropped], Status::Dropped),
    ] {
        let plan = Plan::holding(Commitment::default(), steps.iter().map(|step| (*step).clone()).collect());
        assert_eq!(plan.whole_on("2023-06-01"), status, "{steps:?}");
    }
}

#[test]
fn a_measure_of_content_lines_with_a_deadline_of_its_own_is_an_item() {
    let mut plan = Plan::holding(Commitment::due("2023-04-30"), vec![Commitment::default()]);
    plan.sections[0].measures[0].steps[0].content = true;
    assert_eq!(plan.items().count(), 1);
    assert_eq!(plan.whole_on("2023-05-01"), Status::Overdue);
    // Beside a real step it is not counted at all.
    let mut mixed =
        Plan::holding(Commitment::default(), vec![Commitment::due("2023-01"), Commitment::due("2024")]);
    mixed.sections[0].measures[0].steps[0].content = true;
    assert_eq!(mixed.whole_on("2023-05-01"), Status::Planned);
}

#[test]
fn a_measure_that_holds_nothing_but_content_is_no_item() {
    let mut plan = Plan::holding(Commitment::default(), vec![Commitment::default()]);
    plan.sections[0].measures[0].steps[0].content = true;
    assert_eq!(plan.items().count(), 0);
    let marked = Plan { sections: plan.sections.clone(), ..Plan::default() };
    let mut marked = marked;
    marked.sections[0].measures[0].commitment = Commitment::default().started("2023-01-01");
    assert_eq!(marked.items().count(), 1);
}

#[test]
fn a_step_with_the_documents_words_and_no_reading_of_them_inherits_nothing() {
    let mut plan = Plan::holding(Commitment::due("2023-04-30"), vec![Commitment::default()]);
    assert_eq!(plan.on("2023-05-01").status, Status::Overdue);
    plan.sections[0].measures[0].steps[0].commitment.deadline =
        Some(crate::model::Text::Plain("баҳорда".into()));
    assert_eq!(plan.on("2023-05-01").told(), "planned due - late - (-) left -");
}

#[test]
fn of_a_coarse_day_the_last_day_counts_and_lateness_is_at_most() {
    let plan = |done| Commitment::due("2023-04-30").done(done).alone();
    assert_eq!(plan("2023-Q2").on("2023-06-29").status, Status::Overdue);
    assert_eq!(
        plan("2023-Q2").on("2023-06-30").told(),
        "done due 2023-04-30 late up to 61 (up to 61) left -"
    );
    assert_eq!(plan("2023-04").on("2023-06-30").told(), "done due 2023-04-30 late 0 (0) left -");
}

#[test]
fn done_by_a_day_is_in_time_if_that_day_is_and_else_nothing_says() {
    let plan = |done| Commitment::due("2023-04-30").done(done).alone();
    assert_eq!(plan("../2023-04-30").on("2023-06-30").told(), "done due 2023-04-30 late 0 (0) left -");
    assert_eq!(plan("../2023-08-07").on("2023-08-06").status, Status::Overdue);
    let state = plan("../2023-08-07");
    let state = state.on("2023-08-07");
    assert_eq!(state.told(), "done due 2023-04-30 late unknown (unknown) left -");
    assert!(state.day_unknown() && state.days_late().is_none());
}

#[test]
fn what_is_done_is_unconfirmed_from_the_day_the_plan_first_uses_confirmation() {
    let done = Commitment::due("2023-04-30").done("2023-04-01");
    let plan = Plan::holding(Commitment::default(), vec![done.clone(), done.confirmed("2023-05-10")]);
    assert!(!plan.state_of("9.1", "2023-05-09").unconfirmed);
    assert!(plan.state_of("9.1", "2023-05-10").unconfirmed);
    assert!(!plan.state_of("9.2", "2023-05-10").unconfirmed);
    assert_eq!(plan.state_of("9.1", "2023-05-10").status, Status::Done);
}

#[test]
fn a_series_is_unconfirmed_while_any_period_that_is_in_is() {
    let marks = [("2023-Q2", "2023-06-30"), ("2023-Q3", "2023-09-30")];
    let series = Commitment::falling(quarters()).delivered(&marks);
    let plan = series.periods_confirmed(&[("2023-Q2", "2023-07-05")]).alone();
    assert!(!plan.on("2023-09-29").unconfirmed);
    assert!(plan.on("2023-09-30").unconfirmed);
}

fn relative(within: &str, of: &str) -> Commitment {
    Commitment::falling(Due::After(crate::model::Relative { within: within.parse().unwrap(), of: of.into() }))
}

fn event(date: Option<&str>) -> Event {
    let date = date.map(|date| date.parse::<When>().unwrap());
    let (title, short, notes) = Default::default();
    Event { id: "in-force".into(), title, short, date, notes }
}

#[test]
fn a_relative_deadline_waits_for_its_event_and_then_runs_from_its_day() {
    let mut plan = relative("3 months", "in-force").alone();
    plan.events = vec![event(None)];
    let waiting = plan.on("2023-03-28");
    assert_eq!(waiting.told(), "waiting due - late - (-) left -");
    assert!(waiting.waits && !waiting.fallen_due);
    plan.events = vec![event(Some("2022-11-30"))];
    assert_eq!(plan.on("2022-11-29").status, Status::Waiting);
    assert_eq!(plan.on("2022-11-30").told(), "planned due 2023-02-28 late - (-) left 90");
    assert_eq!(plan.on("2023-03-01").told(), "overdue due 2023-02-28 late 1 (1) left -");
}

#[test]
fn a_started_item_that_waits_is_in_progress() {
    let mut plan = relative("1 month", "in-force").started("2023-01-01").alone();
    plan.events = vec![event(None)];
    assert_eq!(plan.on("2023-02-01").status, Status::InProgress);
}

#[test]
fn a_relative_deadline_runs_from_the_day_an_item_or_the_last_step_of_a_measure_was_done() {
    let step =
        |done: Option<&str>| done.map_or_else(Commitment::default, |day| Commitment::default().done(day));
    let plan =
        Plan::holding(Commitment::default(), vec![step(Some("2023-05-10")), relative("10 days", "9.1")]);
    assert_eq!(plan.state_of("9.2", "2023-05-09").status, Status::Waiting);
    assert_eq!(plan.state_of("9.2", "2023-05-10").due_day, Some(day("2023-05-20")));
    let mut two =
        Plan::holding(Commitment::default(), vec![step(Some("2023-05-10")), step(Some("2023-06-01"))]);
    let mut other = crate::model::sample::measure(relative("1 week", "9"), Vec::new());
    other.id = "10".into();
    two.sections[0].measures.push(other);
    assert_eq!(two.state_of("10", "2023-05-31").status, Status::Waiting);
    assert_eq!(two.state_of("10", "2023-06-01").due_day, Some(day("2023-06-08")));
}

#[test]
fn what_waits_for_a_dropped_item_or_for_each_other_stays_waiting() {
    let dropped = Commitment::default().dropped("2023-01-01");
    let plan = Plan::holding(Commitment::default(), vec![dropped, relative("1 week", "9.1")]);
    assert_eq!(plan.state_of("9.2", "2099-01-01").status, Status::Waiting);
    let circle = vec![relative("1 week", "9.2"), relative("1 week", "9.1")];
    let circle = Plan::holding(Commitment::default(), circle);
    assert_eq!(circle.state_of("9.1", "2099-01-01").status, Status::Waiting);
}

#[test]
fn an_extension_replaces_a_relative_deadline_also_while_it_waits() {
    let extended = || relative("1 month", "in-force").extended("2023-02-01", "2023-06-30");
    let mut plan = extended().alone();
    plan.events = vec![event(None)];
    assert_eq!(plan.on("2023-07-01").told(), "overdue due 2023-06-30 late 1 (-) left -");
    plan.events = vec![event(Some("2023-06-15"))];
    assert_eq!(
        plan.on("2023-07-01").told(),
        "overdue due 2023-06-30 late 1 (-) left -".replace("(-)", "(0)")
    );
    assert_eq!(plan.on("2023-07-01").original_day, Some(day("2023-07-15")));
}

#[test]
fn every_coming_day_of_a_series_is_due_also_while_an_earlier_one_is_missing() {
    let plan = Commitment::falling(quarters()).alone();
    let item = plan.items().next().unwrap();
    let days = |today: &str, until: &str| -> Vec<String> {
        let state = item.state(day(today));
        let days = item.due_days(&state, day(until));
        days.iter().map(|due| format!("{} {}", due.period.unwrap(), due.day)).collect()
    };
    assert_eq!(days("2023-09-01", "2023-10-31"), ["2023-Q3 2023-09-30"]);
    assert_eq!(days("2023-05-01", "2024-12-31").len(), 3);
    let endless = Commitment::falling(series(Every::Month, "2023-01", None, 0)).alone();
    let item = endless.items().next().unwrap();
    let state = item.state(day("2023-03-01"));
    assert_eq!(item.due_days(&state, day("2023-05-31")).len(), 3);
}

#[test]
fn every_due_day_of_an_endless_series_can_be_asked_for() {
    let months = series(Every::Month, "2023-01", None, 5);
    let plan = Commitment::falling(months).period_extended("2024-02", "2023-02-01", "2025-06-10").alone();
    let item = plan.items().next().unwrap();
    let state = item.state(day("2023-03-01"));
    let due = |from: &str, to: &str| {
        let day = |text: &str| (!text.is_empty()).then(|| day(text));
        item.is_due_between(&state, day(from), day(to))
    };
    for (from, to) in [
        ("2023-02-05", "2023-02-05"),
        ("2024-01-01", "2024-12-31"),
        ("2031-06-05", "2031-06-05"),
        ("2199-01-01", ""),
        ("", "2023-02-05"),
        ("2025-06-10", "2025-06-10"),
    ] {
        assert!(due(from, to), "{from} to {to}");
    }
    // The fifth of each month, and not of the one that was put off.
    for (from, to) in [
        ("2024-01-06", "2024-02-04"),
        ("2024-03-05", "2024-03-05"),
        ("", "2023-02-04"),
        ("2025-06-06", "2025-06-09"),
    ] {
        assert!(!due(from, to), "{from} to {to}");
    }
    let ended = Commitment::falling(quarters()).alone();
    let item = ended.items().next().unwrap();
    assert!(!item.is_due_between(&item.state(day("2023-03-01")), Some(day("2024-01-01")), None));
}

#[test]
fn some_periods_of_a_series_are_asked_about_as_if_it_had_no_others() {
    let plan = Commitment::falling(quarters()).delivered(&[("2023-Q3", "2023-09-01")]).alone();
    let item = plan.items().next().unwrap();
    let of = |asked: &str| item.state_of_periods(day("2023-10-15"), &[period(asked)]);
    assert_eq!(of("2023-Q2").told(), "overdue due 2023-06-30 late 107 (107) left -");
    assert_eq!(of("2023-Q3").told(), "done due 2023-09-30 late 0 (0) left -");
    assert_eq!(of("2023-Q4").told(), "planned due 2023-12-31 late - (-) left 77");
    let until = day("2024-12-31");
    assert_eq!(item.due_days(&of("2023-Q4"), until).len(), 1);
    assert_eq!(item.due_days(&of("2023-Q2"), until), []);
    assert!(!item.is_due_between(&of("2023-Q2"), Some(day("2023-12-31")), None));
    let endless = Commitment::falling(series(Every::Month, "2023-01", None, 0)).alone();
    let item = endless.items().next().unwrap();
    let far = item.state_of_periods(day("2023-10-15"), &[period("2030-01")]);
    assert_eq!(far.told(), "planned due 2030-01-31 late - (-) left 2300");
}
