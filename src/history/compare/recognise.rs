//! Which sections, measures and steps of one plan are those of another.

use std::collections::BTreeMap;

use super::difference::Recognised;
use super::outline::{Node, Outline};
use super::paired::Paired;
use super::pairing::{ALIKE, Pairs, best_similarity};
use super::words::keys;
use crate::model::{Plan, Position, SectionPath, Text};

/// What of the newer plan was what in the older one.
#[derive(Clone, Debug, Default)]
pub struct Recognition {
    /// Sections, by their path in the newer plan.
    pub sections: BTreeMap<SectionPath, SectionPath>,
    /// Measures and steps, by their position in the newer plan.
    pub lines: BTreeMap<Position, Position>,
}

/// Finds the parts of a plan again in another one, by ids and texts. What has nothing in common but its id is not the
/// same: a document may give the number of what it strikes out to something else. Texts that are not in one language
/// cannot be compared, and there the id decides.
#[must_use]
pub fn recognise(old: &Plan, new: &Plan) -> Recognition {
    let languages = (old.language.as_deref(), new.language.as_deref());
    let (old, new) = (Outline::of(old), Outline::of(new));
    let paired = Paired::of(&old, &new);
    let mut found = Recognition::default();
    let paths = |outline: &Outline<'_>| -> Vec<SectionPath> {
        outline.plan.all_sections().into_iter().map(|(path, _)| path).collect()
    };
    let sure =
        matches(&old.sections, &new.sections, &paired.sections, languages, |section| section.title.as_ref());
    found.sections.extend(joined(&sure, &paths(&old), &paths(&new)));
    let (old_measures, old_steps) = positions(old.plan);
    let (new_measures, new_steps) = positions(new.plan);
    let sure =
        matches(&old.measures, &new.measures, &paired.measures, languages, |measure| Some(&measure.title));
    found.lines.extend(joined(&sure, &old_measures, &new_measures));
    let sure = matches(&old.steps, &new.steps, &paired.steps, languages, |step| Some(&step.title));
    let steps: Vec<(Position, Position)> = joined(&sure, &old_steps, &new_steps).collect();
    let whole = |position: &Position| Position { step: None, ..*position };
    // A step is one of the measure that is the same.
    let lines = steps.into_iter().filter(|(new, old)| found.lines.get(&whole(new)) == Some(&whole(old)));
    let lines: Vec<_> = lines.collect();
    found.lines.extend(lines);
    found
}

/// The numbers of old and new parts that are the same.
fn matches<'a, T>(
    old: &'a [Node<'a, T>],
    new: &'a [Node<'a, T>],
    pairs: &Pairs,
    languages: (Option<&str>, Option<&str>),
    title: impl Fn(&'a T) -> Option<&'a Text>,
) -> Vec<(usize, usize)> {
    let numbered = pairs.of_new.iter().enumerate().filter_map(|(m, pair)| Some((m, (*pair)?)));
    numbered
        .filter(|(m, (n, recognised))| {
            let text = |node: Option<&'a Node<'a, T>>| node.and_then(|node| title(node.part));
            let (old, new) = (text(old.get(*n)), text(new.get(*m)));
            let foreign = old.zip(new).is_some_and(|(old, new)| is_foreign(old, new, languages));
            let (old, new) = (keys(old), keys(new));
            let nothing = old.is_empty() || new.is_empty() || foreign;
            *recognised != Recognised::Id || nothing || best_similarity(&old, &new) >= ALIKE
        })
        .map(|(m, (n, _))| (n, m))
        .collect()
}

/// Whether the older text has no words in the language of the newer one.
fn is_foreign(old: &Text, new: &Text, (was, now): (Option<&str>, Option<&str>)) -> bool {
    let (Text::Plain(_), Some(now)) = (new, now) else { return false };
    match old {
        Text::Plain(_) => was.is_some_and(|was| !was.eq_ignore_ascii_case(now)),
        Text::Languages(all) => !all.iter().any(|(tag, _)| tag.eq_ignore_ascii_case(now)),
    }
}

fn joined<'p, P: Copy>(
    numbers: &'p [(usize, usize)],
    old: &'p [P],
    new: &'p [P],
) -> impl Iterator<Item = (P, P)> + 'p {
    numbers.iter().filter_map(move |(n, m)| Some((*new.get(*m)?, *old.get(*n)?)))
}

/// The positions of all measures, and of all steps, in the order of an outline.
fn positions(plan: &Plan) -> (Vec<Position>, Vec<Position>) {
    let (mut measures, mut steps) = (Vec::new(), Vec::new());
    for (section, holder) in plan.all_sections() {
        for (measure, part) in holder.measures.iter().enumerate() {
            let whole = Position { section, measure, step: None };
            measures.push(whole);
            steps.extend((0..part.steps.len()).map(|step| Position { step: Some(step), ..whole }));
        }
    }
    (measures, steps)
}
