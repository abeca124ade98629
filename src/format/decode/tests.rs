use std::fmt::Write as _;

use crate::format::{Reading, read};
use crate::model::Plan;

/// What is said of a text: a line for each problem, `line:column: message (hint)`.
fn said(text: &str) -> String {
    let Reading { tree, problems, .. } = read(text);
    problems.iter().fold(String::new(), |mut all, problem| {
        if let Some(span) = problem.span {
            let (line, column) = tree.lines().position(span.start);
            write!(all, "{line}:{column}: ").unwrap();
        }
        all += problem.message.plain();
        if let Some(hint) = &problem.hint {
            write!(all, " ({})", hint.plain()).unwrap();
        }
        all + "\n"
    })
}

/// The plan of a text with nothing wrong.
fn plan(text: &str) -> Plan {
    assert_eq!(said(text), "");
    read(text).plan.unwrap()
}

const HEAD: &str = "version: 1\nmeasures:\n";

#[test]
fn of_a_text_that_breaks_off_only_values_are_wrong() {
    // No id is missing, none is given twice, no executor is unknown: all that may be mended by what follows.
    let text = "version: 1\nexecutors: {a: A}\nmeasures:\n- {id: 1, due: soon, executors: [b]}\n- id: 1\n  started: {note: n}\n  done: {date: ";
    assert_eq!(
        said(text),
        "4:16: `soon` is not a valid deadline (write 2023-04-30, 2023-12, 2023-Q2, 2023-H1, 2023, 2024/2025, 2024-01-01/.. or a series)\n\
         6:12: this mark has no day (add `date: 2023-04-30`)\n\
         7:9: not readable as YAML: a list `[…]` or a map `{…}` begun above does not end well \
         (look for a missing `]`, `}` or comma, or for a text that wants quotes)\n"
    );
    assert_eq!(read(text).plan, None);
}

#[test]
fn a_plan_before_a_second_document_is_checked_whole() {
    let text = "version: 1\nmeasures: [{id: 1}]\n---\nversion: 1\n";
    assert_eq!(
        said(text),
        "2:12: measure 1 has no `title` (add `title: …`)\n\
         3:1: a second YAML document begins here; a plan is one document (keep each plan in a file of its own and name them all with `-f`)\n"
    );
    assert_eq!(read(text).plan, None);
}

#[test]
fn a_value_that_aliases_repeat_is_wrong_once() {
    let text = format!("{HEAD}- {{id: 1, title: t, due: &d soon, steps: &s [{{id: 1, titel: t}}]}}\n")
        + "- {id: 2, title: t, due: *d, steps: *s}\n";
    assert_eq!(
        said(&text),
        "3:29: `soon` is not a valid deadline (write 2023-04-30, 2023-12, 2023-Q2, 2023-H1, 2023, 2024/2025, 2024-01-01/.. or a series)\n\
         3:54: unknown key `titel` (did you mean `title`?)\n"
    );
}

#[test]
fn an_id_that_an_alias_repeats_is_given_twice_where_the_alias_stands() {
    let text = format!(
        "{HEAD}- &m {{id: 1, title: t, steps: [{{id: 2, title: t}}]}}\n- *m\n- {{id: 1.2, title: t}}\n"
    )
    .replace("1.2", "'1.2'");
    assert_eq!(
        said(&text),
        "4:3: measure id `1` is given twice (it stands first in line 3; an id names one thing and is never used again)\n\
         4:3: step id `1.2` is given twice (it stands first in line 3; an id names one thing and is never used again)\n\
         5:8: measure id `1.2` is given twice (it stands first in line 3; an id names one thing and is never used again)\n"
    );
}

