//! Measures and steps: what they are, what was promised of them, and later deadlines.

use super::container::Fields;
use super::decoder::{Decoder, Field, Parent, Table, text};
use super::fault::Owner;
use super::scalar::Deadline;
use crate::format::keys::{EXTENSION, MEASURE, Map, STEP, STEP_KIND, STEP_KINDS, Type};
use crate::model::{Commitment, Due, Extension, Measure, Notes, Period, Progress, Rare, Series, Step, Text};
use crate::problem::{MARKED_CONTENT, MISPLACED_MARK, MISSING_KEY, Problem, UNKNOWN_PERIOD, WRONG_TYPE};
use crate::syntax::Node;

/// Why a line can carry no marks of its own, and what to do instead.
type Unmarked = Option<(&'static str, &'static str)>;

/// The place of a key that measures and steps both have.
const fn at(is_step: bool, key: &str) -> usize {
    map(is_step).at(key)
}

const fn map(is_step: bool) -> &'static Map {
    if is_step { &STEP } else { &MEASURE }
}

/// The places of several keys.
const fn places<const N: usize>(map: &Map, keys: [&str; N]) -> [usize; N] {
    let mut places = [0; N];
    let mut n = 0;
    while n < N {
        places[n] = map.at(keys[n]);
        n += 1;
    }
    places
}

impl<'t> Decoder<'t> {
    pub(super) fn measures(&mut self, list: Field<Node<'t>>) -> Vec<Measure> {
        self.each(list, Self::measure)
    }

    fn measure(&mut self, node: Node<'t>) -> Option<Measure> {
        let f = self.fields(node, &MEASURE)?;
        let mut owner = Owner { kind: "measure", within: None, id: None };
        let id = self.id_of(f.get(const { MEASURE.at("id") }), &owner, Parent::default(), node);
        owner.id = text(id);
        let title = f.get(const { MEASURE.at("title") }).read(|node| self.filled(node, "title"));
        let title = self.needed(title, &owner, "title", "…", node);
        let short = f.get(const { MEASURE.at("short") }).read(|node| self.text(node)).given();
        let before = self.repeated;
        let executors = self.references(f.get(const { MEASURE.at("executors") }), Table::Executors);
        let funding = self.references(f.get(const { MEASURE.at("funding") }), Table::Funding);
        let names = self.repeated - before;
        let outcome = f.get(const { MEASURE.at("outcome") }).read(|node| self.text(node)).given();
        let due = f.get(const { MEASURE.at("due") }).read(|node| self.due(node));
        if let Field::Given(Deadline { of: Some(of), .. }) = due {
            self.wait(of, id, None);
        }
        let (mut whole, inherited, waits) = (true, series(&due), self.relatives.len());
        let steps: Vec<_> = self.each(f.get(const { MEASURE.at("steps") }), |decoder, node| {
            decoder.step(node, id, inherited, &mut whole)
        });
        if self.relatives.len() > waits {
            self.settle(waits, owner.id, &steps);
        }
        self.repeat(names + title.as_ref().map_or(0, Text::longest), steps.len(), node);
        let unmarked = (!whole).then_some(("a measure with steps is not marked itself", "mark its steps"));
        let commitment = self.commitment::<false>(&f, due, unmarked, Field::Absent);
        let kpis = self.kpis(f.get(const { MEASURE.at("kpis") }));
        let notes = self.notes(&f, const { MEASURE.at("note") });
        Some(Measure {
            id: self.str(id?),
            title: title?,
            short,
            executors,
            funding,
            outcome,
            commitment,
            steps,
            kpis,
            notes,
        })
    }

