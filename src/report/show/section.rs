//! A section, with everything that is known of it.

use super::facts::Facts;
use super::view::Page;
use crate::model::{Counts, SectionPath};
use crate::report::cell::{Cell, Phrase};
use crate::report::document::{Block, Heading};
use crate::report::line::title_of;
use crate::report::outline;
use crate::report::portfolio::{KpiLine, Line, PlanFile};
use crate::report::summary;

impl<'v> Page<'v> {
    pub(super) fn section(
        &mut self,
        file: &'v PlanFile,
        path: SectionPath,
        lines: &[Line<'v>],
        kpis: &[KpiLine<'v>],
    ) {
        let view = self.view;
        let Some(section) = file.plan.section(path) else { return };
        let title = section.title.as_ref().map(|title| title_of(view, file, title, section.short.as_ref()));
        let id = file.address(&file.plan.section_address(path));
        self.push(Block::Heading(Heading { id, title: Cell::title(title) }));
        let mut facts = Facts::new(view, file);
        let mut counts = Counts::default();
        for line in lines.iter().filter(|line| !line.item.is_content()) {
            counts.add(&line.state);
        }
        if counts.items > 0 {
            facts.add("progress", summary::progress(&counts));
        }
        if let Some(parent) = path.parent() {
            let languages = view.portfolio.languages(file);
            let titles = file.plan.section_titles(parent).into_iter().map(|title| title.shown(languages));
            let titles: Vec<_> = titles.collect();
            let within = Phrase::new("id-title").with("id", Cell::Text(file.plan.section_address(parent)));
            facts.add("section", within.with("title", Cell::Text(titles.join(" / "))).cell());
        }
        facts.notes(&section.notes);
        self.push(Block::Facts(facts.done()));
        if !lines.is_empty() {
            let table = outline::within(view, lines, &crate::report::list::OWN, path);
            self.push(Block::Table(table));
        }
        self.kpis(kpis);
    }
}
