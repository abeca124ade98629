//! What a Word document is made of, before it is XML. Lengths are in twentieths of a point.

/// Something in the body.
pub(super) enum Element {
    Paragraph(Paragraph),
    Table(Table),
}

/// A style of paragraphs; `style.rs` says what each looks like.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Style {
    #[default]
    Normal,
    Title,
    Heading,
    Letter,
    TableText,
    TableHead,
    TableNote,
    Footer,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Align {
    Left,
    Center,
    Right,
    Both,
}

#[derive(Clone, Debug, Default)]
pub(super) struct Paragraph {
    pub(super) style: Style,
    /// On the page of what follows.
    pub(super) keep_next: bool,
    /// At the top of a page.
    pub(super) page_break: bool,
    /// A place for the text after a tab, at the right.
    pub(super) right_tab: Option<u32>,
    pub(super) before: Option<u32>,
    pub(super) after: Option<u32>,
    pub(super) indent: u32,
    /// How far the lines after the first are moved in; a tab in the first line leads there.
    pub(super) hanging: u32,
    pub(super) align: Option<Align>,
    pub(super) runs: Vec<Run>,
}

/// Text of one look.
#[derive(Clone, Debug, Default)]
pub(super) struct Run {
    pub(super) content: Content,
    pub(super) look: Look,
    /// Where it leads, an address of the web.
    pub(super) link: Option<String>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Content {
    /// A newline is a line break, a tab a tab.
    Text(String),
    /// What Word computes: `PAGE`, `NUMPAGES`.
    Field(&'static str),
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Look {
    pub(super) bold: bool,
    pub(super) italic: bool,
    pub(super) underline: bool,
    /// Six hexadecimal digits.
    pub(super) colour: Option<&'static str>,
    /// In half points.
    pub(super) size: Option<u32>,
}

pub(super) struct Table {
    /// How far it is moved in.
    pub(super) indent: u32,
    pub(super) widths: Vec<u32>,
    pub(super) has_borders: bool,
    /// What it shows, for those who hear it.
    pub(super) caption: Option<String>,
    pub(super) rows: Vec<Row>,
}

#[derive(Clone, Debug, Default)]
pub(super) struct Row {
    /// Repeated on every page.
    pub(super) is_head: bool,
    /// Whether a page may end in it.
    pub(super) can_split: bool,
    pub(super) cells: Vec<Cell>,
}

#[derive(Clone, Debug)]
pub(super) struct Cell {
    /// How many columns it covers.
    pub(super) span: usize,
    pub(super) merge: Merge,
    pub(super) top: Option<Line>,
    pub(super) bottom: Option<Line>,
    /// Six hexadecimal digits.
    pub(super) fill: Option<&'static str>,
    pub(super) is_in_middle: bool,
    /// At least one.
    pub(super) paragraphs: Vec<Paragraph>,
}

/// Whether a cell is one with the cell above or below it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Merge {
    #[default]
    No,
    Begins,
    GoesOn,
}

/// A border.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Line {
    Plain,
    Hair,
}

impl Default for Content {
    fn default() -> Self {
        Self::Text(String::new())
    }
}

impl Run {
    pub(super) fn text(text: impl Into<String>, look: Look) -> Self {
        Self { content: Content::Text(text.into()), look, link: None }
    }

    /// What it says; nothing of a field.
    pub(super) fn said(&self) -> &str {
        match &self.content {
            Content::Text(text) => text,
            Content::Field(_) => "",
        }
    }
}

impl Paragraph {
    pub(super) fn new(style: Style) -> Self {
        Self { style, ..Self::default() }
    }

    /// A paragraph of plain text.
    pub(super) fn of(style: Style, text: impl Into<String>) -> Self {
        Self { style, runs: vec![Run::text(text, Look::default())], ..Self::default() }
    }

    pub(super) fn aligned(self, align: Align) -> Self {
        Self { align: Some(align), ..self }
    }

    pub(super) fn spaced(self, before: u32, after: u32) -> Self {
        Self { before: Some(before), after: Some(after), ..self }
    }

    pub(super) fn kept(self) -> Self {
        Self { keep_next: true, ..self }
    }
}

impl Cell {
    pub(super) fn new(paragraphs: Vec<Paragraph>) -> Self {
        let paragraphs =
            if paragraphs.is_empty() { vec![Paragraph::new(Style::TableText)] } else { paragraphs };
        Self {
            span: 1,
            merge: Merge::No,
            top: None,
            bottom: None,
            fill: None,
            is_in_middle: false,
            paragraphs,
        }
    }

    pub(super) fn of(paragraph: Paragraph) -> Self {
        Self::new(vec![paragraph])
    }

    pub(super) fn across(self, span: usize) -> Self {
        Self { span, ..self }
    }

    /// With a line below, to write on.
    pub(super) fn underlined(self) -> Self {
        Self { bottom: Some(Line::Plain), ..self }
    }
}

impl Row {
    pub(super) fn new(cells: Vec<Cell>) -> Self {
        Self { is_head: false, can_split: false, cells }
    }

    /// Whether it is on the page of the row that follows.
    pub(super) fn keeps_next(&self) -> bool {
        let last = self.cells.first().and_then(|cell| cell.paragraphs.last());
        last.is_some_and(|paragraph| paragraph.keep_next)
    }

    /// On the page of the row that follows.
    pub(super) fn keep_next(&mut self) {
        for paragraph in self.cells.iter_mut().flat_map(|cell| &mut cell.paragraphs) {
            paragraph.keep_next = true;
        }
    }
}
