//! Numbers of measures and steps.

use super::super::make::{docx, item, p, tc, tr};
use super::plan::{body, imported, options, refused};

fn ids(text: &str) -> String {
    let found = imported(text.as_bytes(), &options());
    let lines =
        body(&found).lines().filter_map(|line| line.trim_start().strip_prefix("- id: ").map(str::to_owned));
    lines.collect::<Vec<_>>().join(" ")
}

fn table(rows: &[&str]) -> String {
    let rows = rows.iter().map(|row| format!("| {row} |\n")).collect::<Vec<_>>().concat();
    format!("| № | Тадбирлар | Муддат |\n|---|---|---|\n{rows}")
}

#[test]
fn codes_are_ids_as_they_stand() {
    let rows = [
        "T-001 | Бир | 2025 йил",
        "P1.F1 | Босқич |",
        "P1.F1.A1 | Иш | 2026 йил",
        "34 a | Ҳарф | 2027 йил",
        "1.10 | Ўн | 2028 йил",
    ];
    assert_eq!(ids(&table(&rows)), "T-001 P1.F1 A1 '34-a' '1.10'");
}

#[test]
fn numbers_within_a_number_are_steps_and_deeper_ones_make_sections() {
    assert_eq!(ids(&table(&["2 | Бир | 2025 йил", "2.1 | a | 2025 йил", "2.10 | b | 2025 йил"])), "2 1 10");
    let rows = [
        "1 | A |",
        "1.1 | B |",
        "1.1.1 | c | 2025 йил",
        "1.1.2 | d | 2026 йил",
        "2 | E |",
        "2.1 | F | 2027 йил",
    ];
    assert_eq!(ids(&table(&rows)), "1 '1.1' 1 2 2 '2.1'");
}

#[test]
fn rows_without_a_number_get_one() {
    assert_eq!(ids("| Measure | Due |\n|---|---|\n| One | 2025 |\n| Two | 2026 |\n"), "1 2");
    let rows = [
        "1 | One | 2025 йил",
        "| Between | 2026 йил",
        "2 | Two |",
        "| Its first step | 2027 йил",
        "| Its second | 2028 йил",
        "3 | Three | 2029 йил",
        "| and more of it |",
    ];
    assert_eq!(ids(&table(&rows)), "1 '1-a' 2 1 2 3");
}

#[test]
fn numbers_that_begin_again_get_that_of_their_section() {
    let rows = [
        "I. Биринчи | |",
        "1 | Бир | 2025 йил",
        "2 | Икки | 2025 йил",
        "II. Иккинчи | |",
        "1 | Уч | 2025 йил",
    ];
    assert_eq!(ids(&table(&rows)), "I I-1 I-2 II II-1");
}

#[test]
fn a_number_twice_is_refused_with_the_way_out() {
    let text = table(&["1 | Бир | 2025 йил", "1 | Икки | 2025 йил"]);
    assert_eq!(
        refused(text.as_bytes(), &options()),
        "the number 1 stands twice: line 3, and line 4; correct the number in the document, or have the measures numbered in \
         order: `--columns measure=2,due=3`"
    );
}

const NUMBERING: &str = r#"<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1)"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>"#;

#[test]
fn numbers_of_word_count_though_they_are_not_in_the_text() {
    let row = |number: String, text: String, due: &str| {
        format!("<w:tr>{}{}{}</w:tr>", tc("", &number), tc("", &text), tc("", &p(due)))
    };
    let steps = p("Қуриш:") + &item(2, 0, "лойиҳа;") + &item(2, 0, "қурилиш.");
    let body_xml = format!(
        "<w:tbl>{}{}{}{}</w:tbl><w:p/>",
        tr(&["№", "Чора-тадбирлар", "Муддати"]),
        row(item(1, 0, ""), steps, "2025 йил"),
        row(item(1, 0, ""), p("Сотиш"), "2026 йил"),
        // A typed number beside an automatic one counts.
        row(item(1, 0, "7."), p("Таъмирлаш"), "2027 йил"),
    );
    let found = imported(&docx(&body_xml, &[("numbering", NUMBERING)]), &options());
    assert_eq!(
        body(&found).split_once("measures:\n").unwrap().1,
        "  - id: 1
    title: Қуриш
    deadline: 2025 йил
    due: 2025
    steps:
      - id: 1
        title: Лойиҳа
      - id: 2
        title: Қурилиш

  - id: 2
    title: Сотиш
    deadline: 2026 йил
    due: 2026

  # import: beside 7 stands an automatic number, 3
  - id: 7
    title: Таъмирлаш
    deadline: 2027 йил
    due: 2027
"
    );
}
