//! Reports as Word documents, read by python-docx.

use serde_json::{Value, json};

use super::{PLANS, READERS, asked, list};
use crate::support::Sandbox;

/// A4 across, in twentieths of a point.
const PAGE: [u32; 2] = [16838, 11906];

/// Each report of each plan in each language, beside the plan it is of.
fn each(mut check: impl FnMut(&Sandbox, &Value, &str)) {
    for (plan, day) in PLANS {
        for language in roadmap::render::Words::LANGUAGES {
            let sandbox = Sandbox::empty().with("roadmap.yaml", plan);
            let options = format!("--as-of {day} --lang {language}");
            assert_eq!(sandbox.run(&format!("report -o report.docx {options}")).code, Some(0));
            let document = READERS.answer("read_document.py", &sandbox);
            check(&sandbox, &document, &options);
        }
    }
}

/// The official form: the last table of seven columns.
fn form(document: &Value) -> &Value {
    let is_form = |table: &&Value| table["rows"][0].as_array().unwrap().len() == 7;
    list(document, "tables").iter().rfind(is_form).unwrap()
}

#[test]
#[ignore = "installs python-docx; cargo test -- --ignored exported"]
fn a_document_says_what_it_is_of_which_day_and_in_which_language() {
    each(|sandbox, document, options| {
        let given = asked(sandbox, &format!("list {options}"));
        let title = list(&given, "items")[0]["plan_title"].as_str().unwrap();
        assert!(document["title"].as_str().unwrap().starts_with(title), "{options}: {title}");
        assert_eq!(
            (&document["created"], &document["modified"]),
            (&given["as_of"], &given["as_of"]),
            "{options}"
        );
        assert_eq!(document["page"], json!(PAGE), "{options}");
        let language = match options.split(' ').next_back().unwrap() {
            "uz" => "uz-Cyrl-UZ",
            "uz-Latn" => "uz-Latn-UZ",
            "ru" => "ru-RU",
            _ => "en-GB",
        };
        assert_eq!(document["language"], json!(language), "{options}");
        assert_eq!(document["languages"], json!([language]), "{options}");
    });
}

#[test]
#[ignore = "installs python-docx; cargo test -- --ignored exported"]
fn the_official_form_has_every_line_and_a_table_that_may_break_repeats_its_head() {
    each(|sandbox, document, options| {
        let plan = asked(sandbox, &format!("export {options}"));
        let form = form(document);
        let sections = list(&plan, "sections").len();
        assert_eq!(form["across"].as_u64(), Some(sections as u64), "{options}");
        for table in list(document, "tables") {
            let heads = list(table, "heads");
            // A shorter one is not torn apart.
            if heads.len() > 6 {
                let head = &table["rows"][0];
                // The timeline has its years in one row and its months in the next.
                let is_head = heads[0] == json!(true) && heads.is_sorted_by_key(|head| *head == json!(false));
                // Room to approve is no table of the report.
                let is_approval = head.as_array().unwrap().len() == 3;
                assert!(is_head || is_approval, "{options}: {head}");
            }
        }
        let texts: Vec<&str> = list(form, "rows").iter().map(|row| row[1].as_str().unwrap()).collect();
        for item in list(&plan, "items") {
            let title = item["title"].as_str().unwrap();
            assert!(texts.iter().any(|text| text.contains(title)), "{options}: {title}: {texts:?}");
        }
    });
}

#[test]
#[ignore = "installs python-docx; cargo test -- --ignored exported"]
fn the_cells_of_a_measure_go_over_its_steps() {
    each(|sandbox, document, options| {
        let plan = asked(sandbox, &format!("export {options}"));
        let rows = list(form(document), "rows");
        for measure in list(&plan, "measures") {
            let id = measure["id"].as_str().unwrap();
            let own: Vec<&Value> = rows.iter().filter(|row| row[0] == json!(id)).collect();
            let is_step = |item: &&Value| item["measure"] == json!(id) && item["kind"] != "measure";
            let steps: Vec<&Value> = list(&plan, "items").iter().filter(is_step).collect();
            assert!(own.len() > steps.len(), "{options}: {id} is in {} rows", own.len());
            // One cell holds the result of all that have none of their own.
            if steps.iter().all(|step| step["outcome"].is_null()) {
                assert!(own.iter().all(|row| row[5] == own[0][5]), "{options}: {id}");
            }
        }
    });
}

#[test]
#[ignore = "installs python-docx; cargo test -- --ignored exported"]
fn addresses_in_evidence_are_links_to_themselves() {
    let plan = "version: 1\ntitle: Йўл\nmeasures:\n- id: 1\n  title: Done\n  due: 2023-05\n  done:\n    date: 2023-05-02\n    \
        evidence: ['https://example.org/a?b=1&c=2', 'Order 8, https://example.org/ҳужжат', 'javascript:alert(1)']\n";
    let sandbox = Sandbox::empty().with("roadmap.yaml", plan);
    sandbox.run("report -o report.docx --only done --as-of 2023-07-01 --lang en").answer();
    let document = READERS.answer("read_document.py", &sandbox);
    // Where a link leads is written in the letters that an address may have.
    let letters = "https://example.org/%D2%B3%D1%83%D0%B6%D0%B6%D0%B0%D1%82";
    let address = "https://example.org/a?b=1&c=2";
    let expected = json!([[address, address], ["https://example.org/ҳужжат", letters]]);
    assert_eq!(document["links"], expected);
}
