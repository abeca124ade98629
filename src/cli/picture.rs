//! The file of a picture.

use std::path::Path;

use super::error::Failure;
use super::output::print_written;
use super::store;
use crate::problem::{ARGUMENT, Message};
use crate::render::Words;
use crate::report::{Cell, Phrase};

/// Refuses a file whose name says that it is something else, before anything is worked out.
pub(super) fn check(path: &Path) -> Result<(), Failure> {
    if path.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("svg")) {
        return Ok(());
    }
    let message = Message::id("argument-svg").with("path", path.display().to_string());
    Err(Failure::new(&ARGUMENT, message).hint(Message::id("hint-svg")))
}

/// Writes it, in place of an older picture, and says so.
pub(super) fn write(path: &Path, picture: &str, words: &Words) -> Result<(), Failure> {
    store::write_own(path, picture.as_bytes(), |old| old.starts_with(b"<svg") || old.is_empty())?;
    let phrase = Phrase::new("picture-written").with("path", Cell::Text(path.display().to_string()));
    print_written(path, &(words.phrase(&phrase) + "\n"))
}
