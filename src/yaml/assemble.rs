//! From the shape of the file to the plan, and what must hold between its parts.

use std::collections::HashMap;

use super::fault::PlacedFault;
use super::field::{Field, List};
use super::scalar::{DayText, DoneText, DueText, Extras, IdText, MarkText, NumberText, Table, Word};
use super::shape::{
    BaselineShape, ExtensionShape, KpiShape, MarkShape, MeasureShape, ObservationShape, PlanShape,
    SectionShape, SourceShape, StepShape, TargetShape,
};
use crate::model::{
    Aside, Baseline, Commitment, Directory, Done, Due, Extension, Kpi, Mark, Measure, Observation, Place,
    Plan, Section, Source, Step, Target, Text,
};
use crate::suggestion::nearest;

/// A plan, to be trusted only if there are no faults.
pub(super) struct Assembled {
    pub(super) plan: Plan,
    pub(super) faults: Vec<PlacedFault>,
}

pub(super) fn assemble(shape: PlanShape) -> Assembled {
    let mut builder = Builder::default();
    let plan = builder.plan(shape);
    builder.check_ids();
    Assembled { plan, faults: builder.faults }
}

#[derive(Default)]
struct Builder {
    faults: Vec<PlacedFault>,
    /// The ids of the two tables, absent where the plan has no table.
    executors: Option<Vec<String>>,
    funding: Option<Vec<String>>,
    /// Every id given, by its kind, with its place.
    ids: Vec<(&'static str, String, Place)>,
}

impl Builder {
    fn fault(
        &mut self,
        rule: &'static str,
        place: Place,
        message: impl Into<String>,
        hint: impl Into<String>,
    ) {
        let hint = Some(hint.into()).filter(|hint| !hint.is_empty());
        self.faults.push(PlacedFault {
            rule,
            message: message.into(),
            hint,
            place,
            at_key: false,
            other: None,
        });
    }

    /// The value of a key that must be there.
    fn needed<T>(
        &mut self,
        field: Field<T>,
        owner: &str,
        key: &'static str,
        example: &str,
        place: &Place,
    ) -> Option<T> {
        if field.is_absent() {
            self.faults.push(PlacedFault {
                rule: "missing-key",
                message: format!("{owner} has no `{key}`"),
                hint: Some(format!("add `{key}: {example}`")),
                place: place.clone(),
                at_key: true,
                other: None,
            });
        }
        field.given()
    }

    fn plan(&mut self, shape: PlanShape) -> Plan {
        let top = Place::default();
        let version = self.needed(shape.version, "the plan", "version", "1", &top);
        if let Some(Word(version)) = version
            && version != "1"
        {
            let message = format!("version `{version}` of the file format is not known");
            self.fault("unknown-version", top.key("version"), message, "this program reads `version: 1`");
        }
        let timezone = shape.timezone.given().map(|zone| zone.0);
        if let Some(zone) = &timezone
            && zone.parse::<chrono_tz::Tz>().is_err()
        {
            let near = nearest(zone, chrono_tz::TZ_VARIANTS.iter().map(|zone| zone.name()));
            let hint = near.map_or("write an IANA zone such as Asia/Tashkent".into(), |near| {
                format!("did you mean `{near}`?")
            });
            self.fault(
                "unknown-timezone",
                top.key("timezone"),
                format!("there is no time zone `{zone}`"),
                hint,
            );
        }
        self.executors = names(&shape.executors);
        self.funding = names(&shape.funding);
        let executors = self.directory(shape.executors, &top.key("executors"));
        let funding = self.directory(shape.funding, &top.key("funding"));
        Plan {
            title: shape.title.given(),
            language: shape.language.given().map(|tag| tag.0),
            timezone,
            source: shape.source.given().map(source),
            executors,
            funding,
            sections: self.sections(shape.sections, shape.measures),
            aside: aside(shape.note, shape.extras),
        }
    }

    fn directory(&mut self, table: Field<Table>, place: &Place) -> Option<Directory> {
        let Table(rows) = table.given()?;
        let mut all = Vec::with_capacity(rows.len());
        for (id, name) in rows {
            let name = self.needed(name, &format!("`{id}`"), "name", "…", &place.key(id.clone()));
            all.extend(name.map(|name| (id, name)));
        }
        Some(all)
    }

