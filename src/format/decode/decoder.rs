//! From the tree to the plan, every fault gathered on the way.
//!
//! One walk over the tree. Nothing returns an error: a function that cannot make its value records why and returns
//! nothing, and its caller goes on. A part that lacks a needed value is left out.

use std::fmt::Display;

use super::fault;
use super::id::{Ids, Wait};
use super::map::{Field, Known};
use crate::model::{Plan, ThinVec};
use crate::problem::{MISSING_KEY, MORE, Message, Problem, Problems, WRONG_TYPE};
use crate::syntax::{Kind, Node, Tree};

/// Texts and numbers in one list.
pub(super) const MOST_SCALARS: usize = 100_000;

/// Bytes of texts that an answer shows once for each of many parts (the name of an executor with everything that it does,
/// the title of a measure with every step) that any plan may have. A small file could ask for more of them than any
/// machine holds.
const ROOM: usize = 64 << 20;
/// And this many for each byte of its file: those that people write come to one or two.
const FOR_EACH_BYTE: usize = 8;

/// A text and what it says.
#[derive(Debug)]
pub struct Reading {
    /// The text as a tree.
    pub tree: Tree,
    /// The plan, as far as it could be decoded; nothing where its places are not those of the text, so that no more can
    /// be said of it than its problems. To be trusted only if there are none.
    pub plan: Option<Plan>,
    /// What could be read where that is nothing: to show the parts it has by their ids, never to be judged as a whole.
    pub parts: Option<Plan>,
    /// What is wrong, in the order of the text.
    pub problems: Vec<Problem>,
}

impl Reading {
    /// What the text of a tree says.
    #[must_use]
    pub fn of(tree: Tree) -> Self {
        let (plan, parts, problems) = Decoder::new(&tree).read();
        Self { tree, plan, parts, problems }
    }

    /// The text and the plan, if nothing is wrong.
    ///
    /// # Errors
    /// Everything that is wrong, in the order of the text.
    pub fn sound(self) -> Result<(Tree, Plan), Vec<Problem>> {
        match self.plan {
            Some(plan) if self.problems.is_empty() => Ok((self.tree, plan)),
            _ => Err(self.problems),
        }
    }
}

/// Reads a text as a plan, with every problem there is.
#[must_use]
pub fn read(text: impl Into<String>) -> Reading {
    Reading::of(Tree::new(text.into()))
}

/// Decodes the nodes of one tree.
pub(super) struct Decoder<'t> {
    pub(super) tree: &'t Tree,
    /// What is wrong with a value, wherever it stands.
    pub(super) values: Problems,
    /// What is wrong with a part or between parts. Of a text that breaks off it cannot be told.
    pub(super) parts: Problems,
    /// Whether faults of parts are recorded.
    pub(super) whole: bool,
    /// Whether every element of a list was decoded, so that places count elements as the text does.
    pub(super) places_hold: bool,
    /// Whether the map has a key that only plans have.
    pub(super) is_a_plan: bool,
    /// What ended the decoding before the end of the tree.
    pub(super) stopped: Option<Problem>,
    /// How much stands under the user's own keys.
    pub(super) own: usize,
    /// How many periods its series have.
    pub(super) periods: usize,
    /// Bytes of texts that are shown with many parts, as often as they are shown.
    pub(super) repeated: usize,
    pub(super) ids: Ids,
    /// Deadlines that run from another part of the plan.
    pub(super) relatives: Vec<Wait>,
    pub(super) executors: Option<Known<'t>>,
    pub(super) funding: Option<Known<'t>>,
    /// How many words were compared with every id of a table.
    pub(super) compared: usize,
    /// The outermost alias through which the current part was reached.
    pub(super) alias: Option<Node<'t>>,
}

/// What the elements of a list become.
pub(super) trait Elements<T> {
    fn with_capacity(count: usize) -> Self;
    fn push(&mut self, element: T);
}

impl<T> Elements<T> for Vec<T> {
    fn with_capacity(count: usize) -> Self {
        Self::with_capacity(count)
    }

    fn push(&mut self, element: T) {
        self.push(element);
    }
}

impl<T> Elements<T> for ThinVec<T> {
    fn with_capacity(count: usize) -> Self {
        Self::with_capacity(count)
    }

    fn push(&mut self, element: T) {
        self.push(element);
    }
}

impl<'t> Decoder<'t> {
    pub(super) fn new(tree: &'t Tree) -> Self {
        Self {
            tree,
            values: Problems::default(),
            parts: Problems::default(),
            whole: tree.root().is_some_and(|root| !root.is_open()),
            places_hold: true,
            is_a_plan: false,
            stopped: None,
            own: 0,
            periods: 0,
            repeated: 0,
            ids: Ids::with_room(tree.text().len()),
            relatives: Vec::new(),
            executors: None,
            funding: None,
            compared: 0,
            alias: None,
        }
    }

