//! The last observation of an open KPI is old.

use crate::check::report::{Report, Where};
use crate::check::rule::{Rule, Run};
use crate::check::subject::Subject;
use crate::model::{Rating, Status};
use crate::problem::{Code, Family, Severity};

pub(super) static RULE: Rule = Rule {
    code: Code {
        id: "stale-observation",
        severity: Severity::Notice,
        family: Family::Plan,
        summary: "the last observation of an open KPI is older than 120 days",
        explanation: "A KPI that nobody has looked at for a quarter and a month says how things were, not \
how they are. Ask for the value and write it with `roadmap record`. A KPI that is met and whose target \
date has passed is left alone, and so is one that was never observed.",
    },
    opt_in: false,
    run: Run::Plan(run),
};

/// A quarter, and a month to report it.
const OLDEST: i64 = 120;

fn run(subject: Subject<'_>, report: &mut Report<'_>) {
    for indicator in subject.indicators() {
        let reading = &indicator.reading;
        let open = reading.rating != Rating::Met || reading.by.is_none_or(|by| by >= subject.day);
        let dropped = indicator.measure.status(indicator.section, subject.day) == Status::Dropped;
        let seen = indicator.kpi.observations.iter().enumerate();
        let known = seen.filter(|(_, observation)| observation.date <= subject.day);
        let Some((n, last)) = known.max_by_key(|(_, observation)| observation.date) else { continue };
        let age = (subject.day - last.date).num_days();
        if open && !dropped && age > OLDEST {
            let message = format!(
                "the last observation of KPI `{}` ({}) is {age} days old",
                indicator.kpi.id, last.date
            );
            report.add(Where::Value(indicator.observation(n, "date")), message);
        }
    }
}
