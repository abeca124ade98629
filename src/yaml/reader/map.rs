//! One map: which keys it may have, which stand twice, which are the user's own.

use std::collections::HashSet;

use serde::de::{self, DeserializeSeed, IntoDeserializer, MapAccess};

use super::rejected::Rejected;
use super::{EXTRAS, Reader};
use crate::suggestion::nearest;
use crate::yaml::complaint::{Complaint, quoted, shortened};
use crate::yaml::events::{Event, Node};
use crate::yaml::fault::Spot;
use crate::yaml::limit::{MOST_COUNTED, MOST_KEYS, MOST_OWN, MOST_OWN_IN_ALL};

/// Which keys a map may have.
#[derive(Clone, Copy)]
pub(super) enum Fields {
    Any,
    Only(&'static [&'static str]),
}

/// What a measure, a step, an extension, an observation cannot be without.
const NEEDED: [&str; 4] = ["id", "title", "to", "value"];

pub(super) struct Map<'r, 'a> {
    reader: &'r mut Reader<'a>,
    fields: Fields,
    /// The known keys seen, as bits.
    seen: u64,
    /// The other keys seen.
    names: HashSet<String>,
    /// The known keys that unknown ones were taken for.
    meant: Vec<&'static str>,
    /// The user's own keys and their values, as events.
    extras: Vec<Event<'a>>,
    /// How many keys there were.
    keys: usize,
    depth: usize,
}

impl<'r, 'a> Map<'r, 'a> {
    pub(super) fn new(reader: &'r mut Reader<'a>, fields: Fields) -> Self {
        let depth = reader.depth;
        let (names, meant, extras) = Default::default();
        Self { reader, fields, seen: 0, names, meant, extras, keys: 0, depth }
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
                if self.reader.is_full() {
                    self.reader.put_down(Complaint::new("unknown-key", "unknown key"), spot);
                    return false;
                }
                let near = nearest(key, known(fields)).filter(|_| key != "<<");
                self.meant.extend(near);
                self.reader.put_down(unknown_key(key, near, fields), spot);
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

    /// Sets a key of the user's own notes with its value.
    fn set_aside(&mut self, key: Event<'a>) -> Result<(), Rejected> {
        self.extras.push(key);
        let depth = self.reader.depth;
        loop {
            let event = self.reader.take()?;
            self.reader.own += 1;
            if self.extras.len() > MOST_OWN || self.reader.own > MOST_OWN_IN_ALL {
                return Err(self.reader.stop("the keys of your own hold too much", event.spot));
            }
            self.extras.push(event);
            if self.reader.depth <= depth {
                return Ok(());
            }
        }
    }

    /// A key that was misspelt and not given rightly: it counts as given, or it would be missed as well.
    fn misspelt(&mut self) -> Option<&'static str> {
        let Fields::Only(fields) = self.fields else { return None };
        while let Some(key) = self.meant.pop() {
            let bit = fields.iter().position(|field| *field == key).map_or(0, |index| 1_u64 << index);
            if self.seen & bit == 0 {
                self.seen |= bit;
                return Some(key);
            }
        }
        None
    }

    /// Counts the parts that lack what every part must have. The assembler complains of each; a million of them would
    /// take much room until then.
    fn complete(&mut self, spot: Spot) -> Result<(), Rejected> {
        let Fields::Only(fields) = self.fields else { return Ok(()) };
        // The plan, its source and its sections are few, and not all of their keys are needed.
        let is_few = fields.contains(&"measures") || fields.contains(&"url");
        let lacks = |(n, field): (usize, &&str)| NEEDED.contains(field) && self.seen & (1_u64 << n) == 0;
        if !is_few && fields.iter().enumerate().any(lacks) {
            self.reader.incomplete += 1;
            if self.reader.incomplete > MOST_COUNTED {
                return Err(self.reader.stop("there are too many faults: the rest is not read", spot));
            }
        }
        Ok(())
    }

    /// Puts a value that has been complained of next.
    fn hand_over_faulty(&mut self) {
        let mut events = vec![Event { node: Node::Faulty, spot: Spot::default() }];
        events.extend(self.reader.ahead.take());
        self.reader.events.insert(events);
    }

    /// Makes one map of what was set notes, to be read next.
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

fn known(fields: &'static [&'static str]) -> impl Iterator<Item = &'static str> {
    fields.iter().copied().filter(|field| *field != EXTRAS)
}

fn unknown_key(key: &str, near: Option<&str>, fields: &'static [&'static str]) -> Complaint {
    let complaint = Complaint::new("unknown-key", format!("unknown key {}", quoted(key)));
    complaint.hint(match near {
        _ if key == "<<" => "merge keys are not read: write the keys out".into(),
        Some(near) => format!("did you mean `{near}`?"),
        None => {
            let known = known(fields).collect::<Vec<_>>().join(", ");
            format!("known here: {known}; keys of your own begin with `x-`")
        }
    })
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
                if let Some(key) = self.misspelt() {
                    self.hand_over_faulty();
                    return seed.deserialize(key.into_deserializer()).map(Some);
                }
                let end = self.reader.take()?;
                return self.complete(end.spot).map(|()| None);
            }
            let event = self.reader.take()?;
            self.keys += 1;
            if self.keys > MOST_KEYS {
                return Err(self.reader.stop("this map has too many keys", event.spot));
            }
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
