//! Help on one page: the options of a command first, then those that it shares, each in a line or two.
//!
//! The arguments themselves are declared with a line and a longer text. The line is for the terminal, the longer text
//! for the manual pages. The parser knows every format and every common option in every command, so that a wrong one is
//! refused in the words of the program; what is shown here is what the command really accepts.

use clap::builder::{PossibleValue, PossibleValuesParser};
use clap::{Arg, Command, ValueEnum as _};

use super::ability::{Abilities, Ability, Work};
use super::args::Format;

/// Common options that `-h` leaves to `--help`.
const RARE: [&str; 5] = ["recorded", "color", "width", "layout", "no_pager"];

/// Common options without use where no table is drawn.
const OF_TABLES: [&str; 3] = ["width", "layout", "no_pager"];

/// How much is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Extent {
    /// What is needed most: `-h`.
    Brief,
    /// Every option, and examples: `--help`.
    Page,
    /// The same with every explanation: manual pages.
    Manual,
}

/// The program as its help shows it.
pub(super) fn shown(program: Command, extent: Extent, abilities: Abilities) -> Command {
    let common: Vec<Arg> = program.get_arguments().filter(|arg| arg.is_global_set()).cloned().collect();
    let names: Vec<String> = program.get_subcommands().map(|command| command.get_name().to_owned()).collect();
    let program = names.iter().fold(program, |program, name| {
        let ability = abilities.of(name);
        program.mut_subcommand(name, |command| {
            let own: Vec<String> = command.get_arguments().map(|arg| arg.get_id().to_string()).collect();
            let command = own.iter().fold(command, |command, id| {
                command.mut_arg(id, |arg| if extent == Extent::Manual { arg } else { in_short(arg) })
            });
            let command = command.args(common.iter().map(|arg| of_command(arg.clone(), ability, extent)));
            if extent == Extent::Brief { without_examples(command, name) } else { command }
        })
    });
    let program = common
        .iter()
        .fold(program, |program, arg| program.mut_arg(arg.get_id().as_str(), |arg| of_program(arg, extent)));
    if extent == Extent::Brief {
        program.after_help("`roadmap --help` has every option, `roadmap COMMAND --help` those of a command.")
    } else {
        program
    }
}

/// An option of every command, as one of them has it.
fn of_command(arg: Arg, ability: &Ability, extent: Extent) -> Arg {
    let id = arg.get_id().to_string();
    let formats = ability.formats;
    let draws_tables = [Format::Table, Format::Markdown].iter().all(|format| formats.contains(format));
    let is_useless = match id.as_str() {
        _ if ability.work == Work::Without => true,
        "recorded" => ability.work != Work::Reads,
        "files" => ability.work == Work::Makes,
        "format" => formats == [Format::Table],
        id => OF_TABLES.contains(&id) && !draws_tables,
    };
    let is_rare = extent == Extent::Brief && RARE.contains(&id.as_str());
    let arg = if id == "format" { with_formats(arg, formats) } else { arg };
    shortened(arg, extent).hide(is_useless || is_rare)
}

/// An option of every command, as the program itself shows it.
fn of_program(arg: Arg, extent: Extent) -> Arg {
    let is_rare = extent == Extent::Brief && RARE.contains(&arg.get_id().as_str());
    let arg = if arg.get_id() == "format" {
        arg.help("How the answer is written, as the command has it")
            .hide_default_value(true)
            .hide_possible_values(extent != Extent::Manual)
    } else {
        arg
    };
    shortened(arg, extent).hide(is_rare)
}

/// The option with the formats that a command really has.
fn with_formats(arg: Arg, formats: &[Format]) -> Arg {
    let values = formats.iter().filter_map(Format::to_possible_value);
    arg.value_parser(PossibleValuesParser::new(values))
        .hide_default_value(!formats.contains(&Format::Table))
        .help("How the answer is written")
}

fn shortened(arg: Arg, extent: Extent) -> Arg {
    match (arg.get_id().as_str(), extent) {
        (_, Extent::Manual) => arg,
        // Their line names the values already.
        ("color", _) => in_short(arg).hide_possible_values(true).hide_default_value(true),
        _ => in_short(arg),
    }
}

/// An argument on a line or two: one longer text makes clap spread the whole page.
fn in_short(arg: Arg) -> Arg {
    let values: Vec<PossibleValue> =
        arg.get_possible_values().into_iter().map(|value| value.help(None::<&str>)).collect();
    let arg = arg.long_help(None::<&str>);
    // Flags have values too, yes and no.
    let is_chosen = !values.is_empty() && arg.get_action().takes_values();
    if is_chosen { arg.value_parser(PossibleValuesParser::new(values)) } else { arg }
}

fn without_examples(command: Command, name: &str) -> Command {
    command.after_help(format!("`roadmap {name} --help` has all options and examples."))
}
