//! What can be written at a place: keys with their documentation, words, days, and the ids of the plan.
//!
//! While something is typed the text is seldom whole. So it is read with a word of ours in place of the one being typed, as a
//! key, as a value, and if need be without all that follows; its place in the tree says what is expected.

mod offer;

use lsp_types::{
    CompletionItem, CompletionItemKind, CompletionList, CompletionParams, CompletionResponse,
    CompletionTextEdit, Documentation, MarkupContent, MarkupKind, TextEdit,
};

use self::offer::{MOST, Offer, keys, values};
use super::context::Context;
use super::refusal::Refusal;
use super::session::Session;
use super::snapshot::Snapshot;
use crate::check::CODES;
use crate::syntax::{Node, Tree};

/// The word that is read in place of the one being typed.
const WORD: &str = "zzplaceholderzz";

/// The word being typed.
struct Typed {
    start: usize,
    /// The byte after the word, which may go on behind the cursor.
    end: usize,
    /// Whether a colon follows it already.
    has_colon: bool,
}

/// Answers a request.
pub(super) fn complete(
    session: &Session<'_>,
    params: &CompletionParams,
) -> Result<CompletionResponse, Refusal> {
    let place = &params.text_document_position;
    let snapshot = session.document(&place.text_document.uri)?.snapshot(session.options);
    let positions = snapshot.positions(session.client.encoding);
    let byte = positions.byte(place.position);
    let line = positions.line_of(byte);
    let before = snapshot.text.get(line.start..byte).unwrap_or_default();
    let after = snapshot.text.get(byte..line.end).unwrap_or_default();
    let (typed, offers) = if let Some(rule) = rule_typed(before) {
        (Typed { start: byte - rule, end: byte, has_colon: false }, rules())
    } else {
        let typed = typed(before, after, byte);
        let offers = offers(&snapshot, &typed, before);
        (typed, offers)
    };
    let range = positions.range(typed.start..typed.end);
    let is_incomplete = offers.len() >= MOST;
    let item = |(n, offer): (usize, Offer)| CompletionItem {
        label: offer.label,
        kind: Some(offer.kind),
        detail: offer.detail,
        documentation: offer
            .doc
            .map(|value| Documentation::MarkupContent(MarkupContent { kind: MarkupKind::Markdown, value })),
        sort_text: Some(format!("{n:05}")),
        text_edit: Some(CompletionTextEdit::Edit(TextEdit { range, new_text: offer.text })),
        ..CompletionItem::default()
    };
    let items = offers.into_iter().enumerate().map(item).collect();
    Ok(CompletionResponse::List(CompletionList { is_incomplete, items }))
}

/// How much of a rule's name is typed behind `# roadmap: allow`.
fn rule_typed(before: &str) -> Option<usize> {
    let (_, names) = before.rsplit_once("# roadmap: allow ")?;
    let name = names.rsplit([',', ' ']).next()?;
    name.chars().all(|c| c.is_ascii_alphanumeric() || c == '-').then_some(name.len())
}

fn rules() -> Vec<Offer> {
    let offer = |code: &&'static crate::problem::Code| Offer {
        doc: Some(code.explanation.to_owned()),
        ..Offer::new(code.id, CompletionItemKind::ENUM_MEMBER).detail(code.summary)
    };
    CODES.iter().map(offer).collect()
}

/// The word around the cursor. A quote that begins it belongs to it, and the one that ends it.
fn typed(before: &str, after: &str, byte: usize) -> Typed {
    let is_border = |c: char| c.is_whitespace() || matches!(c, '[' | ']' | '{' | '}' | ',');
    let start = before
        .rfind(is_border)
        .map_or(0, |at| at + before.get(at..).and_then(|rest| rest.chars().next()).map_or(0, char::len_utf8));
    let end = after.find(|c: char| is_border(c) || c == ':').unwrap_or(after.len());
    let has_colon = after.get(end..).is_some_and(|rest| rest.starts_with(':'));
    Typed { start: byte - (before.len() - start), end: byte + end, has_colon }
}

fn offers(snapshot: &Snapshot, typed: &Typed, before: &str) -> Vec<Offer> {
    let text = &*snapshot.text;
    let (head, tail) =
        (text.get(..typed.start).unwrap_or_default(), text.get(typed.end..).unwrap_or_default());
    // A comment says what it likes.
    let word = text.get(typed.start..typed.end).unwrap_or_default();
    let line = before.strip_suffix(word).unwrap_or(before);
    if line.trim_start().starts_with('#') || line.contains(" #") {
        return Vec::new();
    }
    let begins_line = line.trim_matches([' ', '-', '\t', '\u{feff}']).is_empty();
    let as_key = begins_line && !typed.has_colon;
    let tries = [
        as_key.then(|| format!("{head}{WORD}: {tail}")),
        Some(format!("{head}{WORD}{tail}")),
        as_key.then(|| format!("{head}{WORD}: ")),
        Some(format!("{head}{WORD}")),
        // A list or a map in brackets is seldom closed by the one who writes it.
        Some(format!("{head}{WORD}]")),
        Some(format!("{head}{WORD}}}")),
    ];
    for text in tries.into_iter().flatten() {
        let tree = Tree::new(text);
        let context = Context::at(&tree, typed.start);
        let found = at_word(snapshot, &tree, &context, typed);
        if !found.is_empty() {
            return found;
        }
    }
    Vec::new()
}

/// What fits where the word stands.
fn at_word(snapshot: &Snapshot, tree: &Tree, context: &Context<'_>, typed: &Typed) -> Vec<Offer> {
    let is_word = |node: Node<'_>| {
        node.start() == typed.start && node.text().is_some_and(|text| text.starts_with(WORD))
    };
    if let Some((key, _)) = context.key {
        let Some(map) = context.last().filter(|_| is_word(key)) else { return Vec::new() };
        return keys(snapshot, context, map.node, map.expected, typed.has_colon);
    }
    match context.last().filter(|last| is_word(last.node)) {
        Some(last) => values(snapshot, tree, last.expected),
        None => Vec::new(),
    }
}
