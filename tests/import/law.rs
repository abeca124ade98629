//! Laws of every import: the text is a plan without faults for every reader, and nothing of the document is lost.

use proptest::prelude::*;
use roadmap::check::{self, Selection};
use roadmap::format;
use roadmap::import::{Options, grid, plan};
use roadmap::problem::Severity;

use super::plan::options;

/// Texts of cells, such as nobody would write on purpose.
const TEXTS: &[&str] = &[
    "",
    "–",
    "1",
    "1.",
    "1)",
    "1.1",
    "2",
    "2.10",
    "010",
    "I",
    "I. Бўлим",
    "ІІ",
    "БЎЛИМ НОМИ",
    "3. Хива шаҳри",
    "а) матн",
    "№",
    "Чора-тадбирлар",
    "Муддат",
    "Масъул",
    "2025 йил",
    "2025-yil 1-mayga qadar",
    "01.07.25/15.08.25",
    "ҳар чоракда",
    "доимий",
    "within 2 months of approval",
    "31 июня 2025",
    "yes",
    "no: [a, b]",
    "{x}",
    "# not a comment",
    "a #b",
    "- dash",
    "'quoted\"",
    "null",
    "~",
    "12:30",
    "0x1F",
    "<<",
    "=",
    "? question",
    "& anchor",
    "*alias",
    "!tag",
    "%dir",
    "@at",
    "`tick`",
    "|",
    ">",
    "text: with colon:",
    "trailing\\",
    "\u{202E}rtl",
    "\u{85}next",
    "\u{2028}line",
    "\u{FEFF}bom",
    "tab\there",
    "выполнено",
    "DONE",
    "Вазирлик, агентлик, банк",
    "Вазирлик ва банк",
    "5 миллион 300 мингта",
    "75 фоизга",
    "1 миллиард сўмгача",
    "Жами",
    "итого: 5",
    "Бунда: 1) бир; 2) икки",
    "a very long text that goes on and on, with commas, and then on, until nobody reads it any more, \
     because it is far too long for a line of any file that people edit by hand, or for a heading",
];

fn cells(columns: usize) -> impl Strategy<Value = Vec<Vec<&'static str>>> {
    let cell = prop::sample::select(TEXTS);
    prop::collection::vec(prop::collection::vec(cell, columns), 0..12)
}

fn page(rows: &[Vec<&str>]) -> Vec<u8> {
    let escaped = |text: &str| text.replace('&', "&amp;").replace('<', "&lt;");
    let cell = |text: &&str| format!("<td>{}</td>", escaped(text));
    let row = |row: &Vec<&str>| format!("<tr>{}</tr>", row.iter().map(cell).collect::<String>());
    let heading = "<tr><td>№</td><td>Чора-тадбирлар</td><td>Механизм</td><td>Муддат</td><td>Масъул</td><td>Маблағ</td><td>Натижа</td><td>Изоҳ</td></tr>";
    format!("<meta charset=utf-8><table>{heading}{}</table>", rows.iter().map(row).collect::<String>())
        .into_bytes()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 60, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn whatever_stands_in_the_cells_becomes_a_plan_without_faults(rows in cells(8), year in prop::option::of(2024..2030)) {
        let document = grid::read(&page(&rows), &grid::Limits::default()).unwrap();
        let options = Options { year, ..options() };
        // A number that stands twice is refused.
        let Ok(found) = plan(&document, &options) else { return Ok(()) };
        if found.measures == 0 {
            return Ok(());
        }
        let read = format::read(found.yaml.as_str()).sound();
        prop_assert!(read.is_ok(), "{:#?}\n{}", read.err(), found.yaml);
        let plan = read.unwrap().1;
        prop_assert_eq!(plan.measures().count(), found.measures);
        prop_assert_eq!(plan.lines().count(), found.lines);
        // Offers become KPIs of a plan without faults when their signs are taken off.
        let with_offers = found.yaml.replace("# kpis:", "kpis:").replace("#   - id: kpi", "  - id: kpi").replace("#     ", "    ");
        let read = format::read(with_offers.as_str()).sound();
        prop_assert!(read.is_ok(), "{:#?}\n{}", read.err(), with_offers);
    }

    #[test]
    fn a_check_finds_what_is_open_and_agrees_with_every_deadline(rows in cells(8), year in prop::option::of(2024..2030)) {
        let document = grid::read(&page(&rows), &grid::Limits::default()).unwrap();
        let options = Options { year, ..options() };
        let Ok(found) = plan(&document, &options) else { return Ok(()) };
        if found.measures == 0 {
            return Ok(());
        }
        let problems = check::run(format::read(found.yaml.as_str()), &Selection::default(), options.on);
        let ids = |id: &str| problems.iter().filter(|problem| problem.code.id == id).count();
        prop_assert_eq!(ids("import-todo"), found.open.len(), "{}", found.yaml);
        prop_assert_eq!(ids("deadline-differs"), 0, "{:#?}\n{}", problems, found.yaml);
        let errors: Vec<_> = problems.iter().filter(|problem| problem.code.severity == Severity::Error && problem.code.id != "import-todo").collect();
        prop_assert!(errors.is_empty(), "{errors:#?}\n{}", found.yaml);
    }

    #[test]
    fn every_word_of_the_document_is_in_the_file_or_left_over(rows in cells(8)) {
        prop_assert_eq!(lost(&rows), None);
    }
}

/// A word of the cells that is neither in the file nor left over, and the file.
fn lost(rows: &[Vec<&str>]) -> Option<(String, String)> {
    let document = grid::read(&page(rows), &grid::Limits::default()).unwrap();
    let found = plan(&document, &options()).ok()?;
    let mut all = found.yaml.clone();
    found.leftovers.iter().for_each(|left| all += &left.text);
    let letters =
        |text: &str| text.to_lowercase().chars().filter(|c| c.is_alphanumeric()).collect::<String>();
    let all = letters(&all);
    // Of what a cell says only words that lead over, and numbers that became ids, are written otherwise.
    let words = rows.iter().flatten().flat_map(|text| text.split([' ', '\t', ',', ';', ':']));
    let long = words.filter(|word| word.chars().filter(|c| c.is_alphabetic()).count() > 3).map(letters);
    let is_lost = |word: &String| !all.contains(word) && word != "бунда" && word != "бўлим";
    long.into_iter().find(is_lost).map(|word| (word, found.yaml))
}

#[test]
fn words_among_the_numbers_and_a_second_deadline_are_not_lost() {
    for rows in [
        [["1", "31 июня 2025", "", "№", "", "", "", ""], ["а) матн", "", "", "", "", "", "", ""]],
        [["1", "? question", "", "", "", "", "", ""], ["а) матн", "", "Чора-тадбирлар", "", "", "№", "", ""]],
        [
            ["", "1.1", "|", "БЎЛИМ НОМИ", "", "", "", ""],
            ["Вазирлик, агентлик, банк", "1.", "", "Бунда: 1) бир; 2) икки", "", "3. Хива шаҳри", "", ""],
        ],
    ] {
        let rows: Vec<Vec<&str>> = rows.iter().map(|row| row.to_vec()).collect();
        assert_eq!(lost(&rows), None);
    }
}
