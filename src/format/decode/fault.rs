//! How faults are recorded, and what is said of those that any value can have. Entered only with a fault.

use std::fmt;

use super::decoder::Decoder;
use crate::problem::{DUPLICATE_KEY, NOT_A_PLAN, Problem, Problems, Span, TOO_LARGE, WRONG_TYPE, shortened};
use crate::syntax::Node;

/// Faults of values that are counted beyond those that are shown. Nobody wants to know what follows so many.
const MOST_COUNTED: usize = 100_000;

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

impl<'t> Decoder<'t> {
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
    pub(super) fn mismatch(&mut self, node: Node<'_>, expected: &str) {
        self.fault(node, || mismatch(node, expected));
    }

    /// Records that a value is no list.
    pub(super) fn not_a_list(&mut self, node: Node<'_>) {
        let first = || node.entries().next().and_then(|entry| entry.key.resolved().text()?.strip_prefix('-'));
        self.fault(node, || {
            mismatch(node, "a list").hint(match (node.text(), first()) {
                (Some(text), _) => format!("write `[{}]`", shortened(text)),
                (None, Some(key)) => format!("a space is missing after the dash: `- {key}`"),
                (None, None) => "begin each element with a dash: `- `".into(),
            })
        });
    }

    /// Decodes nothing more: what the file holds is not a plan but an attack, or an accident.
    pub(super) fn stop(&mut self, message: &'static str, span: Span) {
        self.stopped.get_or_insert_with(|| Problem::new(&TOO_LARGE, message).at(span));
        self.whole = false;
    }

    pub(super) fn twice(&mut self, key: Node<'_>, text: &str) {
        self.fault(key.resolved(), || {
            let message = format!("the key `{}` stands twice in this map", shortened(text));
            Problem::new(&DUPLICATE_KEY, message).hint("keep one of them")
        });
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

/// That a value is of another kind than its key holds.
pub(super) fn mismatch(node: Node<'_>, expected: &str) -> Problem {
    let found = match node.text() {
        Some(_) if node.is_null() => "nothing".to_owned(),
        Some(text) => format!("`{}`", shortened(text)),
        None if node.kind().is_map() => "a map".to_owned(),
        None => "a list".to_owned(),
    };
    Problem::new(&WRONG_TYPE, format!("expected {expected}, found {found}"))
}

/// What is said of a text that is no plan at all.
const BEGINNING: &str = "a plan begins with `version: 1` and has `sections:` or `measures:`";

pub(super) fn empty() -> Problem {
    Problem::new(&NOT_A_PLAN, "the file is empty").hint(BEGINNING)
}

pub(super) fn no_plan() -> Problem {
    let message =
        "this is YAML, but not a road map: it has none of the keys `version`, `sections`, `measures`";
    Problem::new(&NOT_A_PLAN, message).hint(BEGINNING)
}
