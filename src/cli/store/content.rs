//! The bytes of a file as they come in, and the text they are.

use std::ops::Deref;

use crate::problem::Problem;
use crate::syntax;

/// What a file holds. Each piece that comes in is looked through once and stands in the text at once, so that a large file
/// is never in memory twice.
#[derive(Debug, Default)]
pub(in crate::cli) struct Content {
    text: String,
    /// The first bytes of a letter whose others are still to come; of what is no text, all bytes.
    rest: Vec<u8>,
    is_other: bool,
}

impl Content {
    /// Nothing yet, with room for so many bytes.
    pub(super) fn with_capacity(bytes: usize) -> Self {
        Self { text: String::with_capacity(bytes), ..Self::default() }
    }

    /// Takes the next bytes in.
    pub(super) fn push(&mut self, piece: &[u8]) {
        if self.rest.is_empty() && !self.is_other {
            return self.take_in(piece);
        }
        self.rest.extend_from_slice(piece);
        if !self.is_other {
            let joined = std::mem::take(&mut self.rest);
            self.take_in(&joined);
        }
    }

    fn take_in(&mut self, bytes: &[u8]) {
        let (whole, rest) = bytes.split_at_checked(whole_letters(bytes)).unwrap_or((bytes, &[]));
        match simdutf8::basic::from_utf8(whole) {
            Ok(text) => {
                self.text.push_str(text);
                self.rest.extend_from_slice(rest);
            }
            Err(_) => self.give_up(bytes),
        }
    }

    /// What it holds is no text.
    fn give_up(&mut self, further: &[u8]) {
        self.is_other = true;
        self.rest = std::mem::take(&mut self.text).into_bytes();
        self.rest.extend_from_slice(further);
    }

    /// The text, of which no line is too long.
    ///
    /// # Errors
    /// The first line that is too long, or the first place where the bytes are not UTF-8, with all bytes.
    pub(in crate::cli) fn into_text(mut self) -> Result<String, (Vec<u8>, Problem)> {
        if !self.is_other && !self.rest.is_empty() {
            let rest = std::mem::take(&mut self.rest);
            self.give_up(&rest);
        }
        let fault = if self.is_other { syntax::text(&self).err() } else { syntax::overlong(&self) };
        match fault {
            Some(problem) => Err((self.into_bytes(), problem)),
            None => Ok(self.text),
        }
    }

    fn into_bytes(self) -> Vec<u8> {
        if self.is_other { self.rest } else { self.text.into_bytes() }
    }
}

impl Deref for Content {
    type Target = [u8];

    /// Its bytes; the first of a letter that is not whole yet are not among them.
    fn deref(&self) -> &[u8] {
        if self.is_other { &self.rest } else { self.text.as_bytes() }
    }
}

impl From<Vec<u8>> for Content {
    fn from(bytes: Vec<u8>) -> Self {
        match simdutf8::basic::from_utf8(&bytes) {
            Ok(text) => Self { text: text.to_owned(), ..Self::default() },
            Err(_) => Self { rest: bytes, is_other: true, ..Self::default() },
        }
    }
}

/// How many bytes there are without a last letter that is not whole.
fn whole_letters(bytes: &[u8]) -> usize {
    let last = bytes.iter().rev().take(4).position(|byte| byte & 0xC0 != 0x80);
    let Some((back, first)) = last.and_then(|back| Some((back + 1, bytes.iter().rev().nth(back)?))) else {
        return bytes.len();
    };
    let length = match first {
        0xF0.. => 4,
        0xE0.. => 3,
        0xC0.. => 2,
        _ => 1,
    };
    if length > back { bytes.len() - back } else { bytes.len() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::syntax::{LONGEST_LINE, text};

    /// What becomes of bytes that come in pieces of one size.
    fn in_pieces(bytes: &[u8], size: usize) -> Result<String, (Vec<u8>, Problem)> {
        let mut content = Content::default();
        bytes.chunks(size).for_each(|piece| content.push(piece));
        content.into_text()
    }

    #[test]
    fn a_text_and_what_is_none_are_the_same_in_pieces_of_any_size() {
        let long = "a".repeat(LONGEST_LINE + 1);
        let cases: [&[u8]; 9] = [
            b"",
            "Йўл €uro 🏛 end".as_bytes(),
            "🏛🏛€€ўў".as_bytes(),
            b"a\xFFb",
            b"ab\xD0",
            b"ab\xF0\x9F\x8F",
            b"\xF0\x9F\x8Fab",
            b"\x80\x80\x80\x80\x80",
            long.as_bytes(),
        ];
        for bytes in cases {
            for size in if bytes.len() > 99 { 4_096..4_097 } else { 1..9 } {
                match (in_pieces(bytes, size), text(bytes)) {
                    (Ok(read), Ok(expected)) => assert_eq!(read, expected),
                    (Err((kept, problem)), Err(expected)) => {
                        assert_eq!((kept.as_slice(), problem), (bytes, expected));
                    }
                    other => panic!("{bytes:?} in pieces of {size}: {other:?}"),
                }
            }
        }
    }
}
