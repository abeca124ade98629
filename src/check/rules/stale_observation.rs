//! The last observation of an open KPI is old.

use chrono::NaiveDate;

use crate::check::known::Indicator;
use crate::check::report::{Report, Where};
use crate::check::rule::{Rule, Run};
use crate::check::subject::Subject;
use crate::model::{Kpi, Observation, Period, Rating, Status, When};
use crate::problem::{Code, Family, Severity};

pub(super) static RULE: Rule = Rule {
    code: Code {
        id: "stale-observation",
        severity: Severity::Notice,
        family: Family::Plan,
        summary: "the last observation of an open KPI is older than a quarter and a month",
        explanation: "A KPI that nobody has looked at for a quarter and a month says how things were, not \
how they are. Ask for the value and write it with `roadmap record`. Where the targets lie further apart than a \
quarter, or the last observation is of a longer period, a value is expected as seldom as that, and a third of \
that time is left to report it.\n\nA KPI that is met is left alone, and so is one whose last target's day has passed with \
a value of that day or later, and one that was never observed.",
    },
    opt_in: false,
    run: Run::Plan(run),
};

/// The shortest time between two observations that are expected, in days. A third of it more is left to report.
const QUARTER: i64 = 90;

fn run(subject: Subject<'_>, report: &mut Report<'_>) {
    for (indicator, part) in subject.parts() {
        let seen = indicator.kpi.observations.iter().enumerate();
        let known = seen.filter(|(_, observation)| observation.date.day() <= subject.day);
        let Some((n, last)) = known.max_by_key(|(_, observation)| observation.date.day()) else { continue };
        let age = (subject.day - last.date.day()).num_days();
        if age <= QUARTER + QUARTER / 3 || part.status == Some(Status::Dropped) {
            continue;
        }
        let interval = interval(indicator.kpi, last);
        if age > interval + interval / 3 && !is_closed(indicator, last, subject.day) {
            let (id, date) = (&indicator.kpi.id, last.date);
            let message = format!("the last observation of KPI `{id}` ({date}) is {age} days old");
            report.add(Where::Value(indicator.observation(n, "date")), message);
        }
    }
}

/// How many days there are between two observations at most, a quarter or more: as many as between two targets, or in the
/// period that the last observation is of.
fn interval(kpi: &Kpi, last: &Observation) -> i64 {
    let days = |period: Period| (period.last() - period.first()).num_days() + 1;
    let ends = kpi.targets.iter().map(|target| target.within.or(target.by).map(Period::last));
    let ends: Vec<_> = ends.flatten().collect();
    let between = ends.windows(2).filter_map(|pair| match pair {
        [first, second] => Some((*second - *first).num_days()),
        _ => None,
    });
    let targets = between.min().or_else(|| kpi.targets.first()?.within.map(days));
    let observed = match last.date {
        When::Within(period) => Some(days(period)),
        When::Day(_) | When::Until(_) => None,
    };
    targets.max(observed).unwrap_or_default().max(QUARTER)
}

/// Whether nothing more is to be observed: the target is met, or its day has passed and the value of that day is known.
fn is_closed(indicator: &Indicator<'_>, last: &Observation, day: NaiveDate) -> bool {
    let is_judged = indicator.last_day().is_some_and(|by| by < day && by <= last.date.day());
    is_judged || indicator.reading().rating == Rating::Met
}
