//! Documents made in tests, and grids as text to compare.

use std::fmt::Write as _;
use std::io::{Cursor, Write as _};

use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use super::{Cell, Document, Extent, Paragraph, Table};

/// A zipped document of these parts.
pub(super) fn zipped<'t>(parts: impl IntoIterator<Item = (&'t str, &'t str)>) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in parts {
        zip.start_file(name, SimpleFileOptions::default()).unwrap();
        zip.write_all(text.as_bytes()).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

/// A Word document: its body, and what else it has as (part, content) pairs, `("numbering", …)` for example.
pub(super) fn docx(body: &str, more: &[(&str, &str)]) -> Vec<u8> {
    const W: &str = r#"xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006""#;
    const KIND: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    let mut parts = vec![
        (
            "_rels/.rels".to_owned(),
            format!(
                r#"<Relationships><Relationship Id="r" Type="{KIND}/officeDocument" Target="word/document.xml"/></Relationships>"#
            ),
        ),
        ("word/document.xml".into(), format!("<w:document {W}><w:body>{body}</w:body></w:document>")),
    ];
    let mut bonds = String::new();
    for (name, content) in more {
        let _ = write!(bonds, r#"<Relationship Id="{name}" Type="{KIND}/{name}" Target="{name}.xml"/>"#);
        parts.push((format!("word/{name}.xml"), format!("<w:{name} {W}>{content}</w:{name}>")));
    }
    parts.push(("word/_rels/document.xml.rels".into(), format!("<Relationships>{bonds}</Relationships>")));
    zipped(parts.iter().map(|(name, text)| (name.as_str(), text.as_str())))
}

/// A paragraph of Word.
pub(super) fn p(text: &str) -> String {
    format!("<w:p><w:r><w:t>{text}</w:t></w:r></w:p>")
}

/// A paragraph of Word in a list.
pub(super) fn item(list: u32, level: u32, text: &str) -> String {
    format!(
        r#"<w:p><w:pPr><w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{list}"/></w:numPr></w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>"#
    )
}

/// A cell of Word with properties and content.
pub(super) fn tc(properties: &str, content: &str) -> String {
    format!("<w:tc><w:tcPr>{properties}</w:tcPr>{content}</w:tc>")
}

/// A row of Word of plain cells.
pub(super) fn tr(texts: &[&str]) -> String {
    format!("<w:tr>{}</w:tr>", texts.iter().map(|text| tc("", &p(text))).collect::<String>())
}

/// A table as text: cells between bars, `<` and `^` where the cell on the left or above goes on, `¶` between
/// paragraphs, `⏎` for line breaks.
pub(super) fn shown(table: &Table) -> String {
    let mut text = String::new();
    for row in 0..table.rows().len() {
        let cells: Vec<String> = (0..table.columns()).map(|column| position(table, row, column)).collect();
        let _ = writeln!(text, "{}", cells.join(" | ").trim_end());
    }
    text
}

fn position(table: &Table, row: usize, column: usize) -> String {
    match table.cell(row, column) {
        None => "×".into(),
        Some(cell) if (cell.row, cell.column) == (row, column) => content(cell),
        Some(cell) if cell.row == row => "<".into(),
        Some(_) => "^".into(),
    }
}

fn content(cell: &Cell) -> String {
    paragraphs(&cell.paragraphs).join("¶")
}

/// Paragraphs with their numbers in brackets, `*bold*` and `~struck~`.
pub(super) fn paragraphs(all: &[Paragraph]) -> Vec<String> {
    let wrapped = |text: String, extent: Extent, sign: &str| match extent {
        Extent::None => text,
        Extent::Part => format!("{sign}…{text}…{sign}"),
        Extent::All => format!("{sign}{text}{sign}"),
    };
    let shown = |paragraph: &Paragraph| {
        let number = paragraph.number.as_ref().map(|number| format!("[{}]", number.text)).unwrap_or_default();
        let text = paragraph.text.replace('\n', "⏎");
        number + &wrapped(wrapped(text, paragraph.bold, "*"), paragraph.strike, "~")
    };
    all.iter().map(shown).collect()
}

/// The only table of a document as text.
pub(super) fn only(document: &Document) -> String {
    assert_eq!(document.tables.len(), 1, "{document:?}");
    shown(&document.tables[0])
}

/// A workbook of sheets given as the XML inside `worksheet`, with its other parts as (part, whole text) pairs.
pub(super) fn xlsx(sheets: &[(&str, &str)], more: &[(&str, &str)]) -> Vec<u8> {
    const X: &str = r#"xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships""#;
    const KIND: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    let (mut names, mut bonds, mut parts) = (String::new(), String::new(), Vec::new());
    for (index, (name, content)) in sheets.iter().enumerate() {
        let _ = write!(names, r#"<sheet name="{name}" sheetId="{index}" r:id="r{index}"/>"#);
        let _ = write!(
            bonds,
            r#"<Relationship Id="r{index}" Type="{KIND}/worksheet" Target="worksheets/{index}.xml"/>"#
        );
        parts.push((format!("xl/worksheets/{index}.xml"), format!("<worksheet {X}>{content}</worksheet>")));
    }
    for (name, content) in more {
        let _ = write!(bonds, r#"<Relationship Id="{name}" Type="{KIND}/{name}" Target="{name}.xml"/>"#);
        parts.push((format!("xl/{name}.xml"), (*content).to_owned()));
    }
    let top = format!(
        r#"<Relationships><Relationship Id="r" Type="{KIND}/officeDocument" Target="xl/workbook.xml"/></Relationships>"#
    );
    parts.push(("_rels/.rels".into(), top));
    parts.push(("xl/workbook.xml".into(), format!("<workbook {X}><sheets>{names}</sheets></workbook>")));
    parts.push(("xl/_rels/workbook.xml.rels".into(), format!("<Relationships>{bonds}</Relationships>")));
    zipped(parts.iter().map(|(name, text)| (name.as_str(), text.as_str())))
}

/// An ODF spreadsheet: its automatic styles, and what stands in `office:spreadsheet`.
pub(super) fn ods(styles: &str, sheets: &str) -> Vec<u8> {
    let names: String = ["office", "table", "text", "style", "number", "draw"]
        .iter()
        .map(|name| format!(r#" xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0""#))
        .collect();
    let names = names
        + r#" xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" xmlns:calcext="urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0""#;
    let content = format!(
        "<office:document-content{names}><office:automatic-styles>{styles}</office:automatic-styles><office:body>\
         <office:spreadsheet>{sheets}</office:spreadsheet></office:body></office:document-content>"
    );
    zipped([("mimetype", "application/vnd.oasis.opendocument.spreadsheet"), ("content.xml", &content)])
}
