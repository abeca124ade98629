//! The burn-up: planned, done, done as recorded and the items of the plan, as lines over time.

use std::borrow::Cow;
use std::fmt::Write as _;

use askama::Template;
use chrono::NaiveDate;

use super::axis::{Days, Numbers};
use crate::render::Words;
use crate::render::words::sanitize;
use crate::report::trend::{self, Curve, Point, Trend};
use crate::report::{Cell, Phrase, Portfolio};

/// The picture, laid out.
#[derive(Debug, PartialEq, Eq, Template)]
#[template(config = ".askama.toml", path = "trend.svg")]
pub struct TrendPicture {
    /// The tag of the language of its words.
    lang: &'static str,
    title: String,
    desc: String,
    /// The title and below it the sentence, in lines that the picture has room for.
    head: Vec<HeadLine>,
    frame: Frame,
    rules: Vec<Rule>,
    ticks: Vec<Tick>,
    /// What is done, as a surface below its line.
    area: String,
    lines: Vec<Line>,
    dots: Vec<Dot>,
    today: Today,
    labels: Vec<Label>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Frame {
    width: i64,
    height: i64,
    left: i64,
    right: i64,
    top: i64,
    bottom: i64,
}

/// A line across, with its number.
#[derive(Debug, PartialEq, Eq)]
struct Rule {
    y: i64,
    number: i64,
}

/// A place along the days.
#[derive(Debug, PartialEq, Eq)]
struct Tick {
    x: i64,
    label: String,
}

/// A line through the picture; its kind says how it looks.
#[derive(Debug, PartialEq, Eq)]
struct Line {
    kind: &'static str,
    path: String,
}

/// A line of text above the chart.
#[derive(Debug, PartialEq, Eq)]
struct HeadLine {
    kind: &'static str,
    y: i64,
    text: String,
}

/// The day asked about; its words stand so that they are within the picture.
#[derive(Debug, PartialEq, Eq)]
struct Today {
    x: i64,
    label: String,
    anchor: &'static str,
}

#[derive(Debug, PartialEq, Eq)]
struct Dot {
    x: i64,
    y: i64,
}

/// What a line is called, and what it comes to on the day asked about.
#[derive(Debug, PartialEq, Eq)]
struct Label {
    kind: &'static str,
    y: i64,
    number: i64,
    text: String,
}

/// The chart below a head of no lines.
const FRAME: Frame = Frame { width: 960, height: 376, left: 48, right: 700, top: 28, bottom: 328 };

/// Letters that a line of the title and of the sentence below it has room for, wide letters too.
const TITLE_LETTERS: usize = 84;
const DESC_LETTERS: usize = 116;

/// So much room the words of a day need on either side.
const HALF_A_DAY: i64 = 96;

/// Labels are so far apart at least that none hides another.
const APART: i64 = 24;

impl TrendPicture {
    /// Lays a trend out.
    #[must_use]
    pub fn new(trend: &Trend, portfolio: &Portfolio, words: &Words) -> Self {
        let own = own_title(portfolio);
        // The title is all that is shown of a plan.
        let derived = portfolio.derived_letters().filter(|_| own.is_some());
        let title = title(own.as_deref(), words);
        let said = std::iter::once(trend::lead(trend)).chain(derived);
        let said: Vec<String> = said.map(|cell| words.line(&cell)).collect();
        let head = head(&title, &said);
        let desc = said.join(". ");
        let down = head.last().map_or(0, |line| line.y);
        let frame = Frame {
            height: FRAME.height + down,
            top: FRAME.top + down,
            bottom: FRAME.bottom + down,
            ..FRAME
        };
        let first = trend.points.first().map_or(trend.day, |point| point.period.first());
        let last = trend.points.last().map_or(trend.day, |point| point.period.last());
        let days = Days { first, last, left: frame.left, right: frame.right };
        let highest = trend.points.iter().flat_map(|point| {
            [point.planned, point.original, point.scope.unwrap_or(0), point.recorded.unwrap_or(0)]
        });
        let most = highest.chain([trend.items]).max().unwrap_or(0);
        let numbers = Numbers::up_to(most, frame.top, frame.bottom);
        let chart = Chart { trend, days, numbers };
        let ticks = days.ticks().into_iter().map(|(at, label)| Tick { x: days.x(at), label });
        let today = Phrase::new("trend-today").with("day", Cell::LongDay(trend.day));
        Self {
            lang: words.tag(),
            title,
            desc,
            head,
            frame,
            rules: numbers.rules().map(|number| Rule { y: numbers.y(number), number }).collect(),
            ticks: ticks.collect(),
            area: chart.area(),
            lines: chart.lines(),
            dots: chart.dots(),
            today: Today::at(days.x(trend.day), words.phrase(&today)),
            labels: chart.labels(words),
        }
    }

