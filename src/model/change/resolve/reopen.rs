//! Marks, periods, extensions, entries of the log, observations and days of events taken back.

use super::find::Found;
use super::period::{Bare, split, with_period};
use super::record::observed;
use super::{Resolver, refusal, target};
use crate::model::change::edit::{Change, Edit, MarkKind};
use crate::model::change::fact::{Fact, Resolved};
use crate::model::change::request::Undo;
use crate::model::{Commitment, Due, Indicator, Item, Mark, Period, When};
use crate::problem::{Message, Problem};

/// What is to be taken back from a measure or step.
struct Asked<'a> {
    item: Item<'a>,
    period: Option<Period>,
    date: Option<When>,
}

impl Resolver<'_> {
    pub(super) fn reopen(
        &self,
        id: &str,
        what: Option<Undo>,
        date: Option<When>,
    ) -> Result<Resolved, Problem> {
        if let Some(event) = self.event(id) {
            return match what {
                None | Some(Undo::Mark(MarkKind::Done)) => Self::unhappen(id, event, date),
                Some(_) => refusal(
                    Message::id("request-is-event").with("id", id),
                    Message::id("hint-reopen-event").with("id", id),
                ),
            };
        }
        if let Some(indicator) = self.plan.indicator(id) {
            return match what {
                None | Some(Undo::Observation) => unobserve(&indicator, date),
                Some(_) => refusal(
                    Message::id("request-is-kpi").with("id", id),
                    Message::id("hint-reopen-kpi").with("id", id),
                ),
            };
        }
        let (bare, period) = split(id)?;
        let found = self.line(bare)?;
        let has_steps = matches!(found, Found::Whole(_));
        let (Found::Item(item) | Found::Whole(item) | Found::Unmarked(item)) = found;
        if period.is_some() {
            self.period(&item, period, Bare::Missing)?;
        }
        let asked = Asked { item, period, date };
        let what = match what {
            Some(what) => Some(what),
            None => asked.only()?,
        };
        match what {
            Some(Undo::Mark(_)) | None if has_steps => {
                refusal(Message::id("request-reopen-steps").with("id", item.id()), None)
            }
            None => Ok(asked.taken(period, MarkKind::Done.word(), None)),
            Some(Undo::Mark(kind)) => asked.unmark(kind, self.conditions.names_periods),
            Some(Undo::Extension) => asked.unextend(),
            Some(Undo::Log) => asked.unlog(),
            Some(Undo::Observation) => refusal(
                Message::id("request-no-observation").with("id", item.id()),
                Message::id("hint-observation-of-kpi"),
            ),
        }
    }
}

