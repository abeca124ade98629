//! A walk through the elements of an XML part, with the depth bounded. Entities are never expanded: no office program
//! writes any, and a file that declares some is made to do harm.

use std::borrow::Cow;

use quick_xml::escape::resolve_predefined_entity;
use quick_xml::events::{BytesRef, BytesStart, Event};
use quick_xml::name::ResolveResult;
use quick_xml::{NsReader, XmlVersion};

use crate::problem::Problem;

use super::Format;
use super::fault::{broken, too_large};

/// A part, and how deep in it we are.
pub(super) struct Xml<'a> {
    reader: NsReader<&'a [u8]>,
    format: Format,
    namespace: fn(&str) -> bool,
    depth: usize,
    deepest: usize,
}

/// The beginning of an element.
pub(super) struct Tag<'a> {
    start: BytesStart<'a>,
    /// Whether it belongs to the namespace of the format, or to none.
    own: bool,
}

/// What stands in an element.
pub(super) enum Content<'a> {
    /// An element. It must be read, with [`Xml::next`], or skipped to its end.
    Child(Tag<'a>),
    /// Text.
    Text(Cow<'a, str>),
}

impl<'a> Xml<'a> {
    pub(super) fn new(text: &'a str, format: Format, namespace: fn(&str) -> bool, deepest: usize) -> Self {
        let mut reader = NsReader::from_str(text);
        reader.config_mut().expand_empty_elements = true;
        Self { reader, format, namespace, depth: 0, deepest }
    }

    /// What comes next in the element that is open, or nothing at its end.
    pub(super) fn next(&mut self) -> Result<Option<Content<'a>>, Problem> {
        loop {
            let format = self.format;
            let (resolved, event) =
                self.reader.read_resolved_event().map_err(|cause| broken(format, &cause.to_string()))?;
            let own = match &resolved {
                ResolveResult::Bound(name) => (self.namespace)(name.as_ref()),
                ResolveResult::Unbound => true,
                ResolveResult::Unknown(_) => false,
            };
            match event {
                Event::Start(start) => {
                    self.depth += 1;
                    if self.depth > self.deepest {
                        let most = self.deepest;
                        return Err(too_large(&format!("its elements lie more than {most} deep")));
                    }
                    return Ok(Some(Content::Child(Tag { start, own })));
                }
                Event::End(_) => {
                    self.depth = self.depth.saturating_sub(1);
                    return Ok(None);
                }
                Event::Eof if self.depth > 0 => {
                    return Err(broken(format, "it ends in the middle of an element"));
                }
                Event::Eof => return Ok(None),
                Event::Text(text) => return Ok(Some(Content::Text(text.xml10_content()))),
                Event::CData(text) => return Ok(Some(Content::Text(text.xml10_content()))),
                Event::GeneralRef(reference) => {
                    return Ok(Some(Content::Text(self.resolve(&reference)?)));
                }
                Event::DocType(_) => return Err(broken(format, "it declares a document type of its own")),
                Event::Comment(_) | Event::Decl(_) | Event::PI(_) | Event::Empty(_) => {}
            }
        }
    }

    /// The next element in the element that is open, or nothing at its end. Text is passed over.
    pub(super) fn child(&mut self) -> Result<Option<Tag<'a>>, Problem> {
        while let Some(content) = self.next()? {
            if let Content::Child(tag) = content {
                return Ok(Some(tag));
            }
        }
        Ok(None)
    }

    /// Goes to the end of the element that is open.
    pub(super) fn skip(&mut self) -> Result<(), Problem> {
        let mut open = 1_usize;
        while open > 0 {
            match self.next()? {
                Some(Content::Child(_)) => open += 1,
                Some(Content::Text(_)) => {}
                None => open -= 1,
            }
        }
        Ok(())
    }

    fn resolve(&self, reference: &BytesRef<'a>) -> Result<Cow<'a, str>, Problem> {
        if let Some(text) = resolve_predefined_entity(reference) {
            return Ok(Cow::Borrowed(text));
        }
        match reference.resolve_char_ref() {
            Ok(Some(letter)) => Ok(Cow::Owned(letter.to_string())),
            Ok(None) => Err(broken(self.format, "it names an entity that XML does not have")),
            Err(cause) => Err(broken(self.format, &cause.to_string())),
        }
    }
}

impl Tag<'_> {
    /// Its name without the prefix; empty where it is of another namespace.
    pub(super) fn name(&self) -> &str {
        if self.own { self.local() } else { "" }
    }

    /// Its name without the prefix, whatever the namespace.
    pub(super) fn local(&self) -> &str {
        self.start.local_name().into_inner()
    }

    /// The value of an attribute, named without its prefix.
    pub(super) fn attribute(&self, name: &str) -> Option<Cow<'_, str>> {
        let mut attributes = self.start.attributes();
        let found =
            attributes.with_checks(false).flatten().find(|one| one.key.local_name().as_ref() == name)?;
        found.normalized_value(XmlVersion::Implicit1_0).ok()
    }

    /// Whether an attribute of this name has this value, in any namespace.
    pub(super) fn says(&self, name: &str, value: &str) -> bool {
        let mut attributes = self.start.attributes();
        attributes
            .with_checks(false)
            .flatten()
            .any(|one| one.key.local_name().as_ref() == name && &*one.value == value)
    }

    /// The value of an attribute as a number.
    pub(super) fn number(&self, name: &str) -> Option<i64> {
        self.attribute(name)?.trim().parse().ok()
    }

    /// The value of an attribute as a number of things.
    pub(super) fn count(&self, name: &str) -> Option<usize> {
        self.attribute(name)?.trim().parse().ok()
    }

    /// Whether an attribute of yes or no says yes; nothing where it is absent.
    pub(super) fn flag(&self, name: &str) -> Option<bool> {
        self.attribute(name).map(|value| matches!(&*value, "1" | "true" | "on" | "t"))
    }
}

/// The whole text of the element that is open, up to its end.
pub(super) fn text(xml: &mut Xml<'_>) -> Result<String, Problem> {
    let mut text = String::new();
    while let Some(content) = xml.next()? {
        match content {
            Content::Text(part) => text.push_str(&part),
            Content::Child(_) => xml.skip()?,
        }
    }
    Ok(text)
}
