use super::*;
use crate::model::{Rating, Status};
use crate::report::{Column, Phrase, Row};

fn text(text: &str) -> Cell {
    Cell::Text(text.into())
}

fn table(keys: &[&'static str], rows: Vec<(RowKind, Vec<Cell>)>) -> Document {
    let columns = keys.iter().map(|key| Column { key, rank: 0 }).collect();
    let rows = rows.into_iter().map(|(kind, cells)| Row { kind, cells }).collect();
    Document { blocks: vec![Block::Sentence(text("lead")), Block::Table(Table { columns, rows })] }
}

fn value(cell: &Cell) -> String {
    let mut out = String::new();
    write_value(cell, Delimiter::Comma, &Words::new(None), &mut out);
    out
}

#[test]
fn one_record_a_plain_row_under_the_keys() {
    let document = table(
        &["id", "title", "state"],
        vec![
            (RowKind::Group, vec![text("I")]),
            (RowKind::Parent, vec![text("9"), text("a"), Cell::Empty]),
            (
                RowKind::Plain,
                vec![text("9.2"), text("“Ўзбектелеком”, \"АК\"\nx\ty"), Cell::Status(Status::InProgress)],
            ),
            (RowKind::Faint, vec![text("13.4"), text("b")]),
        ],
    );
    assert_eq!(
        draw(&document, Delimiter::Comma).unwrap(),
        "id,title,state\n9.2,\"“Ўзбектелеком”, \"\"АК\"\"\nx\ty\",in-progress\n13.4,b,\n"
    );
    assert_eq!(
        draw(&document, Delimiter::Tab).unwrap(),
        "id\ttitle\tstate\n9.2\t\"“Ўзбектелеком”, \"\"АК\"\" x y\"\tin-progress\n13.4\tb\t\n"
    );
}

#[test]
fn values_are_exact_and_in_no_language() {
    let decimal = |text: &str| text.parse::<Decimal>().unwrap();
    let dressed = Phrase::new("percentage-points").with("value", Cell::Number(decimal("12.50")));
    for (cell, expected) in [
        (Cell::Day("2023-07-01".parse().unwrap()), "2023-07-01"),
        (Cell::LongDay("2023-07-01".parse().unwrap()), "2023-07-01"),
        (Cell::Due("2024-01-01/..".parse().unwrap()), "2024-01-01/.."),
        (Cell::Number(decimal("29500000.10")), "29500000.1"),
        (Cell::Number(decimal("-5")), "-5"),
        (Cell::Percent(decimal("0.354")), "0.354"),
        (Cell::Ratio(decimal("0.66666666")), "0.666667"),
        (Cell::Count(1234), "1234"),
        (Cell::Days(92), "92"),
        (Cell::Rating(Rating::OnTrack), "on-track"),
        (Cell::List(vec!["a".into(), "b".into()]), "a; b"),
        (Cell::Lines(vec![Cell::Count(1), text("x")]), "1; x"),
        (Cell::Curve(vec![decimal("4.60"), decimal("5")]), "4.6; 5"),
        (Cell::Empty, ""),
        (Phrase::new("remark-not-begun").cell(), "not begun"),
        (dressed.cell(), "12.5"),
    ] {
        assert_eq!(value(&cell), expected);
    }
}

#[test]
fn a_text_never_becomes_a_formula() {
    for formula in ["=1+1", "+1", "-1", "@a", "\tx", "\nx", "＝1", "＋1", "－1", "＠a"] {
        assert_eq!(value(&text(formula)), format!("'{formula}"));
        assert!(value(&Cell::List(vec![formula.into()])).starts_with('\''));
    }
    assert_eq!(value(&text("\rx")), "'\nx");
    assert_eq!(value(&text("– 1")), "– 1");
}

#[test]
fn fields_and_tables_are_parted_by_a_blank_line() {
    let mut document = table(&["id"], vec![(RowKind::Plain, vec![text("1")])]);
    document.blocks.insert(0, Block::Fields(vec![("state", Cell::Status(Status::Done))]));
    assert_eq!(draw(&document, Delimiter::Comma).unwrap(), "key,value\nstate,done\n\nid\n1\n");
}
