//! Why something has the state or the rating it has: every step from what the plan says to what is shown.

mod deadline;
mod kpi;
mod line;
mod measure;
mod numbered;
mod phrase;
mod rating;
mod rule;

pub use phrase::{document as of_phrase, of_notation};

use super::cell::{Cell, Phrase};
use super::document::{Block, Document, Heading};
use super::line::title_of;
use super::portfolio::{Portfolio, View};
use super::show::{Finder, Part};
use crate::model::Event;
use crate::problem::{Message, Problem, QUERY};

/// Explains what these ids stand for, each in turn.
///
/// # Errors
/// An id that no plan has, or that has nothing to be explained.
#[expect(clippy::wildcard_enum_match_arm, reason = "all other kinds are alike here")]
pub fn document(view: &View<'_>, ids: &[String]) -> Result<Document, Problem> {
    let mut blocks = Vec::new();
    let finder = Finder::new(view.portfolio);
    for (n, id) in ids.iter().enumerate() {
        let bare = id.trim().rsplit(':').next().unwrap_or_default();
        for part in finder.nth(ids, n)? {
            match &part {
                // `show` takes the only step of a measure for the measure.
                Part::Measure(whole, lines) if whole.is_head() && whole.item.id() != bare => {
                    blocks.extend(lines.iter().flat_map(|line| line::blocks(view, line)));
                }
                part => blocks.extend(of_part(view, part)?),
            }
        }
    }
    Ok(Document { blocks })
}

fn of_part(view: &View<'_>, part: &Part<'_>) -> Result<Vec<Block>, Problem> {
    match part {
        Part::Line(line) => Ok(line::blocks(view, line)),
        Part::Measure(whole, lines) if whole.is_head() => Ok(measure::blocks(view, whole, lines)),
        Part::Measure(whole, _) => Ok(line::blocks(view, whole)),
        Part::Kpi(kpi) => Ok(kpi::blocks(view, kpi)),
        Part::Event(file, event) => {
            let title = event.title.as_ref();
            let title = Cell::from_option(title, |title| {
                Cell::Title(title_of(view, file, title, event.short.as_ref()))
            });
            let heading = Heading { id: file.address(&event.id), title };
            Ok(vec![Block::Heading(heading), Block::Sentence(happened(event, view.portfolio))])
        }
        Part::Plan(_) | Part::Section(..) => {
            let problem = Problem::new(&QUERY, Message::id("explain-nothing"));
            Err(problem.hint(Message::id("hint-explain")))
        }
    }
}

fn happened(event: &Event, portfolio: &Portfolio) -> Cell {
    match event.date.filter(|date| date.day() <= portfolio.day()) {
        Some(date) => Phrase::new("explain-happened").with("on", rule::in_words(date)).cell(),
        None => Phrase::new("explain-not-happened").cell(),
    }
}
