//! `roadmap report`

use std::collections::{HashMap, HashSet};
use std::path::{Path, PathBuf};

use anyhow::Context as _;
use clap::ValueEnum;
use sha2::{Digest as _, Sha256};

use crate::cli::ability::{Ability, Work};
use crate::cli::args::Format;
use crate::cli::context::Context;
use crate::cli::day::{option, read_single};
use crate::cli::error::Failure;
use crate::cli::outcome::Outcome;
use crate::cli::output::{LETTERS, Output};
use crate::cli::plans::as_asked;
use crate::cli::recorded::Record;
use crate::cli::watch::WatchArgs;
use crate::cli::{output, store};
use crate::model::Str;
use crate::problem::{ARGUMENT, Message};
use crate::render::Words;
use crate::render::report::{docx, markdown, page, xlsx};
use crate::report::paper::{self, Origin, Paper, PartName, Scope};
use crate::report::{Cell, MOST_ROWS, Phrase, TooLong};
use crate::suggestion::nearest;

pub(super) const ABILITY: Ability = Ability::new(Work::Reads, &LETTERS);

#[derive(clap::Args)]
#[command(after_help = "Examples:
  roadmap report -o report.docx
  roadmap report -o report.html --watch     again whenever the plan changes
  roadmap report -o report.md --only headline,overdue,next --lang ru
  roadmap report --by executor -o letters
  roadmap report --by executor -o letters --format html")]
pub(in crate::cli) struct ReportArgs {
    /// The file to write, whose ending chooses the format; with `--by` the folder
    #[arg(short, long = "output", value_name = "PATH")]
    output: PathBuf,
    /// These parts alone, in their usual order
    #[arg(long, value_name = "PART,…", value_delimiter = ',')]
    only: Option<Vec<String>>,
    /// What was done after this day is new; without it the latest end of a quarter at least 45 days back
    #[arg(long, value_name = "DATE", allow_hyphen_values = true)]
    since: Option<String>,
    /// A letter for each lead executor, in a folder; `--format` chooses docx (as without it), html, md or xlsx
    #[arg(long, value_enum, conflicts_with = "only")]
    by: Option<By>,
    #[command(flatten)]
    pub(super) watch: WatchArgs,
}

/// Whom letters go to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum By {
    /// Each executor that leads an item or a KPI.
    Executor,
}

/// A format of reports.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    /// A Word document.
    Docx,
    /// A page for a browser.
    Html,
    /// Markdown.
    Md,
    /// A workbook.
    Xlsx,
}

impl Kind {
    const ALL: [Self; 4] = [Self::Docx, Self::Html, Self::Md, Self::Xlsx];

    fn ending(self) -> &'static str {
        match self {
            Self::Docx => "docx",
            Self::Html => "html",
            Self::Md => "md",
            Self::Xlsx => "xlsx",
        }
    }

    fn of(path: &Path) -> Result<Self, Failure> {
        let ending =
            path.extension().map(|ending| ending.to_string_lossy().to_lowercase()).unwrap_or_default();
        Self::ALL.into_iter().find(|kind| kind.ending() == ending).ok_or_else(|| {
            let list = Self::ALL.map(|kind| format!(".{}", kind.ending())).join(", ");
            let message = Message::id("report-ending").with("path", path.display().to_string());
            Failure::new(&ARGUMENT, message).hint(Message::id("hint-there-are").with("list", list))
        })
    }

    /// That of letters; what `--format` names there, else Word documents.
    fn of_letters(format: Format) -> Self {
        #[expect(
            clippy::wildcard_enum_match_arm,
            reason = "formats that letters have not are refused before"
        )]
        match format {
            Format::Html => Self::Html,
            Format::Markdown => Self::Md,
            Format::Xlsx => Self::Xlsx,
            _ => Self::Docx,
        }
    }

    fn drawn(self, paper: &Paper, scope: &Scope<'_>, words: &Words) -> Result<Vec<u8>, Failure> {
        Ok(match self {
            Self::Docx => docx::draw(paper, words).context("cannot draw the report")?,
            Self::Html => page::draw(paper, words).into_bytes(),
            Self::Md => markdown::draw(paper, words).into_bytes(),
            Self::Xlsx => {
                let data = paper::data(scope);
                xlsx::draw(paper, &data, words).map_err(|error| Failure::of_workbook(&error))?
            }
        })
    }

    /// Whether what is there now may be overwritten: another report, never a plan.
    fn may_replace(self, beginning: &[u8]) -> bool {
        match self {
            Self::Docx => docx::is_report(beginning),
            Self::Html => beginning.starts_with(b"<!doctype html>"),
            Self::Md => !beginning.starts_with(b"version:"),
            Self::Xlsx => xlsx::is_report(beginning),
        }
    }
}

pub(super) fn run(args: &ReportArgs, context: &Context<'_>) -> Result<Outcome, Failure> {
    let count = context.view.portfolio.files.len();
    if count > 1 {
        let message = Message::id("argument-several-plans").with("count", count.to_string());
        return Err(Failure::new(&ARGUMENT, message).hint(Message::id("hint-one-file")));
    }
    let day = context.view.portfolio.day();
    let since = option("--since", args.since.as_ref(), read_single)?.map(|since| since.on(day));
    let words = context.output.words()?;
    let mut scope = Scope::new(context.view, since);
    if args.by.is_some() {
        return letters(args, Kind::of_letters(context.output.global.format), &scope, &words);
    }
    if context.output.global.format != Format::Table {
        let failure = Failure::new(&ARGUMENT, Message::id("report-format"));
        return Err(failure.hint(Message::id("hint-report-format")));
    }
    let kind = Kind::of(&args.output)?;
    let only = args.only.as_deref().map(parts).transpose()?;
    let origin = origin(&mut scope, only.as_deref(), &context.output)?;
    let paper = paper::paper(&scope, &origin, only.as_deref()).map_err(too_long)?;
    write(&args.output, kind, &paper, &scope, &words)?;
    output::print_written(&(words.phrase(&written(&args.output)) + "\n"))?;
    Ok(Outcome::Fine)
}

