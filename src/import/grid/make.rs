//! Small documents made for tests, by hand: no writer makes what a reader must bear. The tests of the whole program use
//! them too.

use std::fmt::Write as _;
use std::io::{Cursor, Write as _};

use zip_archive::ZipWriter;
use zip_archive::write::SimpleFileOptions;

/// A zipped document of these parts.
pub(crate) fn zipped<'t>(parts: impl IntoIterator<Item = (&'t str, &'t str)>) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in parts {
        zip.start_file(name, SimpleFileOptions::default()).unwrap();
        zip.write_all(text.as_bytes()).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

/// A Word document: its body, and what else it has as (part, content) pairs, `("numbering", …)` for example.
pub(crate) fn docx(body: &str, more: &[(&str, &str)]) -> Vec<u8> {
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
pub(crate) fn p(text: &str) -> String {
    format!("<w:p><w:r><w:t>{text}</w:t></w:r></w:p>")
}

/// A paragraph of Word in a list.
pub(crate) fn item(list: u32, level: u32, text: &str) -> String {
    format!(
        r#"<w:p><w:pPr><w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{list}"/></w:numPr></w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>"#
    )
}

/// A cell of Word with properties and content.
pub(crate) fn tc(properties: &str, content: &str) -> String {
    format!("<w:tc><w:tcPr>{properties}</w:tcPr>{content}</w:tc>")
}

/// A row of Word of plain cells.
pub(crate) fn tr(texts: &[&str]) -> String {
    format!("<w:tr>{}</w:tr>", texts.iter().map(|text| tc("", &p(text))).collect::<String>())
}

/// A workbook of sheets given as the XML inside `worksheet`, with its other parts as (part, whole text) pairs.
pub(crate) fn xlsx(sheets: &[(&str, &str)], more: &[(&str, &str)]) -> Vec<u8> {
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
pub(crate) fn ods(styles: &str, sheets: &str) -> Vec<u8> {
    let mut names = String::new();
    for name in ["office", "table", "text", "style", "number", "draw"] {
        let _ = write!(names, r#" xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0""#);
    }
    let names = names
        + r#" xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" xmlns:calcext="urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0""#;
    let content = format!(
        "<office:document-content{names}><office:automatic-styles>{styles}</office:automatic-styles><office:body>\
         <office:spreadsheet>{sheets}</office:spreadsheet></office:body></office:document-content>"
    );
    zipped([("mimetype", "application/vnd.oasis.opendocument.spreadsheet"), ("content.xml", &content)])
}
