//! What one look at the pages finds out, and the next one uses: how wide the columns are, and which cells there are.

use std::borrow::Cow;
use std::cell::Cell;
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Bound;

use super::column::Column;
use super::filled::{Filled, REMEMBERED};
use super::part::{Part, joined};
use super::placed::Labelled;

/// What an earlier look at the pages found.
#[derive(Debug, Default)]
pub(super) struct Learned {
    /// Ways to cut lines that were weighed with it.
    pub(super) work: Cell<usize>,
    pub(super) widths: BTreeMap<Column, usize>,
    known: BTreeMap<Column, BTreeSet<String>>,
}

impl Learned {
    /// What is learned from rows whose lines have their columns.
    pub(super) fn from_rows<'a>(rows: impl Iterator<Item = Labelled<'a>>) -> Self {
        let mut widths: BTreeMap<Column, Vec<usize>> = BTreeMap::new();
        let mut known: BTreeMap<Column, BTreeSet<String>> = BTreeMap::new();
        for row in rows {
            for (column, lines) in row {
                let texts = lines.iter().filter(|line| !line.text.is_empty());
                widths.entry(column).or_default().extend(texts.clone().map(|line| line.text.chars().count()));
                if matches!(column, Column::Executors | Column::Funding) {
                    let text = joined(&texts.map(|line| (line.text, line.broken)).collect::<Vec<_>>());
                    let part = Part::new(&[(&text, false)]);
                    if part.folded.len() < REMEMBERED && part.is_closed(column) {
                        known.entry(column).or_default().insert(part.folded);
                    }
                }
            }
        }
        let widest = |mut all: Vec<usize>| {
            all.sort_unstable();
            // A few lines of several cells are wider than the column.
            all.get((all.len() * 97 / 100).min(all.len().saturating_sub(1))).copied().unwrap_or(0)
        };
        let widths = widths.into_iter().map(|(column, all)| (column, widest(all))).collect();
        Self { work: Cell::default(), widths, known }
    }

    /// How far a part is wider than its column, in letters. Before anything is known, executors and funding are taken
    /// for half as wide as the measure.
    pub(super) fn excess(&self, column: Column, widest: usize, measure: usize) -> usize {
        let width = match (self.widths.get(&column), column) {
            (Some(width), _) => *width + 2,
            (None, Column::Executors | Column::Funding) => measure / 2,
            (None, _) => return 0,
        };
        widest.saturating_sub(width)
    }

    /// Whether a cell of this column is known that begins so.
    pub(super) fn begins_known(&self, column: Column, cell: Option<&Filled>, part: &Part) -> bool {
        let Some(known) = self.known.get(&column) else { return false };
        let whole = cell.map_or(Cow::Borrowed(&part.folded), |cell| {
            Cow::Owned(format!("{} {}", cell.folded, part.folded))
        });
        known
            .range::<str, _>((Bound::Included(whole.as_str()), Bound::Unbounded))
            .next()
            .is_some_and(|found| found.starts_with(whole.as_str()))
    }
}
