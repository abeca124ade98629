//! What the JSON of each answer holds: its structs, which are its documentation as well.

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::Serialize;
use serde_json::{Map, Number, Value};

use super::word::{Grade, Gravity, Group, Kind, Often, State, Way};

/// What every answer is wrapped in.
#[derive(JsonSchema, Serialize)]
#[schemars(rename = "answer")]
pub struct Envelope<T> {
    /// The version of this format: 1.
    pub(super) version: u32,
    /// The command that answers.
    pub(super) command: &'static str,
    /// The day asked about.
    pub(super) as_of: NaiveDate,
    /// What was found, in the order of the answer; `--format jsonl` prints each on a line of its own.
    pub(super) items: Vec<T>,
    /// The KPIs among what was asked for; in JSON lines they come after the items.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) kpis: Option<Vec<Kpi>>,
}

/// A numbered line: a measure, a step or a line of content.
#[derive(JsonSchema, Serialize)]
#[schemars(rename = "item")]
pub struct Item {
    /// The file, as it was named.
    pub(super) file: String,
    /// The line of the file where it stands, from 1.
    pub(super) line: Option<usize>,
    /// Its address: `9`, `9.2`, with several plans `plan:9.2`.
    pub(super) id: String,
    /// What it is.
    #[schemars(with = "Kind")]
    pub(super) kind: &'static str,
    /// The id of its section; none where the plan has no sections.
    pub(super) section: Option<String>,
    /// The id of its measure.
    pub(super) measure: String,
    /// Its title, in the language asked for.
    pub(super) title: String,
    /// The deadline in force; none for content and where there is none.
    pub(super) due: Option<Deadline>,
    /// Its state on the day asked about; none for content.
    #[schemars(with = "Option<State>")]
    pub(super) status: Option<&'static str>,
    /// Days since its due day, if it is over or was missed.
    pub(super) days_late: Option<i64>,
    /// Days until its due day, if that is to come.
    pub(super) days_left: Option<i64>,
    /// Whether it is overdue because it has not begun.
    pub(super) not_begun: bool,
    /// The day it was done.
    pub(super) done: Option<NaiveDate>,
    /// The day it was started.
    pub(super) started: Option<NaiveDate>,
    /// Who is responsible; the first leads.
    pub(super) executors: Vec<Named>,
    /// Who pays.
    pub(super) funding: Vec<Named>,
    /// The periods of a series.
    pub(super) periods: Vec<Part>,
    /// The later deadlines granted.
    pub(super) extensions: Vec<Granted>,
    #[serde(flatten)]
    pub(super) extras: Map<String, Value>,
}

/// A deadline.
#[derive(JsonSchema, Serialize)]
#[schemars(rename = "deadline")]
pub struct Deadline {
    /// As the plan writes it; a series in words.
    pub(super) text: String,
    /// The first day it spans; none of one that runs from something else.
    pub(super) first: Option<NaiveDate>,
    /// The last day it spans; none where it never ends.
    pub(super) last: Option<NaiveDate>,
    /// How often it comes back, for a series.
    #[schemars(with = "Option<Often>")]
    pub(super) every: Option<&'static str>,
    /// The deadline before it was extended.
    pub(super) original: Option<String>,
}

/// Somebody, by id and name.
#[derive(JsonSchema, Serialize)]
#[schemars(rename = "name")]
pub struct Named {
    /// The id in the file.
    pub(super) id: String,
    /// The name, in the language asked for.
    pub(super) name: String,
}

/// A period of a series.
#[derive(JsonSchema, Serialize)]
#[schemars(rename = "period")]
pub struct Part {
    /// The period.
    pub(super) period: String,
    /// The day it falls due, grace included.
    pub(super) due: NaiveDate,
    /// The day it was done.
    pub(super) done: Option<NaiveDate>,
    /// Its state.
    #[schemars(with = "State")]
    pub(super) status: &'static str,
}

/// A later deadline that was granted.
#[derive(JsonSchema, Serialize)]
#[schemars(rename = "extension")]
pub struct Granted {
    /// The new deadline.
    pub(super) to: String,
    /// The day it was granted.
    pub(super) date: NaiveDate,
    /// The period of a series whose deadline it moves.
    pub(super) period: Option<String>,
    /// Why.
    pub(super) reason: Option<String>,
    /// The document that grants it.
    pub(super) act: Option<String>,
}

