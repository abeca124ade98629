//! What a cell says to a person, in their language.
//!
//! The messages of the product lie in one Fluent catalogue per language; English is the fallback. A plan may have
//! a hundred thousand rows, so nothing that repeats from row to row is formatted by Fluent twice.

use std::cell::{OnceCell, RefCell};
use std::collections::HashMap;
use std::fmt::Write as _;
use std::rc::Rc;

use fluent_bundle::{FluentArgs, FluentValue};
use rust_decimal::Decimal;

use self::catalogue::Catalogue;
use self::figures::Figures;
use self::language::Language;
use self::sanitize::Form;
use super::date::{table_by, table_due, table_period};
use super::symbol::Signs;
use crate::locale::LOCALES;
use crate::model::{Rating, Status, When};
use crate::report::{Cell, Name, Phrase};

mod catalogue;
mod date;
mod figures;
mod language;
mod message;
pub mod sanitize;
pub(super) mod spark;

/// Distinct phrases remembered at most; beyond that they are formatted anew.
const REMEMBERED: usize = 20_000;

/// Where a word may be broken, if it must be.
pub(super) const SOFT_HYPHEN: char = '\u{ad}';

/// What stands where a person expects a value and there is none.
const NOTHING: &str = "–";

/// How much room there is for words.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Manner {
    /// Days are counted in a letter: *62 d*.
    pub short_days: bool,
    /// Executors go by their short names, titles by their few words, where the plan has any.
    pub short_names: bool,
    /// Days and deadlines are written as offices write them: *01.07.2023*, *2023 йил II чорак*.
    pub office_days: bool,
}

/// The words of one language.
pub struct Words {
    language: Language,
    manner: Manner,
    catalogue: Rc<OnceCell<Catalogue>>,
    fallback: Rc<OnceCell<Catalogue>>,
    figures: Figures,
    statuses: OnceCell<[String; Status::ALL.len()]>,
    ratings: OnceCell<[String; Rating::ALL.len()]>,
    /// The marks of a Saturday and of a Sunday, which most columns of days have.
    days_off: OnceCell<[String; 2]>,
    remembered: RefCell<HashMap<String, String>>,
    known_days: RefCell<HashMap<i64, String>>,
}

impl Words {
    /// The words for a BCP 47 tag. A language that is not known gives its base language, then English.
    #[must_use]
    pub fn new(language: Option<&str>) -> Self {
        let language = language.and_then(Language::find).unwrap_or(Language::fallback());
        Self {
            language,
            manner: Manner::default(),
            catalogue: Rc::default(),
            fallback: Rc::default(),
            figures: Figures::new(&language.locale()),
            statuses: OnceCell::new(),
            ratings: OnceCell::new(),
            days_off: OnceCell::new(),
            remembered: RefCell::default(),
            known_days: RefCell::default(),
        }
    }

    /// The same words for another room.
    #[must_use]
    pub fn with(&self, manner: Manner) -> Self {
        Self {
            language: self.language,
            manner,
            catalogue: Rc::clone(&self.catalogue),
            fallback: Rc::clone(&self.fallback),
            figures: Figures::new(&self.language.locale()),
            statuses: OnceCell::new(),
            ratings: OnceCell::new(),
            days_off: OnceCell::new(),
            remembered: RefCell::default(),
            known_days: RefCell::default(),
        }
    }

    /// How much room these words are for.
    #[must_use]
    pub fn manner(&self) -> Manner {
        self.manner
    }

    /// The languages there are catalogues for.
    pub const LANGUAGES: [&'static str; LOCALES.len()] = {
        let mut tags = [""; LOCALES.len()];
        let mut n = 0;
        while n < tags.len() {
            tags[n] = LOCALES[n].tag;
            n += 1;
        }
        tags
    };

    /// Whether there is a catalogue for this tag or its base language.
    #[must_use]
    pub fn known(tag: &str) -> bool {
        Language::find(tag).is_some()
    }

