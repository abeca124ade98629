//! Every expected figure here was worked out by hand; the arithmetic stands beside it.
//!
//! Unless a test says otherwise the baseline refers to 2022-12-31 and the target to the end of 2023: 365 days, of
//! which 73 (a fifth) have gone on 14 March, 146 on 26 May, 219 on 7 August and 292 on 19 October.

use chrono::NaiveDate;
use rust_decimal::{Decimal, RoundingStrategy};

use super::*;
use crate::model::{Notes, Period, Text, When};

const FIFTH: &str = "2023-03-14";
const TWO_FIFTHS: &str = "2023-05-26";
const THREE_FIFTHS: &str = "2023-08-07";
const FOUR_FIFTHS: &str = "2023-10-19";
const NEXT_YEAR: &str = "2024-01-15";

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

#[expect(clippy::unnecessary_wraps, reason = "the callers give what may be absent")]
fn when(text: &str) -> Option<When> {
    Some(text.parse().unwrap())
}

fn number(text: &str) -> Decimal {
    text.parse().unwrap()
}

impl Kpi {
    fn to(value: &str) -> Self {
        Self {
            targets: vec![Target {
                value: number(value),
                by: Some(Period::Year(2023)),
                within: None,
                notes: Notes::default(),
            }]
            .into(),
            ..Self::new("ports".into(), Text::Plain("Ports".into()))
        }
    }

    fn by(mut self, by: &str) -> Self {
        self.targets[0].by = Some(by.parse().unwrap());
        self
    }

    fn starting(self, value: &str) -> Self {
        self.starting_on(value, Some("2022-12-31"))
    }

    fn starting_on(mut self, value: &str, on: Option<&str>) -> Self {
        let on = on.map(|text| When::Day(day(text)));
        self.baseline = Some(Baseline {
            value: number(value),
            date: on,
            derived: false,
            source: None,
            notes: Notes::default(),
        });
        self
    }

    fn over(mut self, by: &str, value: &str) -> Self {
        let by = Some(by.parse().unwrap());
        let interim = Target { value: number(value), by, within: None, notes: Notes::default() };
        self.targets.insert(self.targets.len() - 1, interim);
        self
    }

    fn towards(mut self, direction: Direction) -> Self {
        self.direction = Some(direction);
        self
    }

    fn in_period(mut self, period: &str, value: &str) -> Self {
        let within = Some(period.parse().unwrap());
        self.targets.push(Target { value: number(value), by: None, within, notes: Notes::default() });
        self
    }

    fn watched(mut self) -> Self {
        self.targets.clear();
        self
    }

    fn flow(mut self) -> Self {
        self.kind = Kind::Flow;
        self
    }

    fn seen(mut self, on: &str, value: &str) -> Self {
        self.observations.push(Observation {
            date: on.parse().unwrap(),
            value: number(value),
            source: None,
            notes: Notes::default(),
        });
        self
    }

    fn on(&self, today: &str) -> KpiReading {
        self.reading(None, day(today))
    }
}

/// A figure as a report would round it, to four places; `-` where there is none.
fn shown(figure: Option<Decimal>) -> String {
    figure.map_or_else(
        || "-".into(),
        |figure| {
            figure.round_dp_with_strategy(4, RoundingStrategy::MidpointAwayFromZero).normalize().to_string()
        },
    )
}

impl KpiReading {
    /// gap, of target, achieved | elapsed, expected | pace, needed, forecast | rating
    fn figures(&self) -> String {
        let [gap, of_target, achieved, elapsed, expected, pace, needed, forecast] = [
            self.gap,
            self.of_target,
            self.achieved,
            self.elapsed,
            self.expected,
            self.pace,
            self.needed,
            self.forecast,
        ]
        .map(shown);
        let rating = self.rating.word();
        format!("{gap} {of_target} {achieved} | {elapsed} {expected} | {pace} {needed} {forecast} | {rating}")
    }
}

#[test]
fn an_increase_is_read_from_the_baseline_upwards() {
    // gap 200-130; 130/200; 30/100 | 219/365; 100+100*0.6 | 0.3/0.4; 70 over 146 days; 100+30/0.4
    let reading = Kpi::to("200").starting("100").seen(TWO_FIFTHS, "130").on(THREE_FIFTHS);
    assert_eq!(reading.figures(), "70 0.65 0.3 | 0.6 160 | 0.75 0.4795 175 | at-risk");
    assert_eq!(reading.direction, Some(Direction::Increase));
    assert_eq!((reading.value, reading.date), (Some(number("130")), when(TWO_FIFTHS)));
    assert!(!reading.gap_from_baseline);
}

#[test]
fn a_decrease_is_read_from_the_baseline_downwards_and_has_no_share_of_the_target() {
    // gap -(40-47); none; -3/-10 | 0.6; 50-10*0.6 | 0.3/0.4; -7 over 146 days; 50-3/0.4
    let reading = Kpi::to("40").starting("50").seen(TWO_FIFTHS, "47").on(THREE_FIFTHS);
    assert_eq!(reading.figures(), "7 - 0.3 | 0.6 44 | 0.75 -0.0479 42.5 | at-risk");
    assert_eq!(reading.direction, Some(Direction::Decrease));
}

