//! What a file is, by its content: names of files are wrong often enough.

use crate::problem::Problem;

use super::Format;
use super::fault::refused;
use super::limit::Limits;
use super::package::{Package, encrypted};

/// How far into a file marks are looked for.
const HEAD: usize = 4096;

const RESAVE: &str = "open it in Word or LibreOffice, save it as DOCX, and import that";
const RESAVE_SHEET: &str = "open it in Excel or LibreOffice, save it as XLSX, and import that";

/// The format of a document.
///
/// # Errors
/// A format that is not read, or an encrypted file.
pub fn format(bytes: &[u8], limits: &Limits) -> Result<Format, Problem> {
    if bytes.is_empty() {
        return Err(refused("the file is empty", "look whether it was saved or downloaded whole"));
    }
    if bytes.starts_with(b"PK") {
        return zipped(bytes, limits);
    }
    let head = bytes.get(..HEAD.min(bytes.len())).unwrap_or_default();
    let lower: String = head.iter().map(|byte| char::from(byte.to_ascii_lowercase())).collect();
    let lower = lower.trim_start_matches(['ï', '»', '¿', 'ÿ', 'þ', '\0', ' ', '\n', '\r', '\t']);
    // UTF-16 puts a zero beside each letter of a tag.
    let lower = lower.replace('\0', "");
    let known = [
        ("%pdf", "the file is a PDF, which keeps no tables, only where its letters lie", RESAVE),
        ("{\\rtf", "the file is in the RTF format", RESAVE),
        ("mime-version:", "the file is a web archive", RESAVE),
    ];
    if let Some((_, what, hint)) = known.iter().find(|(mark, ..)| lower.starts_with(mark)) {
        return Err(refused(what, hint));
    }
    if bytes.starts_with(b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1") {
        return Err(old_office(bytes));
    }
    if lower.starts_with("<?xml") && !lower.contains("<html") {
        let sheet = lower.contains("excel.sheet") || lower.contains("spreadsheet");
        let hint = if sheet { RESAVE_SHEET } else { RESAVE };
        return Err(refused("the file is an XML document of an old format", hint));
    }
    let tags = ["<!doctype html", "<html", "<table", "<body", "<head", "<meta", "<div", "<p>", "<p "];
    let html = lower.starts_with('<') && tags.iter().any(|tag| lower.contains(tag));
    Ok(if html { Format::Html } else { Format::Text })
}

fn zipped(bytes: &[u8], limits: &Limits) -> Result<Format, Problem> {
    let mut package = Package::open(bytes, Format::Docx, limits)?;
    let main =
        package.relations("")?.into_iter().find(|bond| bond.kind == "officeDocument").map(|bond| bond.target);
    let main = main.unwrap_or_default();
    let is = |folder: &str, part: &str| main.starts_with(folder) || package.has(part);
    if is("word/", "word/document.xml") {
        return Ok(Format::Docx);
    }
    if package.has("xl/workbook.bin") {
        return Err(refused("the file is a binary Excel workbook", RESAVE_SHEET));
    }
    if is("xl/", "xl/workbook.xml") {
        return Ok(Format::Xlsx);
    }
    let kind = package.part("mimetype")?.unwrap_or_default();
    let kind = kind.trim().trim_start_matches("application/vnd.oasis.opendocument.");
    match kind.trim_end_matches("-template") {
        "spreadsheet" => Ok(Format::Ods),
        "text" => Err(refused(
            "the file is an OpenDocument text",
            "open it in LibreOffice, save it as DOCX, and import that",
        )),
        _ if package.has("content.xml") => Ok(Format::Ods),
        _ => Err(refused(
            "the file is an archive and no document",
            "take the document out of it, and import that",
        )),
    }
}

/// Word and Excel before 2007, and what is encrypted by them since, are files of one kind. Their parts are named in
/// UTF-16.
fn old_office(bytes: &[u8]) -> Problem {
    let names = |name: &str| {
        let name: Vec<u8> = name.encode_utf16().flat_map(u16::to_le_bytes).collect();
        bytes.windows(name.len()).any(|window| window == name.as_slice())
    };
    if names("EncryptedPackage") {
        return encrypted();
    }
    if names("Workbook") || names("Book\0") {
        return refused("the file is in the format of Excel before 2007", RESAVE_SHEET);
    }
    refused("the file is in the format of Word before 2007", RESAVE)
}

#[cfg(test)]
mod tests {
    use super::super::sample::{docx, ods, xlsx, zipped};
    use super::*;

    fn of(bytes: &[u8]) -> Result<Format, String> {
        format(bytes, &Limits::default()).map_err(|problem| {
            assert!(problem.hint.is_some());
            problem.message.plain().to_owned()
        })
    }

    #[test]
    fn documents_are_known_by_what_they_hold() {
        assert_eq!(of(&docx("", &[])), Ok(Format::Docx));
        assert_eq!(of(&xlsx(&[("a", "")], &[])), Ok(Format::Xlsx));
        assert_eq!(of(&ods("", "")), Ok(Format::Ods));
        assert_eq!(of("\u{FEFF}\n <!DOCTYPE html><p>".as_bytes()), Ok(Format::Html));
        assert_eq!(of(b"<table><tr><td>saved as .xls"), Ok(Format::Html));
        assert_eq!(of(b"<?xml version='1.0'?><html xmlns='x'>"), Ok(Format::Html));
        let wide: Vec<u8> =
            [0xFF, 0xFE].into_iter().chain("<html>".encode_utf16().flat_map(u16::to_le_bytes)).collect();
        assert_eq!(of(&wide), Ok(Format::Html));
        for text in ["# Plan", "a < b <p>", "no\twhat", "План"] {
            assert_eq!(of(text.as_bytes()), Ok(Format::Text), "{text}");
        }
    }

    #[test]
    fn formats_that_are_not_read_are_named() {
        let old = |part: &str| {
            let name: Vec<u8> = part.encode_utf16().flat_map(u16::to_le_bytes).collect();
            [b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1".as_slice(), &[0; 500], &name].concat()
        };
        for (bytes, says) in [
            (b"%PDF-1.7".to_vec(), "the file is a PDF"),
            (b"{\\rtf1".to_vec(), "the file is in the RTF format"),
            (b"MIME-Version: 1.0".to_vec(), "the file is a web archive"),
            (old("WordDocument"), "the file is in the format of Word before 2007"),
            (old("Workbook"), "the file is in the format of Excel before 2007"),
            (old("EncryptedPackage"), "the document is encrypted"),
            (
                b"<?xml version='1.0'?><?mso-application progid='Excel.Sheet'?>".to_vec(),
                "the file is an XML document",
            ),
            (
                zipped([("mimetype", "application/vnd.oasis.opendocument.text")]),
                "the file is an OpenDocument text",
            ),
            (Vec::new(), "the file is empty"),
            (zipped([("xl/workbook.bin", "")]), "the file is a binary Excel workbook"),
            (zipped([("photo.jpg", "")]), "the file is an archive and no document"),
        ] {
            let said = of(&bytes).unwrap_err();
            assert!(said.starts_with(says), "{said}");
        }
    }
}
