//! Plans written in a few words, and the differences between them in a few words.

use super::*;
use crate::history::sample::plan;

/// Every difference on a line of its own.
fn differences(old: &str, new: &str) -> Vec<String> {
    compare(&plan(old), &plan(new)).iter().map(shown).collect()
}

fn shown(difference: &Difference) -> String {
    let Difference { part, what } = difference;
    let was = part.was.as_ref().map(|was| format!(" (was {was}, {:?})", part.recognised)).unwrap_or_default();
    let what = match what {
        What::Added { with_parent } => format!("added{}", if *with_parent { " with it" } else { "" }),
        What::Removed { with_parent } => format!("removed{}", if *with_parent { " with it" } else { "" }),
        What::Renumbered => "renumbered".into(),
        What::Moved { from, to } => format!("moved from {from} to {to}"),
        What::Reworded(key, delta) => format!("{key} reworded: {}", texts(delta)),
        What::Translated(key, _) => format!("{key} translated"),
        What::Executors(delta) => format!("executors {}", changed(delta, |all| all.join("+"))),
        What::Funding(delta) => format!("funding {}", changed(delta, |all| all.join("+"))),
        What::Content(content) => format!("content {content}"),
        What::Due { delta, items } => {
            format!("due {} for {}", changed(delta, ToString::to_string), items.join(" "))
        }
        What::Extension { delta, before, items } => {
            let before = before.as_ref().map(|due| format!(" from {due}")).unwrap_or_default();
            format!("extended {}{before} for {}", changed(delta, |one| one.to.to_string()), items.join(" "))
        }
        What::Mark { kind, period, delta } => {
            let period = period.map(|period| format!("@{period}")).unwrap_or_default();
            format!("{kind:?}{period} {}", changed(delta, ToString::to_string))
        }
        What::Log(delta) => format!("logged {}", changed(delta, |one| one.date.to_string())),
        What::Happened(delta) => format!("happened {}", changed(delta, ToString::to_string)),
        What::Observation(delta) => {
            format!("observed {}", changed(delta, |one| format!("{}:{}", one.date, one.value)))
        }
        What::Baseline(delta) => format!("baseline {}", changed(delta, |one| one.value.to_string())),
        What::Targets(delta) => {
            let list = |all: &[crate::model::Target]| {
                all.iter().map(|one| one.value.to_string()).collect::<Vec<_>>()
            };
            format!("targets {}", changed(delta, |all| list(all).join("+")))
        }
        What::Setting(key, delta) => format!("{key} {}", changed(delta, Clone::clone)),
        What::Extra(key, delta) => format!("{key} {}", changed(delta, ToString::to_string)),
    };
    format!("{}{was}: {what}", part.id)
}

fn changed<T>(delta: &Delta<T>, show: impl Fn(&T) -> String) -> String {
    match delta {
        Delta::Added(new) => format!("+{}", show(new)),
        Delta::Removed(old) => format!("-{}", show(old)),
        Delta::Changed(old, new) => format!("{} > {}", show(old), show(new)),
    }
}

fn texts(delta: &Delta<crate::model::Text>) -> String {
    changed(delta, |text| text.every().collect::<Vec<_>>().join("/"))
}

const PLAN: &str = "
I: Networks
1 Increase ports | by=mdt due=2023
1.1 Approve the plan | due=2023-02-28
1.2 Buy the equipment | due=2023-04-30
1.3 Install the ports
1.4 Report to the ministry | due=2023-12
kpi ports Ports in use | target=53 seen=2023-06-30:49
II: Roads
2 Cover the highways | by=roads
2.1 List the white spots | due=2023-03-31
2.2 Build the stations | due=2023-10-31
2.3 Report to the ministry | due=2023-12
3 Publish a map | by=mdt+roads due=2023-12-31
";

/// The plan with some texts replaced, each of which must be there.
#[track_caller]
fn edited(edits: &[(&str, &str)]) -> String {
    edits.iter().fold(PLAN.to_owned(), |text, (old, new)| {
        assert_eq!(text.matches(old).count(), 1, "{old}");
        text.replace(old, new)
    })
}

