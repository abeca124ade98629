//! A timeline as a Gantt chart of Mermaid, which GitHub and GitLab draw from Markdown.
//!
//! It is kept to what every version of Mermaid draws well: few bars, one section for each section of the plan, months on
//! the axis, no excluded days.

use std::fmt::Write as _;

use chrono::NaiveDate;

use crate::model::Status;
use crate::render::words::Words;
use crate::report::Cell;
use crate::report::timeline::{Entry, EntryKind, Timeline};

/// More bars than this cannot be read.
const MOST: usize = 40;

/// More letters than this run out of the picture.
const ROOM: usize = 60;

/// The words that begin a line of another kind.
const KEYWORDS: [&str; 12] = [
    "gantt",
    "title",
    "section",
    "click",
    "dateformat",
    "axisformat",
    "tickinterval",
    "todaymarker",
    "includes",
    "excludes",
    "weekday",
    "acc",
];

/// A block of Mermaid; nothing where there are too many bars, or none.
pub(in crate::render) fn draw(timeline: &Timeline, words: &Words) -> Option<String> {
    let (items, measures) = (bars(timeline, false), bars(timeline, true));
    let bars =
        [items, measures].into_iter().find(|bars| bars.len() <= MOST).filter(|bars| !bars.is_empty())?;
    let mut out = String::from("```mermaid\ngantt\n    dateFormat YYYY-MM-DD\n    inclusiveEndDates\n");
    let every = match timeline.window.months().count() {
        ..=12 => "1month",
        13..=36 => "3month",
        _ => "12month",
    };
    let _ = writeln!(out, "    axisFormat %m.%Y\n    tickInterval {every}\n    todayMarker off");
    if timeline.window.contains(timeline.today) {
        let day = plain(&words.line(&Cell::LongDay(timeline.today)));
        let _ = writeln!(out, "    {day} :milestone, {}, 0d", timeline.today);
    }
    for bar in bars {
        if let Some(section) = bar.section {
            let _ = writeln!(
                out,
                "    section {}",
                plain(&format!("{}. {}", section.id, words.line(&section.title)))
            );
        }
        let name = plain(&format!("{} {}", bar.entry.id, words.line(&bar.entry.title)));
        let name = if KEYWORDS.iter().any(|word| name.to_lowercase().starts_with(word)) {
            format!("№ {name}")
        } else {
            name
        };
        let kind = match bar.entry.standing.map(|standing| standing.status) {
            Some(Status::Done | Status::Dropped) => "done, ",
            Some(Status::InProgress) => "active, ",
            Some(Status::Overdue) => "crit, ",
            Some(Status::Planned | Status::Waiting) | None => "",
        };
        if bar.from == bar.to {
            let _ = writeln!(out, "    {name} :milestone, {kind}{}, 0d", bar.from);
        } else {
            let _ = writeln!(out, "    {name} :{kind}{}, {}", bar.from, bar.to);
        }
    }
    out.push_str("```\n");
    Some(out)
}

struct Bar<'t> {
    /// The section that begins with it.
    section: Option<&'t Entry>,
    entry: &'t Entry,
    from: NaiveDate,
    to: NaiveDate,
}

/// A bar for each item, or for each measure, that has days in the window.
fn bars(timeline: &Timeline, of_measures: bool) -> Vec<Bar<'_>> {
    let (first, last) = (timeline.window.first, timeline.window.last);
    let mut bars = Vec::new();
    let mut section = None;
    for entry in &timeline.rows {
        let days = match entry.kind {
            EntryKind::Section(_) => {
                section = Some(entry);
                continue;
            }
            EntryKind::Measure if of_measures => entry.ends,
            EntryKind::Step if !of_measures => span(entry, timeline.today, last),
            EntryKind::Item => span(entry, timeline.today, last),
            EntryKind::Measure | EntryKind::Step => None,
        };
        let Some((from, to)) = days.filter(|(from, to)| *from <= last && *to >= first) else { continue };
        bars.push(Bar { section: section.take(), entry, from: from.max(first), to: to.min(last) });
    }
    bars
}

/// The time an item may take, or its deadline; up to the day asked about where that has passed.
fn span(entry: &Entry, today: NaiveDate, last: NaiveDate) -> Option<(NaiveDate, NaiveDate)> {
    let track = &entry.track;
    let due = track.dues.last().map(|due| due.day);
    let (from, to) = match track.span {
        Some((from, to)) => (from, due.or(to).filter(|_| !track.goes_on).unwrap_or(last)),
        None => (track.dues.first().map(|due| due.day)?, due?),
    };
    let is_late = track.late.is_some_and(|late| late.is_open);
    Some((from, if is_late { to.max(today) } else { to.max(from) }))
}

/// As much of a text as has room, without what Mermaid, Markdown or HTML would take for more than a text.
fn plain(text: &str) -> String {
    let letter = |c: char| match c {
        ':' => '∶',
        ';' => ',',
        '#' => '№',
        '<' => '‹',
        '>' => '›',
        '`' | '"' | '{' | '}' | '\\' => '\'',
        c if c.is_control() => ' ',
        c => c,
    };
    let text: String = text.chars().map(letter).collect();
    let text = text.trim();
    match text.char_indices().nth(ROOM) {
        Some((end, _)) => text.get(..end).unwrap_or_default().trim_end().to_owned() + "…",
        None => text.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_of_a_text_is_taken_for_more() {
        assert_eq!(plain("a: b; #c %%d ```\n<b>"), "a∶ b, №c %%d ''' ‹b›");
    }
}
