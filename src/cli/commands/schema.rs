//! `roadmap schema`

use anyhow::Context as _;
use clap::ValueEnum;

use crate::cli::error::Failure;
use crate::cli::outcome::Outcome;
use crate::cli::output::print;
use crate::format;
use crate::render::json;

#[derive(clap::Args)]
#[command(after_help = "Examples:
  roadmap schema > .roadmap.schema.json     of the file, for an editor
  roadmap schema --of overdue               of `roadmap overdue --format json`")]
pub(in crate::cli) struct SchemaArgs {
    /// What to describe: the file, or the JSON a command answers with
    #[arg(long, value_name = "WHAT", value_enum, default_value_t = Of::Plan)]
    of: Of,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum Of {
    Plan,
    List,
    Show,
    Overdue,
    Upcoming,
    Kpi,
    Summary,
    Timeline,
    Changes,
    History,
    Trend,
    Export,
    Check,
    Done,
    Start,
    Drop,
    Confirm,
    Extend,
    Reopen,
    Record,
    Log,
    Apply,
}

pub(super) fn run(args: &SchemaArgs) -> Result<Outcome, Failure> {
    let schema = match args.of {
        Of::Plan => format::schema(),
        Of::List => json::schema::items("list"),
        Of::Show => json::schema::shown("show"),
        Of::Overdue => json::schema::items("overdue"),
        Of::Upcoming => json::schema::items("upcoming"),
        Of::Kpi => json::schema::kpis("kpi"),
        Of::Summary => json::schema::counts("summary"),
        Of::Timeline => json::schema::items("timeline"),
        Of::Changes => json::schema::changes("changes"),
        Of::History => json::schema::history("history"),
        Of::Trend => json::schema::trend("trend"),
        Of::Export => json::schema::shown("export"),
        Of::Check => json::schema::found("check"),
        Of::Done => json::schema::reports("done"),
        Of::Start => json::schema::reports("start"),
        Of::Drop => json::schema::reports("drop"),
        Of::Confirm => json::schema::reports("confirm"),
        Of::Extend => json::schema::reports("extend"),
        Of::Reopen => json::schema::reports("reopen"),
        Of::Record => json::schema::reports("record"),
        Of::Log => json::schema::reports("log"),
        Of::Apply => json::schema::reports("apply"),
    };
    let text = serde_json::to_string_pretty(&schema).context("cannot write JSON")?;
    print(&(text + "\n"))?;
    Ok(Outcome::Fine)
}
