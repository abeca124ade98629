//! How single values are written: texts, days, deadlines, numbers, ids, marks.

use std::fmt;
use std::marker::PhantomData;
use std::str::FromStr;

use chrono::NaiveDate;
use rust_decimal::Decimal;
use serde::de::value::MapAccessDeserializer;
use serde::de::{self, Deserialize, DeserializeOwned, Deserializer, MapAccess, SeqAccess, Visitor};

use super::complaint::Complaint;
use super::field::Field;
use super::reader::{self, shortened};
use super::shape::{MarkShape, SeriesShape, TargetShape};
use crate::model::{Days, Direction, Due, DueError, Every, Extra, Kind, Period, Text};

/// A value that is written as a scalar or as a map.
pub(super) trait Either: Sized {
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

fn either<'de, T: Either, D: Deserializer<'de>>(deserializer: D) -> Result<T, D::Error> {
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
fn fields_of<T: DeserializeOwned>() -> Option<&'static [&'static str]> {
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

/// A value that is written as one scalar, taken as its text.
struct ScalarVisitor<T>(&'static str, fn(&str) -> Result<T, Complaint>);

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
pub(super) struct IdText(pub(super) String);

impl<'de> Deserialize<'de> for IdText {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct IdVisitor;
        impl<'de> Visitor<'de> for IdVisitor {
            type Value = IdText;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("an id: an integer or a text of letters, digits, `.` and `-`")
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
    if !text.is_empty() && text.chars().all(good) && text.chars().any(char::is_alphanumeric) {
        return Ok(IdText(text.to_owned()));
    }
    let hint = "an id is an integer or a text of letters, digits, `.` and `-`";
    Err(Complaint::new("bad-id", format!("`{}` is no id", shortened(text))).hint(hint))
}

/// A word such as an id of the executors' table.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Word(pub(super) String);

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
        pub(super) struct $name(pub(super) $type);

        impl<'de> Deserialize<'de> for $name {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                deserializer.deserialize_str(ScalarVisitor($expected, |text| $read(text).map(Self)))
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

fn day(text: &str) -> Result<NaiveDate, Complaint> {
    match period(text) {
        Ok(Period::Day(day)) => Ok(day),
        Ok(_) => Err(Complaint::new("bad-date", format!("`{text}` is no single day"))
            .hint("write a day such as 2023-04-30")),
        Err(complaint) if complaint.rule == "bad-deadline" && complaint.message.contains("calendar") => {
            Err(Complaint { rule: "bad-date", ..complaint })
        }
        Err(_) => {
            let complaint = Complaint::new("bad-date", format!("`{}` is no day", shortened(text)));
            let meant = match text.parse::<Due>() {
                Err(DueError::Shape(Some(meant))) if meant.parse::<NaiveDate>().is_ok() => meant,
                _ => "2023-04-30".into(),
            };
            Err(complaint.hint(format!("write a day such as `{meant}`")))
        }
    }
}

fn period(text: &str) -> Result<Period, Complaint> {
    text.parse().map_err(|_| match text.parse::<Due>() {
        Err(error) => due_complaint(text, error),
        Ok(_) => Complaint::new("bad-deadline", format!("`{text}` is no single period")),
    })
}

fn number(text: &str) -> Result<Decimal, Complaint> {
    let sign = text.strip_prefix(['-', '+']).unwrap_or(text);
    let digits = sign.starts_with(|c: char| c.is_ascii_digit())
        && sign.chars().all(|c| c.is_ascii_digit() || c == '.');
    let complaint = || Complaint::new("bad-number", format!("`{}` is no number", shortened(text)));
    if !digits {
        let plain: String = text.chars().filter(|c| c.is_ascii_digit() || matches!(c, '.' | '-')).collect();
        return Err(complaint().hint(if Decimal::from_str_exact(&plain).is_ok() {
            format!("write digits and a decimal point only: `{plain}`")
        } else {
            "write digits and a decimal point only, such as 29800000 or 3.6".into()
        }));
    }
    Decimal::from_str_exact(text).map_err(|_| complaint().hint("at most 28 digits are kept exactly"))
}

fn every(text: &str) -> Result<Every, Complaint> {
    one_of(text, &Every::ALL.map(|every| (every.word(), every)))
}

fn days(text: &str) -> Result<Days, Complaint> {
    text.parse().map_err(|()| {
        let complaint = Complaint::new("bad-deadline", format!("`{}` is no number of days", shortened(text)));
        complaint.hint("write `25 days` or `2 weeks`")
    })
}

/// Whether a step is only content.
fn step_kind(text: &str) -> Result<bool, Complaint> {
    one_of(text, &[("step", false), ("content", true)])
}

fn kpi_kind(text: &str) -> Result<Kind, Complaint> {
    one_of(text, &[("level", Kind::Level), ("flow", Kind::Flow)])
}

fn direction(text: &str) -> Result<Direction, Complaint> {
    one_of(text, &[("increase", Direction::Increase), ("decrease", Direction::Decrease)])
}

fn one_of<T: Copy>(text: &str, words: &[(&str, T)]) -> Result<T, Complaint> {
    words.iter().find(|(word, _)| *word == text).map(|(_, value)| *value).ok_or_else(|| {
        let known: Vec<_> = words.iter().map(|(word, _)| format!("`{word}`")).collect();
        Complaint::new("wrong-type", format!("`{}` is not understood here", shortened(text)))
            .hint(format!("write {}", known.join(" or ")))
    })
}

impl<'de> Deserialize<'de> for Text {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        either(deserializer)
    }
}

impl Either for Text {
    type Map = LanguageMap;
    const EXPECTED: &'static str = "a text, or a map from language to text";

    fn from_text(text: &str) -> Result<Self, Complaint> {
        Ok(Self::Plain(text.to_owned()))
    }

    fn from_map(map: LanguageMap) -> Result<Self, Complaint> {
        if map.0.is_empty() {
            return Err(Complaint::new("wrong-type", "this text is in no language").hint("write `en: …`"));
        }
        Ok(Self::Languages(map.0))
    }
}

/// Language tags and texts, in order.
pub(super) struct LanguageMap(Vec<(String, String)>);

impl<'de> Deserialize<'de> for LanguageMap {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct LanguageVisitor;
        impl<'de> Visitor<'de> for LanguageVisitor {
            type Value = LanguageMap;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a map from language to text")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<LanguageMap, A::Error> {
                let mut all = Vec::new();
                while let Some((tag, text)) = map.next_entry::<Tag, Field<Word>>()? {
                    all.extend(text.given().map(|text| (tag.0, text.0)));
                }
                Ok(LanguageMap(all))
            }
        }
        deserializer.deserialize_map(LanguageVisitor)
    }
}

/// A language tag of BCP 47.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Tag(pub(super) String);

impl<'de> Deserialize<'de> for Tag {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_str(ScalarVisitor("a language such as uz, uz-Latn, ru or en", |text| {
            let mut parts = text.split('-');
            let base = parts.next().is_some_and(|part| {
                matches!(part.len(), 2 | 3) && part.bytes().all(|b| b.is_ascii_alphabetic())
            });
            let rest = parts
                .all(|part| (2..=8).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_alphanumeric()));
            if base && rest {
                return Ok(Self(text.to_owned()));
            }
            let complaint =
                Complaint::new("unknown-language", format!("`{}` is no language", shortened(text)));
            Err(complaint.hint("write a BCP 47 tag such as uz, uz-Latn, ru or en"))
        }))
    }
}

