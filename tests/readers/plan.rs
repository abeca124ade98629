//! Plans in several styles, into which the program writes texts, and where each text must be found afterwards.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::process::Stdio;

use serde_json::{Value, json};

use crate::support::{PROGRAM, Sandbox};

/// What must be found, by its place in the plan.
pub(super) type Expected = BTreeMap<String, Value>;

const DAY: [&str; 2] = ["--on", "2025-01-02"];

/// How a plan is written before.
#[derive(Clone, Copy, Debug)]
pub(super) enum Style {
    /// One key a line; nothing is marked yet.
    Bare,
    /// One key a line, in marks too.
    Block,
    /// Each step in braces.
    Flow,
    /// Texts in single quotes.
    Single,
    /// JSON, a step on each line.
    Json,
}

impl Style {
    pub(super) const ALL: [Self; 5] = [Self::Bare, Self::Block, Self::Flow, Self::Single, Self::Json];

    /// A plan with a KPI and steps 1.1, 1.2 … after a step 1.0 that shows how marks are written.
    fn plan(self, steps: usize) -> String {
        let mut text = self.before().to_owned();
        for n in 1..=steps {
            let _ = match self {
                Self::Bare | Self::Block => {
                    writeln!(text, "      - id: {n}\n        title: S\n        due: 2025-06-30")
                }
                Self::Flow => writeln!(text, "      - {{id: {n}, title: S, due: 2025-06-30}}"),
                Self::Single => {
                    writeln!(text, "      - id: {n}\n        title: 'S'\n        due: '2025-06-30'")
                }
                Self::Json => writeln!(text, ", {{\"id\": {n}, \"title\": \"S\", \"due\": \"2025-06-30\"}}"),
            };
        }
        text + if matches!(self, Self::Json) { "]}]}\n" } else { "" }
    }

    fn before(self) -> &'static str {
        match self {
            Self::Bare => {
                "\
version: 1
measures:
  - id: 1
    title: T
    kpis:
      - id: k
        title: K
        target: 9
    steps:
      - id: 0
        title: S
        due: 2025-06-30
"
            }
            Self::Block => {
                "\
version: 1
measures:
  - id: 1
    title: T
    kpis:
      - id: k
        title: K
        target: 9
        observations:
          - date: 2024-01-01
            value: 1
            source: R
    steps:
      - id: 0
        title: S
        due: 2025-06-30
        extensions:
          - to: 2025-07-31
            date: 2024-01-01
            reason: R
        started:
          date: 2024-01-01
          note: R
        done:
          date: 2024-02-01
          note: R
        confirmed:
          date: 2024-03-01
          by: R
        log:
          - date: 2024-01-01
            text: R
"
            }
            Self::Flow => {
                "\
version: 1
measures:
  - id: 1
    title: T
    kpis:
      - {id: k, title: K, target: 9, observations: [{date: 2024-01-01, value: 1, source: R}]}
    steps:
      - {id: 0, title: S, due: 2025-06-30, extensions: [{to: 2025-07-31, date: 2024-01-01, reason: R}], \
         done: {date: 2024-02-01, note: R}, log: [{date: 2024-01-01, text: R}]}
"
            }
            Self::Single => {
                "\
version: 1
measures:
  - id: 1
    title: 'T'
    kpis:
      - id: k
        title: 'K'
        target: 9
        observations:
          - {date: '2024-01-01', value: 1, source: 'R'}
    steps:
      - id: 0
        title: 'S'
        due: '2025-06-30'
        extensions:
          - {to: '2025-07-31', date: '2024-01-01', reason: 'R'}
        done: {date: '2024-02-01', note: 'R'}
        log:
          - {date: '2024-01-01', text: 'R'}
"
            }
            Self::Json => {
                "\
{\"version\": 1, \"measures\": [{\"id\": 1, \"title\": \"T\",
\"kpis\": [{\"id\": \"k\", \"title\": \"K\", \"target\": 9, \"observations\": [{\"date\": \"2024-01-01\", \"value\": 1, \"source\": \"R\"}]}],
\"steps\": [{\"id\": 0, \"title\": \"S\", \"due\": \"2025-06-30\", \"done\": {\"date\": \"2024-02-01\", \"note\": \"R\"}, \"log\": [{\"date\": \"2024-01-01\", \"text\": \"R\"}]}
"
            }
        }
    }

    /// How many observations the KPI has already.
    fn observations(self) -> usize {
        usize::from(!matches!(self, Self::Bare))
    }
}

/// The program writes what these words say.
fn write(sandbox: &Sandbox, name: &str, words: &[&str]) {
    let output = sandbox.sealed(PROGRAM).args(["-f", name]).args(words).output().unwrap();
    assert!(output.status.success(), "{name}, {words:?}: {}", String::from_utf8_lossy(&output.stderr));
}