#[track_caller]
fn assert_differs(edits: &[(&str, &str)], expected: &[&str]) {
    assert_eq!(differences(PLAN, &edited(edits)), expected);
}

#[test]
fn a_plan_does_not_differ_from_itself_nor_from_itself_in_another_order() {
    assert_eq!(differences(PLAN, PLAN), [""; 0]);
    let turned = PLAN
        .replace("1.1 Approve the plan | due=2023-02-28\n", "")
        .replace("1.3 Install the ports\n", "1.3 Install the ports\n1.1 Approve the plan | due=2023-02-28\n");
    assert_ne!(turned, PLAN);
    assert_eq!(differences(PLAN, &turned), [""; 0]);
}

#[test]
fn marks_are_set_rewritten_and_taken_back() {
    let done = &[("Approve the plan | due=2023-02-28", "Approve the plan | due=2023-02-28 done=2023-02-20")];
    assert_differs(done, &["1.1: Done +2023-02-20"]);
    let old = edited(done);
    assert_eq!(differences(&old, PLAN), ["1.1: Done -2023-02-20"]);
    let new = old.replace("done=2023-02-20", "done=2023-03-01 started=2023-01-10");
    assert_eq!(differences(&old, &new), ["1.1: Started +2023-01-10", "1.1: Done 2023-02-20 > 2023-03-01"]);
    let series = |done: &str| format!("I: A\n1 Report | due=2023-Q2*2023-Q4 {done}\n");
    let (old, new) =
        (series("done=2023-Q2:2023-07-12"), series("done=2023-Q2:2023-07-20,2023-Q3:2023-10-01"));
    assert_eq!(
        differences(&old, &new),
        ["1: Done@2023-Q2 2023-07-12 > 2023-07-20", "1: Done@2023-Q3 +2023-10-01"]
    );
    assert_eq!(
        differences(&new, &series("")),
        ["1: Done@2023-Q2 -2023-07-20", "1: Done@2023-Q3 -2023-10-01"]
    );
}

#[test]
fn a_deadline_moved_by_hand_and_one_that_was_extended_are_two_things() {
    assert_differs(&[("due=2023-04-30", "due=2023-06-30")], &["1.2: due 2023-04-30 > 2023-06-30 for 1.2"]);
    let extended = edited(&[("due=2023-04-30", "due=2023-04-30 ext=2023-04-20>2023-06-30")]);
    assert_eq!(differences(PLAN, &extended), ["1.2: extended +2023-06-30 from 2023-04-30 for 1.2"]);
    let again =
        extended.replace("ext=2023-04-20>2023-06-30", "ext=2023-04-20>2023-06-30,2023-06-20>2023-09-30");
    assert_eq!(differences(&extended, &again), ["1.2: extended +2023-09-30 from 2023-06-30 for 1.2"]);
    let rewritten = extended.replace(">2023-06-30", ">2023-08-31");
    assert_eq!(differences(&extended, &rewritten), ["1.2: extended 2023-06-30 > 2023-08-31 for 1.2"]);
    assert_eq!(differences(&extended, PLAN), ["1.2: extended -2023-06-30 for 1.2"]);
}

#[test]
fn what_steps_inherit_is_said_once_of_the_measure() {
    assert_differs(&[("by=mdt due=2023\n", "by=mdt due=2024\n")], &["1: due 2023 > 2024 for 1.3"]);
    assert_differs(&[("by=mdt due=2023\n", "by=roads due=2023\n")], &["1: executors mdt > roads"]);
    let extended = ("by=mdt due=2023\n", "by=mdt due=2023 ext=2023-11-01>2024\n");
    assert_differs(&[extended], &["1: extended +2024 from 2023 for 1.3"]);
    // Writing down what was inherited changes nothing.
    assert_differs(&[("1.3 Install the ports", "1.3 Install the ports | due=2023 by=mdt")], &[]);
    assert_differs(
        &[("1.3 Install the ports", "1.3 Install the ports | due=2024")],
        &["1.3: due 2023 > 2024 for 1.3"],
    );
}

