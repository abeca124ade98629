//! What happened in one plan between two days, by the days its marks name.

use std::collections::HashSet;

use chrono::NaiveDate;
use rust_decimal::Decimal;

use crate::model::{
    Due, Extension, Item, Kind, Kpi, Lateness, LogEntry, Mark, Measure, Period, Plan, Status, When,
};

/// One thing that happened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Occurrence {
    /// The address of the item, the id of the KPI; of an extension, of what was extended.
    pub id: String,
    /// For a series, the period it concerns.
    pub period: Option<Period>,
    /// When it happened, as exactly as is known; of what fell overdue, the first day it was.
    pub when: When,
    /// What happened.
    pub event: Happening,
}

/// What can happen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Happening {
    /// It was delivered.
    Done {
        /// How late against the deadline in force; `None` without a deadline.
        late: Option<Lateness>,
    },
    /// Work on it began.
    Started,
    /// It was taken out of the plan.
    Dropped {
        /// The mark, with its reason.
        mark: Box<Mark>,
    },
    /// Somebody other than the executor has looked.
    Confirmed,
    /// It fell overdue, and still was at the end.
    Overdue {
        /// An open interval that should have begun and had not.
        not_begun: bool,
    },
    /// Another deadline was granted.
    Extended {
        /// The deadline before.
        before: Option<Due>,
        /// The new deadline.
        to: Due,
        /// The items it holds for.
        items: Vec<String>,
        /// Why, and by which act.
        extension: Box<Extension>,
    },
    /// Progress was reported.
    Logged {
        /// The entry.
        entry: Box<LogEntry>,
    },
    /// An event happened that deadlines may run from.
    Happened,
    /// A value was observed.
    Observed {
        /// The last value before, of a level.
        previous: Option<Decimal>,
        /// The value.
        value: Decimal,
    },
}

/// What happened after `after`, up to and with `until`: what was not known on the first day and was on the second. In the
/// order of days, those of one day in the order of the file. Both days are asked of the same file, so a mark that was taken
/// back never was.
#[must_use]
pub fn occurrences(plan: &Plan, after: NaiveDate, until: NaiveDate) -> Vec<Occurrence> {
    let mut found = Found { after, until, all: Vec::new() };
    for (_, measure) in plan.measures() {
        let commitment = &measure.commitment;
        found.extensions(&measure.id, &commitment.extensions, commitment.due.as_ref(), &items(measure));
        if !measure.is_item() {
            found.log(&measure.id, &commitment.log);
        }
    }
    for event in &plan.events {
        if let Some(date) = event.date.filter(|date| found.is_within(date.day())) {
            found.add(&event.id, None, date, Happening::Happened);
        }
    }
    for indicator in plan.indicators() {
        found.observations(indicator.kpi);
    }
    for item in plan.items() {
        if item.step.is_some() {
            let id = item.id();
            found.extensions(&id, &item.commitment().extensions, item.due(), std::slice::from_ref(&id));
        }
        found.item(&item);
    }
    found.all.sort_by_key(|occurrence| occurrence.when.day());
    found.all
}

/// The items that a deadline of a measure holds for.
fn items(measure: &Measure) -> Vec<String> {
    if measure.is_item() {
        return vec![measure.id.to_string()];
    }
    let inherits = measure.steps.iter().filter(|step| step.inherits_due());
    inherits.map(|step| format!("{}.{}", measure.id, step.id)).collect()
}

struct Found {
    after: NaiveDate,
    until: NaiveDate,
    all: Vec<Occurrence>,
}

impl Found {
    fn is_within(&self, day: NaiveDate) -> bool {
        self.after < day && day <= self.until
    }

    fn add(&mut self, id: &str, period: Option<Period>, when: When, event: Happening) {
        self.all.push(Occurrence { id: id.to_owned(), period, when, event });
    }

