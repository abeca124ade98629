//! The second opinion: libyaml, through `serde_yaml`, must read a new text as the tree has it. So the two parsers'
//! differences, which neither can see alone, never reach a file.
//!
//! libyaml keeps every event of a text, some nine times its size. Of a large text it therefore gets only the part of it
//! that holds a change.

use std::cell::RefCell;
use std::fmt;
use std::ops::Range;

use serde::de::{DeserializeSeed, Deserializer, Error, IgnoredAny, MapAccess, SeqAccess, Visitor};

use super::line::{line_end, line_start};
use super::nodes::Kind;
use super::tree::{Node, Tree};
use crate::problem::{EDIT, Problem};

/// Up to how many bytes libyaml gets at once, unless it must have the whole text.
const LARGEST_PART: usize = 1 << 20;

/// Compares the two readings of a new text. `changed` are the bytes of the new text that the changes concern; of a large
/// text no others are compared. What the two see differently in the old text already may stay as it is.
///
/// The tree must have no error.
///
/// # Errors
/// libyaml does not read the text, or reads it otherwise.
pub fn verify(old: &str, new: &Tree, changed: &[Range<usize>]) -> Result<(), Problem> {
    verify_in_parts(old, new, changed, LARGEST_PART)
}

fn verify_in_parts(old: &str, new: &Tree, changed: &[Range<usize>], size: usize) -> Result<(), Problem> {
    let agrees = |part: &Part<'_>| compare_part(part).is_ok_and(|differences| differences.is_empty());
    if new.text().len() > size && parts(new, changed, size).is_some_and(|parts| parts.iter().all(agrees)) {
        return Ok(());
    }
    let differences = compare_whole(new)
        .map_err(|error| refusal(format!("the second YAML reader does not take this file ({error})")))?;
    let is_new = || compare_whole(&Tree::new(old.into())).ok().as_ref() != Some(&differences);
    if !differences.is_empty() && is_new() {
        return Err(refusal("the two YAML readers disagree about the changed text".into()));
    }
    Ok(())
}

fn refusal(message: String) -> Problem {
    Problem::new(&EDIT, message + "; nothing was written")
}

/// An element of a list in block style, and the lines it takes, which are a list of one element by themselves.
pub(super) struct Part<'t> {
    pub(super) element: Node<'t>,
    pub(super) lines: Range<usize>,
}

impl<'t> Part<'t> {
    /// The lines of an element from that of its dash on, if they are of at most so many bytes and nothing else stands in
    /// them. Empty lines after it are left out, but those that a block scalar keeps. Tabs make columns uncertain.
    pub(super) fn new(element: Node<'t>, size: usize) -> Option<Self> {
        let text = &**element.tree().text();
        let dash = element.dash()?;
        let start = line_start(text, dash);
        let end = line_end(text, element.end());
        let line_break = text.get(end..)?.split_inclusive('\n').next().unwrap_or_default();
        let lines = start..end + line_break.len();
        let is_alone = text.get(start..dash)?.trim_matches(' ').is_empty();
        let is_whole = is_alone && lines.len() <= size && !text.get(lines.clone())?.contains('\t');
        is_whole.then_some(Self { element, lines })
    }
}

/// Whether no part of a text can be read by itself: a directive or an anchor may be about any of it.
pub(super) fn is_indivisible(tree: &Tree) -> bool {
    let text = tree.text();
    let start = tree.root().map_or(0, Node::start);
    text.get(..start).is_none_or(|before| before.contains('%')) || tree.anchor_within(0..text.len()).is_some()
}

