//! Which deadlines of a row belong to which of its steps.

use std::collections::HashMap;
use std::sync::LazyLock;

use super::deadline::Words;
use super::draft::Remark;
use super::wording::{folded, words};

/// A step as far as it matters for its deadline.
#[derive(Clone, Debug)]
pub(super) struct Candidate<'a> {
    pub(super) id: Option<&'a str>,
    pub(super) text: &'a str,
    pub(super) top: Option<u32>,
}

/// A deadline of a cell.
#[derive(Clone, Debug)]
pub(super) struct Group {
    pub(super) words: Words,
    pub(super) top: Option<u32>,
    /// The number of the step it names itself.
    pub(super) mark: Option<String>,
}

/// What belongs to what.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Pairing {
    /// The deadline is that of the measure.
    Whole,
    /// For each step.
    Each(Vec<Place>),
    /// The first deadline is that of the measure, the others are those of the steps in order.
    WholeAndEach,
    /// It cannot be told.
    Unclear,
}

/// Where the deadline of a step is found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Place {
    /// Surely this one, counted from 0.
    Sure(usize),
    /// This one, for the reason given.
    Read(usize, Remark),
    /// It has none: it says what another must contain.
    Content(Remark),
    /// It has none.
    None,
}

/// More steps in one cell are not paired with fewer deadlines.
const MOST: usize = 500;

