//! What holds of every change of every plan, however it is written.

use chrono::NaiveDate;
use proptest::prelude::*;
use roadmap::format;
use roadmap::model::{
    Change, ChangeTarget, Conditions, Edit, Item, LogDetails, MarkDetails, MarkKind, Plan, Request,
    TypedWhen, Undo,
};
use roadmap::problem::Problem;
use roadmap::syntax;

use super::dice::Dice;
use super::printer::{Style, Tree, print};
use crate::support::read;

const TODAY: &str = "2024-02-01";
pub(crate) const TEXTS: [&str; 12] = [
    "Survey",
    "Йўл харитаси",
    "a: b, c",
    "No money # yet",
    "it is [so]",
    "yes",
    "14:30",
    ":)",
    "https://example.org/?ver=2",
    "2023-05-28",
    "-3 houses",
    "12 houses",
];

fn word(word: impl std::fmt::Display) -> Tree {
    Tree::Word(format!("{word}"))
}

fn day(dice: &mut Dice) -> String {
    format!("2023-{:02}-{:02}", 1 + dice.below(12), 1 + dice.below(28))
}

fn mark(dice: &mut Dice) -> Tree {
    let on = Tree::Day(if dice.one_in(6) { dice.pick(&["2023-Q2", "2023-07"]).into() } else { day(dice) });
    match dice.below(6) {
        0 | 1 => Tree::Map(vec![("date".into(), on), ("note".into(), Tree::Text(dice.pick(&TEXTS)))]),
        2 => {
            let evidence = Tree::List(vec![Tree::Text(dice.pick(&TEXTS)), Tree::Text(dice.pick(&TEXTS))]);
            Tree::Map(vec![("date".into(), on), ("evidence".into(), evidence)])
        }
        _ => on,
    }
}

/// The keys of an item: its deadline and what has become of it.
fn commitment(dice: &mut Dice, style: &Style) -> Vec<(String, Tree)> {
    let mut entries = Vec::new();
    let mut put = |key: &str, value: Tree| entries.push((key.to_owned(), value));
    let series = dice.one_in(5);
    if series {
        let series = vec![("every".into(), word("quarter")), ("from".into(), Tree::Day("2023-Q1".into()))];
        put("due", Tree::Map(series.into_iter().map(|(key, value)| (key, as_word(value, style))).collect()));
    } else if !dice.one_in(4) {
        let due = dice.pick(&["2023-04-30", "2023-12", "2023-Q2", "2023/2024"]);
        if dice.one_in(4) {
            put("deadline", Tree::Text(dice.pick(&TEXTS)));
        }
        if dice.one_in(6) {
            let relative = [("within", Tree::Text("3 months")), ("of", Tree::Text("in-force"))];
            put("due", Tree::Map(relative.map(|(key, value)| (key.to_owned(), value)).into()));
        } else {
            put("due", Tree::Day(due.into()));
        }
    }
    if dice.one_in(4) {
        put("started", mark(dice));
    }
    if dice.one_in(4) && !series {
        let one = |dice: &mut Dice| {
            let entries = [
                ("to", Tree::Day("2024-06".into())),
                ("date", Tree::Day(day(dice))),
                ("reason", Tree::Text("Rain")),
            ];
            Tree::Map(entries.map(|(key, value)| (key.to_owned(), value)).into())
        };
        let elements = if dice.one_in(2) { vec![one(dice)] } else { vec![one(dice), one(dice)] };
        put("extensions", Tree::List(elements));
    } else if let Some([_, nothing]) = style.empty {
        put("extensions", Tree::Nothing(nothing));
    }
    if dice.one_in(4) {
        let quarters =
            dice.pick(&[&["2023-Q1"][..], &["2023-Q1", "2023-Q3"], &["2023-Q2", "2023-Q3", "2023-Q4"]]);
        let done = if series {
            Tree::Map(
                quarters
                    .iter()
                    .map(|quarter| ((*quarter).to_owned(), Tree::Day("2024-01-05".into())))
                    .collect(),
            )
        } else {
            mark(dice)
        };
        put("done", done);
    } else if let Some([nothing, _]) = style.empty {
        put("done", Tree::Nothing(nothing));
    }
    if dice.one_in(6) && !series {
        put("confirmed", Tree::Day(day(dice)));
    }
    if dice.one_in(5) {
        let entries = (0..=dice.below(2)).map(|_| entry(dice)).collect();
        put("log", Tree::List(entries));
    }
    if dice.one_in(5) {
        put(dice.pick(&["outcome", "note"]), Tree::Text(dice.pick(&TEXTS)));
    }
    entries
}

