//! What fits at a place: the keys that its map lacks, the values that its key can have.

use std::borrow::Cow;

use lsp_types::CompletionItemKind;

use crate::format::Expected;
use crate::format::keys::{Key, OWN, Type};
use crate::lsp::context::Context;
use crate::lsp::hover::documentation;
use crate::lsp::snapshot::Snapshot;
use crate::model::Due;
use crate::render::{Words, sanitize};
use crate::syntax::{Kind, Node, Tree};

/// The most ids that are offered at once.
pub(super) const MOST: usize = 1_000;
/// The most periods of a series that are offered.
const MOST_PERIODS: usize = 24;

/// Something that can be written.
pub(super) struct Offer {
    pub(super) label: String,
    pub(super) detail: Option<String>,
    /// In Markdown.
    pub(super) doc: Option<String>,
    pub(super) text: String,
    pub(super) kind: CompletionItemKind,
}

impl Offer {
    pub(super) fn new(label: impl Into<String>, kind: CompletionItemKind) -> Self {
        let label = label.into();
        Self { text: label.clone(), label, detail: None, doc: None, kind }
    }

    pub(super) fn detail(self, detail: &str) -> Self {
        Self { detail: Some(sanitize::short(detail).into_owned()), ..self }
    }
}

/// The keys that a map does not have yet.
pub(super) fn keys(
    snapshot: &Snapshot,
    context: &Context<'_>,
    map: Node<'_>,
    expected: Expected,
    has_colon: bool,
) -> Vec<Offer> {
    let Some(value) = expected.value else { return Vec::new() };
    let has = |name: &str| map.get(name).is_some();
    let colon = |text: String| {
        if has_colon { text } else { text + ": " }
    };
    if matches!(value, Type::Text | Type::Filled) {
        let tags = languages(snapshot).into_iter().filter(|tag| !has(tag));
        return tags
            .map(|tag| Offer { text: colon(tag.clone()), ..Offer::new(tag, CompletionItemKind::PROPERTY) })
            .collect();
    }
    let in_block = map.kind() == Kind::BlockMap;
    let known = value
        .maps()
        .into_iter()
        .flatten()
        .filter(|_| !matches!(value, Type::Table(_)))
        .flat_map(|map| map.keys);
    let mut offers: Vec<Offer> = Vec::new();
    for key in known.filter(|key| !has(key.name)) {
        if offers.iter().any(|offer| offer.label == key.name) {
            continue;
        }
        let below =
            in_block && matches!(key.value, Type::List(Type::Map(_)) | Type::NonEmpty(_) | Type::Table(_));
        let text = if below && !has_colon { format!("{}:", key.name) } else { colon(key.name.to_owned()) };
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
pub(super) fn values(snapshot: &Snapshot, tree: &Tree, expected: Expected) -> Vec<Offer> {
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
