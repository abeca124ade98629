//! Values that are not parts of a plan: texts, days, periods, numbers, ids, words, deadlines.

use chrono::{Datelike as _, NaiveDate};
use rust_decimal::Decimal;

use super::container::Fields;
use super::decoder::Decoder;
use super::fault::Owner;
use crate::format::keys::{EVERY, HOW_OFTEN, RELATIVE, SERIES, Type};
use crate::model::{
    Days, Due, Length, Notes, Period, Relative, Series, SeriesError, Str, Text, ThinVec, When,
};
use crate::problem::{BAD_DEADLINE, MISSING_KEY, Problem, WRONG_TYPE};
use crate::syntax::{Entry, Node};

/// Letters of an id.
pub(super) const LONGEST_ID: usize = 100;

/// The years in which a day is not taken for a slip.
pub(super) const YEARS: std::ops::RangeInclusive<i32> = 1900..=2200;
/// Periods of a series: a century of months.
const MOST_PERIODS: u32 = 1_200;
/// The same of all series of a plan: a thousand for each of a thousand lines.
const MOST_PERIODS_IN_ALL: usize = 1_000_000;
/// The year before which no endless series begins.
const EARLIEST: i32 = 1900;

/// A deadline, and what stands beside it.
pub(super) struct Deadline<'t> {
    pub(super) due: Due,
    pub(super) notes: Notes,
    /// Of one that runs from another line, the id of that.
    pub(super) of: Option<Node<'t>>,
}

impl<'t> Decoder<'t> {
    /// The text of a scalar, which shares the text of the file where it can.
    pub(super) fn str(&self, node: Node<'t>) -> Str {
        let node = node.resolved();
        match node.slice() {
            Some(slice) => Str::shared(self.tree.text(), slice),
            None => node.text().unwrap_or_default().into(),
        }
    }

