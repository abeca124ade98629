//! The arguments that commands have in common.

use std::ffi::OsString;
use std::path::PathBuf;

use chrono::{Datelike as _, NaiveDate};
use clap::builder::{OsStringValueParser, TypedValueParser as _};
use clap::parser::ValueSource;
use clap::{ArgMatches, Args, ValueEnum};

use super::day::{option, read_single};
use super::env::Env;
use super::error::Failure;
use crate::model::{Days, TypedDay};
use crate::problem::{ARGUMENT, Message};
use crate::render::{Layout, Words};

/// Options of every command.
#[derive(Args)]
#[command(next_help_heading = "Common options")]
pub(super) struct Global {
    /// The plans.
    #[arg(
        help = "A plan, or a folder of plans; without it the nearest `roadmap.yaml` [env: ROADMAP_FILE]",
        long_help = "A plan, or a folder with plans in `*.yaml` and `*.yml`; may be given several times. Without it \
                     the files that the variable ROADMAP_FILE names, else `roadmap.yaml` here or in the nearest \
                     parent folder.",
        short,
        long = "file",
        value_name = "PATH",
        global = true,
        env = "ROADMAP_FILE",
        hide_env = true,
        // An empty path is understood here, so that an empty variable can be told from one that is set.
        value_parser = OsStringValueParser::new().map(PathBuf::from)
    )]
    pub(super) files: Vec<PathBuf>,
    /// Whether `files` come from the environment, where any argument outranks them.
    #[arg(skip)]
    pub(super) files_of_env: bool,
    /// The name of the command.
    #[arg(skip)]
    pub(super) command: String,
    /// The option whose text is two dashes, which are to end the options and were taken for its text.
    #[arg(skip)]
    pub(super) dashed: Option<String>,
    /// Answer as of this day: 2023-07-01, 1.7.2023, -1w
    #[arg(
        long_help = "Answer with what was known on this day, as if it were today: 2023-07-01, 1.7.2023, yesterday, \
                     -1w.",
        long,
        value_name = "DATE",
        global = true,
        allow_hyphen_values = true
    )]
    as_of: Option<String>,
    /// With --as-of: what the file said on that day
    #[arg(
        long_help = "With `--as-of`: answer with what the file said on that day, as the last commit up to its end \
                     recorded it.",
        long,
        global = true
    )]
    pub(super) recorded: bool,
    /// The same, understood by [`Global::read`].
    #[arg(skip)]
    day: Option<TypedDay>,
    /// The language of the answer.
    #[arg(
        long,
        value_name = "LANG",
        global = true,
        env = "ROADMAP_LANG",
        hide_env = true,
        help = format!("The language: {} [env: ROADMAP_LANG]", Words::LANGUAGES.join(", ")),
        long_help = format!(
            "The language of texts, headings, dates and numbers: {}, or one the plan is written in. Without it the one \
             that the variable ROADMAP_LANG names, else the plan's own.",
            Words::LANGUAGES.join(", ")
        )
    )]
    pub(super) lang: Option<String>,
    /// How the answer is written.
    #[arg(long, value_enum, default_value_t = Format::Table, global = true)]
    pub(super) format: Format,
    /// Colours: auto, always, never
    #[arg(
        long_help = "Whether the answer is coloured: `always`, `never`, or `auto`, on a terminal, unless `NO_COLOR` \
                     is set.",
        long,
        value_enum,
        default_value_t = Colour::Auto,
        global = true,
        value_name = "WHEN",
    )]
    pub(super) color: Colour,
    /// Wrap tables to this many columns
    #[arg(
        long_help = "Wrap tables to this many columns; without it to the terminal, and not at all where there is \
                     none.",
        long,
        value_name = "COLUMNS",
        global = true,
        value_parser = clap::value_parser!(u16).range(20..),
    )]
    pub(super) width: Option<u16>,
    /// Rows in columns or one below the other
    #[arg(
        long_help = "Rows of a table in columns, or each by itself with its facts below; without it what there is \
                     room for.",
        long,
        value_enum,
        global = true,
        value_name = "LAYOUT"
    )]
    layout: Option<RowLayout>,
    /// Never show a long answer in a pager
    #[arg(
        long_help = "Never show a long answer in a pager; without it in `PAGER`, else in `less`, where it is longer \
                     than the screen.",
        long,
        global = true
    )]
    pub(super) no_pager: bool,
}

impl Global {
    /// Forgets what comes from variables that are set but empty. Services for integration set a variable to nothing where
    /// an input was not given.
    pub(super) fn forget_empty(&mut self, matches: &ArgMatches) {
        let of_env = |id: &str| matches.value_source(id) == Some(ValueSource::EnvVariable);
        if of_env("files") {
            self.files.retain(|path| !path.as_os_str().is_empty());
            self.files_of_env = !self.files.is_empty();
        }
        if of_env("lang") {
            self.lang = self.lang.take().filter(|lang| !lang.is_empty());
        }
    }

