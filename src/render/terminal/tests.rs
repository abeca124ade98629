use super::*;
use crate::model::{Lateness, Status};
use crate::report::{Cell, Column, Heading, Name, Phrase, Room, Row, RowKind, Standing, Title};

fn text(text: &str) -> Cell {
    Cell::Text(text.into())
}

fn title(text: &str) -> Cell {
    Cell::Title(Title { text: text.into(), short: None })
}

fn names(names: &[(&str, &str)]) -> Cell {
    let name = |(name, short): &(&str, &str)| Name {
        id: short.to_lowercase().into(),
        name: (*name).into(),
        short: Some((*short).into()),
    };
    Cell::Names(names.iter().map(name).collect())
}

fn late(days: i64) -> Cell {
    Cell::Late(Lateness::Days(days))
}

fn due(day: &str) -> Cell {
    Cell::DueDay(day.parse().unwrap())
}

const MDT: (&str, &str) = ("Ministry of Digital Technologies", "MDT");
const MOBILE: (&str, &str) = ("Mobile operators", "Mobile operators");
const PROVIDERS: (&str, &str) = ("Internet providers", "Internet providers");

/// Two late items; the remark of the first says what the deadline was before.
fn overdue() -> Document {
    let original = Phrase::new("remark-original")
        .with("due", Cell::Day("2023-04-30".parse().unwrap()))
        .with("days", Cell::Days(62));
    let rows = vec![
        Row::plain(vec![
            text("7.1"),
            title("Approve the plan for mobile operators to install base stations along the highways"),
            due("2023-06-15"),
            late(16),
            original.cell(),
            names(&[MDT, MOBILE, PROVIDERS]),
        ]),
        Row::plain(vec![
            text("14.4"),
            title("Report regularly to the Cabinet of Ministers on the work done"),
            due("2023-07-30"),
            late(1),
            Cell::Empty,
            names(&[MDT]),
        ]),
    ];
    let columns = vec![
        Column::always("id"),
        Column::always("title"),
        Column::always("due-on"),
        Column::always("days-late"),
        Column::new("remark", Room::BelowUnder(120)),
        Column::always("executors"),
    ];
    Document {
        blocks: vec![Block::Lead(text("2 of 3 items overdue")), Block::Table(Table { columns, rows })],
    }
}

/// A section, a measure, a step done late and one in progress, and folded content.
fn list() -> Document {
    let state = |status, late: Option<i64>, date: Option<&str>| {
        Cell::State(Standing {
            status,
            unconfirmed: false,
            late: late.map(Lateness::Days),
            not_begun: false,
            date: date.map(|date| date.parse().unwrap()),
        })
    };
    let head = |id: &str, text: &str| Some(Heading { id: id.into(), title: title(text) });
    let done = Phrase::new("done-of").with("part", Cell::Count(1)).with("whole", Cell::Count(4));
    let overdue = Phrase::new("count-overdue").with("count", Cell::Count(1));
    let lines = Phrase::new("content-lines")
        .with("first", text("13.4"))
        .with("last", text("13.7"))
        .with("count", Cell::Count(4));
    let rows = vec![
        Row {
            kind: RowKind::Section,
            head: head("V", "Create favourable conditions for the further development of the IT industry"),
            ..Row::default()
        },
        Row {
            kind: RowKind::Measure,
            head: head("13", "Set up a centre"),
            facts: vec![names(&[MDT]), done.cell(), overdue.cell()],
            ..Row::default()
        },
        Row::plain(vec![
            text("13.1"),
            title("Form a project group and draw up the concept"),
            due("2023-03-30"),
            state(Status::Done, Some(21), Some("2023-04-20")),
        ]),
        Row { kind: RowKind::Fold, cells: vec![lines.cell()], ..Row::default() },
        Row::plain(vec![
            text("13.8"),
            title("Put it into operation"),
            due("2023-07-15"),
            state(Status::InProgress, None, Some("2023-04-10")),
        ]),
    ];
    let columns = ["id", "title", "due-on", "status"].map(Column::always).to_vec();
    Document { blocks: vec![Block::Table(Table { columns, rows })] }
}

fn drawn(document: &Document, language: &str, look: Look) -> String {
    draw(document.clone(), &Words::new(Some(language)), look)
}

fn at(width: u16) -> Look {
    Look { width: Some(width), ..Look::default() }
}

