//! Reports and letters as Word documents, read back: by the reader of `import`, and as the XML they are.

mod head;
#[cfg(unix)]
mod office;
mod schema;

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::io::{Cursor, Read as _};
use std::path::Path;

use roadmap::import::grid::{self, Document, Limits, Table};
use zip_archive::ZipArchive;

use crate::support::{EXAMPLE, FOUNDING, LIBRARIES, Sandbox};

/// The parts of a package that are text, by name.
fn parts(bytes: &[u8]) -> BTreeMap<String, String> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut parts = BTreeMap::new();
    for at in 0..archive.len() {
        let mut part = archive.by_index(at).unwrap();
        let mut text = String::new();
        part.read_to_string(&mut text).unwrap();
        parts.insert(part.name().unwrap().into_owned(), text);
    }
    parts
}

/// What a command writes into a file of this name.
fn written(plan: &str, options: &str, name: &str) -> Vec<u8> {
    let sandbox = Sandbox::empty().with("roadmap.yaml", plan);
    sandbox.run(&format!("report {options}")).answer();
    sandbox.files().remove(name).unwrap()
}

/// The report of a plan.
fn report(plan: &str, options: &str) -> Vec<u8> {
    written(plan, &format!("-o report.docx {options}"), "report.docx")
}

/// The documents of a sandbox, by name.
fn documents(sandbox: &Sandbox) -> BTreeMap<String, Vec<u8>> {
    let is_document = |name: &String| Path::new(name).extension().is_some_and(|ending| ending == "docx");
    sandbox.files().into_iter().filter(|(name, _)| is_document(name)).collect()
}

fn read(bytes: &[u8]) -> Document {
    grid::read(bytes, &Limits::default()).unwrap()
}

/// The official form: the table with a column for funding.
fn form(document: &Document) -> &Table {
    document
        .tables
        .iter()
        .rfind(|table| table.columns() == 7 && table.row(0).count() == 7)
        .expect("a table of seven columns")
}

/// The text of a cell with plain spaces and hyphens.
fn text(table: &Table, row: usize, column: usize) -> String {
    table.cell(row, column).unwrap().text().replace('\u{a0}', " ").replace('\u{2011}', "-")
}

/// The days on which the plans are best asked.
const PLANS: [(&str, &str); 3] =
    [(FOUNDING, "2023-07-01"), (LIBRARIES, "2023-07-15"), (EXAMPLE, "2025-07-15")];

const LANGUAGES: [&str; roadmap::render::Words::LANGUAGES.len()] = roadmap::render::Words::LANGUAGES;

#[test]
fn elements_stand_in_the_order_of_the_schema() {
    for (plan, day) in PLANS {
        let sandbox = Sandbox::empty().with("roadmap.yaml", plan);
        sandbox.run(&format!("report -o report.docx --as-of {day}")).answer();
        sandbox.run(&format!("report --by executor -o letters --as-of {day}")).answer();
        let documents = documents(&sandbox);
        assert!(documents.len() > 1);
        for (name, bytes) in documents {
            for (part, text) in parts(&bytes) {
                assert_eq!(schema::faults(&text), Vec::<String>::new(), "{name}, {part}");
            }
        }
    }
}

#[test]
fn the_official_form_has_a_row_for_every_section_measure_and_step() {
    let document = read(&report(FOUNDING, "--as-of 2023-07-01 --lang uz"));
    let form = form(&document);
    let rows = form.rows().len();
    let across = (1..rows).filter(|row| form.cell(*row, 0).unwrap().columns == 7).count();
    // The head, 4 sections, 18 measures with 60 steps and 2 without.
    assert_eq!((rows, across), (1 + 4 + 20 + 60, 4));
    let numbers: BTreeSet<String> = (1..rows).map(|row| text(form, row, 0)).collect();
    let missing: Vec<u32> = (1..=20).filter(|number| !numbers.contains(&number.to_string())).collect();
    assert_eq!(missing, Vec::<u32>::new());
    assert_eq!(text(form, 0, 6), "Ижро ҳолати (01.07.2023)");
    // The cells of a measure go down to its last step.
    let measure = (1..rows).find(|row| text(form, *row, 0) == "3").unwrap();
    for column in [0, 3, 4, 5] {
        assert_eq!(form.origin(measure, column).unwrap().rows, 4, "column {column}");
    }
    assert!(text(form, measure, 1).ends_with("Бунда:"));
    assert_eq!(text(form, measure + 1, 2), "2023 йил 30 апрель");
}

