//! Lines under their sections and measures, in the file's order.

use super::cell::{Cell, Phrase};
use super::counts::status_count;
use super::document::{Column, Heading, Row, RowKind, Table};
use super::flat::{self, LineColumn, columns};
use super::line::{counts, executors, row, title, title_of};
use super::portfolio::{Line, View};
use crate::model::{SectionPath, Status};
use crate::problem::Problem;

/// The first so many items, with the content between them.
pub(super) fn first<'l, 'a>(lines: &'l [Line<'a>], limit: Option<usize>) -> &'l [Line<'a>] {
    let Some(limit) = limit else { return lines };
    let items = lines.iter().enumerate().filter(|(_, line)| !line.item.is_content());
    let end = items.map(|(n, _)| n).nth(limit).unwrap_or(lines.len());
    lines.get(..end).unwrap_or(lines)
}

/// A table of lines: sections across, each measure above its steps, content folded into one line. Where nothing but
/// content was asked for, it is there line by line.
///
/// # Errors
/// A column that does not exist.
pub(super) fn table(
    view: &View<'_>,
    lines: &[Line<'_>],
    own: &[Column],
    asked: Option<&[String]>,
) -> Result<Table, Problem> {
    let (columns, values) = columns(own, asked)?;
    Ok(Outline::new(view, &columns, values, asked.is_none(), None).table(columns, lines))
}

/// The same, of lines within a section that stands above the table already.
pub(super) fn within(view: &View<'_>, lines: &[Line<'_>], own: &[Column], path: SectionPath) -> Table {
    let (columns, values) = flat::own_columns(own);
    let plan = lines.first().map(|line| (line.file.path.as_str(), path));
    Outline::new(view, &columns, values, true, plan).table(columns, lines)
}

/// The steps of a measure that stands above the table already, content line by line.
pub(super) fn steps(view: &View<'_>, lines: &[Line<'_>], own: &[Column]) -> Table {
    let (columns, values) = flat::own_columns(own);
    let mut outline = Outline::new(view, &columns, values, true, None);
    for line in lines {
        outline.line(line);
    }
    Table { columns, rows: outline.rows }.without_empty_columns()
}

struct Outline<'v> {
    view: &'v View<'v>,
    values: Vec<&'static LineColumn>,
    /// Where the executors stand, which are not repeated where they are the measure's.
    executors_at: Option<usize>,
    /// The view's own columns, so that heads go across them.
    is_own: bool,
    /// The section entered last: its plan and path.
    section: Option<(&'v str, SectionPath)>,
    rows: Vec<Row>,
}

