//! Reports as workbooks, read by openpyxl.

use serde_json::{Value, json};

use super::{PLANS, READERS, asked, list};
use crate::support::Sandbox;

/// The places of columns among the items.
mod column {
    pub(super) const DUE: usize = 3;
    pub(super) const LATE: usize = 4;
    pub(super) const DONE: usize = 6;
    pub(super) const LEAD: usize = 12;
}

/// Each report of each plan in each language, beside the plan it is of.
fn each(mut check: impl FnMut(&Sandbox, &Value, &str)) {
    for (plan, day) in PLANS {
        for language in roadmap::render::Words::LANGUAGES {
            let sandbox = Sandbox::empty().with("roadmap.yaml", plan);
            let options = format!("--as-of {day} --lang {language}");
            assert_eq!(sandbox.run(&format!("report -o report.xlsx {options}")).code, Some(0));
            let book = READERS.answer("read_workbook.py", &sandbox);
            check(&sandbox, &book, &options);
        }
    }
}

/// A sheet by its place: the first two are the summary and the items, the last two the form and the method.
fn sheet(book: &Value, place: isize) -> &Value {
    let sheets = list(book, "sheets");
    let at = if place < 0 { sheets.len().checked_add_signed(place).unwrap() } else { place.unsigned_abs() };
    &sheets[at]
}

/// A day as openpyxl gives it, from the plan's own text of it; what is coarser than a day stays a text.
fn same_day(cell: &Value, text: &Value) -> bool {
    match text.as_str() {
        None => cell.is_null(),
        Some(text) if text.parse::<chrono::NaiveDate>().is_ok() => *cell == json!({"day": text}),
        Some(_) => cell.is_string(),
    }
}

/// Lines that can be done or overdue.
fn items(given: &Value) -> Vec<&Value> {
    list(given, "items").iter().filter(|item| item["kind"] != "content").collect()
}

#[test]
#[ignore = "installs openpyxl; cargo test -- --ignored exported"]
fn every_item_is_a_row_of_days_numbers_and_texts_in_the_letters_of_the_language() {
    each(|sandbox, book, options| {
        let given = asked(sandbox, &format!("list {options}"));
        let items = items(&given);
        let rows = list(sheet(book, 1), "rows");
        assert_eq!(rows.len(), 1 + items.len(), "{options}");
        let mut days = 0;
        for (row, item) in rows[1..].iter().zip(items) {
            assert_eq!((&row[0], &row[1]), (&item["id"], &item["title"]), "{options}");
            assert!(same_day(&row[column::DUE], &item["due_on"]), "{options}: {item}");
            assert!(same_day(&row[column::DONE], &item["marks"]["done"]["text"]), "{options}: {item}");
            if item["lateness"] == "exact" && item["days_late"] != json!(0) {
                assert_eq!(row[column::LATE], item["days_late"], "{options}: {item}");
            }
            assert_eq!(row[column::LEAD], item["executors"][0]["name"], "{options}: {item}");
            days += usize::from(row[column::DUE].is_object());
        }
        assert!(days > 3, "{options}: {days} days");
    });
}

#[test]
#[ignore = "installs openpyxl; cargo test -- --ignored exported"]
fn every_kpi_is_a_row_of_numbers_and_days_and_has_its_chart() {
    each(|sandbox, book, options| {
        let given = asked(sandbox, &format!("kpi {options}"));
        let kpis = list(&given, "items");
        let sheets = list(book, "sheets");
        let rows = sheets.iter().map(|sheet| list(sheet, "rows"));
        let id = |row: &Value| row.as_array().and_then(|row| row.get(16)).cloned();
        let mut rows = rows.filter(|rows| rows.iter().any(|row| id(row).as_ref() == Some(&kpis[0]["id"])));
        let rows = rows.next().unwrap_or_else(|| panic!("{options}: no sheet of KPIs"));
        assert_eq!(rows.len(), 1 + kpis.len(), "{options}");
        for (row, kpi) in rows[1..].iter().zip(kpis) {
            assert_eq!((&row[16], &row[1]), (&kpi["id"], &kpi["title"]), "{options}");
            for (column, name) in [(5, "target"), (7, "value")] {
                assert_eq!(row[column].as_f64(), kpi[name].as_f64(), "{options}: {name} of {kpi}");
            }
            assert!(same_day(&row[6], &kpi["by"]), "{options}: {kpi}");
            let last = list(kpi, "observations").iter().rfind(|one| one["date"] == kpi["date"]);
            assert!(same_day(&row[8], last.map_or(&Value::Null, |last| &last["text"])), "{options}: {kpi}");
        }
        let charts: Vec<u64> = sheets.iter().map(|sheet| sheet["charts"].as_u64().unwrap()).collect();
        assert!(charts.contains(&(kpis.len() as u64)), "{options}: {charts:?} of {} KPIs", kpis.len());
    });
}

