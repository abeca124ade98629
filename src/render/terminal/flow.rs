//! Texts with their styles, and how they are broken into lines: names between names, facts between facts, words at
//! spaces, and a word that is longer than a line wherever it must be.

use anstyle::Style;

use super::line::{Line, broken, width};

/// A text that has not been broken into lines yet.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Flow {
    /// Words, broken at spaces.
    Words(String, Option<Style>),
    /// Parts after each other, kept whole as far as there is room.
    Parts(Vec<Flow>, Joint),
    /// Parts below each other.
    Lines(Vec<Flow>),
}

/// What stands between two parts on one line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Joint {
    Space,
    /// A sign between facts, which goes where a line ends.
    Sign(&'static str),
}

/// A line of texts with their styles.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct StyledLine {
    parts: Vec<(String, Option<Style>)>,
    width: usize,
}

impl Flow {
    pub(super) fn words(text: impl Into<String>, style: Option<Style>) -> Self {
        Self::Words(text.into(), style)
    }

    pub(super) fn nothing() -> Self {
        Self::Words(String::new(), None)
    }

    pub(super) fn is_empty(&self) -> bool {
        match self {
            Self::Words(text, _) => text.is_empty(),
            Self::Parts(parts, _) | Self::Lines(parts) => parts.iter().all(Self::is_empty),
        }
    }

    /// How wide its longest line is where nothing is broken.
    pub(super) fn natural(&self) -> usize {
        match self {
            Self::Words(text, _) => text.split('\n').map(width).max().unwrap_or(0),
            Self::Parts(parts, joint) => {
                let gaps = joint.width() * parts.len().saturating_sub(1);
                parts.iter().map(Self::natural).sum::<usize>() + gaps
            }
            Self::Lines(parts) => parts.iter().map(Self::natural).max().unwrap_or(0),
        }
    }

    /// How wide it must be so that nothing is broken but between parts, or else between words.
    pub(super) fn unit(&self) -> usize {
        match self {
            Self::Words(text, _) => text.split([' ', '\n']).map(width).max().unwrap_or(0),
            Self::Parts(parts, _) => parts.iter().map(Self::natural).max().unwrap_or(0),
            Self::Lines(parts) => parts.iter().map(Self::unit).max().unwrap_or(0),
        }
    }

    /// All of it in one style, but for what has a style of its own.
    pub(super) fn styled(self, style: Option<Style>) -> Self {
        match self {
            Self::Words(text, own) => Self::Words(text, own.or(style)),
            Self::Parts(parts, joint) => {
                Self::Parts(parts.into_iter().map(|part| part.styled(style)).collect(), joint)
            }
            Self::Lines(parts) => Self::Lines(parts.into_iter().map(|part| part.styled(style)).collect()),
        }
    }

    /// In lines of at most so many columns. There is at least one.
    pub(super) fn lines(&self, room: Option<usize>) -> Vec<StyledLine> {
        let mut page = Page { room: room.unwrap_or(usize::MAX), lines: vec![StyledLine::default()] };
        page.put(self, None, None);
        page.lines
    }
}

impl Joint {
    fn width(self) -> usize {
        match self {
            Self::Space => 1,
            Self::Sign(sign) => width(sign),
        }
    }

    fn text(self) -> &'static str {
        match self {
            Self::Space => " ",
            Self::Sign(sign) => sign,
        }
    }
}

impl StyledLine {
    pub(super) fn width(&self) -> usize {
        self.width
    }

    pub(super) fn is_empty(&self) -> bool {
        self.parts.is_empty()
    }

    /// Further to the right.
    pub(super) fn indented(mut self, by: usize) -> Self {
        if by > 0 && !self.is_empty() {
            self.parts.insert(0, (" ".repeat(by), None));
            self.width += by;
        }
        self
    }

    /// What it says, without styles.
    pub(super) fn text(&self) -> String {
        self.parts.iter().map(|(text, _)| text.as_str()).collect()
    }

    pub(super) fn write(&self, line: &mut Line<'_>) {
        for (text, style) in &self.parts {
            line.text(text, *style);
        }
    }

    fn push(&mut self, text: &str, style: Option<Style>) {
        if text.is_empty() {
            return;
        }
        self.width += width(text);
        match self.parts.last_mut().filter(|(_, last)| *last == style) {
            Some((last, _)) => last.push_str(text),
            None => self.parts.push((text.to_owned(), style)),
        }
    }
}

/// Lines that are being filled.
struct Page {
    room: usize,
    lines: Vec<StyledLine>,
}

