//! Values that are not parts of a plan: texts, days, periods, numbers, ids, words.

use chrono::Datelike as _;
use rust_decimal::Decimal;

use super::decoder::Decoder;
use super::fault::Owner;
use super::hint;
use super::map::{Field, Fields};
use crate::format::keys::Type;
use crate::model::{Notes, Period, Str, Text, ThinVec, When, thin_vec};
use crate::problem::{MISSING_KEY, Problem, WRONG_TYPE, shortened};
use crate::syntax::{Entry, Node};

/// Letters of an id.
pub(super) const LONGEST_ID: usize = 100;

/// The years in which a day is not taken for a slip.
pub(super) const YEARS: std::ops::RangeInclusive<i32> = 1900..=2200;

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
            self.fault(node.resolved(), || hint::unreadable(expected, text, |text| parse(text).is_some()));
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
                decoder.fault(key.resolved(), || hint::unreadable(&Type::Tag, tag, |_| false));
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

    /// Where the proof is: one text, or a list of them.
    pub(super) fn evidence(&mut self, node: Node<'t>) -> Option<ThinVec<Text>> {
        if !node.resolved().kind().is_list() {
            return self.filled(node, "evidence").map(|text| thin_vec![text]);
        }
        self.each(Field::Given(node), |decoder, node| decoder.filled(node, "evidence")).given()
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

    /// A language tag.
    pub(super) fn tag(&mut self, node: Node<'t>) -> Option<Str> {
        let tag = |text: &str| is_tag(text).then_some(());
        self.parsed(node, &Type::Tag, tag).map(|()| self.str(node))
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
            self.fault(scalar, || hint::fraction(text, owner));
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

    /// A number from 0 to 100.
    pub(super) fn percent(&mut self, node: Node<'t>) -> Option<Decimal> {
        let read =
            |text: &str| exact(text).filter(|number| (Decimal::ZERO..=Decimal::ONE_HUNDRED).contains(number));
        self.parsed(node, &Type::Percent, read)
    }

    pub(super) fn bool(&mut self, node: Node<'t>) -> Option<bool> {
        let node = node.resolved();
        match node.text() {
            Some("true" | "True" | "TRUE") if node.is_plain() => return Some(true),
            Some("false" | "False" | "FALSE") if node.is_plain() => return Some(false),
            text => self.fault(node, || {
                let expected = format!("expected {}", Type::Bool.expected());
                let found = text.map(|text| format!(", found `{}`", shortened(text)));
                Problem::new(&WRONG_TYPE, expected + &found.unwrap_or_default())
            }),
        }
        None
    }

    /// The note of a part and the user's own keys.
    pub(super) fn notes(&mut self, fields: &Fields<'t>, note: usize) -> Notes {
        let note = fields.get(note).read(|node| self.text(node)).given();
        let own = if fields.own.is_empty() { Vec::new() } else { self.own_keys(fields) };
        Notes::new(note, own)
    }
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
