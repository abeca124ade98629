//! Rows that begin a section.

use std::sync::LazyLock;

use super::grid::{Cell, Extent, Paragraph};
use super::layout::Layout;
use super::mark::{Mark, roman};
use super::role::Role;
use super::wording::{clean, folded, is_in_capitals, words};

/// A row that begins a section.
#[derive(Clone, Debug)]
pub(super) struct SectionRow<'a> {
    /// The cells it stands in.
    pub(super) cells: Vec<&'a Cell>,
    pub(super) kind: Kind,
    /// Its number; Roman numerals in Latin letters.
    pub(super) number: Option<String>,
    pub(super) title: String,
}

/// How a section is headed. Sections of one level are headed alike.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// By a Roman numeral.
    Roman,
    /// By a figure.
    Figure,
    /// By a figure and the name of a district or city.
    District,
    /// By its letters alone.
    Plain,
}

/// Words between or behind a number that only say that this is a section.
static WORDS: LazyLock<Vec<String>> = LazyLock::new(|| {
    words(
        "бўлим|боб|йўналиш|қисм|мақсад|раздел|подраздел|глава|часть|направление|блок|цель|section|\
         subsection|chapter|part|component|goal|objective|pillar",
    )
});

/// Words of districts and cities.
static DISTRICTS: LazyLock<Vec<String>> =
    LazyLock::new(|| words("тумани|туман|шаҳри|шаҳар|район|город|district|city"));

/// Words of rows that add up.
const TOTALS: [&str; 7] = ["жами", "умумий", "итого", "всего", "total", "sum", "ҳаммаси"];

/// Words of rows that explain something.
static NOTES: LazyLock<Vec<String>> =
    LazyLock::new(|| words("изоҳ|эслатма|примечание|примечания|note|notes|source|источник|манба"));

/// The most letters of a title that only its width tells.
const LONGEST: usize = 300;

/// The section that a row begins, if it begins one.
pub(super) fn of<'a>(layout: &Layout<'a>, row: usize) -> Option<SectionRow<'a>> {
    let table = layout.table;
    let cells: Vec<&Cell> = table.row(row).filter(|cell| !cell.is_empty()).collect();
    let goes_on =
        |column: usize| table.cell(row, column).is_some_and(|cell| cell.row < row && !cell.is_empty());
    if (0..table.columns()).any(goes_on) {
        return None;
    }
    match cells.as_slice() {
        [only] => alone(layout, only),
        [number, title] if is_number(layout, number) => {
            let (numeral, rest) =
                roman(&clean(&number.text())).map(|(numeral, rest)| (numeral, rest.to_owned()))?;
            let measure = layout.column(Role::Measure) == Some(title.column);
            let found = SectionRow {
                cells: cells.clone(),
                kind: Kind::Roman,
                number: Some(numeral),
                title: clean(&title.text()),
            };
            (rest.is_empty() && measure).then_some(found)
        }
        _ => None,
    }
}

fn is_number(layout: &Layout<'_>, cell: &Cell) -> bool {
    layout.column(Role::Number) == Some(cell.column)
}

/// A row in which one cell alone says something.
fn alone<'a>(layout: &Layout<'a>, cell: &'a Cell) -> Option<SectionRow<'a>> {
    let first =
        layout.column(Role::Number).into_iter().chain(layout.column(Role::Measure)).min().unwrap_or(0);
    let last = layout.column(Role::Measure).unwrap_or(0).max(first);
    let across = cell.columns > 1 && cell.columns + 1 >= layout.table.columns().min(4);
    if !across && cell.column > last {
        return None;
    }
    let text = clean(&cell.text());
    if is_total(&text) {
        return None;
    }
    let found = |kind: Kind, number: Option<String>, title: &str| {
        Some(SectionRow { cells: vec![cell], kind, number, title: title.to_owned() })
    };
    let (number, rest) = numbered(&text);
    if let Some(Number::Roman(numeral)) = number {
        return found(Kind::Roman, Some(numeral), rest);
    }
    // A cell as wide as the table can be nothing else, if measures follow it.
    let whole = cell.columns > 1 && cell.columns >= layout.table.columns();
    let heads = whole && text.chars().count() <= LONGEST && !is_note(&text) && leads(layout, cell);
    let stands_out = is_in_capitals(rest) || is_bold(cell) || heads;
    let in_number = is_number(layout, cell) && !across;
    match number {
        Some(Number::Figure(figure)) if is_district(rest) => found(Kind::District, Some(figure), rest),
        // A number and a text in the column of measures is a measure, bold or not.
        Some(Number::Figure(figure)) if across || (in_number && stands_out) => {
            found(Kind::Figure, Some(figure), rest)
        }
        None if stands_out && text.chars().any(char::is_alphabetic) => found(Kind::Plain, None, &text),
        _ => None,
    }
}

enum Number {
    Roman(String),
    Figure(String),
}

/// The number of a section, and its title: `I. …`, `1-бўлим. …`, `Раздел II. …`, `3. …`
pub(super) fn split(text: &str) -> (Option<String>, &str) {
    let (number, rest) = numbered(text);
    let number = number.map(|number| match number {
        Number::Roman(text) | Number::Figure(text) => text,
    });
    (number, rest)
}