#[test]
fn a_step_put_in_renumbers_the_others_and_rewords_none() {
    assert_differs(
        &[
            (
                "2.1 List the white spots | due=2023-03-31\n",
                "2.1 List the white spots | due=2023-03-31\n2.2 Ask for money\n",
            ),
            ("2.2 Build", "2.3 Build"),
            ("2.3 Report", "2.4 Report"),
        ],
        &["2.2: added", "2.3 (was 2.2, Text): renumbered", "2.4 (was 2.3, Text): renumbered"],
    );
}

#[test]
fn a_measure_that_is_renumbered_takes_its_steps_along() {
    let new = edited(&[("due=2023-02-28", "due=2023-02-28 done=2023-02-01")]);
    let new = new.replace("\n1.", "\n7.").replace("1 Increase", "7 Increase");
    let found = differences(PLAN, &new);
    assert_eq!(found, ["7 (was 1, Text): renumbered", "7.1 (was 1.1, Id): Done +2023-02-01"]);
}

#[test]
fn a_part_that_moved_is_said_to_have_moved() {
    let moved = edited(&[("3 Publish a map | by=mdt+roads due=2023-12-31\n", "")]);
    let moved = moved.replace("II: Roads", "3 Publish a map | by=mdt+roads due=2023-12-31\nII: Roads");
    assert_eq!(differences(PLAN, &moved), ["3: moved from II to I"]);
    // To another measure, where other executors and no deadline are inherited.
    let step = edited(&[("1.3 Install the ports\n", ""), ("3 Publish", "2.4 Install the ports\n3 Publish")]);
    let expected = [
        "2.4 (was 1.3, Text): moved from 1 to 2",
        "2.4 (was 1.3, Text): executors mdt > roads",
        "2.4 (was 1.3, Text): due -2023 for 2.4",
    ];
    assert_eq!(differences(PLAN, &step), expected);
}

#[test]
fn what_is_gone_stands_where_it_was() {
    let found = differences(
        PLAN,
        &edited(&[("1.2 Buy the equipment | due=2023-04-30\n", ""), ("due=2023-12-31", "due=2024")]),
    );
    assert_eq!(found, ["1.2: removed", "3: due 2023-12-31 > 2024 for 3"]);
    let without =
        PLAN.split("2 Cover").next().unwrap().to_owned() + "3 Publish a map | by=mdt+roads due=2023-12-31\n";
    let gone = ["2: removed", "2.1: removed with it", "2.2: removed with it", "2.3: removed with it"];
    assert_eq!(differences(PLAN, &without), gone);
    let came = ["2: added", "2.1: added with it", "2.2: added with it", "2.3: added with it"];
    assert_eq!(differences(&without, PLAN), came);
}

#[test]
fn what_a_new_part_brings_along_is_said_too() {
    let new = edited(&[("3 Publish", "2.4 Test | due=2023 ext=2023-05-01>2024 done=2023-01-05\n3 Publish")]);
    let expected = ["2.4: added", "2.4: extended +2024 from 2023 for 2.4", "2.4: Done +2023-01-05"];
    assert_eq!(differences(PLAN, &new), expected);
    let kpi = PLAN.replace("II: Roads", "kpi users Users | seen=2023-01-31:7\nII: Roads");
    assert_eq!(differences(PLAN, &kpi), ["users: added", "users: observed +2023-01-31:7"]);
}

#[test]
fn words_executors_and_kinds_of_lines_are_compared() {
    assert_differs(
        &[("1.2 Buy the equipment", "1.2 Rent the equipment"), ("by=mdt+roads", "by=roads+mdt")],
        &[
            "1.2: title reworded: Buy the equipment > Rent the equipment",
            "3: executors mdt+roads > roads+mdt",
        ],
    );
    assert_differs(
        &[("2.1 List the white spots |", "2.1 List the white spots | note=Urgent outcome=A_list")],
        &["2.1: outcome reworded: +A_list", "2.1: note reworded: +Urgent"],
    );
    assert_differs(&[("1.3 Install the ports", "1.3 Install the ports | content")], &["1.3: content true"]);
    assert_differs(&[("II: Roads", "II: Motorways")], &["II: title reworded: Roads > Motorways"]);
    assert_differs(&[("II: Roads", "V: Roads")], &["V (was II, Text): renumbered"]);
}

