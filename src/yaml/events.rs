//! The text as a stream of events, each with its spot; aliases are replaced by what they stand for.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::rc::Rc;

use granit_parser::{Event as Parsed, Marker, Parser, ScalarStyle, ScanError, Span, StrInput, Tag, options};

use super::complaint::quoted;
use super::fault::{Fault, Spot};
use super::limit::{DEEPEST, MOST_FAULTS, MOST_REPLAYED, too_large};
use super::pieces::Outline;
use super::slip;

/// What stands at one point of the text.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Node<'a> {
    /// A scalar; `plain` if it is neither quoted, nor a block, nor tagged as a string.
    Scalar {
        value: Cow<'a, str>,
        plain: bool,
    },
    MapStart,
    MapEnd,
    ListStart,
    ListEnd,
    /// A value that has been complained of already.
    Faulty,
    /// The document is over.
    End,
}

/// A node and its spot. The spot of a start is a point: where a container ends is known later.
#[derive(Clone, Debug)]
pub(super) struct Event<'a> {
    pub(super) node: Node<'a>,
    pub(super) spot: Spot,
}

/// The events of one document.
pub(super) struct Events<'a> {
    parser: Parser<'a, StrInput<'a>>,
    anchors: BTreeMap<usize, Rc<[Event<'a>]>>,
    recordings: Vec<Recording<'a>>,
    replays: Vec<(Rc<[Event<'a>]>, usize)>,
    replayed: usize,
    recorded: usize,
    begun: bool,
    pub(super) outline: Outline<'a>,
    /// What is wrong and yet does not end the reading.
    pub(super) faults: Vec<Fault>,
    /// How many more of them there are.
    pub(super) more: usize,
}

struct Recording<'a> {
    anchor: usize,
    depth: usize,
    events: Vec<Event<'a>>,
}

impl<'a> Events<'a> {
    pub(super) fn new(text: &'a str) -> Self {
        // As libyaml reads it, so that both readers of this program see the same text.
        let options = options! { emit_comments: false, block_scalar_eof_without_line_feed: true, flow_nesting_limit: DEEPEST + 1, block_nesting_limit: DEEPEST + 1 };
        Self {
            parser: Parser::new_from_str_with_options(text, options),
            anchors: BTreeMap::new(),
            recordings: Vec::new(),
            replays: Vec::new(),
            replayed: 0,
            recorded: 0,
            begun: false,
            outline: Outline::default(),
            faults: Vec::new(),
            more: 0,
        }
    }

    /// The next event of the first document; [`Node::End`] after its last.
    pub(super) fn next(&mut self) -> Result<Event<'a>, Fault> {
        while let Some((events, at)) = self.replays.last_mut() {
            if let Some(event) = events.get(*at) {
                *at += 1;
                return Ok(event.clone());
            }
            self.replays.pop();
        }
        loop {
            let Some(parsed) = self.parser.next_event() else { return Ok(end(Spot::default())) };
            let (parsed, span) = parsed.map_err(|error| scan_fault(&error))?;
            let spot = spot(&span);
            self.outline.follow(&parsed, &span);
            let (node, anchor) = match parsed {
                Parsed::DocumentStart(..) if self.begun => return Err(second_document(spot)),
                Parsed::DocumentStart(..) => {
                    self.begun = true;
                    continue;
                }
                Parsed::StreamEnd => return Ok(end(spot)),
                Parsed::Alias(id) => return self.replay(id, spot),
                Parsed::Scalar(value, style, anchor, tag) => {
                    let string = self.string_tag(tag.as_deref(), spot);
                    let plain = style == ScalarStyle::Plain && !string;
                    (Node::Scalar { value, plain }, anchor)
                }
                Parsed::SequenceStart(_, anchor, tag) => {
                    self.string_tag(tag.as_deref(), spot);
                    (Node::ListStart, anchor)
                }
                Parsed::SequenceEnd => (Node::ListEnd, 0),
                Parsed::MappingStart(_, anchor, tag) => {
                    self.string_tag(tag.as_deref(), spot);
                    (Node::MapStart, anchor)
                }
                Parsed::MappingEnd => (Node::MapEnd, 0),
                // Not asked for or without meaning here; a new kind of event would be metadata.
                Parsed::StreamStart
                | Parsed::DocumentEnd
                | Parsed::Anchor(..)
                | Parsed::UnresolvedAlias(_)
                | _ => continue,
            };
            let event = Event { node, spot };
            if anchor != 0 {
                self.recordings.push(Recording { anchor, depth: 0, events: Vec::new() });
            }
            if !self.recordings.is_empty() {
                self.record(&event)?;
            }
            return Ok(event);
        }
    }

    /// Whether a tag makes a scalar a string. The core tags are understood; any other has no meaning in a plan.
    fn string_tag(&mut self, tag: Option<&Tag>, spot: Spot) -> bool {
        let Some(tag) = tag else { return false };
        if tag.is_yaml_core_schema() {
            return tag.is_yaml_core_schema_tag("str");
        }
        if self.faults.len() >= MOST_FAULTS {
            self.more += 1;
            return false;
        }
        self.faults.push(Fault {
            rule: "unknown-tag",
            message: format!("the tag {} has no meaning in a plan", quoted(&tag.original())),
            hint: Some("remove the tag, or put the value in quotes if it begins with `!`".into()),
            spot: Some(spot),
        });
        false
    }

    /// Whether anything has a name that others may use.
    pub(super) fn has_anchors(&self) -> bool {
        !self.anchors.is_empty()
    }

    /// Puts these events before all that follow.
    pub(super) fn insert(&mut self, events: Vec<Event<'a>>) {
        self.replays.push((events.into(), 0));
    }

    fn record(&mut self, event: &Event<'a>) -> Result<(), Fault> {
        self.recorded += self.recordings.len() * event.weight();
        if self.recorded > MOST_REPLAYED {
            return Err(too_large("the anchors of this file name too much", None, event.spot));
        }
        for recording in &mut self.recordings {
            recording.events.push(event.clone());
            match event.node {
                Node::MapStart | Node::ListStart => recording.depth += 1,
                Node::MapEnd | Node::ListEnd => recording.depth = recording.depth.saturating_sub(1),
                Node::Scalar { .. } | Node::Faulty | Node::End => {}
            }
        }
        while let Some(whole) = self.recordings.pop_if(|recording| recording.depth == 0) {
            self.anchors.insert(whole.anchor, whole.events.into());
        }
        Ok(())
    }

    fn replay(&mut self, anchor: usize, spot: Spot) -> Result<Event<'a>, Fault> {
        let fault =
            |message: &str| Fault { rule: "yaml", message: message.into(), hint: None, spot: Some(spot) };
        let Some(events) = self.anchors.get(&anchor).cloned() else {
            return Err(fault("this alias stands inside the node it refers to"));
        };
        let weight = events.iter().map(Event::weight).sum::<usize>();
        self.replayed += weight * (self.recordings.len() + 1);
        if self.replayed > MOST_REPLAYED {
            let message = "the aliases of this file stand for too much (an alias bomb?)";
            return Err(too_large(message, None, spot));
        }
        for recording in &mut self.recordings {
            recording.events.extend(events.iter().cloned());
        }
        self.replays.push((events, 0));
        self.next()
    }
}

