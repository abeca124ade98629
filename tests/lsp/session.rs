//! How a session begins, goes on whatever comes, and ends.

use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::process::{Child, Stdio};

use roadmap::lsp::Ending;
use serde_json::{Value, json};

use super::client::{Client, URI};
use crate::support::{FOUNDING, Sandbox};

#[test]
fn nothing_is_answered_before_hello_and_after_goodbye() {
    let mut client = Client::silent("2023-07-01", None);
    assert_eq!(client.ask("textDocument/hover", &json!({}))["error"]["code"], -32002);
    client.tell("textDocument/didOpen", &json!({ "nonsense": 1 }));
    client.ask("initialize", &json!({ "capabilities": {} }));
    assert_eq!(client.ask("initialize", &json!({ "capabilities": {} }))["error"]["code"], -32600);
    assert_eq!(client.ask("shutdown", &Value::Null), Value::Null);
    assert_eq!(client.ask("textDocument/hover", &json!({}))["error"]["code"], -32600);
    client.tell("exit", &Value::Null);
    assert_eq!(client.leave(), Ending::Orderly);
    assert_eq!(Client::open("2023-07-01", FOUNDING).end(), Ending::Orderly);
    assert_eq!(Client::open("2023-07-01", FOUNDING).leave(), Ending::Abrupt);
}

#[test]
fn what_is_unknown_or_wrong_is_answered_as_the_protocol_has_it() {
    let mut client = Client::open("2023-07-01", FOUNDING);
    assert_eq!(client.ask("textDocument/brew", &json!({}))["error"]["code"], -32601);
    assert_eq!(client.ask("textDocument/hover", &json!({ "position": 7 }))["error"]["code"], -32602);
    let elsewhere =
        json!({ "textDocument": { "uri": "file:///x" }, "position": { "line": 0, "character": 0 } });
    assert_eq!(client.ask("textDocument/hover", &elsewhere)["error"]["code"], -32602);
    client.tell("textDocument/didChange", &json!({ "textDocument": 7 }));
    client.tell("workspace/didChangeConfiguration", &json!({ "settings": {} }));
    client.tell("$/setTrace", &json!({ "value": "off" }));
    // What was said of these is there before the next answer.
    assert_eq!(client.ask("textDocument/brew", &json!({}))["error"]["code"], -32601);
    assert_eq!(client.logged.len(), 1, "{:?}", client.logged);
    assert_eq!(client.end(), Ending::Orderly);
}

#[test]
fn columns_are_counted_in_bytes_where_the_client_offers_that() {
    for (offered, chosen) in [
        (json!({}), "utf-16"),
        (json!({ "general": { "positionEncodings": ["utf-16"] } }), "utf-16"),
        (json!({ "general": { "positionEncodings": ["utf-32", "utf-8", "utf-16"] } }), "utf-8"),
    ] {
        let (mut client, hello) = Client::with("2023-07-01", None, &offered);
        assert_eq!(hello["capabilities"]["positionEncoding"], chosen);
        client.show("version: 1\ntitle: \"Ўў 😀\" # x\nlanguag: en\nmeasures: []\n\"Ўў 😀\": 1\n");
        let found = client.diagnostics();
        let last = found.iter().find(|one| one["message"].as_str().unwrap().contains('😀')).unwrap();
        let end = &last["range"]["end"]["character"];
        assert_eq!(*end, if chosen == "utf-8" { json!(11) } else { json!(7) }, "{found:?}");
        client.end();
    }
}

