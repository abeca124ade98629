//! Documents made to do harm, as large as they may be. They take a while, so they run on demand, alone, since what they
//! hold at most is that of the process:
//!
//! ```console
//! cargo test --release -- --ignored --nocapture hostile_documents
//! ```
#![expect(clippy::print_stdout, reason = "the table of what they took")]

use std::io::{Cursor, Write as _};
use std::time::Duration;

use roadmap::import::grid::{Limits, read};
use roadmap::import::plan;
use zip_archive::ZipWriter;
use zip_archive::write::SimpleFileOptions;

use super::make::{docx, ods, tc, tr, xlsx, zipped};
use super::mutated::peak;
use super::plan::options;
use crate::support::processor_time;

/// A document and what it is.
type Hostile = (&'static str, fn() -> Vec<u8>);

const MB: usize = 1 << 20;

const ALL: &[Hostile] = &[
    ("a part of 256 MB of nothing", || bomb("word/document.xml", 256)),
    ("a workbook of 256 MB of nothing", || bomb("xl/workbook.xml", 256)),
    ("60,000 parts", || {
        let names: Vec<String> = (0..60_000).map(|n| format!("word/{n}.xml")).collect();
        zipped(names.iter().map(|name| (name.as_str(), "<a/>")))
    }),
    ("a document of paragraphs", || docx(&"<w:p/>".repeat(10 * MB), &[])),
    ("a paragraph of 31 MB", || {
        docx(&format!("<w:p><w:r><w:t>{}</w:t></w:r></w:p>", "ab ".repeat(31 * MB / 3)), &[])
    }),
    ("a paragraph of 4 million runs", || docx(&format!("<w:p>{}</w:p>", "<w:r/>".repeat(4 * MB)), &[])),
    ("a document of styles", || docx("", &[("styles", &"<w:style w:styleId=\"a\"/>".repeat(2 * MB))])),
    ("a chain of styles", || {
        let style = |n| format!(r#"<w:style w:styleId="{n}"><w:basedOn w:val="{}"/></w:style>"#, n + 1);
        docx("<w:p/>", &[("styles", &each(19_999, style))])
    }),
    ("a document of lists", || {
        let list = |n| format!(r#"<w:abstractNum w:abstractNumId="{n}"><w:lvl w:ilvl="8"/></w:abstractNum>"#);
        docx("", &[("numbering", &each(400_000, list))])
    }),
    ("a table of 99,000 cells", || {
        docx(&format!("<w:tbl>{}</w:tbl>", tr(&["text of a cell"; 9]).repeat(11_000)), &[])
    }),
    ("a table of spans upon spans", || {
        let down = tc(r#"<w:gridSpan w:val="400"/><w:vMerge w:val="restart"/>"#, "<w:p/>");
        docx(&format!("<w:tbl>{}</w:tbl>", format!("<w:tr>{down}</w:tr>").repeat(20_000)), &[])
    }),
    ("shared strings without end", || {
        xlsx(&[("a", "")], &[("sharedStrings", &format!("<sst>{}</sst>", "<si/>".repeat(12 * MB)))])
    }),
    ("one text in every cell", || {
        let rows = r#"<row><c t="s"><v>0</v></c></row>"#.repeat(90_000);
        let strings = format!("<sst><si><t>{}</t></si></sst>", "a".repeat(MB));
        xlsx(&[("a", &format!("<sheetData>{rows}</sheetData>"))], &[("sharedStrings", &strings)])
    }),
    ("a million merged cells", || {
        let rows = "<row><c><v>1</v></c><c><v>2</v></c></row>".repeat(40_000);
        let merges = each(1_000_000, |n| format!(r#"<mergeCell ref="A{0}:B{0}"/>"#, n % 40_000 + 1));
        xlsx(&[("a", &format!("<sheetData>{rows}</sheetData><mergeCells>{merges}</mergeCells>"))], &[])
    }),
    ("formats without end", || {
        xlsx(
            &[("a", "")],
            &[(
                "styles",
                &format!("<styleSheet><cellXfs>{}</cellXfs></styleSheet>", "<xf/>".repeat(12 * MB)),
            )],
        )
    }),
    ("60 sheets of one part", || {
        let rows = "<row><c><v>1</v></c></row>".repeat(30_000);
        xlsx(&vec![("a", format!("<sheetData>{rows}</sheetData>").as_str()); 60], &[])
    }),
    ("rows repeated without end", || {
        let cell = format!("<table:table-cell><text:p>{}</text:p></table:table-cell>", "a".repeat(2_000));
        let row =
            format!(r#"<table:table-row table:number-rows-repeated="1000000">{cell}</table:table-row>"#);
        ods("", &format!("<table:table>{}</table:table>", row.repeat(100)))
    }),
    ("a page of one text", || format!("<p>{}", "ab ".repeat(8 * MB / 3)).into_bytes()),
    ("a page of open elements", || "<div>".repeat(MB).into_bytes()),
    ("a page of cells", || format!("<table>{}", "<tr><td>a".repeat(800_000)).into_bytes()),
    ("a page of attributes", || format!("<p {}>", each(900_000, |n| format!("a{n}=1 "))).into_bytes()),
    ("a page of wide cells", || {
        format!("<table>{}", "<tr><td colspan=1000 rowspan=9>a".repeat(90_000)).into_bytes()
    }),
    ("a text of lines", || "\n".repeat(7 * MB).into_bytes()),
    ("a text of bars", || "|a|\n".repeat(200_000).into_bytes()),
    ("a text of borders", || "|-\n".repeat(300_000).into_bytes()),
    ("a text of quotes", || "\t\"a\n\n".repeat(300_000).into_bytes()),
    ("a text of signs", || "**~~__".repeat(MB).into_bytes()),
    ("pages of one row", || {
        let head = "№ Measure Due Executors Funding Result \n\n";
        (head.to_owned()
            + "1. a \n\n"
            + &"bank fund bank fund 2025 bank fund bank fund bank fund bank \n\n".repeat(9_000))
            .into_bytes()
    }),
    ("a cell of steps", || cell(&each(60_000, |n| format!("<br>{}) step {n}", n % 999 + 1)), "2025")),
    ("a cell of steps of one number", || cell(&each(60_000, |n| format!("<br>1) step {n}")), "2025")),
    ("a cell of lines that go on", || cell(&"<br>and so on".repeat(200_000), "2025")),
    ("a cell of steps and one of deadlines", || {
        let steps = each(18_000, |n| format!("<br>{}) step {n}", n % 999 + 1));
        cell(
            &steps,
            &each(18_000, |n| format!("{}) within {} months of adoption<br>", n % 999 + 1, n % 99 + 1)),
        )
    }),
    ("deadlines from events of one name", || {
        rows(18_000, |n| {
            let event = "the adoption of the law on the protection of natural persons";
            format!("{n} | Measure | within 3 months of {event} {n} | Bank |")
        })
    }),
    ("deadlines that nobody understands", || {
        rows(18_000, |n| {
            format!("{n} | Measure | {} {n} | Bank |", "by the end of the first of the next".repeat(8))
        })
    }),
    ("measures without numbers", || {
        rows(18_000, |n| match n {
            1 => "1 | Measure | 2025 | Bank |".into(),
            _ => format!(" | Measure {n} | 2025 | Bank |"),
        })
    }),
    ("rows of one measure", || {
        rows(30_000, |n| match n {
            1 => "1 | Measure | 2025 | Bank |".into(),
            _ => format!(" | {}) Step {n} | {} | Bank |", n % 999, 1990 + n % 99),
        })
    }),
    ("names that an and joins", || {
        rows(2, |n| match n {
            1 => "1 | Measure | 2025 | Bank |".into(),
            _ => format!("2 | Measure | 2025 | Bank{} |", " and Bank".repeat(400_000)),
        })
    }),
    ("names that commas join", || {
        let line = format!("{}, fund<br>", each(250, |n| format!(", science {n} of things")));
        rows(1, |_| format!("1 | Measure | 2025 | Education {} |", line.repeat(1_000)))
    }),
    ("a cell of names", || {
        rows(1, |_| format!("1 | Measure | 2025 | {} |", each(90_000, |n| format!("Bank {n}<br>"))))
    }),
    ("a name in all spellings", || {
        let spelt = |n: usize| {
            let letter = |at: usize| if n >> at & 1 == 0 { 'ў' } else { 'у' };
            (0..16).map(letter).collect::<String>() + " bank<br>"
        };
        rows(1, |_| format!("1 | Measure | 2025 | {} |", each(40_000, spelt)))
    }),
    ("pages of headings", || "№ Measure Due Executors Funding Result \n\n1. a \n".repeat(6_000).into_bytes()),
];

#[test]
#[ignore = "takes minutes, and measures the whole process"]
fn hostile_documents_are_read_or_refused_soon_and_in_little_memory() {
    let mut slow: Vec<&str> = Vec::new();
    for (name, make) in ALL {
        let document = make();
        let begun = processor_time();
        let result = read(&document, &Limits::default()).and_then(|document| plan(&document, &options()));
        let took = processor_time().saturating_sub(begun);
        let says = result.map_or_else(|problem| problem.message.plain().to_owned(), |_| "read".into());
        let says: String = says.chars().take(120).collect();
        println!("{:>7} ms {:>4} MB peak  {name}: {says}", took.as_millis(), peak());
        slow.extend((took > Duration::from_secs(10)).then_some(*name));
    }
    assert!(slow.is_empty(), "{slow:?}");
}

/// The texts of so many numbers.
fn each(count: usize, text: impl Fn(usize) -> String) -> String {
    let mut all = String::new();
    (0..count).for_each(|n| all.push_str(&text(n)));
    all
}

/// A plan of one measure: what follows its title, and its deadlines.
fn cell(text: &str, due: &str) -> Vec<u8> {
    rows(1, |_| format!("1 | Title{text} | {due} | Bank |"))
}

/// A plan of so many rows, counted from 1.
fn rows(count: usize, row: impl Fn(usize) -> String) -> Vec<u8> {
    let head = "| No | Measure | Deadline | Executors |\n|---|---|---|---|\n";
    (head.to_owned() + &each(count, |n| format!("| {}\n", row(n + 1)))).into_bytes()
}

/// A part that unpacks to so many megabytes of spaces.
fn bomb(name: &str, megabytes: usize) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    zip.start_file(name, SimpleFileOptions::default().large_file(true)).unwrap();
    let piece = vec![b' '; MB];
    for _ in 0..megabytes {
        zip.write_all(&piece).unwrap();
    }
    zip.finish().unwrap().into_inner()
}
