//! What the views find and lay out, from one small plan that has every kind of line.

mod arrange;
mod burnup;
mod column;
mod complete;
mod csv;
mod json;
mod kpi;
mod lines;
mod query;
mod show;
mod summary;
mod timeline;

use std::fmt::Write as _;

use roadmap::problem::Problem;
use roadmap::render::Words;
use roadmap::report::{
    Block, Cell, Document, Heading, PlanFile, Portfolio, Query, Room, RowKind, Sheet, Standing, Subject,
    Table, View,
};

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

/// A plan with what only some plans have: sections in sections, events, logs, confirmations, coarse days, own keys.
pub(crate) const RICH: &str = "\
version: 1
title: {uz: Режа, en: Plan of roads}
language: en
source: {title: Decree 5, url: https://lex.uz/5, note: Read in March, x-page: 7}
events:
  in-force: {title: The act comes into force, short: Act, date: 2023-03-28}
  contract: {title: The contract is signed, note: Expected in May}
executors:
  mdt: {name: {uz: Рақамли технологиялар вазирлиги, en: Ministry of Digital Technologies}, short: MDT, contact: hotline 1171, x-inn: 12}
  roads: Roads Committee
funding:
  own: Own funds
note: A plan for trying
kpis:
  - {id: gdp, title: Growth, unit: \"%\", target: {value: 5, by: 2023}}
sections:
  - id: V
    title: Roads and bridges of the regions
    short: Roads
    note: Districts apart
    measures:
      - id: 1
        title: Build bridges
        short: Bridges
        executors: [mdt, roads]
        funding: [own]
        outcome: All bridges stand
        deadline: 2023 йил давомида
        due: 2023
        x-code: 77
        steps:
          - {id: 1, title: Plan, due: 2023-04-29, done: {date: 2023-Q2, act: No. 5, evidence: [https://a.b/1, https://a.b/2], note: Fine}, confirmed: {date: 2023-07-15, by: Chamber}}
          - {id: 2, title: Contract, due: {within: 3 months, of: in-force}, started: 2023-05-02, extensions: [{to: 2023-09-30, date: 2023-06-20, reason: Rain, act: No. 9}],
             log: [{date: 2023-06-30, text: Half of it, problem: No steel, proposal: Buy abroad, percent: 50, by: A. Karimov, evidence: https://c.d}]}
          - {id: 3, title: Report, due: {every: month, from: 2023-01, until: 2023-12, grace: 5 days}, done: {2023-02: 2023-03-03, 2023-04: {date: 2023-05-02, evidence: Letter 7}}}
          - {id: 4, title: What it holds, kind: content}
          - {id: 5, title: Open the road, due: {within: 10 days, of: contract}, deadline: within 10 days of signing}
          - {id: 6, title: Known by then, due: 2023-05-31, done: ../2023-07-20, executors: [roads]}
          - {id: 7, title: Words only, deadline: when the time comes}
          - {id: 8, title: Late, due: 2023-03-31}
          - {id: 9, title: Given up, due: 2023-03-31, dropped: {date: 2023-04-01, reason: No money}}
        kpis:
          - id: bridges
            title: Bridges standing
            short: Bridges
            unit: bridges
            baseline: {value: 100, date: 2022-12-31, derived: true, note: By count, source: Atlas}
            targets: [{value: 120, by: 2023-H1}, {value: 150, by: 2023}]
            observations: [{date: 2023-03-31, value: 105, source: Ministry}, {date: 2023-06-30, value: 121, note: Counted twice}]
    sections:
      - id: 1
        title: Northern district
        measures:
          - {id: 2, title: Keep open, due: 2023/.., executors: [roads]}
        kpis:
          - {id: km, title: Kilometres, unit: km, kind: flow, baseline: {value: 3, date: 2022-12-31}, target: 100, executors: [roads], observations: [{date: 2023-03, value: 40}]}
      - {id: 2, title: Southern district, measures: []}
";

/// The rich plan on a day.
pub(crate) fn rich(day: &str) -> Portfolio {
    Portfolio { files: vec![file(None, "rich.yaml", RICH, day)], language: None }
}

/// The plans, of which nobody asks lines.
pub(crate) fn view(portfolio: &Portfolio) -> View<'_> {
    View { portfolio, line_of: &|_, _| None }
}

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
            Block::Lead(cell) | Block::Sentence(cell) => writeln!(text, "{}", value(cell)).unwrap(),
            Block::Heading(heading) => writeln!(text, "# {}", head(heading)).unwrap(),
            Block::Caption(cell) => writeln!(text, "## {}", value(cell)).unwrap(),
            Block::Echo { part, facts } => writeln!(text, "{}: {}", value(part), value(facts)).unwrap(),
            Block::Working(steps) => {
                for step in steps {
                    writeln!(text, "{}: {}", step.key, value(&step.text)).unwrap();
                }
            }
            Block::Facts(facts) => {
                for (key, cell) in facts {
                    writeln!(text, "{key}: {}", value(cell)).unwrap();
                }
            }
            Block::Table(table) => text += &rows(table),
            Block::Timeline(timeline) => text += &timeline::said(timeline),
            Block::Chart(chart) => {
                let points = |points: &[(chrono::NaiveDate, rust_decimal::Decimal)]| {
                    let points = points.iter().map(|(day, value)| format!("{day} {value}"));
                    points.collect::<Vec<_>>().join(", ")
                };
                let (seen, path) = (points(&chart.observed), points(&chart.path));
                writeln!(text, "~ {seen} / {path} / {} / {}", points(&chart.targets), chart.today).unwrap();
            }
        }
    }
    text
}

fn head(heading: &Heading) -> String {
    format!("{}  {}", heading.id, value(&heading.title))
}

pub(crate) fn rows(table: &Table) -> String {
    let keys = table.columns.iter().map(|column| match column.room {
        Room::Always => column.key.to_owned(),
        Room::BelowUnder(width) => format!("{} <{width}", column.key),
        Room::Below => format!("({})", column.key),
        Room::OutUnder(width) => format!("{} -{width}", column.key),
    });
    let mut text = format!("= {}\n", keys.collect::<Vec<_>>().join(" | "));
    for row in &table.rows {
        let mark = match row.kind {
            RowKind::Group => "=== ",
            RowKind::Section => "== ",
            RowKind::Measure => "> ",
            RowKind::Plain => "",
            RowKind::Faint => "~ ",
            RowKind::Fold => "… ",
            RowKind::Total => "∑ ",
        };
        let head = row.head.as_ref().map(head).unwrap_or_default();
        let facts: Vec<_> = row.facts.iter().map(value).collect();
        let cells: Vec<_> = row.cells.iter().map(value).collect();
        let parts = [head, facts.join(" · "), cells.join(" | ")];
        let parts: Vec<_> = parts.into_iter().filter(|part| !part.is_empty()).collect();
        writeln!(text, "{mark}{}{}", "  ".repeat(row.level), parts.join(" // ")).unwrap();
    }
    text
}

/// Typed lines below the names of their columns.
pub(crate) fn listed(sheet: Sheet<'_>) -> String {
    let names: Vec<_> = sheet.fields.iter().map(|field| field.name).collect();
    let mut text = format!("= {}\n", names.join(" | "));
    for row in sheet.rows {
        writeln!(text, "{}", row.iter().map(value).collect::<Vec<_>>().join(" | ")).unwrap();
    }
    text
}

pub(crate) fn value(cell: &Cell) -> String {
    let all = |cells: &[Cell], between| cells.iter().map(value).collect::<Vec<_>>().join(between);
    match cell {
        Cell::Empty => "–".into(),
        Cell::Text(text) => text.clone(),
        Cell::Title(title) => match &title.short {
            Some(short) => format!("{} [{short}]", title.text),
            None => title.text.to_string(),
        },
        Cell::Names(names) => names.iter().map(|name| name.id.as_str()).collect::<Vec<_>>().join(", "),
        Cell::List(texts) => texts.join(", "),
        Cell::Word(word) => word.word.into(),
        Cell::Flag(flag) => flag.to_string(),
        Cell::Day(day) | Cell::DueDay(day) | Cell::LongDay(day) => day.to_string(),
        Cell::Span(from, to) => format!("{from}..{to}"),
        Cell::When(when) => when.to_string(),
        Cell::Due(due) => due.to_string(),
        Cell::Count(n) => n.to_string(),
        Cell::Days(n) => format!("{n}d"),
        Cell::Late(late) => format!("{late:?}"),
        Cell::Number(n) => n.to_string(),
        Cell::Rough(n) | Cell::Percent(n) | Cell::Ratio(n) | Cell::Bar(n) => n.round_dp(4).to_string(),
        Cell::Status(status) => status.word().into(),
        Cell::State(standing) => state(standing),
        Cell::Rating(rating) => rating.word().into(),
        Cell::Lines(cells) => all(cells, " / "),
        Cell::Facts(cells) => all(cells, " · "),
        Cell::Phrase(phrase) => {
            let arguments: Vec<_> =
                phrase.arguments.iter().map(|(name, cell)| format!("{name} {}", value(cell))).collect();
            format!("{}({})", phrase.id, arguments.join(", "))
        }
        Cell::Record(_) | Cell::Records(_) | Cell::Own(_) => panic!("an object in a table"),
    }
}

fn state(standing: &Standing) -> String {
    let Standing { status, unconfirmed, late, not_begun, date } = standing;
    let mut text = status.word().to_owned();
    text += if *unconfirmed { "?" } else { "" };
    text += if *not_begun { "!" } else { "" };
    text += &late.map(|late| format!(" {late:?}")).unwrap_or_default();
    text + &date.map(|date| format!(" {date}")).unwrap_or_default()
}
