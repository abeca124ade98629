//! Pages as Word and portals write them, one for each shape.

use super::super::sample::{only, paragraphs, shown};
use super::super::{Document, Limits};
use super::read;

fn page(text: &str) -> Document {
    read(text.as_bytes(), &Limits::default()).unwrap()
}

#[test]
fn rowspans_and_colspans_are_expanded() {
    let text = "<table><thead><tr><th rowspan=2>No.<th colspan=2>Days<th rowspan=2>Who</tr><tr><th>start<th>end</tr></thead>
        <tbody><tr><td colspan='4'><strong>I. Section</strong></td></tr>
        <tr><td rowspan=3>1<td>a<td>b<td rowspan='99'>x</tr><tr><td>c<td>d<tr><td>e<td>f</table>";
    let document = page(text);
    assert_eq!(
        only(&document),
        "*No.* | *Days* | < | *Who*\n^ | *start* | *end* | ^\n*I. Section* | < | < | <\n1 | a | b | x\n^ | c | d | ^\n^ | e | f | ^\n"
    );
    let heading: Vec<_> = document.tables[0].rows().iter().map(|row| row.heading).collect();
    assert_eq!(heading, [true, true, false, false, false, false]);
}

#[test]
fn a_page_of_a_legal_portal_is_read_without_its_buttons() {
    let buttons =
        "<div class='lx_elem2'><span>Hujjatga taklif yuborish</span><span>Audioni tinglash</span></div>";
    let p = |text: &str| {
        format!(
            "<p class=MsoNormal align=center style='margin-left:36.0pt'><span lang=UZ-CYR>{text}</span></p>{buttons}"
        )
    };
    let text = format!(
        "<html><head><title>Act</title><style>td {{x}}</style></head><body>{}<div class=Section1><table class=MsoNormalTable border=1>
        <tr><td rowspan=2>{}</td><td rowspan=2>{}</td><td>{}</td><td rowspan=2>{}{}</td></tr><tr><td>{}</td></tr></table></div>{}</body></html>",
        p("ЙЎЛ ХАРИТАСИ"),
        p("1."),
        p("Чора"),
        p("2026-yil\n1-may"),
        p("Vazirlik,"),
        p("agentlik"),
        p("2026-yil iyun"),
        p("Изоҳ")
    );
    let document = page(&text);
    assert_eq!(
        only(&document),
        "1. | Чора | 2026-yil 1-may | Vazirlik,¶agentlik\n^ | ^ | 2026-yil iyun | ^\n"
    );
    assert_eq!(paragraphs(&document.tables[0].before), ["ЙЎЛ ХАРИТАСИ"]);
    assert_eq!(paragraphs(&document.after), ["Изоҳ"]);
    assert_eq!(document.tables[0].cells()[0].paragraphs[0].indent, 36);
}

#[test]
fn numbers_word_wrote_in_front_of_a_paragraph_are_automatic() {
    let text = "<table><tr><td><p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>1.1)<span style='font:7.0pt \"Times New Roman\"'>&nbsp;&nbsp; </span></span><![endif]>Text<o:p></o:p></p>
        <p><span style='mso-list:Ignore'>·<span>&nbsp;</span></span>point</p></td></tr></table><!--[if gte mso 9]><xml>x</xml><![endif]-->";
    let document = page(text);
    assert_eq!(only(&document), "[1.1)]Text¶[·]point\n");
    let numbers: Vec<_> =
        document.tables[0].cells()[0].paragraphs.iter().map(|p| p.number.clone().unwrap().bullet).collect();
    assert_eq!(numbers, [false, true]);
}

#[test]
fn lists_number_their_items() {
    let text = "<ol start=3><li>a<li value=7>b<ol type=a><li>c</li></ol></li><li>d</ol><ul><li>e</ul><p>f";
    assert_eq!(paragraphs(&page(text).after), ["[3.]a", "[7.]b", "[a.]c", "[8.]d", "[•]e", "f"]);
}

#[test]
fn white_space_collapses_and_breaks_stay() {
    let text = "<p>a \n <b>b</b><br>\n c&nbsp;d &amp; &#1073;</p><p>&nbsp;</p><p> <s>old</s> new</p><pre>x\ny</pre>tail";
    let document = page(&format!("<table><tr><td>{text}</td></tr></table>"));
    assert_eq!(only(&document), "*…a b⏎c\u{A0}d & б…*¶¶~…old new…~¶x⏎y¶tail\n");
}

