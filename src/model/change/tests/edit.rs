//! What an edit makes of a plan.

use super::*;
use crate::model::sample::period;
use crate::model::{Change, ChangeTarget, Done, Edit, Mark};

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

#[test]
fn the_first_confirmation_is_known_after_every_edit() {
    let mut plan = plan();
    let fresh = |plan: &Plan| {
        ["2023-06-30", "2023-07-01", "2023-07-05", "2023-07-10"]
            .map(|on| plan.clone().uses_confirmation(day(on)))
    };
    let requests = [
        confirmed("3.2", "2023-07-10"),
        confirmed("1.4", "2023-07-05"),
        confirmed("5", "2023-07-01"),
        confirmed("5", "2023-07-06"),
        reopen("1.4", Some(Undo::Mark(MarkKind::Confirmed))),
        reopen("5", Some(Undo::Mark(MarkKind::Confirmed))),
        reopen("3.2", Some(Undo::Mark(MarkKind::Confirmed))),
    ];
    let mut told = Vec::new();
    for request in requests {
        // What was worked out before the edit is still known to this plan.
        let _ = plan.uses_confirmation(day(TODAY));
        for change in
            plan.resolve(&request, &on_today(true)).unwrap().into_iter().filter_map(|one| one.change)
        {
            plan.apply(&change);
        }
        let kept = ["2023-06-30", "2023-07-01", "2023-07-05", "2023-07-10"]
            .map(|on| plan.uses_confirmation(day(on)));
        assert_eq!(kept, fresh(&plan), "{request:?}");
        told.push(kept.iter().filter(|uses| **uses).count());
    }
    assert_eq!(told, [1, 2, 3, 2, 1, 1, 0]);
}

#[test]
fn a_series_that_loses_all_its_confirmations_no_longer_makes_the_plan_use_them() {
    let quarters = Commitment::falling(series(Every::Quarter, "2023-Q1", None, 0));
    let mut plan = Plan::holding(quarters, Vec::new());
    let target = ChangeTarget::Line(plan.position("9").unwrap());
    for (period_in, on) in [("2023-Q1", "2023-05-02"), ("2023-Q2", "2023-04-01")] {
        let edit = Edit::Period(MarkKind::Confirmed, period(period_in), Mark::on(day(on)));
        plan.apply(&Change { target, edit });
    }
    assert!(plan.uses_confirmation(day(TODAY)));
    plan.apply(&Change { target, edit: Edit::Unmark(MarkKind::Confirmed) });
    assert!(!plan.uses_confirmation(day(TODAY)));
}

#[test]
fn changes_reach_sections_in_sections_and_kpis_of_every_part() {
    let inner = Section {
        measures: vec![measure("1", Commitment::due("2023"), Vec::new())],
        kpis: vec![ports()].into(),
        ..Section::default()
    };
    let outer = Section { sections: vec![Section::default(), inner], ..Section::default() };
    let mut top = ports();
    top.id = "whole".into();
    let plan = Plan { sections: vec![Section::default(), outer], kpis: vec![top].into(), ..Plan::default() };
    let marked = after(&plan, &done("1", "2023-07-01"), false);
    assert!(marked.sections[1].sections[1].measures[0].commitment.done.is_some());
    let seen = after(&after(&plan, &record("ports", 60, ""), false), &record("whole", 70, ""), false);
    assert_eq!(seen.sections[1].sections[1].kpis[0].observations.len(), 2);
    assert_eq!(seen.kpis[0].observations.len(), 2);
}
