//! The bytes of a workbook. Its writer assembles each sheet on a thread of its own, and panics where it gets none.

use std::any::Any;
use std::fmt;
use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind, set_hook, take_hook};
use std::sync::Once;

use rust_xlsxwriter::{Workbook, XlsxError};

/// Why there is no workbook.
#[derive(Debug)]
pub enum BookError {
    /// The system gives no thread to assemble a sheet on.
    NoThread,
    /// What a workbook cannot hold.
    Content(XlsxError),
}

/// How the standard library begins to say that a thread could not be started.
const NO_THREAD: &str = "failed to spawn thread";

static HOOK: Once = Once::new();

/// The workbook as it goes into a file.
pub(in crate::render) fn bytes(book: &mut Workbook) -> Result<Vec<u8>, BookError> {
    HOOK.call_once(keep_quiet);
    // The writer has no other way: https://docs.rs/rust_xlsxwriter/0.102.0/src/rust_xlsxwriter/packager.rs.html#137
    match catch_unwind(AssertUnwindSafe(|| book.save_to_buffer())) {
        Ok(saved) => saved.map_err(BookError::Content),
        Err(payload) if is_of_thread(&*payload) => Err(BookError::NoThread),
        Err(payload) => resume_unwind(payload),
    }
}

/// What becomes a message is not printed as a panic before.
fn keep_quiet() {
    let before = take_hook();
    set_hook(Box::new(move |panic| {
        if !is_of_thread(panic.payload()) {
            before(panic);
        }
    }));
}

fn is_of_thread(payload: &(dyn Any + Send)) -> bool {
    payload.downcast_ref::<String>().is_some_and(|told| told.starts_with(NO_THREAD))
}

impl From<XlsxError> for BookError {
    fn from(error: XlsxError) -> Self {
        Self::Content(error)
    }
}

impl fmt::Display for BookError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoThread => f.write_str("the system gives no thread to assemble a sheet on"),
            Self::Content(error) => error.fmt(f),
        }
    }
}

impl std::error::Error for BookError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::NoThread => None,
            Self::Content(error) => Some(error),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_thread_that_could_not_be_started_is_told_from_other_panics() {
        let told = |text: &str| -> bool {
            let payload: Box<dyn Any + Send> = Box::new(text.to_owned());
            is_of_thread(&*payload)
        };
        // The words of the standard library, which may change with it.
        let refused = std::io::Error::from(std::io::ErrorKind::WouldBlock);
        assert!(told(&format!("failed to spawn thread: {refused:?}")));
        assert!(!told("index out of bounds") && !is_of_thread(&"failed to spawn thread"));
    }
}
