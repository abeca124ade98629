//! A KPI in time: where it came from, where it should be, what was observed, where it goes.

use chrono::NaiveDate;
use rust_decimal::Decimal;

use super::frame::{BELOW, Frame, GROUND, LEFT, LOW_GROUND, RIGHT, TOP};
use super::label::{Occupied, spread};
use super::scale::Scale;
use super::shape::{Anchor, LineKind, Part, Point, SignKind};
use crate::model::{Kind, Rating, TargetResult};
use crate::report::cell::{Cell, Phrase};
use crate::report::line::title_of;
use crate::report::portfolio::{KpiLine, View, derived_letters, is_derived};

/// Where the labels at the side begin, and where those of the scale end.
pub const SIDE: i32 = 8_100;
/// Where the figures of the scale end.
pub const SCALE: i32 = 1_250;
/// Two lines of a label at the side take this much, and a label that is moved further has a line to its point.
const APART: i32 = 310;
const MOVED: i32 = 50;
/// More values than these cover each other wherever they are written.
const MOST_LABELS: usize = 60;
/// An interim target as near as this to the expected value is labelled by that.
const NEAR: i32 = 70;

/// The picture of a KPI.
#[derive(Clone, Debug, PartialEq)]
pub struct Trajectory {
    /// The id of the KPI.
    pub id: String,
    /// What is measured.
    pub title: Cell,
    /// In what.
    pub unit: Option<Cell>,
    /// What the picture shows, in sentences.
    pub said: Vec<Cell>,
    /// That its texts are in letters which the plan does not have.
    pub derived_letters: Option<Cell>,
    /// Every point of it.
    pub points: Vec<Cell>,
    /// How high it is, in pixels.
    pub height: i32,
    /// What it is drawn from, in the order in which it is drawn.
    pub parts: Vec<Part>,
}

/// The picture of a KPI; `None` where nothing of it has both a day and a value, or no decimal can hold what lies between.
#[must_use]
pub fn trajectory(view: &View<'_>, line: &KpiLine<'_>) -> Option<Trajectory> {
    let plot = Plot::new(line)?;
    let kpi = line.indicator.kpi;
    let languages = view.portfolio.languages(line.file);
    let unit = kpi.unit.as_ref().map(|unit| Cell::Text(unit.shown(languages).into_owned()));
    let is_derived = std::iter::once(&kpi.title).chain(&kpi.unit).any(|text| is_derived(text, languages));
    Some(Trajectory {
        id: line.file.address(&kpi.id),
        title: Cell::Title(title_of(view, line.file, &kpi.title, kpi.short.as_ref())),
        unit,
        said: said(line),
        derived_letters: is_derived.then(derived_letters),
        points: points(line),
        height: (plot.frame.ground + BELOW) / 10,
        parts: plot.drawn(line),
    })
}

/// What was observed, and what it means.
fn said(line: &KpiLine<'_>) -> Vec<Cell> {
    let reading = &line.reading;
    let mut said = vec![Cell::Rating(reading.rating)];
    if let (Some(value), Some(date)) = (reading.value, reading.date) {
        let value = Phrase::new("value-on").with("value", Cell::Number(value)).with("date", Cell::When(date));
        said.push(value.cell());
    }
    if let Some(expected) = reading.expected_at_value {
        said.push(Phrase::new("trajectory-asked").with("value", Cell::Rough(expected)).cell());
    }
    if let Some(forecast) = reading.forecast.filter(|_| reading.rating != Rating::Met) {
        said.push(Phrase::new("forecast-at-pace").with("value", Cell::Rough(forecast)).cell());
    }
    said
}

/// Every point of the picture, in words.
fn points(line: &KpiLine<'_>) -> Vec<Cell> {
    let kpi = line.indicator.kpi;
    let point = |id, value: Decimal, date: Cell| {
        Phrase::new(id).with("value", Cell::Number(value)).with("date", date).cell()
    };
    let baseline = kpi.baseline.as_ref().filter(|_| kpi.kind == Kind::Level);
    let baseline = baseline
        .and_then(|given| Some(point("trajectory-baseline-on", given.value, Cell::When(given.date?))));
    let observed = kpi.values_until(line.file.day);
    let observed =
        observed.iter().map(|value| point("trajectory-observed-on", value.value, Cell::When(value.date)));
    let targets = line.reading.targets.iter();
    let targets = targets
        .filter_map(|target| Some(point("trajectory-target-by", target.target, Cell::Day(target.by?))));
    baseline.into_iter().chain(observed).chain(targets).collect()
}

