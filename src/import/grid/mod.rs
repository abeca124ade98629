//! One grid from every kind of document: tables with their cells, spans expanded, automatic numbers computed, and the
//! text around them. Nothing here knows what a plan is, and nothing touches the disk.

mod build;
mod count;
pub mod detect;
mod document;
pub mod docx;
mod fault;
pub mod html;
mod length;
mod limit;
#[cfg(test)]
mod make;
pub mod ods;
mod package;
mod place;
#[cfg(test)]
mod sample;
#[cfg(test)]
mod saved;
mod sheet;
pub mod text;
mod write;
pub mod xlsx;
mod xml;

pub use document::{Cell, Document, Extent, Format, Number, Paragraph, Row, Table, Value};
pub use fault::DOCUMENT;
pub use limit::Limits;
pub use place::{Place, letters};

use crate::problem::Problem;

/// Reads a document of any format that is read, known by its content.
///
/// # Errors
/// A format that is not read, a broken or encrypted file, what cannot be read surely, limits.
pub fn read(bytes: &[u8], limits: &Limits) -> Result<Document, Problem> {
    match detect::format(bytes, limits)? {
        Format::Docx => docx::read(bytes, limits),
        Format::Xlsx => xlsx::read(bytes, limits),
        Format::Ods => ods::read(bytes, limits),
        Format::Html => html::read(bytes, limits),
        Format::Text => text::read(bytes, limits),
    }
}
