//! Where executors, funding and events are explained and named, and new ids for them.

use lsp_types::{
    GotoDefinitionParams, Location, PrepareRenameResponse, ReferenceParams, RenameParams,
    TextDocumentPositionParams, WorkspaceEdit,
};

use super::document::Document;
use super::edit::{of_splices, workspace_edit};
use super::outline::{Outline, outline};
use super::refusal::Refusal;
use super::session::Session;
use super::snapshot::Snapshot;
use crate::format::{self, Occurrence, occurrences};
use crate::model::Named;
use crate::problem::is_harmful;
use crate::syntax::Node;

/// What is named under the pointer.
struct Pointed<'t> {
    node: Node<'t>,
    /// Nothing where it is the id of a measure or step itself.
    named: Option<Named>,
    id: String,
}

/// Where what is named under the pointer is explained.
pub(super) fn definition(
    session: &Session<'_>,
    params: &GotoDefinitionParams,
) -> Result<Option<Location>, Refusal> {
    let (document, snapshot, byte) = at(session, &params.text_document_position_params)?;
    let Some(pointed) = pointed(&snapshot, byte) else { return Ok(None) };
    let mut named = named(&snapshot, &pointed);
    let node = named.find(|one| one.is_definition).map(|one| one.node);
    let node = node.or_else(|| id_node(&outline(&snapshot.tree), &pointed));
    Ok(node.map(|node| location(node, document, &snapshot, session)))
}

/// Every place where what is named under the pointer is named.
pub(super) fn references(session: &Session<'_>, params: &ReferenceParams) -> Result<Vec<Location>, Refusal> {
    let (document, snapshot, byte) = at(session, &params.text_document_position)?;
    let Some(pointed) = pointed(&snapshot, byte) else { return Ok(Vec::new()) };
    let with_definition = params.context.include_declaration;
    let mut nodes: Vec<Node<'_>> = named(&snapshot, &pointed)
        .filter(|one| with_definition || !one.is_definition)
        .map(|one| one.node)
        .collect();
    if with_definition && pointed.named.is_none_or(|named| named == Named::Event) {
        nodes.extend(id_node(&outline(&snapshot.tree), &pointed));
    }
    Ok(nodes.into_iter().map(|node| location(node, document, &snapshot, session)).collect())
}

/// Whether what is under the pointer can have another id.
pub(super) fn prepare_rename(
    session: &Session<'_>,
    params: &TextDocumentPositionParams,
) -> Result<Option<PrepareRenameResponse>, Refusal> {
    let (document, snapshot, byte) = at(session, params)?;
    let Some((pointed, _)) = renamed(&snapshot, byte) else { return Ok(None) };
    let range = location(pointed.node, document, &snapshot, session).range;
    Ok(Some(PrepareRenameResponse::RangeWithPlaceholder { range, placeholder: pointed.id }))
}

/// Another id for what is under the pointer, everywhere at once.
pub(super) fn rename(session: &Session<'_>, params: &RenameParams) -> Result<Option<WorkspaceEdit>, Refusal> {
    let (document, snapshot, byte) = at(session, &params.text_document_position)?;
    let Some((pointed, named)) = renamed(&snapshot, byte) else {
        return Err(Refusal::failed("only executors, funding and events can be renamed here"));
    };
    if !snapshot.is_sound() {
        return Err(Refusal::failed("the plan has errors; they come first"));
    }
    let new = params.new_name.trim();
    if new.is_empty() || new.chars().any(is_harmful) {
        return Err(Refusal::failed("an id has letters, and no control characters"));
    }
    if new == pointed.id {
        return Ok(None);
    }
    let splices = format::rename(&snapshot.tree, snapshot.plan(), named, &pointed.id, new)
        .map_err(|problem| Refusal::failed(snapshot.words.message(&problem.message)))?;
    workspace_edit(&of_splices(splices, document, session), document, session).map(Some)
}

type At<'s> = (&'s Document, std::rc::Rc<Snapshot>, usize);

fn at<'s>(session: &'s Session<'_>, params: &TextDocumentPositionParams) -> Result<At<'s>, Refusal> {
    let document = session.document(&params.text_document.uri)?;
    let snapshot = document.snapshot(session.options);
    let byte = snapshot.positions(session.client.encoding).byte(params.position);
    Ok((document, snapshot, byte))
}

/// What is named at a byte: a row of a table, an id in a list, what a deadline runs from, or the id of a part.
fn pointed(snapshot: &Snapshot, byte: usize) -> Option<Pointed<'_>> {
    let holds = |node: Node<'_>| (node.start()..=node.end()).contains(&byte);
    if let Some(Occurrence { named, node, .. }) =
        occurrences(&snapshot.tree).into_iter().find(|one| holds(one.node))
    {
        return Some(Pointed { node, named: Some(named), id: node.text()?.to_owned() });
    }
    let outline = outline(&snapshot.tree);
    let (id, node) = every(&outline).into_iter().find_map(|part| {
        let node = part.node.get("id")?.value;
        holds(node).then(|| (part.id.clone(), node))
    })?;
    Some(Pointed { node, named: None, id })
}

/// What can have another id: names that are not those of an item.
fn renamed(snapshot: &Snapshot, byte: usize) -> Option<(Pointed<'_>, Named)> {
    let pointed = pointed(snapshot, byte)?;
    let named = pointed.named?;
    let is_item = named == Named::Event && snapshot.plan().event(&pointed.id).is_none();
    (!is_item).then_some((pointed, named))
}

/// The places where it is named.
fn named<'t>(snapshot: &'t Snapshot, pointed: &Pointed<'t>) -> impl Iterator<Item = Occurrence<'t>> {
    let (named, id) = (pointed.named.unwrap_or(Named::Event), pointed.id.clone());
    let is_meant = move |one: &Occurrence<'t>| one.named == named && one.node.text() == Some(&id);
    occurrences(&snapshot.tree).into_iter().filter(is_meant)
}

/// The id of the item of a whole id.
fn id_node<'t>(outline: &[Outline<'t>], pointed: &Pointed<'_>) -> Option<Node<'t>> {
    let part = every(outline).into_iter().find(|part| part.id == pointed.id)?;
    part.node.get("id").map(|entry| entry.value)
}

fn every<'o, 't>(outline: &'o [Outline<'t>]) -> Vec<&'o Outline<'t>> {
    outline.iter().flat_map(|part| std::iter::once(part).chain(every(&part.inner))).collect()
}

fn location(node: Node<'_>, document: &Document, snapshot: &Snapshot, session: &Session<'_>) -> Location {
    let positions = snapshot.positions(session.client.encoding);
    // The quotes are no part of a name.
    let bytes = node.slice().unwrap_or(node.start()..node.end());
    Location { uri: document.uri.clone(), range: positions.range(bytes) }
}
