//! The arguments of commands whose lines can be sorted, grouped and cut short.

use clap::{Args, ValueEnum};

use super::args::QueryArgs;
use super::context::Context;
use super::error::Failure;
use super::worded::Worded;
use crate::report::{Arrangement, GroupBy, Query, SortKey, Subject};

/// How lines are arranged.
#[derive(Args)]
pub(super) struct ArrangeArgs {
    /// Sort by these columns; `-` before one turns the order around: --sort=-days-late,title
    #[arg(long, value_name = "KEY,…", value_delimiter = ',', allow_hyphen_values = true)]
    sort: Vec<String>,
    /// Show the lines in groups
    #[arg(long, value_name = "WHAT", value_enum)]
    group: Option<Grouping>,
    /// Show at most this many lines; the counts stay those of all
    #[arg(long, value_name = "N")]
    limit: Option<usize>,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum Grouping {
    Executor,
    Lead,
    Section,
    Status,
}

impl From<Grouping> for GroupBy {
    fn from(by: Grouping) -> Self {
        match by {
            Grouping::Executor => Self::Executor,
            Grouping::Lead => Self::Lead,
            Grouping::Section => Self::Section,
            Grouping::Status => Self::Status,
        }
    }
}

impl ArrangeArgs {
    /// Reads a query about items; words that are to arrange them are refused with the option that does.
    pub(super) fn query(args: &QueryArgs, context: &Context<'_>, subject: Subject) -> Result<Query, Failure> {
        Worded::arranged::<Grouping>().query(&args.query, context, subject)
    }

    /// What is asked for.
    ///
    /// # Errors
    /// A column that does not exist.
    pub(super) fn read(&self) -> Result<Arrangement, Failure> {
        let sort = self.sort.iter().map(|key| SortKey::parse(key.trim())).collect::<Result<_, _>>()?;
        Ok(Arrangement { sort, group: self.group.map(GroupBy::from), limit: self.limit })
    }
}
