//! The parts of a document and the archive that holds them.

use std::io::{self, Cursor, Write as _};

use zip_archive::write::SimpleFileOptions;
use zip_archive::{CompressionMethod, DateTime, ZipWriter};

use super::element::{Element, Paragraph};
use super::style;
use super::write::{self, Links};
use super::xml::Xml;

/// A document before it is packed.
pub(super) struct Package {
    pub(super) body: Vec<Element>,
    pub(super) footer: Paragraph,
    pub(super) page: Page,
    pub(super) title: String,
    /// BCP 47, with script and country.
    pub(super) language: &'static str,
    /// A day in the form `2023-07-01`. The clock is not asked: the same report is the same file.
    pub(super) day: String,
}

/// A page of A4, with its margins in twentieths of a point.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Page {
    pub(super) is_landscape: bool,
    top: u32,
    right: u32,
    bottom: u32,
    left: u32,
}

impl Page {
    /// For wide tables.
    pub(super) const LANDSCAPE: Self =
        Self { is_landscape: true, top: 1134, right: 850, bottom: 850, left: 850 };

    /// For letters, with room to file them.
    pub(super) const PORTRAIT: Self =
        Self { is_landscape: false, top: 1134, right: 567, bottom: 1134, left: 1701 };

    fn size(self) -> (u32, u32) {
        let (short, long) = (11906, 16838);
        if self.is_landscape { (long, short) } else { (short, long) }
    }

    /// How wide its text is.
    pub(super) fn width(self) -> u32 {
        self.size().0 - self.left - self.right
    }

    /// How high its text is.
    pub(super) fn height(self) -> u32 {
        self.size().1 - self.top - self.bottom
    }
}

const NAMESPACE: (&str, &str) = ("xmlns:w", "http://schemas.openxmlformats.org/wordprocessingml/2006/main");
const BONDS: (&str, &str) =
    ("xmlns:r", "http://schemas.openxmlformats.org/officeDocument/2006/relationships");
const OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/";
const PACKAGES: &str = "http://schemas.openxmlformats.org/package/2006/";

/// What the first part of an archive of ours holds, not packed: by it a report that may be overwritten is told from a
/// document that somebody has written or changed.
pub(super) const MARK: &str = "<Application>roadmap</Application>";

impl Package {
    /// The bytes of the file.
    pub(super) fn pack(&self) -> io::Result<Vec<u8>> {
        let mut links = Links::default();
        let document = self.document(&mut links)?;
        let parts = [
            ("[Content_Types].xml", content_types()?),
            ("_rels/.rels", relations(&MAIN, &[])?),
            ("docProps/core.xml", self.core()?),
            ("word/document.xml", document),
            ("word/_rels/document.xml.rels", relations(&OF_DOCUMENT, &links.addresses)?),
            ("word/styles.xml", style::part(self.language)?),
            ("word/settings.xml", self.settings()?),
            ("word/footer1.xml", self.footer()?),
        ];
        let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
        // The oldest day an archive can say, whatever the clock says.
        let options = SimpleFileOptions::default().last_modified_time(DateTime::default());
        let plain = options.compression_method(CompressionMethod::Stored);
        add(&mut archive, "docProps/app.xml", plain, &application()?)?;
        let packed = options.compression_method(CompressionMethod::Deflated);
        parts.iter().try_for_each(|(name, bytes)| add(&mut archive, name, packed, bytes))?;
        Ok(archive.finish().map_err(io::Error::other)?.into_inner())
    }

    fn document(&self, links: &mut Links) -> io::Result<Vec<u8>> {
        let mut xml = Xml::new()?;
        xml.element("w:document", &[NAMESPACE, BONDS], |xml| {
            xml.element("w:body", &[], |xml| {
                self.body.iter().try_for_each(|element| write::element(xml, element, links))?;
                xml.element("w:sectPr", &[], |xml| self.section(xml))
            })
        })?;
        Ok(xml.finish())
    }

    fn section(&self, xml: &mut Xml) -> io::Result<()> {
        let page = self.page;
        xml.empty("w:footerReference", &[("w:type", "default"), ("r:id", "footer")])?;
        let (width, height) = page.size();
        let (width, height) = (width.to_string(), height.to_string());
        let mut size = vec![("w:w", &*width), ("w:h", &*height)];
        size.extend(page.is_landscape.then_some(("w:orient", "landscape")));
        xml.empty("w:pgSz", &size)?;
        let margins = [("w:top", page.top), ("w:right", page.right), ("w:bottom", page.bottom)];
        let margins = margins.into_iter().chain([("w:left", page.left)]);
        let margins: Vec<(&str, String)> = margins
            .chain([("w:header", 567), ("w:footer", 454), ("w:gutter", 0)])
            .map(|(name, length)| (name, length.to_string()))
            .collect();
        let margins: Vec<(&str, &str)> = margins.iter().map(|(name, length)| (*name, &**length)).collect();
        xml.empty("w:pgMar", &margins)
    }

    fn footer(&self) -> io::Result<Vec<u8>> {
        let mut xml = Xml::new()?;
        xml.element("w:ftr", &[NAMESPACE, BONDS], |xml| {
            write::paragraph(xml, &self.footer, &mut Links::default())
        })?;
        Ok(xml.finish())
    }

