//! Characters that could harm a terminal, escaped.

use std::fmt::Write as _;

use crate::problem::is_harmful;

/// The same JSON with every harmful character written as `\u….`: a program reads the same texts, and a terminal obeys
/// none of them. They stand within strings, since all else in JSON is ASCII; serde escapes those below U+0020.
pub(in crate::render) fn escaped(json: String) -> String {
    let harmful = |c: char| c != '\n' && is_harmful(c);
    if !json.chars().any(harmful) {
        return json;
    }
    let mut out = String::with_capacity(json.len() + 64);
    for c in json.chars() {
        if harmful(c) {
            for unit in c.encode_utf16(&mut [0; 2]) {
                let _ = write!(out, "\\u{unit:04x}");
            }
        } else {
            out.push(c);
        }
    }
    out
}
