//! The parts of a plan as flat lists, each with its address, its place and what it belongs to.

use std::borrow::Cow;
use std::collections::HashMap;

use super::difference::Recognised;
use super::pairing::{self, Candidate, Pairs};
use super::words::keys;
use crate::model::{Due, Kpi, Measure, Place, Plan, Section, Step, Str, Text};

/// A part of the plan.
pub(super) struct Node<'a, T> {
    pub(super) part: &'a T,
    /// Its own id; of a section its address, which no other has.
    pub(super) id: Cow<'a, str>,
    /// The number of what it belongs to, in the list one level up; of a section, 0 for the plan.
    pub(super) parent: Option<usize>,
    /// Its address in the plan.
    pub(super) address: Cow<'a, str>,
    pub(super) place: Place,
    /// Its number in the order of the file, over all lists.
    pub(super) position: usize,
}

/// All parts of a plan.
pub(super) struct Outline<'a> {
    pub(super) plan: &'a Plan,
    pub(super) sections: Vec<Node<'a, Section>>,
    /// Each belongs to a section.
    pub(super) measures: Vec<Node<'a, Measure>>,
    /// Each belongs to a measure.
    pub(super) steps: Vec<Node<'a, Step>>,
    /// Each belongs to a measure or one of its steps, or to none.
    pub(super) kpis: Vec<Node<'a, Kpi>>,
}

impl<'a> Outline<'a> {
    pub(super) fn of(plan: &'a Plan) -> Self {
        let mut outline =
            Self { plan, sections: Vec::new(), measures: Vec::new(), steps: Vec::new(), kpis: Vec::new() };
        let mut position = 0;
        let mut next = || {
            position += 1;
            position
        };
        for (n, kpi) in plan.kpis.iter().enumerate() {
            outline.kpis.push(node_of_kpi(kpi, None, Place::default().key("kpis").index(n), next()));
        }
        for (s, (path, section)) in plan.all_sections().into_iter().enumerate() {
            let place = plan.section_place(path);
            let address: Cow<'_, str> = plan.section_address(path).into();
            let node = Node {
                part: section,
                id: address.clone(),
                parent: Some(0),
                address,
                place: place.clone(),
                position: next(),
            };
            outline.sections.push(node);
            for (n, kpi) in section.kpis.iter().enumerate() {
                outline.kpis.push(node_of_kpi(kpi, None, place.key("kpis").index(n), next()));
            }
            for (m, measure) in section.measures.iter().enumerate() {
                let place = place.key("measures").index(m);
                let parent = outline.measures.len();
                let id = measure.id.as_str();
                let node = Node {
                    part: measure,
                    id: id.into(),
                    parent: Some(s),
                    address: id.into(),
                    place: place.clone(),
                    position: next(),
                };
                outline.measures.push(node);
                for (n, step) in measure.steps.iter().enumerate() {
                    let address = format!("{id}.{}", step.id).into();
                    let place = place.key("steps").index(n);
                    outline.steps.push(Node {
                        part: step,
                        id: step.id.as_str().into(),
                        parent: Some(parent),
                        address,
                        place: place.clone(),
                        position: next(),
                    });
                    for (n, kpi) in step.kpis.iter().enumerate() {
                        let place = place.key("kpis").index(n);
                        outline.kpis.push(node_of_kpi(kpi, Some(parent), place, next()));
                    }
                }
                for (n, kpi) in measure.kpis.iter().enumerate() {
                    let place = place.key("kpis").index(n);
                    outline.kpis.push(node_of_kpi(kpi, Some(parent), place, next()));
                }
            }
        }
        outline
    }

    /// The steps of a measure.
    pub(super) fn steps_of(&self, measure: usize) -> impl Iterator<Item = &Node<'a, Step>> {
        let first = self.steps.partition_point(|step| step.parent < Some(measure));
        self.steps.iter().skip(first).take_while(move |step| step.parent == Some(measure))
    }
}