    /// The tag of the language chosen: `en`, `uz`, `uz-Latn` or `ru`.
    #[must_use]
    pub fn tag(&self) -> &'static str {
        self.language.tag()
    }

    /// What a cell says. Its lines are separated by newlines; there is no other control character in it.
    #[must_use]
    pub fn cell(&self, cell: &Cell) -> String {
        let mut text = String::new();
        self.write(cell, Form::Lines, &mut text);
        text
    }

    /// What a cell says, on one line.
    #[must_use]
    pub fn line(&self, cell: &Cell) -> String {
        let mut text = String::new();
        self.write(cell, Form::Line, &mut text);
        text
    }

    /// A message with its arguments; its id where no catalogue has it.
    #[must_use]
    pub fn phrase(&self, phrase: &Phrase) -> String {
        let arguments = phrase.arguments.iter().map(|(name, cell)| (*name, self.argument(cell))).collect();
        self.remembered(phrase.id, arguments)
    }

    /// The head of a column; its key where no catalogue has one.
    #[must_use]
    pub fn column(&self, key: &str) -> String {
        self.head(key).replace(SOFT_HYPHEN, "")
    }

    /// The same, with soft hyphens where a narrow column may break it.
    #[must_use]
    pub(super) fn head(&self, key: &str) -> String {
        self.find(&format!("column-{key}"), &FluentArgs::new()).unwrap_or_else(|| key.to_owned())
    }

    /// The head of a column of a report; its key where no catalogue has one.
    #[must_use]
    pub fn report_head(&self, key: &str) -> String {
        self.find(&format!("paper-head-{key}"), &FluentArgs::new()).unwrap_or_else(|| key.to_owned())
    }

    /// The head of a column of values in a spreadsheet; its key where no catalogue has one.
    #[must_use]
    pub(super) fn sheet_head(&self, key: &str) -> String {
        self.find(&format!("sheet-head-{key}"), &FluentArgs::new()).unwrap_or_else(|| key.to_owned())
    }

    /// A message that a catalogue may lack.
    #[must_use]
    pub(super) fn known_phrase(&self, id: &str, arguments: &[(&'static str, String)]) -> Option<String> {
        let arguments = arguments.iter().map(|(name, text)| (*name, FluentValue::from(text.clone())));
        self.find(id, &arguments.collect())
    }

    /// The name of a field; its key where no catalogue has one.
    #[must_use]
    pub fn field(&self, key: &str) -> String {
        self.find(&format!("field-{key}"), &FluentArgs::new()).unwrap_or_else(|| key.to_owned())
    }

    /// The word for a state.
    #[must_use]
    pub fn status(&self, status: Status) -> &str {
        let words =
            self.statuses.get_or_init(|| Status::ALL.map(|status| self.word("status", status.word())));
        Status::ALL
            .iter()
            .position(|given| *given == status)
            .and_then(|n| words.get(n))
            .map_or("", String::as_str)
    }

    /// The word for a rating.
    #[must_use]
    pub fn rating(&self, rating: Rating) -> &str {
        let words = self.ratings.get_or_init(|| Rating::ALL.map(|rating| self.word("rating", rating.word())));
        Rating::ALL
            .iter()
            .position(|given| *given == rating)
            .and_then(|n| words.get(n))
            .map_or("", String::as_str)
    }

    /// Appends what a cell says.
    pub(super) fn write(&self, cell: &Cell, form: Form, out: &mut String) {
        match cell {
            Cell::Empty => out.push_str(NOTHING),
            Cell::Text(text) => sanitize::write(text, form, out),
            Cell::Title(title) => {
                let short = title.short.as_ref().filter(|_| self.manner.short_names);
                sanitize::write(short.unwrap_or(&title.text), form, out);
            }
            Cell::Word(word) => out.push_str(&self.word(word.kind, word.word)),
            Cell::Flag(flag) => out.push_str(&self.remembered(if *flag { "yes" } else { "no" }, Vec::new())),
            Cell::Names(names) => join(names, ", ", out, |name: &Name, out| {
                sanitize::write(self.name(name), form, out);
            }),
            Cell::List(parts) => join(parts, ", ", out, |part: &String, out| {
                sanitize::write(part, form, out);
            }),
            Cell::Day(day) | Cell::DueDay(day) if self.manner.office_days => {
                self.language.write_office_day(*day, out);
            }
            Cell::When(when) if self.manner.office_days => self.write(&office_when(*when), form, out),
            Cell::Due(due) if self.manner.office_days => self.write(&table_due(due), form, out),
            Cell::Day(day) => Language::write_day(*day, out),
            Cell::DueDay(day) => self.write_due_day(*day, out),
            Cell::Span(from, to) => out.push_str(&self.span(*from, *to)),
            Cell::LongDay(day) => out.push_str(&self.long_day(*day)),
            Cell::When(when) => self.write_when(*when, out),
            Cell::Due(due) => self.write_due(due, out),
            Cell::Count(count) => self.figures.whole(*count, out),
            Cell::Days(days) => self.write_days(*days, out),
            Cell::Late(late) => self.write_late(*late, out),
            Cell::Number(number) => self.figures.exact(*number, out),
            Cell::Percent(ratio) => self.write_percent(*ratio, out),
            Cell::Ratio(ratio) => self.figures.fixed(*ratio, 2, out),
            Cell::Rough(number) => self.figures.rounded(*number, readable_places(*number), out),
            Cell::Status(status) => out.push_str(self.status(*status)),
            Cell::State(standing) => self.write_standing(standing, out),
            Cell::Rating(rating) => out.push_str(self.rating(*rating)),
            Cell::Bar(share) => {
                out.push_str(&Signs::Unicode.bar(spark::full_blocks(*share), spark::BLOCKS));
                out.push(' ');
                self.write_percent(*share, out);
            }
            Cell::Phrase(phrase) => out.push_str(&self.phrase(phrase)),
            Cell::Lines(cells) => {
                let between = if form == Form::Lines { "\n" } else { "; " };
                join(cells, between, out, |cell, out| self.write(cell, form, out));
            }
            Cell::Facts(cells) => join(cells, " · ", out, |cell, out| self.write(cell, form, out)),
            // Objects are for machines: no view has them in a document.
            Cell::Record(_) | Cell::Records(_) | Cell::Own(_) => {}
        }
    }

    /// What somebody is called where there is this much room.
    #[must_use]
    pub(super) fn name<'n>(&self, name: &'n Name) -> &'n str {
        let short = name.short.as_deref().filter(|_| self.manner.short_names);
        short.unwrap_or(&name.name)
    }

    /// Appends what a cell says, on one line.
    pub(super) fn write_line(&self, cell: &Cell, out: &mut String) {
        self.write(cell, Form::Line, out);
    }

    /// Appends words of the plan.
    #[expect(clippy::unused_self, reason = "how texts are made safe is a matter of words")]
    pub(super) fn write_text(&self, text: &str, out: &mut String) {
        sanitize::write(text, Form::Line, out);
    }

    /// One decimal below 10 %, where a whole percent would say too little; none above.
    fn write_percent(&self, ratio: Decimal, out: &mut String) {
        let percent = ratio.saturating_mul(Decimal::ONE_HUNDRED);
        let places = u32::from(percent.abs() < Decimal::TEN);
        self.figures.rounded(percent, places, out);
        out.push_str(self.language.percent_sign());
    }

    /// Counts and days stay numbers, which choose plural forms; everything else goes in as it reads.
    fn argument(&self, cell: &Cell) -> FluentValue<'static> {
        match cell {
            Cell::Count(number) | Cell::Days(number) => (*number).into(),
            Cell::When(_)
            | Cell::Late(_)
            | Cell::Empty
            | Cell::Text(_)
            | Cell::Title(_)
            | Cell::Names(_)
            | Cell::Word(_)
            | Cell::Flag(_)
            | Cell::List(_)
            | Cell::Day(_)
            | Cell::DueDay(_)
            | Cell::Span(..)
            | Cell::LongDay(_)
            | Cell::Due(_)
            | Cell::Number(_)
            | Cell::Percent(_)
            | Cell::Ratio(_)
            | Cell::Rough(_)
            | Cell::Status(_)
            | Cell::State(_)
            | Cell::Rating(_)
            | Cell::Bar(_)
            | Cell::Phrase(_)
            | Cell::Lines(_)
            | Cell::Facts(_)
            | Cell::Record(_)
            | Cell::Records(_)
            | Cell::Own(_) => self.line(cell).into(),
        }
    }

    fn word(&self, kind: &str, word: &str) -> String {
        self.find(&format!("{kind}-{word}"), &FluentArgs::new()).unwrap_or_else(|| word.to_owned())
    }

    /// The message with these arguments, from memory if it was needed before.
    fn remembered(&self, id: &str, arguments: Vec<(&'static str, FluentValue<'static>)>) -> String {
        let key = memory_key(id, &arguments);
        if let Some(text) = self.remembered.borrow().get(&key) {
            return text.clone();
        }
        let text = self.find(id, &arguments.into_iter().collect()).unwrap_or_else(|| id.to_owned());
        let mut remembered = self.remembered.borrow_mut();
        if remembered.len() < REMEMBERED {
            remembered.insert(key, text.clone());
        }
        text
    }

    /// In a narrow room the shorter form of a message, where it has one.
    fn find(&self, id: &str, arguments: &FluentArgs<'_>) -> Option<String> {
        if self.manner.short_days
            && let Some(text) = self.find_exactly(&format!("{id}-short"), arguments)
        {
            return Some(text);
        }
        self.find_exactly(id, arguments)
    }

    fn find_exactly(&self, id: &str, arguments: &FluentArgs<'_>) -> Option<String> {
        let own = self.catalogue.get_or_init(|| Catalogue::new(self.language));
        own.format(id, arguments).or_else(|| {
            let english = self.fallback.get_or_init(|| Catalogue::new(Language::fallback()));
            english.format(id, arguments)
        })
    }
}

