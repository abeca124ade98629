//! Reports as files: what is in them, read back by readers that did not write them.

#[cfg(unix)]
mod browser;
mod gantt;
mod markup;
mod page;
mod trend;

use crate::support::Sandbox;

/// The report of the plan in a sandbox as a file of this name.
#[track_caller]
fn report(sandbox: &Sandbox, name: &str, options: &str) -> String {
    let run = sandbox.roadmap(&format!("report -o {name} {options}")).env("ROADMAP_LANG", "en").run();
    assert_eq!((run.code, run.stderr.as_str()), (Some(0), ""), "{run}");
    let bytes = sandbox.files().remove(name).unwrap();
    String::from_utf8(bytes).unwrap()
}

#[test]
fn a_whole_report_has_room_to_be_approved_and_a_part_of_it_has_not() {
    let sandbox = Sandbox::founding();
    for name in ["report.md", "report.html"] {
        let whole = report(&sandbox, name, "--as-of 2023-07-01");
        for words in ["APPROVED", "(position)", "(signature)", "(name)", "2023"] {
            assert!(whole.contains(words), "{name}: {words}");
        }
        assert!(!report(&sandbox, name, "--as-of 2023-07-01 --only overdue").contains("APPROVED"), "{name}");
        assert!(report(&sandbox, name, "--as-of 2023-07-01 --only title").contains("APPROVED"), "{name}");
    }
}
