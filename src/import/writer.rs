//! A draft as the text of a plan.

use super::draft::{Deadline, Draft, Grade, Line, Named, Offer, Remark, Section};
use super::quote::{in_block, in_flow, wrapped};

/// How wide a block of text is, its indentation included.
const WIDTH: usize = 120;

/// Texts up to this many letters stand on the line of their key.
const SHORT: usize = 90;

/// What the comments mean, at the top of the file.
const PREFACE: &str = "\
# Read from a document by `roadmap import`. `# import:` says how something was read where that is not plain; what a
# person must still decide begins with `# TODO import:`, and `roadmap check` finds each of them.
";

/// Writes a draft.
pub(super) fn write(draft: &Draft) -> String {
    let mut writer = Writer { text: PREFACE.to_owned() };
    writer.remarks(0, &draft.remarks);
    writer.line(0, "version: 1");
    writer.remarks(0, draft.title_remark.as_slice());
    writer.text(0, "title", &draft.title);
    writer.line(0, &format!("language: {}", draft.language));
    if draft.language.starts_with("uz") {
        writer.line(0, "# timezone: Asia/Tashkent     # where a day ends; without it in UTC");
    }
    if let Some(act) = &draft.source {
        writer.line(0, "source:");
        writer.text(2, "title", act);
    }
    if !draft.events.is_empty() {
        writer.blank();
        writer.line(0, "events:");
        for event in &draft.events {
            writer.remarks(2, &event.remarks);
            writer.line(2, &format!("{}: {{title: {}}}", in_block(&event.id), in_flow(&event.name)));
        }
    }
    writer.names("executors", &draft.executors);
    writer.names("funding", &draft.funding);
    writer.blank();
    writer.parts(0, &draft.top);
    writer.text
}

struct Writer {
    text: String,
}

impl Writer {
    fn line(&mut self, indent: usize, text: &str) {
        self.text.push_str(&" ".repeat(indent));
        self.text.push_str(text);
        self.text.push('\n');
    }

    fn blank(&mut self) {
        self.text.push('\n');
    }

    /// Comments above a line.
    fn remarks(&mut self, indent: usize, remarks: &[Remark]) {
        for remark in remarks {
            self.line(indent, &comment(remark));
        }
    }

    /// A key and its text on one line.
    fn text(&mut self, indent: usize, key: &str, text: &str) {
        self.line(indent, &format!("{key}: {}", in_block(text)));
    }

    /// A key and paragraphs; a long text is a block.
    fn paragraphs(&mut self, indent: usize, key: &str, paragraphs: &[String]) {
        match paragraphs {
            [] => {}
            [only] if only.chars().count() <= SHORT => self.text(indent, key, only),
            several => {
                self.line(indent, &format!("{key}: >-"));
                for (nth, paragraph) in several.iter().enumerate() {
                    if nth > 0 {
                        self.blank();
                    }
                    for line in wrapped(paragraph, WIDTH.saturating_sub(indent + 2)) {
                        self.line(indent + 2, &line);
                    }
                }
            }
        }
    }

    /// A table of names.
    fn names(&mut self, key: &str, names: &[Named]) {
        if names.is_empty() {
            return;
        }
        self.blank();
        self.line(0, &format!("{key}:"));
        for named in names {
            self.remarks(2, &named.remarks);
            self.text(2, &in_block(&named.id), &named.name);
        }
    }

    /// The measures and sections of a section.
    fn parts(&mut self, indent: usize, section: &Section) {
        if !section.measures.is_empty() {
            self.line(indent, "measures:");
            for (nth, measure) in section.measures.iter().enumerate() {
                if nth > 0 {
                    self.blank();
                }
                self.commitment(indent + 2, measure, true);
            }
        }
        if !section.sections.is_empty() {
            self.line(indent, "sections:");
            for (nth, inner) in section.sections.iter().enumerate() {
                if nth > 0 {
                    self.blank();
                }
                self.remarks(indent + 2, &inner.remarks);
                self.line(indent + 2, &format!("- id: {}", id(&inner.id)));
                self.text(indent + 4, "title", &inner.title);
                self.parts(indent + 4, inner);
            }
        }
    }

    /// A measure or step, as an element of a list.
    fn commitment(&mut self, indent: usize, line: &Line, is_measure: bool) {
        self.remarks(indent, &line.remarks);
        self.line(indent, &format!("- id: {}", id(&line.id)));
        let inner = indent + 2;
        self.text(inner, "title", &line.title);
        self.ids(inner, "executors", &line.executors);
        self.ids(inner, "funding", &line.funding);
        self.paragraphs(inner, "outcome", &line.outcome);
        if let Some(deadline) = &line.deadline {
            self.deadline(inner, deadline);
        }
        if let Some(done) = &line.done {
            self.line(inner, &format!("done: ../{}  # import: “{}” in the document", done.by, done.words));
        }
        if line.is_content {
            self.line(inner, "kind: content");
        }
        self.paragraphs(inner, "note", &line.note);
        if is_measure && !line.steps.is_empty() {
            self.line(inner, "steps:");
            line.steps.iter().for_each(|step| self.commitment(inner + 2, step, false));
        }
        self.offers(inner, &line.offers);
    }

    fn ids(&mut self, indent: usize, key: &str, ids: &[String]) {
        if !ids.is_empty() {
            let ids: Vec<String> = ids.iter().map(|id| in_flow(id)).collect();
            self.line(indent, &format!("{key}: [{}]", ids.join(", ")));
        }
    }

    /// The words of a deadline, and how they are read.
    fn deadline(&mut self, indent: usize, deadline: &Deadline) {
        let (open, read): (Vec<Remark>, Vec<Remark>) =
            deadline.remarks.iter().cloned().partition(|remark| remark.grade == Grade::Open);
        self.remarks(indent, &open);
        self.text(indent, "deadline", &deadline.words);
        let said: Vec<&str> = read.iter().map(|remark| remark.text.as_str()).collect();
        let said = if said.is_empty() { String::new() } else { format!("  # import: {}", said.join("; ")) };
        if let Some(due) = &deadline.due {
            self.line(indent, &format!("due: {due}{said}"));
        }
    }

    /// KPIs to be completed by a person, as comments that become keys when `# ` is taken off.
    fn offers(&mut self, indent: usize, offers: &[Offer]) {
        if offers.is_empty() {
            return;
        }
        self.line(
            indent,
            "# import: numbers with a unit in the outcome; what is an indicator becomes one without its `# `",
        );
        self.line(indent, "# kpis:");
        for offer in offers {
            self.line(indent, &format!("#   - id: {}", in_block(&offer.id)));
            self.line(indent, &format!("#     title: {}", in_block(&offer.title)));
            self.line(indent, &format!("#     unit: {}", in_block(&offer.unit)));
            self.line(indent, &format!("#     target: {}", offer.target));
        }
    }
}

fn comment(remark: &Remark) -> String {
    match remark.grade {
        Grade::Read => format!("# import: {}", remark.text),
        Grade::Open => format!("# TODO import: {}", remark.text),
    }
}

/// A number stands bare; `1.10` and the like in quotes.
fn id(id: &str) -> String {
    let is_number = id.len() < 16 && id.chars().all(|c| c.is_ascii_digit()) && !id.starts_with('0');
    if is_number { id.to_owned() } else { in_block(id) }
}
