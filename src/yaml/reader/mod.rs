//! A serde reader over the events that goes on after a fault.
//!
//! serde itself stops at the first error. Here an error is put down with its spot at the moment it arises, the type
//! [`Field`](super::field::Field) takes it as "faulty", and the reader skips to the end of the value concerned.
//! What the derived types cannot say for themselves is held here: unknown keys (with what was meant), a key given
//! twice, `x-` keys, which are gathered under the field `x-*`.

mod deserializer;
mod map;
mod rejected;

use serde::de::DeserializeOwned;

use self::rejected::Rejected;
use super::complaint::Complaint;
use super::events::{Event, Events, Node};
use super::fault::{Fault, Spot};
use super::limit::{DEEPEST, MOST_COUNTED, MOST_FAULTS, too_large};
use super::pieces::Outline;

/// The field that gathers the user's own keys.
pub(in crate::yaml) const EXTRAS: &str = "x-*";
/// The newtype whose value is an id: digits that YAML would read as a fraction are refused.
pub(in crate::yaml) const ID: &str = "$id";
/// The newtype whose value is the user's own: quoted, it is handed over as a text.
pub(in crate::yaml) const OWN: &str = "$own";

/// What was read of a text.
pub(in crate::yaml) struct Read<'a, T> {
    /// Nothing where the text is no YAML or no map at all.
    pub(in crate::yaml) value: Option<T>,
    /// Every fault on the way.
    pub(in crate::yaml) faults: Vec<Fault>,
    pub(in crate::yaml) outline: Outline<'a>,
    /// Whether anything in it has a name that others may use.
    pub(in crate::yaml) has_anchors: bool,
    /// How many values stand under the user's own keys.
    pub(in crate::yaml) own: usize,
}

/// Reads a value and every fault on the way.
pub(in crate::yaml) fn read<T: DeserializeOwned>(text: &str) -> Read<'_, T> {
    Reader::new(text).read()
}

/// Reads a value up to the first fault.
pub(in crate::yaml) fn read_while_sound<'a, T: DeserializeOwned>(
    text: &'a str,
    outline: Outline<'a>,
) -> Read<'a, T> {
    let mut reader = Reader { goes_on: false, ..Reader::new(text) };
    reader.events.outline = outline;
    reader.read()
}

struct Reader<'a> {
    events: Events<'a>,
    ahead: Option<Event<'a>>,
    /// How many containers are open.
    depth: usize,
    faults: Vec<Fault>,
    more: usize,
    /// How many values stand under the user's own keys.
    own: usize,
    /// How many parts lack what every part must have.
    incomplete: usize,
    /// Whether the reading goes on after a fault.
    goes_on: bool,
    /// Nothing more can be read, or shall be.
    broken: bool,
}

impl<'a> Reader<'a> {
    fn new(text: &'a str) -> Self {
        Self {
            events: Events::new(text),
            ahead: None,
            depth: 0,
            faults: Vec::new(),
            more: 0,
            own: 0,
            incomplete: 0,
            goes_on: true,
            broken: false,
        }
    }

    fn read<T: DeserializeOwned>(mut self) -> Read<'a, T> {
        let value = self.document();
        let Self { mut faults, mut events, own, more, .. } = self;
        faults.append(&mut events.faults);
        faults.extend(Fault::more(more + events.more));
        let has_anchors = events.has_anchors();
        Read { value, faults, outline: events.outline, has_anchors, own }
    }

    /// Reads the one document there may be.
    fn document<T: DeserializeOwned>(&mut self) -> Option<T> {
        if matches!(self.peek(), Ok(Node::End)) || self.is_at_nothing() {
            let hint = "a plan begins with `version: 1` and has `sections:` or `measures:`";
            self.faults.push(Fault {
                rule: "not-a-plan",
                message: "the file is empty".into(),
                hint: Some(hint.into()),
                spot: None,
            });
            self.broken = true;
            return None;
        }
        let value = T::deserialize(&mut *self).ok();
        if !self.broken {
            let _ = self.skip_to(0);
            // What follows the document shows only when it is asked for.
            let _ = self.take();
        }
        value
    }

    fn peek(&mut self) -> Result<&Node<'a>, Rejected> {
        if self.ahead.is_none() {
            let next = if self.broken { Err(None) } else { self.events.next().map_err(Some) };
            match next {
                Ok(event) => self.ahead = Some(event),
                Err(fault) => {
                    self.broken = true;
                    self.faults.extend(fault);
                    return Err(Rejected(None));
                }
            }
        }
        self.ahead.as_ref().map(|event| &event.node).ok_or(Rejected(None))
    }

    /// Whether the document begins with an empty value: a mark `---` and nothing behind it.
    fn is_at_nothing(&mut self) -> bool {
        matches!(self.peek(), Ok(Node::Scalar { value, plain: true }) if value.is_empty())
    }

    fn take(&mut self) -> Result<Event<'a>, Rejected> {
        self.peek()?;
        let event = self.ahead.take().ok_or(Rejected(None))?;
        match event.node {
            Node::MapStart | Node::ListStart => self.depth += 1,
            Node::MapEnd | Node::ListEnd => self.depth = self.depth.saturating_sub(1),
            Node::Scalar { .. } | Node::Faulty | Node::End => {}
        }
        // Aliases within aliases nest deeper than the text does.
        if self.depth > DEEPEST {
            return Err(self.stop("too deeply nested", event.spot));
        }
        Ok(event)
    }

    /// Reads nothing more: what the file holds is no plan but an attack, or an accident.
    fn stop(&mut self, message: &str, spot: Spot) -> Rejected {
        self.broken = true;
        self.ahead = None;
        self.faults.push(too_large(message, None, spot));
        Rejected(None)
    }

    /// Whether another fault would only be counted.
    fn is_full(&self) -> bool {
        self.faults.len() >= MOST_FAULTS
    }

    /// Leaves every container opened since the depth was this.
    fn skip_to(&mut self, depth: usize) -> Result<(), Rejected> {
        while self.depth > depth {
            if self.take()?.node == Node::End {
                break;
            }
        }
        Ok(())
    }

    /// Takes a whole value.
    fn skip_value(&mut self) -> Result<(), Rejected> {
        let depth = self.depth;
        self.take()?;
        self.skip_to(depth)
    }

    /// Puts a fault down; one without words has been put down where it arose.
    fn put_down(&mut self, complaint: Complaint, spot: Spot) {
        if complaint.message.is_empty() {
            return;
        }
        if self.broken {
            return;
        }
        self.broken |= !self.goes_on;
        if self.is_full() {
            self.more += 1;
            if self.more > MOST_COUNTED {
                self.stop("there are too many faults: the rest is not read", spot);
            }
            return;
        }
        let Complaint { rule, message, hint } = complaint;
        self.faults.push(Fault { rule, message, hint, spot: Some(spot) });
    }

    fn settle<T>(&mut self, result: Result<T, Rejected>, spot: Spot) -> Result<T, Rejected> {
        result.map_err(|Rejected(complaint)| {
            if let Some(complaint) = complaint {
                self.put_down(complaint, spot);
            }
            Rejected(None)
        })
    }
}
