//! The query language, term by term.

use super::{asked, english, portfolio, query, two};
use roadmap::report::{Portfolio, Query, Subject};

fn found(portfolio: &Portfolio, terms: &[&str]) -> String {
    let query = query(portfolio, terms);
    let ids =
        portfolio.lines().filter(|line| query.matches(line)).map(|line| line.file.address(&line.item.id()));
    ids.collect::<Vec<_>>().join(" ")
}

fn kpis(portfolio: &Portfolio, terms: &[&str]) -> String {
    let query = asked(portfolio, terms, Subject::Kpis);
    let kpis = portfolio.kpis();
    kpis.iter()
        .filter(|line| query.matches_kpi(line))
        .map(|line| &*line.indicator.kpi.id)
        .collect::<Vec<_>>()
        .join(" ")
}

fn refused(portfolio: &Portfolio, term: &str, subject: Subject) -> (String, String) {
    let problem = Query::parse(&[term.to_owned()], portfolio, subject).err();
    english(&problem.unwrap_or_else(|| panic!("{term}")))
}

#[test]
fn every_kind_of_term_takes_what_it_names() {
    let plans = portfolio("2023-08-01");
    for (term, expected) in [
        ("1", "1.1 1.2 1.3 1.4 1.5"),
        ("1.2", "1.2"),
        ("8", "8"),
        ("1.3..3", "1.3 1.4 1.5 2 3"),
        ("6..8", "6 7 8"),
        ("1.3@2023-Q2", "1.3"),
        ("section:I", "1.1 1.2 1.3 1.4 1.5"),
        ("section:I,II", "1.1 1.2 1.3 1.4 1.5 2 3 4 5 6 7 8"),
        ("executor:roads", "2 3"),
        ("executor:operators", "1.1 1.2 1.3 1.4 1.5"),
        ("executor:roads,mdt", "1.1 1.2 1.3 1.4 2 3"),
        ("funding:budget", "1.5 2"),
        ("status:overdue", "2 5 7"),
        ("status:done,dropped", "1.1 4 6"),
        ("status:in-progress", "1.3 1.5"),
        ("status:planned", "1.2 3 8"),
        ("due:2023-Q3", "1.2 1.3 7"),
        ("due:2023-04-30", "1.1"),
        ("due:..2023-03-31", "2 4 5 6"),
        ("due:2023-12..", "1.3 1.5 3 7"),
        ("due:2023-02..2023-04", "1.1 2 4 6"),
        ("late:>62", "2 5"),
        ("late:>=62", "2 5 7"),
        ("late:62", "7"),
        ("late:=62d", "7"),
        ("late:<=10", "1.1 6"),
        ("late:<10", "1.1"),
        ("install", "1.1 1.2"),
        ("NUMBER", "1.1 1.2 1.3 1.4 1.5"),
        ("number of", "1.1 1.2 1.3 1.4 1.5"),
        ("not:section:I", "2 3 4 5 6 7 8"),
        ("not:not:8", "8"),
        ("not:1..7", "8"),
    ] {
        assert_eq!(found(&plans, &[term]), expected, "{term}");
    }
}

#[test]
fn ids_are_a_union_and_all_other_terms_must_hold() {
    let plans = portfolio("2023-08-01");
    assert_eq!(found(&plans, &["executor:mdt", "section:II"]), "3");
    assert_eq!(found(&plans, &["1", "not:status:done", "not:report"]), "1.2 1.4 1.5");
    assert_eq!(found(&plans, &["1.1", "2"]), "1.1 2");
    assert_eq!(found(&plans, &["8", "1.1..1.2", "6,7", "not:7"]), "1.1 1.2 6 8");
}

#[test]
fn content_is_in_no_state_and_never_due() {
    let plans = portfolio("2023-08-01");
    assert_eq!(found(&plans, &["1.4", "status:planned"]), "");
    assert_eq!(found(&plans, &["1.4", "due:2023"]), "");
}

#[test]
fn letters_written_in_several_ways_are_one_letter() {
    let plans = portfolio("2023-08-01");
    for term in ["Ўзбекистон", "узбекистон", "ЙУЛЛАРИ", "гоялар", "Ғоялар"]
    {
        assert_eq!(found(&plans, &[term]), "2", "{term}");
    }
    // Every language is searched, whichever is shown.
    assert_eq!(found(&plans, &["портлар"]), "1.1 1.2 1.3 1.4 1.5");
}

