//! `roadmap apply`

use std::collections::BTreeMap;
use std::path::PathBuf;

use chrono::NaiveDate;
use serde_json::{Map, Value};

use crate::cli::args::{Global, read_day, read_due};
use crate::cli::change::{WriteArgs, carry_out};
use crate::cli::env::Env;
use crate::cli::error::Failure;
use crate::cli::number::number;
use crate::cli::outcome::Outcome;
use crate::cli::request::RequestRow;
use crate::cli::store;
use crate::model::{MarkDetails, MarkKind, Request};
use crate::problem::{ARGUMENT, Message, Problem, REQUEST};
use crate::suggestion::nearest;

#[derive(clap::Args)]
pub(in crate::cli) struct ApplyArgs {
    /// CSV with a header, or JSON lines; `-` reads standard input. Keys: id, done, started, dropped, to, value, date,
    /// note, evidence, act, reason, source
    #[arg(value_name = "FILE")]
    rows: PathBuf,
    #[command(flatten)]
    write: WriteArgs,
}

const KEYS: [&str; 12] = [
    "id", "done", "started", "dropped", "to", "value", "date", "note", "evidence", "act", "reason", "source",
];

/// Each detail with the keys it can belong to.
const DETAILS: [(&str, &[&str]); 6] = [
    ("date", &["to", "value"]),
    ("note", &["done", "started", "dropped", "to"]),
    ("evidence", &["done", "started", "dropped"]),
    ("act", &["done", "started", "dropped", "to"]),
    ("reason", &["dropped", "to"]),
    ("source", &["value"]),
];

/// One row: its cells by their keys. An empty cell is none.
struct Row(BTreeMap<String, String>);

type Rows = Vec<(usize, Result<Row, Problem>)>;

pub(super) fn run(args: &ApplyArgs, global: &Global, env: &Env) -> Result<Outcome, Failure> {
    let text = store::read_rows(&args.rows)?;
    let text = text.strip_prefix('\u{FEFF}').unwrap_or(&text);
    let rows = match text.trim_start().chars().next() {
        Some('{') => json_rows(text),
        Some('[') => {
            let failure = header(Message::id("row-list"));
            return Err(failure.hint(Message::id("hint-json-lines")));
        }
        _ => csv_rows(text)?,
    };
    let mut requests = Vec::new();
    for (line, row) in rows {
        let row = row.and_then(|row| row.requests());
        let own = row.map_or_else(|refusal| vec![Err(refusal)], |all| all.into_iter().map(Ok).collect());
        requests.extend(own.into_iter().map(|request| RequestRow { request, row: Some(line) }));
    }
    carry_out("apply", requests, &args.write, global, env)
}

fn json_rows(text: &str) -> Rows {
    let lines = text.lines().enumerate().filter(|(_, line)| !line.trim().is_empty());
    let row = |line: &str| {
        let row: Map<String, Value> = serde_json::from_str(line).map_err(|error| {
            let message = error.to_string();
            let message = message.split(" at line ").next().unwrap_or_default();
            let message = format!("{message} (column {})", error.column());
            Problem::new(&REQUEST, message).hint(Message::id("hint-json-object"))
        })?;
        let mut cells = BTreeMap::new();
        for (key, value) in row {
            let text = match value {
                Value::Null => continue,
                Value::String(text) => text,
                Value::Number(number) => number.to_string(),
                Value::Bool(_) | Value::Array(_) | Value::Object(_) => {
                    return Err(refusal(Message::id("row-not-text").with("key", key)));
                }
            };
            if !KEYS.contains(&key.as_str()) {
                return Err(refusal(Message::id("row-unknown-key").with("key", &key)).hint(meant(&key)));
            }
            cells.insert(key, text);
        }
        Ok(Row(cells))
    };
    lines.map(|(n, line)| (n + 1, row(line))).collect()
}

