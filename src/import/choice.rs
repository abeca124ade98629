//! Which tables of a document are the plan.

use super::grid::{DOCUMENT, Document, Format, Table, letters};
use super::heading::Heading;
use super::layout::Layout;
use super::options::{Column, ColumnList, Options};
use super::role::Role;
use super::wording::shortened;
use crate::phrase;
use crate::problem::{ARGUMENT, Message, Problem};

/// Rows by which the columns of a table are guessed.
const LOOKED_AT: usize = 200;

/// The tables of the plan, in their order.
///
/// # Errors
/// No table fits, or several do.
pub(super) fn choose<'a>(document: &'a Document, options: &Options) -> Result<Vec<Layout<'a>>, Problem> {
    if !options.tables.is_empty() {
        return named(document, options);
    }
    let tables = document.tables.iter().enumerate().filter(|(_, table)| !table.hidden);
    let mut found: Vec<Layout<'a>> = Vec::new();
    let mut wrong = None;
    for (index, table) in tables {
        match &options.columns {
            None => found.extend(Layout::found(table, index)),
            Some(list) => match Layout::given(table, index, list) {
                // A small table beside the plan's has cells in these columns by chance.
                Ok(layout) if !layout.body.is_empty() && has_deadline(&layout) => found.push(layout),
                Ok(_) => {}
                Err(message) => wrong = Some(message),
            },
        }
    }
    let score = |layout: &Layout<'_>| layout.roles().count();
    let best = found.iter().map(score).max().unwrap_or(0);
    // What lacks two columns is another kind of table.
    found.retain(|layout| score(layout) + 1 >= best);
    match (found.as_slice(), wrong) {
        ([_], _) => Ok(found),
        ([], Some(message)) => Err(Problem::new(&ARGUMENT, message)),
        ([], None) => Err(none(document)),
        _ => Err(several(&found)),
    }
}

/// The tables the user names.
fn named<'a>(document: &'a Document, options: &Options) -> Result<Vec<Layout<'a>>, Problem> {
    let mut found: Vec<Layout<'a>> = Vec::new();
    for number in &options.tables {
        let place = document.tables.iter().enumerate().find(|(_, table)| table.number == *number);
        let Some((index, table)) = place else {
            let message = Message::id("tables-missing").with("number", number.to_string());
            let count = document.tables.len();
            return Err(Problem::new(&ARGUMENT, message.with("count", count)));
        };
        let layout = match &options.columns {
            Some(list) => {
                Some(Layout::given(table, index, list).map_err(|message| Problem::new(&ARGUMENT, message))?)
            }
            None => Layout::found(table, index)
                .or_else(|| found.last().and_then(|before| Layout::continued(table, index, before))),
        };
        found.push(layout.ok_or_else(|| unclear(table))?);
    }
    Ok(found)
}

fn has_deadline(layout: &Layout<'_>) -> bool {
    layout
        .body
        .clone()
        .take(LOOKED_AT)
        .any(|row| layout.fresh(row, Role::Due).is_some_and(|cell| is_deadline(&cell.text())))
}

fn is_deadline(text: &str) -> bool {
    // The year is of no account here.
    phrase::read(text, phrase::Options { year: Some(2000) }).is_ok()
}

fn none(document: &Document) -> Problem {
    let largest =
        document.tables.iter().filter(|table| !table.hidden).max_by_key(|table| table.cells().len());
    let Some(table) = largest else {
        let way = match document.format {
            Format::Text => "a plan is a table: save the document as DOCX, XLSX, ODS or HTML and import that",
            Format::Docx | Format::Xlsx | Format::Ods | Format::Html => {
                "a plan is a table with a column of measures and one of deadlines"
            }
        };
        return Problem::new(&DOCUMENT, "the document has no table").hint(way);
    };
    if document.tables.len() == 1 {
        return unclear(table);
    }
    let mut problem = unclear(table);
    problem.message = "no table of the document has a column of measures and one of deadlines".into();
    problem
}

