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
pub(super) use either::Either;
pub(super) use extra::Extras;
pub(super) use figure::TargetText;
pub(super) use text::{Table, Tag};
pub(super) use word::{
    DIRECTIONS, DayText, DaysText, DirectionWord, EveryText, IdText, KPI_KINDS, KpiKind, NumberText,
    PeriodText, STEP_KINDS, StepKind, Word,
};
