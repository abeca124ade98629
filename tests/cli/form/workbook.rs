//! A workbook as its XML: what people do to a form, done to its cells, rows, columns and sheets.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::io::{Cursor, Read as _, Write as _};

use zip_archive::write::SimpleFileOptions;
use zip_archive::{ZipArchive, ZipWriter};

/// The parts of a workbook, the first sheet taken apart.
pub(super) struct Workbook {
    parts: BTreeMap<String, String>,
    before: String,
    /// For each row what its tag says besides its number, and its cells by their columns, each without its reference.
    rows: BTreeMap<u32, (String, BTreeMap<u32, String>)>,
    protection: String,
    merges: Vec<[u32; 4]>,
    after: String,
}

const SHEET: &str = "xl/worksheets/sheet1.xml";

impl Workbook {
    pub(super) fn read(bytes: &[u8]) -> Self {
        let mut archive = ZipArchive::new(Cursor::new(bytes)).unwrap();
        let mut parts = BTreeMap::new();
        for n in 0..archive.len() {
            let mut part = archive.by_index(n).unwrap();
            let (name, mut text) = (part.name().unwrap().into_owned(), String::new());
            part.read_to_string(&mut text).unwrap();
            parts.insert(name, text);
        }
        let sheet = parts.remove(SHEET).unwrap();
        let (before, rest) = sheet.split_once("<sheetData>").unwrap();
        let (data, after) = rest.split_once("</sheetData>").unwrap();
        let (protection, after) = after.split_once("<mergeCells").unwrap();
        let (joined, after) = after.split_once("</mergeCells>").unwrap();
        let merges =
            joined.split("<mergeCell ref=\"").skip(1).map(|merge| area(merge.split('"').next().unwrap()));
        Self {
            rows: data.split("<row r=\"").skip(1).map(row).collect(),
            merges: merges.collect(),
            before: before.to_owned(),
            after: after.to_owned(),
            protection: protection.to_owned(),
            parts,
        }
    }

    pub(super) fn bytes(&self) -> Vec<u8> {
        let mut sheet = format!("{}<sheetData>", self.before);
        for (row, (tag, cells)) in &self.rows {
            let _ = write!(sheet, "<row r=\"{row}\"{tag}>");
            for (column, cell) in cells {
                let _ = write!(sheet, "<c r=\"{}{row}\"{cell}", letters(*column));
            }
            sheet += "</row>";
        }
        let _ = write!(sheet, "</sheetData>{}<mergeCells>", self.protection);
        for [left, top, right, bottom] in &self.merges {
            let (left, right) = (letters(*left), letters(*right));
            let _ = write!(sheet, "<mergeCell ref=\"{left}{top}:{right}{bottom}\"/>");
        }
        sheet += "</mergeCells>";
        sheet += &self.after;
        let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
        let parts = self.parts.iter().map(|(name, text)| (name.as_str(), text.as_str()));
        for (name, text) in parts.chain([(SHEET, sheet.as_str())]) {
            zip.start_file(name, SimpleFileOptions::default()).unwrap();
            zip.write_all(text.as_bytes()).unwrap();
        }
        zip.finish().unwrap().into_inner()
    }

    /// The row of an id.
    pub(super) fn row(&self, id: &str) -> u32 {
        let is_it = |(row, _): &(&u32, _)| self.text(1, **row).as_deref() == Some(id);
        *self.rows.iter().find(is_it).unwrap_or_else(|| panic!("no row of {id}")).0
    }

    /// The text of a cell.
    pub(super) fn text(&self, column: u32, row: u32) -> Option<String> {
        let cell = self.rows.get(&row)?.1.get(&column)?;
        if let Some((_, text)) = cell.split_once("<is><t>") {
            return Some(text.split("</t>").next()?.to_owned());
        }
        let index: usize = cell.split_once("t=\"s\"><v>")?.1.split('<').next()?.parse().ok()?;
        let strings = &self.parts["xl/sharedStrings.xml"];
        let text = strings.split("<si>").nth(index + 1)?.split_once("<t")?.1.split_once('>')?.1;
        Some(text.split("</t>").next()?.to_owned())
    }