/// A KPI and its figures on the day asked about. Ratios are plain numbers: 0.35 is 35 %.
#[derive(JsonSchema, Serialize)]
#[schemars(rename = "kpi")]
pub struct Kpi {
    /// The file, as it was named.
    pub(super) file: String,
    /// The line of the file where it stands, from 1.
    pub(super) line: Option<usize>,
    /// Its id, with several plans `plan:id`.
    pub(super) id: String,
    /// The address of its measure.
    pub(super) measure: Option<String>,
    /// Its title, in the language asked for.
    pub(super) title: String,
    /// In what it is measured.
    pub(super) unit: Option<String>,
    /// Which way is better, where that is known.
    #[schemars(with = "Option<Way>")]
    pub(super) direction: Option<&'static str>,
    /// The value from which progress counts.
    pub(super) baseline: Option<Number>,
    /// Whether the baseline was worked out and not published.
    pub(super) baseline_derived: bool,
    /// The day of the baseline.
    pub(super) baseline_date: Option<NaiveDate>,
    /// The value to be reached in the end.
    pub(super) target: Option<Number>,
    /// The day by which it must be reached.
    pub(super) by: Option<NaiveDate>,
    /// The last value observed; of a flow the sum.
    pub(super) value: Option<Number>,
    /// The day of that value.
    pub(super) date: Option<NaiveDate>,
    /// What is missing; nothing or less is met. From the baseline where nothing was observed (`value` is null).
    pub(super) gap: Option<Number>,
    /// Value / target.
    pub(super) of_target: Option<Number>,
    /// (value − baseline) / (target − baseline).
    pub(super) achieved: Option<Number>,
    /// How much of the time has passed, 0 to 1.
    pub(super) elapsed: Option<Number>,
    /// The value that would be on the line on that day.
    pub(super) expected: Option<Number>,
    /// Achieved / elapsed, both on the day of the value; 1 is on the line.
    pub(super) pace: Option<Number>,
    /// Where this pace leads.
    pub(super) forecast: Option<Number>,
    /// How it stands.
    #[schemars(with = "Grade")]
    pub(super) rating: &'static str,
    #[serde(flatten)]
    pub(super) extras: Map<String, Value>,
}

/// What a command did, or with `--dry-run` would do, to one id.
#[derive(JsonSchema, Serialize)]
#[schemars(rename = "change")]
pub struct Report {
    /// The file, as it was named.
    pub(super) file: String,
    /// The address that was changed.
    pub(super) id: String,
    /// The key that was changed.
    pub(super) key: &'static str,
    /// What stood there.
    pub(super) old: Option<String>,
    /// What stands there now.
    pub(super) new: Option<String>,
    /// Whether anything changed; false where it was so already.
    pub(super) changed: bool,
    /// Whether the file was left as it was.
    pub(super) dry_run: bool,
}

/// One finding of `check`.
#[derive(JsonSchema, Serialize)]
#[schemars(rename = "finding")]
pub struct Found {
    /// The file, as it was named.
    pub(super) file: String,
    /// The line, from 1; none where the file as a whole is concerned.
    pub(super) line: Option<usize>,
    /// The column in letters, from 1.
    pub(super) column: Option<usize>,
    /// The rule that found it.
    pub(super) rule: &'static str,
    /// How bad it is.
    #[schemars(with = "Gravity")]
    pub(super) severity: &'static str,
    /// What is wrong.
    pub(super) message: String,
    /// A way out.
    #[serde(rename = "help")]
    pub(super) hint: Option<String>,
    /// The exact text to put there instead.
    pub(super) fix: Option<String>,
}

/// One group of a summary, or the total.
#[derive(JsonSchema, Serialize)]
#[schemars(rename = "group")]
pub struct GroupCounts {
    /// What is grouped by; `all` for the total, which comes last.
    #[schemars(with = "Group")]
    pub(super) by: &'static str,
    /// The id of the group.
    pub(super) id: Option<String>,
    /// The name of the group.
    pub(super) name: Option<String>,
    /// Items that count: all but the dropped.
    pub(super) items: u32,
    /// Done.
    pub(super) done: u32,
    /// Done after the due day.
    pub(super) done_late: u32,
    /// Overdue.
    pub(super) overdue: u32,
    /// In progress.
    pub(super) in_progress: u32,
    /// Planned.
    pub(super) planned: u32,
    /// Dropped; in no other figure.
    pub(super) dropped: u32,
    /// Whose deadline was extended.
    pub(super) extended: u32,
    /// Whose due day is over.
    pub(super) fallen_due: u32,
    /// Done / all.
    pub(super) done_of_all: Option<Number>,
    /// Of those fallen due, the share that owes nothing.
    pub(super) done_of_due: Option<Number>,
}
