//! Damaged documents: whatever a file holds, it becomes a plan without faults or is refused, soon and in little memory. Some hundreds are
//! read with all tests; more for as long as one likes:
//!
//! ```console
//! FUZZ_SECONDS=300 cargo test --release -- --ignored --nocapture damaged
//! DAMAGED_FILES=10000 cargo test --release -- --ignored --nocapture damaged
//! ```
#![expect(
    clippy::disallowed_methods,
    reason = "the length of a run is in the environment, its peak in the system"
)]
#![expect(clippy::print_stdout, reason = "a long run says what it has done")]

use std::io::{Cursor, Read as _};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::time::{Duration, Instant};

use roadmap::format;
use roadmap::import::grid::{Limits, read};
use roadmap::import::plan;
use zip_archive::ZipArchive;

use super::layout;
use super::make::{docx, item, ods, p, tc, tr, xlsx, zipped};
use super::plan::options;
use crate::laws::dice::Dice;
use crate::support::processor_time;

/// What a mutation may put in.
const TOKENS: &[&str] = &[
    "<",
    ">",
    "/>",
    "</",
    "\"",
    "'",
    "&",
    "&amp;",
    "&#0;",
    "&#x41;",
    "&#xFFFFFFFF;",
    "&lol;",
    "<![CDATA[",
    "]]>",
    "<!--",
    "-->",
    "<?x",
    "<!DOCTYPE a [<!ENTITY b \"c\">]>",
    "-1",
    "0",
    "4294967295",
    "99999999999999999999",
    "1e308",
    "NaN",
    "A1:XFD1048576",
    "XFD1048576",
    "<w:tbl>",
    "</w:tbl>",
    "<w:tc>",
    "<w:tr>",
    "<w:gridSpan w:val=\"4294967295\"/>",
    "<w:vMerge/>",
    "<w:vMerge w:val=\"restart\"/>",
    "<w:numId w:val=\"1\"/>",
    "<w:ilvl w:val=\"8\"/>",
    "<w:ins>",
    "<w:t>",
    "<c t=\"s\"><v>7</v></c>",
    "<c><v>45931</v></c>",
    "<f>1</f>",
    "<row r=\"1048576\">",
    "<mergeCell ref=\"A1:C3\"/>",
    "<si>",
    " t=\"e\"",
    " s=\"3\"",
    "<table:table-cell>",
    "<text:p>",
    " table:number-rows-repeated=\"1000000\"",
    " table:number-columns-spanned=\"9999\"",
    "<table>",
    "<tr>",
    "<td rowspan=99999 colspan=99999>",
    "</table>",
    "<p>",
    "<li value=9>",
    "<div style='display:none'>",
    "|",
    "\t",
    "\n\n",
    " \n",
    "1. ",
    "I. ",
    "Т/р ",
    "\0",
    "\u{FEFF}",
    "é",
    "ж",
    "%1.%2.%9",
    "[$-419]dddd;@",
    "]General",
    "# ?/?",
];

