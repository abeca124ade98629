//! The paragraphs of a cell from its lines.

use super::super::super::Paragraph;
use super::column::Column;
use super::part::{Mark, joined};
use super::placed::{Labelled, Placed};
use super::word::{begins_time, folded, is_complete, is_year};

/// The paragraphs of a column.
/// Where the text keeps no places, what is level with what is not known.
pub(super) fn paragraphs(column: Column, labelled: &Labelled<'_>, places: bool) -> Vec<Paragraph> {
    let lines = labelled.get(&column).map(Vec::as_slice).unwrap_or_default();
    let mut groups: Vec<Vec<Placed<'_>>> = Vec::new();
    let mut place = true;
    for line in lines {
        if line.text.is_empty() {
            place = true;
            continue;
        }
        let begins = groups.last().is_none_or(|group| match column {
            Column::Due => begins_due(group, line, place),
            Column::Executors | Column::Funding | Column::Number => false,
            Column::Measure | Column::Mechanism | Column::Outcome => begins_text(group, line, place),
        });
        match groups.last_mut() {
            Some(group) if !begins => group.push(*line),
            _ => groups.push(vec![*line]),
        }
        place = false;
    }
    let found = groups.iter().filter_map(|group| paragraph(group));
    found.map(|paragraph| Paragraph { top: paragraph.top.filter(|_| places), ..paragraph }).collect()
}

fn paragraph(group: &[Placed<'_>]) -> Option<Paragraph> {
    let first = group.first()?;
    let text = joined(&group.iter().map(|line| (line.text, line.broken)).collect::<Vec<_>>());
    Some(Paragraph { top: Some(first.top), line: Some(first.line), ..Paragraph::plain(&text) })
}

/// A time begins where the one before is complete, or at another level.
fn begins_due(group: &[Placed<'_>], line: &Placed<'_>, after_place: bool) -> bool {
    let words = |text: &str| text.split_whitespace().map(folded).collect::<Vec<_>>();
    let before = words(&joined(&group.iter().map(|line| (line.text, line.broken)).collect::<Vec<_>>()));
    let next = words(line.text);
    let first = next.first().map(String::as_str).unwrap_or_default();
    let year_again = is_year(first) && before.iter().any(|word| is_year(word));
    after_place || year_again || (is_complete(&before) && begins_time(first))
}

/// A paragraph begins with its mark, or after the end of a sentence and a gap, or with a line that leads over.
fn begins_text(group: &[Placed<'_>], line: &Placed<'_>, after_place: bool) -> bool {
    let before = group.last().map_or("", |line| line.text);
    let ended = before.ends_with(['.', ';', ':', '!', '?']);
    let leads = line.text.ends_with(':') && line.text.split_whitespace().count() < 4;
    Mark::of(line.text).is_some() && (ended || line.after_gap)
        || ended && (line.after_gap || after_place || leads)
}
