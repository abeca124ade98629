//! From the shape of the file to the plan, and what must hold between its parts.

mod ids;
mod kpi;
mod marks;
mod measure;
mod part;
mod route;

use std::fmt;

use super::complaint::quoted;
use super::fault::PlacedFault;
use super::field::{Field, List, Needed};
use super::limit::MOST_FAULTS;
use super::scalar::{Extras, Table, Word};
use super::shape::{MeasureShape, PlanShape, SectionShape, SourceShape};
use crate::model::{Directory, Measure, Notes, Plan, Section, Source, Text};
use crate::suggestion::nearest;
use ids::{Ids, Known};
pub(super) use part::Part;
use route::Route;

/// A plan, to be trusted only if there are no faults.
pub(super) struct Assembled {
    pub(super) plan: Plan,
    /// Nothing was left out, so that places count elements as the text does.
    pub(super) whole: bool,
    pub(super) faults: Vec<PlacedFault>,
    /// How many more there are.
    pub(super) more: usize,
}

pub(super) fn assemble(shape: PlanShape) -> Assembled {
    let mut builder = Builder::new(Ids::Placed(Vec::new()), Known::Any, Known::Any);
    builder.executors = Known::of(&shape.executors);
    builder.funding = Known::of(&shape.funding);
    let plan = builder.plan(shape);
    builder.check_ids();
    let Faults { all, more } = builder.faults;
    Assembled { plan, whole: !builder.left_out, faults: all, more }
}

struct Builder {
    faults: Faults,
    /// How many words were compared with every id of a table.
    compared: usize,
    /// An element of a list could not be built.
    left_out: bool,
    executors: Known,
    funding: Known,
    ids: Ids,
}

#[derive(Default)]
struct Faults {
    all: Vec<PlacedFault>,
    /// How many more there are.
    more: usize,
}

impl Faults {
    /// Whether another fault would only be counted.
    fn is_full(&self) -> bool {
        self.all.len() >= MOST_FAULTS
    }
}

/// What messages call a part: `step 9.2`, or where that cannot be told, `this step of measure 9`.
struct Owner<'o> {
    kind: &'static str,
    within: Option<&'o str>,
    id: Option<&'o str>,
}

impl fmt::Display for Owner<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { kind, within, id } = self;
        match (within, id) {
            (Some(within), Some(id)) => write!(f, "{kind} {within}.{id}"),
            (None, Some(id)) => write!(f, "{kind} {id}"),
            (Some(within), None) => write!(f, "this {kind} of measure {within}"),
            (None, None) => write!(f, "this {kind}"),
        }
    }
}

impl Builder {
    fn new(ids: Ids, executors: Known, funding: Known) -> Self {
        Self { faults: Faults::default(), compared: 0, left_out: false, executors, funding, ids }
    }

    fn fault(
        &mut self,
        rule: &'static str,
        place: &Route<'_>,
        message: impl Into<String>,
        hint: impl Into<String>,
    ) {
        let (hint, place) = (Some(hint.into()).filter(|hint| !hint.is_empty()), place.place());
        self.put_down(PlacedFault { rule, message: message.into(), hint, place, at_key: false, other: None });
    }

    fn put_down(&mut self, fault: PlacedFault) {
        if self.faults.is_full() {
            self.faults.more += 1;
        } else {
            self.faults.all.push(fault);
        }
    }

    /// The same, where the key itself should not be there.
    fn fault_at_key(
        &mut self,
        rule: &'static str,
        place: &Route<'_>,
        message: impl Into<String>,
        hint: impl Into<String>,
    ) {
        let (hint, place) = (Some(hint.into()).filter(|hint| !hint.is_empty()), place.place());
        self.put_down(PlacedFault { rule, message: message.into(), hint, place, at_key: true, other: None });
    }

    /// The value of a key that must be there.
    fn needed<T>(
        &mut self,
        Needed(field): Needed<T>,
        owner: &dyn fmt::Display,
        key: &'static str,
        example: &str,
        place: &Route<'_>,
    ) -> Option<T> {
        if field.is_absent() {
            self.put_down(PlacedFault {
                rule: "missing-key",
                message: format!("{owner} has no `{key}`"),
                hint: Some(format!("add `{key}: {example}`")),
                place: place.place(),
                at_key: true,
                other: None,
            });
        }
        field.given()
    }

