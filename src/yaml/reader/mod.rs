//! A serde reader over the events that goes on after a fault.
//!
//! serde itself stops at the first error. Here an error is put down with its spot at the moment it arises, the type
//! [`Field`](super::field::Field) takes it as "faulty", and the reader skips to the end of the value concerned.
//! What the derived types cannot say for themselves is held here: unknown keys (with what was meant), a key given
//! twice, `x-` keys, which are gathered under the field `x-*`.

use std::collections::HashSet;
use std::fmt;

use serde::de::{
    self, DeserializeOwned, DeserializeSeed, Deserializer, IntoDeserializer, MapAccess, SeqAccess, Visitor,
};

use super::complaint::Complaint;
use super::events::{Event, Events, Node};
use super::fault::{Fault, Spot};

/// The field that gathers the user's own keys.
pub(super) const EXTRAS: &str = "x-*";
/// The newtype whose value is an id: digits that YAML would read as a fraction are refused.
pub(super) const ID: &str = "$id";
/// More faults than anybody reads; the rest is counted.
const MOST_FAULTS: usize = 1_000;

/// Reads a value and every fault on the way. No value where the text is no YAML or no map at all.
pub(super) fn read<T: DeserializeOwned>(text: &str) -> (Option<T>, Vec<Fault>) {
    let mut reader = Reader {
        events: Events::new(text),
        ahead: None,
        depth: 0,
        faults: Vec::new(),
        more: 0,
        broken: false,
    };
    if matches!(reader.peek(), Ok(Node::End)) {
        let hint = "a plan begins with `version: 1` and has `sections:` or `measures:`";
        let fault = Fault {
            rule: "not-a-plan",
            message: "the file is empty".into(),
            hint: Some(hint.into()),
            spot: None,
        };
        return (None, vec![fault]);
    }
    let value = T::deserialize(&mut reader).ok();
    if !reader.broken {
        let _ = reader.skip_to(0);
        // What follows the document shows only when it is asked for.
        let _ = reader.take();
    }
    let more = reader.more;
    if more > 0 {
        let message = format!("{more} more faults are not shown");
        reader.faults.push(Fault { rule: "more", message, hint: None, spot: None });
    }
    (value, reader.faults)
}

struct Reader<'a> {
    events: Events<'a>,
    ahead: Option<Event<'a>>,
    /// How many containers are open.
    depth: usize,
    faults: Vec<Fault>,
    more: usize,
    /// The text stopped being YAML: nothing more can be read.
    broken: bool,
}

/// The fault has been put down; only the way back is left.
#[derive(Debug)]
pub(super) struct Rejected(Option<Complaint>);

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

/// A text short enough for a message.
pub(super) fn shortened(text: &str) -> String {
    let line: String = text.chars().take(60).map(|c| if c.is_control() { '\u{FFFD}' } else { c }).collect();
    if text.chars().nth(60).is_some() { format!("{line}…") } else { line }
}

impl<'a> Reader<'a> {
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

    fn take(&mut self) -> Result<Event<'a>, Rejected> {
        self.peek()?;
        let event = self.ahead.take().ok_or(Rejected(None))?;
        match event.node {
            Node::MapStart | Node::ListStart => self.depth += 1,
            Node::MapEnd | Node::ListEnd => self.depth = self.depth.saturating_sub(1),
            Node::Scalar { .. } | Node::End => {}
        }
        Ok(event)
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
        if self.faults.len() < MOST_FAULTS {
            let Complaint { rule, message, hint } = complaint;
            self.faults.push(Fault { rule, message, hint, spot: Some(spot) });
        } else {
            self.more += 1;
        }
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
            Node::ListStart => {
                let depth = self.depth;
                let result = visitor.visit_seq(Elements { reader: self });
                self.skip_to(depth.saturating_sub(1))?;
                result
            }
            Node::MapEnd | Node::ListEnd | Node::End => Err(Rejected(None)),
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
            let message = format!("the id `{value}` without quotes is a YAML fraction, in which 1.10 is 1.1");
            let hint = format!("write `id: \"{value}\"`");
            let event = self.take()?;
            self.put_down(Complaint::new("bad-id", message).hint(hint), event.spot);
            return Err(Rejected(None));
        }
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Rejected> {
        if let Node::Scalar { value, .. } = self.peek()? {
            let shown = shortened(value);
            let complaint = Complaint::new("wrong-type", format!("expected a list, found `{shown}`"));
            let event = self.take()?;
            self.put_down(complaint.hint(format!("write `[{shown}]`")), event.spot);
            return Err(Rejected(None));
        }
        self.value(Fields::Any, visitor)
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
            Node::MapEnd | Node::ListEnd | Node::End => Err(Rejected(None)),
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

/// Which keys a map may have.
#[derive(Clone, Copy)]
enum Fields {
    Any,
    Only(&'static [&'static str]),
}

struct Map<'r, 'a> {
    reader: &'r mut Reader<'a>,
    fields: Fields,
    /// The known keys seen, as bits.
    seen: u64,
    /// The other keys seen.
    names: HashSet<String>,
    /// The user's own keys and their values, as events.
    extras: Vec<Event<'a>>,
    depth: usize,
}

