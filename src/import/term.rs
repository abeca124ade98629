//! The deadlines in the cells of a row.

use chrono::{Datelike as _, Days, Months, NaiveDate};

use super::deadline::Words;
use super::draft::Remark;
use super::grid::{Cell, Value};
use super::layout::Layout;
use super::mark::Mark;
use super::pairing::Group;
use super::reading::Readings;
use super::role::Role;
use super::step::in_a_row;
use super::wording::{clean, folded, is_nothing};
use crate::model::Period;
use crate::phrase;

/// The deadlines of a row; `steps` is how many steps there are that they may belong to.
pub(super) fn of(layout: &Layout<'_>, row: usize, steps: usize, readings: &Readings) -> Vec<Group> {
    let fresh = |role: Role| {
        layout.fresh(row, role).filter(|cell| !is_nothing(&cell.text()) || cell.value != Value::Text)
    };
    let (start, due, length) = (fresh(Role::Start), fresh(Role::Due), fresh(Role::Duration));
    let one = |words: Words| vec![Group { words, top: None, mark: None }];
    match (start, due, length) {
        (None, None, None) => Vec::new(),
        (Some(start), Some(due), _) if !std::ptr::eq(start, due) => one(interval(start, due, readings)),
        (_, Some(due), _) => groups(due, steps, readings),
        (Some(start), None, None) if layout.has_one_heading_for_interval() => groups(start, steps, readings),
        (Some(start), None, Some(length)) => {
            let heading = layout.column(Role::Duration).map_or("", |column| layout.heading_of(column));
            one(lasting(start, length, heading, readings))
        }
        (Some(start), None, None) => one(unread(&clean(&start.text()), "it has a first day and no last one")),
        (None, None, Some(length)) => one(Words::new(&clean(&length.text()), readings)),
    }
}

/// The deadlines of one cell. Each paragraph is one, or each run of lines that can be read.
fn groups(cell: &Cell, steps: usize, readings: &Readings) -> Vec<Group> {
    if cell.value != Value::Text {
        return vec![Group { words: stored(cell, readings), top: None, mark: None }];
    }
    let parts = cell.filled().flat_map(|paragraph| {
        let parts = in_a_row(&clean(&paragraph.joined()));
        parts.into_iter().map(|part| (part, paragraph.top))
    });
    let paragraphs: Vec<Group> = parts.map(|(part, top)| group(&part, top, readings)).collect();
    if paragraphs.iter().all(|group| group.words.is_read()) {
        return paragraphs;
    }
    let Some(runs) = runs(cell, readings) else { return paragraphs };
    if paragraphs.len() > 1 && paragraphs.len() == steps && runs.len() != paragraphs.len() {
        // Either each paragraph is the deadline of a step, or all are pieces of fewer deadlines.
        let why = "each line may be the deadline of a step, or a part of one";
        return paragraphs
            .into_iter()
            .map(|group| Group { words: unread(&group.words.text, why), ..group })
            .collect();
    }
    runs
}

fn group(text: &str, top: Option<u32>, readings: &Readings) -> Group {
    let text = clean(text);
    let marked =
        Mark::split(&text).filter(|(_, rest)| !rest.is_empty() && !Words::new(&text, readings).is_read());
    match marked {
        Some((mark, rest)) => Group { words: Words::new(rest, readings), top, mark: Some(mark.id) },
        None => Group { words: Words::new(&text, readings), top, mark: None },
    }
}

/// The fewest runs of lines of which each can be read; an empty paragraph ends a run.
fn runs(cell: &Cell, readings: &Readings) -> Option<Vec<Group>> {
    const MOST: usize = 60;
    let mut blocks: Vec<Vec<(String, Option<u32>)>> = vec![Vec::new()];
    for paragraph in &cell.paragraphs {
        if paragraph.is_empty() {
            blocks.push(Vec::new());
        }
        let lines = paragraph.text.split('\n').map(clean).filter(|line| !line.is_empty());
        if let Some(block) = blocks.last_mut() {
            block.extend(lines.map(|line| (line, paragraph.top)));
        }
    }
    let mut all = Vec::new();
    for block in blocks.iter().filter(|block| !block.is_empty()) {
        if block.len() > MOST {
            return None;
        }
        all.extend(fewest(block, readings)?);
    }
    Some(all)
}

fn fewest(lines: &[(String, Option<u32>)], readings: &Readings) -> Option<Vec<Group>> {
    const LONGEST: usize = 5;
    // For each number of lines from the top: the fewest runs, and where the last of them begins.
    let mut best: Vec<Option<(usize, usize)>> = vec![Some((0, 0))];
    let joined = |from: usize, to: usize| {
        let lines = lines.get(from..to).unwrap_or_default();
        lines.iter().map(|(line, _)| line.as_str()).collect::<Vec<_>>().join(" ")
    };
    for to in 1..=lines.len() {
        let found = (to.saturating_sub(LONGEST)..to)
            .filter_map(|from| best.get(from).copied().flatten().map(|(count, _)| (count + 1, from)))
            .filter(|(_, from)| group(&joined(*from, to), None, readings).words.is_read())
            .min();
        best.push(found);
    }
    let mut runs = Vec::new();
    let mut to = lines.len();
    while to > 0 {
        let (_, from) = best.get(to).copied().flatten()?;
        runs.push(group(&joined(from, to), lines.get(from).and_then(|(_, top)| *top), readings));
        to = from;
    }
    runs.reverse();
    Some(runs)
}

