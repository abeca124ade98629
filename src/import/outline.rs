//! Which rows of the tables belong to which measure and section.

use std::collections::{HashMap, HashSet};

use super::grid::Cell;
use super::layout::Layout;
use super::leftover::Ledger;
use super::mark::Mark;
use super::numbering::{self, Numbering, within};
use super::role::Role;
use super::section::{self, Kind, is_total};
use super::wording::{clean, folded, is_nothing};
use crate::model::DEEPEST_SECTION;
use crate::phrase;

/// A section with the rows of its measures; the top, where it has no head.
#[derive(Clone, Debug, Default)]
pub(super) struct Part {
    pub(super) head: Option<Head>,
    pub(super) parts: Vec<Part>,
    pub(super) measures: Vec<Rows>,
    /// The places of its parts by title, folded, and number.
    known: HashMap<(String, Option<String>), usize>,
}

/// What begins a section.
#[derive(Clone, Debug)]
pub(super) struct Head {
    pub(super) kind: Kind,
    pub(super) number: Option<String>,
    pub(super) title: String,
}

/// The rows of a measure.
#[derive(Clone, Debug)]
pub(super) struct Rows {
    /// Which of the plan's tables, counted from 0.
    pub(super) layout: usize,
    pub(super) number: Option<Numbering>,
    pub(super) members: Vec<Member>,
}

/// A row of a measure.
#[derive(Clone, Debug)]
pub(super) struct Member {
    pub(super) row: usize,
    /// The id of a step that the number of the row gives it.
    pub(super) step: Option<String>,
    /// Whether its text goes on where that of the row above ends.
    pub(super) goes_on: bool,
}

/// The outline of the plan's tables.
#[derive(Clone, Debug, Default)]
pub(super) struct Outline {
    pub(super) top: Part,
    /// Rows whose values stand in wrong columns.
    pub(super) slid: Vec<String>,
}

/// Puts the rows of all tables in their places.
pub(super) fn outline(layouts: &[Layout<'_>], ledger: &mut Ledger) -> Outline {
    let mut outliner = Outliner {
        layouts,
        ledger,
        outline: Outline::default(),
        path: Vec::new(),
        roman: false,
        deep: HashSet::new(),
    };
    for (nth, layout) in layouts.iter().enumerate() {
        outliner.table(nth, layout);
    }
    outliner.outline
}

struct Outliner<'l, 'a, 'o> {
    layouts: &'l [Layout<'a>],
    ledger: &'o mut Ledger,
    outline: Outline,
    /// The places of the open section and of those around it.
    path: Vec<usize>,
    /// Whether the table has sections with Roman numerals; all others are within them.
    roman: bool,
    /// Numbers of rows that hold measures, which hold steps: they are sections.
    deep: HashSet<String>,
}