    /// The plan, what there is of it where its places are not those of the text, and every fault in the order of the
    /// text.
    fn read(mut self) -> (Option<Plan>, Option<Plan>, Vec<Problem>) {
        let Some(root) = self.tree.root() else {
            return (None, None, vec![self.tree.error().cloned().unwrap_or_else(fault::empty)]);
        };
        // A mark `---` and nothing behind it.
        if root.kind() == Kind::Empty && root.is_plain() && self.tree.error().is_none() {
            self.values.add(fault::empty);
            self.values.append(self.tree.unknown_tags().clone());
            return (None, None, self.values.finish());
        }
        let plan = self.plan(root);
        self.check_ids();
        if let Some(plan) = plan.as_ref().filter(|_| !self.relatives.is_empty()) {
            self.check_relatives(plan);
        }
        self.finish(plan)
    }

    /// The same, with the faults of values before those of parts where both begin at one byte.
    fn finish(self, plan: Option<Plan>) -> (Option<Plan>, Option<Plan>, Vec<Problem>) {
        let Self { tree, values: mut all, parts, places_hold, is_a_plan, stopped, .. } = self;
        let is_readable = stopped.is_none();
        let ended = stopped.or_else(|| tree.error().cloned());
        let broken = ended.is_some();
        if plan.is_some() && !broken && !is_a_plan {
            return (None, None, vec![fault::no_plan()]);
        }
        if let Some(problem) = ended {
            all.insist(problem);
        }
        all.append(tree.unknown_tags().clone());
        if is_readable {
            all.append(parts);
        }
        let all = all.finish();
        let complete = !broken && all.last().is_none_or(|last| *last.code != MORE);
        if places_hold && complete {
            return (plan, None, all);
        }
        (None, plan.filter(|_| is_readable), all)
    }

    /// The value of a key that a part cannot be without.
    pub(super) fn needed<T>(
        &mut self,
        field: Field<T>,
        owner: &dyn Display,
        key: &str,
        example: &str,
        at: Node<'t>,
    ) -> Option<T> {
        if field.is_absent() {
            self.fault_of_whole(at, || {
                Problem::new(&MISSING_KEY, format!("{owner} has no `{key}`"))
                    .hint(format!("add `{key}: {example}`"))
            });
        }
        field.given()
    }

    /// The same of a value that is a map, such as a mark: it is wrong even if the text breaks off behind it. Returns
    /// nothing where the key is absent.
    pub(super) fn needed_here<T>(
        &mut self,
        field: Field<T>,
        lacks: impl Into<Message>,
        example: &str,
        map: Node<'t>,
    ) -> Option<Field<T>> {
        if field.is_absent() {
            self.fault(map, || Problem::new(&MISSING_KEY, lacks).hint(format!("add `{example}`")));
            return None;
        }
        Some(field)
    }

    /// What is made of the elements of a list. An empty element is a fault.
    pub(super) fn each<T, L: Elements<T>>(
        &mut self,
        list: Field<Node<'t>>,
        mut one: impl FnMut(&mut Self, Node<'t>) -> Option<T>,
    ) -> Field<L> {
        list.read(|node| {
            let list = node.resolved();
            if !list.kind().is_list() {
                self.not_a_list(list);
                return None;
            }
            let mut all = L::with_capacity(list.items().count());
            let mut scalars = 0;
            self.through(node, |decoder| {
                for item in list.items() {
                    scalars += usize::from(item.resolved().kind().is_scalar());
                    if scalars > MOST_SCALARS {
                        decoder.stop("this list is too long", item.resolved().span());
                    }
                    if decoder.stopped.is_some() {
                        return;
                    }
                    let made = decoder.element(item, &mut one);
                    decoder.places_hold &= made.is_some();
                    if let Some(made) = made {
                        all.push(made);
                    }
                }
            });
            Some(all)
        })
    }

    fn element<T>(
        &mut self,
        item: Node<'t>,
        one: impl FnOnce(&mut Self, Node<'t>) -> Option<T>,
    ) -> Option<T> {
        if item.resolved().is_null() {
            self.fault_of_whole(item, || {
                Problem::new(&WRONG_TYPE, "this element is empty").hint("remove the dash")
            });
            return None;
        }
        self.through(item, |decoder| one(decoder, item))
    }

    /// Does something with what a node holds, which an alias may stand for.
    pub(super) fn through<T>(&mut self, node: Node<'t>, work: impl FnOnce(&mut Self) -> T) -> T {
        let outer = self.alias;
        if node.kind() == Kind::Alias && outer.is_none() {
            self.alias = Some(node);
        }
        let made = work(self);
        self.alias = outer;
        made
    }

    /// Counts a text of so many bytes that is shown so many times.
    pub(super) fn repeat(&mut self, bytes: usize, times: usize, at: Node<'t>) {
        self.repeated = self.repeated.saturating_add(bytes.saturating_mul(times));
        if self.repeated > most(self.tree.text()) {
            self.stop(
                "the names and titles of this plan are too long for how often they are shown",
                at.span(),
            );
        }
    }
}

/// Bytes of such texts, as often as they are shown, that the plan of a file may have.
fn most(text: &str) -> usize {
    ROOM + FOR_EACH_BYTE * text.len()
}