/// A deadline: its text, or the map of a series with its note.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct DueText(pub(super) Due, pub(super) Option<Text>);

impl<'de> Deserialize<'de> for DueText {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        either(deserializer)
    }
}

impl Either for DueText {
    type Map = SeriesShape;
    const EXPECTED: &'static str =
        "a deadline such as 2023-04-30, 2023-Q2, 2024/2025 or {every: quarter, from: 2023-Q2}";

    fn from_text(text: &str) -> Result<Self, Complaint> {
        text.parse().map(|due| Self(due, None)).map_err(|error| due_complaint(text, error))
    }

    fn from_map(map: SeriesShape) -> Result<Self, Complaint> {
        let (series, note) = map.series()?;
        Ok(Self(Due::Each(series), note))
    }
}

fn due_complaint(text: &str, error: DueError) -> Complaint {
    let shown = shortened(text);
    match error {
        DueError::Shape(Some(meant)) => Complaint::new("bad-deadline", format!("`{shown}` is no deadline"))
            .hint(format!("write `{meant}`")),
        DueError::Shape(None) => Complaint::new("bad-deadline", format!("`{shown}` is no deadline"))
            .hint("write 2023-04-30, 2023-12, 2023-Q2, 2023-H1, 2023, 2024/2025, 2024-01-01/.. or a series"),
        DueError::Calendar(part) => {
            Complaint::new("bad-deadline", format!("the calendar has no `{}`", shortened(&part)))
                .hint("look at day and month: the year comes first, then the month, then the day")
        }
        DueError::Backwards => {
            let complaint = Complaint::new("bad-deadline", format!("`{shown}` ends before it begins"));
            let swapped = text.split_once('/').map(|(from, to)| format!("did you mean `{to}/{from}`?"));
            complaint.hint(swapped.unwrap_or_default())
        }
    }
}