    /// Draws it.
    ///
    /// # Errors
    /// None for these structs; the template's type needs one.
    pub fn draw(&self) -> Result<String, std::fmt::Error> {
        self.render().map_err(|_| std::fmt::Error)
    }
}

/// What the one plan is called.
fn own_title(portfolio: &Portfolio) -> Option<Cow<'_, str>> {
    match portfolio.files.as_slice() {
        [file] => file.plan.title.as_ref().map(|title| title.shown(portfolio.languages(file))),
        _ => None,
    }
}

/// What the picture is of.
fn title(own: Option<&str>, words: &Words) -> String {
    let what = words.phrase(&Phrase::new("trend-title"));
    let whole = own.map_or_else(|| what.clone(), |title| format!("{title}: {what}"));
    sanitize::line(&whole).into_owned()
}

/// The title and what is said below it in lines, from the top down.
fn head(title: &str, said: &[String]) -> Vec<HeadLine> {
    let mut lines = Vec::new();
    let mut y = 6;
    for text in wrapped(title, TITLE_LETTERS) {
        y += 22;
        lines.push(HeadLine { kind: "head", y, text });
    }
    for text in said.iter().flat_map(|text| wrapped(text, DESC_LETTERS)) {
        y += 20;
        lines.push(HeadLine { kind: "soft", y, text });
    }
    lines
}

/// A text in lines of so many letters; a longer word has a line of its own.
fn wrapped(text: &str, most: usize) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in text.split_whitespace() {
        let letters = word.chars().count();
        match lines.last_mut() {
            Some(line) if line.chars().count() + 1 + letters <= most => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    lines
}

impl Today {
    fn at(x: i64, label: String) -> Self {
        let anchor = match x {
            _ if x < FRAME.left + HALF_A_DAY => "start",
            _ if x > FRAME.width - HALF_A_DAY => "end",
            _ => "middle",
        };
        Self { x, label, anchor }
    }
}

struct Chart<'t> {
    trend: &'t Trend,
    days: Days,
    numbers: Numbers,
}

