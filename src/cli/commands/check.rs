//! `roadmap check`

use std::collections::{HashMap, HashSet};
use std::path::{Path, PathBuf};

use super::Outcome;
use crate::check::{
    Allowance, Baseline, Finding, Rule, Selection, Severity, Subject, Where, allowances, check_plan,
    check_text, rule,
};
use crate::cli::args::Global;
use crate::cli::env::Env;
use crate::cli::error::Failure;
use crate::cli::name::shown;
use crate::cli::source::Sources;
use crate::cli::{output, store};
use crate::render::diagnostic::{Diagnosis, Examined};
use crate::render::sanitize;
use crate::report::{Block, Cell, Document};
use crate::suggestion::nearest;
use crate::yaml::{self, Locator, Spot, Spots};

/// Complaints about comments; whoever has more has made them with a program.
const MOST_COMPLAINTS: usize = 1_000;

/// Rules that say that something is not there; silent about a plan that could not be read whole.
const ABOUT_WHAT_IS_MISSING: [&str; 8] = [
    "extension-without-reason",
    "missing-translation",
    "no-deadline",
    "no-target-date",
    "no-unit",
    "number-gap",
    "unused-executor",
    "unused-funding",
];

#[derive(clap::Args)]
pub(in crate::cli) struct CheckArgs {
    /// Plans to check, or folders with plans, as with `--file`
    #[arg(value_name = "PATH")]
    plans: Vec<PathBuf>,
    /// Run only these rules; `all` runs the opt-in ones too
    #[arg(long, value_name = "RULE,…", value_delimiter = ',')]
    select: Vec<String>,
    /// Leave these rules out
    #[arg(long, value_name = "RULE,…", value_delimiter = ',')]
    ignore: Vec<String>,
    /// End with exit code 1 on warnings too
    #[arg(long)]
    strict: bool,
    /// Leave out the findings that this file knows
    #[arg(long, value_name = "FILE")]
    baseline: Option<PathBuf>,
    /// Put all findings down in this file, to be known from now on
    #[arg(long, value_name = "FILE", conflicts_with = "baseline")]
    write_baseline: Option<PathBuf>,
    /// Say what a rule finds, why it matters and what to do; `all` lists every rule
    #[arg(long, value_name = "RULE")]
    explain: Option<String>,
}

pub(super) fn run(args: &CheckArgs, global: &Global, env: &Env) -> Result<Outcome, Failure> {
    if let Some(id) = &args.explain {
        return explain(id, global, env);
    }
    let selection = Selection::new(args.select.clone(), args.ignore.clone())
        .map_err(|(id, near)| unknown_rule(&id, near))?;
    let loaded = Sources::find(&args.plans, global, env)?
        .read(env, |path, bytes| Ok(examine(path, bytes, &selection, global, env)));
    loaded.report_skipped();
    let (examined, missing) = loaded.split();
    let mut files: Vec<Examined> = examined.into_iter().map(|examined| examined.content).collect();
    // A baseline of some plans would make news of all that is known of the others.
    if files.is_empty() || (args.write_baseline.is_some() && !missing.is_empty()) {
        return Err(missing.alone());
    }
    if let Some(path) = &args.write_baseline {
        return write_baseline(path, &files);
    }
    if let Some(path) = &args.baseline {
        leave_known_out(path, &mut files)?;
    }
    let day = global.as_of.unwrap_or_else(|| env.today(None));
    output::print(&output::diagnoses(&files, global, day)?)?;
    let worst = files.iter().flat_map(|file| &file.diagnoses).map(|diagnosis| diagnosis.severity).min();
    let fails = match worst {
        Some(Severity::Error) => true,
        Some(Severity::Warning) => args.strict,
        Some(Severity::Notice) | None => false,
    };
    missing.after(Ok(Outcome::found_if(fails)))
}

/// Everything there is to say about one file. Its text is kept only where something is found in it.
fn examine(path: &Path, bytes: Vec<u8>, selection: &Selection, global: &Global, env: &Env) -> Examined {
    let path = shown(path);
    if let Err(fault) = yaml::text(&bytes) {
        return Examined::faulty(path, bytes, vec![fault]);
    }
    let mut text = String::from_utf8(bytes).unwrap_or_default();
    let diagnoses = diagnose(&text, selection, global, env);
    if diagnoses.is_empty() {
        text = String::new();
    }
    Examined { path, text, diagnoses }
}