#[test]
fn every_title_and_id_of_a_plan_is_in_its_report() {
    for (plan, day) in PLANS {
        let document = read(&report(plan, &format!("--as-of {day} --lang en")));
        let cells = document.tables.iter().flat_map(Table::cells);
        let all: String = cells.map(|cell| cell.text().replace('\u{a0}', " ") + "\n").collect();
        let sandbox = Sandbox::empty().with("roadmap.yaml", plan);
        let items = sandbox.run(&format!("list --as-of {day} --lang en --format json")).json();
        let items = items["items"].as_array().unwrap();
        assert!(items.len() > 5);
        for item in items {
            let title = item["title"].as_str().unwrap();
            let title = title.split_whitespace().collect::<Vec<_>>().join(" ");
            assert!(all.split_whitespace().collect::<Vec<_>>().join(" ").contains(&title), "{title}");
        }
    }
}

#[test]
fn the_head_of_every_table_is_repeated_and_no_table_is_without() {
    for (plan, day) in PLANS {
        let bytes = report(plan, &format!("--as-of {day}"));
        let document = parts(&bytes).remove("word/document.xml").unwrap();
        let tables: Vec<&str> = document.split("<w:tbl>").skip(1).collect();
        // Room for approval, the figures and the line for a signature have no head.
        let without: Vec<usize> =
            (0..tables.len()).filter(|at| !tables[*at].contains("<w:tblHeader/>")).collect();
        assert_eq!(without, [0, 1, tables.len() - 1]);
        for table in tables.iter().filter(|table| table.contains("<w:tblHeader/>")) {
            let heads: Vec<bool> =
                table.split("<w:tr>").skip(1).map(|row| row.contains("<w:tblHeader/>")).collect();
            // What is repeated begins with the first row; a timeline has two: years and months.
            assert!(heads.is_sorted_by(|one, other| one >= other) && heads[0] && !heads[heads.len() - 1]);
        }
    }
}

#[test]
fn the_same_plan_gives_the_same_bytes() {
    for options in ["--lang en", "--lang ru"] {
        let options = format!("--as-of 2025-07-15 {options}");
        let [once, twice] = [(); 2].map(|()| report(EXAMPLE, &options));
        assert_eq!(once, twice);
        assert_ne!(once, report(EXAMPLE, &options.replace("15", "16")));
        let core = parts(&once).remove("docProps/core.xml").unwrap();
        assert!(core.contains("2025-07-15T00:00:00Z"), "{core}");
    }
}

#[test]
fn what_a_step_does_not_share_with_its_measure_is_not_shown_for_the_step_after_it() {
    let plan = "version: 1
measures:
  - id: 1
    title: Read
    executors: [Library]
    due: 2023
    steps:
      - {id: 1, title: a, executors: [Ministry], due: 2023-05-31}
      - {id: 2, title: b}
      - {id: 3, title: c}
      - {id: 4, title: d, kind: content}
      - {id: 5, title: e, outcome: Done well}
      - {id: 6, title: f}
";
    let document = read(&report(plan, "--as-of 2023-07-01 --only plan"));
    let form = form(&document);
    let shown = |column: usize| -> Vec<String> { (1..8).map(|row| text(form, row, column)).collect() };
    assert_eq!(shown(3), ["Library", "Ministry", "Library", "Library", "Library", "Library", "Library"]);
    assert_eq!(
        shown(2),
        [
            "during 2023",
            "2023-05-31",
            "during 2023",
            "during 2023",
            "during 2023",
            "during 2023",
            "during 2023"
        ]
    );
    assert_eq!(shown(5), ["–", "–", "–", "–", "–", "Done well", "–"]);
}

/// A text that means something to XML, to Word, to a spreadsheet and to a terminal.
const HOSTILE: &str =
    "</w:t>]]><!--&amp;\\u001b[31m\\u0007\\u202e{ PAGE }\\tx\\nhttps://e.org/a\\\"b\\uffff=1+1";

