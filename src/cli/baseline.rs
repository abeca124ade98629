//! The file of findings that are known already.

use std::path::Path;

use super::error::Failure;
use super::outcome::Outcome;
use super::{output, store};
use crate::check::Baseline;
use crate::problem::ARGUMENT;
use crate::render::diagnostic::Examined;

/// Records everything that is found, to be known from now on.
pub(super) fn write<'a>(
    path: &Path,
    files: impl Iterator<Item = (String, &'a Examined)>,
) -> Result<Outcome, Failure> {
    let mut baseline = Baseline::default();
    let mut count = 0;
    for (name, file) in files {
        for problem in &file.problems {
            baseline.add(&name, problem.code.id, problem.message.plain());
            count += 1;
        }
    }
    store::write_own(path, baseline.print().as_bytes(), Baseline::is_one)?;
    output::print_written(
        path,
        &format!("{count} findings are known from now on, in `{}`\n", path.display()),
    )?;
    Ok(Outcome::Fine)
}

/// Takes out what is known of the files, each with its path from the top of the repository.
pub(super) fn leave_known_out<'a>(
    path: &Path,
    files: impl Iterator<Item = (String, &'a mut Examined)>,
) -> Result<(), Failure> {
    let mut baseline = Baseline::parse(&store::read_text(path)?).map_err(|line| {
        let message = format!("`{}`, line {line}: this is not a line of a baseline", path.display());
        Failure::new(&ARGUMENT, message).hint("write a new one with `--write-baseline`")
    })?;
    for (name, file) in files {
        file.problems.retain(|problem| {
            let (rule, message) = (problem.code.id, problem.message.plain());
            // Baselines used to name a file as the command line did.
            !baseline.remove(&name, rule, message) && !baseline.remove(&file.path, rule, message)
        });
    }
    Ok(())
}
