//! Which part of one plan is which part of another: by id first, then by text.
//!
//! An id alone is not enough: where a step was put in, all that follow have the ids of others. So what has both the same
//! id and the same text is paired first, then what has the same text nearby, then what has the same id and words that are
//! still alike, then the same text elsewhere, then nearly the same text nearby, and last of all the same id whatever the
//! words. What is left was added or removed.

use std::collections::BTreeMap;

use super::Recognised;
use super::words::similarity;

/// A part that looks for its counterpart.
pub(super) struct Candidate<'a> {
    /// What it belongs to: in the newer plan its number there, in the older one the number of its counterpart.
    pub(super) parent: Option<usize>,
    /// Its own id.
    pub(super) id: &'a str,
    /// Its words, folded, in every language.
    pub(super) texts: Vec<String>,
    /// What else tells equal texts apart.
    pub(super) evidence: String,
}

/// The counterparts, by number in either plan.
pub(super) struct Pairs {
    pub(super) of_old: Vec<Option<usize>>,
    pub(super) of_new: Vec<Option<(usize, Recognised)>>,
}

impl Pairs {
    /// Two lists without counterparts yet.
    pub(super) fn none(old: usize, new: usize) -> Self {
        Self { of_old: vec![None; old], of_new: vec![None; new] }
    }

    /// Pairs two parts, unless one of them has a counterpart already.
    pub(super) fn set(&mut self, old: usize, new: usize, recognised: Recognised) {
        if let (Some(of_old @ None), Some(of_new @ None)) =
            (self.of_old.get_mut(old), self.of_new.get_mut(new))
        {
            *of_old = Some(new);
            *of_new = Some((old, recognised));
        }
    }

    /// Whether a part of the newer plan has no counterpart.
    pub(super) fn is_new(&self, new: Option<usize>) -> bool {
        new.and_then(|n| self.of_new.get(n)).is_some_and(Option::is_none)
    }

    /// The number in the newer plan of a part that has one in the older plan.
    pub(super) fn new_of(&self, old: Option<usize>) -> Option<usize> {
        self.of_old.get(old?).copied().flatten()
    }
}

/// Numbers in the older plan and in the newer one that have something in common.
type Group = (Vec<usize>, Vec<usize>);

/// Texts that are this similar are the same part with another number.
const SAME: f64 = 0.8;

/// Texts less similar than this make the same id doubtful.
pub(super) const ALIKE: f64 = 0.4;

/// Comparisons of texts in one place; beyond that only ids and equal texts are looked at.
const MOST_COMPARED: usize = 2_500;

/// Pairs two lists. With `unique_ids` an id is looked for everywhere, else only below the same parent.
pub(super) fn pair(old: &[Candidate<'_>], new: &[Candidate<'_>], unique_ids: bool) -> Pairs {
    let mut pairing = Pairing { old, new, unique_ids, pairs: Pairs::none(old.len(), new.len()) };
    pairing.by_id(shares_text);
    pairing.by_text(true);
    pairing.by_id(|old, new| best_similarity(&old.texts, &new.texts) >= ALIKE);
    pairing.by_text(false);
    pairing.by_similarity();
    pairing.by_id(|_, _| true);
    pairing.pairs
}

struct Pairing<'a> {
    old: &'a [Candidate<'a>],
    new: &'a [Candidate<'a>],
    unique_ids: bool,
    pairs: Pairs,
}

impl<'a> Pairing<'a> {
    fn free_old(&self) -> impl Iterator<Item = (usize, &'a Candidate<'a>)> {
        let free = self.old.iter().zip(&self.pairs.of_old).enumerate();
        free.filter(|(_, (_, pair))| pair.is_none()).map(|(n, (old, _))| (n, old))
    }

    fn free_new(&self) -> impl Iterator<Item = (usize, &'a Candidate<'a>)> {
        let free = self.new.iter().zip(&self.pairs.of_new).enumerate();
        free.filter(|(_, (_, pair))| pair.is_none()).map(|(n, (new, _))| (n, new))
    }

