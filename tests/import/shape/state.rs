//! Words for what has become of a line.

use super::plan::{body, imported, options};

#[test]
fn words_for_done_are_a_mark_whose_day_is_a_limit() {
    let found = imported(
        "\
| № | Мероприятие | Срок | Отметка |
|---|---|---|---|
| 1 | Один | 2026 год | выполнено |
| 2 | Два | 2025 год | в процессе |
| 3 | Три | ежеквартально до конца 2025 года | бажарилди |
| 4 | Четыре | 2025 год | отменено |
| 5 | Пять | 2025 год | DONE |
| 6 | Шесть | 2025 год | ждём ответа |
| 7 | Семь: 1) a; 2) b | 2025 год | completed |
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
    deadline: 2026 год
    due: 2026
    done: ../2025-08-01  # import: “выполнено” in the document

  - id: 2
    title: Два
    deadline: 2025 год
    due: 2025
    note: в процессе

  - id: 3
    title: Три
    # TODO import: the deadline does not say in which period it begins and ends
    deadline: ежеквартально до конца 2025 года
    done: ../2025-08-01  # import: “бажарилди” in the document

  # TODO import: the document says “отменено”: add `dropped` with its day and reason
  - id: 4
    title: Четыре
    deadline: 2025 год
    due: 2025

  - id: 5
    title: Пять
    deadline: 2025 год
    due: 2025
    done: ../2025-08-01  # import: “DONE” in the document

  - id: 6
    title: Шесть
    deadline: 2025 год
    due: 2025
    note: ждём ответа

  # TODO import: the document says “completed” of the whole measure: mark its steps
  - id: 7
    title: Семь
    deadline: 2025 год
    due: 2025
    steps:
      - id: 1
        title: A
      - id: 2
        title: B
"
    );
}

#[test]
fn a_column_may_ask_whether_a_line_is_done() {
    for (heading, cells, expected) in [
        ("% Done", ["1", "0.5", "0"], "% Done: "),
        ("Completed?", ["Y", "N", "R"], "Completed?: "),
        ("Status", ["100%", "50%", "0%"], ""),
    ] {
        let rows = cells.map(|cell| format!("| Task | 2025-05-01 | {cell} |\n")).concat();
        let text = format!("| Task | Due | {heading} |\n|---|---|---|\n{rows}");
        let found = imported(text.as_bytes(), &options());
        assert_eq!(found.yaml.matches("done: ../2025-08-01").count(), 1, "{heading}");
        assert_eq!(
            found.yaml.matches(&format!("{expected}{}", cells[1])).count(),
            1,
            "{heading}: {}",
            found.yaml
        );
    }
}
