//! Which argument is completed with what.

use std::ffi::OsStr;
use std::sync::Arc;

use clap::{Arg, Command, ValueHint};
use clap_complete::engine::{ArgValueCompleter, CompletionCandidate, PathCompleter, ValueCompleter as _};

use super::column::{columns, sort_keys};
use super::context::Context;
use super::id::ids;
use super::offer::beginning_with;
use super::period::{days, quarters};
use super::term::terms;
use crate::check::CODES;
use crate::render::Words;
use crate::report::offer::Offer;
use crate::report::paper::PartName;

/// What can be typed in the place of a word that begins so.
type Find = fn(&Context, &str) -> Vec<Offer>;

/// Gives each argument of the program what it is completed with.
pub(super) fn attach(program: Command, context: &Arc<Context>) -> Command {
    let names: Vec<String> = program.get_subcommands().map(|command| command.get_name().to_owned()).collect();
    let program = attach_to(program, context);
    names
        .iter()
        .fold(program, |program, name| program.mut_subcommand(name, |command| attach_to(command, context)))
}

fn attach_to(command: Command, context: &Arc<Context>) -> Command {
    let ids: Vec<String> = command.get_arguments().map(|arg| arg.get_id().to_string()).collect();
    ids.iter().fold(command, |command, id| command.mut_arg(id, |arg| completed(arg, id, context)))
}

fn completed(arg: Arg, id: &str, context: &Arc<Context>) -> Arg {
    if !arg.get_possible_values().is_empty() {
        return arg;
    }
    match id {
        "files" | "plans" => return arg.add(ArgValueCompleter::new(plan_files)),
        "file" | "rows" | "document" | "output" | "into" | "base" | "baseline" | "write_baseline" => {
            return arg.value_hint(ValueHint::AnyPath);
        }
        _ => {}
    }
    let Some(find) = find(id) else { return arg.value_hint(ValueHint::Other) };
    let context = Arc::clone(context);
    arg.add(ArgValueCompleter::new(move |typed: &OsStr| {
        typed.to_str().map(|typed| beginning_with(typed, find(&context, typed))).unwrap_or_default()
    }))
}

/// What an argument is completed with, by its name.
fn find(id: &str) -> Option<Find> {
    Some(match id {
        "ids" | "id" => ids,
        // A KPI, then its value, and again.
        "pairs" => {
            |context, typed| if context.given.len() % 2 == 0 { ids(context, typed) } else { Vec::new() }
        }
        "query" => terms,
        "columns" => |context, _| {
            let all = Offer::new("all", "every column there is");
            if context.command == "import" {
                Vec::new()
            } else {
                [vec![all], columns(&context.command)].concat()
            }
        },
        "command" => |context, _| context.commands.clone(),
        "sort" => |_, typed| sort_keys(typed),
        "on" | "as_of" | "from" | "to" | "since" => |context, _| match context.command.as_str() {
            // A later deadline, and a revision.
            "extend" | "check" => Vec::new(),
            _ => days(context.day()),
        },
        "period" => |context, _| quarters(context.day()),
        "lang" => |context, _| languages(context),
        "only" => |_, _| PartName::ALL.into_iter().map(|part| Offer::new(part.word(), "")).collect(),
        "ignore" => |_, _| rules(),
        "select" | "explain" => |_, _| [vec![Offer::new("all", "every rule")], rules()].concat(),
        _ => return None,
    })
}

fn rules() -> Vec<Offer> {
    CODES.iter().map(|code| Offer::new(code.id, code.summary)).collect()
}

/// The languages of the program, then those the plan is written in besides.
fn languages(context: &Context) -> Vec<Offer> {
    let files = context.plans().map(|plans| plans.files.as_slice()).unwrap_or_default();
    let own = files.iter().flat_map(|file| file.plan.written_languages()).filter(|tag| !Words::known(tag));
    let mut all: Vec<Offer> =
        Words::LANGUAGES.into_iter().chain(own).map(|tag| Offer::new(tag, "")).collect();
    all.dedup();
    all
}

/// Plans and folders.
fn plan_files(typed: &OsStr) -> Vec<CompletionCandidate> {
    let is_plan = |path: &std::path::Path| {
        let ending = path.extension().and_then(OsStr::to_str).map(str::to_lowercase);
        matches!(ending.as_deref(), Some("yaml" | "yml"))
    };
    // Folders are offered whether or not they are wanted: the way to a plan leads through them.
    PathCompleter::any().filter(is_plan).complete(typed)
}
