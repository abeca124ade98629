//! The elements as XML, each with its children in the order of the schema (ECMA-376, part 1, annex A): Word takes a
//! document for broken where they come in another.

use std::io;

use super::element::{Align, Cell, Content, Element, Line, Look, Merge, Paragraph, Row, Run, Style, Table};
use super::xml::Xml;

/// The addresses a document leads to, each once.
#[derive(Default)]
pub(super) struct Links {
    pub(super) addresses: Vec<String>,
}

impl Links {
    /// The name of the bond to an address.
    fn id(&mut self, address: &str) -> String {
        let known = self.addresses.iter().position(|known| known == address);
        let at = known.unwrap_or_else(|| {
            self.addresses.push(address.to_owned());
            self.addresses.len() - 1
        });
        Self::name(at)
    }

    pub(super) fn name(at: usize) -> String {
        format!("link{}", at + 1)
    }
}

pub(super) fn element(xml: &mut Xml, element: &Element, links: &mut Links) -> io::Result<()> {
    match element {
        Element::Paragraph(paragraph) => self::paragraph(xml, paragraph, links),
        Element::Table(table) => self::table(xml, table, links),
    }
}

pub(super) fn paragraph(xml: &mut Xml, paragraph: &Paragraph, links: &mut Links) -> io::Result<()> {
    xml.element("w:p", &[], |xml| {
        xml.element("w:pPr", &[], |xml| properties(xml, paragraph))?;
        paragraph.runs.iter().try_for_each(|run| self::run(xml, run, links))
    })
}

fn properties(xml: &mut Xml, paragraph: &Paragraph) -> io::Result<()> {
    if paragraph.style != Style::Normal {
        xml.value("w:pStyle", paragraph.style.id())?;
    }
    xml.flag("w:keepNext", paragraph.keep_next)?;
    xml.flag("w:pageBreakBefore", paragraph.page_break)?;
    if let Some(place) = paragraph.right_tab {
        let place = place.to_string();
        xml.element("w:tabs", &[], |xml| xml.empty("w:tab", &[("w:val", "right"), ("w:pos", &place)]))?;
    }
    let spacing = [("w:before", paragraph.before), ("w:after", paragraph.after)];
    let spacing: Vec<(&str, String)> =
        spacing.into_iter().filter_map(|(name, length)| Some((name, length?.to_string()))).collect();
    if !spacing.is_empty() {
        let spacing: Vec<(&str, &str)> = spacing.iter().map(|(name, length)| (*name, &**length)).collect();
        xml.empty("w:spacing", &spacing)?;
    }
    if paragraph.indent + paragraph.hanging > 0 {
        let left = (paragraph.indent + paragraph.hanging).to_string();
        xml.empty("w:ind", &[("w:left", &left), ("w:hanging", &paragraph.hanging.to_string())])?;
    }
    paragraph.align.map_or(Ok(()), |align| xml.value("w:jc", align.word()))
}

impl Align {
    fn word(self) -> &'static str {
        match self {
            Self::Left => "left",
            Self::Center => "center",
            Self::Right => "right",
            Self::Both => "both",
        }
    }
}

fn run(xml: &mut Xml, run: &Run, links: &mut Links) -> io::Result<()> {
    match &run.link {
        Some(address) => {
            let id = links.id(address);
            xml.element("w:hyperlink", &[("r:id", &id), ("w:history", "1")], |xml| bare(xml, run))
        }
        None => bare(xml, run),
    }
}

fn bare(xml: &mut Xml, run: &Run) -> io::Result<()> {
    match &run.content {
        Content::Text(text) => xml.element("w:r", &[], |xml| {
            look(xml, run.look)?;
            pieces(xml, text)
        }),
        Content::Field(name) => {
            let part = |xml: &mut Xml, kind| {
                xml.element("w:r", &[], |xml| xml.empty("w:fldChar", &[("w:fldCharType", kind)]))
            };
            part(xml, "begin")?;
            let code = format!(" {name} ");
            xml.element("w:r", &[], |xml| xml.text("w:instrText", &[("xml:space", "preserve")], &code))?;
            part(xml, "separate")?;
            // What is shown until Word has counted.
            xml.element("w:r", &[], |xml| xml.text("w:t", &[], "1"))?;
            part(xml, "end")
        }
    }
}

/// The properties of a run, or nothing where it has none.
pub(super) fn look(xml: &mut Xml, look: Look) -> io::Result<()> {
    if look == Look::default() {
        return Ok(());
    }
    xml.element("w:rPr", &[], |xml| run_properties(xml, look))
}

pub(super) fn run_properties(xml: &mut Xml, look: Look) -> io::Result<()> {
    for (name, is_on) in
        [("w:b", look.bold), ("w:bCs", look.bold), ("w:i", look.italic), ("w:iCs", look.italic)]
    {
        xml.flag(name, is_on)?;
    }
    if let Some(colour) = look.colour {
        xml.value("w:color", colour)?;
    }
    if let Some(size) = look.size {
        xml.value("w:sz", &size.to_string())?;
        xml.value("w:szCs", &size.to_string())?;
    }
    if look.underline { xml.value("w:u", "single") } else { Ok(()) }
}

