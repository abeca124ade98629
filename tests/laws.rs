//! Laws: what must hold of every plan, tried on random ones.

mod amending;
pub(crate) mod dice;
pub(crate) mod editing;
mod large;
mod printer;
pub(crate) mod tree;

use chrono::{Days as Ahead, NaiveDate};
use proptest::prelude::*;
use roadmap::model::{
    Baseline, Commitment, Days, Derived, Direction, Done, Due, Every, Extension, Kind, Kpi, LogEntry, Mark,
    Measure, Notes, Observation, Period, Plan, Progress, Rating, Section, Series, Status, Step, Target, Text,
    ThinVec, When,
};
use roadmap::report::{PlanFile, Portfolio, Query, Subject};
use rust_decimal::Decimal;

/// Days around 2023 to 2025, few enough to meet.
fn day() -> impl Strategy<Value = NaiveDate> {
    (0..1000_u64).prop_map(|n| Period::Year(2023).first() + Ahead::new(n))
}

fn period() -> impl Strategy<Value = Period> {
    let lengths = prop::sample::select(vec![0, 1, 3, 6, 12]);
    (day(), lengths).prop_map(|(day, months)| Period::around(day, months))
}

fn due() -> impl Strategy<Value = Due> {
    prop_oneof![
        period().prop_map(Due::Within),
        period().prop_map(Due::From),
        (period(), period()).prop_map(|(a, b)| {
            if a.first() <= b.last() { Due::Between(a, b) } else { Due::Between(b, a) }
        }),
    ]
}

/// A text that is a deadline or nearly one.
const DUE_TEXT: &str = "(20(19|2[0-9])|0000|9999)(-(0[0-9]|1[0-3]|Q[0-5]|H[0-3])(-[0-3][0-9])?)?\
    (/((20(19|2[0-9])|0000|9999)(-(0[0-9]|1[0-3]|Q[0-5]|H[0-3])(-[0-3][0-9])?)?|\\.\\.))?";

fn bounded_series() -> impl Strategy<Value = Series> {
    let every = prop::sample::select(Every::ALL.to_vec());
    (every, period(), period(), 0..60_u32).prop_filter_map("empty", |(every, from, until, grace)| {
        Series { every, from, until: Some(until), grace: Days(grace) }.checked().ok()
    })
}

/// A day as exactly as is known.
fn when() -> impl Strategy<Value = When> {
    prop_oneof![4 => day().prop_map(When::Day), 1 => period().prop_map(|period| period.to_string().parse().unwrap())]
}

/// The same, or a day by which it had happened.
fn done_day() -> impl Strategy<Value = When> {
    prop_oneof![5 => when(), 1 => day().prop_map(When::Until)]
}

fn maybe_mark() -> impl Strategy<Value = Option<Mark>> {
    prop::option::of(when().prop_map(Mark::on))
}

fn log() -> impl Strategy<Value = Vec<LogEntry>> {
    let entry = when().prop_map(|date| LogEntry {
        date,
        text: Some(Text::Plain("Half of it".into())),
        problem: None,
        proposal: None,
        percent: Some(Decimal::new(125, 1)),
        by: None,
        evidence: ThinVec::new(),
        notes: Notes::default(),
    });
    prop::collection::vec(entry, 0..3)
}

fn extension(of: Option<Period>) -> impl Strategy<Value = Extension> {
    (due(), when()).prop_map(move |(to, on)| Extension {
        to,
        date: on,
        period: of,
        reason: None,
        act: None,
        notes: Notes::default(),
    })
}

/// A promise with one deadline or none.
fn single() -> impl Strategy<Value = Commitment> {
    let extensions = prop::collection::vec(extension(None), 0..3);
    let done = prop::option::of(done_day().prop_map(Mark::on));
    let confirmed = prop::option::weighted(0.2, when().prop_map(Mark::on));
    (prop::option::of(due()), extensions, maybe_mark(), done, confirmed, log()).prop_map(
        |(due, extensions, started, done, confirmed, log)| {
            let progress = Progress {
                extensions: extensions.into(),
                started,
                confirmed: confirmed.map(Done::Once),
                log: log.into(),
                ..Progress::default()
            };
            let done = done.map(Done::Once);
            Commitment { due, done, progress: progress.into(), ..Commitment::default() }
        },
    )
}