/// The parts of a text that hold all that is changed; nothing where some of it lies in no part.
fn parts<'t>(tree: &'t Tree, changed: &[Range<usize>], size: usize) -> Option<Vec<Part<'t>>> {
    if is_indivisible(tree) {
        return None;
    }
    let mut parts: Vec<Part<'t>> = Vec::new();
    for bytes in changed {
        let holds = |lines: &Range<usize>| lines.start <= bytes.start && bytes.end <= lines.end;
        if parts.iter().any(|part| holds(&part.lines)) {
            continue;
        }
        let way = tree.around(u32::try_from(bytes.start).ok()?);
        let block = way.iter().take_while(|node| !node.kind().is_flow());
        let elements = block.zip(way.get(1..)?).filter(|(outer, _)| outer.kind() == Kind::BlockList);
        let mut candidates = elements.filter_map(|(_, element)| Part::new(*element, size));
        parts.push(candidates.find(|part| holds(&part.lines))?);
    }
    Some(parts)
}

/// What the tree says and what libyaml says.
pub(super) type Difference = (String, String);

/// The scalars of a part that libyaml reads otherwise than the tree.
pub(super) fn compare_part(part: &Part<'_>) -> Result<Vec<Difference>, serde_yaml::Error> {
    let text = part.element.tree().text().get(part.lines.clone()).unwrap_or_default();
    compare(text, part.element, true)
}

/// The scalars of a text that libyaml reads otherwise than the tree.
pub(super) fn compare_whole(tree: &Tree) -> Result<Vec<Difference>, serde_yaml::Error> {
    let Some(root) = tree.root() else { return Ok(Vec::new()) };
    // libyaml takes a byte order mark for text if a comment follows.
    let text = tree.text().strip_prefix('\u{FEFF}').unwrap_or(tree.text());
    compare(text, root, false)
}

fn compare(text: &str, node: Node<'_>, is_part: bool) -> Result<Vec<Difference>, serde_yaml::Error> {
    let differences = RefCell::default();
    Walk { node, is_part, differences: &differences }
        .deserialize(serde_yaml::Deserializer::from_str(text))?;
    Ok(differences.into_inner())
}

/// Goes through libyaml's events in step with the tree.
#[derive(Clone, Copy)]
struct Walk<'t, 'd> {
    /// What must come next.
    node: Node<'t>,
    /// It comes as the one element of a list.
    is_part: bool,
    differences: &'d RefCell<Vec<Difference>>,
}

impl<'t> Walk<'t, '_> {
    fn to(self, node: Node<'t>) -> Self {
        Self { node: node.resolved(), is_part: false, ..self }
    }

    fn is_list(self) -> bool {
        self.is_part || self.node.kind().is_list()
    }
}

impl<'de> DeserializeSeed<'de> for Walk<'_, '_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        if self.is_list() {
            deserializer.deserialize_seq(self)
        } else if self.node.kind().is_map() {
            deserializer.deserialize_map(self)
        } else {
            // Asked for text, it gives a scalar's characters and interprets nothing.
            deserializer.deserialize_str(self)
        }
    }
}

