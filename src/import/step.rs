//! The steps that stand as paragraphs or lines in a cell.

use std::sync::LazyLock;

use super::grid::{Extent, Paragraph};
use super::mark::{Kind, Mark};
use super::wording::{append, clean, folded, words};

/// A step as its cell has it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Found {
    /// Its number, where it has one.
    pub(super) id: Option<String>,
    /// The paragraphs of its text.
    pub(super) text: Vec<String>,
    /// How many lines stand above it in its row, where that is known.
    pub(super) top: Option<u32>,
    /// Whether the document crosses it out.
    pub(super) struck: bool,
}

/// The text of a cell before its first step, and its steps.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Steps {
    /// Paragraphs.
    pub(super) before: Vec<String>,
    pub(super) found: Vec<Found>,
    pub(super) struck: bool,
}

/// A line of a cell.
struct Line<'a> {
    mark: Option<Mark>,
    text: String,
    level: u8,
    paragraph: &'a Paragraph,
}

/// Words that only lead over to the steps.
static LEADS: LazyLock<Vec<String>> = LazyLock::new(|| {
    words(
        "бунда|шу жумладан|жумладан|шунингдек|хусусан|қуйидагилар|в том числе|\
         в частности|including|in particular|при этом|namely",
    )
});

impl Steps {
    /// The steps among the paragraphs of a cell.
    pub(super) fn of<'a>(paragraphs: impl Iterator<Item = &'a Paragraph>) -> Self {
        let lines: Vec<Line<'a>> = paragraphs.flat_map(lines).collect();
        let first = lines.iter().find_map(|line| line.mark.as_ref().map(|mark| (mark.kind, line.level)));
        let mut steps = Self { struck: !lines.is_empty(), ..Self::default() };
        for line in lines {
            let struck = line.paragraph.strike == Extent::All;
            let begins = line.mark.as_ref().filter(|mark| first == Some((mark.kind, line.level)));
            // A list that begins again inside a step is a part of it.
            let begins = begins.filter(|mark| mark.kind != Kind::Letter || mark.id.chars().count() < 3);
            match (begins, steps.found.last_mut()) {
                (Some(mark), _) => steps.found.push(Found {
                    id: Some(mark.id.clone()),
                    text: vec![line.text],
                    top: line.paragraph.top,
                    struck,
                }),
                (None, Some(step)) => {
                    step.struck &= struck;
                    push(&mut step.text, line);
                }
                (None, None) => {
                    steps.struck &= struck;
                    push(&mut steps.before, line);
                }
            }
        }
        steps.before.retain(|text| !is_lead(text));
        steps.struck &= !steps.before.is_empty() || steps.found.iter().all(|step| step.struck);
        steps
    }
}

/// Adds a line to the paragraphs of a text. A line that begins small goes on with the one above.
fn push(text: &mut Vec<String>, line: Line<'_>) {
    let marked = line.mark.as_ref().map(|mark| shown(mark) + &line.text);
    let small = line.text.chars().find(|c| c.is_alphabetic()).is_some_and(char::is_lowercase);
    match text.last_mut().filter(|last| marked.is_none() && small && !last.ends_with([';', ':', '.'])) {
        Some(last) => append(last, &line.text),
        None => text.push(marked.unwrap_or(line.text)),
    }
}

fn shown(mark: &Mark) -> String {
    match mark.kind {
        Kind::Bracket | Kind::Letter => format!("{}) ", mark.id),
        Kind::Point | Kind::Dotted => format!("{}. ", mark.id),
    }
}

/// The lines of a paragraph: a line break begins one only before a mark; so do marks in a row inside a line.
fn lines(paragraph: &Paragraph) -> Vec<Line<'_>> {
    let automatic = paragraph.number.as_ref().filter(|number| !number.bullet);
    let mut lines: Vec<Line<'_>> = Vec::new();
    for text in paragraph.text.split('\n').map(clean).filter(|text| !text.is_empty()) {
        for text in in_a_row(&text) {
            let split = Mark::split(&text);
            match (split, lines.last_mut()) {
                (Some((mark, rest)), _) => {
                    lines.push(Line { text: rest.to_owned(), mark: Some(mark), level: 0, paragraph });
                }
                (None, Some(before)) => append(&mut before.text, &text),
                (None, None) => lines.push(Line { text, mark: None, level: 0, paragraph }),
            }
        }
    }
    if let Some(number) = automatic {
        match lines.first_mut() {
            // A number that was typed beside the automatic one counts.
            Some(first) if first.mark.is_none() => {
                first.mark = Mark::automatic(&number.text);
                first.level = number.level + 1;
            }
            Some(_) => {}
            None => lines.push(Line {
                mark: Mark::automatic(&number.text),
                text: String::new(),
                level: number.level + 1,
                paragraph,
            }),
        }
    }
    lines
}

