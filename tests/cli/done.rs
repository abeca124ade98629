//! `done`, `start`, `drop` and `confirm`.

use super::village::{added, session, tells, village};

#[test]
fn what_was_marked_is_told_with_its_title_and_how_late_it_was() {
    let sandbox = village();
    let told = session(
        &sandbox,
        &[
            "done 1.1 --on 28.5.2023 --evidence 'Order 12' --evidence https://example.org/12",
            "done 1.1",
            "done 1.1 --on 2023-05-29",
            "done 1.2 --on -2d --note '-3 houses are left'",
            "done 3 --on 2023-Q2 --lang ru",
        ],
    );
    tells(
        &told,
        "\
$ done 1.1 --on 28.5.2023 --evidence 'Order 12' --evidence https://example.org/12
1.1 Survey the streets: done 2023-05-28, 30 days late, evidence: Order 12, evidence: https://example.org/12
$ done 1.1
1.1 Survey the streets: already done 2023-05-28; nothing changed
$ done 1.1 --on 2023-05-29
error: `1.1` is already marked done: 2023-05-28, evidence: Order 12, evidence: https://example.org/12
hint: `--force` overwrites it, `roadmap reopen` takes it back
exit code Some(2)
$ done 1.2 --on -2d --note '-3 houses are left'
1.2 Dig trenches: done 2023-06-29, note: -3 houses are left
$ done 3 --on 2023-Q2 --lang ru
3 Open the pump house: исполнено 2023-Q2
",
    );
    assert_eq!(
        added(&sandbox),
        [
            "done: {date: 2023-05-28, evidence: [Order 12, 'https://example.org/12']}",
            "done: {date: 2023-06-29, note: '-3 houses are left'}",
            "done: 2023-Q2",
        ]
    );
}

#[test]
fn days_that_are_less_than_exact_make_lateness_less_than_exact() {
    let told = session(
        &village(),
        &[
            "done 1.1 --on 2023-05",
            "done 1.2 --on ../2023-07-01",
            "start 3 --on ../2023-07-01",
            "start 3 --on 2023-Q3",
        ],
    );
    tells(
        &told,
        "\
$ done 1.1 --on 2023-05
1.1 Survey the streets: done 2023-05, late: up to 33 days
$ done 1.2 --on ../2023-07-01
1.2 Dig trenches: done by 2023-07-01, late: day unknown
$ start 3 --on ../2023-07-01
error: only `done` can say that it happened by a day: ../2023-07-01
hint: write a day, or a period that is over, such as 2023-Q2
exit code Some(2)
$ start 3 --on 2023-Q3
error: 2023-Q3 is not over yet: today is 2023-07-01
hint: write a day, or a period that is over, such as 2023-Q2
exit code Some(2)
",
    );
}

#[test]
fn a_series_a_code_and_an_event_are_done_by_what_people_call_them() {
    let sandbox = village();
    let told = session(
        &sandbox,
        &[
            "done 2.1",
            "done 2.1",
            "done M1C1-126 --on today",
            "done signed --on 2023-06-15",
            "done 2.1@2023-q3",
            "done 126",
        ],
    );
    tells(
        &told,
        "\
$ done 2.1
2.1@2023-Q2 Quarterly report: done 2023-07-01, 1 day late
$ done 2.1
2.1@2023-Q2 Quarterly report: already done 2023-07-01; nothing changed
$ done M1C1-126 --on today
1.M1C1-126 Backfill: done 2023-07-01
$ done signed --on 2023-06-15
signed Signing of the contract: happened 2023-06-15
$ done 2.1@2023-q3
2.1@2023-Q3 Quarterly report: done 2023-07-01
$ done 126
error: there is no measure or step `126`
hint: see `roadmap list` for the ids there are
exit code Some(2)
",
    );
    assert!(
        added(&sandbox).contains(&"signed: {title: Signing of the contract, date: 2023-06-15}".to_owned())
    );
}

#[test]
fn a_text_that_could_not_be_kept_is_refused_before_anything_is_written() {
    let refused = [
        ("drop 1.1 --reason ''", "error: `reason` is empty\n"),
        ("done 1.1 --evidence ' '", "error: `evidence` is empty\n"),
        (
            "done 1.1 --note 'a\u{202e}b'",
            "error: `note` has a character that does not show: U+202E\nhint: remove it\n",
        ),
        ("done 1.1 --on 2323-06-01", "error: `--on 2323-06-01`: the years 1900 to 2200 are understood\n"),
        ("done 1.1 --on soon", "error: `--on soon`: write a day as 2023-07-01\n"),
    ];
    let sandbox = village();
    for (line, why) in refused {
        tells(&session(&sandbox, &[line]), &format!("$ {line}\n{why}exit code Some(2)\n"));
    }
    assert!(added(&sandbox).is_empty());
}