#[test]
fn the_wrong_way_is_a_negative_share_and_worsening() {
    // gap 40 and 52: -(40-52); none; 2/-10 | … | -0.2/0.4; -12/146; 50+2/0.4
    let rising = Kpi::to("40").starting("50").seen(TWO_FIFTHS, "52").on(THREE_FIFTHS);
    assert_eq!(rising.figures(), "12 - -0.2 | 0.6 44 | -0.5 -0.0822 55 | worsening");
    // 200-90; 90/200; -10/100 | … | -0.1/0.4; 110/146; 100-10/0.4
    let falling = Kpi::to("200").starting("100").seen(TWO_FIFTHS, "90").on(THREE_FIFTHS);
    assert_eq!(falling.figures(), "110 0.45 -0.1 | 0.6 160 | -0.25 0.7534 75 | worsening");
}

#[test]
fn the_documented_example_of_broadband_ports() {
    let ports = Kpi::to("5300000").starting("4600000").seen("2023-06-30", "4900000");
    // 181 days of 365 have gone: 400000; 49/53; 3/7 | 181/365; 4.6M + 700000*181/365 |
    // (3/7)/(181/365) = 1095/1267; 400000/184; 4.6M + 300000*365/181
    assert_eq!(
        ports.on("2023-06-30").figures(),
        "400000 0.9245 0.4286 | 0.4959 4947123.2877 | 0.8642 2173.913 5204972.3757 | at-risk"
    );
}

#[test]
fn without_a_baseline_there_is_only_the_gap_and_the_share_of_the_target() {
    let share = Kpi::to("75").seen(TWO_FIFTHS, "60");
    // 75-60; 60/75; 15 over 146 days
    assert_eq!(share.on(THREE_FIFTHS).figures(), "15 0.8 - | - - | - 0.1027 - | unknown");
    assert_eq!(share.on("2024-01-01").figures(), "15 0.8 - | - - | - - - | missed");
    // 75-80; 80/75
    let more = Kpi::to("75").seen(TWO_FIFTHS, "80");
    assert_eq!(more.on(THREE_FIFTHS).figures(), "-5 1.0667 - | - - | - - - | met");
}

#[test]
fn without_a_baseline_less_is_better_only_where_the_plan_says_so() {
    let ceiling = Kpi::to("75").towards(Direction::Decrease).seen(TWO_FIFTHS, "80");
    assert_eq!(ceiling.on(THREE_FIFTHS).figures(), "5 - - | - - | - -0.0342 - | unknown");
    assert_eq!(ceiling.seen(THREE_FIFTHS, "70").on(THREE_FIFTHS).figures(), "-5 - - | - - | - - - | met");
    assert_eq!(Kpi::to("75").on(THREE_FIFTHS).direction, Some(Direction::Increase));
}

#[test]
fn a_derived_baseline_changes_no_figure() {
    let stated = Kpi::to("200").starting("100").seen(TWO_FIFTHS, "130");
    let mut derived = stated.clone();
    derived.baseline.as_mut().unwrap().derived = true;
    assert_eq!(derived.on(THREE_FIFTHS), stated.on(THREE_FIFTHS));
}

#[test]
fn a_target_equal_to_the_baseline_is_held_or_worsening_and_its_direction_is_assumed() {
    let hold = Kpi::to("10").starting("10");
    for (value, gap, forecast, rating) in [
        ("10", "0", "10", Rating::Met),
        ("9", "1", "7.5", Rating::Worsening), // 10 - 1/0.4
        ("11.5", "-1.5", "13.75", Rating::Met),
    ] {
        let reading = hold.clone().seen(TWO_FIFTHS, value).on(THREE_FIFTHS);
        assert_eq!((shown(reading.gap).as_str(), reading.rating), (gap, rating), "{value}");
        assert_eq!(
            (reading.direction, reading.direction_assumed),
            (Some(Direction::Increase), true),
            "{value}"
        );
        assert_eq!((reading.achieved, reading.pace), (None, None), "{value}");
        assert_eq!(shown(reading.forecast), forecast, "{value}");
        assert_eq!(shown(reading.expected), "10", "{value}");
    }
    assert_eq!(hold.clone().seen(TWO_FIFTHS, "9").on(NEXT_YEAR).rating, Rating::Missed);
    assert_eq!(hold.seen(TWO_FIFTHS, "10").on(NEXT_YEAR).rating, Rating::Met);
}

