//! Workbooks made by a writer, and by hand where no writer does such things.

use rust_xlsxwriter::{ExcelDateTime, Format, Formula, Workbook};

use super::super::sample::{only, paragraphs, shown, xlsx, zipped};
use super::super::{Document, Extent, Limits, Value};
use super::read;

fn saved(mut book: Workbook) -> Document {
    read(&book.save_to_buffer().unwrap(), &Limits::default()).unwrap()
}

fn read_rows(rows: &str) -> Document {
    read(&xlsx(&[("Plan", &format!("<sheetData>{rows}</sheetData>"))], &[]), &Limits::default()).unwrap()
}

#[test]
fn merged_cells_are_expanded_and_places_are_those_of_the_sheet() {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet().set_name("План").unwrap();
    let format = Format::new();
    sheet.merge_range(1, 1, 1, 3, "ROAD MAP", &format).unwrap();
    sheet.write_row(2, 1, ["No.", "Measure", "Due"]).unwrap();
    sheet.merge_range(3, 1, 4, 1, "1", &format).unwrap();
    sheet.write_row(3, 2, ["first", "2023"]).unwrap();
    sheet.write_row(4, 2, ["second", "2024"]).unwrap();
    let document = saved(book);
    assert_eq!(
        only(&document),
        "ROAD MAP | < | <\nNo. | Measure | Due\n1 | first | 2023\n^ | second | 2024\n"
    );
    let table = &document.tables[0];
    assert_eq!(table.place(3, 1).to_string(), "План!C5");
    assert_eq!(table.sheet.as_deref(), Some("План"));
}

#[test]
fn cells_show_what_excel_shows_and_keep_what_is_stored() {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    let day = ExcelDateTime::from_ymd(2025, 10, 1).unwrap();
    sheet.write_with_format(0, 0, &day, &Format::new().set_num_format("d.mm")).unwrap();
    sheet.write_with_format(1, 0, 1.1, &Format::new().set_num_format("0.00")).unwrap();
    sheet.write_with_format(2, 0, 0.5, &Format::new().set_num_format("0%")).unwrap();
    sheet.write_with_format(3, 0, &day, &Format::new().set_num_format("dd.mm.yyyy")).unwrap();
    sheet.write_formula(4, 0, Formula::new("=1+1").set_result("2")).unwrap();
    sheet.write(5, 0, true).unwrap();
    sheet.write(6, 0, 51121).unwrap();
    sheet.write(7, 0, "34 a").unwrap();
    let document = saved(book);
    assert_eq!(only(&document), "1.10\n1.10\n50%\n01.10.2025\n2\nTRUE\n51121\n34 a\n");
    let number = |stored: &str, percent| Value::Number { stored: stored.into(), percent };
    let values: Vec<_> = document.tables[0].cells().iter().map(|cell| cell.value.clone()).collect();
    let october = "2025-10-01".parse().unwrap();
    assert_eq!(
        values,
        [
            number("45931", false),
            number("1.1", false),
            number("0.5", true),
            Value::Day { day: october, stored: "45931".into() },
            number("2", false),
            Value::Bool(true),
            number("51121", false),
            Value::Text,
        ]
    );
}

#[test]
fn hidden_rows_columns_and_sheets_are_read_and_marked() {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    for row in 0..3 {
        sheet.write_row(row, 0, ["key", "text"]).unwrap();
    }
    sheet.set_row_hidden(1).unwrap();
    sheet.set_column_hidden(0).unwrap();
    book.add_worksheet().set_hidden(true).write(0, 0, "lists").unwrap();
    let document = saved(book);
    let hidden: Vec<_> = document.tables[0].cells().iter().map(|cell| cell.hidden).collect();
    assert_eq!(hidden, [true, false, true, true, true, false]);
    assert!(document.tables[0].rows()[1].hidden && !document.tables[0].rows()[0].hidden);
    assert!(!document.tables[0].hidden && document.tables[1].hidden);
}

#[test]
fn lines_of_a_cell_are_paragraphs_with_their_own_look() {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    let (plain, bold, struck) =
        (Format::new(), Format::new().set_bold(), Format::new().set_font_strikethrough());
    sheet.write_with_format(0, 0, "HEAD", &bold).unwrap();
    sheet.write(1, 0, "one\n\ntwo\n").unwrap();
    sheet.write_rich_string(2, 0, &[(&plain, "old\n"), (&struck, "gone"), (&plain, " stays")]).unwrap();
    sheet.write_with_format(3, 0, "deep", &Format::new().set_indent(2)).unwrap();
    let document = saved(book);
    assert_eq!(only(&document), "*HEAD*\none¶¶two\nold¶~…gone stays…~\ndeep\n");
    assert_eq!(document.tables[0].cells()[2].paragraphs[1].strike, Extent::Part);
    assert_eq!(document.tables[0].cells()[3].paragraphs[0].indent, 18);
}

#[test]
fn inline_strings_carriage_returns_and_cells_without_an_address_are_read() {
    let rows = r#"<row><c t="inlineStr"><is><t>a_x000D_
b</t></is></c><c t="inlineStr"><is><r><rPr><b/></rPr><t>bo</t></r><r><t>ld</t></r><rPh><t>spoken</t></rPh></is></c></row>
        <row r="3"><c r="C3" t="str"><f>A1</f><v>x_x005F_x000D_</v></c></row>"#;
    assert_eq!(only(&read_rows(rows)), "a¶b | *…bold…* | ×\n× | × | ×\n× | × | x_x000D_\n");
}

