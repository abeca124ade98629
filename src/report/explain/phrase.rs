//! How a deadline in words is read, and what it lacks.

use chrono::NaiveDate;

use crate::model::{Due, Series};
use crate::phrase::{Deadline, Missing, Reading, Remark};
use crate::report::cell::{Cell, Phrase};
use crate::report::document::{Block, Document};

/// What a phrase means, as the file writes it; every day in the form of ISO 8601, whatever the language.
#[must_use]
pub fn document(reading: &Reading) -> Document {
    let mut facts = vec![("due", Cell::Text(reading.due.to_string()))];
    let day = |day: NaiveDate| Cell::Text(day.to_string());
    facts.extend(reading.due.first().map(|first| ("first", day(first))));
    match &reading.due {
        Deadline::From(period) => {
            facts.push(("begin-by", day(period.last())));
            facts.extend(period.last().succ_opt().map(|from| ("late-from", day(from))));
        }
        Deadline::Within(_) | Deadline::Between(..) => {
            let last = reading.due.last();
            facts.extend(last.map(|last| ("last", day(last))));
            facts.extend(last.and_then(|last| last.succ_opt()).map(|from| ("late-from", day(from))));
        }
        Deadline::Each(_) => facts.extend(reading.due.last().map(|last| ("last", day(last)))),
        Deadline::Ongoing | Deadline::After(_) => {}
    }
    let (missing, remarks) = (reading.missing.iter(), reading.remarks.iter());
    facts.push(("missing", Phrase::list(missing.map(|missing| lack(*missing)).collect())));
    facts.push(("remark", Cell::lines(remarks.map(decided).collect())));
    facts.retain(|(_, cell)| !cell.is_empty());
    Document { blocks: vec![Block::Facts(facts)] }
}

/// What a deadline means that is written as the file has it: a series, or one that runs from something.
#[must_use]
pub fn of_notation(text: &str, due: &Due) -> Document {
    let mut facts = vec![("due", Cell::Text(text.to_owned()))];
    let day = |day: NaiveDate| Cell::Text(day.to_string());
    facts.extend(due.first().map(|first| ("first", day(first))));
    facts.extend(due.last().map(|last| ("last", day(last))));
    if let Some(series) = due.series() {
        let first = series.first_period();
        facts.push(("periods", Cell::Text(periods(series))));
        facts.extend(series.due_day(first).succ_opt().map(|from| ("late-from", day(from))));
    }
    if due.relative().is_some() {
        facts.push(("missing", lack(Missing::EventDay)));
    }
    Document { blocks: vec![Block::Facts(facts)] }
}

/// The first periods of a series, and the last where it ends.
fn periods(series: Series) -> String {
    const FIRST: usize = 3;
    let mut all: Vec<String> = series.periods().take(FIRST).map(|period| period.to_string()).collect();
    match series.last_period().map(|last| last.to_string()) {
        Some(last) if all.contains(&last) => {}
        Some(last) => all.push(format!("… {last}")),
        None => all.push("…".to_owned()),
    }
    all.join(", ")
}

fn lack(missing: Missing) -> Cell {
    let id = match missing {
        Missing::FirstPeriod => "lacks-first-period",
        Missing::LastPeriod => "lacks-last-period",
        Missing::Start => "lacks-start",
        Missing::EventDay => "lacks-event-day",
    };
    Phrase::new(id).cell()
}

fn decided(remark: &Remark) -> Cell {
    let text =
        |id: &'static str, text: &String| Phrase::new(id).with("text", Cell::Text(text.clone())).cell();
    match remark {
        Remark::YearGiven(year) => text("read-year-given", &year.to_string()),
        Remark::ShortYear => Phrase::new("read-short-year").cell(),
        Remark::WordsAround(words) => text("read-words-around", words),
        Remark::BrokenWord(word) => text("read-broken-word", word),
        Remark::Inclusive => Phrase::new("read-inclusive").cell(),
    }
}
