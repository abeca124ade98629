//! What is reported of a line: marks, once or for each period of a series, and the log.

use rust_decimal::Decimal;

use super::container::Fields;
use super::decoder::{Decoder, Field};
use super::measure::foreign_period;
use super::scalar::exact;
use super::unknown::key_of_mark;
use crate::format::keys::{
    CONFIRMED, CONFIRMED_KEY, DONE, DONE_KEY, DROPPED, ENTRY, Key, MARK, Map, OWN, STARTED, TAKEN_OUT, Type,
};
use crate::model::{Details, Done, LogEntry, Mark, Period, Series, Text, ThinVec, When, thin_vec};
use crate::problem::{MISSING_KEY, Problem, WRONG_TYPE};
use crate::syntax::{Entry, Node};

/// How one of the marks is written: its map, with the places of the keys it has, and which days it takes.
struct Form {
    key: &'static str,
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
static DELIVERY: Form = Form::of(DONE_KEY, &DONE);
static CONFIRMATION: Form = Form::of(CONFIRMED_KEY, &CONFIRMED);

impl<'t> Decoder<'t> {
    /// The mark `started`: its day, or a map.
    pub(super) fn started(&mut self, node: Node<'t>) -> Option<Mark> {
        self.mark(node, &START)
    }

    pub(super) fn dropped(&mut self, node: Node<'t>) -> Option<Mark> {
        let (date, has_reason, details) = self.read_mark(node, &DROP)?;
        if !has_reason {
            self.fault_of_whole(node, || {
                let day = date.given().map_or_else(|| "2023-04-30".into(), |day| day.to_string());
                Problem::new(&MISSING_KEY, "`dropped` needs a reason")
                    .hint(format!("write `dropped: {{date: {day}, reason: …}}`"))
            });
        }
        Some(Mark { date: date.given()?, details: details.into() })
    }

    fn mark(&mut self, node: Node<'t>, form: &'static Form) -> Option<Mark> {
        let (date, _, details) = self.read_mark(node, form)?;
        Some(Mark { date: date.given()?, details: details.into() })
    }

    /// The day of a mark, whether it has a reason, and the rest of it, which a wrong day does not make unknown.
    fn read_mark(&mut self, node: Node<'t>, form: &'static Form) -> Option<(Field<When>, bool, Details)> {
        let node = node.resolved();
        if !node.kind().is_map() {
            return Some((Field::Given(self.when(node, &form.expected)?), false, Details::default()));
        }
        let f = self.fields(node, form.map)?;
        let (date, has_reason, details) = self.mark_in(&f, form);
        Some((self.needed_day(date, node)?, has_reason, details))
    }

    fn mark_in(&mut self, f: &Fields<'t>, form: &Form) -> (Field<When>, bool, Details) {
        let get = |at: Option<usize>| at.map_or(Field::Absent, |at| f.get(at));
        let date = f.get(form.date).read(|node| self.when(node, &form.day));
        let reason = get(form.reason).read(|node| self.filled(node, "reason"));
        let evidence = get(form.evidence).read(|node| self.evidence(node)).given().unwrap_or_default();
        let act = f.get(form.act).read(|node| self.text(node)).given();
        let by = get(form.by).read(|node| self.text(node)).given();
        let notes = self.notes(f, form.note);
        (date, !reason.is_absent(), Details { reason: reason.given(), notes, evidence, act, by })
    }

    fn needed_day(&mut self, date: Field<When>, mark: Node<'t>) -> Option<Field<When>> {
        self.needed_here(date, "this mark has no day", "date: 2023-04-30", mark)
    }

    pub(super) fn done(&mut self, node: Node<'t>, series: Field<Series>) -> Option<Done> {
        self.reported(node, &DELIVERY, series)
    }

    pub(super) fn confirmed(&mut self, node: Node<'t>, series: Field<Series>) -> Option<Done> {
        self.reported(node, &CONFIRMATION, series)
    }

    /// What `done` or `confirmed` holds: one mark, or for a series a map with a mark for each period. The series
    /// counts as faulty where the line can carry no marks.
    fn reported(&mut self, value: Node<'t>, form: &'static Form, series: Field<Series>) -> Option<Done> {
        let node = value.resolved();
        if !node.kind().is_map() {
            let mark = Mark::on(self.when(node, &form.expected)?);
            return Some(self.once(value, mark, form, series));
        }
        let (f, periods, all_known) = self.mark_or_periods(node, form);
        let (is_mark, is_series) = (!f.is_empty(), !periods.is_empty());
        let (date, _, details) = self.mark_in(&f, form);
        let mut marks = Vec::with_capacity(periods.len());
        for (period, Entry { key, value }) in periods {
            let value = Some(value).filter(|value| !value.resolved().is_null());
            marks.extend(value.and_then(|node| self.mark(node, form)).map(|mark| (key, period, mark)));
        }
        if !all_known {
            return None;
        }
        if is_mark && is_series {
            self.fault(node, || {
                let message = format!("`{}` is either one mark or a map of periods, not both", form.key);
                Problem::new(&WRONG_TYPE, message)
                    .hint("for a series write `2023-Q2: {date: 2023-07-12, note: …}`")
            });
            return None;
        }
        if is_mark {
            let date = self.needed_day(date, node)?.given()?;
            return Some(self.once(value, Mark { date, details: details.into() }, form, series));
        }
        self.check_series(value, &marks, form.key, series);
        Some(Done::Periods(marks.into_iter().map(|(_, period, mark)| (period, mark)).collect()))
    }

