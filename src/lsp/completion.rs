//! What can be written at a place: keys with their documentation, words, days, and the ids of the plan.
//!
//! While something is typed the text is seldom whole. So it is read with a word of ours in place of the one being typed, as a
//! key, as a value, and if need be without all that follows; its place in the tree says what is expected.

use std::borrow::Cow;

use lsp_types::{
    CompletionItem, CompletionItemKind, CompletionList, CompletionParams, CompletionResponse,
    CompletionTextEdit, Documentation, MarkupContent, MarkupKind, TextEdit,
};

use super::context::Context;
use super::hover::documentation;
use super::refusal::Refusal;
use super::session::Session;
use super::snapshot::Snapshot;
use crate::check::CODES;
use crate::format::Expected;
use crate::format::keys::{Key, OWN, Type};
use crate::model::Due;
use crate::render::{Words, sanitize};
use crate::syntax::{Kind, Node, Tree};

/// The word that is read in place of the one being typed.
const WORD: &str = "zzplaceholderzz";
/// The most ids that are offered at once.
const MOST: usize = 1_000;
/// The most periods of a series that are offered.
const MOST_PERIODS: usize = 24;

/// Something that can be written.
struct Offer {
    label: String,
    detail: Option<String>,
    /// In Markdown.
    doc: Option<String>,
    text: String,
    kind: CompletionItemKind,
}

impl Offer {
    fn new(label: impl Into<String>, kind: CompletionItemKind) -> Self {
        let label = label.into();
        Self { text: label.clone(), label, detail: None, doc: None, kind }
    }

    fn detail(self, detail: &str) -> Self {
        Self { detail: Some(sanitize::short(detail).into_owned()), ..self }
    }
}

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
        return keys(snapshot, context, map.node, map.expected, typed);
    }
    match context.last().filter(|last| is_word(last.node)) {
        Some(last) => values(snapshot, tree, last.expected),
        None => Vec::new(),
    }
}

/// The keys that a map does not have yet.
fn keys(
    snapshot: &Snapshot,
    context: &Context<'_>,
    map: Node<'_>,
    expected: Expected,
    typed: &Typed,
) -> Vec<Offer> {
    let Some(value) = expected.value else { return Vec::new() };
    let has = |name: &str| map.get(name).is_some();
    let colon = |text: String| {
        if typed.has_colon { text } else { text + ": " }
    };
    if matches!(value, Type::Text | Type::Filled) {
        let tags = languages(snapshot).into_iter().filter(|tag| !has(tag));
        return tags
            .map(|tag| Offer { text: colon(tag.clone()), ..Offer::new(tag, CompletionItemKind::PROPERTY) })
            .collect();
    }
    let in_block = map.kind() == Kind::BlockMap;
    let known = value.maps().filter(|_| !matches!(value, Type::Table(_))).flat_map(|map| map.keys);
    let mut offers: Vec<Offer> = Vec::new();
    for key in known.filter(|key| !has(key.name)) {
        if offers.iter().any(|offer| offer.label == key.name) {
            continue;
        }
        let below =
            in_block && matches!(key.value, Type::List(Type::Map(_)) | Type::NonEmpty(_) | Type::Table(_));
        let text =
            if below && !typed.has_colon { format!("{}:", key.name) } else { colon(key.name.to_owned()) };
        offers.push(Offer {
            text,
            doc: Some(documentation(key)),
            ..Offer::new(key.name, CompletionItemKind::PROPERTY).detail(&key.value.expected())
        });
    }
    if matches!(value, Type::ByPeriod(..)) {
        let periods = periods(snapshot, context).into_iter().filter(|period| !has(period));
        offers.splice(
            0..0,
            periods.map(|period| Offer {
                text: colon(period.clone()),
                ..Offer::new(period, CompletionItemKind::VALUE)
            }),
        );
    }
    offers.retain(|offer| !offer.label.starts_with(OWN));
    offers
}

