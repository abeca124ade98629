use super::*;
use crate::model::Period;
use crate::report::timeline::track::Delay;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// The shapes of a track in the year 2023, of which a day is 27 ten-thousandths, on 2 July, 4986.
fn drawn(track: Track) -> Vec<Shape> {
    let window = Window::new(day("2023-01-01"), day("2023-12-31"));
    let (executors, standing, due, said, ends) = Default::default();
    let (id, title) = (String::new(), Cell::Empty);
    let entry = Entry { kind: EntryKind::Step, id, title, executors, standing, due, said, track, ends };
    shapes(&entry, window, day("2023-07-02"), Room(600))
}

fn due(text: &str, fate: Fate) -> Vec<DuePoint> {
    vec![DuePoint { day: day(text), period: None, fate }]
}

fn bar(from: i32, to: i32, height: i32, fill: Fill) -> Shape {
    Shape::Bar { from, to, height, fill }
}

fn sign(at: i32, sign: Sign) -> Shape {
    Shape::Sign { at, sign }
}

#[test]
fn a_day_that_was_missed_has_a_tail_up_to_today_and_says_how_late_it_is() {
    let late =
        Delay { due: day("2023-04-30"), until: day("2023-07-02"), by: Lateness::Days(63), is_open: true };
    let track = Track { dues: due("2023-04-30", Fate::Missed), late: Some(late), ..Track::default() };
    assert_eq!(
        drawn(track),
        [
            bar(3287, 4986, 7, Fill::Overdue),
            sign(3287, Sign::Missed),
            Shape::Text { at: 5013, shift: 9, ends: false, cell: Cell::Late(Lateness::Days(63)) },
        ]
    );
}

#[test]
fn a_series_says_after_its_last_sign_how_late_the_first_missing_period_is() {
    let due =
        |text: &str, fate| DuePoint { day: day(text), period: Some(Period::around(day(text), 3)), fate };
    let late =
        Delay { due: day("2023-06-30"), until: day("2023-07-02"), by: Lateness::Days(2), is_open: true };
    let said = |last: &str| {
        let dues = vec![due("2023-06-30", Fate::Missed), due(last, Fate::Coming)];
        let shapes = drawn(Track { dues, late: Some(late), ..Track::default() });
        shapes.into_iter().filter(|shape| matches!(shape, Shape::Text { .. })).collect::<Vec<_>>()
    };
    let text = |at, shift, ends| vec![Shape::Text { at, shift, ends, cell: Cell::Late(Lateness::Days(2)) }];
    assert_eq!(said("2023-09-30"), text(7479, 9, false));
    // Where that has no room, before what is missing.
    assert_eq!(said("2023-12-31"), text(4958, -9, true));
}

#[test]
fn how_late_a_series_is_never_lies_over_another_of_its_signs() {
    let due =
        |text: &str, fate| DuePoint { day: day(text), period: Some(Period::around(day(text), 1)), fate };
    let late =
        Delay { due: day("2023-06-30"), until: day("2023-07-02"), by: Lateness::Days(2), is_open: true };
    let said = |others: &[&str]| {
        let missing = due("2023-06-30", Fate::Missed);
        let dues = [missing].into_iter().chain(others.iter().map(|day| due(day, Fate::Coming))).collect();
        let shapes = drawn(Track { dues, late: Some(late), ..Track::default() });
        shapes.into_iter().find(|shape| matches!(shape, Shape::Text { .. }))
    };
    let text = |shift, ends| Some(Shape::Text { at: 4958, shift, ends, cell: Cell::Late(Lateness::Days(2)) });
    assert_eq!(said(&["2023-12-31"]), text(-9, true));
    assert_eq!(said(&["2023-06-10", "2023-12-31"]), text(9, false));
    assert_eq!(said(&["2023-06-10", "2023-07-20", "2023-12-31"]), None);
}

#[test]
fn the_bar_of_a_year_ends_with_a_tick_and_is_hatched_as_far_as_work_has_gone() {
    let track = Track {
        span: Some((day("2023-01-01"), Some(day("2023-12-31")))),
        work: Some((day("2023-05-02"), day("2023-07-02"))),
        dues: due("2023-12-31", Fate::Coming),
        ..Track::default()
    };
    assert_eq!(
        drawn(track),
        [
            bar(0, 10_000, 10, Fill::Outline),
            bar(3315, 4986, 10, Fill::Progress),
            sign(10_000, Sign::Tick),
            sign(3315, Sign::Start),
        ]
    );
}

