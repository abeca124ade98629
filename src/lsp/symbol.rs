//! The parts of a document, one within the other.

use lsp_types::{
    DocumentSymbol, DocumentSymbolParams, DocumentSymbolResponse, Location, SymbolInformation, SymbolKind,
    Uri,
};

use super::outline::{Kind, Outline, outline};
use super::position::Positions;
use super::refusal::Refusal;
use super::session::Session;
use super::snapshot::Snapshot;
use crate::render::sanitize;
use crate::report::Line;
use crate::syntax::Node;

/// Answers a request.
pub(super) fn symbols(
    session: &Session<'_>,
    params: &DocumentSymbolParams,
) -> Result<DocumentSymbolResponse, Refusal> {
    let uri = &params.text_document.uri;
    let snapshot = session.document(uri)?.snapshot(session.options);
    let positions = snapshot.positions(session.client.encoding);
    let all = outline(&snapshot.tree);
    let all: Vec<DocumentSymbol> = all.iter().map(|part| symbol(part, &snapshot, &positions)).collect();
    if session.client.nested_symbols {
        return Ok(DocumentSymbolResponse::Nested(all));
    }
    let mut flat = Vec::new();
    flatten(all, None, uri, &mut flat);
    Ok(DocumentSymbolResponse::Flat(flat))
}

#[expect(deprecated, reason = "the field has to be filled")]
fn symbol(part: &Outline<'_>, snapshot: &Snapshot, positions: &Positions<'_>) -> DocumentSymbol {
    let Outline { kind, node, id, inner } = part;
    let title = title(*node, snapshot);
    let name = format!("{id} {title}");
    let name = sanitize::short(name.trim());
    let id_node = node.get("id").map_or(*node, |entry| entry.value);
    let range = node.start()..node.end().max(node.start());
    // A container is selected by its first sign.
    let selection = if id_node.kind().is_scalar() {
        id_node.start()..id_node.end().min(range.end)
    } else {
        range.start..range.start
    };
    let children: Vec<_> = inner.iter().map(|part| symbol(part, snapshot, positions)).collect();
    DocumentSymbol {
        name: if name.is_empty() { "–".into() } else { name.into_owned() },
        detail: detail(part, snapshot),
        kind: match kind {
            Kind::Section => SymbolKind::NAMESPACE,
            Kind::Measure => SymbolKind::CLASS,
            Kind::Step => SymbolKind::METHOD,
            Kind::Kpi => SymbolKind::NUMBER,
        },
        tags: None,
        deprecated: None,
        range: positions.range(range),
        selection_range: positions.range(selection),
        children: (!children.is_empty()).then_some(children),
    }
}

/// The state of a measure or step.
fn detail(part: &Outline<'_>, snapshot: &Snapshot) -> Option<String> {
    if !matches!(part.kind, Kind::Measure | Kind::Step) {
        return None;
    }
    let plan = snapshot.plan();
    let item = plan.position(&part.id).and_then(|position| plan.line(position))?;
    let status = Line::new(snapshot.file(), item, 0).status()?;
    Some(snapshot.words.status(status).to_owned())
}

/// The title in the language shown.
fn title<'t>(node: Node<'t>, snapshot: &Snapshot) -> &'t str {
    let Some(title) = node.get("title").map(|entry| entry.value.resolved()) else { return "" };
    if let Some(text) = title.text() {
        return text;
    }
    let languages = snapshot.portfolio.languages(snapshot.file());
    let mut asked = [languages.asked, languages.plan].into_iter().flatten();
    let found = asked.find_map(|tag| title.get(tag)).or_else(|| title.entries().next());
    found.and_then(|entry| entry.value.resolved().text()).unwrap_or_default()
}

#[expect(deprecated, reason = "the field has to be filled")]
fn flatten(
    symbols: Vec<DocumentSymbol>,
    container: Option<&str>,
    uri: &Uri,
    flat: &mut Vec<SymbolInformation>,
) {
    for symbol in symbols {
        let DocumentSymbol { name, kind, range, children, .. } = symbol;
        flat.push(SymbolInformation {
            name: name.clone(),
            kind,
            tags: None,
            deprecated: None,
            location: Location { uri: uri.clone(), range },
            container_name: container.map(str::to_owned),
        });
        flatten(children.unwrap_or_default(), Some(&name), uri, flat);
    }
}