    /// A scalar, as text.
    #[inline]
    pub(super) fn scalar(&mut self, node: Node<'t>, expected: &Type) -> Option<&'t str> {
        let node = node.resolved();
        let text = node.text();
        if text.is_none() {
            self.mismatch(node, &expected.expected());
        }
        text
    }

    /// A scalar that `parse` reads.
    pub(super) fn parsed<T>(
        &mut self,
        node: Node<'t>,
        expected: &Type,
        parse: impl Fn(&str) -> Option<T>,
    ) -> Option<T> {
        let text = self.scalar(node, expected)?;
        let value = parse(text);
        if value.is_none() {
            self.unreadable(node, expected, text, |text| parse(text).is_some());
        }
        value
    }

    /// A text, or a map from language to text.
    pub(super) fn text(&mut self, node: Node<'t>) -> Option<Text> {
        let node = node.resolved();
        if node.kind().is_scalar() {
            return Some(Text::Plain(self.str(node)));
        }
        if node.kind().is_list() {
            self.mismatch(node, &Type::Text.expected());
            return None;
        }
        self.in_languages(node)
    }

    fn in_languages(&mut self, node: Node<'t>) -> Option<Text> {
        let mut all = ThinVec::new();
        self.words(node, |decoder, tag, Entry { key, value }| {
            if !is_tag(tag) {
                decoder.unreadable(key, &Type::Tag, tag, |_| false);
                return None;
            }
            if !value.resolved().is_null() && decoder.scalar(value, &Type::Word).is_some() {
                all.push((decoder.str(key), decoder.str(value)));
            }
            Some(())
        })?;
        if all.is_empty() {
            self.fault(node, || {
                Problem::new(&WRONG_TYPE, "this text is in no language").hint("write `en: …`")
            });
            return None;
        }
        Some(Text::Languages(all))
    }

    /// A text that must say something.
    pub(super) fn filled(&mut self, node: Node<'t>, key: &str) -> Option<Text> {
        let text = self.text(node)?;
        // Most begin with what is no space, so that no more than that is looked at.
        let is_empty = |text: &str| text.chars().all(char::is_whitespace);
        let is_any_empty = match &text {
            Text::Plain(text) => is_empty(text),
            Text::Languages(_) => text.every().any(is_empty),
        };
        if is_any_empty {
            self.fault(node.resolved(), || {
                Problem::new(&MISSING_KEY, format!("`{key}` is empty"))
                    .hint("write a text, or remove the key where it is not needed")
            });
            return None;
        }
        Some(text)
    }

    /// A scalar that is taken as it is written.
    pub(super) fn word(&mut self, node: Node<'t>) -> Option<&'t str> {
        self.scalar(node, &Type::Word)
    }

    /// A word of a table, as what it stands for.
    pub(super) fn one_of<T: Copy, const N: usize>(
        &mut self,
        node: Node<'t>,
        expected: &Type,
        table: &[(&'static str, T); N],
    ) -> Option<T> {
        let find = |text: &str| table.iter().find(|(word, _)| *word == text).map(|(_, value)| *value);
        self.parsed(node, expected, find)
    }

    /// An id: that of a part, or of what somebody refers to.
    pub(super) fn id(&mut self, node: Node<'t>, owner: Option<&Owner<'_>>) -> Option<Node<'t>> {
        let scalar = node.resolved();
        let Some(text) = scalar.text() else {
            self.mismatch(scalar, "an id: an integer or a text");
            return None;
        };
        if is_word(text) {
            return Some(node);
        }
        if scalar.is_plain() && is_fraction(text) {
            self.fraction(scalar, text, owner);
            return None;
        }
        let id = |text: &str| is_id(text).then_some(());
        self.parsed(node, &Type::Id, id).map(|()| node)
    }

    /// A day; where only the month, quarter, half-year or year is known, that.
    pub(super) fn when(&mut self, node: Node<'t>, expected: &Type) -> Option<When> {
        let read = |text: &str| {
            let when: When = text.parse().ok()?;
            let is_allowed = !matches!(when, When::Until(_)) || expected.may_be_done_by_a_day();
            let is_likely = match when {
                When::Day(day) | When::Until(day) => is_likely(day.year()),
                When::Within(period) => is_likely(period.year()),
            };
            (is_allowed && is_likely).then_some(when)
        };
        self.parsed(node, expected, read)
    }

    pub(super) fn period(&mut self, node: Node<'t>) -> Option<Period> {
        let read = |text: &str| text.parse().ok().filter(|period: &Period| is_likely(period.year()));
        self.parsed(node, &Type::Period, read)
    }

    pub(super) fn number(&mut self, node: Node<'t>) -> Option<Decimal> {
        self.parsed(node, &Type::Number, exact)
    }

    /// The note of a part and the user's own keys.
    pub(super) fn notes(&mut self, fields: &Fields<'t>, note: usize) -> Notes {
        let note = fields.get(note).read(|node| self.text(node)).given();
        let own = if fields.own.is_empty() { Vec::new() } else { self.own_keys(fields) };
        Notes::new(note, own)
    }

    /// A deadline: its text, or a map.
    pub(super) fn due(&mut self, node: Node<'t>) -> Option<Deadline<'t>> {
        let map = node.resolved();
        if map.kind().is_map() {
            let is_relative =
                map.entries().any(|entry| matches!(entry.key.resolved().text(), Some("within" | "of")));
            return if is_relative { self.relative(map) } else { self.series(map) };
        }
        let due = self.parsed(node, &Type::Due(&SERIES, &RELATIVE), |text| {
            text.parse().ok().filter(|due| {
                if let Due::Within(period) = due {
                    return is_likely(period.year());
                }
                ends_of(due).all(|day| is_likely(day.year()))
            })
        })?;
        Some(Deadline { due, notes: Notes::default(), of: None })
    }

    fn relative(&mut self, node: Node<'t>) -> Option<Deadline<'t>> {
        let f = self.fields(node, &RELATIVE)?;
        let length = |text: &str| text.parse::<Length>().ok();
        let within =
            f.get(const { RELATIVE.at("within") }).read(|node| self.parsed(node, &Type::Length, length));
        let of = f.get(const { RELATIVE.at("of") }).read(|node| self.id(node, None));
        let notes = self.notes(&f, const { RELATIVE.at("note") });
        let within =
            self.needed_here(within, "this relative deadline has no `within`", "within: 3 months", node)?;
        let of = self.needed_here(of, "this relative deadline has no `of`", "of: in-force", node)?;
        let (within, of) = (within.given()?, of.given()?);
        let due = Due::After(Relative { within, of: self.str(of) });
        let id = of.resolved().text().unwrap_or_default();
        let event = self.events.as_ref().and_then(|events| events.ids.get(id).copied());
        if let Some(length) = event {
            self.repeat(length, 1, of);
        }
        Some(Deadline { due, notes, of: event.is_none().then_some(of) })
    }

    fn series(&mut self, node: Node<'t>) -> Option<Deadline<'t>> {
        let f = self.fields(node, &SERIES)?;
        let every = f.get(const { SERIES.at("every") }).read(|node| self.one_of(node, &HOW_OFTEN, &EVERY));
        let from = f.get(const { SERIES.at("from") }).read(|node| self.period(node));
        let until = f.get(const { SERIES.at("until") }).read(|node| self.period(node)).given();
        let days = |text: &str| text.parse::<Days>().ok();
        let grace =
            f.get(const { SERIES.at("grace") }).read(|node| self.parsed(node, &Type::Days, days)).given();
        let notes = self.notes(&f, const { SERIES.at("note") });
        let every = self.needed_here(every, "this series has no `every`", "every: quarter", node)?;
        let from = self.needed_here(from, "this series has no `from`", "from: 2023-Q2", node)?;
        let series =
            Series { every: every.given()?, from: from.given()?, until, grace: grace.unwrap_or(Days(0)) };
        if is_too_long(series) {
            self.fault(node, || {
                Problem::new(&BAD_DEADLINE, "this series has too many periods").hint(format!(
                    "a series has at most {MOST_PERIODS} periods, and an endless one begins in {EARLIEST} or later"
                ))
            });
            return None;
        }
        match series.checked() {
            Ok(series) => Some(Deadline { due: Due::Each(series), notes, of: None }),
            Err(SeriesError::Empty) => {
                self.fault(node, || {
                    let until = until.map(|until| until.to_string()).unwrap_or_default();
                    let from = series.from;
                    Problem::new(
                        &BAD_DEADLINE,
                        format!("the series ends (`until: {until}`) before it begins (`from: {from}`)"),
                    )
                    .hint("`until` is the last period that is still due")
                });
                None
            }
        }
    }

    /// Counts the periods of a line's series, an endless one as a century. Each is looked at by nearly every question.
    pub(super) fn count_periods(&mut self, series: Series, at: Option<Node<'_>>) {
        let century = usize::try_from(MOST_PERIODS / series.every.months()).unwrap_or(usize::MAX);
        let last = series.last_period().and_then(|last| series.index(last));
        self.periods = self.periods.saturating_add(last.map_or(century, |last| last + 1));
        if let Some(at) = at.filter(|_| self.periods > MOST_PERIODS_IN_ALL) {
            self.stop("the series of this plan have too many periods together", at.resolved().span());
        }
    }
}

/// The first and the last day of a deadline, as far as it has them.
#[inline]
pub(super) fn ends_of(due: &Due) -> impl Iterator<Item = NaiveDate> + use<> {
    due.first().into_iter().chain(due.last())
}

/// Whether there are more periods than anybody promises; each is looked at by itself, those of an endless series up to
/// today.
fn is_too_long(series: Series) -> bool {
    let first = series.first_period().first();
    let Some(last) = series.last_period() else { return first.year() < EARLIEST };
    let years = u32::try_from(last.first().year() - first.year()).unwrap_or(0);
    years * 12 / series.every.months() > MOST_PERIODS
}

/// An exact number: digits, with a sign and one decimal point at most.
pub(super) fn exact(text: &str) -> Option<Decimal> {
    // Most are a few digits, which need no look at every sign they might have.
    if let [b'1'..=b'9', rest @ ..] = text.as_bytes()
        && rest.len() < 9
        && rest.iter().all(u8::is_ascii_digit)
    {
        return text.parse::<u32>().ok().map(Decimal::from);
    }
    (is_plain_number(text) && !begins_with_zeros(text)).then(|| Decimal::from_str_exact(text).ok())?
}

/// Whether a zero stands before another digit: YAML 1.1 reads such a number to the base of eight.
pub(super) fn begins_with_zeros(text: &str) -> bool {
    let digits = text.trim_start_matches(['-', '+']).as_bytes();
    matches!(digits, [b'0', b'0'..=b'9', ..])
}

/// Whether a day or period of this year may be meant as it is written.
pub(super) fn is_likely(year: i32) -> bool {
    YEARS.contains(&year)
}

/// Whether a text is written as an exact number, with however many digits.
pub(super) fn is_plain_number(text: &str) -> bool {
    let digits = text.strip_prefix(['-', '+']).unwrap_or(text);
    digits.starts_with(|c: char| c.is_ascii_digit())
        && digits.chars().all(|c| c.is_ascii_digit() || c == '.')
        && digits.matches('.').count() <= 1
}

/// Whether a text is a language tag of BCP 47.
pub(super) fn is_tag(text: &str) -> bool {
    let mut parts = text.split('-');
    let base = parts
        .next()
        .is_some_and(|part| matches!(part.len(), 2 | 3) && part.bytes().all(|b| b.is_ascii_alphabetic()));
    base && parts.all(|part| (2..=8).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_alphanumeric()))
}

/// Whether a text is an id, and nothing else, at the first look: Latin letters and digits, perhaps with hyphens.
#[inline]
pub(super) fn is_word(text: &str) -> bool {
    let [first, rest @ ..] = text.as_bytes() else { return false };
    let is_letter = |byte: &u8| byte.is_ascii_alphanumeric() || *byte == b'-';
    first.is_ascii_alphanumeric() && rest.len() < LONGEST_ID && rest.iter().all(is_letter)
}

/// Whether a text may be an id.
pub(super) fn is_id(text: &str) -> bool {
    let good = |c: char| c.is_alphanumeric() || c == '.' || c == '-';
    text.chars().all(good)
        && text.chars().any(char::is_alphanumeric)
        && text.chars().nth(LONGEST_ID).is_none()
}

/// Whether YAML would read these plain characters as a fraction, and so lose a final zero.
pub(super) fn is_fraction(text: &str) -> bool {
    let text = text.trim_start_matches(['-', '+']);
    text.bytes().any(|byte| byte == b'.')
        && text.starts_with(|c: char| c.is_ascii_digit() || c == '.')
        && text.parse::<f64>().is_ok()
}