/// Text between what Word has elements for.
fn pieces(xml: &mut Xml, text: &str) -> io::Result<()> {
    let special = |c: char| match c {
        '\t' => Some("w:tab"),
        '\n' => Some("w:br"),
        '\u{ad}' => Some("w:softHyphen"),
        '\u{2011}' => Some("w:noBreakHyphen"),
        _ => None,
    };
    for piece in text.split_inclusive(|c| special(c).is_some()) {
        let last = piece.chars().next_back().and_then(|c| Some((special(c)?, c)));
        let plain = last.map_or(piece, |(_, c)| piece.trim_end_matches(c));
        if !plain.is_empty() {
            xml.text("w:t", &[("xml:space", "preserve")], plain)?;
        }
        if let Some((name, _)) = last {
            xml.empty(name, &[])?;
        }
    }
    Ok(())
}

const SIDES: [&str; 6] = ["w:top", "w:left", "w:bottom", "w:right", "w:insideH", "w:insideV"];

fn table(xml: &mut Xml, table: &Table, links: &mut Links) -> io::Result<()> {
    xml.element("w:tbl", &[], |xml| {
        xml.element("w:tblPr", &[], |xml| table_properties(xml, table))?;
        xml.element("w:tblGrid", &[], |xml| {
            table.widths.iter().try_for_each(|width| xml.empty("w:gridCol", &[("w:w", &width.to_string())]))
        })?;
        table.rows.iter().try_for_each(|row| self::row(xml, row, &table.widths, links))
    })
}

fn table_properties(xml: &mut Xml, table: &Table) -> io::Result<()> {
    let length = |xml: &mut Xml, name: &str, length: u32| {
        xml.empty(name, &[("w:w", &length.to_string()), ("w:type", "dxa")])
    };
    length(xml, "w:tblW", table.widths.iter().sum())?;
    length(xml, "w:tblInd", table.indent)?;
    if table.has_borders {
        xml.element("w:tblBorders", &[], |xml| {
            SIDES.into_iter().try_for_each(|side| border(xml, side, Line::Plain))
        })?;
    }
    xml.empty("w:tblLayout", &[("w:type", "fixed")])?;
    xml.element("w:tblCellMar", &[], |xml| {
        let margins = [("w:top", 20), ("w:left", 70), ("w:bottom", 20), ("w:right", 70)];
        margins.into_iter().try_for_each(|(side, margin)| length(xml, side, margin))
    })?;
    xml.empty(
        "w:tblLook",
        &[
            ("w:val", "0620"),
            ("w:firstRow", "1"),
            ("w:lastRow", "0"),
            ("w:firstColumn", "0"),
            ("w:lastColumn", "0"),
            ("w:noHBand", "1"),
            ("w:noVBand", "1"),
        ],
    )?;
    table.caption.as_deref().map_or(Ok(()), |caption| xml.value("w:tblCaption", caption))
}

fn border(xml: &mut Xml, side: &str, line: Line) -> io::Result<()> {
    let (width, colour) = match line {
        Line::Plain => ("4", "000000"),
        Line::Hair => ("2", "A6A6A6"),
    };
    xml.empty(side, &[("w:val", "single"), ("w:sz", width), ("w:space", "0"), ("w:color", colour)])
}

fn row(xml: &mut Xml, row: &Row, widths: &[u32], links: &mut Links) -> io::Result<()> {
    xml.element("w:tr", &[], |xml| {
        if row.is_head || !row.can_split {
            xml.element("w:trPr", &[], |xml| {
                xml.flag("w:cantSplit", !row.can_split)?;
                xml.flag("w:tblHeader", row.is_head)
            })?;
        }
        let mut widths = widths.iter();
        row.cells.iter().try_for_each(|cell| {
            let width = widths.by_ref().take(cell.span).sum();
            self::cell(xml, cell, width, links)
        })
    })
}

fn cell(xml: &mut Xml, cell: &Cell, width: u32, links: &mut Links) -> io::Result<()> {
    xml.element("w:tc", &[], |xml| {
        xml.element("w:tcPr", &[], |xml| cell_properties(xml, cell, width))?;
        cell.paragraphs.iter().try_for_each(|one| paragraph(xml, one, links))
    })
}

fn cell_properties(xml: &mut Xml, cell: &Cell, width: u32) -> io::Result<()> {
    xml.empty("w:tcW", &[("w:w", &width.to_string()), ("w:type", "dxa")])?;
    if cell.span > 1 {
        xml.value("w:gridSpan", &cell.span.to_string())?;
    }
    match cell.merge {
        Merge::No => {}
        Merge::Begins => xml.value("w:vMerge", "restart")?,
        Merge::GoesOn => xml.empty("w:vMerge", &[])?,
    }
    if cell.top.is_some() || cell.bottom.is_some() {
        xml.element("w:tcBorders", &[], |xml| {
            cell.top.map_or(Ok(()), |line| border(xml, "w:top", line))?;
            cell.bottom.map_or(Ok(()), |line| border(xml, "w:bottom", line))
        })?;
    }
    if let Some(fill) = cell.fill {
        xml.empty("w:shd", &[("w:val", "clear"), ("w:color", "auto"), ("w:fill", fill)])?;
    }
    if cell.is_in_middle { xml.value("w:vAlign", "center") } else { Ok(()) }
}
