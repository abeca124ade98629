//! A new text as edits of the document that the client has open.

use std::ops::Range;

use lsp_types::{TextEdit, WorkspaceEdit};
use serde_json::json;

use super::document::Document;
use super::refusal::Refusal;
use super::session::Session;
use crate::syntax::edit::Splice;

/// The bytes in which two texts differ: those of the old one, and what stands in their place in the new one.
pub(super) fn difference<'n>(old: &str, new: &'n str) -> (Range<usize>, &'n str) {
    let alike = |one: &u8, other: &u8| one == other;
    let pairs = |limit: usize| old.bytes().zip(new.bytes()).take(limit);
    let mut start = pairs(usize::MAX).take_while(|(one, other)| alike(one, other)).count();
    while splits(old, start) || splits(new, start) {
        start -= 1;
    }
    let most = old.len().min(new.len()) - start;
    let back = old.bytes().rev().zip(new.bytes().rev()).take(most);
    let mut end = back.take_while(|(one, other)| alike(one, other)).count();
    while splits(old, old.len() - end) || splits(new, new.len() - end) {
        end -= 1;
    }
    (start..old.len() - end, new.get(start..new.len() - end).unwrap_or_default())
}

/// Whether a place lies within a character or a line break, where no position leads.
fn splits(text: &str, at: usize) -> bool {
    let is_break = at > 0 && text.as_bytes().get(at - 1..=at) == Some(b"\r\n");
    is_break || !text.is_char_boundary(at)
}

/// The splices of a text as edits.
pub(super) fn of_splices(splices: Vec<Splice>, document: &Document, session: &Session<'_>) -> Vec<TextEdit> {
    let snapshot = document.snapshot(session.options);
    let positions = snapshot.positions(session.client.encoding);
    splices
        .into_iter()
        .map(|Splice { start, end, text }| TextEdit { range: positions.range(start..end), new_text: text })
        .collect()
}

/// The edit that makes a new text of a document's.
pub(super) fn to(new: &str, document: &Document, session: &Session<'_>) -> Result<WorkspaceEdit, Refusal> {
    let snapshot = document.snapshot(session.options);
    let (bytes, text) = difference(&snapshot.text, new);
    let splice = Splice { start: bytes.start, end: bytes.end, text: text.to_owned() };
    workspace_edit(&of_splices(vec![splice], document, session), document, session)
}

/// Edits of one document. A client that can is told of which version, so that it never carries them out on another.
pub(super) fn workspace_edit(
    edits: &[TextEdit],
    document: &Document,
    session: &Session<'_>,
) -> Result<WorkspaceEdit, Refusal> {
    let uri = document.uri.as_str();
    let edit = if session.client.versioned_edits {
        json!({ "documentChanges": [{
            "textDocument": { "uri": uri, "version": document.version },
            "edits": edits,
        }] })
    } else {
        json!({ "changes": { uri: edits } })
    };
    serde_json::from_value(edit).map_err(|error| Refusal::failed(error.to_string()))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn only_what_differs_is_replaced() {
        assert_eq!(difference("a: 1\nc: 2\n", "a: 1\nb: 3\nc: 2\n"), (5..5, "b: 3\n"));
        assert_eq!(difference("a\r\nb", "a\nb"), (1..3, "\n"));
        assert_eq!(difference("Ўa", "ўa"), (0..2, "ў"));
        assert_eq!(difference("same", "same"), (4..4, ""));
    }

    proptest! {
        #[test]
        fn the_edit_makes_the_new_text_of_the_old_one(
            old in "[aў\r\n]{0,8}", new in "[aў\r\n]{0,8}",
        ) {
            let (bytes, text) = difference(&old, &new);
            let mut edited = old.clone();
            edited.replace_range(bytes, text);
            prop_assert_eq!(edited, new);
        }
    }
}
