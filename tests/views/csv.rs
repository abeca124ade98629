//! The one table of CSV.

use super::{listed, portfolio, query, rich, two, view};
use roadmap::render::Words;
use roadmap::render::delimited::{self, Delimiter};
use roadmap::report::{Arrangement, Portfolio, Sheet, list, show};

fn csv(sheet: Sheet<'_>) -> String {
    let mut text = Vec::new();
    delimited::write(sheet, Delimiter::Comma, &Words::new(None), &mut text).unwrap();
    String::from_utf8(text).unwrap()
}

fn lines(plans: &Portfolio, terms: &[&str], shown: Option<&[&str]>) -> String {
    let shown = shown.map(super::columns);
    let found = list::find(plans, &query(plans, terms));
    csv(list::sheet(view(plans), found, shown.as_deref(), &Arrangement::default()).unwrap())
}

#[test]
fn a_list_has_every_column_by_itself() {
    insta::assert_snapshot!(lines(&portfolio("2023-08-01"), &["1"], None));
}

#[test]
fn the_periods_of_a_series_follow_it_and_marks_are_bare_days() {
    let keys = ["id", "kind", "status", "due-on", "done", "started", "dropped", "confirmed"];
    insta::assert_snapshot!(lines(&rich("2023-08-01"), &[], Some(&keys)));
}

#[test]
fn a_measure_stands_above_its_steps_only_where_all_of_them_are_there() {
    let plans = portfolio("2023-08-01");
    let whole = lines(&plans, &["section:I"], Some(&["id", "kind", "remark"]));
    assert!(whole.starts_with("id,kind,remark\n1,measure,1 of 4 done\n1.1,step,\n"), "{whole}");
    let part = lines(&plans, &["status:done"], Some(&["id"]));
    assert_eq!(part, "id\n1.1\n6\n");
}

#[test]
fn of_two_plans_an_id_has_the_plans_name() {
    let text = lines(&two(), &["port:"], Some(&["id", "file"]));
    assert_eq!(text, "id,file\nport:1,port.yaml\n");
}

#[test]
fn what_is_shown_is_one_table_of_lines_and_kpis() {
    let plans = portfolio("2023-08-01");
    let parts = show::find(&plans, &["1.1".into(), "ports".into()]).unwrap();
    let sheet = show::sheet(view(&plans), &parts).unwrap();
    let text = listed(sheet);
    let mut lines = text.lines();
    let head: Vec<_> = lines.next().unwrap().trim_start_matches("= ").split(" | ").collect();
    let rows: Vec<Vec<_>> = lines.map(|line| line.split(" | ").collect()).collect();
    let cell = |row: usize, name: &str| rows[row][head.iter().position(|key| *key == name).unwrap()];
    assert_eq!((rows.len(), cell(0, "id"), cell(1, "id")), (2, "1.1", "ports"));
    assert_eq!((cell(0, "status"), cell(0, "value")), ("done Days(0) 2023-04-28", "–"));
    assert_eq!((cell(1, "status"), cell(1, "value"), cell(1, "rating")), ("–", "4900000", "at-risk"));
    assert!(rows.iter().all(|row| row.len() == head.len()));
}
