//! The sections of a plan and those within them.

use super::{Place, Plan, Section, SectionPath, Segment, Text};

impl Plan {
    /// Every section with its path, each before the sections in it.
    #[must_use]
    pub fn all_sections(&self) -> Vec<(SectionPath, &Section)> {
        let mut all = Vec::with_capacity(self.sections.len());
        for (n, section) in self.sections.iter().enumerate() {
            walk(SectionPath::top(n), section, &mut all);
        }
        all
    }

    /// A section and those in it, each with its path, each before the sections in it.
    #[must_use]
    pub fn sections_within(&self, path: SectionPath) -> Vec<(SectionPath, &Section)> {
        let mut all = Vec::new();
        if let Some(section) = self.section(path) {
            walk(path, section, &mut all);
        }
        all
    }

    /// The section at a path.
    #[must_use]
    pub fn section(&self, path: SectionPath) -> Option<&Section> {
        let mut indices = path.indices();
        let first = self.sections.get(indices.next()?)?;
        indices.try_fold(first, |section, index| section.sections.get(index))
    }

    /// The same, to be changed.
    pub fn section_mut(&mut self, path: SectionPath) -> Option<&mut Section> {
        let mut indices = path.indices();
        let first = self.sections.get_mut(indices.next()?)?;
        indices.try_fold(first, |section, index| section.sections.get_mut(index))
    }

    /// The address people type: `V`, `V/2`; empty where the plan has no sections.
    #[must_use]
    pub fn section_address(&self, path: SectionPath) -> String {
        let mut address = String::new();
        let mut sections = self.sections.as_slice();
        for index in path.indices() {
            let Some(section) = sections.get(index) else { break };
            if let Some(id) = &section.id {
                if !address.is_empty() {
                    address.push('/');
                }
                address.push_str(id);
            }
            sections = &section.sections;
        }
        address
    }

    /// Where a section stands in the file; the top of the file for a plan without sections.
    #[must_use]
    pub fn section_place(&self, path: SectionPath) -> Place {
        let has_sections = self.sections.iter().any(|section| section.id.is_some());
        let indices = path.indices().filter(|_| has_sections);
        // With room for the way on to a step.
        let mut way = Vec::with_capacity(8);
        way.extend(indices.flat_map(|index| [Segment::Key("sections".into()), Segment::Index(index)]));
        Place(way)
    }

    /// The titles of a section and of those it lies in, outermost first.
    #[must_use]
    pub fn section_titles(&self, path: SectionPath) -> Vec<&Text> {
        let mut titles = Vec::new();
        let mut sections = self.sections.as_slice();
        for index in path.indices() {
            let Some(section) = sections.get(index) else { break };
            titles.extend(&section.title);
            sections = &section.sections;
        }
        titles
    }
}

fn walk<'a>(path: SectionPath, section: &'a Section, all: &mut Vec<(SectionPath, &'a Section)>) {
    all.push((path, section));
    for (n, inner) in section.sections.iter().enumerate() {
        walk(path.within(n), inner, all);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn section(id: &str, sections: Vec<Section>) -> Section {
        Section { id: Some(id.into()), sections, ..Section::default() }
    }

    fn nested() -> Plan {
        let sections =
            vec![section("I", vec![]), section("V", vec![section("1", vec![]), section("2", vec![])])];
        Plan { sections, ..Plan::default() }
    }

    #[test]
    fn sections_come_before_what_is_in_them_and_have_an_address() {
        let plan = nested();
        let addresses: Vec<String> =
            plan.all_sections().iter().map(|(path, _)| plan.section_address(*path)).collect();
        assert_eq!(addresses, ["I", "V", "V/1", "V/2"]);
        let last = SectionPath::top(1).within(1);
        assert_eq!(plan.section(last).and_then(|section| section.id.as_deref()), Some("2"));
        assert_eq!(plan.section_place(last).to_string(), "sections[1].sections[1]");
        assert_eq!((last.depth(), last.parent()), (2, Some(SectionPath::top(1))));
    }

    #[test]
    fn a_section_lies_within_itself_and_within_those_above_it() {
        let (outer, inner) = (SectionPath::top(1), SectionPath::top(1).within(0));
        assert!(inner.is_within(&outer) && outer.is_within(&outer));
        assert!(!outer.is_within(&inner) && !inner.is_within(&SectionPath::top(0)));
    }

    #[test]
    fn a_plan_without_sections_has_measures_at_the_top_of_the_file() {
        let plan = Plan { sections: vec![Section::default()], ..Plan::default() };
        assert_eq!(plan.section_place(SectionPath::top(0)), Place::default());
        assert_eq!(plan.section_address(SectionPath::top(0)), "");
    }
}
