//! Real documents of others.

use roadmap::model::Status;

use super::plan::{imported, left, options, plan};

#[test]
fn a_real_plan_of_works_has_40_items_of_which_seven_are_done() {
    let found = imported(include_bytes!("../data/import/plan-of-works-ru.docx"), &options());
    assert_eq!((found.measures, found.lines), (7, 40));
    assert_eq!(found.open, []);
    let plan = plan(&found);
    let done = plan.items().filter(|item| item.commitment().done.is_some());
    assert_eq!(
        done.map(|item| item.id()).collect::<Vec<_>>(),
        ["1.1", "1.2", "1.3", "1.4", "1.5", "1.6", "1.7"]
    );
    assert!(plan.line(plan.position("2.10").unwrap()).is_some());
    // The counts that whoever looked through the document by hand found.
    for (day, overdue) in [("2025-08-10", 0), ("2025-09-06", 18), ("2025-12-16", 33)] {
        let day = day.parse().unwrap();
        let counted = plan.items().filter(|item| item.state(day).status == Status::Overdue).count();
        assert_eq!(counted, overdue, "{day}");
    }
    assert_eq!(left(&found), "");
}