#[test]
fn a_target_equal_to_the_baseline_with_a_direction_is_a_floor_or_a_ceiling() {
    for (direction, value, gap, rating) in [
        (Direction::Increase, "11", "-1", Rating::Met),
        (Direction::Increase, "10", "0", Rating::Met),
        (Direction::Increase, "9", "1", Rating::Worsening),
        (Direction::Decrease, "9", "-1", Rating::Met),
        (Direction::Decrease, "10", "0", Rating::Met),
        (Direction::Decrease, "11", "1", Rating::Worsening),
    ] {
        let reading =
            Kpi::to("10").starting("10").towards(direction).seen(TWO_FIFTHS, value).on(THREE_FIFTHS);
        assert_eq!((shown(reading.gap).as_str(), reading.rating), (gap, rating), "{direction:?} {value}");
        assert_eq!((reading.achieved, reading.pace), (None, None), "{direction:?} {value}");
    }
}

#[test]
fn a_limit_the_baseline_already_keeps_leaves_nothing_to_achieve() {
    // At most 100, from 50: there is no way to go, so no share of it; 110 breaks the limit, however far it has come.
    let limit = Kpi::to("100").starting("50").towards(Direction::Decrease);
    let kept = limit.clone().seen(TWO_FIFTHS, "60").on(THREE_FIFTHS);
    assert_eq!((shown(kept.gap).as_str(), kept.rating), ("-40", Rating::Met));
    let broken = limit.seen(TWO_FIFTHS, "110");
    let reading = broken.on(THREE_FIFTHS);
    assert_eq!((shown(reading.gap).as_str(), reading.rating), ("10", Rating::Unknown));
    assert_eq!((reading.achieved, reading.pace, reading.forecast), (None, None, None));
    assert_eq!(broken.on(NEXT_YEAR).rating, Rating::Missed);
}

#[test]
fn a_flow_adds_up_from_the_baseline_day_on() {
    let built = Kpi::to("120").starting("0").flow();
    let built = built.seen("2022-12-31", "99").seen(TWO_FIFTHS, "20").seen(FIFTH, "10");
    let values = built.values_until(day(THREE_FIFTHS));
    assert_eq!(
        values.iter().map(|value| (value.day(), value.value)).collect::<Vec<_>>(),
        [(day(FIFTH), number("10")), (day(TWO_FIFTHS), number("30"))]
    );
    // 120-30; 30/120; 30/120 | 0.6; 120*0.6 | 0.25/0.4; 90 over 146 days; 30/0.4
    assert_eq!(built.on(THREE_FIFTHS).figures(), "90 0.25 0.25 | 0.6 72 | 0.625 0.6164 75 | at-risk");
    // On 14 March only the first was known: 10/120 | 0.2 | 0.0833/0.2; 110 over 292 days; 10/0.2
    assert_eq!(built.on(FIFTH).figures(), "110 0.0833 0.0833 | 0.2 24 | 0.4167 0.3767 50 | off-track");
}

#[test]
fn a_flow_without_a_baseline_adds_up_everything() {
    let built = Kpi::to("200").flow().seen("2022-12-31", "99").seen(FIFTH, "10").seen(TWO_FIFTHS, "20");
    // 200-129; 129/200; 71 over 146 days
    assert_eq!(built.on(THREE_FIFTHS).figures(), "71 0.645 - | - - | - 0.4863 - | unknown");
    assert_eq!(built.seen(THREE_FIFTHS, "71").on(THREE_FIFTHS).rating, Rating::Met);
}

#[test]
fn a_level_does_not_add_up() {
    let reading = Kpi::to("200").starting("0").seen(FIFTH, "30").seen(TWO_FIFTHS, "50").on(THREE_FIFTHS);
    assert_eq!(reading.value, Some(number("50")));
}

#[test]
fn the_path_goes_through_interim_targets() {
    let path = Kpi::to("100").starting("0").over(TWO_FIFTHS, "10");
    for (today, expected) in [
        ("2022-06-01", "0"),
        ("2022-12-31", "0"),
        (FIFTH, "5"),         // half way to 10
        (TWO_FIFTHS, "10"),   // the interim target itself
        (THREE_FIFTHS, "40"), // a third of the way from 10 to 100: 10 + 90*73/219
        ("2023-12-31", "100"),
        (NEXT_YEAR, "100"),
    ] {
        assert_eq!(shown(path.on(today).expected), expected, "{today}");
    }
    // The share of the time is that of the whole road, pace is against the path: 5 of 5, 20 of 40.
    let early = path.clone().seen(FIFTH, "5").on(TWO_FIFTHS);
    assert_eq!(early.figures(), "95 0.05 0.05 | 0.4 10 | 1 0.4338 100 | on-track"); // 95 over 219 days
    let slow = path.seen(THREE_FIFTHS, "20").on(THREE_FIFTHS);
    assert_eq!(slow.figures(), "80 0.2 0.2 | 0.6 40 | 0.5 0.5479 50 | off-track"); // 80 over 146 days
}

#[test]
fn interim_targets_outside_the_road_do_not_bend_it() {
    let path = Kpi::to("100").starting("0").over("2022-06", "70").over("2024-06", "30");
    assert_eq!(shown(path.on(TWO_FIFTHS).expected), "40");
}