    /// A step of a measure whose series is `inherited` where the step has no deadline of its own. A step that is more
    /// than content makes the measure no longer `whole`.
    fn step(
        &mut self,
        node: Node<'t>,
        measure: Option<Node<'t>>,
        inherited: Field<Series>,
        whole: &mut bool,
    ) -> Option<Step> {
        let f = self.fields(node, &STEP)?;
        let kind = f.get(const { STEP.at("kind") }).read(|node| self.one_of(node, &STEP_KIND, &STEP_KINDS));
        let content = kind.given().unwrap_or_default();
        *whole &= content;
        let mut owner = Owner { kind: "step", within: text(measure), id: None };
        let parent = Parent { id: measure, depth: 0 };
        let id = self.id_of(f.get(const { STEP.at("id") }), &owner, parent, node);
        owner.id = measure.and(text(id));
        let title = f.get(const { STEP.at("title") }).read(|node| self.filled(node, "title"));
        let title = self.needed(title, &owner, "title", "…", node);
        let short = f.get(const { STEP.at("short") }).read(|node| self.text(node)).given();
        let executors = self.references(f.get(const { STEP.at("executors") }), Table::Executors);
        let funding = self.references(f.get(const { STEP.at("funding") }), Table::Funding);
        let outcome = f.get(const { STEP.at("outcome") }).read(|node| self.text(node)).given();
        let due = f.get(const { STEP.at("due") }).read(|node| self.due(node));
        if let Field::Given(Deadline { of: Some(of), .. }) = due {
            self.wait(of, measure, id);
        }
        if content {
            let dated = const { places(&STEP, ["due", "extensions", "log"]) };
            self.misplaced(&f, &STEP, &dated, |key| {
                let message = format!("{owner} is content, which is never due");
                Problem::new(&MARKED_CONTENT, message).hint(format!("remove `{key}`, or `kind: content`"))
            });
        }
        let unmarked = content.then_some(("content is part of another step", "mark that step instead"));
        let inherited = if content { Field::Faulty } else { inherited };
        let commitment = self.commitment::<true>(&f, due, unmarked, inherited);
        let kpis = self.kpis(f.get(const { STEP.at("kpis") }));
        let notes = self.notes(&f, const { STEP.at("note") });
        let id = self.str(id?);
        Some(Step { id, title: title?, short, content, executors, funding, outcome, commitment, kpis, notes })
    }

    /// The commitment of a line. The series is `inherited` where the line has no deadline of its own.
    #[expect(clippy::wildcard_enum_match_arm, reason = "all other kinds are alike here")]
    fn commitment<const IS_STEP: bool>(
        &mut self,
        f: &Fields<'t>,
        due: Field<Deadline<'t>>,
        unmarked: Unmarked,
        inherited: Field<Series>,
    ) -> Commitment {
        if let Some((reason, hint)) = unmarked {
            let marks = const { places(map(IS_STEP), ["started", "done", "dropped", "confirmed"]) };
            self.misplaced(f, map(IS_STEP), &marks, |key| {
                Problem::new(&MISPLACED_MARK, format!("`{key}` does not belong here: {reason}")).hint(hint)
            });
        }
        let deadline = f.get(const { at(IS_STEP, "deadline") }).read(|node| self.text(node));
        // A step that has the document's words but no reading of them inherits nothing.
        let series = match &due {
            Field::Absent if deadline.is_absent() => inherited,
            due => series(due),
        };
        if let (Field::Given(series), None) = (series, unmarked) {
            let key = f.key(const { at(IS_STEP, "due") });
            self.count_periods(series, key.or_else(|| f.key(const { at(IS_STEP, "id") })));
        }
        // Against the marks of a line that can carry none no more is said.
        let marked = if unmarked.is_none() { series } else { Field::Faulty };
        let deadline = deadline.given();
        let (due, due_notes) =
            due.given().map_or_else(Default::default, |given| (Some(given.due), given.notes));
        let rare = const { places(map(IS_STEP), ["extensions", "started", "dropped", "confirmed", "log"]) };
        if f.lacks(&rare) && due_notes == Notes::default() {
            let done = f.get(const { at(IS_STEP, "done") }).given().and_then(|node| self.done(node, marked));
            return Commitment { due, deadline, done, progress: Rare::default() };
        }
        let extensions = self.each(f.get(const { at(IS_STEP, "extensions") }), |decoder, node| {
            decoder.extension(node, series)
        });
        let started = f.get(const { at(IS_STEP, "started") }).read(|node| self.started(node)).given();
        let dropped = f.get(const { at(IS_STEP, "dropped") }).read(|node| self.dropped(node)).given();
        let done = f.get(const { at(IS_STEP, "done") }).given().and_then(|node| self.done(node, marked));
        let confirmed =
            f.get(const { at(IS_STEP, "confirmed") }).given().and_then(|node| self.confirmed(node, marked));
        let log = self.each(f.get(const { at(IS_STEP, "log") }), Self::entry);
        let progress = Progress { due_notes, extensions, started, dropped, confirmed, log };
        Commitment { due, deadline, done, progress: progress.into() }
    }

