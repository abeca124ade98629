//! Small documents made for tests, by hand: no writer makes what a reader must bear. The tests of the whole program use
//! them too.

use std::fmt::Write as _;
use std::io::{Cursor, Write as _};

use zip_archive::ZipWriter;
use zip_archive::write::SimpleFileOptions;

const BONDS: &str = r#"xmlns="http://schemas.openxmlformats.org/package/2006/relationships""#;

/// What the parts of an Office document are, so that Office itself would open it.
fn types(main: (&str, &str), others: &[(String, String)]) -> String {
    const OFFICE: &str = "application/vnd.openxmlformats-officedocument";
    let mut types = r#"<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>"#.to_owned();
    let main = (main.0.to_owned(), main.1.to_owned());
    for (part, kind) in std::iter::once(&main).chain(others) {
        let _ = write!(types, r#"<Override PartName="/{part}" ContentType="{OFFICE}.{kind}+xml"/>"#);
    }
    types + "</Types>"
}

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
                r#"<Relationships {BONDS}><Relationship Id="r" Type="{KIND}/officeDocument" Target="word/document.xml"/></Relationships>"#
            ),
        ),
        ("word/document.xml".into(), format!("<w:document {W}><w:body>{body}</w:body></w:document>")),
    ];
    let mut bonds = String::new();
    let kind = |name: &str| (format!("word/{name}.xml"), format!("wordprocessingml.{name}"));
    let others: Vec<(String, String)> = more.iter().map(|(name, _)| kind(name)).collect();
    let main = ("word/document.xml", "wordprocessingml.document.main");
    parts.push(("[Content_Types].xml".into(), types(main, &others)));
    for (name, content) in more {
        let _ = write!(bonds, r#"<Relationship Id="{name}" Type="{KIND}/{name}" Target="{name}.xml"/>"#);
        parts.push((format!("word/{name}.xml"), format!("<w:{name} {W}>{content}</w:{name}>")));
    }
    parts.push((
        "word/_rels/document.xml.rels".into(),
        format!("<Relationships {BONDS}>{bonds}</Relationships>"),
    ));
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
    let mut kinds = Vec::new();
    for (index, (name, content)) in sheets.iter().enumerate() {
        let _ = write!(names, r#"<sheet name="{name}" sheetId="{}" r:id="r{index}"/>"#, index + 1);
        kinds.push((format!("xl/worksheets/{index}.xml"), "spreadsheetml.worksheet".to_owned()));
        let _ = write!(
            bonds,
            r#"<Relationship Id="r{index}" Type="{KIND}/worksheet" Target="worksheets/{index}.xml"/>"#
        );
        parts.push((format!("xl/worksheets/{index}.xml"), format!("<worksheet {X}>{content}</worksheet>")));
    }
    for (name, content) in more {
        let _ = write!(bonds, r#"<Relationship Id="{name}" Type="{KIND}/{name}" Target="{name}.xml"/>"#);
        kinds.push((format!("xl/{name}.xml"), format!("spreadsheetml.{name}")));
        // Without a namespace Office would pass over it.
        let whole = if content.contains("xmlns") {
            (*content).to_owned()
        } else {
            content.replacen('>', &format!(" {X}>"), 1)
        };
        parts.push((format!("xl/{name}.xml"), whole));
    }
    let top = format!(
        r#"<Relationships {BONDS}><Relationship Id="r" Type="{KIND}/officeDocument" Target="xl/workbook.xml"/></Relationships>"#
    );
    let main = ("xl/workbook.xml", "spreadsheetml.sheet.main");
    parts.push(("[Content_Types].xml".into(), types(main, &kinds)));
    parts.push(("_rels/.rels".into(), top));
    parts.push(("xl/workbook.xml".into(), format!("<workbook {X}><sheets>{names}</sheets></workbook>")));
    parts.push((
        "xl/_rels/workbook.xml.rels".into(),
        format!("<Relationships {BONDS}>{bonds}</Relationships>"),
    ));
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
    let kind = "application/vnd.oasis.opendocument.spreadsheet";
    let manifest = format!(
        r#"<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"><manifest:file-entry manifest:full-path="/" manifest:media-type="{kind}"/><manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/></manifest:manifest>"#
    );
    zipped([("mimetype", kind), ("content.xml", &content), ("META-INF/manifest.xml", &manifest)])
}
