//! How many items are in which state, as a bar.

use askama::Template;

use super::html::Html;
use super::pen::Pen;
use crate::model::Counts;
use crate::report::Phrase;

/// A segment narrower than this share has no number above it.
const NUMBERED: f64 = 3.0;

/// A bar with a number over each segment and a legend below.
#[derive(Template)]
#[template(config = ".askama.toml", path = "shares.html", whitespace = "minimize")]
pub(super) struct Shares {
    title: String,
    segments: Vec<Segment>,
}

/// A bar of one row of a table.
#[derive(Template)]
#[template(config = ".askama.toml", path = "share.html", whitespace = "minimize")]
pub(super) struct Share {
    title: String,
    /// How long it is, in percent of the longest.
    wide: String,
    segments: Vec<Segment>,
}

struct Segment {
    at: String,
    wide: String,
    fill: &'static str,
    count: u32,
    is_numbered: bool,
    name: String,
}

impl Shares {
    /// The bar of these counts; nothing without items.
    pub(super) fn new(counts: &Counts, pen: &Pen<'_>) -> Option<Self> {
        let segments = segments(counts, pen);
        (!segments.is_empty()).then(|| Self { title: title(&segments), segments })
    }
}

impl Share {
    /// The bar of these counts, as long as they are beside the most there are.
    pub(super) fn new(counts: &Counts, most: u32, pen: &Pen<'_>) -> Option<Self> {
        let segments = segments(counts, pen);
        let wide = percent(counts.items + counts.dropped, most);
        (!segments.is_empty()).then(|| Self { title: title(&segments), wide, segments })
    }
}

fn segments(counts: &Counts, pen: &Pen<'_>) -> Vec<Segment> {
    let in_time = counts.done.saturating_sub(counts.done_late + counts.done_day_unknown);
    let all = counts.items + counts.dropped;
    let states = [
        (in_time, "done", "paper-share-in-time"),
        (counts.done_late, "late", "paper-share-late"),
        (counts.done_day_unknown, "unsure", "paper-share-unknown"),
        (counts.overdue, "overdue", "paper-share-overdue"),
        (counts.in_progress, "progress", "paper-share-in-progress"),
        (counts.waiting, "waiting", "paper-share-waiting"),
        (counts.planned, "planned", "paper-share-planned"),
        (counts.dropped, "dropped", "paper-share-dropped"),
    ];
    let mut before = 0;
    let mut segments = Vec::new();
    for (count, fill, name) in states.into_iter().filter(|(count, ..)| *count > 0) {
        segments.push(Segment {
            at: percent(before, all),
            wide: percent(count, all),
            fill,
            count,
            is_numbered: f64::from(count) * 100.0 > NUMBERED * f64::from(all),
            name: pen.words.phrase(&Phrase::new(name)),
        });
        before += count;
    }
    segments
}

/// What the picture shows, in words.
fn title(segments: &[Segment]) -> String {
    let parts: Vec<String> =
        segments.iter().map(|segment| format!("{} {}", segment.name, segment.count)).collect();
    parts.join(", ")
}

/// A part of a whole in percent, with two decimals.
pub(super) fn percent(part: u32, whole: u32) -> String {
    let hundredths =
        (u64::from(part) * 10_000 + u64::from(whole) / 2).checked_div(u64::from(whole)).unwrap_or(0);
    hundredth(i64::try_from(hundredths).unwrap_or(i64::MAX))
}

/// Hundredths as a decimal number.
pub(super) fn hundredth(number: i64) -> String {
    let (whole, rest) = (number / 100, number % 100);
    let sign = if number < 0 && whole == 0 { "-" } else { "" };
    match rest.abs() {
        0 => whole.to_string(),
        rest if rest % 10 == 0 => format!("{sign}{whole}.{}", rest / 10),
        rest => format!("{sign}{whole}.{rest:02}"),
    }
}

impl Shares {
    pub(super) fn html(&self) -> Html {
        Html::drawn(self)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn percents_have_two_decimals_at_most() {
        assert_eq!(
            [percent(1, 3), percent(1, 2), percent(1, 8), percent(3, 0)],
            ["33.33", "50", "12.5", "0"]
        );
        assert_eq!([hundredth(-5), hundredth(-150), hundredth(1_234)], ["-0.05", "-1.5", "12.34"]);
    }
}
