//! The part of a plan that a change is about: its title, where it belongs, who is responsible.

use super::change::Change;
use super::compared::item;
use crate::history::PartKind;
use crate::model::{Indicator, Item, Section, SectionPath, Str, Text};
use crate::report::cell::{Cell, Title};
use crate::report::line::title_of;
use crate::report::portfolio::View;

/// The measure or step of a change; of a KPI the one it belongs to.
pub(super) fn line<'a>(change: &Change<'a>) -> Option<Item<'a>> {
    match change.part {
        PartKind::Measure | PartKind::Step => item(change.file, &change.id),
        PartKind::Kpi => indicator(change).and_then(|one| one.line()),
        PartKind::Plan | PartKind::Executor | PartKind::Funding | PartKind::Event | PartKind::Section => None,
    }
}

/// The KPI of a change.
pub(super) fn indicator<'a>(change: &Change<'a>) -> Option<Indicator<'a>> {
    (change.part == PartKind::Kpi).then(|| change.file.plan.indicator(&change.id)).flatten()
}

/// Its address; of a period of a series with the period.
pub(super) fn id(change: &Change<'_>) -> String {
    let id = change.file.address(&change.id);
    change.period.map_or_else(|| id.clone(), |period| format!("{id}@{period}"))
}

/// The section it lies in; of a section itself.
pub(super) fn section(change: &Change<'_>) -> Option<SectionPath> {
    match change.part {
        PartKind::Section => {
            let all = change.file.sections();
            all.into_iter().find(|path| change.file.plan.section_address(*path) == change.id)
        }
        PartKind::Kpi => indicator(change).and_then(|one| one.section()),
        PartKind::Measure | PartKind::Step => line(change).map(|item| item.position().section),
        PartKind::Plan | PartKind::Executor | PartKind::Funding | PartKind::Event => None,
    }
}

/// Who is responsible for it.
pub(super) fn executors<'a>(change: &Change<'a>) -> &'a [Str] {
    match (indicator(change), line(change)) {
        (Some(kpi), _) => kpi.executors(),
        (None, Some(item)) => item.executors(),
        (None, None) => &[],
    }
}

/// What it is called.
pub(super) fn title(view: &View<'_>, change: &Change<'_>) -> Cell {
    let plan = &change.file.plan;
    let texts: Option<(&Text, Option<&Text>)> = match change.part {
        PartKind::Plan => plan.title.as_ref().map(|title| (title, None)),
        PartKind::Executor => plan.executor(&change.id).map(|row| (&row.name, row.short.as_ref())),
        PartKind::Funding => {
            let mut rows = plan.funding.iter().flatten();
            rows.find(|(id, _)| *id == change.id).map(|(_, name)| (name, None))
        }
        PartKind::Event => {
            let event = plan.event(&change.id);
            event.and_then(|event| Some((event.title.as_ref()?, event.short.as_ref())))
        }
        PartKind::Section => section(change).and_then(|path| plan.section(path)).and_then(of_section),
        PartKind::Measure | PartKind::Step => line(change).map(|item| (item.title(), item.short())),
        PartKind::Kpi => indicator(change).map(|one| (&one.kpi.title, one.kpi.short.as_ref())),
    };
    let title: Option<Title> = texts.map(|(text, short)| title_of(view, change.file, text, short));
    Cell::title(title)
}

fn of_section(section: &Section) -> Option<(&Text, Option<&Text>)> {
    Some((section.title.as_ref()?, section.short.as_ref()))
}

/// What it is, in one word.
pub(super) fn kind(part: PartKind) -> &'static str {
    match part {
        PartKind::Plan => "plan",
        PartKind::Executor => "executor",
        PartKind::Funding => "funding",
        PartKind::Event => "event",
        PartKind::Section => "section",
        PartKind::Measure => "measure",
        PartKind::Step => "step",
        PartKind::Kpi => "kpi",
    }
}

/// All of those words.
pub(super) fn kinds() -> Vec<&'static str> {
    vec!["plan", "executor", "funding", "event", "section", "measure", "step", "kpi"]
}
