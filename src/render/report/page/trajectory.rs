//! The courses of KPIs: baseline and path, targets, values, the forecast.

use askama::Template;
use chrono::{Datelike as _, NaiveDate};
use rust_decimal::Decimal;

use super::html::Html;
use super::part::Folded;
use super::pen::Pen;
use super::plot::{Days, Values, tenth};
use super::sign;
use crate::model::Rating;
use crate::report::paper::Trajectory;
use crate::report::{Cell, Phrase};

/// From here on numbers are written in millions.
const MILLION: i64 = 1_000_000;

/// The two numbers at the right are so far apart at least, in tenths of a pixel.
const APART: i64 = 310;

/// Pictures side by side.
#[derive(Template)]
#[template(path = "trajectories.html", whitespace = "minimize")]
struct Trajectories {
    heading: Option<String>,
    cards: Vec<Card>,
}

struct Card {
    title: Html,
    unit: Option<Html>,
    rating: Html,
    sentence: Html,
    picture: Picture,
}

struct Picture {
    height: i64,
    bottom: String,
    title: String,
    rules: Vec<(String, String)>,
    ticks: Vec<(String, String)>,
    today: (String, String),
    end: Option<(String, String)>,
    lines: Vec<Line>,
    marks: Vec<Mark>,
    labels: Vec<Label>,
}

struct Line {
    class: &'static str,
    from: (String, String),
    to: (String, String),
}

struct Mark {
    name: &'static str,
    x: String,
    y: String,
}

/// A number beside its point, or at the right with its word below.
struct Label {
    class: &'static str,
    x: String,
    y: String,
    shift: (i32, i32),
    text: String,
    word: Option<String>,
}

