//! What a key and a map of the file are, and which kinds of values there are.

use std::borrow::Cow;

/// The most keys a map may have, so that a decoder can keep their values in an array.
pub const MOST_KEYS: usize = 24;

/// How a user's own keys begin. They are allowed in every map.
pub const OWN: &str = "x-";

/// A key of the file.
#[derive(Clone, Copy, Debug)]
pub struct Key {
    /// As it is written in the file.
    pub name: &'static str,
    /// What it holds, in Markdown: sentences that end with a full stop.
    pub doc: &'static str,
    /// Values it may have: YAML that may stand after the key on its line, and in braces.
    pub examples: &'static [&'static str],
    /// What kind of value it has.
    pub value: Type,
    /// Whether the map is incomplete without it.
    pub needed: bool,
}

impl Key {
    /// The same key where the map is incomplete without it.
    #[must_use]
    pub const fn needed(self) -> Self {
        Self { needed: true, ..self }
    }
}

/// A key that may be left out.
pub(super) const fn key(
    name: &'static str,
    value: Type,
    examples: &'static [&'static str],
    doc: &'static str,
) -> Key {
    Key { name, doc, examples, value, needed: false }
}

/// A map of the file: the plan, or a part of it.
#[derive(Debug)]
pub struct Map {
    /// What the map is called, in kebab-case; no two maps have the same name.
    pub name: &'static str,
    /// How messages name it: `a measure: a map with …`.
    pub expected: &'static str,
    /// What it stands for, one sentence.
    pub doc: &'static str,
    /// Its keys, in the order new ones are written. Keys that begin with [`OWN`] are allowed as well.
    pub keys: &'static [Key],
    /// Two keys of which a map has exactly one; empty where there are none.
    pub one_of: &'static [&'static str],
}

impl Map {
    pub(super) const fn new(
        name: &'static str,
        expected: &'static str,
        doc: &'static str,
        keys: &'static [Key],
    ) -> Self {
        assert!(keys.len() <= MOST_KEYS, "a decoder has no room for more keys");
        Self { name, expected, doc, keys, one_of: &[] }
    }

    pub(super) const fn one_of(self, one_of: &'static [&'static str]) -> Self {
        Self { one_of, ..self }
    }

    /// The place of a key in [`Map::keys`]. Called as `const { KPI.at("target") }`, it makes a misspelt name an error
    /// of the compiler.
    ///
    /// # Panics
    /// If the map has no such key.
    #[must_use]
    #[expect(clippy::panic, reason = "evaluated by the compiler, which reports the misspelt name")]
    pub const fn at(&self, name: &str) -> usize {
        let mut at = 0;
        while at < self.keys.len() {
            if equal(self.keys[at].name.as_bytes(), name.as_bytes()) {
                return at;
            }
            at += 1;
        }
        panic!("the map has no key of this name")
    }

    /// The place of a key that was read from a file, if the map has it.
    #[must_use]
    pub fn find(&self, name: &str) -> Option<usize> {
        self.keys.iter().position(|key| key.name == name)
    }

    /// The names of its keys, in their order.
    pub fn names(&self) -> impl Iterator<Item = &'static str> + use<> {
        self.keys.iter().map(|key| key.name)
    }
}

/// Whether two names are the same, for the compiler, which cannot compare texts.
const fn equal(one: &[u8], other: &[u8]) -> bool {
    if one.len() != other.len() {
        return false;
    }
    let mut at = 0;
    while at < one.len() {
        if one[at] != other[at] {
            return false;
        }
        at += 1;
    }
    true
}

/// What kind of value a key has.
#[derive(Clone, Copy, Debug)]
pub enum Type {
    /// A text, or a map from language to text.
    Text,
    /// An id.
    Id,
    /// A day.
    Day,
    /// A day, month, quarter, half-year or year.
    Period,
    /// A period, an interval of two periods, or one that never ends.
    Deadline,
    /// An exact decimal number.
    Number,
    /// A number of days or weeks.
    Days,
    /// `true` or `false`.
    Bool,
    /// A scalar taken as it is written.
    Word,
    /// One of these words; the set has a name.
    Words(&'static str, &'static [&'static str]),
    /// A language tag.
    Tag,
    /// The IANA name of a time zone.
    Zone,
    /// The version of the format.
    Version,
    /// A map.
    Map(&'static Map),
    /// A list of such values.
    List(&'static Type),
    /// A list of at least one such map.
    NonEmpty(&'static Map),
    /// A scalar or, where there is more to say, a map.
    Or(&'static Type, &'static Map),
    /// The same, or for a series a map that has one of these under each period.
    ByPeriod(&'static Type, &'static Map),
    /// A map from id to such values.
    Table(&'static Type),
}

impl Type {
    /// The map that a value of this type is, may be, or is a list of.
    #[must_use]
    pub fn map(&self) -> Option<&'static Map> {
        match self {
            Self::Map(map) | Self::NonEmpty(map) | Self::Or(_, map) | Self::ByPeriod(_, map) => Some(map),
            Self::List(element) | Self::Table(element) => element.map(),
            Self::Text
            | Self::Id
            | Self::Day
            | Self::Period
            | Self::Deadline
            | Self::Number
            | Self::Days
            | Self::Bool
            | Self::Word
            | Self::Words(..)
            | Self::Tag
            | Self::Zone
            | Self::Version => None,
        }
    }

    /// What a value of this type looks like, as the object of "expected …".
    #[must_use]
    pub fn expected(&self) -> Cow<'static, str> {
        match self {
            Self::Text => "a text, or a map from language to text".into(),
            Self::Id => "an id: an integer or a text of letters, digits, `.` and `-`".into(),
            Self::Day => "a day such as 2023-04-30".into(),
            Self::Period => "a period such as 2023-04-30, 2023-12, 2023-Q2, 2023-H1 or 2023".into(),
            // The longer form is named here already.
            Self::Deadline | Self::Or(Self::Deadline, _) => {
                "a deadline such as 2023-04-30, 2023-Q2, 2024/2025 or {every: quarter, from: 2023-Q2}".into()
            }
            Self::Number => "a number such as 3.6".into(),
            Self::Days => "a number of days such as `25 days`".into(),
            Self::Bool => "`true` or `false`".into(),
            Self::Word | Self::Zone | Self::Version => "a text".into(),
            Self::Words(_, words) => any_of(words).into(),
            Self::Tag => "a language such as uz, uz-Latn, ru or en".into(),
            Self::Map(map) => map.expected.into(),
            Self::List(_) | Self::NonEmpty(_) => "a list".into(),
            Self::Or(Self::Number, map) => format!("a number, or {}", map.expected).into(),
            Self::Or(scalar, map) => format!("{}, or {}", scalar.expected(), map.expected).into(),
            Self::ByPeriod(scalar, map) => {
                format!("{}, {}, or for a series a map from period to day", scalar.expected(), map.expected)
                    .into()
            }
            Self::Table(_) => "a map from id to name".into(),
        }
    }
}

/// The words in backticks, the last one after "or".
fn any_of(words: &[&str]) -> String {
    let quoted: Vec<String> = words.iter().map(|word| format!("`{word}`")).collect();
    match quoted.split_last() {
        Some((last, rest)) if !rest.is_empty() => format!("{} or {last}", rest.join(", ")),
        _ => quoted.concat(),
    }
}
