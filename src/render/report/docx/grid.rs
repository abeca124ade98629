//! The tables of the content.

use chrono::NaiveDate;

use super::element::{Align, Cell, Line, Look, Merge, Paragraph, Row, Run, Style, Table};
use super::entry::{self, Speech};
use super::height;
use super::width::{Wish, fit, widest_word, width};
use crate::report::paper::{self, Entry, RowKind};
use crate::report::{Cell as Value, Phrase};

const HEAD: &str = "D9D9D9";
const BAND: &str = "EDEDED";
const INNER_BAND: &str = "F6F6F6";

/// A measure of so many lines at most is kept on one page.
const KEPT_LINES: u32 = 16;

/// The label of a step and the space after it are so wide at least.
const STEP_INDENT: u32 = 300;

/// What nobody has said.
const NOTHING: &str = "–";

/// The columns with short values, which are centred.
const CENTRED: [&str; 14] = [
    "id",
    "number",
    "measure",
    "section-id",
    "deadline",
    "period",
    "late",
    "done-on",
    "result",
    "confirmed",
    "leads",
    "longest",
    "rating",
    "state",
];

/// Draws tables in the words of one language.
pub(super) struct Grid<'a> {
    pub(super) speech: &'a Speech,
    pub(super) day: NaiveDate,
    /// How wide the text is.
    pub(super) room: u32,
    /// How high.
    pub(super) page_height: u32,
}

impl Grid<'_> {
    pub(super) fn table(&self, table: &paper::Table) -> Table {
        let heads: Vec<String> = table.columns.iter().map(|column| self.head(column.key)).collect();
        let mut rows = vec![head_row(&heads)];
        rows.extend(table.rows.iter().map(|row| self.row(table, row)));
        let caption = table.caption.as_ref().map(|caption| self.speech.words.line(caption));
        let shares: u32 = table.columns.iter().map(|column| u32::from(column.width)).sum();
        // A few short columns are read with less pains where they are not far from each other.
        let room = if shares < self.room / 2 { shares } else { self.room };
        let widths = fit(&wishes(table, &heads, &rows), room);
        let mut drawn = Table { indent: 0, widths, has_borders: true, caption, rows };
        merge(table, &mut drawn.rows);
        let heights = height::rows(&drawn);
        self.split(&mut drawn, &heights);
        keep(table, &mut drawn, &heights);
        drawn
    }

    /// The head of a column; the one of the state says on which day.
    fn head(&self, key: &str) -> String {
        let head = self.speech.words.report_head(key);
        if key == "execution" {
            format!("{head} ({})", self.speech.words.line(&Value::Day(self.day)))
        } else {
            head
        }
    }

    fn row(&self, table: &paper::Table, row: &paper::Row) -> Row {
        if row.kind.is_across() {
            return self.band(table, row);
        }
        let is_form = table.columns.iter().any(|column| column.key == "funding");
        let cells = table.columns.iter().zip(&row.cells).map(|(column, value)| {
            let mut cell = Cell::new(self.paragraphs(row, *column, value));
            let is_centred = column.is_figure
                || CENTRED.contains(&column.key)
                || (is_form && matches!(column.key, "executors" | "funding"));
            for paragraph in &mut cell.paragraphs {
                paragraph.align = is_centred.then_some(Align::Center);
            }
            if row.kind == RowKind::Total {
                cell.fill = Some(BAND);
                bold(&mut cell);
            }
            cell
        });
        Row::new(cells.collect())
    }

    /// A row across the table, on the page of the row below it.
    fn band(&self, table: &paper::Table, row: &paper::Row) -> Row {
        let text = row.cells.first().map(|value| entry::paragraphs(value, self.speech)).unwrap_or_default();
        let text = text.into_iter().map(|one| one.aligned(Align::Center).spaced(40, 40).kept());
        let mut cell = Cell::new(text.collect()).across(table.columns.len());
        cell.fill = Some(if row.level == 0 { BAND } else { INNER_BAND });
        Row::new(vec![cell])
    }

    fn paragraphs(&self, row: &paper::Row, column: paper::Column, value: &Entry) -> Vec<Paragraph> {
        let mut paragraphs = entry::paragraphs(value, self.speech);
        if matches!(column.key, "executors" | "funding") {
            separate(&mut paragraphs);
        }
        match (row.kind, column.key) {
            (RowKind::Step, "measure-name") => paragraphs.iter_mut().for_each(outdent),
            (RowKind::Measure, "measure-name") => self.introduce(&mut paragraphs),
            (_, "section") => paragraphs.iter_mut().for_each(|one| one.indent = deep(row.level)),
            _ => {}
        }
        let may_be_blank = row.kind == RowKind::Total
            || (row.kind == RowKind::Measure && matches!(column.key, "period" | "execution"));
        if paragraphs.is_empty() && !value.joins_above && !may_be_blank {
            paragraphs.push(Paragraph::of(Style::TableText, NOTHING));
        }
        paragraphs
    }

    /// *In particular:* after the title of a measure with steps.
    fn introduce(&self, paragraphs: &mut [Paragraph]) {
        let words = self.speech.words.phrase(&Phrase::new("paper-in-particular"));
        if let Some(last) = paragraphs.last_mut()
            && !last.runs.iter().any(|run| run.said().ends_with(&*words))
        {
            last.runs.push(Run::text(format!(" {words}"), Look::default()));
        }
    }

    /// Where pages may end within a row: in one that is half a page high, and in the first, or `LibreOffice` loses rows
    /// of a table that it moves to the next page.
    fn split(&self, table: &mut Table, heights: &[u32]) {
        for (row, height) in table.rows.iter_mut().zip(heights).skip(1) {
            row.can_split = *height > self.page_height / 2;
        }
        if let Some(first) = table.rows.get_mut(1) {
            first.can_split = true;
        }
    }
}

