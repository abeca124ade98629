"""What python-docx finds in a document: tables with their heads and merged cells, links, properties."""

import json

import docx
from docx.oxml.ns import qn

document = docx.Document("report.docx")
body, properties, section = document.element.body, document.core_properties, document.sections[0]


def texts(row):
    """The text of each column; a merged cell is in each of its columns and rows."""
    return [cell.text.replace("\xa0", " ") for cell in row.cells]


def is_head(row):
    given = row._tr.trPr
    return given is not None and given.find(qn("w:tblHeader")) is not None


def link(element):
    text = "".join(node.text or "" for node in element.iter(qn("w:t")))
    return [text, document.part.rels[element.get(qn("r:id"))].target_ref]


print(
    json.dumps(
        {
            "title": properties.title,
            "language": properties.language,
            "created": properties.created.date().isoformat(),
            "modified": properties.modified.date().isoformat(),
            "page": [section.page_width.twips, section.page_height.twips],
            "languages": sorted({node.get(qn("w:val")) for node in document.styles.element.iter(qn("w:lang"))}),
            "links": [link(element) for element in body.iter(qn("w:hyperlink")) if element.get(qn("r:id"))],
            "tables": [
                {
                    "rows": [texts(row) for row in table.rows],
                    "heads": [is_head(row) for row in table.rows],
                    "across": sum(len({cell._tc for cell in row.cells}) == 1 for row in table.rows),
                }
                for table in document.tables
            ],
        }
    )
)
