//! ODF's `.ods`: each sheet a table, with the text its cells show. Spans stand in the cells themselves, which
//! no crate hands out, so the parts are read by our own walk.

mod sheet;
mod style;
#[cfg(test)]
mod tests;
mod text;

use std::sync::Arc;

use crate::problem::Problem;

use super::build::Tables;
use super::fault::{broken, refused};
use super::limit::Budget;
use super::package::{Package, encrypted};
use super::xml::Xml;
use super::{Document, Format, Limits};
use sheet::Reader;
use style::Styles;

/// Reads an ODF spreadsheet.
///
/// # Errors
/// A broken or encrypted file, tracked changes that nobody accepted, tables inside cells, limits.
pub fn read(bytes: &[u8], limits: &Limits) -> Result<Document, Problem> {
    let mut package = Package::open(bytes, Format::Ods, limits)?;
    let manifest = package.part("META-INF/manifest.xml")?;
    if manifest.is_some_and(|manifest| manifest.contains("encryption-data"))
        || package.has("encrypted-package")
    {
        return Err(encrypted());
    }
    let mut styles = Styles::default();
    if let Some(text) = package.part("styles.xml")? {
        let mut xml = package.xml(&text, is_open_document);
        while xml.child()?.is_some() {
            while let Some(tag) = xml.child()? {
                if matches!(tag.name(), "styles" | "automatic-styles") {
                    styles.read(&mut xml)?;
                } else {
                    xml.skip()?;
                }
            }
        }
    }
    let text = package.required("content.xml")?;
    let mut xml = package.xml(&text, is_open_document);
    let mut budget = Budget::new(limits);
    let mut tables = None;
    while xml.child()?.is_some() {
        while let Some(tag) = xml.child()? {
            match tag.name() {
                "automatic-styles" => styles.read(&mut xml)?,
                "body" => {
                    styles.inherit();
                    tables = body(&mut xml, &styles, &mut budget)?.or(tables);
                }
                _ => xml.skip()?,
            }
        }
    }
    let tables = tables.ok_or_else(|| broken(Format::Ods, "it holds no spreadsheet"))?;
    Ok(Document { format: Format::Ods, tables: tables.all, after: tables.text, notes: Vec::new() })
}

fn body(xml: &mut Xml<'_>, styles: &Styles, budget: &mut Budget) -> Result<Option<Tables>, Problem> {
    let mut tables = None;
    while let Some(tag) = xml.child()? {
        if tag.name() == "spreadsheet" {
            tables = Some(sheets(xml, styles, budget)?);
        } else {
            xml.skip()?;
        }
    }
    Ok(tables)
}

fn sheets(xml: &mut Xml<'_>, styles: &Styles, budget: &mut Budget) -> Result<Tables, Problem> {
    let mut tables = Tables::default();
    while let Some(tag) = xml.child()? {
        match tag.name() {
            "table" => {
                let name: Arc<str> = tag.attribute("name").unwrap_or_default().as_ref().into();
                let hidden = styles.hides(tag.attribute("style-name").as_deref());
                let sheet = Reader::new(xml, styles, &name, budget).read()?;
                if let Some(table) = sheet.table(&name, hidden, Format::Ods, budget)? {
                    tables.add(table);
                }
            }
            "tracked-changes" => {
                if xml.child()?.is_some() {
                    return Err(tracked());
                }
            }
            _ => xml.skip()?,
        }
    }
    Ok(tables)
}

/// The namespaces of ODF, and those that its programs add to them.
fn is_open_document(namespace: &str) -> bool {
    namespace.starts_with("urn:oasis:names:tc:opendocument:xmlns:")
        || namespace.starts_with("urn:org:documentfoundation:names:experimental:")
}

fn tracked() -> Problem {
    refused(
        "the spreadsheet has tracked changes nobody has accepted or rejected",
        "in LibreOffice, choose Edit > Track Changes > Manage, accept or reject them, save, and import again",
    )
}
