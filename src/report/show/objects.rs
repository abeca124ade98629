//! What is shown, as the lists of its JSON.

use std::collections::HashSet;

use super::find::Part;
use super::held::HeldKpis;
use crate::model::{Counts, Event, Executor, Position, Section, SectionPath, Str, Text};
use crate::report::cell::Cell;
use crate::report::counts::{COUNTS, counts_record};
use crate::report::field::{Column, Field, Kind};
use crate::report::line::own;
use crate::report::portfolio::{KpiLine, Line, PlanFile, View};
use crate::report::sheet::Sheet;
use crate::report::{flat, kpi};

/// A list of the answer, by its name in JSON.
pub type List<'s> = (&'static str, Sheet<'s>);

/// What belongs to the answer of `show`: everything that was asked for and what is in it, each once.
#[must_use]
pub fn objects<'s>(view: View<'s>, parts: &'s [Part<'s>]) -> Vec<List<'s>> {
    let (mut plans, mut sections, mut measures, mut events) =
        (Vec::new(), Vec::new(), Vec::new(), Vec::new());
    let mut kpis: Vec<KpiLine<'s>> = Vec::new();
    let mut people = People::default();
    let held = HeldKpis::new(view.portfolio);
    for part in parts {
        let (file, within) = match part {
            Part::Plan(file) => {
                plans.push(*file);
                events.extend(file.plan.events.iter().map(|event| (*file, event)));
                (*file, Some(None))
            }
            Part::Section(file, path) => (*file, Some(Some(*path))),
            Part::Measure(whole, _) => {
                measures.push(whole.clone());
                (whole.file, None)
            }
            Part::Event(file, event) => {
                events.push((*file, *event));
                (*file, None)
            }
            Part::Line(line) => (line.file, None),
            Part::Kpi(kpi) => (kpi.file, None),
        };
        if let Some(above) = within {
            let inside =
                above.map_or_else(|| file.plan.all_sections(), |path| file.plan.sections_within(path));
            let named = inside.iter().filter(|(_, section)| section.id.is_some());
            sections.extend(named.map(|(path, _)| (file, *path)));
            measures.extend(heads(file, &inside));
        }
        let of_part = part.kpis(&held);
        // A plan has its whole table.
        if !matches!(part, Part::Plan(_)) {
            let whole = measures.last().filter(|_| matches!(part, Part::Measure(..))).cloned();
            for line in whole.into_iter().chain(part.lines()) {
                people.add(line.file, line.item.executors());
            }
            for kpi in &of_part {
                people.add(kpi.file, kpi.indicator.executors());
            }
        }
        kpis.extend(of_part);
    }
    vec![
        ("plans", Sheet::new(PLAN.iter().collect(), plans, move |cell, file: &&PlanFile| cell(&view, file))),
        ("sections", Sheet::new(SECTION.iter().collect(), sections, move |cell, one| cell(&view, one))),
        ("measures", flat::objects(view, measures)),
        ("events", Sheet::new(EVENT.iter().collect(), events, move |cell, one| cell(&view, one))),
        ("executors", Sheet::new(EXECUTORS.iter().collect(), people.all, move |cell, one| cell(&view, one))),
        ("items", flat::objects(view, parts.iter().flat_map(Part::lines))),
        ("kpis", kpi::objects(view, kpis)),
    ]
}

/// The rows of executors' tables of those who are responsible, each once.
#[derive(Default)]
struct People<'s> {
    all: Vec<(&'s PlanFile, &'s Executor)>,
    seen: HashSet<(&'s str, &'s str)>,
}

impl<'s> People<'s> {
    fn add(&mut self, file: &'s PlanFile, ids: &[Str]) {
        let rows = ids.iter().filter_map(|id| file.plan.executor(id));
        for row in rows {
            if self.seen.insert((file.path.as_str(), row.id.as_str())) {
                self.all.push((file, row));
            }
        }
    }
}

/// Every measure of these sections that is not an item itself.
fn heads<'s>(file: &'s PlanFile, sections: &[(SectionPath, &Section)]) -> Vec<Line<'s>> {
    let mut all = Vec::new();
    for (section, holder) in sections {
        for measure in 0..holder.measures.len() {
            let position = Position { section: *section, measure, step: None };
            let line = file.plan.line(position).map(|item| Line::new(file, item, 0));
            all.extend(line.filter(Line::is_head));
        }
    }
    all
}