#[test]
#[ignore = "installs openpyxl; cargo test -- --ignored exported"]
fn heads_stay_in_sight_on_the_screen_and_on_paper_and_filters_hold_every_row() {
    each(|_, book, options| {
        let mut filters = 0;
        for sheet in list(book, "sheets") {
            let (name, rows) = (&sheet["name"], list(sheet, "rows"));
            assert_eq!(sheet["across"], json!(true), "{options}: {name}");
            let formula = rows
                .iter()
                .flat_map(|row| row.as_array().unwrap())
                .find(|cell| cell["formula"] != Value::Null);
            assert_eq!(formula, None, "{options}: {name}");
            let Some(repeated) = sheet["repeated"].as_str() else { continue };
            // `$2:$2` repeats the second row, and `A3` freezes what is above the third.
            let head: usize = repeated.split('$').next_back().unwrap().parse().unwrap();
            let frozen = sheet["frozen"].as_str().unwrap_or_else(|| panic!("{options}: {name}"));
            assert_eq!(
                frozen.trim_start_matches(char::is_alphabetic),
                (head + 1).to_string(),
                "{options}: {name}"
            );
            let heads = rows[head - 1].as_array().unwrap();
            assert!(heads.iter().all(Value::is_string), "{options}: {name}: {heads:?}");
            if let Some(filter) = sheet["filter"].as_str() {
                let (from, to) = filter.split_once(':').unwrap();
                assert_eq!(from, format!("A{head}"), "{options}: {name}");
                assert!(to.ends_with(&rows.len().to_string()), "{options}: {name}: {filter}");
                filters += 1;
            }
        }
        assert!(filters >= 4, "{options}: {filters} filters");
    });
}

#[test]
#[ignore = "installs openpyxl; cargo test -- --ignored exported"]
fn the_official_form_has_its_sections_across_and_the_cells_of_a_measure_over_its_steps() {
    each(|sandbox, book, options| {
        let plan = asked(sandbox, &format!("export {options}"));
        let form = sheet(book, -2);
        let (rows, merged) = (list(form, "rows"), list(form, "merged"));
        let lines = list(&plan, "measures").len() + list(&plan, "items").len();
        let sections = list(&plan, "sections").len();
        // The title and the head are above them.
        assert_eq!(rows.len(), 2 + sections + lines, "{options}");
        let is_across = |area: &&Value| {
            area.as_str().and_then(|area| area.split_once(':')).is_some_and(|(from, to)| {
                from.starts_with('A') && to.starts_with('G') && from[1..] == to[1..]
            })
        };
        // The title of the sheet is one of them.
        assert_eq!(merged.iter().filter(is_across).count(), 1 + sections, "{options}: {merged:?}");
    });
}

#[test]
#[ignore = "installs openpyxl; cargo test -- --ignored exported"]
fn a_workbook_says_what_it_is_and_of_which_day() {
    each(|sandbox, book, options| {
        let given = asked(sandbox, &format!("list {options}"));
        assert_eq!(book["title"], list(&given, "items")[0]["plan_title"], "{options}");
        let midnight = format!("{}T00:00:00", given["as_of"].as_str().unwrap());
        for key in ["created", "modified"] {
            assert_eq!(book[key].as_str(), Some(midnight.as_str()), "{options}");
        }
    });
}
