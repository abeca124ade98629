//! The styles of paragraphs.

use std::io;

use super::element::{Look, Style};
use super::write::look;
use super::xml::Xml;

/// Has every letter of Uzbek, and is on every machine that writes letters.
const FONT: &str = "Times New Roman";

impl Style {
    pub(super) const ALL: [Self; 8] = [
        Self::Normal,
        Self::Title,
        Self::Heading,
        Self::Letter,
        Self::TableText,
        Self::TableHead,
        Self::TableNote,
        Self::Footer,
    ];

    pub(super) fn id(self) -> &'static str {
        match self {
            Self::Normal => "Normal",
            Self::Title => "Title",
            Self::Heading => "Heading1",
            Self::Letter => "Letter",
            Self::TableText => "TableText",
            Self::TableHead => "TableHead",
            Self::TableNote => "TableNote",
            Self::Footer => "Footer",
        }
    }

    /// The name people choose it by. Word translates those of its own.
    fn name(self) -> &'static str {
        match self {
            Self::Heading => "heading 1",
            Self::Letter => "Letter text",
            Self::TableText => "Table text",
            Self::TableHead => "Table head",
            Self::TableNote => "Table note",
            Self::Footer => "footer",
            Self::Normal | Self::Title => self.id(),
        }
    }

    /// The size of its letters in half points.
    pub(super) fn size(self) -> u32 {
        match self {
            Self::Normal | Self::Heading => 24,
            Self::Title => 28,
            Self::Letter => 26,
            Self::TableText | Self::TableHead => 20,
            Self::TableNote | Self::Footer => 18,
        }
    }

    /// The room above and below it.
    pub(super) fn spacing(self) -> (u32, u32) {
        match self {
            Self::Normal | Self::TableText | Self::TableHead | Self::Footer => (0, 0),
            Self::Title => (120, 0),
            Self::Heading => (200, 80),
            Self::Letter => (0, 100),
            Self::TableNote => (40, 0),
        }
    }

    fn is_bold(self) -> bool {
        matches!(self, Self::Title | Self::Heading | Self::TableHead)
    }

    fn based_on(self) -> Option<Self> {
        match self {
            Self::Normal => None,
            Self::TableHead => Some(Self::TableText),
            Self::Title | Self::Heading | Self::Letter | Self::TableText | Self::TableNote | Self::Footer => {
                Some(Self::Normal)
            }
        }
    }
}

/// The part `word/styles.xml`.
pub(super) fn part(tag: &str) -> io::Result<Vec<u8>> {
    let mut xml = Xml::new()?;
    let namespace = ("xmlns:w", "http://schemas.openxmlformats.org/wordprocessingml/2006/main");
    xml.element("w:styles", &[namespace], |xml| {
        xml.element("w:docDefaults", &[], |xml| defaults(xml, tag))?;
        Style::ALL.into_iter().try_for_each(|style| paragraph_style(xml, style))?;
        let font = [("w:type", "character"), ("w:default", "1"), ("w:styleId", "DefaultParagraphFont")];
        xml.element("w:style", &font, |xml| xml.value("w:name", "Default Paragraph Font"))?;
        let table = [("w:type", "table"), ("w:default", "1"), ("w:styleId", "TableNormal")];
        xml.element("w:style", &table, |xml| xml.value("w:name", "Normal Table"))
    })?;
    Ok(xml.finish())
}

fn defaults(xml: &mut Xml, tag: &str) -> io::Result<()> {
    let size = Style::Normal.size().to_string();
    xml.element("w:rPrDefault", &[], |xml| {
        xml.element("w:rPr", &[], |xml| {
            let fonts = ["w:ascii", "w:hAnsi", "w:eastAsia", "w:cs"].map(|script| (script, FONT));
            xml.empty("w:rFonts", &fonts)?;
            xml.value("w:sz", &size)?;
            xml.value("w:szCs", &size)?;
            xml.empty("w:lang", &[("w:val", tag), ("w:eastAsia", "en-US"), ("w:bidi", "ar-SA")])
        })
    })?;
    xml.element("w:pPrDefault", &[], |xml| {
        xml.element("w:pPr", &[], |xml| {
            xml.empty("w:spacing", &[("w:after", "0"), ("w:line", "240"), ("w:lineRule", "auto")])
        })
    })
}

fn paragraph_style(xml: &mut Xml, style: Style) -> io::Result<()> {
    let mut attributes = vec![("w:type", "paragraph")];
    attributes.extend((style == Style::Normal).then_some(("w:default", "1")));
    attributes.push(("w:styleId", style.id()));
    xml.element("w:style", &attributes, |xml| {
        xml.value("w:name", style.name())?;
        if let Some(base) = style.based_on() {
            xml.value("w:basedOn", base.id())?;
        }
        if matches!(style, Style::Title | Style::Heading) {
            xml.value("w:next", Style::Normal.id())?;
        }
        xml.empty("w:qFormat", &[])?;
        xml.element("w:pPr", &[], |xml| paragraph_properties(xml, style))?;
        look(xml, Look { bold: style.is_bold(), size: Some(style.size()), ..Look::default() })
    })
}

fn paragraph_properties(xml: &mut Xml, style: Style) -> io::Result<()> {
    let is_heading = style == Style::Heading;
    xml.flag("w:keepNext", is_heading || style == Style::TableHead)?;
    xml.flag("w:keepLines", is_heading)?;
    let (before, after) = style.spacing();
    let (before, after) = (before.to_string(), after.to_string());
    let mut spacing = vec![("w:before", &*before), ("w:after", &*after)];
    if style == Style::Letter {
        spacing.extend([("w:line", "264"), ("w:lineRule", "auto")]);
    }
    xml.empty("w:spacing", &spacing)?;
    match style {
        Style::Title | Style::TableHead => xml.value("w:jc", "center"),
        Style::Letter => {
            xml.empty("w:ind", &[("w:firstLine", "709")])?;
            xml.value("w:jc", "both")
        }
        Style::Heading => xml.value("w:outlineLvl", "0"),
        Style::Normal | Style::TableText | Style::TableNote | Style::Footer => Ok(()),
    }
}
