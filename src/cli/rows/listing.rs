//! What `list` and `kpi` print of a plan now, for comparison with a file that was made of it.

use std::collections::HashMap;

use anyhow::Context as _;

use super::aging::may_have_aged;
use super::column::{READ, column_name};
use crate::cli::error::Failure;
use crate::model::{Item, MarkKind, Period, TypedDay, TypedWhen, When};
use crate::problem::{Message, Problem, REQUEST};
use crate::render::Words;
use crate::render::delimited::{self, Delimiter};
use crate::report::{Arrangement, PlanFile, Portfolio, Sheet, View, kpi, list};
use crate::suggestion::nearest;

/// The short names of columns that people type.
const SHORT: [&str; 4] = ["late", "left", "state", "kpi"];

/// What a plan is compared with.
pub(in crate::cli) struct Listing<'a> {
    file: &'a PlanFile,
    language: Option<&'a str>,
    columns: Option<Vec<String>>,
    /// What is printed in the language asked for, then in those of the plan; drawn when it is first needed.
    tables: Vec<Table>,
}

/// The rows of a list and of its KPIs, by id.
struct Table {
    columns: HashMap<String, usize>,
    kpi_columns: HashMap<String, usize>,
    rows: HashMap<String, Vec<String>>,
    kpis: HashMap<String, Vec<String>>,
}

impl<'a> Listing<'a> {
    pub(in crate::cli) fn new(file: &'a PlanFile, language: Option<&'a str>) -> Self {
        Self { file, language, columns: None, tables: Vec::new() }
    }

