//! Planned and done over time, as lines that rise on the days on which something falls due or is done.

use askama::Template;
use chrono::NaiveDate;
use rust_decimal::Decimal;

use super::html::Html;
use super::pen::Pen;
use super::plot::{Days, Values};
use crate::report::trend::{Curve, Trend};
use crate::report::{Cell, Phrase};

/// The picture as it is drawn.
#[derive(Template)]
#[template(config = ".askama.toml", path = "burnup.html", whitespace = "minimize")]
struct Burnup {
    title: String,
    rules: Vec<(String, String)>,
    ticks: Vec<(String, String)>,
    all: (String, String),
    today: (String, String),
    steps: Vec<Step>,
    labels: Vec<Label>,
    key: Vec<(&'static str, String)>,
    note: String,
}

/// A part of a line: across, then up.
struct Step {
    class: &'static str,
    from: String,
    to: String,
    low: String,
    high: String,
}

struct Label {
    class: &'static str,
    x: String,
    y: String,
    text: String,
}

/// The whole picture.
pub(super) fn draw(trend: &Trend, pen: &Pen<'_>) -> Html {
    let (Some(first), Some(last)) = (trend.points.first(), trend.points.last()) else {
        return Html::default();
    };
    let span = (first.period.first(), last.until.max(trend.day));
    let days = Days { first: span.0, last: span.1, left: 450, right: 8_700 };
    let high = (trend.items / 10 + 1) * 10;
    let values = Values { low: Decimal::ZERO, high: high.into(), top: 180, bottom: 3_440 };
    let line = |class, curve: &Curve, from, to| steps(class, curve, (from, to), days, values);
    let mut all = line("b-planned", &trend.planned, span.0, trend.day);
    all.extend(line("b-ahead", &trend.planned, trend.day, span.1));
    all.extend(line("b-done", &trend.done, span.0, trend.day));
    all.extend(recorded(trend, days, values));
    let number = |number: i64| pen.line(&Cell::Number(number.into()));
    let label = |class, day, count: i64, word: &str| Label {
        class,
        x: days.x(day),
        y: values.y(count.into()),
        text: format!("{} {word}", number(count)),
    };
    let [planned, done, done_recorded] =
        ["trend-planned", "trend-done", "trend-recorded"].map(|id| pen.message(id));
    let (now, then) = (trend.planned.at(trend.day), trend.planned.at(span.1));
    let mut labels = vec![
        label("b-planned", trend.day, now, &planned),
        label("b-done", trend.day, trend.done.at(trend.day), &done),
    ];
    let now = trend.points.iter().rfind(|point| point.until <= trend.day);
    // Where both are the same, one number says it.
    let recorded_now = now.and_then(|now| now.recorded.filter(|recorded| Some(*recorded) != now.done));
    if let Some(recorded) = recorded_now {
        labels.push(label("b-recorded", trend.day, recorded, &done_recorded));
    }
    if span.1 > trend.day {
        labels.push(label("b-ahead", span.1, then, ""));
    }
    let items = Phrase::new("paper-trend-items").with("items", Cell::Count(trend.items)).cell();
    let note = Phrase::new("paper-sentence").with("text", Phrase::new("paper-trend-note").cell()).cell();
    let rules = values.ticks().into_iter().map(|tick| (values.y(tick), pen.line(&Cell::Number(tick))));
    let is_free = |day: &NaiveDate| (days.at(*day) - days.at(trend.day)).abs() > 500;
    let tick = |day: NaiveDate| (days.x(day), pen.words.day_of_axis(day, true));
    Html::drawn(&Burnup {
        title: labels.iter().map(|label| label.text.trim()).collect::<Vec<_>>().join(", "),
        rules: rules.collect(),
        ticks: days.ticks().into_iter().filter(is_free).map(tick).collect(),
        all: (values.y(trend.items.into()), pen.line(&items)),
        today: (days.x(trend.day), pen.words.day_of_axis(trend.day, false)),
        steps: all,
        labels,
        key: [("b-planned", planned), ("b-done", done)]
            .into_iter()
            .chain(trend.has_record().then_some(("b-recorded", done_recorded)))
            .collect(),
        note: pen.line(&note),
    })
}

/// What was recorded by the end of each period, from one to the next: in between nothing was asked.
fn recorded(trend: &Trend, days: Days, values: Values) -> Vec<Step> {
    let known: Vec<(NaiveDate, i64)> =
        trend.points.iter().filter_map(|point| Some((point.until, point.recorded?))).collect();
    let pairs = known.iter().zip(known.iter().skip(1));
    let step = |((from, low), (to, high)): (&(NaiveDate, i64), &(NaiveDate, i64))| Step {
        class: "b-recorded",
        from: days.x(*from),
        to: days.x(*to),
        low: values.y((*low).into()),
        high: values.y((*high).into()),
    };
    pairs.map(step).collect()
}

/// A curve between two days.
fn steps(
    class: &'static str,
    curve: &Curve,
    span: (NaiveDate, NaiveDate),
    days: Days,
    values: Values,
) -> Vec<Step> {
    let mut steps = Vec::new();
    let (mut day, mut number) = (span.0, curve.at(span.0));
    let rises = curve.steps().into_iter().filter(|(at, _)| span.0 < *at && *at <= span.1);
    for (at, next) in rises.chain([(span.1, curve.at(span.1))]) {
        steps.push(Step {
            class,
            from: days.x(day),
            to: days.x(at),
            low: values.y(number.into()),
            high: values.y(next.into()),
        });
        (day, number) = (at, next);
    }
    steps
}