type PlanCell = fn(&View<'_>, &PlanFile) -> Cell;
type SectionCell = fn(&View<'_>, &(&PlanFile, SectionPath)) -> Cell;
type EventCell = fn(&View<'_>, &(&PlanFile, &Event)) -> Cell;

type ExecutorCell = fn(&View<'_>, &(&PlanFile, &Executor)) -> Cell;

const fn text(name: &'static str, about: &'static str) -> Field {
    Field::new(name, name, Kind::Text, about)
}

const fn plan(field: Field, cell: PlanCell) -> Column<PlanCell> {
    Column { field, cell }
}

const fn section(field: Field, cell: SectionCell) -> Column<SectionCell> {
    Column { field, cell }
}

const fn event(field: Field, cell: EventCell) -> Column<EventCell> {
    Column { field, cell }
}

const fn executor(field: Field, cell: ExecutorCell) -> Column<ExecutorCell> {
    Column { field, cell }
}

const X: Field = Field::new("x", "x", Kind::Own, "The user's own keys.").always();

const SOURCE: &[Field] = &[
    text("title", "The act or paper."),
    text("url", "Where it can be read."),
    text("note", "What is noted of it."),
    X,
];

const EXECUTOR: &[Field] = &[
    text("id", "What measures and steps call it.").always(),
    text("name", "Its name.").always(),
    text("short", "A few words or letters for it."),
    text("contact", "Whom to write to."),
    text("note", "What is noted of it."),
    X,
];

/// What JSON says of an executor.
pub static EXECUTORS: &[Column<ExecutorCell>] = &[
    executor(EXECUTOR[0], |_, (_, row)| Cell::Text(row.id.to_string())),
    executor(EXECUTOR[1], |view, (file, row)| shown(view, file, Some(&row.name))),
    executor(EXECUTOR[2], |view, (file, row)| shown(view, file, row.short.as_ref())),
    executor(EXECUTOR[3], |view, (file, row)| shown(view, file, row.contact.as_ref())),
    executor(EXECUTOR[4], |view, (file, row)| shown(view, file, row.notes.note.as_ref())),
    executor(X, |_, (_, row)| own(&row.notes)),
    executor(text("file", "The file, as it was named.").always(), |_, (file, _)| {
        Cell::Text(file.path.clone())
    }),
];

/// What JSON says of a plan.
pub static PLAN: &[Column<PlanCell>] = &[
    plan(text("name", "What it is called among several plans."), |_, file| {
        Cell::from_option(file.name.clone(), Cell::Text)
    }),
    plan(text("title", "Its title, in the language asked for."), |view, file| {
        shown(view, file, file.plan.title.as_ref())
    }),
    plan(text("language", "The language shown when none is asked for."), |_, file| {
        Cell::from_option(file.plan.language.as_ref(), |tag| Cell::Text(tag.to_string()))
    }),
    plan(text("timezone", "The zone whose day is today."), |_, file| {
        Cell::from_option(file.plan.timezone.as_ref(), |zone| Cell::Text(zone.to_string()))
    }),
    plan(Field::new("as_of", "as_of", Kind::Day, "The day asked about in this plan.").always(), |_, file| {
        Cell::Day(file.day)
    }),
    plan(Field::new("source", "source", Kind::Record(SOURCE), "Where it comes from."), |view, file| {
        Cell::from_option(file.plan.source.as_ref(), |source| {
            Cell::Record(vec![
                ("title", shown(view, file, source.title.as_ref())),
                ("url", shown(view, file, source.url.as_ref())),
                ("note", shown(view, file, source.notes.note.as_ref())),
                ("x", own(&source.notes)),
            ])
        })
    }),
    plan(
        Field::new("executors", "executors", Kind::Records(EXECUTOR), "Its table of executors.").always(),
        |view, file| {
            let record = |row: &Executor| {
                Cell::Record(vec![
                    ("id", Cell::Text(row.id.to_string())),
                    ("name", shown(view, file, Some(&row.name))),
                    ("short", shown(view, file, row.short.as_ref())),
                    ("contact", shown(view, file, row.contact.as_ref())),
                    ("note", shown(view, file, row.notes.note.as_ref())),
                    ("x", own(&row.notes)),
                ])
            };
            Cell::Records(file.plan.executors.iter().flatten().map(record).collect())
        },
    ),
    plan(Field::new("funding", "funding", Kind::Names, "Its table of funding.").always(), |view, file| {
        let ids: Vec<_> = file.plan.funding.iter().flatten().map(|(id, _)| id.clone()).collect();
        Cell::Names(crate::report::line::funding(view, file, &ids))
    }),
    plan(
        Field::new("counts", "counts", Kind::Record(COUNTS), "How many items are in which state.").always(),
        |_, file| {
            let mut counts = Counts::default();
            for item in file.plan.items() {
                counts.add(&item.state(file.day));
            }
            counts_record(&counts)
        },
    ),
    plan(text("note", "What is noted of it."), |view, file| shown(view, file, file.plan.notes.note.as_ref())),
    plan(X, |_, file| own(&file.plan.notes)),
    plan(text("file", "The file, as it was named.").always(), |_, file| Cell::Text(file.path.clone())),
];

/// What JSON says of a section.
pub static SECTION: &[Column<SectionCell>] = &[
    section(text("id", "Its address, such as `V` or `V/2`.").always(), |_, (file, path)| {
        Cell::Text(file.address(&file.plan.section_address(*path)))
    }),
    section(text("title", "Its title, in the language asked for."), |view, (file, path)| {
        shown(view, file, file.plan.section(*path).and_then(|section| section.title.as_ref()))
    }),
    section(text("short", "A few words for it."), |view, (file, path)| {
        shown(view, file, file.plan.section(*path).and_then(|section| section.short.as_ref()))
    }),
    section(
        Field::new("counts", "counts", Kind::Record(COUNTS), "How many items in it are in which state.")
            .always(),
        |_, (file, path)| {
            let mut counts = Counts::default();
            for item in file.plan.items().filter(|item| item.position().section.is_within(path)) {
                counts.add(&item.state(file.day));
            }
            counts_record(&counts)
        },
    ),
    section(
        Field::new("kpis", "kpis", Kind::Texts, "The ids of its own KPIs.").always(),
        |_, (file, path)| {
            let kpis = file.plan.section(*path).into_iter().flat_map(|section| &section.kpis);
            Cell::List(kpis.map(|kpi| file.address(&kpi.id)).collect())
        },
    ),
    section(text("note", "What is noted of it."), |view, (file, path)| {
        shown(view, file, file.plan.section(*path).and_then(|section| section.notes.note.as_ref()))
    }),
    section(X, |_, (file, path)| {
        file.plan.section(*path).map_or(Cell::Own(Vec::new()), |section| own(&section.notes))
    }),
    section(text("file", "The file, as it was named.").always(), |_, (file, _)| {
        Cell::Text(file.path.clone())
    }),
    section(
        Field::new("line", "line", Kind::Count, "The line of the file where it stands, from 1."),
        |view, (file, path)| {
            Cell::from_option((view.line_of)(file, &file.plan.section_place(*path)), Cell::count)
        },
    ),
];

/// What JSON says of an event.
pub static EVENT: &[Column<EventCell>] = &[
    event(text("id", "What deadlines call it.").always(), |_, (file, event)| {
        Cell::Text(file.address(&event.id))
    }),
    event(text("title", "What it is, in the language asked for."), |view, (file, event)| {
        shown(view, file, event.title.as_ref())
    }),
    event(text("short", "A few words for it."), |view, (file, event)| {
        shown(view, file, event.short.as_ref())
    }),
    event(
        Field::new("date", "date", Kind::Day, "The day it happened, if that is known."),
        |_, (file, event)| {
            let known = event.date.filter(|date| date.day() <= file.day);
            Cell::from_option(known, |date| Cell::Day(date.day()))
        },
    ),
    event(text("text", "That day as written."), |_, (file, event)| {
        let known = event.date.filter(|date| date.day() <= file.day);
        Cell::from_option(known, |date| Cell::Text(date.to_string()))
    }),
    event(text("note", "What is noted of it."), |view, (file, event)| {
        shown(view, file, event.notes.note.as_ref())
    }),
    event(X, |_, (_, event)| own(&event.notes)),
    event(text("file", "The file, as it was named.").always(), |_, (file, _)| Cell::Text(file.path.clone())),
];

fn shown(view: &View<'_>, file: &PlanFile, text: Option<&Text>) -> Cell {
    let languages = view.portfolio.languages(file);
    Cell::from_option(text, |text| Cell::Text(text.shown(languages).into_owned()))
}