    fn settings(&self) -> io::Result<Vec<u8>> {
        let mut xml = Xml::new()?;
        let points = self.language.starts_with("en");
        xml.element("w:settings", &[NAMESPACE], |xml| {
            xml.empty("w:zoom", &[("w:percent", "100")])?;
            xml.value("w:defaultTabStop", "709")?;
            xml.value("w:characterSpacingControl", "doNotCompress")?;
            // In older modes a table is wider than its text by the margins of its cells.
            let mode = [
                ("w:name", "compatibilityMode"),
                ("w:uri", "http://schemas.microsoft.com/office/word"),
                ("w:val", "15"),
            ];
            xml.element("w:compat", &[], |xml| xml.empty("w:compatSetting", &mode))?;
            xml.value("w:themeFontLang", self.language)?;
            xml.value("w:decimalSymbol", if points { "." } else { "," })?;
            xml.value("w:listSeparator", if points { "," } else { ";" })
        })?;
        Ok(xml.finish())
    }

    fn core(&self) -> io::Result<Vec<u8>> {
        let mut xml = Xml::new()?;
        let core = format!("{PACKAGES}metadata/core-properties");
        let namespaces = [
            ("xmlns:cp", &*core),
            ("xmlns:dc", "http://purl.org/dc/elements/1.1/"),
            ("xmlns:dcterms", "http://purl.org/dc/terms/"),
            ("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance"),
        ];
        let moment = format!("{}T00:00:00Z", self.day);
        xml.element("cp:coreProperties", &namespaces, |xml| {
            xml.text("dc:title", &[], &self.title)?;
            for name in ["dcterms:created", "dcterms:modified"] {
                xml.text(name, &[("xsi:type", "dcterms:W3CDTF")], &moment)?;
            }
            xml.text("dc:language", &[], self.language)
        })?;
        Ok(xml.finish())
    }
}

fn add(
    archive: &mut ZipWriter<Cursor<Vec<u8>>>,
    name: &str,
    options: SimpleFileOptions,
    bytes: &[u8],
) -> io::Result<()> {
    archive.start_file(name, options).map_err(io::Error::other)?;
    archive.write_all(bytes)
}

fn application() -> io::Result<Vec<u8>> {
    let mut xml = Xml::new()?;
    let namespace = format!("{OFFICE}extended-properties");
    xml.element("Properties", &[("xmlns", &namespace)], |xml| xml.text("Application", &[], "roadmap"))?;
    Ok(xml.finish())
}

fn content_types() -> io::Result<Vec<u8>> {
    let word = "application/vnd.openxmlformats-officedocument.wordprocessingml";
    let overrides = [
        (
            "/docProps/app.xml",
            "application/vnd.openxmlformats-officedocument.extended-properties+xml".to_owned(),
        ),
        ("/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml".to_owned()),
        ("/word/document.xml", format!("{word}.document.main+xml")),
        ("/word/footer1.xml", format!("{word}.footer+xml")),
        ("/word/settings.xml", format!("{word}.settings+xml")),
        ("/word/styles.xml", format!("{word}.styles+xml")),
    ];
    let bonds = "application/vnd.openxmlformats-package.relationships+xml";
    let mut xml = Xml::new()?;
    let namespace = format!("{PACKAGES}content-types");
    xml.element("Types", &[("xmlns", &namespace)], |xml| {
        for (extension, kind) in [("rels", bonds), ("xml", "application/xml")] {
            xml.empty("Default", &[("Extension", extension), ("ContentType", kind)])?;
        }
        overrides
            .iter()
            .try_for_each(|(part, kind)| xml.empty("Override", &[("PartName", part), ("ContentType", kind)]))
    })?;
    Ok(xml.finish())
}

/// Name, kind and target.
type Bond = (&'static str, &'static str, &'static str);

const MAIN: [Bond; 3] = [
    ("document", "officeDocument/2006/relationships/officeDocument", "word/document.xml"),
    ("core", "package/2006/relationships/metadata/core-properties", "docProps/core.xml"),
    ("app", "officeDocument/2006/relationships/extended-properties", "docProps/app.xml"),
];

const OF_DOCUMENT: [Bond; 3] = [
    ("styles", "officeDocument/2006/relationships/styles", "styles.xml"),
    ("settings", "officeDocument/2006/relationships/settings", "settings.xml"),
    ("footer", "officeDocument/2006/relationships/footer", "footer1.xml"),
];

fn relations(bonds: &[Bond], addresses: &[String]) -> io::Result<Vec<u8>> {
    let mut xml = Xml::new()?;
    let namespace = format!("{PACKAGES}relationships");
    xml.element("Relationships", &[("xmlns", &namespace)], |xml| {
        for (id, kind, target) in bonds {
            let kind = format!("http://schemas.openxmlformats.org/{kind}");
            xml.empty("Relationship", &[("Id", id), ("Type", &kind), ("Target", target)])?;
        }
        let kind = format!("{OFFICE}relationships/hyperlink");
        for (at, address) in addresses.iter().enumerate() {
            let id = Links::name(at);
            let bond = [("Id", &*id), ("Type", &kind), ("Target", address), ("TargetMode", "External")];
            xml.empty("Relationship", &bond)?;
        }
        Ok(())
    })?;
    Ok(xml.finish())
}
