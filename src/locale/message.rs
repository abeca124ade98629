//! The messages of a language, each found by its id without looking through the others.

/// A catalogue of Fluent messages. It has hundreds and a command says thirty of them, so where each begins is found when
/// the program is compiled.
#[derive(Clone, Copy, Debug)]
pub struct Messages {
    /// All of them.
    pub text: &'static str,
    /// Where the messages begin, counted from 1, each at the slot of its id or, where that is taken, at the next free one.
    begins: &'static [u32],
}

impl Messages {
    /// The catalogue of a file, with its index.
    pub(super) const fn new(text: &'static str, begins: &'static [u32]) -> Self {
        Self { text, begins }
    }

    /// The text from the message of an id on, where there is one.
    #[must_use]
    pub fn from(self, id: &str) -> Option<&'static str> {
        let first = slot_of(id.as_bytes(), self.begins.len());
        let slots = self.begins.iter().cycle().skip(first).take_while(|begin| **begin != 0);
        let mut texts = slots.filter_map(|begin| self.text.get(*begin as usize - 1..));
        texts.find(|text| text.strip_prefix(id).is_some_and(|rest| rest.starts_with(' ')))
    }
}

/// How many slots the index of a catalogue has: at least half of them are free, so that few ids share one.
pub(super) const fn slots(text: &str) -> usize {
    let bytes = text.as_bytes();
    let (mut count, mut at, mut is_line_start) = (0, 0, true);
    while at < bytes.len() {
        count += (is_line_start && bytes[at].is_ascii_alphabetic()) as usize;
        is_line_start = bytes[at] == b'\n';
        at += 1;
    }
    (2 * count + 1).next_power_of_two()
}

/// The index of a catalogue. Only a message begins its line with a letter, and a space follows its id.
pub(super) const fn index<const SLOTS: usize>(text: &str) -> [u32; SLOTS] {
    let bytes = text.as_bytes();
    let mut begins = [0; SLOTS];
    let (mut at, mut is_line_start) = (0, true);
    while at < bytes.len() {
        if is_line_start && bytes[at].is_ascii_alphabetic() {
            let mut end = at;
            while bytes[end] != b' ' {
                end += 1;
            }
            let mut slot = slot_of(bytes.split_at(end).0.split_at(at).1, SLOTS);
            while begins[slot] != 0 {
                slot = (slot + 1) % SLOTS;
            }
            #[expect(clippy::cast_possible_truncation, reason = "a catalogue is far from having 4 GiB")]
            let begin = at as u32 + 1;
            begins[slot] = begin;
        }
        is_line_start = bytes[at] == b'\n';
        at += 1;
    }
    begins
}

/// Where the search for an id begins: FNV-1a, which is short enough to be worked out while compiling.
const fn slot_of(id: &[u8], slots: usize) -> usize {
    let mut hash: u32 = 0x811c_9dc5;
    let mut at = 0;
    while at < id.len() {
        hash = (hash ^ id[at] as u32).wrapping_mul(0x0100_0193);
        at += 1;
    }
    (hash ^ (hash >> 16)) as usize % slots
}

/// The catalogue in a file beside the one that names it.
macro_rules! messages {
    ($file:literal) => {{
        use $crate::locale::message::{Messages, index, slots};
        const TEXT: &str = include_str!($file);
        Messages::new(TEXT, &const { index::<{ slots(TEXT) }>(TEXT) })
    }};
}
pub(super) use messages;

#[cfg(test)]
mod tests {
    use crate::locale::LOCALES;

    #[test]
    fn every_message_is_found_by_its_id_and_no_other() {
        for locale in LOCALES {
            for messages in [locale.answers, locale.reports, locale.forms, locale.dates] {
                let lines =
                    messages.text.lines().filter(|line| line.starts_with(|c: char| c.is_alphabetic()));
                let ids: Vec<&str> = lines.map(|line| line.split_once(' ').unwrap().0).collect();
                for id in ids {
                    let found = messages.from(id).unwrap();
                    assert_eq!(found.lines().next().unwrap().split_once(' ').unwrap().0, id);
                    assert_eq!(messages.from(&format!("{id}-")), None);
                    assert_eq!(messages.from(&id[1..]).filter(|text| text.starts_with(id)), None);
                }
            }
            assert_eq!(locale.answers.from(""), None);
        }
    }
}