impl<'v> Outline<'v> {
    fn new(
        view: &'v View<'v>,
        columns: &[Column],
        values: Vec<&'static LineColumn>,
        is_own: bool,
        section: Option<(&'v str, SectionPath)>,
    ) -> Self {
        let executors_at = columns.iter().position(|column| column.key == "executors").filter(|_| is_own);
        Self { view, values, executors_at, is_own, section, rows: Vec::new() }
    }

    fn table(mut self, columns: Vec<Column>, lines: &[Line<'v>]) -> Table {
        let folds = self.is_own && lines.iter().any(|line| !line.item.is_content());
        let mut rest = lines;
        while let Some((line, after)) = rest.split_first() {
            self.enter_section(line);
            let same = |other: &&Line<'_>| std::ptr::eq(other.item.measure, line.item.measure);
            let (of_measure, others) = rest.split_at(1 + after.iter().take_while(same).count());
            rest = others;
            if line.item.step.is_some() {
                self.enter_measure(line);
            }
            let mut folded: Vec<&Line<'_>> = Vec::new();
            for line in of_measure {
                if folds && line.item.is_content() {
                    folded.push(line);
                    continue;
                }
                self.fold(&mut folded);
                self.line(line);
            }
            self.fold(&mut folded);
        }
        let table = Table { columns, rows: self.rows };
        if self.is_own { table.without_empty_columns() } else { table }
    }

    fn line(&mut self, line: &Line<'_>) {
        let mut cells = row(self.view, &self.values, line);
        let is_repeated =
            line.item.step.is_some() && line.item.executors() == line.item.measure.executors.as_slice();
        if let Some(cell) = self.executors_at.filter(|_| is_repeated).and_then(|at| cells.get_mut(at)) {
            *cell = Cell::Empty;
        }
        let is_faint = line.item.is_content() || line.status() == Some(Status::Dropped);
        let kind = if is_faint { RowKind::Faint } else { RowKind::Plain };
        self.rows.push(Row { kind, cells, ..Row::default() });
    }

    /// The heads of the section of a line, and of those it lies in, as far as they were not entered before.
    fn enter_section(&mut self, line: &Line<'v>) {
        let (path, file) = (line.item.position().section, line.file);
        let before = self.section.replace((file.path.as_str(), path));
        if before == self.section {
            return;
        }
        let before = before.filter(|(plan, _)| *plan == file.path);
        if before.is_none()
            && let Some(name) = &file.name
        {
            self.head(name.clone(), plan_title(self.view, line), 0);
        }
        let mut way = vec![path];
        while let Some(parent) = way.last().and_then(SectionPath::parent) {
            way.push(parent);
        }
        for path in way.into_iter().rev() {
            let entered = before.is_some_and(|(_, before)| before.is_within(&path));
            let Some(section) = file.plan.section(path).filter(|section| section.id.is_some() && !entered)
            else {
                continue;
            };
            let title = section.title.as_ref();
            let title = title.map(|title| title_of(self.view, file, title, section.short.as_ref()));
            let address = file.address(&file.plan.section_address(path));
            self.head(address, Cell::title(title), path.depth() - 1);
        }
    }

    fn head(&mut self, id: String, title: Cell, level: usize) {
        let head = Some(Heading { id, title });
        self.rows.push(Row { kind: RowKind::Section, head, level, ..Row::default() });
    }

    /// The head of a measure with steps.
    fn enter_measure(&mut self, line: &Line<'_>) {
        let whole = line.whole();
        let cells = row(self.view, &self.values, &whole);
        let heading = || Heading { id: whole.id(), title: Cell::Title(title(self.view, &whole)) };
        let (head, facts) =
            if self.is_own { (Some(heading()), self.facts(&whole)) } else { (None, Vec::new()) };
        self.rows.push(Row { kind: RowKind::Measure, head, cells, facts, level: 0 });
    }

    /// Who is responsible, how much is done, how much is overdue.
    fn facts(&self, whole: &Line<'_>) -> Vec<Cell> {
        let names = executors(self.view, whole.file, &whole.item.measure.executors);
        let mut facts = Vec::new();
        if !names.is_empty() {
            facts.push(Cell::Names(names));
        }
        let counts = counts(whole);
        let count = |n: u32| Cell::Count(n.into());
        if counts.items > 0 {
            let done = Phrase::new("done-of").with("part", count(counts.done));
            facts.push(done.with("whole", count(counts.items)).cell());
        }
        if counts.overdue > 0 {
            facts.push(status_count(Status::Overdue, counts.overdue));
        }
        facts
    }

    /// One line for several lines of content.
    fn fold(&mut self, folded: &mut Vec<&Line<'_>>) {
        let ids: Vec<String> = std::mem::take(folded).into_iter().map(Line::id).collect();
        let (Some(first), Some(last)) = (ids.first(), ids.last()) else { return };
        let phrase = if ids.len() == 1 { Phrase::new("content-line") } else { Phrase::new("content-lines") };
        let said = phrase.with("first", Cell::Text(first.clone())).with("last", Cell::Text(last.clone()));
        let cells = vec![said.with("count", Cell::count(ids.len())).cell()];
        self.rows.push(Row { kind: RowKind::Fold, cells, ..Row::default() });
    }
}

/// The title of the plan of a line, or the file it is in.
fn plan_title(view: &View<'_>, line: &Line<'_>) -> Cell {
    let title = line.file.plan.title.as_ref().map(|title| title_of(view, line.file, title, None));
    title.map_or_else(|| Cell::Text(line.file.path.clone()), Cell::Title)
}
