//! Changes of a plan written into its text: all of them or none.
//!
//! Each change becomes splices on the tree of the text. Then the new text is read again, by both YAML readers, before
//! anybody may write it: it must give the old plan with the changes and nothing else.

use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::Arc;

use super::decode::Reading;
use super::encode::{RULES, by_hand, operation};
use super::find::Finder;
use super::undo;
use crate::model::{Change, ChangeTarget, Plan};
use crate::problem::{EDIT, Problem, Span};
use crate::syntax::edit::{Leave, Op, Splice, join, splices};
use crate::syntax::{Kind, LARGEST_FILE, Tree, lone_return, overlong, verify};

/// The reading of the text with these changes of the plan it holds. The text is that of its tree.
///
/// # Errors
/// The first change that cannot be made surely, with what to write by hand. Its place is one of the old text.
pub fn edit(tree: Tree, mut plan: Plan, changes: &[Change]) -> Result<Reading, Problem> {
    let old = Arc::clone(tree.text());
    let first = changes.first().map(|change| change.target.place(&plan));
    let first = first.and_then(|place| Finder::new(&tree).nearest(&place));
    let refuse = |problem: Problem| match changes {
        [change] => refusal(problem, change, first),
        _ => problem.hint("make the changes one by one to see which it is"),
    };
    if let (Some(at), Some(change)) = (lone_return(&old), changes.first()) {
        let message = "a carriage return without a line feed ends a line here; such a file is not changed";
        return Err(refusal(Problem::new(&EDIT, message).at(Span::new(at, at + 1)), change, None));
    }
    let (tree, touched) = spliced(tree, &plan, changes)?;
    check_limits(tree.text()).map_err(|problem| Problem { span: first, ..problem })?;
    let reading = Reading::of(tree);
    if let Some(problem) = reading.problems.first() {
        let fault = problem.message.plain();
        let message = format!("the changed text would not be a plan any more ({fault}); nothing was written");
        return Err(refuse(Problem::new(&EDIT, message)));
    }
    for change in changes {
        plan.apply(change);
    }
    if reading.plan.as_ref() != Some(&plan) {
        let message = "the changed text would not say what was intended; nothing was written";
        return Err(refuse(Problem::new(&EDIT, message)));
    }
    drop(plan);
    verify(&old, &reading.tree, &touched).map_err(refuse)?;
    Ok(reading)
}

/// The same, in passes: the places of each are those of the plan the one before leaves. So can be changed what another
/// change puts in another place.
///
/// # Errors
/// As for [`edit`]. A place is one of the old text, if that can be told.
pub fn edit_in_turn(tree: Tree, plan: Plan, passes: &[Vec<Change>]) -> Result<Reading, Problem> {
    let mut reading = Reading { tree, plan: Some(plan), parts: None, problems: Vec::new() };
    for (nth, changes) in passes.iter().filter(|changes| !changes.is_empty()).enumerate() {
        let Reading { tree, plan, .. } = reading;
        let edited = edit(tree, plan.unwrap_or_default(), changes);
        reading = edited.map_err(|problem| Problem { span: problem.span.filter(|_| nth == 0), ..problem })?;
    }
    Ok(reading)
}

/// What is not read again for its size must not be written.
fn check_limits(new: &str) -> Result<(), Problem> {
    let fault = match overlong(new.as_bytes()) {
        _ if new.len() as u64 > LARGEST_FILE => {
            format!("the changed file would be larger than {LARGEST_FILE} bytes")
        }
        None => return Ok(()),
        Some(problem) => problem.message.plain().to_owned(),
    };
    let message = format!("the changed text could not be read again ({fault}); nothing was written");
    // By hand it would be no shorter.
    Err(Problem::new(&EDIT, message).hint("write a shorter text, or break the long line into several first"))
}

/// The tree of the text with the changes, and the bytes that they concern. Nothing is verified.
fn spliced(mut tree: Tree, plan: &Plan, changes: &[Change]) -> Result<(Tree, Vec<Range<usize>>), Problem> {
    let mut done: Vec<Vec<Splice>> = Vec::new();
    let mut touched: Vec<Range<usize>> = Vec::new();
    for round in rounds(changes) {
        let splices = splices_of(&tree, plan, round);
        let mut splices = splices.map_err(|problem| before(&done, problem))?;
        let new = join(tree.text(), &mut splices)?;
        // The next one may need its room.
        drop(tree);
        tree = Tree::new(new);
        for bytes in &mut touched {
            *bytes = Splice::moved(&splices, bytes.start)..Splice::moved(&splices, bytes.end);
        }
        touched.extend(Splice::changed(&splices));
        done.push(splices);
    }
    Ok((tree, touched))
}

/// What is made of one target in a round: the operation of one change or of several, and the first of them.
type Step<'c> = (&'c Change, Op<'static>);

/// Changes of one target are made one after the other, each on the text the last one left, except where they can be made
/// at once; those of different targets always can.
fn rounds(changes: &[Change]) -> Vec<Vec<Step<'_>>> {
    let mut rounds: Vec<Vec<Step<'_>>> = Vec::new();
    // The last step of each target: its round, and its number in that.
    let mut last: BTreeMap<ChangeTarget, (usize, usize)> = BTreeMap::new();
    for change in changes {
        let mut op = operation(&change.edit, Leave::AsNeighbours);
        let known = last.get(&change.target).copied();
        if let Some((_, all)) = known.and_then(|(round, n)| rounds.get_mut(round)?.get_mut(n)) {
            match all.add(op) {
                Ok(()) => continue,
                Err(back) => op = back,
            }
        }
        let round = known.map_or(0, |(round, _)| round + 1);
        if round == rounds.len() {
            rounds.push(Vec::new());
        }
        if let Some(steps) = rounds.get_mut(round) {
            last.insert(change.target, (round, steps.len()));
            steps.push((change, op));
        }
    }
    rounds
}

/// The splices of steps that are made at once.
fn splices_of(tree: &Tree, plan: &Plan, steps: Vec<Step<'_>>) -> Result<Vec<Splice>, Problem> {
    let finder = Finder::new(tree);
    let count = steps.len();
    let mut all = Vec::new();
    for (change, op) in steps {
        let place = change.target.place(plan);
        let way = finder.way(&place);
        // An alias ends the way too, and is refused for what it is.
        let is_alias = way.last().is_some_and(|last| last.value.kind() == Kind::Alias);
        let made = if way.len() > place.0.len() || is_alias {
            splices(&way, &Op { leave: undo::leave(&way, plan, change, count), ..op }, &RULES)
        } else {
            Err(Problem::new(&EDIT, "the place cannot be found in the text"))
        };
        all.extend(made.map_err(|problem| refusal(problem, change, finder.nearest(&place)))?);
    }
    Ok(all)
}

/// The problem with the YAML to write by hand, and the place to write it at.
fn refusal(problem: Problem, change: &Change, near: Option<Span>) -> Problem {
    let span = problem.span.or(near);
    Problem { span, ..problem.hint(by_hand(&change.edit)) }
}

/// The problem with the place it had before these rounds.
fn before(rounds: &[Vec<Splice>], problem: Problem) -> Problem {
    let back = |at: u32| rounds.iter().rev().fold(at as usize, |at, splices| Splice::origin(splices, at));
    let span = problem.span.map(|span| Span::new(back(span.start), back(span.end)));
    Problem { span, ..problem }
}