    /// Understands the options that people may get wrong, so that they are told in their language.
    ///
    /// # Errors
    /// A text that is not a day, or is no text.
    pub(super) fn read(&mut self) -> Result<(), Failure> {
        if let Some(option) = &self.dashed {
            let message = Message::id("argument-only-dashes").with("option", option);
            let hint = Message::id("hint-text-with-dash").with("option", option);
            return Err(Failure::new(&ARGUMENT, message).hint(hint));
        }
        self.day = option("--as-of", self.as_of.as_ref(), read_single)?;
        Ok(())
    }

    /// Refuses to answer, or to write, by a clock that is wrong beyond doubt. A day that is named needs no clock.
    pub(super) fn check_clock(&self, env: &Env) -> Result<(), Failure> {
        match env.wrong_clock() {
            Some(day) if !matches!(self.day, Some(TypedDay::Day(_))) => {
                let message = Message::id("clock-wrong").with("year", day.year().to_string());
                Err(Failure::io(message).hint(Message::id("hint-clock")))
            }
            Some(_) | None => Ok(()),
        }
    }

    /// How the rows of tables are laid out.
    pub(super) fn layout(&self) -> Layout {
        match self.layout {
            None => Layout::Fitting,
            Some(RowLayout::Table) => Layout::Table,
            Some(RowLayout::Stacked) => Layout::Stacked,
        }
    }

    /// Whether a day is asked about that need not be today.
    pub(super) fn has_day(&self) -> bool {
        self.day.is_some()
    }

    /// The day asked about where it is `today`.
    pub(super) fn day(&self, today: NaiveDate) -> NaiveDate {
        self.day.map_or(today, |day| day.on(today))
    }
}

/// The option of a command that has `--` as its text: `--note -- text` takes the dashes and leaves the text over. Where
/// they are written as one word, `--note=--`, nothing else can be meant.
pub(super) fn dashed(
    matches: &ArgMatches,
    mut arguments: impl Iterator<Item = OsString>,
    program: impl Fn() -> clap::Command,
) -> Option<String> {
    let (name, matches) = matches.subcommand()?;
    let is_dashes = |id: &&clap::Id| {
        let values = matches.get_raw(id.as_str()).into_iter().flatten();
        values.into_iter().any(|value| value == "--")
    };
    let id = matches.ids().find(is_dashes)?;
    // After `--` in its own place, another one is a text like any other.
    let program = program();
    let option = program.find_subcommand(name)?.get_arguments().find(|arg| arg.get_id() == id)?.get_long()?;
    let as_one = format!("--{option}=--");
    (!arguments.any(|argument| argument == *as_one)).then(|| format!("--{option}"))
}

/// How rows are laid out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum RowLayout {
    /// In columns.
    Table,
    /// Each by itself.
    Stacked,
}

/// How an answer is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum Format {
    /// For people at a terminal.
    Table,
    /// One JSON object.
    Json,
    /// One JSON object for each item, a line each.
    Jsonl,
    /// Comma-separated values.
    Csv,
    /// Tab-separated values.
    Tsv,
    /// A Markdown table.
    #[value(alias = "md")]
    Markdown,
    /// Annotations of GitHub Actions.
    Github,
    /// Code quality report of GitLab.
    Gitlab,
    /// SARIF 2.1.0.
    Sarif,
    /// `JUnit` XML.
    Junit,
    /// Word documents.
    Docx,
    /// Pages for a browser.
    Html,
    /// Workbooks of Excel.
    Xlsx,
    /// A calendar, `iCalendar`.
    Ics,
}

impl Format {
    /// Whether it is read by a service for continuous integration, which knows files by their paths in the repository.
    pub(super) fn is_of_service(self) -> bool {
        matches!(self, Self::Github | Self::Gitlab | Self::Sarif | Self::Junit)
    }
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

/// Options of a command with a table.
#[derive(Args)]
pub(super) struct TableArgs {
    /// The columns to show, in this order; `all` for every one there is.
    #[arg(long, value_name = "KEY,…", value_delimiter = ',')]
    pub(super) columns: Option<Vec<String>>,
}

/// Arguments of a command about items or KPIs.
#[derive(Args)]
pub(super) struct QueryArgs {
    /// Ids, of which any is meant: 9, 9.2, 1..7, 3.3@2023-Q2. Terms that must all hold: section:II, executor:mdt,
    /// lead:mdt, funding:…, status:overdue,planned, due:2023-Q2, due:..2023-06-30, done:2023-Q2, 'late:>14', the
    /// beginning of a word of a title, text:WORD, not:TERM.
    #[arg(value_name = "QUERY")]
    pub(super) query: Vec<String>,
}

/// A length of time ahead, in days.
pub(super) fn read_days(text: &str) -> Result<Days, Message> {
    let text = text.trim();
    text.strip_prefix('+').unwrap_or(text).to_lowercase().parse().map_err(|()| Message::id("days-write"))
}
