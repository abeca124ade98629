//! Annotations of GitHub Actions: workflow commands that put a message on a line of a file.

use std::fmt::Write as _;

use rust_decimal::{Decimal, RoundingStrategy};

use super::diagnostic::Examined;
use super::words::{Words, sanitize};
use crate::model::Rating;
use crate::problem::{Problem, Severity};
use crate::report::line::value;
use crate::report::{Cell, KpiLine, Line, LineOf, Phrase, Portfolio, View};

/// One workflow command for each problem.
#[must_use]
pub fn draw(files: &[Examined]) -> String {
    let mut out = String::new();
    for file in files {
        for problem in &file.problems {
            command(&Annotation::of(file, problem), &mut out);
        }
    }
    out
}

/// Puts items and KPIs on their lines; knows lines by asking for them.
pub struct Annotator<'a> {
    /// The plans, for their languages.
    pub portfolio: &'a Portfolio,
    /// The line of a place in a file.
    pub line_of: &'a LineOf<'a>,
    words: Words,
}

impl<'a> Annotator<'a> {
    /// Annotations are English, as those of `check` are.
    #[must_use]
    pub fn new(view: View<'a>) -> Self {
        Self { portfolio: view.portfolio, line_of: view.line_of, words: Words::new(None) }
    }

    /// A warning for each overdue item.
    #[must_use]
    pub fn overdue(&self, lines: &[&Line<'_>]) -> String {
        let mut out = String::new();
        for line in lines {
            let annotation = Annotation {
                severity: Severity::Warning,
                path: &line.file.path,
                line: (self.line_of)(line.file, &line.item.place()),
                column: None,
                title: "overdue",
                message: self.lateness(line),
            };
            command(&annotation, &mut out);
        }
        self.letters(out.is_empty()) + &out
    }

    /// A warning for each KPI that is missed, unreported, worsening or off track, a notice for each at risk.
    #[must_use]
    pub fn kpis(&self, lines: &[KpiLine<'_>]) -> String {
        let mut out = String::new();
        for line in lines {
            let (severity, words) = match line.reading.rating {
                Rating::Missed => (Severity::Warning, "missed its target"),
                Rating::Unreported => (Severity::Warning, "was not reported"),
                Rating::Worsening => (Severity::Warning, "is worsening"),
                Rating::OffTrack => (Severity::Warning, "is off track"),
                Rating::AtRisk => (Severity::Notice, "is at risk"),
                Rating::OnTrack | Rating::Met | Rating::Unknown | Rating::NoTarget => continue,
            };
            let annotation = Annotation {
                severity,
                path: &line.file.path,
                line: (self.line_of)(line.file, &line.indicator.place()),
                column: None,
                title: line.reading.rating.word(),
                message: self.distance(line, words),
            };
            command(&annotation, &mut out);
        }
        self.letters(out.is_empty()) + &out
    }

    /// That titles are shown in letters which the plan does not have, before the annotations that show them.
    fn letters(&self, is_empty: bool) -> String {
        if is_empty || !self.portfolio.is_transliterated() {
            return String::new();
        }
        let text = self.words.phrase(&Phrase::new("paper-transliterated"));
        format!("::notice title=derived letters::{}\n", message(&text))
    }

    fn lateness(&self, line: &Line<'_>) -> String {
        let view = View { portfolio: self.portfolio, line_of: self.line_of };
        let title = line.item.title().shown(self.portfolio.languages(line.file));
        let late = line.state.late.map_or(Cell::Days(0), Cell::Late);
        // The day, since the remark says what kind of deadline it is.
        let due = Some(value(&view, "due-on", line)).filter(|due| !due.is_empty());
        let due = due.map(|due| format!("due {}", self.words.line(&due)));
        let remark = Some(value(&view, "remark", line)).filter(|remark| !remark.is_empty());
        let why = due.into_iter().chain(remark.map(|remark| self.words.line(&remark)));
        let why = why.collect::<Vec<_>>().join("; ");
        format!("{} “{title}” is {} late ({why})", line.id(), self.words.line(&late))
    }

    fn distance(&self, line: &KpiLine<'_>, words: &str) -> String {
        let (kpi, reading) = (line.indicator.kpi, &line.reading);
        let languages = self.portfolio.languages(line.file);
        let unit = kpi.unit.as_ref().map(|unit| format!(" {}", unit.shown(languages))).unwrap_or_default();
        let on = reading.date.map(|on| format!(" on {on}")).unwrap_or_default();
        let by = reading.by.map(|by| format!(" by {by}")).unwrap_or_default();
        let figures = [
            reading.value.map(|value| format!("{value}{unit}{on}")),
            reading.target.map(|target| format!("target {target}{unit}{by}")),
            reading.pace.map(|pace| format!("pace {}", two_decimals(pace))),
        ];
        let figures = figures.into_iter().flatten().collect::<Vec<_>>().join(", ");
        let title = kpi.title.shown(languages);
        format!("{} “{title}” {words} ({figures})", line.file.address(&kpi.id))
    }
}

/// A message on a line of a file.
struct Annotation<'a> {
    severity: Severity,
    path: &'a str,
    line: Option<usize>,
    column: Option<usize>,
    title: &'a str,
    message: String,
}

impl<'a> Annotation<'a> {
    fn of(file: &'a Examined, problem: &'a Problem) -> Self {
        let hint = problem.hint.as_ref().map(|hint| format!("\n{}", hint.plain())).unwrap_or_default();
        let position = file.position(problem);
        Self {
            severity: problem.severity(),
            path: &file.path,
            line: position.map(|(line, _)| line),
            column: position.map(|(_, column)| column),
            title: problem.code.id,
            message: format!("{}{hint}", problem.message.plain()),
        }
    }
}

fn command(annotation: &Annotation<'_>, out: &mut String) {
    let Annotation { severity, path, line, column, title, message: text } = annotation;
    let _ = write!(out, "::{} file={}", severity.word(), property(path));
    if let Some(line) = line {
        let _ = write!(out, ",line={line}");
    }
    if let Some(column) = column {
        let _ = write!(out, ",col={column}");
    }
    let _ = writeln!(out, ",title={}::{}", property(title), message(text));
}

fn two_decimals(value: Decimal) -> Decimal {
    value.round_dp_with_strategy(2, RoundingStrategy::MidpointAwayFromZero)
}

/// The signs that would end a message.
fn message(text: &str) -> String {
    sanitize::lines(text).replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

/// The signs that would end a property.
fn property(text: &str) -> String {
    message(text).replace(':', "%3A").replace(',', "%2C")
}
