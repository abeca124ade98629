//! What a report begins and ends with: room for approval, the title, room for a signature.

use super::element::{Align, Cell, Element, Look, Paragraph, Row, Run, Style, Table};
use super::{address, entry};
use crate::render::words::Words;
use crate::report::paper::Front;
use crate::report::{Cell as Value, Phrase};

/// The columns of the room for approval: the signature, a gap, the name.
const APPROVAL: [u32; 3] = [1900, 200, 2900];

/// The columns of the line for a signature: the position, the signature and the name, with gaps between them.
pub(super) type SignatureWidths = [u32; 5];

pub(super) fn message(id: &'static str, words: &Words) -> String {
    words.phrase(&Phrase::new(id))
}

/// Everything above the first part.
pub(super) fn begin(front: &Front, words: &Words, room: u32) -> Vec<Element> {
    let mut all = Vec::new();
    if front.is_whole {
        all.push(Element::Table(approval(front, words, room)));
    }
    all.extend(title(front, words).into_iter().map(Element::Paragraph));
    let centred = |runs| {
        let paragraph = Paragraph { runs, ..Paragraph::new(Style::Normal) };
        Element::Paragraph(paragraph.aligned(Align::Center).spaced(60, 0))
    };
    if let Some(act) = &front.act {
        let text = words.cell(&Phrase::new("paper-act").with("act", act.clone()).cell());
        let link = front.url.as_deref().and_then(address::link);
        let mut runs = entry::runs(&text, Look::default());
        if let (Some(link), [run]) = (link, runs.as_mut_slice()) {
            *run = Run { link: Some(link), look: Look { underline: true, ..run.look }, ..run.clone() };
        }
        all.push(centred(runs));
    }
    let day = Phrase::new("paper-as-of").with("day", Value::LongDay(front.day)).cell();
    let slanted = Look { italic: true, ..Look::default() };
    let day = Paragraph { runs: entry::runs(&words.line(&day), slanted), ..Paragraph::new(Style::Normal) };
    all.push(Element::Paragraph(day.aligned(Align::Right).spaced(60, 0)));
    all.extend(notes(front, words));
    all
}

/// What is noted of the plan and of its texts.
pub(super) fn notes<'f>(front: &'f Front, words: &'f Words) -> impl Iterator<Item = Element> + 'f {
    let note = |note| Paragraph { runs: entry::said(note, words), ..Paragraph::new(Style::TableNote) };
    front.notes.iter().map(move |cell| Element::Paragraph(note(cell)))
}

/// The words above the plan's title, the title, and the words below it, as the language orders them.
fn title(front: &Front, words: &Words) -> Vec<Paragraph> {
    let [above, below] = ["paper-title-above", "paper-title-below"].map(|id| message(id, words));
    let plan = words.line(&front.plan);
    let lines = above.lines().chain([&*plan]).chain(below.lines()).map(str::trim);
    let lines = lines.filter(|line| !line.is_empty()).enumerate();
    let line = |(at, line): (usize, &str)| {
        let runs = entry::runs(line, Look::default());
        let runs = runs.into_iter().map(|run| Run { link: None, look: Look::default(), ..run }).collect();
        let paragraph = Paragraph { runs, ..Paragraph::new(Style::Title) };
        paragraph.spaced(if at == 0 { 160 } else { 0 }, 0)
    };
    lines.map(line).collect()
}

fn approval(front: &Front, words: &Words, room: u32) -> Table {
    let widths = APPROVAL.to_vec();
    let strong = Look { bold: true, ..Look::default() };
    let heading = Paragraph {
        runs: vec![Run::text(message("paper-approved", words), strong)],
        ..Paragraph::new(Style::Normal)
    };
    let line = || Paragraph::new(Style::Normal).spaced(200, 0).kept();
    let caption = |id| self::caption(id, words);
    let day =
        Paragraph::of(Style::Normal, words.line(&front.approved_on())).aligned(Align::Center).spaced(120, 0);
    let across = |paragraph: Paragraph| Cell::of(paragraph).across(APPROVAL.len());
    let rows = vec![
        vec![across(heading.aligned(Align::Center))],
        vec![across(line()).underlined()],
        vec![across(caption("paper-position"))],
        vec![Cell::of(line()).underlined(), gap(), Cell::of(line()).underlined()],
        vec![Cell::of(caption("paper-signature")), gap(), Cell::of(caption("paper-name"))],
        vec![across(day)],
    ];
    Table {
        indent: room.saturating_sub(widths.iter().sum()),
        widths,
        has_borders: false,
        caption: None,
        rows: rows.into_iter().map(Row::new).collect(),
    }
}

fn gap() -> Cell {
    Cell::of(Paragraph::new(Style::TableText).kept())
}

/// What is to be written on the line above it.
fn caption(id: &'static str, words: &Words) -> Paragraph {
    Paragraph::of(Style::TableNote, message(id, words)).aligned(Align::Center).spaced(0, 0)
}

/// The line for a signature, on the page of what is above it.
pub(super) fn signature(words: &Words, widths: SignatureWidths) -> Vec<Element> {
    // Without a paragraph between them two tables are one.
    let before = Paragraph::new(Style::Normal).spaced(240, 0).kept();
    let line = || Paragraph::new(Style::Normal).kept();
    let captions = ["paper-position", "paper-signature", "paper-name"].map(|id| Cell::of(caption(id, words)));
    let lines = [(); 3].map(|()| Cell::of(line()).underlined());
    let spaced = |cells: [Cell; 3]| {
        let [first, second, third] = cells;
        Row::new(vec![first, gap(), second, gap(), third])
    };
    let table = Table {
        indent: 0,
        widths: widths.to_vec(),
        has_borders: false,
        caption: None,
        rows: vec![spaced(lines), spaced(captions)],
    };
    vec![Element::Paragraph(before), Element::Table(table)]
}
