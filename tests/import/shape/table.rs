//! Headings, and which table is the plan.

use roadmap::import::Options;

use super::plan::{body, imported, left, options, refused};

#[test]
fn a_heading_may_take_two_rows_and_stand_again() {
    let heading = "<tr><td rowspan=2>№</td><td rowspan=2>Чора-тадбирлар</td><td colspan=2>Муддати</td><td rowspan=2>Масъуллар</td></tr>\
        <tr><td>бошланиши</td><td>тугаши</td></tr>";
    let page = format!(
        "<p><b>ИШ РЕЖАСИ</b></p><table>{heading}<tr><td>1</td><td>2</td><td>3</td><td>4</td><td>5</td></tr>\
         <tr><td>1.</td><td>Қуриш</td><td>2025 йил 1 март</td><td>2025 йил 1 май</td><td>Вазирлик</td></tr>{heading}\
         <tr><td>2.</td><td>Таъмирлаш</td><td colspan=2>2025 йил давомида</td><td>Вазирлик</td></tr></table>"
    );
    let found = imported(page.as_bytes(), &options());
    assert!(found.yaml.contains("\ntitle: ИШ РЕЖАСИ\n"));
    assert_eq!(left(&found), "");
    assert_eq!(
        body(&found),
        "\
# timezone: Asia/Tashkent     # where a day ends; without it in UTC

executors:
  vazirlik: Вазирлик

measures:
  - id: 1
    title: Қуриш
    executors: [vazirlik]
    deadline: 2025 йил 1 март – 2025 йил 1 май
    due: 2025-03-01/2025-05-01

  - id: 2
    title: Таъмирлаш
    executors: [vazirlik]
    deadline: 2025 йил давомида
    due: 2025
"
    );
}

#[test]
fn a_mistyped_heading_is_known() {
    let text = "| № п/п | Мероприятие | Срок выполнения | Ответсвенные |\n|---|---|---|---|\n| 1 | Раз | 2025 г. | Банк |\n";
    assert!(body(&imported(text.as_bytes(), &options())).contains("executors: [bank]"));
}

const TWO: &str = "\
# The plan

| No | Measure | Due |
|---|---|---|
| 1 | One | 2025 |
| 2 | Two | 2026 |

## Further measures

| No | Measure | Due |
|---|---|---|
| 1 | Three | 2025 |
";

#[test]
fn several_tables_that_fit_alike_are_refused_with_the_way_out() {
    assert_eq!(
        refused(TWO.as_bytes(), &options()),
        "several tables may be the plan: 1, 2; `--table 1` reads one of them, `--table 1,2` reads them as one plan, in that order"
    );
    let one = imported(TWO.as_bytes(), &Options { tables: vec![2], ..options() });
    assert_eq!(one.measures, 1);
    assert!(left(&one).contains("table 1 (3 rows): No | Measure | Due | 1 | One"));
    assert_eq!(refused(TWO.as_bytes(), &Options { tables: vec![3], ..options() }), "tables-missing; ");
}

#[test]
fn several_tables_read_as_one_plan_are_its_sections() {
    let found = imported(TWO.as_bytes(), &Options { tables: vec![1, 2], ..options() });
    assert_eq!(
        body(&found),
        "\
sections:
  - id: 1
    title: Table 1
    measures:
      - id: '1-1'
        title: One
        deadline: '2025'
        due: 2025

      - id: '1-2'
        title: Two
        deadline: '2026'
        due: 2026

  - id: 2
    title: Further measures
    measures:
      - id: '2-1'
        title: Three
        deadline: '2025'
        due: 2025
"
    );
    assert_eq!(left(&found), "");
}

#[test]
fn a_table_without_known_headings_is_refused_with_the_columns_to_say() {
    let text = "| a | Ишлаб | Вақтлар | x |\n|---|---|---|---|\n| 1 | Катта йўл қуриш | 2025 йил май | q |\n| 2 | Яна бир йўл | 2025 йил июнь | r |\n";
    assert_eq!(
        refused(text.as_bytes(), &options()),
        "table 1 has no column of measures, or none of deadlines; its columns are 1 `a`, 2 `Ишлаб`, 3 `Вақтлар`, 4 `x`; if it is \
         the plan, say which is which: `--table 1 --columns no=1,measure=2,due=3`"
    );
    let columns = Some("no=1,measure=2,due=3".parse().unwrap());
    let found = imported(text.as_bytes(), &Options { columns, ..options() });
    assert_eq!((found.measures, found.lines), (2, 2));
    assert!(found.yaml.contains("    due: 2025-05\n"));
    assert_eq!(left(&found), "line 3: q\nline 4: r\n");
}

#[test]
fn a_document_without_a_table_is_refused() {
    assert_eq!(
        refused(b"Only words.", &options()),
        "the document has no table; a plan is a table: save the document as DOCX, XLSX, ODS or HTML and import that"
    );
}
