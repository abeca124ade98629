//! The words of a report.

use crate::render::words::{Manner, Words};
use crate::report::paper::{Run, Tone};

/// The words of a report. What matters less, such as the measure of a step, is said in few of them.
pub(super) struct Speech {
    pub(super) words: Words,
    pub(super) few: Words,
}

impl Speech {
    pub(super) fn new(words: &Words) -> Self {
        let manner = Manner { office_days: true, ..Manner::default() };
        Self { words: words.with(manner), few: words.with(Manner { short_names: true, ..manner }) }
    }

    /// The words for a piece of a cell.
    pub(super) fn of(&self, run: &Run) -> &Words {
        if run.tone == Tone::Quiet { &self.few } else { &self.words }
    }
}
