//! What stands at the top of a text: enough to know whether the text could go on in the list it ends in, and how long
//! that list is.

use std::borrow::Cow;

use granit_parser::{Event, Span, StructureStyle};

/// The way through the top level of one document.
#[derive(Default)]
pub(in crate::yaml) struct Outline<'a> {
    depth: usize,
    /// Whether the next node of the top level is a value.
    at_value: bool,
    /// The top is no plain block map.
    odd: bool,
    last: Entry<'a>,
    /// The byte where the text was put together, if it was: what stands there is a key of the top level.
    joint: Option<usize>,
    before_joint: Entry<'a>,
}

/// An entry of the top level.
#[derive(Default)]
struct Entry<'a> {
    key: Option<Cow<'a, str>>,
    /// The column, from 0, of a list in block style.
    list: Option<usize>,
    /// How many elements the list has.
    elements: usize,
}

impl<'a> Outline<'a> {
    /// The outline of a text that has two parts, the second from this byte on.
    pub(super) fn joined(joint: usize) -> Self {
        Self { joint: Some(joint), ..Self::default() }
    }

    #[expect(clippy::wildcard_enum_match_arm, reason = "a new kind of event would be metadata")]
    pub(in crate::yaml) fn follow(&mut self, event: &Event<'a>, span: &Span) {
        match event {
            Event::MappingStart(style, ..) => self.open(*style == StructureStyle::Block, None),
            Event::SequenceStart(style, ..) => {
                self.open(self.depth > 0, (*style == StructureStyle::Block).then_some(span.start.col()));
            }
            Event::MappingEnd | Event::SequenceEnd => self.depth = self.depth.saturating_sub(1),
            Event::Scalar(text, ..) if self.depth == 1 && !self.at_value => {
                let key = Entry { key: Some(text.clone()), ..Entry::default() };
                let before = std::mem::replace(&mut self.last, key);
                if self.joint.is_some() && self.joint == span.start.byte_offset() {
                    self.before_joint = before;
                }
                self.at_value = true;
            }
            Event::Scalar(..) if self.depth == 1 => self.at_value = false,
            Event::Alias(_) if self.depth == 1 => {
                self.odd |= !self.at_value;
                self.at_value = false;
            }
            Event::Scalar(..) | Event::Alias(_) if self.depth == 2 => self.last.elements += 1,
            _ => {}
        }
    }

    fn open(&mut self, fits: bool, list: Option<usize>) {
        match self.depth {
            0 => self.odd |= !fits,
            1 => {
                self.odd |= !self.at_value;
                self.last.list = list;
                self.at_value = false;
            }
            2 => self.last.elements += 1,
            _ => {}
        }
        self.depth += 1;
    }

    /// How many elements the list has in which the text, or its first part, ends: one in block style under this key,
    /// whose dashes stand in this column, from 0.
    pub(super) fn ends_in(&self, key: &str, column: usize) -> Option<usize> {
        let entry = if self.joint.is_some() { &self.before_joint } else { &self.last };
        let is_it = !self.odd && entry.key.as_deref() == Some(key) && entry.list == Some(column);
        is_it.then_some(entry.elements)
    }
}