fn entry(dice: &mut Dice) -> Tree {
    let mut entries = vec![
        ("date".to_owned(), Tree::Day(day(dice))),
        (dice.pick(&["text", "problem"]).into(), Tree::Text(dice.pick(&TEXTS))),
    ];
    if dice.one_in(3) {
        entries.push(("percent".into(), word(50)));
    }
    Tree::Map(entries)
}

/// In JSON every word but a number stands in quotes.
fn as_word(value: Tree, style: &Style) -> Tree {
    if let (Tree::Word(text), true) = (&value, style.json()) {
        return Tree::Word(format!("\"{text}\""));
    }
    value
}

fn titled(id: Tree, dice: &mut Dice) -> Vec<(String, Tree)> {
    vec![("id".into(), id), ("title".into(), Tree::Text(dice.pick(&TEXTS)))]
}

/// What deadlines may run from; one that has happened, one that has not, one of which nothing is known.
fn events(dice: &mut Dice) -> Tree {
    let title = |dice: &mut Dice| ("title".to_owned(), Tree::Text(dice.pick(&TEXTS)));
    let happened = vec![title(dice), ("date".to_owned(), Tree::Day(day(dice)))];
    let mut events = vec![
        ("in-force".to_owned(), Tree::Map(happened)),
        ("ahead".to_owned(), Tree::Map(vec![title(dice)])),
    ];
    if dice.one_in(2) {
        events.push(("unknown".to_owned(), Tree::Map(vec![title(dice)])));
    }
    Tree::Map(events)
}

fn kpi(id: &str, dice: &mut Dice, style: &Style) -> Tree {
    let mut entries = titled(as_word(word(id), style), dice);
    entries.push(("target".into(), word(100)));
    let observations = dice.below(3);
    if observations > 0 {
        let seen = |n| {
            let on = Tree::Day(format!("2023-0{}-30", n + 6));
            Tree::Map(vec![("date".into(), on), ("value".into(), word(n))])
        };
        entries.push(("observations".into(), Tree::List((0..observations).map(seen).collect())));
    }
    Tree::Map(entries)
}

fn plan(dice: &mut Dice, style: &Style) -> Tree {
    let mut measures = Vec::new();
    for id in 1..=1 + dice.below(3) {
        let mut entries = titled(word(id), dice);
        let steps = dice.below(4);
        if steps == 0 {
            entries.extend(commitment(dice, style));
        } else {
            let step = |n| {
                let mut entries = titled(word(n), dice);
                entries.extend(commitment(dice, style));
                Tree::Map(entries)
            };
            let steps = (1..=steps).map(step).collect();
            entries.push(("steps".into(), Tree::List(steps)));
        }
        if dice.one_in(3) {
            entries.push((
                "kpis".into(),
                Tree::List(
                    (0..=dice.below(2)).map(|n| kpi(&format!("kpi-{}", id * 10 + n), dice, style)).collect(),
                ),
            ));
        }
        measures.push(Tree::Map(entries));
    }
    let mut top = vec![("version".into(), word(1)), ("events".into(), events(dice))];
    if dice.one_in(2) {
        top.push(("measures".into(), Tree::List(measures)));
    } else {
        let section = |dice: &mut Dice, id: &str, inner: (&str, Tree)| {
            let mut section = vec![
                ("id".to_owned(), as_word(word(id), style)),
                ("title".to_owned(), Tree::Text("All")),
                (inner.0.to_owned(), inner.1),
            ];
            if dice.one_in(3) {
                section.push(("kpis".into(), Tree::List(vec![kpi(&format!("of-{id}"), dice, style)])));
            }
            Tree::List(vec![Tree::Map(section)])
        };
        let mut sections = section(dice, "I", ("measures", Tree::List(measures)));
        if dice.one_in(3) {
            sections = section(dice, "A", ("sections", sections));
        }
        top.push(("sections".into(), sections));
    }
    if dice.one_in(4) {
        top.push(("kpis".into(), Tree::List(vec![kpi("of-the-plan", dice, style)])));
    }
    if dice.one_in(4) {
        top.push(("note".into(), Tree::Text(dice.pick(&TEXTS))));
    }
    Tree::Map(top)
}

