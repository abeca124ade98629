//! Which sign and which colour stand for a state or a rating. The word always stands beside them.

use crate::model::{Lateness, Rating, Status};
use crate::report::paper::{Run, Tone};
use crate::report::{Cell, Phrase, Standing};

/// The sign of a rating, which is also its class.
pub(super) fn of_rating(rating: Rating) -> &'static str {
    match rating {
        Rating::Unreported => "unknown",
        Rating::Missed
        | Rating::Worsening
        | Rating::OffTrack
        | Rating::AtRisk
        | Rating::OnTrack
        | Rating::Met
        | Rating::Unknown
        | Rating::NoTarget => rating.word(),
    }
}

/// The sign of what has become of an item.
pub(super) fn of_standing(standing: Standing) -> &'static str {
    of_status(standing.status, standing.late.is_some_and(is_not_in_time))
}

/// The sign of a state.
fn of_status(status: Status, is_late: bool) -> &'static str {
    match status {
        Status::Done if is_late => "late",
        Status::Done => "done",
        Status::InProgress => "progress",
        Status::Overdue => "overdue",
        Status::Planned => "planned",
        Status::Waiting => "waiting",
        Status::Dropped => "dropped",
    }
}

/// The sign before a piece of a cell; a bare number has none.
pub(super) fn of_run(run: &Run) -> Option<&'static str> {
    if matches!(run.cell, Cell::Count(_) | Cell::Days(_) | Cell::Percent(_)) {
        return None;
    }
    match run.tone {
        Tone::Status(status) => Some(of_status(status, is_late(&run.cell))),
        Tone::Rating(rating) => Some(of_rating(rating)),
        Tone::Plain | Tone::Strong | Tone::Quiet | Tone::Label => None,
    }
}

fn is_late(cell: &Cell) -> bool {
    if let Cell::State(standing) = cell {
        return standing.late.is_some_and(is_not_in_time);
    }
    matches!(
        cell,
        Cell::Phrase(Phrase { id: "paper-state-done-late" | "late-days" | "late-up-to" | "day-unknown", .. })
    )
}

fn is_not_in_time(late: Lateness) -> bool {
    late.is_late() || late == Lateness::Unknown
}

/// The class of a tone, which gives its colour or weight.
pub(super) fn class(tone: Tone) -> &'static str {
    match tone {
        Tone::Plain => "",
        Tone::Strong => "strong",
        Tone::Quiet => "quiet",
        Tone::Label => "label",
        Tone::Status(status) => match status {
            Status::Done => "st done",
            Status::InProgress => "st progress",
            Status::Overdue => "st overdue",
            Status::Planned => "st planned",
            Status::Waiting => "st waiting",
            Status::Dropped => "st dropped",
        },
        Tone::Rating(rating) => match rating {
            Rating::Missed => "st missed",
            Rating::Unreported | Rating::Unknown => "st unknown",
            Rating::Worsening => "st worsening",
            Rating::OffTrack => "st off-track",
            Rating::AtRisk => "st at-risk",
            Rating::OnTrack => "st on-track",
            Rating::Met => "st met",
            Rating::NoTarget => "st no-target",
        },
    }
}
