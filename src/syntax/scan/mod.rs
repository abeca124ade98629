//! The short way from a text to its nodes, for the YAML that people and this program mostly write: maps and lists in block
//! style, scalars and flow style on one line, blocks of text, comments.
//!
//! [`scan`] builds the nodes that the events of the parser give, or declines the whole text at the first sign it does not
//! know for sure: anchors, aliases, tags, tabs, escapes, scalars over several lines, document marks, line ends other than
//! a line feed. Then the parser reads the text, and says what is wrong with it if anything is. So nothing here knows
//! errors, and nothing is read that the parser would read in another way: a law of the tests holds both together.

mod block;
mod flow;
mod paragraph;
mod scalar;
mod scanner;
mod sign;
#[cfg(test)]
mod tests;

use self::scanner::{END, Scanner};
use self::sign::has_odd_signs;
use super::nodes::Nodes;

/// The nodes of a text, and the texts among them that are no slices of it.
pub(super) struct Scanned {
    pub(super) nodes: Nodes,
    pub(super) decoded: Vec<Box<str>>,
}

/// Reads a text that is plain enough.
pub(super) fn scan(text: &str) -> Option<Scanned> {
    if text.is_empty() || has_odd_signs(text.as_bytes()) {
        return None;
    }
    let mut scanner = Scanner::new(text);
    scanner.find_content(0)?;
    match scanner.byte(scanner.at) {
        b'{' | b'[' => {
            let end = scanner.flow(scanner.at)?;
            scanner.end_of_value(end)?;
        }
        _ => scanner.block(scanner.at)?,
    }
    (scanner.column == END).then_some(Scanned { nodes: scanner.nodes, decoded: scanner.decoded })
}
