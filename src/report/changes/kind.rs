//! What can become of a part of a plan, in one word each.

/// What became of a part of a plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum ChangeKind {
    /// It was delivered, in time or with nothing that says when.
    Done,
    /// It was delivered after its deadline.
    DoneLate,
    /// It fell overdue and still was at the end.
    Overdue,
    /// A later deadline was granted.
    Extended,
    /// Work on it began.
    Started,
    /// It was taken out of the plan, with a reason.
    Dropped,
    /// Somebody other than the executor has looked.
    Confirmed,
    /// A value of a KPI was observed.
    Observed,
    /// Progress was reported.
    Logged,
    /// An event happened that deadlines may run from.
    Happened,
    /// It is new in the plan.
    Added,
    /// It is no longer in the plan.
    Removed,
    /// It has another number or id.
    Renumbered,
    /// It belongs to another section or measure.
    Moved,
    /// Its deadline was moved by hand.
    Deadline,
    /// Others are responsible.
    Executors,
    /// Others pay.
    Funding,
    /// A target or baseline is another one.
    Target,
    /// Its words changed.
    Reworded,
    /// A language of its words came or went.
    Translated,
    /// A mark, an extension, an entry or a value was taken back.
    TakenBack,
    /// A mark, an extension, an entry or a value was written anew.
    Rewritten,
    /// Another key changed.
    Other,
}

impl ChangeKind {
    /// All of them, in the order in which they are shown.
    pub const ALL: [Self; 23] = [
        Self::Done,
        Self::DoneLate,
        Self::Overdue,
        Self::Extended,
        Self::Started,
        Self::Dropped,
        Self::Confirmed,
        Self::Observed,
        Self::Logged,
        Self::Happened,
        Self::Added,
        Self::Removed,
        Self::Renumbered,
        Self::Moved,
        Self::Deadline,
        Self::Executors,
        Self::Funding,
        Self::Target,
        Self::Reworded,
        Self::Translated,
        Self::TakenBack,
        Self::Rewritten,
        Self::Other,
    ];

    /// The word in machine formats, and the end of the ids of its messages.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Done => "done",
            Self::DoneLate => "done-late",
            Self::Overdue => "overdue",
            Self::Extended => "extended",
            Self::Started => "started",
            Self::Dropped => "dropped",
            Self::Confirmed => "confirmed",
            Self::Observed => "observed",
            Self::Logged => "logged",
            Self::Happened => "happened",
            Self::Added => "added",
            Self::Removed => "removed",
            Self::Renumbered => "renumbered",
            Self::Moved => "moved",
            Self::Deadline => "deadline",
            Self::Executors => "executors",
            Self::Funding => "funding",
            Self::Target => "target",
            Self::Reworded => "reworded",
            Self::Translated => "translated",
            Self::TakenBack => "taken-back",
            Self::Rewritten => "rewritten",
            Self::Other => "other",
        }
    }
}