#[test]
fn where_the_path_asks_for_no_progress_there_is_no_pace() {
    // Level until 26 May: 0 of 0. Down to 90 first: 95 is ahead of the path and must not read as worsening.
    for (interim, value) in [("100", "100"), ("100", "101"), ("90", "95")] {
        let plateau = Kpi::to("200").starting("100").over(TWO_FIFTHS, interim).seen(TWO_FIFTHS, value);
        let reading = plateau.on(THREE_FIFTHS);
        assert_eq!((reading.pace, reading.forecast), (None, None), "{interim} {value}");
        assert_eq!(reading.rating, Rating::Unknown, "{interim} {value}");
    }
}

#[test]
fn without_an_observation_the_gap_is_that_of_the_baseline_and_marked() {
    let unseen = Kpi::to("200").starting("100").seen(FOUR_FIFTHS, "180");
    let reading = unseen.on(THREE_FIFTHS);
    assert_eq!(reading.figures(), "100 - - | 0.6 160 | - - - | unknown");
    assert!(reading.gap_from_baseline);
    assert_eq!((reading.value, reading.date), (None, None));
    let late = Kpi::to("200").starting("100").on(NEXT_YEAR);
    assert_eq!(late.figures(), "100 - - | 1 200 | - - - | unreported");
    // A baseline that is the target leaves no gap, and still nothing is known to be met.
    assert_eq!(Kpi::to("100").starting("100").on(THREE_FIFTHS).rating, Rating::Unknown);
}

#[test]
fn with_neither_observation_nor_baseline_there_is_no_gap() {
    let reading = Kpi::to("200").on(NEXT_YEAR);
    assert_eq!(reading.figures(), "- - - | - - | - - - | unreported");
    assert!(!reading.gap_from_baseline);
}

#[test]
fn zero_observed_is_a_value() {
    // 20-0; 0/20; -10/10 | … | -1/0.4; 20 over 146 days; 10-10/0.4
    let lost = Kpi::to("20").starting("10").seen(TWO_FIFTHS, "0").on(THREE_FIFTHS);
    assert_eq!(lost.figures(), "20 0 -1 | 0.6 16 | -2.5 0.137 -15 | worsening");
    assert!(!lost.gap_from_baseline);
    // To zero: met, and no share of a target that is zero.
    let gone = Kpi::to("0").starting("10").seen(TWO_FIFTHS, "0").on(THREE_FIFTHS);
    assert_eq!(gone.figures(), "0 - 1 | 0.6 4 | 2.5 - -15 | met");
    let up_to_zero = Kpi::to("0").starting("-10").seen(TWO_FIFTHS, "-5").on(THREE_FIFTHS);
    assert_eq!((shown(up_to_zero.gap).as_str(), up_to_zero.of_target), ("5", None));
    let up_to_less = Kpi::to("-4").starting("-10").seen(TWO_FIFTHS, "-8").on(THREE_FIFTHS);
    assert_eq!((shown(up_to_less.gap).as_str(), up_to_less.of_target), ("4", None));
}

#[test]
fn an_observation_on_the_baseline_day_tells_no_pace() {
    let reading = Kpi::to("200").starting("100").seen("2022-12-31", "110").on(THREE_FIFTHS);
    assert_eq!(reading.figures(), "90 0.55 0.1 | 0.6 160 | - 0.6164 - | unknown");
    // The day after: 1 of 365 days; 0.1*365
    let next = Kpi::to("200").starting("100").seen("2023-01-01", "110").on(THREE_FIFTHS);
    assert_eq!(shown(next.pace), "36.5");
}

#[test]
fn an_observation_before_the_baseline_does_not_count() {
    let early = Kpi::to("200").starting("100").seen("2022-10-01", "210");
    assert_eq!(early.on(THREE_FIFTHS).figures(), "100 - - | 0.6 160 | - - - | unknown");
    assert_eq!(early.on(NEXT_YEAR).rating, Rating::Unreported);
}

#[test]
fn an_observation_after_the_target_date_can_only_give_met_late() {
    let half_year = Kpi::to("200").starting("100").by("2023-06");
    let late = half_year.clone().seen(TWO_FIFTHS, "150").seen("2023-07-01", "200").on(THREE_FIFTHS);
    assert_eq!((late.rating, late.met_late, late.met_on), (Rating::Met, true, when("2023-07-01")));
    let in_time = half_year.clone().seen("2023-06-30", "200");
    for today in ["2023-06-30", THREE_FIFTHS] {
        let reading = in_time.on(today);
        assert_eq!((reading.rating, reading.met_late), (Rating::Met, false), "{today}");
    }
    // Still there afterwards: met in time, not late.
    let kept = in_time.seen("2023-07-01", "210").on(THREE_FIFTHS);
    assert_eq!((kept.met_late, kept.met_on), (false, when("2023-06-30")));
    // Reached, lost before the target date, regained after it: late.
    let regained = half_year.seen(FIFTH, "200").seen(TWO_FIFTHS, "190").seen("2023-07-01", "200");
    assert!(regained.on(THREE_FIFTHS).met_late);
    assert_eq!(regained.on(THREE_FIFTHS).met_on, when(FIFTH));
}

