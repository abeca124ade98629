//! Words for what has become of a line.

use std::sync::LazyLock;

use super::grid::{Cell, Value};
use super::wording::{clean, folded, words};

/// What a cell says of its line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum State {
    /// It is done.
    Done,
    /// It is not, or not yet.
    Open,
    /// It will not be done.
    Dropped,
}

const DONE: &str = "бажарилди|бажарилган|тўлиқ бажарилди|тўлиқ бажарилган|ижро этилди|ижро этилган|\
         ижроси таъминланди|амалга оширилди|якунланди|якунланган|тугалланди|тугалланган|\
         таъминланди|муддатидан кеч бажарилди|муддатидан кеч бажарилган|\
         муддати ўтиб ижро қилинган|назоратдан ечилди|выполнено|выполнена|выполнен|выполнены|\
         выполнено полностью|исполнено|исполнен|исполнена|завершено|завершен|завершена|\
         сделано|готово|реализовано|исполнено с нарушением срока|снято с контроля|done|\
         completed|complete|finished|closed|fulfilled|implemented|achieved|delivered|\
         fully implemented|completed late|done late|100|100 %|100%";

const OPEN: &str = "бажарилмоқда|бажарилмаган|бажарилмади|жараёнда|ижрода|муддати ўтган|\
         муддати келмаган|қисман|қисман бажарилди|амалга оширилмоқда|кутилмоқда|в процессе|\
         в процессе исполнения|в работе|на исполнении|не выполнено|не исполнено|не начато|\
         начато|частично|выполнено частично|просрочено|срок не наступил|выполняется|\
         запланировано|in progress|ongoing|started|not started|not done|partially|\
         partly done|pending|planned|delayed|overdue|open|on track|to do";

const DROPPED: &str = "бекор қилинди|бекор қилинган|отменено|отменена|исключено|cancelled|canceled|dropped";

/// Words of a column of yes and no.
const YES: &str = "ҳа|да|yes|y|true|1|✓|✔|+|100|100 %|100%";
const NO: &str = "йўқ|нет|no|n|false|0|r|–|-";

static FOLDED: LazyLock<[Vec<String>; 3]> = LazyLock::new(|| [DONE, OPEN, DROPPED].map(words));

/// What a cell says that holds nothing but words for a state.
pub(super) fn of(cell: &Cell) -> Option<State> {
    let text = clean(&cell.text());
    let percent = matches!(&cell.value, Value::Number { percent: true, .. }) || text.ends_with('%');
    let said = folded(&text);
    if said.is_empty() {
        return None;
    }
    if said.chars().all(|c| c.is_ascii_digit() || c == ' ') {
        return percent.then_some(if said == "100" { State::Done } else { State::Open });
    }
    let states = [State::Done, State::Open, State::Dropped];
    states.into_iter().zip(FOLDED.iter()).find(|(_, known)| known.contains(&said)).map(|(state, _)| state)
}

/// The same in a column whose heading asks whether it is done.
pub(super) fn answer(cell: &Cell) -> Option<State> {
    let text = clean(&cell.text()).to_lowercase();
    let is_one_of = |words: &str| words.split('|').any(|word| word == text);
    let is_one = matches!(&cell.value, Value::Number { stored, .. } if stored == "1");
    if is_one || cell.value == Value::Bool(true) || is_one_of(YES) {
        Some(State::Done)
    } else if cell.value == Value::Bool(false)
        || is_one_of(NO)
        || text.starts_with("0.")
        || text.starts_with("0,")
    {
        Some(State::Open)
    } else {
        of(cell)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::import::grid::Paragraph;

    fn cell(text: &str) -> Cell {
        Cell { paragraphs: vec![Paragraph::plain(text)], ..Cell::default() }
    }

    #[test]
    fn only_the_words_of_a_state_alone_are_one() {
        for (text, expected) in [
            ("выполнено", Some(State::Done)),
            ("Бажарилди.", Some(State::Done)),
            ("bajarildi", Some(State::Done)),
            ("DONE", Some(State::Done)),
            ("100%", Some(State::Done)),
            ("в процессе", Some(State::Open)),
            ("не выполнено", Some(State::Open)),
            ("бажарилмаган", Some(State::Open)),
            ("50 %", Some(State::Open)),
            ("отменено", Some(State::Dropped)),
            ("выполнено 15 мая", None),
            ("работы выполнены", None),
            ("100", None),
            ("", None),
        ] {
            assert_eq!(of(&cell(text)), expected, "{text}");
        }
    }

    #[test]
    fn a_column_that_asks_has_answers() {
        for (text, expected) in [
            ("Y", Some(State::Done)),
            ("1", Some(State::Done)),
            ("N", Some(State::Open)),
            ("0.5", Some(State::Open)),
            ("R", Some(State::Open)),
            ("see note", None),
        ] {
            assert_eq!(answer(&cell(text)), expected, "{text}");
        }
    }
}
