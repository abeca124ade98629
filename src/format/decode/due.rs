//! Deadlines: their text, the map of a series, or that of one that runs from another day.

use chrono::{Datelike as _, NaiveDate};

use super::decoder::Decoder;
use super::scalar::is_likely;
use crate::format::keys::{EVERY, RELATIVE, SERIES, Type};
use crate::model::{Days, Due, Length, Notes, Relative, Series, SeriesError};
use crate::problem::{BAD_DEADLINE, Problem};
use crate::syntax::Node;

/// Periods of a series: a century of months.
const MOST_PERIODS: u32 = 1_200;
/// The same of all series of a plan: a thousand for each of a thousand lines.
const MOST_PERIODS_IN_ALL: usize = 1_000_000;
/// The year before which no endless series begins.
const EARLIEST: i32 = 1900;

/// A deadline, and what stands beside it.
pub(super) struct Deadline<'t> {
    pub(super) due: Due,
    pub(super) notes: Notes,
    /// Of a relative one, the id it runs from.
    pub(super) of: Option<Node<'t>>,
}

impl<'t> Decoder<'t> {
    /// A deadline: its text, or a map.
    pub(super) fn due(&mut self, node: Node<'t>) -> Option<Deadline<'t>> {
        let map = node.resolved();
        if map.kind().is_map() {
            let is_relative =
                map.entries().any(|entry| matches!(entry.key.resolved().text(), Some("within" | "of")));
            return if is_relative { self.relative(map) } else { self.series(map) };
        }
        let due = self.parsed(node, &Type::Due(&SERIES, &RELATIVE), |text| {
            text.parse().ok().filter(|due| match due {
                Due::Within(period) => is_likely(period.year()),
                due => ends_of(due).all(|day| is_likely(day.year())),
            })
        })?;
        Some(Deadline { due, notes: Notes::default(), of: None })
    }

    fn relative(&mut self, node: Node<'t>) -> Option<Deadline<'t>> {
        let f = self.fields(node, &RELATIVE)?;
        let length = |text: &str| text.parse::<Length>().ok();
        let within =
            f.get(const { RELATIVE.at("within") }).read(|node| self.parsed(node, &Type::Length, length));
        let of = f.get(const { RELATIVE.at("of") }).read(|node| self.id(node, None));
        let notes = self.notes(&f, const { RELATIVE.at("note") });
        let within =
            self.needed_here(within, "this relative deadline has no `within`", "within: 3 months", node)?;
        let of = self.needed_here(of, "this relative deadline has no `of`", "of: in-force", node)?;
        let (within, of) = (within.given()?, of.given()?);
        let due = Due::After(Relative { within, of: self.str(of) });
        Some(Deadline { due, notes, of: Some(of) })
    }

    fn series(&mut self, node: Node<'t>) -> Option<Deadline<'t>> {
        let f = self.fields(node, &SERIES)?;
        let every = f
            .get(const { SERIES.at("every") })
            .read(|node| self.one_of(node, &SERIES.keys[const { SERIES.at("every") }].value, &EVERY));
        let from = f.get(const { SERIES.at("from") }).read(|node| self.period(node));
        let until = f.get(const { SERIES.at("until") }).read(|node| self.period(node)).given();
        let days = |text: &str| text.parse::<Days>().ok();
        let grace =
            f.get(const { SERIES.at("grace") }).read(|node| self.parsed(node, &Type::Days, days)).given();
        let notes = self.notes(&f, const { SERIES.at("note") });
        let every = self.needed_here(every, "this series has no `every`", "every: quarter", node)?;
        let from = self.needed_here(from, "this series has no `from`", "from: 2023-Q2", node)?;
        let series =
            Series { every: every.given()?, from: from.given()?, until, grace: grace.unwrap_or(Days(0)) };
        if is_too_long(series) {
            self.fault(node, || {
                Problem::new(&BAD_DEADLINE, "this series has too many periods").hint(format!(
                    "a series has at most {MOST_PERIODS} periods, and an endless one begins in {EARLIEST} or later"
                ))
            });
            return None;
        }
        match series.checked() {
            Ok(series) => Some(Deadline { due: Due::Each(series), notes, of: None }),
            Err(SeriesError::Empty) => {
                self.fault(node, || {
                    let until = until.map(|until| until.to_string()).unwrap_or_default();
                    let from = series.from;
                    Problem::new(
                        &BAD_DEADLINE,
                        format!("the series ends (`until: {until}`) before it begins (`from: {from}`)"),
                    )
                    .hint("`until` is the last period that is still due")
                });
                None
            }
        }
    }
}

impl Decoder<'_> {
    /// Counts the periods of a line's series, an endless one as a century. Each is looked at by nearly every question.
    pub(super) fn count_periods(&mut self, series: Series, at: Option<Node<'_>>) {
        let century = usize::try_from(MOST_PERIODS / series.every.months()).unwrap_or(usize::MAX);
        let last = series.last_period().and_then(|last| series.index(last));
        self.periods = self.periods.saturating_add(last.map_or(century, |last| last + 1));
        if let Some(at) = at.filter(|_| self.periods > MOST_PERIODS_IN_ALL) {
            self.stop("the series of this plan have too many periods together", at.resolved().span());
        }
    }
}

/// The first and the last day of a deadline, as far as it has them.
#[inline]
pub(super) fn ends_of(due: &Due) -> impl Iterator<Item = NaiveDate> + use<> {
    due.first().into_iter().chain(due.last())
}

/// Whether there are more periods than anybody promises; each is looked at by itself, those of an endless series up to
/// today.
fn is_too_long(series: Series) -> bool {
    let first = series.first_period().first();
    let Some(last) = series.last_period() else { return first.year() < EARLIEST };
    let years = u32::try_from(last.first().year() - first.year()).unwrap_or(0);
    years * 12 / series.every.months() > MOST_PERIODS
}
