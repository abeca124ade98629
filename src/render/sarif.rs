//! SARIF 2.1.0, the interchange format of static analysis: <https://docs.oasis-open.org/sarif/sarif/v2.1.0/>.

use std::io::{self, Write};
use std::ops::Range;

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
use serde::{Serialize, Serializer};
use serde_json::{Value, json};

use super::diagnostic::Examined;
use super::fingerprint::{self, Repeats};
use super::json::write_pretty;
use crate::check::{CODES, is_opt_in};
use crate::problem::{Code, Problem, Severity};

/// What a path keeps in a URI. A colon is not among it: before the first slash it would end a scheme.
const PATH: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~').remove(b'/');

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Region {
    start_line: usize,
    start_column: usize,
    #[serde(skip_serializing_if = "Option::is_none")]
    end_line: Option<usize>,
    #[serde(skip_serializing_if = "Option::is_none")]
    end_column: Option<usize>,
}

/// The log of one run, in the order of its keys.
#[derive(Serialize)]
struct Log<'a> {
    #[serde(rename = "$schema")]
    schema: &'static str,
    version: &'static str,
    runs: [Run<'a>; 1],
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Run<'a> {
    tool: Value,
    column_kind: &'static str,
    results: Results<'a>,
}

/// Every finding with how often one like it came before. A result is made when it is written: a hundred thousand at once
/// would take ten times the memory of the findings.
struct Results<'a>(Vec<(&'a Examined, &'a Problem, usize)>);

impl Serialize for Results<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.0.iter().map(|(file, problem, repeat)| {
            let index = CODES.iter().position(|code| code.id == problem.code.id);
            result(file, problem, index, *repeat)
        }))
    }
}

/// Writes the log of one run.
///
/// # Errors
/// Those of the writer.
pub fn write(files: &[Examined], out: impl Write) -> io::Result<()> {
    let mut repeats = Repeats::default();
    let all = files.iter().flat_map(|file| file.problems.iter().map(move |problem| (file, problem)));
    let results = all.map(|(file, problem)| (file, problem, repeats.count(&file.path, problem))).collect();
    let rules: Vec<Value> = CODES.iter().map(|code| descriptor(code)).collect();
    let version = env!("CARGO_PKG_VERSION");
    let driver = json!({"name": "roadmap", "version": version, "semanticVersion": version, "rules": rules});
    let run = Run {
        tool: json!({ "driver": driver }),
        column_kind: "unicodeCodePoints",
        results: Results(results),
    };
    let schema = "https://json.schemastore.org/sarif-2.1.0.json";
    let log = Log { schema, version: "2.1.0", runs: [run] };
    write_pretty(&log, out)
}

/// What there is to know of a code.
fn descriptor(code: &Code) -> Value {
    let Code { id, severity, summary, explanation, .. } = code;
    json!({
        "id": id,
        "shortDescription": {"text": summary},
        "fullDescription": {"text": explanation},
        "help": {"text": format!("{summary}.\n\n{explanation}")},
        "defaultConfiguration": {"enabled": !is_opt_in(code), "level": level(*severity)},
    })
}

fn result(file: &Examined, problem: &Problem, rule: Option<usize>, repeat: usize) -> Value {
    let hint = problem.hint.as_ref().map(|hint| format!("\n{}", hint.plain())).unwrap_or_default();
    let artifact = json!({"uri": uri(&file.path)});
    let mut location = json!({"artifactLocation": artifact});
    let mut result = json!({
        "ruleId": problem.code.id,
        "ruleIndex": rule,
        "level": level(problem.severity()),
        "message": {"text": format!("{}{hint}", problem.message.plain())},
        "partialFingerprints": {"finding/v1": fingerprint::of(&file.path, problem, repeat)},
    });
    if let (Some(span), Some(position)) = (problem.span, file.position(problem)) {
        let exact = Region::new(&file.text, span.range(), position);
        if let Some(fix) = &problem.fix {
            let description = problem.hint.as_ref().map(|hint| hint.plain().to_owned());
            let description = description.unwrap_or_else(|| format!("write `{}`", fix.text));
            let replacement = json!({"deletedRegion": exact, "insertedContent": {"text": fix.text}});
            let change = json!({"artifactLocation": artifact, "replacements": [replacement]});
            result["fixes"] = json!([{"description": {"text": description}, "artifactChanges": [change]}]);
        }
        location["region"] = json!(exact.visible());
    }
    result["locations"] = json!([{"physicalLocation": location}]);
    result
}