#[test]
fn ids_of_measures_steps_kpis_and_events_do_not_overlap_and_those_of_sections_stand_apart() {
    let measures = "measures: [{id: 1, title: t, steps: [{id: 1, title: t}]}, {id: 11, title: t}]";
    let text =
        format!("version: 1\nsections:\n- {{id: 1, title: t, {measures}}}\n- {{id: '1.1', title: t}}\n");
    assert_eq!(plan(&text).measures().count(), 2);
    let text = "version: 1\nevents: {a: , '1.1': {}}\nmeasures:\n- {id: 1, title: t, steps: [{id: 1, title: t}], kpis: [{id: 1, title: t}, {id: a, title: t}]}\n";
    let first =
        |line| format!("(it stands first in line {line}; an id names one thing and is never used again)\n");
    assert_eq!(
        said(text),
        format!(
            "4:34: step id `1.1` is the id of an event too {}4:61: KPI id `1` is the id of a measure too {}4:80: KPI id `a` is the id of an event too {}",
            first(2),
            first(4),
            first(2)
        )
    );
}

#[test]
fn a_section_is_alone_among_those_beside_it() {
    let inner = "sections: [{id: 1, title: t}, {id: 2, title: t}]";
    let text =
        format!("version: 1\nsections:\n- {{id: I, title: t, {inner}}}\n- {{id: II, title: t, {inner}}}\n");
    let plan = plan(&text);
    let addresses: Vec<String> =
        plan.all_sections().iter().map(|(path, _)| plan.section_address(*path)).collect();
    assert_eq!(addresses, ["I", "I/1", "I/2", "II", "II/1", "II/2"]);
    assert_eq!(
        said(&text.replacen("{id: 2", "{id: 1", 1)),
        "3:56: section id `I/1` is given twice (it stands first in line 3; an id names one thing and is never used again)\n"
    );
}

#[test]
fn sections_stand_in_each_other_four_deep() {
    let nested = |depth: usize| {
        (0..depth).fold("measures: [{id: 1, title: t}]".to_owned(), |inner, n| {
            format!("sections: [{{id: S{n}, title: t, {inner}}}]")
        })
    };
    let deepest = plan(&format!("{{version: 1, {}}}", nested(4)));
    assert_eq!(deepest.all_sections().last().map(|(path, _)| path.depth()), Some(4));
    assert_eq!(deepest.items().count(), 1);
    assert_eq!(
        said(&format!("{{version: 1, {}}}", nested(5))),
        "1:134: sections stand in each other at most 4 deep (move these sections one level up)\n"
    );
}

#[test]
fn a_misspelt_key_is_not_missed_as_well() {
    assert_eq!(
        said(&format!("{HEAD}- {{id: 1, titel: t}}\n")),
        "3:11: unknown key `titel` (did you mean `title`?)\n"
    );
    // It is meant only if the right one is not there.
    assert_eq!(
        said(&format!("{HEAD}- {{id: 1, title: , titel: t}}\n")),
        "3:3: measure 1 has no `title` (add `title: …`)\n3:20: unknown key `titel` (did you mean `title`?)\n"
    );
}

#[test]
fn a_bad_id_does_not_hide_the_faults_behind_it() {
    let text = format!(
        "{HEAD}- id: 1.10\n  kpis:\n  - title: t\n    target: many\n    observations: [{{date: 2023-02-30}}]\n"
    );
    assert_eq!(
        said(&text),
        "3:3: this measure has no `title` (add `title: …`)\n\
         3:7: the id `1.10` without quotes is a YAML fraction, in which 1.10 is 1.1 (write `id: \"1.10\"`)\n\
         5:5: this KPI has no `id` (add `id: ports`)\n\
         6:13: `many` is not a number (write digits and a decimal point only, such as 29800000 or 3.6)\n\
         7:20: this observation has no `value` (add `value: …`)\n\
         7:27: the calendar has no `2023-02-30` (2023-02 ends on 2023-02-28)\n"
    );
    assert_eq!(read(text).plan, None, "places do not count what is left out");
}