/// Pairs steps with deadlines. `title` is the text before the steps.
pub(super) fn pair(title: &str, steps: &[Candidate<'_>], groups: &[Group]) -> Pairing {
    if let Some(places) = by_mark(steps, groups) {
        return Pairing::Each(places);
    }
    match (steps.len(), groups.len()) {
        (_, 0 | 1) | (0, _) => Pairing::Whole,
        (steps, deadlines) if steps == deadlines => Pairing::Each((0..steps).map(Place::Sure).collect()),
        (count, deadlines) if count + 1 == deadlines => Pairing::WholeAndEach,
        (count, deadlines) if count < deadlines || count > MOST => Pairing::Unclear,
        _ => Pairing::Each(by_place(title, steps, groups)),
    }
}

/// Deadlines that name their steps: `1) 2023 йил; 2) 2024 йил`.
fn by_mark(steps: &[Candidate<'_>], groups: &[Group]) -> Option<Vec<Place>> {
    let mut places = vec![Place::None; steps.len()];
    // Of steps with one number the first.
    let by_id = steps.iter().enumerate().rev().filter_map(|(nth, step)| Some((step.id?, nth)));
    let by_id: HashMap<&str, usize> = by_id.collect();
    for (nth, group) in groups.iter().enumerate() {
        let step = by_id.get(group.mark.as_deref()?)?;
        *places.get_mut(*step)? = Place::Sure(nth);
    }
    (!groups.is_empty()).then_some(places)
}

/// Fewer deadlines than steps: what stands level belongs together, and a step without one says what another must
/// contain, or shares that of its neighbour.
fn by_place(title: &str, steps: &[Candidate<'_>], groups: &[Group]) -> Vec<Place> {
    let own = match (tops(steps.iter().map(|step| step.top)), tops(groups.iter().map(|group| group.top))) {
        (Some(steps), Some(groups)) => nearest(&steps, &groups),
        _ => in_order(title, steps, groups.len()),
    };
    let position =
        || Remark::read(format!("by its place: {} steps have {} deadlines", steps.len(), groups.len()));
    let mut places: Vec<Option<Place>> = steps.iter().map(|_| None).collect();
    for (group, step) in own.iter().enumerate() {
        if let Some(place) = places.get_mut(*step) {
            *place = Some(Place::Read(group, position()));
        }
    }
    let mut all = Vec::new();
    for (nth, place) in places.iter().enumerate() {
        let content = || unpaired(title, steps, &own, nth).map(Place::Content);
        let shared = || Place::Read(neighbour(steps, groups, &own, nth), position());
        all.push(place.clone().or_else(content).unwrap_or_else(shared));
    }
    all
}

fn tops(tops: impl Iterator<Item = Option<u32>>) -> Option<Vec<i64>> {
    tops.map(|top| top.map(i64::from)).collect()
}

/// For each deadline the step it stands nearest to, in order, so that all distances together are smallest.
fn nearest(steps: &[i64], groups: &[i64]) -> Vec<usize> {
    // For each deadline and step: the least distance of all so far if this deadline belongs to this step, and the step
    // of the deadline before.
    let mut rows: Vec<Vec<Option<(i64, usize)>>> = Vec::new();
    for top in groups {
        let mut row = Vec::new();
        let mut least = rows.is_empty().then_some((0, 0));
        for (step, place) in steps.iter().enumerate() {
            row.push(least.map(|(cost, before)| (cost + (top - place).abs(), before)));
            let here = rows.last().and_then(|before| before.get(step).copied().flatten());
            if let Some((cost, _)) = here.filter(|(cost, _)| least.is_none_or(|(least, _)| *cost < least)) {
                least = Some((cost, step));
            }
        }
        rows.push(row);
    }
    let last = rows.last().map(Vec::as_slice).unwrap_or_default();
    let costs = last.iter().enumerate().filter_map(|(step, cost)| cost.map(|(cost, _)| (cost, step)));
    let mut at = costs.min_by_key(|(cost, _)| *cost).map(|(_, step)| step);
    let mut own = Vec::new();
    for row in rows.iter().rev() {
        let Some(step) = at else { break };
        own.push(step);
        at = row.get(step).copied().flatten().map(|(_, before)| before);
    }
    own.reverse();
    own
}

/// Without places: the steps without a deadline are those that another introduces, or else the last ones.
fn in_order(title: &str, steps: &[Candidate<'_>], deadlines: usize) -> Vec<usize> {
    let without = steps.len().saturating_sub(deadlines);
    let introduced = steps.iter().position(|step| introduces(step.text)).map(|at| at + 1);
    let from = introduced.filter(|from| from + without <= steps.len());
    let from = from.or_else(|| introduces_first(title).then_some(0)).unwrap_or(steps.len() - without);
    (0..steps.len()).filter(|step| !(from..from + without).contains(step)).collect()
}

/// Whether a step without a deadline of its own, of which `own` are those that have one in order, only says what another must contain.
pub(super) fn unpaired(title: &str, steps: &[Candidate<'_>], own: &[usize], nth: usize) -> Option<Remark> {
    let before = own.partition_point(|step| *step < nth).checked_sub(1).and_then(|at| own.get(at));
    match before {
        Some(step) => {
            let step = steps.get(*step).filter(|step| introduces(step.text))?;
            let id = step.id.unwrap_or("the step before");
            Some(Remark::read(format!("no deadline of its own: taken for content of step {id}")))
        }
        None => introduces_first(title)
            .then(|| Remark::read("no deadline of its own: taken for content of the measure")),
    }
}

/// The deadline nearest to a step without one; of two as near the one that spans more days.
fn neighbour(steps: &[Candidate<'_>], groups: &[Group], own: &[usize], nth: usize) -> usize {
    let before = own.iter().rposition(|step| *step < nth);
    let after = own.iter().position(|step| *step > nth);
    let (before, after) = match (before, after) {
        (Some(before), Some(after)) => (before, after),
        (only, None) | (None, only) => return only.unwrap_or(0),
    };
    let top = steps.get(nth).and_then(|step| step.top);
    let distance = |group: usize| {
        let group = groups.get(group).and_then(|group| group.top);
        top.zip(group).map_or(0, |(top, group)| top.abs_diff(group))
    };
    let days = |group: usize| {
        let days = groups.get(group).and_then(|group| group.words.days());
        days.map_or(0, |(first, last)| (last - first).num_days())
    };
    // As near to both: what spans more days is shared sooner.
    let nearer = distance(before).cmp(&distance(after)).then(days(after).cmp(&days(before)));
    if nearer.is_lt() { before } else { after }
}

/// Words of a step that says what follows belongs to it.
static INTRODUCING: LazyLock<Vec<String>> = LazyLock::new(|| {
    words(
        "қуйидагиларни кўзда тут|қуйидагиларни назарда тут|қуйидагиларни ўз ичига|\
         предусматрива|предусмотрев|providing for|provide for|consisting of",
    )
});

/// Beginnings of *the following*.
static FOLLOWING: LazyLock<Vec<String>> = LazyLock::new(|| words("қуйидаги|следующи|following"));

/// Beginnings of words for what is done.
static ACTS: LazyLock<Vec<String>> =
    LazyLock::new(|| words("чора|тадбир|иш|вазифа|мер|мероприяти|работ|measure|action|step"));

/// Whether a text says that what follows belongs to it: `қуйидагиларни кўзда тутувчи`.
fn introduces(text: &str) -> bool {
    let folded = folded(text);
    text.trim_end().ends_with(':') || INTRODUCING.iter().any(|word| folded.contains(word))
}

/// Whether a title ends with *the following …*, and these are neither measures nor tasks: then its first steps are what it
/// means.
fn introduces_first(title: &str) -> bool {
    let words = folded(title);
    let words: Vec<&str> = words.split(' ').collect();
    let tail = words.get(words.len().saturating_sub(7)..).unwrap_or_default();
    let Some(at) = tail.iter().position(|word| FOLLOWING.iter().any(|stem| is_following(word, stem))) else {
        return false;
    };
    let after = tail.get(at + 1..).unwrap_or_default();
    let is_act = |word: &&str| ACTS.iter().any(|act| word.starts_with(act));
    !after.is_empty() && !after.iter().take(2).any(is_act)
}

/// The word as it stands before a noun: *қуйидагилар* is a noun itself.
fn is_following(word: &str, stem: &str) -> bool {
    word.strip_prefix(stem).is_some_and(|ending| !ending.starts_with("lar"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::import::reading::Readings;

    fn shown(title: &str, steps: &[(&str, u32)], deadlines: &[(&str, u32)], places: bool) -> String {
        let ids: Vec<String> = (1..=steps.len()).map(|id| id.to_string()).collect();
        let steps: Vec<Candidate<'_>> = steps
            .iter()
            .zip(&ids)
            .map(|((text, top), id)| Candidate { id: Some(id), text, top: places.then_some(*top) })
            .collect();
        let groups: Vec<Group> = deadlines
            .iter()
            .map(|(text, top)| Group {
                words: Words::new(text, &Readings::default()),
                top: places.then_some(*top),
                mark: None,
            })
            .collect();
        match pair(title, &steps, &groups) {
            Pairing::Each(places) => places
                .iter()
                .map(|place| match place {
                    Place::Sure(at) => format!("{at}"),
                    Place::Read(at, _) => format!("{at}?"),
                    Place::Content(_) | Place::None => "-".into(),
                })
                .collect::<Vec<_>>()
                .join(" "),
            other @ (Pairing::Whole | Pairing::WholeAndEach | Pairing::Unclear) => format!("{other:?}"),
        }
    }

    #[test]
    fn equal_numbers_pair_in_order_and_a_single_one_is_the_measures() {
        let steps = [("a", 2), ("b", 5)];
        assert_eq!(shown("t", &steps, &[("2023", 9), ("2024", 10)], true), "0 1");
        assert_eq!(shown("t", &steps, &[("2023", 5)], true), "Whole");
        assert_eq!(shown("t", &[], &[("2023", 5)], true), "Whole");
        assert_eq!(shown("t", &steps, &[("2023", 0), ("2023", 2), ("2024", 5)], true), "WholeAndEach");
        assert_eq!(shown("t", &steps, &[("1", 0), ("2", 0), ("3", 0), ("4", 0)], true), "Unclear");
    }

    #[test]
    fn fewer_deadlines_than_steps_are_paired_by_their_places() {
        let four = [("a", 2), ("b", 5), ("c", 7), ("d", 9)];
        // Level with the fourth step, and as near to the third as the one before: a year is shared sooner than a day.
        let deadlines = [("2023-04-30", 2), ("2023-05-30", 5), ("2023", 9)];
        assert_eq!(shown("t", &four, &deadlines, true), "0? 1? 2? 2?");
        let late = [("a", 3), ("b", 6), ("c", 10), ("d", 12)];
        assert_eq!(
            shown("t", &late, &[("2023-04-30", 3), ("2023-05-30", 6), ("2023", 10)], true),
            "0? 1? 2? 2?"
        );
        assert_eq!(
            shown("t", &[("a", 3), ("b", 8), ("c", 10)], &[("2023-04-30", 3), ("2023-12", 9)], true),
            "0? 1? 1?"
        );
        assert_eq!(shown("t", &four, &[("2023-04-30", 2), ("2023", 5)], false), "0? 1? 1? 1?");
    }

    #[test]
    fn deadlines_may_name_their_steps() {
        let step = |id| Candidate { id: Some(id), text: "a", top: None };
        let group = |mark: &str| Group {
            words: Words::new("2025", &Readings::default()),
            top: None,
            mark: Some(mark.into()),
        };
        let steps = ["1", "2", "3"].map(step);
        let found = pair("t", &steps, &[group("3"), group("1")]);
        assert_eq!(found, Pairing::Each(vec![Place::Sure(1), Place::None, Place::Sure(0)]));
        assert_eq!(pair("t", &steps, &[group("4")]), Pairing::Whole);
        let twice = ["1", "1", "2"].map(step);
        let first = Pairing::Each(vec![Place::Sure(0), Place::None, Place::None]);
        assert_eq!(pair("t", &twice, &[group("1")]), first);
    }

    #[test]
    fn what_another_step_introduces_is_its_content() {
        let act = "қуйидагиларни кўзда тутувчи ҳужжат лойиҳасини ишлаб чиқиш";
        let steps = [("a", 4), (act, 9), ("c", 15), ("d", 20), ("e", 30)];
        let deadlines = [("2023-03-30", 4), ("2023-05-30", 10), ("2024", 31)];
        for places in [true, false] {
            assert_eq!(shown("t", &steps, &deadlines, places), "0? 1? - - 2?", "{places}");
        }
        let fields = [("a", 4), ("b", 9), ("c", 11), ("d", 14), ("e", 16)];
        let title = "Рўйхатга қуйидаги қўшимча йўналишлар киритиш:";
        for places in [true, false] {
            assert_eq!(
                shown(title, &fields, &[("2023-06-30", 15), ("2023-07-30", 19)], places),
                "- - - 0? 1?"
            );
        }
    }
}
