//! Plans so large that libyaml gets only the part of them that is changed: nobody can tell from what comes out.

use std::fmt::Write as _;

use chrono::NaiveDate;
use roadmap::model::{Change, ChangeTarget, Edit, Mark, MarkKind, Plan};
use roadmap::syntax::LineIndex;

use super::editing::{edit, is_insertion};
use crate::support::read;

const MEASURES: usize = 3_900;

/// A plan of a thousand sections, or of as many measures without any.
fn text(sections: bool, indent: usize, end: &str) -> String {
    let mut text = String::from("version: 1\ntitle: Large\nexecutors: {mdt: Ministry, ops: Operators}\n");
    text += if sections { "sections:\n" } else { "measures: # many\n" };
    let (outer, mut inner) = (" ".repeat(indent), " ".repeat(indent));
    for n in 0..MEASURES {
        if sections && n % 4 == 0 {
            let _ = writeln!(text, "{outer}- id: S{n}\n{outer}  title: Section {n}\n{outer}  measures:");
            inner = format!("{outer}    ");
        }
        let _ = writeln!(text, "{inner}# about {n}\n{inner}- id: {n}\n{inner}  title: \"Чора-тадбир {n}\"");
        let _ =
            writeln!(text, "{inner}  note: |\n{inner}    - id: 7\n\n{inner}      - батафсил маълумот: {n}");
        let _ = writeln!(text, "{inner}  executors: [mdt, 'ops']\n{inner}  due: 2024-Q{}", n % 4 + 1);
        let _ = writeln!(text, "{inner}  steps:\n{inner}  - {{id: 1, title: First}}");
        let _ = writeln!(text, "{inner}  - id: 2\n{inner}    title: Second # and last\n");
    }
    text + end
}

fn done(plan: &Plan, measure: usize, step: usize) -> Change {
    let position = plan.position(&format!("{measure}.{step}")).unwrap();
    let edit = Edit::Mark(MarkKind::Done, Mark::on("2024-03-01".parse::<NaiveDate>().unwrap()));
    Change { target: ChangeTarget::Line(position), edit }
}

fn holds(text: &str, measures: &[usize], step: usize) {
    let plan = read(text).unwrap();
    assert_eq!(plan.measures().count(), MEASURES);
    let changes: Vec<Change> = measures.iter().map(|measure| done(&plan, *measure, step)).collect();
    let new = edit(text, &plan, &changes).unwrap();
    let mut expected = plan.clone();
    for change in &changes {
        expected.apply(change);
    }
    assert_eq!(read(&new).unwrap(), expected);
    assert_eq!(new.matches("2024-03-01").count(), measures.len());
    let rest = new.lines().filter(|line| line.trim() != "done: 2024-03-01");
    let rest: String = rest.map(|line| line.replace(", done: 2024-03-01", "") + "\n").collect();
    assert!(rest == text);
    assert!(measures.len() > 1 || is_insertion(text, &new));
    let backs: Vec<Change> = changes
        .iter()
        .map(|change| Change { target: change.target, edit: Edit::Unmark(MarkKind::Done) })
        .collect();
    assert_eq!(edit(&new, &expected, &backs).unwrap(), text);
}

#[test]
fn a_large_plan_is_changed_like_a_small_one() {
    let text = text(true, 2, "");
    assert!(text.len() > 1 << 20, "{}", text.len());
    holds(&text, &[0], 1);
    holds(&text, &[MEASURES - 1, 17, 949, 950], 2);
}

#[test]
fn two_changes_of_one_step_are_made_one_after_the_other() {
    let text = text(true, 2, "");
    let plan = read(&text).unwrap();
    let changes = [MarkKind::Done, MarkKind::Started].map(|kind| {
        let Change { target, edit } = done(&plan, 2_000, 2);
        let Edit::Mark(_, mark) = edit else { panic!("{edit:?}") };
        Change { target, edit: Edit::Mark(kind, mark) }
    });
    let new = edit(&text, &plan, &changes).unwrap();
    let backs = [MarkKind::Started, MarkKind::Done]
        .map(|kind| Change { target: changes[0].target, edit: Edit::Unmark(kind) });
    assert!(edit(&new, &read(&new).unwrap(), &backs).unwrap() == text);
    let lines: Vec<&str> = new.lines().map(str::trim).collect();
    assert!(lines.windows(2).any(|pair| pair == ["started: 2024-03-01", "done: 2024-03-01"]));
}

#[test]
fn so_is_one_without_sections_or_with_something_after_its_list() {
    holds(&text(false, 0, ""), &[1_800, 1], 2);
    holds(&text(false, 4, "x-after: 1\n"), &[MEASURES - 1], 2);
    holds(&text(true, 0, "note: &here x\n"), &[MEASURES - 1, 5], 1);
}

#[test]
fn a_fault_between_distant_parts_of_a_large_plan_is_told_with_its_line() {
    let text = text(false, 2, "");
    let last = MEASURES - 1;
    for (from, to, rule) in [
        (format!("- id: {last}"), "- id: 3", "duplicate-id"),
        (format!("title: \"Чора-тадбир {last}\""), "title: 'open", "yaml"),
        (
            format!("Чора-тадбир {last}\"\n    note"),
            "Чора\"\n    executors: [mtd]\n    note",
            "unknown-executor",
        ),
    ] {
        let broken = text.replacen(&from, to, 1);
        let problems = read(&broken).unwrap_err();
        let span = problems.iter().find(|problem| problem.code.id == rule).and_then(|problem| problem.span);
        let line = LineIndex::new(broken).line(span.unwrap().start);
        assert!(line > text.lines().count() - 20, "{problems:?}");
    }
}
