//! The bytes of a plan, taken in piece by piece, so that a large plan is never in memory twice.

use std::io::{self, ErrorKind, Read};

use super::content::Content;
use crate::syntax::{LARGEST_FILE, LONGEST_LINE};

/// How much is read at once: it passes through a nearer memory on its way.
const PIECE: usize = 1 << 16;

/// What was read of a file so far.
pub(super) struct Intake<R> {
    file: R,
    piece: Vec<u8>,
    content: Content,
}

impl<R: Read> Intake<R> {
    /// Nothing yet of a file of this size.
    pub(super) fn new(file: R, size: u64) -> Self {
        let room = usize::try_from(size.min(LARGEST_FILE)).unwrap_or_default();
        // The end of a file shows when no more comes.
        Self { file, piece: vec![0; PIECE.min(room + 1)], content: Content::with_capacity(room) }
    }

    /// What was read.
    pub(super) fn content(&self) -> &Content {
        &self.content
    }

    /// Reads on, as much as the longest line may have, and says how much came.
    pub(super) fn more(&mut self) -> io::Result<usize> {
        let mut count = 0;
        while count < LONGEST_LINE {
            let more = next(&mut self.file, &mut self.piece)?;
            self.content.push(more);
            if more.is_empty() {
                break;
            }
            count += more.len();
        }
        Ok(count)
    }

    /// Reads all that is left. Where a line is longer than a plan may have, what follows it is not read.
    pub(super) fn all(mut self) -> io::Result<Content> {
        let line_ends = |bytes: &[u8]| bytes.iter().rev().take(LONGEST_LINE + 1).any(|byte| *byte == b'\n');
        // A file may grow while it is read.
        while self.content.len() as u64 <= LARGEST_FILE {
            let too_long = self.content.len() > LONGEST_LINE && !line_ends(&self.content);
            if too_long || self.more()? == 0 {
                break;
            }
        }
        Ok(self.content)
    }
}

/// Whether what a file has left is these bytes.
pub(super) fn is_same(mut file: impl Read, mut bytes: &[u8]) -> io::Result<bool> {
    let mut piece = vec![0; PIECE.min(bytes.len() + 1)];
    loop {
        let more = next(&mut file, &mut piece)?;
        if more.is_empty() {
            return Ok(bytes.is_empty());
        }
        let Some(rest) = bytes.strip_prefix(more) else { return Ok(false) };
        bytes = rest;
    }
}

/// The next bytes of a file; none at its end.
fn next<'p>(file: &mut impl Read, piece: &'p mut [u8]) -> io::Result<&'p [u8]> {
    loop {
        match file.read(piece) {
            Err(error) if error.kind() == ErrorKind::Interrupted => {}
            read => return Ok(piece.get(..read?).unwrap_or_default()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_same_bytes_are_the_same() {
        let long = vec![b'a'; 2 * PIECE];
        let changed = |at: usize| {
            let mut other = long.clone();
            other[at] = b'b';
            other
        };
        let is_same = |file: &[u8]| is_same(file, &long).unwrap();
        assert!(is_same(&long));
        assert!(![0, PIECE - 1, PIECE, 2 * PIECE - 1].into_iter().any(|at| is_same(&changed(at))));
        assert!(!is_same(&long[1..]));
        assert!(!is_same(&[&long[..], b"a"].concat()));
        assert!(!is_same(b""));
        assert!(super::is_same(&b""[..], b"").unwrap());
    }
}