impl Region {
    /// Bytes of a text that begin in this line and column: both from 1, columns in characters, the end exclusive.
    fn new(text: &str, bytes: Range<usize>, (line, column): (usize, usize)) -> Self {
        let covered = text.get(bytes).unwrap_or_default();
        let lines = covered.matches('\n').count();
        let last = covered.rsplit('\n').next().unwrap_or_default().chars().count();
        Self {
            start_line: line,
            start_column: column,
            end_line: Some(line + lines),
            end_column: Some(if lines == 0 { column + last } else { last + 1 }),
        }
    }

    /// A region of nothing is a place to insert at; shown is the rest of its line.
    fn visible(self) -> Self {
        let empty = self.end_line == Some(self.start_line) && self.end_column == Some(self.start_column);
        if empty { Self { end_line: None, end_column: None, ..self } } else { self }
    }
}

fn level(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Notice => "note",
    }
}

/// A path as a URI: absolute ones as `file:`, others relative to where the program was started. A byte that is no letter is
/// shown as `\xFF` in a path and is itself in a URI.
fn uri(path: &str) -> String {
    let path = if cfg!(windows) { path.replace('\\', "/") } else { path.to_owned() };
    let path = path.strip_prefix("./").unwrap_or(&path);
    let encoded = bytes_of(&utf8_percent_encode(path, PATH).to_string());
    match path.as_bytes() {
        [b'/', ..] => format!("file://{encoded}"),
        [drive, b':', b'/', ..] if cfg!(windows) => {
            format!("file:///{}:{}", char::from(*drive), utf8_percent_encode(&path[2..], PATH))
        }
        _ => encoded,
    }
}

/// The encoded path with the bytes in it that are no letters: `%5CxFF` is `%FF`.
fn bytes_of(encoded: &str) -> String {
    let mut parts = encoded.split("%5Cx");
    let mut out = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let number = part.get(..2).and_then(|digits| u8::from_str_radix(digits, 16).ok());
        out.push_str(if number.is_some_and(|byte| byte >= 0x80) { "%" } else { "%5Cx" });
        out.push_str(part);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::problem::Span;

    #[test]
    fn a_path_is_a_uri() {
        for (path, expected) in [
            ("roadmap.yaml", "roadmap.yaml"),
            ("./plans/a b.yaml", "plans/a%20b.yaml"),
            ("../йўл.yaml", "../%D0%B9%D1%9E%D0%BB.yaml"),
            ("a:b#c?.yaml", "a%3Ab%23c%3F.yaml"),
            ("/srv/roadmap.yaml", "file:///srv/roadmap.yaml"),
            ("-x 100%\u{202e}.yaml", "-x%20100%25%E2%80%AE.yaml"),
            ("a\\xFF\\x41\\x.yaml", "a%FF%5Cx41%5Cx.yaml"),
        ] {
            assert_eq!(uri(path), expected);
        }
    }

    #[test]
    fn a_known_fix_replaces_exactly_what_is_underlined_and_an_empty_place_shows_its_line() {
        let mut problem = Problem::new(CODES[0], "m").at(Span::new(8, 11));
        problem.set_fix("true");
        let mut file = Examined::new("p.yaml".into(), "a: 1\nb: tru\n".to_owned().into(), vec![problem]);
        let change = |file: &Examined| {
            let result = result(file, &file.problems[0], Some(0), 1);
            let fix = &result["fixes"][0]["artifactChanges"][0]["replacements"][0];
            (fix["deletedRegion"].clone(), result["locations"][0]["physicalLocation"]["region"].clone())
        };
        let whole = json!({"startLine": 2, "startColumn": 4, "endLine": 2, "endColumn": 7});
        assert_eq!(change(&file), (whole.clone(), whole));
        file.problems[0].span = Some(Span::new(8, 8));
        let nothing = json!({"startLine": 2, "startColumn": 4, "endLine": 2, "endColumn": 4});
        assert_eq!(change(&file), (nothing, json!({"startLine": 2, "startColumn": 4})));
    }

    #[test]
    fn a_region_ends_where_its_last_letter_ends() {
        let text = "a: ўқ\nb: c\n";
        let ends = |from: &str, to: &str| {
            let bytes = text.find(from).unwrap()..text.find(to).unwrap() + to.len();
            let column = text[..bytes.start].chars().count() + 1;
            let region = Region::new(text, bytes, (1, column));
            (column, region.end_line.unwrap(), region.end_column.unwrap())
        };
        assert_eq!(ends("ў", "қ"), (4, 1, 6));
        assert_eq!(ends("қ", "b"), (5, 2, 2));
    }
}
