//! Lines that are gone from the document.

use std::collections::BTreeSet;

use super::entry::{Fact, Why};
use super::pairs::Pairs;
use super::reviser::Reviser;
use crate::model::{Item, MarkKind, Position, Request, Status};

impl<'a> Reviser<'a> {
    /// Drops what is gone and not delivered.
    pub(super) fn vanished(&mut self, pairs: &Pairs) {
        let gone: BTreeSet<Position> = pairs.vanished.iter().copied().collect();
        let mut undivided = BTreeSet::new();
        for position in &pairs.vanished {
            let Some(line) = self.plan.line(*position) else { continue };
            let whole = Position { step: None, ..*position };
            // A step of a measure that is gone goes with it.
            if line.step.is_some() && gone.contains(&whole) {
                continue;
            }
            // A step that stands alone in its cell may be taken for a part of the measure's title.
            if line.step.is_some() && self.is_undivided(pairs, whole) {
                if undivided.insert(whole)
                    && let Some(whole) = self.plan.line(whole)
                {
                    self.leave(&whole, Why::Undivided);
                }
                continue;
            }
            self.drop(&line);
        }
    }

    /// Whether the document has a measure without steps of which the plan has some.
    fn is_undivided(&self, pairs: &Pairs, measure: Position) -> bool {
        let pair = pairs.both.iter().find(|pair| pair.plan == measure);
        pair.is_some_and(|pair| self.loses_steps(*pair))
    }

    fn drop(&mut self, line: &Item<'a>) {
        if line.is_content() {
            self.leave(line, Why::Content);
            return;
        }
        let is_whole = line.step.is_none() && !line.measure.is_item();
        let items: Vec<Item<'a>> =
            if is_whole { line.lines().filter(|item| !item.is_content()).collect() } else { vec![*line] };
        let has = |status: Status| items.iter().any(|item| item.state(self.terms.today).status == status);
        if items
            .iter()
            .all(|item| matches!(item.state(self.terms.today).status, Status::Done | Status::Dropped))
        {
            if has(Status::Done) {
                self.leave(line, Why::Delivered);
            }
            return;
        }
        let details = self.details(&self.terms.vanished);
        let request = Request::Mark { kind: MarkKind::Dropped, id: line.id(), details, all_steps: is_whole };
        match self.plan.resolve(&request, &self.conditions()) {
            Ok(resolved) => {
                let changes: Vec<_> = resolved.into_iter().filter_map(|one| one.change).collect();
                self.tell(line, Fact::Vanished(changes.len()));
                self.lines.extend(changes);
            }
            Err(problem) => self.leave(line, Why::Refused(problem.message)),
        }
    }
}
