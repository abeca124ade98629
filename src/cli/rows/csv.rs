//! Rows as a spreadsheet saves them: divided by commas, semicolons or tabs.
//!
//! The fields are found here and not by the crate that writes them: it reads on where a quote is never closed, and takes
//! what follows a closing quote for part of the field, so that rows would be lost in silence.

use std::collections::HashSet;
use std::sync::Arc;

use super::column::{READ, column_name, header};
use super::row::{Header, Row};
use crate::cli::error::Failure;
use crate::problem::{Message, Problem, REQUEST};

/// What a spreadsheet takes for the beginning of a formula; `list` puts an apostrophe before it.
const FORMULA: [char; 9] = ['=', '+', '-', '@', '\t', '＝', '＋', '－', '＠'];

/// A record of a file, and the line it begins on.
struct Record {
    line: usize,
    fields: Vec<String>,
}

/// The rows below the head, each with its line.
#[expect(clippy::type_complexity, reason = "the rows of a file, each with what is wrong with it")]
pub(super) fn rows(text: &str) -> Result<Vec<(usize, Result<Row, Problem>)>, Failure> {
    let (delimiter, text, before) = delimited(text);
    let mut records = Fields::new(text, delimiter, before).records()?.into_iter();
    let Some(head) = records.next() else { return Ok(Vec::new()) };
    let header = head_of(&head)?;
    // A spreadsheet that ends its lines as Windows does leaves out delimiters at the end of a row; a person who writes
    // fewer fields has forgotten one.
    let may_be_short = text.contains("\r\n");
    let row = |record: Record| (record.line, row_of(&header, record, may_be_short));
    Ok(records.map(row).collect())
}

/// The delimiter, the text after what only names it, and how many lines that took.
fn delimited(text: &str) -> (char, &str, usize) {
    let blank = text.lines().take_while(|line| line.trim().is_empty()).count();
    let first = text.lines().nth(blank).unwrap_or_default();
    if let Some(sign) = first.trim_matches('"').strip_prefix("sep=")
        && let Some(sign) = sign.trim_end_matches([';', ',', '"']).chars().next().or(sign.chars().next())
    {
        let mut rest = text;
        for _ in 0..=blank {
            rest = rest.split_once('\n').map_or("", |(_, rest)| rest);
        }
        return (sign, rest, blank + 1);
    }
    let count = |sign: &char| first.chars().filter(|c| c == sign).count();
    (['\t', ';', ','].into_iter().max_by_key(count).unwrap_or(','), text, 0)
}

/// The names of the columns.
fn head_of(head: &Record) -> Result<Arc<Header>, Failure> {
    let names: Vec<String> = head.fields.iter().map(|name| column_name(&unescaped(name))).collect();
    let mut known = HashSet::new();
    for name in names.iter().filter(|name| !name.is_empty()) {
        if !known.insert(name) {
            return Err(header(head.line, Message::id("row-column-twice").with("key", name)));
        }
    }
    if !names.iter().any(|name| name == "id") {
        let list = READ.join(", ");
        return Err(header(head.line, Message::id("row-no-id-column"))
            .hint(Message::id("hint-there-are").with("list", list)));
    }
    Ok(Arc::new(Header { names, line: head.line, is_table: true }))
}

fn row_of(header: &Arc<Header>, record: Record, may_be_short: bool) -> Result<Row, Problem> {
    let columns = header.names.len();
    let mut fields = record.fields;
    let extra = fields.iter().skip(columns).any(|field| !field.trim().is_empty());
    if extra || (fields.len() < columns && !may_be_short) {
        let message = Message::id("row-field-count").with("count", fields.len().to_string());
        let problem = Problem::new(&REQUEST, message.with("columns", columns.to_string()));
        return Err(problem.hint(Message::id("hint-quote-field")));
    }
    fields.resize(columns, String::new());
    let cells: Vec<String> = fields.iter().map(|field| unescaped(field)).collect();
    if let Some((n, cell)) = cells
        .iter()
        .enumerate()
        .find(|(n, cell)| !cell.is_empty() && header.names.get(*n).is_some_and(String::is_empty))
    {
        let message = Message::id("row-no-head").with("text", cell).with("number", (n + 1).to_string());
        return Err(Problem::new(&REQUEST, message));
    }
    Row::new(Arc::clone(header), cells, record.line)
}

/// The text of a field, without the apostrophe that keeps a spreadsheet from taking it for a formula.
fn unescaped(field: &str) -> String {
    let field = field.trim_matches([' ', '\u{a0}', '\t', '\r', '\n']);
    let bare = field.strip_prefix(['\'', '’']).filter(|bare| bare.starts_with(FORMULA));
    bare.unwrap_or(field).to_owned()
}

/// Finds the fields of a text.
struct Fields<'t> {
    rest: std::iter::Peekable<std::str::Chars<'t>>,
    delimiter: char,
    /// The line of what comes next.
    line: usize,
}

/// What ended a field.
#[derive(PartialEq, Eq)]
enum End {
    Delimiter,
    Line,
    Text,
}

impl<'t> Fields<'t> {
    fn new(text: &'t str, delimiter: char, before: usize) -> Self {
        Self { rest: text.chars().peekable(), delimiter, line: before + 1 }
    }

    /// Every record that is not empty.
    fn records(mut self) -> Result<Vec<Record>, Failure> {
        let mut records = Vec::new();
        while self.rest.peek().is_some() {
            let mut record = Record { line: self.line, fields: Vec::new() };
            loop {
                let (field, end) = self.field()?;
                record.fields.push(field);
                if end != End::Delimiter {
                    break;
                }
            }
            if record.fields.iter().any(|field| !field.trim().is_empty()) {
                records.push(record);
            }
        }
        Ok(records)
    }

