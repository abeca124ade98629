//! Values that are written as a scalar or as a map.

use std::fmt;
use std::marker::PhantomData;

use serde::de::value::MapAccessDeserializer;
use serde::de::{self, Deserialize, DeserializeOwned, Deserializer, MapAccess, Visitor};

use crate::yaml::complaint::Complaint;

/// A value that is written as a scalar or as a map.
pub(in crate::yaml) trait Either: Sized {
    /// The map form.
    type Map: DeserializeOwned;
    /// What is expected, for messages.
    const EXPECTED: &'static str;
    fn from_text(text: &str) -> Result<Self, Complaint>;
    fn from_map(map: Self::Map) -> Result<Self, Complaint>;
}

/// A visitor for [`Either`], which takes numbers and booleans as the texts they were.
struct EitherVisitor<T>(PhantomData<T>);

impl<'de, T: Either> Visitor<'de> for EitherVisitor<T> {
    type Value = T;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(T::EXPECTED)
    }

    fn visit_str<E: de::Error>(self, text: &str) -> Result<T, E> {
        T::from_text(text).map_err(E::custom)
    }

    fn visit_i64<E: de::Error>(self, number: i64) -> Result<T, E> {
        self.visit_str(&number.to_string())
    }

    fn visit_u64<E: de::Error>(self, number: u64) -> Result<T, E> {
        self.visit_str(&number.to_string())
    }

    fn visit_f64<E: de::Error>(self, number: f64) -> Result<T, E> {
        self.visit_str(&number.to_string())
    }

    fn visit_bool<E: de::Error>(self, truth: bool) -> Result<T, E> {
        self.visit_str(if truth { "true" } else { "false" })
    }

    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<T, A::Error> {
        T::Map::deserialize(MapAccessDeserializer::new(map))
            .and_then(|map| T::from_map(map).map_err(de::Error::custom))
    }
}

pub(in crate::yaml) fn either<'de, T: Either, D: Deserializer<'de>>(deserializer: D) -> Result<T, D::Error> {
    let visitor = EitherVisitor(PhantomData);
    // Our reader checks the keys of a struct and takes a scalar in its stead; others would refuse the scalar.
    match fields_of::<T::Map>() {
        Some(fields) if !deserializer.is_human_readable() => {
            deserializer.deserialize_struct("", fields, visitor)
        }
        Some(_) | None => deserializer.deserialize_any(visitor),
    }
}

/// The field names of a derived struct; `None` for what is no struct.
pub(in crate::yaml) fn fields_of<T: DeserializeOwned>() -> Option<&'static [&'static str]> {
    struct Spy<'s>(&'s mut Option<&'static [&'static str]>);
    impl<'de> Deserializer<'de> for Spy<'_> {
        type Error = de::value::Error;

        fn deserialize_any<V: Visitor<'de>>(self, _: V) -> Result<V::Value, Self::Error> {
            Err(de::Error::custom(""))
        }

        fn deserialize_struct<V: Visitor<'de>>(
            self,
            _: &'static str,
            fields: &'static [&'static str],
            _: V,
        ) -> Result<V::Value, Self::Error> {
            *self.0 = Some(fields);
            Err(de::Error::custom(""))
        }

        serde::forward_to_deserialize_any! {
            bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf option unit unit_struct
            newtype_struct seq tuple tuple_struct map enum identifier ignored_any
        }
    }
    let mut fields = None;
    let _ = T::deserialize(Spy(&mut fields));
    fields
}
