//! The period of a series that an id means.

use super::{Resolver, refusal};
use crate::model::{Due, Item, MarkKind, Period, Series};
use crate::problem::{Message, Problem};

/// What is asked of a series that is named without a period.
#[derive(Clone, Copy)]
pub(super) enum Bare {
    /// Its earliest period that is over and not in.
    Missing,
    /// Its earliest period that is in and not confirmed.
    Unconfirmed,
}

impl Resolver<'_> {
    /// The period asked for, or the one that a bare id stands for. `None` for what is no series.
    pub(super) fn period(
        &self,
        item: &Item<'_>,
        asked: Option<Period>,
        bare: Bare,
    ) -> Result<Option<Period>, Problem> {
        let id = item.id();
        match (item.due().and_then(Due::series), asked) {
            (None, None) => Ok(None),
            (None, Some(period)) => {
                let message = Message::id("request-not-a-series").with("id", id);
                refusal(message.with("period", period.to_string()), Message::id("hint-leave-period-out"))
            }
            (Some(series), Some(period)) if series.contains(period) => Ok(Some(period)),
            (Some(series), Some(period)) => {
                let message = Message::id("request-no-period").with("id", id);
                refusal(message.with("period", period.to_string()), extent(series))
            }
            (Some(series), None) if self.conditions.names_periods => self.name_one(item, series),
            (Some(series), None) => match bare {
                Bare::Missing => self.missing(item, series).map(Some),
                Bare::Unconfirmed => Self::unconfirmed(item).map(Some),
            },
        }
    }

    /// The earliest period that is over and not in; where none is, the last one that is over, of which the plan says
    /// already what is asked or something else.
    fn missing(&self, item: &Item<'_>, series: Series) -> Result<Period, Problem> {
        let mut last = None;
        for period in series.periods().take_while(|period| period.last() <= self.conditions.today) {
            last = Some(period);
            if item.commitment().mark(MarkKind::Done, Some(period)).is_none() {
                break;
            }
        }
        last.map_or_else(
            || {
                let first = series.first_period();
                let message = Message::id("request-not-due-yet").with("id", item.id());
                let hint = Message::id("hint-write").with("text", format!("{}@{first}", item.id()));
                refusal(message.with("period", first.to_string()), hint)
            },
            Ok,
        )
    }

    /// The earliest period that is in and not confirmed; where none is, the last that is.
    fn unconfirmed(item: &Item<'_>) -> Result<Period, Problem> {
        let commitment = item.commitment();
        let mut periods: Vec<Period> =
            commitment.marks(MarkKind::Done).filter_map(|(period, _)| period).collect();
        periods.sort_by_key(|period| period.first());
        let open =
            periods.iter().find(|period| commitment.mark(MarkKind::Confirmed, Some(**period)).is_none());
        match open.or(periods.last()) {
            Some(period) => Ok(*period),
            None => refusal(
                Message::id("request-confirm-not-done").with("id", item.id()),
                Message::id("hint-done-first").with("id", item.id()),
            ),
        }
    }

    /// The periods there are to choose from: those that have begun, and the next.
    fn name_one<T>(&self, item: &Item<'_>, series: Series) -> Result<T, Problem> {
        const MOST: usize = 12;
        let today = self.conditions.today;
        let begun = series.periods().take_while(|period| period.first() <= today).count();
        let periods = series.periods().skip(begun.saturating_sub(MOST - 1)).take(MOST.min(begun + 1));
        let list: Vec<String> = periods.map(|period| format!("{}@{period}", item.id())).collect();
        refusal(
            Message::id("request-bare-series").with("id", item.id()),
            Message::id("hint-periods-are").with("list", list.join(", ")),
        )
    }
}

/// From where to where a series runs.
fn extent(series: Series) -> Message {
    let first = series.first_period().to_string();
    match series.last_period() {
        Some(last) => Message::id("hint-periods-to").with("first", first).with("last", last.to_string()),
        None => Message::id("hint-periods-on").with("first", first),
    }
}

/// `3.3@2023-Q2`
pub(super) fn split(id: &str) -> Result<(&str, Option<Period>), Problem> {
    let Some((bare, period)) = id.split_once('@') else {
        return Ok((id, None));
    };
    match period.to_uppercase().parse() {
        Ok(period) => Ok((bare, Some(period))),
        Err(_) => refusal(
            Message::id("request-bad-period").with("period", period),
            Message::id("hint-period-example"),
        ),
    }
}

pub(super) fn with_period(id: &str, period: Option<Period>) -> String {
    period.map_or_else(|| id.to_owned(), |period| format!("{id}@{period}"))
}
