//! The KPIs of all plans by the parts that hold them, found once however many parts are shown.

use std::collections::HashMap;
use std::ops::Range;

use crate::model::{KpiOwner, Position, SectionPath};
use crate::report::portfolio::{KpiLine, PlanFile, Portfolio};

/// The KPIs, each looked up by its id, its part, its measure and its plan.
pub(super) struct HeldKpis<'a> {
    /// In the order of the files and of each file.
    all: Vec<KpiLine<'a>>,
    /// Those of a plan follow each other.
    of_plan: HashMap<&'a str, Range<usize>>,
    /// Those of a section and of the sections in it follow each other.
    of_section: HashMap<(&'a str, SectionPath), Range<usize>>,
    of_part: HashMap<(&'a str, KpiOwner), Vec<usize>>,
    of_measure: HashMap<(&'a str, Position), Vec<usize>>,
    of_id: HashMap<(&'a str, &'a str), usize>,
}

impl<'a> HeldKpis<'a> {
    pub(super) fn new(portfolio: &'a Portfolio) -> Self {
        let (mut of_plan, mut of_part): (HashMap<&str, Range<usize>>, HashMap<_, Vec<usize>>) =
            (HashMap::new(), HashMap::new());
        let mut of_section: HashMap<_, Range<usize>> = HashMap::new();
        let (mut of_measure, mut of_id): (HashMap<_, Vec<usize>>, HashMap<_, _>) =
            (HashMap::new(), HashMap::new());
        let all = portfolio.kpis();
        for (n, one) in all.iter().enumerate() {
            let path = one.file.path.as_str();
            of_plan.entry(path).or_insert(n..n).end = n + 1;
            for section in std::iter::successors(one.indicator.section(), SectionPath::parent) {
                of_section.entry((path, section)).or_insert(n..n).end = n + 1;
            }
            of_part.entry((path, one.indicator.owner)).or_default().push(n);
            if let Some(line) = one.indicator.line() {
                of_measure.entry((path, line.whole().position())).or_default().push(n);
            }
            of_id.entry((path, one.indicator.kpi.id.as_str())).or_insert(n);
        }
        Self { all, of_plan, of_section, of_part, of_measure, of_id }
    }

    /// All of a plan.
    pub(super) fn of_plan(&self, file: &PlanFile) -> &[KpiLine<'a>] {
        let range = self.of_plan.get(file.path.as_str()).cloned();
        range.and_then(|range| self.all.get(range)).unwrap_or_default()
    }

    /// All of a section and of the sections in it.
    pub(super) fn of_section(&self, file: &PlanFile, section: SectionPath) -> &[KpiLine<'a>] {
        let range = self.of_section.get(&(file.path.as_str(), section)).cloned();
        range.and_then(|range| self.all.get(range)).unwrap_or_default()
    }

    /// Those of one part itself.
    pub(super) fn of_part(&self, file: &PlanFile, owner: KpiOwner) -> Vec<KpiLine<'a>> {
        self.picked(self.of_part.get(&(file.path.as_str(), owner)))
    }

    /// Those of a measure and of its steps.
    pub(super) fn of_measure(&self, file: &PlanFile, whole: Position) -> Vec<KpiLine<'a>> {
        self.picked(self.of_measure.get(&(file.path.as_str(), whole)))
    }

    /// The one of this very id.
    pub(super) fn of_id(&self, file: &PlanFile, id: &str) -> Option<KpiLine<'a>> {
        let n = self.of_id.get(&(file.path.as_str(), id))?;
        self.all.get(*n).cloned()
    }

    fn picked(&self, numbers: Option<&Vec<usize>>) -> Vec<KpiLine<'a>> {
        numbers.into_iter().flatten().filter_map(|n| self.all.get(*n).cloned()).collect()
    }
}
