//! `record`, `log`, `extend` and `reopen`.

use super::village::{PLAN, added, session, tells, village};

#[test]
fn a_value_is_read_as_people_type_it_and_kept_in_the_order_of_days() {
    let sandbox = village();
    let told = session(
        &sandbox,
        &[
            "record pipe-km 14,5 --on 2023-06-30 --source 'Water Board'",
            "record pipe-km 11 --on 2023-04",
            "record pipe-km -3,5 --on 2023-05-01",
            "record pipe-km 14.5 --on 30.6.2023",
            "record pipe-km 15 --on 30.6.2023",
            "record covered 45% --on 2023-06-30",
            "record pipe-km 15%",
            "record pipe-km 15m",
            "record pipe-km 1,240",
            "record covered 0,125 --on 2023-06-01",
        ],
    );
    tells(
        &told,
        "\
$ record pipe-km 14,5 --on 2023-06-30 --source 'Water Board'
pipe-km Pipes laid: 14.5 km on 2023-06-30, source: Water Board
$ record pipe-km 11 --on 2023-04
pipe-km Pipes laid: 11 km on 2023-04
$ record pipe-km -3,5 --on 2023-05-01
pipe-km Pipes laid: -3.5 km on 2023-05-01
$ record pipe-km 14.5 --on 30.6.2023
pipe-km Pipes laid: already 14.5 km on 2023-06-30; nothing changed
$ record pipe-km 15 --on 30.6.2023
error: `pipe-km` has the value 14.5 on 2023-06-30 already
hint: `--force` overwrites it; `--on` gives another day
exit code Some(2)
$ record covered 45% --on 2023-06-30
covered Houses covered: 45% on 2023-06-30
$ record pipe-km 15%
error: the unit of `pipe-km` is km, not percent
hint: write the value in the KPI’s unit, without `%`
exit code Some(2)
$ record pipe-km 15m
error: `15m`: write 15, 15k or 15M; `m` may be a unit
exit code Some(2)
$ record pipe-km 1,240
error: `1,240` is ambiguous: write 1240 or 1.240
exit code Some(2)
$ record covered 0,125 --on 2023-06-01
covered Houses covered: 0.125% on 2023-06-01
",
    );
    let text = String::from_utf8(sandbox.files()["roadmap.yaml"].clone()).unwrap();
    let days: Vec<&str> =
        text.lines().filter_map(|line| line.trim().strip_prefix("- {date: ")?.split(',').next()).collect();
    assert_eq!(days, ["2023-04", "2023-05-01", "2023-05-31", "2023-06-30"]);
}

#[test]
fn an_observation_is_taken_back_and_the_file_is_what_it_was() {
    let sandbox = village();
    let told = session(
        &sandbox,
        &[
            "record pipe-km 14 --on 2023-06-30",
            "reopen pipe-km",
            "record pipe-km 11 --on 2023-04-30",
            "reopen pipe-km --on 2023-04-29",
            "reopen pipe-km --what observation --on 2023-04-30",
        ],
    );
    tells(
        &told,
        "\
$ record pipe-km 14 --on 2023-06-30
pipe-km Pipes laid: 14 km on 2023-06-30
$ reopen pipe-km
pipe-km Pipes laid: 14 km on 2023-06-30 taken back
$ record pipe-km 11 --on 2023-04-30
pipe-km Pipes laid: 11 km on 2023-04-30
$ reopen pipe-km --on 2023-04-29
error: `pipe-km` has no `observations` of 2023-04-29
hint: there are: 2023-04-30, 2023-05-31
exit code Some(2)
$ reopen pipe-km --what observation --on 2023-04-30
pipe-km Pipes laid: 11 km on 2023-04-30 taken back
",
    );
    assert_eq!(sandbox.files()["roadmap.yaml"], PLAN.as_bytes());
}

#[test]
fn progress_is_noted_once() {
    let sandbox = village();
    let told = session(
        &sandbox,
        &[
            "log 1.2 '-3 houses are left' --percent 50% --on 2023-06-30",
            "log 1.2 '-3 houses are left' --percent 50 --on 2023-06-30",
            "log 1 --problem 'No pipes' --proposal 'Buy more' --by 'Water Board' --evidence a --evidence b --on 2023-06-01",
            "log 1.2",
            "log 1.2 --percnt 5",
            "log pipe-km x",
            "reopen 1.2 --what log",
        ],
    );
    tells(
        &told,
        "\
$ log 1.2 '-3 houses are left' --percent 50% --on 2023-06-30
1.2 Dig trenches: log 2023-06-30, -3 houses are left, 50%
$ log 1.2 '-3 houses are left' --percent 50 --on 2023-06-30
1.2 Dig trenches: already log 2023-06-30; nothing changed
$ log 1 --problem 'No pipes' --proposal 'Buy more' --by 'Water Board' --evidence a --evidence b --on 2023-06-01
1 Lay pipes: log 2023-06-01, problem: No pipes, proposal: Buy more, by: Water Board, evidence: a, evidence: b
$ log 1.2
error: this says nothing of `1.2`
hint: give a text, `--problem` or `--proposal`
exit code Some(2)
$ log 1.2 --percnt 5
error: unexpected argument '5' found

Usage: roadmap log [OPTIONS] <ID> [TEXT]

For more information, try '--help'.
exit code Some(2)
$ log pipe-km x
error: `pipe-km` is a KPI
hint: `roadmap record pipe-km VALUE` records its value
exit code Some(2)
$ reopen 1.2 --what log
1.2 Dig trenches: log 2023-06-30 taken back
",
    );
    assert_eq!(
        added(&sandbox),
        [
            "log:",
            "- {date: 2023-06-01, problem: No pipes, proposal: Buy more, by: Water Board, evidence: [a, b]}"
        ]
    );
}

#[test]
fn a_deadline_that_waits_is_extended_to_a_day_counted_from_today() {
    let sandbox = village();
    let told = session(
        &sandbox,
        &[
            "extend M1C1-126 --to +30d --reason 'The contract is late'",
            "extend 1.2 --to 2023-06-30 --reason -10%",
            "extend 1.2 --to 30.9.2023 --reason '-10% of the budget' --on 2023-06-01",
            "extend 1.2 --to '30 сентября 2023' --reason x",
            "extend 2.1 --to 2023-08 --reason Late",
            "reopen 1.M1C1-126",
        ],
    );
    tells(
        &told,
        "\
$ extend M1C1-126 --to +30d --reason 'The contract is late'
1.M1C1-126 Backfill: due 2023-07-31 (was within 3 months of signed)
$ extend 1.2 --to 2023-06-30 --reason -10%
error: 2023-06-30 is no later than the deadline in force, 2023-06-30
hint: `--force` sets it all the same
exit code Some(2)
$ extend 1.2 --to 30.9.2023 --reason '-10% of the budget' --on 2023-06-01
1.2 Dig trenches: due 2023-09-30 (was 2023-06-30)
$ extend 1.2 --to '30 сентября 2023' --reason x
error: `--to 30 сентября 2023`: write it as 2023-09-30
exit code Some(2)
$ extend 2.1 --to 2023-08 --reason Late
2.1@2023-Q2 Quarterly report: due 2023-08 (was 2023-06-30)
$ reopen 1.M1C1-126
1.M1C1-126 Backfill: due 2023-07-31 taken back
",
    );
}
