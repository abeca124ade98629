//! How single values are written: texts, days, deadlines, numbers, ids, marks.

mod deadline;
mod done;
mod either;
mod extra;
mod figure;
mod text;
mod word;

pub(super) use deadline::DueText;
pub(super) use done::{DoneText, MarkText};
pub(super) use extra::Extras;
pub(super) use figure::TargetText;
pub(super) use text::{Table, Tag};
pub(super) use word::{
    DayText, DaysText, DirectionWord, EveryText, IdText, KpiKind, NumberText, PeriodText, StepKind, Word,
};
