//! The order in which the schema lets elements stand (ECMA-376, 5th edition, part 1, annex A.1, `wml.xsd`): Word may take a
//! document for broken where children come in another.

use quick_xml::Reader;
use quick_xml::events::Event;

/// Elements whose children have an order, with all children the schema knows, in it.
const ORDERS: [(&str, &str); 16] = [
    ("w:document", "w:background w:body"),
    (
        "w:sectPr",
        "w:headerReference w:footerReference w:footnotePr w:endnotePr w:type w:pgSz w:pgMar w:paperSrc w:pgBorders \
         w:lnNumType w:pgNumType w:cols w:formProt w:vAlign w:noEndnote w:titlePg w:textDirection w:bidi w:rtlGutter \
         w:docGrid w:printerSettings",
    ),
    ("w:p", "w:pPr w:r|w:hyperlink"),
    ("w:hyperlink", "w:r"),
    ("w:r", "w:rPr w:t|w:tab|w:br|w:softHyphen|w:noBreakHyphen|w:fldChar|w:instrText"),
    (
        "w:pPr",
        "w:pStyle w:keepNext w:keepLines w:pageBreakBefore w:framePr w:widowControl w:numPr w:suppressLineNumbers \
         w:pBdr w:shd w:tabs w:suppressAutoHyphens w:kinsoku w:wordWrap w:overflowPunct w:topLinePunct w:autoSpaceDE \
         w:autoSpaceDN w:bidi w:adjustRightInd w:snapToGrid w:spacing w:ind w:contextualSpacing w:mirrorIndents \
         w:suppressOverlap w:jc w:textDirection w:textAlignment w:textboxTightWrap w:outlineLvl w:divId w:cnfStyle \
         w:rPr w:sectPr w:pPrChange",
    ),
    (
        "w:rPr",
        "w:rStyle w:rFonts w:b w:bCs w:i w:iCs w:caps w:smallCaps w:strike w:dstrike w:outline w:shadow w:emboss \
         w:imprint w:noProof w:snapToGrid w:vanish w:webHidden w:color w:spacing w:w w:kern w:position w:sz w:szCs \
         w:highlight w:u w:effect w:bdr w:shd w:fitText w:vertAlign w:rtl w:cs w:em w:lang w:eastAsianLayout \
         w:specVanish w:oMath",
    ),
    ("w:tbl", "w:tblPr w:tblGrid w:tr"),
    (
        "w:tblPr",
        "w:tblStyle w:tblpPr w:tblOverlap w:bidiVisual w:tblStyleRowBandSize w:tblStyleColBandSize w:tblW w:jc \
         w:tblCellSpacing w:tblInd w:tblBorders w:shd w:tblLayout w:tblCellMar w:tblLook w:tblCaption w:tblDescription",
    ),
    ("w:tblBorders", "w:top w:left w:bottom w:right w:insideH w:insideV"),
    ("w:tblCellMar", "w:top w:left w:bottom w:right"),
    ("w:tr", "w:tblPrEx w:trPr w:tc"),
    ("w:tc", "w:tcPr w:p|w:tbl"),
    (
        "w:tcPr",
        "w:cnfStyle w:tcW w:gridSpan w:hMerge w:vMerge w:tcBorders w:shd w:noWrap w:tcMar w:textDirection \
         w:tcFitText w:vAlign w:hideMark",
    ),
    (
        "w:style",
        "w:name w:aliases w:basedOn w:next w:link w:autoRedefine w:hidden w:uiPriority w:semiHidden \
         w:unhideWhenUsed w:qFormat w:locked w:personal w:rsid w:pPr w:rPr w:tblPr w:trPr w:tcPr w:tblStylePr",
    ),
    (
        "w:settings",
        "w:zoom w:trackRevisions w:defaultTabStop w:evenAndOddHeaders w:characterSpacingControl w:footnotePr \
         w:endnotePr w:compat w:rsids w:themeFontLang w:clrSchemeMapping w:decimalSymbol w:listSeparator",
    ),
];

/// The children that may come more than once.
const REPEATED: &str = "w:headerReference w:footerReference w:r w:hyperlink w:t w:tab w:br w:softHyphen w:noBreakHyphen w:tr w:tc w:p";

/// What stands against the order of the schema, as sentences.
pub(super) fn faults(part: &str) -> Vec<String> {
    let mut reader = Reader::from_str(part);
    let mut faults = Vec::new();
    // The names of the open elements, with the place that their last child has in the order.
    let mut open: Vec<(String, Option<usize>)> = Vec::new();
    loop {
        match reader.read_event().unwrap() {
            Event::Start(tag) => {
                let name = tag.name().as_ref().to_owned();
                faults.extend(open.last_mut().and_then(|parent| fault(parent, &name)));
                open.push((name, None));
            }
            Event::Empty(tag) => {
                let name = tag.name().as_ref().to_owned();
                faults.extend(open.last_mut().and_then(|parent| fault(parent, &name)));
            }
            Event::End(_) => drop(open.pop()),
            Event::Eof => break,
            Event::Text(_)
            | Event::CData(_)
            | Event::Comment(_)
            | Event::Decl(_)
            | Event::PI(_)
            | Event::DocType(_)
            | Event::GeneralRef(_) => {}
        }
    }
    assert!(open.is_empty(), "{open:?} is not closed");
    faults
}

fn fault((parent, last): &mut (String, Option<usize>), name: &str) -> Option<String> {
    let (_, order) = ORDERS.iter().find(|(known, _)| known == parent)?;
    let place = order.split_whitespace().position(|group| group.split('|').any(|known| known == name));
    let Some(place) = place else { return Some(format!("{parent} has no {name}")) };
    let is_repeated = REPEATED.split(' ').any(|known| known == name);
    let is_late = last.is_some_and(|last| last > place || (last == place && !is_repeated));
    *last = Some(place);
    is_late.then(|| format!("{name} comes too late in {parent}, or twice"))
}

#[test]
fn children_out_of_order_are_found() {
    let part = |inside: &str| format!("<w:p><w:pPr>{inside}</w:pPr></w:p>");
    assert_eq!(faults(&part("<w:pStyle/><w:keepNext/><w:jc/>")), Vec::<String>::new());
    for inside in ["<w:keepNext/><w:pStyle/>", "<w:jc/><w:jc/>", "<w:sz/>"] {
        assert_eq!(faults(&part(inside)).len(), 1, "{inside}");
    }
}
