//! A time zone lies on the other side of the world than its name seems to say.

use crate::check::report::{Report, Where};
use crate::check::rule::{Rule, Run};
use crate::check::subject::Subject;
use crate::model::Place;
use crate::problem::{Code, Family, Severity};

pub(super) static RULE: Rule = Rule {
    code: Code {
        id: "timezone-west",
        severity: Severity::Warning,
        family: Family::Plan,
        summary: "a time zone such as `Etc/GMT+5`, which lies west",
        explanation: "In names of the form `Etc/GMT+5` the sign is turned round: this zone lies five hours *west* of Greenwich, in the \
Americas, and a day there ends ten hours later than five hours east of it. Write `Etc/GMT-5`, or better the name of a \
place, such as `Asia/Tashkent`.",
    },
    opt_in: false,
    run: Run::Plan(run),
};

fn run(subject: Subject<'_>, report: &mut Report<'_>) {
    let Some(zone) = &subject.plan.timezone else { return };
    let hours = zone.strip_prefix("Etc/GMT+").filter(|hours| *hours != "0");
    if let Some(hours) = hours {
        let plural = if hours == "1" { "" } else { "s" };
        let message = format!("`{zone}` lies {hours} hour{plural} west of Greenwich");
        let hint = format!("if east is meant, write `Etc/GMT-{hours}`, or the name of a place");
        report.add(Where::Value(Place::default().key("timezone")), message).set_hint(hint);
    }
}