    fn sections(&mut self, sections: List<SectionShape>, measures: List<MeasureShape>) -> Vec<Section> {
        let top = Place::default();
        match (sections, measures) {
            (Field::Absent, Field::Absent) => {
                let missing = Field::<()>::Absent;
                self.needed(missing, "the plan", "sections", "…` or `measures: …", &top);
                Vec::new()
            }
            (Field::Absent, measures) => {
                let measures = self.measures(measures, &top.key("measures"));
                vec![Section { id: None, title: None, aside: Aside::default(), measures }]
            }
            (sections, measures) => {
                if !measures.is_absent() {
                    let message = "a plan has `sections` or `measures` at the top, not both";
                    self.fault(
                        "wrong-type",
                        top.key("measures"),
                        message,
                        "move these measures into a section",
                    );
                }
                self.each(sections, &top.key("sections"), Self::section)
            }
        }
    }

    fn section(&mut self, shape: SectionShape, place: &Place) -> Option<Section> {
        let id = self.id(shape.id, "section", "", place)?;
        let owner = format!("section {id}");
        let title = self.needed(shape.title, &owner, "title", "…", place);
        let measures = self.measures(shape.measures, &place.key("measures"));
        Some(Section { id: Some(id), title, aside: aside(shape.note, shape.extras), measures })
    }

    fn measures(&mut self, measures: List<MeasureShape>, place: &Place) -> Vec<Measure> {
        self.each(measures, place, Self::measure)
    }

    fn measure(&mut self, shape: MeasureShape, place: &Place) -> Option<Measure> {
        let id = self.id(shape.id, "measure", "", place)?;
        let owner = format!("measure {id}");
        let title = self.needed(shape.title, &owner, "title", "…", place);
        let executors = self.references(shape.executors, &place.key("executors"), References::Executors);
        let funding = self.references(shape.funding, &place.key("funding"), References::Funding);
        let mut steps = Vec::new();
        // Steps whose own deadline cannot be read: nothing is said of what they would inherit.
        let mut unreadable = Vec::new();
        for (shape, place) in self.elements(shape.steps, &place.key("steps")) {
            if matches!(shape.due, Field::Faulty) {
                unreadable.push(steps.len());
            }
            steps.extend(self.step(shape, &place, &id));
        }
        let marks = Marks {
            due: shape.due,
            extensions: shape.extensions,
            started: shape.started,
            done: shape.done,
            dropped: shape.dropped,
        };
        let whole = steps.iter().all(|step: &Step| step.content);
        let commitment =
            self.commitment(marks, place, (!whole).then_some("a measure with steps is not marked itself"));
        for (n, step) in steps.iter().enumerate() {
            let inherited = step.commitment.due.is_none() && !step.content && !unreadable.contains(&n);
            if inherited {
                self.check_done(&step.commitment, commitment.due, &place.key("steps").index(n));
            }
        }
        let kpis = self.each(shape.kpis, &place.key("kpis"), Self::kpi);
        let (outcome, aside) = (shape.outcome.given(), aside(shape.note, shape.extras));
        Some(Measure { id, title: title?, executors, funding, outcome, commitment, steps, kpis, aside })
    }

    fn step(&mut self, shape: StepShape, place: &Place, measure: &str) -> Option<Step> {
        let id = self.id(shape.id, "step", measure, place)?;
        let owner = format!("step {measure}.{id}");
        let title = self.needed(shape.title, &owner, "title", "…", place);
        let content = shape.kind.given().is_some_and(|kind| kind.0);
        let executors = self.references(shape.executors, &place.key("executors"), References::Executors);
        let funding = self.references(shape.funding, &place.key("funding"), References::Funding);
        let marks = Marks {
            due: shape.due,
            extensions: shape.extensions,
            started: shape.started,
            done: shape.done,
            dropped: shape.dropped,
        };
        if content && !marks.due.is_absent() {
            let message = format!("{owner} is content, which is never due");
            self.fault("marked-content", place.key("due"), message, "remove `due`, or `kind: content`");
        }
        let commitment = self.commitment(marks, place, content.then_some("content is part of another step"));
        let (outcome, aside) = (shape.outcome.given(), aside(shape.note, shape.extras));
        Some(Step { id, title: title?, content, executors, funding, outcome, commitment, aside })
    }

