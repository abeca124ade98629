//! What is typed where an id belongs and is none: a day, or several ids in one argument.

use super::day::day_typed;
use crate::model::{Item, Plan, Position};
use crate::problem::{Message, Problem};

/// More ids are not listed.
const MOST: usize = 20;

/// The refusal of an id that the plan has not, with what was probably meant by it.
pub(super) fn with_way_out(mut refusal: Problem, id: &str, plan: &Plan) -> Problem {
    if refusal.hint == Some(Message::id("hint-see-list"))
        && let Some(meant) = meant(id, plan)
    {
        refusal.set_hint(Message::id("hint-terms").with("list", meant));
    }
    refusal
}

/// What is to be typed instead.
fn meant(id: &str, plan: &Plan) -> Option<String> {
    if let Some(day) = day_typed(id) {
        return Some(format!("--on {day}"));
    }
    let listed = || {
        let pieces = id.split([',', ';', ' ']).filter(|piece| !piece.is_empty());
        let known: Option<Vec<String>> = pieces.map(|piece| in_any_case(piece, plan)).collect();
        known.filter(|known| !known.is_empty())
    };
    let range = || {
        let (from, to) = ["..", "–", "-"].into_iter().find_map(|sign| id.split_once(sign))?;
        between(plan, plan.position(from.trim())?, plan.position(to.trim())?)
    };
    let ids = listed().or_else(range)?;
    (ids.len() <= MOST).then(|| ids.join(" "))
}

/// The id of a line that is typed in any case of letters.
fn in_any_case(id: &str, plan: &Plan) -> Option<String> {
    if plan.position(id).is_some() {
        return Some(id.to_owned());
    }
    let (id, period) = id.split_once('@').map_or((id, None), |(id, period)| (id, Some(period)));
    let lower = id.to_lowercase();
    let known = plan.lines().map(|line| line.id()).find(|known| known.to_lowercase() == lower)?;
    Some(period.map_or_else(|| known.clone(), |period| format!("{known}@{period}")))
}

/// The ids from one line to another, both counted.
fn between(plan: &Plan, from: Position, to: Position) -> Option<Vec<String>> {
    let lines: Vec<_> = plan.lines().filter(|line| !line.is_content()).collect();
    let at = |position: Position| lines.iter().position(|line| line.position() == position);
    let lines = lines.get(at(from)?..=at(to)?)?;
    Some(lines.iter().map(Item::id).collect())
}
