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
    /// Which of its keys exclude or need each other.
    pub choice: Choice,
}

/// Which keys of a map exclude or need each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Choice {
    /// None.
    Free,
    /// It has exactly one of these.
    One(&'static [&'static str]),
    /// It has at most one of these.
    AtMostOne(&'static [&'static str]),
    /// It has one of these or more.
    AtLeastOne(&'static [&'static str]),
}

impl Choice {
    /// The keys among which a choice is made.
    #[must_use]
    pub fn keys(self) -> &'static [&'static str] {
        match self {
            Self::Free => &[],
            Self::One(keys) | Self::AtMostOne(keys) | Self::AtLeastOne(keys) => keys,
        }
    }
}

impl Map {
    pub(super) const fn new(
        name: &'static str,
        expected: &'static str,
        doc: &'static str,
        keys: &'static [Key],
    ) -> Self {
        assert!(keys.len() <= MOST_KEYS, "a decoder has no room for more keys");
        Self { name, expected, doc, keys, choice: Choice::Free }
    }

    pub(super) const fn choice(self, choice: Choice) -> Self {
        Self { choice, ..self }
    }

    /// The place of a key in [`Map::keys`]. Called as `const { KPI.at("target") }`, it makes a misspelt name an error
    /// of the compiler.
    ///
    /// # Panics
    /// If the map has no such key.
    #[must_use]
    #[expect(clippy::panic, reason = "evaluated by the compiler, which reports the misspelt name")]
    pub const fn at(&self, name: &str) -> usize {
        match self.find(name) {
            Some(at) => at,
            None => panic!("the map has no key of this name"),
        }
    }

    /// The same, if the map has such a key.
    #[must_use]
    pub const fn find(&self, name: &str) -> Option<usize> {
        let mut at = 0;
        while at < self.keys.len() {
            if equal(self.keys[at].name.as_bytes(), name.as_bytes()) {
                return Some(at);
            }
            at += 1;
        }
        None
    }

    /// The names of its keys, in their order.
    pub fn names(&self) -> impl Iterator<Item = &'static str> + use<> {
        self.keys.iter().map(|key| key.name)
    }
}

/// Whether two names are the same, for the compiler, which cannot compare texts.
const fn equal(one: &[u8], other: &[u8]) -> bool {
    match (one, other) {
        ([first, one @ ..], [same, other @ ..]) => *first == *same && equal(one, other),
        (rest, other) => rest.is_empty() && other.is_empty(),
    }
}

/// What kind of value a key has.
#[derive(Clone, Copy, Debug)]
pub enum Type {
    /// A text, or a map from language to text.
    Text,
    /// A text that says something: neither empty nor only spaces.
    Filled,
    /// One such text, or a list of them.
    Texts,
    /// An id.
    Id,
    /// A day; where only the month, quarter, half-year or year is known, that.
    Day,
    /// The same, or a day by which it had happened at the latest.
    DoneDay,
    /// A day, month, quarter, half-year or year.
    Period,
    /// A period, an interval of two periods, or one that never ends.
    Deadline,
    /// An exact decimal number.
    Number,
    /// A number from 0 to 100.
    Percent,
    /// A number of days or weeks.
    Days,
    /// A number of days, weeks, months or years.
    Length,
    /// The id of an event, a measure or a step.
    Reference,
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
    /// A deadline: a scalar, the first of these maps where it comes back, the second where it runs from another day.
    Due(&'static Map, &'static Map),
    /// A text, or where there is more to say of it a map.
    Named(&'static Map),
    /// A map from id to such values.
    Table(&'static Type),
}

impl Type {
    /// The maps that a value of this type is, may be, or is a list of: one or two.
    #[must_use]
    #[expect(clippy::wildcard_enum_match_arm, reason = "all others are scalars")]
    pub fn maps(&self) -> [Option<&'static Map>; 2] {
        match self {
            Self::Map(map)
            | Self::NonEmpty(map)
            | Self::Or(_, map)
            | Self::ByPeriod(_, map)
            | Self::Named(map) => [Some(map), None],
            Self::Due(series, relative) => [Some(series), Some(relative)],
            Self::List(element) | Self::Table(element) => element.maps(),
            _ => [None, None],
        }
    }

    /// What a scalar of this type is called on the page of the file, what in the schema, and what it looks like.
    #[expect(clippy::wildcard_enum_match_arm, reason = "all others are made of several, or of words")]
    pub(in crate::format) fn scalar(&self) -> Option<[&'static str; 3]> {
        Some(match self {
            Self::Text => ["text", "text", "a text, or a map from language to text"],
            Self::Filled => ["text", "filled-text", "a text, or a map from language to text"],
            Self::Texts => ["text or list of texts", "texts", "a text, or a list of texts"],
            Self::Id => ["id", "id", "an id: an integer or a text of letters, digits, `.` and `-`"],
            Self::Day => ["day", "day", "a day such as 2023-04-30"],
            Self::DoneDay => ["day or limit", "done-day", "a day such as 2023-04-30"],
            Self::Period => {
                ["period", "period", "a period such as 2023-04-30, 2023-12, 2023-Q2, 2023-H1 or 2023"]
            }
            Self::Deadline => ["deadline", "deadline", "a deadline such as 2023-04-30, 2023-Q2 or 2024/2025"],
            Self::Number => ["number", "number", "a number such as 3.6"],
            Self::Percent => ["percent", "percent", "a number from 0 to 100"],
            Self::Days => ["days", "days", "a number of days such as `25 days`"],
            Self::Length => ["length", "length", "a length such as `3 months`, `10 days` or `1 year`"],
            Self::Reference => ["reference", "reference", "the id of an event, a measure or a step"],
            Self::Bool => ["`true` or `false`", "boolean", "`true` or `false`"],
            Self::Word => ["name", "word", "a text"],
            Self::Zone => ["time zone", "word", "a text"],
            Self::Tag => ["language", "language", "a language such as uz, uz-Latn, ru or en"],
            Self::Version => ["`1`", "version", "a text"],
            _ => return None,
        })
    }

    /// Whether a day of this type may be one by which it had happened, `../2023-04-30`.
    pub(in crate::format) fn may_be_done_by_a_day(&self) -> bool {
        matches!(self, Self::DoneDay | Self::ByPeriod(Self::DoneDay, _))
    }

    /// What a value of this type looks like, as the object of "expected …".
    #[must_use]
    #[expect(clippy::wildcard_enum_match_arm, reason = "all others are scalars")]
    pub fn expected(&self) -> Cow<'static, str> {
        match self {
            Self::Due(..) => {
                "a deadline such as 2023-04-30, 2023-Q2, 2024/2025, {every: quarter, from: 2023-Q2} or \
                 {within: 3 months, of: in-force}"
                    .into()
            }
            Self::Words(_, words) => any_of(words).into(),
            Self::Map(map) => map.expected.into(),
            Self::List(_) | Self::NonEmpty(_) => "a list".into(),
            Self::Or(Self::Number, map) => format!("a number, or {}", map.expected).into(),
            Self::Or(scalar, map) => format!("{}, or {}", scalar.expected(), map.expected).into(),
            Self::ByPeriod(scalar, map) => {
                format!("{}, {}, or for a series a map from period to day", scalar.expected(), map.expected)
                    .into()
            }
            Self::Named(map) => format!("a name, or {}", map.expected).into(),
            Self::Table(Self::Map(map)) => format!("a map from id to {}", map.name).into(),
            Self::Table(_) => "a map from id to name".into(),
            scalar => scalar.scalar().map_or("a text", |[.., looks]| looks).into(),
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