/// Anything that could be asked of a plan.
pub(crate) fn request(plan: &Plan, dice: &mut Dice) -> Option<(Request, bool)> {
    let lines: Vec<Item<'_>> = plan.lines().collect();
    let kpis: Vec<&str> = plan.indicators().iter().map(|one| one.kpi.id.as_str()).collect();
    if lines.is_empty() || (!kpis.is_empty() && dice.one_in(5)) {
        let id = (*kpis.get(dice.below(kpis.len()))?).to_owned();
        let date = typed(dice.pick(&["2023-06-30", "2023-09-30", "2023-01-31", "2023-Q4"]));
        let source = dice.one_in(2).then(|| dice.pick(&TEXTS).to_owned());
        let value = rust_decimal::Decimal::new(i64::try_from(dice.below(999)).unwrap(), 1);
        let request = match dice.below(4) {
            0 => Request::Reopen { id, what: Some(Undo::Observation), date: date.filter(|_| dice.one_in(2)) },
            _ => Request::Record { id, value, percent: false, date, source },
        };
        return Some((request, dice.one_in(2)));
    }
    if !plan.events.is_empty() && dice.one_in(8) {
        let id = plan.events[dice.below(plan.events.len())].id.to_string();
        let details = MarkDetails { date: typed(&day(dice)), ..MarkDetails::default() };
        let happens = Request::Mark { kind: MarkKind::Done, id: id.clone(), details, all_steps: false };
        let request = if dice.one_in(3) { Request::Reopen { id, what: None, date: None } } else { happens };
        return Some((request, dice.one_in(2)));
    }
    let item = &lines[dice.below(lines.len())];
    let mut id = item.id();
    if item.due().is_some_and(|due| due.series().is_some()) && dice.one_in(2) {
        id += dice.pick(&["@2023-Q1", "@2023-Q2", "@2023-Q3", "@2023-Q4"]);
    }
    let text = |dice: &mut Dice, n| dice.one_in(n).then(|| dice.pick(&TEXTS).to_owned());
    let details = MarkDetails {
        date: typed(&day(dice)),
        reason: Some("Rain, wind: [both]".to_owned()),
        note: text(dice, 3),
        evidence: (0..dice.below(8).saturating_sub(5)).map(|_| dice.pick(&TEXTS).to_owned()).collect(),
        act: text(dice, 6),
        by: None,
    };
    let request = match dice.below(12) {
        0..=5 => {
            Request::Mark { kind: dice.pick(&MarkKind::ALL), id, details: details.clone(), all_steps: false }
        }
        6 | 7 => Request::Extend { id, to: dice.pick(&["2024-06", "2025"]).parse().ok()?, details },
        8 => {
            let (text, problem, by) = (text(dice, 2), text(dice, 2), text(dice, 4));
            let (date, percent) = (details.date, dice.one_in(3).then(|| dice.below(101).into()));
            let evidence = details.evidence;
            let details = LogDetails { date, text, problem, proposal: details.note, percent, by, evidence };
            Request::Log { id, details }
        }
        9 => Request::Reopen { id, what: Some(Undo::Mark(dice.pick(&MarkKind::ALL))), date: None },
        10 => Request::Reopen { id, what: Some(Undo::Log), date: None },
        _ => Request::Reopen { id, what: Some(Undo::Extension), date: None },
    };
    Some((for_its_kind(request), dice.one_in(2)))
}

/// A day as a command takes it.
fn typed(day: &str) -> Option<TypedWhen> {
    day.parse().ok()
}

/// A mark with those details alone that its kind may have.
fn for_its_kind(mut request: Request) -> Request {
    if let Request::Mark { kind, details, .. } = &mut request {
        if *kind != MarkKind::Dropped {
            details.reason = None;
        }
        if *kind == MarkKind::Confirmed {
            details.by = details.evidence.pop();
            details.evidence.clear();
        }
    }
    request
}

