//! Marks: what is reported of a line, once or for each period of a series.

use super::decoder::Decoder;
use super::map::{Field, Fields};
use super::unknown::key_of_mark;
use crate::format::keys::{
    CONFIRMED, CONFIRMED_KEY, DONE, DONE_KEY, DROPPED, Key, MARK, Map, OWN, STARTED, TAKEN_OUT, Type,
};
use crate::model::{Details, Done, Mark, Notes, Period, Text, ThinVec, When};
use crate::problem::{MISSING_KEY, Problem, WRONG_TYPE};
use crate::syntax::{Entry, Node};

/// How one of the marks is written: its map, with the places of the keys it has, and which days it takes.
pub(super) struct Form {
    pub(super) key: &'static str,
    map: &'static Map,
    expected: Type,
    day: Type,
    date: usize,
    reason: Option<usize>,
    evidence: Option<usize>,
    act: usize,
    by: Option<usize>,
    note: usize,
}

impl Form {
    const fn of(key: Key, map: &'static Map) -> Self {
        let date = map.at("date");
        Self {
            key: key.name,
            expected: key.value,
            map,
            day: map.keys[date].value,
            date,
            reason: map.find("reason"),
            evidence: map.find("evidence"),
            act: map.at("act"),
            by: map.find("by"),
            note: map.at("note"),
        }
    }
}

static START: Form = Form::of(STARTED, &MARK);
static DROP: Form = Form::of(TAKEN_OUT, &DROPPED);
pub(super) static DELIVERY: Form = Form::of(DONE_KEY, &DONE);
pub(super) static CONFIRMATION: Form = Form::of(CONFIRMED_KEY, &CONFIRMED);

/// What a mark holds; a wrong day does not make the rest unknown.
#[derive(Default)]
struct MarkFields {
    date: Field<When>,
    reason: Field<Text>,
    evidence: ThinVec<Text>,
    act: Option<Text>,
    by: Option<Text>,
    notes: Notes,
}

impl MarkFields {
    fn mark(self) -> Option<Mark> {
        let Self { date, reason, evidence, act, by, notes } = self;
        let details = Details { reason: reason.given(), notes, evidence, act, by };
        Some(Mark { date: date.given()?, details: details.into() })
    }
}

/// What `done` or `confirmed` holds; each period with its key.
pub(super) enum Delivered<'t> {
    Once(Mark),
    Periods(Vec<(Node<'t>, Period, Mark)>),
}

impl From<Delivered<'_>> for Done {
    fn from(delivered: Delivered<'_>) -> Self {
        match delivered {
            Delivered::Once(mark) => Self::Once(mark),
            Delivered::Periods(all) => {
                Self::Periods(all.into_iter().map(|(_, period, mark)| (period, mark)).collect())
            }
        }
    }
}

impl<'t> Decoder<'t> {
    /// The mark `started`: its day, or a map.
    pub(super) fn started(&mut self, node: Node<'t>) -> Option<Mark> {
        self.mark_fields(node, &START)?.mark()
    }

    pub(super) fn dropped(&mut self, node: Node<'t>) -> Option<Mark> {
        let mark = self.mark_fields(node, &DROP)?;
        if mark.reason.is_absent() {
            self.fault_of_whole(node, || {
                let day = mark.date.given().map_or_else(|| "2023-04-30".into(), |day| day.to_string());
                Problem::new(&MISSING_KEY, "`dropped` needs a reason")
                    .hint(format!("write `dropped: {{date: {day}, reason: …}}`"))
            });
        }
        mark.mark()
    }

    fn mark_fields(&mut self, node: Node<'t>, form: &'static Form) -> Option<MarkFields> {
        let node = node.resolved();
        if !node.kind().is_map() {
            let date = self.when(node, &form.expected)?;
            return Some(MarkFields { date: Field::Given(date), ..MarkFields::default() });
        }
        let f = self.fields(node, form.map)?;
        let mark = self.mark_in(&f, form);
        self.with_day(mark, node)
    }

    fn mark_in(&mut self, f: &Fields<'t>, form: &Form) -> MarkFields {
        let get = |at: Option<usize>| at.map_or(Field::Absent, |at| f.get(at));
        let date = f.get(form.date).read(|node| self.when(node, &form.day));
        let reason = get(form.reason).read(|node| self.filled(node, "reason"));
        let evidence = get(form.evidence).read(|node| self.evidence(node)).given().unwrap_or_default();
        let act = f.get(form.act).read(|node| self.text(node)).given();
        let by = get(form.by).read(|node| self.text(node)).given();
        let notes = self.notes(f, form.note);
        MarkFields { date, reason, evidence, act, by, notes }
    }

    fn with_day(&mut self, mark: MarkFields, node: Node<'t>) -> Option<MarkFields> {
        let date = self.needed_here(mark.date, "this mark has no day", "date: 2023-04-30", node)?;
        Some(MarkFields { date, ..mark })
    }

    /// What `done` or `confirmed` holds: one mark, or for a series a map with a mark for each period.
    pub(super) fn delivered(&mut self, node: Node<'t>, form: &'static Form) -> Option<Delivered<'t>> {
        let node = node.resolved();
        if !node.kind().is_map() {
            let day = self.when(node, &form.expected)?;
            return Some(Delivered::Once(Mark::on(day)));
        }
        let (mut f, mut periods) = (Fields::new(node), Vec::new());
        let all_known = self.words(node, |decoder, word, entry| {
            if let Some(at) = form.map.find(word) {
                f.set(at, entry);
            } else if word.starts_with(OWN) {
                f.own.push(entry);
            } else if let Ok(period) = word.parse::<Period>() {
                periods.push((period, entry));
            } else {
                decoder.fault(entry.key.resolved(), || key_of_mark(word, form.key, form.map));
                return None;
            }
            Some(())
        });
        let (is_mark, is_series) = (!f.is_empty(), !periods.is_empty());
        let mark = self.mark_in(&f, form);
        let mut marks = Vec::with_capacity(periods.len());
        for (period, Entry { key, value }) in periods {
            let value = if value.resolved().is_null() { Field::Absent } else { Field::Given(value) };
            let mark = value.read(|node| self.mark_fields(node, form)?.mark()).given();
            marks.extend(mark.map(|mark| (key, period, mark)));
        }
        all_known?;
        if is_mark && is_series {
            self.fault(node, || {
                let message = format!("`{}` is either one mark or a map of periods, not both", form.key);
                Problem::new(&WRONG_TYPE, message)
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
