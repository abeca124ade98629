//! Word's `.docx`: tables of the document, merged cells, and the automatic numbers that are not in the text.

mod body;
mod numbering;
mod paragraph;
mod style;
mod table;
#[cfg(test)]
mod tests;

use crate::problem::Problem;

use super::limit::Budget;
use super::package::Package;
use super::{Document, Format, Limits};
use body::Walk;
use numbering::Numbering;
use style::Styles;

/// Reads a Word document.
///
/// # Errors
/// A broken or encrypted file, tracked changes that nobody accepted, tables inside cells, limits.
pub fn read(bytes: &[u8], limits: &Limits) -> Result<Document, Problem> {
    let mut package = Package::open(bytes, Format::Docx, limits)?;
    let main = package.relations("")?.into_iter().find(|bond| bond.kind == "officeDocument");
    let main = main.map_or_else(|| "word/document.xml".to_owned(), |bond| bond.target);
    let bonds = package.relations(&main)?;
    let named = |kind: &str| bonds.iter().find(|bond| bond.kind == kind).map(|bond| bond.target.as_str());
    let mut part = |kind: &str| named(kind).map_or(Ok(None), |name| package.part(name));
    let (styles, numbering) = (part("styles")?, part("numbering")?);
    let notes = [part("footnotes")?, part("endnotes")?];
    let text = package.required(&main)?;
    let xml = |text| package.xml(text, is_word);

    let styles = styles.as_deref().map_or_else(|| Ok(Styles::default()), |text| Styles::read(xml(text)))?;
    let mut numbering =
        numbering.as_deref().map_or_else(|| Ok(Numbering::default()), |text| Numbering::read(xml(text)))?;
    numbering.link(&styles);
    let mut budget = Budget::new(limits);
    let mut walk = Walk::new(xml(&text), &styles, &mut numbering, &mut budget);
    walk.document()?;
    let (tables, references) = walk.finish();
    let mut found = Vec::new();
    for (text, kind) in notes.iter().zip(["footnote", "endnote"]) {
        let Some(text) = text else { continue };
        let mut walk = Walk::new(xml(text), &styles, &mut numbering, &mut budget);
        found.extend(walk.notes(kind)?);
    }
    let notes = body::numbered(&references, found);
    Ok(Document { format: Format::Docx, tables: tables.all, after: tables.text, notes })
}

/// The namespace of Word, in both editions of the standard.
fn is_word(namespace: &str) -> bool {
    matches!(
        namespace,
        "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
            | "http://purl.oclc.org/ooxml/wordprocessingml/main"
    )
}