/// The changes that requests come to, each made on what the one before leaves.
pub(crate) fn changes(plan: &Plan, requests: &[(Request, bool)]) -> Vec<Change> {
    let today: NaiveDate = TODAY.parse().unwrap();
    let mut working = plan.clone();
    let mut all = Vec::new();
    for (request, force) in requests {
        let conditions = Conditions { force: *force, ..Conditions::on(today) };
        let resolved = working.resolve(request, &conditions).unwrap_or_default();
        for change in resolved.into_iter().filter_map(|one| one.change) {
            working.apply(&change);
            all.push(change);
        }
    }
    all
}

/// The change that takes another back, where it set what was not there.
pub(crate) fn back(plan: &Plan, change: &Change) -> Option<Change> {
    let position = match change.target {
        ChangeTarget::Line(position) => position,
        ChangeTarget::Kpi(..) => {
            let Edit::Observe(n, _) = &change.edit else { return None };
            return Some(Change { target: change.target, edit: Edit::Unobserve(*n) });
        }
        ChangeTarget::Event(n) => {
            let happened = plan.events.get(n)?.date.is_none() && matches!(change.edit, Edit::Happen(_));
            return happened.then_some(Change { target: change.target, edit: Edit::Unhappen });
        }
        ChangeTarget::Plan | ChangeTarget::Section(_) => return None,
    };
    let stands = plan.line(position)?.commitment();
    let whole = |kind| match kind {
        MarkKind::Started => stands.started.is_some(),
        MarkKind::Dropped => stands.dropped.is_some(),
        MarkKind::Done => stands.done.is_some(),
        MarkKind::Confirmed => stands.confirmed.is_some(),
    };
    let of_period = |kind, period| {
        let done = if kind == MarkKind::Confirmed { &stands.confirmed } else { &stands.done };
        done.as_ref().is_some_and(|done| done.mark(Some(period)).is_some())
    };
    let edit = match &change.edit {
        Edit::Mark(kind, _) if !whole(*kind) => Edit::Unmark(*kind),
        Edit::Period(kind, period, _) if !of_period(*kind, *period) => Edit::Unperiod(*kind, *period),
        Edit::Extend(_) => Edit::Unextend(stands.extensions.len()),
        Edit::Log(_) => Edit::Unlog(stands.log.len()),
        Edit::Mark(..)
        | Edit::Period(..)
        | Edit::Unmark(_)
        | Edit::Unperiod(..)
        | Edit::Unextend(_)
        | Edit::Unlog(_)
        | Edit::Observe(..)
        | Edit::Reobserve(..)
        | Edit::Unobserve(_)
        | Edit::Happen(_)
        | Edit::Unhappen
        | Edit::Amend(_) => return None,
    };
    Some(Change { target: change.target, edit })
}

/// Whether one text is the other with some bytes put in at one place.
pub(crate) fn is_insertion(old: &str, new: &str) -> bool {
    let same = |(a, b): &(u8, u8)| a == b;
    let before = old.bytes().zip(new.bytes()).take_while(same).count();
    let after = old.bytes().rev().zip(new.bytes().rev()).take_while(same).count();
    old.len() <= new.len() && before + after >= old.len()
}

pub(crate) fn remarks(text: &str) -> Vec<&str> {
    let mut all: Vec<&str> =
        text.match_indices("# remark").filter_map(|(at, _)| text[at..].split(';').next()).collect();
    all.sort_unstable();
    all
}

/// The text with changes of its plan.
pub(crate) fn edit(text: &str, plan: &Plan, changes: &[Change]) -> Result<String, Problem> {
    let edited = format::edit(syntax::Tree::new(text.into()), plan.clone(), changes)?;
    assert_eq!(edited.plan, read(edited.tree.text()).ok());
    Ok(edited.tree.text().to_string())
}

/// Draws a plan and its text.
pub(crate) fn drawn(dice: &mut Dice) -> (Style, String) {
    let style = Style::any(dice);
    let tree = plan(dice, &style);
    let text = print(&tree, &style, dice);
    (style, text)
}

