//! A value that may be absent or wrong without ending the reading.

use std::fmt;
use std::marker::PhantomData;

use serde::de::{Deserialize, Deserializer, Visitor};

/// A key's value. A wrong one has been reported by the reader when it was found, so that reading goes on.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) enum Field<T> {
    /// No key, or a key without a value.
    #[default]
    Absent,
    /// A value of the wrong shape, reported already.
    Faulty,
    /// A value.
    Given(T),
}

/// The value of a key that must be there, or an element of a list. Only the assembler opens it, and complains of a
/// missing one; the schema has it from this type that the key is required.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Needed<T>(pub(super) Field<T>);

/// A list, each element of which may be wrong by itself.
pub(super) type List<T> = Field<Vec<Needed<T>>>;

impl<T> Field<T> {
    pub(super) fn given(self) -> Option<T> {
        match self {
            Self::Given(value) => Some(value),
            Self::Absent | Self::Faulty => None,
        }
    }

    /// The same field, its value changed.
    pub(super) fn map<U>(self, change: impl FnOnce(T) -> U) -> Field<U> {
        match self {
            Self::Absent => Field::Absent,
            Self::Faulty => Field::Faulty,
            Self::Given(value) => Field::Given(change(value)),
        }
    }

    pub(super) fn as_ref(&self) -> Field<&T> {
        match self {
            Self::Absent => Field::Absent,
            Self::Faulty => Field::Faulty,
            Self::Given(value) => Field::Given(value),
        }
    }

    pub(super) fn is_absent(&self) -> bool {
        matches!(self, Self::Absent)
    }
}

impl<T> Default for Needed<T> {
    fn default() -> Self {
        Self(Field::Absent)
    }
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Needed<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Field::deserialize(deserializer).map(Self)
    }
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Field<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_option(FieldVisitor(PhantomData))
    }
}

struct FieldVisitor<T>(PhantomData<T>);

impl<'de, T: Deserialize<'de>> Visitor<'de> for FieldVisitor<T> {
    type Value = Field<T>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a value")
    }

    fn visit_none<E>(self) -> Result<Self::Value, E> {
        Ok(Field::Absent)
    }

    fn visit_unit<E>(self) -> Result<Self::Value, E> {
        Ok(Field::Absent)
    }

    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        Ok(T::deserialize(deserializer).map_or(Field::Faulty, Field::Given))
    }
}
