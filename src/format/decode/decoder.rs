//! What every decoder has: the tree, the faults, values that may be absent or wrong without ending the decoding, and how
//! lists and needed values are read.

use std::fmt;

use super::id::{Ids, Known, Wait};
use crate::model::ThinVec;
use crate::problem::{MISSING_KEY, Problem, Problems, Span, TOO_LARGE, WRONG_TYPE, shortened};
use crate::syntax::{Kind, Node, Tree};

/// Texts and numbers in one list.
pub(super) const MOST_SCALARS: usize = 100_000;
/// Faults of values that are counted beyond those that are shown. Nobody wants to know what follows so many.
const MOST_COUNTED: usize = 100_000;

/// Bytes of texts that an answer shows once for each of many parts (the name of an executor with everything that it does,
/// the title of a measure with every step) that any plan may have. A small file could ask for more of them than any
/// machine holds.
const ROOM: usize = 64 << 20;
/// And this many for each byte of its file: those that people write come to one or two.
const FOR_EACH_BYTE: usize = 8;

/// What messages call a part: `step 9.2`, or where that cannot be told, `this step of measure 9`.
pub(super) struct Owner<'o> {
    pub(super) kind: &'static str,
    pub(super) within: Option<&'o str>,
    pub(super) id: Option<&'o str>,
}

impl fmt::Display for Owner<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { kind, within, id } = self;
        match (within, id) {
            (Some(within), Some(id)) => write!(f, "{kind} {within}.{id}"),
            (None, Some(id)) => write!(f, "{kind} {id}"),
            (Some(within), None) => write!(f, "this {kind} of measure {within}"),
            (None, None) => write!(f, "this {kind}"),
        }
    }
}

/// What a part stands in, as far as its id depends on it.
#[derive(Clone, Copy, Default)]
pub(super) struct Parent<'t> {
    /// The id of a step's measure, or of the section a section stands in.
    pub(super) id: Option<Node<'t>>,
    /// How many sections a section stands in.
    pub(super) depth: usize,
}

/// The value of a key.
#[derive(Clone, Copy, Debug, Default)]
pub(super) enum Field<T> {
    /// No key, or a key without a value.
    #[default]
    Absent,
    /// A value that cannot be used, reported already.
    Faulty,
    /// A value.
    Given(T),
}

impl<T> Field<T> {
    /// The same field, its value read; a function that returns nothing has reported why.
    #[inline]
    pub(super) fn read<U>(self, read: impl FnOnce(T) -> Option<U>) -> Field<U> {
        match self {
            Self::Absent => Field::Absent,
            Self::Faulty => Field::Faulty,
            Self::Given(value) => read(value).map_or(Field::Faulty, Field::Given),
        }
    }

    #[inline]
    pub(super) fn given(self) -> Option<T> {
        match self {
            Self::Given(value) => Some(value),
            Self::Absent | Self::Faulty => None,
        }
    }

    #[inline]
    pub(super) fn is_absent(&self) -> bool {
        matches!(self, Self::Absent)
    }
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
    /// Deadlines that run from another line of the plan.
    pub(super) relatives: Vec<Wait>,
    pub(super) events: Option<Known<'t>>,
    pub(super) executors: Option<Known<'t>>,
    pub(super) funding: Option<Known<'t>>,
    /// How many words were compared with every id of a table.
    pub(super) compared: usize,
    /// The outermost alias through which the current part was reached.
    pub(super) alias: Option<Node<'t>>,
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
            events: None,
            executors: None,
            funding: None,
            compared: 0,
            alias: None,
        }
    }

    /// Records what is wrong with a value. Of a container in which the text breaks off nothing can be said.
    pub(super) fn fault(&mut self, node: Node<'_>, make: impl FnOnce() -> Problem) {
        if node.is_open() || self.stopped.is_some() {
            return;
        }
        self.values.add(|| make().at(node.span()));
        if self.values.count() > Problems::MOST + MOST_COUNTED {
            self.stop("there are too many faults: the rest is not read", node.span());
        }
    }

    /// Records what is wrong with a part, or between parts.
    pub(super) fn fault_of_whole(&mut self, at: impl Into<Option<Node<'t>>>, make: impl FnOnce() -> Problem) {
        if self.whole {
            let span = at.into().map(Node::span);
            self.parts.add(|| Problem { span, ..make() });
        }
    }

    /// Records that a value is of another kind than its key holds.
    pub(super) fn mismatch(&mut self, node: Node<'t>, expected: &str) {
        self.fault(node, || {
            let found = match node.text() {
                Some(_) if node.is_null() => "nothing".to_owned(),
                Some(text) => format!("`{}`", shortened(text)),
                None if node.kind().is_map() => "a map".to_owned(),
                None => "a list".to_owned(),
            };
            Problem::new(&WRONG_TYPE, format!("expected {expected}, found {found}"))
        });
    }

    /// Decodes nothing more: what the file holds is not a plan but an attack, or an accident.
    pub(super) fn stop(&mut self, message: &'static str, span: Span) {
        self.stopped.get_or_insert_with(|| Problem::new(&TOO_LARGE, message).at(span));
        self.whole = false;
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

    /// The value of a key that a part cannot be without.
    pub(super) fn needed<T>(
        &mut self,
        field: Field<T>,
        owner: &dyn fmt::Display,
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
        lacks: impl Into<crate::problem::Message>,
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
            let list = self.list(node)?;
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

    /// The node, if it is a list.
    #[expect(clippy::single_match_else, reason = "both cases say something")]
    fn list(&mut self, node: Node<'t>) -> Option<Node<'t>> {
        let node = node.resolved();
        if node.kind().is_list() {
            return Some(node);
        }
        self.fault(node, || match node.text() {
            Some(text) => {
                let shown = shortened(text);
                Problem::new(&WRONG_TYPE, format!("expected a list, found `{shown}`"))
                    .hint(format!("write `[{shown}]`"))
            }
            None => {
                let key = node.entries().next().and_then(|entry| entry.key.resolved().text());
                let hint = match key.and_then(|key| key.strip_prefix('-')) {
                    Some(key) => format!("a space is missing after the dash: `- {key}`"),
                    None => "begin each element with a dash: `- `".into(),
                };
                Problem::new(&WRONG_TYPE, "expected a list, found a map").hint(hint)
            }
        });
        None
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

    /// Does something of which only the faults of values count: what it decodes is not used.
    pub(super) fn unused(&mut self, work: impl FnOnce(&mut Self)) {
        let (whole, places_hold) = (self.whole, self.places_hold);
        self.whole = false;
        work(self);
        self.whole = whole && self.stopped.is_none();
        self.places_hold = places_hold;
    }
}

/// Bytes of such texts, as often as they are shown, that the plan of a file may have.
fn most(text: &str) -> usize {
    ROOM + FOR_EACH_BYTE * text.len()
}