    /// The first name that is no column of a file of changes and none that `list` or `kpi` prints, and what was meant.
    pub(super) fn unknown<'n>(&mut self, names: &'n [String]) -> Result<Option<(&'n str, Message)>, Failure> {
        let mut strangers = names.iter().filter(|name| !name.is_empty() && !READ.contains(&name.as_str()));
        let strange: Vec<&String> = strangers.by_ref().collect();
        if strange.is_empty() {
            return Ok(None);
        }
        let columns = self.columns()?;
        let is_known = |name: &str| columns.iter().any(|column| column == name) || SHORT.contains(&name);
        let Some(name) = strange.into_iter().find(|name| !is_known(name)) else { return Ok(None) };
        let known = READ.iter().copied().chain(columns.iter().map(String::as_str));
        let hint = match nearest(name, known) {
            Some(near) => Message::id("hint-did-you-mean").with("near", near),
            None => Message::id("hint-there-are").with("list", READ.join(", ")),
        };
        Ok(Some((name, hint)))
    }

    /// Every column that `list` and `kpi` print.
    fn columns(&mut self) -> Result<&[String], Failure> {
        if self.columns.is_none() {
            let portfolio = self.portfolio(None);
            let [lines, kpis] = drawn(&portfolio, false)?;
            let names = |text: &[u8]| {
                let mut reader = csv::Reader::from_reader(text);
                let head = reader.headers().context("cannot read the list")?;
                anyhow::Ok(head.iter().map(column_name).collect::<Vec<String>>())
            };
            self.columns = Some([names(&lines)?, names(&kpis)?].concat());
        }
        Ok(self.columns.as_deref().unwrap_or_default())
    }

    fn portfolio(&self, language: Option<&str>) -> Portfolio {
        // Alone, so that ids have no name of the plan before them.
        let file = PlanFile { name: None, ..self.file.clone() };
        Portfolio { files: vec![file], language: language.map(str::to_owned) }
    }

    /// The measure or step of a row, and its period.
    fn line(&self, id: &str) -> Option<(Item<'a>, Option<Period>)> {
        let (bare, period) = match id.split_once('@') {
            Some((bare, period)) => (bare, Some(period.to_uppercase().parse().ok()?)),
            None => (id, None),
        };
        match self.file.plan.positions_meant(bare).as_slice() {
            [position] => Some((self.file.plan.line(*position)?, period)),
            _ => None,
        }
    }

    pub(super) fn is_kpi(&self, id: &str) -> bool {
        self.file.plan.indicator(id).is_some()
    }

    /// The day of a mark that `list` prints: none of a measure with steps, and none of a series as a whole.
    pub(super) fn mark(&self, id: &str, kind: MarkKind) -> Option<When> {
        let (item, period) = self.line(id)?;
        item.commitment().mark(kind, period).map(|mark| mark.date)
    }

    /// Whether a cell says the day of a mark as `list` prints it: in figures, the last day of a longer period.
    pub(super) fn is_printed(&self, cell: TypedWhen, printed: When) -> bool {
        match cell {
            TypedWhen::Day(TypedDay::Day(day)) => day == printed.day(),
            TypedWhen::Day(TypedDay::FromToday(_)) | TypedWhen::Within(_) | TypedWhen::Until(_) => {
                cell.on(self.file.day) == printed
            }
        }
    }

    /// Refuses an id that a spreadsheet has destroyed.
    pub(super) fn check_id(&self, id: &str, is_of_table: bool) -> Result<(), Problem> {
        let plan = &self.file.plan;
        let is_known = self.line(id).is_some() || self.is_kpi(id) || plan.event(id).is_some();
        if is_known || !is_of_table {
            return Ok(());
        }
        let key = if is_decimal(id) {
            "row-id-number"
        } else if id.parse::<TypedDay>().is_ok() || is_day_and_month(id) {
            "row-id-date"
        } else {
            return Ok(());
        };
        let problem = Problem::new(&REQUEST, Message::id(key).with("id", id));
        Err(problem.hint(Message::id("hint-column-as-text")))
    }

    /// Whether `list` or `kpi` prints this cell of an id, now or on an earlier day, in one of the plan's languages. Of
    /// what it prints no row of, it prints everything.
    pub(super) fn prints(&mut self, id: &str, column: &str, cell: &str) -> Result<bool, Failure> {
        let is_kpi = self.is_kpi(id);
        let id = match self.line(id) {
            Some((item, Some(period))) => format!("{}@{period}", item.id()),
            Some((item, None)) => item.id(),
            None => id.to_owned(),
        };
        let mut languages = vec![self.language];
        languages.extend(self.file.plan.written_languages().into_iter().map(Some));
        // Uzbek is printed in both scripts, whichever the plan has.
        languages.extend(languages.contains(&Some("uz")).then_some(Some("uz-Latn")));
        for (n, language) in languages.into_iter().enumerate() {
            if self.tables.len() == n {
                self.tables.push(Table::draw(&self.portfolio(language))?);
            }
            let printed = self.tables.get(n).and_then(|table| table.cell(&id, is_kpi, column));
            if printed.is_none_or(|printed| says(column, cell, printed)) {
                return Ok(true);
            }
        }
        Ok(false)
    }
}

/// Whether a cell says what is printed, but for spaces and the form of a date or number that a spreadsheet changes.
fn says(column: &str, cell: &str, printed: &str) -> bool {
    let day = |text: &str| text.parse::<TypedDay>().ok();
    let words = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
    let printed = printed.strip_prefix('\'').unwrap_or(printed);
    words(cell) == words(printed)
        || (day(cell).is_some() && day(cell) == day(printed))
        || (cell.replace(',', ".") == printed && !printed.is_empty())
        || may_have_aged(column, cell, printed)
}

impl Table {
    fn draw(portfolio: &Portfolio) -> Result<Self, Failure> {
        let [lines, kpis] = drawn(portfolio, true)?;
        let (columns, rows) = parsed(&lines)?;
        let (kpi_columns, kpis) = parsed(&kpis)?;
        Ok(Self { columns, kpi_columns, rows, kpis })
    }

