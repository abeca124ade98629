//! Ids that are given twice: which they are, and what is said of them. Entered only where two have the same hash.

use super::decoder::{Decoder, Id};
use crate::problem::{DUPLICATE_ID, Problem};
use crate::syntax::Tree;

impl Decoder<'_> {
    /// Reports every id that is given twice, where it is given again. Gets those whose hash another one has.
    pub(super) fn repeated(&mut self, alike: Vec<Id>) {
        let tree = self.tree;
        for (first, id) in twice(alike, tree) {
            let line = tree.node(first.place()).map(|node| tree.lines().line(node.span().start));
            self.fault_of_whole(tree.node(id.place()), || {
                let full: String = id.parts(tree).collect();
                let (kind, other) = (id.kind(), first.kind());
                let message =
                    if kind == other || [kind, other].iter().all(|kind| ["step", "measure"].contains(kind)) {
                        format!("{kind} id `{full}` is given twice")
                    } else {
                        let article = if other == "event" { "an" } else { "a" };
                        format!("{kind} id `{full}` is the id of {article} {other} too")
                    };
                let first = line.map(|line| format!("it stands first in line {line}; ")).unwrap_or_default();
                Problem::new(&DUPLICATE_ID, message)
                    .hint(first + "an id names one thing and is never used again")
            });
        }
    }
}

/// Every id that is given again, after the one that is given first, in the order of the text.
fn twice(mut alike: Vec<Id>, tree: &Tree) -> Vec<(Id, Id)> {
    let mut twice = Vec::new();
    // Ids of one hash are mostly the same, but only their letters can tell.
    for alike in alike.chunk_by_mut(|one, next| one.half() == next.half()) {
        // A section's bytes are none of those of anything else.
        let bytes = |id: Id| {
            let space = id.space().to_be_bytes().into_iter().chain([u8::from(id.is_section())]);
            space.chain(id.parts(tree).flat_map(str::bytes))
        };
        alike.sort_unstable_by(|one, other| {
            let places = || (one.place(), one.node).cmp(&(other.place(), other.node));
            bytes(*one).cmp(bytes(*other)).then_with(places)
        });
        for same in alike.chunk_by(|one, next| bytes(*one).eq(bytes(*next))) {
            if let [first, further @ ..] = same {
                twice.extend(further.iter().map(|id| (*first, *id)));
            }
        }
    }
    twice.sort_unstable_by_key(|(_, id)| (id.place(), id.node));
    twice
}
