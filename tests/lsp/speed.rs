//! How long it takes from a keystroke to the diagnostics; on demand, in an optimised build.

use std::fmt::Write as _;
use std::time::Instant;

use super::DAY;
use super::client::Client;

/// A plan of so many steps, as people write them.
fn plan(steps: usize) -> String {
    let mut text =
        "version: 1\nlanguage: en\nexecutors:\n  mdt: Ministry\n  roads: Roads\nmeasures:\n".to_owned();
    for measure in 0..steps.div_ceil(10) {
        let _ = writeln!(
            text,
            "- id: {}\n  title: Чора-тадбирлар дастурини амалга ошириш, {measure}-босқич\n  executors: [mdt, roads]\n  steps:",
            measure + 1
        );
        for step in 0..10.min(steps - measure * 10) {
            let _ = writeln!(
                text,
                "  - id: {}\n    title: Юқори тезликдаги интернет тармоғига уланган ижтимоий объектлар сонини ошириш\n    due: 2023-0{}-15\n    note: Йўл харитасининг {step}-банди бўйича масъул вазирлик томонидан тақдим этилган",
                step + 1,
                step % 9 + 1
            );
        }
    }
    text
}

/// The middle of several times from a keystroke to the diagnostics of the new text.
#[expect(clippy::print_stderr, reason = "the times are what it is run for")]
fn keystroke(steps: usize) -> u128 {
    let text = plan(steps);
    let size = text.len();
    let mut client = Client::open(DAY, &text);
    client.diagnostics();
    let mut times = Vec::new();
    for n in 0..7 {
        let start = Instant::now();
        client.change(&serde_json::json!([{
            "range": { "start": { "line": 3, "character": 7 }, "end": { "line": 3, "character": 7 } }, "text": n.to_string(),
        }]));
        client.diagnostics();
        times.push(start.elapsed().as_millis());
    }
    client.end();
    times.sort_unstable();
    eprintln!("{steps} steps, {size} bytes: {times:?} ms");
    times[times.len() / 2]
}

#[test]
#[ignore = "measures; in an optimised build"]
fn a_keystroke_is_checked_soon() {
    assert!(keystroke(1_000) <= 50);
    assert!(keystroke(100_000) <= 1_000);
}

#[test]
#[ignore = "a large document"]
fn a_document_of_fifty_megabytes_leaves_the_server_answering() {
    let text = plan(145_000);
    assert!(text.len() > 50_000_000, "{}", text.len());
    let mut client = Client::open(DAY, &text);
    client.diagnostics();
    let hover = client.ask("textDocument/hover", &client.at("id: 1000\n", 5));
    assert!(hover["contents"]["value"].as_str().unwrap().contains("## 1000"), "{hover}");
    client.end();
}
