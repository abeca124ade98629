//! How a KPI stands, in one word.

/// How a KPI stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Rating {
    /// The target's day has passed without the target.
    Missed,
    /// The target's day has passed, and nothing was observed that counts.
    Unreported,
    /// Farther from the target than the baseline was.
    Worsening,
    /// Pace under 0.60.
    OffTrack,
    /// Pace from 0.60 to under 0.95.
    AtRisk,
    /// Pace 0.95 or more.
    OnTrack,
    /// The target is reached.
    Met,
    /// It cannot be said.
    Unknown,
    /// There is no target: the KPI is watched, not judged.
    NoTarget,
}

impl Rating {
    /// All of them, worst first.
    pub const ALL: [Self; 9] = [
        Self::Missed,
        Self::Unreported,
        Self::Worsening,
        Self::OffTrack,
        Self::AtRisk,
        Self::OnTrack,
        Self::Met,
        Self::Unknown,
        Self::NoTarget,
    ];

    /// The word in queries and machine formats.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Missed => "missed",
            Self::Unreported => "unreported",
            Self::Worsening => "worsening",
            Self::OffTrack => "off-track",
            Self::AtRisk => "at-risk",
            Self::OnTrack => "on-track",
            Self::Met => "met",
            Self::Unknown => "unknown",
            Self::NoTarget => "no-target",
        }
    }

    /// Whether `kpi --exit-code` fails on it.
    #[must_use]
    pub fn is_bad(self) -> bool {
        matches!(self, Self::Missed | Self::Unreported | Self::Worsening | Self::OffTrack)
    }
}
