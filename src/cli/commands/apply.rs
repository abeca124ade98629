//! `roadmap apply`

use std::collections::BTreeMap;
use std::path::PathBuf;

use chrono::NaiveDate;
use serde_json::{Map, Value};

use super::Outcome;
use crate::cli::args::{Global, day, due};
use crate::cli::change::{RequestRow, WriteArgs, carry_out};
use crate::cli::env::Env;
use crate::cli::error::Failure;
use crate::cli::number::number;
use crate::cli::store;
use crate::model::{MarkDetails, MarkKind, Refusal, Request};
use crate::suggestion::nearest;

#[derive(clap::Args)]
pub(in crate::cli) struct ApplyArgs {
    /// CSV with a header, or JSON lines; `-` reads standard input. Keys: id, done, started, dropped, to, value, on,
    /// note, evidence, act, reason, source
    #[arg(value_name = "FILE")]
    rows: PathBuf,
    #[command(flatten)]
    write: WriteArgs,
}

const KEYS: [&str; 12] =
    ["id", "done", "started", "dropped", "to", "value", "on", "note", "evidence", "act", "reason", "source"];

/// What may be said of what: each detail with the keys it can belong to.
const DETAILS: [(&str, &[&str]); 6] = [
    ("on", &["to", "value"]),
    ("note", &["done", "started", "dropped", "to"]),
    ("evidence", &["done", "started", "dropped"]),
    ("act", &["done", "started", "dropped", "to"]),
    ("reason", &["dropped", "to"]),
    ("source", &["value"]),
];

/// One row: what it says under each key. What is empty is not said.
struct Row(BTreeMap<String, String>);

type Rows = Vec<(usize, Result<Row, Refusal>)>;

pub(super) fn run(args: &ApplyArgs, global: &Global, env: &Env) -> Result<Outcome, Failure> {
    let text = store::read_rows(&args.rows)?;
    let text = text.strip_prefix('\u{FEFF}').unwrap_or(&text);
    let rows = match text.trim_start().chars().next() {
        Some('{') => json_rows(text),
        Some('[') => {
            let failure = Failure::new("line 1: a list is no row");
            return Err(failure.hint("write JSON lines: one object a line, without brackets around them"));
        }
        _ => csv_rows(text)?,
    };
    let mut asked = Vec::new();
    for (line, row) in rows {
        let row = row.and_then(|row| row.requests());
        let requests = row.map_or_else(|refusal| vec![Err(refusal)], |all| all.into_iter().map(Ok).collect());
        asked.extend(requests.into_iter().map(|request| RequestRow { request, row: Some(line) }));
    }
    carry_out("apply", asked, &args.write, global, env)
}

fn json_rows(text: &str) -> Rows {
    let lines = text.lines().enumerate().filter(|(_, line)| !line.trim().is_empty());
    let row = |line: &str| {
        let row: Map<String, Value> = serde_json::from_str(line).map_err(|error| {
            let message = error.to_string();
            let message = message.split(" at line ").next().unwrap_or_default();
            refusal(format!("{message} (column {})", error.column()), "each line is one JSON object")
        })?;
        let mut cells = BTreeMap::new();
        for (key, value) in row {
            let text = match value {
                Value::Null => continue,
                Value::String(text) => text,
                Value::Number(number) => number.to_string(),
                Value::Bool(_) | Value::Array(_) | Value::Object(_) => {
                    return Err(refusal(format!("`{key}` is no text and no number"), ""));
                }
            };
            if !KEYS.contains(&key.as_str()) {
                return Err(refusal(format!("unknown key `{key}`"), meant(&key)));
            }
            cells.insert(key, text);
        }
        Ok(Row(cells))
    };
    lines.map(|(n, line)| (n + 1, row(line))).collect()
}

fn csv_rows(text: &str) -> Result<Rows, Failure> {
    let header = text.lines().next().unwrap_or_default();
    let signs = [b',', b';', b'\t'];
    let delimiter = signs.into_iter().max_by_key(|sign| header.bytes().filter(|byte| byte == sign).count());
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(delimiter.unwrap_or(b','))
        .trim(csv::Trim::All)
        .from_reader(text.as_bytes());
    let headers = reader.headers().map_err(|error| Failure::new(format!("line 1: {error}")))?.clone();
    for (n, head) in headers.iter().enumerate() {
        if !KEYS.contains(&head) {
            return Err(Failure::new(format!("line 1: unknown column `{head}`")).hint(meant(head)));
        }
        if headers.iter().take(n).any(|before| before == head) {
            return Err(Failure::new(format!("line 1: the column `{head}` stands twice")));
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
            let message = "this row has not as many fields as the header";
            (line(error.position()), Err(refusal(message, "a field that holds the delimiter wants quotes")))
        }
    };
    Ok(reader.records().map(row).collect())
}

fn meant(key: &str) -> String {
    nearest(key, KEYS)
        .map_or_else(|| format!("there are: {}", KEYS.join(", ")), |near| format!("did you mean `{near}`?"))
}

fn refusal(message: impl Into<String>, hint: impl Into<String>) -> Refusal {
    Refusal { message: message.into(), hint: Some(hint.into()).filter(|hint| !hint.is_empty()) }
}

impl Row {
    fn text(&self, key: &str) -> Option<String> {
        self.0.get(key).map(|text| text.trim().to_owned()).filter(|text| !text.is_empty())
    }

    fn day(&self, key: &str) -> Result<Option<NaiveDate>, Refusal> {
        let read = |text: String| day(&text).map_err(|why| refusal(format!("{key} `{text}`: {why}"), ""));
        self.text(key).map(read).transpose()
    }

    /// What the row asks for: each mark it names, in the order in which they happen.
    fn requests(&self) -> Result<Vec<Request>, Refusal> {
        let id = self.text("id").ok_or_else(|| refusal("this row has no `id`", ""))?;
        for (detail, owners) in DETAILS {
            if self.text(detail).is_some() && !owners.iter().any(|owner| self.text(owner).is_some()) {
                let hint = format!("`{detail}` goes with {}", owners.join(", "));
                return Err(refusal(format!("`{detail}` belongs to nothing in this row"), hint));
            }
        }
        let mut requests = self.marks(&id)?;
        let on = self.day("on")?;
        if let Some(to) = self.text("to") {
            let to = due(&to).map_err(|why| refusal(format!("to `{to}`: {why}"), ""))?;
            requests.push(Request::Extend {
                id: id.clone(),
                to,
                details: MarkDetails { date: on, ..self.details() },
            });
        }
        if let Some(value) = self.text("value") {
            let value = number(&value).map_err(|why| refusal(why, ""))?;
            requests.push(Request::Record { id: id.clone(), value, date: on, source: self.text("source") });
        }
        if requests.is_empty() {
            return Err(refusal(
                format!("nothing is said of `{id}`"),
                "give done, started, dropped, to or value",
            ));
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
    fn marks(&self, id: &str) -> Result<Vec<Request>, Refusal> {
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
