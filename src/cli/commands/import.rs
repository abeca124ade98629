//! `roadmap import`

use std::fmt::Write as _;
use std::path::PathBuf;

use crate::cli::args::Global;
use crate::cli::day::{option, read_single};
use crate::cli::env::Env;
use crate::cli::error::{self, Failure};
use crate::cli::name::shown;
use crate::cli::outcome::Outcome;
use crate::cli::{output, store};
use crate::import::{self, ColumnList, Finding, Imported, Options, grid};
use crate::render::sanitize;

#[derive(clap::Args)]
#[command(after_help = "Examples:
  roadmap import plan.docx -o roadmap.yaml
  roadmap import plan.xlsx --table 2,3 --year 2026 > roadmap.yaml
  roadmap import plan.html --columns no=1,measure=2,due=4,executors=5

What could not be read for sure is marked in the plan: `# import:` says how something was read, `# TODO import:` what is
still to be decided. `roadmap check` fails until the last of these is gone.")]
pub(in crate::cli) struct ImportArgs {
    /// The document: .docx, .xlsx, .ods, .html, .txt or .md
    #[arg(value_name = "DOCUMENT")]
    document: PathBuf,
    /// The plan to write; without it the plan goes to stdout. What is there is never overwritten
    #[arg(short, long, value_name = "PLAN")]
    output: Option<PathBuf>,
    /// The day on which the document's words for what is done were true: 2023-07-01, 1.7.2023; today if not given
    #[arg(long, value_name = "DATE", allow_hyphen_values = true)]
    on: Option<String>,
    /// The tables that are the plan, in this order, counted from 1
    #[arg(long, value_name = "N,…", value_delimiter = ',')]
    table: Vec<usize>,
    /// What the columns hold, by number or by letter: no, measure, steps, due, start, duration, executors, funding,
    /// outcome, section, state, note
    #[arg(long, value_name = "NAME=COLUMN,…")]
    columns: Option<ColumnList>,
    /// The year of deadlines that name none
    #[arg(long, value_name = "YEAR", value_parser = clap::value_parser!(i32).range(1900..=2200))]
    year: Option<i32>,
}

pub(super) fn run(args: &ImportArgs, global: &Global, env: &Env) -> Result<Outcome, Failure> {
    let on = option("--on", args.on.as_ref(), read_single)?;
    let today = global.day(env.today(Some("Asia/Tashkent")));
    let options = Options {
        tables: args.table.clone(),
        columns: args.columns.clone(),
        year: args.year,
        language: global.lang.clone(),
        on: on.map_or(today, |day| day.on(today)),
    };
    let bytes = store::read_rows(&args.document)?;
    let document = grid::read(&bytes, &grid::Limits::default())?;
    let imported = import::plan(&document, &options)?;
    match &args.output {
        None => output::print(&imported.yaml)?,
        Some(path) => {
            store::create(path, &imported.yaml)?;
            let counts = format!("{} measures, {} lines", imported.measures, imported.lines);
            output::print(&format!("{}: {counts}\n", shown(path)))?;
        }
    }
    error::note(told(&imported).trim_end());
    Ok(Outcome::Fine)
}

/// The most lines of a list; a table that is not the plan may be long.
const MOST: usize = 200;

/// What to look at next: all that is open, and all that is left over.
fn told(imported: &Imported) -> String {
    let mut text = match (imported.read.len(), imported.open.len()) {
        (0, 0) => "everything was read plainly\n".to_owned(),
        (read, open) => {
            format!("marked in the plan: {read} with `# import:`, {open} still open with `# TODO import:`\n")
        }
    };
    let open: Vec<String> = imported.open.iter().map(finding).collect();
    list(&mut text, "still open:", &open);
    let left: Vec<String> =
        imported.leftovers.iter().map(|left| format!("{}: {}", left.place, left.text)).collect();
    list(&mut text, "in the document and not in the plan:", &left);
    text
}

fn finding(finding: &Finding) -> String {
    if finding.place.is_empty() {
        finding.text.clone()
    } else {
        format!("{}: {}", finding.place, finding.text)
    }
}

fn list(text: &mut String, heading: &str, lines: &[String]) {
    if lines.is_empty() {
        return;
    }
    let _ = writeln!(text, "{heading}");
    for line in lines.iter().take(MOST) {
        let _ = writeln!(text, "  {}", sanitize::line(line));
    }
    if lines.len() > MOST {
        let _ = writeln!(text, "  and {} more", lines.len() - MOST);
    }
}
