//! Annotations of GitHub Actions: workflow commands that put a message on a line of a file.

use std::fmt::Write as _;

use super::diagnostic::{Diagnosis, Examined};
use super::words::harmless;
use crate::check::Severity;

/// One workflow command for each diagnosis.
#[must_use]
pub fn draw(files: &[Examined]) -> String {
    let mut out = String::new();
    for file in files {
        for diagnosis in &file.diagnoses {
            command(&file.path, diagnosis, &mut out);
        }
    }
    out
}

fn command(path: &str, diagnosis: &Diagnosis, out: &mut String) {
    let word = match diagnosis.severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Notice => "notice",
    };
    let _ = write!(out, "::{word} file={}", property(path));
    if let Some(spot) = diagnosis.spot {
        let _ = write!(out, ",line={},col={}", spot.line, spot.column);
    }
    let help = diagnosis.help.as_ref().map(|help| format!("\n{help}")).unwrap_or_default();
    let _ = writeln!(
        out,
        ",title={}::{}",
        property(diagnosis.rule),
        message(&format!("{}{help}", diagnosis.message))
    );
}

/// The signs that would end a message.
fn message(text: &str) -> String {
    harmless::lines(text).replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

/// The signs that would end a property.
fn property(text: &str) -> String {
    message(text).replace(':', "%3A").replace(',', "%2C")
}
