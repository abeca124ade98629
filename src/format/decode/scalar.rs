//! Values that are not parts of a plan: texts, days, periods, numbers, ids, words, and what users keep under keys of
//! their own.

use chrono::Datelike as _;
use rust_decimal::Decimal;

use super::decoder::{Decoder, Field, MOST_SCALARS, Owner};
use super::hint;
use super::look_alike::without_spaces;
use super::map::Fields;
use super::notation::{Allow, exact, is_fraction, is_id, is_likely, is_tag, is_word};
use crate::format::keys::Type;
use crate::model::{Days, Extra, Notes, Period, Str, Text, ThinVec, When, thin_vec};
use crate::problem::{MISSING_KEY, Problem, WRONG_TYPE, shortened};
use crate::syntax::{Entry, Node, name_of_space};

/// Values under the own keys of one map.
const MOST_OWN: usize = 100_000;
/// The same in the whole plan: a key of one's own on each of a million steps, and half as many again.
const MOST_OWN_IN_ALL: usize = 3_000_000;

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

    /// A scalar that `parse` reads; what it cannot read `problem` explains.
    pub(super) fn parsed<T>(
        &mut self,
        node: Node<'t>,
        expected: &Type,
        parse: impl Fn(&str) -> Option<T>,
        problem: impl FnOnce(&str) -> Problem,
    ) -> Option<T> {
        let text = self.scalar(node, expected)?;
        let value = parse(text);
        if value.is_none() {
            self.fault(node.resolved(), || match without_spaces(text, &parse) {
                Some((_, odd)) => problem(text)
                    .hint(format!("{} stands before or after it: take it out", name_of_space(odd))),
                None => problem(text),
            });
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
                decoder.fault(key.resolved(), || hint::tag(tag));
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
        self.parsed(node, expected, find, |text| hint::one_of(text, &table.map(|(word, _)| word)))
    }

    /// A language tag.
    pub(super) fn tag(&mut self, node: Node<'t>) -> Option<Str> {
        let tag = |text: &str| is_tag(text).then_some(());
        self.parsed(node, &Type::Tag, tag, hint::tag).map(|()| self.str(node))
    }

    /// An id; nothing but a reason to go on with it.
    pub(super) fn id(&mut self, node: Node<'t>) -> Option<Node<'t>> {
        self.id_within(node, &Owner { kind: "", within: None, id: None })
    }

    /// The id of a part.
    pub(super) fn id_within(&mut self, node: Node<'t>, owner: &Owner<'_>) -> Option<Node<'t>> {
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
        self.parsed(node, &Type::Id, id, hint::id).map(|()| node)
    }

    /// A day, as a key takes it.
    pub(super) fn when(&mut self, node: Node<'t>, allow: Allow) -> Option<When> {
        self.when_or(node, allow, &Type::Day)
    }

    /// The same where something else may stand instead.
    pub(super) fn when_or(&mut self, node: Node<'t>, allow: Allow, expected: &Type) -> Option<When> {
        let read = |text: &str| {
            let when: When = text.parse().ok()?;
            let is_allowed = allow == Allow::Until || !matches!(when, When::Until(_));
            let is_likely = match when {
                When::Day(day) | When::Until(day) => is_likely(day.year()),
                When::Within(period) => is_likely(period.year()),
            };
            (is_allowed && is_likely).then_some(when)
        };
        self.parsed(node, expected, read, |text| hint::day(text, allow))
    }

    pub(super) fn period(&mut self, node: Node<'t>) -> Option<Period> {
        let read = |text: &str| text.parse().ok().filter(|period: &Period| is_likely(period.year()));
        self.parsed(node, &Type::Period, read, hint::period)
    }

    pub(super) fn days(&mut self, node: Node<'t>) -> Option<Days> {
        self.parsed(node, &Type::Days, |text| text.parse().ok(), hint::days)
    }

    pub(super) fn number(&mut self, node: Node<'t>) -> Option<Decimal> {
        self.parsed(node, &Type::Number, exact, hint::number)
    }

    /// A number from 0 to 100.
    pub(super) fn percent(&mut self, node: Node<'t>) -> Option<Decimal> {
        let read =
            |text: &str| exact(text).filter(|number| (Decimal::ZERO..=Decimal::ONE_HUNDRED).contains(number));
        self.parsed(node, &Type::Percent, read, hint::percent)
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

    fn own_keys(&mut self, fields: &Fields<'t>) -> Vec<(Str, Extra)> {
        // Where the text breaks off in the map, they are counted, but nothing is said of what they hold.
        let before = fields.is_open.then(|| self.values.clone());
        let (mut all, mut count) = (Vec::with_capacity(fields.own.len()), 0);
        for Entry { key, value } in &fields.own {
            count += 1;
            let extra = self.extra(*value, &mut count);
            all.push((self.str(*key), extra));
        }
        self.values = before.unwrap_or_else(|| std::mem::take(&mut self.values));
        all
    }

    /// A value of any shape. The count is that of the part's own keys.
    fn extra(&mut self, node: Node<'t>, count: &mut usize) -> Extra {
        let node = node.resolved();
        self.count_own(node, count);
        if self.stopped.is_some() {
            return Extra::Null;
        }
        if node.kind().is_map() {
            let mut all = Vec::new();
            self.words(node, |decoder, _, Entry { key, value }| {
                decoder.count_own(key, count);
                let extra = decoder.extra(value, count);
                all.push((decoder.str(key), extra));
                Some(())
            });
            self.count_own(node, count);
            return Extra::Map(all);
        }
        if node.kind().is_list() {
            let (mut all, mut scalars) = (Vec::new(), 0);
            for item in node.items() {
                scalars += usize::from(item.resolved().kind().is_scalar());
                if scalars > MOST_SCALARS {
                    self.stop("this list is too long", item.resolved().span());
                }
                if self.stopped.is_some() {
                    break;
                }
                all.push(self.extra(item, count));
            }
            self.count_own(node, count);
            return Extra::List(all);
        }
        match node.text().unwrap_or_default() {
            _ if node.is_null() => Extra::Null,
            _ if !node.is_plain() => Extra::Text(self.str(node)),
            "true" => Extra::Bool(true),
            "false" => Extra::Bool(false),
            text if exact(text).is_some() => Extra::Number(self.str(node)),
            _ => Extra::Text(self.str(node)),
        }
    }

    /// Counts a scalar, or the beginning or end of a container, under the user's own keys.
    fn count_own(&mut self, node: Node<'t>, count: &mut usize) {
        *count += 1;
        self.own += 1;
        if *count > MOST_OWN + 1 || self.own > MOST_OWN_IN_ALL {
            self.stop("the keys of your own hold too much", node.resolved().span());
        }
    }
}