#[test]
fn only_what_is_done_is_confirmed_and_then_it_stays_done() {
    let sandbox = village();
    let told = session(
        &sandbox,
        &[
            "confirm 1.1",
            "done 1.1 --on 2023-04-20",
            "confirm 1.1 --on 2023-04-19",
            "confirm 1.1 --on 2023-05-02 --by 'Audit office' --act 'Report 7'",
            "confirm 2.1",
            "reopen 1.1 --what done --force",
            "reopen 1.1",
            "reopen 1.1 --what confirmed",
            "reopen 1.1",
        ],
    );
    tells(
        &told,
        "\
$ confirm 1.1
error: `1.1` is not done: there is nothing to confirm
hint: `roadmap done 1.1` comes first
exit code Some(2)
$ done 1.1 --on 2023-04-20
1.1 Survey the streets: done 2023-04-20
$ confirm 1.1 --on 2023-04-19
error: `1.1` cannot be confirmed on 2023-04-19: it was done on 2023-04-20
hint: look at the day given with `--on`
exit code Some(2)
$ confirm 1.1 --on 2023-05-02 --by 'Audit office' --act 'Report 7'
1.1 Survey the streets: confirmed 2023-05-02, act: Report 7, by: Audit office
$ confirm 2.1
2.1@2023-Q1 Quarterly report: confirmed 2023-07-01
$ reopen 1.1 --what done --force
error: `1.1` is confirmed: `done` stays while that stands
hint: `roadmap reopen 1.1 --what confirmed` comes first
exit code Some(2)
$ reopen 1.1
error: several things can be taken back from `1.1`: confirmed, done
hint: say which with `--what`
exit code Some(2)
$ reopen 1.1 --what confirmed
1.1 Survey the streets: confirmed 2023-05-02 taken back
$ reopen 1.1
1.1 Survey the streets: done 2023-04-20 taken back
",
    );
    assert_eq!(added(&sandbox), ["confirmed: {2023-Q1: 2023-07-01}"]);
}

#[test]
fn a_dry_run_names_the_part_that_each_place_of_the_diff_stands_in() {
    let sandbox = village();
    let told = session(&sandbox, &["done 1.1 --on 2023-04-20 --dry-run"]);
    tells(
        &told,
        "\
$ done 1.1 --on 2023-04-20 --dry-run
--- a/roadmap.yaml
+++ b/roadmap.yaml
@@ -18,2 +18,3 @@ 1.1 Survey the streets
         due: 2023-04-28
+        done: 2023-04-20
       - id: 2
",
    );
    assert!(added(&sandbox).is_empty());
    let coloured =
        sandbox.run("done 1.1 --on 2023-04-20 --dry-run --color always --as-of 2023-07-01").answer();
    assert!(coloured.contains("\u{1b}[32m+        done: 2023-04-20"), "{coloured:?}");
}

#[test]
fn in_a_narrow_terminal_the_facts_stand_below_the_title() {
    let told = session(&village(), &["done 1.1 --on 2023-05-28 --evidence 'Order 12' --width 60"]);
    tells(
        &told,
        "\
$ done 1.1 --on 2023-05-28 --evidence 'Order 12' --width 60
1.1 Survey the streets:
  done 2023-05-28, 30 days late, evidence: Order 12
",
    );
}

#[test]
fn a_day_or_several_ids_where_an_id_belongs_are_told_how_they_are_typed() {
    let sandbox = village();
    for (typed, hint) in [
        ("done 1.1 yesterday", "--on yesterday"),
        ("start 1.1 28.5.2023", "--on 28.5.2023"),
        ("done 1.1 вчера", "--on yesterday"),
        ("done 1.1,1.2", "1.1 1.2"),
        ("done '1.1 1.2'", "1.1 1.2"),
        ("drop 1.1..1.2 --reason x", "1.1 1.2"),
        ("done 1.m1c1-126", "1.M1C1-126"),
        ("done 1.1 soon", "see `roadmap list` for the ids there are"),
        ("record pipe-km 12 yesterday", "--on yesterday"),
        ("done 2.1@2023-Q2,2023-Q3", "2.1@2023-Q2 2.1@2023-Q3"),
        ("done 2.1@2023-Q2,2.1@2023-Q3", "2.1@2023-Q2 2.1@2023-Q3"),
        ("done 2.1@2023-Q2..2023-Q4", "2.1@2023-Q2 2.1@2023-Q3 2.1@2023-Q4"),
        ("done 2.1@2023Q2", "2.1@2023-Q2"),
        ("done 2.1@soon", "write a period such as 3.3@2023-Q2"),
        ("done №1.1", "1.1"),
        ("done '1. 1'", "1.1"),
        ("done 1-1", "1.1"),
        ("done 1.М1C1-126", "1.M1C1-126"),
        ("record Pipe-Km 12", "did you mean `pipe-km`?"),
        ("record pipe-kmm 12", "did you mean `pipe-km`?"),
    ] {
        let outcome = sandbox.run(&format!("{typed} --as-of 2023-07-01 --lang en"));
        assert!(outcome.failure().ends_with(&format!("hint: {hint}\n")), "{typed}: {outcome}");
    }
}