#[test]
fn what_is_not_shown_is_not_read() {
    let text = "<p>a<script>b</script><span style='display: none'>c</span><span hidden>d</span><select><option>e</select></p>
        <noscript><p>f</p></noscript><div style='DISPLAY:none'><table><tr><td>g</td></tr></table></div>
        <table><tr style='display:none'><td>h</td></tr><tr><td style='visibility:hidden'>i</td></tr></table>";
    let document = page(text);
    assert_eq!(paragraphs(&document.tables[0].before), ["a"]);
    assert_eq!(only(&document), "h\ni\n");
    assert!(document.tables[0].rows()[0].hidden && document.tables[0].cells()[1].hidden);
}

#[test]
fn a_table_that_lays_out_the_page_is_taken_apart() {
    let inner = "<table><tr><td>1</td><td>2</td></tr><tr><td>3</td><td>4</td></tr></table>";
    let document = page(&format!("<table><tr><td>menu</td><td>title {inner} note</td></tr></table>end"));
    assert_eq!(only(&document), "1 | 2\n3 | 4\n");
    assert_eq!(paragraphs(&document.tables[0].before), ["menu", "title"]);
    assert_eq!(paragraphs(&document.after), ["note", "end"]);
}

#[test]
fn a_table_inside_a_cell_is_refused() {
    let text = "<table><tr><td>1</td><td>2</td><td>a<table><tr><td>b</td></tr></table></td></tr></table>";
    let problem = read(text.as_bytes(), &Limits::default()).unwrap_err();
    assert_eq!(
        problem.message.plain(),
        "there is a table inside a cell, at or before table 1, row 1, column 1"
    );
    let lines = "<table><tr><td>1</td><td>a<table><tr><td>&nbsp;</td></tr></table></td></tr></table>";
    assert_eq!(only(&page(lines)), "1 | a\n");
}

#[test]
fn pages_are_read_in_the_encoding_they_name() {
    let text = "<html><head><meta http-equiv=Content-Type content=\"text/html; charset=windows-1251\"></head><p>План";
    let (bytes, _, _) = encoding_rs::WINDOWS_1251.encode(text);
    assert_eq!(paragraphs(&read(&bytes, &Limits::default()).unwrap().after), ["План"]);
    let wide: Vec<u8> =
        [0xFF, 0xFE].into_iter().chain("<p>План".encode_utf16().flat_map(u16::to_le_bytes)).collect();
    assert_eq!(paragraphs(&read(&wide, &Limits::default()).unwrap().after), ["План"]);
    let marked = "\u{FEFF}<meta charset='windows-1251'><p>План";
    assert_eq!(paragraphs(&page(marked).after), ["План"]);
    for (bytes, says) in [
        (b"<meta charset=klingon><p>a".as_slice(), "the page names an unknown encoding, `klingon`"),
        (b"<meta charset=utf-8><p>\xCF\xEB", "the page is not written in UTF-8, which it says it is"),
    ] {
        let problem = read(bytes, &Limits::default()).unwrap_err();
        assert_eq!(problem.message.plain(), says);
    }
}

#[test]
fn absurd_pages_are_refused_and_careless_ones_read() {
    let refusal =
        |text: &str| read(text.as_bytes(), &Limits::default()).unwrap_err().message.plain().to_owned();
    assert!(refusal(&"<b>".repeat(2000)).contains("deep"));
    assert!(refusal(&"<table><tr><td>".repeat(30)).contains("tables lie more than 20 deep"));
    assert!(refusal(&format!("<table><tr>{}", "<td>a".repeat(600))).contains("a table has 600 columns"));
    let spans = "<table><tr><td rowspan=4000000000 colspan=4000000000>a<td>b<tr><td>c</table>";
    assert_eq!(only(&page(spans)), "a | b\n^ | c\n");
    for careless in [
        "<tr><td>a",
        "</td></tr></table>a",
        "<td>a</p></td>",
        "<table><td>a</table></table>",
        "<table>a<tr><td>b",
    ] {
        let document = page(careless);
        let text: String =
            document.tables.iter().map(shown).collect::<String>() + &paragraphs(&document.after).concat();
        assert!(text.contains('a') || document.before(0).any(|p| p.text == "a"), "{careless}: {document:?}");
    }
}