    fn field(&mut self) -> Result<(String, End), Failure> {
        let mut field = String::new();
        loop {
            match self.next() {
                Some('"') if field.trim().is_empty() => {
                    field.clear();
                    self.quoted(&mut field)?;
                    return Ok((field, self.after_quote()?));
                }
                None => return Ok((field, End::Text)),
                Some(c) if c == self.delimiter => return Ok((field, End::Delimiter)),
                Some('\n') => return Ok((field, End::Line)),
                Some(c) => field.push(c),
            }
        }
    }

    /// The text up to the closing quote; two quotes stand for one.
    fn quoted(&mut self, field: &mut String) -> Result<(), Failure> {
        let opened = self.line;
        loop {
            match self.next() {
                Some('"') if self.rest.next_if_eq(&'"').is_some() => field.push('"'),
                Some('"') => return Ok(()),
                Some(c) => field.push(c),
                None => {
                    let failure = header(opened, Message::id("row-open-quote"));
                    return Err(failure.hint(Message::id("hint-close-quote")));
                }
            }
        }
    }

    /// Nothing but spaces may follow a closing quote.
    fn after_quote(&mut self) -> Result<End, Failure> {
        let line = self.line;
        loop {
            match self.next() {
                None => return Ok(End::Text),
                Some(c) if c == self.delimiter => return Ok(End::Delimiter),
                Some('\n') => return Ok(End::Line),
                Some(' ' | '\t' | '\u{a0}') => {}
                Some(_) => {
                    let failure = header(line, Message::id("row-after-quote"));
                    return Err(failure.hint(Message::id("hint-double-quote")));
                }
            }
        }
    }

    /// The next character; every line end is `\n`.
    fn next(&mut self) -> Option<char> {
        let c = match self.rest.next()? {
            '\r' => {
                self.rest.next_if_eq(&'\n');
                '\n'
            }
            c => c,
        };
        self.line += usize::from(c == '\n');
        Some(c)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Each row as its line and its cells by name.
    fn read(text: &str) -> Vec<String> {
        match rows(text) {
            Ok(rows) => rows
                .into_iter()
                .map(|(line, row)| match row {
                    Ok(row) => format!("{line}: {}", row.shown()),
                    Err(problem) => format!("{line}: {}", problem.message.english()),
                })
                .collect(),
            Err(failure) => vec![failure.text(None)],
        }
    }

    #[test]
    fn what_a_spreadsheet_leaves_is_read() {
        let expected = ["2: id=1.1 done=2023-04-28", "4: id=1.2 done="];
        for text in [
            "id,done\n1.1,2023-04-28\n\n1.2,\n",
            "id;done\r\n1.1;2023-04-28\r\n\r\n1.2\r\n",
            "ID\tDone\r1.1\t2023-04-28\r\r1.2\t",
            "id;done;;;\n1.1;2023-04-28;;;\n;;;;\n1.2;;;;\n",
            "\"id\" , \"done\"\n 1.1 , \"2023-04-28\" \n\n\"1.2\",\"\"",
        ] {
            assert_eq!(read(text), expected, "{text:?}");
        }
        assert_eq!(read("\nid;done\n1.1;2023-04-28\n"), ["3: id=1.1 done=2023-04-28"]);
        assert_eq!(read("sep=;\nid;done\n1.1;2023-04-28\n"), ["3: id=1.1 done=2023-04-28"]);
        assert_eq!(read("\"sep=,\"\r\nid,done\r\n1.1,2023-04-28\r\n"), ["3: id=1.1 done=2023-04-28"]);
        assert_eq!(read("sep=\t\nid\tdone\n1.1\t2023-04-28\n"), ["3: id=1.1 done=2023-04-28"]);
    }

    #[test]
    fn quoted_line_ends_and_quotes_belong_to_the_field_and_lines_are_counted() {
        let text = "id,note\r\n1.1,\"a \"\"b\"\",\r\nc\"\r\n1.2,5\" pipe\r\n";
        assert_eq!(read(text), ["2: id=1.1 note=a \"b\",\nc", "4: id=1.2 note=5\" pipe"]);
        assert_eq!(
            read("id,note\n1.1,'=SUM\n1.2,'-3 houses\n1.3,'til May\n1.4,’+5\n"),
            [
                "2: id=1.1 note==SUM",
                "3: id=1.2 note=-3 houses",
                "4: id=1.3 note='til May",
                "5: id=1.4 note=+5"
            ]
        );
    }

    #[test]
    fn a_quote_that_swallows_rows_is_refused_with_its_line() {
        let open = read("id,done,note\n1.1,2023-04-28,\"act 7\n1.2,2023-06-30,\n2,2023-06-30,\n");
        assert!(open[0].starts_with("error: line 2: a quote is opened and never closed"), "{open:?}");
        let after = read("id,done,note\n1.1,2023-04-28,\"act 7\n1.2,2023-06-30,\"act 8\n2,2023-06-30,x\n");
        assert!(after[0].starts_with("error: line 3: text follows a closing quote"), "{after:?}");
    }

    #[test]
    fn columns_that_cannot_be_told_apart_or_have_no_head_are_refused() {
        assert!(read("id,done,Done\n")[0].starts_with("error: line 1: the column `done` stands twice"));
        assert!(read("done\n2023-04-28\n")[0].starts_with("error: line 1: there is no column `id`"));
        assert_eq!(read("id;;done\n1.1;x;2023-04-28\n"), ["2: column 2 has no head, and yet it holds `x`"]);
        assert_eq!(
            read("id,done\n1.1,2023-04-28,x\n1.2\n"),
            ["2: fields in this row: 3, in the head: 2", "3: fields in this row: 1, in the head: 2"]
        );
    }
}