#[test]
fn a_formula_that_was_never_calculated_is_not_empty() {
    let document = read_rows(
        r#"<row><c><f>SUM(B1:B9)</f></c><c t="e"><f>1/0</f><v>#DIV/0!</v></c><c t="d"><v>2025-10-01T00:00:00</v></c></row>"#,
    );
    let cells = document.tables[0].cells();
    assert_eq!(cells[0].value, Value::NotCalculated);
    assert!(!cells[0].is_empty());
    assert_eq!((cells[1].text().as_str(), &cells[1].value), ("#DIV/0!", &Value::Error));
    assert!(matches!(cells[2].value, Value::Day { .. }));
}

#[test]
fn a_claimed_dimension_means_nothing() {
    let sheet = r#"<dimension ref="A1:IV107"/><sheetData><row r="2"><c r="B2"><v>1</v></c><c r="C2" s="0"/></row></sheetData>"#;
    let document = read(&xlsx(&[("a", sheet)], &[]), &Limits::default()).unwrap();
    assert_eq!(only(&document), "1\n");
    assert_eq!(document.tables[0].place(0, 0).to_string(), "a!B2");
}

#[test]
fn days_may_be_counted_since_1904_and_sheets_may_be_empty() {
    let kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    let bonds = format!(
        r#"<Relationships><Relationship Id="a" Type="{kind}/worksheet" Target="/xl/a.xml"/><Relationship Id="b" Type="{kind}/worksheet" Target="b.xml"/>
        <Relationship Id="c" Type="{kind}/chartsheet" Target="c.xml"/><Relationship Id="d" Type="{kind}/styles" Target="../xl/d.xml"/></Relationships>"#
    );
    let book = r#"<workbook xmlns:r="r"><workbookPr date1904="1"/><sheets><sheet name="A" r:id="a"/><sheet name="B" r:id="b"/><sheet name="C" r:id="c"/></sheets></workbook>"#;
    let bytes = zipped([
        ("xl\\workbook.xml", book),
        ("XL/_rels/workbook.xml.rels", &bonds),
        ("xl/a.xml", "<worksheet><sheetData/></worksheet>"),
        ("xl/b.xml", r#"<worksheet><sheetData><row><c s="1"><v>44469</v></c></row></sheetData></worksheet>"#),
        ("xl/d.xml", r#"<styleSheet><cellXfs><xf/><xf numFmtId="14"/></cellXfs></styleSheet>"#),
    ]);
    assert_eq!(only(&read(&bytes, &Limits::default()).unwrap()), "2025-10-01\n");
}

#[test]
fn absurd_sizes_are_refused_and_counts_not_believed() {
    let far = r#"<sheetData><row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>"#;
    let wide = r#"<sheetData><row r="1"><c r="A1"><v>1</v></c><c r="XFD1"><v>1</v></c></row></sheetData>"#;
    for sheet in [far, wide] {
        let problem = read(&xlsx(&[("a", sheet)], &[]), &Limits::default()).unwrap_err();
        assert!(problem.message.plain().contains("cells are filled from `a!A1` to `a!XFD1"), "{problem:?}");
    }
    let merged = r#"<sheetData><row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c></row></sheetData><mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>"#;
    let strings = r#"<sst uniqueCount="99999999999999"><si><t>a</t></si></sst>"#;
    let document = read(&xlsx(&[("a", merged)], &[("sharedStrings", strings)]), &Limits::default()).unwrap();
    assert_eq!(only(&document), "1 | <\n");
    for row in [r#"<row r="1048577"/>"#, r#"<row><c r="XFE1"/></row>"#, r#"<row><c t="s"><v>7</v></c></row>"#]
    {
        let sheet = format!("<sheetData>{row}</sheetData>");
        let problem = read(&xlsx(&[("a", &sheet)], &[]), &Limits::default()).unwrap_err();
        assert!(problem.message.plain().starts_with("the XLSX file is broken: "), "{problem:?}");
    }
}

#[test]
fn one_long_text_in_many_cells_is_refused() {
    let strings = format!("<sst><si><t>{}</t></si></sst>", "a".repeat(1 << 20));
    let sheet = format!("<sheetData>{}</sheetData>", r#"<row><c t="s"><v>0</v></c></row>"#.repeat(100));
    let problem =
        read(&xlsx(&[("a", &sheet)], &[("sharedStrings", &strings)]), &Limits::default()).unwrap_err();
    assert!(problem.message.plain().contains("more than 32 MB of text"), "{problem:?}");
}

#[test]
fn several_sheets_are_several_tables() {
    let one = |text: &str| format!(r#"<sheetData><row><c t="str"><v>{text}</v></c></row></sheetData>"#);
    let bytes = xlsx(&[("First", &one("a")), ("Second", &one("b"))], &[]);
    let document = read(&bytes, &Limits::default()).unwrap();
    let tables: Vec<_> = document.tables.iter().map(|table| (table.number, shown(table))).collect();
    assert_eq!(tables, [(1, "a\n".to_owned()), (2, "b\n".into())]);
    assert!(paragraphs(&document.after).is_empty());
}