    /// Every text of the first sheet, by its place.
    pub(super) fn texts(&self) -> BTreeMap<String, String> {
        let places =
            self.rows.iter().flat_map(|(row, (_, cells))| cells.keys().map(|column| (*column, *row)));
        let text = |(column, row)| Some((format!("{}{row}", letters(column)), self.text(column, row)?));
        places.filter_map(text).collect()
    }

    /// A part by its name, such as `xl/styles.xml`.
    pub(super) fn part(&mut self, name: &str) -> &mut String {
        self.parts.get_mut(name).unwrap()
    }

    /// The XML of what stands before the cells.
    pub(super) fn before(&self) -> &str {
        &self.before
    }

    /// The XML of what stands after the cells.
    pub(super) fn after(&self) -> &str {
        &self.after
    }

    /// The XML that says what is locked.
    pub(super) fn protection(&self) -> &str {
        &self.protection
    }

    /// Whether a cell can be filled while the sheet is locked.
    pub(super) fn is_unlocked(&self, column: u32, row: u32) -> bool {
        let styles = self.parts["xl/styles.xml"].split_once("<cellXfs").unwrap().1;
        let style = styles.split("<xf ").nth(self.style(column, row).unwrap() + 1).unwrap();
        style.contains("locked=\"0\"")
    }

    /// The style of a cell, by its number.
    fn style(&self, column: u32, row: u32) -> Option<usize> {
        let cell = self.rows.get(&row)?.1.get(&column)?;
        cell.split_once(" s=\"")?.1.split('"').next()?.parse().ok()
    }

    fn put(&mut self, place: &str, content: &str, style: Option<usize>) {
        let (column, row) = place_of(place);
        let style = style.or_else(|| self.style(column, row)).unwrap_or(0);
        let cells = &mut self.rows.entry(row).or_default().1;
        cells.insert(column, format!(" s=\"{style}\"{content}"));
    }

    /// Types a text.
    pub(super) fn type_text(mut self, place: &str, text: &str) -> Self {
        let text = text.replace('&', "&amp;").replace('<', "&lt;");
        self.put(place, &format!(" t=\"inlineStr\"><is><t>{text}</t></is></c>"), None);
        self
    }

    /// Types a number, shown in the format of its cell.
    pub(super) fn type_number(mut self, place: &str, number: &str) -> Self {
        self.put(place, &format!("><v>{number}</v></c>"), None);
        self
    }

    /// Types a number and chooses a format: one of Excel's own by its number, or a code.
    pub(super) fn type_as(mut self, place: &str, number: &str, format: &str) -> Self {
        let styles = self.part("xl/styles.xml");
        let id = format.parse().unwrap_or(200);
        if id == 200 {
            let code = format!("<numFmt numFmtId=\"200\" formatCode=\"{format}\"/></numFmts>");
            *styles = styles.replace("</numFmts>", &code);
        }
        let (before, after) = styles.split_once("</cellXfs>").unwrap();
        let count = before.split_once("<cellXfs").unwrap().1.matches("<xf ").count();
        let xf = format!(
            "<xf numFmtId=\"{id}\" fontId=\"0\" fillId=\"0\" borderId=\"0\" applyNumberFormat=\"1\"/>"
        );
        *styles = format!("{before}{xf}</cellXfs>{after}");
        self.put(place, &format!("><v>{number}</v></c>"), Some(count));
        self
    }

    /// Types a formula, with the value that the program has computed for it.
    pub(super) fn type_formula(mut self, place: &str, formula: &str, value: &str) -> Self {
        self.put(place, &format!("><f>{formula}</f>{value}</c>"), None);
        self
    }

    /// Types a formula whose value is a text, or an error.
    pub(super) fn type_formula_of(mut self, place: &str, kind: &str, formula: &str, value: &str) -> Self {
        self.put(place, &format!(" t=\"{kind}\"><f>{formula}</f><v>{value}</v></c>"), None);
        self
    }

