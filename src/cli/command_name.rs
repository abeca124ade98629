//! What was meant by the name of a command that there is not.

use std::ffi::OsString;

use clap::ValueEnum as _;
use clap::error::{ContextKind, ContextValue, ErrorKind};

use super::ability::Abilities;
use super::args::Format;
use crate::locale::query_states;
use crate::model::Status;
use crate::suggestion::nearest;

/// What people ask for by other words.
const OTHERS: [(&str, &str); 41] = [
    ("status", "summary"),
    ("stat", "summary"),
    ("stats", "summary"),
    ("total", "summary"),
    ("ls", "list"),
    ("items", "list"),
    ("measures", "list"),
    ("find", "list"),
    ("search", "list"),
    ("late", "overdue"),
    ("delayed", "overdue"),
    ("what", "overdue"),
    ("whats", "overdue"),
    ("what's", "overdue"),
    ("who", "summary"),
    ("when", "upcoming"),
    ("due", "upcoming"),
    ("dues", "upcoming"),
    ("next", "upcoming"),
    ("soon", "upcoming"),
    ("todo", "upcoming"),
    ("kpis", "kpi"),
    ("indicators", "kpi"),
    ("view", "show"),
    ("info", "show"),
    ("get", "show"),
    ("print", "show"),
    ("diff", "changes"),
    ("validate", "check"),
    ("verify", "check"),
    ("lint", "check"),
    ("gantt", "timeline"),
    ("chart", "timeline"),
    ("why", "explain"),
    ("finish", "done"),
    ("complete", "done"),
    ("begin", "start"),
    ("cancel", "drop"),
    ("postpone", "extend"),
    ("note", "log"),
    ("undo", "reopen"),
];

/// The error of the arguments with our own suggestion in place of clap's, which takes any command that looks alike.
pub(super) fn meant(
    mut error: clap::Error,
    arguments: &[OsString],
    program: &clap::Command,
    abilities: Abilities,
) -> clap::Error {
    if error.kind() == ErrorKind::InvalidSubcommand {
        let Some(ContextValue::String(typed)) = error.get(ContextKind::InvalidSubcommand) else {
            return error;
        };
        let commands: Vec<&str> = program.get_subcommands().map(clap::Command::get_name).collect();
        match command(typed, &commands, abilities).map(str::to_owned) {
            Some(name) => error.insert(ContextKind::SuggestedSubcommand, ContextValue::Strings(vec![name])),
            None => error.remove(ContextKind::SuggestedSubcommand),
        };
    } else if error.kind() == ErrorKind::UnknownArgument {
        // Another command that has such an option is no help.
        error.remove(ContextKind::SuggestedSubcommand);
        // Typed after two dashes, as clap has it, an option would be an id or a word that there is not.
        error.remove(ContextKind::Suggested);
        let typed = error.get(ContextKind::InvalidArg).map(ToString::to_string).unwrap_or_default();
        let command = arguments.iter().skip(1).find_map(|argument| program.find_subcommand(argument));
        if let Some(meant) = term(&typed).or_else(|| format(&typed)).or_else(|| option(&typed, command?)) {
            error.remove(ContextKind::SuggestedArg);
            // It shows the option that looks most alike.
            error.remove(ContextKind::Usage);
            error.insert(ContextKind::Suggested, ContextValue::StyledStrs(vec![meant.into()]));
        }
    }
    error
}

/// The command that a word was probably meant to be. Of two that are equally near, the one that only reads: none that
/// writes a plan is offered for it.
fn command<'a>(typed: &str, commands: &[&'a str], abilities: Abilities) -> Option<&'a str> {
    let lower = typed.to_lowercase();
    let other = OTHERS.into_iter().find(|(word, _)| *word == lower);
    let other = other.and_then(|(_, name)| commands.iter().find(|command| **command == name));
    // `roadmap просрочено`
    let other = other.or_else(|| {
        let is_overdue = query_states(&lower) == Some(Status::Overdue.word());
        is_overdue.then_some(&"overdue").and_then(|name| commands.iter().find(|command| *command == name))
    });
    let is_writing = |command: &&str| abilities.of(command).writes();
    let (writing, reading): (Vec<&str>, Vec<&str>) = commands.iter().partition(|command| is_writing(command));
    other.copied().or_else(|| nearest(&lower, reading.into_iter().chain(writing)))
}

