//! `done`, `started`, `dropped`: set or overwritten.

use chrono::NaiveDate;

use super::{Resolver, plain, refusal, split_period, target, with_period};
use crate::model::{
    Change, Commitment, Due, Edit, Item, Mark, MarkDetails, MarkKind, Measure, Notes, Period, Resolved,
    Status,
};
use crate::problem::{Message, Problem};

impl<'a> Resolver<'a> {
    pub(super) fn mark(
        &self,
        kind: MarkKind,
        id: &str,
        details: &MarkDetails,
        all_steps: bool,
    ) -> Result<Vec<Resolved>, Problem> {
        let (bare, period) = split_period(id)?;
        match self.measure_with_steps(bare) {
            None => self.mark_item(kind, &self.item(bare)?, period, details).map(|one| vec![one]),
            Some(whole) if all_steps => self.mark_steps(kind, whole.measure, period, details),
            Some(whole) => {
                let open: Vec<String> = self
                    .steps(whole.measure)
                    .filter(|item| self.is_open(item))
                    .map(|item| item.id())
                    .collect();
                if open.is_empty() {
                    return none_open(whole.measure);
                }
                refusal(
                    Message::id("request-mark-steps").with("id", bare),
                    Message::id("hint-open-steps").with("list", open.join(", ")),
                )
            }
        }
    }

    fn steps(&self, measure: &'a Measure) -> impl Iterator<Item = Item<'a>> {
        self.plan.items().filter(move |item| std::ptr::eq(item.measure, measure))
    }

    fn is_open(&self, item: &Item<'_>) -> bool {
        !matches!(item.state(self.today).status, Status::Done | Status::Dropped)
    }

    /// Marks every open step; a closed one is reported with the mark it has.
    fn mark_steps(
        &self,
        kind: MarkKind,
        measure: &'a Measure,
        period: Option<Period>,
        details: &MarkDetails,
    ) -> Result<Vec<Resolved>, Problem> {
        let mut all = Vec::new();
        for item in self.steps(measure) {
            if self.is_open(&item) {
                all.push(self.mark_item(kind, &item, period, details)?);
            } else if let Some(present) = item.commitment().mark(kind) {
                let present = Some(present.to_string());
                let (id, key) = (item.id(), kind.word());
                all.push(Resolved { id, key, old: present.clone(), new: present, change: None });
            }
        }
        if all.is_empty() { none_open(measure) } else { Ok(all) }
    }

    fn mark_item(
        &self,
        kind: MarkKind,
        item: &Item<'a>,
        period: Option<Period>,
        details: &MarkDetails,
    ) -> Result<Resolved, Problem> {
        let commitment = item.commitment();
        let period = self.period_of_mark(kind, item, period)?;
        let id = with_period(&item.id(), period);
        let present = match period {
            Some(period) => commitment.period(period),
            None => commitment.mark(kind),
        };
        let date = match (details.date, present) {
            (Some(date), _) => self.past(date)?,
            (None, Some(present)) => present.date,
            (None, None) => self.today,
        };
        let mark = merged(present, details, date);
        let (key, old) = (kind.word(), present.map(ToString::to_string));
        let mut resolved = Resolved { id, key, old, new: Some(mark.to_string()), change: None };
        if present == Some(&mark) {
            return Ok(resolved);
        }
        if let Some(present) = present.filter(|_| !self.force) {
            let message = Message::id("request-already-marked").with("id", resolved.id).with("key", key);
            return refusal(message.with("mark", present.to_string()), Message::id("hint-force-or-reopen"));
        }
        if kind == MarkKind::Dropped && mark.reason.is_none() {
            let message = Message::id("request-drop-reason").with("id", resolved.id);
            return refusal(message, Message::id("hint-add-reason"));
        }
        fits(&resolved.id, kind, date, commitment, period)?;
        let edit = match period {
            Some(period) => Edit::Period(period, mark),
            None => Edit::Mark(kind, mark),
        };
        resolved.change = Some(Change { target: target(item), edit });
        Ok(resolved)
    }

    /// A series is done period by period; every other mark is of the whole.
    fn period_of_mark(
        &self,
        kind: MarkKind,
        item: &Item<'_>,
        asked: Option<Period>,
    ) -> Result<Option<Period>, Problem> {
        match asked {
            Some(period) if kind != MarkKind::Done && item.due().and_then(Due::series).is_some() => {
                let message = Message::id("request-no-period-to-mark").with("id", item.id());
                refusal(message.with("period", period.to_string()), Message::id("hint-leave-period-out"))
            }
            None if kind != MarkKind::Done => Ok(None),
            asked => self.period(item, asked),
        }
    }
}

fn none_open<T>(measure: &Measure) -> Result<T, Problem> {
    refusal(Message::id("request-no-open-steps").with("id", &*measure.id), None)
}

/// The details given, over those that are there.
fn merged(present: Option<&Mark>, details: &MarkDetails, date: NaiveDate) -> Mark {
    let old = present.cloned().unwrap_or_else(|| Mark::on(date));
    Mark {
        date,
        reason: plain(details.reason.as_ref()).or(old.reason),
        evidence: plain(details.evidence.as_ref()).or(old.evidence),
        act: plain(details.act.as_ref()).or(old.act),
        notes: Notes::new(
            plain(details.note.as_ref()).or_else(|| old.notes.note.clone()),
            old.notes.extras.clone(),
        ),
    }
}

/// Whether a mark can have that day beside the marks that stand.
fn fits(
    id: &str,
    kind: MarkKind,
    date: NaiveDate,
    commitment: &Commitment,
    period: Option<Period>,
) -> Result<(), Problem> {
    let about = |message: &'static str| Message::id(message).with("id", id);
    let wrong_day = |message: Message| refusal(message.with("date", date), Message::id("hint-look-at-day"));
    if kind != MarkKind::Dropped
        && let Some(dropped) = &commitment.dropped
    {
        return refusal(about("request-was-dropped").with("date", dropped.date), Message::id("hint-reopen"));
    }
    if let Some(period) = period.filter(|period| date < period.first()) {
        return wrong_day(about("request-done-before-period").with("period", period.to_string()));
    }
    match (kind, commitment.mark(MarkKind::Started), commitment.mark(MarkKind::Done)) {
        (MarkKind::Done, Some(started), _) if date < started.date => {
            wrong_day(about("request-done-before-started").with("started", started.date))
        }
        (MarkKind::Started, _, Some(done)) if date > done.date => {
            wrong_day(about("request-started-after-done").with("done", done.date))
        }
        (MarkKind::Dropped, _, Some(done)) => {
            refusal(about("request-done-not-dropped").with("date", done.date), Message::id("hint-reopen"))
        }
        _ => Ok(()),
    }
}
