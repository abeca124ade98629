//! A text of the plan that shares the text of its file.

use std::cmp::Ordering;
use std::fmt;
use std::hash::{Hash, Hasher};
use std::ops::{Deref, Range};
use std::sync::Arc;

/// A text that is a slice of a larger one, usually of the file it was read from, or owns its own.
///
/// A clone copies no text. Two are equal, and are ordered and hashed, by what they hold. A plan has a million of them, so
/// that one takes 16 bytes, and with nothing or something else in its place no more.
#[derive(Clone)]
pub struct Str {
    owner: Arc<String>,
    start: u32,
    len: Len,
}

/// How long a slice is. Its first byte has many values to spare, in which what holds a slice keeps what else it may be.
#[derive(Clone, Copy)]
enum Len {
    /// So many bytes, below 16 MiB.
    Bytes([u8; 3]),
    /// Up to the end of the owner.
    ToEnd,
}

impl Len {
    fn of(len: usize) -> Option<Self> {
        let [long, high, middle, low] = u32::try_from(len).ok()?.to_be_bytes();
        (long == 0).then_some(Self::Bytes([high, middle, low]))
    }
}

impl Str {
    /// The slice of a text at a range of bytes.
    ///
    /// # Panics
    /// If the range does not lie within the text, at boundaries of its characters.
    #[must_use]
    pub fn shared(owner: &Arc<String>, range: Range<usize>) -> Self {
        #[expect(clippy::expect_used, reason = "a range comes from the tree of the same text")]
        let slice = owner.get(range.clone()).expect("the range is a slice of its text");
        // One of 16 MiB is not worth a longer length for all others.
        Len::of(slice.len()).map_or_else(
            || slice.into(),
            |len| Self { owner: Arc::clone(owner), start: narrow(range.start), len },
        )
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
        let end = match self.len {
            Len::Bytes([high, middle, low]) => start + u32::from_be_bytes([0, high, middle, low]) as usize,
            Len::ToEnd => self.owner.len(),
        };
        self.owner.get(start..end).expect("the range is a slice of its text")
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
        Self::from(text.to_owned())
    }
}

impl From<String> for Str {
    fn from(text: String) -> Self {
        Self { owner: Arc::new(text), start: 0, len: Len::ToEnd }
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
    use crate::model::Text;

    #[test]
    fn a_slice_is_equal_to_an_own_text_of_the_same_letters() {
        let file = Arc::new("title: Йўл харитаси\n".to_owned());
        let shared = Str::shared(&file, 7..file.len() - 1);
        assert_eq!(shared, Str::from("Йўл харитаси"));
        assert_eq!(shared.to_string(), "Йўл харитаси");
        let (a, b) = (Str::from("a"), Str::from("b"));
        assert!(a < b);
    }

    #[test]
    fn a_slice_may_be_of_any_length() {
        let file = Arc::new("ў".repeat(9 << 20));
        for range in [0..0, 2..file.len() - 2, 2..(1 << 24) + 2, 2..1 << 24, 0..file.len()] {
            let shared = Str::shared(&file, range.clone());
            assert!(shared.as_str() == &file[range]);
        }
    }

    #[test]
    fn a_text_takes_16_bytes_whether_or_not_there_is_one() {
        assert_eq!([size_of::<Str>(), size_of::<Option<Str>>(), size_of::<Option<Text>>()], [16; 3]);
    }
}
