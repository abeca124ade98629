//! `done`, `started`, `dropped`, `confirmed`: set or overwritten.

use super::find::Found;
use super::period::{Bare, split, with_period};
use super::{Resolver, refusal, target, written};
use crate::model::change::edit::{Change, Edit, MarkKind};
use crate::model::change::fact::{Fact, Resolved};
use crate::model::change::request::MarkDetails;
use crate::model::change::wording::{text, texts};
use crate::model::{Details, Item, Mark, Notes, Period, Status, When};
use crate::problem::{Message, Problem};

impl<'a> Resolver<'a> {
    pub(super) fn mark(
        &self,
        kind: MarkKind,
        id: &str,
        details: &MarkDetails,
        all_steps: bool,
    ) -> Result<Vec<Resolved>, Problem> {
        if let Some(event) = self.event(id) {
            return self.happen(kind, id, event, details).map(|one| vec![one]);
        }
        let (bare, period) = split(id)?;
        match self.line(bare)? {
            Found::Item(item) => self.mark_item(kind, &item, period, details).map(|one| vec![one]),
            Found::Whole(whole) if all_steps => self.mark_steps(kind, &whole, period, details),
            Found::Whole(whole) => self.name_steps(kind, &whole),
            Found::Unmarked(whole) => refusal(
                Message::id("request-no-item-itself").with("id", whole.id()),
                Message::id("hint-write-due"),
            ),
        }
    }

    /// The steps of a measure that can have the mark.
    fn name_steps<T>(&self, kind: MarkKind, whole: &Item<'a>) -> Result<T, Problem> {
        let confirms = kind == MarkKind::Confirmed;
        let fits = |item: &Item<'a>| {
            if confirms { is_unconfirmed(item) } else { self.is_open(item) }
        };
        let list: Vec<String> = steps(whole).filter(fits).map(|item| item.id()).collect();
        if list.is_empty() && !confirms {
            return none_open(whole);
        }
        let hint = Message::id(if confirms { "hint-unconfirmed-steps" } else { "hint-open-steps" });
        let hint = (!list.is_empty()).then(|| hint.with("list", list.join(", ")));
        refusal(Message::id("request-mark-steps").with("id", whole.id()), hint)
    }

    fn is_open(&self, item: &Item<'_>) -> bool {
        !matches!(item.state(self.conditions.today).status, Status::Done | Status::Dropped)
    }

    /// Marks every open step; a closed one is reported with the mark it has.
    fn mark_steps(
        &self,
        kind: MarkKind,
        whole: &Item<'a>,
        period: Option<Period>,
        details: &MarkDetails,
    ) -> Result<Vec<Resolved>, Problem> {
        let mut all = Vec::new();
        for item in steps(whole) {
            if self.is_open(&item) {
                all.push(self.mark_item(kind, &item, period, details)?);
            } else if let Some(present) = item.commitment().mark(kind, None) {
                let (old, new) = (Some(Fact::Mark(present.clone())), Some(Fact::Mark(present.clone())));
                let (id, target, key) = (item.id(), target(&item), kind.word());
                all.push(Resolved { id, target, period: None, key, old, new, change: None });
            }
        }
        if all.is_empty() { none_open(whole) } else { Ok(all) }
    }

    fn mark_item(
        &self,
        kind: MarkKind,
        item: &Item<'a>,
        period: Option<Period>,
        details: &MarkDetails,
    ) -> Result<Resolved, Problem> {
        let period = self.period_of_mark(kind, item, period)?;
        let id = with_period(&item.id(), period);
        let present = item.commitment().mark(kind, period);
        let date = match (details.date, present) {
            (None, Some(present)) => present.date,
            (asked, _) => self.past(asked, kind == MarkKind::Done)?,
        };
        let mark = merged(present, details, date)?;
        let key = kind.word();
        let (old, new) = (present.cloned().map(Fact::Mark), Some(Fact::Mark(mark.clone())));
        let mut resolved = Resolved { id, target: target(item), period, key, old, new, change: None };
        if present == Some(&mark) {
            return Ok(resolved);
        }
        // A proof for what has none overwrites nothing.
        let proves = |present: &&Mark| {
            let mut proven = (*present).clone();
            proven.evidence.clone_from(&mark.evidence);
            present.evidence.is_empty() && proven == mark
        };
        if let Some(present) = present.filter(|present| !self.conditions.force && !proves(present)) {
            let message = Message::id("request-already-marked").with("id", resolved.id).with("key", key);
            return refusal(message.with("mark", present.to_string()), Message::id("hint-force-or-reopen"));
        }
        if kind == MarkKind::Dropped && mark.reason.is_none() {
            let message = Message::id("request-drop-reason").with("id", resolved.id);
            return refusal(message, Message::id("hint-add-reason"));
        }
        fits(&resolved.id, kind, date, item, period)?;
        let edit = match period {
            Some(period) => Edit::Period(kind, period, mark),
            None => Edit::Mark(kind, mark),
        };
        resolved.change = Some(Change { target: resolved.target, edit });
        Ok(resolved)
    }

    /// A series is done and confirmed period by period; every other mark is of the whole.
    fn period_of_mark(
        &self,
        kind: MarkKind,
        item: &Item<'_>,
        asked: Option<Period>,
    ) -> Result<Option<Period>, Problem> {
        match (kind, asked) {
            (MarkKind::Done, asked) => self.period(item, asked, Bare::Missing),
            (MarkKind::Confirmed, asked) => self.period(item, asked, Bare::Unconfirmed),
            (MarkKind::Started | MarkKind::Dropped, None) => Ok(None),
            (MarkKind::Started | MarkKind::Dropped, Some(period)) => {
                // What is no series, or has no such period, is told that first.
                self.period(item, Some(period), Bare::Missing)?;
                let message = Message::id("request-no-period-to-mark").with("id", item.id());
                refusal(message.with("period", period.to_string()), Message::id("hint-leave-period-out"))
            }
        }
    }
}

