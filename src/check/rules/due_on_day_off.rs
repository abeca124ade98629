//! A deadline falls on a weekend or a public holiday.

use std::collections::HashMap;

use chrono::{Datelike, NaiveDate, Weekday};

use crate::check::report::{Report, Where};
use crate::check::rule::{Rule, Run};
use crate::check::subject::Subject;
use crate::model::{Due, Item, Period};
use crate::problem::{Code, Family, Severity};

pub(super) static RULE: Rule = Rule {
    code: Code {
        id: "due-on-day-off",
        severity: Severity::Notice,
        family: Family::Plan,
        summary: "a deadline falls on a weekend or a public holiday",
        explanation: "Nothing is received on a day off, and the law may count such a deadline differently. \
Nothing is moved: the day stays as the act says. Know that the work must be in by the working day \
before, and write the day that holds if the act was corrected.\n\nOnly deadlines written as one day are \
looked at, and each day is named once, at the first deadline that has it; more days than a handful are one \
finding. For plans in Uzbekistan's \
time zones its public holidays of fixed date count too; transferred days off and religious holidays move \
every year and are not known.",
    },
    opt_in: false,
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

/// More days are named together.
const HANDFUL: usize = 5;

fn run(subject: Subject<'_>, report: &mut Report<'_>) {
    let holidays = matches!(subject.plan.timezone.as_deref(), Some("Asia/Tashkent" | "Asia/Samarkand"));
    let mut days: Vec<DayOff<'_>> = Vec::new();
    let mut known: HashMap<NaiveDate, Option<usize>> = HashMap::new();
    for item in subject.commitments() {
        let Some(Due::Within(Period::Day(day))) = item.commitment().due else { continue };
        let number = *known.entry(day).or_insert_with(|| {
            let what = day_off(day, holidays)?;
            days.push(DayOff { day, what, first: item, count: 0 });
            Some(days.len() - 1)
        });
        if let Some(day) = number.and_then(|number| days.get_mut(number)) {
            day.count += 1;
        }
    }
    let count: usize = days.iter().map(|day| day.count).sum();
    let fall =
        |count: usize| if count == 1 { "1 deadline falls".into() } else { format!("{count} deadlines fall") };
    match days.as_slice() {
        [first, ..] if days.len() > HANDFUL => {
            let named: Vec<String> = days.iter().take(HANDFUL).map(|day| format!("`{}`", day.day)).collect();
            let message = format!(
                "{} on {} days off: {} and {} more",
                fall(count),
                days.len(),
                named.join(", "),
                days.len() - HANDFUL
            );
            report.add(Where::Value(first.first.place().key("due")), message);
        }
        days => {
            for DayOff { day, what, first, count } in days {
                let message = format!("`{day}` is {what}: {} on it", fall(*count));
                report.add(Where::Value(first.place().key("due")), message);
            }
        }
    }
}

/// A day off on which something falls due.
struct DayOff<'a> {
    day: NaiveDate,
    /// What makes it one.
    what: String,
    /// The first line with that deadline.
    first: Item<'a>,
    /// How many there are.
    count: usize,
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
