//! Ids, words, and words of which only some are understood.

use std::fmt;

use chrono::NaiveDate;
use rust_decimal::Decimal;
use serde::de::{self, Deserialize, Deserializer, Visitor};

use super::deadline::{day, days, every, period};
use super::figure::number;
use crate::model::{Days, Direction, Every, Kind, Period};
use crate::suggestion::nearest;
use crate::yaml::complaint::{Complaint, quoted};
use crate::yaml::limit::LONGEST_ID;
use crate::yaml::reader;

/// A value that is written as one scalar, taken as its text.
pub(in crate::yaml) struct ScalarVisitor<T>(
    pub(in crate::yaml) &'static str,
    pub(in crate::yaml) fn(&str) -> Result<T, Complaint>,
);

impl<T> Visitor<'_> for ScalarVisitor<T> {
    type Value = T;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.0)
    }

    fn visit_str<E: de::Error>(self, text: &str) -> Result<T, E> {
        (self.1)(text).map_err(E::custom)
    }
}

/// The id of a measure or step.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::yaml) struct IdText(pub(in crate::yaml) String);

impl IdText {
    /// What is expected, for messages.
    pub(in crate::yaml) const EXPECTED: &'static str =
        "an id: an integer or a text of letters, digits, `.` and `-`";
}

impl<'de> Deserialize<'de> for IdText {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct IdVisitor;
        impl<'de> Visitor<'de> for IdVisitor {
            type Value = IdText;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(IdText::EXPECTED)
            }

            fn visit_newtype_struct<D: Deserializer<'de>>(self, deserializer: D) -> Result<IdText, D::Error> {
                deserializer.deserialize_str(ScalarVisitor("an id: an integer or a text", id))
            }
        }
        deserializer.deserialize_newtype_struct(reader::ID, IdVisitor)
    }
}

fn id(text: &str) -> Result<IdText, Complaint> {
    let good = |c: char| c.is_alphanumeric() || c == '.' || c == '-';
    if text.chars().nth(LONGEST_ID).is_some() {
        let hint = format!("an id has at most {LONGEST_ID} letters");
        return Err(Complaint::new("bad-id", format!("{} is too long for an id", quoted(text))).hint(hint));
    }
    if !text.is_empty() && text.chars().all(good) && text.chars().any(char::is_alphanumeric) {
        return Ok(IdText(text.to_owned()));
    }
    let hint = "an id is an integer or a text of letters, digits, `.` and `-`";
    Err(Complaint::new("bad-id", format!("{} is no id", quoted(text))).hint(hint))
}

/// A word such as an id of the executors' table.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::yaml) struct Word(pub(in crate::yaml) String);

impl<'de> Deserialize<'de> for Word {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_str(ScalarVisitor("a text", |text| Ok(Self(text.to_owned()))))
    }
}

/// Implements reading for types that are one scalar.
macro_rules! scalar {
    ($($name:ident($type:ty), $expected:literal, $read:path;)*) => {$(
        #[doc = concat!("Written as ", $expected, ".")]
        #[derive(Clone, Copy, Debug, PartialEq)]
        pub(in crate::yaml) struct $name(pub(in crate::yaml) $type);

        impl $name {
            /// What is expected, for messages.
            pub(in crate::yaml) const EXPECTED: &'static str = $expected;
        }

        impl<'de> Deserialize<'de> for $name {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                deserializer.deserialize_str(ScalarVisitor(Self::EXPECTED, |text| $read(text).map(Self)))
            }
        }
    )*};
}

scalar! {
    DayText(NaiveDate), "a day such as 2023-04-30", day;
    PeriodText(Period), "a period such as 2023-04-30, 2023-12, 2023-Q2, 2023-H1 or 2023", period;
    NumberText(Decimal), "a number such as 3.6", number;
    EveryText(Every), "`month`, `quarter`, `half-year` or `year`", every;
    DaysText(Days), "a number of days such as `25 days`", days;
    StepKind(bool), "`step` or `content`", step_kind;
    KpiKind(Kind), "`level` or `flow`", kpi_kind;
    DirectionWord(Direction), "`increase` or `decrease`", direction;
}

/// Whether a step is only content, by its word.
pub(in crate::yaml) const STEP_KINDS: [(&str, bool); 2] = [("step", false), ("content", true)];
pub(in crate::yaml) const KPI_KINDS: [(&str, Kind); 2] = [("level", Kind::Level), ("flow", Kind::Flow)];
pub(in crate::yaml) const DIRECTIONS: [(&str, Direction); 2] =
    [("increase", Direction::Increase), ("decrease", Direction::Decrease)];

fn step_kind(text: &str) -> Result<bool, Complaint> {
    one_of(text, &STEP_KINDS)
}

fn kpi_kind(text: &str) -> Result<Kind, Complaint> {
    one_of(text, &KPI_KINDS)
}

fn direction(text: &str) -> Result<Direction, Complaint> {
    one_of(text, &DIRECTIONS)
}

pub(in crate::yaml) fn one_of<T: Copy>(text: &str, words: &[(&str, T)]) -> Result<T, Complaint> {
    words.iter().find(|(word, _)| *word == text).map(|(_, value)| *value).ok_or_else(|| {
        let known: Vec<_> = words.iter().map(|(word, _)| format!("`{word}`")).collect();
        let near = nearest(text, words.iter().map(|(word, _)| *word));
        let hint = match near {
            Some(near) => format!("did you mean `{near}`?"),
            None => format!("write {}", known.join(" or ")),
        };
        Complaint::new("wrong-type", format!("{} is not understood here", quoted(text))).hint(hint)
    })
}