#[test]
fn an_extension_shows_both_days_and_what_lies_between() {
    let track =
        Track { moved: vec![day("2023-05-30")], dues: due("2023-08-31", Fate::Coming), ..Track::default() };
    assert_eq!(
        drawn(track),
        [
            Shape::Line { from: 4109, to: 6657, stroke: Stroke::Granted },
            sign(4109, Sign::Moved),
            sign(6657, Sign::Due),
        ]
    );
}

#[test]
fn what_is_done_late_has_its_tail_and_what_is_early_a_dotted_line() {
    let delivery = |on: &str, late| Delivery { date: day(on).into(), late: Some(late), period: None };
    let late =
        Delay { due: day("2023-05-30"), until: day("2023-06-16"), by: Lateness::Days(17), is_open: false };
    let track = Track {
        dues: due("2023-05-30", Fate::Settled),
        deliveries: vec![delivery("2023-06-16", Lateness::Days(17))],
        late: Some(late),
        ..Track::default()
    };
    let shapes = drawn(track);
    assert!(shapes.contains(&bar(4109, 4575, 7, Fill::DoneLate)), "{shapes:?}");
    assert!(shapes.contains(&sign(4575, Sign::DoneLate)) && shapes.contains(&sign(4109, Sign::Tick)));
    let text = Shape::Text { at: 4109, shift: -9, ends: true, cell: Cell::Late(Lateness::Days(17)) };
    assert!(shapes.contains(&text), "{shapes:?}");
    let track = Track {
        dues: due("2023-05-30", Fate::Settled),
        deliveries: vec![delivery("2023-03-01", Lateness::Days(0))],
        ..Track::default()
    };
    let early = Shape::Line { from: 1643, to: 4109, stroke: Stroke::Early };
    assert!(drawn(track).contains(&early));
}

#[test]
fn open_ends_are_arrows_and_cut_ends_are_slashes() {
    let open = Track {
        span: Some((day("2023-06-01"), None)),
        goes_on: true,
        dues: due("2023-06-01", Fate::Coming),
        ..Track::default()
    };
    let shapes = drawn(open);
    assert!(shapes.contains(&sign(9840, Sign::GoesOn)), "{shapes:?}");
    assert!(shapes.contains(&bar(4164, 9840, 10, Fill::Dashed)), "{shapes:?}");
    let beyond = Track { dues: due("2025-12-31", Fate::Coming), ..Track::default() };
    let text = Shape::Text { at: 9960, shift: -9, ends: true, cell: Cell::Day(day("2025-12-31")) };
    assert_eq!(drawn(beyond), [sign(9960, Sign::Cut), text]);
    let before = Track {
        span: Some((day("2020-01-01"), Some(day("2023-03-31")))),
        dues: due("2023-03-31", Fate::Coming),
        ..Track::default()
    };
    assert_eq!(drawn(before), [bar(0, 2465, 10, Fill::Outline), sign(2465, Sign::Tick), sign(40, Sign::Cut)]);
}

#[test]
fn what_waits_is_dotted_and_what_is_dropped_ends_there() {
    let waits = drawn(Track { waits: true, ..Track::default() });
    assert_eq!(waits, [Shape::Line { from: 4986, to: 9760, stroke: Stroke::Waits }, sign(9840, Sign::Waits)]);
    let dropped = Track {
        span: Some((day("2023-01-01"), Some(day("2023-12-31")))),
        dues: due("2023-12-31", Fate::Settled),
        dropped: Some(day("2023-03-01")),
        ..Track::default()
    };
    assert_eq!(drawn(dropped), [bar(0, 1643, 10, Fill::Dropped), sign(1643, Sign::Dropped)]);
}

#[test]
fn of_periods_that_hide_each_other_some_are_left_out_but_never_a_missing_one() {
    let point = |n: u32, fate| DuePoint {
        day: day("2023-01-01") + chrono::Days::new(u64::from(n)),
        period: Some(format!("{:04}", 2000 + n).parse().unwrap()),
        fate,
    };
    let dues = (0..100).map(|n| point(n, if n < 50 { Fate::Missed } else { Fate::Coming })).collect();
    let shapes = drawn(Track { dues, goes_on: true, ..Track::default() });
    let count = |sign: Sign| {
        let same = |shape: &&Shape| matches!(shape, Shape::Sign { sign: given, .. } if *given == sign);
        shapes.iter().filter(same).count()
    };
    assert_eq!((count(Sign::Missing), count(Sign::Coming), count(Sign::GoesOn)), (50, 7, 1));
}

#[test]
fn nothing_at_all_draws_nothing() {
    assert_eq!(drawn(Track::default()), []);
}
