//! A part of a page that belongs to one cell, and what can be seen of it.

use super::column::Column;
use super::word::{folded, is_body, is_fund, is_time, is_verb};

/// Lines, or a stretch of one, that belong together.
#[derive(Clone, Debug)]
pub(super) struct Part {
    pub(super) text: String,
    /// How many words it has.
    pub(super) words: usize,
    /// The bodies it names, and what pays.
    pub(super) bodies: Names,
    pub(super) funds: Names,
    /// Whether its last word says what will be.
    pub(super) foretells: bool,
    /// Its words in small letters.
    pub(super) folded: String,
    /// Letters of the widest line.
    pub(super) widest: usize,
    pub(super) mark: Option<Mark>,
    pub(super) time: bool,
}

/// Whether there are names of a kind, and whether a list of them can end here.
#[derive(Clone, Copy, Debug)]
pub(super) struct Names {
    pub(super) found: bool,
    pub(super) ended: bool,
}

/// What an enumerated paragraph begins with: `3)`, `б)`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Mark {
    Digit(u32),
    Letter(u32),
}

impl Part {
    /// A part of lines, each with whether it ends within a word.
    pub(super) fn new(lines: &[(&str, bool)]) -> Self {
        let text = joined(lines);
        let words: Vec<String> =
            text.split_whitespace().map(folded).filter(|word| !word.is_empty()).collect();
        let widest = lines.iter().map(|(line, _)| line.chars().count()).max().unwrap_or(0);
        let goes_on = text.trim_end().ends_with([',', '-']);
        let names = |is: fn(&str) -> bool| Names {
            found: words.iter().any(|word| is(word)),
            ended: !goes_on && words.last().is_some_and(|word| is(word)),
        };
        Self {
            words: words.len(),
            bodies: names(is_body),
            funds: names(is_fund),
            foretells: words.last().is_some_and(|word| is_verb(word)),
            widest,
            mark: Mark::of(&text),
            time: is_time(&words),
            folded: words.join(" "),
            text,
        }
    }

    /// Whether it is a dash, which says that there is nothing.
    pub(super) fn is_dash(&self) -> bool {
        matches!(self.text.trim(), "-" | "–" | "—")
    }

    /// Whether a cell can end with it: with a sentence that is complete, or in a list of bodies with no comma after the
    /// last.
    pub(super) fn is_closed(&self, column: Column) -> bool {
        match column {
            Column::Executors => self.is_dash() || self.bodies.ended,
            Column::Funding => self.is_dash() || self.funds.ended,
            Column::Due | Column::Number => true,
            Column::Measure | Column::Mechanism | Column::Outcome => {
                self.text.trim_end().ends_with(['.', ';', ':', '!', '?'])
            }
        }
    }

    pub(super) fn begins_small(&self) -> bool {
        self.text.chars().find(|letter| letter.is_alphanumeric()).is_some_and(char::is_lowercase)
    }
}

impl Mark {
    /// The mark at the beginning of a text.
    pub(super) fn of(text: &str) -> Option<Self> {
        let (mark, _) = text.split_once(')')?;
        if let Ok(digit) = mark.parse::<u32>() {
            return (mark.len() < 4).then_some(Self::Digit(digit));
        }
        let mut letters = mark.chars();
        let letter = letters.next().filter(|_| letters.next().is_none())?;
        let place = |all: &str| all.chars().position(|one| one == letter);
        let place = place("абвгдежзиклмнопрстуф").or_else(|| place("abcdefghijklmnopqrst"))?;
        u32::try_from(place + 1).ok().map(Self::Letter)
    }

    /// Whether it is the one that comes after another, or the first where there was none.
    pub(super) fn follows(self, before: Option<Self>) -> bool {
        match (self, before) {
            (Self::Digit(one), Some(Self::Digit(other))) | (Self::Letter(one), Some(Self::Letter(other))) => {
                one == other + 1
            }
            (Self::Digit(one) | Self::Letter(one), _) => one == 1,
        }
    }
}

/// Lines as one text: a space between them, or nothing within a word.
pub(super) fn joined(lines: &[(&str, bool)]) -> String {
    let mut text = String::new();
    let mut broken = true;
    for (line, breaks) in lines {
        if !broken && !line.is_empty() {
            text.push(' ');
        }
        text.push_str(line);
        broken = *breaks || text.is_empty();
    }
    text
}
