//! Documents that `LibreOffice` has opened and saved. It is installed where it is missing (Debian's packages), and takes
//! some seconds for each document: `cargo test -- --ignored saved_by_libreoffice`.
#![cfg(unix)]
#![expect(clippy::disallowed_methods, reason = "LibreOffice is installed and started, its files are read")]

use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};

use super::founding::is_the_plan;
use super::layout;

/// Runs a program to its end and says whether it was content.
fn runs(program: &str, arguments: &[&str]) -> bool {
    let mut command = Command::new(program);
    command.args(arguments).stdout(Stdio::null()).stderr(Stdio::null());
    command.status().is_ok_and(|status| status.success())
}

fn install() {
    if runs("soffice", &["--version"]) {
        return;
    }
    let packages = ["install", "-y", "--no-install-recommends", "libreoffice-writer", "libreoffice-calc"];
    let done = runs("apt-get", &["update"]) && runs("apt-get", &packages);
    assert!(done && runs("soffice", &["--version"]), "LibreOffice cannot be installed");
}

/// The document as `LibreOffice` saves it in a format; `filter` names what writes it where the ending does not.
fn saved(document: &[u8], from: &str, to: &str, folder: &Path) -> Vec<u8> {
    let (given, out) = (folder.join(format!("given.{from}")), folder.join("out"));
    fs::write(&given, document).unwrap();
    let profile = format!("-env:UserInstallation=file://{}", folder.join("profile").display());
    let (given, outdir) = (given.display().to_string(), out.display().to_string());
    assert!(
        runs("soffice", &[&profile, "--headless", "--convert-to", to, "--outdir", &outdir, &given]),
        "LibreOffice does not save {from} as {to}"
    );
    let ending = to.split(':').next().unwrap_or(to);
    fs::read(out.join(format!("given.{ending}"))).unwrap()
}

#[test]
#[ignore = "installs LibreOffice and takes a minute"]
fn the_founding_plan_comes_back_however_it_was_saved_by_libreoffice() {
    install();
    let folder = tempfile::tempdir().unwrap();
    let cases = [
        (layout::word(), "docx", "docx"),
        (layout::word(), "docx", "html:HTML (StarWriter)"),
        (layout::excel(), "xlsx", "xlsx"),
        (layout::excel(), "xlsx", "ods"),
        (layout::open(), "ods", "ods"),
        (layout::open(), "ods", "xlsx"),
    ];
    for (document, from, to) in cases {
        let found = is_the_plan(&saved(&document, from, to, folder.path()));
        assert_eq!(found.open, [], "{from} saved as {to}");
    }
}
