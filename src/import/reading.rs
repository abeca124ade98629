//! How the deadlines of a document are read, each wording once: a document has thousands of deadlines and few wordings.

use std::cell::RefCell;
use std::collections::HashMap;

use crate::phrase::{self, Reading, Refusal};

/// How many wordings are remembered, so that a document that repeats none takes no memory for that.
const MOST: usize = 10_000;

/// The deadlines read so far.
#[derive(Debug, Default)]
pub(super) struct Readings {
    year: Option<i32>,
    seen: RefCell<HashMap<String, Result<Reading, Refusal>>>,
}

impl Readings {
    /// Those of a document; `year` is that of deadlines that name none.
    pub(super) fn new(year: Option<i32>) -> Self {
        Self { year, ..Self::default() }
    }

    pub(super) fn year(&self) -> Option<i32> {
        self.year
    }

    /// Reads a deadline.
    pub(super) fn read(&self, text: &str) -> Result<Reading, Refusal> {
        if let Some(known) = self.seen.borrow().get(text) {
            return known.clone();
        }
        let read = phrase::read(text, phrase::Options { year: self.year });
        let mut seen = self.seen.borrow_mut();
        let is_long = matches!(&read, Err(Refusal { kind: phrase::Kind::TooLong, .. }));
        if !is_long && seen.len() < MOST {
            seen.insert(text.to_owned(), read.clone());
        }
        read
    }
}
