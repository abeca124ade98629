//! From a revised document to the changes of a plan.

use std::collections::BTreeSet;

use super::addition::{Addition, Additions};
use super::entry::{Entry, Fact, Why};
use super::pairs::{Pair, Pairs};
use super::reviser::Reviser;
use super::terms::Terms;
use super::words::{NOTHING, number};
use crate::import::wording::clean;
use crate::model::{Amendment, Change, ChangeTarget, Edit, Plan, Position, Text, Wording};

/// What a revised document comes to.
#[derive(Clone, Debug, Default)]
pub struct Revision {
    /// What it says otherwise, in the order of the document; what is gone stands last.
    pub entries: Vec<Entry>,
    /// How many lines of the document say what the plan says.
    pub unchanged: usize,
    /// The changes, in passes: the places of each are those of the plan the one before leaves.
    pub passes: Vec<Vec<Change>>,
}

/// Compares a revised document, read as a plan, with the plan that is kept; with the older document also what was edited
/// in the plan with what is another in the document.
#[must_use]
pub fn revise(plan: &Plan, base: Option<&Plan>, new: &Plan, terms: &Terms) -> Revision {
    let pairs = Pairs::find(plan, base, new);
    let mut reviser = Reviser::new(plan, base, new, terms);
    let mut unchanged = 0;
    let mut common = BTreeSet::new();
    for pair in &pairs.both {
        let before = reviser.entries.len();
        reviser.renumbered(*pair);
        reviser.words(*pair);
        let whole = Position { step: None, ..pair.plan };
        if pair.plan.step.is_none() && reviser.common_deadline(*pair) {
            common.insert(whole);
        }
        reviser.deadline(*pair, common.contains(&whole));
        reviser.besides(*pair, &pairs);
        let is_line = plan.line(pair.plan).is_some_and(|line| line.step.is_some() || line.measure.is_item());
        unchanged += usize::from(is_line && reviser.entries.len() == before);
    }
    reviser.sections(&pairs);
    let Additions { steps, measures, sections } = reviser.added(&pairs);
    reviser.vanished(&pairs);
    reviser.taken_out(&pairs);
    let passes = vec![
        reviser.tables,
        reviser.lines,
        Addition::changes(steps),
        Addition::changes(measures),
        Addition::changes(sections),
    ];
    Revision { entries: reviser.entries, unchanged, passes }
}

impl Reviser<'_> {
    /// Lists a number that is another one in the document; the id stays.
    fn renumbered(&mut self, pair: Pair) {
        let numbers = number(self.plan, pair.plan).zip(number(self.new, pair.new));
        let Some((_, new)) = numbers.filter(|(old, new)| old != new) else { return };
        if let Some(line) = self.plan.line(pair.plan) {
            let number = match line.step {
                Some(_) => format!("{}.{new}", line.measure.id),
                None => new.to_string(),
            };
            self.tell(&line, Fact::Renumbered(number));
        }
    }

    /// The titles of sections.
    fn sections(&mut self, pairs: &Pairs) {
        for (new, old) in &pairs.sections {
            let titles = |plan: &Plan, path| plan.section(path).and_then(|section| section.title.clone());
            let Some((was, now)) = titles(self.plan, *old).zip(titles(self.new, *new)) else { continue };
            let Text::Plain(now) = now else { continue };
            // What the older document says already was edited in the plan.
            let stands = |plan: &Plan| {
                let titles =
                    plan.all_sections().into_iter().filter_map(|(_, section)| section.title.as_ref());
                titles.flat_map(Text::every).any(|title| clean(title) == clean(&now))
            };
            if &*now == NOTHING || self.base.is_some_and(stands) {
                continue;
            }
            let id = self.plan.section_address(*old);
            let own = match &was {
                Text::Plain(was) => Some((None, was)),
                Text::Languages(all) => all
                    .iter()
                    .find(|(tag, _)| Some(tag) == self.language())
                    .map(|(tag, was)| (Some(tag.clone()), was)),
            };
            let Some((language, was)) = own else {
                let title = was.shown(self.languages()).to_string();
                let why = Why::OtherLanguage(Wording::Title, now.to_string());
                self.entries.push(Entry { id, title, fact: Fact::Undecided(why) });
                continue;
            };
            if clean(was) == clean(&now) {
                continue;
            }
            let title = was.to_string();
            let fact = Fact::Reworded(Wording::Title, was.to_string(), now.to_string());
            self.entries.push(Entry { id, title, fact });
            let edit = Edit::Amend(Amendment::Reword(Wording::Title, language, now));
            self.lines.push(Change { target: ChangeTarget::Section(*old), edit });
        }
    }
}
