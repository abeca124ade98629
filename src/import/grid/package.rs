//! The parts of a zipped document, each unpacked only when it is asked for, all of them together within a limit.

use std::borrow::Cow;
use std::io::{Cursor, Read as _};

use zip_archive::ZipArchive;
use zip_archive::result::ZipError;

use crate::problem::Problem;

use super::Format;
use super::fault::{broken, refused, too_large};
use super::limit::{Limits, too_many_paragraphs};
use super::xml::Xml;

/// A zipped document.
pub(super) struct Package<'a> {
    archive: ZipArchive<Cursor<&'a [u8]>>,
    format: Format,
    left: usize,
    most: usize,
    deepest: usize,
    paragraphs: Paragraphs,
    most_paragraphs: usize,
}

/// Bytes that are unpacked at a time.
const CHUNK: u64 = 1 << 20;

impl<'a> Package<'a> {
    pub(super) fn open(bytes: &'a [u8], format: Format, limits: &Limits) -> Result<Self, Problem> {
        if bytes.len() > limits.bytes {
            return Err(too_large(&format!("the file has more than {} MB", limits.bytes >> 20)));
        }
        let archive = ZipArchive::new(Cursor::new(bytes)).map_err(|cause| fault(format, &cause))?;
        Ok(Self {
            archive,
            format,
            left: limits.unpacked,
            most: limits.unpacked,
            deepest: limits.depth,
            paragraphs: Paragraphs::default(),
            most_paragraphs: limits.paragraphs,
        })
    }

    /// The text of a part, or nothing where there is no such part.
    pub(super) fn part(&mut self, name: &str) -> Result<Option<String>, Problem> {
        let Some(index) = self.find(name) else { return Ok(None) };
        let format = self.format;
        let mut bytes = Vec::new();
        let part = self.archive.by_index(index).map_err(|cause| fault(format, &cause))?;
        let mut part = part.take(self.left as u64 + 1);
        // A document with too many paragraphs is refused as soon as they are met, not after all of it is unpacked.
        loop {
            let before = bytes.len();
            part.by_ref()
                .take(CHUNK)
                .read_to_end(&mut bytes)
                .map_err(|_| broken(format, &format!("its part `{name}` cannot be unpacked")))?;
            let Some(chunk) = bytes.get(before..).filter(|chunk| !chunk.is_empty()) else { break };
            self.paragraphs.read(chunk);
            if self.paragraphs.count > self.most_paragraphs {
                return Err(too_many_paragraphs(self.most_paragraphs));
            }
        }
        self.left = self
            .left
            .checked_sub(bytes.len())
            .ok_or_else(|| too_large(&format!("unpacked it has more than {} MB", self.most >> 20)))?;
        decoded(bytes)
            .map(Some)
            .ok_or_else(|| broken(format, &format!("its part `{name}` is not Unicode text")))
    }

    /// The text of a part that must be there.
    pub(super) fn required(&mut self, name: &str) -> Result<String, Problem> {
        self.part(name)?.ok_or_else(|| broken(self.format, &format!("its part `{name}` is missing")))
    }