#[test]
fn what_was_met_can_be_lost() {
    let lost =
        Kpi::to("200").starting("100").seen(FIFTH, "200").seen(TWO_FIFTHS, "198").seen(THREE_FIFTHS, "196");
    let reading = lost.on(FOUR_FIFTHS);
    assert_eq!((reading.met_on, reading.lost_on), (when(FIFTH), when(TWO_FIFTHS)));
    // 0.96/0.6 = 1.6: ahead of the line all the same
    assert_eq!((reading.rating, shown(reading.pace).as_str()), (Rating::OnTrack, "1.6"));
    assert!(!reading.met_late);
    assert_eq!(lost.on(FIFTH).lost_on, None);
    // Won again and lost again: the last loss counts.
    let again = lost.seen("2023-09-01", "201").seen("2023-10-01", "199").on(FOUR_FIFTHS);
    assert_eq!((again.met_on, again.lost_on), (when(FIFTH), when("2023-10-01")));
    let never = Kpi::to("200").starting("100").seen(FIFTH, "150").seen(TWO_FIFTHS, "140").on(FOUR_FIFTHS);
    assert_eq!((never.met_on, never.lost_on), (None, None));
}

#[test]
fn the_target_date_is_missed_from_the_day_after() {
    let short = Kpi::to("200").starting("100").seen(FOUR_FIFTHS, "180");
    // The last day: 0.8/0.8 = 1, no day left to divide by.
    assert_eq!(short.on("2023-12-31").figures(), "20 0.9 0.8 | 1 200 | 1 - 200 | on-track");
    assert_eq!(short.on("2023-12-30").figures(), "20 0.9 0.8 | 0.9973 199.726 | 1 20 200 | on-track");
    assert_eq!(short.on("2024-01-01").figures(), "20 0.9 0.8 | 1 200 | 1 - 200 | missed");
}

#[test]
fn after_the_target_date_pace_is_what_was_achieved() {
    let reading = Kpi::to("200").starting("100").seen("2024-01-10", "150").on(NEXT_YEAR);
    assert_eq!(reading.figures(), "50 0.75 0.5 | 1 200 | 0.5 - 150 | missed");
}

#[test]
fn observations_after_the_day_asked_about_do_not_exist() {
    let kpi = Kpi::to("200").starting("100").seen(FOUR_FIFTHS, "200").seen(FIFTH, "120");
    // 80; 0.6; 0.2 | 0.4; 140 | 0.2/0.2; 80 over 219 days; 100+20/0.2
    assert_eq!(kpi.on(TWO_FIFTHS).figures(), "80 0.6 0.2 | 0.4 140 | 1 0.3653 200 | on-track");
    assert_eq!(kpi.on("2023-10-18").rating, Rating::OnTrack);
    assert_eq!(kpi.on(FOUR_FIFTHS).rating, Rating::Met);
}

#[test]
fn of_two_observations_for_one_day_the_later_in_the_file_counts() {
    let twice = Kpi::to("200").starting("100").seen(FIFTH, "110").seen(TWO_FIFTHS, "150").seen(FIFTH, "120");
    assert_eq!(twice.on(FIFTH).value, Some(number("120")));
    assert_eq!(twice.on(TWO_FIFTHS).value, Some(number("150")));
    // In a flow too the second replaces the first: 120 + 150.
    assert_eq!(twice.flow().on(TWO_FIFTHS).value, Some(number("270")));
}

#[test]
fn decimals_are_exact() {
    let terabits = Kpi::to("3.6").starting("3.2").seen(TWO_FIFTHS, "2.7").on(THREE_FIFTHS);
    assert_eq!(terabits.gap.unwrap().to_string(), "0.9");
    let tenths =
        Kpi::to("1").starting("0").flow().seen(FIFTH, "0.1").seen(TWO_FIFTHS, "0.2").on(THREE_FIFTHS);
    assert_eq!(tenths.value.unwrap().to_string(), "0.3");
}

#[test]
fn more_than_the_target_is_not_capped() {
    // 200-250; 250/200; 150/100 | … | 1.5/0.4; met; 100+150/0.4
    let reading = Kpi::to("200").starting("100").seen(TWO_FIFTHS, "250").on(THREE_FIFTHS);
    assert_eq!(reading.figures(), "-50 1.25 1.5 | 0.6 160 | 3.75 - 475 | met");
}

#[test]
fn thresholds_belong_to_the_better_rating() {
    // On 14 March the line stands at 20.
    for (value, rating) in [
        ("20", Rating::OnTrack),
        ("19", Rating::OnTrack), // 0.95
        ("18.999", Rating::AtRisk),
        ("12", Rating::AtRisk), // 0.60
        ("11.999", Rating::OffTrack),
        ("0", Rating::OffTrack), // 0
        ("-0.001", Rating::Worsening),
    ] {
        assert_eq!(Kpi::to("100").starting("0").seen(FIFTH, value).on(FIFTH).rating, rating, "{value}");
    }
}

