//! What has become of a commitment, in one word.

/// What has become of a commitment. The order is that of alarm, worst first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Status {
    /// Its deadline has passed, a period is missing, or it has not begun.
    Overdue,
    /// Started, begun, or some periods are in.
    InProgress,
    /// Its deadline runs from something that has not happened yet.
    Waiting,
    /// Nothing reported, nothing due.
    Planned,
    /// Delivered.
    Done,
    /// Taken out of the plan.
    Dropped,
}

impl Status {
    /// All of them.
    pub const ALL: [Self; 6] =
        [Self::Overdue, Self::InProgress, Self::Waiting, Self::Planned, Self::Done, Self::Dropped];

    /// The word in queries and machine formats.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Overdue => "overdue",
            Self::InProgress => "in-progress",
            Self::Waiting => "waiting",
            Self::Planned => "planned",
            Self::Done => "done",
            Self::Dropped => "dropped",
        }
    }

    /// The state of a whole whose parts are in these states: that of the worst; in progress also when only some are
    /// done; done when all are done or dropped.
    #[must_use]
    pub fn together(parts: impl Iterator<Item = Self>) -> Self {
        let (mut worst, mut best) = (Self::Dropped, Self::Overdue);
        for part in parts {
            worst = worst.min(part);
            best = best.max(if part == Self::Dropped { Self::Overdue } else { part });
        }
        let is_open = matches!(worst, Self::Planned | Self::Waiting);
        if is_open && best == Self::Done { Self::InProgress } else { worst }
    }
}
