//! A text of the plan that shares the text of its file.

use std::cmp::Ordering;
use std::fmt;
use std::hash::{Hash, Hasher};
use std::ops::{Deref, Range};
use std::sync::Arc;

/// A text that is a slice of a larger one, usually of the file it was read from, or owns its own.
///
/// A clone copies no text. Two are equal, and are ordered and hashed, by what they hold.
#[derive(Clone)]
pub struct Str {
    owner: Arc<str>,
    start: u32,
    len: u32,
}

impl Str {
    /// The slice of a text at a range of bytes.
    ///
    /// # Panics
    /// If the range does not lie within the text, at boundaries of its characters.
    #[must_use]
    pub fn shared(owner: &Arc<str>, range: Range<usize>) -> Self {
        #[expect(clippy::expect_used, reason = "a range comes from the tree of the same text")]
        let len = owner.get(range.clone()).expect("the range is a slice of its text").len();
        Self { owner: Arc::clone(owner), start: narrow(range.start), len: narrow(len) }
    }

    /// The text.
    #[must_use]
    #[expect(
        clippy::expect_used,
        clippy::missing_panics_doc,
        reason = "the range was checked when this was made, and neither changes"
    )]
    pub fn as_str(&self) -> &str {
        let start = self.start as usize;
        self.owner.get(start..start + self.len as usize).expect("the range is a slice of its text")
    }
}

fn narrow(offset: usize) -> u32 {
    #[expect(clippy::expect_used, reason = "the largest file allowed is a quarter of that")]
    u32::try_from(offset).expect("a text has at most 1 GiB")
}

impl Default for Str {
    fn default() -> Self {
        Self::from("")
    }
}

impl From<&str> for Str {
    fn from(text: &str) -> Self {
        Self { owner: text.into(), start: 0, len: narrow(text.len()) }
    }
}

impl From<String> for Str {
    fn from(text: String) -> Self {
        let len = narrow(text.len());
        Self { owner: text.into(), start: 0, len }
    }
}

impl Deref for Str {
    type Target = str;

    fn deref(&self) -> &str {
        self.as_str()
    }
}

impl AsRef<str> for Str {
    fn as_ref(&self) -> &str {
        self
    }
}

impl std::borrow::Borrow<str> for Str {
    fn borrow(&self) -> &str {
        self
    }
}

impl PartialEq for Str {
    fn eq(&self, other: &Self) -> bool {
        self.as_str() == other.as_str()
    }
}

impl Eq for Str {}

impl PartialEq<str> for Str {
    fn eq(&self, other: &str) -> bool {
        self.as_str() == other
    }
}

impl PartialEq<&str> for Str {
    fn eq(&self, other: &&str) -> bool {
        self.as_str() == *other
    }
}

impl PartialEq<String> for Str {
    fn eq(&self, other: &String) -> bool {
        self.as_str() == other
    }
}

impl PartialOrd for Str {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Str {
    fn cmp(&self, other: &Self) -> Ordering {
        self.as_str().cmp(other)
    }
}

impl Hash for Str {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.as_str().hash(state);
    }
}

impl fmt::Display for Str {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.as_str().fmt(f)
    }
}

impl fmt::Debug for Str {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.as_str().fmt(f)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slice_is_equal_to_an_own_text_of_the_same_letters() {
        let file: Arc<str> = "title: Йўл харитаси\n".into();
        let shared = Str::shared(&file, 7..file.len() - 1);
        assert_eq!(shared, Str::from("Йўл харитаси"));
        assert_eq!(shared.to_string(), "Йўл харитаси");
        let (a, b) = (Str::from("a"), Str::from("b"));
        assert!(a < b);
    }
}