/// Whether a command has no such format.
pub(super) fn is_of_format(error: &clap::Error) -> bool {
    let argument = error.get(ContextKind::InvalidArg).map(ToString::to_string).unwrap_or_default();
    error.kind() == ErrorKind::InvalidValue && argument.starts_with("--format")
}

/// What `--executor mdt` and `--overdue` are: a term of the query.
fn term(option: &str) -> Option<String> {
    const KEYS: [&str; 7] = ["section", "executor", "lead", "funding", "status", "due", "late"];
    let word = option.strip_prefix("--")?.split('=').next()?;
    let states =
        Status::ALL.into_iter().map(Status::word).find(|state| *state == word).or_else(|| query_states(word));
    let term = if KEYS.contains(&word) { format!("{word}:…") } else { format!("status:{}", states?) };
    Some(format!("write it as a term of the query, without dashes: '{term}'"))
}

/// What people type for options of ours, each with those that it may be.
const OPTIONS: [(&str, &[&str]); 20] = [
    ("--order", &["--sort"]),
    ("--order-by", &["--sort"]),
    ("--sort-by", &["--sort"]),
    ("--group-by", &["--group", "--by"]),
    ("--group", &["--by"]),
    ("--by", &["--group"]),
    ("--top", &["--limit"]),
    ("--max", &["--limit"]),
    ("--first", &["--limit"]),
    ("--number", &["--limit"]),
    ("-n", &["--limit"]),
    ("--date", &["--on", "--as-of"]),
    ("--day", &["--on", "--as-of"]),
    ("--today", &["--as-of"]),
    ("--comment", &["--note", "--reason"]),
    ("--message", &["--note", "--reason"]),
    ("-m", &["--note", "--reason"]),
    ("--until", &["--to", "--within"]),
    ("--days", &["--within"]),
    ("--fields", &["--columns"]),
];

/// The option of a command that another was probably meant to be.
fn option(typed: &str, command: &clap::Command) -> Option<String> {
    let name = typed.split(['=', ' ']).next()?;
    let (_, ours) = OPTIONS.into_iter().find(|(other, _)| *other == name)?;
    let has = |option: &&&str| {
        let long = option.strip_prefix("--");
        option == &&"--as-of" || command.get_arguments().any(|arg| arg.get_long() == long)
    };
    ours.iter().find(has).map(|option| format!("write it as '{option}'"))
}

/// What `--csv` is: a value of `--format`.
fn format(option: &str) -> Option<String> {
    let name = option.strip_prefix("--")?;
    Format::from_str(name, true).is_ok().then(|| format!("write it as '--format {name}'"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cli::commands::ABILITIES;

    #[test]
    fn no_command_that_writes_is_offered_for_one_that_reads() {
        let commands = [
            "done", "drop", "start", "log", "reopen", "overdue", "list", "show", "summary", "upcoming",
            "report",
        ];
        for (typed, meant) in [
            ("overdu", Some("overdue")),
            ("Overdue", Some("overdue")),
            ("status", Some("summary")),
            ("due", Some("upcoming")),
            ("shop", Some("show")),
            ("lits", Some("list")),
            // Whoever types these means to write.
            ("dnoe", Some("done")),
            ("reopn", Some("reopen")),
            ("strat", Some("start")),
            ("undo", Some("reopen")),
            ("kpis", None),
            ("colour", None),
        ] {
            assert_eq!(command(typed, &commands, ABILITIES), meant, "{typed}");
        }
    }
}
