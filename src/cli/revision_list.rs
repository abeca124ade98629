//! What a revised document says otherwise, in words for whoever must sign it.

use crate::import::revision::{Entry, Fact, Revision, Terms, Topic, Why};
use crate::model::{Body, Due, Wording};
use crate::render::Words;
use crate::report::{Block, Cell, Document, Phrase};

/// What stands above the list.
pub(super) struct Head<'a> {
    pub(super) path: String,
    pub(super) document: String,
    pub(super) terms: &'a Terms,
}

/// The headings, in the order of the list.
const TOPICS: [(Topic, &str); 7] = [
    (Topic::Moved, "revision-moved"),
    (Topic::New, "revision-new"),
    (Topic::Vanished, "revision-vanished"),
    (Topic::Reworded, "revision-reworded"),
    (Topic::Reassigned, "revision-reassigned"),
    (Topic::Renumbered, "revision-renumbered"),
    (Topic::Undecided, "revision-undecided"),
];

/// The list. `unread` is what the document says and the plan does not get.
pub(super) fn document(head: &Head<'_>, revision: &Revision, unread: &[String], words: &Words) -> Document {
    let lead = Phrase::new("revision-lead")
        .with("path", Cell::Text(head.path.clone()))
        .with("document", Cell::Text(head.document.clone()))
        .with("act", Cell::Text(head.terms.act.clone()))
        .with("day", Cell::LongDay(head.terms.on));
    let mut blocks = vec![Block::Lead(lead.cell())];
    for (topic, id) in TOPICS {
        let entries: Vec<&Entry> = revision.entries.iter().filter(|entry| entry.topic() == topic).collect();
        if !entries.is_empty() {
            blocks.push(Block::Caption(counted(id, entries.len())));
            blocks.extend(entries.into_iter().map(|entry| block(entry, words)));
        }
    }
    if !unread.is_empty() {
        blocks.push(Block::Caption(counted("revision-not-read", unread.len())));
        blocks.extend(unread.iter().map(|line| Block::Sentence(Cell::Text(line.clone()))));
    }
    blocks.push(Block::Caption(counted("revision-unchanged", revision.unchanged)));
    Document { blocks }
}

fn counted(id: &'static str, count: usize) -> Cell {
    Phrase::new(id).with("count", Cell::count(count)).cell()
}

fn block(entry: &Entry, words: &Words) -> Block {
    let part = Cell::Text(format!("{} {}", entry.id, entry.title));
    let facts = facts(&entry.fact, words);
    Block::Echo { part, facts }
}

fn facts(fact: &Fact, words: &Words) -> Cell {
    match fact {
        Fact::Moved(from, to) => Phrase::new("revision-from-to")
            .with("from", Cell::Due(from.clone()))
            .with("to", Cell::Due(to.clone()))
            .cell(),
        Fact::Reworded(wording, _, now) => {
            let id = match wording {
                Wording::Title => "revision-title",
                Wording::Outcome => "revision-outcome",
            };
            said(id, "now", now)
        }
        Fact::Reassigned(body, was, now) => {
            let id = match body {
                Body::Executors => "revision-executors",
                Body::Funding => "revision-funding",
            };
            Phrase::new(id).with("now", names(now)).with("was", names(was)).cell()
        }
        Fact::New { due, steps, number } => {
            let due = due.as_ref().map(|due| dated("revision-due", due));
            let steps = (*steps > 0).then(|| counted("revision-steps", *steps));
            let number = number.as_ref().map(|number| said("revision-number", "number", number));
            Phrase::list(due.into_iter().chain(steps).chain(number).collect())
        }
        Fact::Vanished(items) if *items > 1 => counted("revision-items", *items),
        Fact::Vanished(_) => Cell::Empty,
        Fact::Renumbered(number) => said("revision-number", "number", number),
        Fact::Undecided(why) => undecided(why, words),
    }
}

fn undecided(why: &Why, words: &Words) -> Cell {
    match why {
        Why::Unread(text) => said("revision-unread", "words", text),
        Why::Dated(due) => dated("revision-dated", due),
        Why::Undated => Phrase::new("revision-undated").cell(),
        Why::Series(due) => dated("revision-series", due),
        Why::Event(text) => said("revision-event", "words", text),
        Why::Edited(Wording::Title, now) => said("revision-edited-title", "now", now),
        Why::Edited(Wording::Outcome, now) => said("revision-edited-outcome", "now", now),
        Why::Changed(Body::Executors, now) => {
            Phrase::new("revision-changed-executors").with("now", names(now)).cell()
        }
        Why::Changed(Body::Funding, now) => {
            Phrase::new("revision-changed-funding").with("now", names(now)).cell()
        }
        Why::OtherLanguage(Wording::Title, now) => said("revision-other-language-title", "now", now),
        Why::OtherLanguage(Wording::Outcome, now) => said("revision-other-language-outcome", "now", now),
        Why::Emptied(Wording::Title) => Phrase::new("revision-emptied-title").cell(),
        Why::Emptied(Wording::Outcome) => Phrase::new("revision-emptied-outcome").cell(),
        Why::Nobody(Body::Executors, was) => {
            Phrase::new("revision-nobody-executors").with("was", names(was)).cell()
        }
        Why::Nobody(Body::Funding, was) => {
            Phrase::new("revision-nobody-funding").with("was", names(was)).cell()
        }
        Why::Rephrased(text) => said("revision-rephrased", "words", text),
        Why::Divided => Phrase::new("revision-divided").cell(),
        Why::Undivided => Phrase::new("revision-undivided").cell(),
        Why::Content => Phrase::new("revision-content").cell(),
        Why::Delivered => Phrase::new("revision-delivered").cell(),
        Why::Done => Phrase::new("revision-done").cell(),
        Why::Noted(text) => said("revision-noted", "words", text),
        Why::Section(title) => said("revision-section", "title", title),
        Why::TakenOut => Phrase::new("revision-taken-out").cell(),
        Why::Refused(message) => Cell::Text(words.message(message)),
    }
}

fn said(id: &'static str, name: &'static str, text: &str) -> Cell {
    Phrase::new(id).with(name, Cell::Text(text.to_owned())).cell()
}

fn dated(id: &'static str, due: &Due) -> Cell {
    Phrase::new(id).with("due", Cell::Due(due.clone())).cell()
}

fn names(names: &[String]) -> Cell {
    if names.is_empty() { Cell::Text("–".to_owned()) } else { Cell::Text(names.join(", ")) }
}