#[test]
fn a_table_keeps_the_executor_and_puts_the_remark_below_the_title() {
    assert_eq!(
        drawn(&overdue(), "en", at(80)),
        "\
2 of 3 items overdue

No.   Title                             Due             Late  Executors
────────────────────────────────────────────────────────────────────────────────
7.1   Approve the plan for mobile       2023-06-15      16 d  MDT,
      operators to install base                               Mobile operators,
      stations along the highways                             Internet providers
      originally 2023-04-30, 62 d late

14.4  Report regularly to the Cabinet   2023-07-30 Sun   1 d  MDT
      of Ministers on the work done
"
    );
}

#[test]
fn a_wide_terminal_has_a_column_for_the_remark_and_counts_days_in_words() {
    assert_eq!(
        drawn(&overdue(), "en", at(120)),
        "\
2 of 3 items overdue

No.   Title                                          Due                Late  Remark                  Executors
────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
7.1   Approve the plan for mobile operators to       2023-06-15      16 days  originally 2023-04-30,  MDT,
      install base stations along the highways                                62 days late            Mobile operators,
                                                                                                      Internet providers

14.4  Report regularly to the Cabinet of Ministers   2023-07-30 Sun    1 day                          MDT
      on the work done
"
    );
}

#[test]
fn rows_are_stacked_where_titles_have_no_room_or_it_is_asked_for() {
    let stacked = "\
2 of 3 items overdue

7.1   Approve the plan for mobile operators to install base
      stations along the highways
      ! 16 days late · due 2023-06-15
      originally 2023-04-30, 62 days late
      MDT, Mobile operators, Internet providers

14.4  Report regularly to the Cabinet of Ministers on the
      work done
      ! 1 day late · due 2023-07-30 Sun · MDT
";
    assert_eq!(drawn(&overdue(), "en", at(60)), stacked);
    let asked = Look { layout: Layout::Stacked, ..at(60) };
    assert_eq!(drawn(&overdue(), "en", asked), stacked);
    let forced = drawn(&overdue(), "en", Look { layout: Layout::Table, ..at(60) });
    assert!(forced.contains("No.   Title") && forced.contains("16 d  MDT,"), "{forced}");
}

#[test]
fn a_list_has_heads_across_and_its_steps_close_together() {
    assert_eq!(
        drawn(&list(), "en", at(80)),
        "\
No.   Title                                   Due             State
────────────────────────────────────────────────────────────────────────────────
V     Create favourable conditions for the further development of the IT
      industry

13    Set up a centre
      Ministry of Digital Technologies · 1 of 4 done · ! 1 overdue
13.1  Form a project group and draw up the    2023-03-30      ✓ done 21 d late
      concept                                                   2023-04-20
      13.4 to 13.7: content (4 lines)
13.8  Put it into operation                   2023-07-15 Sat  ▸ in progress
                                                                since 2023-04-10
"
    );
}

#[test]
fn a_pipe_gets_every_column_and_every_word_on_one_line() {
    assert_eq!(
        drawn(&overdue(), "en", Look::default()),
        "\
2 of 3 items overdue

No.   Title                                                                              Due                Late  Remark                               Executors
─────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
7.1   Approve the plan for mobile operators to install base stations along the highways  2023-06-15      16 days  originally 2023-04-30, 62 days late  Ministry of Digital Technologies, Mobile operators, Internet providers
14.4  Report regularly to the Cabinet of Ministers on the work done                      2023-07-30 Sun    1 day                                       Ministry of Digital Technologies
"
    );
}

#[test]
fn no_line_is_wider_than_the_terminal_and_none_ends_with_a_space() {
    let long = Document {
        blocks: vec![
            Block::Heading(Heading { id: "x".repeat(90), title: title(&"ў".repeat(300)) }),
            Block::Facts(vec![("executors", names(&[MDT, MOBILE])), ("note", text(&"n".repeat(200)))]),
            Block::Table(Table {
                columns: ["id", "title", "executors"].map(Column::always).to_vec(),
                rows: vec![Row::plain(vec![
                    text(&"1".repeat(40)),
                    title(&"日本語".repeat(60)),
                    names(&[(&"я".repeat(100), "МРЦТ")]),
                ])],
            }),
        ],
    };
    for document in [overdue(), list(), long] {
        for language in Words::LANGUAGES {
            let words = Words::new(Some(language));
            for width in (60..130).chain([160, 200]) {
                for layout in [Layout::Fitting, Layout::Table, Layout::Stacked] {
                    for line in draw(document.clone(), &words, Look { layout, ..at(width) }).lines() {
                        assert!(line::width(line) <= width.into(), "{width} {language} {layout:?}: {line}");
                        assert_eq!(line, line.trim_end());
                    }
                }
            }
        }
    }
}

