//! A real client: Neovim without a screen. `cargo test -- --ignored neovim` installs it where apt-get can.

#![expect(clippy::disallowed_methods, reason = "the editor is installed and started")]

use std::process::{Command, Stdio};

use super::PLAN;
use crate::support::{PROGRAM, Sandbox};

const MANUAL: &str = include_str!("../../docs/editor.md");
const SCRIPT: &str = include_str!("neovim.lua");

/// Whether the program answers.
fn is_there() -> bool {
    let version = Command::new("nvim").arg("--version").stdout(Stdio::null()).status();
    version.is_ok_and(|status| status.success())
}

#[test]
#[ignore = "installs Neovim"]
fn neovim_is_told_what_the_manual_says() {
    if !is_there() {
        let mut install = Command::new("apt-get");
        install.args(["install", "--yes", "--no-install-recommends", "neovim"]).stdout(Stdio::null());
        assert!(install.status().unwrap().success());
    }
    let sandbox = Sandbox::empty().with("plan.yaml", PLAN).with("script.lua", SCRIPT);
    let mut neovim = sandbox.sealed("nvim");
    neovim.env("PATH", "/usr/bin:/bin:/usr/local/bin").env("ROADMAP", PROGRAM);
    neovim.args(["--headless", "--clean", "-n", "plan.yaml", "-c", "luafile script.lua", "-c", "qa!"]);
    let output = neovim.output().unwrap();
    let said = String::from_utf8(output.stdout).unwrap().replace("\r\n", "\n");
    let (_, rest) = MANUAL.split_once("\n~~~text\n").unwrap();
    let (transcript, _) = rest.split_once("\n~~~\n").unwrap();
    assert_eq!(said.trim(), transcript.trim(), "{}", String::from_utf8_lossy(&output.stderr));
    // Nothing was saved.
    assert_eq!(sandbox.files().get("plan.yaml").map(Vec::as_slice), Some(PLAN.as_bytes()));
}
