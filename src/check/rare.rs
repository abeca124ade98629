//! The characters that few texts have, found without a look at each of the others: of a plan of 38 MB that is the
//! difference between a hundredth and a fifth of a second.

use memchr::memchr2_iter;

/// As many bytes are looked at together; where one of them may begin what is looked for, each by itself.
const BLOCK: usize = 128;

/// The line breaks that only some readers take for one, with their places.
pub(super) fn odd_breaks(text: &str) -> impl Iterator<Item = (usize, char)> {
    // U+0085 begins with the one byte, U+2028 and U+2029 with the other.
    let begins = memchr2_iter(0xC2, 0xE2, text.as_bytes());
    begins.filter_map(|at| at_byte(text, at)).filter(|(_, c)| is_odd_break(*c))
}

/// Every character that does not show or may turn a line around, with its place, and some that are innocent; never a tab
/// or an ordinary line end.
pub(super) fn doubtful(text: &str) -> impl Iterator<Item = (usize, char)> {
    let bytes = text.as_bytes();
    let blocks = bytes.chunks(BLOCK).enumerate();
    let rare = blocks.filter(|(_, block)| block.iter().fold(false, |found, byte| found | may_begin(*byte)));
    let places = rare.flat_map(|(n, block)| {
        let begins = block.iter().enumerate().filter(|(_, byte)| may_begin(**byte));
        begins.map(move |(at, _)| n * BLOCK + at)
    });
    places.filter_map(|at| at_byte(text, at))
}

pub(super) fn is_odd_break(c: char) -> bool {
    matches!(c, '\u{85}' | '\u{2028}' | '\u{2029}')
}

/// Whether a character that does not show may begin with a byte: controls, those of U+0080 and on, the Arabic letter mark,
/// marks of direction.
fn may_begin(byte: u8) -> bool {
    matches!(byte, 0..=0x08 | 0x0B | 0x0C | 0x0E..=0x1F | 0x7F | 0xC2 | 0xD8 | 0xE2)
}

fn at_byte(text: &str, at: usize) -> Option<(usize, char)> {
    text.get(at..)?.chars().next().map(|c| (at, c))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_rare_is_found_wherever_it_stands() {
        for before in [0, 1, BLOCK - 2, BLOCK - 1, BLOCK, 3 * BLOCK + 5] {
            for c in ['\u{1}', '\u{7f}', '\u{9b}', '\u{61c}', '\u{202e}', '\u{2069}'] {
                let text = format!("{}{c}ў\n", "a".repeat(before));
                assert_eq!(doubtful(&text).collect::<Vec<_>>(), [(before, c)], "{before}");
            }
            let text = format!("{}\u{2028}«ў»\r\n\t–\u{85}", "a".repeat(before));
            let found: Vec<char> = odd_breaks(&text).map(|(_, c)| c).collect();
            assert_eq!(found, ['\u{2028}', '\u{85}'], "{before}");
        }
        assert_eq!(doubtful("Йўл харитаси\r\n\ta: ҳқғ 日本\n").count(), 0);
    }
}
