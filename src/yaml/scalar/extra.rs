//! The user's own keys: values of any shape.

use std::fmt;

use serde::de::{Deserialize, Deserializer, MapAccess, SeqAccess, Visitor};

use super::figure::number;
use super::word::Word;
use crate::model::{Extra, Str};
use crate::yaml::reader::OWN;

/// The user's own keys.
#[derive(Clone, Debug, Default, PartialEq)]
pub(in crate::yaml) struct Extras(pub(in crate::yaml) Vec<(Str, Extra)>);

impl<'de> Deserialize<'de> for Extras {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        match Extra::deserialize(deserializer)? {
            Extra::Map(all) => Ok(Self(all)),
            Extra::Null | Extra::Bool(_) | Extra::Number(_) | Extra::Text(_) | Extra::List(_) => {
                Ok(Self::default())
            }
        }
    }
}

impl<'de> Deserialize<'de> for Extra {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_newtype_struct(OWN, QuotedVisitor)
    }
}

/// Takes what is quoted as the text it is, and anything else for what it looks like.
struct QuotedVisitor;

impl<'de> Visitor<'de> for QuotedVisitor {
    type Value = Extra;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("any value")
    }

    fn visit_str<E>(self, text: &str) -> Result<Extra, E> {
        Ok(Extra::Text(text.into()))
    }

    fn visit_newtype_struct<D: Deserializer<'de>>(self, deserializer: D) -> Result<Extra, D::Error> {
        deserializer.deserialize_any(ExtraVisitor)
    }
}

struct ExtraVisitor;

impl<'de> Visitor<'de> for ExtraVisitor {
    type Value = Extra;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("any value")
    }

    fn visit_unit<E>(self) -> Result<Extra, E> {
        Ok(Extra::Null)
    }

    fn visit_str<E>(self, text: &str) -> Result<Extra, E> {
        Ok(match text {
            "true" => Extra::Bool(true),
            "false" => Extra::Bool(false),
            _ if number(text).is_ok() => Extra::Number(text.into()),
            _ => Extra::Text(text.into()),
        })
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Extra, A::Error> {
        let mut all = Vec::new();
        while let Some(value) = list.next_element()? {
            all.push(value);
        }
        Ok(Extra::List(all))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Extra, A::Error> {
        let mut all = Vec::new();
        while let Some((key, value)) = map.next_entry::<Word, Extra>()? {
            all.push((key.0.into(), value));
        }
        Ok(Extra::Map(all))
    }
}
