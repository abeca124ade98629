//! How the cells of a workbook look: bold, struck through, and the format of their numbers.

use std::collections::BTreeMap;

use crate::problem::Problem;

use super::super::fault::too_large;
use super::super::write::Look;
use super::super::xml::{Tag, Xml};
use super::number::NumberFormat;
use super::string::look;

/// More formats than Excel allows.
const MOST: usize = 70_000;

/// The looks of cells by their numbers.
#[derive(Debug, Default)]
pub(super) struct Styles {
    cells: Vec<CellStyle>,
    formats: BTreeMap<i64, NumberFormat>,
}

/// The look of a cell.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct CellStyle {
    pub(super) look: Look,
    /// In the steps of Excel's indent.
    pub(super) indent: i32,
    format: i64,
}

impl Styles {
    pub(super) fn read(mut xml: Xml<'_>) -> Result<Self, Problem> {
        let mut styles = Self::default();
        let (mut codes, mut fonts) = (BTreeMap::new(), Vec::new());
        while xml.child()?.is_some() {
            while let Some(tag) = xml.child()? {
                match tag.name() {
                    "numFmts" => {
                        while let Some(tag) = xml.child()? {
                            if let (Some(id), Some(code)) =
                                (tag.number("numFmtId"), tag.attribute("formatCode"))
                            {
                                codes.insert(id, NumberFormat::read(&code));
                            }
                            few(codes.len())?;
                            xml.skip()?;
                        }
                    }
                    "fonts" => {
                        while xml.child()?.is_some() {
                            fonts.push(look(&mut xml)?);
                            few(fonts.len())?;
                        }
                    }
                    "cellXfs" => {
                        while let Some(tag) = xml.child()? {
                            let style = CellStyle::read(&tag, &mut xml, &fonts)?;
                            styles.cells.push(style);
                            few(styles.cells.len())?;
                        }
                    }
                    _ => xml.skip()?,
                }
            }
        }
        for style in &styles.cells {
            let id = style.format;
            let format = || codes.remove(&id).unwrap_or_else(|| NumberFormat::built_in(id));
            styles.formats.entry(id).or_insert_with(format);
        }
        Ok(styles)
    }

    /// The look of a cell.
    pub(super) fn cell(&self, index: usize) -> CellStyle {
        self.cells.get(index).copied().unwrap_or_default()
    }

    /// The format of the numbers of a cell; nothing for the one that shows them as they are.
    pub(super) fn format(&self, style: CellStyle) -> Option<&NumberFormat> {
        self.formats.get(&style.format)
    }
}

impl CellStyle {
    fn read(tag: &Tag<'_>, xml: &mut Xml<'_>, fonts: &[Look]) -> Result<Self, Problem> {
        let font = tag.count("fontId").and_then(|font| fonts.get(font));
        let mut style = Self {
            look: font.copied().unwrap_or_default(),
            indent: 0,
            format: tag.number("numFmtId").unwrap_or(0),
        };
        while let Some(tag) = xml.child()? {
            if tag.name() == "alignment" {
                style.indent =
                    tag.number("indent").and_then(|indent| i32::try_from(indent).ok()).unwrap_or(0);
            }
            xml.skip()?;
        }
        Ok(style)
    }
}

fn few(count: usize) -> Result<(), Problem> {
    if count > MOST { Err(too_large(&format!("it has more than {MOST} formats"))) } else { Ok(()) }
}