#[test]
fn texts_of_a_plan_are_texts_and_nothing_else() {
    let long = "ў".repeat(1000);
    let mut plan = String::from("version: 1\n");
    let text = format!("\"{HOSTILE} {long}\"");
    let _ = writeln!(
        plan,
        "title: {text}\nnote: {text}\nsource: {{title: {text}, url: \"javascript:alert(1)\"}}"
    );
    let _ = writeln!(plan, "executors:\n  a: {{name: {text}, short: {text}}}\nfunding: {{b: {text}}}");
    let _ = writeln!(plan, "sections:\n- id: I\n  title: {text}\n  measures:");
    for id in 1..4 {
        let _ = write!(
            plan,
            "  - id: {id}
    title: {text}
    executors: [a]
    funding: [b]
    outcome: {text}
    steps:
    - id: 1
      title: {text}
      due: 2023-05-31
      extensions: [{{to: 2023-06-15, date: 2023-05-30, reason: {text}, act: {text}}}]
      log: [{{date: 2023-06-20, text: {text}, problem: {text}, proposal: {text}}}]
    - {{id: 2, title: {text}, due: 2023-05-31, done: {{date: 2023-06-02, note: {text}, evidence: [{text}, \"http://x/%\"]}}}}
    - {{id: 3, title: {text}, due: 2023, dropped: {{date: 2023-06-02, reason: {text}, act: {text}}}}}
    kpis:
    - {{id: k{id}, title: {text}, unit: {text}, baseline: {{value: 1, date: 2022, derived: true}}, target: 9, observations: [{{date: 2023-06-01, value: 2, source: {text}}}]}}
"
        );
    }
    let sandbox = Sandbox::empty().with("roadmap.yaml", &plan);
    for language in LANGUAGES {
        let options = format!("--as-of 2023-07-01 --lang {language}");
        sandbox.run(&format!("report -o report.docx {options}")).answer();
        sandbox.run(&format!("report --by executor -o letters {options}")).answer();
        let files = sandbox.files();
        for name in ["report.docx", "letters/a.docx"] {
            let parts = parts(&files[name]);
            for (part, text) in &parts {
                assert_eq!(schema::faults(text), Vec::<String>::new(), "{part}");
                let is_fine = |c: char| !c.is_control() && !matches!(c, '\u{202e}' | '\u{ffff}');
                assert!(text.chars().all(is_fine), "{part}");
            }
            let fields = parts["word/document.xml"].matches("instrText").count();
            let targets = parts["word/_rels/document.xml.rels"].matches("TargetMode=\"External\"").count();
            // What was done is in the report alone.
            assert_eq!((fields, targets), (0, if name == "report.docx" { 2 } else { 1 }), "{name}");
            let document = read(&files[name]);
            let cells = document.tables.iter().flat_map(Table::cells);
            let held = cells.filter(|cell| cell.text().contains("</w:t>]]><!--&amp;\u{fffd}[31m"));
            assert!(held.count() > 5, "{name}");
        }
    }
}

#[test]
fn addresses_lead_where_they_say() {
    let parts = parts(&report(LIBRARIES, "--as-of 2023-07-15"));
    let bonds = &parts["word/_rels/document.xml.rels"];
    for address in ["https://example.org/orders/17", "https://example.org/reports/q2"] {
        assert!(bonds.contains(&format!("Target=\"{address}\" TargetMode=\"External\"")), "{address}");
    }
    let document = &parts["word/document.xml"];
    let used: BTreeSet<&str> =
        document.split("r:id=\"").skip(1).map(|rest| rest.split('"').next().unwrap()).collect();
    for id in used {
        assert!(bonds.contains(&format!("Id=\"{id}\"")), "{id}");
    }
}

#[test]
fn a_report_has_as_much_as_there_is_to_say() {
    let one = "version: 1\nmeasures:\n- {id: 1, title: One, due: 2023-05-31}\n";
    let done = "version: 1\nmeasures:\n- {id: 1, title: One, due: 2023-05-31, done: 2023-05-30}\n";
    for plan in [one, done] {
        for language in LANGUAGES {
            let document = read(&report(plan, &format!("--as-of 2023-07-01 --lang {language}")));
            assert!(document.tables.iter().flat_map(Table::cells).any(|cell| cell.text() == "One"));
        }
        let document = read(&report(plan, "--as-of 2023-07-01 --only overdue"));
        assert_eq!(document.tables.len(), usize::from(plan == one));
    }
}

#[test]
fn each_lead_executor_gets_a_letter() {
    let sandbox = Sandbox::empty().with("roadmap.yaml", EXAMPLE);
    let said = sandbox.run("report --by executor -o letters --as-of 2025-07-15 --lang en").answer();
    assert_eq!(said, "3 letters are written to `letters`\n");
    let files = sandbox.files();
    for (name, addressee) in
        [("letters/culture.docx", "Ministry of Culture"), ("letters/library.docx", "National Library")]
    {
        let document = parts(&files[name]).remove("word/document.xml").unwrap();
        assert!(document.contains("<w:pgSz w:w=\"11906\" w:h=\"16838\"/>"), "A4, upright");
        let letter = read(&files[name]);
        assert_eq!(letter.tables[0].cell(0, 2).unwrap().text(), addressee);
        // Five columns of what is overdue, none of them for the executor, who reads it.
        let heads: Vec<String> =
            letter.tables.iter().flat_map(|table| table.row(0)).map(grid::Cell::text).collect();
        assert!(!heads.contains(&"Executors".to_owned()), "{heads:?}");
        assert!(letter.after.iter().any(|paragraph| paragraph.text.starts_with("Contact:")));
    }
}

#[test]
fn letters_are_of_the_format_asked_for() {
    for (format, ending) in
        [("", "docx"), ("--format docx", "docx"), ("--format html", "html"), ("--format md", "md")]
    {
        let sandbox = Sandbox::empty().with("roadmap.yaml", EXAMPLE);
        sandbox.run(&format!("report --by executor -o letters {format}")).answer();
        assert!(sandbox.files().contains_key(&format!("letters/library.{ending}")), "{format}");
    }
    let sandbox = Sandbox::empty().with("roadmap.yaml", EXAMPLE);
    for (line, said) in [
        ("report --by executor -o letters --format json", "this command has no format `json`"),
        ("report -o report.md --format docx", "the ending of its file chooses the format of a report"),
        ("list --format docx", "this command has no format `docx`"),
        ("done 1.2 --format docx", "this command has no format `docx`"),
        ("report -o report.doc", "the ending of `report.doc` names no format of a report"),
    ] {
        let outcome = sandbox.run(&format!("{line} --lang en"));
        assert!(outcome.failure().contains(said), "{line}: {}", outcome.failure());
        assert!(outcome.failure().contains("hint: "), "{line}: {}", outcome.failure());
        assert_eq!(outcome.changed, Vec::<String>::new(), "{line}");
    }
}

#[test]
fn a_document_of_somebody_else_is_not_overwritten() {
    let report = report(EXAMPLE, "");
    let mut changed = report.clone();
    let mark = b"<Application>roadmap";
    let at = changed.windows(mark.len()).position(|bytes| bytes == mark).unwrap();
    changed[at + mark.len() - 1] = b'!';
    let sandbox = Sandbox::empty().with("roadmap.yaml", EXAMPLE).with("report.docx", &changed);
    let refused = sandbox.run("report -o report.docx --lang en");
    assert!(refused.failure().contains("was not overwritten"), "{}", refused.failure());
    let sandbox = Sandbox::empty().with("roadmap.yaml", EXAMPLE).with("report.docx", &report);
    sandbox.run("report -o report.docx --as-of 2025-07-15").answer();
    assert_ne!(sandbox.files()["report.docx"], report);
}

#[test]
fn nothing_done_is_not_shown_as_good() {
    let plan = |mark: &str| {
        format!(
            "version: 1\nsections: [{{id: I, title: t, measures: [{{id: 1, title: t, due: 2023-04-30{mark}}}]}}]\n"
        )
    };
    let green = |mark: &str| {
        let part = report(&plan(mark), "--as-of 2023-07-01 --only headline");
        parts(&part)["word/document.xml"].contains(r#"<w:color w:val="1E6B34""#)
    };
    assert!(green(", done: 2023-04-28") && !green(""));
}