    fn cell(&self, id: &str, is_kpi: bool, column: &str) -> Option<&str> {
        let (columns, rows) =
            if is_kpi { (&self.kpi_columns, &self.kpis) } else { (&self.columns, &self.rows) };
        let column = match column {
            "late" => "days-late",
            "left" => "days-left",
            "state" => "status",
            column => column,
        };
        rows.get(id)?.get(*columns.get(column)?).map(String::as_str)
    }
}

/// The CSV of all lines and of all KPIs; only the heads of both without `rows`.
fn drawn(portfolio: &Portfolio, rows: bool) -> Result<[Vec<u8>; 2], Failure> {
    let lines = rows.then(|| portfolio.lines()).into_iter().flatten();
    let kpis = if rows { portfolio.kpis() } else { Vec::new() };
    let view = View { portfolio, line_of: &|_, _| None };
    let words = Words::new(portfolio.language.as_deref());
    let draw = |sheet: Sheet<'_>| {
        let mut text = Vec::new();
        delimited::write(sheet, Delimiter::Comma, &words, &mut text).context("cannot draw the list")?;
        anyhow::Ok(text)
    };
    Ok([
        draw(list::sheet(view, lines, None, &Arrangement::default())?)?,
        draw(kpi::sheet(view, &kpis, None)?)?,
    ])
}

/// The columns by name and the rows by id.
type Parsed = (HashMap<String, usize>, HashMap<String, Vec<String>>);

fn parsed(text: &[u8]) -> Result<Parsed, Failure> {
    let mut reader = csv::Reader::from_reader(text);
    let head = reader.headers().context("cannot read the list")?.clone();
    let columns: HashMap<String, usize> =
        head.iter().enumerate().map(|(n, name)| (column_name(name), n)).collect();
    let id = columns.get("id").copied().unwrap_or_default();
    let rows = reader.records().filter_map(Result::ok).map(|record| {
        let cells: Vec<String> = record.iter().map(str::to_owned).collect();
        (cells.get(id).cloned().unwrap_or_default(), cells)
    });
    Ok((columns, rows.collect()))
}

/// `1,2`
fn is_decimal(id: &str) -> bool {
    let is_number = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    id.split_once(',').is_some_and(|(whole, part)| is_number(whole) && is_number(part))
}

/// `1-Feb`, `Feb-01`, `1.фев`, `01.02`: a number and the short name of a month, or two numbers that may be a day.
fn is_day_and_month(id: &str) -> bool {
    const MONTHS: [&str; 24] = [
        "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec", "янв", "фев",
        "мар", "апр", "май", "июн", "июл", "авг", "сен", "окт", "ноя", "дек",
    ];
    let lower = id.to_lowercase();
    let parts: Vec<&str> = lower.split([' ', '-', '.', '/']).filter(|part| !part.is_empty()).collect();
    let [one, other] = parts.as_slice() else { return false };
    let is_number = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
    let is_month = |part: &str| MONTHS.iter().any(|month| part.starts_with(month));
    (is_number(one) && is_month(other)) || (is_month(one) && is_number(other))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_spreadsheet_makes_of_an_id_is_recognised() {
        for id in ["1,2", "10,10"] {
            assert!(is_decimal(id), "{id}");
        }
        for id in ["1-Feb", "Feb-01", "02.фев", "янв.02", "1 February"] {
            assert!(is_day_and_month(id), "{id}");
        }
        for id in ["1.2", "M1C1-126", "a-b", "9", "1,a"] {
            assert!(!is_decimal(id) && !is_day_and_month(id), "{id}");
        }
    }

    #[test]
    fn a_date_and_a_number_may_have_another_form() {
        assert!(says("due", "30.06.2023", "2023-06-30"));
        assert!(says("achieved", "0,35", "0.35"));
        assert!(says("title", "Lay  pipes", "Lay pipes"));
        assert!(says("title", "=Lay", "'=Lay"));
        assert!(!says("title", "Lay pipe", "Lay pipes"));
        assert!(!says("outcome", "", "Water"));
    }
}
