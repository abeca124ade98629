//! What is shown, for people and as one table.

use super::find::Part;
use super::held::HeldKpis;
use crate::problem::Problem;
use crate::report::column::asked_for_or_all;
use crate::report::document::{Block, Document};
use crate::report::portfolio::{KpiLine, View};
use crate::report::sheet::Sheet;
use crate::report::{kpi, line};

/// A document being written.
pub(super) struct Page<'v> {
    pub(super) view: &'v View<'v>,
    blocks: Vec<Block>,
}

impl Page<'_> {
    /// One more block, unless there is nothing in it.
    pub(super) fn push(&mut self, block: Block) {
        let is_empty = matches!(&block, Block::Facts(facts) if facts.is_empty())
            || matches!(&block, Block::Table(table) if table.rows.is_empty());
        if !is_empty {
            self.blocks.push(block);
        }
    }
}

/// The answer for people.
#[must_use]
pub fn document<'v>(view: &'v View<'v>, parts: &'v [Part<'v>]) -> Document {
    let mut page = Page { view, blocks: Vec::new() };
    let held = HeldKpis::new(view.portfolio);
    for part in parts {
        let lines = || part.lines().collect::<Vec<_>>();
        let kpis = || part.kpis(&held);
        match part {
            Part::Plan(file) => page.plan(file, &lines(), &kpis()),
            Part::Section(file, path) => page.section(file, *path, &lines(), &kpis()),
            Part::Measure(whole, lines) => page.measure(whole, lines, &kpis()),
            Part::Line(line) => page.line(line, &kpis()),
            Part::Kpi(kpi) => page.kpi(kpi),
            Part::Event(file, event) => page.event(file, event),
        }
    }
    Document { blocks: page.blocks }
}

/// The lines and below them the KPIs as one table: what both have stands in the same columns.
///
/// # Errors
/// None; it has every column.
pub fn sheet<'s>(view: View<'s>, parts: &'s [Part<'s>]) -> Result<Sheet<'s>, Problem> {
    let mut kpis: Vec<KpiLine<'s>> = Vec::new();
    let held = HeldKpis::new(view.portfolio);
    for part in parts {
        kpis.extend(part.kpis(&held));
    }
    let columns = asked_for_or_all(None, line::COLUMNS)?;
    let lines = parts.iter().flat_map(Part::lines);
    let lines = Sheet::new(columns, lines, move |cell, line| cell(&view, line));
    let columns = asked_for_or_all(None, kpi::COLUMNS)?;
    let kpis = Sheet::new(columns, kpis, move |cell, line| cell(&view, line));
    Ok(lines.above(kpis))
}