    fn by_id(&mut self, fits: impl Fn(&Candidate<'_>, &Candidate<'_>) -> bool) {
        let place = |one: &Candidate<'_>| if self.unique_ids { None } else { one.parent };
        let known: BTreeMap<(Option<usize>, &str), (usize, &Candidate<'_>)> =
            self.free_new().map(|(n, new)| ((place(new), new.id), (n, new))).collect();
        let mut found = Vec::new();
        for (n, old) in self.free_old().filter(|(_, old)| self.unique_ids || old.parent.is_some()) {
            if let Some((m, new)) = known.get(&(place(old), old.id))
                && fits(old, new)
            {
                found.push((n, *m));
            }
        }
        for (old, new) in found {
            self.pairs.set(old, new, Recognised::Id);
        }
    }

    /// Pairs what has the same text: below the same parent, or anywhere. Where several have it, equal evidence counts, then
    /// the order; anywhere only if as many have it now as before.
    fn by_text(&mut self, nearby: bool) {
        let mut groups: BTreeMap<(Option<usize>, &str), Group> = BTreeMap::new();
        let place = |one: &Candidate<'_>| if nearby { one.parent } else { None };
        for (n, old) in self.free_old().filter(|(_, old)| !nearby || old.parent.is_some()) {
            for text in &old.texts {
                groups.entry((place(old), text)).or_default().0.push(n);
            }
        }
        for (n, new) in self.free_new() {
            for text in &new.texts {
                if let Some(group) = groups.get_mut(&(place(new), text.as_str())) {
                    group.1.push(n);
                }
            }
        }
        for (old, new) in groups.into_values() {
            if old.len() == 1 && new.len() == 1 {
                self.set_all(&old, &new, Recognised::Text);
            } else if nearby || old.len() == new.len() {
                self.by_evidence(&old, &new);
                self.set_all(&old, &new, Recognised::Order);
            }
        }
    }

    /// Pairs one list with another in order, passing over what has a counterpart.
    fn set_all(&mut self, old: &[usize], new: &[usize], recognised: Recognised) {
        let free_old = old.iter().copied().filter(|n| self.pairs.of_old.get(*n).is_some_and(Option::is_none));
        let free_new = new.iter().copied().filter(|n| self.pairs.of_new.get(*n).is_some_and(Option::is_none));
        let both: Vec<(usize, usize)> = free_old.zip(free_new).collect();
        for (old, new) in both {
            self.pairs.set(old, new, recognised);
        }
    }

    fn by_evidence(&mut self, old: &[usize], new: &[usize]) {
        let mut known: BTreeMap<&str, Group> = BTreeMap::new();
        for (n, one) in old.iter().filter_map(|n| Some((*n, self.old.get(*n)?))) {
            known.entry(&one.evidence).or_default().0.push(n);
        }
        for (n, one) in new.iter().filter_map(|n| Some((*n, self.new.get(*n)?))) {
            known.entry(&one.evidence).or_default().1.push(n);
        }
        for (old, new) in known.into_values() {
            self.set_all(&old, &new, Recognised::Order);
        }
    }

    /// Pairs what is nearly the same below the same parent, if either is the other's best.
    fn by_similarity(&mut self) {
        let mut places: BTreeMap<usize, Group> = BTreeMap::new();
        for (n, parent) in self.free_old().filter_map(|(n, old)| Some((n, old.parent?))) {
            places.entry(parent).or_default().0.push(n);
        }
        for (n, parent) in self.free_new().filter_map(|(n, new)| Some((n, new.parent?))) {
            places.entry(parent).or_default().1.push(n);
        }
        for (old, new) in places.into_values() {
            if old.len().saturating_mul(new.len()) > MOST_COMPARED {
                continue;
            }
            let mut close: Vec<(f64, usize, usize)> = Vec::new();
            for (n, one) in old.iter().filter_map(|n| Some((*n, self.old.get(*n)?))) {
                for (m, other) in new.iter().filter_map(|m| Some((*m, self.new.get(*m)?))) {
                    close.push((best_similarity(&one.texts, &other.texts), n, m));
                }
            }
            close.retain(|(similarity, ..)| *similarity >= SAME);
            close.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)).then(a.2.cmp(&b.2)));
            for (_, old, new) in close {
                self.pairs.set(old, new, Recognised::Similar);
            }
        }
    }
}

fn shares_text(old: &Candidate<'_>, new: &Candidate<'_>) -> bool {
    (old.texts.is_empty() && new.texts.is_empty()) || old.texts.iter().any(|text| new.texts.contains(text))
}

