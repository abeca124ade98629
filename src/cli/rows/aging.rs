//! Cells of an older list that another day alone explains.

/// Whether a column's cell is what `list` may have printed some days ago, where it prints another one now. Nobody has
/// changed such a cell.
pub(super) fn may_have_aged(column: &str, cell: &str, now: &str) -> bool {
    let days = |text: &str| text.parse::<i64>().ok();
    match column {
        // What was late before is later now; what was not late had an empty cell.
        "days-late" | "late" => {
            cell.is_empty() || matches!((days(cell), days(now)), (Some(then), Some(now)) if then <= now)
        }
        "days-left" | "left" => match (days(cell), days(now)) {
            (Some(then), Some(now)) => then >= now,
            (Some(_), None) => true,
            (None, _) => false,
        },
        // A mark changes a state for good; a day only makes it overdue or due.
        "status" | "state" => matches!(cell, "planned" | "waiting" | "in-progress" | "overdue"),
        // Both follow from days, and from the lines of the file.
        "remark" | "line" | "file" | "due-on" | "unconfirmed" => true,
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_week_explains_what_is_later_and_nothing_that_a_person_writes() {
        assert!(may_have_aged("days-late", "55", "62"));
        assert!(!may_have_aged("days-late", "99", "62"));
        assert!(may_have_aged("days-left", "9", "2") && may_have_aged("days-left", "9", ""));
        assert!(!may_have_aged("days-left", "1", "2"));
        assert!(may_have_aged("status", "planned", "overdue"));
        assert!(!may_have_aged("status", "done", "overdue"));
        assert!(!may_have_aged("title", "Lay pipes", "Lay pipe"));
    }
}
