//! How the text around a place is written, so that new text is written likewise.

use super::Splicer;
use crate::model::Period;
use crate::yaml::edit::tree::{Kind, Node, after_colon};
use crate::yaml::edit::value::Style;

/// Keys whose values are days or periods.
const DAYS: [&str; 7] = ["due", "started", "done", "dropped", "on", "to", "by"];

impl Splicer<'_> {
    /// How the entries of a map, or the elements of a list, are written.
    pub(super) fn style(&self, container: usize) -> Style {
        let Some(node) = self.tree.node(container) else { return Style::default() };
        match node.kind {
            Kind::List { .. } => {
                let last = node.children.last().copied();
                last.map(|last| self.style(last)).unwrap_or_default()
            }
            Kind::Map { flow } => self.map_style(container, node, flow),
            Kind::Scalar | Kind::Empty | Kind::Block | Kind::Alias => Style::default(),
        }
    }

    fn map_style(&self, container: usize, map: &Node, flow: bool) -> Style {
        let key = self.key_quote(map);
        let json = flow && key == Some('"');
        let siblings = self.tree.siblings(container).iter().filter_map(|sibling| self.tree.node(*sibling));
        let day = std::iter::once(map).chain(siblings).find_map(|map| self.day_quote(map));
        let day = day.unwrap_or(if json { "\"" } else { "" });
        let colons = map.children.iter().filter_map(|child| {
            let child = self.tree.node(*child)?;
            Some(after_colon(self.text, child)? == child.start)
        });
        let compact =
            json && colons.fold((false, true), |(_, all), tight| (true, all && tight)) == (true, true);
        Style { json, key, day: day.chars().next(), compact }
    }

    /// The quotes around the keys of a map, if all have the same.
    fn key_quote(&self, map: &Node) -> Option<char> {
        let quotes = map.children.iter().map(|child| self.quote(self.begin(*child)));
        quotes.reduce(|all, quote| if all == quote { all } else { None }).flatten()
    }

    /// The quotation mark before the days of a map, empty where they stand bare; `None` where there are none.
    fn day_quote(&self, map: &Node) -> Option<&str> {
        map.children.iter().filter_map(|child| self.tree.node(*child)).find_map(|child| {
            let key = child.key.as_ref().map(|key| key.name.as_str())?;
            if !DAYS.contains(&key) && key.parse::<Period>().is_err() {
                return None;
            }
            if matches!(child.kind, Kind::Map { .. }) {
                return self.day_quote(child);
            }
            let text = child.text.as_deref().filter(|_| child.kind == Kind::Scalar)?;
            let mark = self.quote(child.start).map_or("", |_| self.between(child.start, child.start + 1));
            // A bare year is a number in JSON too and says nothing.
            (!mark.is_empty() || text.contains('-')).then_some(mark)
        })
    }

    /// The quotation mark at a byte.
    pub(super) fn quote(&self, at: usize) -> Option<char> {
        let byte = self.text.as_bytes().get(at).copied().map(char::from);
        byte.filter(|byte| matches!(byte, '"' | '\''))
    }
}
