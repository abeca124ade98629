//! Manual pages, from the same arguments as the help.

use std::io;

use clap::Command;
use clap_mangen::Man;
use roff::{Roff, roman};

use super::ability::Abilities;
use super::help::{self, Extent};

/// A manual page.
pub(super) struct Page {
    /// The command it is about; empty for the program.
    pub(super) command: String,
    /// The name of its file.
    pub(super) file: String,
    /// What it says, as `man` reads it.
    pub(super) text: Vec<u8>,
}

/// How the text of a page begins: what an apostrophe is.
const PREAMBLE: [&str; 2] = [".ie \\n(.g .ds Aq \\(aq", ".el .ds Aq '"];

impl Page {
    /// Whether a file that begins so is a manual page, of this program or another.
    pub(super) fn is_page(beginning: &[u8]) -> bool {
        beginning.starts_with(PREAMBLE[0].as_bytes())
    }
}

/// The page of the program, then one for each command.
pub(super) fn pages(program: Command, abilities: Abilities) -> io::Result<Vec<Page>> {
    let mut program = help::shown(program, Extent::Manual, abilities).disable_help_subcommand(true);
    program.build();
    let names: Vec<String> = program.get_subcommands().map(|command| command.get_name().to_owned()).collect();
    let mut pages =
        vec![page(&program, String::new(), names.iter().map(|name| format!("roadmap-{name}(1)")))?];
    for (name, command) in names.into_iter().zip(program.get_subcommands()) {
        pages.push(page(command, name, std::iter::once("roadmap(1)".to_owned()))?);
    }
    Ok(pages)
}

fn page(command: &Command, name: String, related: impl Iterator<Item = String>) -> io::Result<Page> {
    let man = Man::new(command.clone());
    let title = command.get_display_name().unwrap_or_else(|| command.get_name());
    // A page has no day, so that it is the same whenever it is made.
    let title = format!(".TH {title} 1 \"\" \"roadmap {}\" \"roadmap\"\n", env!("CARGO_PKG_VERSION"));
    let mut text = [PREAMBLE.join("\n"), title].join("\n").into_bytes();
    man.render_name_section(&mut text)?;
    man.render_synopsis_section(&mut text)?;
    man.render_description_section(&mut text)?;
    man.render_options_section(&mut text)?;
    if command.has_subcommands() {
        man.render_subcommands_section(&mut text)?;
    }
    let mut more = Roff::new();
    if let Some(after) = command.get_after_help() {
        add_notes(&after.to_string(), &mut more);
    }
    more.control("SH", ["SEE ALSO"]);
    more.text([roman(related.collect::<Vec<_>>().join(", "))]);
    text.extend(more.render().into_bytes());
    let text = with_one_preamble(&String::from_utf8_lossy(&text));
    // What `clap_mangen` writes for an empty line is two breaks too many.
    let text = text.replace("\n.br\n\n.br\n", "\n.sp\n").into_bytes();
    Ok(Page { command: name, file: man.get_filename(), text })
}

/// The same text without what each of its sections sets again.
fn with_one_preamble(text: &str) -> String {
    let is_again = |(n, line): &(usize, &str)| *n >= PREAMBLE.len() && PREAMBLE.contains(line);
    let lines = text.lines().enumerate().filter(|line| !is_again(line));
    lines.flat_map(|(_, line)| [line, "\n"]).collect()
}

/// What follows the options of a command: examples as they stand, anything else as text.
fn add_notes(text: &str, page: &mut Roff) {
    let mut is_example = false;
    for line in text.lines() {
        if matches!(line, "Example:" | "Examples:") {
            page.control("SH", ["EXAMPLES"]);
            page.control("nf", []);
            is_example = true;
            continue;
        }
        if is_example && !line.starts_with(' ') {
            page.control("fi", []);
            page.control("SH", ["NOTES"]);
            is_example = false;
        }
        if !line.is_empty() {
            page.text([roman(line)]);
        }
    }
    if is_example {
        page.control("fi", []);
    }
}