/// A line cut before `1)`, `2)` … where these follow one another in it.
pub(super) fn in_a_row(text: &str) -> Vec<String> {
    let mut cuts = Vec::new();
    let mut number = 1;
    let mut from = 0;
    while let Some(at) = text.get(from..).and_then(|rest| rest.find(&format!("{number}) "))) {
        let at = from + at;
        let before = text.get(..at).unwrap_or_default().trim_end();
        let apart = text.get(..at).is_some_and(|before| before.is_empty() || before.ends_with(' '));
        if apart && (before.is_empty() || before.ends_with([':', ';', '.', ','])) {
            cuts.push(at);
            number += 1;
        }
        from = at + 2;
    }
    if cuts.len() < 2 {
        return vec![text.to_owned()];
    }
    let ends = cuts.iter().copied().skip(1).chain([text.len()]);
    let first = cuts.first().copied().unwrap_or(0);
    let parts = std::iter::once((0, first)).chain(cuts.iter().copied().zip(ends));
    parts.filter_map(|(from, to)| text.get(from..to)).map(clean).filter(|part| !part.is_empty()).collect()
}

/// Whether a text only leads over to the steps: `Бунда:`.
fn is_lead(text: &str) -> bool {
    let text_words = folded(text);
    text.ends_with(':') && LEADS.contains(&text_words)
}

/// A text without `Бунда:` at its end.
pub(super) fn without_lead(text: &str) -> &str {
    let Some(body) = text.strip_suffix(':') else { return text };
    let Some((before, last)) = body.rsplit_once(['.', ';']) else { return text };
    if LEADS.contains(&folded(last)) { before } else { text }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::import::grid::Number;

    fn shown(paragraphs: &[Paragraph]) -> String {
        let found = Steps::of(paragraphs.iter());
        let step =
            |step: &Found| format!("[{}] {}", step.id.clone().unwrap_or_default(), step.text.join(" ¶ "));
        let steps: Vec<String> = found.found.iter().map(step).collect();
        format!("{} | {}", found.before.join(" ¶ "), steps.join(" | "))
    }

    fn plain(text: &str) -> Vec<Paragraph> {
        text.split('¶').map(Paragraph::plain).collect()
    }

    #[test]
    fn marked_paragraphs_are_steps() {
        for (text, expected) in [
            ("Тармоқни қуриш.¶Бунда:¶1) лойиҳа;¶2) қурилиш.", "Тармоқни қуриш. | [1] лойиҳа; | [2] қурилиш."),
            ("Title¶а) one¶б) two", "Title | [а] one | [б] two"),
            ("1. one¶2. two", " | [1] one | [2] two"),
            ("Title\n1) one;\n2) two\nand more", "Title | [1] one; | [2] two and more"),
            ("Title: 1) one; 2) two; 3) three", "Title: | [1] one; | [2] two; | [3] three"),
            (
                "Title¶1) one:¶а) first;¶б) second;¶2) two",
                "Title | [1] one: ¶ а) first; ¶ б) second; | [2] two",
            ),
            ("Title, of 2020¶goes on¶More.", "Title, of 2020 goes on ¶ More. | "),
            ("See (annex 1) and 2) here", "See (annex 1) and 2) here | "),
        ] {
            assert_eq!(shown(&plain(text)), expected, "{text}");
        }
    }

    #[test]
    fn words_that_lead_over_to_the_steps_are_no_part_of_the_title() {
        assert_eq!(without_lead("Босқичини амалга ошириш. Бунда:"), "Босқичини амалга ошириш");
        assert_eq!(
            without_lead("Босқичини амалга ошириш, шу жумладан:"),
            "Босқичини амалга ошириш, шу жумладан:"
        );
    }

    #[test]
    fn automatic_numbers_are_marks_and_bullets_are_not() {
        let item = |number: &str, level: u8, bullet: bool, text: &str| Paragraph {
            number: Some(Number { text: number.into(), level, bullet }),
            ..Paragraph::plain(text)
        };
        let paragraphs = [
            Paragraph::plain("Title"),
            item("1)", 0, false, "one"),
            item("а)", 1, false, "Inner"),
            item("•", 0, true, "Point"),
            item("2)", 0, false, "two"),
        ];
        assert_eq!(shown(&paragraphs), "Title | [1] one ¶ а) Inner ¶ Point | [2] two");
        assert_eq!(
            shown(&[Paragraph::plain("Title"), item("3.", 0, false, "1) typed")]),
            "Title | [1] typed"
        );
    }
}
