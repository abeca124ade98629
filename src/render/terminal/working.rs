//! How something was worked out: its steps one below the other, what they came to in line.

use super::flow::{Flow, Joint, StyledLine};
use super::line::{Line, width};
use super::look::GAP;
use super::paint::Painter;
use crate::render::style::Meaning;
use crate::report::{Outcome, Working};

/// A text is not broken narrower than this beside its name.
const NARROWEST: usize = 24;

/// A step with what is drawn of it.
struct Step {
    name: String,
    text: Flow,
    result: Option<Flow>,
}

/// Appends steps.
pub(super) fn draw(steps: &[Working], painter: Painter<'_>, room: Option<u16>, out: &mut String) {
    let steps: Vec<Step> = steps.iter().map(|step| Step::new(step, painter)).collect();
    let widest = steps.iter().map(|step| width(&step.name)).max().unwrap_or(0) + GAP + 1;
    let room = room.map(usize::from);
    // Names that leave no room beside them have lines of their own.
    let indent = if room.is_some_and(|room| room < widest + NARROWEST) { GAP } else { widest };
    let room = room.map(|room| room.saturating_sub(indent));
    let column = column(&steps, room);
    for step in &steps {
        let mut is_named = indent == widest;
        if !is_named {
            line(&step.name, 0, None, painter, out);
        }
        for (n, part) in step.lines(column, room).iter().enumerate() {
            let name = if n == 0 && std::mem::take(&mut is_named) { step.name.as_str() } else { "" };
            line(name, indent, Some(part), painter, out);
        }
    }
}

fn line(name: &str, indent: usize, part: Option<&StyledLine>, painter: Painter<'_>, out: &mut String) {
    let mut line = Line::new(out);
    line.text(name, painter.style(Meaning::Faint));
    line.spaces(indent.saturating_sub(width(name)));
    if let Some(part) = part {
        part.write(&mut line);
    }
    line.end();
}

/// Where the results stand: after the longest of the texts beside which every result has room.
fn column(steps: &[Step], room: Option<usize>) -> usize {
    let with_result = || steps.iter().filter_map(|step| Some((step.text.natural(), step.result.as_ref()?)));
    let widest = with_result().map(|(_, result)| result.natural()).max().unwrap_or(0);
    let texts = with_result().map(|(text, _)| text + GAP);
    texts.filter(|column| room.is_none_or(|room| column + widest <= room)).max().unwrap_or(0)
}

impl Step {
    fn new(step: &Working, painter: Painter<'_>) -> Self {
        let name = painter.words.field(step.key);
        let text = painter.cell("", &step.text);
        let (name, is_numbered) = match step.number {
            Some(number) => (format!("{number}  {name}"), true),
            None => (name, false),
        };
        let result = step.result.as_ref().map(|result| {
            let (sign, cell) = match result {
                Outcome::Equals(cell) => ("=", cell),
                Outcome::Is(cell) => (":", cell),
            };
            (sign, painter.cell("", cell))
        });
        match result {
            // A sentence goes on after its colon.
            Some((_, result)) if is_numbered => {
                let sentence = Flow::words(format!("{}:", painter.words.line(&step.text)), None);
                Self { name, text: Flow::Parts(vec![sentence, result], Joint::Space), result: None }
            }
            Some((sign, result)) => {
                let result = Flow::Parts(vec![Flow::words(sign, None), result], Joint::Space);
                Self { name, text, result: Some(result) }
            }
            None => Self { name, text, result: None },
        }
    }

    /// The text with its result in the column; beside a longer text, or else below it.
    fn lines(&self, column: usize, room: Option<usize>) -> Vec<StyledLine> {
        let Some(result) = &self.result else { return self.text.lines(room) };
        let text = self.text.natural();
        let gap = column.saturating_sub(text).max(GAP);
        if room.is_none_or(|room| text + gap + result.natural() <= room) {
            let spaces = Flow::words(" ".repeat(gap), None);
            let whole = vec![self.text.clone(), spaces, result.clone()];
            return Flow::Parts(whole, Joint::Sign("")).lines(None);
        }
        [self.text.lines(room), result.lines(room)].concat()
    }
}