#[test]
fn an_address_names_its_plan() {
    let plans = two();
    assert_eq!(found(&plans, &["port:1"]), "port:1");
    assert_eq!(found(&plans, &["home:1.2"]), "home:1.2");
    assert_eq!(found(&plans, &["home:7..8"]), "home:7 home:8");
    assert_eq!(found(&plans, &["port:"]), "port:1");
    assert_eq!(found(&plans, &["not:home:"]), "port:1");
    assert_eq!(found(&plans, &["1", "not:home:1"]), "port:1");
    assert_eq!(found(&plans, &["executor:harbour"]), "port:1");
    assert_eq!(found(&plans, &["home:1.1", "PORT:1"]), "home:1.1 port:1");
    let (message, _) = refused(&plans, "port:2", Subject::Items);
    assert_eq!(message, "there is no measure, step or KPI `2`");
    let (_, hint) = refused(&plans, "prot:1", Subject::Items);
    assert_eq!(hint, "did you mean `port:1`?");
}

#[test]
fn kpis_are_found_by_measure_rating_target_day_and_words() {
    let plans = portfolio("2023-08-01");
    for (term, expected) in [
        ("1", "ports coverage complaints"),
        ("2", ""),
        ("ports", "ports"),
        ("section:I", "ports coverage complaints"),
        ("section:II", ""),
        ("executor:operators", "ports coverage complaints"),
        ("funding:budget", ""),
        ("status:at-risk", "ports"),
        ("status:missed,unknown", "coverage complaints"),
        ("status:in-progress", "ports coverage complaints"),
        ("status:overdue", ""),
        // Whatever is no rating is asked of the measure: any of its steps may fall due.
        ("due:2023-Q2", "ports coverage complaints"),
        ("due:2024", ""),
        ("late:>31", ""),
        ("cover", "coverage"),
        ("not:cover", "ports complaints"),
    ] {
        assert_eq!(kpis(&plans, &[term]), expected, "{term}");
    }
}

#[test]
fn what_is_not_understood_is_refused_with_a_way_out() {
    let plans = portfolio("2023-08-01");
    for (term, message, hint) in [
        ("99", "there is no measure, step or KPI `99`", "see `roadmap list`"),
        ("1.9", "there is no measure, step or KPI `1.9`", "measure 1 has the steps 1.1 to 1.5"),
        ("8.1", "there is no measure, step or KPI `8.1`", "measure 8 has no steps"),
        ("7..1", "`7..1` is not a range", "did you mean `1..7`?"),
        ("1..99", "there is no measure, step or KPI `99`", ""),
        ("section:III", "there is no section `III`", "did you mean `section:II`?"),
        ("executor:mtd", "there is no executor `mtd`", "did you mean `executor:mdt`?"),
        ("executor:Рақамли", "there is no executor `Рақамли`", "did you mean `executor:mdt`?"),
        ("executor:", "nothing follows `executor:`", "there are: mdt, roads, operators"),
        ("funding:x", "there is no funding source `x`", "there are: own, budget"),
        ("status:overdu", "there is no state `overdu`", "did you mean `status:overdue`?"),
        ("status:met", "`met` is a rating of KPIs", "roadmap kpi status:met"),
        ("ports", "`ports` is a KPI", "roadmap kpi ports"),
        ("overdue", "`overdue` is a state", "status:overdue"),
        ("due:soon", "`due:soon` is not a span of days", "write due:2023-Q2"),
        ("due:..", "`due:..` is not a span of days", "write due:2023-Q2"),
        ("late:long", "`late:long` is not a number of days", "late:>14"),
        ("exekutor:mdt", "`exekutor:mdt` is not understood", "did you mean `executor:mdt`?"),
        ("colour:red", "`colour:red` is not understood", "known terms: "),
        ("not:executor:mtd", "there is no executor `mtd`", "did you mean `not:executor:mdt`?"),
        ("", "an empty term asks for nothing", "leave it out"),
        ("not:", "nothing follows `not:`", "known terms: "),
    ] {
        let (refusal, given) = refused(&plans, term, Subject::Items);
        assert_eq!(refusal, message, "{term}");
        assert!(given.contains(hint), "{term}: {given}");
    }
    let (_, hint) = refused(&two(), "port", Subject::Items);
    assert_eq!(hint, "port:, text:port");
    let (_, hint) = refused(&plans, "status:mett", Subject::Kpis);
    assert_eq!(hint, "did you mean `status:met`?");
}
