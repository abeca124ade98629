//! Small words of queries, which join, compare and arrange: *or*, *после*, *бўйича*.

/// What a small word asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Particle {
    /// Both of what stands beside it.
    And,
    /// Either of what stands beside it.
    Or,
    /// From what stands before it to what comes after.
    Until,
    /// Everything there is.
    All,
    /// The number of a measure or step, which comes after it.
    Number,
    /// More than the number of days after it.
    MoreThan,
    /// The days before the day or period after it; no deadline has these words.
    Before,
    /// The days after it.
    After,
    /// It and the days after it.
    Since,
    /// As `Before`, behind the day.
    BehindBefore,
    /// As `After`, behind the day.
    BehindAfter,
    /// Lines in an order.
    Sort,
    /// Lines in groups.
    Group,
    /// What they are to be arranged by comes after it.
    By,
    /// What they are to be arranged by stands before it.
    ByBehind,
    /// No more lines than the number after it.
    Limit,
}

/// The small words of a language.
pub(super) type Particles = &'static [(Particle, &'static [&'static str])];
