//! A large text cut before elements of its long list, so that its pieces can be read side by side.
//!
//! Where to cut is guessed from the look of the lines; whether the guess was right is known when the piece before it has
//! been read: it must end in that very list ([`Pieces::part_at`]). Whatever the list holds is indented more than its
//! dashes, so a line with a dash in their column then begins its next element, and nothing can reach beyond it: a quote
//! or bracket left open would be a fault of the piece.

mod outline;

use std::borrow::Cow;

use granit_parser::{Parser, options};
use rayon::iter::{IntoParallelIterator as _, ParallelIterator as _};

pub(super) use self::outline::Outline;

/// About how many bytes a piece has: enough to be worth the trouble, and little enough to stay in a fast cache.
pub(super) const PIECE: usize = 1 << 18;
/// Within how many bytes the list must begin: before it come the tables of executors and funding.
const BEGINNING: usize = 1 << 20;
const LISTS: [&str; 2] = ["sections", "measures"];

/// Where a text can be cut, if the guess is right.
pub(super) struct Pieces<'t> {
    text: &'t str,
    /// The key of the list.
    key: &'static str,
    /// The column of its dashes, from 0.
    column: usize,
    /// Where each piece ends; the last at the end of the text.
    ends: Vec<usize>,
}

impl<'t> Pieces<'t> {
    /// The pieces of a text, of about this many bytes; one if it is small or does not look like a long list.
    pub(super) fn cut(text: &'t str, size: usize) -> Self {
        let mut pieces = Self { text, key: "", column: 0, ends: Vec::new() };
        if let Some((key, column, first)) = list(text).filter(|_| text.len() > 2 * size) {
            (pieces.key, pieces.column) = (key, column);
            let dash = format!("\n{:column$}- ", "");
            let mut from = size.max(first);
            while let Some(start) = (from..from + 4).find(|at| text.is_char_boundary(*at))
                && let Some(at) = text.get(start..).and_then(|rest| rest.find(&dash))
            {
                let end = start + at + 1;
                pieces.ends.push(end);
                from = end + size;
            }
        }
        pieces.ends.push(text.len());
        pieces
    }

    pub(super) fn len(&self) -> usize {
        self.ends.len()
    }

    /// The bytes of a piece.
    pub(super) fn range(&self, index: usize) -> std::ops::Range<usize> {
        let start =
            index.checked_sub(1).and_then(|before| self.ends.get(before)).copied().unwrap_or_default();
        start..self.ends.get(index).copied().unwrap_or(start)
    }

    /// What stands before a piece where it is read by itself: those after the first get the key of their list.
    pub(super) fn before(&self, index: usize) -> String {
        if index == 0 { String::new() } else { format!("version: 1\n{}:\n", self.key) }
    }

    /// A piece as a text that can be read by itself.
    pub(super) fn get(&self, index: usize) -> Cow<'t, str> {
        let piece = self.text.get(self.range(index)).unwrap_or_default();
        if index == 0 { piece.into() } else { (self.before(index) + piece).into() }
    }

    /// Whether a piece, of which this is the text and the outline, ends where the next one begins.
    pub(super) fn part_at(&self, index: usize, text: &str, outline: &Outline<'_>) -> bool {
        // A line of three dots ends a document wherever it stands, so that nothing can follow.
        let ends = ["\n...", "\r..."].iter().any(|dots| text.contains(dots));
        index + 1 == self.len() || (outline.ends_in(self.key, self.column) && !ends)
    }

    /// How many elements of the list each piece has; nothing if they cannot be parted so, or if there is more than the
    /// list in one after the first.
    pub(super) fn elements(&self) -> Option<Vec<usize>> {
        (0..self.len()).into_par_iter().map(|index| self.elements_of(index, &self.get(index))).collect()
    }

    /// The same for one piece, or for what a change has made of it.
    pub(super) fn elements_of(&self, index: usize, text: &str) -> Option<usize> {
        let mut outline = Outline::default();
        for parsed in Parser::new_from_str_with_options(text, options! { emit_comments: false }) {
            let (event, span) = parsed.ok()?;
            if event.is_alias() || event.anchor_id().is_some() {
                return None;
            }
            outline.follow(&event, span.start.col());
        }
        let parted = self.part_at(index, text, &outline) && outline.ends_in(self.key, self.column);
        parted.then_some(outline.elements)
    }
}

/// The list at the top, if its key stands near the beginning of the text: the key, the column of the dashes, and the byte
/// after the first of them.
fn list(text: &str) -> Option<(&'static str, usize, usize)> {
    let beginning = (BEGINNING - 3..=BEGINNING).find_map(|end| text.get(..end)).unwrap_or(text);
    let start = |key: &&str| {
        let key = format!("\n{key}:");
        beginning.find(&key).map(|at| at + key.len())
    };
    let (key, start) =
        LISTS.iter().filter_map(|key| Some((*key, start(key)?))).min_by_key(|(_, start)| *start)?;
    let mut at = start;
    for (n, line) in text.get(start..)?.split_inclusive('\n').enumerate() {
        let blanks = line.len() - line.trim_start_matches(' ').len();
        match line.trim_start().as_bytes().first() {
            None | Some(b'#') => at += line.len(),
            Some(b'-') if n > 0 => return Some((key, blanks, at + blanks + 1)),
            Some(_) => return None,
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pieces(text: &str) -> Vec<String> {
        let pieces = Pieces::cut(text, 10);
        (0..pieces.len()).map(|index| pieces.get(index).into_owned()).collect()
    }

    #[test]
    fn a_text_is_cut_before_the_dashes_of_its_list() {
        let text = "version: 1\nsections: # two\n\n  - id: I\n    measures:\n      - id: 1\n  - id: II\n    note: x\nx-a: 1\n";
        assert_eq!(
            pieces(text),
            [
                "version: 1\nsections: # two\n\n  - id: I\n    measures:\n      - id: 1\n",
                "version: 1\nsections:\n  - id: II\n    note: x\nx-a: 1\n"
            ]
        );
        assert_eq!(pieces("version: 1\r\nmeasures:\r\n- id: 1\r\n- id: 2\r\n").len(), 2);
    }

    #[test]
    fn what_is_small_or_no_block_list_is_one_piece() {
        for text in [
            "",
            "measures:\n- id: 1\n",
            "version: 1\nmeasures: [{id: 1, title: a},\n  {id: 2, title: b}]\n",
            "version: 1\nmeasures: &all\n- id: 1\n- id: 2\n",
            "version: 1\nmeasures:\n",
        ] {
            assert_eq!(pieces(text), [text]);
        }
    }
}