impl Page {
    fn last(&mut self) -> &mut StyledLine {
        if self.lines.is_empty() {
            self.lines.push(StyledLine::default());
        }
        let last = self.lines.len() - 1;
        #[expect(
            clippy::indexing_slicing,
            reason = "there is a last line: one has just been put there if there was none"
        )]
        &mut self.lines[last]
    }

    fn break_line(&mut self) {
        if !self.last().is_empty() {
            self.lines.push(StyledLine::default());
        }
    }

    /// Puts a part after what is there already: on the same line if it fits, else on one of its own, else broken.
    fn put(&mut self, flow: &Flow, joint: Option<Joint>, joint_style: Option<Style>) {
        if flow.is_empty() {
            return;
        }
        match flow {
            Flow::Lines(parts) => {
                for part in parts.iter().filter(|part| !part.is_empty()) {
                    self.break_line();
                    self.put(part, None, None);
                }
                return;
            }
            Flow::Words(text, style) if text.contains('\n') => {
                for part in text.split('\n') {
                    self.break_line();
                    self.put(&Flow::words(part, *style), None, None);
                }
                return;
            }
            Flow::Words(..) | Flow::Parts(..) => {}
        }
        let wide = flow.natural();
        let taken = self.last().width;
        let gap = if taken == 0 { 0 } else { joint.map_or(0, Joint::width) };
        if taken + gap + wide <= self.room {
            if let Some(joint) = joint.filter(|_| taken > 0) {
                self.last().push(joint.text(), joint_style);
            }
            self.append(flow);
        } else if wide <= self.room {
            self.break_line();
            self.append(flow);
        } else {
            self.break_line();
            match flow {
                Flow::Words(text, style) => self.fill(text, *style),
                Flow::Parts(parts, joint) => {
                    for part in parts {
                        self.put(part, Some(*joint), joint_style);
                    }
                }
                Flow::Lines(_) => {}
            }
        }
    }

    /// All of it on the line there is.
    fn append(&mut self, flow: &Flow) {
        match flow {
            Flow::Words(text, style) => self.last().push(text, *style),
            Flow::Parts(parts, joint) => {
                let parts = parts.iter().filter(|part| !part.is_empty());
                for (n, part) in parts.enumerate() {
                    if n > 0 {
                        self.last().push(joint.text(), None);
                    }
                    self.append(part);
                }
            }
            Flow::Lines(parts) => parts.iter().for_each(|part| self.append(part)),
        }
    }

    /// Words on as many lines as they need. Spaces between them stay as they are, but for those where a line ends.
    fn fill(&mut self, text: &str, style: Option<Style>) {
        let room = self.room;
        let mut spaces = 0;
        for word in text.split(' ') {
            if word.is_empty() {
                spaces += 1;
                continue;
            }
            let taken = self.last().width;
            if taken > 0 && taken + spaces + width(word) <= room {
                self.last().push(&" ".repeat(spaces), style);
                self.last().push(word, style);
            } else {
                self.break_line();
                for (n, part) in broken(word, room).into_iter().enumerate() {
                    if n > 0 {
                        self.break_line();
                    }
                    self.last().push(part, style);
                }
            }
            spaces = 1;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines(flow: &Flow, room: usize) -> Vec<String> {
        flow.lines(Some(room)).iter().map(StyledLine::text).collect()
    }

    fn words(text: &str) -> Flow {
        Flow::words(text, None)
    }

    #[test]
    fn words_break_at_spaces_and_a_word_longer_than_a_line_wherever_it_must() {
        assert_eq!(lines(&words("ахборот тизимини ишга тушириш"), 16), ["ахборот тизимини", "ишга тушириш"]);
        assert_eq!(
            lines(&words("see https://example.org/a/long now"), 12),
            ["see", "https://exam", "ple.org/a/lo", "ng now"]
        );
        assert_eq!(lines(&words(""), 5), [""]);
        assert_eq!(lines(&words("a\nb c"), 9), ["a", "b c"]);
        assert_eq!(lines(&words("3  Increase the number"), 12), ["3  Increase", "the number"]);
    }

    #[test]
    fn names_are_kept_whole_and_facts_lose_their_sign_where_a_line_ends() {
        let names = Flow::Parts(
            ["MDT,", "Mobile operators,", "Internet providers"].map(words).to_vec(),
            Joint::Space,
        );
        assert_eq!(lines(&names, 18), ["MDT,", "Mobile operators,", "Internet providers"]);
        assert_eq!(lines(&names, 24), ["MDT, Mobile operators,", "Internet providers"]);
        let facts =
            Flow::Parts(vec![words("16 days late"), words("due 2023-06-15"), names], Joint::Sign(" · "));
        assert_eq!(
            lines(&facts, 44),
            ["16 days late · due 2023-06-15", "MDT, Mobile operators, Internet providers"]
        );
        assert_eq!(
            lines(&facts, 20),
            ["16 days late", "due 2023-06-15", "MDT,", "Mobile operators,", "Internet providers"]
        );
    }

    #[test]
    fn a_title_of_one_endless_word_takes_time_in_proportion_to_its_length() {
        let word = "ў".repeat(1_000_000);
        let lines = lines(&words(&word), 30);
        assert_eq!((lines.len(), lines.concat()), (33_334, word));
    }
}