    fn plan(&mut self, shape: PlanShape) -> Plan {
        let top = Route::Top;
        let version = self.needed(shape.version, &"the plan", "version", "1", &top);
        if let Some(Word(version)) = version
            && version != "1"
        {
            let message = format!("version {} of the file format is not known", quoted(&version));
            self.fault("unknown-version", &top.key("version"), message, "this program reads `version: 1`");
        }
        let timezone = shape.timezone.given().map(|zone| zone.0);
        if let Some(zone) = &timezone
            && !tzdb_data::TZ_NAMES.contains(&zone.as_str())
        {
            let near = nearest(zone, tzdb_data::TZ_NAMES.iter().copied());
            let hint = near.map_or("write an IANA zone such as Asia/Tashkent".into(), |near| {
                format!("did you mean `{near}`?")
            });
            self.fault(
                "unknown-timezone",
                &top.key("timezone"),
                format!("there is no time zone {}", quoted(zone)),
                hint,
            );
        }
        let executors = self.directory(shape.executors, &top.key("executors"));
        let funding = self.directory(shape.funding, &top.key("funding"));
        Plan {
            title: shape.title.given(),
            language: shape.language.given().map(|tag| tag.0.into()),
            timezone: timezone.map(Into::into),
            source: shape.source.given().map(source),
            executors,
            funding,
            sections: self.sections(shape.sections, shape.measures),
            notes: notes(shape.note, shape.extras),
        }
    }

    fn directory(&mut self, table: Field<Table>, place: &Route<'_>) -> Option<Directory> {
        let Table(rows) = table.given()?;
        let mut all = Vec::with_capacity(rows.len());
        for (id, name) in rows {
            let name = self.needed(name, &quoted(&id), "name", "…", &place.key(id.clone()));
            all.extend(name.map(|name| (id.into(), name)));
        }
        Some(all)
    }

    fn sections(&mut self, sections: List<SectionShape>, measures: List<MeasureShape>) -> Vec<Section> {
        let top = Route::Top;
        match (sections, measures) {
            (Field::Absent, Field::Absent) => {
                let missing = Needed::<()>::default();
                self.needed(missing, &"the plan", "sections", "…` or `measures: …", &top);
                Vec::new()
            }
            (Field::Absent, measures) => {
                let measures = self.measures(measures, &top.key("measures"));
                vec![Section { id: None, title: None, notes: Notes::default(), measures }]
            }
            (sections, measures) => {
                if !measures.is_absent() {
                    let message = "a plan has `sections` or `measures` at the top, not both";
                    self.fault_at_key(
                        "wrong-type",
                        &top.key("measures"),
                        message,
                        "move these measures into a section",
                    );
                }
                self.each(sections, &top.key("sections"), Self::section)
            }
        }
    }

    fn section(&mut self, shape: SectionShape, place: &Route<'_>) -> Option<Section> {
        let id = self.id(shape.id, "section", Some(""), place);
        let owner = Owner { kind: "section", within: None, id: id.as_deref() };
        let title = self.needed(shape.title, &owner, "title", "…", place);
        let measures = self.measures(shape.measures, &place.key("measures"));
        Some(Section { id: Some(id?.into()), title, notes: notes(shape.note, shape.extras), measures })
    }

    fn measures(&mut self, measures: List<MeasureShape>, place: &Route<'_>) -> Vec<Measure> {
        self.each(measures, place, Self::measure)
    }

    fn element<T>(&mut self, element: Field<T>, place: &Route<'_>) -> Option<T> {
        if element.is_absent() {
            self.fault("wrong-type", place, "this element is empty", "remove the dash");
        }
        element.given()
    }

    /// What is made of the elements of a list. An empty element is a fault; a faulty one has been reported.
    fn each<T, U>(
        &mut self,
        list: List<T>,
        place: &Route<'_>,
        mut build: impl FnMut(&mut Self, T, &Route<'_>) -> Option<U>,
    ) -> Vec<U> {
        let list = list.given().unwrap_or_default();
        let mut made = Vec::with_capacity(list.len());
        for (index, element) in list.into_iter().enumerate() {
            let place = place.index(index);
            let one = self.element(element.0, &place).and_then(|shape| build(self, shape, &place));
            self.left_out |= one.is_none();
            made.extend(one);
        }
        made
    }
}

fn source(shape: SourceShape) -> Source {
    let text = Field::<Text>::given;
    Source { title: text(shape.title), url: text(shape.url), notes: notes(shape.note, shape.extras) }
}

fn notes(note: Field<Text>, extras: Field<Extras>) -> Notes {
    Notes { note: note.given(), extras: extras.given().map(|extras| extras.0).unwrap_or_default() }
}
