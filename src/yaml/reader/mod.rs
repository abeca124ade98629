//! A serde reader over the events that goes on after a fault.
//!
//! serde itself stops at the first error. Here an error is put down with its spot at the moment it arises, the type
//! [`Field`](super::field::Field) takes it as "faulty", and the reader skips to the end of the value concerned.
//! What the derived types cannot say for themselves is held here: unknown keys (with what was meant), a key given
//! twice, `x-` keys, which are gathered under the field `x-*`.

mod map;

use std::fmt;

use serde::de::{self, DeserializeOwned, DeserializeSeed, Deserializer, SeqAccess, Visitor};

use self::map::{Fields, Map};
use super::complaint::Complaint;
use super::events::{Event, Events, Node};
use super::fault::{Fault, Spot};
use super::limit::{DEEPEST, MOST_COUNTED, MOST_FAULTS, MOST_SCALARS, too_large};
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
    let mut reader = Reader::new(text);
    let value = reader.document();
    let Reader { mut faults, mut events, own, more, .. } = reader;
    faults.append(&mut events.faults);
    faults.extend(Fault::more(more + events.more));
    let has_anchors = events.has_anchors();
    Read { value, faults, outline: events.outline, has_anchors, own }
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
    /// The text stopped being YAML: nothing more can be read.
    broken: bool,
}

/// The fault has been put down; only the way back is left.
#[derive(Debug)]
pub(in crate::yaml) struct Rejected(Option<Complaint>);

impl de::Error for Rejected {
    fn custom<T: fmt::Display>(message: T) -> Self {
        Self(Some(Complaint::parse(&message.to_string())))
    }

    fn invalid_type(unexpected: de::Unexpected<'_>, expected: &dyn de::Expected) -> Self {
        let found = if let de::Unexpected::Str(text) = unexpected {
            format!("`{}`", shortened(text))
        } else if unexpected == de::Unexpected::Map {
            "a map".into()
        } else if unexpected == de::Unexpected::Seq {
            "a list".into()
        } else {
            // Of other values the reader hands over only an empty one.
            "nothing".into()
        };
        Self(Some(Complaint::new("wrong-type", format!("expected {expected}, found {found}"))))
    }
}

impl fmt::Display for Rejected {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.0.as_ref().map_or("", |complaint| &complaint.message))
    }
}

impl std::error::Error for Rejected {}

/// A text in backticks, short enough for a message.
pub(in crate::yaml) fn quoted(text: &str) -> String {
    if text.is_empty() { "an empty text".into() } else { format!("`{}`", shortened(text)) }
}

/// A text short enough for a message.
pub(in crate::yaml) fn shortened(text: &str) -> String {
    let line: String = text.chars().take(60).map(|c| if c.is_control() { '\u{FFFD}' } else { c }).collect();
    if text.chars().nth(60).is_some() { format!("{line}…") } else { line }
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
            broken: false,
        }
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

    /// Hands the next value to a visitor as what it is: a scalar always as its text.
    fn value<V: Visitor<'a>>(&mut self, fields: Fields, visitor: V) -> Result<V::Value, Rejected> {
        let event = self.take()?;
        let result = match event.node {
            Node::Scalar { value, plain } if plain && is_null(&value) => visitor.visit_unit(),
            Node::Scalar { value, .. } => match value {
                std::borrow::Cow::Borrowed(text) => visitor.visit_borrowed_str(text),
                std::borrow::Cow::Owned(text) => visitor.visit_string(text),
            },
            Node::MapStart => {
                let depth = self.depth;
                let result = visitor.visit_map(Map::new(self, fields));
                self.skip_to(depth.saturating_sub(1))?;
                result
            }
            // A derived struct would take a list for its fields in their order.
            Node::ListStart if matches!(fields, Fields::Only(_)) => {
                self.skip_to(self.depth.saturating_sub(1))?;
                Err(de::Error::invalid_type(de::Unexpected::Seq, &visitor))
            }
            Node::ListStart => {
                let depth = self.depth;
                let result = visitor.visit_seq(Elements { reader: self, scalars: 0 });
                self.skip_to(depth.saturating_sub(1))?;
                result
            }
            Node::MapEnd | Node::ListEnd | Node::Faulty | Node::End => Err(Rejected(None)),
        };
        self.settle(result, event.spot)
    }
}

fn is_null(text: &str) -> bool {
    matches!(text, "" | "~" | "null" | "Null" | "NULL")
}

