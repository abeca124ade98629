//! Spreadsheets made by hand, one for each shape.

use super::super::sample::{ods, only, zipped};
use super::super::{Document, Limits, Value};
use super::read;

fn cell(text: &str) -> String {
    format!(r#"<table:table-cell office:value-type="string"><text:p>{text}</text:p></table:table-cell>"#)
}

fn row(cells: &[String]) -> String {
    format!("<table:table-row>{}</table:table-row>", cells.concat())
}

fn sheet(content: &str) -> String {
    format!(r#"<table:table table:name="Plan">{content}</table:table>"#)
}

fn read_sheet(content: &str) -> Document {
    read(&ods("", &sheet(content)), &Limits::default()).unwrap()
}

#[test]
fn spans_are_expanded() {
    let wide = r#"<table:table-cell table:number-columns-spanned="3"><text:p>I. Section</text:p></table:table-cell><table:covered-table-cell table:number-columns-repeated="2"/>"#;
    let tall = r#"<table:table-cell table:number-rows-spanned="2"><text:p>1</text:p></table:table-cell>"#;
    let rows = [
        row(&[wide.into()]),
        row(&[tall.into(), cell("a"), cell("b")]),
        row(&["<table:covered-table-cell/>".into(), cell("c"), cell("d")]),
    ];
    assert_eq!(only(&read_sheet(&rows.concat())), "I. Section | < | <\n1 | a | b\n^ | c | d\n");
}

#[test]
fn repeated_rows_and_cells_are_written_out() {
    let twice =
        r#"<table:table-cell table:number-columns-repeated="2"><text:p>x</text:p></table:table-cell>"#;
    let rows = format!(
        r#"<table:table-row table:number-rows-repeated="2"/><table:table-row table:number-rows-repeated="2"><table:table-cell/>{twice}</table:table-row>
        <table:table-row table:number-rows-repeated="1048570"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>"#
    );
    let document = read_sheet(&rows);
    assert_eq!(only(&document), "x | x\nx | x\n");
    assert_eq!(document.tables[0].place(1, 1).to_string(), "Plan!C4");
}

#[test]
fn cells_show_their_text_and_keep_what_is_stored() {
    let styles = r#"<number:date-style style:name="N1"><number:day/><number:month/></number:date-style>
        <number:date-style style:name="N2"><number:day/><number:month/><number:year/></number:date-style>
        <style:style style:name="part" style:data-style-name="N1"/><style:style style:name="whole" style:data-style-name="N2"/>"#;
    let typed = |kind: &str, attributes: &str, text: &str| {
        format!(
            r#"<table:table-cell office:value-type="{kind}" calcext:value-type="{kind}" {attributes}><text:p>{text}</text:p></table:table-cell>"#
        )
    };
    let cells = [
        typed("date", r#"office:date-value="2025-10-01" table:style-name="part""#, "1.10"),
        typed("date", r#"office:date-value="2025-10-01T08:00:00" table:style-name="whole""#, "01.10.25"),
        typed("float", r#"office:value="1.1""#, "1,10"),
        typed("percentage", r#"office:value="0.5""#, "50%"),
        typed("boolean", r#"office:boolean-value="true""#, "ИСТИНА"),
        r#"<table:table-cell table:formula="of:=[.A1]"/>"#.into(),
        r#"<table:table-cell table:formula="of:=1/0" office:value-type="string" calcext:value-type="error"><text:p>#DIV/0!</text:p></table:table-cell>"#.into(),
        r#"<table:table-cell office:value-type="float" office:value="7"/>"#.into(),
    ];
    let document = read(&ods(styles, &sheet(&row(&cells))), &Limits::default()).unwrap();
    assert_eq!(only(&document), "1.10 | 01.10.25 | 1,10 | 50% | ИСТИНА |  | #DIV/0! | 7\n");
    let number = |stored: &str, percent| Value::Number { stored: stored.into(), percent };
    let values: Vec<_> = document.tables[0].cells().iter().map(|cell| cell.value.clone()).collect();
    assert_eq!(
        values,
        [
            Value::Text,
            Value::Day { day: "2025-10-01".parse().unwrap(), stored: "2025-10-01T08:00:00".into() },
            number("1.1", false),
            number("0.5", true),
            Value::Bool(true),
            Value::NotCalculated,
            Value::Error,
            number("7", false),
        ]
    );
}

#[test]
fn text_has_its_spaces_lines_and_looks() {
    let styles = r#"<style:style style:name="B" style:parent-style-name="P"/><style:style style:name="P"><style:text-properties fo:font-weight="bold"/></style:style>
        <style:style style:name="S"><style:text-properties style:text-line-through-style="solid"/></style:style>
        <style:style style:name="R1" style:parent-style-name="R2"/><style:style style:name="R2" style:parent-style-name="R1"/>
        <style:style style:name="I"><style:paragraph-properties fo:margin-left="0.353cm"/></style:style>"#;
    let one = |style: &str, text: &str| {
        format!(r#"<table:table-cell table:style-name="{style}"><text:p>{text}</text:p></table:table-cell>"#)
    };
    let cells = [
        one("B", "HEAD"),
        one("R1", r#"a<text:s text:c="2"/>b<text:tab/>c<text:line-break/>d  <text:a>e
            f</text:a>"#),
        one("I", r#"old <text:span text:style-name="S">gone</text:span>"#),
        "<table:table-cell><office:annotation><text:p>comment</text:p></office:annotation><text:p>one</text:p><text:p/><text:p>two</text:p><draw:frame><text:p>shape</text:p></draw:frame></table:table-cell>".into(),
    ];
    let document = read(&ods(styles, &sheet(&row(&cells))), &Limits::default()).unwrap();
    assert_eq!(only(&document), "*HEAD* | a  b c⏎d e f | ~…old gone…~ | one¶¶two\n");
    assert_eq!(document.tables[0].cells()[2].paragraphs[0].indent, 10);
}

#[test]
fn hidden_and_heading_rows_columns_and_sheets_are_marked() {
    let styles =
        r#"<style:style style:name="ta1"><style:table-properties table:display="false"/></style:style>"#;
    let content = format!(
        r#"<table:table-column/><table:table-column table:visibility="collapse"/><table:table-header-rows>{}</table:table-header-rows>
        <table:table-row-group><table:table-row table:visibility="filter">{}</table:table-row></table:table-row-group>"#,
        row(&[cell("a"), cell("b")]),
        cell("c")
    );
    let other = r#"<table:table table:name="Lists" table:style-name="ta1"><table:table-row><table:table-cell><text:p>x</text:p></table:table-cell></table:table-row></table:table>"#;
    let document = read(&ods(styles, &(sheet(&content) + other)), &Limits::default()).unwrap();
    let table = &document.tables[0];
    assert_eq!(
        table.rows().iter().map(|row| (row.heading, row.hidden)).collect::<Vec<_>>(),
        [(true, false), (false, true)]
    );
    assert_eq!(table.cells().iter().map(|cell| cell.hidden).collect::<Vec<_>>(), [false, true, true]);
    assert!(document.tables[1].hidden && !table.hidden);
}

#[test]
fn what_cannot_be_read_surely_is_refused() {
    let refusal = |bytes: &[u8]| {
        let problem = read(bytes, &Limits::default()).unwrap_err();
        assert!(problem.hint.is_some());
        problem.message.plain().to_owned()
    };
    let inner = r#"<table:table-cell><table:table table:is-sub-table="true"/></table:table-cell>"#;
    assert_eq!(
        refusal(&ods("", &sheet(&row(&[cell("a"), inner.into()])))),
        "there is a table inside a cell, in Plan!B1"
    );
    let changes = "<table:tracked-changes><table:cell-content-change/></table:tracked-changes>";
    assert!(refusal(&ods("", changes)).starts_with("the spreadsheet has tracked changes"));
    let manifest = "<manifest><file-entry><encryption-data/></file-entry></manifest>";
    assert_eq!(refusal(&zipped([("META-INF/manifest.xml", manifest)])), "the document is encrypted");
    let text = r#"<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"><office:body><office:text/></office:body></office:document-content>"#;
    assert_eq!(refusal(&zipped([("content.xml", text)])), "the ODS file is broken: it holds no spreadsheet");
    assert!(read(&ods("", "<table:tracked-changes/>"), &Limits::default()).is_ok());
}

#[test]
fn absurd_counts_are_refused() {
    let refusal = |content: &str| {
        let problem = read(&ods("", &sheet(content)), &Limits::default()).unwrap_err();
        problem.message.plain().to_owned()
    };
    let many = r#"<table:table-row table:number-rows-repeated="4000000000"><table:table-cell table:number-columns-repeated="200"><text:p>x</text:p></table:table-cell></table:table-row>"#;
    assert!(refusal(many).contains("more than 100000 cells"));
    let wide = r#"<table:table-row><table:table-cell table:number-columns-repeated="4000000000"><text:p>x</text:p></table:table-cell></table:table-row>"#;
    assert!(refusal(wide).contains("beyond the last column"));
    let far = format!(
        r#"<table:table-row><table:table-cell table:number-columns-repeated="16000"/>{0}</table:table-row><table:table-row>{0}</table:table-row>"#,
        cell("x")
    );
    assert!(refusal(&far).contains("cells are filled from `Plan!A1` to `Plan!WQK2`"));
    let spaces = r#"<table:table-row><table:table-cell><text:p><text:s text:c="4000000000"/></text:p></table:table-cell></table:table-row>"#;
    assert!(refusal(spaces).contains("MB of text"));
    let spanned = r#"<table:table-row><table:table-cell table:number-rows-spanned="4000000000" table:number-columns-spanned="4000000000"><text:p>x</text:p></table:table-cell></table:table-row>"#;
    assert_eq!(only(&read_sheet(spanned)), "x\n");
}
