//! XML written element by element.

use std::borrow::Cow;
use std::io;

use quick_xml::Writer;
use quick_xml::events::{BytesDecl, BytesEnd, BytesStart, BytesText, Event};

type Attributes<'a> = &'a [(&'a str, &'a str)];

/// A part of a package in the making. Its methods fail only because the writer's type says so.
pub(super) struct Xml {
    writer: Writer<Vec<u8>>,
}

impl Xml {
    pub(super) fn new() -> io::Result<Self> {
        let mut writer = Writer::new(Vec::new());
        writer.write_event(Event::Decl(BytesDecl::new("1.0", Some("UTF-8"), Some("yes"))))?;
        Ok(Self { writer })
    }

    /// An element with others in it.
    pub(super) fn element(
        &mut self,
        name: &str,
        attributes: Attributes<'_>,
        inside: impl FnOnce(&mut Self) -> io::Result<()>,
    ) -> io::Result<()> {
        self.writer.write_event(Event::Start(start(name, attributes)))?;
        inside(self)?;
        self.writer.write_event(Event::End(BytesEnd::new(name)))
    }

    /// An element with nothing in it.
    pub(super) fn empty(&mut self, name: &str, attributes: Attributes<'_>) -> io::Result<()> {
        self.writer.write_event(Event::Empty(start(name, attributes)))
    }

    /// An element whose one attribute is `w:val`.
    pub(super) fn value(&mut self, name: &str, value: &str) -> io::Result<()> {
        self.empty(name, &[("w:val", value)])
    }

    /// An element that is there or not.
    pub(super) fn flag(&mut self, name: &str, is_on: bool) -> io::Result<()> {
        if is_on { self.empty(name, &[]) } else { Ok(()) }
    }

    /// An element with text in it.
    pub(super) fn text(&mut self, name: &str, attributes: Attributes<'_>, text: &str) -> io::Result<()> {
        self.element(name, attributes, |xml| {
            xml.writer.write_event(Event::Text(BytesText::new(&legal(text))))
        })
    }

    pub(super) fn finish(self) -> Vec<u8> {
        self.writer.into_inner()
    }
}

fn start<'a>(name: &'a str, attributes: Attributes<'a>) -> BytesStart<'a> {
    let mut start = BytesStart::new(name);
    for (name, value) in attributes {
        start.push_attribute((*name, &*legal(value)));
    }
    start
}

/// XML has no way to say most control characters, not even escaped.
fn legal(text: &str) -> Cow<'_, str> {
    let illegal =
        |c: char| (c.is_control() && !matches!(c, '\t' | '\n')) || matches!(c, '\u{fffe}' | '\u{ffff}');
    if text.contains(illegal) { text.replace(illegal, "\u{fffd}").into() } else { text.into() }
}