fn node_of_kpi(kpi: &Kpi, parent: Option<usize>, place: Place, position: usize) -> Node<'_, Kpi> {
    let id = kpi.id.as_str();
    Node { part: kpi, id: id.into(), parent, address: id.into(), place, position }
}

/// What is needed of a part to find it again.
pub(super) trait Named {
    /// Its title.
    fn title(&self) -> Option<&Text>;
    /// What tells it apart from others with the same title.
    fn evidence(&self) -> String;
}

impl Named for Section {
    fn title(&self) -> Option<&Text> {
        self.title.as_ref()
    }

    fn evidence(&self) -> String {
        self.measures.iter().map(|measure| measure.id.as_str()).collect::<Vec<_>>().join(" ")
    }
}

impl Named for Measure {
    fn title(&self) -> Option<&Text> {
        Some(&self.title)
    }

    fn evidence(&self) -> String {
        evidence(self.commitment.due.as_ref(), &self.executors)
    }
}

impl Named for Step {
    fn title(&self) -> Option<&Text> {
        Some(&self.title)
    }

    fn evidence(&self) -> String {
        evidence(self.commitment.due.as_ref(), &self.executors)
    }
}

impl Named for Kpi {
    fn title(&self) -> Option<&Text> {
        Some(&self.title)
    }

    fn evidence(&self) -> String {
        self.unit.iter().flat_map(Text::every).collect()
    }
}

fn evidence(due: Option<&Due>, executors: &[Str]) -> String {
    let mut text = due.map(ToString::to_string).unwrap_or_default();
    for executor in executors {
        text.push(' ');
        text.push_str(executor);
    }
    text
}

/// Pairs the parts of a list with their counterparts. `counterpart` says what the parent of an old part has become; with
/// `unique_ids` an id is the only one of its kind in the plan.
pub(super) fn pair<T: Named>(
    old: &[Node<'_, T>],
    new: &[Node<'_, T>],
    counterpart: impl Fn(Option<usize>) -> Option<usize>,
    unique_ids: bool,
) -> Pairs {
    let mut pairs = Pairs::none(old.len(), new.len());
    // Between two versions nearly all parts are the same. What has the same id and title needs no closer look.
    let place = |parent: Option<usize>| if unique_ids { None } else { parent };
    let known: HashMap<(Option<usize>, &str), usize> =
        new.iter().enumerate().map(|(n, node)| ((place(node.parent), node.id.as_ref()), n)).collect();
    for (n, node) in old.iter().enumerate() {
        let same = known.get(&(place(counterpart(node.parent)), node.id.as_ref()));
        if let Some(m) =
            same.filter(|m| new.get(**m).is_some_and(|new| new.part.title() == node.part.title()))
        {
            pairs.set(n, *m, Recognised::Id);
        }
    }
    let old_left: Vec<usize> = (0..old.len()).filter(|n| pairs.new_of(Some(*n)).is_none()).collect();
    let new_left: Vec<usize> = (0..new.len()).filter(|n| pairs.is_new(Some(*n))).collect();
    let old =
        old_left.iter().filter_map(|n| old.get(*n)).map(|node| candidate(node, counterpart(node.parent)));
    let new = new_left.iter().filter_map(|n| new.get(*n)).map(|node| candidate(node, node.parent));
    let rest = pairing::pair(&old.collect::<Vec<_>>(), &new.collect::<Vec<_>>(), unique_ids);
    for (m, pair) in new_left.into_iter().zip(rest.of_new) {
        if let Some((n, recognised)) = pair.and_then(|(n, recognised)| Some((*old_left.get(n)?, recognised)))
        {
            pairs.set(n, m, recognised);
        }
    }
    pairs
}

fn candidate<'a, T: Named>(node: &'a Node<'_, T>, parent: Option<usize>) -> Candidate<'a> {
    Candidate { parent, id: &node.id, texts: keys(node.part.title()), evidence: node.part.evidence() }
}