/// A promise that comes back, some or all of its periods delivered.
fn repeated() -> impl Strategy<Value = Commitment> {
    bounded_series().prop_flat_map(|series| {
        let periods: Vec<_> = series.periods().collect();
        let marks =
            prop::collection::vec(prop::option::weighted(0.9, done_day().prop_map(Mark::on)), periods.len());
        let extensions = prop::collection::vec(extension(Some(series.first_period())), 0..2);
        (marks, extensions, maybe_mark()).prop_map(move |(marks, extensions, started)| {
            let marks = periods.iter().copied().zip(marks);
            let done = marks.filter_map(|(period, mark)| Some((period, mark?))).collect();
            let due = Some(Due::Each(series));
            let done = Some(Done::Periods(done));
            let progress = Progress { extensions: extensions.into(), started, ..Progress::default() };
            Commitment { due, done, progress: progress.into(), ..Commitment::default() }
        })
    })
}

fn commitment() -> impl Strategy<Value = Commitment> {
    (prop_oneof![3 => single(), 1 => repeated()], prop::option::weighted(0.2, day().prop_map(Mark::on)))
        .prop_map(|(mut commitment, dropped)| {
            commitment.dropped = dropped;
            commitment
        })
}

fn plan() -> impl Strategy<Value = Plan> {
    prop::collection::vec(commitment(), 1..6).prop_map(|commitments| {
        let step = |(n, commitment)| Step {
            commitment,
            ..Step::new(format!("{n}").into(), Text::Plain("Step".into()))
        };
        let measure = Measure {
            steps: commitments.into_iter().enumerate().map(step).collect(),
            ..Measure::new("1".into(), Text::Plain("Measure".into()))
        };
        let section = Section { measures: vec![measure], ..Section::default() };
        Plan { sections: vec![section], ..Plan::default() }
    })
}

/// The plan as it was written on `today`: without what is dated later.
fn known_on(plan: &Plan, today: NaiveDate) -> Plan {
    let mut plan = plan.clone();
    let steps = plan
        .sections
        .iter_mut()
        .flat_map(|section| &mut section.measures)
        .flat_map(|measure| &mut measure.steps);
    for commitment in steps.map(|step| &mut step.commitment) {
        let known = |mark: &Mark| mark.day() <= today;
        let known_done = |done| match done {
            Done::Once(mark) => known(&mark).then_some(Done::Once(mark)),
            Done::Periods(marks) => {
                Some(Done::Periods(marks.into_iter().filter(|(_, mark)| known(mark)).collect()))
            }
        };
        commitment.extensions.retain(|extension| extension.date.day() <= today);
        commitment.log.retain(|entry| entry.date.day() <= today);
        commitment.started = commitment.started.take().filter(|mark| known(mark));
        commitment.dropped = commitment.dropped.take().filter(|mark| known(mark));
        commitment.done = commitment.done.take().and_then(known_done);
        commitment.confirmed = commitment.confirmed.take().and_then(known_done);
    }
    plan.derived = Derived::default();
    plan
}

fn statuses(plan: &Plan, today: NaiveDate) -> Vec<Status> {
    plan.items().map(|item| item.state(today).status).collect()
}

fn value() -> impl Strategy<Value = Decimal> {
    (-50..50_i64).prop_map(|n| Decimal::new(n, 1))
}