/// A mark: its day, or a map.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct MarkText(pub(super) MarkShape);

impl<'de> Deserialize<'de> for MarkText {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        either(deserializer)
    }
}

impl Either for MarkText {
    type Map = MarkShape;
    const EXPECTED: &'static str = "a day such as 2023-04-30, or a map {on, note, evidence, act}";

    fn from_text(text: &str) -> Result<Self, Complaint> {
        day(text).map(|on| Self(MarkShape { on: Field::Given(DayText(on)), ..MarkShape::default() }))
    }

    fn from_map(map: MarkShape) -> Result<Self, Complaint> {
        if map.on.is_absent() {
            return Err(Complaint::new("missing-key", "this mark has no day").hint("add `on: 2023-04-30`"));
        }
        Ok(Self(map))
    }
}

/// A target: its value, or a map.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct TargetText(pub(super) TargetShape);

impl<'de> Deserialize<'de> for TargetText {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        either(deserializer)
    }
}

impl Either for TargetText {
    type Map = TargetShape;
    const EXPECTED: &'static str = "a number, or a map {value, by}";

    fn from_text(text: &str) -> Result<Self, Complaint> {
        number(text).map(|value| {
            Self(TargetShape { value: Field::Given(NumberText(value)), ..TargetShape::default() })
        })
    }

    fn from_map(map: TargetShape) -> Result<Self, Complaint> {
        if map.value.is_absent() {
            return Err(Complaint::new("missing-key", "this target has no value").hint("add `value: …`"));
        }
        Ok(Self(map))
    }
}

/// What `done` holds: one mark, or for a series a mark for each period.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum DoneText {
    Once(MarkShape),
    Periods(Vec<(Period, Field<MarkText>)>),
}

impl<'de> Deserialize<'de> for DoneText {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        either(deserializer)
    }
}

impl Either for DoneText {
    type Map = DoneMap;
    const EXPECTED: &'static str =
        "a day such as 2023-04-30, a map {on, note, evidence, act}, or for a series a map from period to day";

    fn from_text(text: &str) -> Result<Self, Complaint> {
        MarkText::from_text(text).map(|mark| Self::Once(mark.0))
    }

    fn from_map(map: DoneMap) -> Result<Self, Complaint> {
        match map {
            DoneMap::Mark(mark) => MarkText::from_map(mark).map(|mark| Self::Once(mark.0)),
            DoneMap::Periods(periods) => Ok(Self::Periods(periods)),
        }
    }
}

/// The map form of `done`; its first key tells which of the two it is.
pub(super) enum DoneMap {
    Mark(MarkShape),
    Periods(Vec<(Period, Field<MarkText>)>),
}