    /// The commitment of a line. `unmarked` is the reason why the line can carry no marks of its own.
    fn commitment(&mut self, marks: Marks, place: &Place, unmarked: Option<&str>) -> Commitment {
        if let Some(reason) = unmarked {
            let given = [
                ("started", marks.started.is_absent()),
                ("done", marks.done.is_absent()),
                ("dropped", marks.dropped.is_absent()),
            ];
            for (key, _) in given.into_iter().filter(|(_, absent)| !absent) {
                self.fault(
                    "misplaced-mark",
                    place.key(key),
                    format!("`{key}` does not belong here: {reason}"),
                    "mark the steps",
                );
            }
        }
        let (due, due_note) = marks.due.given().map_or((None, None), |DueText(due, note)| (Some(due), note));
        let extensions = self.each(marks.extensions, &place.key("extensions"), Self::extension);
        let started = marks.started.given().and_then(|mark| self.mark(mark.0, &place.key("started")));
        let dropped = marks.dropped.given().and_then(|mark| self.mark(mark.0, &place.key("dropped")));
        if dropped.as_ref().is_some_and(|mark| mark.reason.is_none()) {
            let message = "`dropped` needs a reason";
            self.fault(
                "missing-key",
                place.key("dropped"),
                message,
                "write `dropped: {on: 2023-04-30, reason: …}`",
            );
        }
        let done = marks.done.given().and_then(|done| self.done(done, &place.key("done")));
        let commitment = Commitment { due, due_note, extensions, started, done, dropped };
        if due.is_some() {
            self.check_done(&commitment, due, place);
        }
        commitment
    }

    /// A series is delivered period by period, anything else at once; extensions follow suit.
    fn check_done(&mut self, commitment: &Commitment, due: Option<Due>, place: &Place) {
        let series = due.and_then(|due| due.series());
        match (&commitment.done, series) {
            (Some(Done::Once(mark)), Some(series)) => {
                let hint = format!("write `done: {{{}: {}}}`", series.first_period(), mark.on);
                self.fault("wrong-type", place.key("done"), "a series is done period by period", hint);
            }
            (Some(Done::Periods(periods)), None) if !periods.is_empty() => {
                let message = "only a series is done period by period, and this deadline is none";
                self.fault("wrong-type", place.key("done"), message, "write one day: `done: 2023-04-28`");
            }
            _ => {}
        }
        for (n, extension) in commitment.extensions.iter().enumerate() {
            let place = place.key("extensions").index(n);
            match (extension.period, series) {
                (None, Some(series)) => {
                    let hint = format!("add `period: {}`", series.first_period());
                    self.fault("missing-key", place, "a series is extended period by period", hint);
                }
                (Some(_), None) => {
                    let message = "only the extension of a series names a period";
                    self.fault("wrong-type", place.key("period"), message, "remove `period`");
                }
                _ => {}
            }
        }
    }

    fn done(&mut self, done: DoneText, place: &Place) -> Option<Done> {
        match done {
            DoneText::Once(mark) => self.mark(mark, place).map(Done::Once),
            DoneText::Periods(periods) => {
                let mut all = Vec::with_capacity(periods.len());
                for (period, mark) in periods {
                    let place = place.key(period.to_string());
                    let mark = mark.given().and_then(|MarkText(mark)| self.mark(mark, &place));
                    all.extend(mark.map(|mark| (period, mark)));
                }
                Some(Done::Periods(all))
            }
        }
    }

    fn mark(&mut self, shape: MarkShape, place: &Place) -> Option<Mark> {
        let on = self.needed(shape.on, "this mark", "on", "2023-04-30", place)?;
        Some(Mark {
            on: on.0,
            reason: shape.reason.given(),
            aside: aside(shape.note, shape.extras),
            evidence: shape.evidence.given(),
            act: shape.act.given(),
        })
    }

