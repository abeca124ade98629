//! Word documents made by hand, one for each shape.

use std::fmt::Write as _;

use super::super::sample::{docx, item, only, p, paragraphs, shown, tc, tr, zipped};
use super::super::{Document, Limits};
use super::read;

fn table(rows: &str) -> String {
    format!("<w:tbl>{rows}</w:tbl>")
}

fn read_body(body: &str) -> Document {
    read(&docx(body, &[]), &Limits::default()).unwrap()
}

fn refusal(body: &str) -> String {
    let problem = read(&docx(body, &[]), &Limits::default()).unwrap_err();
    assert!(problem.hint.is_some(), "{problem:?}");
    problem.message.plain().to_owned()
}

#[test]
fn merged_cells_are_expanded() {
    let down = "<w:vMerge/>";
    let rows = [
        format!(
            "<w:tr>{}{}{}</w:tr>",
            tc(r#"<w:vMerge w:val="restart"/>"#, &p("No.")),
            tc(r#"<w:gridSpan w:val="2"/>"#, &p("Days")),
            tc("", &p("Who"))
        ),
        format!(
            "<w:tr>{}{}{}{}</w:tr>",
            tc(down, "<w:p/>"),
            tc("", &p("start")),
            tc("", &p("end")),
            tc("", "<w:p/>")
        ),
        format!("<w:tr>{}</w:tr>", tc(r#"<w:gridSpan w:val="4"/>"#, &p("I. Section"))),
        tr(&["1", "a", "b", "c"]),
    ];
    assert_eq!(
        only(&read_body(&table(&rows.concat()))),
        "No. | Days | < | Who\n^ | start | end |\nI. Section | < | < | <\n1 | a | b | c\n"
    );
}

#[test]
fn a_cell_goes_on_only_with_the_one_right_above_it() {
    let [begins, goes_on] = [r#"<w:vMerge w:val="restart"/>"#, r#"<w:vMerge w:val="continue"/>"#];
    let row = |first: &str, text: &str| format!("<w:tr>{}{}</w:tr>", tc(first, &p(text)), tc("", &p("x")));
    let rows =
        [row(goes_on, "alone"), row(begins, "a"), row(goes_on, "hidden"), row("", "b"), row(goes_on, "c")];
    assert_eq!(only(&read_body(&table(&rows.concat()))), "alone | x\na | x\n^ | x\nb | x\nc | x\n");
}

#[test]
fn a_grid_finer_than_the_table_gains_no_columns() {
    // As LibreOffice writes it: five columns of the grid for two of the table.
    let wide = |n: u32| format!(r#"<w:gridSpan w:val="{n}"/>"#);
    let row = |a: &str, b: &str| format!("<w:tr>{}{}</w:tr>", tc(&wide(2), &p(a)), tc(&wide(3), &p(b)));
    assert_eq!(only(&read_body(&table(&(row("a", "b") + &row("c", "d"))))), "a | b\nc | d\n");
}

#[test]
fn borders_that_are_not_quite_level_are_one() {
    let grid =
        r#"<w:tblGrid><w:gridCol w:w="2000"/><w:gridCol w:w="15"/><w:gridCol w:w="3000"/></w:tblGrid>"#;
    let two = r#"<w:gridSpan w:val="2"/>"#;
    let rows = [
        format!("<w:tr>{}{}</w:tr>", tc("", &p("a")), tc(two, &p("b"))),
        format!("<w:tr>{}{}</w:tr>", tc(two, &p("c")), tc("", &p("d"))),
    ];
    assert_eq!(only(&read_body(&table(&(grid.to_owned() + &rows.concat())))), "a | b\nc | d\n");
}

#[test]
fn rows_may_begin_late_and_end_early() {
    let late = format!(r#"<w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr>{}</w:tr>"#, tc("", &p("b")));
    assert_eq!(only(&read_body(&table(&(tr(&["1", "2", "3"]) + &late)))), "1 | 2 | 3\n× | b | ×\n");
}

#[test]
fn cells_merged_by_an_old_word_are_one() {
    let row = format!(
        "<w:tr>{}{}{}</w:tr>",
        tc(r#"<w:hMerge w:val="restart"/>"#, &p("a")),
        tc("<w:hMerge/>", &p("hidden")),
        tc("", &p("b"))
    );
    assert_eq!(only(&read_body(&table(&(row + &tr(&["1", "2", "3"]))))), "a | < | b\n1 | 2 | 3\n");
}

#[test]
fn what_stands_around_tables_keeps_its_order() {
    let body =
        p("approved") + &table(&tr(&["a", "b"])) + &p("PLAN") + &table(&tr(&["c"])) + &p("* cancelled");
    let document = read_body(&body);
    let before: Vec<_> = document.tables.iter().map(|table| paragraphs(&table.before)).collect();
    assert_eq!(before, [["approved"], ["PLAN"]]);
    assert_eq!(paragraphs(&document.after), ["* cancelled"]);
    assert_eq!(document.before(1).count(), 2);
    assert_eq!(document.tables[1].place(0, 0).to_string(), "table 2, row 1, column 1");
}

#[test]
fn heading_rows_are_known() {
    let head = format!("<w:tr><w:trPr><w:tblHeader/></w:trPr>{}</w:tr>", tc("", &p("Head")));
    let document = read_body(&table(&(head + &tr(&["1"]))));
    assert_eq!(document.tables[0].rows().iter().map(|row| row.heading).collect::<Vec<_>>(), [true, false]);
}

const LIST: &str = r#"
<w:abstractNum w:abstractNumId="0">
  <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl>
  <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1.%2."/></w:lvl>
  <w:lvl w:ilvl="2"><w:start w:val="1"/><w:numFmt w:val="russianLower"/><w:lvlText w:val="%3)"/></w:lvl>
</w:abstractNum>
<w:abstractNum w:abstractNumId="1">
  <w:lvl w:ilvl="0"><w:start w:val="5"/><w:numFmt w:val="upperRoman"/><w:lvlText w:val="%1."/></w:lvl>
  <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:isLgl/><w:lvlText w:val="%1.%2"/><w:lvlRestart w:val="0"/></w:lvl>
  <w:lvl w:ilvl="2"><w:numFmt w:val="bullet"/><w:lvlText w:val="&#xF0B7;"/></w:lvl>
</w:abstractNum>
<w:abstractNum w:abstractNumId="2">
  <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%1)"/><w:pStyle w:val="Step"/></w:lvl>
  <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="lowerRoman"/><w:lvlText w:val="%2)"/><w:pStyle w:val="SubStep"/></w:lvl>
</w:abstractNum>
<w:abstractNum w:abstractNumId="3"><w:numStyleLink w:val="Linked"/></w:abstractNum>
<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>
<w:num w:numId="2"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>
<w:num w:numId="3"><w:abstractNumId w:val="1"/></w:num>
<w:num w:numId="4"><w:abstractNumId w:val="2"/></w:num>
<w:num w:numId="5"><w:abstractNumId w:val="3"/></w:num>
<w:num w:numId="6"><w:abstractNumId w:val="0"/></w:num>"#;

fn numbered(body: &str, styles: &str) -> Vec<String> {
    let document = read(&docx(body, &[("numbering", LIST), ("styles", styles)]), &Limits::default()).unwrap();
    paragraphs(&document.after)
}

#[test]
fn automatic_numbers_are_counted_through_levels() {
    let body = [(0, "a"), (1, "b"), (1, "c"), (2, "d"), (2, "e"), (0, "f"), (1, "g"), (2, "h")];
    let body: String = body.iter().map(|(level, text)| item(1, *level, text)).collect();
    assert_eq!(
        numbered(&body, ""),
        ["[1.]a", "[1.1.]b", "[1.2.]c", "[а)]d", "[б)]e", "[2.]f", "[2.1.]g", "[а)]h"]
    );
}

#[test]
fn lists_of_one_definition_go_on_unless_they_begin_anew() {
    let body = item(1, 0, "a") + &item(6, 0, "b") + &item(2, 0, "c") + &item(2, 0, "d") + &item(1, 0, "e");
    assert_eq!(numbered(&body, ""), ["[1.]a", "[2.]b", "[1.]c", "[2.]d", "[3.]e"]);
}

#[test]
fn a_level_may_never_restart_and_be_written_in_digits_only() {
    let body = item(3, 0, "a") + &item(3, 1, "b") + &item(3, 0, "c") + &item(3, 1, "d") + &item(3, 2, "e");
    assert_eq!(numbered(&body, ""), ["[V.]a", "[5.1]b", "[VI.]c", "[6.2]d", "[•]e"]);
}

#[test]
fn a_level_without_a_number_above_it_shows_where_that_starts() {
    assert_eq!(numbered(&(item(1, 1, "a") + &item(1, 0, "b")), ""), ["[1.1.]a", "[1.]b"]);
}

#[test]
fn styles_number_their_paragraphs() {
    let styles = r#"
        <w:style w:type="paragraph" w:styleId="Step"><w:pPr><w:numPr><w:numId w:val="4"/></w:numPr></w:pPr></w:style>
        <w:style w:type="paragraph" w:styleId="SubStep"><w:basedOn w:val="Step"/></w:style>
        <w:style w:type="paragraph" w:styleId="Bare"><w:basedOn w:val="Step"/><w:pPr><w:numPr><w:numId w:val="0"/></w:numPr></w:pPr></w:style>
        <w:style w:type="numbering" w:styleId="Linked"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
        <w:style w:type="paragraph" w:styleId="Round"><w:basedOn w:val="Circle"/></w:style>
        <w:style w:type="paragraph" w:styleId="Circle"><w:basedOn w:val="Round"/><w:rPr><w:b/></w:rPr></w:style>"#;
    let paragraph = |style: &str, text: &str| {
        format!(r#"<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>"#)
    };
    let body = paragraph("Step", "a")
        + &paragraph("SubStep", "b")
        + &paragraph("Bare", "c")
        + &paragraph("Step", "d")
        + &item(5, 0, "e")
        + &paragraph("Circle", "f");
    assert_eq!(numbered(&body, styles), ["[a)]a", "[i)]b", "c", "[b)]d", "[1.]e", "*f*"]);
}

#[test]
fn numbers_in_cells_count_down_the_table_and_not_in_covered_cells() {
    let begins = r#"<w:vMerge w:val="restart"/>"#;
    let number = item(1, 0, "");
    let row = |merge: &str, text: &str| format!("<w:tr>{}{}</w:tr>", tc(merge, &number), tc("", &p(text)));
    let body = table(&[row(begins, "a"), row("<w:vMerge/>", "b"), row("", "c")].concat());
    let document = read(&docx(&body, &[("numbering", LIST)]), &Limits::default()).unwrap();
    assert_eq!(only(&document), "[1.] | a\n^ | b\n[2.] | c\n");
}

#[test]
fn an_automatic_and_a_typed_number_in_one_cell_are_told_apart() {
    let body = table(&format!("<w:tr>{}</w:tr>", tc("", &item(1, 0, "1.1 Text"))));
    let document = read(&docx(&body, &[("numbering", LIST)]), &Limits::default()).unwrap();
    assert_eq!(only(&document), "[1.]1.1 Text\n");
    assert_eq!(document.tables[0].cells()[0].text(), "1. 1.1 Text");
}

#[test]
fn breaks_tabs_and_looks_of_text_are_read() {
    let body = r#"<w:p><w:r><w:rPr><w:b/><w:caps/></w:rPr><w:t>Title</w:t></w:r></w:p>
        <w:p><w:r><w:t>a</w:t><w:br/><w:t xml:space="preserve"> b </w:t><w:tab/><w:t>c</w:t><w:softHyphen/><w:t>d</w:t></w:r></w:p>
        <w:p><w:r><w:rPr><w:strike/></w:rPr><w:t>old</w:t></w:r></w:p>
        <w:p><w:r><w:rPr><w:strike/></w:rPr><w:t xml:space="preserve">old </w:t></w:r><w:r><w:t>new</w:t></w:r></w:p>
        <w:p><w:r><w:t>2023</w:t><w:noBreakHyphen/><w:t>2025 &amp; &#x431;</w:t></w:r></w:p>
        <w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>hidden</w:t></w:r></w:p>"#;
    let document = read_body(body);
    assert_eq!(
        paragraphs(&document.after),
        ["*Title*", "a⏎b  cd", "~old~", "~…old new…~", "2023\u{2011}2025 & б", ""]
    );
    assert!(document.after[0].capitals && !document.after[1].capitals);
}

#[test]
fn bold_comes_from_styles_too() {
    let styles = r#"<w:style w:type="paragraph" w:default="1" w:styleId="N"><w:rPr><w:b/></w:rPr></w:style>
        <w:style w:type="character" w:styleId="Plain"><w:rPr><w:b w:val="0"/></w:rPr></w:style>"#;
    let body = p("a") + r#"<w:p><w:r><w:rPr><w:rStyle w:val="Plain"/></w:rPr><w:t>b</w:t></w:r></w:p>"#;
    assert_eq!(numbered(&body, styles), ["*a*", "b"]);
}

#[test]
fn links_fields_content_controls_and_boxes_are_read_as_text() {
    let run = |text: &str| format!("<w:r><w:t>{text}</w:t></w:r>");
    let body = [
        format!("<w:p><w:hyperlink>{}</w:hyperlink></w:p>", run("link")),
        format!("<w:sdt><w:sdtPr><w:alias/></w:sdtPr><w:sdtContent>{}</w:sdtContent></w:sdt>", p("control")),
        format!("<w:p><w:sdt><w:sdtContent>{}</w:sdtContent></w:sdt></w:p>", run("inline control")),
        format!(
            r#"<w:p><w:r><w:fldChar w:fldCharType="begin"/><w:instrText>DATE</w:instrText></w:r>{}</w:p>"#,
            run("field")
        ),
        format!(
            "<w:p>{}<w:r><mc:AlternateContent><mc:Choice><w:drawing><w:txbxContent>{}</w:txbxContent></w:drawing></mc:Choice>\
             <mc:Fallback><w:pict><w:txbxContent>{}</w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>",
            run("around"),
            p("box"),
            p("box again")
        ),
        table(&format!(
            "<w:sdt><w:sdtContent><w:tr><w:sdt><w:sdtContent>{}</w:sdtContent></w:sdt></w:tr></w:sdtContent></w:sdt>",
            tc("", &p("cell in a control"))
        )),
    ];
    let document = read_body(&body.concat());
    let text = paragraphs(&document.tables[0].before);
    assert_eq!(text, ["link", "control", "inline control", "field", "box", "around"]);
    assert_eq!(only(&document), "cell in a control\n");
}

#[test]
fn footnotes_are_read_in_the_order_they_are_referred_to() {
    let body = r#"<w:p><w:r><w:t>a</w:t><w:footnoteReference w:id="7"/></w:r></w:p><w:p><w:r><w:footnoteReference w:id="3"/></w:r></w:p>"#;
    let note = |id: u32, text: &str| format!(r#"<w:footnote w:id="{id}">{}</w:footnote>"#, p(text));
    let notes = note(0, "separator") + &note(3, "second") + &note(7, "first");
    let document = read(&docx(body, &[("footnotes", &notes)]), &Limits::default()).unwrap();
    assert_eq!(paragraphs(&document.notes), ["[1]first", "[2]second"]);
}

#[test]
fn tracked_changes_are_refused_with_their_place() {
    let inserted = r#"<w:p><w:ins w:id="1"><w:r><w:t>in 2024</w:t></w:r></w:ins></w:p>"#;
    let message = refusal(&table(
        &(tr(&["a", "b"]) + &format!("<w:tr>{}{}</w:tr>", tc("", &p("c")), tc("", inserted))),
    ));
    assert!(message.ends_with("the first in table 1, row 2, column 2, `in 2024`"), "{message}");
    for body in [
        r#"<w:p><w:del w:id="1"><w:r><w:delText>old</w:delText></w:r></w:del></w:p>"#.to_owned(),
        "<w:p><w:pPr><w:rPr><w:ins/></w:rPr></w:pPr></w:p>".into(),
        "<w:p><w:moveFrom><w:r><w:t>a</w:t></w:r></w:moveFrom></w:p>".into(),
        table(&format!("<w:tr><w:trPr><w:del/></w:trPr>{}</w:tr>", tc("", &p("a")))),
        table(&format!("<w:tr>{}</w:tr>", tc("<w:cellIns/>", &p("a")))),
    ] {
        assert!(refusal(&body).starts_with("the document has tracked changes"), "{body}");
    }
    // How text looked before is no other text.
    let looks = "<w:p><w:pPr><w:pPrChange/></w:pPr><w:r><w:rPr><w:b/><w:rPrChange><w:rPr/></w:rPrChange></w:rPr><w:t>a</w:t></w:r></w:p>";
    assert_eq!(paragraphs(&read_body(looks).after), ["*a*"]);
}

#[test]
fn nested_tables_and_documents_are_refused() {
    let nested = table(&format!("<w:tr>{}</w:tr>", tc("", &table(&tr(&["inner"])))));
    assert_eq!(refusal(&nested), "there is a table inside a cell, in table 1, row 1, column 1");
    let nested = table(&format!("<w:tr><w:tc>{}</w:tc></w:tr>", table(&tr(&["inner"]))));
    assert_eq!(refusal(&nested), "there is a table inside a cell, in table 1, row 1, column 1");
    assert!(refusal("<w:altChunk/>").contains("another document"));
}

#[test]
fn broken_files_say_what_is_wrong() {
    for (bytes, says) in [
        (b"PK\x03\x04nonsense".to_vec(), "the DOCX file is broken: "),
        (
            zipped([("word/styles.xml", "<a/>")]),
            "the DOCX file is broken: its part `word/document.xml` is missing",
        ),
        (docx("<w:p>", &[]), "the DOCX file is broken: ill-formed document"),
        (docx("<w:p>&lol;</w:p>", &[]), "the DOCX file is broken: it names an entity that XML does not have"),
    ] {
        let problem = read(&bytes, &Limits::default()).unwrap_err();
        assert!(problem.message.plain().starts_with(says), "{problem:?}");
        assert!(problem.hint.is_some());
    }
    let bomb = r#"<!DOCTYPE a [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><a>&b;</a>"#;
    let problem = read(&zipped([("word/document.xml", bomb)]), &Limits::default()).unwrap_err();
    assert!(problem.message.plain().contains("declares a document type"), "{problem:?}");
}

#[test]
fn every_limit_refuses() {
    let cells = table(&tr(&["a", "b", "c"]).repeat(4));
    let deep = format!("{}{}{}", "<w:sdt>".repeat(50), p("a"), "</w:sdt>".repeat(50));
    let wide = table(&format!(
        "<w:tr>{}{}</w:tr>",
        tc(r#"<w:gridSpan w:val="4000000000"/>"#, &p("a")),
        tc("", &p("b"))
    ));
    let base = Limits::default();
    for (body, limits, says) in [
        (&cells, Limits { bytes: 100, ..base }, "the file has more than"),
        (&cells, Limits { unpacked: 100, ..base }, "unpacked it has more than"),
        (&cells, Limits { cells: 11, ..base }, "more than 11 cells"),
        (&cells, Limits { positions: 11, ..base }, "more than 11 positions"),
        (&cells, Limits { columns: 2, ..base }, "a table has 3 columns"),
        (&cells, Limits { paragraphs: 11, ..base }, "more than 11 paragraphs"),
        (&cells, Limits { text: 11, ..base }, "of text"),
        (&deep, Limits { depth: 40, ..base }, "more than 40 deep"),
    ] {
        let problem = read(&docx(body, &[]), &limits).unwrap_err();
        assert!(problem.message.plain().contains(says), "{says}: {problem:?}");
    }
    // A span of four thousand million columns is as wide as the columns others begin at.
    assert_eq!(only(&read_body(&wide)), "a | b\n");
}

#[test]
fn a_plan_as_offices_write_it() {
    let begins = |text: &str| tc(r#"<w:vMerge w:val="restart"/>"#, text);
    let on = || tc("<w:vMerge/>", "<w:p/>");
    let mut body = String::new();
    let _ = write!(body, "{}{}", table(&tr(&["", "APPROVED by the minister"])), p("ROAD MAP"));
    let mut rows = tr(&["Т/р", "Чора-тадбирлар", "Муддати", "Масъуллар"]);
    let _ = write!(rows, "<w:tr>{}</w:tr>", tc(r#"<w:gridSpan w:val="4"/>"#, &p("I. Бўлим")));
    let _ = write!(
        rows,
        "<w:tr>{}{}{}{}</w:tr><w:tr>{}{}{}{}</w:tr>",
        begins(&item(1, 0, "")),
        tc("", &item(1, 1, "биринчи")),
        tc("", &p("2023 йил 30 апрель")),
        begins(&(p("Вазирлик,") + &p("агентлик."))),
        on(),
        tc("", &item(1, 1, "иккинчи")),
        tc("", &p("2023 йил май")),
        on()
    );
    body += &table(&rows);
    let document = read(&docx(&body, &[("numbering", LIST)]), &Limits::default()).unwrap();
    assert_eq!(document.tables.len(), 2);
    assert_eq!(
        shown(&document.tables[1]),
        "Т/р | Чора-тадбирлар | Муддати | Масъуллар\n\
         I. Бўлим | < | < | <\n\
         [1.] | [1.1.]биринчи | 2023 йил 30 апрель | Вазирлик,¶агентлик.\n\
         ^ | [1.2.]иккинчи | 2023 йил май | ^\n"
    );
}
