use super::*;
use crate::model::Status;
use crate::report::Table;
use crate::report::{Column, Phrase, Row};

fn text(text: &str) -> Cell {
    Cell::Text(text.into())
}

fn columns(columns: &[(&'static str, u8)]) -> Vec<Column> {
    columns.iter().map(|(key, rank)| Column { key, rank: *rank }).collect()
}

fn row(kind: RowKind, cells: Vec<Cell>) -> Row {
    Row { kind, cells }
}

/// A section, a measure, a late step and a content line.
fn plan() -> Document {
    let due = |due: &str| Cell::Due(due.parse().unwrap());
    let rows = vec![
        row(RowKind::Group, vec![text("I. Телекоммуникация")]),
        row(
            RowKind::Parent,
            vec![
                text("9"),
                text("Ахборот тизимлари"),
                due("2023"),
                Cell::Status(Status::Overdue),
                Cell::Days(92),
                Cell::Empty,
            ],
        ),
        row(
            RowKind::Plain,
            vec![
                text("9.2"),
                text("Ягона электрон тизимни ишлаб чиқиш ва босқичма-босқич ишга тушириш"),
                due("2023-04-28"),
                Cell::Status(Status::Overdue),
                Cell::Days(5),
                Cell::List(vec!["Рақамли технологиялар вазирлиги".into(), "“Ўзбектелеком” АК".into()]),
            ],
        ),
        row(RowKind::Group, vec![text("II. Кадрлар")]),
        row(
            RowKind::Faint,
            vec![text("13.4"), text("Мазмун"), Cell::Empty, Cell::Empty, Cell::Empty, Cell::Empty],
        ),
    ];
    let columns =
        columns(&[("id", 0), ("title", 0), ("due", 0), ("state", 0), ("late", 1), ("executors", 2)]);
    Document {
        blocks: vec![
            Block::Sentence(text("2 of 3 items overdue")),
            Block::Table(Table { columns, rows }),
            Block::Sentence(Phrase::new("note-derived").cell()),
        ],
    }
}

fn drawn(document: &Document, language: &str, width: Option<u16>) -> String {
    draw(document, &Words::new(Some(language)), Look { width, colour: false })
}

#[test]
fn a_pipe_gets_every_column_and_every_word_on_one_line() {
    assert_eq!(
        drawn(&plan(), "uz", None),
        "\
2 of 3 items overdue

Т/р   Номи                                                                Муддати     Ҳолати         Кечикиши  Масъул ижрочилар
─────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
I. Телекоммуникация
9     Ахборот тизимлари                                                   2023        муддати ўтган    92 кун  –
9.2   Ягона электрон тизимни ишлаб чиқиш ва босқичма-босқич ишга тушириш  2023-04-28  муддати ўтган     5 кун  Рақамли технологиялар вазирлиги, “Ўзбектелеком” АК

II. Кадрлар
13.4  Мазмун                                                              –           –                     –  –

* ҳисоблаб чиқарилган, эълон қилинмаган
"
    );
}

#[test]
fn a_terminal_wraps_text_at_words_and_keeps_columns_in_line() {
    assert_eq!(
        drawn(&plan(), "uz", Some(100)),
        "\
2 of 3 items overdue

Т/р   Номи                              Муддати     Ҳолати         Кечикиши  Масъул ижрочилар
────────────────────────────────────────────────────────────────────────────────────────────────────
I. Телекоммуникация
9     Ахборот тизимлари                 2023        муддати ўтган    92 кун  –
9.2   Ягона электрон тизимни ишлаб      2023-04-28  муддати ўтган     5 кун  Рақамли технологиялар
      чиқиш ва босқичма-босқич ишга                                          вазирлиги,
      тушириш                                                                “Ўзбектелеком” АК

II. Кадрлар
13.4  Мазмун                            –           –                     –  –

* ҳисоблаб чиқарилган, эълон қилинмаган
"
    );
}

#[test]
fn columns_without_room_give_way_and_are_named() {
    assert_eq!(
        drawn(&plan(), "en", Some(60)),
        "\
2 of 3 items overdue

No.   Title                     Due         State       Late
────────────────────────────────────────────────────────────
I. Телекоммуникация
9     Ахборот тизимлари         2023        overdue  92 days
9.2   Ягона электрон тизимни    2023-04-28  overdue   5 days
      ишлаб чиқиш ва
      босқичма-босқич ишга
      тушириш

II. Кадрлар
13.4  Мазмун                    –           –              –
hidden at 60 columns: executors; ask for them with --columns
or --format csv

* derived, not published
"
    );
}

#[test]
fn no_line_is_wider_than_the_terminal_and_none_ends_with_a_blank() {
    for width in 60..200 {
        for language in ["en", "uz", "ru"] {
            for line in drawn(&plan(), language, Some(width)).lines() {
                assert!(line::width(line) <= width.into(), "{width}: {line}");
                assert_eq!(line, line.trim_end());
            }
        }
    }
}

#[test]
fn colour_changes_no_letter_and_without_it_there_is_no_escape() {
    for width in [None, Some(80)] {
        let coloured = draw(&plan(), &Words::new(None), Look { width, colour: true });
        assert!(
            coloured.contains("\u{1b}[1m\u{1b}[31moverdue\u{1b}[0m")
                && coloured.contains("\u{1b}[2m13.4\u{1b}[0m")
        );
        assert_eq!(anstream::adapter::strip_str(&coloured).to_string(), drawn(&plan(), "en", width));
    }
    assert!(!drawn(&plan(), "en", None).contains('\u{1b}'));
}

#[test]
fn fields_stand_in_line_and_hang() {
    let fields = vec![
        ("title", text("Юридик шахс ташкил этмасдан фаолият юритиш")),
        ("executors", Cell::Lines(vec![text("МДТ"), text("ИМВ")])),
        ("state", Cell::Status(Status::Done)),
    ];
    let document = Document { blocks: vec![Block::Heading(text("13.4")), Block::Fields(fields)] };
    assert_eq!(
        drawn(&document, "en", Some(40)),
        "\
13.4
Title      Юридик шахс ташкил этмасдан
           фаолият юритиш
Executors  МДТ
           ИМВ
State      done
"
    );
}

#[test]
fn escapes_in_the_plan_do_not_reach_the_terminal() {
    let table = Table {
        columns: columns(&[("title", 0)]),
        rows: vec![row(RowKind::Plain, vec![text("\u{1b}]0;x\u{7}\u{1}\u{2}y\nz")])],
    };
    let document = Document { blocks: vec![Block::Table(table)] };
    for width in [None, Some(80)] {
        let drawn = drawn(&document, "en", width);
        assert!(!drawn.contains(|c: char| c.is_control() && c != '\n'), "{drawn:?}");
        assert!(drawn.contains("\u{fffd}]0;x\u{fffd}\u{fffd}\u{fffd}y"));
    }
}

#[test]
fn nothing_to_show_is_nothing() {
    assert_eq!(drawn(&Document::default(), "en", None), "");
    let document = Document { blocks: vec![Block::Table(Table::default()), Block::Fields(Vec::new())] };
    assert_eq!(drawn(&document, "en", Some(80)), "");
}
