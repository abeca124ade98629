//! Sessions of an editor with the language server, through its stream.

use std::io::{self, Cursor, Write};
use std::sync::{Arc, Mutex};

use chrono::NaiveDate;
use roadmap::lsp::{Options, serve};
use serde_json::{Value, json};

use super::fuzzer::Target;
use super::mutation::Mutator;
use super::plan::fnv;
use crate::laws::dice::Dice;
use crate::support::EXAMPLE;

const URI: &str = "file:///plan/roadmap.yaml";

/// A message of the client is a line; one that begins so is put on the stream as it is.
const RAW: &str = "raw ";

const TOKENS: &[&str] = &[
    "\"",
    "{",
    "}",
    "[",
    "]",
    ":",
    ",",
    "null",
    "true",
    "0",
    "1",
    "-1",
    "7",
    "99",
    "4294967295",
    "4294967296",
    "1e9",
    "0.5",
    "\\n",
    "\\r\\n",
    "\\u0000",
    "\\ud83d",
    "\\ud83d\\ude00",
    "й",
    "\u{1f600}",
    "\u{202e}",
    "\"id\":1,",
    "\"method\":\"shutdown\"",
    "\"method\":\"exit\"",
    "\"line\":0",
    "\"character\":3",
    "\"line\":2147483647",
    "textDocument/hover",
    "textDocument/completion",
    "textDocument/rename",
    "$/cancelRequest",
    "file:///other.yaml",
    "due: 2025",
    "  - id: 1\\n",
    "executors: [",
    "of: ",
    "\nraw Content-Length: 5\\r\\n\\r\\n",
    "\nraw {}",
    "\n",
    "utf-8",
    "utf-16",
];

struct Sessions(Mutator);

/// A session in which everything is asked once, at a place.
fn session(line: u32, character: u32, text: &str) -> String {
    let document = json!({ "uri": URI });
    let at = json!({ "textDocument": document, "position": { "line": line, "character": character } });
    let range = json!({ "start": { "line": line, "character": 0 }, "end": { "line": line + 2, "character": character } });
    let with = |mut params: Value, key: &str, value: Value| {
        params[key] = value;
        params
    };
    let calls = [
        ("textDocument/hover", at.clone()),
        ("textDocument/completion", at.clone()),
        ("textDocument/definition", at.clone()),
        ("textDocument/references", with(at.clone(), "context", json!({ "includeDeclaration": true }))),
        ("textDocument/prepareRename", at.clone()),
        ("textDocument/rename", with(at, "newName", json!("new-id"))),
        ("textDocument/documentSymbol", json!({ "textDocument": document })),
        ("textDocument/inlayHint", json!({ "textDocument": document, "range": range })),
        (
            "textDocument/codeAction",
            json!({ "textDocument": document, "range": range, "context": { "diagnostics": [] } }),
        ),
    ];
    let change = json!({ "range": range, "text": "      - {id: 9, title: й, due: soon}\n" });
    let mut lines = vec![
        json!({ "id": 0, "method": "initialize", "params": { "processId": null, "capabilities": {} } }),
        json!({ "method": "initialized", "params": {} }),
        json!({ "method": "textDocument/didOpen", "params": { "textDocument": { "uri": URI, "languageId": "yaml", "version": 1, "text": text } } }),
    ];
    let ask =
        |first: usize| {
            calls.clone().into_iter().enumerate().map(
                move |(n, (method, params))| json!({ "id": first + n, "method": method, "params": params }),
            )
        };
    lines.extend(ask(1));
    lines.push(json!({ "method": "textDocument/didChange", "params": { "textDocument": { "uri": URI, "version": 2 }, "contentChanges": [change] } }));
    lines.extend(ask(20));
    lines.push(json!({ "method": "textDocument/didClose", "params": { "textDocument": document } }));
    lines.extend([json!({ "id": 99, "method": "shutdown" }), json!({ "method": "exit" })]);
    let lines: Vec<String> = lines.iter().map(ToString::to_string).collect();
    lines.join("\n")
}

pub(super) fn begin() -> Box<dyn Target> {
    let small = "version: 1\nexecutors: {a: Bank}\nmeasures:\n- id: 1\n  title: t\n  executors: [a]\n  due: 2025\n  steps:\n  - {id: 1, title: s}\n";
    let corpus = vec![
        session(3, 5, small),
        session(8, 10, small),
        session(60, 18, EXAMPLE),
        session(6, 12, "\u{feff}version: 1\r\nmeasures: [\r\n"),
    ];
    Box::new(Sessions(Mutator { corpus, tokens: TOKENS, lengths: &[1, 2, 8, 40] }))
}

impl Target for Sessions {
    fn draw(&self, dice: &mut Dice) -> Vec<u8> {
        self.0.drawn(5, dice).into_bytes()
    }

    fn hold(&self, input: &[u8]) -> bool {
        let Ok(text) = std::str::from_utf8(input) else { return false };
        let (mut stream, mut requests, mut is_raw, mut is_over) = (Vec::new(), 0, false, false);
        for line in text.lines().filter(|line| !line.is_empty()) {
            if let Some(raw) = line.strip_prefix(RAW) {
                is_raw = true;
                stream.extend(raw.replace("\\r", "\r").replace("\\n", "\n").bytes());
                continue;
            }
            stream.extend(format!("Content-Length: {}\r\n\r\n{line}", line.len()).bytes());
            let message: Value = serde_json::from_str(line).unwrap_or_default();
            let is_request = message["method"].is_string() && !message["id"].is_null();
            requests += usize::from(is_request && !is_over);
            is_over |= message["method"] == "exit" && message["id"].is_null();
        }
        let output = Output::default();
        let day: NaiveDate = "2025-07-15".parse().unwrap();
        let language = fnv(input).is_multiple_of(4).then(|| "uz".to_owned());
        let options = Options { today: &|_| day, language };
        let _ = serve(Cursor::new(stream), output.clone(), &options);
        let answered = output.answered();
        assert!(is_raw || answered <= requests, "{answered} answers to {requests} requests");
        answered > 0 && requests == answered
    }
}

/// What the server says, kept.
#[derive(Clone, Default)]
struct Output(Arc<Mutex<Vec<u8>>>);

impl Write for Output {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.lock().unwrap().extend(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

impl Output {
    /// How many requests were answered; every message is whole, and none tells of a panic.
    fn answered(&self) -> usize {
        let bytes = self.0.lock().unwrap();
        let (mut rest, mut answered) = (std::str::from_utf8(&bytes).expect("text that is no UTF-8"), 0);
        while !rest.is_empty() {
            let (head, body) = rest.split_once("\r\n\r\n").expect("a message without a head");
            let length: usize = head
                .strip_prefix("Content-Length: ")
                .and_then(|length| length.parse().ok())
                .expect("no length");
            let message: Value = serde_json::from_str(&body[..length]).expect("no JSON");
            assert!(!message.to_string().contains("a fault of the program"), "the server broke: {message}");
            answered += usize::from(message.get("method").is_none() && !message["id"].is_null());
            rest = &body[length..];
        }
        answered
    }
}