/// Everything there is to say about one text.
fn diagnose(text: &str, selection: &Selection, global: &Global, env: &Env) -> Vec<Diagnosis> {
    let (plan, faults) = yaml::examine(text);
    let mut found: Vec<Diagnosis> = faults.into_iter().map(Diagnosis::from).collect();
    // Nobody wants to know what else is wrong with a text that is no plan by far.
    if found.iter().any(|diagnosis| diagnosis.rule == "too-large") {
        return found;
    }
    found.retain(|diagnosis| rule(diagnosis.rule).is_none_or(|rule| selection.matches(rule)));
    let refused_any = !found.is_empty();
    let mut findings = check_text(text, selection);
    if let Some(plan) = &plan {
        let day = global.as_of.unwrap_or_else(|| env.today(plan.timezone.as_deref()));
        findings.extend(check_plan(Subject { plan, day }, selection));
        // What the reader could not take looks as if it were not there.
        findings.retain(|finding| !refused_any || !ABOUT_WHAT_IS_MISSING.contains(&finding.rule));
    }
    // The plan is not needed any more; its room is, where it is large.
    drop(plan);
    let places = findings.iter().any(|finding| matches!(finding.at, Where::Value(_) | Where::Key(_)));
    let locator = Locator::new(if places { text } else { "" });
    let mut spots = Spots::new(text);
    let refused: HashSet<usize> = found.iter().filter_map(|fault| fault.spot).map(|spot| spot.line).collect();
    for finding in findings {
        let spot = spot(&finding, &locator, &mut spots);
        // What the reader has refused on this very line must not be said twice in other words.
        let follows = matches!(finding.at, Where::Value(_) | Where::Key(_))
            && spot.is_some_and(|spot| refused.contains(&spot.line));
        if !follows {
            found.push(Diagnosis::new(finding, spot));
        }
    }
    allow(&mut found, text, selection);
    found.sort_by_key(|diagnosis| diagnosis.spot.map(|spot| (spot.start, spot.end)));
    found
}

fn spot(finding: &Finding, locator: &Locator, spots: &mut Spots<'_>) -> Option<Spot> {
    match &finding.at {
        Where::Value(place) => locator.value(place).or_else(|| locator.nearest(place)),
        Where::Key(place) => locator.key(place).or_else(|| locator.nearest(place)),
        Where::Bytes(start, end) => Some(spots.at(*start, *end)),
    }
}

/// Takes out what comments in the file accept; a comment that accepts nothing is a finding itself.
fn allow(found: &mut Vec<Diagnosis>, text: &str, selection: &Selection) {
    let all = allowances(text);
    // Whether a comment accepts what is found by a rule in a line.
    let mut accepted: HashMap<(&str, usize), bool> = HashMap::new();
    for diagnosis in found.iter() {
        accepted.extend(diagnosis.spot.map(|spot| ((diagnosis.rule, spot.line), false)));
    }
    let mut used = vec![false; all.len()];
    for (allowance, used) in all.iter().zip(&mut used) {
        for line in allowance.lines() {
            // Of two that say the same the first is used.
            let by = accepted.get_mut(&(allowance.rule, line));
            *used |= by.is_some_and(|by| !std::mem::replace(by, true));
        }
    }
    found.retain(|diagnosis| {
        diagnosis.spot.is_none_or(|spot| accepted.get(&(diagnosis.rule, spot.line)) != Some(&true))
    });
    let idle = all.iter().zip(used).filter(|(_, used)| !used).map(|(allowance, _)| allowance);
    complain(idle, found, text, selection);
}

