//! The courses of KPIs: a picture each, with its rating and a sentence.

use askama::Template;

use super::folded::Folded;
use super::html::Html;
use super::pen::Pen;
use super::sign;
use crate::model::Rating;
use crate::render::svg;
use crate::report::paper::Course;
use crate::report::{Cell, Phrase};

/// Pictures side by side.
#[derive(Template)]
#[template(config = ".askama.toml", path = "courses.html", whitespace = "minimize")]
struct Courses {
    heading: Option<String>,
    cards: Vec<Card>,
}

struct Card {
    title: Html,
    unit: Option<Html>,
    rating: Html,
    picture: String,
    sentence: Html,
}

/// All of them: those with values, then those without. On a long page only those that need a look are open.
pub(super) fn draw(all: &[Course], pen: &Pen<'_>) -> Html {
    let (seen, unseen): (Vec<_>, Vec<_>) = all.iter().partition(|one| one.is_seen);
    let mut html = Html::default();
    for (group, id) in [(seen, "paper-kpis-seen"), (unseen, "paper-kpis-unseen")] {
        let count = group.len();
        if count == 0 {
            continue;
        }
        let (open, folded): (Vec<_>, Vec<_>) =
            group.into_iter().partition(|one| !pen.is_long || needs_a_look(one.rating));
        let heading = pen.line(&Phrase::new(id).with("count", Cell::count(count)).cell());
        html.append(&cards(Some(heading), &open, pen));
        if !folded.is_empty() {
            let more = Phrase::new("paper-rest").with("count", Cell::count(folded.len())).cell();
            let (summary, inner) = (Html::plain(&pen.line(&more)), cards(None, &folded, pen));
            html.append(&Html::drawn(&Folded { is_open: false, is_section: false, summary, inner }));
        }
    }
    html
}

fn needs_a_look(rating: Rating) -> bool {
    rating.is_bad() || rating == Rating::AtRisk
}

fn cards(heading: Option<String>, all: &[&Course], pen: &Pen<'_>) -> Html {
    let card = |one: &&Course| {
        let mut rating = Html::sign(sign::of_rating(one.rating));
        rating.append(&Html::plain(&pen.line(&Cell::Rating(one.rating))));
        let class = format!("st {}", sign::of_rating(one.rating));
        Card {
            title: Html::plain(&pen.line(&one.picture.title)),
            unit: one.picture.unit.as_ref().map(|unit| Html::plain(&pen.line(unit))),
            rating: Html::wrapped("p", &class, &rating),
            picture: svg::plot(&one.picture, pen.words),
            sentence: pen.cell(&one.sentence),
        }
    };
    Html::drawn(&Courses { heading, cards: all.iter().map(card).collect() })
}