impl Event<'_> {
    /// What it costs to keep it once more.
    fn weight(&self) -> usize {
        let Node::Scalar { value, .. } = &self.node else { return 1 };
        1 + value.len() / 64
    }
}

fn end<'a>(spot: Spot) -> Event<'a> {
    Event { node: Node::End, spot }
}

fn second_document(spot: Spot) -> Fault {
    Fault {
        rule: "yaml",
        message: "a second YAML document begins here; a plan is one document".into(),
        hint: Some("keep each plan in a file of its own and name them all with `-f`".into()),
        spot: Some(spot),
    }
}

fn scan_fault(error: &ScanError) -> Fault {
    let point = |marker: &Marker| {
        let at = marker.byte_offset().unwrap_or_default();
        Spot { start: at, end: at, line: marker.line(), column: marker.col() + 1 }
    };
    let (message, hint) = slip::in_words(error.kind());
    let message = message.map_or_else(|| error.info().clone(), Into::into);
    Fault {
        rule: "yaml",
        message: format!("not readable as YAML: {message}"),
        hint: hint.map(Into::into),
        spot: Some(point(error.marker())),
    }
}

pub(super) fn spot(span: &Span) -> Spot {
    Spot {
        start: span.start.byte_offset().unwrap_or_default(),
        end: span.end.byte_offset().unwrap_or_default(),
        line: span.start.line(),
        column: span.start.col() + 1,
    }
}
