//! Titles and names, each with its place.

use super::Subject;
use crate::model::{Directory, Place, Text};

impl<'a> Subject<'a> {
    /// The titles of the plan, its sections, measures, steps and KPIs, and the names in its tables.
    pub(super) fn titles(self) -> Vec<(Place, &'a Text)> {
        let (plan, top) = (self.plan, Place::default());
        let mut all: Vec<_> = plan.title.iter().map(|title| (top.key("title"), title)).collect();
        for (key, table) in [("executors", &plan.executors), ("funding", &plan.funding)] {
            all.extend(table.iter().flat_map(|table| names(key, table)));
        }
        for (n, section) in plan.sections.iter().enumerate() {
            let place = section.place(n);
            all.extend(section.title.iter().map(|title| (place.key("title"), title)));
            for (n, measure) in section.measures.iter().enumerate() {
                let place = place.key("measures").index(n);
                all.push((place.key("title"), &measure.title));
                let steps = measure.steps.iter().map(|step| &step.title);
                all.extend(titled(&place.key("steps"), steps));
                let kpis = measure.kpis.iter().map(|kpi| &kpi.title);
                all.extend(titled(&place.key("kpis"), kpis));
            }
        }
        all
    }
}

fn names<'a>(key: &'static str, table: &'a Directory) -> impl Iterator<Item = (Place, &'a Text)> {
    table.iter().map(move |(id, name)| (Place::default().key(key).key(id.to_string()), name))
}

fn titled<'a>(
    place: &Place,
    titles: impl Iterator<Item = &'a Text>,
) -> impl Iterator<Item = (Place, &'a Text)> {
    titles.enumerate().map(|(n, title)| (place.index(n).key("title"), title))
}
