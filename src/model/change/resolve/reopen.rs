//! Marks, periods and extensions undo back.

use super::{Refusal, Resolved, Resolver, refusal, split_period, target, with_period};
use crate::model::{Change, Commitment, Done, Due, Edit, Item, MarkKind, Period, Undo};

impl Resolver<'_> {
    pub(super) fn reopen(&self, id: &str, what: Option<Undo>) -> Result<Resolved, Refusal> {
        let (bare, period) = split_period(id)?;
        let item = match self.measure_with_steps(bare) {
            None => self.item(bare)?,
            Some(measure) => {
                let extended = !measure.commitment.extensions.is_empty();
                if what.map_or(!extended, |what| what != Undo::Extension) {
                    return refusal(format!("measure `{bare}` has steps; reopen those"), "");
                }
                self.whole(measure)?
            }
        };
        if period.is_some() {
            self.period(&item, period)?;
        }
        let commitment = item.commitment();
        let what = match what {
            Some(what) => what,
            None => the_only_mark(id, commitment, period)?,
        };
        let series = item.due().and_then(Due::series).is_some();
        match (what, period) {
            (Undo::Extension, _) => Ok(unextend(&item, bare, period)),
            (Undo::Mark(MarkKind::Done), _) if series => Ok(undeliver(&item, bare, period)),
            (Undo::Mark(word), Some(period)) => refusal(
                format!("`{bare}` has no period {period} to reopen: `{}` is of the whole", word.word()),
                "leave the period out",
            ),
            (Undo::Mark(word), None) => {
                let old = commitment.mark(word).map(ToString::to_string);
                Ok(undo(&item, bare.to_owned(), word.word(), old, Edit::Unmark(word)))
            }
        }
    }
}

/// What was there is undo back; where nothing was, nothing is.
fn undo(item: &Item<'_>, id: String, key: &'static str, old: Option<String>, edit: Edit) -> Resolved {
    let change = old.is_some().then(|| Change { target: target(item), edit });
    Resolved { id, key, old, new: None, change }
}

/// Of several extensions the one granted last.
fn unextend(item: &Item<'_>, id: &str, period: Option<Period>) -> Resolved {
    let all = item.commitment().extensions.iter().enumerate();
    let mut asked = all.filter(|(_, given)| period.is_none() || given.period == period).collect::<Vec<_>>();
    asked.sort_by_key(|(_, given)| given.date);
    let last = asked.last();
    let id = with_period(id, last.map_or(period, |(_, given)| given.period));
    let n = last.map_or(0, |(n, _)| *n);
    undo(item, id, "extensions", last.map(|(_, given)| given.to.to_string()), Edit::Unextend(n))
}

/// The period asked for, or the latest that is in.
fn undeliver(item: &Item<'_>, id: &str, period: Option<Period>) -> Resolved {
    let commitment = item.commitment();
    let periods = match &commitment.done {
        Some(Done::Periods(periods)) => periods.as_slice(),
        Some(Done::Once(_)) | None => &[],
    };
    let latest = || periods.iter().map(|(period, _)| *period).max_by_key(|period| period.first());
    match period.or_else(latest) {
        Some(period) => {
            let old = commitment.period(period).map(ToString::to_string);
            undo(item, with_period(id, Some(period)), "done", old, Edit::Unperiod(period))
        }
        None => undo(item, id.to_owned(), "done", None, Edit::Unmark(MarkKind::Done)),
    }
}

fn the_only_mark(id: &str, commitment: &Commitment, period: Option<Period>) -> Result<Undo, Refusal> {
    let marks = match period {
        None => vec![
            (Undo::Mark(MarkKind::Dropped), commitment.dropped.is_some()),
            (Undo::Mark(MarkKind::Done), commitment.done.as_ref().is_some_and(Done::says_something)),
            (Undo::Mark(MarkKind::Started), commitment.started.is_some()),
            (Undo::Extension, !commitment.extensions.is_empty()),
        ],
        Some(asked) => vec![
            (Undo::Mark(MarkKind::Done), commitment.period(asked).is_some()),
            (Undo::Extension, commitment.extensions.iter().any(|given| given.period == period)),
        ],
    };
    let marks: Vec<Undo> = marks.into_iter().filter_map(|(undo, set)| set.then_some(undo)).collect();
    match marks.as_slice() {
        [one] => Ok(*one),
        // The usual wish: what is done is not done after all.
        [] | [Undo::Mark(MarkKind::Done), Undo::Mark(MarkKind::Started)] => Ok(Undo::Mark(MarkKind::Done)),
        several => {
            let words: Vec<_> = several
                .iter()
                .map(|undo| match undo {
                    Undo::Mark(word) => word.word(),
                    Undo::Extension => "extension",
                })
                .collect();
            refusal(format!("`{id}` has several marks: {}", words.join(", ")), "say which with `--what`")
        }
    }
}
