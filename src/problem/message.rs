//! What a problem says: English as it stands, or an id with arguments that is put into the user's language when drawn.

use std::borrow::Cow;

use chrono::NaiveDate;

/// A value inside a message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Arg {
    /// A text, as it is.
    Text(String),
    /// A number of things.
    Count(u64),
    /// A day, written as the language writes days.
    Day(NaiveDate),
    /// A message within the message.
    Message(Message),
}

/// What a problem says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Message {
    /// English; the faults of a file and the findings of `check` are always that.
    Plain(Cow<'static, str>),
    /// The id of a message in the tables of languages, with its arguments by name.
    Id(&'static str, Vec<(&'static str, Arg)>),
}

impl From<&'static str> for Message {
    fn from(text: &'static str) -> Self {
        Self::Plain(Cow::Borrowed(text))
    }
}

impl From<String> for Message {
    fn from(text: String) -> Self {
        Self::Plain(Cow::Owned(text))
    }
}

impl From<&String> for Arg {
    fn from(text: &String) -> Self {
        Self::Text(text.clone())
    }
}

impl From<&str> for Arg {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Arg {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<usize> for Arg {
    fn from(count: usize) -> Self {
        Self::Count(count as u64)
    }
}

impl From<NaiveDate> for Arg {
    fn from(day: NaiveDate) -> Self {
        Self::Day(day)
    }
}

impl From<Message> for Arg {
    fn from(message: Message) -> Self {
        Self::Message(message)
    }
}

impl Message {
    /// A message of the tables of languages, without arguments yet.
    #[must_use]
    pub fn id(id: &'static str) -> Self {
        Self::Id(id, Vec::new())
    }

    /// The same with one argument more. Plain text has none.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl Into<Arg>) -> Self {
        if let Self::Id(_, args) = &mut self {
            args.push((name, value.into()));
        }
        self
    }

    /// The text, where it is plain English; for a message of the tables its id.
    #[must_use]
    pub fn plain(&self) -> &str {
        match self {
            Self::Plain(text) => text,
            Self::Id(id, _) => id,
        }
    }
}

/// Whether a terminal would obey this character, or a reader be misled by it. Joiners stay: they are part of how
/// Persian, Hindi and families of emoji are written.
#[must_use]
pub fn is_harmful(c: char) -> bool {
    c.is_control()
        || matches!(
            c,
            // Marks of direction, and embeddings, overrides and isolates.
            '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}'
            // Line ends of Unicode.
            | '\u{2028}' | '\u{2029}'
            // What takes no room and has no meaning in a word.
            | '\u{180e}' | '\u{200b}' | '\u{2060}'..='\u{2064}' | '\u{206a}'..='\u{206f}' | '\u{feff}'
            | '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e007f}'
        )
}

/// A text in backticks, short enough for a message.
#[must_use]
pub fn quoted(text: &str) -> String {
    if text.is_empty() { "an empty text".into() } else { format!("`{}`", shortened(text)) }
}

/// A text on one line, short enough for a message.
#[must_use]
pub fn shortened(text: &str) -> String {
    let line: String = text.chars().take(60).map(|c| if is_harmful(c) { '\u{FFFD}' } else { c }).collect();
    if text.chars().nth(60).is_some() { format!("{line}…") } else { line }
}

#[cfg(test)]
impl Message {
    /// In English, for the tests of rooms that know no catalogue. No message of theirs chooses a plural form.
    pub(crate) fn english(&self) -> String {
        let (id, args) = match self {
            Self::Plain(text) => return text.clone().into_owned(),
            Self::Id(id, args) => (id, args),
        };
        let mut lines = include_str!("../locale/en/words.ftl").lines();
        let text = lines.find_map(|line| line.strip_prefix(id)?.strip_prefix(" = "));
        args.iter().fold(text.unwrap().to_owned(), |text, (name, arg)| {
            let value = match arg {
                Arg::Text(text) => text.clone(),
                Arg::Count(count) => count.to_string(),
                Arg::Day(day) => day.to_string(),
                Arg::Message(message) => message.english(),
            };
            text.replace(&format!("{{ ${name} }}"), &value)
        })
    }
}
