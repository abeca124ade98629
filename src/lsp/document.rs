//! A document as the client has it.

use std::cell::RefCell;
use std::rc::Rc;

use lsp_types::{TextDocumentContentChangeEvent, Uri};

use super::options::Options;
use super::position::Encoding;
use super::snapshot::Snapshot;

/// An open document: its text is the client's, whatever lies on the disk.
pub(super) struct Document {
    pub(super) uri: Uri,
    pub(super) version: i32,
    text: String,
    /// What the text says, once that was asked for.
    snapshot: RefCell<Option<Rc<Snapshot>>>,
}

impl Document {
    pub(super) fn new(uri: Uri, version: i32, text: String) -> Self {
        Self { uri, version, text, snapshot: RefCell::default() }
    }

    /// Carries changes out one after the other, each on the text that the last one left.
    pub(super) fn change(
        &mut self,
        version: i32,
        changes: &[TextDocumentContentChangeEvent],
        encoding: Encoding,
    ) {
        for change in changes {
            match change.range {
                Some(range) => self.text.replace_range(encoding.bytes(&self.text, range), &change.text),
                None => self.text.clone_from(&change.text),
            }
        }
        self.version = version;
        self.snapshot.take();
    }

    /// What the text says today.
    pub(super) fn snapshot(&self, options: &Options<'_>) -> Rc<Snapshot> {
        let mut known = self.snapshot.borrow_mut();
        if let Some(snapshot) = known.as_ref().filter(|snapshot| snapshot.is_of_today(options)) {
            return Rc::clone(snapshot);
        }
        // The old one may be as large as the text.
        drop(known.take());
        let snapshot = Rc::new(Snapshot::new(&self.text, options));
        *known = Some(Rc::clone(&snapshot));
        snapshot
    }
}

#[cfg(test)]
mod tests {
    use lsp_types::{Position, Range};
    use proptest::prelude::*;

    use super::*;

    /// The unit of UTF-16 at a position, counted in the plainest way.
    fn unit(text: &[u16], position: Position) -> usize {
        let is_break = |at: usize| {
            text.get(at) == Some(&10) || (text.get(at) == Some(&13) && text.get(at + 1) != Some(&10))
        };
        let mut start = 0;
        for _ in 0..position.line {
            let Some(end) = (start..text.len()).find(|at| is_break(*at)) else { return text.len() };
            start = end + 1;
        }
        let is_end = |at: &usize| matches!(text.get(*at), None | Some(10 | 13));
        let end = (start..=text.len()).find(is_end).unwrap_or(text.len());
        let at = end.min(start + position.character as usize);
        // Not between the two halves of one character.
        if at < text.len() && (0xDC00..0xE000).contains(&text[at]) { at - 1 } else { at }
    }

    fn position() -> impl Strategy<Value = Position> {
        (0_u32..12, 0_u32..12).prop_map(|(line, character)| Position { line, character })
    }

    fn text() -> impl Strategy<Value = String> {
        let pieces = vec!["a", "ў", "😀", "\n", "\r", "\r\n", "  ", "\u{301}", "\u{feff}"];
        proptest::collection::vec(proptest::sample::select(pieces), 0..12).prop_map(|pieces| pieces.concat())
    }

    proptest! {
        #[test]
        fn the_text_is_the_clients_after_any_edits(
            start in text(),
            edits in proptest::collection::vec((position(), position(), text()), 1..20),
        ) {
            let uri = "file:///a".parse().unwrap();
            let mut document = Document::new(uri, 0, start.clone());
            let mut client: Vec<u16> = start.encode_utf16().collect();
            for (n, (from, to, text)) in edits.into_iter().enumerate() {
                let (one, other) = (unit(&client, from), unit(&client, to));
                client.splice(one.min(other)..one.max(other), text.encode_utf16());
                let range = Some(Range { start: from, end: to });
                let version = i32::try_from(n).unwrap() + 1;
                let change = TextDocumentContentChangeEvent { range, range_length: None, text };
                document.change(version, &[change], Encoding::Utf16);
                prop_assert_eq!(document.version, version);
                prop_assert_eq!(&document.text, &String::from_utf16(&client).unwrap());
            }
        }
    }
}
