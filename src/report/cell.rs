//! The values of an answer, typed, so that each format writes them in its own way.

use chrono::NaiveDate;
use rust_decimal::Decimal;

use crate::model::{Due, Extra, Lateness, Rating, Status, Str, When};

/// One value.
#[derive(Clone, Debug, PartialEq)]
pub enum Cell {
    /// Nothing: an empty cell, a dash where a person reads, `null` in JSON.
    Empty,
    /// Words of the plan, or an id.
    Text(String),
    /// A title; where there is little room a person reads the few words the plan has for it.
    Title(Title),
    /// Names of one kind, such as executors; where there is little room a person reads their short names.
    Names(Vec<Name>),
    /// Several texts of one kind.
    List(Vec<String>),
    /// A word of which there are only some, such as the kind of a line.
    Word(Word),
    /// Yes or no.
    Flag(bool),
    /// A day, in figures.
    Day(NaiveDate),
    /// The day on which something falls due now: a day off is marked for a person.
    DueDay(NaiveDate),
    /// A day, in words, for a sentence.
    LongDay(NaiveDate),
    /// From one day to another, in words, for a sentence.
    Span(NaiveDate, NaiveDate),
    /// A day as exactly as is known: *2023-Q2*, *by 2025-08-07*.
    When(When),
    /// A deadline as the plan writes it.
    Due(Due),
    /// A whole number, such as a count; a person reads a dash for 0 where it stands in a table.
    Count(i64),
    /// A number of days.
    Days(i64),
    /// How late something came or is: *21 days*, *up to 21 days*, *day unknown*.
    Late(Lateness),
    /// An exact number, every digit of it.
    Number(Decimal),
    /// A number that is not exact: a person reads it whole from a thousand on, else with two decimals.
    Rough(Decimal),
    /// A ratio shown in percent, 0.354 as `35 %`.
    Percent(Decimal),
    /// A ratio shown as a number with two decimals.
    Ratio(Decimal),
    /// A state in one word.
    Status(Status),
    /// A state with its day and lateness: *done 21 days late, 2023-04-20*.
    State(Standing),
    /// A KPI's rating.
    Rating(Rating),
    /// A share between 0 and 1 as a small bar, with its percent.
    Bar(Decimal),
    /// A message of the product, with its arguments.
    Phrase(Phrase),
    /// Several lines in one cell.
    Lines(Vec<Cell>),
    /// Facts beside each other on one line, as far as there is room.
    Facts(Vec<Cell>),
    /// Named values: an object of JSON, in no table.
    Record(Vec<(&'static str, Cell)>),
    /// A list of those.
    Records(Vec<Cell>),
    /// The user's own keys: an object of JSON, in no table.
    Own(Vec<(Str, Extra)>),
}

/// A title and its few words.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Title {
    /// All of it.
    pub text: Str,
    /// A few words for it, where the plan has any.
    pub short: Option<Str>,
}

/// Somebody, by id and name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Name {
    /// The id in the file.
    pub id: Str,
    /// The name it stands for.
    pub name: Str,
    /// A few words or letters for it, where the plan has any.
    pub short: Option<Str>,
}

/// A word of which there are only some. A machine reads it as it is, a person the message `kind-word`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Word {
    /// What kind of word it is, which begins the ids of its messages.
    pub kind: &'static str,
    /// The word.
    pub word: &'static str,
}

/// What has become of an item or a period, as much of it as a cell can hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Standing {
    /// In one word.
    pub status: Status,
    /// Delivered and not confirmed, in a plan that uses confirmation.
    pub unconfirmed: bool,
    /// How late it is, or came; `None` where it is not and did not.
    pub late: Option<Lateness>,
    /// An open deadline that should have begun and has not.
    pub not_begun: bool,
    /// The day it was done, dropped, or, in progress, started.
    pub date: Option<When>,
}

/// A message of the product: its id in the catalogues of words, and what is put into it.
#[derive(Clone, Debug, PartialEq)]
pub struct Phrase {
    /// The message id.
    pub id: &'static str,
    /// Names and values; counts choose plural forms.
    pub arguments: Vec<(&'static str, Cell)>,
}

impl Phrase {
    /// A message without arguments.
    #[must_use]
    pub fn new(id: &'static str) -> Self {
        Self { id, arguments: Vec::new() }
    }

    /// The same message with one more argument.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: Cell) -> Self {
        self.arguments.push((name, value));
        self
    }

    /// Several values in one line, separated by commas.
    #[must_use]
    pub fn list(mut values: Vec<Cell>) -> Cell {
        // Halves of halves: one within the other, a long list would take the square of its length, and the stack.
        let rest = values.split_off(values.len().div_ceil(2));
        match (values.pop(), rest.is_empty()) {
            (first, true) => first.unwrap_or(Cell::Empty),
            (last, false) => {
                values.extend(last);
                Self::new("and-also").with("list", Self::list(values)).with("value", Self::list(rest)).cell()
            }
        }
    }

    /// The message as a cell.
    #[must_use]
    pub fn cell(self) -> Cell {
        Cell::Phrase(self)
    }
}

impl Cell {
    /// The cell of a value that may be absent.
    pub fn from_option<T>(value: Option<T>, cell: impl FnOnce(T) -> Self) -> Self {
        value.map_or(Self::Empty, cell)
    }

    /// A word of a kind.
    #[must_use]
    pub fn word(kind: &'static str, word: &'static str) -> Self {
        Self::Word(Word { kind, word })
    }

    /// A title; nothing at all where there is none.
    #[must_use]
    pub fn title(title: Option<Title>) -> Self {
        title.map_or_else(|| Self::Text(String::new()), Self::Title)
    }

    /// A number of things.
    #[must_use]
    pub fn count(count: usize) -> Self {
        Self::Count(i64::try_from(count).unwrap_or(i64::MAX))
    }

    /// Several lines, one, or nothing.
    #[must_use]
    pub fn lines(mut cells: Vec<Self>) -> Self {
        if cells.len() > 1 { Self::Lines(cells) } else { cells.pop().unwrap_or(Self::Empty) }
    }

    /// Several facts, one, or nothing.
    #[must_use]
    pub fn facts(mut cells: Vec<Self>) -> Self {
        if cells.len() > 1 { Self::Facts(cells) } else { cells.pop().unwrap_or(Self::Empty) }
    }

    /// The first number of days that it tells, itself or in what is put into its message.
    #[must_use]
    pub fn days(&self) -> Option<i64> {
        if let Self::Days(days) = self {
            return Some(*days);
        }
        let Self::Phrase(phrase) = self else { return None };
        phrase.arguments.iter().find_map(|(_, value)| value.days())
    }

    /// Whether there is nothing in it.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        matches!(self, Self::Empty)
            || matches!(self, Self::Names(names) if names.is_empty())
            || matches!(self, Self::List(texts) if texts.is_empty())
            || matches!(self, Self::Own(keys) if keys.is_empty())
            || matches!(self, Self::Lines(cells) | Self::Facts(cells) | Self::Records(cells) if cells.is_empty())
    }
}
