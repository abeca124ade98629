//! The burn-up: planned, done, done as recorded and the items of the plan, as lines over time.

use std::borrow::Cow;

use chrono::{Datelike as _, NaiveDate};

use super::axis::{Days, Numbers};
use super::drawn::Drawn;
use super::legend::{Mark, legend};
use super::line::{Corners, Lines, Shown};
use super::pen::Pen;
use super::picture::{self, Heading};
use super::text::said;
use super::unit::Unit;
use crate::render::Words;
use crate::report::trend::{self, Trend};
use crate::report::{Cell, Phrase, Portfolio};

/// How wide a file is.
const WIDTH: i32 = 960;
/// How high the picture is, and where the chart in it begins and ends.
const HEIGHT: i32 = 380;
const TOP: i32 = 18;
const BOTTOM: i32 = 344;
const LEFT: i32 = 450;
const RIGHT: i32 = 8_700;
/// From here on there is no room for words to the right of a day.
const LATE: i32 = 6_500;
/// The name of another day nearer to that of the day asked about than this would touch it.
const APART_DAYS: i32 = 500;
/// Labels are so many pixels apart at least that none hides another.
const APART: i32 = 16;

/// The burn-up of a page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Burnup {
    /// The picture, as wide as its place.
    pub picture: String,
    /// What its lines mean: the classes of each and its name.
    pub key: Vec<(&'static str, String)>,
}

/// The picture with its title and sentences, as a file of its own.
#[must_use]
pub fn trend(trend: &Trend, portfolio: &Portfolio, words: &Words) -> String {
    let own = own_title(portfolio);
    // The title is all that is shown of a plan.
    let derived = portfolio.derived_letters().filter(|_| own.is_some());
    let title = title(own, words);
    let sentences: Vec<String> =
        std::iter::once(trend::lead(trend)).chain(derived).map(|cell| said(words, &cell)).collect();
    let heading = Heading::new(&title, &sentences, WIDTH);
    let top = heading.bottom + 8;
    let chart = Chart::new(trend, words);
    let mut parts = chart.drawn(&Pen { unit: Unit::Pixels { start: 0, width: WIDTH }, top, ground: BOTTOM });
    let lines = chart.key().into_iter().map(|(class, text)| (Mark::Line(class), text));
    let bottom = legend(lines, (top + HEIGHT + 14, WIDTH), &mut parts);
    picture::file(heading, (WIDTH, bottom), (title, sentences.join(". ")), parts, words)
}

/// The picture alone, as wide as its place, which must have [`STYLE`](super::STYLE) and [`SIGNS`](super::SIGNS).
#[must_use]
pub fn burnup(trend: &Trend, words: &Words) -> Burnup {
    let chart = Chart::new(trend, words);
    let parts = chart.drawn(&Pen { unit: Unit::Percent, top: 0, ground: BOTTOM });
    let title = words.phrase(&Phrase::new("trend-title"));
    let desc = said(words, &trend::lead(trend));
    Burnup { picture: picture::inset(HEIGHT, (title, desc), parts), key: chart.key() }
}

/// What the one plan is called.
fn own_title(portfolio: &Portfolio) -> Option<Cow<'_, str>> {
    match portfolio.files.as_slice() {
        [file] => file.plan.title.as_ref().map(|title| title.shown(portfolio.languages(file))),
        _ => None,
    }
}

/// What the picture is of.
fn title(own: Option<Cow<'_, str>>, words: &Words) -> String {
    let what = words.phrase(&Phrase::new("trend-title"));
    let whole = own.map_or_else(|| what.clone(), |title| format!("{title}: {what}"));
    said(words, &Cell::Text(whole))
}

/// The chart, laid out.
struct Chart<'t> {
    trend: &'t Trend,
    words: &'t Words,
    days: Days,
    numbers: Numbers,
    lines: Vec<(Shown, Corners)>,
}

impl<'t> Chart<'t> {
    fn new(trend: &'t Trend, words: &'t Words) -> Self {
        let first = trend.points.first().map_or(trend.day, |point| point.period.first());
        let last = trend.points.last().map_or(trend.day, |point| point.until.max(trend.day));
        let days = Days { first, last, left: LEFT, right: RIGHT };
        let highest = trend.points.iter().flat_map(|point| {
            [point.planned, point.original, point.scope.unwrap_or(0), point.recorded.unwrap_or(0)]
        });
        let most = highest.chain([trend.items]).max().unwrap_or(0);
        let numbers = Numbers::up_to(most, TOP, BOTTOM);
        let lines = Lines { trend, days, numbers }.all();
        Self { trend, words, days, numbers, lines }
    }