    /// The keys of one mark, those that are periods, and whether there are no others.
    fn mark_or_periods(
        &mut self,
        node: Node<'t>,
        form: &Form,
    ) -> (Fields<'t>, Vec<(Period, Entry<'t>)>, bool) {
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
        (f, periods, all_known.is_some())
    }

    /// A mark that is reported at once, as that of a series is not.
    fn once(&mut self, node: Node<'t>, mark: Mark, form: &Form, series: Field<Series>) -> Done {
        if let Field::Given(series) = series {
            let key = form.key;
            self.fault_of_whole(node, || {
                let hint = format!("write `{key}: {{{}: {}}}`", series.first_period(), mark.date);
                Problem::new(&WRONG_TYPE, format!("a series is {key} period by period")).hint(hint)
            });
        }
        Done::Once(mark)
    }

    /// Only a series is reported by period, and by its own. Nothing is said against a deadline that cannot be read.
    fn check_series(
        &mut self,
        node: Node<'t>,
        marks: &[(Node<'t>, Period, Mark)],
        key: &str,
        series: Field<Series>,
    ) {
        match series {
            Field::Given(series) => {
                for (key, period, _) in marks.iter().filter(|(_, period, _)| !series.contains(*period)) {
                    self.fault_of_whole(*key, || foreign_period(series, *period));
                }
            }
            Field::Absent if !marks.is_empty() => self.fault_of_whole(node, || {
                let message =
                    format!("only a series is {key} period by period, and this deadline is not one");
                Problem::new(&WRONG_TYPE, message).hint(format!("write one day: `{key}: 2023-04-28`"))
            }),
            Field::Absent | Field::Faulty => {}
        }
    }

    /// An entry of the log: it says what was done, what stands in the way or what is proposed.
    pub(super) fn entry(&mut self, node: Node<'t>) -> Option<LogEntry> {
        let f = self.fields(node, &ENTRY)?;
        let date = f.get(const { ENTRY.at("date") }).read(|node| self.when(node, &Type::Day));
        let date = self.needed(date, &"this entry of the log", "date", "2023-06-30", node);
        let mut said = |at, key| f.get(at).read(|node| self.filled(node, key));
        let text = said(const { ENTRY.at("text") }, "text");
        let problem = said(const { ENTRY.at("problem") }, "problem");
        let proposal = said(const { ENTRY.at("proposal") }, "proposal");
        if [&text, &problem, &proposal].into_iter().all(Field::is_absent) {
            self.fault_of_whole(node, || {
                let message = "this entry of the log says nothing: it has no `text`, `problem` or `proposal`";
                Problem::new(&MISSING_KEY, message).hint("add `text: …`")
            });
        }
        let percent = f.get(const { ENTRY.at("percent") }).read(|node| self.percent(node)).given();
        let by = f.get(const { ENTRY.at("by") }).read(|node| self.text(node)).given();
        let evidence = f.get(const { ENTRY.at("evidence") }).read(|node| self.evidence(node)).given();
        let notes = self.notes(&f, const { ENTRY.at("note") });
        Some(LogEntry {
            date: date?,
            text: text.given(),
            problem: problem.given(),
            proposal: proposal.given(),
            percent,
            by,
            evidence: evidence.unwrap_or_default(),
            notes,
        })
    }

    /// Where the proof is: one text, or a list of them.
    fn evidence(&mut self, node: Node<'t>) -> Option<ThinVec<Text>> {
        if !node.resolved().kind().is_list() {
            return self.filled(node, "evidence").map(|text| thin_vec![text]);
        }
        Some(self.each(Field::Given(node), |decoder, node| decoder.filled(node, "evidence")))
    }

    /// A number from 0 to 100.
    fn percent(&mut self, node: Node<'t>) -> Option<Decimal> {
        let read =
            |text: &str| exact(text).filter(|number| (Decimal::ZERO..=Decimal::ONE_HUNDRED).contains(number));
        self.parsed(node, &Type::Percent, read)
    }
}
