//! `done`, `started`, `dropped`: set, or set anew.

use chrono::NaiveDate;

use super::{Refusal, Resolved, Resolver, plain, refusal, split_period, target, with_period};
use crate::model::{
    Change, Commitment, Due, Edit, Item, Mark, MarkDetails, MarkKind, Measure, Notes, Period, Status,
};

impl<'a> Resolver<'a> {
    pub(super) fn mark(
        &self,
        kind: MarkKind,
        id: &str,
        details: &MarkDetails,
        all_steps: bool,
    ) -> Result<Vec<Resolved>, Refusal> {
        let (bare, period) = split_period(id)?;
        match self.measure_with_steps(bare) {
            None => self.mark_item(kind, &self.item(bare)?, period, details).map(|one| vec![one]),
            Some(measure) if all_steps => self.mark_steps(kind, measure, period, details),
            Some(measure) => {
                let open: Vec<String> =
                    self.steps(measure).filter(|item| self.is_open(item)).map(|item| item.id()).collect();
                if open.is_empty() {
                    return none_open(measure);
                }
                refusal(
                    format!("measure `{bare}` has steps; mark those"),
                    format!("open: {}; `--all-steps` marks them all", open.join(", ")),
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

    /// Marks every open step; of those that are closed it is only said how.
    fn mark_steps(
        &self,
        kind: MarkKind,
        measure: &'a Measure,
        period: Option<Period>,
        details: &MarkDetails,
    ) -> Result<Vec<Resolved>, Refusal> {
        let mut all = Vec::new();
        for item in self.steps(measure) {
            if self.is_open(&item) {
                all.push(self.mark_item(kind, &item, period, details)?);
            } else if let Some(stands) = item.commitment().mark(kind) {
                let stands = Some(stands.to_string());
                let (id, key) = (item.id(), kind.word());
                all.push(Resolved { id, key, old: stands.clone(), new: stands, change: None });
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
    ) -> Result<Resolved, Refusal> {
        let commitment = item.commitment();
        let period = self.period_of_mark(kind, item, period)?;
        let id = with_period(&item.id(), period);
        let stands = match period {
            Some(period) => commitment.period(period),
            None => commitment.mark(kind),
        };
        let date = match (details.date, stands) {
            (Some(date), _) => self.past(date)?,
            (None, Some(stands)) => stands.date,
            (None, None) => self.today,
        };
        let mark = merged(stands, details, date);
        let (key, old) = (kind.word(), stands.map(ToString::to_string));
        let mut resolved = Resolved { id, key, old, new: Some(mark.to_string()), change: None };
        if stands == Some(&mark) {
            return Ok(resolved);
        }
        if let Some(stands) = stands.filter(|_| !self.force) {
            return refusal(
                format!("`{}` is already marked {key}: {stands}", resolved.id),
                "`--force` sets it anew, `roadmap reopen` takes it back",
            );
        }
        if kind == MarkKind::Dropped && mark.reason.is_none() {
            return refusal(format!("dropping `{}` needs a reason", resolved.id), "add `--reason …`");
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
    ) -> Result<Option<Period>, Refusal> {
        match asked {
            Some(period) if kind != MarkKind::Done && item.due().and_then(Due::series).is_some() => refusal(
                format!("`{}` has no period {period} to mark: only `done` is reported by period", item.id()),
                "leave the period out",
            ),
            None if kind != MarkKind::Done => Ok(None),
            asked => self.period(item, asked),
        }
    }
}

fn none_open<T>(measure: &Measure) -> Result<T, Refusal> {
    refusal(format!("measure `{}` has steps, and none of them is open", measure.id), "")
}

/// The details given put over those that stand.
fn merged(stands: Option<&Mark>, details: &MarkDetails, date: NaiveDate) -> Mark {
    let old = stands.cloned().unwrap_or_else(|| Mark::on(date));
    Mark {
        date,
        reason: plain(details.reason.as_ref()).or(old.reason),
        evidence: plain(details.evidence.as_ref()).or(old.evidence),
        act: plain(details.act.as_ref()).or(old.act),
        notes: Notes { note: plain(details.note.as_ref()).or(old.notes.note), extras: old.notes.extras },
    }
}

/// Whether a mark can have that day beside the marks that stand.
fn fits(
    id: &str,
    kind: MarkKind,
    date: NaiveDate,
    commitment: &Commitment,
    period: Option<Period>,
) -> Result<(), Refusal> {
    let wrong_day =
        |what: String| refusal(format!("`{id}` cannot be {what}"), "look at the day given with `--on`");
    if kind != MarkKind::Dropped
        && let Some(dropped) = &commitment.dropped
    {
        return refusal(
            format!("`{id}` was dropped on {}", dropped.date),
            "`roadmap reopen` takes that back",
        );
    }
    if let Some(period) = period.filter(|period| date < period.first()) {
        return wrong_day(format!("done on {date}: {period} had not begun"));
    }
    match (kind, commitment.mark(MarkKind::Started), commitment.mark(MarkKind::Done)) {
        (MarkKind::Done, Some(started), _) if date < started.date => {
            wrong_day(format!("done on {date}: it was started on {}", started.date))
        }
        (MarkKind::Started, _, Some(done)) if date > done.date => {
            wrong_day(format!("started on {date}: it was done on {}", done.date))
        }
        (MarkKind::Dropped, _, Some(done)) => refusal(
            format!("`{id}` is done since {}: it cannot be dropped", done.date),
            "`roadmap reopen` takes that back",
        ),
        _ => Ok(()),
    }
}
