//! `roadmap apply`

use std::path::PathBuf;

use chrono::NaiveDate;
use serde::Deserialize;

use super::{Context, Outcome};
use crate::cli::amount::amount;
use crate::cli::args::{day, due};
use crate::cli::change::{Asked, WriteArgs, carry_out};
use crate::cli::error::Failure;
use crate::cli::store;
use crate::model::{MarkWord, Refusal, Request, Said};
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

/// One row. What is empty is not said.
#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
struct RowShape {
    id: Option<String>,
    done: Option<String>,
    started: Option<String>,
    dropped: Option<String>,
    /// A later deadline.
    to: Option<String>,
    /// A KPI's value.
    value: Option<Scalar>,
    /// The day of `to` or `value`.
    on: Option<String>,
    note: Option<String>,
    evidence: Option<String>,
    act: Option<String>,
    reason: Option<String>,
    source: Option<String>,
}

const KEYS: [&str; 12] =
    ["id", "done", "started", "dropped", "to", "value", "on", "note", "evidence", "act", "reason", "source"];

/// A number or the text of one.
#[derive(Debug, Deserialize)]
#[serde(untagged)]
enum Scalar {
    Text(String),
    Number(serde_json::Number),
}

pub(super) fn run(args: &ApplyArgs, context: &Context<'_>) -> Result<Outcome, Failure> {
    let text = store::read_rows(&args.rows)?;
    let text = text.strip_prefix('\u{FEFF}').unwrap_or(&text);
    let rows = if text.trim_start().starts_with('{') { json_rows(text) } else { csv_rows(text)? };
    let (mut asked, mut refusals) = (Vec::new(), Vec::new());
    for (line, row) in rows {
        match row.and_then(RowShape::requests) {
            Ok(requests) => {
                asked.extend(requests.into_iter().map(|request| Asked { request, row: Some(line) }));
            }
            Err(refusal) => refusals.push((Some(line), refusal)),
        }
    }
    if !refusals.is_empty() {
        return Err(Failure::refusals(refusals));
    }
    carry_out("apply", asked, &args.write, context)
}

type Rows = Vec<(usize, Result<RowShape, Refusal>)>;

fn json_rows(text: &str) -> Rows {
    let lines = text.lines().enumerate().filter(|(_, line)| !line.trim().is_empty());
    let row = |line: &str| {
        serde_json::from_str(line).map_err(|error| {
            let message = error.to_string();
            let message = message.split(" at line ").next().unwrap_or_default();
            Refusal { message: format!("{message} (column {})", error.column()), hint: unknown_hint(message) }
        })
    };
    lines.map(|(n, line)| (n + 1, row(line))).collect()
}

fn csv_rows(text: &str) -> Result<Rows, Failure> {
    let header = text.lines().next().unwrap_or_default();
    let delimiter =
        [b',', b';', b'\t'].into_iter().max_by_key(|sign| header.bytes().filter(|byte| byte == sign).count());
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(delimiter.unwrap_or(b','))
        .trim(csv::Trim::All)
        .from_reader(text.as_bytes());
    let headers = reader.headers().map_err(|error| Failure::new(format!("line 1: {error}")))?.clone();
    if let Some(unknown) = headers.iter().find(|head| !KEYS.contains(head)) {
        let near = nearest(unknown, KEYS).map(|near| format!("did you mean `{near}`?"));
        let hint = near.unwrap_or_else(|| format!("there are: {}", KEYS.join(", ")));
        return Err(Failure::new(format!("line 1: unknown column `{unknown}`")).hint(hint));
    }
    let mut rows = Vec::new();
    for record in reader.records() {
        match record {
            Ok(record) => {
                let line =
                    record.position().map_or(0, |position| usize::try_from(position.line()).unwrap_or(0));
                let row = record.deserialize(Some(&headers));
                rows.push((line, row.map_err(|error| Refusal { message: error.to_string(), hint: None })));
            }
            Err(error) => {
                let line =
                    error.position().map_or(0, |position| usize::try_from(position.line()).unwrap_or(0));
                let message = "this row has not as many fields as the header".to_owned();
                rows.push((line, Err(Refusal { message, hint: None })));
            }
        }
    }
    Ok(rows)
}

fn unknown_hint(message: &str) -> Option<String> {
    let key = message.strip_prefix("unknown field `")?.split('`').next()?;
    nearest(key, KEYS).map(|near| format!("did you mean `{near}`?"))
}

impl RowShape {
    /// What the row asks for: each mark it names, in the order in which they happen.
    fn requests(self) -> Result<Vec<Request>, Refusal> {
        let said =
            |text: Option<String>| text.map(|text| text.trim().to_owned()).filter(|text| !text.is_empty());
        let refuse = |message: String| Refusal { message, hint: None };
        let id = said(self.id).ok_or_else(|| refuse("this row has no `id`".into()))?;
        let date = |key: &str, text: Option<String>| {
            said(text)
                .map(|text| day(&text).map_err(|why| refuse(format!("{key} `{text}`: {why}"))))
                .transpose()
        };
        let (started, done, dropped) =
            (date("started", self.started)?, date("done", self.done)?, date("dropped", self.dropped)?);
        let on = date("on", self.on)?;
        let details = Said {
            on,
            reason: said(self.reason),
            note: said(self.note),
            evidence: said(self.evidence),
            act: said(self.act),
        };
        let mut requests = Vec::new();
        let mut mark = |word: MarkWord, on: Option<NaiveDate>, said: Said| {
            requests.extend(on.map(|on| Request::Mark {
                word,
                id: id.clone(),
                said: Said { on: Some(on), ..said },
                all_steps: false,
            }));
        };
        let bare = if done.is_some() || dropped.is_some() { Said::default() } else { details.clone() };
        mark(MarkWord::Started, started, Said { reason: None, ..bare });
        mark(MarkWord::Done, done, Said { reason: None, ..details.clone() });
        mark(MarkWord::Dropped, dropped, details.clone());
        if let Some(to) = said(self.to) {
            let to = due(&to).map_err(|why| refuse(format!("to `{to}`: {why}")))?;
            requests.push(Request::Extend { id: id.clone(), to, said: details });
        }
        let value = self.value.and_then(|value| match value {
            Scalar::Text(text) => said(Some(text)),
            Scalar::Number(number) => Some(number.to_string()),
        });
        if let Some(value) = value {
            let value = amount(&value).map_err(refuse)?;
            requests.push(Request::Record { id: id.clone(), value, on, source: said(self.source) });
        }
        if requests.is_empty() {
            let message = format!("nothing is said of `{id}`");
            return Err(Refusal { message, hint: Some("give done, started, dropped, to or value".into()) });
        }
        Ok(requests)
    }
}
