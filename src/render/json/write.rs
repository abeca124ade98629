//! JSON as it is written: value by value, so that a long answer is never held whole, and so that no character of it could
//! harm a terminal.

use std::cell::RefCell;
use std::io::{self, Write};

use serde::ser::{Serialize, Serializer};
use serde_json::ser::{CompactFormatter, Formatter, PrettyFormatter};

use crate::problem::is_harmful;
use crate::render::words::sanitize::may_harm;

/// Writes a value on several lines, and a line end.
///
/// # Errors
/// Those of the writer.
pub(in crate::render) fn write_pretty(value: &impl Serialize, mut out: impl Write) -> io::Result<()> {
    let formatter = Inert(PrettyFormatter::new());
    value.serialize(&mut serde_json::Serializer::with_formatter(&mut out, formatter))?;
    out.write_all(b"\n")
}

/// Writes a value on one line, and a line end.
///
/// # Errors
/// Those of the writer.
pub(super) fn write_line(value: &impl Serialize, mut out: impl Write) -> io::Result<()> {
    value.serialize(&mut serde_json::Serializer::with_formatter(&mut out, Inert(CompactFormatter)))?;
    out.write_all(b"\n")
}

/// A list whose elements are made when they are written.
pub(in crate::render) struct Each<I>(RefCell<I>);

impl<I> Each<I> {
    pub(in crate::render) fn new(elements: I) -> Self {
        Self(RefCell::new(elements))
    }
}

impl<I: Iterator<Item: Serialize>> Serialize for Each<I> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(&mut *self.0.borrow_mut())
    }
}

/// The same JSON with every harmful character written as `\u….`: a program reads the same texts, and a terminal obeys
/// none of them. They stand within strings, since all else in JSON is ASCII; serde escapes those below U+0020.
struct Inert<F>(F);

impl<F: Formatter> Formatter for Inert<F> {
    fn write_string_fragment<W: ?Sized + Write>(&mut self, out: &mut W, fragment: &str) -> io::Result<()> {
        if !may_harm(fragment) {
            return out.write_all(fragment.as_bytes());
        }
        let mut rest = fragment;
        while let Some((at, c)) = rest.char_indices().find(|(_, c)| is_harmful(*c)) {
            let (before, from) = rest.split_at(at);
            out.write_all(before.as_bytes())?;
            for unit in c.encode_utf16(&mut [0; 2]) {
                write!(out, "\\u{unit:04x}")?;
            }
            rest = from.get(c.len_utf8()..).unwrap_or_default();
        }
        out.write_all(rest.as_bytes())
    }

    fn begin_array<W: ?Sized + Write>(&mut self, out: &mut W) -> io::Result<()> {
        self.0.begin_array(out)
    }

    fn end_array<W: ?Sized + Write>(&mut self, out: &mut W) -> io::Result<()> {
        self.0.end_array(out)
    }

    fn begin_array_value<W: ?Sized + Write>(&mut self, out: &mut W, first: bool) -> io::Result<()> {
        self.0.begin_array_value(out, first)
    }

    fn end_array_value<W: ?Sized + Write>(&mut self, out: &mut W) -> io::Result<()> {
        self.0.end_array_value(out)
    }

    fn begin_object<W: ?Sized + Write>(&mut self, out: &mut W) -> io::Result<()> {
        self.0.begin_object(out)
    }

    fn end_object<W: ?Sized + Write>(&mut self, out: &mut W) -> io::Result<()> {
        self.0.end_object(out)
    }

    fn begin_object_key<W: ?Sized + Write>(&mut self, out: &mut W, first: bool) -> io::Result<()> {
        self.0.begin_object_key(out, first)
    }

    fn begin_object_value<W: ?Sized + Write>(&mut self, out: &mut W) -> io::Result<()> {
        self.0.begin_object_value(out)
    }

    fn end_object_value<W: ?Sized + Write>(&mut self, out: &mut W) -> io::Result<()> {
        self.0.end_object_value(out)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pretty(value: &impl Serialize) -> String {
        let mut out = Vec::new();
        write_pretty(value, &mut out).unwrap();
        String::from_utf8(out).unwrap()
    }

    #[test]
    fn no_character_obeys_and_every_program_reads_the_same() {
        let text = "a\u{9b}\u{202e}б\u{feff}\u{e0001}\"\n\u{7f}ў«";
        let mut out = Vec::new();
        write_line(&text, &mut out).unwrap();
        let out = String::from_utf8(out).unwrap();
        assert_eq!(out, "\"a\\u009b\\u202eб\\ufeff\\udb40\\udc01\\\"\\n\\u007fў«\"\n");
        assert_eq!(serde_json::from_str::<String>(&out).unwrap(), text);
    }

    #[test]
    fn lists_are_written_as_they_come() {
        let empty: [u8; 0] = [];
        assert_eq!(pretty(&Each::new([1, 2].iter())), "[\n  1,\n  2\n]\n");
        assert_eq!(pretty(&Each::new(empty.iter().filter(|_| true))), "[]\n");
        assert_eq!(pretty(&[Each::new(empty.iter())]), "[\n  []\n]\n");
    }

    /// A writer with little room.
    struct Full(usize);

    impl Write for Full {
        fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
            self.0 = self.0.checked_sub(bytes.len()).ok_or(io::ErrorKind::StorageFull)?;
            Ok(bytes.len())
        }

        fn flush(&mut self) -> io::Result<()> {
            Ok(())
        }
    }

    #[test]
    fn what_the_writer_says_is_what_went_wrong() {
        let error = write_pretty(&Each::new(0..100), Full(20)).unwrap_err();
        assert_eq!(error.kind(), io::ErrorKind::StorageFull);
    }
}
