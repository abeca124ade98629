//! The parts of a text as they stand in it, be it a plan or not yet.

use super::context::text_of;
use crate::syntax::{Node, Tree};

/// A part of the text, with what is in it.
pub(super) struct Outline<'t> {
    pub(super) kind: Kind,
    /// Its map.
    pub(super) node: Node<'t>,
    /// As it is typed: `V/2`, `9`, `9.2`.
    pub(super) id: String,
    pub(super) inner: Vec<Outline<'t>>,
}

/// What a part is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    Section,
    Measure,
    Step,
    Kpi,
}

/// The sections of a text with their measures, and those with their steps and KPIs.
pub(super) fn outline(tree: &Tree) -> Vec<Outline<'_>> {
    tree.root().map(|root| of_holder(root, "")).unwrap_or_default()
}

/// What a plan or a section holds.
fn of_holder<'t>(holder: Node<'t>, within: &str) -> Vec<Outline<'t>> {
    let mut all = each(holder, "measures", |node| {
        let id = text_of(node, "id").unwrap_or_default().to_owned();
        let mut inner = each(node, "steps", |step| {
            let id = format!("{id}.{}", text_of(step, "id").unwrap_or_default());
            Outline { kind: Kind::Step, node: step, id, inner: kpis(step) }
        });
        inner.extend(kpis(node));
        Outline { kind: Kind::Measure, node, id, inner }
    });
    all.extend(each(holder, "sections", |node| {
        let id = format!("{within}{}", text_of(node, "id").unwrap_or_default());
        let inner = of_holder(node, &format!("{id}/"));
        Outline { kind: Kind::Section, node, id, inner }
    }));
    all.extend(kpis(holder));
    all
}

fn kpis(holder: Node<'_>) -> Vec<Outline<'_>> {
    each(holder, "kpis", |node| {
        let id = text_of(node, "id").unwrap_or_default().to_owned();
        Outline { kind: Kind::Kpi, node, id, inner: Vec::new() }
    })
}

/// The maps of the list under a key.
fn each<'t>(holder: Node<'t>, key: &str, make: impl Fn(Node<'t>) -> Outline<'t>) -> Vec<Outline<'t>> {
    let list = holder.get(key).map(|entry| entry.value);
    let nodes = list.into_iter().flat_map(Node::items).filter(|node| node.kind().is_map());
    nodes.map(make).collect()
}
