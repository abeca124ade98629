"""What openpyxl finds in a workbook: the cells with their types, and what is said of each sheet."""

import datetime
import json
import warnings

import openpyxl

# Data bars and pictures of charts are kept by Excel and known to no library.
warnings.simplefilter("ignore")


def plain(cell):
    value = cell.value
    if cell.data_type == "f":
        return {"formula": str(value)}
    if isinstance(value, datetime.datetime):
        whole = value.time() == datetime.time()
        return {"day": value.date().isoformat()} if whole else {"moment": value.isoformat()}
    return value


book = openpyxl.load_workbook("report.xlsx")
print(
    json.dumps(
        {
            "title": book.properties.title,
            "created": book.properties.created.isoformat(),
            "modified": book.properties.modified.isoformat(),
            "sheets": [
                {
                    "name": sheet.title,
                    "rows": [[plain(cell) for cell in row] for row in sheet.iter_rows()],
                    "frozen": sheet.freeze_panes,
                    "filter": sheet.auto_filter.ref,
                    "merged": sorted(str(area) for area in sheet.merged_cells.ranges),
                    "repeated": sheet.print_title_rows,
                    "across": sheet.page_setup.orientation == "landscape" and sheet.page_setup.paperSize == 9,
                    "charts": len(sheet._charts),
                }
                for sheet in book
            ],
        }
    )
)
