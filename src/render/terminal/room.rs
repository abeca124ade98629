//! Which columns a terminal has no room for.

use super::look::GAP;
use super::paint::Painter;
use super::size::{Size, title_at};
use crate::report::{Room, Table};

/// A title that has so much is easy to read.
const READABLE: usize = 45;

/// The columns that are left out: of those that need not be there, what does not fit beside a title that is easy to read.
/// From the width on that a column asks for, it is always there.
pub(super) fn without_room(table: &Table, painter: Painter<'_>, screen: u16) -> Vec<usize> {
    let may_go = |n: &usize| matches!(table.columns.get(*n).map(|one| one.room), Some(Room::OutUnder(least)) if screen < least);
    let least = |n: &usize| match table.columns.get(*n).map(|one| one.room) {
        Some(Room::OutUnder(least)) => least,
        Some(Room::Always | Room::Below | Room::BelowUnder(_)) | None => 0,
    };
    let mut optional: Vec<usize> = (0..table.columns.len()).filter(may_go).collect();
    if optional.is_empty() {
        return optional;
    }
    // What asks for less has the first choice.
    optional.sort_by_key(least);
    let needed = |n: usize| {
        let size = Size::of(table, n, painter);
        let width = size.natural.max(size.head_unit);
        GAP + if title_at(table) == Some(n) { width.min(READABLE) } else { width }
    };
    let is_beside = |n: &usize| match table.columns.get(*n).map(|one| one.room) {
        Some(Room::Always) => true,
        Some(Room::OutUnder(least)) => screen >= least,
        Some(Room::Below | Room::BelowUnder(_)) | None => false,
    };
    let mut used: usize = (0..table.columns.len()).filter(is_beside).map(needed).sum();
    optional.retain(|n| {
        let with_it = used + needed(*n);
        let fits = with_it <= usize::from(screen) + GAP;
        if fits {
            used = with_it;
        }
        !fits
    });
    optional
}