/// Two dashes as one word with their option: as a word of their own they would end the options.
fn with_dashes(words: &[&str]) -> Vec<String> {
    let mut typed: Vec<String> = Vec::new();
    for word in words {
        let is_option = |last: &&mut String| last.len() > 2 && last.starts_with("--") && !last.contains('=');
        match typed.last_mut().filter(|last| *word == "--" && is_option(last)) {
            Some(option) => option.push_str("=--"),
            None => typed.push((*word).to_owned()),
        }
    }
    typed
}

/// A text typed for every option that takes one.
pub(super) fn typed(sandbox: &Sandbox, name: &str, style: Style, text: &str) -> Expected {
    std::fs::write(sandbox.path(name), style.plan(6)).unwrap();
    let other = format!("{text}{text}");
    let (note, evidence, act) = (["--note", text], ["--evidence", text], ["--act", text]);
    let run = |words: &[&[&str]]| {
        let words = words.concat();
        let dashed = if ["-", "--"].contains(&text) { with_dashes(&words) } else { Vec::new() };
        let dashed: Vec<&str> = dashed.iter().map(String::as_str).collect();
        write(sandbox, name, if dashed.is_empty() { &words } else { &dashed });
    };
    run(&[&["done", "1.1"], &DAY, &note, &evidence, &["--evidence", &other], &act]);
    run(&[&["start", "1.2"], &DAY, &note, &evidence, &act]);
    run(&[&["drop", "1.3"], &DAY, &["--reason", text], &note]);
    run(&[&["done", "1.4"], &DAY]);
    run(&[&["confirm", "1.4"], &DAY, &["--by", text], &note, &act]);
    run(&[&["extend", "1.5", "--to", "2025-12-31", "--reason", text], &DAY, &note, &act]);
    run(&[
        &["log", "1.6", "--problem", text, "--proposal", text, "--by", text],
        &DAY,
        &evidence,
        &["--", text],
    ]);
    run(&[&["record", "k", "5"], &DAY, &["--source", text]]);
    let mut places: Vec<String> = [
        "1/done/note",
        "1/done/evidence/0",
        "1/done/act",
        "2/started/note",
        "2/started/evidence",
        "2/started/act",
        "3/dropped/reason",
        "3/dropped/note",
        "4/confirmed/by",
        "4/confirmed/note",
        "4/confirmed/act",
        "5/extensions/0/reason",
        "5/extensions/0/note",
        "5/extensions/0/act",
        "6/log/0/text",
        "6/log/0/problem",
        "6/log/0/proposal",
        "6/log/0/by",
        "6/log/0/evidence",
    ]
    .map(|place| format!("/measures/0/steps/{place}"))
    .into();
    places.push(format!("/measures/0/kpis/0/observations/{}/source", style.observations()));
    let mut expected: Expected = places.into_iter().map(|place| (place, json!(text))).collect();
    expected.insert("/measures/0/steps/1/done/evidence/1".into(), json!(other));
    expected
}

/// Texts from a file of changes.
pub(super) fn applied(sandbox: &Sandbox, name: &str, style: Style, texts: &[String]) -> Expected {
    std::fs::write(sandbox.path(name), style.plan(texts.len())).unwrap();
    let mut expected = Expected::new();
    let mut rows = String::new();
    for (n, text) in (1..).zip(texts) {
        let row = json!({"id": format!("1.{n}"), "done": "2025-01-02", "note": text, "act": text});
        let _ = writeln!(rows, "{row}");
        for key in ["note", "act"] {
            expected.insert(format!("/measures/0/steps/{n}/done/{key}"), json!(text));
        }
    }
    let mut command = sandbox.sealed(PROGRAM);
    command
        .args(["-f", name, "apply", "-"])
        .stdin(Stdio::piped())
        .stdout(Stdio::null())
        .stderr(Stdio::piped());
    let mut program = command.spawn().unwrap();
    std::io::Write::write_all(&mut program.stdin.take().unwrap(), rows.as_bytes()).unwrap();
    let output = program.wait_with_output().unwrap();
    assert!(output.status.success(), "{name}: {}", String::from_utf8_lossy(&output.stderr));
    expected
}

/// A number typed for a KPI, and as a percentage where it can be one.
pub(super) fn recorded(sandbox: &Sandbox, name: &str, style: Style, typed: &str, value: &str) -> Expected {
    std::fs::write(sandbox.path(name), style.plan(1)).unwrap();
    write(sandbox, name, &[&["record", "k", typed][..], &DAY].concat());
    let value: Value = serde_json::from_str(value).unwrap();
    let place = format!("/measures/0/kpis/0/observations/{}/value", style.observations());
    Expected::from([(place, value)])
}