impl<'de> Visitor<'de> for Walk<'_, '_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let is_map = self.node.kind().is_map();
        f.write_str(if self.is_list() {
            "a list"
        } else if is_map {
            "a map"
        } else {
            "a scalar"
        })
    }

    fn visit_str<E: Error>(self, theirs: &str) -> Result<(), E> {
        let ours = if self.node.kind() == Kind::Empty { "" } else { self.node.text().unwrap_or_default() };
        if ours != theirs {
            self.differences.borrow_mut().push((ours.to_owned(), theirs.to_owned()));
        }
        Ok(())
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<(), A::Error> {
        let items = self.node.items().filter(|_| !self.is_part);
        for item in items.chain(self.is_part.then_some(self.node)) {
            list.next_element_seed(self.to(item))?.ok_or_else(|| shorter("a list"))?;
        }
        if list.next_element::<IgnoredAny>()?.is_some() { Err(longer("a list")) } else { Ok(()) }
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<(), A::Error> {
        for entry in self.node.entries() {
            map.next_key_seed(self.to(entry.key))?.ok_or_else(|| shorter("a map"))?;
            map.next_value_seed(self.to(entry.value))?;
        }
        if map.next_key::<IgnoredAny>()?.is_some() { Err(longer("a map")) } else { Ok(()) }
    }
}

fn shorter<E: Error>(container: &str) -> E {
    E::custom(format!("{container} ends too early"))
}

fn longer<E: Error>(container: &str) -> E {
    E::custom(format!("{container} does not end where it should"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn refused(old: &str, new: &str) -> Option<String> {
        let verified = verify(old, &Tree::new(new.into()), &[]);
        verified.err().map(|problem| problem.message.plain().to_owned())
    }

    #[test]
    fn what_both_read_alike_passes() {
        for text in [
            "a: 1.10\nb: ~\nc:\nd: [1, {e: 'it''s', f: \"\\u0451\\n\"}, [], {}]\n? g\n: |\n  h\n\n  i\n",
            "\u{FEFF}# comment\n- &x {a: b}\n- *x\n- *x\n- !!str 1\n",
            "a: 1\na: 2\n",
            "- &x a\n- *x : b\n",
            "- {? a, b, \"d\":e}\n",
            "# nothing\n",
        ] {
            assert_eq!(refused("", text), None, "{text}");
        }
    }

    #[test]
    fn what_they_read_differently_must_be_old() {
        let odd = "a: 'b\u{85}c'\n";
        let new = format!("{odd}d: e\n");
        let message = "the two YAML readers disagree about the changed text; nothing was written";
        assert_eq!(refused("a: b c\n", &new).as_deref(), Some(message));
        assert_eq!(refused(odd, &new), None);
    }

    #[test]
    fn what_libyaml_does_not_read_is_refused() {
        let message = refused("", "a: [b:,c]\n{d,,}\n").unwrap_or_default();
        assert!(message.starts_with("the second YAML reader does not take this file ("), "{message}");
    }

    #[test]
    fn a_large_text_is_compared_where_it_is_changed() {
        let text = "a: 'b\u{85}c'\nlist: # two\n  - id: 1\n    note: |+\n      x\n\n  # between\n  -\n    id: 2\n    e: 'b\u{85}c'\n\nd: e\n";
        let tree = Tree::new(text.into());
        let part = |word: &str| {
            let at = text.find(word).unwrap();
            parts(&tree, &[Range { start: at, end: at + word.len() }], 60)
                .map(|parts| parts.iter().map(|part| text[part.lines.clone()].to_owned()).collect::<Vec<_>>())
        };
        assert_eq!(part("id: 1").unwrap(), ["  - id: 1\n    note: |+\n      x\n\n"]);
        assert_eq!(part("id: 2").unwrap(), ["  -\n    id: 2\n    e: 'b\u{85}c'\n"]);
        assert_eq!(part("d: e"), None);
        let verified = |word: &str| {
            let at = text.find(word).unwrap();
            verify_in_parts("", &tree, &[Range { start: at, end: at }], 60).is_ok()
        };
        assert!(verified("x\n"));
        assert!(!verified("id: 2"));
        assert!(!verified("d: e"));
    }

    #[test]
    fn a_text_with_anchors_tabs_or_directives_is_compared_as_a_whole() {
        for (text, whole) in [
            ("- a: 1\n- b: 2\n", false),
            ("- a: &x 1\n- b: 2\n", true),
            ("- a: 1\n- b:\t2\n", true),
            ("%YAML 1.2\n---\n- a: 1\n- b: 2\n", true),
            ("[{a: 1},\n {b: 2}]\n", true),
            ("b: 2\n", true),
            ("- - b: 2\n", false),
            ("- a: 1\n- !!map\n  b: 2\n", true),
        ] {
            let tree = Tree::new(text.into());
            let at = text.find("b:").unwrap();
            assert_eq!(parts(&tree, &[Range { start: at, end: at + 1 }], 1000).is_none(), whole, "{text}");
        }
    }
}