impl Chart<'_> {
    fn lines(&self) -> Vec<Line> {
        let trend = self.trend;
        let (first, last, day) = (self.days.first, self.days.last, trend.day);
        let mut lines = Vec::new();
        let mut add = |kind, path: String| lines.extend((!path.is_empty()).then_some(Line { kind, path }));
        if self.has_original() {
            add("original", self.steps(&trend.original, first, last));
        }
        add("planned", self.steps(&trend.planned, first, day));
        add("ahead", self.steps(&trend.planned, day, last));
        add("scope", self.joined(|point| point.scope));
        add("recorded", self.joined(|point| point.recorded));
        add("done", self.steps(&trend.done, first, day));
        lines
    }

    fn has_original(&self) -> bool {
        self.trend.points.iter().any(|point| point.original != point.planned)
    }

    /// A line that rises on the days on which a curve does, from one day to another.
    fn steps(&self, curve: &Curve, from: NaiveDate, to: NaiveDate) -> String {
        if from >= to {
            return String::new();
        }
        let mut path = format!("M{} {}", self.days.x(from), self.numbers.y(curve.at(from)));
        for (day, number) in curve.steps().into_iter().filter(|(day, _)| from < *day && *day <= to) {
            let _ = write!(path, "H{}V{}", self.days.x(day), self.numbers.y(number));
        }
        let _ = write!(path, "H{}", self.days.x(to));
        path
    }

    /// A line from one end of a period to the next, for what is known only there.
    fn joined(&self, number: impl Fn(&Point) -> Option<i64>) -> String {
        let mut path = String::new();
        for point in &self.trend.points {
            if let Some(number) = number(point) {
                let letter = if path.is_empty() { 'M' } else { 'L' };
                let _ = write!(path, "{letter}{} {}", self.days.x(point.until), self.numbers.y(number));
            }
        }
        path
    }

    fn area(&self) -> String {
        let line = self.steps(&self.trend.done, self.days.first, self.trend.day);
        if line.is_empty() { line } else { format!("{line}V{}H{}Z", self.numbers.bottom, self.days.left) }
    }

    fn dots(&self) -> Vec<Dot> {
        let points = self.trend.points.iter();
        let known = points.filter_map(|point| Some((point.until, point.recorded?)));
        known.map(|(day, number)| Dot { x: self.days.x(day), y: self.numbers.y(number) }).collect()
    }

    /// The lines by name, each as high as it is on the day asked about as far as the others leave room, and with what it
    /// comes to then.
    fn labels(&self, words: &Words) -> Vec<Label> {
        let trend = self.trend;
        let now = trend.points.iter().rfind(|point| point.until <= trend.day);
        let mut labels = Vec::new();
        let mut add = |kind, id, number: Option<i64>| {
            labels.extend(number.map(|number| Label {
                kind,
                y: self.numbers.y(number),
                number,
                text: words.phrase(&Phrase::new(id)),
            }));
        };
        add("scope", "trend-scope", now.and_then(|point| point.scope));
        if self.has_original() {
            add("original", "trend-original", now.map(|point| point.original));
        }
        add("planned", "trend-planned", now.map(|point| point.planned));
        add("done", "trend-done", now.and_then(|point| point.done));
        add("recorded", "trend-recorded", now.and_then(|point| point.recorded));
        labels.sort_by_key(|label| label.y);
        spread(&mut labels, self.numbers.top, self.numbers.bottom);
        labels
    }
}

/// Moves labels apart, down first and then up from the bottom.
fn spread(labels: &mut [Label], top: i64, bottom: i64) {
    let mut least = top;
    for label in labels.iter_mut() {
        label.y = label.y.max(least);
        least = label.y + APART;
    }
    let mut most = bottom;
    for label in labels.iter_mut().rev() {
        label.y = label.y.min(most);
        most = label.y - APART;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn label(y: i64) -> Label {
        Label { kind: "done", y, number: 0, text: String::new() }
    }

    #[test]
    fn a_long_title_is_broken_and_the_chart_moves_down() {
        let long = "word ".repeat(60);
        let lines = head(long.trim(), &["one".to_owned()]);
        assert_eq!(lines.iter().map(|line| line.y).collect::<Vec<_>>(), [28, 50, 72, 94, 114]);
        assert!(lines.iter().all(|line| line.text.chars().count() <= DESC_LETTERS));
        assert_eq!(wrapped(&"x".repeat(200), TITLE_LETTERS).len(), 1);
        assert_eq!(Today::at(50, String::new()).anchor, "start");
    }

    #[test]
    fn labels_are_apart_and_within_the_picture() {
        for ys in [vec![80, 80, 80, 80], vec![370, 372, 372, 372, 372], vec![100, 200, 300], vec![72]] {
            let mut labels: Vec<Label> = ys.iter().map(|y| label(*y)).collect();
            spread(&mut labels, FRAME.top, FRAME.bottom);
            assert!(labels.windows(2).all(|pair| pair[1].y - pair[0].y >= APART), "{ys:?}");
            assert!(labels.iter().all(|label| FRAME.top <= label.y && label.y <= FRAME.bottom), "{ys:?}");
        }
    }
}