    fn item(&mut self, item: &Item<'_>) {
        let id = item.id();
        let (before, now) = (item.state(self.after), item.state(self.until));
        self.mark(&id, now.started, None, Happening::Started);
        if let Some(mark) = now.dropped {
            self.mark(&id, Some(mark), None, Happening::Dropped { mark: Box::new(mark.clone()) });
        }
        self.log(&id, &item.commitment().log);
        if !now.has_periods() {
            self.mark(&id, now.done, None, Happening::Done { late: now.late });
            self.mark(&id, now.confirmed, None, Happening::Confirmed);
            if now.status == Status::Overdue {
                let was = before.status == Status::Overdue;
                self.overdue(&id, None, now.due_day, was, now.not_begun);
            }
            return;
        }
        let missed: HashSet<Period> = before.missing().collect();
        for period in now.periods() {
            self.mark(&id, period.done, Some(period.period), Happening::Done { late: Some(period.late) });
            self.mark(&id, period.confirmed, Some(period.period), Happening::Confirmed);
            if period.status == Status::Overdue {
                let was = missed.contains(&period.period);
                self.overdue(&id, Some(period.period), Some(period.due), was, false);
            }
        }
    }

    fn mark(&mut self, id: &str, mark: Option<&Mark>, period: Option<Period>, event: Happening) {
        if let Some(mark) = mark.filter(|mark| self.is_within(mark.day())) {
            self.add(id, period, mark.date, event);
        }
    }

    fn log(&mut self, id: &str, log: &[LogEntry]) {
        for entry in log.iter().filter(|entry| self.is_within(entry.date.day())).collect::<Vec<_>>() {
            self.add(id, None, entry.date, Happening::Logged { entry: Box::new(entry.clone()) });
        }
    }

    /// What is overdue at the end fell overdue on the day after it was due: within these days, or it was not overdue when
    /// they began.
    fn overdue(
        &mut self,
        id: &str,
        period: Option<Period>,
        due: Option<NaiveDate>,
        was: bool,
        not_begun: bool,
    ) {
        if let Some(day) = due.and_then(|due| due.succ_opt()).filter(|day| !was || self.is_within(*day)) {
            self.add(id, period, day.into(), Happening::Overdue { not_begun });
        }
    }

    fn extensions(&mut self, id: &str, extensions: &[Extension], due: Option<&Due>, items: &[String]) {
        let mut granted: Vec<&Extension> = extensions.iter().collect();
        granted.sort_by_key(|extension| extension.date.day());
        for (n, extension) in granted.iter().enumerate() {
            let earlier = granted.iter().take(n).rfind(|earlier| earlier.period == extension.period);
            let before = earlier.map(|earlier| &earlier.to).or(due).cloned();
            let (to, items) = (extension.to.clone(), items.to_vec());
            let event = Happening::Extended { before, to, items, extension: Box::new((*extension).clone()) };
            if self.is_within(extension.date.day()) {
                self.add(id, extension.period, extension.date, event);
            }
        }
    }