    /// Deletes a row; those below move up.
    pub(super) fn delete_row(mut self, row: u32) -> Self {
        self.rows.remove(&row);
        self.merges.retain(|[_, top, _, _]| *top != row);
        self.move_rows(row, |at| at - 1)
    }

    /// Inserts an empty row; those below move down.
    pub(super) fn insert_row(self, row: u32) -> Self {
        self.move_rows(row, |at| at + 1)
    }

    fn move_rows(mut self, from: u32, to: impl Fn(u32) -> u32) -> Self {
        let to = |row| if row >= from { to(row) } else { row };
        self.rows = std::mem::take(&mut self.rows).into_iter().map(|(row, cells)| (to(row), cells)).collect();
        for [_, top, _, bottom] in &mut self.merges {
            (*top, *bottom) = (to(*top), to(*bottom));
        }
        self
    }

    /// Deletes a column; those after it move to the left.
    pub(super) fn delete_column(self, column: &str) -> Self {
        let gone = number(column);
        self.move_columns(|at| if at == gone { None } else { Some(if at > gone { at - 1 } else { at }) })
    }

    /// Inserts an empty column.
    pub(super) fn insert_column(self, column: &str) -> Self {
        let new = number(column);
        self.move_columns(|at| Some(if at >= new { at + 1 } else { at }))
    }

    fn move_columns(mut self, to: impl Fn(u32) -> Option<u32>) -> Self {
        for (_, cells) in self.rows.values_mut() {
            *cells = std::mem::take(cells)
                .into_iter()
                .filter_map(|(column, cell)| Some((to(column)?, cell)))
                .collect();
        }
        self.merges.retain_mut(|[left, _, right, _]| {
            (*left, *right) = (to(*left).unwrap_or(*left), to(*right).unwrap_or(*right - 1));
            left < right
        });
        self
    }

    /// Two rows change places: all of them, or only from one column to another.
    pub(super) fn swap_rows(mut self, one: u32, other: u32, columns: std::ops::RangeInclusive<u32>) -> Self {
        for column in columns {
            let [first, second] = [one, other].map(|row| self.rows.get_mut(&row).unwrap().1.remove(&column));
            self.rows.get_mut(&one).unwrap().1.extend(second.map(|cell| (column, cell)));
            self.rows.get_mut(&other).unwrap().1.extend(first.map(|cell| (column, cell)));
        }
        self
    }

    /// Copies a row over another one.
    pub(super) fn copy_row(mut self, from: u32, to: u32) -> Self {
        let row = self.rows[&from].clone();
        self.rows.insert(to, row);
        self
    }

    /// Gives the first sheet another name.
    pub(super) fn rename_sheet(mut self, from: &str, to: &str) -> Self {
        let book = self.part("xl/workbook.xml");
        *book = book.replace(from, to);
        self
    }
}

fn row(text: &str) -> (u32, (String, BTreeMap<u32, String>)) {
    let (number, rest) = text.split_once('"').unwrap();
    let (tag, cells) = rest.split_once('>').unwrap();
    let tag = tag.trim_end_matches('/').to_owned();
    let cells = cells.trim_end_matches("</row>").split("<c r=\"").skip(1).map(|cell| {
        let (place, rest) = cell.split_once('"').unwrap();
        (place_of(place).0, rest.to_owned())
    });
    (number.parse().unwrap(), (tag, cells.collect()))
}

fn area(reference: &str) -> [u32; 4] {
    let (first, last) = reference.split_once(':').unwrap();
    let ((left, top), (right, bottom)) = (place_of(first), place_of(last));
    [left, top, right, bottom]
}

/// The column and the row of a reference, from 1.
fn place_of(reference: &str) -> (u32, u32) {
    let digits = reference.find(|letter: char| letter.is_ascii_digit()).unwrap();
    (number(&reference[..digits]), reference[digits..].parse().unwrap())
}

fn number(letters: &str) -> u32 {
    letters.bytes().fold(0, |number, letter| number * 26 + u32::from(letter - b'A') + 1)
}

fn letters(column: u32) -> String {
    // No form has more than 26 columns.
    char::from(b'A' + u8::try_from(column - 1).unwrap()).to_string()
}
