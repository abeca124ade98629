//! Planned and done over time: the picture of `trend`, with what its lines mean above it.

use askama::Template;

use super::html::Html;
use super::pen::Pen;
use crate::render::svg;
use crate::report::Phrase;
use crate::report::trend::Trend;

#[derive(Template)]
#[template(config = ".askama.toml", path = "burnup.html", whitespace = "minimize")]
struct Figure {
    key: Vec<(&'static str, String)>,
    picture: String,
    note: String,
}

/// The whole picture; nothing where nothing ever falls due.
pub(super) fn draw(trend: &Trend, pen: &Pen<'_>) -> Html {
    if trend.points.is_empty() {
        return Html::default();
    }
    let svg::Burnup { picture, key } = svg::burnup(trend, pen.words);
    let note = Phrase::new("paper-sentence").with("text", Phrase::new("paper-trend-note").cell()).cell();
    Html::drawn(&Figure { key, picture, note: pen.line(&note) })
}
