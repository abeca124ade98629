//! From a document to a plan.

use super::choice::choose;
use super::directory::Directory;
use super::draft::{Deadline, Draft, Grade, Line, Named, Remark, Section};
use super::event::Events;
use super::grid::{Cell, Document};
use super::identity::{Identity, identify};
use super::language::language;
use super::layout::Layout;
use super::leftover::{Ledger, Leftover};
use super::measure::Shared;
use super::name::Names;
use super::options::Options;
use super::outline::{Part, outline};
use super::preamble;
use super::reading::Readings;
use super::role::Role;
use super::wording::title;
use super::writer::write;
use crate::problem::Problem;

/// What became of a document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Imported {
    /// The text of the plan.
    pub yaml: String,
    /// How many measures it has.
    pub measures: usize,
    /// How many lines: steps, and measures without steps.
    pub lines: usize,
    /// What a person may want to check.
    pub read: Vec<Finding>,
    /// What a person must decide.
    pub open: Vec<Finding>,
    /// What of the document is not in the plan.
    pub leftovers: Vec<Leftover>,
}

/// Something said of a part of the plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// The address of the part, such as `9.2`; empty for the whole plan.
    pub place: String,
    /// What is said.
    pub text: String,
    /// Whether it matters to a new plan only: a plan that is revised has a title, and deadlines are compared with its own.
    pub of_new_plan: bool,
}

/// Reads the plan in a document.
///
/// # Errors
/// No table fits or several do, or a number stands twice.
pub fn plan(document: &Document, options: &Options) -> Result<Imported, Problem> {
    let layouts = choose(document, options)?;
    let mut ledger = Ledger::default();
    let outline = outline(&layouts, &mut ledger);
    let identity = identify(&outline, &layouts)?;
    let language = language(document, &layouts, options.language.as_deref());
    let is_russian = language.starts_with("ru");
    let names = |role: Role| Names::new(cells(&layouts, role).into_iter(), &options.known);
    let Identity { sections, measures, remarks } = identity;
    let mut shared = Shared {
        ids: measures.iter().map(|(id, _)| id.clone()).collect(),
        readings: Readings::new(options.year),
        on: options.on,
        is_russian,
        ledger: &mut ledger,
        executors: Directory::new("executor", is_russian),
        funding: Directory::new("source", is_russian),
        events: Events::default(),
        executor_names: names(Role::Executors),
        funding_names: names(Role::Funding),
    };
    let mut ids = Ids { sections: sections.into_iter(), measures: measures.into_iter() };
    let top = ids.section(&outline.top, &layouts, &mut shared);
    let Shared { executors, funding, events, .. } = shared;
    let preamble = preamble::read(document, &layouts, &mut ledger);
    let mut draft = Draft {
        remarks,
        title: preamble.title,
        title_remark: preamble.remark,
        language,
        source: preamble.act,
        events: events.finish(),
        executors: executors.finish(),
        funding: funding.finish(),
        top: gathered(top),
    };
    draft.remarks.extend(
        outline
            .slid
            .iter()
            .map(|place| Remark::open(format!("{place}: left out, its values stand in the wrong columns"))),
    );
    let read: Vec<usize> = layouts.iter().map(|layout| layout.index).collect();
    Ok(finished(&draft, ledger.rest(document, &read)))
}

/// All cells of a role, in the order of the document.
fn cells<'a>(layouts: &[Layout<'a>], role: Role) -> Vec<&'a Cell> {
    layouts
        .iter()
        .flat_map(|layout| layout.body.clone().flat_map(move |row| layout.all_fresh(row, role)))
        .collect()
}

/// The ids that are given next.
struct Ids {
    sections: std::vec::IntoIter<(String, Option<Remark>)>,
    measures: std::vec::IntoIter<(String, Option<Remark>)>,
}

impl Ids {
    /// A section with all that is in it, in the order in which ids were given.
    fn section(&mut self, part: &Part, layouts: &[Layout<'_>], shared: &mut Shared<'_>) -> Section {
        let mut section = Section::default();
        for rows in &part.measures {
            let Some((id, remark)) = self.measures.next() else { break };
            let Some(layout) = layouts.get(rows.layout) else { break };
            let mut measure = shared.measure(layout, rows, &id);
            measure.remarks.splice(0..0, remark);
            section.measures.push(measure);
        }
        for inner in &part.parts {
            let (id, remark) = self.sections.next().unwrap_or_default();
            let mut made = self.section(inner, layouts, shared);
            made.id = id;
            made.title = inner.head.as_ref().map(|head| title(&head.title)).unwrap_or_default();
            made.remarks.extend(remark);
            if made.title.is_empty() {
                "…".clone_into(&mut made.title);
                made.remarks.push(Remark::open("the document gives this section no title"));
            }
            section.sections.push(made);
        }
        section
    }
}

/// A plan has measures or sections at its top. Measures before the first section get one.
fn gathered(mut top: Section) -> Section {
    if top.measures.is_empty() || top.sections.is_empty() {
        return top;
    }
    let remark = Remark::open("these measures stand before the first section");
    let first = Section {
        id: "0".to_owned(),
        title: "…".to_owned(),
        remarks: vec![remark],
        measures: std::mem::take(&mut top.measures),
        sections: Vec::new(),
    };
    top.sections.insert(0, first);
    top
}

fn finished(draft: &Draft, leftovers: Vec<Leftover>) -> Imported {
    let measures = draft.top.all_measures();
    let mut findings: Vec<(Grade, Finding)> = Vec::new();
    let mut add = |place: &str, of_new_plan: bool, remarks: &[Remark]| {
        let finding = |text: &str| Finding { place: place.to_owned(), text: text.to_owned(), of_new_plan };
        findings.extend(remarks.iter().map(|remark| (remark.grade, finding(&remark.text))));
    };
    add("", false, &draft.remarks);
    add("", true, draft.title_remark.as_slice());
    named("events", &draft.events, &mut add);
    named("executors", &draft.executors, &mut add);
    named("funding", &draft.funding, &mut add);
    sections(&draft.top, &mut add);
    for measure in &measures {
        line(&measure.id, measure, &mut add);
        for step in &measure.steps {
            line(&format!("{}.{}", measure.id, step.id), step, &mut add);
        }
    }
    let of = |grade: Grade| {
        findings.iter().filter(|(one, _)| *one == grade).map(|(_, finding)| finding.clone()).collect()
    };
    Imported {
        yaml: write(draft),
        measures: measures.len(),
        lines: measures.iter().map(|measure| measure.steps.len().max(1)).sum(),
        read: of(Grade::Read),
        open: of(Grade::Open),
        leftovers,
    }
}

fn named(table: &str, names: &[Named], add: &mut impl FnMut(&str, bool, &[Remark])) {
    for named in names {
        add(&format!("{table}/{}", named.id), table == "events", &named.remarks);
    }
}

fn sections(section: &Section, add: &mut impl FnMut(&str, bool, &[Remark])) {
    for inner in &section.sections {
        add(&inner.id, false, &inner.remarks);
        sections(inner, add);
    }
}

fn line(place: &str, line: &Line, add: &mut impl FnMut(&str, bool, &[Remark])) {
    add(place, false, &line.remarks);
    if let Some(Deadline { remarks, .. }) = &line.deadline {
        add(place, true, remarks);
    }
    if let Some(done) = &line.done {
        add(place, false, &[Remark::read(format!("done by {}: “{}” in the document", done.by, done.words))]);
    }
}
