//! What has become of a line, as much of it as a cell can hold.

use crate::model::Status;
use crate::report::cell::Standing;
use crate::report::portfolio::Line;

/// What has become of a line, as a cell holds it.
pub(crate) fn standing(line: &Line<'_>) -> Option<Standing> {
    let status = line.status()?;
    let state = &line.state;
    let quiet = Standing { status, unconfirmed: false, late: None, not_begun: false, date: None };
    if let Some(period) = line.period {
        let is_in = period.done.is_some();
        let unconfirmed =
            is_in && period.confirmed.is_none() && line.file.plan.uses_confirmation(line.file.day);
        let late = Some(period.late).filter(|_| is_in || status == Status::Overdue);
        return Some(Standing { unconfirmed, late, date: period.done.map(|mark| mark.date), ..quiet });
    }
    if line.is_head() {
        return Some(quiet);
    }
    let mark = match status {
        Status::Done => state.done,
        Status::Dropped => state.dropped,
        Status::InProgress => state.started,
        Status::Overdue | Status::Waiting | Status::Planned => None,
    };
    Some(Standing {
        unconfirmed: state.unconfirmed,
        late: state.late,
        not_begun: state.not_begun,
        date: mark.map(|mark| mark.date),
        ..quiet
    })
}
