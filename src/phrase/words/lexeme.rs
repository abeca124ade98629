//! What a word can mean in a deadline, and in which form.

use crate::model::Every;
use crate::phrase::refusal::Kind;

/// A stretch of time that has a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::phrase) enum Unit {
    /// день, кун, day
    Day,
    /// неделя, ҳафта, week
    Week,
    /// месяц, ой, month
    Month,
    /// квартал, чорак, quarter
    Quarter,
    /// полугодие, ярим йиллик, half-year
    Half,
    /// год, йил, year
    Year,
}

/// The part a word has in a phrase.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::phrase) enum Sense {
    /// апрель, aprel, April: 1–12
    Month(u32),
    /// день, ой, quarter
    Unit(Unit),
    /// Q, H before or behind a number: not a length
    Letter(Unit),
    /// с.г., т.г.: a whole word for the year of the document
    ThisYear,
    /// половина, ярми, half: of a year that must be named
    HalfOf,
    /// числа, сана: the day of a month
    DayOfMonth,
    /// первый, иккинчи, third: 1–9
    Nth(u32),
    /// последний, охирги, last
    Last,
    /// два, икки, two: 1–12
    Count(u32),
    /// месячный, двухмесячный: a length in one word
    Length(u32, Unit),
    /// срок: after a length in one word
    Term,
    /// -й, -чи, -th
    Ordinal,
    /// каждый, ҳар, every
    Each,
    /// ежеквартально, quarterly
    Often(Every),
    /// раз, марта, once
    Once,
    /// раз В квартал, once A year
    Per,
    /// следующего за отчетным, кейинги, following
    Following,
    /// до, к, by
    By,
    /// по, to, until, where a start stands before; otherwise as `By`
    To,
    /// с, from
    From,
    /// between
    Between,
    /// в, на, in, during: changes nothing
    In,
    /// конец, якуни, end: the last day of what follows or stands before
    End,
    /// давомида: behind a period, changes nothing; ичида also ends a length
    Within,
    /// билан, бўйича: behind an end
    With,
    /// бошлаб: behind a start
    Starting,
    /// қадар: behind an end
    Until,
    /// кечиктирмай: behind a day in the ablative
    NotLater,
    /// со дня, after, кундан бошлаб: the event follows, or stands before
    After,
    /// begin: the phrase is a start
    Begin,
    /// постоянно, доимий, ongoing
    Permanent,
    /// текущий, жорий, current
    Current,
    /// календарных
    Calendar,
    /// and
    And,
    /// of, the
    Small,
    /// срок, муддати, deadline, planned for: before a deadline, changes nothing
    Lead,
    /// completed: before a deadline with *by*
    LeadBy,
    /// включительно, поэтапно, in phases: behind a deadline, changes nothing
    Trail,
    /// An ending that stands alone: 2024 гача
    Ending,
    /// A word that no rule takes, and why.
    Never(Kind),
}

/// What an Uzbek ending says; other languages have `Bare` only.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(in crate::phrase) enum Case {
    /// апрель
    #[default]
    Bare,
    /// апрелнинг
    Of,
    /// апрелга
    To,
    /// апрелгача
    Until,
    /// апрелда
    In,
    /// апрелдан
    From,
    /// апрелдаги, йилги
    Adjective,
}

/// The form of a word.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(in crate::phrase) struct Form {
    /// Its ending.
    pub case: Case,
    /// апрели, санаси: belongs to what stands before.
    pub owned: bool,
}

/// One meaning of a word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::phrase) struct Lexeme {
    /// Its part.
    pub sense: Sense,
    /// Its form.
    pub form: Form,
    /// Whether a point may follow that belongs to the word.
    pub short: bool,
}

/// Rows of a table: a meaning, and its words, separated by spaces. `_` joins several words of one meaning, a `.` at
/// the end marks an abbreviation.
pub(super) type Rows = [(Sense, &'static str)];
