//! Marks: what is reported of a line, once or for each period of a series.

use chrono::NaiveDate;

use super::decoder::Decoder;
use super::field::Field;
use super::hint;
use super::map::Fields;
use super::scalar::Allow;
use crate::format::keys::{MARK, OWN, Type};
use crate::model::{Done, Mark, Notes, Period, Text};
use crate::problem::{MISSING_KEY, Problem, WRONG_TYPE};
use crate::syntax::{Entry, Node};

/// What a mark holds; a wrong day does not make the rest unknown.
#[derive(Default)]
struct MarkFields {
    date: Field<NaiveDate>,
    reason: Field<Text>,
    evidence: Option<Text>,
    act: Option<Text>,
    notes: Notes,
}

impl MarkFields {
    fn mark(self) -> Option<Mark> {
        let Self { date, reason, evidence, act, notes } = self;
        let evidence = evidence.into_iter().collect();
        Some(Mark { evidence, act, reason: reason.given(), notes, ..Mark::on(date.given()?) })
    }
}

/// What `done` holds; each period with its key.
pub(super) enum Delivered<'t> {
    Once(Mark),
    Periods(Vec<(Node<'t>, Period, Mark)>),
}

impl From<Delivered<'_>> for Done {
    fn from(delivered: Delivered<'_>) -> Self {
        match delivered {
            Delivered::Once(mark) => Self::Once(Box::new(mark)),
            Delivered::Periods(all) => {
                Self::Periods(all.into_iter().map(|(_, period, mark)| (period, mark)).collect())
            }
        }
    }
}

impl<'t> Decoder<'t> {
    /// A mark: its day, or a map.
    pub(super) fn mark(&mut self, node: Node<'t>) -> Option<Mark> {
        self.mark_fields(node)?.mark()
    }

    pub(super) fn dropped(&mut self, node: Node<'t>) -> Option<Mark> {
        let mark = self.mark_fields(node)?;
        if mark.reason.is_absent() {
            self.fault_of_whole(node, || {
                let day = mark.date.given().map_or_else(|| "2023-04-30".into(), |day| day.to_string());
                Problem::new(&MISSING_KEY, "`dropped` needs a reason")
                    .hint(format!("write `dropped: {{date: {day}, reason: …}}`"))
            });
        }
        mark.mark()
    }

    fn mark_fields(&mut self, node: Node<'t>) -> Option<MarkFields> {
        let node = node.resolved();
        if !node.kind().is_map() {
            let date = self.when_or(node, Allow::Day, &Type::Or(&Type::Day, &MARK))?;
            return Some(MarkFields { date: Field::Given(date), ..MarkFields::default() });
        }
        let f = self.fields(node, &MARK)?;
        let mark = self.mark_in(&f);
        self.with_day(mark, node)
    }

    fn mark_in(&mut self, f: &Fields<'t>) -> MarkFields {
        let date = f.get(const { MARK.at("date") }).read(|node| self.when(node, Allow::Day));
        let mut text = |key| f.get(key).read(|node| self.text(node));
        let reason = text(const { MARK.at("reason") });
        let evidence = text(const { MARK.at("evidence") }).given();
        let act = text(const { MARK.at("act") }).given();
        let notes = self.notes(f, const { MARK.at("note") });
        MarkFields { date, reason, evidence, act, notes }
    }

    fn with_day(&mut self, mark: MarkFields, node: Node<'t>) -> Option<MarkFields> {
        let date = self.needed_here(mark.date, "this mark has no day", "date: 2023-04-30", node)?;
        Some(MarkFields { date, ..mark })
    }

    /// What `done` holds: one mark, or for a series a map with a mark for each period.
    pub(super) fn done(&mut self, node: Node<'t>) -> Option<Delivered<'t>> {
        let node = node.resolved();
        if !node.kind().is_map() {
            let day = self.when_or(node, Allow::Day, &Type::ByPeriod(&Type::Day, &MARK))?;
            return Some(Delivered::Once(Mark::on(day)));
        }
        let (mut f, mut periods) = (Fields::new(node), Vec::new());
        let all_known = self.words(node, |decoder, word, entry| {
            if let Some(at) = MARK.find(word) {
                f.set(at, entry);
            } else if word.starts_with(OWN) {
                f.own.push(entry);
            } else if let Ok(period) = word.parse::<Period>() {
                periods.push((period, entry));
            } else {
                decoder.fault(entry.key.resolved(), || hint::key_of_done(word));
                return None;
            }
            Some(())
        });
        let (is_mark, is_series) = (!f.is_empty(), !periods.is_empty());
        let mark = self.mark_in(&f);
        let mut marks = Vec::with_capacity(periods.len());
        for (period, Entry { key, value }) in periods {
            let value = if value.resolved().is_null() { Field::Absent } else { Field::Given(value) };
            let mark = value.read(|node| self.mark(node)).given();
            marks.extend(mark.map(|mark| (key, period, mark)));
        }
        all_known?;
        if is_mark && is_series {
            self.fault(node, || {
                Problem::new(&WRONG_TYPE, "`done` is either one mark or a map of periods, not both")
                    .hint("for a series write `2023-Q2: {date: 2023-07-12, note: …}`")
            });
            return None;
        }
        if is_mark {
            self.with_day(mark, node)?.mark().map(Delivered::Once)
        } else {
            Some(Delivered::Periods(marks))
        }
    }
}