/// A table whose headings do not tell: what was seen, and what to say.
fn unclear(table: &Table) -> Problem {
    let seen = Heading::likeliest(table);
    let heading = |column: usize| {
        seen.as_ref().and_then(|heading| heading.texts.get(column)).map(String::as_str).unwrap_or_default()
    };
    let columns: Vec<String> = (0..table.columns().min(12))
        .map(|column| format!("{} `{}`", name(table, column), shortened(heading(column), 40)))
        .collect();
    let guess = guess(table, seen.as_ref());
    let what = format!("table {} has no column of measures, or none of deadlines", table.number);
    let list = if guess.0.is_empty() { "measure=2,due=3".to_owned() } else { guess.to_string() };
    Problem::new(&DOCUMENT, what).hint(format!(
        "its columns are {}; if it is the plan, say which is which: `--table {} --columns {list}`",
        columns.join(", "),
        table.number
    ))
}

fn name(table: &Table, column: usize) -> String {
    if table.sheet.is_some() {
        letters(table.corner.1.saturating_add(u32::try_from(column).unwrap_or(u32::MAX)))
    } else {
        (column + 1).to_string()
    }
}

/// The columns by what their headings say and their cells hold.
fn guess(table: &Table, seen: Option<&Heading>) -> ColumnList {
    let mut columns = seen.map(|heading| heading.columns.clone()).unwrap_or_default();
    let first = seen.map_or(0, |heading| heading.end);
    let rows = first..table.rows().len().min(first + LOOKED_AT);
    let texts = |column: usize| -> Vec<String> {
        rows.clone()
            .filter_map(|row| table.origin(row, column))
            .map(super::grid::Cell::text)
            .filter(|text| !text.is_empty())
            .collect()
    };
    let has = |columns: &[(Role, usize)], role: Role| columns.iter().any(|(one, _)| *one == role);
    let free = |columns: &[(Role, usize)]| -> Vec<usize> {
        (0..table.columns()).filter(|column| columns.iter().all(|(_, other)| other != column)).collect()
    };
    if !has(&columns, Role::Due) {
        let count = |column: &usize| texts(*column).iter().filter(|text| is_deadline(text)).count();
        let best = free(&columns).into_iter().max_by_key(count).filter(|column| count(column) > 0);
        columns.extend(best.map(|column| (Role::Due, column)));
    }
    if !has(&columns, Role::Number) {
        let is_number = |column: &usize| {
            let texts = texts(*column);
            !texts.is_empty()
                && texts.iter().all(|text| text.trim_end_matches(['.', ')']).parse::<u32>().is_ok())
        };
        columns.extend(free(&columns).into_iter().find(is_number).map(|column| (Role::Number, column)));
    }
    if !has(&columns, Role::Measure) {
        let letters = |column: &usize| texts(*column).iter().map(|text| text.chars().count()).sum::<usize>();
        let best = free(&columns).into_iter().max_by_key(letters).filter(|column| letters(column) > 0);
        columns.extend(best.map(|column| (Role::Measure, column)));
    }
    columns.sort_by_key(|(role, _)| *role);
    let named = columns.into_iter().map(|(role, column)| {
        let letter = table.corner.1.saturating_add(u32::try_from(column).unwrap_or(u32::MAX));
        (role, if table.sheet.is_some() { Column::Lettered(letter) } else { Column::Nth(column) })
    });
    ColumnList(named.collect())
}

fn several(found: &[Layout<'_>]) -> Problem {
    let numbers: Vec<String> = found.iter().map(|layout| layout.table.number.to_string()).collect();
    let sheets: Vec<String> = found
        .iter()
        .filter_map(|layout| {
            layout.table.sheet.as_ref().map(|sheet| format!("{} `{sheet}`", layout.table.number))
        })
        .collect();
    let which = if sheets.is_empty() { numbers.join(", ") } else { sheets.join(", ") };
    let first = numbers.first().map(String::as_str).unwrap_or_default();
    Problem::new(&DOCUMENT, format!("several tables may be the plan: {which}")).hint(format!(
        "`--table {first}` reads one of them, `--table {}` reads them as one plan, in that order",
        numbers.join(",")
    ))
}
