//! The head of a page.

use super::html::Html;
use super::pen::Pen;
use crate::report::paper::{self, Letter};
use crate::report::{Cell, Phrase};

/// The head as it is drawn.
pub(super) struct Front {
    pub(super) kind: String,
    pub(super) title: Html,
    pub(super) act: Option<Html>,
    pub(super) day: String,
    pub(super) zone: Option<String>,
    pub(super) notes: Vec<Html>,
    /// The room to approve it.
    pub(super) approval: Option<Approval>,
    /// The first sentences of a letter.
    pub(super) opening: Option<Html>,
    pub(super) is_letter: bool,
}

/// The words of the room to approve a report.
pub(super) struct Approval {
    pub(super) approved: String,
    pub(super) position: String,
    pub(super) signature: String,
    pub(super) name: String,
    /// The line for the day, with the year of the report.
    pub(super) day: String,
}

impl Front {
    pub(super) fn new(front: &paper::Front, pen: &Pen<'_>) -> Self {
        let phrase = |id, name, cell: &Cell| pen.line(&Phrase::new(id).with(name, cell.clone()).cell());
        let letter = front.letter.as_ref();
        let act = front.act.as_ref().map(|act| {
            let act = phrase("paper-act", "act", act);
            let url = front.url.as_deref().unwrap_or_default();
            Html::to_address(url, &act)
        });
        Self {
            kind: match letter {
                Some(letter) => pen.line(&letter.addressee),
                None => pen.message("paper-kind"),
            },
            title: Html::plain(&match letter {
                Some(_) => phrase("paper-letter-subject", "plan", &front.plan),
                None => pen.line(&front.plan),
            }),
            act: act.filter(|_| letter.is_none()),
            day: phrase("paper-as-of", "day", &Cell::LongDay(front.day)),
            zone: front.zone.as_ref().map(|zone| phrase("paper-zone", "zone", &Cell::Text(zone.clone()))),
            notes: front.notes.iter().map(|note| pen.cell(note)).collect(),
            approval: front.is_whole.then(|| Approval::new(front, pen)),
            opening: letter.map(|letter| opening(letter, pen)),
            is_letter: letter.is_some(),
        }
    }
}

impl Approval {
    fn new(front: &paper::Front, pen: &Pen<'_>) -> Self {
        Self {
            day: pen.line(&front.approved_on()),
            approved: pen.message("paper-approved"),
            position: pen.message("paper-position"),
            signature: pen.message("paper-signature"),
            name: pen.message("paper-name"),
        }
    }
}

fn opening(letter: &Letter, pen: &Pen<'_>) -> Html {
    let mut html = Html::default();
    for (n, sentence) in letter.opening.iter().enumerate() {
        if n > 0 {
            html.append(&Html::plain(" "));
        }
        html.append(&pen.sentence(sentence));
    }
    html
}

/// What is asked for, and who can be asked.
pub(super) fn closing(letter: &Letter, pen: &Pen<'_>) -> Html {
    let mut html = Html::wrapped("p", "", &pen.cell(&letter.request));
    html.append(&Html::wrapped("p", "quiet", &Html::plain(&pen.message("paper-letter-clerk"))));
    html
}
