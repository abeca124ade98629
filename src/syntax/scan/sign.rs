//! What a byte may be, and signs of which the short way knows nothing.

use memchr::memchr3;

/// What stands behind the last byte: a control character, which no text has that is read here.
pub(super) const NOTHING: u8 = 0;
/// A scalar without quotes may begin with it.
pub(super) const BEGINS: u8 = 1;
/// In flow style it can only go on with a scalar without quotes.
pub(super) const GOES_ON: u8 = 2;
/// A key of one word is made of it.
pub(super) const WORD: u8 = 4;

static BYTES: [u8; 256] = {
    let mut table = [BEGINS | GOES_ON; 256];
    without(&mut table, BEGINS, b"[]{},#&*!|>'\"%@` \n-?:");
    without(&mut table, GOES_ON, b":,[]{}#\n");
    table[NOTHING as usize] = 0;
    let mut byte = b'a';
    while byte <= b'z' {
        table[byte as usize] |= WORD;
        byte += 1;
    }
    table
};

const fn without(table: &mut [u8; 256], what: u8, signs: &[u8]) {
    let mut at = 0;
    while at < signs.len() {
        table[signs[at] as usize] &= !what;
        at += 1;
    }
}

/// Whether a byte is one of those.
#[inline]
pub(super) fn is(byte: u8, what: u8) -> bool {
    BYTES[usize::from(byte)] & what != 0
}

/// Whether a text holds a control character other than a line feed, a byte order mark, or a line break of its own kind.
pub(super) fn has_odd_signs(bytes: &[u8]) -> bool {
    let is_control = |byte: &u8| (*byte < 0x20 && *byte != b'\n') || *byte == 0x7F;
    // In parts without a way out in between, which the compiler turns into wide instructions.
    let has_control = |part: &[u8]| part.iter().fold(false, |found, byte| found | is_control(byte));
    bytes.chunks(4_096).any(has_control) || has_odd_letters(bytes)
}

/// The controls of Latin-1, the next line among them; line and paragraph separator; the byte order mark, and what is no
/// character.
fn has_odd_letters(mut rest: &[u8]) -> bool {
    while let Some(at) = memchr3(0xC2, 0xE2, 0xEF, rest) {
        if let Some(
            [0xC2, 0x80..=0x9F, ..]
            | [0xE2, 0x80, 0xA8 | 0xA9, ..]
            | [0xEF, 0xBB, 0xBF, ..]
            | [0xEF, 0xBF, 0xBE | 0xBF, ..],
        ) = rest.get(at..)
        {
            return true;
        }
        rest = rest.get(at + 1..).unwrap_or_default();
    }
    false
}
