//! `roadmap man`

use std::path::PathBuf;

use anyhow::Context as _;

use crate::cli::ability::{Abilities, Ability, Work};
use crate::cli::args::Format;
use crate::cli::error::Failure;
use crate::cli::manual::{Page, pages};
use crate::cli::outcome::Outcome;
use crate::cli::output::print;
use crate::cli::store;
use crate::problem::{ARGUMENT, Message};
use crate::suggestion::nearest;

pub(super) const ABILITY: Ability = Ability::new(Work::Without, &[Format::Table]);

#[derive(clap::Args)]
#[command(after_help = "Examples:
  roadmap man overdue | man -l -            read it
  roadmap man -o ~/.local/share/man/man1    a page for every command")]
pub(in crate::cli) struct ManArgs {
    /// The command; without it the program
    #[arg(value_name = "COMMAND", conflicts_with = "output")]
    command: Option<String>,
    /// Write the pages of the program and of every command into this folder
    #[arg(short, long = "output", value_name = "FOLDER")]
    output: Option<PathBuf>,
}

pub(super) fn run(args: &ManArgs, program: clap::Command, abilities: Abilities) -> Result<Outcome, Failure> {
    let pages = pages(program, abilities).context("cannot write a manual page")?;
    if let Some(folder) = &args.output {
        store::make_folder(folder)?;
        for page in &pages {
            store::write_own(&folder.join(&page.file), &page.text, Page::is_page)?;
        }
        print(&format!("{} pages in {}\n", pages.len(), folder.display()))?;
        return Ok(Outcome::Fine);
    }
    let asked = args.command.as_deref().unwrap_or_default();
    let page = pages.iter().find(|page| page.command == asked).ok_or_else(|| {
        let failure = Failure::new(&ARGUMENT, Message::id("argument-no-command").with("name", asked));
        let commands = pages.iter().map(|page| page.command.as_str()).filter(|name| !name.is_empty());
        failure.hint(nearest(asked, commands.clone()).map_or_else(
            || Message::id("hint-there-are").with("list", commands.collect::<Vec<_>>().join(", ")),
            |near| Message::id("hint-did-you-mean").with("near", near),
        ))
    })?;
    print(&String::from_utf8_lossy(&page.text))?;
    Ok(Outcome::Fine)
}