fn kpi() -> impl Strategy<Value = Kpi> {
    let baseline = (value(), prop::option::of(day()), any::<bool>());
    let baseline = baseline.prop_map(|(value, on, derived)| Baseline {
        value,
        date: on.map(When::Day),
        derived,
        source: None,
        notes: Notes::default(),
    });
    let targets = prop::collection::vec((value(), period()), 1..4).prop_map(|mut targets| {
        targets.sort_by_key(|(_, by)| by.last());
        targets
            .into_iter()
            .map(|(value, by)| Target { value, by: Some(by), within: None, notes: Notes::default() })
            .collect::<Vec<_>>()
    });
    let seen = (when(), value()).prop_map(|(on, value)| Observation {
        date: on,
        value,
        source: None,
        notes: Notes::default(),
    });
    let direction = prop::sample::select(vec![None, Some(Direction::Increase), Some(Direction::Decrease)]);
    let kind = prop::sample::select(vec![Kind::Level, Kind::Flow]);
    (prop::option::of(baseline), targets, prop::collection::vec(seen, 0..5), direction, kind).prop_map(
        |(baseline, targets, observations, direction, kind)| Kpi {
            kind,
            direction,
            baseline,
            targets: targets.into(),
            observations: observations.into(),
            ..Kpi::new("kpi".into(), Text::Plain("KPI".into()))
        },
    )
}

/// A term every random plan can be asked.
fn term() -> impl Strategy<Value = String> {
    let words = vec![
        "1",
        "1.0",
        "1.0..1",
        "status:overdue",
        "status:done,dropped",
        "status:planned,in-progress",
        "late:>10",
        "late:<=3",
        "due:..2024-06-30",
        "due:2024-Q1",
    ];
    let plain = prop::sample::select(words).prop_map(str::to_owned);
    (plain, any::<bool>()).prop_map(|(term, not)| if not { format!("not:{term}") } else { term })
}

/// The lines a query takes, by number.
fn taken(plan: &Plan, today: NaiveDate, terms: &[String]) -> Vec<usize> {
    let file = PlanFile { name: None, path: "roadmap.yaml".into(), plan: plan.clone(), day: today };
    let portfolio = Portfolio { files: vec![file], language: None };
    let query = Query::parse(terms, &portfolio, Subject::Items).unwrap_or_default();
    assert_eq!(query.is_empty(), terms.is_empty(), "{terms:?}");
    portfolio.lines().filter(|line| query.matches(line)).map(|line| line.index).collect()
}

