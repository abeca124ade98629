//! Objects of a repository, as `git cat-file --batch` prints them.

use std::fmt;
use std::io::{self, BufRead, Read as _};

/// The name of an object: 40 hexadecimal digits, or 64 in a repository with SHA-256.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Oid(Box<str>);

impl Oid {
    /// Reads a whole name; a shortened one is `None`.
    #[must_use]
    pub fn new(text: &str) -> Option<Self> {
        let is_whole = matches!(text.len(), 40 | 64)
            && text.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'));
        is_whole.then(|| Self(text.into()))
    }

    /// All its digits.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Enough digits to know a commit by.
    #[must_use]
    pub fn short(&self) -> &str {
        self.0.get(..10).unwrap_or(&self.0)
    }

    /// Whether it is the name that stands for "no object".
    #[must_use]
    pub fn is_null(&self) -> bool {
        self.0.bytes().all(|byte| byte == b'0')
    }
}

impl fmt::Display for Oid {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// What is stored under a name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Object {
    /// The name that was asked for.
    pub id: Oid,
    /// What it is.
    pub kind: ObjectKind,
}

/// What an object is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ObjectKind {
    /// The bytes of a file.
    Blob(Vec<u8>),
    /// A file of more bytes than are read.
    TooLarge(u64),
    /// A folder, a commit or a tag.
    Other(String),
    /// The repository does not have it: a partial clone, or a damaged one.
    Missing,
}

/// Reads the next object; `None` at the end. Of a blob of more than `largest` bytes only the size is kept.
///
/// # Errors
/// As reading does; [`io::ErrorKind::InvalidData`] where it is not what `cat-file --batch` prints.
pub fn read_object(input: &mut impl BufRead, largest: u64) -> io::Result<Option<Object>> {
    let malformed = || io::Error::new(io::ErrorKind::InvalidData, "not what `git cat-file --batch` prints");
    let mut header = Vec::new();
    // A header has a name, a word and a number; anything longer is not one.
    input.by_ref().take(512).read_until(b'\n', &mut header)?;
    if header.is_empty() {
        return Ok(None);
    }
    let header = std::str::from_utf8(&header).map_err(|_| malformed())?;
    let mut words = header.strip_suffix('\n').ok_or_else(malformed)?.split(' ');
    let id = words.next().and_then(Oid::new).ok_or_else(malformed)?;
    let word = words.next().ok_or_else(malformed)?;
    if word == "missing" {
        return Ok(Some(Object { id, kind: ObjectKind::Missing }));
    }
    let size: u64 = words.next().and_then(|size| size.parse().ok()).ok_or_else(malformed)?;
    let mut content = input.by_ref().take(size);
    let kind = if word != "blob" {
        io::copy(&mut content, &mut io::sink())?;
        ObjectKind::Other(word.to_owned())
    } else if size > largest {
        io::copy(&mut content, &mut io::sink())?;
        ObjectKind::TooLarge(size)
    } else {
        let mut bytes = Vec::with_capacity(usize::try_from(size.min(1 << 20)).unwrap_or(0));
        content.read_to_end(&mut bytes)?;
        ObjectKind::Blob(bytes)
    };
    let is_short = content.limit() > 0;
    let mut end = [0];
    input.read_exact(&mut end)?;
    if is_short || end != *b"\n" { Err(malformed()) } else { Ok(Some(Object { id, kind })) }
}

#[cfg(test)]
mod tests {
    use super::*;

    const A: &str = "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa";

    fn all(text: &str, largest: u64) -> io::Result<Vec<ObjectKind>> {
        let mut input = text.as_bytes();
        std::iter::from_fn(|| read_object(&mut input, largest).transpose())
            .map(|object| object.map(|object| object.kind))
            .collect()
    }

    #[test]
    fn objects_follow_each_other_whatever_bytes_they_hold() {
        let text =
            format!("{A} blob 3\na\nb\n{A} missing\n{A} tree 2\n\0\n\n{A} blob 9\n123456789\n{A} blob 0\n\n");
        let expected = [
            ObjectKind::Blob(b"a\nb".to_vec()),
            ObjectKind::Missing,
            ObjectKind::Other("tree".into()),
            ObjectKind::TooLarge(9),
            ObjectKind::Blob(Vec::new()),
        ];
        assert_eq!(all(&text, 8).unwrap(), expected);
    }

    #[test]
    fn what_is_cut_or_garbled_is_an_error() {
        for text in [
            "x".into(),
            format!("{A} blob 5\nabc"),
            format!("{A} blob 3\nabcd"),
            format!("{A} blob\n"),
            format!("{A} blob -1\n\n"),
            format!("{A}\n"),
            "a blob 1\na\n".into(),
            "a".repeat(10_000),
        ] {
            assert!(all(&text, 8).is_err(), "{text}");
        }
    }

    #[test]
    fn a_name_is_whole_and_hexadecimal() {
        assert!(Oid::new(A).is_some() && Oid::new(&"0".repeat(64)).is_some_and(|id| id.is_null()));
        for text in ["", "abc", &A.to_uppercase(), &"g".repeat(40), "-"] {
            assert_eq!(Oid::new(text), None, "{text}");
        }
    }
}
