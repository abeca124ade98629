//! Titles, names and notes of a line.

use crate::model::{Counts, Lateness, Str, Text};
use crate::report::cell::{Cell, Name, Phrase, Title};
use crate::report::portfolio::{Line, PlanFile, View};

/// What is promised, and a few words for it.
pub(crate) fn title(view: &View<'_>, line: &Line<'_>) -> Title {
    title_of(view, line.file, line.item.title(), line.item.short())
}

/// A text of a plan and a few words for it.
pub(crate) fn title_of(view: &View<'_>, file: &PlanFile, text: &Text, short: Option<&Text>) -> Title {
    let languages = view.portfolio.languages(file);
    Title { text: text.kept(languages), short: short.map(|short| short.kept(languages)) }
}

/// Who is responsible.
pub(crate) fn executors(view: &View<'_>, file: &PlanFile, ids: &[Str]) -> Vec<Name> {
    let languages = view.portfolio.languages(file);
    let name = |id: &Str| {
        let row = file.plan.executor(id);
        let short = row.and_then(|row| row.short.as_ref()).map(|short| short.kept(languages));
        let name = row.map_or_else(|| languages.name(id), |row| row.name.kept(languages));
        Name { id: id.clone(), name, short }
    };
    ids.iter().map(name).collect()
}

/// Who pays.
pub(crate) fn funding(view: &View<'_>, file: &PlanFile, ids: &[Str]) -> Vec<Name> {
    let languages = view.portfolio.languages(file);
    let name = |id: &Str| {
        let name =
            file.plan.funding_source(id).map_or_else(|| languages.name(id), |name| name.kept(languages));
        Name { id: id.clone(), name, short: None }
    };
    ids.iter().map(name).collect()
}

/// How late something came or is, in words.
pub(crate) fn late_in_words(late: Lateness) -> Cell {
    match late {
        Lateness::Days(days) => Phrase::new("late-days").with("days", Cell::Days(days)).cell(),
        Lateness::UpTo(days) => Phrase::new("late-up-to").with("days", Cell::Days(days)).cell(),
        Lateness::Unknown => Phrase::new("day-unknown").cell(),
    }
}

/// The last entry of its log, in one line.
pub(super) fn last_log(view: &View<'_>, line: &Line<'_>) -> Cell {
    let entries = line.item.log(line.file.day);
    Cell::from_option(entries.last(), |entry| {
        let text = |text: Option<&Text>| line.text(view, text).map(Cell::Text);
        let problem = text(entry.problem.as_ref());
        let proposal = text(entry.proposal.as_ref());
        let parts = [
            text(entry.text.as_ref()),
            entry
                .percent
                .map(|percent| Phrase::new("log-percent").with("percent", Cell::Number(percent)).cell()),
            problem.map(|problem| Phrase::new("log-problem").with("text", problem).cell()),
            proposal.map(|proposal| Phrase::new("log-proposal").with("text", proposal).cell()),
        ];
        let said = Phrase::list(parts.into_iter().flatten().collect());
        Phrase::new("log-entry").with("date", Cell::When(entry.date)).with("said", said).cell()
    })
}

/// The items of its measure, counted.
pub(crate) fn counts(line: &Line<'_>) -> Counts {
    let mut counts = Counts::default();
    for state in line.item.states(line.file.day) {
        counts.add(&state);
    }
    counts
}
