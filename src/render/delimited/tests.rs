use super::*;
use crate::model::{Lateness, Rating, Status};
use crate::report::{Field, Kind, Name, Phrase, Standing, Title};

const ID: Field = Field::new("id", "id", Kind::Text, "Its id.");
const TITLE: Field = Field::new("title", "title", Kind::Text, "Its title.");
const STATUS: Field = Field::new("status", "status", Kind::Text, "Its state.");

fn text(text: &str) -> Cell {
    Cell::Text(text.into())
}

fn sheet(rows: Vec<Vec<Cell>>) -> Sheet<'static> {
    Sheet::of(&[&ID, &TITLE, &STATUS], rows)
}

fn drawn(rows: Vec<Vec<Cell>>, delimiter: Delimiter) -> String {
    let mut text = Vec::new();
    write(sheet(rows), delimiter, &Words::new(None), &mut text).unwrap();
    String::from_utf8(text).unwrap()
}

fn said(cell: &Cell) -> String {
    value(cell, Delimiter::Comma, &Words::new(None))
}

#[test]
fn one_record_a_line_under_the_names_of_the_columns() {
    let rows = vec![
        vec![text("9.2"), text("“Ўзбектелеком”, \"АК\"\nx\ty"), Cell::Status(Status::InProgress)],
        vec![text("13.4"), text("b"), Cell::Empty],
    ];
    assert_eq!(
        drawn(rows.clone(), Delimiter::Comma),
        "id,title,status\n9.2,\"“Ўзбектелеком”, \"\"АК\"\"\nx\ty\",in-progress\n13.4,b,\n"
    );
    assert_eq!(
        drawn(rows, Delimiter::Tab),
        "id\ttitle\tstatus\n9.2\t\"“Ўзбектелеком”, \"\"АК\"\" x y\"\tin-progress\n13.4\tb\t\n"
    );
}

#[test]
fn lines_without_a_value_are_lines_all_the_same() {
    let rows = vec![vec![Cell::Count(1), Cell::Empty, Cell::Empty], vec![Cell::Empty; 3]];
    assert_eq!(drawn(rows, Delimiter::Comma), "id,title,status\n1,,\n,,\n");
    let mut text = Vec::new();
    write(Sheet::of(&[&ID], vec![vec![Cell::Empty]]), Delimiter::Comma, &Words::new(None), &mut text)
        .unwrap();
    assert_eq!(text, b"id\n\"\"\n");
}

/// A writer whose reader has left.
struct Left;

impl Write for Left {
    fn write(&mut self, _: &[u8]) -> io::Result<usize> {
        Err(io::ErrorKind::BrokenPipe.into())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

#[test]
fn that_a_reader_has_left_is_known_as_such() {
    // More than is gathered before anything is written.
    let rows = vec![vec![Cell::Count(1), Cell::Empty, Cell::Empty]; 10_000];
    let left = write(sheet(rows), Delimiter::Comma, &Words::new(None), Left);
    assert_eq!(left.unwrap_err().kind(), io::ErrorKind::BrokenPipe);
    let left = write(sheet(Vec::new()), Delimiter::Comma, &Words::new(None), Left);
    assert_eq!(left.unwrap_err().kind(), io::ErrorKind::BrokenPipe);
}

#[test]
fn values_are_exact_and_words_those_of_queries() {
    let decimal = |text: &str| text.parse::<Decimal>().unwrap();
    let name = |name: &str| Name { id: "x".into(), name: name.into(), short: Some("X".into()) };
    let late = Some(Lateness::UpTo(62));
    let standing = Standing { status: Status::Done, unconfirmed: true, late, not_begun: false, date: None };
    for (cell, expected) in [
        (Cell::Day("2023-07-01".parse().unwrap()), "2023-07-01"),
        (Cell::DueDay("2023-07-01".parse().unwrap()), "2023-07-01"),
        (Cell::LongDay("2023-07-01".parse().unwrap()), "2023-07-01"),
        (Cell::When("2023-Q2".parse().unwrap()), "2023-06-30"),
        (Cell::When("../2023-08-07".parse().unwrap()), "2023-08-07"),
        (Cell::Late(Lateness::UpTo(62)), "62"),
        (Cell::Late(Lateness::Unknown), ""),
        (Cell::Due("2024-01-01/..".parse().unwrap()), "2024-01-01/.."),
        (Cell::Number(decimal("29500000.10")), "29500000.1"),
        (Cell::Number(decimal("-5")), "-5"),
        (Cell::Percent(decimal("0.354")), "0.354"),
        (Cell::Ratio(decimal("0.66666666")), "0.666667"),
        (Cell::Rough(decimal("4947123.2876712")), "4947123.287671"),
        (Cell::Count(1234), "1234"),
        (Cell::Days(92), "92"),
        (Cell::Flag(true), "true"),
        (Cell::Rating(Rating::OnTrack), "on-track"),
        (Cell::State(standing), "done"),
        (Cell::word("kind", "step"), "step"),
        (Cell::Title(Title { text: "whole".into(), short: Some("w".into()) }), "whole"),
        (Cell::Names(vec![name("a"), name("b")]), "a; b"),
        (Cell::List(vec!["a".into(), "b".into()]), "a; b"),
        (Cell::Lines(vec![Cell::Count(1), text("x")]), "1; x"),
        (Cell::Record(vec![("a", text("x"))]), ""),
        (Cell::Empty, ""),
        (Phrase::new("remark-not-begun").cell(), "not begun"),
    ] {
        assert_eq!(said(&cell), expected);
    }
}

#[test]
fn what_is_said_in_words_is_in_the_language_asked_for() {
    let phrase = Phrase::new("remark-not-begun").cell();
    assert_eq!(value(&phrase, Delimiter::Comma, &Words::new(Some("ru"))), "не начато");
    assert_eq!(value(&Cell::Status(Status::Done), Delimiter::Comma, &Words::new(Some("ru"))), "done");
}

#[test]
fn a_text_never_becomes_a_formula() {
    for formula in ["=1+1", "+1", "-1", "@a", "\tx", "\nx", "＝1", "＋1", "－1", "＠a"] {
        assert_eq!(said(&text(formula)), format!("'{formula}"));
        assert!(said(&Cell::List(vec![formula.into()])).starts_with('\''));
    }
    assert_eq!(said(&text("\rx")), "'\nx");
    assert_eq!(said(&text("– 1")), "– 1");
    for sign in [";", "\t", "\n"] {
        assert_eq!(said(&text(&format!("a{sign}=1+1"))), format!("a{sign}'=1+1"));
    }
    assert_eq!(said(&text("a,=1; -2 x;\t@y")), "a,=1; -2 x;'\t'@y");
    let tabs = |text: &str| value(&Cell::Text(text.into()), Delimiter::Tab, &Words::new(None));
    assert_eq!(tabs("a\t=1;=2,+3"), "a =1;'=2,'+3");
}
