//! One grid from every kind of document: tables with their cells, spans expanded, automatic numbers computed, and the
//! text around them. Nothing here knows what a plan is, and nothing touches the disk.

mod build;
mod count;
mod document;
pub mod docx;
mod fault;
pub mod html;
mod length;
mod limit;
pub mod ods;
mod package;
#[cfg(test)]
mod sample;
mod sheet;
mod write;
pub mod xlsx;
mod xml;

pub use document::*;
pub use fault::DOCUMENT;
pub use limit::Limits;
