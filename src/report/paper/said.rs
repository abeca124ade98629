//! What the cells of several tables say of an item.

use super::content::{Entry, Paragraph, Tone};
use super::scope::Scope;
use crate::model::{Extension, LogEntry, Text, extension_in_force};
use crate::report::cell::{Cell, Name, Phrase};
use crate::report::line::{due_in_words, executors, missing, original_day, title, title_of};
use crate::report::portfolio::Line;

/// The number of an item.
pub(super) fn id(line: &Line<'_>) -> Entry {
    Entry::said(Cell::Text(line.item.id()), Tone::Strong)
}

/// What is promised, and below it the measure it belongs to.
pub(super) fn item(scope: &Scope<'_>, line: &Line<'_>) -> Entry {
    let mut paragraphs = vec![Paragraph::plain(Cell::Title(title(&scope.view, line)))];
    if line.item.step.is_some() {
        let measure = line.item.measure;
        let measure = title_of(&scope.view, line.file, &measure.title, measure.short.as_ref());
        let number = Cell::Text(line.item.measure.id.to_string());
        let phrase = Phrase::new("paper-of-measure").with("id", number).with("title", Cell::Title(measure));
        paragraphs.push(Paragraph::quiet(phrase.cell()));
    }
    paragraphs.into()
}

/// Who is responsible, a line each, the lead first and strong.
pub(super) fn responsible(scope: &Scope<'_>, line: &Line<'_>) -> Entry {
    names(&executors(&scope.view, line.file, line.item.executors()))
}

/// Names a line each, the first one strong.
pub(super) fn names(all: &[Name]) -> Entry {
    let tone = |n| if n == 0 { Tone::Strong } else { Tone::Plain };
    let name = |(n, name): (usize, &Name)| Paragraph::said(Cell::Names(vec![name.clone()]), tone(n));
    all.iter().enumerate().map(name).collect::<Vec<_>>().into()
}

/// The day that counts now, what was before it, and what was missed.
pub(super) fn deadline(scope: &Scope<'_>, line: &Line<'_>) -> Entry {
    let mut paragraphs = vec![Paragraph::plain(due(scope, line))];
    if let Some(day) = original_day(line) {
        paragraphs.push(Paragraph::quiet(Phrase::new("paper-originally").with("day", Cell::Day(day)).cell()));
        paragraphs.extend(granted(scope, line).map(|extension| {
            let when = Cell::When(extension.date);
            Paragraph::quiet(Phrase::new("paper-granted").with("day", when).cell())
        }));
    }
    if let Some(started) = line.state.started.filter(|_| line.period.is_none()) {
        let when = Cell::When(started.date);
        paragraphs.push(Paragraph::quiet(Phrase::new("paper-started").with("day", when).cell()));
    }
    if line.period.is_none() {
        paragraphs.extend(missing(&line.state, usize::MAX).map(Paragraph::quiet));
    }
    paragraphs.into()
}

/// The day on which it falls due now, else the deadline in words.
pub(super) fn due(scope: &Scope<'_>, line: &Line<'_>) -> Cell {
    let day = line.period.map(|period| period.due).or(line.state.due_day);
    match (day, line.state.due) {
        (Some(day), _) => Cell::Day(day),
        (None, Some(due)) => due_in_words(&scope.view, line.file, due),
        (None, None) => Cell::Empty,
    }
}

/// Why more time was granted, with the act.
pub(super) fn extension(scope: &Scope<'_>, line: &Line<'_>) -> Option<Paragraph> {
    let last = granted(scope, line)?;
    let text = |text: Option<&Text>| line.text(&scope.view, text).map(Cell::Text);
    let reason = text(last.reason.as_ref())?;
    let said = match text(last.act.as_ref()) {
        Some(act) => Phrase::new("paper-reason-act").with("reason", reason).with("act", act).cell(),
        None => reason,
    };
    Some(Paragraph::quiet(Phrase::new("paper-extension").with("reason", said).cell()))
}

/// The extension that counts now.
fn granted<'a>(scope: &Scope<'_>, line: &Line<'a>) -> Option<&'a Extension> {
    let granted = line.state.extensions.iter().copied();
    let period = line.period.map(|period| period.period);
    let last = extension_in_force(granted.clone(), period, scope.day);
    last.or_else(|| granted.max_by_key(|one| one.date.day()))
}

/// The last entry of its log that names a problem or a proposal.
pub(super) fn trouble<'a>(scope: &Scope<'_>, line: &Line<'a>) -> Option<&'a LogEntry> {
    let entries = line.item.log(scope.day);
    entries.into_iter().rfind(|entry| entry.problem.is_some() || entry.proposal.is_some())
}

/// A text of the plan, or nothing.
pub(super) fn text(scope: &Scope<'_>, line: &Line<'_>, text: Option<&Text>) -> Entry {
    Entry::of(Cell::from_option(line.text(&scope.view, text), Cell::Text))
}

/// Several texts, a line each.
pub(super) fn texts(scope: &Scope<'_>, line: &Line<'_>, texts: &[Text]) -> Entry {
    let texts = texts.iter().filter_map(|text| line.text(&scope.view, Some(text)));
    texts.map(|text| Paragraph::plain(Cell::Text(text))).collect::<Vec<_>>().into()
}
