//! The arguments every command takes.

use std::path::PathBuf;

use chrono::NaiveDate;
use clap::parser::ValueSource;
use clap::{Args, CommandFactory as _, FromArgMatches as _, Parser, ValueEnum};

use super::commands::Command;
use crate::model::{Due, DueError, Period, PeriodError};

/// Tracks a road map: what is overdue, who owes it, how far each KPI is from its target.
#[derive(Parser)]
#[command(name = "roadmap", version, max_term_width = 100, disable_help_subcommand = true)]
#[command(after_help = "Exit codes: 0 fine, 1 asked to fail on findings, 2 could not do it.")]
pub(super) struct Cli {
    #[command(flatten)]
    pub(super) global: Global,
    #[command(subcommand)]
    pub(super) command: Command,
}

/// Options of every command.
#[derive(Args)]
pub(super) struct Global {
    /// A plan, or a folder with plans in `*.yaml` and `*.yml`; may be given several times. Without it: `roadmap.yaml`
    /// here or in the nearest parent folder.
    #[arg(
        short,
        long = "file",
        value_name = "PATH",
        global = true,
        env = "ROADMAP_FILE",
        hide_env_values = true
    )]
    pub(super) files: Vec<PathBuf>,
    /// Whether `files` come from the environment, where any argument outranks them.
    #[arg(skip)]
    pub(super) files_of_env: bool,
    /// Answer with what was known on this day, as if it were today.
    #[arg(long, value_name = "DATE", global = true, value_parser = day)]
    pub(super) as_of: Option<NaiveDate>,
    /// Language of texts, headings, dates and numbers: en, uz, uz-Latn, ru, or one the plan is written in.
    #[arg(long, value_name = "LANG", global = true, env = "ROADMAP_LANG", hide_env_values = true)]
    pub(super) lang: Option<String>,
    /// How the answer is written.
    #[arg(long, value_enum, default_value_t = Format::Table, global = true)]
    pub(super) format: Format,
    /// Whether the answer is coloured; `auto` is on a terminal, unless `NO_COLOR` is set.
    #[arg(long, value_enum, default_value_t = Colour::Auto, global = true, value_name = "WHEN")]
    pub(super) color: Colour,
    /// Wrap tables to this many columns; without it to the terminal, and not at all where there is none.
    #[arg(long, value_name = "COLUMNS", global = true, value_parser = clap::value_parser!(u16).range(20..))]
    pub(super) width: Option<u16>,
}

impl Cli {
    /// Understands the process's own arguments.
    pub(super) fn from_process() -> Result<Self, clap::Error> {
        let matches = Self::command().try_get_matches()?;
        let mut cli = Self::from_arg_matches(&matches)?;
        cli.global.files_of_env = matches.value_source("files") == Some(ValueSource::EnvVariable);
        Ok(cli)
    }
}

/// How an answer is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum Format {
    /// For people at a terminal: every command.
    Table,
    /// One JSON object: every command.
    Json,
    /// One JSON object for each item, a line each: every command.
    Jsonl,
    /// Comma-separated values: every command but check.
    Csv,
    /// Tab-separated values: every command but check.
    Tsv,
    /// A Markdown table: every command but check.
    Markdown,
    /// Annotations of GitHub Actions: check, overdue, kpi.
    Github,
    /// Code quality report of GitLab: check.
    Gitlab,
    /// SARIF 2.1.0: check.
    Sarif,
    /// `JUnit` XML: check.
    Junit,
}

/// Whether an answer is coloured.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum Colour {
    /// On a terminal.
    Auto,
    /// Always.
    Always,
    /// Never.
    Never,
}

/// What a command with a table also takes.
#[derive(Args)]
pub(super) struct TableArgs {
    /// The columns to show, in this order; `all` for every one there is.
    #[arg(long, value_name = "KEY,…", value_delimiter = ',')]
    pub(super) columns: Option<Vec<String>>,
}

/// What a command about items or KPIs also takes.
#[derive(Args)]
pub(super) struct QueryArgs {
    /// Terms that must all hold: an id or `1..7`, section:II, executor:mdt, funding:…, status:overdue,planned,
    /// due:2023-Q2, due:..2023-06-30, 'late:>14', a word of the title, not:TERM.
    #[arg(value_name = "QUERY")]
    pub(super) query: Vec<String>,
}

/// A single day, for clap.
pub(super) fn day(text: &str) -> Result<NaiveDate, String> {
    match text.parse::<Period>() {
        Ok(Period::Day(day)) => Ok(day),
        Ok(period) => Err(format!("a single day is wanted, such as {}", period.last())),
        Err(PeriodError::Calendar) => Err("the calendar has no such day".into()),
        Err(PeriodError::Shape) => Err("write a day as 2023-07-01".into()),
    }
}

/// A new deadline, for clap.
pub(super) fn due(text: &str) -> Result<Due, String> {
    text.parse().map_err(|error| match error {
        DueError::Shape(Some(meant)) => format!("write it as {meant}"),
        DueError::Shape(None) => "write 2024-03-31, 2024-03, 2024-Q1, 2024-H1, 2024 or 2024/2025".into(),
        DueError::Calendar(part) => format!("the calendar has no {part}"),
        DueError::Backwards => "it ends before it begins".into(),
    })
}