#[test]
fn an_empty_value_is_none_however_it_is_written() {
    for due in ["due:", "due: ~", "due: null", "? due", "due: # none", "due: &a"] {
        let plan = plan(&format!("{HEAD}- id: 1\n  title: t\n  {due}\n"));
        assert_eq!(plan.sections[0].measures[0].commitment.due, None, "{due}");
    }
    for due in ["due: ", "due", "due: ~", "? due", "due:"] {
        let plan = plan(&format!("{HEAD}- {{id: 1, title: t, {due}}}\n"));
        assert_eq!(plan.sections[0].measures[0].commitment.due, None, "{due}");
    }
}

#[test]
fn an_empty_element_and_an_empty_text_are_something() {
    assert_eq!(
        said(&format!("{HEAD}- \n- ~\n- {{id: 1, title: t, executors: [a, ], due: '', note: ''}}\n")),
        "3:3: this element is empty (remove the dash)\n\
         4:3: this element is empty (remove the dash)\n\
         5:44: an empty text is not a valid deadline (remove the quotes, or the key)\n"
    );
    assert_eq!(
        said(""),
        "the file is empty (a plan begins with `version: 1` and has `sections:` or `measures:`)\n"
    );
    assert_eq!(said("--- # nothing\n"), said(""));
}

#[test]
fn a_key_counts_as_given_twice_even_where_it_is_empty() {
    assert_eq!(
        said(&format!("{HEAD}- {{id: 1, title: t, due: , due: 2023}}\n")),
        "3:28: the key `due` stands twice in this map (keep one of them)\n"
    );
}

#[test]
fn a_key_that_an_alias_stands_for_is_a_key() {
    let text = "version: 1\nx-a: &due due\nmeasures:\n- {id: 1, title: t, *due : 2023}\n";
    assert!(plan(text).sections[0].measures[0].commitment.due.is_some());
}

#[test]
fn everything_wrong_with_done_is_reported() {
    let done = |value: &str| said(&format!("{HEAD}- {{id: 1, title: t, due: 2023, done: {value}}}\n"));
    assert_eq!(done("{date: 2023-01-01, act: 5}"), "");
    assert_eq!(done("{act: 5}"), "3:38: this mark has no day (add `date: 2023-04-30`)\n");
    assert_eq!(
        done("{date: soon, 2023-Q2: late}"),
        "3:38: `done` is either one mark or a map of periods, not both (for a series write `2023-Q2: {date: 2023-07-12, note: …}`)\n\
         3:45: `soon` is not a valid day (write a day such as `2023-04-30`)\n\
         3:60: `late` is not a valid day (write a day such as `2023-04-30`)\n"
    );
    assert_eq!(
        done("{2023-Q2: late, 2023-Q5: soon}"),
        "3:48: `late` is not a valid day (write a day such as `2023-04-30`)\n\
         3:54: unknown key `2023-Q5` in `done` (write a period such as 2023-Q2, or `date`, `reason`, `evidence`, `act`, `note`)\n"
    );
    assert_eq!(
        done("[2023-01-01]"),
        "3:38: expected a day such as 2023-04-30, a map {date, note, evidence, act}, or for a series a map from period to day, found a list\n"
    );
}

#[test]
fn of_a_million_faults_a_thousand_are_shown_and_the_last_one_that_ends_the_reading() {
    let measures = |n: usize, each: &str| format!("{HEAD}{}", format!("- {each}\n").repeat(n));
    let last = |text: &str| said(text).lines().last().unwrap_or_default().to_owned();
    let count = |text: &str| said(text).lines().count();
    let text = measures(1_002, "{id: x, title: t, due: soon}");
    assert_eq!((count(&text), &*last(&text)), (1_001, "1003 more faults are not shown"));
    // Those of values and those of parts share the thousand, in the order of the text.
    assert!(said(&text).lines().nth(998).is_some_and(|line| line.starts_with("502:")), "{}", said(&text));
    let text = measures(1_100, "{id: x, title: t, due: soon}") + "- ]";
    assert_eq!(count(&text), 1_002);
    assert!(said(&text).contains("\n1103:3: not readable as YAML"));
    let text = measures(101_002, "{title: t, due: soon}");
    assert_eq!(count(&text), 1_002);
    assert!(said(&text).contains(": there are too many faults: the rest is not read\n"));
}