/// What a picture shows, before it is placed.
struct Plot {
    frame: Frame,
    scale: Scale,
    observed: Vec<(NaiveDate, Decimal)>,
    path: Vec<(NaiveDate, Decimal)>,
    /// Where values begin to count.
    start: Option<(NaiveDate, Decimal)>,
}

impl Plot {
    fn new(line: &KpiLine<'_>) -> Option<Self> {
        let (kpi, reading, today) = (line.indicator.kpi, &line.reading, line.file.day);
        let is_flow = kpi.kind == Kind::Flow;
        let observed: Vec<_> =
            kpi.values_until(today).iter().map(|value| (value.day(), value.value)).collect();
        let path = kpi.path_corners(line.indicator.fallback());
        let baseline = kpi.baseline.as_ref();
        let start = baseline.and_then(|given| {
            let value = if is_flow { Decimal::ZERO } else { given.value };
            Some((given.date?.day(), value))
        });
        let targets: Vec<_> = reading.targets.iter().filter_map(|one| Some((one.by?, one.target))).collect();
        let known = || observed.iter().chain(&targets).map(|(day, _)| *day);
        let first = match start {
            Some((day, _)) => day,
            None => known().min().map(day_before_year)?,
        };
        let last = known().chain([today]).max()?;
        let values: Vec<Decimal> = observed
            .iter()
            .chain(&targets)
            .chain(&start)
            .map(|(_, value)| *value)
            .chain(reading.target)
            .collect();
        let cap = kpi.is_percent().then_some(Decimal::ONE_HUNDRED);
        let ground = if observed.is_empty() { LOW_GROUND } else { GROUND };
        let frame = |values: &[Decimal]| Frame::new((first, last), values, is_flow, cap, ground);
        let bare = frame(&values)?;
        // A forecast far outside would press everything else together; it is cut at the edge.
        let forecast = reading.forecast.filter(|_| reading.rating != Rating::Met).filter(|forecast| {
            let span =
                bare.most.checked_sub(bare.least).and_then(|span| span.checked_mul(Decimal::new(35, 2)));
            let beyond = (bare.least.checked_sub(*forecast), forecast.checked_sub(bare.most));
            span.zip(beyond.0).zip(beyond.1).is_some_and(|((span, low), high)| low <= span && high <= span)
        });
        let frame = match forecast {
            Some(forecast) => {
                frame(&values.iter().copied().chain([forecast]).collect::<Vec<_>>()).unwrap_or(bare)
            }
            None => bare,
        };
        let scale = Scale::of(frame.least, frame.most);
        Some(Self { frame, scale, observed, path, start })
    }

    fn drawn(&self, line: &KpiLine<'_>) -> Vec<Part> {
        let mut picture = Picture {
            plot: self,
            line,
            under: Vec::new(),
            over: Vec::new(),
            labels: Vec::new(),
            side: Vec::new(),
            occupied: Occupied::new(self.frame.ground),
        };
        picture.scale();
        picture.path();
        picture.observed();
        picture.today();
        picture.future();
        picture.labels();
        picture.side();
        let mut parts = picture.under;
        parts.extend(picture.over);
        parts
    }
}

fn day_before_year(day: NaiveDate) -> NaiveDate {
    use chrono::Datelike as _;

    NaiveDate::from_ymd_opt(day.year() - 1, 12, 31).unwrap_or(day)
}