impl<'a> Asked<'a> {
    fn commitment(&self) -> &'a Commitment {
        self.item.commitment()
    }

    fn is_of_day(&self, date: When) -> bool {
        self.date.is_none_or(|asked| asked == date)
    }

    /// The only thing there is to take back; several are listed, for nobody can know which is meant.
    fn only(&self) -> Result<Option<Undo>, Problem> {
        let commitment = self.commitment();
        let is_asked = |of: Option<Period>| self.period.is_none() || of == self.period;
        let marked = |kind: MarkKind| {
            commitment.marks(kind).any(|(of, mark)| is_asked(of) && self.is_of_day(mark.date))
        };
        let mut all: Vec<Undo> = [MarkKind::Dropped, MarkKind::Confirmed, MarkKind::Done, MarkKind::Started]
            .into_iter()
            .filter(|kind| marked(*kind))
            .map(Undo::Mark)
            .collect();
        if commitment.extensions.iter().any(|one| is_asked(one.period) && self.is_of_day(one.date)) {
            all.push(Undo::Extension);
        }
        if self.period.is_none() && commitment.log.iter().any(|entry| self.is_of_day(entry.date)) {
            all.push(Undo::Log);
        }
        match all.as_slice() {
            [] => Ok(None),
            [one] => Ok(Some(*one)),
            several => {
                let words: Vec<&str> = several.iter().map(|undo| undo.word()).collect();
                let id = with_period(&self.item.id(), self.period);
                let message = Message::id("request-several-marks").with("id", id);
                refusal(message.with("marks", words.join(", ")), Message::id("hint-say-what"))
            }
        }
    }

    fn unmark(&self, kind: MarkKind, names_periods: bool) -> Result<Resolved, Problem> {
        let is_series = self.item.due().and_then(Due::series).is_some();
        if let Some(period) = self.period.filter(|_| !(kind.is_by_period() && is_series)) {
            let message = Message::id("request-no-period-to-reopen").with("id", self.item.id());
            let message = message.with("key", kind.word()).with("period", period.to_string());
            return refusal(message, Message::id("hint-leave-period-out"));
        }
        if names_periods && is_series && kind.is_by_period() && self.period.is_none() {
            return refusal(
                Message::id("request-bare-series").with("id", self.item.id()),
                Message::id("hint-period-example"),
            );
        }
        let all: Vec<(Option<Period>, &Mark)> = self.commitment().marks(kind).collect();
        let of_period = all.iter().filter(|(of, _)| self.period.is_none() || *of == self.period);
        let fitting = of_period.clone().filter(|(_, mark)| self.is_of_day(mark.date));
        // Of a series the latest period that is in.
        let Some((period, mark)) = fitting.max_by_key(|(of, _)| of.map(Period::first)) else {
            return self.nothing(kind.word(), of_period.map(|(_, mark)| mark.date));
        };
        if kind == MarkKind::Done && self.commitment().mark(MarkKind::Confirmed, *period).is_some() {
            let id = with_period(&self.item.id(), *period);
            let hint = Message::id("hint-reopen-confirmed").with("id", id.as_str());
            return refusal(Message::id("request-done-is-confirmed").with("id", id), hint);
        }
        let edit = match period {
            Some(period) => Edit::Unperiod(kind, *period),
            None => Edit::Unmark(kind),
        };
        Ok(self.taken(*period, kind.word(), Some((Fact::Mark((*mark).clone()), edit))))
    }

    /// Of several extensions the one granted last.
    fn unextend(&self) -> Result<Resolved, Problem> {
        let all = self.commitment().extensions.iter().enumerate();
        let of_period = all.filter(|(_, one)| self.period.is_none() || one.period == self.period);
        let fitting = of_period.clone().filter(|(_, one)| self.is_of_day(one.date));
        match fitting.max_by_key(|(_, one)| one.date.day()) {
            Some((n, one)) => {
                let fact = Fact::Due(one.to.clone());
                Ok(self.taken(one.period, "extensions", Some((fact, Edit::Unextend(n)))))
            }
            None => self.nothing("extensions", of_period.map(|(_, one)| one.date)),
        }
    }

    /// Of several entries the one of the latest day.
    fn unlog(&self) -> Result<Resolved, Problem> {
        if let Some(period) = self.period {
            let message = Message::id("request-log-of-period").with("id", self.item.id());
            return refusal(message.with("period", period.to_string()), Message::id("hint-leave-period-out"));
        }
        let all = || self.commitment().log.iter();
        let fitting = all().enumerate().filter(|(_, entry)| self.is_of_day(entry.date));
        match fitting.max_by_key(|(_, entry)| entry.date.day()) {
            Some((n, entry)) => Ok(self.taken(None, "log", Some((Fact::Log(entry.clone()), Edit::Unlog(n))))),
            None => self.nothing("log", all().map(|entry| entry.date)),
        }
    }

    /// Nothing was there; or nothing of the day asked for, which is no reason to do nothing silently.
    fn nothing(&self, key: &'static str, days: impl Iterator<Item = When>) -> Result<Resolved, Problem> {
        let id = with_period(&self.item.id(), self.period);
        no_such_day(&id, key, self.date, days)?;
        Ok(self.taken(self.period, key, None))
    }

    fn taken(&self, period: Option<Period>, key: &'static str, taken: Option<(Fact, Edit)>) -> Resolved {
        let target = target(&self.item);
        let (old, edit) = taken.map_or((None, None), |(old, edit)| (Some(old), Some(edit)));
        let id = with_period(&self.item.id(), period);
        let change = edit.map(|edit| Change { target, edit });
        Resolved { id, target, period, key, old, new: None, change }
    }
}

/// Of several observations the one of the latest day.
fn unobserve(indicator: &Indicator<'_>, date: Option<When>) -> Result<Resolved, Problem> {
    let all = || indicator.kpi.observations.iter();
    let fitting = all().enumerate().filter(|(_, seen)| date.is_none_or(|asked| asked == seen.date));
    if let Some((n, seen)) = fitting.max_by_key(|(_, seen)| seen.date.day()) {
        return Ok(observed(indicator, Some(seen.clone()), None, Some(Edit::Unobserve(n))));
    }
    no_such_day(&indicator.kpi.id, "observations", date, all().map(|seen| seen.date))?;
    Ok(observed(indicator, None, None, None))
}

fn no_such_day(
    id: &str,
    key: &'static str,
    asked: Option<When>,
    days: impl Iterator<Item = When>,
) -> Result<(), Problem> {
    let days: Vec<String> = days.map(|day| day.to_string()).collect();
    let Some(asked) = asked.filter(|_| !days.is_empty()) else {
        return Ok(());
    };
    let message = Message::id("request-nothing-of-day").with("id", id).with("key", key);
    refusal(
        message.with("date", asked.to_string()),
        Message::id("hint-there-are").with("list", days.join(", ")),
    )
}
