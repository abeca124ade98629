//! The cells of the content as paragraphs.

pub(super) use super::super::speech::Speech;
use super::address::pieces;
use super::bind::bound;
use super::element::{Content, Look, Paragraph, Run, Style};
use crate::model::{Rating, Status};
use crate::render::words::Words;
use crate::report::Cell;
use crate::report::paper::{self, Entry, Tone};

const GREEN: &str = "1E6B34";
const BLUE: &str = "1F4E9E";
const RED: &str = "C00000";
const AMBER: &str = "7F4F00";
const DARK: &str = "404040";
const GREY: &str = "595959";

/// The paragraphs of a cell.
pub(super) fn paragraphs(entry: &Entry, speech: &Speech) -> Vec<Paragraph> {
    entry.paragraphs.iter().map(|one| paragraph(one, speech)).collect()
}

fn paragraph(paragraph: &paper::Paragraph, speech: &Speech) -> Paragraph {
    let runs = paragraph.runs.iter().flat_map(|run| toned(&speech.of(run).cell(&run.cell), run.tone));
    Paragraph { runs: runs.collect(), ..Paragraph::new(Style::TableText) }
}

/// What a value says, with its links.
pub(super) fn said(cell: &Cell, words: &Words) -> Vec<Run> {
    runs(&words.cell(cell), Look::default())
}

/// A text in runs: each address of the web is one that leads there.
pub(super) fn runs(text: &str, look: Look) -> Vec<Run> {
    let run = |(text, link): (&str, Option<String>)| {
        let look = if link.is_some() { Look { colour: Some(BLUE), underline: true, ..look } } else { look };
        let text = if link.is_some() { text.to_owned() } else { bound(text) };
        Run { content: Content::Text(text), look, link }
    };
    pieces(text).into_iter().map(run).collect()
}

fn toned(text: &str, tone: Tone) -> Vec<Run> {
    if tone != Tone::Label {
        return runs(text, look(tone));
    }
    // *Problem: the servers are late*: the label alone is slanted.
    let slanted = Look { italic: true, ..Look::default() };
    match text.find(": ").and_then(|end| text.split_at_checked(end + 1)) {
        Some((label, rest)) => {
            let mut all = runs(label, slanted);
            all.extend(runs(rest, Look::default()));
            all
        }
        None => runs(text, slanted),
    }
}

fn look(tone: Tone) -> Look {
    let plain = Look::default();
    match tone {
        Tone::Plain | Tone::Label => plain,
        Tone::Strong => Look { bold: true, ..plain },
        Tone::Quiet => Look { size: Some(Style::TableNote.size()), colour: Some(DARK), ..plain },
        Tone::Status(status) => Look { bold: true, colour: Some(of_status(status)), ..plain },
        Tone::Rating(rating) => Look { bold: true, colour: Some(of_rating(rating)), ..plain },
    }
}

/// The word says it all: a colour only helps to find it.
fn of_status(status: Status) -> &'static str {
    match status {
        Status::Done => GREEN,
        Status::InProgress => BLUE,
        Status::Overdue => RED,
        Status::Planned | Status::Waiting => DARK,
        Status::Dropped => GREY,
    }
}

fn of_rating(rating: Rating) -> &'static str {
    match rating {
        Rating::Met | Rating::OnTrack => GREEN,
        Rating::AtRisk => AMBER,
        Rating::OffTrack | Rating::Worsening | Rating::Missed => RED,
        Rating::Unreported | Rating::Unknown | Rating::NoTarget => DARK,
    }
}
