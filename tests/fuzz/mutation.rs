//! Texts that are nearly right.

use crate::laws::dice::Dice;

/// What mutations are made with.
pub(super) struct Mutator {
    /// What is right to begin with.
    pub(super) corpus: Vec<String>,
    /// What may be put in.
    pub(super) tokens: &'static [&'static str],
    /// How long the pieces are that are cut, doubled and moved.
    pub(super) lengths: &'static [usize],
}

impl Mutator {
    /// One of the corpus, changed in up to so many places.
    pub(super) fn drawn(&self, most: usize, dice: &mut Dice) -> String {
        let mut text = self.one(dice).to_owned();
        for _ in 0..dice.below(most + 1) {
            text = self.changed(&text, dice);
        }
        text
    }

    /// Tokens in a row.
    pub(super) fn scraps(&self, most: usize, dice: &mut Dice) -> String {
        (0..dice.below(most + 1)).map(|_| dice.pick(self.tokens)).collect()
    }

    fn one(&self, dice: &mut Dice) -> &str {
        &self.corpus[dice.below(self.corpus.len())]
    }

    /// The text changed in one place.
    pub(super) fn changed(&self, text: &str, dice: &mut Dice) -> String {
        let (from, to) = self.piece(text, dice);
        let (before, cut, after) = (&text[..from], &text[from..to], &text[to..]);
        match dice.below(9) {
            0..=2 => format!("{before}{}{cut}{after}", dice.pick(self.tokens)),
            3 => format!("{before}{}{after}", dice.pick(self.tokens)),
            4 => format!("{before}{after}"),
            5 => format!("{before}{cut}{cut}{after}"),
            6 => {
                let other = self.one(dice);
                let (from, to) = self.piece(other, dice);
                format!("{before}{}{after}", &other[from..to])
            }
            7 => digits_changed(text, dice),
            _ => lines_changed(text, dice),
        }
    }

    /// A piece of a text.
    fn piece(&self, text: &str, dice: &mut Dice) -> (usize, usize) {
        let from = floor(text, dice.below(text.len() + 1));
        (from, floor(text, from + dice.pick(self.lengths)).max(from))
    }
}

fn floor(text: &str, at: usize) -> usize {
    (0..=at.min(text.len())).rev().find(|at| text.is_char_boundary(*at)).unwrap_or(0)
}

/// A number becomes another one.
fn digits_changed(text: &str, dice: &mut Dice) -> String {
    const NUMBERS: [&str; 12] =
        ["0", "1", "2", "12", "13", "29", "31", "32", "1899", "2200", "99999", "18446744073709551616"];
    let starts: Vec<usize> = text
        .char_indices()
        .filter(|(at, c)| c.is_ascii_digit() && !text[..*at].ends_with(|c: char| c.is_ascii_digit()))
        .map(|(at, _)| at)
        .collect();
    if starts.is_empty() {
        return text.to_owned();
    }
    let from = starts[dice.below(starts.len())];
    let length = text[from..].find(|c: char| !c.is_ascii_digit()).unwrap_or(text.len() - from);
    format!("{}{}{}", &text[..from], dice.pick(&NUMBERS), &text[from + length..])
}

/// A line is doubled, taken out, or changes its place with another.
fn lines_changed(text: &str, dice: &mut Dice) -> String {
    let mut lines: Vec<&str> = text.split_inclusive('\n').collect();
    if lines.is_empty() {
        return text.to_owned();
    }
    let (one, other) = (dice.below(lines.len()), dice.below(lines.len()));
    match dice.below(3) {
        0 => lines.insert(other, lines[one]),
        1 => drop(lines.remove(one)),
        _ => lines.swap(one, other),
    }
    lines.concat()
}
