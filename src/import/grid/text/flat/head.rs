//! The heading of the table, which stands again on every page.

use super::super::line::Line;
use super::column::Column;
use super::word::{Said, heading};

/// The most lines a heading is looked for in.
const LONGEST: usize = 60;

/// The heading of a table.
#[derive(Debug)]
pub(super) struct Head {
    /// The line it first stands on.
    pub(super) line: u32,
    /// The columns in their order, each with its heading.
    pub(super) columns: Vec<(Column, String)>,
    /// Its lines without the empty ones.
    lines: Vec<String>,
}

impl Head {
    /// The first heading of a text, and the index of its first line.
    pub(super) fn find(lines: &[Line<'_>]) -> Option<(usize, Self)> {
        lines.iter().enumerate().find_map(|(index, line)| {
            let first = line.text.split_whitespace().next()?;
            if heading(first) != Some(Said::Name(Column::Number)) {
                return None;
            }
            Some((index, Self::read(lines.get(index..)?)?))
        })
    }

    /// The heading that begins at the first line: as many lines as hold nothing but its words.
    fn read(lines: &[Line<'_>]) -> Option<Self> {
        let mut words: Vec<(String, Option<Said>)> = Vec::new();
        let mut used = Vec::new();
        for line in lines.iter().take(LONGEST) {
            let text = line.text.trim();
            // Columns side by side make another kind of table.
            if text.contains(['\t', '|']) || text.matches("  ").count() > 1 {
                return None;
            }
            if text.is_empty() {
                continue;
            }
            let mut fresh: Vec<String> = text.split_whitespace().map(str::to_owned).collect();
            let is_known = |word: &str| heading(word).is_some() || !word.contains(char::is_alphanumeric);
            // The rest of a word that the end of the line broke is no word of a heading by itself.
            let rest = words.last().zip(fresh.first()).map(|((last, _), first)| format!("{last}{first}"));
            let first_known = fresh.first().is_some_and(|first| is_known(first));
            let others_known = fresh.iter().skip(1).all(|word| is_known(word));
            let whole = rest.filter(|whole| !first_known && others_known && heading(whole).is_some());
            let known = (first_known || whole.is_some()) && others_known;
            if let (Some(whole), Some(first)) = (whole, fresh.first_mut()) {
                words.pop();
                *first = whole;
            }
            if !known {
                break;
            }
            words.extend(fresh.into_iter().map(|word| {
                let said = heading(&word);
                (word, said)
            }));
            used.push(text.to_owned());
        }
        let columns = columns(&words);
        let has = |column: Column| columns.iter().any(|(one, _)| *one == column);
        let once = columns
            .iter()
            .enumerate()
            .all(|(index, (one, _))| columns.iter().skip(index + 1).all(|(other, _)| one != other));
        let fits = once && columns.len() > 2 && has(Column::Measure) && has(Column::Due);
        let line = lines.first()?.number;
        fits.then_some(Self { line, columns, lines: used })
    }

    /// How many lines the heading takes where it begins at the first line.
    pub(super) fn repeated(&self, lines: &[Line<'_>]) -> Option<usize> {
        let mut expected = self.lines.iter();
        let mut next = expected.next()?;
        for (index, line) in lines.iter().take(LONGEST).enumerate() {
            let text = line.text.trim();
            if text.is_empty() && index > 0 {
                continue;
            }
            if text != next {
                return None;
            }
            match expected.next() {
                Some(more) => next = more,
                None => return Some(index + 1),
            }
        }
        None
    }
}

/// The columns that the words of a heading name, each with its words.
fn columns(words: &[(String, Option<Said>)]) -> Vec<(Column, String)> {
    let mut columns: Vec<(Column, String)> = Vec::new();
    let mut waiting = String::new();
    for (word, said) in words {
        match said {
            Some(Said::Name(column)) => {
                let text = format!("{waiting}{word}");
                waiting.clear();
                match columns.last_mut() {
                    Some((last, before)) if last == column => *before = format!("{before} {text}"),
                    _ => columns.push((*column, text)),
                }
            }
            Some(Said::Before) => waiting = format!("{waiting}{word} "),
            Some(Said::After) | None => match columns.last_mut() {
                Some((column, before)) if *column != Column::Number && waiting.is_empty() => {
                    *before = format!("{before} {word}");
                }
                _ => waiting = format!("{waiting}{word} "),
            },
        }
    }
    if let Some((_, last)) = columns.last_mut() {
        let whole = format!("{last} {waiting}");
        whole.trim().clone_into(last);
    }
    columns
}