/// A key of [`DoneMap`].
enum DoneKey {
    Period(Period),
    Word(&'static str),
}

impl<'de> Deserialize<'de> for DoneKey {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_str(ScalarVisitor("a period or `on`", |text| {
            let words = fields_of::<MarkShape>().unwrap_or_default();
            if let Some(word) = words.iter().find(|word| **word == text) {
                return Ok(Self::Word(word));
            }
            Period::from_str(text).map(Self::Period).map_err(|_| {
                let complaint =
                    Complaint::new("unknown-key", format!("unknown key `{}` in `done`", shortened(text)));
                complaint.hint("write a period such as 2023-Q2, or `on`, `note`, `evidence`, `act`")
            })
        }))
    }
}

impl<'de> Deserialize<'de> for DoneMap {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct DoneVisitor;
        impl<'de> Visitor<'de> for DoneVisitor {
            type Value = DoneMap;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(DoneText::EXPECTED)
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<DoneMap, A::Error> {
                let (mut mark, mut periods, mut worded) = (MarkShape::default(), Vec::new(), false);
                while let Some(key) = map.next_key::<DoneKey>()? {
                    match key {
                        DoneKey::Period(period) => periods.push((period, map.next_value()?)),
                        DoneKey::Word(word) => {
                            worded = true;
                            match word {
                                "on" => mark.on = map.next_value()?,
                                "note" => mark.note = map.next_value()?,
                                "evidence" => mark.evidence = map.next_value()?,
                                "act" => mark.act = map.next_value()?,
                                _ => mark.reason = map.next_value()?,
                            }
                        }
                    }
                }
                if worded && !periods.is_empty() {
                    let message = "`done` is either one mark or a map of periods, not both";
                    return Err(de::Error::custom(Complaint::new("wrong-type", message)));
                }
                Ok(if worded { DoneMap::Mark(mark) } else { DoneMap::Periods(periods) })
            }
        }
        deserializer.deserialize_map(DoneVisitor)
    }
}

/// Names under ids, in order.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Table(pub(super) Vec<(String, Field<Text>)>);

impl<'de> Deserialize<'de> for Table {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct TableVisitor;
        impl<'de> Visitor<'de> for TableVisitor {
            type Value = Table;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a map from id to name")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Table, A::Error> {
                let mut all = Vec::new();
                while let Some((id, name)) = map.next_entry::<Word, Field<Text>>()? {
                    all.push((id.0, name));
                }
                Ok(Table(all))
            }
        }
        deserializer.deserialize_map(TableVisitor)
    }
}

/// The user's own keys.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Extras(pub(super) Vec<(String, Extra)>);

impl<'de> Deserialize<'de> for Extras {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        match Extra::deserialize(deserializer)? {
            Extra::Map(all) => Ok(Self(all)),
            Extra::Null | Extra::Bool(_) | Extra::Number(_) | Extra::Text(_) | Extra::List(_) => {
                Ok(Self::default())
            }
        }
    }
}

impl<'de> Deserialize<'de> for Extra {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct ExtraVisitor;
        impl<'de> Visitor<'de> for ExtraVisitor {
            type Value = Extra;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("any value")
            }

            fn visit_unit<E>(self) -> Result<Extra, E> {
                Ok(Extra::Null)
            }

            fn visit_str<E>(self, text: &str) -> Result<Extra, E> {
                Ok(match text {
                    "true" => Extra::Bool(true),
                    "false" => Extra::Bool(false),
                    _ if number(text).is_ok() => Extra::Number(text.to_owned()),
                    _ => Extra::Text(text.to_owned()),
                })
            }

            fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Extra, A::Error> {
                let mut all = Vec::new();
                while let Some(value) = list.next_element()? {
                    all.push(value);
                }
                Ok(Extra::List(all))
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Extra, A::Error> {
                let mut all = Vec::new();
                while let Some((key, value)) = map.next_entry::<Word, Extra>()? {
                    all.push((key.0, value));
                }
                Ok(Extra::Map(all))
            }
        }
        deserializer.deserialize_any(ExtraVisitor)
    }
}
