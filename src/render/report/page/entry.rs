//! What a cell of a table says.

use askama::Template;

use super::html::Html;
use super::pen::Pen;
use super::shares::percent;
use super::sign;
use crate::report::paper::{Entry, Paragraph, Row, Run, Tone};
use crate::report::{Cell, Phrase};

/// The paragraphs of a cell, one below the other.
pub(super) fn inner(entry: &Entry, pen: &Pen<'_>) -> Html {
    let mut html = Html::default();
    for (n, one) in entry.paragraphs.iter().enumerate() {
        let text = paragraph(one, pen);
        let is_quiet = one.runs.iter().all(|run| run.tone == Tone::Quiet);
        match (n, is_quiet) {
            (0, _) => html.append(&text),
            (_, true) => html.append(&Html::wrapped("div", "quiet", &text)),
            (_, false) => html.append(&Html::wrapped("div", "", &text)),
        }
    }
    html
}

fn paragraph(paragraph: &Paragraph, pen: &Pen<'_>) -> Html {
    let mut html = Html::default();
    for run in &paragraph.runs {
        html.append(&self::run(run, pen));
    }
    html
}

fn run(run: &Run, pen: &Pen<'_>) -> Html {
    let text = pen.run(run);
    let class = sign::class(run.tone);
    if class.is_empty() || matches!(run.cell, Cell::Count(0)) {
        return text;
    }
    let mut html = sign::of_run(run).map(Html::sign).unwrap_or_default();
    html.append(&text);
    let element = if run.tone == Tone::Strong { "b" } else { "span" };
    Html::wrapped(element, class, &html)
}

/// How long a bar of days is: the longest lateness of a table is a whole one.
#[derive(Clone, Copy)]
pub(super) struct Bars {
    most: u32,
}

/// Days late now as a bar, after the days that extensions have granted.
#[derive(Template)]
#[template(config = ".askama.toml", path = "late.html", whitespace = "minimize")]
struct LateBar {
    granted: String,
    late: String,
    /// Whether any days were granted.
    is_granted: bool,
}

impl Bars {
    pub(super) fn new(rows: &[Row]) -> Self {
        let entries = rows.iter().flat_map(|row| &row.cells);
        let days = entries.flat_map(|entry| &entry.paragraphs).filter_map(days);
        Self { most: days.max().unwrap_or(0) }
    }

    fn bar(self, entry: &Entry) -> Option<Html> {
        let mut days = entry.paragraphs.iter().filter_map(days);
        let now = days.next()?;
        let granted = days.next().map_or(0, |original| original.saturating_sub(now));
        let bar = LateBar {
            granted: percent(granted, self.most),
            late: percent(now, self.most),
            is_granted: granted > 0,
        };
        Some(Html::drawn(&bar))
    }
}

/// Days late now with their bar, then days late from the original deadline.
pub(super) fn late(entry: &Entry, bars: Bars, pen: &Pen<'_>) -> Html {
    let mut paragraphs = entry.paragraphs.iter();
    let mut html = paragraphs.next().map(|first| paragraph(first, pen)).unwrap_or_default();
    html.append(&bars.bar(entry).unwrap_or_default());
    for one in paragraphs {
        html.append(&Html::wrapped("div", "quiet", &paragraph(one, pen)));
    }
    html
}

/// The days of lateness that a paragraph tells.
fn days(paragraph: &Paragraph) -> Option<u32> {
    let cell = &paragraph.runs.first()?.cell;
    let tells = matches!(cell, Cell::Days(_) | Cell::Phrase(Phrase { id: "paper-from-original", .. }));
    u32::try_from(cell.days().filter(|_| tells)?).ok()
}
