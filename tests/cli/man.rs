//! Manual pages: one for every command, which `man` reads without a word.

#![expect(clippy::disallowed_methods, reason = "readers of manual pages are started")]

use std::process::Command;

use super::help::commands;
use crate::support::{Sandbox, snapshot};

#[test]
fn every_command_has_a_page() {
    let sandbox = Sandbox::empty();
    let outcome = sandbox.run("man -o pages");
    let mut wanted: Vec<String> =
        commands(&sandbox).iter().map(|command| format!("pages/roadmap-{command}.1")).collect();
    wanted.push("pages/roadmap.1".into());
    wanted.sort();
    assert_eq!(outcome.changed, wanted);
    for command in commands(&sandbox) {
        let page = sandbox.run(&format!("man {command}")).answer();
        assert_eq!(page.as_bytes(), sandbox.files()[&format!("pages/roadmap-{command}.1")], "{command}");
        assert!(page.contains(".SH EXAMPLES\n.nf\n"), "{command}: {page}");
    }
    // The same again, over pages of an older version.
    assert_eq!(sandbox.run("man -o pages").changed, Vec::<String>::new());
    let page = sandbox.run("man done").answer();
    snapshot("man-done", &page.replace(env!("CARGO_PKG_VERSION"), "VERSION"));
    sandbox.run("man ovrdue").snapshot("man-unknown");
}

#[test]
#[ignore = "needs groff and mandoc, which it installs with apt-get"]
fn manual_pages_are_read_without_a_warning() {
    for program in ["groff", "mandoc"] {
        if Command::new("which").arg(program).output().is_ok_and(|output| !output.status.success()) {
            let done = Command::new("apt-get").args(["install", "-y", "-q", program]).status().unwrap();
            assert!(done.success(), "{program}");
        }
    }
    let sandbox = Sandbox::empty();
    sandbox.run("man -o pages").answer();
    for name in sandbox.files().into_keys() {
        let path = sandbox.path(&name);
        let groff = Command::new("groff")
            .args(["-Kutf8", "-man", "-Tutf8", "-ww", "-z"])
            .arg(&path)
            .output()
            .unwrap();
        assert_eq!(String::from_utf8_lossy(&groff.stderr), "", "{name}");
        let mandoc =
            Command::new("mandoc").args(["-T", "lint", "-W", "warning"]).arg(&path).output().unwrap();
        let said = String::from_utf8_lossy(&mandoc.stdout).into_owned();
        // A page has no day: it is the same whenever it is made.
        let said: Vec<&str> = said.lines().filter(|line| !line.contains("missing date")).collect();
        assert_eq!(said, Vec::<&str>::new(), "{name}");
    }
}
