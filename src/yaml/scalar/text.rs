//! Texts in one language or several, and tables of names.

use std::fmt;

use serde::de::{Deserialize, Deserializer, MapAccess, Visitor};

use super::either::{Either, either};
use super::word::{ScalarVisitor, Word};
use crate::model::{Str, Text};
use crate::yaml::complaint::{Complaint, quoted};
use crate::yaml::field::{Field, Needed};

impl<'de> Deserialize<'de> for Text {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        either(deserializer)
    }
}

impl Either for Text {
    type Map = LanguageMap;
    const EXPECTED: &'static str = "a text, or a map from language to text";

    fn from_text(text: &str) -> Result<Self, Complaint> {
        Ok(Self::Plain(text.into()))
    }

    fn from_map(map: LanguageMap) -> Result<Self, Complaint> {
        if map.0.is_empty() {
            return Err(Complaint::new("wrong-type", "this text is in no language").hint("write `en: …`"));
        }
        Ok(Self::Languages(map.0))
    }
}

/// Language tags and texts, in order.
pub(in crate::yaml) struct LanguageMap(Vec<(Str, Str)>);

impl<'de> Deserialize<'de> for LanguageMap {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct LanguageVisitor;
        impl<'de> Visitor<'de> for LanguageVisitor {
            type Value = LanguageMap;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a map from language to text")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<LanguageMap, A::Error> {
                let mut all = Vec::new();
                while let Some((tag, text)) = map.next_entry::<Tag, Field<Word>>()? {
                    all.extend(text.given().map(|text| (tag.0.into(), text.0.into())));
                }
                Ok(LanguageMap(all))
            }
        }
        deserializer.deserialize_map(LanguageVisitor)
    }
}

/// A language tag of BCP 47.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::yaml) struct Tag(pub(in crate::yaml) String);

impl<'de> Deserialize<'de> for Tag {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_str(ScalarVisitor("a language such as uz, uz-Latn, ru or en", |text| {
            if is_tag(text) {
                return Ok(Self(text.to_owned()));
            }
            let complaint = Complaint::new("unknown-language", format!("{} is no language", quoted(text)));
            let hyphened = text.replace('_', "-");
            Err(complaint.hint(if is_tag(&hyphened) {
                format!("write `{hyphened}`")
            } else {
                "write a BCP 47 tag such as uz, uz-Latn, ru or en".into()
            }))
        }))
    }
}

fn is_tag(text: &str) -> bool {
    let mut parts = text.split('-');
    let base = parts
        .next()
        .is_some_and(|part| matches!(part.len(), 2 | 3) && part.bytes().all(|b| b.is_ascii_alphabetic()));
    base && parts.all(|part| (2..=8).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_alphanumeric()))
}

/// Names under ids, in order.
#[derive(Clone, Debug, Default, PartialEq)]
pub(in crate::yaml) struct Table(pub(in crate::yaml) Vec<(String, Needed<Text>)>);

impl<'de> Deserialize<'de> for Table {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct TableVisitor;
        impl<'de> Visitor<'de> for TableVisitor {
            type Value = Table;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a map from id to name")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Table, A::Error> {
                let mut all = Vec::new();
                while let Some((id, name)) = map.next_entry::<Word, Needed<Text>>()? {
                    all.push((id.0, name));
                }
                Ok(Table(all))
            }
        }
        deserializer.deserialize_map(TableVisitor)
    }
}
