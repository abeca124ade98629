//! Deadlines: what is later becomes an extension, all else is for a person.

use super::entry::{Fact, Why};
use super::pairs::Pair;
use super::reviser::Reviser;
use crate::import::wording::clean;
use crate::model::{Due, Item, Request, Text, TypedDue, extension_in_force};

impl<'a> Reviser<'a> {
    /// Compares the deadlines of a measure whose steps take its own, where the document has one for it too. Says whether
    /// that holds, so that steps that take theirs in both have nothing to add.
    pub(super) fn common_deadline(&mut self, pair: Pair) -> bool {
        let Some((line, new)) = self.plan.line(pair.plan).zip(self.new.line(pair.new)) else { return false };
        let has_own = |item: &Item<'_>| item.commitment().due.is_some();
        let holds = has_own(&line) && has_own(&new) && !line.measure.is_item();
        if holds {
            let base = pair.base.and_then(|base| self.base?.line(base)).filter(has_own);
            self.compare(&line, base.as_ref(), &new);
        }
        holds
    }

    /// Compares the deadlines of an item. `common` says that those of the measures are compared.
    pub(super) fn deadline(&mut self, pair: Pair, common: bool) {
        let Some((line, new)) = self.plan.line(pair.plan).zip(self.new.line(pair.new)) else { return };
        let is_whole = line.step.is_none() && !line.measure.is_item();
        if is_whole {
            return;
        }
        if line.is_content() || new.is_content() {
            self.content(pair, &line, &new);
            return;
        }
        if common && line.inherits_due() && new.inherits_due() {
            return;
        }
        let base = pair.base.and_then(|base| self.base?.line(base));
        self.compare(&line, base.as_ref(), &new);
    }

    /// Lists a deadline that came to a line that only says what another contains, or went from what has become one.
    fn content(&mut self, pair: Pair, line: &Item<'a>, new: &Item<'a>) {
        let base = pair.base.and_then(|base| self.base?.line(base));
        let as_before = |base: &Item<'_>| {
            base.is_content() == new.is_content() && base.due() == new.due() && words(base) == words(new)
        };
        if line.is_content() == new.is_content() || base.as_ref().is_some_and(as_before) {
            return;
        }
        match (new.commitment().due.as_ref(), words(new)) {
            _ if new.is_content() => {
                // Without the older document nothing says whether it ever had one.
                if base.is_some() && line.due().is_some() {
                    self.leave(line, Why::Undated);
                }
            }
            (Some(due), _) => self.leave(line, Why::Dated(due.clone())),
            (None, Some(words)) => self.leave(line, Why::Unread(words)),
            (None, None) => {}
        }
    }

    fn compare(&mut self, line: &Item<'a>, base: Option<&Item<'a>>, new: &Item<'a>) {
        let now = new.due();
        let unchanged = match base {
            Some(base) => base.due() == now && words(base) == words(new),
            // The same words were read by somebody, perhaps otherwise than they are read here.
            None => words(line).is_some() && words(line) == words(new),
        };
        if unchanged {
            return;
        }
        let Some(now) = now else {
            match words(new) {
                Some(words) => self.leave(line, Why::Unread(words)),
                None if line.due().is_some() => self.leave(line, Why::Undated),
                None => {}
            }
            return;
        };
        let in_force = extension_in_force(line.extensions(), None, self.terms.on);
        let Some(due) = in_force.map(|given| &given.to).or(line.due()) else {
            self.leave(line, Why::Dated(now.clone()));
            return;
        };
        if is_same(due, now) {
            // After an extension the plan keeps the words of the first deadline, and the document has those of the new one.
            if in_force.is_none()
                && words(line).is_some()
                && let Some(now) = words(new)
            {
                self.leave(line, Why::Rephrased(now));
            }
            return;
        }
        if line.due().is_some_and(|due| due.series().is_some()) || now.series().is_some() {
            self.leave(line, Why::Series(now.clone()));
        } else if now.relative().is_some_and(|relative| self.plan.event(&relative.of).is_none()) {
            self.leave(line, Why::Event(words(new).unwrap_or_default()));
        } else {
            self.extend(line, due, now);
        }
    }

    fn extend(&mut self, line: &Item<'a>, due: &Due, now: &Due) {
        let details = self.details(&self.terms.moved);
        let request = Request::Extend { id: line.id(), to: TypedDue::Due(now.clone()), details };
        match self.plan.resolve(&request, &self.conditions()) {
            Ok(resolved) => {
                let changes: Vec<_> = resolved.into_iter().filter_map(|one| one.change).collect();
                if !changes.is_empty() {
                    self.tell(line, Fact::Moved(due.clone(), now.clone()));
                    self.lines.extend(changes);
                }
            }
            Err(problem) => self.leave(line, Why::Refused(problem.message)),
        }
    }
}

/// The document's own words for a deadline.
fn words(item: &Item<'_>) -> Option<String> {
    let text: &Text = item.deadline()?;
    text.every().next().map(clean)
}

/// Whether two deadlines fall due alike.
fn is_same(one: &Due, other: &Due) -> bool {
    let is_plain = |due: &Due| matches!(due, Due::Within(_) | Due::Between(..));
    one == other || (is_plain(one) && is_plain(other) && one.falls_due() == other.falls_due())
}