    /// Reports keys that a line does not have although its map does.
    fn misplaced(&mut self, f: &Fields<'t>, map: &Map, keys: &[usize], problem: impl Fn(&str) -> Problem) {
        for at in keys.iter().filter(|at| !f.get(**at).is_absent()) {
            let name = map.keys.get(*at).map_or("", |key| key.name);
            self.fault_of_whole(f.key(*at), || problem(name));
        }
    }

    /// A later deadline. That of a series names the period whose day moves.
    fn extension(&mut self, node: Node<'t>, series: Field<Series>) -> Option<Extension> {
        let f = self.fields(node, &EXTENSION)?;
        let period = f.get(const { EXTENSION.at("period") });
        let key = f.key(const { EXTENSION.at("period") });
        let moved = period.read(|node| self.period(node));
        match (moved, series) {
            (Field::Absent, Field::Given(series)) => self.fault_of_whole(node, || {
                Problem::new(&MISSING_KEY, "a series is extended period by period")
                    .hint(format!("add `period: {}`", series.first_period()))
            }),
            (Field::Given(moved), Field::Given(series)) if !series.contains(moved) => {
                self.fault_of_whole(period.given(), || foreign_period(series, moved));
            }
            (Field::Given(_), Field::Absent) => self.fault_of_whole(key, || {
                Problem::new(&WRONG_TYPE, "only the extension of a series names a period")
                    .hint("remove `period`")
            }),
            (Field::Absent | Field::Faulty | Field::Given(_), _) => {}
        }
        let to = f.get(const { EXTENSION.at("to") }).read(|node| Some((node, self.due(node)?.due)));
        let to = self.needed(to, &"this extension", "to", "2024-03-31", node);
        let date = f.get(const { EXTENSION.at("date") }).read(|node| self.when(node, &Type::Day));
        let date = self.needed(date, &"this extension", "date", "2023-12-11", node);
        if let Some((node, Due::Each(_) | Due::After(_))) = to {
            self.fault_of_whole(node, || {
                let message = "an extension names one new deadline, not a series or a relative one";
                Problem::new(&WRONG_TYPE, message).hint("write `to: 2024-03-31`")
            });
        }
        let reason = f.get(const { EXTENSION.at("reason") }).read(|node| self.filled(node, "reason")).given();
        let act = f.get(const { EXTENSION.at("act") }).read(|node| self.text(node)).given();
        let notes = self.notes(&f, const { EXTENSION.at("note") });
        Some(Extension { to: to?.1, date: date?, period: moved.given(), reason, act, notes })
    }
}

/// A period the series does not have would never be counted.
pub(super) fn foreign_period(series: Series, period: Period) -> Problem {
    let until = series.last_period().map(|last| format!(" to {last}")).unwrap_or_default();
    Problem::new(&UNKNOWN_PERIOD, format!("the series has no period `{period}`")).hint(format!(
        "it comes every {}, from {}{until}",
        series.every.word(),
        series.first_period()
    ))
}

/// The series: absent where the deadline is none, faulty where it cannot be read.
fn series(due: &Field<Deadline<'_>>) -> Field<Series> {
    match due {
        Field::Faulty => Field::Faulty,
        Field::Absent => Field::Absent,
        Field::Given(deadline) => deadline.due.series().map_or(Field::Absent, Field::Given),
    }
}