    fn observations(&mut self, kpi: &Kpi) {
        let values = if kpi.kind == Kind::Level { kpi.values_until(self.until) } else { Vec::new() };
        for seen in &kpi.observations {
            let day = seen.date.day();
            if self.is_within(day) {
                let before = values.partition_point(|value| value.day() < day);
                let previous = before.checked_sub(1).and_then(|last| values.get(last)).map(|last| last.value);
                self.add(&kpi.id, None, seen.date, Happening::Observed { previous, value: seen.value });
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::history::sample::{day, plan};

    fn shown(text: &str, after: &str, until: &str) -> Vec<String> {
        let all = occurrences(&plan(&format!("I: A\n{text}")), day(after), day(until));
        let shown = |one: &Occurrence| {
            let period = one.period.map(|period| format!("@{period}")).unwrap_or_default();
            let what = match &one.event {
                Happening::Done { late } => format!("done late {:?}", late.and_then(Lateness::days)),
                Happening::Started => "started".into(),
                Happening::Dropped { .. } => "dropped".into(),
                Happening::Confirmed => "confirmed".into(),
                Happening::Logged { entry } => format!("logged {}", entry.date),
                Happening::Happened => "happened".into(),
                Happening::Overdue { not_begun } => {
                    format!("overdue{}", if *not_begun { " not begun" } else { "" })
                }
                Happening::Extended { before, to, items, .. } => {
                    let before = before.as_ref().map(|due| format!("{due} ")).unwrap_or_default();
                    format!("extended {before}to {to} for {}", items.join(" "))
                }
                Happening::Observed { previous, value } => {
                    let previous = previous.map(|value| format!("{value} > ")).unwrap_or_default();
                    format!("observed {previous}{value}")
                }
            };
            format!("{} {}{period} {what}", one.when.day(), one.id)
        };
        all.iter().map(shown).collect()
    }

    #[test]
    fn the_first_day_is_not_counted_and_the_last_one_is() {
        let plan = "1 A | due=2023-03-31 done=2023-04-01";
        assert_eq!(shown(plan, "2023-03-31", "2023-04-01"), ["2023-04-01 1 done late Some(1)"]);
        assert_eq!(shown(plan, "2023-04-01", "2023-04-30"), [""; 0]);
        assert_eq!(shown(plan, "2023-03-01", "2023-03-31"), [""; 0]);
        let overdue = "1 A | due=2023-03-31";
        assert_eq!(shown(overdue, "2023-03-31", "2023-04-01"), ["2023-04-01 1 overdue"]);
        assert_eq!(shown(overdue, "2023-03-01", "2023-03-31"), [""; 0]);
        assert_eq!(shown(overdue, "2023-04-01", "2023-04-30"), [""; 0]);
    }

    #[test]
    fn marks_and_what_fell_overdue_come_in_the_order_of_days() {
        let plan = "1 A\n1.1 A | due=2023-03-31 started=2023-02-01 done=2023-04-05\n1.2 B | due=2023-02-28 dropped=2023-03-15\n\
            1.3 C | due=2023/..\n1.4 D | due=2023-04-30\n1.5 E | done=2023-01-10";
        let expected = [
            "2023-01-10 1.5 done late None",
            "2023-02-01 1.1 started",
            "2023-03-15 1.2 dropped",
            "2023-04-05 1.1 done late Some(5)",
            "2023-05-01 1.4 overdue",
            "2024-01-01 1.3 overdue not begun",
        ];
        assert_eq!(shown(plan, "2023-01-01", "2024-06-30"), expected);
        assert_eq!(shown(plan, "2023-01-01", "2023-03-31"), &expected[..3]);
    }

    #[test]
    fn each_period_of_a_series_happens_by_itself() {
        let plan = "1 A | due=2023-Q2*2023-Q4 done=2023-Q2:2023-07-12,2023-Q4:2023-12-20";
        let all = [
            "2023-07-12 1@2023-Q2 done late Some(12)",
            "2023-10-01 1@2023-Q3 overdue",
            "2023-12-20 1@2023-Q4 done late Some(0)",
        ];
        assert_eq!(shown(plan, "2023-01-01", "2024-01-01"), all);
        assert_eq!(shown(plan, "2023-10-01", "2024-01-01"), all[2..]);
    }

    #[test]
    fn what_was_extended_and_missed_again_fell_overdue_again() {
        let plan = "1 A | due=2023-03-31 ext=2023-04-10>2023-06-30";
        assert_eq!(
            shown(plan, "2023-04-05", "2023-07-31"),
            ["2023-04-10 1 extended 2023-03-31 to 2023-06-30 for 1", "2023-07-01 1 overdue"]
        );
        assert_eq!(
            shown(plan, "2023-04-05", "2023-06-30"),
            ["2023-04-10 1 extended 2023-03-31 to 2023-06-30 for 1"]
        );
    }

    #[test]
    fn an_extension_of_a_measure_holds_for_the_steps_that_inherit() {
        let plan = "1 A | due=2023 ext=2023-11-01>2024,2024-11-01>2025\n1.1 A\n1.2 B | due=2023-01-31 done=2023-01-01\n1.3 C | content\n1.4 D";
        let expected = [
            "2023-11-01 1 extended 2023 to 2024 for 1.1 1.4",
            "2024-11-01 1 extended 2024 to 2025 for 1.1 1.4",
        ];
        assert_eq!(shown(plan, "2023-01-01", "2024-12-31"), expected);
    }

    #[test]
    fn an_observation_is_shown_with_the_last_one_before_it() {
        let plan = "1 A | done=2022-01-01\nkpi k K | target=9 seen=2023-01-31:3,2022-12-31:2,2023-02-28:4";
        assert_eq!(
            shown(plan, "2022-12-31", "2023-02-28"),
            ["2023-01-31 k observed 2 > 3", "2023-02-28 k observed 3 > 4"]
        );
    }
}
