//! What a revised document says besides, and no change carries out: it is listed, so that nothing of the document is lost.

use std::collections::BTreeSet;

use super::entry::{Entry, Fact, Why};
use super::pairs::{Pair, Pairs};
use super::reviser::Reviser;
use crate::import::wording::{clean, shortened};
use crate::model::{Item, Plan, Position, SectionPath, Status, Text};

/// How many letters of a note are listed.
const SHOWN: usize = 200;

impl<'a> Reviser<'a> {
    /// Lists that a line is done in the document, has another note there, or stands in another section.
    pub(super) fn besides(&mut self, pair: Pair, pairs: &Pairs) {
        let Some((line, new)) = self.plan.line(pair.plan).zip(self.new.line(pair.new)) else { return };
        let base = pair.base.and_then(|base| self.base?.line(base));
        let is_done = |item: &Item<'_>| item.commitment().done.is_some();
        let is_closed = matches!(line.state(self.terms.today).status, Status::Done | Status::Dropped);
        if is_done(&new) && !is_closed && !base.as_ref().is_some_and(is_done) {
            self.leave(&line, Why::Done);
        }
        if let Some(now) = note(&new).filter(|now| base.as_ref().and_then(note).as_ref() != Some(now))
            && !note(&line).is_some_and(|note| note.contains(&now))
        {
            self.leave(&line, Why::Noted(shortened(&now, SHOWN)));
        }
        if pair.new.step.is_none() {
            self.other_section(pair, pairs, &line);
        }
    }

    fn other_section(&mut self, pair: Pair, pairs: &Pairs, line: &Item<'a>) {
        let (here, there) = (pair.plan.section, pair.new.section);
        let Some(title) = titles(self.new, there).into_iter().next() else { return };
        let was = pair.base.and_then(|base| Some(titles(self.base?, base.section)));
        let now = titles(self.plan, here);
        // A plan without titles of sections does not follow those of the document.
        let is_same = now.is_empty() || now.contains(&title) || was.is_some_and(|was| was.contains(&title));
        if !is_same && pairs.sections.get(&there) != Some(&here) {
            self.leave(line, Why::Section(title));
        }
    }

    /// Lists what both documents have and somebody has taken out of the plan.
    pub(super) fn taken_out(&mut self, pairs: &Pairs) {
        let out: BTreeSet<Position> = pairs.left_out.iter().copied().collect();
        for position in &pairs.left_out {
            let Some(line) = self.new.line(*position) else { continue };
            // A step goes with its measure.
            if line.step.is_some() && out.contains(&Position { step: None, ..*position }) {
                continue;
            }
            let title = line.title().shown(self.languages()).into_owned();
            self.entries.push(Entry { id: line.id(), title, fact: Fact::Undecided(Why::TakenOut) });
        }
    }
}

/// The note of a line in its first language.
fn note(line: &Item<'_>) -> Option<String> {
    let notes = line.step.map_or(&line.measure.notes, |step| &step.notes);
    let text = notes.note.as_ref()?.every().next()?;
    Some(clean(text)).filter(|text| !text.is_empty())
}

fn titles(plan: &Plan, path: SectionPath) -> Vec<String> {
    let title = plan.section(path).and_then(|section| section.title.as_ref());
    title.into_iter().flat_map(Text::every).map(clean).collect()
}