#[test]
fn a_request_that_is_cancelled_while_it_waits_is_not_worked_on() {
    let mut client = Client::open("2023-07-01", FOUNDING);
    client.diagnostics();
    // A large text keeps the server busy while the next messages come.
    client.show(&format!("{FOUNDING}{}", "# x\n".repeat(200_000)));
    let busy = client.send("textDocument/documentSymbol", &json!({ "textDocument": { "uri": URI } }));
    let id = client.send("textDocument/documentSymbol", &json!({ "textDocument": { "uri": URI } }));
    client.tell("$/cancelRequest", &json!({ "id": id }));
    client.tell("$/cancelRequest", &json!({ "id": "not there" }));
    let mut answers = [client.answer(), client.answer()];
    answers.sort_by_key(|(id, _)| *id);
    assert_eq!(answers[0].0, busy);
    assert_eq!(answers[1].1["error"]["code"], -32800);
    client.end();
}

/// A process of the program, spoken to over its standard streams.
struct Process {
    child: Child,
    output: BufReader<std::process::ChildStdout>,
}

impl Process {
    fn start(sandbox: &Sandbox) -> Self {
        let mut command = sandbox.roadmap("lsp --as-of 2023-07-01").command();
        let mut child =
            command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
        let output = BufReader::new(child.stdout.take().unwrap());
        Self { child, output }
    }

    fn send(&mut self, body: &str) {
        let input = self.child.stdin.as_mut().unwrap();
        write!(input, "Content-Length: {}\r\n\r\n{body}", body.len()).unwrap();
        input.flush().unwrap();
    }

    fn receive(&mut self) -> Value {
        let mut length = 0;
        loop {
            let mut line = String::new();
            self.output.read_line(&mut line).unwrap();
            match line.trim_end().split_once(": ") {
                Some((_, number)) => length = number.parse().unwrap(),
                None => break,
            }
        }
        let mut body = vec![0; length];
        self.output.read_exact(&mut body).unwrap();
        serde_json::from_slice(&body).unwrap()
    }

    fn end(mut self) -> (Option<i32>, String) {
        drop(self.child.stdin.take());
        let output = self.child.wait_with_output().unwrap();
        (output.status.code(), String::from_utf8(output.stderr).unwrap())
    }
}

#[test]
fn the_program_serves_over_its_standard_streams() {
    let sandbox = Sandbox::empty();
    let mut process = Process::start(&sandbox);
    process
        .send(r#"{"jsonrpc":"2.0","id":1,"method":"initialize","params":{"processId":1,"capabilities":{}}}"#);
    let hello = process.receive();
    assert_eq!((&hello["id"], &hello["jsonrpc"]), (&json!(1), &json!("2.0")));
    assert_eq!(hello["result"]["serverInfo"]["name"], "roadmap");
    process.send("this is no JSON");
    process.send(r#"{"jsonrpc":"2.0","method":"initialized","params":{}}"#);
    assert_eq!(process.receive()["method"], "window/logMessage");
    let document = json!({ "uri": URI, "languageId": "yaml", "version": 3, "text": FOUNDING });
    let open =
        json!({ "jsonrpc": "2.0", "method": "textDocument/didOpen", "params": { "textDocument": document } });
    process.send(&open.to_string());
    let found = process.receive();
    assert_eq!(found["method"], "textDocument/publishDiagnostics");
    assert_eq!(found["params"]["version"], 3);
    process.send(r#"{"jsonrpc":"2.0","id":"bye","method":"shutdown"}"#);
    let bye = process.receive();
    assert_eq!((&bye["id"], &bye["result"]), (&json!("bye"), &Value::Null));
    process.send(r#"{"jsonrpc":"2.0","method":"exit"}"#);
    assert_eq!(process.end(), (Some(0), String::new()));
    // Nothing was written anywhere.
    assert_eq!(sandbox.files().len(), 0);
}

#[test]
fn an_editor_that_goes_away_ends_the_program() {
    let sandbox = Sandbox::empty();
    assert_eq!(Process::start(&sandbox).end(), (Some(1), String::new()));
    let mut process = Process::start(&sandbox);
    process.send(r#"{"jsonrpc":"2.0","method":"exit"}"#);
    assert_eq!(process.end(), (Some(1), String::new()));
}
