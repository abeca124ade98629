//! Where libyaml refuses a text that the tree has: no change can be written to such a text, since [`verify`](super::verify)
//! would refuse it.
//!
//! libyaml keeps every event of a text, some nine times its size, and takes about as long as the parser. So of a large text
//! it gets only the parts that hold something the two could read differently.

use super::nodes::{Kind, narrow};
use super::tree::{Node, Tree};
use super::verify::{Part, compare_part, compare_whole, is_indivisible};
use crate::problem::Span;

/// A place where libyaml stops.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refusal {
    /// Where.
    pub span: Span,
    /// What libyaml says.
    pub reason: String,
    /// The value that is there, in quotes, if quotes help.
    pub quoted: Option<String>,
}

/// Up to how many bytes libyaml gets at once.
const LARGEST_PART: usize = 1 << 20;
/// A text that libyaml would have to get as a whole is not looked at if it is larger.
const LARGEST_WHOLE: usize = 1 << 24;
/// More places than anybody corrects in one go.
const MOST: usize = 100;

impl Tree {
    /// The places where libyaml stops, the first in each part of the text. Of a text that is not YAML there are none.
    #[must_use]
    pub fn refusals(&self) -> Vec<Refusal> {
        self.refusals_in_parts(LARGEST_PART)
    }

    fn refusals_in_parts(&self, size: usize) -> Vec<Refusal> {
        let Some(root) = self.root().filter(|_| self.error().is_none()) else { return Vec::new() };
        let length = self.text().len();
        let whole = |most: usize| {
            let error = (length <= most).then(|| compare_whole(self).err()).flatten();
            error.map(|error| self.refusal(&error, 0))
        };
        let first = whole(size);
        if length <= size && first.is_none() {
            return Vec::new();
        }
        let doubtful = self.doubtful();
        if length > size && doubtful.is_empty() {
            return Vec::new();
        }
        let is_complete = !is_indivisible(self);
        let mut search = Search { tree: self, doubtful: &doubtful, size, found: Vec::new(), is_complete };
        if is_complete {
            search.look_into(root);
        }
        let Search { mut found, is_complete, .. } = search;
        if found.is_empty() && (first.is_some() || !is_complete) {
            found.extend(first.or_else(|| whole(LARGEST_WHOLE)));
        }
        found
    }

    /// The nodes that the two readers might read differently, in order.
    fn doubtful(&self) -> Vec<u32> {
        let mut found = Vec::new();
        let mut flow_end = 0;
        for id in 0.. {
            let Some(node) = self.node(id) else { break };
            if node.kind().is_flow() {
                flow_end = flow_end.max(node.next());
            }
            if is_doubtful(node, id < flow_end) {
                found.push(id);
            }
        }
        found
    }

    /// Where libyaml has stopped in the lines from `start` on.
    fn refusal(&self, error: &serde_yaml::Error, start: usize) -> Refusal {
        let text = self.text();
        let at = error.location().map_or(start, |location| {
            // It counts lines and columns from 1, a line break as one column, and a byte order mark not at all.
            let first = self.lines().line(narrow(start));
            let line = self.lines().start(first + location.line().saturating_sub(1)) as usize;
            let rest = text.get(line..).unwrap_or_default();
            rest.char_indices()
                .nth(location.column().saturating_sub(1))
                .map_or(text.len(), |(at, _)| line + at)
        });
        let leaf = self.around(narrow(at)).pop().filter(|leaf| leaf.kind().is_scalar());
        let reason = error.to_string();
        let reason = reason.split(" at line ").next().unwrap_or_default().to_owned();
        let sign = text.get(at..).and_then(|rest| rest.chars().next()).map_or(0, char::len_utf8);
        let span = leaf.map_or_else(|| Span::new(at, at + sign), Node::span);
        let plain = leaf.filter(|leaf| leaf.kind() == Kind::Plain).and_then(Node::text);
        let quoted =
            plain.filter(|text| !text.contains('\n')).map(|text| format!("'{}'", text.replace('\'', "''")));
        Refusal { span, reason, quoted }
    }
}

/// Looks for the parts that hold something doubtful.
struct Search<'t> {
    tree: &'t Tree,
    doubtful: &'t [u32],
    size: usize,
    found: Vec<Refusal>,
    /// Whether all that is doubtful lies in parts.
    is_complete: bool,
}

impl<'t> Search<'t> {
    /// Whether something doubtful lies in a node, and more places are wanted.
    fn is_worth_it(&self, node: Node<'t>) -> bool {
        let from = self.doubtful.partition_point(|id| *id < node.id());
        let end = node.next();
        self.doubtful.get(from).is_some_and(|id| *id < end) && self.found.len() < MOST
    }

