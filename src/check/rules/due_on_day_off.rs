//! A deadline falls on a weekend or a public holiday.

use chrono::{Datelike, NaiveDate, Weekday};

use crate::check::Subject;
use crate::check::finding::{Report, Severity, Where};
use crate::check::registry::{Rule, Run};
use crate::model::{Due, Period, Place};

pub(super) const RULE: Rule = Rule {
    id: "due-on-day-off",
    severity: Severity::Notice,
    opt_in: false,
    summary: "a deadline falls on a weekend or a public holiday",
    explanation: "Nothing is received on a day off, and the law may count such a deadline differently. \
Nothing is moved: the day stays as the act says. Know that the work must be in by the working day \
before, and write the day that holds if the act was mended.\n\nOnly deadlines written as one day are \
looked at, and each day is told of once, at the first deadline that has it. For plans in Uzbekistan's \
time zones its public holidays of fixed date count too; transferred days off and religious holidays move \
every year and are not known.",
    run: Run::Plan(run),
};

/// Month, day and name of Uzbekistan's public holidays of fixed date.
const HOLIDAYS: [(u32, u32, &str); 7] = [
    (1, 1, "New Year"),
    (3, 8, "Women's Day"),
    (3, 21, "Navruz"),
    (5, 9, "Day of Remembrance and Honour"),
    (9, 1, "Independence Day"),
    (10, 1, "Teachers' Day"),
    (12, 8, "Constitution Day"),
];

fn run(subject: Subject<'_>, report: &mut Report<'_>) {
    let holidays = matches!(subject.plan.timezone.as_deref(), Some("Asia/Tashkent" | "Asia/Samarkand"));
    let mut days: Vec<(NaiveDate, Place, usize)> = Vec::new();
    for item in subject.commitments() {
        let Some(Due::Within(Period::Day(day))) = item.commitment().due else { continue };
        match days.iter_mut().find(|(known, ..)| *known == day) {
            Some((.., count)) => *count += 1,
            None => days.push((day, item.place().key("due"), 1)),
        }
    }
    for (day, place, count) in days {
        let Some(what) = day_off(day, holidays) else { continue };
        let falls = if count == 1 { "1 deadline falls".into() } else { format!("{count} deadlines fall") };
        report.add(Where::Value(place), format!("`{day}` is {what}: {falls} on it"));
    }
}

/// What makes a day a day off.
fn day_off(day: NaiveDate, holidays: bool) -> Option<String> {
    let weekend = matches!(day.weekday(), Weekday::Sat | Weekday::Sun);
    let weekday = weekend.then(|| format!("a {}", day.format("%A")));
    let known = |(month, date, _): &&(u32, u32, &str)| (day.month(), day.day()) == (*month, *date);
    let holiday = HOLIDAYS.iter().find(known).filter(|_| holidays);
    let holiday = holiday.map(|(.., name)| format!("a public holiday ({name})"));
    match (weekday, holiday) {
        (Some(weekday), Some(holiday)) => Some(format!("{weekday} and {holiday}")),
        (weekday, holiday) => weekday.or(holiday),
    }
}
