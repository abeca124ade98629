//! A measure, a step or a KPI that was there before is gone.

use crate::check::base::Since;
use crate::check::report::{Report, Where};
use crate::check::rule::{Rule, Run};
use crate::history::{Compared, Difference, PartKind, What};
use crate::model::{Place, Plan};
use crate::problem::{Code, Family, Severity};

pub(super) static RULE: Rule = Rule {
    code: Code {
        id: "item-removed",
        severity: Severity::Error,
        family: Family::Plan,
        summary: "a measure, a step or a KPI is no longer in the plan",
        explanation: "With `--since` the plan is compared with an older version. A promise that is deleted was never \
kept and never broken: it is missing from every count. What was renumbered, moved or reworded is recognised by its id and its \
text and is no finding, and neither is content.\n\nPut it back and drop it with `roadmap drop`, which keeps it with its \
reason. If it never belonged there, accept the finding with `# roadmap: allow item-removed` and the reason, above what it \
belonged to.",
    },
    opt_in: false,
    run: Run::Since(run),
};

fn run(since: Since<'_>, report: &mut Report<'_>) {
    for Difference { part, what } in &since.base.differences {
        let What::Removed { with_parent } = what else { continue };
        let Some(old) = &part.old else { continue };
        let Some(word) = word(since, part, old, *with_parent) else { continue };
        let message = format!("{word} `{}` is gone", part.id);
        let is_item = matches!(part.kind, PartKind::Measure | PartKind::Step);
        let hint = if is_item {
            format!("put it back and run `roadmap drop {} --reason …`, which keeps it", part.id)
        } else {
            "put it back".to_owned()
        };
        report.add(Where::Key(near(since.plan, &part.id, old)), message).set_hint(hint);
    }
}

/// What it is called; nothing of what went with what it belonged to, and of what is no promise.
fn word(since: Since<'_>, part: &Compared, old: &Place, with_parent: bool) -> Option<&'static str> {
    let (word, is_found) = match part.kind {
        PartKind::Measure => ("measure", !with_parent),
        PartKind::Step => ("step", !with_parent && !is_content(&since.base.plan, &part.id)),
        PartKind::Kpi => ("KPI", !with_parent),
        PartKind::Section => ("section", holds_removed(since, old)),
        PartKind::Plan | PartKind::Executor | PartKind::Funding | PartKind::Event => return None,
    };
    is_found.then_some(word)
}

fn is_content(plan: &Plan, id: &str) -> bool {
    plan.position(id).and_then(|at| plan.line(at)).is_some_and(|line| line.is_content())
}

/// Whether measures went with a section.
fn holds_removed(since: Since<'_>, section: &Place) -> bool {
    since.base.differences.iter().any(|one| {
        let is_gone =
            matches!(one.what, What::Removed { with_parent: true }) && one.part.kind == PartKind::Measure;
        is_gone && one.part.old.as_ref().is_some_and(|place| place.0.starts_with(&section.0))
    })
}

/// What is left of what it belonged to: its measure under the number it had, else the list it stood in.
fn near(plan: &Plan, id: &str, old: &Place) -> Place {
    let measure = id.rsplit_once('.').and_then(|(measure, _)| plan.position(measure));
    let place = measure.and_then(|at| plan.line(at)).map(|line| line.place());
    place.unwrap_or_else(|| Place(old.0.iter().take(1).cloned().collect()))
}