#[test]
fn thresholds_and_forecasts_hold_where_the_line_stands_at_an_endless_fraction() {
    // 19 days to 100: on day n the line stands at 100n/19, and 5n is 0.95 of it, heading for 95.
    for n in 1..=18_u32 {
        let today = format!("2023-01-{n:02}");
        let kpi = Kpi::to("100").starting("0").by("2023-01-19").seen(&today, &(5 * n).to_string());
        let reading = kpi.on(&today);
        assert_eq!((reading.pace, reading.forecast), (Some(number("0.95")), Some(number("95"))), "{n}");
        assert_eq!(reading.rating, Rating::OnTrack, "{n}");
        // The same in thousandths.
        let small = Kpi::to("0.1")
            .starting("0")
            .by("2023-01-19")
            .seen(&today, &format!("{}", number("0.005") * Decimal::from(n)));
        assert_eq!(
            (small.on(&today).pace, small.on(&today).rating),
            (Some(number("0.95")), Rating::OnTrack),
            "{n}"
        );
    }
    // A third of the pace: 10 of 30 on the tenth of 30 days, heading for 30 of 90, not for 29.99…
    let third = Kpi::to("90").starting("0").by("2023-01-30").seen("2023-01-10", "10").on("2023-01-10");
    assert_eq!((shown(third.pace).as_str(), third.forecast), ("0.3333", Some(number("30"))));
    // 2 of 3 days to 100: the line stands at 66.7, and 40 is 0.60 of it, heading for 60.
    let reading = Kpi::to("100").starting("0").by("2023-01-03").seen("2023-01-02", "40").on("2023-01-02");
    assert_eq!((reading.pace, reading.forecast), (Some(number("0.6")), Some(number("60"))));
    // On the third of a road through 40: 40 + 60 * 1/3 = 60, of which 57 is 0.95.
    let path = Kpi::to("100").starting("0").by("2023-01-06").over("2023-01-03", "40");
    let reading = path.seen("2023-01-04", "57").on("2023-01-04");
    assert_eq!((reading.pace, reading.forecast), (Some(number("0.95")), Some(number("95"))));
}

#[test]
fn figures_too_large_for_a_decimal_do_not_exist() {
    let (most, least) = (Decimal::MAX.to_string(), Decimal::MIN.to_string());
    let apart = Kpi::to(&most).starting(&least).seen(TWO_FIFTHS, &least).on(THREE_FIFTHS);
    assert_eq!(apart.figures(), "- -1 - | 0.6 - | - - - | unknown");
    let reached = Kpi::to(&most).starting(&least).seen(TWO_FIFTHS, &most).on(THREE_FIFTHS);
    assert_eq!((reached.gap, reached.rating), (Some(Decimal::ZERO), Rating::Met));
    let down = Kpi::to(&least).starting(&most).seen(TWO_FIFTHS, &most).on(NEXT_YEAR);
    assert_eq!((down.gap, down.rating), (None, Rating::Missed));
    for half in [&most, &least] {
        let sum = Kpi::to("100").flow().seen(FIFTH, half).seen(TWO_FIFTHS, half).on(THREE_FIFTHS);
        assert_eq!((sum.value, sum.rating), (None, Rating::Unknown));
    }
}

#[test]
fn quadrillions_have_a_forecast_even_on_a_bent_path() {
    // Soums of a state budget: on 26 May the path asks for 400 of 1000 trillion, 300 are there: 0.75, so 750.
    let path = Kpi::to("1000000000000000").starting("0").over(TWO_FIFTHS, "400000000000000");
    let reading = path.seen(TWO_FIFTHS, "300000000000000").on(THREE_FIFTHS);
    assert_eq!((shown(reading.pace).as_str(), shown(reading.forecast).as_str()), ("0.75", "750000000000000"));
}

#[test]
fn a_baseline_on_or_after_the_target_date_leaves_no_road() {
    for on in ["2023-12-31", "2024-06-30"] {
        let reading = Kpi::to("200").starting_on("100", Some(on)).seen("2024-07-01", "150").on("2024-07-02");
        assert_eq!(reading.figures(), "50 0.75 0.5 | - - | - - - | missed", "{on}");
    }
}

#[test]
fn a_baseline_without_a_day_tells_what_was_achieved_but_no_pace() {
    let reading = Kpi::to("200").starting_on("100", None).seen(TWO_FIFTHS, "150").on(THREE_FIFTHS);
    assert_eq!(reading.figures(), "50 0.75 0.5 | - - | - 0.3425 - | unknown"); // 50 over 146 days
}

#[test]
fn a_target_without_a_day_takes_the_measures_last() {
    let mut kpi = Kpi::to("200").starting("100").seen(TWO_FIFTHS, "130");
    let own = kpi.reading(Some(day("2030-01-01")), day(THREE_FIFTHS));
    assert_eq!((own.by, own.by_inherited), (Some(day("2023-12-31")), false));
    kpi.targets[0].by = None;
    let inherited = kpi.reading(Some(day("2023-12-31")), day(THREE_FIFTHS));
    assert!(inherited.by_inherited);
    assert_eq!(inherited.figures(), own.figures());
    // Nor has the measure any: never missed, no road.
    let endless = kpi.reading(None, day("2099-01-01"));
    assert_eq!(endless.figures(), "70 0.65 0.3 | - - | - - - | unknown");
    assert_eq!((endless.by, endless.by_inherited), (None, false));
}