fn numbered(text: &str) -> (Option<Number>, &str) {
    let (word, after) = text.split_once(' ').unwrap_or((text, ""));
    if WORDS.contains(&folded(word)) {
        let (number, rest) = after_word(after);
        return if number.is_some() { (number, rest) } else { (None, text) };
    }
    let (number, rest) = figure(text);
    if number.is_none() {
        return (None, text);
    }
    // `II БЎЛИМ. Title`, `2-бўлим. Title`
    let end = rest.find([' ', '.', ':', '-', '–']).unwrap_or(rest.len());
    let (word, after) = rest.split_at(end);
    let is_word = WORDS.contains(&folded(word));
    let title = after.trim_start_matches(['.', ':', '-', '–', ' ']);
    (number, if is_word && !title.is_empty() { title } else { rest })
}

/// The number behind the word, which also a colon or nothing at all may end: `Goal 1: …`, `Подраздел 2.1`
fn after_word(text: &str) -> (Option<Number>, &str) {
    let digits = text.find(|c: char| !c.is_ascii_digit() && c != '.').unwrap_or(text.len());
    let (number, rest) = text.split_at(digits);
    let number = number.trim_end_matches('.');
    let title = rest.trim_start_matches([':', '-', '–', '—', ')', ' ']);
    let ends = rest.is_empty() || title.len() < rest.len();
    let parts = number.split('.');
    if ends && !title.is_empty() && parts.clone().all(|part| (1..3).contains(&part.len())) {
        return (Some(Number::Figure(number.to_owned())), title);
    }
    figure(text)
}

fn figure(text: &str) -> (Option<Number>, &str) {
    if let Some((numeral, rest)) = roman(text) {
        return (Some(Number::Roman(numeral)), rest);
    }
    if let Some((mark, rest)) =
        Mark::split(text).filter(|(mark, _)| mark.id.starts_with(|c: char| c.is_ascii_digit()))
    {
        return (Some(Number::Figure(mark.id)), rest);
    }
    let digits = text.find(|c: char| !c.is_ascii_digit()).unwrap_or(text.len());
    let (number, rest) = text.split_at(digits);
    match rest.strip_prefix('-').map(str::trim_start) {
        Some(rest) if (1..3).contains(&number.len()) => (Some(Number::Figure(number.to_owned())), rest),
        _ => (None, text),
    }
}

/// Whether a text says that its row adds up.
pub(super) fn is_total(text: &str) -> bool {
    let first = text.split([' ', ':', ',']).next().unwrap_or_default();
    TOTALS.contains(&first.to_lowercase().as_str())
}

fn is_district(text: &str) -> bool {
    let before = text.split(['(', '–', '—']).next().unwrap_or_default();
    let before = folded(before);
    let mut last = before.split(' ').rev().take(1);
    last.any(|word| DISTRICTS.iter().any(|district| district == word))
}

/// Whether a row across the table is no measure and no section: a note, or a line that nothing follows.
pub(super) fn is_aside(layout: &Layout<'_>, row: usize) -> bool {
    let mut cells = layout.table.row(row).filter(|cell| !cell.is_empty());
    let only = cells.next().filter(|_| cells.next().is_none());
    only.is_some_and(|cell| cell.columns > 2 && cell.columns >= layout.table.columns())
}

fn is_note(text: &str) -> bool {
    let first = folded(text.split([':', '.']).next().unwrap_or_default());
    text.starts_with('*') || NOTES.contains(&first)
}

/// Whether a row follows that says something.
fn leads(layout: &Layout<'_>, cell: &Cell) -> bool {
    (cell.row + 1..layout.body.end).any(|row| layout.table.row(row).any(|cell| !cell.is_empty()))
}

fn is_bold(cell: &Cell) -> bool {
    let mut filled = cell.filled().peekable();
    filled.peek().is_some()
        && filled.all(|paragraph: &Paragraph| paragraph.bold == Extent::All || paragraph.capitals)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_number_of_a_section_is_told_from_its_title() {
        for (text, number, title) in [
            ("I. Тайёргарлик", Some("I"), "Тайёргарлик"),
            ("ІІ БЎЛИМ. Қурилиш", Some("II"), "Қурилиш"),
            ("Раздел III. Строительство", Some("III"), "Строительство"),
            ("1-йўналиш. Қурилиш", Some("1"), "Қурилиш"),
            ("2. Боғот тумани (масъул – туман ҳокими)", Some("2"), "Боғот тумани (масъул – туман ҳокими)"),
            ("Қурилиш", None, "Қурилиш"),
            ("Part time work", None, "Part time work"),
            ("Goal 1: Cleaner transport", Some("1"), "Cleaner transport"),
            ("Подраздел 2.1. Центры", Some("2.1"), "Центры"),
            ("Цель 3", None, "Цель 3"),
        ] {
            assert_eq!(split(text), (number.map(str::to_owned), title));
        }
    }

    #[test]
    fn districts_and_totals_are_known_by_their_words() {
        assert!(is_district("Боғот тумани (масъул – туман ҳокими Х.)") && is_district("Хива шаҳар"));
        assert!(!is_district("Туман ҳокимлигини жиҳозлаш"));
        assert!(is_total("Жами: 15") && is_total("Total") && !is_total("Totally new"));
    }
}
