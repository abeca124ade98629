//! The reader as serde sees it.

use serde::de::{self, DeserializeSeed, Deserializer, SeqAccess, Visitor};

use super::map::{Fields, Map};
use super::rejected::Rejected;
use super::{ID, OWN, Reader};
use crate::yaml::complaint::{Complaint, shortened};
use crate::yaml::events::Node;
use crate::yaml::limit::MOST_SCALARS;

impl<'a> Reader<'a> {
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
