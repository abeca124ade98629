//! Sections, steps and other rows.

use super::plan::{body, imported, left, options};

#[test]
fn sections_are_rows_with_their_first_cell_alone_filled() {
    let found = imported(
        "\
# Plan of work

| No | Measures | Deadline | Responsible |
|----|----------|----------|-------------|
| I. First steps | | | |
| 1 | Draft the law | Q1 2025 | Ministry of Justice |
| ІІ – Building | | | |
| 2 | Build | by 1 July 2025 | Agency |
| LAST PART | | | |
| 3 | Open | 2026 | Agency |
| **Bold part** | | | |
| 4 | Close | 2027 | Agency |
| TOTAL | 4 | | |
"
        .as_bytes(),
        &options(),
    );
    assert_eq!(
        body(&found),
        "\
executors:
  ministry-of-justice: Ministry of Justice
  agency: Agency

sections:
  - id: I
    title: First steps
    measures:
      - id: 1
        title: Draft the law
        executors: [ministry-of-justice]
        deadline: Q1 2025
        due: 2025-Q1

  - id: II
    title: Building
    measures:
      - id: 2
        title: Build
        executors: [agency]
        deadline: by 1 July 2025
        due: 2025-07-01
    sections:
      - id: 1
        title: LAST PART
        measures:
          - id: 3
            title: Open
            executors: [agency]
            deadline: '2026'
            due: 2026

      - id: 2
        title: Bold part
        measures:
          - id: 4
            title: Close
            executors: [agency]
            deadline: '2027'
            due: 2027
"
    );
    assert_eq!(left(&found), "line 13: TOTAL\nline 13: 4\n");
}

#[test]
fn districts_are_sections_within_a_section() {
    let found = imported(
        "\
ЙЎЛ ХАРИТАСИ

| Т/р | Чора-тадбирлар | Муддати |
|---|---|---|
| ІІ. Сув хўжалиги | | |
| 1. Боғот тумани (масъул – туман ҳокими) | | |
| 1 | Насос қуриш | 2025 йил 3-чорак |
| 2. Хива шаҳар | | |
| 2 | Канал қазиш | 2025 йил апрель-октябрь |
| ХІІІ. Бошқа ишлар | | |
| 3 | Назорат қилиш | 2025 йил давомида |
"
        .as_bytes(),
        &options(),
    );
    assert_eq!(
        body(&found),
        "\
# timezone: Asia/Tashkent     # where a day ends; without it in UTC

sections:
  - id: II
    title: Сув хўжалиги
    sections:
      - id: 1
        title: Боғот тумани (масъул – туман ҳокими)
        measures:
          - id: 1
            title: Насос қуриш
            deadline: 2025 йил 3-чорак
            due: 2025-Q3

      - id: 2
        title: Хива шаҳар
        measures:
          - id: 2
            title: Канал қазиш
            deadline: 2025 йил апрель-октябрь
            due: 2025-04/2025-10

  - id: XIII
    title: Бошқа ишлар
    measures:
      - id: 3
        title: Назорат қилиш
        deadline: 2025 йил давомида
        due: 2025
"
    );
}

#[test]
fn a_column_of_sections_begins_one_at_each_filled_cell() {
    let found = imported(
        b"\
| Section | Task | Deadline |
|---|---|---|
| Roads | Build | 2025 |
| | Repair | 2026 |
| Water | Pump | 2025 |
| Water | Clean | 2026 |
| Roads | Sell | 2027 |
",
        &options(),
    );
    assert_eq!(
        body(&found),
        "\
sections:
  - id: I
    title: Roads
    measures:
      - id: 1
        title: Build
        deadline: '2025'
        due: 2025

      - id: 2
        title: Repair
        deadline: '2026'
        due: 2026

      - id: 3
        title: Sell
        deadline: '2027'
        due: 2027

  - id: II
    title: Water
    measures:
      - id: 4
        title: Pump
        deadline: '2025'
        due: 2025

      - id: 5
        title: Clean
        deadline: '2026'
        due: 2026
"
    );
}

