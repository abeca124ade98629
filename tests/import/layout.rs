//! The founding plan laid out as documents of other formats lay it out. What each cell says is taken from
//! `road-map-2023.grid`, which deadline belongs to which step from `roadmap.yaml`; nothing of `import` is asked.

use std::fmt::Write as _;

use roadmap::format;
use roadmap::model::{Measure, Text};

use super::make::{docx, ods, tc, xlsx};

const GRID: &str = include_str!("../data/import/road-map-2023.grid");
const PLAN: &str = include_str!("../../roadmap.yaml");

/// A row of the plan's table.
enum Row {
    Section(String),
    Measure(Entry),
}

/// A measure as the document has it.
struct Entry {
    number: String,
    title: Vec<String>,
    steps: Vec<String>,
    /// A deadline and the steps it stands beside; all of the measure where it has none.
    deadlines: Vec<(String, Vec<usize>)>,
    /// Executors, funding, outcome: paragraphs.
    others: [Vec<String>; 3],
}

/// The headings, and the rows.
fn table() -> (Vec<String>, Vec<Row>) {
    let plan = format::read(PLAN).sound().unwrap().1;
    let mut headings = Vec::new();
    let mut rows: Vec<Row> = Vec::new();
    let mut cells: Vec<(usize, usize, Vec<String>)> = GRID.lines().map(cell).collect();
    let last = cells.last().unwrap().0;
    for row in 1..=last {
        let mut of_row = Vec::new();
        while cells.first().is_some_and(|(number, ..)| *number == row) {
            of_row.push(cells.remove(0).2);
        }
        match of_row.len() {
            _ if row == 1 => headings = of_row.into_iter().flatten().collect(),
            1 => rows.push(Row::Section(of_row.remove(0).remove(0))),
            _ => {
                let number = of_row[0][0].trim_end_matches('.').to_owned();
                let measure =
                    plan.measures().map(|(_, measure)| measure).find(|measure| measure.id == *number);
                rows.push(Row::Measure(entry(number, of_row, measure.unwrap())));
            }
        }
    }
    (headings, rows)
}

fn cell(line: &str) -> (usize, usize, Vec<String>) {
    let (place, text) = line.split_once(' ').unwrap();
    let (row, column) = place.split_once('/').unwrap();
    let untopped = |text: &str| {
        let plain = text.split_once(": ").filter(|(top, _)| top.parse::<u32>().is_ok());
        plain.map_or(text, |(_, text)| text).to_owned()
    };
    (row.parse().unwrap(), column.parse().unwrap(), text.split(" ¶ ").map(untopped).collect())
}

fn entry(number: String, mut cells: Vec<Vec<String>>, measure: &Measure) -> Entry {
    let [outcome, funding, executors, due] = [(); 4].map(|()| cells.pop().unwrap());
    let text = cells.pop().unwrap();
    let is_step =
        |text: &String| text.split_once(") ").is_some_and(|(number, _)| number.parse::<u32>().is_ok());
    let title = text.iter().filter(|text| !is_step(text)).cloned().collect();
    let steps =
        text.iter().filter(|text| is_step(text)).map(|text| text.split_once(") ").unwrap().1.to_owned());
    let deadlines = deadlines(&due, measure);
    Entry { number, title, steps: steps.collect(), deadlines, others: [executors, funding, outcome] }
}

