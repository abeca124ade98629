//! What the views find and lay out, from one small plan that has every kind of line.

mod json;
mod kpi;
mod lines;
mod query;
mod show;
mod summary;

use std::fmt::Write as _;

use roadmap::problem::Problem;
use roadmap::render::Words;
use roadmap::report::{Block, Cell, Document, PlanFile, Portfolio, Query, RowKind, Subject, Table};

pub(crate) const PLAN: &str = "\
version: 1
language: en
executors:
  mdt: {uz: Рақамли технологиялар вазирлиги, en: Ministry of Digital Technologies}
  roads: {uz: Йўллар қўмитаси, en: Roads Committee}
  operators: Operators
funding:
  own: Own funds
  budget: State budget
sections:
  - id: I
    title: {uz: Алоқа, en: Networks}
    measures:
      - id: 1
        title: {uz: Портлар сонини ошириш, en: Increase the number of ports}
        executors: [mdt, operators]
        funding: [own]
        outcome: 5.3 million ports
        due: 2023
        x-number: 77
        steps:
          - {id: 1, title: Plan of installation, due: 2023-04-30, done: {date: 2023-04-28, act: No. 5}}
          - id: 2
            title: Install
            due: 2023-06-30
            extensions: [{to: 2023-09-30, date: 2023-06-20, reason: Rain, act: No. 9}]
          - {id: 3, title: Report, due: {every: quarter, from: 2023-Q2, until: 2023-Q4}, done: {2023-Q2: 2023-07-12}}
          - {id: 4, title: Number of ports, kind: content}
          - {id: 5, title: Connect, started: 2023-05-02, executors: [operators], funding: [budget, own]}
        kpis:
          - id: ports
            title: {uz: Портлар, en: Ports}
            unit: ports
            baseline: {value: 4600000, date: 2022-12-31, derived: true}
            target: {value: 5300000, by: 2023}
            observations: [{date: 2023-06-30, value: 4900000, source: Ministry}]
          - {id: coverage, title: Coverage, unit: {uz: фоиз, en: percent}, baseline: {value: 70.50, date: 2022-12-31}, target: 75}
          - id: complaints
            title: Complaints
            baseline: {value: 100, date: 2022-12-31}
            targets: [{by: 2023-Q1, value: 80}, {by: 2023-Q2, value: 50}]
            observations: [{date: 2023-03-31, value: 90}, {date: 2023-06-30, value: 80}]
            x-form: 3.60
  - id: II
    title: Roads
    measures:
      - {id: 2, title: Ўзбекистон йўллари ва ғоялар, due: 2023-03-31, executors: [roads], funding: [budget]}
      - {id: 3, title: Keep open, due: 2023/.., executors: [roads, mdt]}
      - {id: 4, title: Given up, due: 2023-02, dropped: {date: 2023-05-01, reason: No money}}
      - {id: 5, title: Begin, due: 2022/..}
      - {id: 6, title: Came late, due: 2023-03-31, done: 2023-04-10}
      - {id: 7, title: Monthly, due: {every: month, from: 2023-05, until: 2023-12}, done: {2023-06: 2023-07-05}}
      - {id: 8, title: Some day}
";

/// The plan on a day.
pub(crate) fn portfolio(day: &str) -> Portfolio {
    Portfolio { files: vec![file(None, "roadmap.yaml", PLAN, day)], language: None }
}

/// Two plans.
pub(crate) fn two() -> Portfolio {
    let other =
        "version: 1\nmeasures:\n  - {id: 1, title: Elsewhere, due: 2023-07-31, executors: [Harbour]}\n";
    let files = vec![
        file(Some("home"), "home.yaml", PLAN, "2023-08-01"),
        file(Some("port"), "port.yaml", other, "2023-08-01"),
    ];
    Portfolio { files, language: None }
}

fn file(name: Option<&str>, path: &str, text: &str, day: &str) -> PlanFile {
    let plan = crate::support::read(text).unwrap();
    PlanFile { name: name.map(Into::into), path: path.into(), plan, day: day.parse().unwrap() }
}

pub(crate) fn query(portfolio: &Portfolio, terms: &[&str]) -> Query {
    asked(portfolio, terms, Subject::Items)
}

pub(crate) fn asked(portfolio: &Portfolio, terms: &[&str], subject: Subject) -> Query {
    let terms: Vec<_> = terms.iter().map(ToString::to_string).collect();
    Query::parse(&terms, portfolio, subject).unwrap_or_else(|problem| panic!("{problem:?}"))
}

/// What is wrong, and the way out, in English.
pub(crate) fn english(problem: &Problem) -> (String, String) {
    let words = Words::new(None);
    let hint = problem.hint.as_ref().map(|hint| words.message(hint));
    (words.message(&problem.message), hint.unwrap_or_default())
}

pub(crate) fn columns(keys: &[&str]) -> Vec<String> {
    keys.iter().map(ToString::to_string).collect()
}

/// A document as plain lines: every typed value by its content, every message by its id and arguments.
pub(crate) fn said(document: &Document) -> String {
    let mut text = String::new();
    for block in &document.blocks {
        match block {
            Block::Heading(cell) => writeln!(text, "# {}", value(cell)).unwrap(),
            Block::Sentence(cell) => writeln!(text, "{}", value(cell)).unwrap(),
            Block::Fields(fields) => {
                for (key, cell) in fields {
                    writeln!(text, "{key}: {}", value(cell)).unwrap();
                }
            }
            Block::Table(table) => text += &rows(table),
        }
    }
    text
}

pub(crate) fn rows(table: &Table) -> String {
    let keys: Vec<_> = table.columns.iter().map(|column| column.key).collect();
    let mut text = format!("= {}\n", keys.join(" | "));
    for row in &table.rows {
        let mark = match row.kind {
            RowKind::Group => "== ",
            RowKind::Parent => "> ",
            RowKind::Plain => "",
            RowKind::Faint => "~ ",
        };
        let cells: Vec<_> = row.cells.iter().map(value).collect();
        writeln!(text, "{mark}{}", cells.join(" | ")).unwrap();
    }
    text
}

fn value(cell: &Cell) -> String {
    let all = |cells: &[Cell]| cells.iter().map(value).collect::<Vec<_>>().join(" / ");
    match cell {
        Cell::Empty => "–".into(),
        Cell::Text(text) => text.clone(),
        Cell::List(texts) => texts.join(", "),
        Cell::Day(day) | Cell::LongDay(day) => day.to_string(),
        Cell::Due(due) => due.to_string(),
        Cell::Count(n) => n.to_string(),
        Cell::Days(n) => format!("{n}d"),
        Cell::Number(n) => n.to_string(),
        Cell::Percent(n) | Cell::Ratio(n) | Cell::Rounded(n) | Cell::Bar(n) => n.round_dp(4).to_string(),
        Cell::Status(status) => status.word().into(),
        Cell::Rating(rating) => rating.word().into(),
        Cell::Curve(values) => values.iter().map(ToString::to_string).collect::<Vec<_>>().join(" "),
        Cell::Lines(cells) => all(cells),
        Cell::Phrase(phrase) => {
            let arguments: Vec<_> =
                phrase.arguments.iter().map(|(name, cell)| format!("{name} {}", value(cell))).collect();
            format!("{}({})", phrase.id, arguments.join(", "))
        }
    }
}
