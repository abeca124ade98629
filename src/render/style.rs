//! Meanings, and the one place where each gets a colour. Colour is never the only sign.

use anstyle::{AnsiColor, Effects, Style};

use crate::model::{Rating, Status};
use crate::report::{Cell, RowKind};

/// What a colour is to say.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Meaning {
    /// Something is overdue or lost.
    Alarm,
    /// Something may go wrong.
    Warning,
    /// Something is done or goes well.
    Good,
    /// Something moves.
    Progress,
    /// Something matters less.
    Faint,
    /// Something stands above the rest.
    Strong,
}

impl Meaning {
    /// How a terminal shows it.
    #[must_use]
    pub fn style(self) -> Style {
        match self {
            Self::Alarm => AnsiColor::Red.on_default(),
            Self::Warning => AnsiColor::Yellow.on_default(),
            Self::Good => AnsiColor::Green.on_default(),
            Self::Progress => AnsiColor::Blue.on_default(),
            Self::Faint => Style::new().dimmed(),
            Self::Strong => Style::new().bold(),
        }
    }

    /// What a state means; nothing special where nothing is due.
    #[must_use]
    pub fn of_status(status: Status) -> Option<Self> {
        match status {
            Status::Overdue => Some(Self::Alarm),
            Status::InProgress => Some(Self::Progress),
            Status::Waiting | Status::Planned => None,
            Status::Done => Some(Self::Good),
            Status::Dropped => Some(Self::Faint),
        }
    }

    /// What a rating means.
    #[must_use]
    pub fn of_rating(rating: Rating) -> Self {
        match rating {
            Rating::Missed | Rating::Unreported | Rating::Worsening | Rating::OffTrack => Self::Alarm,
            Rating::AtRisk => Self::Warning,
            Rating::OnTrack | Rating::Met => Self::Good,
            Rating::Unknown | Rating::NoTarget => Self::Faint,
        }
    }

    /// What a cell means by itself.
    #[must_use]
    pub fn of_cell(cell: &Cell) -> Option<Self> {
        match cell {
            Cell::Status(status) => Self::of_status(*status),
            Cell::State(standing) => Self::of_status(standing.status),
            Cell::Rating(rating) => Some(Self::of_rating(*rating)),
            Cell::Bar(_) => Some(Self::Progress),
            Cell::Empty => Some(Self::Faint),
            Cell::Text(_)
            | Cell::Title(_)
            | Cell::Names(_)
            | Cell::Word(_)
            | Cell::Flag(_)
            | Cell::List(_)
            | Cell::Day(_)
            | Cell::DueDay(_)
            | Cell::LongDay(_)
            | Cell::Span(..)
            | Cell::When(_)
            | Cell::Due(_)
            | Cell::Count(_)
            | Cell::Days(_)
            | Cell::Late(_)
            | Cell::Number(_)
            | Cell::Percent(_)
            | Cell::Ratio(_)
            | Cell::Rough(_)
            | Cell::Phrase(_)
            | Cell::Lines(_)
            | Cell::Facts(_)
            | Cell::Record(_)
            | Cell::Records(_)
            | Cell::Own(_) => None,
        }
    }
}

/// How a terminal shows a cell in a row of this kind; `None` for plain.
pub(super) fn of_cell_in(kind: RowKind, cell: &Cell) -> Option<Style> {
    let own = Meaning::of_cell(cell).map(Meaning::style);
    match kind {
        RowKind::Plain => own,
        RowKind::Faint | RowKind::Fold => Some(Meaning::Faint.style()),
        RowKind::Group | RowKind::Section | RowKind::Measure | RowKind::Total => Some(
            own.map_or(Meaning::Strong.style(), |style| style.effects(style.get_effects() | Effects::BOLD)),
        ),
    }
}
