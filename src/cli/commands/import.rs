//! `roadmap import`

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use chrono::NaiveDate;

use crate::cli::ability::{Ability, Work};
use crate::cli::args::{Format, Global};
use crate::cli::day::{option, read_single};
use crate::cli::env::Env;
use crate::cli::error::{self, Failure};
use crate::cli::imported;
use crate::cli::outcome::Outcome;
use crate::cli::revision::{self, Revised};
use crate::cli::{output, store};
use crate::import::{self, ColumnList, Imported, Options, grid};
use crate::problem::{ARGUMENT, Message};
use crate::render::Words;

pub(super) const ABILITY: Ability = Ability::new(Work::Makes, &[Format::Table]);

#[derive(clap::Args)]
#[command(after_help = "Examples:
  roadmap import plan.docx -o roadmap.yaml
  roadmap import plan.xlsx --table 2,3 --year 2026 > roadmap.yaml
  roadmap import plan.html --columns no=1,measure=2,due=4,executors=5
  roadmap import new.docx --into roadmap.yaml --act 'Resolution 37' --dry-run

What could not be read for sure is marked in the plan: `# import:` says how
something was read, `# TODO import:` what is still to be decided.
`roadmap check` fails until the last of these is gone.")]
pub(in crate::cli) struct ImportArgs {
    /// The document: .docx, .xlsx, .ods, .html, .txt or .md
    #[arg(value_name = "DOCUMENT")]
    document: PathBuf,
    /// The plan to write; without it the plan goes to stdout. What is there is never overwritten
    #[arg(short, long, value_name = "PLAN", conflicts_with = "into")]
    output: Option<PathBuf>,
    /// The plan that the document revises: later deadlines become extensions, what is gone is dropped, what is new is added
    #[arg(long, value_name = "PLAN", requires = "act")]
    into: Option<PathBuf>,
    /// The document the plan was made of, to tell what was edited in the plan from what is other in the document
    #[arg(long, value_name = "DOCUMENT", requires = "into")]
    base: Option<PathBuf>,
    /// The document that grants the later deadlines
    #[arg(long, value_name = "TEXT", requires = "into", allow_hyphen_values = true)]
    act: Option<String>,
    /// Print what the document says otherwise, and the change as a unified diff; write nothing
    #[arg(long, requires = "into")]
    dry_run: bool,
    /// The day on which the document's words for what is done were true, or its changes were granted: 2023-07-01,
    /// 1.7.2023; today if not given
    #[arg(long, value_name = "DATE", allow_hyphen_values = true)]
    on: Option<String>,
    /// The tables that are the plan, in this order, counted from 1
    #[arg(long, value_name = "N,…", value_delimiter = ',')]
    table: Vec<usize>,
    /// What the columns hold, by number or by letter: no, measure, steps, due, start, duration, executors, funding,
    /// outcome, section, state, note
    #[arg(long, value_name = "NAME=COLUMN,…")]
    columns: Option<String>,
    /// The year of deadlines that name none
    #[arg(long, value_name = "YEAR", value_parser = clap::value_parser!(i32).range(1900..=2200))]
    year: Option<i32>,
    /// How long to wait for another writer
    #[arg(long, value_name = "TIME", default_value = "10s", value_parser = humantime::parse_duration)]
    lock_timeout: Duration,
}

pub(super) fn run(args: &ImportArgs, global: &Global, env: &Env) -> Result<Outcome, Failure> {
    if !global.files.is_empty() && !global.files_of_env {
        let message = Message::id("argument-import-file");
        return Err(Failure::new(&ARGUMENT, message).hint(Message::id("hint-import-file")));
    }
    let on = option("--on", args.on.as_ref(), read_single)?;
    let columns = option("--columns", args.columns.as_ref(), str::parse::<ColumnList>)?;
    let Some(plan) = &args.into else {
        let today = today(global, env);
        let on = on.map_or(today, |day| day.on(today));
        return args.new_plan(&args.options(on, columns, Vec::new(), global), global);
    };
    let read = |known: Vec<String>, today| {
        let options = args.options(on.map_or(today, |day| day.on(today)), columns, known, global);
        let base = args.base.as_ref().map(|base| read_document(base, &options)).transpose()?;
        Ok((read_document(&args.document, &options)?, base))
    };
    let revised = Revised {
        plan,
        document: &args.document,
        act: args.act.as_deref().unwrap_or_default(),
        on,
        dry_run: args.dry_run,
        lock_timeout: args.lock_timeout,
    };
    revision::carry_out(&revised, read, global, env)
}

/// Documents of unknown places are of the zone that most of them come from.
fn today(global: &Global, env: &Env) -> NaiveDate {
    global.day(env.today(Some("Asia/Tashkent")))
}

impl ImportArgs {
    fn new_plan(&self, options: &Options, global: &Global) -> Result<Outcome, Failure> {
        if let Some(path) = &self.output {
            store::refuse_existing(path)?;
        }
        let found = read_document(&self.document, options)?;
        let words = Words::new(global.lang.as_deref());
        match &self.output {
            None => output::print(&found.yaml)?,
            Some(path) => {
                store::create(path, &found.yaml)?;
                output::print_written(&imported::written(path, &found, &words))?;
            }
        }
        error::notes(imported::left_to_do(&found, &words).trim_end());
        Ok(Outcome::Fine)
    }

    fn options(
        &self,
        on: NaiveDate,
        columns: Option<ColumnList>,
        known: Vec<String>,
        global: &Global,
    ) -> Options {
        Options {
            tables: self.table.clone(),
            columns,
            year: self.year,
            language: global.lang.clone(),
            known,
            on,
        }
    }
}

/// The plan in a document.
fn read_document(path: &Path, options: &Options) -> Result<Imported, Failure> {
    let limits = grid::Limits::default();
    let bytes = store::read_document(path, limits.bytes.max(limits.plain))?;
    let document = grid::read(&bytes, &limits);
    let found = document.and_then(|document| import::plan(&document, options));
    found.map_err(|problem| Failure::from(problem).in_file(path, Arc::default()))
}
