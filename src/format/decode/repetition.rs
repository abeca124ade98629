//! Texts that an answer shows once for each of many parts: the name of an executor with everything that it does, the title
//! of a measure with every step. A small file could ask for more of them than any machine holds.

use crate::model::{Section, Text};

/// Bytes of such texts that any plan may have.
const ROOM: usize = 64 << 20;
/// And this many for each byte of its file: those that people write come to one or two.
const FOR_EACH_BYTE: usize = 8;

/// Bytes of such texts, as often as they are shown, that the plan of a file may have.
pub(super) fn most(text: &str) -> usize {
    ROOM + FOR_EACH_BYTE * text.len()
}

/// The bytes of a text in its longest language.
pub(super) fn bytes(text: &Text) -> usize {
    text.every().map(str::len).max().unwrap_or_default()
}

/// The measures and steps in sections and in those within them.
pub(super) fn items(section: &Section) -> usize {
    let own: usize = section.measures.iter().map(|measure| 1 + measure.steps.len()).sum();
    own + section.sections.iter().map(items).sum::<usize>()
}
