//! Deadlines of all kinds.

use roadmap::import::Options;

use super::plan::{body, imported, options};

#[test]
fn what_cannot_be_read_is_left_to_a_person_with_the_reason() {
    let found = imported(
        "\
| № | Мероприятие | Срок |
|---|---|---|
| 1 | Один | VI квартал 2025 г. |
| 2 | Два | 31 июня 2025 г. |
| 3 | Три | 51121 |
| 4 | Четыре | IV квартал |
| 5 | Пять | весна 2025 |
| 6 | Шесть | 2025 г.<br>2026 г. |
| 7 | Семь | 3 недели |
| 8 | Восемь | – |
"
        .as_bytes(),
        &options(),
    );
    assert_eq!(
        body(&found),
        "\
measures:
  - id: 1
    title: Один
    # TODO import: the deadline is not read: a year has no such quarter or half
    deadline: VI квартал 2025 г.

  - id: 2
    title: Два
    # TODO import: the deadline is not read: the calendar has no such day
    deadline: 31 июня 2025 г.

  - id: 3
    title: Три
    # TODO import: the deadline is not read: it is only a number
    deadline: '51121'

  - id: 4
    title: Четыре
    # TODO import: the deadline is not read: it does not say which year; `--year` gives it
    deadline: IV квартал

  - id: 5
    title: Пять
    # TODO import: the deadline is not read: a season has no fixed first and last day: `весна`
    deadline: весна 2025

  - id: 6
    title: Шесть
    # TODO import: the deadline is not read: it holds several deadlines
    deadline: 2025 г.; 2026 г.

  - id: 7
    title: Семь
    # TODO import: the deadline is not read: it is a length of time, without the event or day it runs from
    deadline: 3 недели

  # TODO import: the document gives this measure no deadline
  - id: 8
    title: Восемь
"
    );
    assert_eq!(found.open.len(), 9);
}

#[test]
fn the_year_of_the_heading_is_given_with_an_option() {
    let text = "| № | Тадбир | Муддат |\n|---|---|---|\n| 1 | Бир | IV чорак |\n| 2 | Икки | ҳар ой |\n| 3 | Уч | доимий |\n";
    let found = imported(text.as_bytes(), &Options { year: Some(2025), ..options() });
    assert_eq!(
        body(&found),
        "\
# timezone: Asia/Tashkent     # where a day ends; without it in UTC

measures:
  - id: 1
    title: Бир
    deadline: IV чорак
    due: 2025-Q4  # import: the year 2025 is not in the words

  - id: 2
    title: Икки
    deadline: ҳар ой
    due: {every: month, from: 2025-01, until: 2025-12}  # import: its bounds are not said: 2025-01 to 2025-12 are those of the year given

  - id: 3
    title: Уч
    deadline: доимий
    due: 2025/..  # import: when it begins is not said: 2025 is the year given
"
    );
}

#[test]
fn a_deadline_that_runs_from_an_event_waits_for_its_day() {
    let text = "| No | Measure | Due |\n|---|---|---|\n| 1 | One | within 3 months of adoption |\n| 2 | Two | within 2 weeks of adoption |\n| 3 | Three | within 10 days of the launch of the portal |\n";
    let found = imported(text.as_bytes(), &options());
    assert_eq!(
        body(&found),
        "\
events:
  # TODO import: add `date:` once it has happened; the deadlines that run from it wait for it
  adoption: {title: Adoption}
  # TODO import: add `date:` once it has happened; the deadlines that run from it wait for it
  launch-of-the-portal: {title: Launch of the portal}

measures:
  - id: 1
    title: One
    deadline: within 3 months of adoption
    due: {within: 3 months, of: adoption}

  - id: 2
    title: Two
    deadline: within 2 weeks of adoption
    due: {within: 2 weeks, of: adoption}

  - id: 3
    title: Three
    deadline: within 10 days of the launch of the portal
    due: {within: 10 days, of: launch-of-the-portal}
"
    );
}

#[test]
fn a_first_day_and_a_length_make_an_interval() {
    let text = "\
| Task | Start | Duration (weeks) |
|---|---|---|
| One | 1 September 2025 | 3 |
| Two | 1 October 2025 | 10 days |
| Three | 31 January 2025 | 1 month |
| Four | 1 May 2025 | soon |
| Five | 1 May 2025 | |
";
    let found = imported(text.as_bytes(), &options());
    let due: Vec<&str> = found
        .yaml
        .lines()
        .filter(|line| line.contains("due: ") || line.trim_start().starts_with("# TODO"))
        .collect();
    let counted = "  # import: the last day is counted from the first one and the length";
    assert_eq!(
        due,
        [
            "# TODO import: the document gives the plan no title".to_owned(),
            format!("    due: 2025-09-01/2025-09-21{counted}"),
            format!("    due: 2025-10-01/2025-10-10{counted}"),
            format!("    due: 2025-01-31/2025-02-28{counted}"),
            "    # TODO import: the deadline is not read: the length is not understood".to_owned(),
            "    # TODO import: the deadline is not read: it has a first day and no last one".to_owned(),
        ]
    );
}

#[test]
fn deadlines_may_be_broken_over_lines_and_name_their_steps() {
    let text = "\
| № | Чора-тадбирлар | Муддат |
|---|---|---|
| 1 | Қуриш:<br>1) лойиҳа;<br>2) қурилиш | 2025 йил<br>30 май<br>2025 йил<br>30 июнь |
| 2 | Сотиш:<br>1) эълон;<br>2) савдо;<br>3) ҳисобот | 1) 2025 йил май; 2) 2025 йил июль |
| 3 | Таҳлил:<br>1) сўров;<br>2) хулоса | 2025 йил<br>I чорак |
";
    let found = imported(text.as_bytes(), &options());
    assert_eq!(
        body(&found).split_once("measures:\n").unwrap().1,
        "  - id: 1
    title: Қуриш
    steps:
      - id: 1
        title: Лойиҳа
        deadline: 2025 йил 30 май
        due: 2025-05-30
      - id: 2
        title: Қурилиш
        deadline: 2025 йил 30 июнь
        due: 2025-06-30

  - id: 2
    title: Сотиш
    steps:
      - id: 1
        title: Эълон
        deadline: 2025 йил май
        due: 2025-05
      - id: 2
        title: Савдо
        deadline: 2025 йил июль
        due: 2025-07
      # TODO import: the document gives this step no deadline
      - id: 3
        title: Ҳисобот

  - id: 3
    title: Таҳлил
    deadline: 2025 йил I чорак
    due: 2025-Q1
    steps:
      - id: 1
        title: Сўров
      - id: 2
        title: Хулоса
"
    );
}

#[test]
fn the_same_words_for_the_first_and_the_last_day_are_one_deadline() {
    let text = "| № | Мероприятие | Форма завершения | Начало | Окончание |\n|---|---|---|---|---|\n| 1 | Следить | Отчёт | \
                ежегодно с 2025 года | ежегодно с 2025 года |\n| 2 | Принять | Приказ | 1 мая 2025 г. | июнь 2025 г. |\n";
    let found = imported(text.as_bytes(), &options());
    assert!(body(&found).contains("due: {every: year, from: 2025}\n"), "{}", body(&found));
    assert!(
        body(&found).contains(
            "outcome: Приказ\n    deadline: 1 мая 2025 г. – июнь 2025 г.\n    due: 2025-05-01/2025-06\n"
        ),
        "{}",
        body(&found)
    );
}