/// How much the two that have most in common do.
pub(super) fn best_similarity(old: &[String], new: &[String]) -> f64 {
    let all = old.iter().flat_map(|one| new.iter().map(move |other| similarity(one, other)));
    all.fold(0.0, f64::max)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Parts as `id text`, or `parent/id text`, and what else is known after `|`.
    fn candidates<'a>(all: &[&'a str]) -> Vec<Candidate<'a>> {
        let candidate = |line: &&'a str| {
            let (line, evidence) = line.split_once('|').unwrap_or((line, ""));
            let (id, text) = line.split_once(' ').unwrap();
            let (parent, id) =
                id.split_once('/').map_or((Some(0), id), |(parent, id)| (parent.parse().ok(), id));
            Candidate { parent, id, texts: vec![text.into()], evidence: evidence.into() }
        };
        all.iter().map(candidate).collect()
    }

    /// The pairs as `old-new:how`, by number.
    fn paired(old: &[&str], new: &[&str], unique_ids: bool) -> String {
        let pairs = pair(&candidates(old), &candidates(new), unique_ids);
        let all = pairs.of_new.iter().enumerate().filter_map(|(new, pair)| {
            let (old, how) = (*pair)?;
            Some(format!("{old}-{new}:{how:?}"))
        });
        all.collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn a_step_put_in_renumbers_the_others_and_rewords_none() {
        let old = ["1 list the spots", "2 choose an operator", "3 build the stations"];
        let new = ["1 list the spots", "2 ask for money", "3 choose an operator", "4 build the stations"];
        assert_eq!(paired(&old, &new, false), "0-0:Id 1-2:Text 2-3:Text");
    }

    #[test]
    fn a_text_that_is_rewritten_under_its_number_stays_the_same_part() {
        assert_eq!(paired(&["1 buy the equipment"], &["1 rent the equipment"], false), "0-0:Id");
        assert_eq!(paired(&["1 aaaa"], &["1 zzzz"], false), "0-0:Id");
    }

    #[test]
    fn a_text_that_is_edited_and_renumbered_is_recognised_by_its_words() {
        let old = ["1 list the white spots of the region", "2 choose an operator by tender"];
        let new = ["1 xyz", "2 list the white spots of that region", "3 choose an operator by tender"];
        assert_eq!(paired(&old, &new, false), "0-1:Similar 1-2:Text");
    }

    #[test]
    fn of_equal_texts_deadline_and_executors_decide_and_then_the_order() {
        let old = ["1 report|june", "2 report|december"];
        assert_eq!(paired(&old, &["3 report|december", "4 report|june"], false), "1-0:Order 0-1:Order");
        assert_eq!(paired(&old, &["3 report|a", "4 report|b"], false), "0-0:Order 1-1:Order");
        assert_eq!(paired(&old, &["1 report|december", "3 report|june"], false), "0-0:Id 1-1:Text");
        assert_eq!(paired(&old, &["4 report|december"], false), "1-0:Order");
    }

    #[test]
    fn a_part_that_went_elsewhere_is_found_by_a_text_that_only_it_has() {
        let old = ["0/1 report", "0/2 build the stations", "1/1 report"];
        let new = ["0/1 report", "1/1 report", "1/2 build the stations"];
        assert_eq!(paired(&old, &new, false), "0-0:Id 2-1:Id 1-2:Text");
        // One of three could be any of the two.
        assert_eq!(paired(&["0/1 a", "1/1 a"], &["2/1 a", "3/1 a", "4/1 a"], false), "");
    }

    #[test]
    fn an_id_of_the_whole_plan_is_found_in_another_section() {
        assert_eq!(paired(&["0/1 a", "0/2 b"], &["0/1 a", "1/2 b"], true), "0-0:Id 1-1:Id");
        assert_eq!(paired(&["x/1 a"], &["0/1 zzzz"], false), "");
        assert_eq!(paired(&["x/1 a"], &["0/1 zzzz"], true), "0-0:Id");
    }

    #[test]
    fn many_equal_texts_take_no_square_of_time() {
        let lines: Vec<String> = (0..30_000).map(|n| format!("{n} report|{n}")).collect();
        let moved: Vec<String> = (0..30_000).map(|n| format!("x{n} report|{n}")).collect();
        let since = std::time::Instant::now();
        let (old, new): (Vec<&str>, Vec<&str>) =
            (lines.iter().map(String::as_str).collect(), moved.iter().map(String::as_str).collect());
        let pairs = pair(&candidates(&old), &candidates(&new), false);
        assert!(pairs.of_old.iter().enumerate().all(|(n, pair)| *pair == Some(n)));
        assert!(since.elapsed().as_secs() < 10);
    }
}
