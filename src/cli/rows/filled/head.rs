//! The hidden row of a form: what the form is of, and where its columns are.

use crate::form::{FORM, PERIOD, PLAN, SEAL, Slot, VERSION};
use crate::import::grid::Table;
use crate::model::Period;
use crate::problem::{Message, Problem, REQUEST};

/// How far down the hidden row is looked for: somebody may have put rows above it.
const SEARCHED: usize = 10;

/// What the hidden row says.
pub(super) struct Head {
    /// The row it is in.
    pub(super) row: usize,
    pub(super) key: usize,
    pub(super) number: usize,
    pub(super) title: usize,
    pub(super) seal: usize,
    /// The columns to be filled, as many of them as are still there.
    pub(super) slots: Vec<(Slot, usize)>,
    pub(super) about: About,
}

/// What a form is of.
#[derive(Clone, Debug)]
pub(super) struct About {
    pub(super) period: Period,
    /// The plan's identity.
    pub(super) identity: String,
    /// What the plan was called.
    pub(super) plan: String,
}

/// The hidden row of a sheet, if it has one.
pub(super) fn find(table: &Table) -> Option<usize> {
    (0..table.rows().len().min(SEARCHED)).find(|row| table.row(*row).any(|cell| is_mark(&cell.text())))
}

fn is_mark(text: &str) -> bool {
    text.strip_prefix(FORM).is_some_and(|rest| rest.starts_with(' '))
}

/// Reads the hidden row.
pub(super) fn read(table: &Table, row: usize) -> Result<Head, Problem> {
    let cells: Vec<(usize, String)> =
        table.row(row).map(|cell| (cell.column, cell.text().trim().to_owned())).collect();
    let of = |key: &'static str, is_it: &dyn Fn(&str) -> bool| {
        let found = cells.iter().find(|(_, text)| is_it(text));
        found.map(|(column, text)| (*column, text.as_str())).ok_or_else(|| damaged(key))
    };
    let (key, mark) = of(FORM, &is_mark)?;
    if mark.rsplit(' ').next().and_then(|version| version.parse::<u32>().ok()) != Some(VERSION) {
        let problem = Problem::new(&REQUEST, Message::id("form-version").with("text", mark));
        return Err(problem.hint(Message::id("hint-form-version")));
    }
    let (number, period) = of("period", &|text| text.starts_with(PERIOD))?;
    let (title, plan) = of("plan", &|text| text.starts_with(PLAN))?;
    let (seal, _) = of(SEAL, &|text| text == SEAL)?;
    let period = period.strip_prefix(PERIOD).and_then(|period| period.trim().parse().ok());
    let plan = plan.strip_prefix(PLAN).unwrap_or_default();
    let (identity, plan) = plan.split_once(' ').unwrap_or((plan, ""));
    let about = About {
        period: period.ok_or_else(|| damaged("period"))?,
        identity: identity.to_owned(),
        plan: plan.trim().to_owned(),
    };
    let column = |slot: Slot| cells.iter().find(|(_, text)| text == slot.key()).map(|(column, _)| *column);
    let slots = Slot::ALL.into_iter().filter_map(|slot| Some((slot, column(slot)?))).collect();
    Ok(Head { row, key, number, title, seal, slots, about })
}

fn damaged(key: &'static str) -> Problem {
    let problem = Problem::new(&REQUEST, Message::id("form-damaged").with("key", key));
    problem.hint(Message::id("hint-form-new"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::form::{AS_OF, LEAD};

    #[test]
    fn only_a_whole_mark_is_one() {
        assert!(is_mark("roadmap-form 1") && !is_mark("roadmap-forms 1") && !is_mark("roadmap-form"));
        assert!([AS_OF, LEAD].iter().all(|mark| !is_mark(mark)));
    }
}