impl<'r, 'a> Map<'r, 'a> {
    fn new(reader: &'r mut Reader<'a>, fields: Fields) -> Self {
        let depth = reader.depth;
        Self { reader, fields, seen: 0, names: HashSet::new(), extras: Vec::new(), depth }
    }

    /// Decides what to do with a key: `true` if the type wants it.
    fn admit(&mut self, key: &str, spot: Spot) -> bool {
        let Fields::Only(fields) = self.fields else { return self.is_new(key, spot) };
        match fields.iter().position(|field| *field == key && key != EXTRAS) {
            Some(index) if index < 64 => {
                let bit = 1_u64 << index;
                let new = self.seen & bit == 0;
                self.seen |= bit;
                if !new {
                    self.twice(key, spot);
                }
                new
            }
            _ => {
                if key.starts_with("x-") && fields.contains(&EXTRAS) {
                    return self.is_new(key, spot);
                }
                self.reader.put_down(unknown_key(key, fields), spot);
                false
            }
        }
    }

    fn is_new(&mut self, key: &str, spot: Spot) -> bool {
        let new = self.names.insert(key.to_owned());
        if !new {
            self.twice(key, spot);
        }
        new
    }

    fn twice(&mut self, key: &str, spot: Spot) {
        let message = format!("the key `{}` stands twice in this map", shortened(key));
        let complaint = Complaint { rule: "duplicate-key", message, hint: Some("keep one of them".into()) };
        self.reader.put_down(complaint, spot);
    }

    /// Sets a key of the user's own aside with its value.
    fn set_aside(&mut self, key: Event<'a>) -> Result<(), Rejected> {
        self.extras.push(key);
        let depth = self.reader.depth;
        loop {
            let event = self.reader.take()?;
            self.extras.push(event);
            if self.reader.depth <= depth {
                return Ok(());
            }
        }
    }

    /// Makes one map of what was set aside, to be read next.
    fn hand_over_extras(&mut self) {
        let spot = self.extras.first().map(|key| key.spot).unwrap_or_default();
        let mut events = vec![Event { node: Node::MapStart, spot }];
        events.append(&mut self.extras);
        events.push(Event { node: Node::MapEnd, spot });
        // The event ahead, the end of this map, comes after them.
        events.extend(self.reader.ahead.take());
        self.reader.events.insert(events);
    }
}

fn unknown_key(key: &str, fields: &[&str]) -> Complaint {
    let complaint = Complaint::new("unknown-key", format!("unknown key `{}`", shortened(key)));
    if key == "<<" {
        return complaint.hint("merge keys are not read: write the keys out");
    }
    let known = || fields.iter().copied().filter(|field| *field != EXTRAS);
    match crate::suggestion::nearest(key, known()) {
        Some(near) => complaint.hint(format!("did you mean `{near}`?")),
        None => complaint.hint(format!(
            "known here: {}; keys of your own begin with `x-`",
            known().collect::<Vec<_>>().join(", ")
        )),
    }
}

impl<'a> MapAccess<'a> for Map<'_, 'a> {
    type Error = Rejected;

    fn next_key_seed<K: DeserializeSeed<'a>>(&mut self, seed: K) -> Result<Option<K::Value>, Rejected> {
        loop {
            self.reader.skip_to(self.depth)?;
            if *self.reader.peek()? == Node::MapEnd {
                if !self.extras.is_empty() {
                    self.hand_over_extras();
                    return seed.deserialize(EXTRAS.into_deserializer()).map(Some);
                }
                self.reader.take()?;
                return Ok(None);
            }
            let event = self.reader.take()?;
            let Node::Scalar { value: key, .. } = &event.node else {
                self.reader.skip_to(self.depth)?;
                self.reader.put_down(Complaint::new("wrong-type", "a key must be one word"), event.spot);
                self.reader.skip_value()?;
                continue;
            };
            if !self.admit(key, event.spot) {
                self.reader.skip_value()?;
            } else if matches!(self.fields, Fields::Only(_)) && key.starts_with("x-") {
                self.set_aside(event)?;
            } else {
                let key = seed.deserialize(de::value::CowStrDeserializer::new(key.clone()));
                return self.reader.settle(key, event.spot).map(Some);
            }
        }
    }

    fn next_value_seed<V: DeserializeSeed<'a>>(&mut self, seed: V) -> Result<V::Value, Rejected> {
        let depth = self.reader.depth;
        let value = seed.deserialize(&mut *self.reader);
        self.reader.skip_to(depth)?;
        value
    }
}

struct Elements<'r, 'a> {
    reader: &'r mut Reader<'a>,
}

impl<'a> SeqAccess<'a> for Elements<'_, 'a> {
    type Error = Rejected;

    fn next_element_seed<T: DeserializeSeed<'a>>(&mut self, seed: T) -> Result<Option<T::Value>, Rejected> {
        if *self.reader.peek()? == Node::ListEnd {
            self.reader.take()?;
            return Ok(None);
        }
        let depth = self.reader.depth;
        let value = seed.deserialize(&mut *self.reader);
        self.reader.skip_to(depth)?;
        value.map(Some)
    }
}