#[test]
fn what_no_plan_holds_ends_the_reading() {
    let lines = |n: usize, line: fn(usize) -> String| (0..n).map(line).collect::<String>();
    let measure = |key: &str, value: String| format!("{HEAD}- id: 1\n  title: t\n  {key}:\n{value}");
    for (text, expected) in [
        (measure("executors", lines(100_000, |_| "  - a\n".into())), ""),
        (measure("executors", lines(100_001, |_| "  - a\n".into())), "100006:5: this list is too long\n"),
        (measure("note", lines(100_000, |n| format!("    en-a{n:07}: b\n"))), ""),
        (
            measure("note", lines(100_001, |n| format!("    en-a{n:07}: b\n"))),
            "100006:5: this map has too many keys\n",
        ),
        (measure("x-a", lines(99_998, |_| "  - a\n".into())), ""),
        (
            measure("x-a", lines(100_000, |_| "  - a\n".into())),
            "100005:5: the keys of your own hold too much\n",
        ),
    ] {
        assert_eq!(said(&text), expected);
    }
}

#[test]
fn what_stands_beside_sections_is_looked_at_and_not_used() {
    let text = "version: 1\nsections: [{id: I, title: t}]\nmeasures: [{id: 1, due: soon}, {id: 1, done: }]\n";
    assert_eq!(
        said(text),
        "3:1: a plan has `sections` or `measures` at the top, not both (move these measures into a section)\n\
         3:25: `soon` is not a valid deadline (write 2023-04-30, 2023-12, 2023-Q2, 2023-H1, 2023, 2024/2025, 2024-01-01/.. or a series)\n"
    );
    assert_eq!(read(text).plan.map(|plan| plan.sections.len()), Some(1));
}

#[test]
fn texts_share_the_text_of_the_file() {
    let Reading { tree, plan, .. } =
        read(format!("{HEAD}- {{id: 1, title: Йўл, executors: ['a', \"b\\x63\"]}}\n"));
    let text = std::sync::Arc::clone(tree.text());
    let owners = std::sync::Arc::strong_count(&text);
    // Ours, and one each for id, title and executor, beside the tree's; `bc` is not written like that.
    drop(tree);
    let plan = plan.unwrap();
    let left = std::sync::Arc::strong_count(&text);
    assert!(owners > left && left == 4, "{owners} {left}");
    assert_eq!(plan.sections[0].measures[0].executors, ["a", "bc"]);
}

#[test]
fn a_forecast_of_more_digits_than_a_number_has_is_refused_and_one_of_as_many_is_exact() {
    let plan = |interim: &str, seen: &str| {
        format!(
            "version: 1\nmeasures:\n- id: 1\n  title: t\n  kpis:\n  - id: k\n    title: t\n    \
             baseline: {{value: 0, date: 2019-12-31}}\n    targets:\n    - {{value: {interim}, by: 2020-12-31}}\n    \
             - {{value: 90000000000000000000, by: 2030}}\n    observations:\n    - {{date: 2020-12-30, value: {seen}}}\n"
        )
    };
    let refused = crate::format::read(plan("1", "10000000000000000000")).sound().unwrap_err();
    let told: Vec<_> = refused.iter().map(|problem| problem.message.plain().to_owned()).collect();
    assert_eq!(told, ["the forecast of KPI k by its value of 2020-12-30 has more than 28 digits"]);
    // 7 in 365 days where 3 were asked for in 366.
    let (_, read) = crate::format::read(plan("3", "7")).sound().unwrap();
    let reading = read.indicators()[0].reading("2020-12-30".parse().unwrap());
    assert_eq!(reading.forecast.unwrap().to_string(), "210575342465753424657.53424658");
}
