//! What a cell says at a terminal: its words with their signs and colours, as they stand in a column or among facts.

use anstyle::Style;

use super::flow::{Flow, Joint};
use crate::model::{Lateness, Status};
use crate::render::style::Meaning;
use crate::render::symbol::{LATE, Signs};
use crate::render::words::{Words, spark};
use crate::report::{Cell, Standing};

/// Draws cells.
#[derive(Clone, Copy)]
pub(super) struct Painter<'w> {
    pub(super) words: &'w Words,
    pub(super) signs: Signs,
    pub(super) colour: bool,
}

impl Painter<'_> {
    /// The same with words for another room.
    pub(super) fn with(self, words: &Words) -> Painter<'_> {
        Painter { words, signs: self.signs, colour: self.colour }
    }

    pub(super) fn style(self, meaning: Meaning) -> Option<Style> {
        self.colour.then(|| meaning.style())
    }

    /// What stands in a column.
    #[expect(clippy::wildcard_enum_match_arm, reason = "every other cell is drawn as its words")]
    pub(super) fn cell(self, key: &str, cell: &Cell) -> Flow {
        match cell {
            Cell::Lines(cells) => Flow::Lines(cells.iter().map(|cell| self.cell(key, cell)).collect()),
            Cell::Facts(cells) => self.joined(cells.iter().map(|cell| self.cell(key, cell)).collect()),
            Cell::Names(names) => {
                let last = names.len().saturating_sub(1);
                let text = |(n, name)| {
                    let mut text = String::new();
                    self.words.write_text(self.words.name(name), &mut text);
                    text + if n < last { "," } else { "" }
                };
                let names = names.iter().enumerate().map(|name| Flow::words(text(name), None));
                Flow::Parts(names.collect(), Joint::Space)
            }
            Cell::State(standing) => self.standing(standing),
            Cell::Count(0) => self.nothing(),
            cell if cell.is_empty() => Flow::nothing(),
            cell => Flow::words(
                self.text(key, cell),
                Self::meaning(key, cell).and_then(|meaning| self.style(meaning)),
            ),
        }
    }

    /// Facts beside each other.
    pub(super) fn joined(self, facts: Vec<Flow>) -> Flow {
        let mut facts: Vec<Flow> = facts.into_iter().filter(|fact| !fact.is_empty()).collect();
        match facts.len() {
            1 => facts.pop().unwrap_or_else(Flow::nothing),
            _ => Flow::Parts(facts, Joint::Sign(self.signs.between())),
        }
    }

    /// What stands where a figure is expected and there is none.
    pub(super) fn nothing(self) -> Flow {
        Flow::words(self.signs.nothing(), self.style(Meaning::Faint))
    }

    #[expect(clippy::wildcard_enum_match_arm, reason = "every other cell is drawn as its words")]
    /// Appends what stands in a column where everything is on one line. How it looks.
    pub(super) fn write(self, key: &str, cell: &Cell, misses: bool, out: &mut String) -> Option<Style> {
        match cell {
            Cell::State(standing) => {
                let (text, style) = self.standing_line(standing);
                out.push_str(&text);
                style
            }
            Cell::Count(0) => {
                out.push_str(self.signs.nothing());
                self.style(Meaning::Faint)
            }
            cell if cell.is_empty() => {
                out.push_str(if misses { self.signs.nothing() } else { "" });
                self.style(Meaning::Faint)
            }
            Cell::Status(_) | Cell::Rating(_) | Cell::Count(_) | Cell::Phrase(_) | Cell::Bar(_) => {
                out.push_str(&self.text(key, cell));
                Self::meaning(key, cell).and_then(|meaning| self.style(meaning))
            }
            cell => {
                self.words.write_line(cell, out);
                Self::meaning(key, cell).and_then(|meaning| self.style(meaning))
            }
        }
    }

    #[expect(clippy::wildcard_enum_match_arm, reason = "every other cell is drawn as its words")]
    fn text(self, key: &str, cell: &Cell) -> String {
        match cell {
            Cell::Status(status) => {
                format!("{} {}", self.signs.status(*status, false), self.words.status(*status))
            }
            Cell::Rating(rating) => format!("{} {}", self.signs.rating(*rating), self.words.rating(*rating)),
            Cell::Count(_) if key == "overdue" => format!("{LATE} {}", self.words.cell(cell)),
            Cell::Phrase(phrase) if phrase.id == "count-overdue" => {
                format!("{LATE} {}", self.words.cell(cell))
            }
            Cell::Bar(share) => {
                let bar = self.signs.bar(spark::full_blocks(*share), spark::BLOCKS);
                format!("{bar} {}", self.words.cell(&Cell::Percent(*share)))
            }
            cell => self.words.cell(cell),
        }
    }

    /// What a cell means by itself or by its column.
    fn meaning(key: &str, cell: &Cell) -> Option<Meaning> {
        match (key, cell) {
            (_, Cell::Status(status)) => Meaning::of_status(*status, None),
            (_, Cell::Rating(rating)) => Some(Meaning::of_rating(*rating)),
            (_, Cell::Late(late)) => Meaning::of_lateness(*late),
            ("days-left" | "left", Cell::Days(days)) => Meaning::of_days_left(*days),
            ("overdue", Cell::Count(_)) => Some(Meaning::Severe),
            (_, Cell::Phrase(phrase)) if phrase.id == "count-overdue" => Some(Meaning::Severe),
            ("done", Cell::Count(_)) => Some(Meaning::Good),
            ("achieved", Cell::Bar(_)) => Some(Meaning::Progress),
            ("id", _) => Some(Meaning::Strong),
            ("remark", _) => Some(Meaning::Faint),
            _ => None,
        }
    }

    /// A state, how late it is, and below that its day.
    fn standing(self, standing: &Standing) -> Flow {
        let style =
            Meaning::of_status(standing.status, standing.late).and_then(|meaning| self.style(meaning));
        let first = format!("{} {}", self.sign(standing), self.words.standing(standing));
        let mut lines = vec![Flow::words(first, style)];
        lines.extend(self.words.standing_day(standing).map(|day| Flow::words(format!("  {day}"), None)));
        Flow::Lines(lines)
    }

    /// The same among facts or in a sentence, on one line.
    pub(super) fn standing_line(self, standing: &Standing) -> (String, Option<Style>) {
        let style =
            Meaning::of_status(standing.status, standing.late).and_then(|meaning| self.style(meaning));
        (format!("{} {}", self.sign(standing), self.words.line(&Cell::State(*standing))), style)
    }

    fn sign(self, standing: &Standing) -> &'static str {
        self.signs.status(standing.status, standing.unconfirmed)
    }

    /// How late, beside the sign of what is late.
    pub(super) fn late_fact(self, late: Lateness) -> Flow {
        let style = Meaning::of_status(Status::Overdue, Some(late)).and_then(|meaning| self.style(meaning));
        Flow::words(format!("{LATE} {}", self.words.late_in_words(late)), style)
    }
}
