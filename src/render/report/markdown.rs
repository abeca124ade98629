//! A report as Markdown, for GitHub, GitLab and mail.

use std::fmt::Write as _;

use super::gantt;
use super::speech::Speech;
use crate::render::markdown::{as_paragraph, escaped};
use crate::render::words::Words;
use crate::report::paper::{Block, Entry, Front, Paper, Paragraph, Part, Row, RowKind, Table, Tone};
use crate::report::{Cell, Phrase};

/// Draws a report. Parts are separated by empty lines; the last line ends with a newline.
#[must_use]
pub fn draw(paper: &Paper, words: &Words) -> String {
    let speech = Speech::new(words);
    let words = &speech.words;
    let mut out = String::new();
    front(&paper.front, words, &mut out);
    for part in &paper.parts {
        self::part(part, &speech, &mut out);
    }
    if let Some(letter) = &paper.front.letter {
        paragraph(&words.cell(&letter.request), &mut out);
        notes(&paper.front, words, &mut out);
    }
    out
}

fn message(id: &'static str) -> Cell {
    Phrase::new(id).cell()
}

fn front(front: &Front, words: &Words, out: &mut String) {
    let say = |cell: &Cell| escaped(&words.line(cell));
    let _ = writeln!(out, "# {}", say(&front.plan));
    if let Some(letter) = &front.letter {
        paragraph(&format!("**{}**", say(&letter.addressee)), out);
        let opening: Vec<String> = letter.opening.iter().map(say).collect();
        paragraph(&opening.join(" "), out);
        return;
    }
    let day = Phrase::new("paper-as-of").with("day", Cell::LongDay(front.day));
    paragraph(&format!("**{}**, {}", say(&message("paper-kind")), say(&day.cell())), out);
    if let Some(act) = &front.act {
        let act = say(&Phrase::new("paper-act").with("act", act.clone()).cell());
        let is_address = |url: &&String| crate::render::address::length(url) == url.len();
        let link = front.url.as_ref().filter(is_address);
        paragraph(&link.map_or(act.clone(), |url| format!("[{act}](<{url}>)")), out);
    }
    notes(front, words, out);
    approval(front, words, out);
}

/// Room to approve it, on paper or in the file.
fn approval(front: &Front, words: &Words, out: &mut String) {
    let line = |cells: Vec<Cell>| {
        let cells: Vec<String> = cells.iter().map(|cell| escaped(&words.line(cell))).collect();
        cells.join(" ")
    };
    let mut lines = front.approval().into_iter().map(line);
    if let Some(approved) = lines.next() {
        let lines: Vec<String> = std::iter::once(format!("**{approved}**")).chain(lines).collect();
        paragraph(&lines.join("\\\n"), out);
    }
}

/// What is noted of the plan and of its texts.
fn notes(front: &Front, words: &Words, out: &mut String) {
    for note in &front.notes {
        paragraph(&escaped(&words.line(note)), out);
    }
}

fn part(part: &Part, speech: &Speech, out: &mut String) {
    let words = &speech.words;
    let _ = writeln!(out, "\n## {}", escaped(&words.line(&part.heading)));
    for block in &part.blocks {
        match block {
            Block::Sentence(cell) => paragraph(&as_paragraph(escaped(&words.cell(cell))), out),
            Block::Note(cell) => paragraph(&format!("_{}_", escaped(&words.line(cell))), out),
            Block::Figures(figures) => {
                out.push('\n');
                for figure in figures {
                    let value = escaped(&words.line(&figure.value));
                    let caption = escaped(&words.line(&figure.caption));
                    let _ = write!(out, "- **{value}** {caption}");
                    for note in &figure.notes {
                        let _ = write!(out, "; {}", escaped(&words.line(note)));
                    }
                    out.push('\n');
                }
            }
            // The bar says what the sentences and the table say.
            Block::Shares(_) | Block::Courses(_) | Block::Trend(_) => {}
            Block::Timeline(timeline) => {
                if let Some(chart) = gantt::draw(timeline, words) {
                    out.push('\n');
                    out.push_str(&chart);
                }
            }
            Block::Table(table) => self::table(table, speech, out),
            Block::Facts(facts) => {
                out.push('\n');
                for (name, value) in facts {
                    let (name, value) = (words.line(name), words.line(value));
                    let _ = writeln!(out, "- {}: {}", escaped(&name), escaped(&value));
                }
            }
        }
    }
}

fn paragraph(text: &str, out: &mut String) {
    let _ = write!(out, "\n{text}\n");
}

fn table(table: &Table, speech: &Speech, out: &mut String) {
    let words = &speech.words;
    if let Some(caption) = &table.caption {
        paragraph(&escaped(&words.line(caption)), out);
    }
    out.push('\n');
    line(table.columns.iter().map(|column| escaped(&words.report_head(column.key))), out);
    line(table.columns.iter().map(|column| if column.is_figure { "---:" } else { "---" }.to_owned()), out);
    for row in &table.rows {
        line(cells(table, row, speech).into_iter(), out);
    }
}

fn cells(table: &Table, row: &Row, speech: &Speech) -> Vec<String> {
    if row.kind.is_across() {
        let mut cells = vec![String::new(); table.columns.len()];
        // The first column is too narrow for a title.
        let at = usize::from(table.columns.len() > 1);
        if let (Some(slot), Some(entry)) = (cells.get_mut(at), row.cells.first()) {
            *slot = entry_text(entry, speech);
        }
        return cells;
    }
    let is_strong = row.kind == RowKind::Total;
    let cell = |entry: &Entry| {
        let text = entry_text(entry, speech);
        if is_strong && !text.is_empty() && !text.contains("**") { format!("**{text}**") } else { text }
    };
    row.cells.iter().map(cell).collect()
}

/// The paragraphs of a cell, one below the other.
fn entry_text(entry: &Entry, speech: &Speech) -> String {
    let paragraphs: Vec<String> = entry.paragraphs.iter().map(|one| runs(one, speech)).collect();
    paragraphs.join("<br>")
}

fn runs(paragraph: &Paragraph, speech: &Speech) -> String {
    let mut text = String::new();
    for run in &paragraph.runs {
        let said = speech.of(run).line(&run.cell);
        let said = escaped(&said);
        match run.tone {
            Tone::Strong | Tone::Status(_) | Tone::Rating(_) if !said.trim().is_empty() => {
                let _ = write!(text, "**{said}**");
            }
            Tone::Plain | Tone::Quiet | Tone::Label | Tone::Strong | Tone::Status(_) | Tone::Rating(_) => {
                text.push_str(&said);
            }
        }
    }
    text
}

fn line(cells: impl Iterator<Item = String>, out: &mut String) {
    out.push('|');
    for cell in cells {
        let _ = write!(out, " {cell} |");
    }
    out.push('\n');
}
