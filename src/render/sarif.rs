//! SARIF 2.1.0, the interchange format of static analysis: <https://docs.oasis-open.org/sarif/sarif/v2.1.0/>.

use std::ops::Range;

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
use serde::Serialize;
use serde_json::{Value, json};

use super::diagnostic::{Diagnosis, Examined};
use super::fingerprint::{self, Repeats};
use crate::check::{RULES, Rule, Severity};

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

/// The log of one run.
///
/// # Errors
/// None for what is written here; serde's type wants the word.
pub fn draw(files: &[Examined]) -> serde_json::Result<String> {
    let mut rules: Vec<&str> = RULES.iter().map(|rule| rule.id).collect();
    let mut repeats = Repeats::default();
    let mut results = Vec::new();
    for file in files {
        for diagnosis in &file.diagnoses {
            let known = rules.iter().position(|id| *id == diagnosis.rule);
            let index = known.unwrap_or_else(|| {
                rules.push(diagnosis.rule);
                rules.len() - 1
            });
            let repeat = repeats.count(&file.path, diagnosis);
            results.push(result(file, diagnosis, index, repeat));
        }
    }
    let rules: Vec<Value> = rules.into_iter().map(descriptor).collect();
    let version = env!("CARGO_PKG_VERSION");
    let log = json!({
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [{
            "tool": {"driver": {
                "name": "roadmap",
                "version": version,
                "semanticVersion": version,
                "rules": rules,
            }},
            "columnKind": "unicodeCodePoints",
            "results": results,
        }],
    });
    serde_json::to_string_pretty(&log).map(|text| text + "\n")
}

/// What there is to know of a rule; of one that only the reader knows, its name.
fn descriptor(id: &str) -> Value {
    let Some(Rule { severity, opt_in, summary, explanation, .. }) = crate::check::rule(id) else {
        return json!({"id": id, "defaultConfiguration": {"level": "error"}});
    };
    json!({
        "id": id,
        "shortDescription": {"text": summary},
        "fullDescription": {"text": explanation},
        "help": {"text": format!("{summary}.\n\n{explanation}")},
        "defaultConfiguration": {"enabled": !opt_in, "level": level(*severity)},
    })
}

fn result(file: &Examined, diagnosis: &Diagnosis, rule: usize, repeat: usize) -> Value {
    let help = diagnosis.help.as_ref().map(|help| format!("\n{help}")).unwrap_or_default();
    let artifact = json!({"uri": uri(&file.path)});
    let mut location = json!({"artifactLocation": artifact});
    let mut result = json!({
        "ruleId": diagnosis.rule,
        "ruleIndex": rule,
        "level": level(diagnosis.severity),
        "message": {"text": format!("{}{help}", diagnosis.message)},
        "partialFingerprints": {"finding/v1": fingerprint::of(&file.path, diagnosis, repeat)},
    });
    if let Some(spot) = diagnosis.spot {
        let exact = Region::new(&file.text, spot.start..spot.end, (spot.line, spot.column));
        if let Some(fix) = &diagnosis.fix {
            let description = diagnosis.help.clone().unwrap_or_else(|| format!("write `{fix}`"));
            let replacement = json!({"deletedRegion": exact, "insertedContent": {"text": fix}});
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

/// A path as a URI: absolute ones as `file:`, others relative to where the program was started.
fn uri(path: &str) -> String {
    let path = if cfg!(windows) { path.replace('\\', "/") } else { path.to_owned() };
    let path = path.strip_prefix("./").unwrap_or(&path);
    let encoded = utf8_percent_encode(path, PATH);
    match path.as_bytes() {
        [b'/', ..] => format!("file://{encoded}"),
        [drive, b':', b'/', ..] if cfg!(windows) => {
            format!("file:///{}:{}", char::from(*drive), utf8_percent_encode(&path[2..], PATH))
        }
        _ => encoded.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_is_a_uri() {
        for (path, expected) in [
            ("roadmap.yaml", "roadmap.yaml"),
            ("./plans/a b.yaml", "plans/a%20b.yaml"),
            ("../йўл.yaml", "../%D0%B9%D1%9E%D0%BB.yaml"),
            ("a:b#c?.yaml", "a%3Ab%23c%3F.yaml"),
            ("/srv/roadmap.yaml", "file:///srv/roadmap.yaml"),
        ] {
            assert_eq!(uri(path), expected);
        }
    }

    #[test]
    fn a_known_fix_replaces_exactly_what_is_underlined_and_an_empty_place_shows_its_line() {
        let text = "a: 1\nb: tru\n".to_owned();
        let (rule, severity) = ("x", Severity::Warning);
        let fix = Some("true".into());
        let mut diagnosis = Diagnosis { rule, severity, message: "m".into(), help: None, fix, spot: None };
        let spot = diagnosis.spot.get_or_insert_default();
        (spot.start, spot.end, spot.line, spot.column) = (8, 11, 2, 4);
        let mut file = Examined { path: "p.yaml".into(), text, diagnoses: vec![diagnosis] };
        let change = |file: &Examined| {
            let result = result(file, &file.diagnoses[0], 0, 1);
            let fix = &result["fixes"][0]["artifactChanges"][0]["replacements"][0];
            (fix["deletedRegion"].clone(), result["locations"][0]["physicalLocation"]["region"].clone())
        };
        let whole = json!({"startLine": 2, "startColumn": 4, "endLine": 2, "endColumn": 7});
        assert_eq!(change(&file), (whole.clone(), whole));
        if let Some(spot) = &mut file.diagnoses[0].spot {
            spot.end = spot.start;
        }
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