/// The documents that are damaged, small ones and real ones.
pub(crate) fn corpus() -> Vec<Vec<u8>> {
    macro_rules! file {
        ($name:literal) => {
            include_bytes!(concat!("../data/import/", $name)).to_vec()
        };
    }
    let down = tc(r#"<w:gridSpan w:val="2"/><w:vMerge w:val="restart"/>"#, &p("a"));
    let rows = format!("<w:tbl>{}<w:tr>{down}</w:tr></w:tbl>", tr(&["a", "b"]));
    let numbering = r#"<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>"#;
    let styles = r#"<styleSheet><numFmts><numFmt numFmtId="164" formatCode="d.mm"/></numFmts><fonts><font><b/></font></fonts><cellXfs><xf numFmtId="164" fontId="0"/></cellXfs></styleSheet>"#;
    let sheet = r#"<sheetData><row r="2"><c r="B2" s="0"><v>45931</v></c><c r="C2" t="s"><v>0</v></c></row></sheetData><mergeCells><mergeCell ref="B2:B3"/></mergeCells>"#;
    let strings = "<sst><si><t>a_x000D_b</t></si></sst>";
    let open = r#"<table:table table:name="P"><table:table-row table:number-rows-repeated="3"><table:table-cell table:number-columns-spanned="2"><text:p>a<text:s text:c="3"/></text:p></table:table-cell></table:table-row></table:table>"#;
    vec![
        docx(
            &(rows + &item(1, 0, "b")),
            &[("numbering", numbering), ("styles", "<w:style w:styleId=\"a\"/>")],
        ),
        xlsx(&[("P", sheet)], &[("styles", styles), ("sharedStrings", strings)]),
        ods("", open),
        file!("libreoffice.docx"),
        file!("libreoffice.xlsx"),
        file!("libreoffice.ods"),
        file!("libreoffice.html"),
        file!("plan-of-works-ru.docx"),
        layout::excel(),
        b"<table><tr><td rowspan=2>a<td>b<tr><td colspan=2>c</table>".to_vec(),
        b"| a | b |\n|---|---|\n| **c** | d<br>e |\n\n1\t\"x\ny\"\n2\tz\n".to_vec(),
        include_str!("../data/import/road-map-2023.txt").chars().take(6_000).collect::<String>().into_bytes(),
    ]
}

/// A document with some of its bytes changed, or some of the text in its parts.
pub(crate) fn damaged(document: &[u8], dice: &mut Dice) -> Vec<u8> {
    let parts = unpacked(document).filter(|_| dice.below(4) > 0);
    let Some(mut parts) = parts else {
        let mut bytes = document.to_vec();
        for _ in 0..=dice.below(6) {
            change(&mut bytes, dice);
        }
        return bytes;
    };
    for _ in 0..=dice.below(4) {
        let at = dice.below(parts.len());
        let (_, text) = &mut parts[at];
        let mut bytes = std::mem::take(text).into_bytes();
        change(&mut bytes, dice);
        *text = String::from_utf8_lossy(&bytes).into_owned();
    }
    zipped(parts.iter().map(|(name, text)| (name.as_str(), text.as_str())))
}

fn unpacked(document: &[u8]) -> Option<Vec<(String, String)>> {
    let mut archive = ZipArchive::new(Cursor::new(document)).ok()?;
    let mut parts = Vec::new();
    for index in 0..archive.len() {
        let mut part = archive.by_index(index).ok()?;
        let mut bytes = Vec::new();
        part.read_to_end(&mut bytes).ok()?;
        let name = part.name().ok()?.into_owned();
        parts.extend(String::from_utf8(bytes).ok().map(|text| (name, text)));
    }
    Some(parts)
}

/// Puts something in, takes something out, or doubles it.
fn change(bytes: &mut Vec<u8>, dice: &mut Dice) {
    let from = dice.below(bytes.len() + 1);
    let longest = dice.pick(&[2, 8, 60, 600]);
    let to = (from + dice.below(longest)).min(bytes.len());
    match dice.below(6) {
        0 => drop(bytes.drain(from..to)),
        1 => {
            let piece = bytes[from..to].to_vec();
            let at = dice.below(bytes.len() + 1);
            bytes.splice(at..at, piece.repeat(1 + dice.below(50)));
        }
        2 => bytes[from..to].iter_mut().for_each(|byte| *byte ^= 1 << dice.below(8)),
        3 => {
            // A number becomes another one.
            let digits = bytes[from..].iter().position(u8::is_ascii_digit).map(|at| at + from);
            if let Some(at) = digits {
                let end = bytes[at..]
                    .iter()
                    .position(|byte| !byte.is_ascii_digit())
                    .map_or(bytes.len(), |end| at + end);
                let number = ["0", "1", "7", "255", "65536", "1048576", "4294967296", "18446744073709551616"]
                    [dice.below(8)];
                bytes.splice(at..end, number.bytes());
            }
        }
        _ => drop(bytes.splice(from..from, dice.pick(TOKENS).bytes())),
    }
}

/// Reads one damaged document and gives how long that took.
fn tried(corpus: &[Vec<u8>], seed: u64) -> (bool, Duration) {
    let mut dice = Dice::new(seed);
    let document = damaged(&corpus[dice.below(corpus.len())], &mut dice);
    let begun = processor_time();
    let result = catch_unwind(AssertUnwindSafe(|| {
        let document = read(&document, &Limits::default());
        let imported = document.as_ref().ok().map(|document| plan(document, &options()));
        (document.err(), imported)
    }));
    let took = processor_time().saturating_sub(begun);
    let (refusal, imported) = result.unwrap_or_else(|_| panic!("seed {seed} ends the process"));
    let is_read = refusal.is_none();
    for problem in refusal.iter().chain(imported.iter().filter_map(|imported| imported.as_ref().err())) {
        let message = problem.message.plain().to_owned();
        assert!(problem.hint.is_some() && !message.contains('\n'), "seed {seed}: {problem:?}");
    }
    if let Some(Ok(found)) = &imported
        && found.measures > 0
    {
        let read = format::read(found.yaml.as_str()).sound();
        assert!(read.is_ok(), "seed {seed}: {:#?}\n{}", read.err(), found.yaml);
    }
    assert!(took < Duration::from_secs(10), "seed {seed} takes {took:?} of a processor");
    (is_read, took)
}

#[test]
fn damaged_documents_are_answered_or_refused() {
    let corpus = corpus();
    let read = (0..600).filter(|seed| tried(&corpus, *seed).0).count();
    // Neither all refused, which would try nothing, nor all read.
    assert!((60..540).contains(&read), "{read}");
}

#[test]
#[ignore = "takes as long as one likes: FUZZ_SECONDS, or DAMAGED_FILES"]
fn damaged_documents_for_as_long_as_one_likes() {
    let number = |name: &str| std::env::var(name).ok().and_then(|text| text.parse().ok());
    let (begun, seconds, most) = (Instant::now(), number("FUZZ_SECONDS"), number("DAMAGED_FILES"));
    // A number of files is a limit of its own: they are all tried, however long that takes.
    let seconds = seconds.or_else(|| most.is_none().then_some(60)).map(Duration::from_secs);
    let (corpus, mut seed) = (corpus(), number("FUZZ_SEED").unwrap_or(10_000));
    let (mut files, mut read, mut slowest) = (0_u64, 0, Duration::ZERO);
    while seconds.is_none_or(|seconds| begun.elapsed() < seconds) && most.is_none_or(|most| files < most) {
        let (answered, took) = tried(&corpus, seed);
        (files, read, slowest, seed) = (files + 1, read + usize::from(answered), slowest.max(took), seed + 1);
    }
    let peak = peak();
    println!("{files} files, {read} read, the slowest {slowest:?}, peak {peak} MB, next seed {seed}");
    assert!(peak < 300, "{peak} MB");
}

/// Megabytes the process held at most, where the system says.
pub(super) fn peak() -> usize {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    line.and_then(|line| line.split_whitespace().next()?.parse::<usize>().ok()).unwrap_or(0) / 1024
}
