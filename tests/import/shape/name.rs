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
