//! What is wrong with a text, and where.

use crate::model::Place;
use crate::problem::{Problem, READER, Span};

use super::Locator;

/// Bytes of the text, and where a person finds them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Spot {
    /// The first byte.
    pub start: usize,
    /// The byte after the last.
    pub end: usize,
    /// The line of the first byte, from 1.
    pub line: usize,
    /// Its column in characters, from 1.
    pub column: usize,
}

impl Spot {
    pub(super) fn span(self) -> Span {
        Span::new(self.start, self.end)
    }
}

/// A reason why a text is no plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// The kind of fault, in kebab-case.
    pub rule: &'static str,
    /// What is wrong, with the text concerned in backticks.
    pub message: String,
    /// A way out.
    pub hint: Option<String>,
    /// Where; absent where the file as a whole is concerned.
    pub spot: Option<Spot>,
}

/// A fault between parts of a plan, which knows its route and not yet its bytes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct PlacedFault {
    pub(super) rule: &'static str,
    pub(super) message: String,
    pub(super) hint: Option<String>,
    pub(super) place: Place,
    /// The key itself is meant, or for a missing key the map, not the value.
    pub(super) at_key: bool,
    /// Another place the hint points to.
    pub(super) other: Option<Place>,
}

impl PlacedFault {
    pub(super) fn located(self, locator: &Locator) -> Fault {
        let spot = if self.at_key { locator.key(&self.place) } else { locator.value(&self.place) };
        let line = self
            .other
            .and_then(|other| locator.value(&other))
            .map(|other| format!("it stands first in line {}", other.line));
        let hint = match (self.hint, line) {
            (Some(hint), Some(line)) => Some(format!("{line}; {hint}")),
            (hint, line) => line.or(hint),
        };
        Fault { rule: self.rule, message: self.message, hint, spot }
    }
}

impl Fault {
    /// How many faults are not shown.
    pub(super) fn more(count: usize) -> Option<Self> {
        let message = format!("{count} more faults are not shown");
        (count > 0).then_some(Self { rule: "more", message, hint: None, spot: None })
    }

    pub(super) fn not_a_plan() -> Self {
        Self {
            rule: "not-a-plan",
            message:
                "this is YAML, but not a road map: it has none of the keys `version`, `sections`, `measures`"
                    .into(),
            hint: Some("a plan begins with `version: 1` and has `sections:` or `measures:`".into()),
            spot: None,
        }
    }

    pub(super) fn not_utf8(bytes: &[u8], valid: usize) -> Self {
        let before = bytes.get(..valid).and_then(|good| std::str::from_utf8(good).ok()).unwrap_or_default();
        let line_start = before.rfind('\n').map_or(0, |at| at + 1);
        let line = before.bytes().filter(|byte| *byte == b'\n').count() + 1;
        let column = before.get(line_start..).unwrap_or_default().chars().count() + 1;
        let utf16 = matches!(bytes, [0xFF, 0xFE, ..] | [0xFE, 0xFF, ..]);
        let byte = bytes.get(valid).copied().unwrap_or_default();
        Self {
            rule: "not-utf-8",
            message: format!("the file is not UTF-8: byte 0x{byte:02X} at offset {valid}"),
            hint: Some(if utf16 {
                "it looks like UTF-16: save it as UTF-8".into()
            } else {
                "save it as UTF-8 (an old editor may have written Windows-1251)".into()
            }),
            // Of UTF-16 no line can be shown.
            spot: (!utf16).then_some(Spot { start: valid, end: valid + 1, line, column }),
        }
    }
}

/// At the door of this room.
impl From<Fault> for Problem {
    fn from(fault: Fault) -> Self {
        #[expect(clippy::expect_used, reason = "a test reads a faulty plan for each code")]
        let code =
            READER.iter().find(|code| code.id == fault.rule).expect("every fault has a code of the table");
        let mut problem = Self::new(code, fault.message);
        problem.hint = fault.hint.map(Into::into);
        problem.span = fault.spot.map(Spot::span);
        problem
    }
}