impl Outliner<'_, '_, '_> {
    fn table(&mut self, nth: usize, layout: &Layout<'_>) {
        let heads: Vec<_> = layout.body.clone().filter_map(|row| section::of(layout, row)).collect();
        self.roman = heads.iter().any(|head| head.kind == Kind::Roman);
        self.deep = deep(layout);
        for row in layout.heading_rows() {
            self.take_row(layout, row);
        }
        self.name_table(nth, layout, heads.is_empty());
        let mut in_heading = false;
        for row in layout.body.clone() {
            in_heading = layout.repeats_heading(row, in_heading);
            if in_heading {
                self.take_row(layout, row);
            } else if let Some(found) = section::of(layout, row) {
                found.cells.iter().for_each(|cell| self.ledger.take(layout.index, cell));
                self.open(Head { kind: found.kind, number: found.number, title: found.title });
            } else if layout.table.row(row).any(|cell| !cell.is_empty()) && !section::is_aside(layout, row) {
                self.row(nth, layout, row);
            }
        }
    }

    fn take_row(&mut self, layout: &Layout<'_>, row: usize) {
        layout.table.row(row).for_each(|cell| self.ledger.take(layout.index, cell));
    }

    /// Of several tables without sections each is one.
    fn name_table(&mut self, nth: usize, layout: &Layout<'_>, is_plain: bool) {
        if self.layouts.len() < 2 || !is_plain || layout.column(Role::Section).is_some() {
            return;
        }
        let sheet = layout.table.sheet.as_ref().map(|sheet| clean(sheet));
        let mut paragraphs =
            layout.table.before.iter().enumerate().map(|(at, text)| (at, clean(&text.joined())));
        // What stands before the first table is the title of the plan.
        let before = paragraphs.rfind(|(_, text)| !text.is_empty()).filter(|_| nth > 0 && sheet.is_none());
        if let Some((at, _)) = &before {
            self.ledger.take_before(layout.index, *at);
        }
        let before = before.map(|(_, text)| text);
        let title = sheet.or(before).unwrap_or_else(|| format!("Table {}", layout.table.number));
        self.path.clear();
        self.open(Head { kind: Kind::Figure, number: Some(layout.table.number.to_string()), title });
    }

    /// Begins a section, or goes on with the one of that name.
    fn open(&mut self, head: Head) {
        let outer = self.path.first().and_then(|first| self.outline.top.parts.get(*first));
        let outer = outer.and_then(|part| part.head.as_ref()).map(|head| head.kind);
        let is_inner = match (head.kind, outer) {
            (_, None) | (Kind::Roman, _) => false,
            (Kind::District, Some(outer)) => outer != Kind::District,
            (Kind::Figure | Kind::Plain, Some(_)) => self.roman,
        };
        let depth = self.numbered_within(&head).unwrap_or(usize::from(is_inner));
        self.path.truncate(depth);
        self.enter(head);
    }

    /// How deep a section stands by its number: 2.1 in 2.
    fn numbered_within(&self, head: &Head) -> Option<usize> {
        let number = head.number.as_deref()?;
        let mut part = &self.outline.top;
        let mut found = None;
        for (depth, place) in self.path.iter().enumerate() {
            part = part.parts.get(*place)?;
            let outer = part.head.as_ref().and_then(|head| head.number.as_deref());
            if outer.is_some_and(|outer| within(number, outer).is_some()) {
                found = Some(depth + 1);
            }
        }
        found.filter(|depth| *depth < DEEPEST_SECTION)
    }

    fn enter(&mut self, head: Head) {
        let part = self.part();
        let place = *part.known.entry((folded(&head.title), head.number.clone())).or_insert_with(|| {
            part.parts.push(Part { head: Some(head), ..Part::default() });
            part.parts.len() - 1
        });
        self.path.push(place);
    }

    /// The open section.
    fn part(&mut self) -> &mut Part {
        let mut part = &mut self.outline.top;
        for place in &self.path {
            #[expect(clippy::indexing_slicing, reason = "the path is that of sections that were opened")]
            let inner = &mut part.parts[*place];
            part = inner;
        }
        part
    }

    /// A row that is neither heading nor section.
    fn row(&mut self, nth: usize, layout: &Layout<'_>, row: usize) {
        let text = layout.fresh(row, Role::Measure).map(|cell| clean(&cell.text()));
        let number = numbering::of(layout, row);
        if first_text(layout, row).is_some_and(|text| is_total(&text)) {
            return;
        }
        if is_slid(layout, row) {
            self.outline.slid.push(layout.table.place(row, 0).to_string());
            return;
        }
        if let Some(head) = number
            .as_ref()
            .filter(|number| self.deep.contains(&number.id))
            .zip(text.clone())
            .map(|(number, title)| Head { kind: Kind::Figure, number: Some(number.id.clone()), title })
        {
            for role in [Role::Number, Role::Measure] {
                layout.fresh(row, role).into_iter().for_each(|cell| self.ledger.take(layout.index, cell));
            }
            self.open(head);
            return;
        }
        self.section_column(layout, row);
        let is_whole = layout.column(Role::Number).is_none();
        let part = self.part();
        let current = part.measures.last().filter(|measure| measure.layout == nth);
        let member = current.and_then(|current| member(layout, row, current, number.as_ref(), is_whole));
        match (member, part.measures.last_mut()) {
            (Some(member), Some(current)) => current.members.push(member),
            _ if text.as_deref().is_none_or(is_nothing) => {}
            _ => {
                let members = vec![Member { row, step: None, goes_on: false }];
                part.measures.push(Rows { layout: nth, number, members });
            }
        }
    }

    /// Each filled cell of a column of sections begins one.
    fn section_column(&mut self, layout: &Layout<'_>, row: usize) {
        let Some(cell) = layout.fresh(row, Role::Section) else { return };
        self.ledger.take(layout.index, cell);
        let text = clean(&cell.text());
        let (number, title) = section::split(&text);
        let head = Head { kind: Kind::Plain, number, title: title.to_owned() };
        self.path.truncate(usize::from(self.roman));
        self.enter(head);
    }
}

