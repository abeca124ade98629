//! What is to be known of a cell while its end is sought.

use std::collections::BTreeMap;

use super::column::Column;
use super::part::{Mark, Part};
use super::placed::Placed;

/// The longest text of a cell that is remembered while its end is sought.
pub(super) const REMEMBERED: usize = 400;

/// What is to be known of a cell that holds something.
#[derive(Clone, Debug, Default)]
pub(super) struct Filled {
    /// Whether it can be at its end.
    pub(super) closed: bool,
    /// Its words, as long as they are few enough to be known.
    pub(super) folded: String,
    /// The last mark of its paragraphs.
    pub(super) mark: Option<Mark>,
}

/// What was in the columns of a row on the pages before.
pub(super) type State = BTreeMap<Column, Filled>;

impl Filled {
    /// A cell with a part more.
    pub(super) fn with(before: Option<&Self>, column: Column, part: &Part) -> Self {
        let folded = match before {
            Some(before) if before.folded.len() > REMEMBERED => before.folded.clone(),
            Some(before) => format!("{} {}", before.folded, part.folded),
            None => part.folded.clone(),
        };
        let mark = part.mark.or(before.and_then(|before| before.mark));
        Self { closed: part.is_closed(column), folded, mark }
    }

    /// A cell with the lines of one more page.
    pub(super) fn with_lines(before: Option<&Self>, column: Column, lines: &[Placed<'_>]) -> Self {
        let texts: Vec<_> = lines.iter().map(|line| (line.text, line.broken)).collect();
        let mark = lines.iter().rev().find_map(|line| Mark::of(line.text));
        let filled = Self::with(before, column, &Part::new(&texts));
        Self { mark: mark.or(filled.mark), ..filled }
    }
}