/// Whether YAML would read these plain characters as a fraction, and so lose a final zero.
fn is_fraction(text: &str) -> bool {
    let text = text.trim_start_matches(['-', '+']);
    text.contains('.')
        && text.starts_with(|c: char| c.is_ascii_digit() || c == '.')
        && text.parse::<f64>().is_ok()
}

impl<'de> Deserializer<'de> for &mut Reader<'de> {
    type Error = Rejected;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Rejected> {
        self.value(Fields::Any, visitor)
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Rejected> {
        let null = matches!(self.peek()?, Node::Scalar { value, plain: true } if is_null(value));
        if null {
            self.take()?;
            visitor.visit_none()
        } else {
            visitor.visit_some(self)
        }
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _name: &'static str,
        fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Rejected> {
        self.value(Fields::Only(fields), visitor)
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(
        self,
        name: &'static str,
        visitor: V,
    ) -> Result<V::Value, Rejected> {
        if name == ID
            && let Node::Scalar { value, plain: true } = self.peek()?
            && is_fraction(value)
        {
            let value = shortened(value);
            let message = format!("the id `{value}` without quotes is a YAML fraction, in which 1.10 is 1.1");
            let hint = format!("write `id: \"{value}\"`");
            let event = self.take()?;
            self.put_down(Complaint::new("bad-id", message).hint(hint), event.spot);
            return Err(Rejected(None));
        }
        if name == OWN && matches!(self.peek()?, Node::Scalar { plain: false, .. }) {
            return self.value(Fields::Any, visitor);
        }
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Rejected> {
        let complaint = match self.peek()? {
            Node::Scalar { value, .. } => {
                let shown = shortened(value);
                Complaint::new("wrong-type", format!("expected a list, found `{shown}`"))
                    .hint(format!("write `[{shown}]`"))
            }
            Node::MapStart => Complaint::new("wrong-type", "expected a list, found a map")
                .hint("begin each element with a dash: `- `"),
            Node::MapEnd | Node::ListStart | Node::ListEnd | Node::Faulty | Node::End => {
                return self.value(Fields::Any, visitor);
            }
        };
        let depth = self.depth;
        let event = self.take()?;
        self.skip_to(depth)?;
        self.put_down(complaint, event.spot);
        Err(Rejected(None))
    }

    fn deserialize_ignored_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Rejected> {
        self.skip_value()?;
        visitor.visit_unit()
    }

    fn deserialize_bool<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Rejected> {
        let event = self.take()?;
        let result = match &event.node {
            Node::Scalar { value, plain: true } if matches!(&**value, "true" | "True" | "TRUE") => {
                visitor.visit_bool(true)
            }
            Node::Scalar { value, plain: true } if matches!(&**value, "false" | "False" | "FALSE") => {
                visitor.visit_bool(false)
            }
            Node::Scalar { value, .. } => {
                let message = format!("expected `true` or `false`, found `{}`", shortened(value));
                Err(Rejected(Some(Complaint::new("wrong-type", message))))
            }
            Node::MapStart | Node::ListStart => {
                self.skip_to(self.depth.saturating_sub(1))?;
                Err(Rejected(Some(Complaint::new("wrong-type", "expected `true` or `false`"))))
            }
            Node::MapEnd | Node::ListEnd | Node::Faulty | Node::End => Err(Rejected(None)),
        };
        self.settle(result, event.spot)
    }

    /// Tells the types of `scalar` that a struct's fields are wanted even where a scalar may stand instead.
    fn is_human_readable(&self) -> bool {
        false
    }

    serde::forward_to_deserialize_any! {
        i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf unit unit_struct tuple
        tuple_struct map enum identifier
    }
}

struct Elements<'r, 'a> {
    reader: &'r mut Reader<'a>,
    scalars: usize,
}

impl<'a> SeqAccess<'a> for Elements<'_, 'a> {
    type Error = Rejected;

    fn next_element_seed<T: DeserializeSeed<'a>>(&mut self, seed: T) -> Result<Option<T::Value>, Rejected> {
        match self.reader.peek()? {
            Node::ListEnd => {
                self.reader.take()?;
                return Ok(None);
            }
            Node::Scalar { .. } => self.scalars += 1,
            Node::MapStart | Node::ListStart | Node::MapEnd | Node::Faulty | Node::End => {}
        }
        if self.scalars > MOST_SCALARS {
            let spot = self.reader.take()?.spot;
            return Err(self.reader.stop("this list is too long", spot));
        }
        let depth = self.reader.depth;
        let value = seed.deserialize(&mut *self.reader);
        self.reader.skip_to(depth)?;
        value.map(Some)
    }
}
