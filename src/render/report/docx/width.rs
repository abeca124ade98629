//! How wide a text is, and how wide columns must be for it.

/// How wide the letters of Times New Roman bold are, in thousandths of their size: from the space to `~`.
const LATIN: [u16; 95] = [
    250, 333, 555, 500, 500, 1000, 833, 277, 333, 333, 500, 569, 250, 333, 250, 277, 500, 500, 500, 500, 500,
    500, 500, 500, 500, 500, 333, 333, 569, 569, 569, 500, 930, 722, 666, 722, 722, 666, 610, 777, 777, 389,
    500, 777, 666, 943, 722, 777, 610, 777, 722, 556, 666, 722, 722, 1000, 722, 722, 666, 333, 277, 333, 581,
    500, 333, 500, 556, 443, 556, 443, 333, 500, 556, 277, 333, 556, 277, 833, 556, 500, 556, 556, 443, 389,
    333, 556, 500, 722, 500, 500, 443, 394, 220, 394, 520,
];

/// The same from `А` to `я`.
const CYRILLIC: [u16; 64] = [
    722, 661, 666, 636, 687, 666, 988, 527, 777, 777, 725, 745, 943, 777, 777, 777, 610, 722, 666, 733, 858,
    722, 777, 733, 1098, 1098, 765, 981, 661, 678, 1125, 722, 500, 500, 540, 454, 505, 443, 725, 401, 576,
    576, 576, 561, 681, 576, 500, 576, 556, 443, 491, 500, 691, 500, 576, 563, 844, 844, 583, 780, 528, 432,
    764, 541,
];

/// What a cell keeps free on both sides, and a little more: programs do not agree on the last point.
const MARGINS: u32 = 160;

/// How wide a text is on one line, in twentieths of a point; `size` is in half points. Letters are taken for bold ones,
/// so a text is never wider.
pub(super) fn width(text: &str, size: u32) -> u32 {
    let thousandths: u32 = text.chars().map(letter).sum();
    thousandths * size / 100
}

fn letter(c: char) -> u32 {
    let from = |table: &[u16], first: char| {
        let at = u32::from(c).checked_sub(u32::from(first))?;
        table.get(usize::try_from(at).ok()?).map(|width| u32::from(*width))
    };
    match c {
        '\u{ad}' => 0,
        '\u{a0}' => 250,
        'ў' | 'ҳ' | '“' | '”' | '«' | '»' | '–' => 500,
        'қ' => 576,
        'ғ' => 454,
        'ё' => 443,
        'Ў' => 733,
        'Қ' => 725,
        'Ғ' => 636,
        'Ҳ' => 722,
        'ʻ' | 'ʼ' | '‘' | '’' | '\u{2011}' => 333,
        _ => from(&LATIN, ' ').or_else(|| from(&CYRILLIC, 'А')).unwrap_or(1000),
    }
}

/// The widest of what a line cannot end in.
pub(super) fn widest_word(text: &str, size: u32) -> u32 {
    words(text).map(|word| width(word.trim_end_matches(' '), size)).max().unwrap_or_default()
}

/// What lines may end after: spaces and hyphens.
fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split_inclusive([' ', '-', '\n', '\t'])
}

/// How many lines a text needs where a line is so wide.
pub(super) fn lines(text: &str, room: u32, size: u32) -> u32 {
    let room = room.max(1);
    text.split('\n')
        .map(|line| {
            let (mut lines, mut used) = (1, 0);
            for word in words(line) {
                let bare = width(word.trim_end_matches(' '), size);
                if used > 0 && used + bare > room {
                    lines += 1;
                    used = 0;
                }
                // A word that is wider than a line is broken anywhere.
                lines += bare.saturating_sub(1) / room;
                used += width(word, size) - bare / room * room;
            }
            lines
        })
        .sum()
}

/// What a column asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Wish {
    /// How wide it is beside the others.
    pub(super) share: u32,
    /// The widest word of its head.
    pub(super) head: u32,
    /// The widest word below it.
    pub(super) body: u32,
}

/// No word of a body widens its column beyond this: it is rather broken.
const WIDEST_WORD: u32 = 1800;

/// The widths of columns that fill a line: by their shares, and no word is broken as far as there is room.
pub(super) fn fit(wishes: &[Wish], room: u32) -> Vec<u32> {
    let all: u32 = wishes.iter().map(|wish| wish.share).sum();
    let widths: Vec<u32> = wishes.iter().map(|wish| wish.share * room / all.max(1)).collect();
    let heads: Vec<u32> = wishes.iter().map(|wish| wish.head + MARGINS).collect();
    let bodies = wishes.iter().zip(&heads);
    let bodies: Vec<u32> =
        bodies.map(|(wish, head)| (wish.body.min(WIDEST_WORD) + MARGINS).max(*head)).collect();
    let least = if bodies.iter().sum::<u32>() <= room { &bodies } else { &heads };
    let mut widths = widened(&widths, least);
    // What division has left over.
    let rest = room.saturating_sub(widths.iter().sum());
    if let Some(widest) = widths.iter_mut().max() {
        *widest += rest;
    }
    widths
}

/// Columns that are too narrow take from the others, from each as much as its part of what can be spared.
fn widened(widths: &[u32], least: &[u32]) -> Vec<u32> {
    let both = || widths.iter().zip(least);
    let missing: u32 = both().map(|(width, least)| least.saturating_sub(*width)).sum();
    let spare: u32 = both().map(|(width, least)| width.saturating_sub(*least)).sum();
    let taken = |spared: u32| {
        let part = u64::from(missing) * u64::from(spared);
        let taken = part.div_ceil(u64::from(spare.max(1)));
        u32::try_from(taken).unwrap_or(u32::MAX).min(spared)
    };
    both().map(|(width, least)| if width < least { *least } else { width - taken(width - least) }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_as_wide_as_in_the_font() {
        // Measured in documents: 10 points, bold, without the margins of a cell.
        for (word, expected) in [
            ("Молиялаштириш", 1609),
            ("Бажарилмоқда", 1366),
            ("финансирования", 1541),
            ("Ответственные", 1410),
            ("Implementation", 1367),
        ] {
            let found = width(word, 20);
            assert!(found.abs_diff(expected) <= 8, "{word}: {found}, not {expected}");
        }
    }

    #[test]
    fn a_text_is_as_many_lines_as_its_words_need() {
        let room = width("aaa bbb", 20);
        for (text, expected) in [
            ("", 1),
            ("aaa", 1),
            ("aaa bbb", 1),
            ("aaa bbb aaa", 2),
            ("aaa\nbbb", 2),
            ("aaa\u{a0}bbb aaa\u{a0}bbb", 2),
        ] {
            assert_eq!(lines(text, room, 20), expected, "{text:?}");
        }
        let long = "ў".repeat(100);
        assert!((14..=16).contains(&lines(&long, width(&long, 20) / 14, 20)));
    }

    #[test]
    fn columns_fill_the_line_and_hold_their_words() {
        let wish = |share, head, body| Wish { share, head, body };
        let widths = fit(&[wish(500, 900, 0), wish(3000, 500, 9999), wish(1000, 700, 300)], 9639);
        assert_eq!(widths.iter().sum::<u32>(), 9639);
        assert!(widths.iter().zip([1060, 1960, 860]).all(|(width, least)| *width >= least), "{widths:?}");
        // Where not even the heads have room, nothing is lost.
        let widths = fit(&[wish(1, 900, 0), wish(1, 900, 0)], 1000);
        assert!(widths.iter().all(|width| *width >= 500), "{widths:?}");
    }
}
