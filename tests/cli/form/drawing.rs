//! What a form looks like, read back from the workbook.