/// Complains of the comments that accept nothing.
fn complain<'a>(
    idle: impl Iterator<Item = &'a Allowance<'a>>,
    found: &mut Vec<Diagnosis>,
    text: &str,
    selection: &Selection,
) {
    let mut spots = Spots::new(text);
    let (mut count, mut worst) = (0, None);
    for allowance in idle {
        let known = rule(allowance.rule);
        let Some(complaint) = rule(if known.is_some() { "unused-allow" } else { "unknown-allow" }) else {
            continue;
        };
        if !selection.matches(complaint) || known.is_some_and(|rule| !selection.matches(rule)) {
            continue;
        }
        count += 1;
        if count > MOST_COMPLAINTS {
            worst = worst.min(Some(complaint.severity)).or(Some(complaint.severity));
            continue;
        }
        let spot = Some(spots.at(allowance.span.0, allowance.span.1));
        let (message, help) = words(allowance.rule, known.is_some());
        let Rule { id, severity, .. } = *complaint;
        found.push(Diagnosis { rule: id, severity, message, help: Some(help), fix: None, spot });
    }
    if let Some(severity) = worst {
        let message = format!("{} more comments accept nothing", count - MOST_COMPLAINTS);
        found.push(Diagnosis { rule: "more", severity, message, help: None, fix: None, spot: None });
    }
}

/// What is wrong with a comment that accepts nothing, and a way out.
fn words(name: &str, is_known: bool) -> (String, String) {
    if is_known {
        return (format!("nothing here is found by `{name}` any more"), "take this comment out".into());
    }
    let near = nearest(name, crate::check::RULES.iter().map(|rule| rule.id));
    let help =
        near.map_or("see `roadmap check --explain all`".into(), |near| format!("did you mean `{near}`?"));
    (format!("there is no rule `{}`", sanitize::short(name)), help)
}

fn explain(id: &str, global: &Global, env: &Env) -> Result<Outcome, Failure> {
    if id == "all" {
        let line = |rule: &crate::check::Rule| {
            let opt_in = if rule.opt_in { " (only if selected)" } else { "" };
            format!("{:<24} {:<8} {}{opt_in}\n", rule.id, rule.severity.word(), rule.summary)
        };
        output::print(&crate::check::RULES.iter().map(line).collect::<String>())?;
        return Ok(Outcome::Fine);
    }
    let ids = crate::check::RULES.iter().map(|rule| rule.id);
    let rule = rule(id).ok_or_else(|| unknown_rule(id, nearest(id, ids)))?;
    let opt_in = if rule.opt_in { ", only if selected" } else { "" };
    let sentence = |text: &str| Block::Sentence(Cell::Text(text.to_owned()));
    let mut blocks = vec![
        Block::Heading(Cell::Text(format!("{} ({}{opt_in})", rule.id, rule.severity.word()))),
        sentence(&format!("{}.", rule.summary)),
    ];
    for paragraph in rule.explanation.split("\n\n") {
        blocks.extend([sentence(""), sentence(paragraph)]);
    }
    output::print(&output::prose(&Document { blocks }, global, env))?;
    Ok(Outcome::Fine)
}

fn unknown_rule(id: &str, near: Option<&str>) -> Failure {
    let hint = near.map_or("`roadmap check --explain all` lists every rule".into(), |near| {
        format!("did you mean `{near}`?")
    });
    Failure::new(format!("there is no rule `{id}`")).hint(hint)
}

fn write_baseline(path: &Path, files: &[Examined]) -> Result<Outcome, Failure> {
    let mut baseline = Baseline::default();
    let mut count = 0;
    for file in files {
        for diagnosis in &file.diagnoses {
            baseline.add(&file.path, diagnosis.rule, &diagnosis.message);
            count += 1;
        }
    }
    store::write_new(path, &baseline.print())?;
    output::print(&format!("{count} findings are known from now on, in `{}`\n", path.display()))?;
    Ok(Outcome::Fine)
}

fn leave_known_out(path: &Path, files: &mut [Examined]) -> Result<(), Failure> {
    let mut baseline = Baseline::parse(&store::read_rows(path)?).map_err(|line| {
        let message = format!("`{}`, line {line}: this is no line of a baseline", path.display());
        Failure::new(message).hint("write it anew with `--write-baseline`")
    })?;
    for file in files {
        file.diagnoses.retain(|diagnosis| !baseline.matches(&file.path, diagnosis.rule, &diagnosis.message));
    }
    Ok(())
}