    fn extension(&mut self, shape: ExtensionShape, place: &Place) -> Option<Extension> {
        let to = self.needed(shape.to, "this extension", "to", "2024-03-31", place);
        let on = self.needed(shape.on, "this extension", "on", "2023-12-11", place);
        let DueText(to, _) = to?;
        if to.series().is_some() {
            self.fault(
                "wrong-type",
                place.key("to"),
                "an extension names one new deadline, not a series",
                "write `to: 2024-03-31`",
            );
        }
        let (period, reason) = (shape.period.given().map(|period| period.0), shape.reason.given());
        Some(Extension {
            to,
            on: on?.0,
            period,
            reason,
            act: shape.act.given(),
            aside: aside(shape.note, shape.extras),
        })
    }

    fn kpi(&mut self, shape: KpiShape, place: &Place) -> Option<Kpi> {
        let id = self.id(shape.id, "KPI", "", place)?;
        let owner = format!("KPI {id}");
        let title = self.needed(shape.title, &owner, "title", "…", place);
        let targets = match (shape.target, shape.targets) {
            (target, Field::Absent) => {
                let target = self.needed(target, &owner, "target", "{value: …, by: 2023}", place);
                target
                    .and_then(|target| self.target(target.0, &place.key("target"), false))
                    .into_iter()
                    .collect()
            }
            (target, targets) => {
                if !target.is_absent() {
                    let message = format!("{owner} has both `target` and `targets`");
                    self.fault("wrong-type", place.key("target"), message, "put it last in `targets`");
                }
                self.targets(targets, &place.key("targets"))
            }
        };
        let baseline = shape.baseline.given().and_then(|shape| self.baseline(shape, &place.key("baseline")));
        let observations = self.each(shape.observations, &place.key("observations"), Self::observation);
        Some(Kpi {
            id,
            title: title?,
            unit: shape.unit.given(),
            kind: shape.kind.given().map(|kind| kind.0).unwrap_or_default(),
            direction: shape.direction.given().map(|direction| direction.0),
            baseline,
            targets,
            observations,
            aside: aside(shape.note, shape.extras),
        })
    }

    fn targets(&mut self, targets: List<super::scalar::TargetText>, place: &Place) -> Vec<Target> {
        if matches!(&targets, Field::Given(all) if all.is_empty()) {
            self.fault("missing-key", place.clone(), "`targets` is empty", "add `{by: 2023, value: …}`");
        }
        let mut all: Vec<Target> = Vec::new();
        for (shape, place) in self.elements(targets, place) {
            let Some(target) = self.target(shape.0, &place, true) else { continue };
            let day = |target: &Target| target.by.map(crate::model::Period::last);
            if all.last().is_some_and(|last| day(last) >= day(&target)) {
                let message = "this target falls due no later than the one before it";
                self.fault("target-order", place, message, "list targets by day, each day once");
            }
            all.push(target);
        }
        all
    }

    fn target(&mut self, shape: TargetShape, place: &Place, dated: bool) -> Option<Target> {
        let by =
            if dated { self.needed(shape.by, "this target", "by", "2023", place) } else { shape.by.given() };
        Some(Target {
            value: shape.value.given()?.0,
            by: by.map(|by| by.0),
            aside: aside(shape.note, shape.extras),
        })
    }

    fn baseline(&mut self, shape: BaselineShape, place: &Place) -> Option<Baseline> {
        let NumberText(value) = self.needed(shape.value, "this baseline", "value", "…", place)?;
        let (on, derived) =
            (shape.on.given().map(|DayText(on)| on), shape.derived.given().unwrap_or_default());
        Some(Baseline {
            value,
            on,
            derived,
            source: shape.source.given(),
            aside: aside(shape.note, shape.extras),
        })
    }

    fn observation(&mut self, shape: ObservationShape, place: &Place) -> Option<Observation> {
        let on = self.needed(shape.on, "this observation", "on", "2023-06-30", place);
        let value = self.needed(shape.value, "this observation", "value", "…", place);
        Some(Observation {
            on: on?.0,
            value: value?.0,
            source: shape.source.given(),
            aside: aside(shape.note, shape.extras),
        })
    }

