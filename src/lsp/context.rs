//! What stands at a byte of a text: the way from the top to it, and the part of the plan it belongs to.

use crate::format::Expected;
use crate::format::keys::Type;
use crate::model::Named;
use crate::syntax::{Node, Tree};

/// A node on the way.
#[derive(Clone, Copy)]
pub(super) struct Link<'t> {
    pub(super) node: Node<'t>,
    /// Its key, where it is the value of one.
    key: Option<Node<'t>>,
    pub(super) expected: Expected,
}

/// The way to a byte, the root first.
pub(super) struct Context<'t> {
    pub(super) links: Vec<Link<'t>>,
    /// The key the byte lies in, and what is expected under it.
    pub(super) key: Option<(Node<'t>, Expected)>,
}

/// A part of a plan that has an id.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Part {
    /// A measure or step.
    Item(String),
    Kpi(String),
    Named(Named, String),
}

impl<'t> Context<'t> {
    /// What stands between two nodes belongs to the first.
    pub(super) fn at(tree: &'t Tree, byte: usize) -> Self {
        let root = tree.root().map(|node| Link { node, key: None, expected: Expected::top() });
        let mut context = Self { links: root.into_iter().collect(), key: None };
        while let Some(Link { node, expected, .. }) = context.links.last().copied() {
            if let Some(entry) = node.entries().take_while(|entry| entry.start() <= byte).last() {
                let inner = expected.under(entry.key.resolved().text().unwrap_or_default());
                if byte <= entry.key.end() {
                    context.key = Some((entry.key, inner));
                    break;
                }
                context.links.push(Link { node: entry.value, key: Some(entry.key), expected: inner });
            } else if let Some(item) = node.items().take_while(|item| item.start() <= byte).last() {
                context.links.push(Link { node: item, key: None, expected: expected.element() });
            } else {
                break;
            }
        }
        context
    }

    /// The last node on the way.
    pub(super) fn last(&self) -> Option<Link<'t>> {
        self.links.last().copied()
    }

    /// The innermost part with an id.
    pub(super) fn part(&self) -> Option<Part> {
        if let Some(row) = self.row() {
            return Some(row);
        }
        (1..=self.links.len()).rev().find_map(|end| {
            let (last, before) = self.links.get(..end)?.split_last()?;
            of_table(before.last()?, last.key).or_else(|| of_map(last, before))
        })
    }

    /// The measure or step around.
    pub(super) fn item(&self) -> Option<String> {
        (1..=self.links.len()).rev().find_map(|end| {
            let (last, before) = self.links.get(..end)?.split_last()?;
            match of_map(last, before)? {
                Part::Item(id) => Some(id),
                Part::Kpi(_) | Part::Named(..) => None,
            }
        })
    }

    /// The row of a table whose key the byte lies in.
    fn row(&self) -> Option<Part> {
        let (key, _) = self.key?;
        of_table(self.links.last()?, Some(key))
    }
}

/// The row of a table.
fn of_table(table: &Link<'_>, key: Option<Node<'_>>) -> Option<Part> {
    let is_table = matches!(table.expected.value, Some(Type::Table(_)));
    let named = table.expected.key.filter(|_| is_table).and_then(|key| Named::of_table(key.name))?;
    Some(Part::Named(named, key?.resolved().text()?.to_owned()))
}

/// The part that a map is.
fn of_map(link: &Link<'_>, before: &[Link<'_>]) -> Option<Part> {
    let id = || text_of(link.node, "id").map(str::to_owned);
    match map_name(link)? {
        "measure" => id().map(Part::Item),
        "step" => {
            let measure = before.iter().rev().find(|link| map_name(link) == Some("measure"))?;
            Some(Part::Item(format!("{}.{}", text_of(measure.node, "id")?, id()?)))
        }
        "kpi" => id().map(Part::Kpi),
        _ => None,
    }
}

fn map_name(link: &Link<'_>) -> Option<&'static str> {
    if let Some(Type::Map(map)) = link.expected.value { Some(map.name) } else { None }
}

/// The text under a key of a map.
pub(super) fn text_of<'t>(map: Node<'t>, key: &str) -> Option<&'t str> {
    map.get(key)?.value.resolved().text()
}
