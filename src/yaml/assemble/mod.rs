//! From the shape of the file to the plan, and what must hold between its parts.

mod ids;
mod kpi;
mod marks;
mod measure;

use super::fault::PlacedFault;
use super::field::{Field, List, Needed};
use super::limit::MOST_FAULTS;
use super::reader::quoted;
use super::scalar::{Extras, Table, Word};
use super::shape::{MeasureShape, PlanShape, SectionShape, SourceShape};
use crate::model::{Aside, Directory, Measure, Place, Plan, Section, Source, Text};
use crate::suggestion::nearest;
use ids::{Names, names};

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
    let mut builder = Builder::default();
    let plan = builder.plan(shape);
    builder.check_ids();
    Assembled { plan, whole: !builder.left_out, faults: builder.faults, more: builder.more }
}

#[derive(Default)]
struct Builder {
    faults: Vec<PlacedFault>,
    /// How many more there are.
    more: usize,
    /// How many words were compared with every id of a table.
    compared: usize,
    /// An element of a list could not be built.
    left_out: bool,
    /// The ids of the two tables, absent where the plan has no table.
    executors: Option<Names>,
    funding: Option<Names>,
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
        self.put_down(PlacedFault { rule, message: message.into(), hint, place, at_key: false, other: None });
    }

    fn put_down(&mut self, fault: PlacedFault) {
        if self.is_full() {
            self.more += 1;
        } else {
            self.faults.push(fault);
        }
    }

    /// Whether another fault would only be counted.
    fn is_full(&self) -> bool {
        self.faults.len() >= MOST_FAULTS
    }

    /// The same, where the key itself should not be there.
    fn fault_at_key(
        &mut self,
        rule: &'static str,
        place: Place,
        message: impl Into<String>,
        hint: impl Into<String>,
    ) {
        let hint = Some(hint.into()).filter(|hint| !hint.is_empty());
        self.put_down(PlacedFault { rule, message: message.into(), hint, place, at_key: true, other: None });
    }

    /// The value of a key that must be there.
    fn needed<T>(
        &mut self,
        Needed(field): Needed<T>,
        owner: &str,
        key: &'static str,
        example: &str,
        place: &Place,
    ) -> Option<T> {
        if field.is_absent() {
            self.put_down(PlacedFault {
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
            let message = format!("version {} of the file format is not known", quoted(&version));
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
                format!("there is no time zone {}", quoted(zone)),
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
            let name = self.needed(name, &quoted(&id), "name", "…", &place.key(id.clone()));
            all.extend(name.map(|name| (id, name)));
        }
        Some(all)
    }

    fn sections(&mut self, sections: List<SectionShape>, measures: List<MeasureShape>) -> Vec<Section> {
        let top = Place::default();
        match (sections, measures) {
            (Field::Absent, Field::Absent) => {
                let missing = Needed::<()>::default();
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
                    self.fault_at_key(
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
        let id = self.id(shape.id, "section", Some(""), place);
        let owner = id.as_ref().map_or_else(|| "this section".into(), |id| format!("section {id}"));
        let title = self.needed(shape.title, &owner, "title", "…", place);
        let measures = self.measures(shape.measures, &place.key("measures"));
        Some(Section { id: Some(id?), title, aside: aside(shape.note, shape.extras), measures })
    }

    fn measures(&mut self, measures: List<MeasureShape>, place: &Place) -> Vec<Measure> {
        self.each(measures, place, Self::measure)
    }

    /// The elements of a list with their places. An empty element is a fault; a faulty one has been reported.
    fn elements<T>(&mut self, list: List<T>, place: &Place) -> Vec<(T, Place)> {
        let mut all = Vec::new();
        for (index, element) in list.given().unwrap_or_default().into_iter().enumerate() {
            let place = place.index(index);
            let value = self.element(element.0, &place);
            self.left_out |= value.is_none();
            all.extend(value.map(|value| (value, place)));
        }
        all
    }

    fn element<T>(&mut self, element: Field<T>, place: &Place) -> Option<T> {
        if element.is_absent() {
            self.fault("wrong-type", place.clone(), "this element is empty", "remove the dash");
        }
        element.given()
    }

    fn each<T, U>(
        &mut self,
        list: List<T>,
        place: &Place,
        build: fn(&mut Self, T, &Place) -> Option<U>,
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
    Source { title: text(shape.title), url: text(shape.url), aside: aside(shape.note, shape.extras) }
}

fn aside(note: Field<Text>, extras: Field<Extras>) -> Aside {
    Aside { note: note.given(), extras: extras.given().map(|extras| extras.0).unwrap_or_default() }
}