/// A value of a spreadsheet: what it shows, where that can be read and is not another day.
fn stored(cell: &Cell, readings: &Readings) -> Words {
    let text = clean(&cell.text());
    let shown = Words::new(&text, readings);
    match &cell.value {
        Value::Day { day, .. } => {
            let holds = shown.days().is_some_and(|(first, last)| first <= *day && *day <= last);
            if holds && shown.read.as_ref().is_ok_and(|reading| reading.remarks.is_empty()) {
                return shown;
            }
            let read = phrase::read(&day.to_string(), phrase::Options::default());
            let remark = Remark::read(format!("the cell holds the day {day}"));
            Words { text: if text.is_empty() { day.to_string() } else { text }, read, remarks: vec![remark] }
        }
        Value::NotCalculated => unread("(formula)", "the cell holds a formula whose value was never stored"),
        Value::Text | Value::Number { .. } | Value::Bool(_) | Value::Error => shown,
    }
}

/// Words that are not to be read, for a reason.
pub(super) fn unread(text: &str, why: &str) -> Words {
    let read = Err(phrase::Refusal { kind: phrase::Kind::Unclear, words: Vec::new() });
    Words {
        text: text.to_owned(),
        read,
        remarks: vec![Remark::open(format!("the deadline is not read: {why}"))],
    }
}

/// The deadline from a first and a last day.
fn interval(start: &Cell, due: &Cell, readings: &Readings) -> Words {
    let [first, last] = [start, due].map(|cell| match groups(cell, 1, readings).as_slice() {
        [group] => group.words.clone(),
        _ => Words::new(&clean(&cell.text()), readings),
    });
    let text = format!("{} – {}", first.text, last.text);
    let mut remarks: Vec<Remark> = first.remarks.iter().chain(&last.remarks).cloned().collect();
    let (Ok(from), Ok(to)) = (&first.read, &last.read) else {
        // Both columns are needed, so the first that cannot be read says why.
        let read = if first.is_read() { last.read } else { first.read };
        return Words { text, read, remarks };
    };
    // `ежеквартально` in both columns is one deadline.
    if from.due == to.due && !matches!(to.due, phrase::Deadline::Within(_)) {
        return last;
    }
    let (phrase::Deadline::Within(from_period), phrase::Deadline::Within(to_period)) = (&from.due, &to.due)
    else {
        return unread(&text, "the first or the last day is no day or period");
    };
    let notation =
        if from_period == to_period { to_period.to_string() } else { format!("{from_period}/{to_period}") };
    let read = phrase::read(&notation, phrase::Options::default()).map(|reading| {
        let said = from.remarks.iter().chain(&to.remarks);
        remarks.dedup();
        let mut said: Vec<_> = said.cloned().collect();
        said.dedup();
        phrase::Reading { remarks: said, ..reading }
    });
    Words { text, read, remarks }
}

/// The deadline from a first day and a length.
fn lasting(start: &Cell, length: &Cell, heading: &str, readings: &Readings) -> Words {
    let first = groups(start, 1, readings);
    let text = format!("{}, {}", clean(&start.text()), clean(&length.text()));
    let from = match first.as_slice() {
        [Group { words: Words { read: Ok(reading), .. }, .. }] => reading.due.first(),
        _ => None,
    };
    let Some(from) = from else { return unread(&text, "the first day is not understood") };
    let Some(last) = counted(&length.text(), heading).and_then(|length| length.last(from)) else {
        return unread(&text, "the length is not understood");
    };
    let notation = if last == from { Period::Day(from).to_string() } else { format!("{from}/{last}") };
    let read = phrase::read(&notation, phrase::Options::default());
    Words {
        text,
        read,
        remarks: vec![Remark::read("the last day is counted from the first one and the length")],
    }
}

/// A length of calendar time.
enum Length {
    Days(u64),
    Months(u32),
}

impl Length {
    /// The last day of this length from a first one, that day included.
    fn last(&self, first: NaiveDate) -> Option<NaiveDate> {
        let after = match self {
            Self::Days(days) => first.checked_add_days(Days::new(*days)),
            Self::Months(months) => first.checked_add_months(Months::new(*months)),
        }?;
        // From 31 January a month lasts to the last day of February.
        let is_cut = matches!(self, Self::Months(_)) && after.day() < first.day();
        if is_cut { Some(after) } else { after.pred_opt() }.filter(|last| *last >= first)
    }
}

/// A length such as `3 ҳафта`, or a number whose unit the heading names.
fn counted(text: &str, heading: &str) -> Option<Length> {
    const UNITS: [(&[&str], u32, bool); 4] = [
        (&["кун", "день", "дней", "дня", "day", "days", "d"], 1, false),
        (&["ҳафта", "неделя", "недели", "недель", "нед", "week", "weeks", "w"], 7, false),
        (&["ой", "месяц", "месяца", "месяцев", "мес", "month", "months"], 1, true),
        (&["йил", "год", "года", "лет", "year", "years"], 12, true),
    ];
    let words = folded(text);
    let (number, unit) = words.split_once(' ').unwrap_or((words.as_str(), ""));
    let number: u32 = number.parse().ok().filter(|number| *number > 0)?;
    let heading = folded(heading);
    let named = |word: &str| UNITS.iter().find(|(words, ..)| words.iter().any(|unit| folded(unit) == word));
    let found = if unit.is_empty() { heading.split(' ').find_map(named) } else { named(unit) };
    let (_, factor, months) = found?;
    let count = number.checked_mul(*factor)?;
    Some(if *months { Length::Months(count) } else { Length::Days(count.into()) })
}