/// The periods of the series around, as far as they have begun; those that are not in first.
fn periods(snapshot: &Snapshot, context: &Context<'_>) -> Vec<String> {
    let plan = snapshot.plan();
    let line = context.item().and_then(|id| plan.position(&id)).and_then(|position| plan.line(position));
    let Some(Due::Each(series)) = line.and_then(|line| line.due().cloned()) else { return Vec::new() };
    series
        .periods()
        .take_while(|period| period.first() <= snapshot.day())
        .take(MOST_PERIODS)
        .map(|period| period.to_string())
        .collect()
}

fn languages(snapshot: &Snapshot) -> Vec<String> {
    let mut tags: Vec<String> = snapshot.plan().written_languages().into_iter().map(str::to_owned).collect();
    tags.extend(Words::LANGUAGES.map(str::to_owned));
    let mut seen = Vec::new();
    tags.retain(|tag| {
        let is_new = !seen.contains(tag);
        seen.push(tag.clone());
        is_new
    });
    tags
}

/// The values a key can have.
fn values(snapshot: &Snapshot, tree: &Tree, expected: Expected) -> Vec<Offer> {
    let Some(key) = expected.key else { return Vec::new() };
    let words = |words: &[&str]| {
        words.iter().map(|word| Offer::new(*word, CompletionItemKind::ENUM_MEMBER)).collect()
    };
    let today = || Offer::new(snapshot.day().to_string(), CompletionItemKind::VALUE);
    match expected.value {
        Some(Type::Word) => table(snapshot, tree, key.name),
        Some(Type::Reference) => {
            let mut all = table(snapshot, tree, "events");
            all.extend(items(snapshot));
            all
        }
        Some(Type::Words(_, all)) => words(all),
        Some(Type::Bool) => words(&["true", "false"]),
        Some(Type::Version) => words(&["1"]),
        Some(Type::Tag) => {
            languages(snapshot).into_iter().map(|tag| Offer::new(tag, CompletionItemKind::VALUE)).collect()
        }
        Some(Type::Day | Type::DoneDay | Type::Or(Type::Day, _) | Type::ByPeriod(..)) => vec![today()],
        Some(Type::Deadline | Type::Period | Type::Due(..) | Type::Days | Type::Length | Type::Zone) => {
            examples(key)
        }
        _ => Vec::new(),
    }
}

fn examples(key: &Key) -> Vec<Offer> {
    key.examples.iter().map(|example| Offer::new(*example, CompletionItemKind::VALUE)).collect()
}

/// The ids of a table with their names.
fn table(snapshot: &Snapshot, tree: &Tree, key: &str) -> Vec<Offer> {
    let plan = snapshot.plan();
    let languages = snapshot.portfolio.languages(snapshot.file());
    let rows = tree.root().and_then(|root| root.get(key)).map(|entry| entry.value);
    let ids = rows.into_iter().flat_map(Node::entries).filter_map(|entry| entry.key.resolved().text());
    let offer = |id: &str| {
        let name = match key {
            "executors" => plan.executor_name(id, languages),
            "funding" => plan.funding_name(id, languages),
            _ => plan
                .event(id)
                .and_then(|event| event.title.as_ref())
                .map_or(Cow::Borrowed(id), |title| title.shown(languages)),
        };
        let offer = Offer::new(id, CompletionItemKind::REFERENCE);
        if name == id { offer } else { offer.detail(&name) }
    };
    ids.take(MOST).map(offer).collect()
}

/// The items of the plan. The id of a step is quoted: bare it would be a number to other readers.
fn items(snapshot: &Snapshot) -> Vec<Offer> {
    let languages = snapshot.portfolio.languages(snapshot.file());
    let offer = |item: crate::model::Item<'_>| {
        let id = item.id();
        let text = if item.step.is_some() { format!("\"{id}\"") } else { id.clone() };
        Offer { text, ..Offer::new(id, CompletionItemKind::REFERENCE).detail(&item.title().shown(languages)) }
    };
    snapshot.plan().items().take(MOST).map(offer).collect()
}