#[test]
fn observations_are_added_rewritten_and_taken_back() {
    let seen = "seen=2023-06-30:49";
    assert_differs(&[(seen, "seen=2023-06-30:49,2023-09-30:51")], &["ports: observed +2023-09-30:51"]);
    assert_differs(&[(seen, "seen=2023-06-30:50")], &["ports: observed 2023-06-30:49 > 2023-06-30:50"]);
    assert_differs(&[(seen, "seen=2023-05-31:49")], &["ports: observed 2023-06-30:49 > 2023-05-31:49"]);
    assert_differs(
        &[(seen, "seen=2023-05-31:48")],
        &["ports: observed +2023-05-31:48", "ports: observed -2023-06-30:49"],
    );
    assert_differs(&[(" seen=2023-06-30:49", "")], &["ports: observed -2023-06-30:49"]);
    assert_differs(&[("target=53", "target=50")], &["ports: targets 53 > 50"]);
    assert_differs(
        &[("kpi ports Ports", "kpi used-ports Ports")],
        &["used-ports (was ports, Text): renumbered"],
    );
}

#[test]
fn executors_that_got_another_id_are_the_same_executors() {
    let old = format!("executor mdt Ministry\nexecutor roads Committee\n{PLAN}");
    let new = old.replace("mdt", "ministry");
    let renamed = ["ministry (was mdt, Text): renumbered"];
    assert_eq!(differences(&old, &new), renamed);
    let two = "executor mdt Ministry\nexecutor roads Committee\nexecutor it Ministry\nI: A\n1 A | by=mdt\n";
    // Of two with the same name nobody knows which.
    assert_eq!(
        differences(two, "executor roads Committee\nexecutor x Ministry\nI: A\n1 A | by=x\n"),
        ["x: added", "mdt: removed", "it: removed", "1: executors mdt > x"]
    );
}

#[test]
fn the_head_of_the_plan_is_compared() {
    let mut old = plan(PLAN);
    let mut new = plan(PLAN);
    new.title = Some(crate::model::Text::Plain("A plan".into()));
    new.timezone = Some("Asia/Tashkent".into());
    new.notes.extras.push(("x-owner".into(), crate::model::Extra::Text("me".into())));
    let all: Vec<String> = compare(&old, &new).iter().map(shown).collect();
    assert_eq!(all, [": title reworded: +A plan", ": timezone +Asia/Tashkent", ": x-owner +me"]);
    old.notes.extras.push(("x-owner".into(), crate::model::Extra::Text("you".into())));
    assert_eq!(compare(&old, &new).iter().map(shown).next_back(), Some(": x-owner you > me".into()));
}

#[test]
fn what_is_found_both_ways_is_the_same() {
    let new = edited(&[
        ("1.1 Approve the plan | due=2023-02-28\n", ""),
        ("1.2 Buy", "1.1 Buy"),
        ("due=2023-10-31", "due=2023-10-31 ext=2023-09-01>2024 started=2023-03-01"),
        ("2.3 Report", "2.5 Report"),
        ("kpi ports Ports in use", "kpi ports Ports that are used"),
    ]);
    let forth = compare(&plan(PLAN), &plan(&new));
    let back = compare(&plan(&new), &plan(PLAN));
    let kinds = |all: &[Difference], turn: bool| {
        let kind = |difference: &Difference| {
            let id = difference.part.was.as_ref().filter(|_| turn).unwrap_or(&difference.part.id);
            let what = &difference.what;
            let came = if let What::Mark { delta, .. } = what {
                Some(delta.before().is_none())
            } else if let What::Extension { delta, .. } = what {
                Some(delta.before().is_none())
            } else {
                let is_part = matches!(what, What::Added { .. } | What::Removed { .. });
                is_part.then_some(matches!(what, What::Added { .. }))
            };
            (id.clone(), came.map(|came| came != turn))
        };
        let mut kinds: Vec<_> = all.iter().map(kind).collect();
        kinds.sort();
        kinds
    };
    assert_eq!(forth.len(), 6, "{forth:#?}");
    assert_eq!(kinds(&forth, false), kinds(&back, true));
}