#[test]
fn colour_changes_no_letter_and_says_how_bad_it_is() {
    for document in [overdue(), list()] {
        for width in [None, Some(60), Some(80), Some(130)] {
            let plain = Look { width, ..Look::default() };
            let coloured = drawn(&document, "en", Look { colour: true, ..plain });
            assert_eq!(anstream::adapter::strip_str(&coloured).to_string(), drawn(&document, "en", plain));
        }
    }
    let coloured = drawn(&overdue(), "en", Look { colour: true, ..at(80) });
    for part in
        ["\u{1b}[31m16 d\u{1b}[0m", "\u{1b}[33m1 d\u{1b}[0m", "\u{1b}[1m14.4\u{1b}[0m", "\u{1b}[2moriginally"]
    {
        assert!(coloured.contains(part), "{part:?}: {coloured:?}");
    }
}

#[test]
fn where_there_is_only_ascii_every_sign_of_ours_is_in_it() {
    let look = Look { signs: crate::render::Signs::Ascii, ..at(80) };
    let drawn = drawn(&list(), "en", look);
    assert!(drawn.is_ascii(), "{drawn}");
    assert!(
        drawn.contains("+ done 21 d late")
            && drawn.contains("> in progress")
            && drawn.contains(" | 1 of 4 done")
    );
}

#[test]
fn an_answer_longer_than_the_screen_ends_with_its_first_sentence() {
    let once = drawn(&overdue(), "en", Look { height: Some(40), ..at(80) });
    let twice = drawn(&overdue(), "en", Look { height: Some(10), ..at(80) });
    assert_eq!(twice, format!("{once}\n2 of 3 items overdue\n"));
}

#[test]
fn facts_stand_in_line_and_hang() {
    let facts = vec![
        ("outcome", title("Юридик шахс ташкил этмасдан фаолият юритиш")),
        ("executors", names(&[MDT, MOBILE])),
        ("state", Cell::Status(Status::Done)),
    ];
    let heading = Heading { id: "13.4".into(), title: title("A title that is longer than the line") };
    let document = Document { blocks: vec![Block::Heading(heading), Block::Facts(facts)] };
    assert_eq!(
        drawn(&document, "en", at(45)),
        "\
13.4  A title that is longer than the line

Outcome    Юридик шахс ташкил этмасдан
           фаолият юритиш
Executors  Ministry of Digital Technologies;
           Mobile operators
State      ✓ done
"
    );
}

#[test]
fn columns_without_room_are_named_and_those_that_fit_are_there() {
    let columns = [Column::always("title"), Column::always("value"), Column::new("by", Room::OutUnder(100))];
    let document = |name: &str| {
        let rows = vec![Row::plain(vec![title(name), text("23"), text("2023-12-31")])];
        Document { blocks: vec![Block::Table(Table { columns: columns.to_vec(), rows })] }
    };
    let left_out = |name: &str, width| left_out(&document(name), &Words::new(Some("en")), at(width));
    let long = "Households that a broadband line can be brought to within a day";
    assert_eq!((left_out(long, 60), left_out(long, 66), left_out(long, 100)), (vec!["by"], vec![], vec![]));
    assert_eq!(left_out("Ports", 40), Vec::<&str>::new());
    let has_day = |name: &str, width| drawn(&document(name), "en", at(width)).contains("2023-12-31");
    assert!(!has_day(long, 60) && has_day(long, 66) && has_day(long, 100) && has_day("Ports", 40));
}

#[test]
fn escapes_in_the_plan_do_not_reach_the_terminal() {
    let table = Table {
        columns: vec![Column::always("title")],
        rows: vec![Row::plain(vec![text("\u{1b}]0;x\u{7}\u{1}\u{2}y\nz")])],
    };
    let document = Document { blocks: vec![Block::Table(table)] };
    for width in [None, Some(80)] {
        let drawn = drawn(&document, "en", Look { width, ..Look::default() });
        assert!(!drawn.contains(|c: char| c.is_control() && c != '\n'), "{drawn:?}");
        assert!(drawn.contains("\u{fffd}]0;x\u{fffd}\u{fffd}\u{fffd}y"));
    }
}

#[test]
fn nothing_to_show_is_nothing() {
    assert_eq!(drawn(&Document::default(), "en", Look::default()), "");
    let document = Document { blocks: vec![Block::Table(Table::default()), Block::Facts(Vec::new())] };
    assert_eq!(drawn(&document, "en", at(80)), "");
}