    #[expect(clippy::wildcard_enum_match_arm, reason = "all other kinds are alike here")]
    fn look_into(&mut self, node: Node<'t>) {
        if !self.is_worth_it(node) {
            return;
        }
        match node.kind() {
            Kind::BlockMap => node.children(true).for_each(|child| self.look_into(child)),
            Kind::BlockList => node.items().for_each(|element| self.look_into_element(element)),
            _ => self.is_complete = false,
        }
    }

    fn look_into_element(&mut self, element: Node<'t>) {
        let Some(part) = Part::new(element, self.size) else { return self.look_into(element) };
        if self.is_worth_it(element)
            && let Err(error) = compare_part(&part)
        {
            // A smaller part shows the place more exactly, and whether there are more.
            let before = self.found.len();
            self.look_into(element);
            if self.found.len() == before {
                self.found.push(self.tree.refusal(&error, part.lines.start));
            }
            self.is_complete = true;
        }
    }
}

/// Whether libyaml might read a node otherwise. It surely reads alike what is written as most plans are: plain texts and
/// texts in quotes on one line.
fn is_doubtful(node: Node<'_>, is_in_flow: bool) -> bool {
    let text = node.tree().text();
    let written = || text.get(node.start()..node.end()).unwrap_or_default();
    // A key that begins with `?` is not written as `key: value`.
    let is_explicit = || text.get(..node.start()).is_some_and(|before| before.trim_end().ends_with('?'));
    match node.kind() {
        Kind::BlockMap | Kind::BlockList => is_explicit(),
        Kind::FlowMap | Kind::FlowList => node.is_pair(),
        Kind::Alias | Kind::Literal | Kind::Folded => true,
        Kind::Empty => is_in_flow,
        Kind::Plain if is_in_flow => !is_ordinary(written()) || written().contains([':', '?', '#']),
        Kind::Plain => !is_ordinary(written()) || is_explicit(),
        Kind::Single | Kind::Double => !is_ordinary(written()) || written().contains('\\'),
    }
}

/// Whether a text has only signs that both readers surely take for what they are.
fn is_ordinary(text: &str) -> bool {
    // All that begins with these two bytes are letters. Most texts have nothing else, and bytes are looked at fast.
    let is_plain = |byte: u8| matches!(byte, b' '..=b'~' | 0x80..=0xBF | 0xD0 | 0xD1);
    text.bytes().fold(true, |all, byte| all & is_plain(byte))
        || text.chars().all(|c| {
            matches!(c, ' '..='~' | '\u{400}'..='\u{481}' | '\u{48A}'..='\u{52F}')
                || c.is_alphanumeric()
                || matches!(c, '\u{2010}'..='\u{201f}' | '«' | '»' | '№' | '…')
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn refused(text: &str, size: usize) -> Vec<String> {
        let tree = Tree::new(text.into());
        assert!(tree.error().is_none(), "{text}");
        tree.refusals_in_parts(size).into_iter().map(|one| text[one.span.range()].to_owned()).collect()
    }

    #[test]
    fn a_text_that_libyaml_refuses_is_found_where_it_stands() {
        let text = "a: 1\nlist:\n  - {b: ўқ, c: :)}\n  - d\n  - {e: x, f: ?y}\n";
        assert_eq!(refused(text, 1 << 20), [":)", "?y"]);
        assert_eq!(refused("a: 1\nb: :)\nc: ?y\n", 1 << 20), Vec::<String>::new());
    }

    #[test]
    fn of_a_large_text_only_what_is_doubtful_is_looked_at() {
        let text = "a: 1\nlist:\n  - {b: ўқ, c: :)}\n  - d\n  - {e: x, f: ?y}\n";
        assert_eq!(refused(text, 30), [":)", "?y"]);
        assert_eq!(refused(&text.replace(":)", "d"), 30), ["?y"]);
        assert_eq!(refused("a: {b: 1, c: :)}\nlist:\n  - d\n", 20), [":)"]);
        assert_eq!(refused("a: {b: &x 1, c: :)}\nlist:\n  - d\n", 20), [":)"]);
    }

    #[test]
    fn an_ordinary_text_holds_nothing_doubtful() {
        let text =
            "a: Йўл харитаси «ҳақида» № 5 – 日本\nb:\n- 'it''s'\n- {c: d, e: [1, ў]}\nж: |\n  k\n? l\n: m\n";
        let tree = Tree::new(text.into());
        let doubtful: Vec<_> = tree.doubtful().into_iter().filter_map(|id| tree.node(id)?.text()).collect();
        assert_eq!(doubtful, ["k\n", "l"]);
    }

    #[test]
    fn quotes_are_proposed_where_they_help() {
        let tree = Tree::new("a: {b: :it's}\n".into());
        assert_eq!(tree.refusals()[0].quoted.as_deref(), Some("':it''s'"));
    }
}
