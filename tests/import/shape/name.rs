//! Executors and payers.

use std::fmt::Write as _;

use super::plan::{body, imported, options};

fn names(cells: &[&str]) -> String {
    let mut text =
        "| № | Тадбирлар | Муддат | Масъуллар | Молиялаштириш манбаси |\n|---|---|---|---|---|\n".to_owned();
    for (cell, number) in cells.iter().zip(1..) {
        let _ = writeln!(text, "| {number} | Иш | 2025 йил | {cell} |");
    }
    let found = imported(text.as_bytes(), &options());
    body(&found).split_once("UTC\n\n").unwrap().1.split_once("\nmeasures:").unwrap().0.to_owned()
}

#[test]
fn one_body_in_several_spellings_is_one() {
    assert_eq!(
        names(&[
            "Сув хўжалиги вазирлиги | –",
            "Сув\u{A0}хўжалиги  вазирлиги",
            "Suv xoʻjaligi vazirligi",
            "Сув хўжалги вазирлиги"
        ]),
        "\
executors:
  # import: also written “Suv xoʻjaligi vazirligi”
  suv-xojaligi-vazirligi: Сув хўжалиги вазирлиги
  # import: much like `suv-xojaligi-vazirligi`; if it is the same, use one id
  suv-xojalgi-vazirligi: Сув хўжалги вазирлиги
"
    );
}

#[test]
fn lines_and_empty_lines_divide_names() {
    assert_eq!(
        names(&[
            "Вазирлик<br><br>Агентлик (А. Каримов)<br><br><br>Банк.<br>Институт<br>Марказ | Бюджет, ҳисоб-китобларга асосан"
        ]),
        "\
executors:
  vazirlik: Вазирлик
  agentlik-a-karimov: Агентлик (А. Каримов)
  bank: Банк
  institut: Институт
  markaz: Марказ

funding:
  budjet: Бюджет
"
    );
}

#[test]
fn seventeen_executors_fit_into_a_cell() {
    let all: Vec<String> = (1..=17).map(|number| format!("{number}-сон вазирлиги")).collect();
    assert_eq!(names(&[&all.join(", ")]).lines().count(), 18);
}

#[test]
fn a_sum_is_no_payer_and_its_comma_divides_nothing() {
    let text = "| № | Мероприятие | Срок | Источник финансирования |\n|---|---|---|---|\n| 1 | Один | 2026 год | РБ, 12,4 млрд \
                тенге |\n| 2 | Два | 2026 год | Давлат бюджети, 45 млрд сўм |\n";
    let found = imported(text.as_bytes(), &options());
    let body = body(&found);
    assert!(body.contains("funding:\n  rb: РБ\n  davlat-budjeti: Давлат бюджети\n\n"), "{body}");
    assert!(body.contains("note: \"Источник финансирования: 12,4 млрд тенге\"\n"), "{body}");
    assert!(body.contains("note: \"Источник финансирования: 45 млрд сўм\"\n"), "{body}");
}

#[test]
fn names_that_differ_in_what_brackets_add_are_compared_by_a_person() {
    let text = "| № | Мероприятие | Срок | Исполнители |\n|---|---|---|---|\n| 1 | Один | 2026 год | МФ (созыв), МЮ |\n| 2 | \
                Два | 2026 год | МФ, МЮ |\n";
    let found = imported(text.as_bytes(), &options());
    assert!(
        body(&found).contains("  # import: much like `mf-sozyv`; if it is the same, use one id\n  mf: МФ\n"),
        "{}",
        body(&found)
    );
}
