//! What a revised document says otherwise, one entry for each thing of each line.

use crate::model::{Body, Due, Wording};
use crate::problem::Message;

/// Under which heading an entry is listed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Topic {
    /// The deadline is another one.
    Moved,
    /// A text is another one.
    Reworded,
    /// Others are responsible, or pay.
    Reassigned,
    /// It was not there.
    New,
    /// It is no longer there.
    Vanished,
    /// It has another number in the document.
    Renumbered,
    /// A person must decide; nothing is changed.
    Undecided,
}

/// One thing that a revised document says otherwise.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// The id in the plan; of a section its address.
    pub id: String,
    /// What it is called in the plan.
    pub title: String,
    /// What is otherwise.
    pub fact: Fact,
}

/// What is otherwise.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fact {
    /// The deadline in force, and that of the document.
    Moved(Due, Due),
    /// A text, in the plan and in the document.
    Reworded(Wording, String, String),
    /// Names, in the plan and in the document.
    Reassigned(Body, Vec<String>, Vec<String>),
    /// It is added: with how many steps, and the number the document gives it where its id is another one.
    New {
        /// The deadline, where it has one.
        due: Option<Due>,
        /// How many steps.
        steps: usize,
        /// Its number in the document, where the plan has that already.
        number: Option<String>,
    },
    /// It is dropped: as so many items.
    Vanished(usize),
    /// Its number in the document.
    Renumbered(String),
    /// A person must decide.
    Undecided(Why),
}

/// Why a person must decide.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Why {
    /// The document has a deadline that cannot be read; its words.
    Unread(String),
    /// The document has a deadline, the plan none.
    Dated(Due),
    /// The document has no deadline any more.
    Undated,
    /// One of the two deadlines is a series, and they differ.
    Series(Due),
    /// The deadline runs from an event that the plan does not have; the words of the document.
    Event(String),
    /// The text was edited in the plan and is another one in the document too; what the document says.
    Edited(Wording, String),
    /// The names were changed in the plan and are others in the document too; those of the document.
    Changed(Body, Vec<String>),
    /// The plan has the text in other languages alone, so it cannot be compared; what the document says.
    OtherLanguage(Wording, String),
    /// The document has the text no longer.
    Emptied(Wording),
    /// The document names nobody any more; those of the plan.
    Nobody(Body, Vec<String>),
    /// The same days in other words; those of the document.
    Rephrased(String),
    /// The document divides into steps what has marks of its own.
    Divided,
    /// The document has it without steps.
    Undivided,
    /// A line that only says what another must contain is gone.
    Content,
    /// It is gone from the document, and delivered.
    Delivered,
    /// The document says that it is done.
    Done,
    /// The document has another note; what it says.
    Noted(String),
    /// The document has it in another section; its title.
    Section(String),
    /// Both documents have it, and the plan no longer.
    TakenOut,
    /// The change is refused, for this reason.
    Refused(Message),
}

impl Entry {
    /// Where it is listed.
    #[must_use]
    pub fn topic(&self) -> Topic {
        match self.fact {
            Fact::Moved(..) => Topic::Moved,
            Fact::Reworded(..) => Topic::Reworded,
            Fact::Reassigned(..) => Topic::Reassigned,
            Fact::New { .. } => Topic::New,
            Fact::Vanished(_) => Topic::Vanished,
            Fact::Renumbered(_) => Topic::Renumbered,
            Fact::Undecided(_) => Topic::Undecided,
        }
    }
}