fn deep(level: usize) -> u32 {
    u32::try_from(level).unwrap_or_default().min(4) * 200
}

fn head_row(heads: &[String]) -> Row {
    let cell = |head: &String| {
        let mut cell = Cell::of(Paragraph::of(Style::TableHead, head));
        cell.fill = Some(HEAD);
        cell.is_in_middle = true;
        cell
    };
    Row { is_head: true, ..Row::new(heads.iter().map(cell).collect()) }
}

fn bold(cell: &mut Cell) {
    for run in cell.paragraphs.iter_mut().flat_map(|paragraph| &mut paragraph.runs) {
        run.look.bold = true;
    }
}

/// Names one below the other, some of them longer than a line, with commas between them.
fn separate(paragraphs: &mut [Paragraph]) {
    if let Some((_, all_but_last)) = paragraphs.split_last_mut() {
        for paragraph in all_but_last {
            paragraph.runs.push(Run::text(",", Look::default()));
        }
    }
}

/// `1) Text` with the text in line below itself.
fn outdent(paragraph: &mut Paragraph) {
    let Some(first) = paragraph.runs.first_mut() else { return };
    if let Some((label, text)) = first.said().split_once(") ") {
        let label = format!("{label})");
        paragraph.hanging = STEP_INDENT.max(width(&label, Style::TableText.size()) + 60);
        *first = Run { content: super::element::Content::Text(format!("{label}\t{text}")), ..first.clone() };
    }
}

/// What each column asks for: its share, the widest word of its head and of its cells.
fn wishes(table: &paper::Table, heads: &[String], rows: &[Row]) -> Vec<Wish> {
    let size = Style::TableText.size();
    let mut wishes: Vec<Wish> = table
        .columns
        .iter()
        .zip(heads)
        .map(|(column, head)| Wish { share: column.width.into(), head: widest_word(head, size), body: 0 })
        .collect();
    let columns = wishes.len();
    for row in rows.iter().skip(1).filter(|row| row.cells.len() == columns) {
        for (wish, cell) in wishes.iter_mut().zip(&row.cells) {
            let widest = cell.paragraphs.iter().map(|paragraph| {
                let size = paragraph.runs.iter().filter_map(|run| run.look.size).min().unwrap_or(size);
                let text: String = paragraph.runs.iter().map(Run::said).collect();
                paragraph.hanging + widest_word(&text, size)
            });
            wish.body = wish.body.max(widest.max().unwrap_or_default());
        }
    }
    wishes
}

/// Joins cells over the rows they hold for, and draws thin lines between the steps of a measure.
fn merge(table: &paper::Table, rows: &mut [Row]) {
    let joins = |at: usize, column: usize| {
        table.rows.get(at).and_then(|row| row.cells.get(column)).is_some_and(|value| value.joins_above)
    };
    let is_step = |at: usize| table.rows.get(at).is_some_and(|row| row.kind == RowKind::Step);
    for (at, row) in rows.iter_mut().skip(1).enumerate() {
        for (column, cell) in row.cells.iter_mut().enumerate() {
            if joins(at, column) {
                cell.merge = Merge::GoesOn;
            } else if joins(at + 1, column) {
                cell.merge = Merge::Begins;
            } else {
                cell.top = is_step(at).then_some(Line::Hair);
                cell.bottom = is_step(at + 1).then_some(Line::Hair);
            }
        }
    }
}

/// A measure is on the page of its first step, and all on one page where it is not long.
fn keep(table: &paper::Table, drawn: &mut Table, heights: &[u32]) {
    let limit = KEPT_LINES * height::line(Style::TableText.size());
    let mut at = 0;
    while let Some(row) = table.rows.get(at) {
        let steps = table.rows.iter().skip(at + 1).take_while(|row| row.kind == RowKind::Step).count();
        if row.kind == RowKind::Measure && steps > 0 {
            // The head of the table is the row before the first.
            let own = at + 1..at + 1 + steps;
            let height: u32 = heights.get(own.start..=own.end).unwrap_or_default().iter().sum();
            let kept = if height <= limit { own } else { own.start..own.start + 1 };
            drawn.rows.get_mut(kept).unwrap_or_default().iter_mut().for_each(Row::keep_next);
        }
        at += 1 + steps;
    }
}
