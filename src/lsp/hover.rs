//! What is told of the place under the pointer.

use lsp_types::{Hover, HoverContents, HoverParams, MarkupContent, MarkupKind};

use super::context::{Context, Part};
use super::refusal::Refusal;
use super::session::Session;
use super::snapshot::Snapshot;
use crate::check::code;
use crate::format::keys::Key;
use crate::model::{Body, Due, Named};
use crate::render::{Layout, Look, Signs, markdown, sanitize, terminal};
use crate::report::{Block, Cell, Document, Phrase, explain, load};

/// The width of words for a client that knows no Markdown.
const WIDTH: u16 = 80;

/// What is said: a document of the program, or its documentation.
enum Told {
    Document(Document),
    Markdown(String),
}

/// Answers a request.
pub(super) fn hover(session: &Session<'_>, params: &HoverParams) -> Result<Option<Hover>, Refusal> {
    let place = &params.text_document_position_params;
    let snapshot = session.document(&place.text_document.uri)?.snapshot(session.options);
    let positions = snapshot.positions(session.client.encoding);
    let byte = positions.byte(place.position);
    let line = positions.line_of(byte);
    if let Some(rule) = allowed(snapshot.text.get(line.clone()).unwrap_or_default(), byte - line.start) {
        return Ok(Some(drawn(Told::Markdown(rule), None, session, &snapshot)));
    }
    let context = Context::at(&snapshot.tree, byte);
    let span = match (context.key, context.last()) {
        (Some((key, _)), _) => key.start()..key.end(),
        (None, Some(last)) if last.node.kind().is_scalar() => last.node.start()..last.node.end(),
        _ => return Ok(None),
    };
    // Nothing is said of the space between two values.
    if !(span.start..=span.end).contains(&byte) {
        return Ok(None);
    }
    let told = told(&snapshot, &context);
    Ok(told.map(|told| drawn(told, Some(positions.range(span)), session, &snapshot)))
}

/// The rule that a comment accepts, under the pointer.
fn allowed(line: &str, at: usize) -> Option<String> {
    let names = line.find("# roadmap: allow ")? + "# roadmap: allow ".len();
    let is_part = |c: char| c.is_ascii_alphanumeric() || c == '-';
    let (before, after) = (line.get(names..at)?, line.get(at..)?);
    let start = before.len() - before.trim_end_matches(is_part).len();
    let end = after.len() - after.trim_start_matches(is_part).len();
    let code = code(line.get(at - start..at + end)?)?;
    let (severity, summary) = (code.severity.label(), code.summary);
    Some(format!("**{}** ({severity}): {summary}\n\n{}", code.id, code.explanation))
}

fn told(snapshot: &Snapshot, context: &Context<'_>) -> Option<Told> {
    let part = context.part();
    if let Some((_, expected)) = context.key {
        // The key of a row is the id of what the row explains.
        let is_row = matches!(&part, Some(Part::Named(..))) && expected.value.is_some();
        let is_own = |key: &Key| context.key.and_then(|(node, _)| node.text()) == Some(key.name);
        return match expected.key.filter(|key| is_own(key)) {
            Some(key) => Some(Told::Markdown(documentation(key))),
            None if is_row => about(snapshot, &part?),
            None => None,
        };
    }
    let last = context.last()?;
    let text = last.node.text()?;
    let named = match last.expected.key.map(|key| key.name) {
        Some("executors") if part_is_no_row(part.as_ref()) => Some(Part::Named(Named::Executor, text.into())),
        Some("funding") if part_is_no_row(part.as_ref()) => Some(Part::Named(Named::Funding, text.into())),
        Some("of") if snapshot.plan().event(text).is_some() => Some(Part::Named(Named::Event, text.into())),
        Some("of") => Some(Part::Item(text.into())),
        _ => None,
    };
    let found = named.or(part).and_then(|part| about(snapshot, &part));
    // Of a deadline something can be said even where its item cannot be read.
    found.or_else(|| {
        let is_due = last.expected.key.is_some_and(|key| matches!(key.name, "due" | "to"));
        let due: Due = text.parse().ok().filter(|_| is_due)?;
        Some(Told::Document(explain::of_notation(text, &due)))
    })
}

fn part_is_no_row(part: Option<&Part>) -> bool {
    !matches!(part, Some(Part::Named(..)))
}

/// What is known of a part, as far as it could be read.
fn about(snapshot: &Snapshot, part: &Part) -> Option<Told> {
    let plan = snapshot.plan();
    let explained = |id: &str| {
        let document = snapshot.with_view(|view| explain::document(view, &[id.to_owned()])).ok()?;
        Some(document).filter(|document| !document.blocks.is_empty())
    };
    let mut document = match part {
        Part::Item(id) => plan.position(id).and_then(|_| explained(id))?,
        Part::Kpi(id) => plan.indicator(id).and_then(|_| explained(id))?,
        Part::Named(Named::Event, id) => plan.event(id).and_then(|_| explained(id))?,
        Part::Named(named, id) => {
            let body = if *named == Named::Funding { Body::Funding } else { Body::Executors };
            snapshot.with_view(|view| load::document(view, snapshot.file(), body, id))
        }
    };
    if !snapshot.is_sound() {
        document.blocks.push(Block::Sentence(Cell::Phrase(Phrase::new("editor-partial"))));
    }
    Some(Told::Document(document))
}

/// The documentation of a key, from the table of keys.
pub(super) fn documentation(key: &Key) -> String {
    let example = |lines: String, example: &&str| lines + key.name + ": " + example + "\n";
    let examples = key.examples.iter().fold(String::new(), example);
    let fence = if examples.is_empty() { String::new() } else { format!("\n\n```yaml\n{examples}```") };
    format!("**{}**: {}{fence}", key.name, key.doc)
}

fn drawn(told: Told, range: Option<lsp_types::Range>, session: &Session<'_>, snapshot: &Snapshot) -> Hover {
    let kind = if session.client.markdown { MarkupKind::Markdown } else { MarkupKind::PlainText };
    let value = match told {
        Told::Markdown(text) => text,
        Told::Document(document) if session.client.markdown => markdown::draw(&document, &snapshot.words),
        Told::Document(document) => {
            let look = Look {
                width: Some(WIDTH),
                height: None,
                colour: false,
                signs: Signs::Unicode,
                layout: Layout::Fitting,
            };
            terminal::draw(document, &snapshot.words, look)
        }
    };
    let value = sanitize::lines(&value).into_owned();
    Hover { contents: HoverContents::Markup(MarkupContent { kind, value }), range }
}