struct Picture<'p, 'l> {
    plot: &'p Plot,
    line: &'p KpiLine<'l>,
    under: Vec<Part>,
    over: Vec<Part>,
    /// What is to be labelled within the plot, most important first: its point, its value and the message that says it.
    labels: Vec<(Point, Decimal, Option<&'static str>)>,
    /// What is labelled at the side: its point, its value and what it is.
    side: Vec<(Point, Decimal, &'static str)>,
    occupied: Occupied,
}

impl Picture<'_, '_> {
    fn scale(&mut self) {
        let frame = &self.plot.frame;
        for (value, y) in frame.scale() {
            self.stroke(Point { x: LEFT, y }, Point { x: RIGHT, y }, LineKind::Scale);
            self.under.push(Part::Scale { y, value: self.plot.scale.cell(value) });
        }
        let ground = frame.ground;
        self.stroke(Point { x: LEFT, y: ground }, Point { x: RIGHT, y: ground }, LineKind::Axis);
        let today = frame.x(self.line.file.day);
        let target = self.line.reading.by.map(|by| frame.x(by));
        for day in frame.days() {
            let x = frame.x(day);
            let near = |other: i32, part: i32| (x - other).abs() < (RIGHT - LEFT) * part / 100;
            let is_named = !near(today, 10) && target.is_none_or(|target| !near(target, 20));
            self.under.push(Part::Day { at: Point { x, y: ground }, day, is_named, is_today: false });
        }
        if let Some(by) =
            self.line.reading.by.filter(|_| target.is_some_and(|at| (at - today).abs() >= 1_500))
        {
            let at = Point { x: frame.x(by), y: ground };
            self.under.push(Part::Day { at, day: by, is_named: true, is_today: false });
        }
        let at = Point { x: today, y: ground };
        self.under.push(Part::Day { at, day: self.line.file.day, is_named: true, is_today: true });
    }

    /// The path through the targets, or without one the targets alone.
    fn path(&mut self) {
        let frame = &self.plot.frame;
        let corners: Vec<Point> =
            self.plot.path.iter().map(|(day, value)| frame.point(*day, *value)).collect();
        for pair in corners.windows(2) {
            if let [from, to] = pair {
                self.seen(*from, *to, LineKind::Path);
            }
        }
        let targets = &self.line.reading.targets;
        let dated: Vec<(Point, Decimal, TargetResult)> = targets
            .iter()
            .filter_map(|one| Some((frame.point(one.by?, one.target), one.target, one.result)))
            .collect();
        if corners.is_empty() && dated.len() > 1 && !self.line.indicator.kpi.is_by_period() {
            for pair in dated.windows(2) {
                if let [(from, ..), (to, ..)] = pair {
                    self.seen(*from, *to, LineKind::Path);
                }
            }
        } else if corners.is_empty()
            && let Some(target) = self.line.reading.target
        {
            let y = frame.y(target);
            self.seen(Point { x: LEFT, y }, Point { x: RIGHT, y }, LineKind::Level);
            // Where there is no value either, that alone is said.
            if !self.plot.observed.is_empty() {
                let at = Point { x: LEFT + 80, y: y + 140 };
                self.under.push(Part::Remark { at, id: "trajectory-no-path" });
            }
        }
        let last = dated.len().saturating_sub(1);
        for (n, (at, value, result)) in dated.into_iter().enumerate() {
            let sign = match result {
                _ if n == last => SignKind::Target,
                TargetResult::Met { .. } => SignKind::Met,
                TargetResult::Missed | TargetResult::Unreported => SignKind::Missed,
                TargetResult::Open(_) => SignKind::Open,
            };
            self.sign(at, sign);
            if n == last {
                self.side.push((at, value, "trajectory-target"));
            } else {
                self.labels.push((at, value, None));
            }
        }
        if let Some((day, value)) = self.plot.start.filter(|_| self.line.indicator.kpi.kind == Kind::Level) {
            let at = frame.point(day, value);
            let derived = self.line.indicator.kpi.baseline.as_ref().is_some_and(|given| given.derived);
            self.sign(at, if derived { SignKind::Derived } else { SignKind::Baseline });
            let said = if derived { "trajectory-derived" } else { "trajectory-baseline-value" };
            self.labels.push((at, value, Some(said)));
        }
    }

    fn observed(&mut self) {
        let (plot, frame) = (self.plot, &self.plot.frame);
        if self.line.indicator.kpi.kind == Kind::Flow {
            self.columns();
        }
        let start = plot.start.filter(|(day, _)| plot.observed.first().is_some_and(|(first, _)| day < first));
        let line: Vec<Point> =
            start.iter().chain(&plot.observed).map(|(day, value)| frame.point(*day, *value)).collect();
        for pair in line.windows(2) {
            if let [from, to] = pair {
                self.seen(*from, *to, LineKind::Observed);
            }
        }
        let last = plot.observed.len().saturating_sub(1);
        for (n, (day, value)) in plot.observed.iter().enumerate() {
            let at = frame.point(*day, *value);
            self.sign(at, if n == last { SignKind::Last } else { SignKind::Observed });
            if n == last {
                self.labels.insert(0, (at, *value, None));
            }
        }
        if plot.observed.is_empty() {
            // Above a path that rises, below one that falls.
            let ends = plot.path.first().zip(plot.path.last());
            let falls = ends.is_some_and(|((_, first), (_, last))| first > last);
            let y = if falls { frame.ground - 40 } else { TOP + 20 };
            let at = Point { x: LEFT + 80, y: if plot.path.is_empty() { frame.ground - 40 } else { y } };
            self.under.push(Part::Remark { at, id: "trajectory-none" });
        }
    }

    /// What each period has added, of a flow.
    fn columns(&mut self) {
        let frame = &self.plot.frame;
        let (mut from, mut sum) = match self.plot.start {
            Some((day, _)) => (frame.x(day), Decimal::ZERO),
            None => (LEFT, Decimal::ZERO),
        };
        for (day, value) in &self.plot.observed {
            let to = frame.x(*day);
            if let Some(own) = value.checked_sub(sum).filter(|_| to > from) {
                let (top, ground) = (frame.y(own), frame.y(Decimal::ZERO));
                self.under.push(Part::Column { from, to, top: top.min(ground), ground: ground.max(top) });
            }
            (from, sum) = (to, *value);
        }
    }

    fn today(&mut self) {
        let (frame, reading) = (&self.plot.frame, &self.line.reading);
        let x = frame.x(self.line.file.day);
        self.seen(Point { x, y: TOP - 60 }, Point { x, y: frame.ground }, LineKind::Today);
        if let Some(by) = reading.by {
            let x = frame.x(by);
            self.stroke(Point { x, y: TOP - 60 }, Point { x, y: frame.ground }, LineKind::TargetDay);
        }
        let is_open = reading.by.is_some_and(|by| by >= self.line.file.day) && reading.rating != Rating::Met;
        if let Some(expected) = reading.expected.filter(|_| is_open && !self.plot.observed.is_empty()) {
            let at = frame.point(self.line.file.day, expected);
            let said = Some("trajectory-expected-value");
            let is_near = |(point, ..): &(Point, Decimal, Option<&str>)| {
                let across = (point.x - at.x) * 3 / 10;
                across.abs() < NEAR && (point.y - at.y).abs() < NEAR
            };
            // The sign of a target that is near stays, and the expected value is what it is labelled with.
            if let Some(label) = self.labels.iter_mut().skip(1).find(|label| is_near(label)) {
                (label.1, label.2) = (expected, said);
            } else {
                self.sign(at, SignKind::Expected);
                self.labels.push((at, expected, said));
            }
        }
    }

    fn future(&mut self) {
        let (frame, reading) = (&self.plot.frame, &self.line.reading);
        let (Some(forecast), Some(by), Some((day, value))) =
            (reading.forecast, reading.by, self.plot.observed.last())
        else {
            return;
        };
        if reading.rating == Rating::Met || by <= *day {
            return;
        }
        let (from, to) = (frame.point(*day, *value), frame.point(by, forecast));
        self.seen(from, to, LineKind::Forecast);
        self.sign(to, if frame.holds(forecast) { SignKind::Forecast } else { SignKind::Beyond });
        self.side.push((to, forecast, "trajectory-forecast"));
    }

    /// Writes the values within the plot; of more than there is room for, some at equal distances.
    fn labels(&mut self) {
        let scale = self.plot.scale;
        let all = std::mem::take(&mut self.labels);
        let step = all.len().div_ceil(MOST_LABELS).max(1);
        for (at, value, said) in all.into_iter().step_by(step) {
            let cell = scale.cell(value);
            let cell = match said {
                Some(id) => Phrase::new(id).with("value", cell).cell(),
                None => cell,
            };
            let (shift, anchor) =
                self.occupied.place(at, scale.letters(value) + said.map_or(0, word_letters));
            self.over.push(Part::Label { at, shift, anchor, value: cell, word: None });
        }
    }

    /// Writes the values at the side, apart from each other.
    fn side(&mut self) {
        let wishes: Vec<i32> = self.side.iter().map(|(at, ..)| at.y).collect();
        let placed = spread(&wishes, APART, TOP, self.plot.frame.ground - 100);
        for ((at, value, word), y) in std::mem::take(&mut self.side).into_iter().zip(placed) {
            let to = Point { x: SIDE, y };
            if (y - at.y).abs() > MOVED {
                self.under.push(Part::Line { from: at, to, line: LineKind::Leader });
            }
            let value = self.plot.scale.cell(value);
            let anchor = Anchor::Start;
            self.over.push(Part::Label { at: to, shift: (2, 0), anchor, value, word: Some(word) });
        }
    }

    fn stroke(&mut self, from: Point, to: Point, line: LineKind) {
        self.under.push(Part::Line { from, to, line });
    }

    /// A line that a label must not cover.
    fn seen(&mut self, from: Point, to: Point, line: LineKind) {
        self.occupied.line(from, to);
        self.stroke(from, to, line);
    }

    fn sign(&mut self, at: Point, sign: SignKind) {
        self.occupied.mark(at);
        self.over.push(Part::Sign { at, sign });
    }
}

/// About how many letters the words beside a value take, whatever the language.
fn word_letters(said: &str) -> usize {
    if said == "trajectory-derived" { 1 } else { 9 }
}
