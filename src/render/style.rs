//! Meanings, and the one place where each gets a colour. Colour is never the only sign.

use anstyle::{AnsiColor, Effects, Style};

use crate::model::{Lateness, Rating, Status};

/// What a colour is to say.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Meaning {
    /// Something is lost, or late beyond a month.
    Severe,
    /// Something is late.
    Alarm,
    /// Something may go wrong, or is late by days.
    Warning,
    /// Something is done or goes well.
    Good,
    /// Something moves, or helps.
    Progress,
    /// Something matters less.
    Faint,
    /// Something stands above the rest.
    Strong,
}

/// What falls due within so many days is near.
const NEAR: i64 = 14;

impl Meaning {
    /// How a terminal shows it, in the sixteen colours that are its own.
    #[must_use]
    pub fn style(self) -> Style {
        match self {
            Self::Severe => AnsiColor::Red.on_default().effects(Effects::BOLD),
            Self::Alarm => AnsiColor::Red.on_default(),
            Self::Warning => AnsiColor::Yellow.on_default(),
            Self::Good => AnsiColor::Green.on_default(),
            Self::Progress => AnsiColor::Cyan.on_default(),
            Self::Faint => Style::new().dimmed(),
            Self::Strong => Style::new().bold(),
        }
    }

    /// How bad it is to be so late; the worst where nothing tells.
    #[must_use]
    pub fn of_lateness(late: Lateness) -> Option<Self> {
        match late.days() {
            Some(..=0) => None,
            Some(1..=7) => Some(Self::Warning),
            Some(8..=30) => Some(Self::Alarm),
            Some(31..) | None => Some(Self::Severe),
        }
    }

    /// Whether so few days are left that it should be seen.
    #[must_use]
    pub fn of_days_left(days: i64) -> Option<Self> {
        (days <= NEAR).then_some(Self::Warning)
    }

    /// What a state means; how late it is tells more where that is known.
    #[must_use]
    pub fn of_status(status: Status, late: Option<Lateness>) -> Option<Self> {
        match status {
            Status::Overdue => late.map_or(Some(Self::Severe), Self::of_lateness).or(Some(Self::Warning)),
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
            Rating::Missed | Rating::Unreported | Rating::Worsening | Rating::OffTrack => Self::Severe,
            Rating::AtRisk => Self::Warning,
            Rating::OnTrack | Rating::Met => Self::Good,
            Rating::Unknown | Rating::NoTarget => Self::Faint,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lateness_gets_worse_after_a_week_and_after_a_month() {
        for (days, meaning) in [
            (0, None),
            (1, Some(Meaning::Warning)),
            (7, Some(Meaning::Warning)),
            (8, Some(Meaning::Alarm)),
            (30, Some(Meaning::Alarm)),
            (31, Some(Meaning::Severe)),
        ] {
            assert_eq!(Meaning::of_lateness(Lateness::Days(days)), meaning, "{days}");
        }
        assert_eq!(Meaning::of_lateness(Lateness::Unknown), Some(Meaning::Severe));
        assert_eq!(Meaning::of_days_left(14), Some(Meaning::Warning));
        assert_eq!(Meaning::of_days_left(15), None);
    }
}