fn first_text(layout: &Layout<'_>, row: usize) -> Option<String> {
    layout.table.row(row).find(|cell| !cell.is_empty()).map(|cell| clean(&cell.text()))
}

/// The row as one of the measure that is open, if it belongs to it.
fn member(
    layout: &Layout<'_>,
    row: usize,
    current: &Rows,
    number: Option<&Numbering>,
    is_whole: bool,
) -> Option<Member> {
    let goes_on = layout.goes_on(row, if is_whole { Role::Measure } else { Role::Number });
    let member = |step: Option<String>, goes_on: bool| Some(Member { row, step, goes_on });
    let measure = layout.fresh(row, Role::Measure);
    let Some(number) = number else {
        let Some(cell) = measure.filter(|_| !goes_on) else { return member(None, false) };
        let begins_small = text_of(cell).chars().find(|c| c.is_alphabetic()).is_some_and(char::is_lowercase);
        let is_marked = Mark::split(text_of(cell)).is_some() || cell.filled().next().is_some_and(is_counted);
        let is_step = current.number.is_some()
            && layout.fresh(row, Role::Due).is_some()
            && !has_deadline(layout, current);
        return if is_marked || begins_small || is_step {
            member(None, begins_small && !is_marked)
        } else {
            None
        };
    };
    let own = current.number.as_ref()?;
    if let Some(step) = within(&number.id, &own.id) {
        return member(Some(step.to_owned()), false);
    }
    if number.is_of_step && !own.is_of_step {
        return member(Some(number.id.clone()), false);
    }
    let first = current.members.first().and_then(|first| layout.fresh(first.row, Role::Measure));
    let same = number.id == own.id
        && measure
            .is_none_or(|cell| first.is_some_and(|first| folded(&first.text()) == folded(&cell.text())));
    if same { member(None, false) } else { None }
}

fn text_of(cell: &Cell) -> &str {
    cell.filled().next().map_or("", |paragraph| &paragraph.text)
}

fn is_counted(paragraph: &super::grid::Paragraph) -> bool {
    paragraph.number.as_ref().is_some_and(|number| !number.bullet)
}

/// Whether the first row of a measure has a deadline, so that what follows is not one of its steps.
fn has_deadline(layout: &Layout<'_>, rows: &Rows) -> bool {
    rows.members
        .first()
        .is_some_and(|first| layout.fresh(first.row, Role::Due).is_some_and(|cell| !is_nothing(&cell.text())))
}

/// Whether a deadline stands where the measure should: a cell is missing on its left.
fn is_slid(layout: &Layout<'_>, row: usize) -> bool {
    let reads = |role: Role| {
        layout.fresh(row, role).is_some_and(|cell| {
            let text = cell.text();
            text.contains(char::is_numeric) && phrase::read(&text, phrase::Options { year: None }).is_ok()
        })
    };
    reads(Role::Measure) && !reads(Role::Due)
}

/// The numbers of rows that are sections: where one holds two levels of others, all of its level that hold any.
fn deep(layout: &Layout<'_>) -> HashSet<String> {
    let ids = layout.body.clone().filter_map(|row| numbering::of(layout, row)).map(|number| number.id);
    let ids: HashSet<String> = ids.collect();
    let depth = |id: &str| id.matches('.').count();
    let outer =
        |id: &str| id.rsplit_once('.').map(|(outer, _)| outer.to_owned()).filter(|outer| ids.contains(outer));
    let level = ids.iter().filter_map(|id| outer(&outer(id)?)).map(|id| depth(&id)).min();
    let Some(level) = level else { return HashSet::new() };
    ids.iter().filter_map(|id| outer(id)).filter(|outer| depth(outer) == level).collect()
}