    fn key(&self) -> Vec<(&'static str, String)> {
        let named = |(shown, _): &(Shown, Corners)| {
            Some((shown.class(), self.words.phrase(&Phrase::new(shown.name()?))))
        };
        let mut key: Vec<(&'static str, String)> = self.lines.iter().rev().filter_map(named).collect();
        key.dedup();
        key
    }

    fn drawn(&self, pen: &Pen) -> Vec<Drawn> {
        let mut parts = self.frame(pen);
        if let Some((_, corners)) = self.lines.iter().find(|(shown, _)| *shown == Shown::Done) {
            parts.extend(corners.windows(2).filter_map(|pair| pen.area(pair)));
        }
        parts.push(pen.line("rm-today", (self.days.x(self.trend.day), TOP - 10), BOTTOM));
        for (shown, corners) in &self.lines {
            parts.extend(corners.windows(2).filter_map(|pair| pen.stroke(shown.class(), pair)));
            if *shown == Shown::Recorded {
                parts.extend(corners.iter().map(|(x, y)| pen.sign("observed", *x, *y)));
            }
        }
        let items = Phrase::new("paper-trend-items").with("items", Cell::Count(self.trend.items)).cell();
        let at = (LEFT, self.numbers.y(self.trend.items));
        parts.push(pen.text("rm-small rm-muted rm-halo", at, (4, -5), said(self.words, &items)));
        parts.extend(self.labels(pen));
        parts
    }

    /// The axes with what is written beside them, and how many items there are.
    fn frame(&self, pen: &Pen) -> Vec<Drawn> {
        let mut parts = Vec::new();
        let number = |number: i64| said(self.words, &Cell::Number(number.into()));
        for rule in self.numbers.rules() {
            let y = self.numbers.y(rule);
            parts.push(pen.across("rm-grid", (LEFT, RIGHT), y));
            parts.push(pen.text("rm-small rm-muted rm-end", (LEFT, y), (-8, 4), number(rule)));
        }
        parts.push(pen.across("rm-target-day", (LEFT, RIGHT), self.numbers.y(self.trend.items)));
        parts.push(pen.across("rm-axis", (LEFT, RIGHT), BOTTOM));
        let today = self.days.x(self.trend.day);
        let ticks: Vec<NaiveDate> = self.days.ticks();
        for day in &ticks {
            let x = self.days.x(*day);
            parts.push(pen.line("rm-axis", (x, BOTTOM), BOTTOM + 5));
            if (x - today).abs() > APART_DAYS {
                // On a phone there is room for the years alone.
                let is_minor = ticks.len() > 4 && day.month() > 1;
                let class =
                    if is_minor { "rm-small rm-muted rm-mid rm-minor" } else { "rm-small rm-muted rm-mid" };
                parts.push(pen.text(class, (x, BOTTOM), (0, 20), self.words.day_of_axis(*day, true)));
            }
        }
        let day = self.words.day_of_axis(self.trend.day, false);
        parts.push(pen.text("rm-small rm-now rm-mid", (today, BOTTOM), (0, 20), day));
        parts
    }

    /// What each line comes to on the day asked about, as far apart as can be read, and what is planned in the end.
    fn labels(&self, pen: &Pen) -> Vec<Drawn> {
        let trend = self.trend;
        let mut labels = vec![
            (Shown::Planned, Some(trend.planned.at(trend.day))),
            (Shown::Done, Some(trend.done.at(trend.day))),
        ];
        // Where two are the same, one number says it.
        let now = trend.points.iter().rfind(|point| point.until <= trend.day);
        labels.extend(now.map(|now| (Shown::Original, Some(now.original).filter(|at| *at != now.planned))));
        let recorded = now.map(|now| now.recorded.filter(|recorded| Some(*recorded) != now.done));
        labels.extend(recorded.map(|recorded| (Shown::Recorded, recorded)));
        let is_drawn = |shown: Shown| self.lines.iter().any(|(line, _)| *line == shown);
        let known = labels.into_iter().filter(|(shown, _)| is_drawn(*shown));
        let mut known: Vec<(Shown, i64, i32)> = known
            .filter_map(|(shown, number)| number.map(|number| (shown, number, self.numbers.y(number))))
            .collect();
        known.sort_by_key(|(.., y)| *y);
        let x = self.days.x(trend.day);
        // To the left of the day a label stands above its line, to the right below it.
        let at_left = x > LATE;
        spread(&mut known, at_left);
        let mut drawn: Vec<Drawn> = known
            .into_iter()
            .map(|(shown, number, y)| {
                let name = shown.name().map(|id| self.words.phrase(&Phrase::new(id))).unwrap_or_default();
                let text = format!("{} {name}", said(self.words, &Cell::Number(number.into())));
                pen.label(shown, (x, y), at_left, text)
            })
            .collect();
        if is_drawn(Shown::Ahead) {
            let then = trend.planned.at(self.days.last);
            let text = said(self.words, &Cell::Number(then.into()));
            drawn.push(pen.text(Shown::Ahead.words_class(), (RIGHT, self.numbers.y(then)), (8, 4), text));
        }
        drawn
    }
}

/// Moves labels apart: upwards or downwards, and back where the picture ends.
fn spread(labels: &mut [(Shown, i64, i32)], is_upwards: bool) {
    for is_upwards in [is_upwards, !is_upwards] {
        if is_upwards {
            let mut most = BOTTOM - APART;
            for (.., y) in labels.iter_mut().rev() {
                *y = (*y).min(most);
                most = *y - APART;
            }
        } else {
            let mut least = TOP;
            for (.., y) in labels.iter_mut() {
                *y = (*y).max(least);
                least = *y + APART;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_are_apart_and_within_the_picture() {
        for ys in [vec![80, 80, 80, 80], vec![340, 342, 344, 344], vec![100, 200, 300], vec![18]] {
            for is_upwards in [false, true] {
                let mut labels: Vec<(Shown, i64, i32)> = ys.iter().map(|y| (Shown::Done, 0, *y)).collect();
                spread(&mut labels, is_upwards);
                assert!(labels.windows(2).all(|pair| pair[1].2 - pair[0].2 >= APART), "{ys:?}");
                assert!(labels.iter().all(|(.., y)| TOP <= *y && *y + 14 <= BOTTOM), "{ys:?}");
            }
        }
    }
}