fn hold(seed: u64) -> Result<(), TestCaseError> {
    let dice = &mut Dice::new(seed);
    let (style, text) = drawn(dice);
    let plan = read(&text).map_err(|faults| TestCaseError::fail(format!("{faults:?}\n{text}")))?;
    let requests: Vec<_> = (0..=dice.below(3)).filter_map(|_| request(&plan, dice)).collect();
    for one in &requests {
        for change in &changes(&plan, std::slice::from_ref(one)) {
            one_change(&style, &text, &plan, change)?;
        }
    }
    let all = changes(&plan, &requests);
    let mut expected = plan.clone();
    for change in &all {
        expected.apply(change);
    }
    if let Ok(new) = edit(&text, &plan, &all) {
        prop_assert_eq!(read(&new).unwrap(), expected);
        prop_assert_eq!(remarks(&new), remarks(&text), "\n{}\n{}", text, new);
        let again: Vec<Change> = read(&new).map(|plan| repeated(&plan, &requests)).unwrap();
        prop_assert!(requests.len() > 1 || again.is_empty(), "{:?} again\n{}", again, new);
    }
    Ok(())
}

/// What the same requests come to once more; of a series without its period the next one is meant, and of several
/// extensions the next one is taken back.
fn repeated(plan: &Plan, requests: &[(Request, bool)]) -> Vec<Change> {
    let fixed = |(request, _): &&(Request, bool)| match request {
        Request::Mark { id, .. } | Request::Extend { id, .. } => {
            let series = plan.lines().find(|line| line.id() == *id).and_then(|line| line.due()?.series());
            series.is_none() || id.contains('@')
        }
        Request::Record { .. } => true,
        // Every entry of a log is one more.
        Request::Log { .. } | Request::Reopen { .. } => false,
    };
    let requests: Vec<_> = requests.iter().filter(fixed).cloned().collect();
    changes(plan, &requests)
}

fn one_change(style: &Style, text: &str, plan: &Plan, change: &Change) -> Result<(), TestCaseError> {
    let mut expected = plan.clone();
    expected.apply(change);
    let new = match edit(text, plan, std::slice::from_ref(change)) {
        Ok(new) => new,
        Err(refusal) => {
            let known =
                ["comment stands", "block of text"].iter().any(|why| refusal.message.plain().contains(why));
            prop_assert!(
                known && refusal.hint.is_some() && refusal.span.is_some(),
                "{:?}\n{:?}\n{}",
                refusal,
                change,
                text
            );
            return Ok(());
        }
    };
    prop_assert_eq!(&read(&new).unwrap(), &expected, "\n{}\n{}", text, &new);
    prop_assert_eq!(remarks(&new), remarks(text), "\n{}\n{}", text, &new);
    // What was last leaves an empty line before it as it is; the text then ends with that line.
    let is_empty_line_last = text
        .strip_prefix(new.as_str())
        .is_some_and(|gone| gone.trim_start_matches(' ').starts_with(['\r', '\n']));
    prop_assert!(new.ends_with('\n') == text.ends_with('\n') || is_empty_line_last, "\n{}\n{}", text, &new);
    prop_assert_eq!(new.starts_with('\u{feff}'), text.starts_with('\u{feff}'));
    prop_assert!(!style.crlf() || new.matches('\n').count() == new.matches("\r\n").count(), "\n{}", new);
    if let Some(back) = back(plan, change) {
        let filled = ["~", "null"].iter().any(|word| style.empty.is_some_and(|empty| empty.contains(word)));
        prop_assert!(filled || is_insertion(text, &new), "{:?}\n{}\n{}", change, text, &new);
        let undone = edit(&new, &expected, &[back]);
        let in_the_way = |refusal: &Problem| refusal.message.plain().contains("comment stands");
        if style.empty.is_some() && undone.as_ref().is_err_and(in_the_way) {
            return Ok(());
        }
        let undone =
            undone.map_err(|refusal| TestCaseError::fail(format!("undo: {refusal:?}\n{text}\n{new}")))?;
        // Whether a key without a value stood there cannot be told where no neighbour keeps one.
        prop_assert!(style.empty.is_some() || undone == text, "{:?}\n{}\n{}\n{}", change, text, &new, undone);
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, max_shrink_iters: 0, ..ProptestConfig::with_cases(200) })]

    #[test]
    fn a_change_is_made_losslessly_or_refused(seed in any::<u64>()) {
        hold(seed)?;
    }

    #[test]
    fn no_text_makes_the_reader_panic(text in "(\\PC|[ \n:#{}\\[\\],&*!|>'\"-]){0,200}") {
        let _ = read(&text);
        let _ = read(&format!("version: 1\nmeasures:\n  - id: 1\n    title: {text}"));
    }
}