fn csv_rows(text: &str) -> Result<Rows, Failure> {
    let first = text.lines().next().unwrap_or_default();
    let signs = [b',', b';', b'\t'];
    let delimiter = signs.into_iter().max_by_key(|sign| first.bytes().filter(|byte| byte == sign).count());
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(delimiter.unwrap_or(b','))
        .trim(csv::Trim::All)
        .from_reader(text.as_bytes());
    let headers = reader.headers().map_err(|error| header(error.to_string()))?.clone();
    for (n, head) in headers.iter().enumerate() {
        if !KEYS.contains(&head) {
            return Err(header(Message::id("row-unknown-column").with("key", head)).hint(meant(head)));
        }
        if headers.iter().take(n).any(|before| before == head) {
            return Err(header(Message::id("row-column-twice").with("key", head)));
        }
    }
    let line = |position: Option<&csv::Position>| {
        position.map_or(0, |position| usize::try_from(position.line()).unwrap_or(0))
    };
    let row = |record: Result<csv::StringRecord, csv::Error>| match record {
        Ok(record) => {
            let cells = headers.iter().zip(&record).map(|(head, cell)| (head.to_owned(), cell.to_owned()));
            (line(record.position()), Ok(Row(cells.collect())))
        }
        Err(error) => {
            let problem = refusal(Message::id("row-field-count")).hint(Message::id("hint-quote-field"));
            (line(error.position()), Err(problem))
        }
    };
    Ok(reader.records().map(row).collect())
}

fn meant(key: &str) -> Message {
    match nearest(key, KEYS) {
        Some(near) => Message::id("hint-did-you-mean").with("near", near),
        None => Message::id("hint-there-are").with("list", KEYS.join(", ")),
    }
}

/// Something is wrong with the first line, so that no row can be read.
fn header(message: impl Into<Message>) -> Failure {
    Failure::new(&ARGUMENT, message).at_row(Some(1))
}

fn refusal(message: Message) -> Problem {
    Problem::new(&REQUEST, message)
}

fn bad_cell(key: &str, text: &str, why: Message) -> Problem {
    refusal(Message::id("row-bad-cell").with("key", key).with("text", text).with("why", why))
}

impl Row {
    fn text(&self, key: &str) -> Option<String> {
        self.0.get(key).map(|text| text.trim().to_owned()).filter(|text| !text.is_empty())
    }

    fn day(&self, key: &str) -> Result<Option<NaiveDate>, Problem> {
        let read = |text: String| read_day(&text).map_err(|why| bad_cell(key, &text, why));
        self.text(key).map(read).transpose()
    }

    /// What the row asks for: each mark it names, in the order in which they happen.
    fn requests(&self) -> Result<Vec<Request>, Problem> {
        let id = self.text("id").ok_or_else(|| refusal(Message::id("row-no-id")))?;
        for (detail, owners) in DETAILS {
            if self.text(detail).is_some() && !owners.iter().any(|owner| self.text(owner).is_some()) {
                let hint = Message::id("hint-goes-with").with("key", detail).with("list", owners.join(", "));
                return Err(refusal(Message::id("row-idle-detail").with("key", detail)).hint(hint));
            }
        }
        let mut requests = self.marks(&id)?;
        let on = self.day("date")?;
        if let Some(to) = self.text("to") {
            let to = read_due(&to).map_err(|why| bad_cell("to", &to, why))?;
            requests.push(Request::Extend {
                id: id.clone(),
                to,
                details: MarkDetails { date: on, ..self.details() },
            });
        }
        if let Some(value) = self.text("value") {
            let value = number(&value).map_err(refusal)?;
            requests.push(Request::Record { id: id.clone(), value, date: on, source: self.text("source") });
        }
        if requests.is_empty() {
            let problem = refusal(Message::id("row-no-change").with("id", id));
            return Err(problem.hint(Message::id("hint-row-keys")));
        }
        Ok(requests)
    }

    fn details(&self) -> MarkDetails {
        MarkDetails {
            date: None,
            reason: self.text("reason"),
            note: self.text("note"),
            evidence: self.text("evidence"),
            act: self.text("act"),
        }
    }

    /// The marks of the row. Its details belong to the last of them.
    fn marks(&self, id: &str) -> Result<Vec<Request>, Problem> {
        let mut marks = Vec::new();
        for kind in [MarkKind::Started, MarkKind::Done, MarkKind::Dropped] {
            marks.extend(self.day(kind.word())?.map(|on| (kind, on)));
        }
        let last = marks.len().saturating_sub(1);
        let request = |(n, (kind, on)): (usize, (MarkKind, NaiveDate))| {
            let details = if n == last { self.details() } else { MarkDetails::default() };
            let reason = details.reason.filter(|_| kind == MarkKind::Dropped);
            let details = MarkDetails { date: Some(on), reason, ..details };
            Request::Mark { kind, id: id.to_owned(), details, all_steps: false }
        };
        Ok(marks.into_iter().enumerate().map(request).collect())
    }
}
