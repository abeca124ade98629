//! Sections, which may stand in each other.

use super::decoder::{Decoder, Owner};
use super::field::Field;
use super::map::Fields;
use super::repetition::{bytes, items};
use crate::format::keys::{PLAN, SECTION};
use crate::model::{DEEPEST_SECTION, Section};
use crate::problem::{Problem, WRONG_TYPE};
use crate::syntax::Node;

/// What a part stands in, as far as its id depends on it.
#[derive(Clone, Copy, Default)]
pub(super) struct Parent<'t> {
    /// The id of a step's measure, or of the section a section stands in.
    pub(super) id: Option<Node<'t>>,
    /// How many sections a section stands in.
    pub(super) depth: usize,
}

impl<'t> Decoder<'t> {
    /// The sections of a plan; one without id and title if it has only measures.
    pub(super) fn top_sections(&mut self, f: &Fields<'t>, root: Node<'t>) -> Vec<Section> {
        let (at_sections, at_measures) = const { (PLAN.at("sections"), PLAN.at("measures")) };
        let (sections, measures) = (f.get(at_sections), f.get(at_measures));
        if sections.is_absent() && measures.is_absent() {
            self.needed(sections, &"the plan", "sections", "…` or `measures: …", root);
            return Vec::new();
        }
        if sections.is_absent() {
            let measures = self.measures(measures);
            return vec![Section { measures, ..Section::default() }];
        }
        if !measures.is_absent() {
            self.fault_of_whole(f.key(at_measures), || {
                Problem::new(&WRONG_TYPE, "a plan has `sections` or `measures` at the top, not both")
                    .hint("move these measures into a section")
            });
            self.unused(|decoder| drop(decoder.measures(measures)));
        }
        self.sections(sections, Parent::default())
    }

    fn sections(&mut self, list: Field<Node<'t>>, parent: Parent<'t>) -> Vec<Section> {
        self.each(list, |decoder, node| decoder.section(node, parent)).given().unwrap_or_default()
    }

    fn section(&mut self, node: Node<'t>, parent: Parent<'t>) -> Option<Section> {
        let f = self.fields(node, &SECTION)?;
        let mut owner = Owner { kind: "section", within: None, id: None };
        let id = self.id_of(f.get(const { SECTION.at("id") }), &owner, parent, node);
        owner.id = text(id);
        let title = f.get(const { SECTION.at("title") }).read(|node| self.filled(node, "title"));
        let title = self.needed(title, &owner, "title", "…", node);
        let short = f.get(const { SECTION.at("short") }).read(|node| self.text(node)).given();
        let measures = self.measures(f.get(const { SECTION.at("measures") }));
        let inner = f.get(const { SECTION.at("sections") });
        let depth = parent.depth + 1;
        let sections = if depth < DEEPEST_SECTION {
            self.sections(inner, Parent { id, depth })
        } else {
            if !inner.is_absent() {
                self.fault_of_whole(f.key(const { SECTION.at("sections") }), || {
                    let message = format!("sections stand in each other at most {DEEPEST_SECTION} deep");
                    Problem::new(&WRONG_TYPE, message).hint("move these sections one level up")
                });
                self.places_hold = false;
            }
            Vec::new()
        };
        let kpis = self.kpis(f.get(const { SECTION.at("kpis") }));
        let notes = self.notes(&f, const { SECTION.at("note") });
        let section = Section { id: Some(self.str(id?)), title, short, notes, measures, sections, kpis };
        self.repeat(section.title.as_ref().map_or(0, bytes), items(&section), node);
        Some(section)
    }
}

/// The text of an id.
pub(super) fn text(id: Option<Node<'_>>) -> Option<&str> {
    id.and_then(|id| id.resolved().text())
}