/// Any decimal at all, the largest included.
fn wild() -> impl Strategy<Value = Decimal> {
    let parts = (any::<u32>(), any::<u32>(), any::<u32>(), any::<bool>(), 0..=28_u32);
    let any_value =
        parts.prop_map(|(lo, mid, hi, negative, scale)| Decimal::from_parts(lo, mid, hi, negative, scale));
    prop_oneof![any_value, Just(Decimal::MAX), Just(Decimal::MIN), Just(Decimal::ZERO)]
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(200) })]

    #[test]
    fn a_readable_deadline_ends_no_earlier_than_it_begins_and_is_printed_as_written(text in DUE_TEXT) {
        if let Ok(due) = text.parse::<Due>() {
            prop_assert!(due.last().is_none_or(|last| due.first().unwrap() <= last));
            prop_assert!(due.falls_due().is_some_and(|day| due.first().unwrap() <= day));
            prop_assert_eq!(due.to_string(), text);
        }
    }

    #[test]
    fn a_printed_deadline_is_read_as_itself(due in due()) {
        prop_assert_eq!(due.to_string().parse::<Due>(), Ok(due));
    }

    #[test]
    fn no_text_makes_the_deadline_reader_panic(text in "\\PC{0,24}") {
        let _ = text.parse::<Due>();
    }

    #[test]
    fn a_day_lies_in_the_period_around_it(day in day(), months in prop::sample::select(vec![0, 1, 3, 6, 12])) {
        let period = Period::around(day, months);
        prop_assert!(period.first() <= day && day <= period.last());
    }

    #[test]
    fn the_periods_of_a_series_are_its_own_from_first_to_until(series in bounded_series()) {
        let periods: Vec<_> = series.periods().collect();
        let until = series.until.unwrap().last();
        prop_assert_eq!(periods.first(), Some(&series.first_period()));
        prop_assert_eq!(periods.last().copied(), series.last_period());
        prop_assert_eq!(series.first_period().first(), series.from.first());
        for period in &periods {
            prop_assert!(series.contains(*period), "{period}");
            prop_assert!(period.last() <= until, "{period}");
            prop_assert!(series.due_day(*period) >= period.last(), "{period}");
        }
        for pair in periods.windows(2) {
            prop_assert!(pair[0].last() < pair[1].first(), "{} {}", pair[0], pair[1]);
        }
        // The next one would end after `until`.
        let endless = Series { until: None, ..series };
        prop_assert!(endless.periods().nth(periods.len()).is_none_or(|next| next.last() > until));
    }

    #[test]
    fn what_is_done_stays_done_unless_dropped(plan in plan(), one in day(), other in day()) {
        let (before, after) = (statuses(&plan, one.min(other)), statuses(&plan, one.max(other)));
        for (before, after) in before.into_iter().zip(after) {
            prop_assert!(before != Status::Done || matches!(after, Status::Done | Status::Dropped));
            prop_assert!(before != Status::Dropped || after == Status::Dropped);
        }
    }

    #[test]
    fn what_is_dated_later_changes_nothing_today(plan in plan(), today in day()) {
        let known = known_on(&plan, today);
        for (item, early) in plan.items().zip(known.items()) {
            let (late, early) = (item.state(today), early.state(today));
            prop_assert_eq!(format!("{late:?}"), format!("{early:?}"));
            let [late, early] = [late, early].map(|state| format!("{:?}", state.periods().collect::<Vec<_>>()));
            prop_assert_eq!(late, early);
        }
    }

    #[test]
    fn lateness_waiting_and_status_agree(plan in plan(), today in day()) {
        for item in plan.items() {
            let state = item.state(today);
            let late = state.days_late();
            prop_assert!(state.status != Status::Overdue || late.is_some_and(|late| late > 0));
            prop_assert!(!state.day_unknown() || late.is_none());
            prop_assert!(state.late.is_none() || matches!(state.status, Status::Overdue | Status::Done));
            prop_assert!(state.left.is_none_or(|left| left >= 0 && state.late.is_none()));
            prop_assert!(!state.not_begun || state.status == Status::Overdue);
        }
    }

    #[test]
    fn a_whole_does_not_depend_on_the_order_of_its_parts(
        (parts, shuffled) in prop::collection::vec(prop::sample::select(Status::ALL.to_vec()), 0..6)
            .prop_flat_map(|parts| (Just(parts.clone()), Just(parts).prop_shuffle()))
    ) {
        let whole = Status::together(parts.iter().copied());
        prop_assert_eq!(whole, Status::together(shuffled.into_iter()));
        prop_assert_eq!(whole == Status::Overdue, parts.contains(&Status::Overdue));
        prop_assert!(whole != Status::Done || parts.iter().all(|part| *part >= Status::Done));
    }

    #[test]
    fn met_means_no_gap_and_no_gap_means_met(kpi in kpi(), today in day()) {
        let reading = kpi.reading(None, today);
        if reading.direction.is_some() && reading.value.is_some() {
            let closed = reading.gap.is_some_and(|gap| gap <= Decimal::ZERO);
            prop_assert!(!closed || reading.rating == Rating::Met);
            // What was met in time stays met when a later value falls short, which is said.
            prop_assert!(closed || reading.rating != Rating::Met || reading.lost_on.is_some());
        }
        prop_assert_eq!(reading.value.is_none(), reading.date.is_none());
        let silent = matches!(reading.rating, Rating::Unknown | Rating::Unreported);
        prop_assert!(reading.value.is_some() || silent);
        prop_assert!(reading.elapsed.is_none_or(|share| share >= Decimal::ZERO && share <= Decimal::ONE));
    }

    #[test]
    fn observations_dated_later_change_nothing_today(kpi in kpi(), today in day()) {
        let mut known = kpi.clone();
        known.observations.retain(|seen| seen.date.day() <= today);
        prop_assert_eq!(kpi.reading(None, today), known.reading(None, today));
    }

    #[test]
    fn the_path_starts_at_the_baseline_and_ends_at_the_target(kpi in kpi()) {
        let Some((base, on)) = kpi.baseline.as_ref().and_then(|base| Some((base.value, base.date?.day()))) else {
            return Ok(());
        };
        let by = kpi.targets.last().and_then(|target| target.by).unwrap().last();
        let start = kpi.reading(None, on);
        // A flow starts at nothing, whatever its baseline says.
        let base = if kpi.kind == Kind::Flow { Decimal::ZERO } else { base };
        prop_assert_eq!(start.expected, (on < by).then_some(base));
        // Of several targets for one day no order can be told.
        let ends = kpi.targets.iter().filter(|target| target.by.is_some_and(|period| period.last() == by)).count();
        prop_assert!(ends > 1 || kpi.reading(None, by).expected == start.target.filter(|_| on < by));
    }

    #[test]
    fn twice_not_is_the_term_itself(plan in plan(), today in day(), term in term()) {
        let twice = format!("not:not:{term}");
        prop_assert_eq!(taken(&plan, today, &[twice]), taken(&plan, today, &[term]));
    }

    #[test]
    fn a_term_and_its_not_share_nothing_and_cover_all(plan in plan(), today in day(), term in term()) {
        let not = format!("not:{term}");
        prop_assert!(taken(&plan, today, &[term.clone(), not.clone()]).is_empty());
        let mut all = taken(&plan, today, &[term]);
        all.extend(taken(&plan, today, &[not]));
        all.sort_unstable();
        prop_assert_eq!(&all, &taken(&plan, today, &[]));
        prop_assert_eq!(all.len(), plan.lines().count());
    }

    #[test]
    fn the_order_of_terms_does_not_matter_ids_add_up_and_the_others_take_away(
        plan in plan(), today in day(), one in term(), other in term()
    ) {
        let are_ids = [&one, &other].iter().all(|term| term.starts_with('1'));
        let both = taken(&plan, today, &[one.clone(), other.clone()]);
        prop_assert_eq!(&both, &taken(&plan, today, &[other.clone(), one.clone()]));
        let (one, other) = (taken(&plan, today, &[one]), taken(&plan, today, &[other]));
        // Ids are a union; every other term narrows.
        let holds = |line: &usize| if are_ids { one.contains(line) || other.contains(line) } else { one.contains(line) && other.contains(line) };
        let expected: Vec<_> = (0..plan.lines().count()).filter(holds).collect();
        prop_assert_eq!(both, expected);
    }

    #[test]
    fn no_text_makes_the_query_or_the_plan_reader_panic(text in "\\PC{0,40}", day in day()) {
        let _ = crate::support::read(&text);
        let plan = crate::support::read("{version: 1, measures: [{id: 1, title: One}]}").unwrap();
        let file = PlanFile { name: None, path: String::new(), plan, day };
        let _ = Query::parse(&[text], &Portfolio { files: vec![file], language: None }, Subject::Kpis);
    }

    #[test]
    fn no_values_make_the_arithmetic_panic(
        kpi in kpi(), values in prop::collection::vec(wild(), 9), today in day()
    ) {
        let mut kpi = kpi;
        let targets = kpi.targets.iter_mut().map(|target| &mut target.value);
        let seen = kpi.observations.iter_mut().map(|seen| &mut seen.value);
        let base = kpi.baseline.iter_mut().map(|base| &mut base.value);
        for (place, value) in targets.chain(seen).chain(base).zip(values) {
            *place = value;
        }
        let reading = kpi.reading(None, today);
        prop_assert!(reading.value.is_some() || matches!(reading.rating, Rating::Unknown | Rating::Unreported));
    }
}