/// All of them: those with values, then those without. On a long page only those that need a look are open.
pub(super) fn draw(all: &[Trajectory], pen: &Pen<'_>) -> Html {
    let (seen, unseen): (Vec<_>, Vec<_>) = all.iter().partition(|one| !one.observed.is_empty());
    let mut html = Html::default();
    for (group, id) in [(seen, "paper-kpis-seen"), (unseen, "paper-kpis-unseen")] {
        let (open, folded): (Vec<_>, Vec<_>) =
            group.into_iter().partition(|one| !pen.is_long || needs_a_look(one.rating));
        let count = open.len() + folded.len();
        if count == 0 {
            continue;
        }
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

fn cards(heading: Option<String>, all: &[&Trajectory], pen: &Pen<'_>) -> Html {
    let card = |one: &&Trajectory| {
        let mut rating = Html::sign(sign::of_rating(one.rating));
        rating.append(&Html::plain(&pen.line(&Cell::Rating(one.rating))));
        let class = format!("st {}", sign::of_rating(one.rating));
        Card {
            title: Html::plain(&pen.line(&one.title)),
            unit: one.unit.as_ref().map(|unit| Html::plain(&pen.line(unit))),
            rating: Html::wrapped("p", &class, &rating),
            sentence: pen.cell(&one.sentence),
            picture: Drawing::new(one, pen).picture(),
        }
    };
    Html::drawn(&Trajectories { heading, cards: all.iter().map(card).collect() })
}

struct Drawing<'d, 'p> {
    one: &'d Trajectory,
    pen: &'d Pen<'p>,
    days: Days,
    values: Values,
}

impl<'d, 'p> Drawing<'d, 'p> {
    fn new(one: &'d Trajectory, pen: &'d Pen<'p>) -> Self {
        let (first, last) = one.span;
        let days = Days { first, last, left: 1_400, right: 7_700 };
        let (top, bottom) = if one.observed.is_empty() { (100, 720) } else { (200, 1_640) };
        Self { one, pen, days, values: Values { top, bottom, ..scale(one) } }
    }

    fn picture(&self) -> Picture {
        let (one, values) = (self.one, self.values);
        let rules =
            values.ticks().into_iter().filter(|tick| tick.is_zero() || values.bottom - values.at(*tick) > 90);
        let target = one.targets.last().map(|aim| aim.day);
        let near = |day: NaiveDate, other: NaiveDate, room: i64| {
            (self.days.at(day) - self.days.at(other)).abs() < room
        };
        let is_free = |day: &NaiveDate| {
            !near(*day, one.today, 900) && target.is_none_or(|target| !near(*day, target, 1_300))
        };
        let end = target.filter(|target| !near(*target, one.today, 1_700) || *target == one.today);
        Picture {
            height: values.bottom / 10 + 24,
            bottom: tenth(values.bottom),
            title: format!("{}: {}", self.pen.line(&one.title), self.pen.line(&one.sentence)),
            rules: rules.map(|tick| (values.y(tick), self.number(tick))).collect(),
            ticks: self
                .days
                .ticks()
                .into_iter()
                .filter(is_free)
                .map(|day| (self.days.x(day), self.tick(day)))
                .collect(),
            today: (self.days.x(one.today), self.pen.words.day_of_axis(one.today, false)),
            end: end
                .filter(|end| *end != one.today)
                .map(|end| (self.days.x(end), self.pen.line(&Cell::Day(end)))),
            lines: self.lines(),
            marks: self.marks(),
            labels: self.labels(),
        }
    }

    fn point(&self, (day, value): (NaiveDate, Decimal)) -> (String, String) {
        (self.days.x(day), self.values.y(value))
    }

    fn lines(&self) -> Vec<Line> {
        let one = self.one;
        let mut lines = Vec::new();
        let mut along = |class, points: &[(NaiveDate, Decimal)]| {
            for pair in points.windows(2) {
                if let [from, to] = pair {
                    lines.push(Line { class, from: self.point(*from), to: self.point(*to) });
                }
            }
        };
        if one.path.len() > 1 {
            along("k-path", &one.path);
        } else if let Some(aim) = one.targets.last() {
            along("k-level", &[(one.span.0, aim.value), (aim.day, aim.value)]);
        }
        along("k-seen", &one.observed);
        if let (Some(last), Some(forecast), Some(aim)) =
            (one.observed.last(), one.forecast, one.targets.last())
        {
            along("k-ahead", &[*last, (aim.day, forecast)]);
        }
        lines
    }

    fn marks(&self) -> Vec<Mark> {
        let one = self.one;
        let mut marks = Vec::new();
        let mut add = |name, at| {
            let (x, y) = self.point(at);
            marks.push(Mark { name, x, y });
        };
        if let Some((day, value, is_derived)) = one.baseline {
            add(if is_derived { "k-derived" } else { "k-base" }, (day, value));
        }
        let last = one.targets.len().saturating_sub(1);
        for (n, aim) in one.targets.iter().enumerate() {
            let name = match (n == last, aim.is_met) {
                (_, Some(false)) => "k-missed",
                (true, _) => "k-target",
                (false, Some(true)) => "k-met",
                (false, None) => "k-interim",
            };
            add(name, (aim.day, aim.value));
        }
        if let Some(expected) = one.expected.filter(|_| one.path.len() > 1) {
            add("k-expected", (one.today, expected));
        }
        for (n, at) in one.observed.iter().enumerate() {
            add(if n + 1 == one.observed.len() { "k-last" } else { "k-dot" }, *at);
        }
        if let (Some(forecast), Some(aim), false) =
            (one.forecast, one.targets.last(), one.observed.is_empty())
        {
            add("k-forecast", (aim.day, forecast));
        }
        marks
    }

    fn labels(&self) -> Vec<Label> {
        let one = self.one;
        let mut labels = Vec::new();
        if let Some((day, value, is_derived)) = one.baseline.filter(|_| !one.is_flow) {
            let (x, y) = self.point((day, value));
            let mark = if is_derived { "*" } else { "" };
            let text = format!("{}{mark}", self.number(value));
            labels.push(Label { class: "far", x, y, shift: (7, 15), text, word: None });
        }
        if let Some((day, value)) = one.observed.last().copied() {
            let (x, y) = self.point((day, value));
            let is_above = one.expected.is_none_or(|expected| value >= expected);
            // Left of the line of the day, but not over the numbers of the scale.
            let is_left = self.days.at(day) > 2_700;
            // Above the line to the left, below it to the right: what was seen before lies on neither side.
            let is_left = is_above && is_left;
            let shift = match (is_above, is_left) {
                (true, true) => (-7, -8),
                (true, false) => (7, -8),
                (false, _) => (8, 18),
            };
            let class = if is_left { "k-value ends" } else { "k-value" };
            labels.push(Label { class, x, y, shift, text: self.number(value), word: None });
        }
        labels.extend(self.ends());
        labels
    }

    /// The target and the forecast, at the right.
    fn ends(&self) -> Vec<Label> {
        let one = self.one;
        let Some(aim) = one.targets.last() else { return Vec::new() };
        let words = &self.pen.words;
        let mut ends = vec![(self.values.at(aim.value), "k-aim", aim.value, words.report_head("target"))];
        if let Some(forecast) = one.forecast.filter(|_| !one.observed.is_empty()) {
            ends.push((
                self.values.at(forecast),
                "k-end",
                forecast.round_dp(2),
                words.report_head("forecast"),
            ));
        }
        ends.sort_by_key(|(y, ..)| *y);
        if let [(above, ..), (below, ..)] = ends.as_mut_slice() {
            let lack = (APART - (*below - *above)).max(0);
            *above -= lack / 2;
            *below += lack - lack / 2;
        }
        let label = |(y, class, value, word): (i64, &'static str, Decimal, String)| Label {
            class,
            x: "81".to_owned(),
            y: tenth(y.clamp(90, self.values.bottom - 40)),
            shift: (0, 1),
            text: self.number(value),
            word: Some(word),
        };
        ends.into_iter().map(label).collect()
    }

    fn tick(&self, day: NaiveDate) -> String {
        if day.month0() == 0 { day.year().to_string() } else { self.pen.words.month(day) }
    }

    /// A number in as few digits as say enough.
    fn number(&self, value: Decimal) -> String {
        if value.abs() < Decimal::from(MILLION) {
            return self.pen.line(&Cell::Number(value.round_dp(2).normalize()));
        }
        let millions = (value / Decimal::from(MILLION)).round_dp(2).normalize();
        self.pen.line(&Phrase::new("paper-million").with("number", Cell::Number(millions)).cell())
    }
}

/// The values that have room: a tenth more above, a fifth below for the number of the baseline.
fn scale(one: &Trajectory) -> Values {
    let known = one.observed.iter().map(|(_, value)| *value).chain(one.targets.iter().map(|aim| aim.value));
    let known = known.chain(one.baseline.map(|(_, value, _)| value)).chain(one.expected);
    let known: Vec<Decimal> = known.chain(one.is_flow.then_some(Decimal::ZERO)).collect();
    let low = known.iter().min().copied().unwrap_or(Decimal::ZERO);
    let high = known.iter().max().copied().unwrap_or(Decimal::ONE);
    let range = high.checked_sub(low).filter(|range| !range.is_zero());
    let range = range.unwrap_or_else(|| (high.abs() / Decimal::TEN).max(Decimal::ONE));
    // A forecast far outside is drawn at the edge; its number says where it is.
    let room = range * Decimal::new(35, 2);
    let add = |value: Decimal, more: Decimal| value.checked_add(more).unwrap_or(value);
    let (low, high) = match one.forecast {
        Some(forecast) => (low.min(forecast.max(add(low, -room))), high.max(forecast.min(add(high, room)))),
        None => (low, high),
    };
    let low = if one.is_flow && low >= Decimal::ZERO { low } else { add(low, -(range / Decimal::from(5))) };
    Values { low, high: add(high, range / Decimal::TEN), top: 0, bottom: 0 }
}