#[test]
fn the_direction_is_told_by_the_baseline_then_by_the_course_of_the_targets_else_assumed() {
    let known = |kpi: Kpi| kpi.on(FIFTH).direction.map(|direction| (direction, kpi.assumes_direction()));
    let (up, down) = (Direction::Increase, Direction::Decrease);
    assert_eq!(known(Kpi::to("5").starting("8")), Some((down, false)));
    assert_eq!(known(Kpi::to("5").over(FIFTH, "8")), Some((down, false)));
    assert_eq!(known(Kpi::to("8").over(FIFTH, "5")), Some((up, false)));
    assert_eq!(known(Kpi::to("8").starting("8").over(FIFTH, "9")), Some((down, false)));
    // Up and down again, as lessons from quarter to quarter may go, is no course.
    assert_eq!(known(Kpi::to("5").over("2023-03", "10").over("2023-06", "20")), Some((up, true)));
    assert_eq!(known(Kpi::to("5").over("2023-03", "9").over("2023-06", "9")), Some((down, false)));
    assert_eq!(known(Kpi::to("5")), Some((up, true)));
    assert_eq!(known(Kpi::to("5").towards(down)), Some((down, false)));
    // A flow's baseline tells nothing: it starts at 0 whatever it was before.
    assert_eq!(known(Kpi::to("5").starting("8").flow()), Some((up, true)));
    assert_eq!(known(Kpi::to("5").watched()), None);
}

#[test]
fn falling_interim_targets_without_a_baseline_are_judged_by_the_lines_between_them() {
    // Waiting times in days: 12 by March, 8 by June, 5 by December. 30 is off track by any reading.
    let wait = Kpi::to("5").over("2023-03", "12").over("2023-06", "8");
    let late = wait.clone().seen("2023-06-15", "30").on("2023-07-01");
    assert_eq!((late.rating, late.of_target, late.pace), (Rating::OffTrack, None, None));
    let results: Vec<_> = late.targets.iter().map(|target| target.result.word()).collect();
    assert_eq!(results, ["missed", "missed", "open"]);
    // On 30 September the line stands at 8 - 3*92/184 = 6.5.
    for (value, rating) in [("6.5", Rating::OnTrack), ("6.6", Rating::OffTrack)] {
        assert_eq!(wait.clone().seen("2023-09-30", value).on("2023-10-01").rating, rating, "{value}");
    }
    // Before the first target's day there is no line yet.
    assert_eq!(wait.seen("2023-02-01", "30").on("2023-03-01").rating, Rating::Unknown);
}

#[test]
fn every_target_is_judged_by_itself_and_a_missed_one_leaves_its_trace() {
    let kpi = Kpi::to("100").starting("0").over("2023-03", "20").over("2023-06", "50");
    let kpi = kpi.seen("2023-03-20", "15").seen("2023-04-10", "25").seen("2023-06-30", "60");
    let reading = kpi.on("2023-07-01");
    let results: Vec<_> = reading.targets.iter().map(|target| target.result).collect();
    let on = |text: &str| when(text).unwrap();
    assert_eq!(
        results,
        [
            TargetResult::Met { on: on("2023-04-10"), late: true },
            TargetResult::Met { on: on("2023-06-30"), late: false },
            TargetResult::Open(Some(183)),
        ]
    );
    let short = Kpi::to("100").starting("0").over("2023-03", "20").seen("2023-03-20", "15").on("2023-04-01");
    let first = &short.targets[0];
    assert_eq!(
        (first.result, first.value.map(|value| value.value)),
        (TargetResult::Missed, Some(number("15")))
    );
}

#[test]
fn what_was_met_in_time_stays_met_and_says_when_it_was_lost() {
    let half_year = Kpi::to("10").starting("5").by("2023-06");
    let fell = half_year.clone().seen("2023-05-31", "10").seen("2023-08-31", "9");
    let before = fell.on("2023-08-30");
    assert_eq!((before.rating, before.lost_on, before.met_late), (Rating::Met, None, false));
    let after = fell.on("2023-09-30");
    assert_eq!(
        (after.rating, after.met_on, after.lost_on),
        (Rating::Met, when("2023-05-31"), when("2023-08-31"))
    );
    let late = half_year.seen("2023-07-31", "11").seen("2023-08-31", "9").on("2023-09-30");
    assert_eq!((late.rating, late.met_late, late.lost_on), (Rating::Met, true, when("2023-08-31")));
}

