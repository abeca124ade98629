//! A large text cut before elements of its long list, so that its pieces can be read side by side.
//!
//! Where to cut is guessed from the look of the lines; whether the guess was right is known when the piece before it has
//! been read: it must end in that very list ([`Outline::ends_in`](super::outline::Outline::ends_in)). Whatever the list
//! holds is indented more than its dashes, so a line with a dash in their column then begins its next element, and no
//! text, comment or quote can reach beyond it.

/// About how many bytes a piece has.
const PIECE: usize = 1 << 18;
const LISTS: [&str; 2] = ["sections", "measures"];

/// Where a text can be cut, if the guess is right.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Pieces<'t> {
    text: &'t str,
    /// The key of the list.
    pub(super) key: &'static str,
    /// The column of its dashes, from 0.
    pub(super) column: usize,
    /// Where each piece ends; the last at the end of the text.
    ends: Vec<usize>,
}

impl<'t> Pieces<'t> {
    /// The pieces of a text; one if it is small or does not look like a long list.
    pub(super) fn of(text: &'t str) -> Self {
        Self::cut(text, PIECE)
    }

    fn cut(text: &'t str, size: usize) -> Self {
        let mut pieces = Self { text, key: "", column: 0, ends: Vec::new() };
        if let Some((key, column)) = list(text).filter(|_| text.len() > 2 * size) {
            (pieces.key, pieces.column) = (key, column);
            let dash = format!("\n{:column$}- ", "");
            let mut from = size;
            while let Some(at) = tail(text, from).and_then(|rest| rest.find(&dash)) {
                let end = from + at + 1;
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

    /// A piece as a text that can be read by itself: those after the first get the key of their list.
    pub(super) fn get(&self, index: usize) -> std::borrow::Cow<'t, str> {
        let piece = self.text.get(self.range(index)).unwrap_or_default();
        if index == 0 { piece.into() } else { format!("{}:\n{piece}", self.key).into() }
    }
}

/// The rest of a text from about this byte.
fn tail(text: &str, from: usize) -> Option<&str> {
    (from..from + 4).find_map(|from| text.get(from..))
}

/// The first long list at the top: its key and the column of its dashes.
fn list(text: &str) -> Option<(&'static str, usize)> {
    let start = |key: &&str| {
        let key = format!("\n{key}:");
        text.find(&key).map(|at| at + key.len())
    };
    let (key, start) =
        LISTS.iter().filter_map(|key| Some((*key, start(key)?))).min_by_key(|(_, start)| *start)?;
    let mut lines = text.get(start..)?.split('\n');
    let nothing = |line: &str| matches!(line.trim_start().as_bytes().first(), None | Some(b'#'));
    lines.next().filter(|rest| nothing(rest))?;
    let first = lines.find(|line| !nothing(line))?;
    let column = first.len() - first.trim_start_matches(' ').len();
    first.get(column..)?.starts_with("- ").then_some((key, column))
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
                "version: 1\nsections: # two\n\n",
                "sections:\n  - id: I\n    measures:\n      - id: 1\n",
                "sections:\n  - id: II\n    note: x\nx-a: 1\n"
            ]
        );
        assert_eq!(pieces("version: 1\r\nmeasures:\r\n- id: 1\r\n- id: 2\r\n").len(), 3);
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
