//! A large text cut before elements of its long list, so that its pieces can be read side by side.
//!
//! Where to cut is guessed from the look of the lines; whether the guess was right is known when the piece before it has
//! been read: it must end in that very list ([`Pieces::elements_before`]). Whatever the list holds is indented more than
//! its dashes, so a line with a dash in their column then begins its next element, and nothing can reach beyond it: a
//! quote or bracket left open would be a fault of the piece. What stands behind the list is read with what stands before
//! it, in the first piece.

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
    /// Where each piece ends; the last where the list does.
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
        let behind = pieces.ends.last().and_then(|last| Some(last + behind_list(text.get(*last..)?)?));
        pieces.ends.push(behind.unwrap_or(text.len()));
        pieces
    }

    pub(super) fn len(&self) -> usize {
        self.ends.len()
    }

    /// The bytes of a piece; of the first, those before the cut.
    pub(super) fn range(&self, index: usize) -> std::ops::Range<usize> {
        let start =
            index.checked_sub(1).and_then(|before| self.ends.get(before)).copied().unwrap_or_default();
        start..self.ends.get(index).copied().unwrap_or(start)
    }

    /// What stands before a piece where it is read by itself: those after the first get the key of their list.
    pub(super) fn before(&self, index: usize) -> String {
        if index == 0 { String::new() } else { format!("version: 1\n{}:\n", self.key) }
    }

    /// What stands behind a piece where it is read by itself: behind the first, what stands behind the list.
    pub(super) fn behind(&self, index: usize) -> &'t str {
        let behind = self.ends.last().and_then(|end| self.text.get(*end..));
        behind.filter(|_| index == 0).unwrap_or_default()
    }

    /// A piece as a text that can be read by itself.
    pub(super) fn get(&self, index: usize) -> Cow<'t, str> {
        let piece = self.text.get(self.range(index)).unwrap_or_default();
        let (before, behind) = (self.before(index), self.behind(index));
        if before.is_empty() && behind.is_empty() { piece.into() } else { (before + piece + behind).into() }
    }

    /// The outline, to be followed, of a piece or of what a change has made of it.
    pub(super) fn outline<'a>(&self, index: usize, text: &str) -> Outline<'a> {
        match self.behind(index) {
            "" => Outline::default(),
            behind => Outline::joined(text.len() - behind.len()),
        }
    }

    /// How many elements of the list a piece has, of which this is the text and the outline; nothing if it does not end
    /// where the next one begins.
    pub(super) fn elements_before(&self, text: &str, outline: &Outline<'_>) -> Option<usize> {
        // A line of three dots ends a document wherever it stands, so that nothing can follow.
        let ends = ["\n...", "\r..."].iter().any(|dots| text.contains(dots));
        outline.ends_in(self.key, self.column).filter(|_| !ends)
    }

    /// How many elements of the list each piece has; nothing if they cannot be parted so.
    pub(super) fn elements(&self) -> Option<Vec<usize>> {
        (0..self.len()).into_par_iter().map(|index| self.elements_of(index, &self.get(index))).collect()
    }

    /// The same for one piece, or for what a change has made of it.
    pub(super) fn elements_of(&self, index: usize, text: &str) -> Option<usize> {
        let mut outline = self.outline(index, text);
        for parsed in Parser::new_from_str_with_options(text, options! { emit_comments: false }) {
            let (event, span) = parsed.ok()?;
            if event.is_alias() || event.anchor_id().is_some() {
                return None;
            }
            outline.follow(&event, &span);
        }
        self.elements_before(text, &outline)
    }
}

/// Where in this text, which begins with an element of the list, a line begins that belongs to the top level: it has no
/// blank before it, is no comment and no element.
fn behind_list(text: &str) -> Option<usize> {
    let is_top = |at: &usize| {
        let next = text.as_bytes().get(at + 1);
        next.is_some_and(|next| !matches!(next, b' ' | b'-' | b'#' | b'\t' | b'\n' | b'\r'))
    };
    text.match_indices('\n').map(|(at, _)| at).find(is_top).map(|at| at + 1)
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
                "version: 1\nsections: # two\n\n  - id: I\n    measures:\n      - id: 1\nx-a: 1\n",
                "version: 1\nsections:\n  - id: II\n    note: x\n"
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
