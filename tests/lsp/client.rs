//! A client that says what a script tells it to, and keeps what the server says.

use std::collections::BTreeMap;
use std::thread::{self, JoinHandle};
use std::time::Duration;

use chrono::NaiveDate;
use lsp_server::{Connection, Message, Notification, Request, Response, ResponseError};
use roadmap::lsp::{Ending, Options, run};
use serde_json::{Value, json};

/// The document of most tests.
pub(crate) const URI: &str = "file:///plan/roadmap.yaml";

/// Longer than anything takes, so that a server that says nothing fails a test and does not hang it.
const PATIENCE: Duration = Duration::from_secs(60);

pub(crate) struct Client {
    connection: Option<Connection>,
    server: Option<JoinHandle<Ending>>,
    next: i32,
    version: i32,
    text: String,
    /// What was said last of each document: the version and the diagnostics.
    published: BTreeMap<String, (Value, Vec<Value>)>,
    pub(crate) logged: Vec<String>,
}

impl Client {
    /// A client that has said hello, on a day, with these capabilities.
    pub(crate) fn with(day: &str, language: Option<&str>, capabilities: &Value) -> (Self, Value) {
        let mut client = Self::silent(day, language);
        let hello = client.ask("initialize", &json!({ "processId": 7, "capabilities": capabilities }));
        client.tell("initialized", &json!({}));
        (client, hello)
    }

    /// A client that has said nothing yet.
    pub(crate) fn silent(day: &str, language: Option<&str>) -> Self {
        let day: NaiveDate = day.parse().unwrap();
        let language = language.map(str::to_owned);
        let (ours, theirs) = Connection::memory();
        let server = thread::spawn(move || run(&theirs, &Options { today: &|_| day, language }));
        Self {
            connection: Some(ours),
            server: Some(server),
            next: 0,
            version: 0,
            text: String::new(),
            published: BTreeMap::new(),
            logged: Vec::new(),
        }
    }

    /// A client of today's kind, with this text open in English.
    pub(crate) fn open(day: &str, text: &str) -> Self {
        let capabilities = json!({
            "workspace": { "workspaceEdit": { "documentChanges": true } },
            "textDocument": {
                "documentSymbol": { "hierarchicalDocumentSymbolSupport": true },
                "hover": { "contentFormat": ["markdown", "plaintext"] },
                "codeAction": {
                    "codeActionLiteralSupport": { "codeActionKind": { "valueSet": ["quickfix"] } },
                    "dataSupport": true,
                    "resolveSupport": { "properties": ["edit"] },
                },
            },
        });
        let (mut client, _) = Self::with(day, Some("en"), &capabilities);
        client.show(text);
        client
    }

    /// Opens a text, or another one in its place.
    pub(crate) fn show(&mut self, text: &str) {
        self.version += 1;
        self.text = text.to_owned();
        let document = json!({ "uri": URI, "languageId": "yaml", "version": self.version, "text": text });
        self.tell("textDocument/didOpen", &json!({ "textDocument": document }));
    }

    /// Puts a text in place of another one, as a keystroke does.
    pub(crate) fn replace(&mut self, old: &str, new: &str) {
        let at = self.text.find(old).unwrap_or_else(|| panic!("{old} is not there"));
        let range = json!({ "start": self.position(at), "end": self.position(at + old.len()) });
        self.text.replace_range(at..at + old.len(), new);
        self.change(&json!([{ "range": range, "text": new }]));
    }

    /// Sends changes, whatever they are, with the next version.
    pub(crate) fn change(&mut self, changes: &Value) {
        self.version += 1;
        let document = json!({ "uri": URI, "version": self.version });
        self.tell("textDocument/didChange", &json!({ "textDocument": document, "contentChanges": changes }));
    }

    /// The position of a byte, in UTF-16, counted in the plainest way there is.
    pub(crate) fn position(&self, byte: usize) -> Value {
        position(&self.text, byte)
    }

    /// The parameters of a request about the place where a text begins, some bytes on.
    pub(crate) fn at(&self, text: &str, on: usize) -> Value {
        let at = self.text.find(text).unwrap_or_else(|| panic!("{text} is not there"));
        json!({ "textDocument": { "uri": URI }, "position": self.position(at + on) })
    }

    pub(crate) fn text(&self) -> &str {
        &self.text
    }

    fn connection(&self) -> &Connection {
        self.connection.as_ref().unwrap()
    }

    pub(crate) fn tell(&mut self, method: &str, params: &Value) {
        let note = Notification { method: method.into(), params: params.clone() };
        self.connection().sender.send(note.into()).unwrap();
    }

    /// Sends a request and does not wait for its answer.
    pub(crate) fn send(&mut self, method: &str, params: &Value) -> i32 {
        self.next += 1;
        let request = Request { id: self.next.into(), method: method.into(), params: params.clone() };
        self.connection().sender.send(request.into()).unwrap();
        self.next
    }

    /// The answer to a request: its result, or an object with the error.
    pub(crate) fn ask(&mut self, method: &str, params: &Value) -> Value {
        let id = self.send(method, params);
        self.answer_to(id)
    }

    /// The answer to a request that was sent.
    pub(crate) fn answer_to(&mut self, id: i32) -> Value {
        let (given, answer) = self.answer();
        assert_eq!(given, id);
        answer
    }