/// A date as exactly as it is known, as a table of an office has it.
fn office_when(when: When) -> Cell {
    match when {
        When::Day(day) => Cell::Day(day),
        When::Within(period) => table_period(period),
        When::Until(day) => table_by(day),
    }
}

/// A figure that is not exact is read whole from a thousand on, else with two decimals.
fn readable_places(number: Decimal) -> u32 {
    if number.abs() >= Decimal::ONE_THOUSAND { 0 } else { 2 }
}

/// The id and the arguments in their order; a number and a text of the same digits differ.
fn memory_key(id: &str, arguments: &[(&'static str, FluentValue<'static>)]) -> String {
    let mut key = String::with_capacity(48);
    key.push_str(id);
    for (_, value) in arguments {
        match value {
            FluentValue::String(text) => {
                key.push('\u{1f}');
                key.push_str(text);
            }
            FluentValue::Number(number) => {
                let _ = write!(key, "\u{1e}{}", number.value);
            }
            FluentValue::Custom(_) | FluentValue::None | FluentValue::Error => key.push('\u{1d}'),
        }
    }
    key
}

/// The parts with `between` between them; a dash where there are none.
fn join<T>(parts: &[T], between: &str, out: &mut String, mut write: impl FnMut(&T, &mut String)) {
    if parts.is_empty() {
        out.push_str(NOTHING);
    }
    for (n, part) in parts.iter().enumerate() {
        if n > 0 {
            out.push_str(between);
        }
        write(part, out);
    }
}

#[cfg(test)]
mod tests;