/// The deadlines of a cell, each with the steps that the kept plan gives it.
fn deadlines(due: &[String], measure: &Measure) -> Vec<(String, Vec<usize>)> {
    let words = |text: &Option<Text>| text.as_ref().map(|text| text.every().next().unwrap().to_owned());
    let whole = words(&measure.commitment.deadline);
    match due {
        [only] if whole.is_some() => return vec![(only.clone(), Vec::new())],
        // Written once in the plan that is kept.
        several if whole.is_some() => {
            return several.iter().cloned().zip((0..several.len()).map(|nth| vec![nth])).collect();
        }
        _ => {}
    }
    let mut found: Vec<(String, Vec<usize>)> = Vec::new();
    let mut rest = due.iter().peekable();
    for (nth, step) in measure.steps.iter().enumerate() {
        let Some(own) = words(&step.commitment.deadline) else { continue };
        if rest.peek().is_some_and(|next| **next == own) {
            found.push((rest.next().unwrap().clone(), vec![nth]));
        } else {
            assert_eq!(found.last().unwrap().0, own, "{} {}", measure.id, step.id);
            found.last_mut().unwrap().1.push(nth);
        }
    }
    assert_eq!(rest.next(), None, "{}", measure.id);
    found
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

/// The words of a deadline, broken over lines as narrow columns break them.
fn broken(words: &str) -> String {
    words.replacen("йил ", "йил\n", 1)
}

impl Entry {
    /// For each of the rows of the steps, a deadline that begins there and how many rows it covers; nothing where one
    /// goes on.
    fn by_rows(&self) -> Vec<Option<(String, usize)>> {
        let mut rows: Vec<Option<(String, usize)>> =
            self.steps.iter().map(|_| Some((String::new(), 1))).collect();
        for (words, steps) in &self.deadlines {
            let Some(first) = steps.first() else { continue };
            rows[*first] = Some((words.clone(), steps.len()));
            steps.iter().skip(1).for_each(|step| rows[*step] = None);
        }
        rows
    }

    /// The deadline of the measure itself.
    fn whole(&self) -> Option<&str> {
        self.deadlines.iter().find(|(_, steps)| steps.is_empty()).map(|(words, _)| words.as_str())
    }

    /// All paragraphs of the cell, the steps marked.
    fn paragraphs(&self) -> Vec<String> {
        let steps = self.steps.iter().zip(1..).map(|(step, number)| format!("{number}) {step}"));
        self.title.iter().cloned().chain(steps).collect()
    }
}

/// A Word document: a table of approvers, the title, the table with automatic numbers, its heading repeated before each
/// section, and a row for each step, beside which number, executors, funding and outcome are merged.
pub(super) fn word() -> Vec<u8> {
    let (headings, rows) = table();
    let mut lists = String::new();
    let mut body = String::from(
        "<w:tbl><w:tr><w:tc><w:p/></w:tc><w:tc><w:p><w:r><w:t>ТАСДИҚЛАЙМАН</w:t></w:r></w:p><w:p><w:r><w:t>Бош вазир ўринбосари</w:t></w:r></w:p></w:tc></w:tr></w:tbl><w:p/>",
    );
    body += "<w:p><w:r><w:t>Рақамлаштириш соҳасида ислоҳотларни чуқурлаштириш ва тизим фаолиятини трансформация қилиш бўйича</w:t><w:br/><w:t>“ЙЎЛ ХАРИТАСИ”</w:t></w:r></w:p>";
    body += r#"<w:tbl><w:tblGrid><w:gridCol w:w="500"/><w:gridCol w:w="4000"/><w:gridCol w:w="1500"/><w:gridCol w:w="1500"/><w:gridCol w:w="1500"/><w:gridCol w:w="3000"/></w:tblGrid>"#;
    let heading: String = headings.iter().map(|text| tc("", &paragraph(text, None))).collect();
    let heading = format!("<w:tr><w:trPr><w:tblHeader/></w:trPr>{heading}</w:tr>");
    for (nth, row) in rows.iter().enumerate() {
        match row {
            Row::Section(title) => {
                body += &heading;
                let _ = write!(
                    body,
                    "<w:tr>{}</w:tr>",
                    tc(r#"<w:gridSpan w:val="6"/>"#, &paragraph(title, None))
                );
            }
            Row::Measure(entry) => {
                let list = nth + 2;
                let _ = write!(
                    lists,
                    r#"<w:num w:numId="{list}"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>"#
                );
                body += &word_rows(entry, list);
            }
        }
    }
    body += "</w:tbl><w:p/>";
    let numbering = format!(
        r#"<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1)"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>{lists}"#
    );
    docx(&body, &[("numbering", &numbering)])
}

fn paragraph(text: &str, list: Option<usize>) -> String {
    let number = list.map(|list| {
        format!(r#"<w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="{list}"/></w:numPr></w:pPr>"#)
    });
    let lines: Vec<String> = text.split('\n').map(|line| format!("<w:t>{}</w:t>", escaped(line))).collect();
    format!("<w:p>{}<w:r>{}</w:r></w:p>", number.unwrap_or_default(), lines.join("<w:br/>"))
}

fn word_rows(entry: &Entry, list: usize) -> String {
    let count = entry.steps.len();
    let paragraphs =
        |texts: &[String]| -> String { texts.iter().map(|text| paragraph(text, None)).collect() };
    let merged = |content: String, nth: usize| match nth {
        0 if count > 0 => tc(r#"<w:vMerge w:val="restart"/>"#, &content),
        0 => tc("", &content),
        _ => tc("<w:vMerge/>", "<w:p/>"),
    };
    let due = entry.by_rows();
    let mut rows = String::new();
    for nth in 0..=count {
        let step = nth.checked_sub(1);
        let text =
            step.map_or_else(|| paragraphs(&entry.title), |step| paragraph(&entry.steps[step], Some(list)));
        let deadline = match (step.map(|step| &due[step]), entry.whole()) {
            (None, Some(words)) if count > 0 => {
                tc(r#"<w:vMerge w:val="restart"/>"#, &paragraph(&broken(words), None))
            }
            (None, Some(words)) => tc("", &paragraph(&broken(words), None)),
            (Some(_), Some(_)) | (Some(None), None) => tc("<w:vMerge/>", "<w:p/>"),
            (None, None) => tc("", "<w:p/>"),
            (Some(Some((words, rows))), None) => {
                let merge = if *rows > 1 { r#"<w:vMerge w:val="restart"/>"# } else { "" };
                tc(merge, &paragraph(&broken(words), None))
            }
        };
        let [executors, funding, outcome] =
            entry.others.each_ref().map(|texts| merged(paragraphs(texts), nth));
        let number = merged(paragraph("", Some(1)), nth);
        let _ = write!(rows, "<w:tr>{number}{}{deadline}{executors}{funding}{outcome}</w:tr>", tc("", &text));
    }
    rows
}

/// A page of a portal of laws, as Word saves one: a column of steps beside the measure, each a row of its own, `rowspan`
/// for all that holds for several, and the portal's buttons in each paragraph.
pub(super) fn web() -> Vec<u8> {
    const BUTTONS: &str =
        r#"<div class="lx_elem2"><span>Ҳужжатга таклиф юбориш</span><span>Аудиони тинглаш</span></div>"#;
    let (headings, rows) = table();
    let p = |text: &str| {
        format!(
            r#"<p class="MsoNormal">{BUTTONS}<span lang="UZ-CYR">{}</span></p>"#,
            escaped(text).replace('\n', "<br>")
        )
    };
    let all = |texts: &[String]| -> String { texts.iter().map(|text| p(text)).collect() };
    let td = |span: usize, content: &str| format!(r#"<td rowspan="{span}" valign="top">{content}</td>"#);
    let mut html = String::from(
        r#"<html><head><meta charset="utf-8"><style>p.MsoNormal {margin:0}</style></head><body>"#,
    );
    html += r#"<p class="MsoNormal"><b>Рақамлаштириш соҳасида ислоҳотларни чуқурлаштириш ва тизим фаолиятини трансформация қилиш бўйича<br>“ЙЎЛ ХАРИТАСИ”</b></p><table class="MsoTable">"#;
    let mechanism = ["Амалга ошириш механизми".to_owned()];
    let heading = headings.iter().take(2).chain(&mechanism).chain(headings.iter().skip(2));
    let _ = write!(
        html,
        "<tr>{}</tr>",
        heading.map(|text| format!("<td>{}</td>", p(text))).collect::<Vec<_>>().concat()
    );
    for row in &rows {
        let entry = match row {
            Row::Section(title) => {
                let _ = write!(html, r#"<tr><td colspan="7"><strong>{}</strong></td></tr>"#, p(title));
                continue;
            }
            Row::Measure(entry) => entry,
        };
        let span = entry.steps.len().max(1);
        let due = entry.by_rows();
        for nth in 0..span {
            html += "<tr>";
            if nth == 0 {
                html += &td(span, &p(&format!("{}.", entry.number)));
                html += &td(span, &all(&entry.title));
            }
            html += &td(
                1,
                &entry.steps.get(nth).map(|step| p(&format!("{}. {step}", nth + 1))).unwrap_or_default(),
            );
            match (entry.whole(), due.get(nth)) {
                (Some(words), _) if nth == 0 => html += &td(span, &p(&broken(words))),
                (None, Some(Some((words, rows)))) => html += &td(*rows, &p(&broken(words))),
                _ => {}
            }
            if nth == 0 {
                entry.others.iter().for_each(|texts| html += &td(span, &all(texts)));
            }
            html += "</tr>";
        }
    }
    html += "</table></body></html>";
    html.into_bytes()
}

/// A workbook that begins in column B, with a title row, numbers of columns, true dates, and a row for each step.
pub(super) fn excel() -> Vec<u8> {
    let (headings, rows) = table();
    let mut sheet = Sheet::default();
    sheet.row(&["Рақамлаштириш соҳасида ислоҳотларни чуқурлаштириш ва тизим фаолиятини трансформация қилиш бўйича “ЙЎЛ ХАРИТАСИ”".into()]);
    sheet.merge(1, 1, 1, 6);
    sheet.row(&[]);
    sheet.row(&headings);
    sheet.row(&["1", "2", "3", "4", "5", "6"].map(str::to_owned));
    for row in &rows {
        match row {
            Row::Section(title) => sheet.row(std::slice::from_ref(title)),
            Row::Measure(entry) => excel_rows(&mut sheet, entry),
        }
    }
    let styles =
        r#"<cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs>"#;
    let styles = format!(
        r#"<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">{styles}</styleSheet>"#
    );
    let content = format!(
        r#"<dimension ref="A1:IV107"/><sheetData>{}</sheetData><mergeCells>{}</mergeCells>"#,
        sheet.rows, sheet.merges
    );
    xlsx(&[("Йўл харитаси", &content)], &[("styles", &styles)])
}

fn excel_rows(sheet: &mut Sheet, entry: &Entry) {
    let [executors, funding, outcome] = entry.others.each_ref().map(|texts| texts.join("\n"));
    let first = sheet.count + 1;
    let due = entry.by_rows();
    let whole = entry.whole().unwrap_or_default().to_owned();
    sheet.row(&[entry.number.clone(), entry.title.join("\n"), whole, executors, funding, outcome]);
    for (nth, step) in entry.steps.iter().enumerate() {
        let deadline = due[nth].as_ref().map(|(words, _)| words.clone()).unwrap_or_default();
        let row = sheet.count + 1;
        sheet.row(&[String::new(), format!("{}) {step}", nth + 1), deadline]);
        if let Some((_, rows)) = due[nth].as_ref().filter(|(_, rows)| *rows > 1) {
            sheet.merge(row, 3, row + rows - 1, 3);
        }
    }
    let last = sheet.count;
    if last > first {
        for column in [1, 4, 5, 6] {
            sheet.merge(first, column, last, column);
        }
        if entry.whole().is_some() {
            sheet.merge(first, 3, last, 3);
        }
    }
}

#[derive(Default)]
struct Sheet {
    count: usize,
    rows: String,
    merges: String,
}

impl Sheet {
    /// A row from column B on. A day of words is a true date.
    fn row(&mut self, texts: &[String]) {
        self.count += 1;
        let _ = write!(self.rows, r#"<row r="{}">"#, self.count);
        for (text, letter) in texts.iter().zip('B'..) {
            let at = format!("{letter}{}", self.count);
            if let Some(serial) = serial(text) {
                let _ = write!(self.rows, r#"<c r="{at}" s="1"><v>{serial}</v></c>"#);
            } else if !text.is_empty() {
                let text = escaped(text);
                let _ = write!(
                    self.rows,
                    r#"<c r="{at}" t="inlineStr"><is><t xml:space="preserve">{text}</t></is></c>"#
                );
            }
        }
        self.rows += "</row>";
    }

    fn merge(&mut self, row: usize, column: u8, last: usize, last_column: u8) {
        let letter = |column: u8| char::from(b'A' + column);
        let _ = write!(
            self.merges,
            r#"<mergeCell ref="{}{row}:{}{last}"/>"#,
            letter(column),
            letter(last_column)
        );
    }
}

/// The serial number of a day such as `2023 йил 30 апрель`.
fn serial(text: &str) -> Option<i64> {
    const MONTHS: [&str; 12] = [
        "январь",
        "февраль",
        "март",
        "апрель",
        "май",
        "июнь",
        "июль",
        "август",
        "сентябрь",
        "октябрь",
        "ноябрь",
        "декабрь",
    ];
    let words: Vec<&str> = text.split_whitespace().collect();
    let [year, "йил", day, month] = words[..] else { return None };
    let month = MONTHS.iter().position(|name| *name == month)? + 1;
    let day: chrono::NaiveDate = format!("{year}-{month:02}-{day}").parse().ok()?;
    Some((day - chrono::NaiveDate::from_ymd_opt(1899, 12, 30)?).num_days())
}

/// A spreadsheet of `LibreOffice`: a measure is one row of cells with paragraphs, deadlines below one another.
pub(super) fn open() -> Vec<u8> {
    let (headings, rows) = table();
    let cell = |texts: &[String]| {
        let paragraphs: String = texts
            .iter()
            .map(|text| format!("<text:p>{}</text:p>", escaped(text)))
            .collect::<Vec<_>>()
            .concat();
        format!(r#"<table:table-cell office:value-type="string">{paragraphs}</table:table-cell>"#)
    };
    let row = |cells: String| format!("<table:table-row>{cells}</table:table-row>");
    let mut content = String::new();
    let title = "Рақамлаштириш соҳасида ислоҳотларни чуқурлаштириш ва тизим фаолиятини трансформация қилиш бўйича “ЙЎЛ ХАРИТАСИ”";
    let _ = write!(
        content,
        r#"<table:table-row><table:table-cell table:number-columns-spanned="6"><text:p>{title}</text:p></table:table-cell></table:table-row>"#
    );
    content += &row(headings.iter().map(|text| cell(std::slice::from_ref(text))).collect());
    for line in &rows {
        match line {
            Row::Section(title) => content += &row(cell(std::slice::from_ref(title))),
            Row::Measure(entry) => {
                let deadlines: Vec<String> = entry.deadlines.iter().map(|(words, _)| words.clone()).collect();
                let number = [format!("{}.", entry.number)];
                let [executors, funding, outcome] = &entry.others;
                let cells: [&[String]; 6] =
                    [&number, &entry.paragraphs(), &deadlines, executors, funding, outcome];
                content += &row(cells.into_iter().map(cell).collect());
            }
        }
    }
    ods("", &format!(r#"<table:table table:name="Йўл харитаси">{content}</table:table>"#))
}
