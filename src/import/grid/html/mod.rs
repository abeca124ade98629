//! Pages of the web, Word's own among them, and those of legal portals.

mod element;
mod flow;
mod frame;
mod page;
#[cfg(test)]
mod tests;

use encoding_rs::{Encoding, UTF_8};

use crate::problem::{Problem, quoted};

use super::fault::{refused, too_large};
use super::limit::Budget;
use super::{Document, Format, Limits};
use page::Page;

/// How far into a page its encoding may be named.
const HEAD: usize = 4096;

/// Reads a page.
///
/// # Errors
/// An encoding that is not named or not kept to, tables inside cells, limits.
pub fn read(bytes: &[u8], limits: &Limits) -> Result<Document, Problem> {
    if bytes.len() > limits.plain {
        return Err(too_large(&format!("the file has more than {} MB", limits.plain >> 20)));
    }
    let text = decoded(bytes)?;
    let mut budget = Budget::new(limits);
    let tables = Page::new(&mut budget).read(&text)?;
    Ok(Document { format: Format::Html, tables: tables.all, after: tables.text, notes: Vec::new() })
}

/// The text of a page in the encoding it names, or else in UTF-8. Nothing is guessed.
fn decoded(bytes: &[u8]) -> Result<String, Problem> {
    const HINT: &str = "open it in a browser or in Word, save it as UTF-8 or as DOCX, and import that";
    let encoding = match named(bytes) {
        // The page was read as ASCII to find the name, so it is no UTF-16, whatever it says.
        Some(name) => {
            Encoding::for_label(name.as_bytes()).map(Encoding::output_encoding).ok_or_else(|| {
                refused(&format!("the page names an unknown encoding, {}", quoted(&name)), HINT)
            })?
        }
        None => UTF_8,
    };
    let (text, used, faulty) = encoding.decode(bytes);
    if faulty {
        let name = used.name();
        return Err(refused(&format!("the page is not written in {name}, which it says it is"), HINT));
    }
    Ok(text.into_owned())
}

/// What stands behind `charset=` in the head of a page.
fn named(bytes: &[u8]) -> Option<String> {
    let head: String = bytes.iter().take(HEAD).map(|byte| char::from(byte.to_ascii_lowercase())).collect();
    let (_, rest) = head.split_once("charset=")?;
    let rest = rest.trim_start_matches(['"', '\'', ' ']);
    let end = rest.find(|letter: char| !letter.is_ascii_alphanumeric() && !"-_:.".contains(letter));
    rest.get(..end?).filter(|name| !name.is_empty()).map(str::to_owned)
}
