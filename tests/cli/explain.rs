//! `explain`

use super::village::{session, tells, village};
use crate::support::Sandbox;

#[test]
fn an_item_is_explained_step_by_step() {
    let sandbox = village();
    session(
        &sandbox,
        &[
            "start 1.1 --on 2023-04-05",
            "extend 1.1 --to 2023-06-20 --reason 'Two streets are closed' --on 2023-04-27",
        ],
    );
    tells(
        &session(&sandbox, &["explain 1.1 --width 80"]),
        "\
$ explain 1.1 --width 80
1.1  Survey the streets

1  As written   2023-04-28
2  Read as      a day: Friday 28 April 2023; late from 29 April 2023
3  Extended     on 27 April 2023 to 20 June 2023: Two streets are closed
4  In force     20 June 2023; late from 21 June 2023
5  Marks        started 5 April 2023, not done, not dropped
6  Rule         not done on 1 July 2023, after the deadline in force: ! overdue

11 days late (20 June to 1 July 2023); by the original deadline 64 days (28
April to 1 July 2023)
",
    );
}

#[test]
fn what_waits_comes_back_or_is_a_measure_is_explained_too() {
    let sandbox = village();
    tells(
        &session(&sandbox, &["explain M1C1-126 2.1 1 in-force --width 80"]),
        "\
$ explain M1C1-126 2.1 1 in-force --width 80
1.M1C1-126  Backfill

1  As written   within 3 months of signed
2  Read as      within 3 months of Signing of the contract; signed has not
                happened, so there is no due day yet
3  Marks        not done, not dropped
4  Rule         not started, and what its deadline runs from has not happened:
                … waiting

2.1  Quarterly report

1  As written   every quarter, from 2023-Q1 until 2023-Q4
2  Read as      every quarter, 2023-Q1 to 2023-Q4; each period falls due by
                itself, 2023-Q1 on 31 March 2023
3  Marks        not dropped, 1 of 4 in, missing 2023-Q2
4  Rule         on 1 July 2023 a period is not in whose due day has passed:
                ! overdue

1 day late (30 June to 1 July 2023)

1  Lay pipes

1  Items   overdue: 1.1, 1.2
           waiting: 1.M1C1-126
2  Rule    the worst of its items: overdue, in progress, waiting, planned:
           ! overdue

in-force  Entry into force

happened on 28 March 2023
",
    );
    assert!(sandbox.run("explain section:V").failure().contains("there is no section"));
    assert!(sandbox.run("explain 9.9").failure().contains("`9.9`"));
}

#[test]
fn the_figures_of_a_kpi_stand_beside_their_formulas() {
    let sandbox = village();
    tells(
        &session(&sandbox, &["explain pipe-km --width 80", "explain covered --width 80"]),
        "\
$ explain pipe-km --width 80
pipe-km  Pipes laid

Line        10 on 31 December 2022 to 20 on 31 December 2023: +10 in 365 days
Value       12 on 31 May 2023, day 151
Gap         20 − 12                                = 8 km
Of target   12 / 20                                = 60%
Achieved    (12 − 10) / (20 − 10)                  = 20%
Elapsed     182 / 365 days                         = 50%
Expected    10 + 10 × 151/365, on the value’s day  = 14.14
Pace        (12 − 10) / (14.14 − 10)               = 0.48
Needed      8 / 183 days left                      = 0.04 km a day
Forecast    10 + 10 × 0.48                         = 14.83
Rating      pace 0.48 is below 0.60                : ! off track
$ explain covered --width 80
covered  Houses covered

Line        80% by 31 December 2023; no baseline
Value       no observation that counts
Direction   nothing tells which way is better: increase is assumed
Rating      no observation that counts, and the target’s day is still to come
            : ? unknown
",
    );
}

#[test]
fn a_deadline_in_words_is_read_whole_or_not_at_all() {
    let sandbox = village();
    tells(
        &session(
            &sandbox,
            &[
                "explain --due '2023 йил 30 апрель'",
                "explain --due 'до 1 мая' --year 2024 --lang ru",
                "explain --due 'until 1 May'",
                "explain --due 'весна 2024' --lang uz",
                "explain --due 'within 3 months of entry into force'",
                "explain --due '{every: quarter, from: 2023-Q2, until: 2024-Q1, grace: 25 days}'",
                "explain --due '{every: fortnight}'",
            ],
        ),
        "\
$ explain --due '2023 йил 30 апрель'
Due        2023-04-30
First day  2023-04-30
Last day   2023-04-30
Late from  2023-05-01
$ explain --due 'до 1 мая' --year 2024 --lang ru
Срок исполнения  2024-05-01
Первый день      2024-05-01
Последний день   2024-05-01
Просрочка с      2024-05-02
Примечание       год 2024 указан отдельно
$ explain --due 'until 1 May'
error: `until 1 May` is not understood: it does not say which year; `--year` gives one
exit code Some(2)
$ explain --due 'весна 2024' --lang uz
error: `весна 2024` тушунарсиз: фаслнинг аниқ чегараси йўқ: `весна`
exit code Some(2)
$ explain --due 'within 3 months of entry into force'
Due      {within: 3 months, of: in-force}
Missing  the day of the event
$ explain --due '{every: quarter, from: 2023-Q2, until: 2024-Q1, grace: 25 days}'
Due        {every: quarter, from: 2023-Q2, until: 2024-Q1, grace: 25 days}
First day  2023-04-01
Last day   2024-03-31
Periods    2023-Q2, 2023-Q3, 2023-Q4, … 2024-Q1
Late from  2023-07-26
$ explain --due '{every: fortnight}'
error: this series has no `from`
exit code Some(2)
",
    );
}

#[test]
fn what_may_be_a_month_or_a_fiscal_year_leads_to_both() {
    let sandbox = Sandbox::empty();
    let outcome = sandbox.run("explain --due 2011-12 --lang en");
    assert!(outcome.failure().ends_with("hint: 12.2011, 2011/2012\n"), "{outcome}");
    for (text, first) in [("12.2011", "2011-12-01"), ("2011/2012", "2011-01-01"), ("2023-12", "2023-12-01")] {
        let answer = sandbox.run(&format!("explain --due {text} --lang en")).answer();
        assert!(answer.contains(first), "{answer}");
    }
    assert!(!sandbox.run("explain --due 2011/12").failure().contains("hint"), "no notation of a plan");
}

#[test]
fn several_words_for_one_id_lead_to_it() {
    let sandbox = village();
    let outcome = sandbox.run("explain measure 1 --lang en");
    assert!(outcome.failure().ends_with("hint: 1\n"), "{outcome}");
}