    /// The next answer, with the number of its request.
    pub(crate) fn answer(&mut self) -> (i32, Value) {
        loop {
            match self.connection().receiver.recv_timeout(PATIENCE).unwrap() {
                Message::Response(Response { id, response_result }) => {
                    return (id.to_string().parse().unwrap(), result(response_result));
                }
                Message::Notification(note) => self.keep(&note),
                Message::Request(request) => panic!("{}", request.method),
            }
        }
    }

    fn keep(&mut self, note: &Notification) {
        match note.method.as_str() {
            "textDocument/publishDiagnostics" => {
                let uri = note.params["uri"].as_str().unwrap().to_owned();
                let all = note.params["diagnostics"].as_array().unwrap().clone();
                self.published.insert(uri, (note.params["version"].clone(), all));
            }
            "window/logMessage" => self.logged.push(note.params["message"].as_str().unwrap().to_owned()),
            other => panic!("{other}"),
        }
    }

    /// The diagnostics of the newest version of the document, once they come.
    pub(crate) fn diagnostics(&mut self) -> Vec<Value> {
        loop {
            if let Some((version, all)) = self.published.get(URI)
                && *version == json!(self.version)
            {
                return all.clone();
            }
            match self.connection().receiver.recv_timeout(PATIENCE).unwrap() {
                Message::Notification(note) => self.keep(&note),
                other @ (Message::Request(_) | Message::Response(_)) => panic!("{other:?}"),
            }
        }
    }

    /// The versions of which diagnostics came until the newest had some.
    pub(crate) fn versions_checked(&mut self) -> Vec<i64> {
        let mut versions = Vec::new();
        while versions.last() != Some(&i64::from(self.version)) {
            match self.connection().receiver.recv_timeout(PATIENCE).unwrap() {
                Message::Notification(note) => {
                    versions.push(note.params["version"].as_i64().unwrap());
                    self.keep(&note);
                }
                other @ (Message::Request(_) | Message::Response(_)) => panic!("{other:?}"),
            }
        }
        versions
    }

    /// What is published of any document.
    pub(crate) fn published(&self, uri: &str) -> Option<&(Value, Vec<Value>)> {
        self.published.get(uri)
    }

    /// The text with the edits of a workspace edit carried out, as a client does it.
    pub(crate) fn edited(&self, edit: &Value) -> String {
        let changes = &edit["documentChanges"][0];
        assert_eq!(changes["textDocument"], json!({ "uri": URI, "version": self.version }), "{edit}");
        let edits = changes["edits"].as_array().unwrap();
        assert!(!edits.is_empty());
        with_edits(&self.text, edits)
    }

    /// Says goodbye.
    pub(crate) fn end(mut self) -> Ending {
        assert_eq!(self.ask("shutdown", &Value::Null), Value::Null);
        self.tell("exit", &Value::Null);
        self.server.take().unwrap().join().unwrap()
    }

    /// Goes away without a word.
    pub(crate) fn leave(mut self) -> Ending {
        drop(self.connection.take());
        self.server.take().unwrap().join().unwrap()
    }
}

fn result(result: Result<Value, ResponseError>) -> Value {
    result.unwrap_or_else(|error| json!({ "error": { "code": error.code, "message": error.message } }))
}

/// The position of a byte, in UTF-16.
pub(crate) fn position(text: &str, byte: usize) -> Value {
    let (mut line, mut character) = (0, 0);
    let mut letters = text[..byte].chars().peekable();
    while let Some(letter) = letters.next() {
        match letter {
            '\r' if letters.peek() == Some(&'\n') => {}
            '\r' | '\n' => (line, character) = (line + 1, 0),
            _ => character += letter.len_utf16(),
        }
    }
    json!({ "line": line, "character": character })
}

/// The byte at a position, in UTF-16.
pub(crate) fn byte(text: &str, position: &Value) -> usize {
    let (mut line, mut character) = (0, 0);
    let mut letters = text.char_indices().peekable();
    while let Some((at, letter)) = letters.next() {
        if position["line"] == line && position["character"] == character {
            return at;
        }
        match letter {
            '\r' if letters.peek().is_some_and(|(_, next)| *next == '\n') => {}
            '\r' | '\n' => (line, character) = (line + 1, 0),
            _ => character += letter.len_utf16(),
        }
    }
    assert!(
        position["line"] == line && position["character"] == character,
        "{position} is no position of the text"
    );
    text.len()
}

/// A text with edits carried out from its end to its beginning; no two may touch the same bytes.
pub(crate) fn with_edits(text: &str, edits: &[Value]) -> String {
    let mut edits: Vec<(usize, usize, &str)> = edits
        .iter()
        .map(|edit| {
            let at = |end: &str| byte(text, &edit["range"][end]);
            (at("start"), at("end"), edit["newText"].as_str().unwrap())
        })
        .collect();
    edits.sort_unstable();
    assert!(edits.windows(2).all(|pair| pair[0].1 <= pair[1].0), "{edits:?}");
    let mut new = text.to_owned();
    for (start, end, with) in edits.into_iter().rev() {
        new.replace_range(start..end, with);
    }
    new
}
