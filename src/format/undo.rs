//! What becomes of a key when its value is taken back: before it was set, the key was absent, or it was there without a
//! value. The text itself mostly tells which.

use super::encode::{RULES, operation, redo};
use super::find::Finder;
use crate::model::{Change, Edit, Plan};
use crate::syntax::edit::{Leave, join, splices};
use crate::syntax::{Child, Tree};

/// How many bytes are read again to find out. Of a larger text its neighbours decide.
const MOST_READ: usize = 1 << 26;

/// What becomes of the key. Of the two possibilities the one is kept that, changed again, gives the bytes of today; if
/// both do or neither, the neighbours decide. `changes` are made at once.
pub(super) fn leave(way: &[Child<'_>], plan: &Plan, change: &Change, changes: usize) -> Leave {
    let Some((redone, text)) = redo(plan, change).zip(way.first().map(|root| root.value.tree().text()))
    else {
        return Leave::AsNeighbours;
    };
    if text.len().saturating_mul(changes) > MOST_READ {
        return Leave::AsNeighbours;
    }
    let undone = |leave| made(way, &change.edit, leave);
    let comes_back = |without: String| again(without, plan, change, &redone).as_deref() == Some(text);
    match (undone(Leave::Nothing), undone(Leave::Key)) {
        (Some(nothing), Some(key)) if nothing != key => match (comes_back(nothing), comes_back(key)) {
            (true, false) => Leave::Nothing,
            (false, true) => Leave::Key,
            (true, true) | (false, false) => Leave::AsNeighbours,
        },
        (Some(_), None) => Leave::Nothing,
        (None, Some(key)) => {
            if comes_back(key) {
                Leave::Key
            } else {
                Leave::AsNeighbours
            }
        }
        (Some(_), Some(_)) | (None, None) => Leave::AsNeighbours,
    }
}

/// The text with an edit, if it can be made.
fn made(way: &[Child<'_>], edit: &Edit, leave: Leave) -> Option<String> {
    let mut splices = splices(way, &operation(edit, leave), &RULES).ok()?;
    join(way.first()?.value.tree().text(), &mut splices).ok()
}

/// The text with an edit made again.
fn again(without: String, plan: &Plan, change: &Change, redone: &Edit) -> Option<String> {
    let tree = Tree::new(without);
    let place = change.target.place(plan);
    let way = Finder::new(&tree).way(&place);
    if way.len() > place.0.len() { made(&way, redone, Leave::Nothing) } else { None }
}
