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
