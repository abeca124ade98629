//! No word of the head of a table is broken, in any language.

use std::collections::BTreeMap;

use super::{LANGUAGES, PLANS, documents, parts, read};
use crate::support::Sandbox;

/// How wide the letters of Times New Roman bold are, in parts of 2,048 of their size: read with `fontTools` from
/// Liberation Serif 2, whose letters are as wide.
const MEASURED: &str = include_str!("../data/word/letters.tsv");

/// The size of heads in twentieths of a point.
const SIZE: u32 = 200;

/// What a cell keeps free at both sides.
const MARGINS: u32 = 140;

#[test]
fn no_word_of_a_head_is_broken() {
    let letters = MEASURED.lines().map(|line| line.split_once('\t').unwrap());
    let measured: BTreeMap<char, u32> =
        letters.map(|(letter, width)| (letter.parse().unwrap(), width.parse().unwrap())).collect();
    let mut tables = 0;
    for (plan, day) in PLANS {
        let sandbox = Sandbox::empty().with("roadmap.yaml", plan);
        for language in LANGUAGES {
            let options = format!("--as-of {day} --lang {language}");
            sandbox.run(&format!("report -o report.docx {options}")).answer();
            sandbox.run(&format!("report --by executor -o letters {options}")).answer();
            for (name, bytes) in documents(&sandbox) {
                tables += check(&bytes, &measured, &format!("{name}, {language}"));
            }
        }
    }
    assert!(tables > 100, "{tables} tables");
}

fn check(bytes: &[u8], measured: &BTreeMap<char, u32>, place: &str) -> usize {
    let document = parts(bytes).remove("word/document.xml").unwrap();
    let grids = document.split("<w:tblGrid>").skip(1).map(|rest| rest.split_once("</w:tblGrid>").unwrap().0);
    let mut tables = 0;
    for (table, grid) in read(bytes).tables.iter().zip(grids).filter(|(table, _)| table.rows()[0].heading) {
        tables += 1;
        let widths = grid.split("w:w=\"").skip(1).map(|rest| rest.split('"').next().unwrap());
        let widths: Vec<u32> = widths.map(|width| width.parse().unwrap()).collect();
        // The years of a timeline go over their months.
        for cell in table.row(0).filter(|cell| cell.columns == 1) {
            let text = cell.text().replace('\u{a0}', " ").replace('\u{2011}', "-");
            // The day of the state is in brackets, and narrower than the words before it.
            for word in text.split_whitespace().filter(|word| !word.starts_with('(')) {
                let width: u32 = word.chars().map(|letter| measured[&letter]).sum();
                let width = width * SIZE / 2048;
                assert!(
                    width + MARGINS <= widths[cell.column],
                    "{place}: `{word}` needs {width} and {MARGINS}, its column is {}",
                    widths[cell.column]
                );
            }
        }
    }
    tables
}
