//! The figures of the headline.

use askama::Template;
use rust_decimal::Decimal;

use super::html::Html;
use super::pen::Pen;
use super::shares::percent;
use super::sign;
use crate::model::{Rating, Status};
use crate::report::paper::{Figure, Tone};
use crate::report::{Cell, Phrase};

/// More KPIs than this have no sign each, but a bar.
const SIGNS: usize = 28;

/// Figures side by side.
#[derive(Template)]
#[template(config = ".askama.toml", path = "figures.html", whitespace = "minimize")]
pub(super) struct Figures {
    tiles: Vec<Tile>,
}

struct Tile {
    is_bad: bool,
    value: String,
    caption: String,
    /// How much of the whole is done, in percent, and how much is confirmed.
    bar: Option<(String, Option<String>)>,
    signs: Vec<Html>,
    stack: Vec<Stacked>,
    notes: Vec<Html>,
}

/// KPIs of one rating as a part of all.
struct Stacked {
    rating: &'static str,
    at: String,
    wide: String,
}

impl Figures {
    pub(super) fn new(figures: &[Figure], pen: &Pen<'_>) -> Self {
        Self { tiles: figures.iter().map(|figure| tile(figure, pen)).collect() }
    }

    pub(super) fn html(&self) -> Html {
        Html::drawn(self)
    }
}

fn tile(figure: &Figure, pen: &Pen<'_>) -> Tile {
    let rate = rate(&figure.value);
    let confirmed = figure.notes.iter().find_map(confirmed).map(in_percent);
    let is_many = figure.ratings.len() > SIGNS;
    Tile {
        is_bad: figure.tone == Tone::Status(Status::Overdue),
        value: pen.line(&figure.value),
        caption: pen.line(&figure.caption),
        bar: rate.map(|rate| (in_percent(rate), confirmed)),
        signs: if is_many {
            Vec::new()
        } else {
            figure.ratings.iter().map(|rating| Html::sign(sign::of_rating(*rating))).collect()
        },
        stack: if is_many { stack(&figure.ratings) } else { Vec::new() },
        notes: figure.notes.iter().map(|note| pen.sentence(note)).collect(),
    }
}

/// How much is confirmed, where a note says it.
fn confirmed(note: &Cell) -> Option<Decimal> {
    let Cell::Phrase(Phrase { id: "paper-figure-confirmed", arguments }) = note else { return None };
    arguments.iter().find_map(|(_, value)| rate(value))
}

fn rate(cell: &Cell) -> Option<Decimal> {
    if let Cell::Percent(rate) = cell { Some(*rate) } else { None }
}

/// A share as a percentage of a length.
fn in_percent(rate: Decimal) -> String {
    let percent = rate.clamp(Decimal::ZERO, Decimal::ONE).saturating_mul(Decimal::ONE_HUNDRED);
    percent.round_dp(2).normalize().to_string()
}

fn stack(ratings: &[Rating]) -> Vec<Stacked> {
    let all = u32::try_from(ratings.len()).unwrap_or(u32::MAX);
    let mut stack = Vec::new();
    let mut before = 0;
    for same in ratings.chunk_by(|one, other| one == other) {
        let count = u32::try_from(same.len()).unwrap_or(u32::MAX);
        stack.extend(same.first().map(|rating| Stacked {
            rating: rating.word(),
            at: percent(before, all),
            wide: percent(count, all),
        }));
        before += count;
    }
    stack
}
