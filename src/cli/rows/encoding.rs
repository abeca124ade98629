//! The letters of a file of changes: UTF-8, UTF-16, or what spreadsheets on Windows write for Cyrillic.

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{Encoding, UTF_16BE, UTF_16LE, WINDOWS_1251};

use crate::problem::Message;

/// The text of these bytes, without a byte order mark.
///
/// # Errors
/// They are in another encoding, which is named.
pub(super) fn decode(bytes: &[u8]) -> Result<String, Message> {
    if bytes.starts_with(&[0xff, 0xfe, 0, 0]) || bytes.starts_with(&[0, 0, 0xfe, 0xff]) {
        return Err(refusal("UTF-32"));
    }
    if let Some((encoding, mark)) = Encoding::for_bom(bytes) {
        let rest = bytes.get(mark..).unwrap_or_default();
        return whole(encoding, rest)
            .ok_or_else(|| Message::id("encoding-broken").with("name", encoding.name()));
    }
    if let Some(encoding) = wide(bytes) {
        return whole(encoding, bytes)
            .ok_or_else(|| Message::id("encoding-broken").with("name", encoding.name()));
    }
    match std::str::from_utf8(bytes) {
        Ok(text) => Ok(text.to_owned()),
        Err(_) => cyrillic(bytes),
    }
}

/// UTF-16 without a mark: every letter of the keys has a zero byte beside it.
fn wide(bytes: &[u8]) -> Option<&'static Encoding> {
    match bytes {
        [0, other, ..] if *other != 0 => Some(UTF_16BE),
        [other, 0, ..] if *other != 0 => Some(UTF_16LE),
        _ => None,
    }
}

fn cyrillic(bytes: &[u8]) -> Result<String, Message> {
    const KIN: [&str; 4] = ["KOI8-U", "IBM866", "ISO-8859-5", "x-mac-cyrillic"];
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    detector.feed(bytes, true);
    let guess = detector.guess(Some(b"ru"), Utf8Detection::Deny);
    let text = whole(WINDOWS_1251, bytes).filter(|text| {
        // Of a few letters the detector is not sure; but no other encoding makes whole words of Cyrillic ones.
        guess == WINDOWS_1251 || (!KIN.contains(&guess.name()) && has_whole_words(text))
    });
    text.ok_or_else(|| refusal(guess.name()))
}

/// Whether no word mixes Cyrillic letters with Latin ones.
fn has_whole_words(text: &str) -> bool {
    let is_cyrillic = |c: char| matches!(c, '\u{400}'..='\u{4ff}');
    let words = text.split(|c: char| !c.is_alphabetic());
    words.into_iter().all(|word| {
        let cyrillic = word.chars().filter(|c| is_cyrillic(*c)).count();
        cyrillic == 0 || cyrillic == word.chars().count()
    })
}

fn whole(encoding: &'static Encoding, bytes: &[u8]) -> Option<String> {
    let text = encoding.decode_without_bom_handling_and_without_replacement(bytes)?;
    Some(text.into_owned())
}

fn refusal(name: &'static str) -> Message {
    Message::id("encoding-other").with("name", name)
}

#[cfg(test)]
mod tests {
    use encoding_rs::{IBM866, KOI8_R, UTF_8, WINDOWS_1252};

    use super::*;

    const ROWS: &str = "id;done;note\n1.1;2023-04-28;Акт 5 о завершении работ\n";

    fn utf_16(text: &str, bytes: fn(u16) -> [u8; 2]) -> Vec<u8> {
        text.encode_utf16().flat_map(bytes).collect()
    }

    #[test]
    fn what_spreadsheets_write_is_read() {
        let marked = format!("\u{feff}{ROWS}");
        for bytes in [
            ROWS.as_bytes().to_vec(),
            marked.clone().into_bytes(),
            utf_16(&marked, u16::to_le_bytes),
            utf_16(&marked, u16::to_be_bytes),
            utf_16(ROWS, u16::to_le_bytes),
            utf_16(ROWS, u16::to_be_bytes),
            WINDOWS_1251.encode(ROWS).0.into_owned(),
        ] {
            assert_eq!(decode(&bytes).as_deref(), Ok(ROWS));
        }
        assert_eq!(decode(b"").as_deref(), Ok(""));
        for few in ["id;note\n1;Ш\n", "id;note\n1;НЕТ №5 «да»\n", "id;note\n1;қ Ўзбекистон\n"]
        {
            let (bytes, _, is_lossy) = WINDOWS_1251.encode(few);
            if !is_lossy {
                assert_eq!(decode(&bytes).as_deref(), Ok(few));
            }
        }
    }

    #[test]
    fn another_encoding_is_refused_by_its_name() {
        let named = |bytes: &[u8]| decode(bytes).unwrap_err().english();
        assert!(named(&KOI8_R.encode(ROWS).0).contains("KOI8-U"));
        assert!(named(&IBM866.encode(ROWS).0).contains("IBM866"));
        assert!(named(&WINDOWS_1252.encode("id;note\n1;Größe über\n").0).contains("windows-1252"));
        assert!(named(b"\xff\xfe\0\0i\0\0\0").contains("UTF-32"));
        let mut broken = utf_16("\u{feff}id", u16::to_le_bytes);
        broken.push(0xd8);
        assert!(named(&broken).contains("UTF-16LE"));
        assert_eq!(UTF_8.name(), "UTF-8");
    }
}