#[test]
fn a_flow_starts_at_nothing_whatever_its_baseline_was() {
    // 40 of 200 by the second fifth, in which 80 were to come: the 500 of last year enter no figure.
    let built = Kpi::to("200").starting("500").flow().seen(TWO_FIFTHS, "40");
    assert_eq!(built.on(THREE_FIFTHS).figures(), "160 0.2 0.2 | 0.6 120 | 0.5 1.0959 100 | off-track");
    let nothing = Kpi::to("200").starting("500").flow().on(THREE_FIFTHS);
    assert_eq!((shown(nothing.gap).as_str(), nothing.gap_from_baseline), ("200", true));
}

#[test]
fn targets_for_a_period_alone_are_judged_by_what_was_observed_in_it() {
    let quarters = Kpi::to("1").watched().flow().towards(Direction::Increase);
    let quarters = quarters.in_period("2023-Q1", "10").in_period("2023-Q2", "20").in_period("2023-Q3", "30");
    let quarters = quarters.seen("2023-02-01", "4").seen("2023-03-31", "6").seen("2023-05-01", "19");
    let during = quarters.on("2023-03-31");
    assert_eq!((during.rating, during.value, during.target), (Rating::Unknown, None, Some(number("10"))));
    let first = quarters.on("2023-04-01");
    assert_eq!(first.figures(), "0 1 - | - - | - - - | met");
    let second = quarters.on("2023-07-01");
    assert_eq!(second.figures(), "1 0.95 - | - - | - - - | missed");
    assert_eq!(second.within, Some("2023-Q2".parse().unwrap()));
    let third = quarters.on("2023-10-01");
    assert_eq!((third.rating, third.gap), (Rating::Unreported, None));
    let words: Vec<_> = third.targets.iter().map(|target| target.result.word()).collect();
    assert_eq!(words, ["met", "missed", "unreported"]);
}

#[test]
fn without_a_target_a_kpi_is_watched_not_judged() {
    let watched = Kpi::to("1").watched().starting("100").seen(TWO_FIFTHS, "130").on(NEXT_YEAR);
    assert_eq!(watched.figures(), "- - - | - - | - - - | no-target");
    assert_eq!((watched.value, watched.target, watched.direction), (Some(number("130")), None, None));
    assert!(!watched.direction_assumed);
}

#[test]
fn an_observation_of_a_quarter_counts_on_its_last_day_and_is_shown_as_written() {
    let quarter = Kpi::to("200").starting("100").seen("2023-Q2", "150");
    assert_eq!(quarter.on("2023-06-29").value, None);
    let reading = quarter.on("2023-06-30");
    assert_eq!((reading.value, reading.date), (Some(number("150")), when("2023-Q2")));
    // On day 181 of 365 the line stands at 149.589.
    assert_eq!(shown(reading.expected_at_value), "149.589");
}

#[test]
fn expected_at_the_value_is_what_pace_is_measured_against() {
    let reading = Kpi::to("200").starting("100").seen(TWO_FIFTHS, "130").on(THREE_FIFTHS);
    assert_eq!((shown(reading.expected_at_value), shown(reading.expected)), ("140".into(), "160".into()));
}

#[test]
fn figures_of_as_many_digits_as_are_read_are_exact() {
    // A fifth of the time has gone. The path asks for a fifth of the target: 95 % of that is on track, a hair less is not.
    for (target, seen, rating) in [
        ("99999999999999999995", "19000000000000000000", Rating::OnTrack),
        ("99999999999999999995", "18999999999999999999", Rating::AtRisk),
        ("0.99999999999999999995", "0.19000000000000000000", Rating::OnTrack),
        ("0.99999999999999999995", "0.18999999999999999999", Rating::AtRisk),
        ("100000.00000000000001", "-99999.99999999999999", Rating::Worsening),
    ] {
        let kpi = Kpi::to(target).starting("0").seen(FIFTH, seen);
        assert!(kpi.digits() <= MOST_DIGITS);
        let reading = kpi.reading(None, day(FIFTH));
        assert_eq!(reading.rating, rating, "{target} {seen}");
        assert_eq!(reading.gap, Some(number(target) - number(seen)));
        assert!(reading.expected.is_some() && reading.pace.is_some() && reading.forecast.is_some());
        assert!(reading.needed.is_some() && reading.achieved.is_some());
    }
}

#[test]
fn digits_are_counted_point_under_point_and_those_of_a_flow_in_its_sum() {
    let digits = |base: &str, target: &str, seen: [&str; 2]| {
        let kpi = Kpi::to(target).starting(base).seen(FIFTH, seen[0]).seen(TWO_FIFTHS, seen[1]);
        [Kind::Level, Kind::Flow].map(|kind| Kpi { kind, ..kpi.clone() }.digits())
    };
    assert_eq!(digits("0", "5300000", ["6", "6"]), [7, 7]);
    assert_eq!(digits("0.001", "-5300000", ["0", "0"]), [10, 10]);
    assert_eq!(digits("1", "9999999999.50000000000000", ["0", "0"]), [11, 11]);
    assert_eq!(digits("0", "1", ["6", "-6"]), [1, 2]);
    let most = "79228162514264337593543950335";
    assert_eq!(digits("0", "1", [most, most]), [29, u32::MAX]);
}
