//! How the text around a place is written, so that new text is written likewise.

use super::value::Style;
use super::{Child, Editor};
use crate::syntax::nodes::Kind;
use crate::syntax::tree::Node;

impl<'w, 't> Editor<'w, 't> {
    /// How the entries of a map, or the elements of a list, are written.
    pub(super) fn style(&self, container: Child<'t>) -> Style<'w> {
        let kind = container.value.kind();
        if kind.is_map() {
            return self.map_style(container);
        }
        let last = container.children().last().filter(|_| kind.is_list());
        last.map_or(Style::new(self.rules), |last| self.style(last))
    }

    fn map_style(&self, map: Child<'t>) -> Style<'w> {
        let key = key_quote(map.value);
        let json = map.is_flow() && key == Some('"');
        let days = std::iter::once(map.value).chain(map.siblings()).find_map(|map| self.day_quote(map));
        let day = days.unwrap_or(json.then_some('"'));
        let mut colons = map
            .children()
            .filter_map(|child| Some(self.colon(child).ok()? == child.value.start()))
            .peekable();
        let compact = json && colons.peek().is_some() && colons.all(|is_tight| is_tight);
        Style { json, key, day, compact, rules: self.rules }
    }

    /// The quotes of the first day of a map, nothing inside where it stands bare; `None` where there is no day.
    #[expect(
        clippy::option_option,
        reason = "whether there is a day, and whether it has quotes, are two questions"
    )]
    fn day_quote(&self, map: Node<'t>) -> Option<Option<char>> {
        map.entries().find_map(|entry| {
            let key = entry.key.text()?;
            if !self.rules.day_keys.contains(&key) && !(self.rules.is_period)(key) {
                return None;
            }
            if entry.value.kind().is_map() {
                return self.day_quote(entry.value);
            }
            let quote = entry.value.kind().quote();
            // A bare year is a number in JSON too and says nothing.
            let is_day = entry.value.kind() == Kind::Plain && entry.value.text()?.contains('-');
            (quote.is_some() || is_day).then_some(quote)
        })
    }
}

/// The quotes around the keys of a map, if all have the same.
fn key_quote(map: Node<'_>) -> Option<char> {
    let mut quotes = map.entries().map(|entry| entry.key.kind().quote());
    let first = quotes.next()??;
    quotes.all(|quote| quote == Some(first)).then_some(first)
}
