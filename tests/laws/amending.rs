//! What holds of every amendment of every plan, however it is written.

use proptest::prelude::*;
use roadmap::model::{
    Amendment, Body, Change, ChangeTarget, Commitment, Edit, Measure, Notes, Part, Plan, Position, Section,
    SectionPath, Step, Text, Wording,
};

use super::dice::Dice;
use super::editing::{TEXTS, drawn, edit, is_insertion, remarks};
use crate::support::read;

fn text(dice: &mut Dice) -> Text {
    let words = dice.pick(&TEXTS).into();
    if dice.one_in(3) { Text::Languages(vec![("uz".into(), words)].into()) } else { Text::Plain(words) }
}

fn commitment(dice: &mut Dice) -> Commitment {
    let dues = ["2025-04-30", "2025-Q1", "2025/2026", "2025-01-01/.."];
    let due = dice.one_in(2).then(|| dice.pick(&dues).parse().unwrap());
    let deadline = due.is_some().then(|| text(dice)).filter(|_| dice.one_in(2));
    Commitment { due, deadline, ..Commitment::default() }
}

fn step(id: usize, dice: &mut Dice) -> Step {
    Step {
        outcome: dice.one_in(3).then(|| text(dice)),
        commitment: commitment(dice),
        ..Step::new(format!("new-{id}").into(), text(dice))
    }
}

fn measure(id: usize, dice: &mut Dice) -> Measure {
    let bodies = if dice.one_in(2) { vec!["Ministry, of Water".into(), "Agency".into()] } else { Vec::new() };
    Measure {
        executors: bodies.into(),
        outcome: dice.one_in(3).then(|| Text::Plain("First line\nand a second one".into())),
        commitment: commitment(dice),
        steps: (0..dice.below(3)).map(|n| step(n, dice)).collect(),
        notes: Notes::new(dice.one_in(4).then(|| text(dice)), Vec::new()),
        ..Measure::new((900 + id).to_string().into(), text(dice))
    }
}

fn section(dice: &mut Dice) -> Section {
    let measures = (0..=dice.below(2)).map(|n| measure(n, dice)).collect();
    Section { id: Some("XX".into()), title: Some(text(dice)), measures, ..Section::default() }
}

/// An amendment that the plan can take.
fn amendment(plan: &Plan, dice: &mut Dice) -> Change {
    let wholes = plan.all_sections().into_iter().flat_map(|(section, holder)| {
        (0..holder.measures.len()).map(move |measure| Position { section, measure, step: None })
    });
    let lines: Vec<Position> = wholes.chain(plan.lines().map(|line| line.position())).collect();
    let position = lines[dice.below(lines.len())];
    let whole = Position { step: None, ..position };
    let holder = plan.section(position.section).unwrap();
    let held = &holder.measures[position.measure];
    let line = |amendment| (ChangeTarget::Line(position), amendment);
    let bodies = || vec!["Agency".into(), "Ministry, of: Water".into()];
    let add = |n, part| Amendment::Add(n, Box::new(part));
    let in_sections = plan.sections.iter().any(|section| section.id.is_some());
    let (target, amendment) = match dice.below(8) {
        0 | 1 => {
            let language = dice.one_in(3).then(|| dice.pick(&["en", "uz-Latn"]).into());
            let wording = dice.pick(&[Wording::Title, Wording::Outcome]);
            line(Amendment::Reword(wording, language, dice.pick(&TEXTS).into()))
        }
        2 => line(Amendment::Assign(dice.pick(&[Body::Executors, Body::Funding]), bodies().into())),
        3 | 4 if !held.steps.is_empty() => {
            let n = dice.below(held.steps.len() + 1);
            (ChangeTarget::Line(whole), add(n, Part::Step(step(9, dice))))
        }
        5 if in_sections => {
            let path = SectionPath::top(0);
            (ChangeTarget::Section(path), Amendment::Reword(Wording::Title, None, dice.pick(&TEXTS).into()))
        }
        6 if in_sections => {
            let n = dice.below(plan.sections.len() + 1);
            (ChangeTarget::Plan, add(n, Part::Section(section(dice))))
        }
        _ => {
            let n = dice.below(holder.measures.len() + 1);
            (ChangeTarget::Section(position.section), add(n, Part::Measure(measure(0, dice))))
        }
    };
    Change { target, edit: Edit::Amend(amendment) }
}

/// Why an amendment may be refused: the text has something that cannot be kept, or not be copied.
const KNOWN: [&str; 4] = ["comment stands", "comment inside", "block of text", "on the same line"];

fn hold(seed: u64) -> Result<bool, TestCaseError> {
    let dice = &mut Dice::new(seed);
    let (_, text) = drawn(dice);
    let plan = read(&text).map_err(|faults| TestCaseError::fail(format!("{faults:?}\n{text}")))?;
    let change = amendment(&plan, dice);
    let mut expected = plan.clone();
    expected.apply(&change);
    let new = match edit(&text, &plan, std::slice::from_ref(&change)) {
        Ok(new) => new,
        Err(refusal) => {
            let known = KNOWN.iter().any(|why| refusal.message.plain().contains(why));
            prop_assert!(known && refusal.hint.is_some(), "{:?}\n{:?}\n{}", refusal, change, text);
            return Ok(false);
        }
    };
    prop_assert_eq!(&read(&new).unwrap(), &expected, "\n{}\n{}", &text, &new);
    prop_assert_eq!(remarks(&new), remarks(&text), "\n{}\n{}", &text, &new);
    prop_assert_eq!(new.ends_with('\n'), text.ends_with('\n'), "\n{}\n{}", &text, &new);
    if matches!(change.edit, Edit::Amend(Amendment::Add(..))) {
        prop_assert!(is_insertion(&text, &new), "{:?}\n{}\n{}", change, &text, &new);
    }
    Ok(true)
}

#[test]
fn an_amendment_is_made_losslessly_or_refused() {
    let made = (0..400).filter(|seed| hold(*seed).unwrap_or_else(|fault| panic!("{seed}: {fault}"))).count();
    assert!(made > 300, "only {made} of 400 amendments were made");
}