    fn id(&mut self, id: Field<IdText>, kind: &'static str, within: &str, place: &Place) -> Option<String> {
        let owner = if within.is_empty() {
            format!("this {kind}")
        } else {
            format!("this {kind} of measure {within}")
        };
        let IdText(id) = self.needed(id, &owner, "id", "1", place)?;
        let full = if within.is_empty() { id.clone() } else { format!("{within}.{id}") };
        self.ids.push((kind, full, place.key("id")));
        Some(id)
    }

    /// Measures and steps share one space of addresses: `9.2` must mean one thing.
    fn check_ids(&mut self) {
        let mut seen: HashMap<(&str, String), Place> = HashMap::with_capacity(self.ids.len());
        for (kind, id, place) in std::mem::take(&mut self.ids) {
            let space = if kind == "step" { "measure" } else { kind };
            match seen.entry((space, id)) {
                std::collections::hash_map::Entry::Vacant(free) => {
                    free.insert(place);
                }
                std::collections::hash_map::Entry::Occupied(first) => {
                    let message = format!("{kind} id `{}` is given twice", first.key().1);
                    let other = first.get().clone();
                    self.faults.push(PlacedFault {
                        rule: "duplicate-id",
                        message,
                        hint: Some("an id names one thing and is never used again".into()),
                        place,
                        at_key: false,
                        other: Some(other),
                    });
                }
            }
        }
    }

    fn references(&mut self, list: List<Word>, place: &Place, to: References) -> Vec<String> {
        let mut all: Vec<String> = Vec::new();
        for (Word(id), place) in self.elements(list, place) {
            let (table, what, key) = match to {
                References::Executors => (self.executors.as_ref(), "executor", "executors"),
                References::Funding => (self.funding.as_ref(), "funding source", "funding"),
            };
            let unknown = table.filter(|table| !table.contains(&id));
            let near = unknown.map(|table| nearest(&id, table.iter().map(String::as_str)).map(str::to_owned));
            if let Some(near) = near {
                let hint = match near {
                    Some(near) => format!("did you mean `{near}`?"),
                    None => format!("add it to the table `{key}:` at the top of the file"),
                };
                let rule = if key == "executors" { "unknown-executor" } else { "unknown-funding" };
                self.fault(rule, place, format!("there is no {what} `{id}`"), hint);
            }
            all.push(id);
        }
        all
    }

    /// The elements of a list with their places. An empty element is a fault; a faulty one has been reported.
    fn elements<T>(&mut self, list: List<T>, place: &Place) -> Vec<(T, Place)> {
        let mut all = Vec::new();
        for (index, element) in list.given().unwrap_or_default().into_iter().enumerate() {
            match element {
                Field::Given(value) => all.push((value, place.index(index))),
                Field::Faulty => {}
                Field::Absent => {
                    self.fault("wrong-type", place.index(index), "this element is empty", "remove the dash");
                }
            }
        }
        all
    }

    fn each<T, U>(
        &mut self,
        list: List<T>,
        place: &Place,
        build: fn(&mut Self, T, &Place) -> Option<U>,
    ) -> Vec<U> {
        let elements = self.elements(list, place);
        elements.into_iter().filter_map(|(shape, place)| build(self, shape, &place)).collect()
    }
}

#[derive(Clone, Copy)]
enum References {
    Executors,
    Funding,
}

/// The keys of a measure or step that make up its commitment.
struct Marks {
    due: Field<DueText>,
    extensions: List<ExtensionShape>,
    started: Field<MarkText>,
    done: Field<DoneText>,
    dropped: Field<MarkText>,
}

fn names(table: &Field<Table>) -> Option<Vec<String>> {
    match table {
        Field::Given(Table(rows)) => Some(rows.iter().map(|(id, _)| id.clone()).collect()),
        // A table that cannot be read must not make every id unknown.
        Field::Absent | Field::Faulty => None,
    }
}

fn source(shape: SourceShape) -> Source {
    let text = Field::<Text>::given;
    Source { title: text(shape.title), url: text(shape.url), aside: aside(shape.note, shape.extras) }
}

fn aside(note: Field<Text>, extras: Field<Extras>) -> Aside {
    Aside { note: note.given(), extras: extras.given().map(|extras| extras.0).unwrap_or_default() }
}