#[test]
fn steps_are_paragraphs_of_a_cell_or_rows_of_their_own() {
    let found = imported(
        "\
ДОРОЖНАЯ КАРТА

| № | Мероприятие | Срок | Ответственные |
|---|---|---|---|
| 1 | Построить школу, в том числе:<br>а) проект;<br>б) стройка. | 1 мая 2025 г.<br>1 июня 2025 г. | Хокимият |
| 2 | Провести обучение | | Институт |
| | 1) набор групп; | март 2025 г. | |
| | 2) занятия. | апрель 2025 г. | Центр |
| 3 | Ввести учёт: 1) закон; 2) реестр | 2025 год | Агентство |
"
        .as_bytes(),
        &options(),
    );
    assert_eq!(
        body(&found),
        "\
executors:
  khokimiyat: Хокимият
  institut: Институт
  tsentr: Центр
  agentstvo: Агентство

measures:
  - id: 1
    title: Построить школу, в том числе
    executors: [khokimiyat]
    steps:
      - id: а
        title: Проект
        deadline: 1 мая 2025 г.
        due: 2025-05-01
      - id: б
        title: Стройка
        deadline: 1 июня 2025 г.
        due: 2025-06-01

  - id: 2
    title: Провести обучение
    executors: [institut]
    steps:
      - id: 1
        title: Набор групп
        deadline: март 2025 г.
        due: 2025-03
      - id: 2
        title: Занятия
        executors: [tsentr]
        deadline: апрель 2025 г.
        due: 2025-04

  - id: 3
    title: Ввести учёт
    executors: [agentstvo]
    deadline: 2025 год
    due: 2025
    steps:
      - id: 1
        title: Закон
      - id: 2
        title: Реестр
"
    );
}

#[test]
fn what_stands_below_the_table_is_left_over() {
    let found = imported(
        "| № | Мероприятие | Срок |\n|---|---|---|\n| 1 | Раз | 2025 г. |\n\n* Пункт 1 отменён.\n".as_bytes(),
        &options(),
    );
    assert_eq!(left(&found), "line 5: * Пункт 1 отменён.\n");
}

#[test]
fn a_row_whose_values_slid_to_the_left_is_left_out() {
    let text =
        b"| No | Measure | Due | Who |\n|---|---|---|---|\n| 1 | One | 2025 | A |\n| 2 | 1 May 2026 | B |\n";
    let found = imported(text, &options());
    assert_eq!((found.measures, left(&found).as_str()), (1, "line 4: 2\nline 4: 1 May 2026\nline 4: B\n"));
    assert!(found.yaml.contains("# TODO import: line 4: left out, its values stand in the wrong columns\n"));
}

#[test]
fn a_row_as_wide_as_the_table_is_a_section_or_is_left_over() {
    let found = imported(
        "<p>Table 1. Terms</p><table><tr><td>PM<td>Particles</table><h1>Action plan for clean air</h1><p>and for quiet \
         streets, 2025–2028</p><p>Table 2. Actions</p>\
         <table><tr><th>Ref<th>Action<th>Lead agency<th>Timeframe<th>KPI / Target\
         <tr><td colspan=5>Goal 1: Cleaner transport\
         <tr><td>1.1<td>Adopt a standard<td>Agency<td>Q2 2025<td>\
         <tr><td colspan=5>Goal 1.2: Electric buses\
         <tr><td>1.2<td>Buy buses<td>City<td>2027<td>500 buses by 2027 (40 in 2024)\
         <tr><td colspan=5>Monitoring\
         <tr><td>2.1<td>Publish reports<td>Agency<td>2026<td>\
         <tr><td colspan=5>Note: all amounts are estimates</table>"
            .as_bytes(),
        &options(),
    );
    assert!(
        found.yaml.contains("\ntitle: Action plan for clean air and for quiet streets, 2025–2028\n"),
        "{}",
        found.yaml
    );
    assert_eq!(
        body(&found),
        "\
executors:
  agency: Agency
  city: City

sections:
  - id: 1
    title: Cleaner transport
    measures:
      - id: '1.1'
        title: Adopt a standard
        executors: [agency]
        deadline: Q2 2025
        due: 2025-Q2
    sections:
      - id: '1.2'
        title: Electric buses
        measures:
          - id: '1.2'
            title: Buy buses
            executors: [city]
            outcome: 500 buses by 2027 (40 in 2024)
            deadline: '2027'
            due: 2027
            # import: numbers with a unit in the outcome; what is an indicator becomes one without its `# `
            # kpis:
            #   - id: kpi-1.2-1
            #     title: 500 buses by 2027 (40 in 2024)
            #     unit: buses
            #     target: 500

  - id: II
    title: Monitoring
    measures:
      - id: '2.1'
        title: Publish reports
        executors: [agency]
        deadline: '2026'
        due: 2026
"
    );
    assert!(left(&found).contains("Note: all amounts are estimates"), "{}", left(&found));
}