    /// A walk through a part.
    pub(super) fn xml<'t>(&self, text: &'t str, namespace: fn(&str) -> bool) -> Xml<'t> {
        Xml::new(text, self.format, namespace, self.deepest)
    }

    /// Whether there is such a part.
    pub(super) fn has(&self, name: &str) -> bool {
        self.find(name).is_some()
    }

    /// The parts another part is bound to, with the last word of the kind of each bond.
    pub(super) fn relations(&mut self, part: &str) -> Result<Vec<Relation>, Problem> {
        let (folder, file) = part.rsplit_once('/').unwrap_or(("", part));
        let name = if folder.is_empty() {
            format!("_rels/{file}.rels")
        } else {
            format!("{folder}/_rels/{file}.rels")
        };
        let Some(text) = self.part(&name)? else { return Ok(Vec::new()) };
        let mut xml = self.xml(&text, |_| true);
        let mut relations = Vec::new();
        while xml.child()?.is_some() {
            while let Some(tag) = xml.child()? {
                let [id, kind, target] =
                    ["Id", "Type", "Target"].map(|name| tag.attribute(name).unwrap_or_default());
                let external = tag.attribute("TargetMode").is_some_and(|mode| mode == "External");
                if !external {
                    relations.push(Relation {
                        id: id.into_owned(),
                        kind: kind.rsplit('/').next().unwrap_or_default().to_owned(),
                        target: resolved(folder, &target),
                    });
                }
                xml.skip()?;
            }
        }
        Ok(relations)
    }

    /// Names are compared without case, and both slashes are one: some programs write `xl\workbook.xml`.
    fn find(&self, name: &str) -> Option<usize> {
        self.archive.index_for_name(name).or_else(|| {
            (0..self.archive.len()).find(|index| {
                let found: Option<Cow<'_, str>> = self.archive.name_for_index(*index).and_then(Result::ok);
                found.is_some_and(|found| found.replace('\\', "/").eq_ignore_ascii_case(name))
            })
        })
    }
}

/// Counts the elements `p` of parts as they are unpacked, whatever their prefix: a paragraph is called that in DOCX and in
/// ODS. What is not UTF-8 has none here, and its paragraphs are counted when it is read.
#[derive(Default)]
struct Paragraphs {
    count: usize,
    name: Name,
}

/// As much as has been read of the name of an element, after its prefix.
#[derive(Default)]
enum Name {
    #[default]
    Outside,
    Begun,
    P,
    Other,
}

impl Paragraphs {
    /// Reads on.
    fn read(&mut self, chunk: &[u8]) {
        for byte in chunk {
            self.name = match (&self.name, byte) {
                (_, b'<') => Name::Begun,
                (Name::Outside, _) => continue,
                (Name::P, b' ' | b'\t' | b'\r' | b'\n' | b'/' | b'>') => {
                    self.count += 1;
                    Name::Outside
                }
                (_, b' ' | b'\t' | b'\r' | b'\n' | b'/' | b'>') => Name::Outside,
                (_, b':') => Name::Begun,
                (Name::Begun, b'p') => Name::P,
                (Name::Begun | Name::P | Name::Other, _) => Name::Other,
            };
        }
    }
}

/// A bond from one part to another.
pub(super) struct Relation {
    pub(super) id: String,
    pub(super) kind: String,
    pub(super) target: String,
}

/// The name of a part from the folder that its bond stands in.
fn resolved(folder: &str, target: &str) -> String {
    let mut way: Vec<&str> = if target.starts_with('/') { Vec::new() } else { folder.split('/').collect() };
    for step in target.split(['/', '\\']) {
        match step {
            "" | "." => {}
            ".." => drop(way.pop()),
            step => way.push(step),
        }
    }
    way.retain(|step| !step.is_empty());
    way.join("/")
}

/// UTF-8, or UTF-16 with its mark.
fn decoded(bytes: Vec<u8>) -> Option<String> {
    let wide = |unit: fn([u8; 2]) -> u16| {
        let units =
            bytes.get(2..)?.chunks_exact(2).filter_map(|pair| Some(unit([*pair.first()?, *pair.get(1)?])));
        char::decode_utf16(units).collect::<Result<String, _>>().ok()
    };
    match bytes.get(..2) {
        Some([0xFF, 0xFE]) => wide(u16::from_le_bytes),
        Some([0xFE, 0xFF]) => wide(u16::from_be_bytes),
        _ => String::from_utf8(bytes)
            .ok()
            .map(|text| text.strip_prefix('\u{FEFF}').map(str::to_owned).unwrap_or(text)),
    }
}

fn fault(format: Format, cause: &ZipError) -> Problem {
    if matches!(cause, ZipError::InvalidPassword) || cause.to_string().to_lowercase().contains("password") {
        return encrypted();
    }
    broken(format, &cause.to_string())
}

/// A file nobody can read without its password.
pub(super) fn encrypted() -> Problem {
    refused("the document is encrypted", "open it with its password, save it without one, and import that")
}
