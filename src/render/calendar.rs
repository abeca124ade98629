//! Entries as an iCalendar (RFC 5545): whole days, whose end is the day after, with stamps and ids that are the same for
//! the same plan on the same day.

use chrono::{Days, NaiveDate, NaiveTime, TimeDelta};
use icalendar::{Alarm, Calendar, Component as _, Event, EventLike as _, Property, Related};

use super::words::Words;
use crate::report::Cell;
use crate::report::calendar::{Appointment, Rule};

/// As many letters of a name, a summary and a description are written: calendars show a line and a page of them, and to fold
/// a line takes time that grows with the square of its length.
const LONGEST_SUMMARY: usize = 1_000;
const LONGEST_DESCRIPTION: usize = 8_000;

/// The calendar, with what there is to say of it; `alarm` is how many days before each entry to remind of it.
#[must_use]
pub fn draw(
    name: &Cell,
    about: Option<&Cell>,
    appointments: &[Appointment],
    day: NaiveDate,
    alarm: Option<u32>,
    words: &Words,
) -> String {
    let mut calendar = Calendar::empty();
    calendar.append_property(Property::new("VERSION", "2.0"));
    calendar.append_property(Property::new("PRODID", "-//roadmap-cli//roadmap//EN"));
    calendar.append_property(Property::new("CALSCALE", "GREGORIAN"));
    calendar.append_property(Property::new("METHOD", "PUBLISH"));
    calendar.name(&cut(words.line(name), LONGEST_SUMMARY));
    if let Some(about) = about {
        calendar.description(&cut(words.line(about), LONGEST_DESCRIPTION));
    }
    for appointment in appointments {
        calendar.push(event(appointment, day, alarm, words));
    }
    calendar.to_string()
}

fn event(appointment: &Appointment, day: NaiveDate, alarm: Option<u32>, words: &Words) -> Event {
    let summary = cut(words.line(&appointment.summary), LONGEST_SUMMARY);
    let description: Vec<String> = appointment.said.iter().map(|cell| words.line(cell)).collect();
    let description = cut(description.join("\n"), LONGEST_DESCRIPTION);
    // The clock would make each run another file.
    let stamp = day.and_time(NaiveTime::MIN).and_utc();
    let mut event = Event::new();
    event
        .uid(&appointment.uid)
        .timestamp(stamp)
        .summary(&summary)
        .description(&description)
        .starts(appointment.day)
        .ends(appointment.day.checked_add_days(Days::new(1)).unwrap_or(appointment.day))
        // A deadline takes nobody's time.
        .add_property("TRANSP", "TRANSPARENT");
    if let Some(rule) = &appointment.rule {
        event.add_property("RRULE", written(rule));
    }
    for (key, days) in [("RDATE", &appointment.also), ("EXDATE", &appointment.except)] {
        if !days.is_empty() {
            let days: Vec<String> = days.iter().map(|day| basic(*day)).collect();
            event.append_property(Property::new(key, days.join(",")).add_parameter("VALUE", "DATE").done());
        }
    }
    if let Some(before) = alarm {
        let trigger = (-TimeDelta::days(before.into()), Related::Start);
        let mut alarm = Alarm::display(&summary, trigger);
        alarm.uid(&format!("alarm-{}", appointment.uid)).timestamp(stamp);
        event.alarm(alarm);
    }
    event.done()
}

/// A text with as many letters, the last of which says where it was cut.
fn cut(text: String, most: usize) -> String {
    match text.char_indices().nth(most - 1) {
        Some((end, _)) if text.chars().nth(most).is_some() => {
            text.get(..end).unwrap_or_default().to_owned() + "…"
        }
        _ => text,
    }
}

/// A rule in the words of RFC 5545. Counting months on from a 31st would leave out those that have none.
fn written(rule: &Rule) -> String {
    let months: Vec<String> = rule.months.iter().map(ToString::to_string).collect();
    let day = rule.day.map_or("-1".to_owned(), |day| day.to_string());
    let until = rule.until.map(|day| format!(";UNTIL={}", basic(day))).unwrap_or_default();
    format!("FREQ=YEARLY;BYMONTH={};BYMONTHDAY={day}{until}", months.join(","))
}

fn basic(day: NaiveDate) -> String {
    day.format("%Y%m%d").to_string()
}
