//! Excel's `.xlsx`: each sheet a table, with the text its cells show.
//!
//! Its parts are read by our own walk. calamine, the crate for this, reserves the memory that a file claims to need: a
//! shared string table of 80 bytes that names a great count ends the process. It also knows no hidden rows.

mod number;
mod sheet;
mod string;
mod style;
#[cfg(test)]
mod tests;

use std::sync::Arc;

use crate::problem::Problem;

use super::build::Tables;
use super::fault::broken;
use super::limit::Budget;
use super::package::{Package, Relation};
use super::{Document, Format, Limits};
use sheet::Book;
use style::Styles;

/// A sheet as the workbook names it.
struct Entry {
    name: Arc<str>,
    part: String,
    hidden: bool,
}

/// Reads an Excel workbook.
///
/// # Errors
/// A broken or encrypted file, limits.
pub fn read(bytes: &[u8], limits: &Limits) -> Result<Document, Problem> {
    let mut package = Package::open(bytes, Format::Xlsx, limits)?;
    let main = package.relations("")?.into_iter().find(|bond| bond.kind == "officeDocument");
    let main = main.map_or_else(|| "xl/workbook.xml".to_owned(), |bond| bond.target);
    let bonds = package.relations(&main)?;
    let (entries, since_1904) = workbook(&mut package, &main, &bonds)?;
    let mut part = |kind: &str| {
        let name = bonds.iter().find(|bond| bond.kind == kind).map(|bond| bond.target.as_str());
        name.map_or(Ok(None), |name| package.part(name))
    };
    let (strings, styles) = (part("sharedStrings")?, part("styles")?);
    let mut budget = Budget::new(limits);
    let xml = |text| package.xml(text, is_excel);
    let styles = styles.as_deref().map_or_else(|| Ok(Styles::default()), |text| Styles::read(xml(text)))?;
    let strings =
        strings.as_deref().map_or_else(|| Ok(Vec::new()), |text| string::table(xml(text), limits))?;
    let book = Book { strings: &strings, styles: &styles, since_1904 };
    let mut tables = Tables::default();
    for entry in entries {
        let text = package.required(&entry.part)?;
        let sheet = book.sheet(package.xml(&text, is_excel), &mut budget)?;
        if let Some(table) = sheet.table(&entry.name, entry.hidden, Format::Xlsx, &mut budget)? {
            tables.add(table);
        }
    }
    Ok(Document { format: Format::Xlsx, tables: tables.all, after: tables.text, notes: Vec::new() })
}

/// The worksheets in their order, and whether days are counted since 1904.
fn workbook(
    package: &mut Package<'_>,
    main: &str,
    bonds: &[Relation],
) -> Result<(Vec<Entry>, bool), Problem> {
    let text = package.required(main)?;
    let mut xml = package.xml(&text, is_excel);
    let (mut entries, mut since_1904) = (Vec::new(), false);
    while xml.child()?.is_some() {
        while let Some(tag) = xml.child()? {
            match tag.name() {
                "workbookPr" => {
                    since_1904 = tag.flag("date1904") == Some(true);
                    xml.skip()?;
                }
                "sheets" => {
                    while let Some(tag) = xml.child()? {
                        let id = tag.attribute("id").unwrap_or_default();
                        let bond = bonds.iter().find(|bond| bond.id == id);
                        // A sheet that is a chart or a macro holds no cells.
                        if let Some(bond) = bond.filter(|bond| bond.kind == "worksheet") {
                            entries.push(Entry {
                                name: tag.attribute("name").unwrap_or_default().as_ref().into(),
                                part: bond.target.clone(),
                                hidden: tag.attribute("state").is_some_and(|state| state != "visible"),
                            });
                        }
                        xml.skip()?;
                    }
                }
                _ => xml.skip()?,
            }
        }
    }
    if entries.is_empty() {
        return Err(broken(Format::Xlsx, "it has no sheets"));
    }
    Ok((entries, since_1904))
}

/// The namespace of Excel, in both editions of the standard.
fn is_excel(namespace: &str) -> bool {
    matches!(
        namespace,
        "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
            | "http://purl.oclc.org/ooxml/spreadsheetml/main"
    )
}