fn letters(args: &ReportArgs, kind: Kind, scope: &Scope<'_>, words: &Words) -> Result<Outcome, Failure> {
    let leads = scope.by_lead();
    store::make_folder(&args.output)?;
    let names = file_names(leads.iter().map(|(id, _)| id));
    for (written, ((id, own), name)) in leads.iter().zip(names).enumerate() {
        let path = args.output.join(format!("{name}.{}", kind.ending()));
        let letter = paper::letter(own, id).map_err(too_long);
        let done = letter.and_then(|letter| write(&path, kind, &letter, own, words));
        done.map_err(|failure| failure.after_files(written))?;
    }
    let phrase = Phrase::new("paper-letters").with("count", Cell::count(leads.len()));
    let phrase = phrase.with("path", Cell::Text(args.output.display().to_string()));
    output::print_written(&(words.phrase(&phrase) + "\n"))?;
    Ok(Outcome::Fine)
}

fn write(path: &Path, kind: Kind, paper: &Paper, scope: &Scope<'_>, words: &Words) -> Result<(), Failure> {
    store::write_own(path, &kind.drawn(paper, scope, words)?, |beginning| kind.may_replace(beginning))
}

fn too_long(_: TooLong) -> Failure {
    let message = Message::id("report-too-long").with("most", MOST_ROWS.to_string());
    Failure::new(&ARGUMENT, message).hint(Message::id("hint-report-too-long"))
}

fn written(path: &Path) -> Phrase {
    Phrase::new("paper-written").with("path", Cell::Text(path.display().to_string()))
}

/// What the figures were read from, as far as these parts tell of it; what was recorded goes into the trend. The bytes are
/// read again: nothing else needs them whole. Outside a repository nothing is recorded, and nothing is said of that.
fn origin(scope: &mut Scope<'_>, only: Option<&[PartName]>, output: &Output<'_>) -> Result<Origin, Failure> {
    let Output { global, env, .. } = *output;
    let language = global.lang.as_deref();
    let path = Path::new(&scope.file.path);
    let now = if global.recorded { store::read(path).unwrap_or_default() } else { store::read(path)? };
    let (version, bytes) = as_asked(path, now, global, env)?;
    let digest = format!("{:x}", Sha256::digest(&*bytes));
    let is_asked = |part| only.is_none_or(|only| only.contains(&part));
    if !is_asked(PartName::Trend) && !is_asked(PartName::Method) {
        return Ok(Origin { digest, ..Origin::default() });
    }
    let Ok(record) = Record::open(path, language) else { return Ok(Origin { digest, ..Origin::default() }) };
    if is_asked(PartName::Trend) {
        scope.recorded_from(record.first());
        record.add_to(&mut scope.trend, scope.file, &[], language)?;
    }
    if global.recorded {
        return Ok(Origin { digest, commit: Some(version), has_changed: false });
    }
    let commit = record.newest().map(|version| version.commit.to_string());
    Ok(Origin { digest, commit, has_changed: record.differs(&bytes)? })
}

/// The parts asked for by name.
fn parts(names: &[String]) -> Result<Vec<PartName>, Failure> {
    let known = PartName::ALL.map(PartName::word);
    names
        .iter()
        .map(|name| {
            let name = name.trim().to_lowercase();
            PartName::ALL.into_iter().find(|part| part.word() == name).ok_or_else(|| {
                let failure = Failure::new(&ARGUMENT, Message::id("report-part").with("name", name.as_str()));
                failure.hint(match nearest(&name, known) {
                    Some(near) => Message::id("hint-did-you-mean").with("near", near),
                    None => Message::id("hint-there-are").with("list", known.join(", ")),
                })
            })
        })
        .collect()
}

/// The ids as names of files, each another one also where capitals and small letters are alike.
pub(super) fn file_names<'i>(ids: impl IntoIterator<Item = &'i Str>) -> Vec<String> {
    let (mut used, mut next) = (HashSet::new(), HashMap::<String, usize>::new());
    let name = |id: &Str| {
        let plain = file_name(id);
        // From where the last one of this name has got to: from 2 each time, it takes the square of their number.
        let number = next.entry(plain.to_lowercase()).or_insert(1);
        loop {
            let name = if *number == 1 { plain.clone() } else { format!("{plain}-{number}") };
            *number += 1;
            if used.insert(name.to_lowercase()) {
                return name;
            }
        }
    };
    ids.into_iter().map(name).collect()
}

/// An id as the name of a file: names of executors are ids where a plan has no table of them.
fn file_name(id: &str) -> String {
    let plain = |c: char| if c.is_alphanumeric() || matches!(c, '-' | '_' | '.') { c } else { '-' };
    let name: String = id.chars().map(plain).take(80).collect();
    let name = name.trim_matches(['.', '-']);
    if name.is_empty() { "executor".to_owned() } else { name.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_to_different_executors_are_different_files() {
        let ids = ["mdt", "МДТ & К", "мдт---к", "…", "..", "MDT", "../../etc/passwd"].map(Str::from);
        let names = file_names(&ids);
        assert_eq!(names, ["mdt", "МДТ---К", "мдт---к-2", "executor", "executor-2", "MDT-2", "etc-passwd"]);
    }
}
