//! What was and what is there, as cells.

use super::change::{Change, Value};
use super::part::indicator;
use crate::model::{LogEntry, Str, Text};
use crate::report::cell::{Cell, Phrase};
use crate::report::line::{executors, funding};
use crate::report::portfolio::{PlanFile, View};

/// A value for a machine: as the file writes it, words in the language asked for.
pub(super) fn plain(view: &View<'_>, file: &PlanFile, value: &Value) -> Cell {
    match value {
        Value::None => Cell::Empty,
        Value::When(when) => Cell::Text(when.to_string()),
        Value::Due(due) => Cell::Text(due.to_string()),
        Value::Number(number, _) => Cell::Text(number.to_string()),
        Value::Words(text) => Cell::Text(words(view, file, text)),
        Value::Executors(ids) | Value::Funding(ids) => {
            Cell::Text(ids.iter().map(Str::as_str).collect::<Vec<_>>().join("; "))
        }
        Value::Entry(entry) => said(view, file, entry),
        Value::Text(text) => Cell::Text(text.clone()),
    }
}

/// A value for a person.
pub(super) fn shown(view: &View<'_>, change: &Change<'_>, value: &Value) -> Cell {
    let file = change.file;
    match value {
        Value::When(when) => Cell::When(*when),
        Value::Due(due) => Cell::Due(due.clone()),
        Value::Number(number, when) => {
            let value = with_unit(view, change, Cell::Number(*number));
            match when {
                Some(when) => {
                    Phrase::new("value-on").with("value", value).with("date", Cell::When(*when)).cell()
                }
                None => value,
            }
        }
        Value::Executors(ids) => Cell::Names(executors(view, file, ids)),
        Value::Funding(ids) => Cell::Names(funding(view, file, ids)),
        Value::None | Value::Words(_) | Value::Entry(_) | Value::Text(_) => plain(view, file, value),
    }
}

fn with_unit(view: &View<'_>, change: &Change<'_>, value: Cell) -> Cell {
    let Some(unit) = indicator(change).and_then(|one| one.kpi.unit.as_ref()) else { return value };
    let unit = unit.shown(view.portfolio.languages(change.file));
    if unit.trim() == "%" {
        return Phrase::new("with-percent").with("value", value).cell();
    }
    Phrase::new("with-unit").with("value", value).with("unit", Cell::Text(unit.into_owned())).cell()
}

/// A text in the language to be shown.
pub(super) fn words(view: &View<'_>, file: &PlanFile, text: &Text) -> String {
    text.shown(view.portfolio.languages(file)).into_owned()
}

/// What an entry of a log says.
pub(super) fn said(view: &View<'_>, file: &PlanFile, entry: &LogEntry) -> Cell {
    let text = |text: &Option<Text>| text.as_ref().map(|text| Cell::Text(words(view, file, text)));
    let problem = text(&entry.problem).map(|text| Phrase::new("log-problem").with("text", text).cell());
    let proposal = text(&entry.proposal).map(|text| Phrase::new("log-proposal").with("text", text).cell());
    let percent = entry.percent.map(Cell::Number);
    let percent = percent.map(|percent| Phrase::new("log-percent").with("percent", percent).cell());
    Phrase::list([text(&entry.text), percent, problem, proposal].into_iter().flatten().collect())
}

/// Two texts without the words they begin and end with alike, but for a few: what was reworded is found at a glance.
pub(super) fn differing(old: &str, new: &str) -> (String, String) {
    /// Words that are kept on either side.
    const AROUND: usize = 2;
    let (old, new): (Vec<&str>, Vec<&str>) =
        (old.split_whitespace().collect(), new.split_whitespace().collect());
    let before = old.iter().zip(&new).take_while(|(old, new)| old == new).count();
    let most = old.len().min(new.len()) - before;
    let after = old.iter().rev().zip(new.iter().rev()).take(most).take_while(|(old, new)| old == new).count();
    let (first, last) = (before.saturating_sub(AROUND), after.saturating_sub(AROUND));
    let part = |words: &[&str]| {
        let kept = words.get(first..words.len() - last).unwrap_or_default().join(" ");
        let (left, right) = (if first > 0 { "… " } else { "" }, if last > 0 { " …" } else { "" });
        format!("{left}{kept}{right}")
    };
    (part(&old), part(&new))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn of_a_long_text_only_what_differs_is_shown() {
        for (old, new, expected) in [
            ("a b c d e f g h", "a b c d X f g h", ("… c d e f g …", "… c d X f g …")),
            ("a b c", "a b c", ("… b c", "… b c")),
            ("one", "two", ("one", "two")),
            ("", "two", ("", "two")),
            ("a a a", "a a", ("a a a", "a a")),
            ("a b c d e", "a b c d e f", ("… d e", "… d e f")),
        ] {
            let (old, new) = differing(old, new);
            assert_eq!((old.as_str(), new.as_str()), expected);
        }
    }
}
