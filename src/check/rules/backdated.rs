//! Something was recorded long after the day it names.

use crate::check::base::Since;
use crate::check::report::{Report, Where};
use crate::check::rule::{Rule, Run};
use crate::history::Dated;
use crate::model::{Place, Plan, When};
use crate::problem::{Code, Family, Severity};

pub(super) static RULE: Rule = Rule {
    code: Code {
        id: "backdated",
        severity: Severity::Warning,
        family: Family::Plan,
        summary: "something was recorded long after the day it names",
        explanation: "With `--since` the plan is compared with an older version, and each mark, value, extension and entry \
of a log that came since is held against the day of the commit that brought it. What is recorded more than 30 days after its \
day, or as many as `--backdated` says, changes what earlier reports said, and a delivery that is dated by its deadline and \
recorded months later asks for a proof. Of a month or quarter the last day counts.\n\nLook at the day. If it is right, name \
the proof in `evidence`, and accept the finding with `# roadmap: allow backdated` and the reason.",
    },
    opt_in: false,
    run: Run::Since(run),
};

fn run(since: Since<'_>, report: &mut Report<'_>) {
    let most = since.base.backdated;
    for Dated { fact, place, recorded } in &since.base.dated {
        let days = (*recorded - fact.when.day()).num_days();
        if days <= i64::from(most.0) {
            continue;
        }
        let id = match fact.period {
            Some(period) => format!("{}@{period}", fact.id),
            None => fact.id.clone(),
        };
        let what = match fact.key {
            "observations" => "the value of",
            "extensions" => "the extension of",
            "log" => "the entry on",
            key => key,
        };
        let message = if what == fact.key {
            format!("`{id}` is {what} {}, which was recorded on {recorded}, {days} days later", fact.when)
        } else {
            format!("{what} `{id}` is of {}, and was recorded on {recorded}, {days} days later", fact.when)
        };
        let at = at(since.plan, fact.key, &fact.id, fact.when, &place.clone().unwrap_or_default());
        report.add(Where::Key(at), message).set_hint("look at the day, and name the proof if it is right");
    }
}

/// The place of the fact: its key, of a list the entry of that day.
fn at(plan: &Plan, key: &'static str, id: &str, when: When, place: &Place) -> Place {
    let commitment = || plan.position(id).and_then(|at| plan.line(at)).map(|line| line.commitment());
    let number = match key {
        "observations" => {
            plan.indicator(id).and_then(|one| one.kpi.observations.iter().position(|seen| seen.date == when))
        }
        "extensions" => commitment().and_then(|all| all.extensions.iter().position(|one| one.date == when)),
        "log" => commitment().and_then(|all| all.log.iter().position(|one| one.date == when)),
        _ => None,
    };
    let place = place.key(key);
    number.map_or(place.clone(), |number| place.index(number))
}