/// The steps of a measure that are items.
fn steps<'a>(whole: &Item<'a>) -> impl Iterator<Item = Item<'a>> + use<'a> {
    whole.lines().filter(|line| !line.is_content())
}

/// Whether something of it is in and not confirmed.
fn is_unconfirmed(item: &Item<'_>) -> bool {
    let commitment = item.commitment();
    commitment.marks(MarkKind::Done).any(|(period, _)| commitment.mark(MarkKind::Confirmed, period).is_none())
}

fn none_open<T>(whole: &Item<'_>) -> Result<T, Problem> {
    refusal(Message::id("request-no-open-steps").with("id", whole.id()), None)
}

/// The details given, over those that are there.
fn merged(present: Option<&Mark>, details: &MarkDetails, date: When) -> Result<Mark, Problem> {
    let old = present.cloned().unwrap_or_else(|| Mark::on(date));
    let evidence = texts("evidence", &details.evidence)?;
    let note = text("note", details.note.as_ref())?.or_else(|| old.notes.note.clone());
    let details = Details {
        reason: text("reason", details.reason.as_ref())?.or_else(|| old.reason.clone()),
        evidence: if evidence.is_empty() { old.evidence.clone() } else { evidence },
        act: text("act", details.act.as_ref())?.or_else(|| old.act.clone()),
        by: text("by", details.by.as_ref())?.or_else(|| old.by.clone()),
        notes: Notes::new(note, old.notes.extras.clone()),
    };
    Ok(Mark { date, details: details.into() })
}

/// Whether a mark can have that day beside the marks that stand. Only what cannot be is refused: of a quarter both its
/// first and its last day are possible.
fn fits(
    id: &str,
    kind: MarkKind,
    date: When,
    item: &Item<'_>,
    period: Option<Period>,
) -> Result<(), Problem> {
    let about = |message: &'static str| Message::id(message).with("id", id);
    let wrong_day =
        |message: Message| refusal(message.with("date", written(date)), Message::id("hint-look-at-day"));
    let mark = |kind, period| item.commitment().mark(kind, period).map(|mark| mark.date);
    if let Some(dropped) = mark(MarkKind::Dropped, None).filter(|_| kind != MarkKind::Dropped) {
        let message = about("request-was-dropped").with("date", written(dropped));
        return refusal(message, Message::id("hint-reopen"));
    }
    match kind {
        MarkKind::Done => {
            if let Some(period) = period.filter(|period| date.day() < period.first()) {
                return wrong_day(about("request-done-before-period").with("period", period.to_string()));
            }
            if let Some(started) = mark(MarkKind::Started, None).filter(|started| is_before(date, *started)) {
                return wrong_day(about("request-done-before-started").with("started", written(started)));
            }
            match mark(MarkKind::Confirmed, period).filter(|confirmed| is_before(*confirmed, date)) {
                Some(confirmed) => {
                    wrong_day(about("request-done-after-confirmed").with("confirmed", written(confirmed)))
                }
                None => Ok(()),
            }
        }
        MarkKind::Started => match mark(MarkKind::Done, None).filter(|done| is_before(*done, date)) {
            Some(done) => wrong_day(about("request-started-after-done").with("done", written(done))),
            None => Ok(()),
        },
        MarkKind::Dropped => match mark(MarkKind::Done, None) {
            Some(done) => {
                let message = about("request-done-not-dropped").with("date", written(done));
                refusal(message, Message::id("hint-reopen"))
            }
            None => Ok(()),
        },
        MarkKind::Confirmed => match mark(MarkKind::Done, period) {
            Some(done) if is_before(date, done) => {
                wrong_day(about("request-confirmed-before-done").with("done", written(done)))
            }
            Some(_) => Ok(()),
            None => refusal(about("request-confirm-not-done"), Message::id("hint-done-first").with("id", id)),
        },
    }
}

/// Whether one surely lies before the other.
fn is_before(one: When, other: When) -> bool {
    other.earliest().is_some_and(|earliest| one.day() < earliest)
}
