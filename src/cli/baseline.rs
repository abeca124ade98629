//! The file of findings that are known already.

use std::path::Path;

use super::error::Failure;
use super::outcome::Outcome;
use super::{output, store};
use crate::check::Baseline;
use crate::problem::ARGUMENT;
use crate::render::diagnostic::Examined;

/// Records everything that is found, to be known from now on.
pub(super) fn write(path: &Path, files: &[Examined]) -> Result<Outcome, Failure> {
    let mut baseline = Baseline::default();
    let mut count = 0;
    for file in files {
        for problem in &file.problems {
            baseline.add(&file.path, problem.code.id, problem.message.plain());
            count += 1;
        }
    }
    store::write_new(path, &baseline.print())?;
    output::print(&format!("{count} findings are known from now on, in `{}`\n", path.display()))?;
    Ok(Outcome::Fine)
}

/// Takes out what is known.
pub(super) fn leave_known_out(path: &Path, files: &mut [Examined]) -> Result<(), Failure> {
    let mut baseline = Baseline::parse(&store::read_rows(path)?).map_err(|line| {
        let message = format!("`{}`, line {line}: this is no line of a baseline", path.display());
        Failure::new(&ARGUMENT, message).hint("write it anew with `--write-baseline`")
    })?;
    for file in files {
        file.problems
            .retain(|problem| !baseline.remove(&file.path, problem.code.id, problem.message.plain()));
    }
    Ok(())
}
