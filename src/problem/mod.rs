//! What can be wrong, anywhere: one type for the reader, the rules of `check`, edits, queries, arguments and the disk.

mod code;
mod fault;
mod message;

pub use code::*;
pub use fault::*;
pub use message::{Arg, Message, is_harmful, quoted, shortened};

/// Bytes of a text: the first, and the one after the last. A file has at most 1 GiB, so 32 bits are enough.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Span {
    /// The first byte.
    pub start: u32,
    /// The byte after the last.
    pub end: u32,
}

impl Span {
    /// The span between two offsets of a text.
    ///
    /// # Panics
    /// Beyond 4 GiB, which no text here reaches: a file may have 1 GiB.
    #[must_use]
    pub fn new(start: usize, end: usize) -> Self {
        #[expect(clippy::expect_used, reason = "the largest file allowed is a quarter of that")]
        let narrow = |at| u32::try_from(at).expect("a text has at most 1 GiB");
        Self { start: narrow(start), end: narrow(end) }
    }

    /// The same as a range of bytes.
    #[must_use]
    pub fn range(self) -> std::ops::Range<usize> {
        self.start as usize..self.end as usize
    }
}

/// A correction: what to put in place of which bytes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fix {
    /// The bytes that go.
    pub span: Span,
    /// What comes instead.
    pub text: String,
}

/// One thing that is wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// Its kind.
    pub code: &'static Code,
    /// What is wrong, with the values concerned in backticks.
    pub message: Message,
    /// A way out.
    pub hint: Option<Message>,
    /// Where in the text; absent where the file as a whole, or no file, is concerned.
    pub span: Option<Span>,
    /// The exact correction, where it is known.
    pub fix: Option<Box<Fix>>,
}

impl Problem {
    /// A problem of this kind. Hint, span and fix may be added.
    #[must_use]
    pub fn new(code: &'static Code, message: impl Into<Message>) -> Self {
        Self { code, message: message.into(), hint: None, span: None, fix: None }
    }

    /// Adds a way out.
    #[must_use]
    pub fn hint(mut self, hint: impl Into<Message>) -> Self {
        self.hint = Some(hint.into());
        self
    }

    /// Adds the place.
    #[must_use]
    pub fn at(mut self, span: Span) -> Self {
        self.span = Some(span);
        self
    }

    /// Adds a way out to a problem that is kept already.
    pub fn set_hint(&mut self, hint: impl Into<Message>) -> &mut Self {
        self.hint = Some(hint.into());
        self
    }

    /// Adds the exact text to put in place of the bytes concerned. A problem without a place has no such text.
    pub fn set_fix(&mut self, text: impl Into<String>) -> &mut Self {
        self.fix = self.span.map(|span| Box::new(Fix { span, text: text.into() }));
        self
    }

    /// How bad it is.
    #[must_use]
    pub fn severity(&self) -> Severity {
        self.code.severity
    }
}

/// Problems up to a number; more are counted, and not even written.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Problems {
    all: Vec<Problem>,
    more: usize,
    /// What is shown in any case.
    last: Option<Problem>,
}

impl Problems {
    /// How many are kept.
    pub const MOST: usize = 1_000;

    /// Adds a problem; the function is called only while there is room.
    pub fn add(&mut self, make: impl FnOnce() -> Problem) {
        if self.is_full() {
            self.more += 1;
        } else {
            self.all.push(make());
        }
    }

    /// Adds a problem that is shown in any case: it says why nothing follows.
    pub fn insist(&mut self, problem: Problem) {
        self.last = Some(problem.clone());
        self.all.push(problem);
    }

    /// Adds those of another list.
    pub fn append(&mut self, other: Self) {
        self.all.extend(other.all);
        self.more += other.more;
    }

    /// Whether further ones are only counted.
    #[must_use]
    pub fn is_full(&self) -> bool {
        self.all.len() >= Self::MOST
    }

    /// Whether there are none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.all.is_empty()
    }

    /// How many there are, with those that are only counted.
    #[must_use]
    pub fn count(&self) -> usize {
        self.all.len() + self.more
    }

    /// All of them in the order of the text, those of the whole file first, repeated ones once, and last of all how
    /// many are not shown.
    #[must_use]
    pub fn finish(mut self) -> Vec<Problem> {
        self.all.sort_by_key(|problem| problem.span.map(|span| span.start));
        self.all.dedup();
        if self.all.len() > Self::MOST {
            let rest = self.all.split_off(Self::MOST);
            let last = self.last.filter(|last| rest.contains(last));
            self.more += rest.len() - usize::from(last.is_some());
            self.all.extend(last);
        }
        if self.more > 0 {
            self.all.push(Problem::new(&MORE, format!("{} more faults are not shown", self.more)));
        }
        self.all
    }
}
