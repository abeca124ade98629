//! What a letter begins and ends with.

use super::element::{Align, Cell, Element, Look, Paragraph, Row, Run, Style, Table};
use super::{entry, front};
use crate::locale::Locale;
use crate::render::words::Words;
use crate::report::Cell as Value;
use crate::report::paper::Letter;

/// The day and the number at the left, whom it goes to at the right, and a gap between them.
const HEAD: [u32; 3] = [4300, 400, 4939];

/// Position, signature, name.
const SIGNATURE: front::SignatureWidths = [4300, 300, 2000, 300, 2739];

/// Everything above the first part.
pub(super) fn begin(letter: &Letter, words: &Words) -> Vec<Element> {
    let number = Paragraph::of(Style::Normal, front::message("paper-letter-number", words));
    let strong = Look { bold: true, ..Look::default() };
    let to = Locale::find(words.tag()).addressed(&words.line(&letter.addressee));
    let to = Paragraph { runs: vec![Run::text(to, strong)], ..Paragraph::new(Style::Normal) };
    let head = Table {
        indent: 0,
        widths: HEAD.to_vec(),
        has_borders: false,
        caption: None,
        rows: vec![Row::new(vec![
            Cell::of(number),
            Cell::of(Paragraph::new(Style::Normal)),
            Cell::of(to.aligned(Align::Left)),
        ])],
    };
    let slanted = Look { italic: true, ..Look::default() };
    let subject = Paragraph {
        runs: entry::runs(&words.line(&letter.subject), slanted),
        ..Paragraph::new(Style::Normal)
    };
    let mut all = vec![Element::Table(head), Element::Paragraph(subject.spaced(360, 160))];
    let (first, figures) =
        letter.opening.split_first().map_or((None, &[][..]), |(one, all)| (Some(one), all));
    all.extend(first.map(|sentence| text(sentence, words)));
    if !figures.is_empty() {
        let figures: Vec<String> = figures.iter().map(|sentence| words.line(sentence)).collect();
        all.push(text(&Value::Text(figures.join(" ")), words));
    }
    all
}

fn text(sentence: &Value, words: &Words) -> Element {
    Element::Paragraph(Paragraph { runs: entry::said(sentence, words), ..Paragraph::new(Style::Letter) })
}

/// What is asked for, who signs, whom to ask.
pub(super) fn end(letter: &Letter, words: &Words) -> Vec<Element> {
    let request = Paragraph { runs: entry::said(&letter.request, words), ..Paragraph::new(Style::Letter) };
    let mut all = vec![Element::Paragraph(request.spaced(200, 0).kept())];
    all.extend(front::signature(words, SIGNATURE));
    let clerk = Paragraph::of(Style::TableText, front::message("paper-letter-clerk", words));
    all.push(Element::Paragraph(clerk.spaced(360, 0)));
    all
}
