//! What stands at the top of a text: enough to know whether the text could go on in the list it ends in, and how long
//! that list is.

use std::borrow::Cow;

use granit_parser::{Event, StructureStyle};

/// The way through the top level of one document.
#[derive(Default)]
pub(in crate::yaml) struct Outline<'a> {
    depth: usize,
    /// The key whose value comes next, or came last.
    key: Option<Cow<'a, str>>,
    /// Whether the next node of the top level is a value.
    at_value: bool,
    /// The column, from 0, of the list in block style that was the last value.
    list: Option<usize>,
    /// How many elements it has.
    pub(super) elements: usize,
    /// The top is no plain block map.
    odd: bool,
}

impl<'a> Outline<'a> {
    #[expect(clippy::wildcard_enum_match_arm, reason = "a new kind of event would be metadata")]
    pub(in crate::yaml) fn follow(&mut self, event: &Event<'a>, column: usize) {
        match event {
            Event::MappingStart(style, ..) => self.open(*style == StructureStyle::Block, None),
            Event::SequenceStart(style, ..) => {
                self.open(self.depth > 0, (*style == StructureStyle::Block).then_some(column));
            }
            Event::MappingEnd | Event::SequenceEnd => self.depth = self.depth.saturating_sub(1),
            Event::Scalar(text, ..) if self.depth == 1 => {
                if !self.at_value {
                    self.key = Some(text.clone());
                }
                self.list = None;
                self.at_value = !self.at_value;
            }
            Event::Scalar(..) | Event::Alias(_) if self.depth == 2 => self.elements += 1,
            Event::Alias(_) if self.depth == 1 => {
                self.list = None;
                self.odd |= !self.at_value;
                self.at_value = false;
            }
            _ => {}
        }
    }

    fn open(&mut self, fits: bool, list: Option<usize>) {
        match self.depth {
            0 => self.odd |= !fits,
            1 => {
                self.odd |= !self.at_value;
                self.list = list;
                self.elements = 0;
                self.at_value = false;
            }
            2 => self.elements += 1,
            _ => {}
        }
        self.depth += 1;
    }

    /// Whether the text ends in a list in block style under this key, whose dashes stand in this column, from 0.
    pub(super) fn ends_in(&self, key: &str, column: usize) -> bool {
        !self.odd && self.key.as_deref() == Some(key) && self.list == Some(column)
    }
}
