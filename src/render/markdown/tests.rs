use super::*;
use crate::model::Status;
use crate::report::Column;

fn text(text: &str) -> Cell {
    Cell::Text(text.into())
}

#[test]
fn a_document_becomes_headings_paragraphs_lists_and_tables() {
    let columns = ["id", "title", "days-late"].map(Column::always).to_vec();
    let row = |kind, cells: Vec<Cell>| Row { kind, cells, ..Row::default() };
    let head = |id: &str, title: &str| Some(Heading { id: id.into(), title: text(title) });
    let rows = vec![
        Row { kind: RowKind::Section, head: head("V/2", "Алоқа"), ..Row::default() },
        row(RowKind::Measure, vec![text("9"), text("Тизим"), Cell::Empty]),
        row(RowKind::Plain, vec![text("9.2"), Cell::Lines(vec![text("a|b"), text("c")]), Cell::Days(5)]),
        row(RowKind::Plain, vec![text("9.3"), text("d"), Cell::Empty]),
        row(RowKind::Fold, vec![text("9.4: мазмун")]),
        row(RowKind::Total, vec![Cell::Empty, text("Жами"), Cell::Days(5)]),
        Row { kind: RowKind::Group, head: head("", "РТВ"), facts: vec![Cell::Count(2)], ..Row::default() },
    ];
    let document = Document {
        blocks: vec![
            Block::Heading(Heading { id: "9".into(), title: text("Йўл харитаси") }),
            Block::Caption(text("Мақсадлар")),
            Block::Lead(text("# 1 of 2")),
            Block::Table(Table::default()),
            Block::Facts(vec![("state", Cell::Status(Status::Overdue)), ("note", text("x\ny"))]),
            Block::Table(Table { columns, rows }),
        ],
    };
    assert_eq!(
        draw(&document, &Words::new(Some("uz"))),
        "\
## 9 Йўл харитаси

### Мақсадлар

\\# 1 of 2

- **Ҳолати:** муддати ўтган
- **Изоҳ:** x<br>y

| Т/р | Номи | Кечикиши |
| --- | --- | ---: |
| **V/2** | **Алоқа** | |
| **9** | **Тизим** | |
| 9.2 | a\\|b<br>c | 5 кун |
| 9.3 | d | |
| | 9.4: мазмун | |
| | **Жами** | **5 кун** |
| **РТВ** · 2 | | |
"
    );
}

#[test]
fn markup_in_texts_is_taken_literally() {
    for (plain, safe) in [
        ("<script>", "&lt;script>"),
        ("a*b* [x](y) `z` ~~w~~", "a\\*b\\* \\[x\\](y) \\`z\\` \\~\\~w\\~\\~"),
        ("_a_ file_name", "\\_a\\_ file_name"),
        ("R&D &lt; &#60; AT&T; & co", "R&D &amp;lt; &amp;#60; AT&amp;T; & co"),
        ("C:\\dir", "C:\\\\dir"),
    ] {
        assert_eq!(escaped(plain), safe);
    }
}

#[test]
fn an_address_stays_a_link_whatever_signs_are_in_it() {
    for (plain, safe) in [
        ("see https://a.uz/_x_*y*?a=1&b=2.", "see <https://a.uz/_x_*y*?a=1&b=2>."),
        ("<http://a.uz/a_b>|c", "&lt;<http://a.uz/a_b>>\\|c"),
        ("(http://a.uz/x|y)", "(<http://a.uz/x%7Cy>)"),
        ("xhttp://a_ https://", "xhttp://a\\_ https://"),
        ("javascript:alert(1)", "javascript:alert(1)"),
    ] {
        assert_eq!(escaped(plain), safe);
    }
}

#[test]
fn a_sentence_stays_a_sentence() {
    for (plain, safe) in
        [("1. a", "1\\. a"), ("21 of 55", "21 of 55"), ("- a", "\\- a"), ("2023) a", "2023\\) a")]
    {
        assert_eq!(as_paragraph(plain.into()), safe);
    }
}
