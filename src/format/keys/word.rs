//! Keys of which the value is one of a few words: each word with what it stands for. The decoder reads these tables,
//! the schema offers their words.

use super::key::Type;
use crate::model::{Direction, Every, Kind};

/// Whether a step is only content, by its word.
pub const STEP_KINDS: [(&str, bool); 2] = [("step", false), ("content", true)];

/// How the observations of a KPI are to be read.
pub const KPI_KINDS: [(&str, Kind); 2] = [("level", Kind::Level), ("flow", Kind::Flow)];

/// Whether more or less is better.
pub const DIRECTIONS: [(&str, Direction); 2] =
    [("increase", Direction::Increase), ("decrease", Direction::Decrease)];

/// How often a series comes back.
pub const EVERY: [(&str, Every); 4] = [
    ("month", Every::Month),
    ("quarter", Every::Quarter),
    ("half-year", Every::HalfYear),
    ("year", Every::Year),
];

/// The kind of a step.
pub const STEP_KIND: Type = Type::Words("step-kind", &words(&STEP_KINDS));
/// The kind of a KPI.
pub const KPI_KIND: Type = Type::Words("kpi-kind", &words(&KPI_KINDS));
/// Which way is better.
pub const DIRECTION: Type = Type::Words("direction", &words(&DIRECTIONS));
/// How often a series comes back.
pub const HOW_OFTEN: Type = Type::Words("every", &words(&EVERY));

/// The first column of a table.
const fn words<T: Copy, const N: usize>(table: &[(&'static str, T); N]) -> [&'static str; N] {
    let mut words = [""; N];
    let mut at = 0;
    while at < N {
        words[at] = table[at].0;
        at += 1;
    }
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_words_of_the_model_are_those_of_the_file() {
        assert_eq!(EVERY.map(|(_, every)| every), Every::ALL);
        assert!(EVERY.iter().all(|(word, every)| *word == every.word()));
        assert!(DIRECTIONS.iter().all(|(word, direction)| *word == direction.word()));
    }
}
