//! Input that is made to do harm, or might as well be: every one is answered or refused with its place.
//!
//! The small ones run with all tests and are held against what is said. The big ones are measured:
//!
//! ```sh
//! cargo test --release hostile -- --ignored --nocapture
//! ```
//!
//! prints a table of input, command, exit code, milliseconds of a processor and megabytes beyond the file (it wants `/usr/bin/time` and 1 GB
//! of room for temporary files) and fails where one takes a second or 200 MB, but for two that are large plans.

#![expect(clippy::disallowed_methods, reason = "hostile files must be written")]

use std::fmt::Write as _;
use std::fs::{self, File};
use std::io::{BufWriter, Result, Write};
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::Duration;

use crate::support::{PROGRAM, Sandbox, spoken};

/// The plan that everything hostile stands in.
const HEAD: &str = "version: 1\nmeasures:\n  - id: 1\n    title: t\n";

type Out<'w> = &'w mut dyn Write;

/// One kind of hostile file, small enough for every run and big enough to hurt.
struct Hostile {
    name: &'static str,
    small: usize,
    big: usize,
    write: fn(Out<'_>, usize) -> Result<()>,
    /// What is said of the small one, place included; nothing where it is a plan.
    says: &'static str,
}

fn put(out: Out<'_>, text: &str) -> Result<()> {
    out.write_all(text.as_bytes())
}

/// The text so many times.
fn times(out: Out<'_>, text: impl AsRef<[u8]>, count: usize) -> Result<()> {
    (0..count).try_for_each(|_| out.write_all(text.as_ref()))
}

/// A text between two others, so many times.
fn around(out: Out<'_>, before: &str, text: &str, count: usize, after: &str) -> Result<()> {
    put(out, before)?;
    times(out, text, count)?;
    put(out, after)
}

/// One text for each number.
fn each(out: Out<'_>, before: &str, count: usize, text: fn(usize) -> String) -> Result<()> {
    put(out, before)?;
    (0..count).try_for_each(|n| put(out, &text(n)))
}

/// What stands under a key of the measure.
fn within(out: Out<'_>, key: &str, text: &str, count: usize, after: &str) -> Result<()> {
    put(out, HEAD)?;
    around(out, key, text, count, after)
}

/// They hold as many measures as a very large plan, are refused only once they are read, and cost what such a plan costs,
/// some 1.5 KB a measure.
const AS_LARGE_AS_PLANS: [&str; 2] = ["unknown-executors", "duplicate-ids"];

const LINE: usize = 1 << 20;
const GIGABYTE: usize = 1_000_000_000;

#[rustfmt::skip]
const ALL: &[Hostile] = &[
    // Aliases
    Hostile { name: "alias-bomb", small: 9, big: 9, says: "7:11: the aliases of this file stand for too much", write: |out, levels| {
        put(out, "version: 1\nx-a: &a0 [l,l,l,l,l,l,l,l,l]\n")?;
        (0..levels).try_for_each(|n| put(out, &format!("x-{n}: &a{} [{}]\n", n + 1, vec![format!("*a{n}"); 9].join(","))))
    } },
    Hostile { name: "alias-bomb-wide", small: 300, big: 1_000_000, says: "the keys of your own hold too much", write: |out, n| {
        put(out, &format!("version: 1\nx-a: &a [{}]\nx-b: [\n", vec!["l"; 1000].join(",")))?;
        around(out, "", " *a,\n", n, "]\n")
    } },
    Hostile { name: "alias-bomb-of-text", small: 100, big: 5000, says: "the aliases of this file stand for too much", write: |out, n| {
        around(out, "version: 1\nx-a: &a \"", "é\\n", 200_000, "\"\nmeasures:\n")?;
        each(out, "", n, |n| format!("- {{id: {n}, title: *a}}\n"))
    } },
    Hostile { name: "aliases-in-aliases", small: 100, big: 100_000, says: "too deeply nested", write: |out, n| {
        each(out, "version: 1\nx-0: &a0 [l]\n", n, |n| format!("x-{}: &a{} [*a{n}]\n", n + 1, n + 1))
    } },
    Hostile { name: "anchors", small: 100_001, big: 1_000_000, says: "100002:11: the keys of your own hold too much", write: |out, n| {
        each(out, "version: 1\nx-a:\n", n, |n| format!("- &a{n} a\n"))
    } },
    Hostile { name: "anchors-nested", small: 5_000, big: 100_000, says: "the anchors of this file name too much", write: |out, n| {
        each(out, HEAD, 50, |n| format!("{}&a{n} [", if n == 0 { "    x-a: " } else { "" }))?;
        around(out, "", "l,", n, &"]".repeat(50))
    } },
    // Nesting
    Hostile { name: "nested-flow-unknown-key", small: 1_000, big: 100_000, says: "too deeply nested", write: |out, n| within(out, "    what: ", "[", n, "\n") },
    Hostile { name: "nested-flow-own-key", small: 1_000, big: 100_000, says: "5:75: not readable as YAML: too deeply nested", write: |out, n| within(out, "    x-a: ", "[", n, "\n") },
    Hostile { name: "nested-flow-steps", small: 1_000, big: 100_000, says: "too deeply nested", write: |out, n| within(out, "    steps: ", "[", n, "\n") },
    Hostile { name: "nested-flow-closed", small: 1_000, big: 100_000, says: "too deeply nested", write: |out, n| {
        within(out, "    x-a: ", "[", n, "")?;
        around(out, "", "]", n, "\n")
    } },
    Hostile { name: "nested-maps-own-key", small: 1_000, big: 100_000, says: "too deeply nested", write: |out, n| within(out, "    x-a: ", "{a: ", n, "\n") },
    Hostile { name: "nested-maps-done", small: 1_000, big: 100_000, says: "too deeply nested", write: |out, n| within(out, "    done: ", "{date: ", n, "\n") },
    Hostile { name: "nested-dashes-own-key", small: 1_000, big: 100_000, says: "too deeply nested", write: |out, n| around(out, "x-a:\n ", "- ", n, "\n") },
    Hostile { name: "nested-dashes-measures", small: 1_000, big: 100_000, says: "too deeply nested", write: |out, n| around(out, "measures:\n ", "- ", n, "\n") },
    Hostile { name: "nested-dashes-unknown-key", small: 1_000, big: 100_000, says: "too deeply nested", write: |out, n| around(out, "what:\n ", "- ", n, "\n") },
    Hostile { name: "nested-keys-marked", small: 1_000, big: 100_000, says: "too deeply nested", write: |out, n| around(out, "x-a:\n ", "? ", n, "\n") },
    // The file is as large as the square of its depth.
    Hostile { name: "nested-block", small: 500, big: 4_000, says: "too deeply nested", write: |out, n| each(out, "x-a:\n", n, |n| format!("{}a:\n", " ".repeat(n + 1))) },
    // Long lines
    Hostile { name: "line-plain", small: LINE, big: GIGABYTE, says: "5:1: this line is longer than 1048576 bytes", write: |out, n| line(out, "    note: ", b'a', n, "\n") },
    Hostile { name: "line-comment", small: LINE, big: GIGABYTE, says: "5:1: this line is longer than 1048576 bytes", write: |out, n| line(out, "    # ", b'a', n, "\n") },
    Hostile { name: "line-quoted", small: LINE, big: GIGABYTE, says: "5:1: this line is longer than 1048576 bytes", write: |out, n| line(out, "    note: \"", b'a', n, "\"\n") },
    Hostile { name: "line-key", small: LINE, big: GIGABYTE, says: "5:1: this line is longer than 1048576 bytes", write: |out, n| line(out, "    ", b'a', n, ": 1\n") },
    Hostile { name: "line-of-no-utf-8", small: LINE, big: GIGABYTE, says: "5:1: this line is longer than 1048576 bytes", write: |out, n| line(out, "    note: ", 0xff, n, "\n") },
    Hostile { name: "key-long", small: 5_000, big: 900_000, says: "5:5: not readable as YAML", write: |out, n| line(out, "    ", b'k', n, ": 1\n") },
    Hostile { name: "keys-long", small: 100, big: 10_000, says: "5:5: unknown key `000000kkk", write: |out, n| each(out, HEAD, n, |n| format!("    {n:06}{}: 1\n", "k".repeat(1000))) },
    // Bytes
    Hostile { name: "nul", small: 1, big: 1_000_000, says: "5:12: ", write: |out, n| within(out, "    note: a", "\0", n.min(1_000_000), "b\n") },
    Hostile { name: "utf-16-le", small: 1, big: 10_000, says: "save it as UTF-8", write: |out, n| utf16(out, n, u16::to_le_bytes) },
    Hostile { name: "utf-16-be", small: 1, big: 10_000, says: "save it as UTF-8", write: |out, n| utf16(out, n, u16::to_be_bytes) },
    Hostile { name: "surrogate", small: 1, big: 1, says: "5:11: not readable as YAML", write: |out, _| within(out, "    note: \"a", "\\ud800", 1, "\"\n") },
    Hostile { name: "no-utf-8-first", small: 1, big: 1, says: "1:1: the file is not UTF-8: byte 0xFF at offset 0", write: |out, _| { out.write_all(&[0xff])?; put(out, HEAD) } },
    Hostile { name: "no-utf-8-middle", small: 1, big: 1_000_000, says: "5:12: the file is not UTF-8: byte 0xC3 at offset 55", write: |out, n| {
        put(out, HEAD)?;
        out.write_all(b"    note: a\xc3(\n")?;
        around(out, "", "    outcome: x\n", n, "")
    } },
    Hostile { name: "no-utf-8-last", small: 1, big: 1_000_000, says: "the file is not UTF-8: byte 0xE2", write: |out, n| {
        within(out, "", "    # a\n", n, "")?;
        out.write_all(&[0xe2, 0x82])
    } },
    // Numbers and days
    Hostile { name: "number-long", small: 10_000, big: 900_000, says: "has too many digits", write: |out, n| within(out, "    kpis:\n    - {id: k, title: t, target: ", "9", n, "}\n") },
    Hostile { name: "number-exponent", small: 1, big: 1, says: "5:38: `1e999999` is not a number", write: |out, _| within(out, "    kpis: [{id: k, title: t, target: ", "1e999999", 1, "}]\n") },
    Hostile { name: "id-long", small: 100_000, big: 900_000, says: "is too long for an id", write: |out, n| around(out, "version: 1\nmeasures:\n- title: t\n  id: ", "9", n, "\n") },
    Hostile { name: "year-99999", small: 1, big: 1, says: "5:10: `99999` is not a valid deadline", write: |out, _| within(out, "    due: ", "99999", 1, "\n") },
    Hostile { name: "year-0000", small: 1, big: 1, says: "5:10: the calendar has no `0000`", write: |out, _| within(out, "    due: ", "0000", 1, "\n") },
    Hostile { name: "year-minus-1", small: 1, big: 1, says: "5:10: `-1` is not a valid deadline", write: |out, _| within(out, "    due: ", "-1", 1, "\n") },
    Hostile { name: "year-of-chrono", small: 1, big: 1, says: "5:10: `262143-12-31` is not a valid deadline", write: |out, _| within(out, "    due: ", "262143-12-31", 1, "\n") },
    Hostile { name: "last-year-and-grace", small: 1, big: 1, says: "", write: |out, _| within(out, "    due: ", "{every: year, from: 2200, until: 2200, grace: 36525 days}", 1, "\n") },
    Hostile { name: "grace-huge", small: 30, big: 900_000, says: "is not a number of days", write: |out, n| within(out, "    due: {every: year, from: 9999, grace: ", "9", n, " days}\n") },
    Hostile { name: "series-long", small: 1, big: 10_000, says: "the year 1 in `0001-01` is not between 1900 and 2200", write: |out, n| each(out, "version: 1\nmeasures:\n", n, |n| format!("- {{id: {n}, title: t, due: {{every: month, from: 0001-01, until: 9999-12}}}}\n")) },
    Hostile { name: "series-endless", small: 1, big: 10_000, says: "the year 1 in `0001-01` is not between 1900 and 2200", write: |out, n| each(out, "version: 1\nmeasures:\n", n, |n| format!("- {{id: {n}, title: t, due: {{every: month, from: 0001-01}}}}\n")) },
    Hostile { name: "series-together", small: 834, big: 10_000, says: "836:23: the series of this plan have too many periods together", write: |out, n| each(out, "version: 1\nmeasures:\n", n, |n| format!("- {{id: {n}, title: t, due: {{every: month, from: 2023-01}}}}\n")) },
    Hostile { name: "series-inherited", small: 834, big: 100_000, says: "the series of this plan have too many periods together", write: |out, n| {
        put(out, HEAD)?;
        each(out, "    due: {every: month, from: 2023-01, until: 2122-12}\n    steps:\n", n, |n| format!("    - {{id: {n}, title: t}}\n"))
    } },
    Hostile { name: "series-just-together", small: 3, big: 833, says: "", write: |out, n| each(out, "version: 1\nmeasures:\n", n, |n| format!("- {{id: {n}, title: t, due: {{every: month, from: 1924-07, until: 2024-06}}}}\n")) },
    // Keys
    Hostile { name: "duplicate-keys", small: 2, big: 1_000_000, says: "6:5: the key `note` stands twice", write: |out, n| within(out, "", "    note: a\n", n, "") },
    Hostile { name: "duplicate-languages", small: 2, big: 1_000_000, says: "7:7: the key `en` stands twice", write: |out, n| within(out, "    note:\n", "      en: a\n", n, "") },
    Hostile { name: "duplicate-executors", small: 2, big: 1_000_000, says: "4:3: the key `a` stands twice", write: |out, n| around(out, "version: 1\nexecutors:\n", "  a: b\n", n, "measures: []\n") },
    Hostile { name: "duplicate-own-keys", small: 2, big: 1_000_000, says: "6:5: the key `x-a` stands twice", write: |out, n| within(out, "", "    x-a: a\n", n, "") },
    Hostile { name: "duplicate-keys-of-own", small: 2, big: 1_000_000, says: "7:7: the key `a` stands twice", write: |out, n| within(out, "    x-a:\n", "      a: b\n", n, "") },
    Hostile { name: "duplicate-periods", small: 2, big: 1_000_000, says: "the key `2023-01` stands twice", write: |out, n| within(out, "    due: {every: month, from: 2023-01}\n    done:\n", "      2023-01: 2023-02-01\n", n, "") },
    Hostile { name: "unknown-keys", small: 1, big: 1_000_000, says: "5:5: unknown key `titl0`", write: |out, n| each(out, HEAD, n, |n| format!("    titl{n}: 1\n")) },
    Hostile { name: "executors", small: 100_001, big: 1_000_000, says: "100003:3: this map has too many keys", write: |out, n| { each(out, "version: 1\nexecutors:\n", n, |n| format!("  e{n}: b\n"))?; put(out, "measures: []\n") } },
    Hostile { name: "languages", small: 100_001, big: 1_000_000, says: "100006:7: this map has too many keys", write: |out, n| { put(out, HEAD)?; each(out, "    note:\n", n, |n| format!("      en-a{n:07}: b\n")) } },
    Hostile { name: "own-keys", small: 50_001, big: 1_000_000, says: "the keys of your own hold too much", write: |out, n| each(out, "version: 1\n", n, |n| format!("x-{n}: b\n")) },
    Hostile { name: "unknown-executors", small: 1, big: 90_000, says: "there is no executor `exec0x`", write: |out, n| {
        each(out, "version: 1\nexecutors:\n", n, |n| format!("  exec{n}: b\n"))?;
        each(out, "measures:\n", n, |n| format!("- {{id: {n}, title: t, executors: [exec{n}x]}}\n"))
    } },
    // Texts that answers show again and again
    Hostile { name: "name-of-many", small: 80, big: 100_000, says: "the names and titles of this plan are too long for how often they are shown", write: |out, n| {
        around(out, "version: 1\nexecutors:\n  e: ", "word ", 200_000, "\nmeasures:\n")?;
        each(out, "", n, |n| format!("- {{id: {n}, title: t, executors: [e]}}\n"))
    } },
    Hostile { name: "title-of-many-steps", small: 80, big: 100_000, says: "the names and titles of this plan are too long for how often they are shown", write: |out, n| {
        around(out, "version: 1\nmeasures:\n- id: 1\n  title: ", "word ", 200_000, "\n  steps:\n")?;
        each(out, "", n, |n| format!("  - {{id: {n}, title: t}}\n"))
    } },
    Hostile { name: "title-of-many-measures", small: 80, big: 100_000, says: "the names and titles of this plan are too long for how often they are shown", write: |out, n| {
        around(out, "version: 1\nsections:\n- id: I\n  title: ", "word ", 200_000, "\n  measures:\n")?;
        each(out, "", n, |n| format!("  - {{id: {n}, title: t}}\n"))
    } },
    Hostile { name: "event-of-many", small: 80, big: 100_000, says: "the names and titles of this plan are too long for how often they are shown", write: |out, n| {
        around(out, "version: 1\nevents:\n  x: {title: ", "word ", 200_000, "}\nmeasures:\n")?;
        each(out, "", n, |n| format!("- {{id: {n}, title: t, due: {{within: 1 day, of: x}}}}\n"))
    } },
    Hostile { name: "executors-of-many-steps", small: 4_000, big: 90_000, says: "the names and titles of this plan are too long for how often they are shown", write: |out, n| {
        each(out, HEAD, n, |n| format!("{}e{n}", if n == 0 { "    executors: [" } else { ",\n " }))?;
        each(out, "]\n    steps:\n", n, |n| format!("    - {{id: {n}, title: t}}\n"))
    } },
    Hostile { name: "merge", small: 1, big: 1_000_000, says: "6:5: unknown key `<<`", write: |out, n| { put(out, "x-a: &a {title: t}\n")?; within(out, "", "    <<: *a\n", n, "") } },
    Hostile { name: "tag-python", small: 1, big: 1, says: "the tag `!!python/object:os.system` has no meaning in a plan", write: |out, _| within(out, "    note: ", "!!python/object:os.system x", 1, "\n") },
    Hostile { name: "tag-binary", small: 1, big: 1, says: "the tag `!!binary` has no meaning in a plan", write: |out, _| within(out, "    note: ", "!!binary aGVsbG8=", 1, "\n") },
    Hostile { name: "tag-string", small: 1, big: 1, says: "", write: |out, _| put(out, "version: 1\nmeasures:\n- {id: !!str 1.10, title: t}\n") },
    Hostile { name: "tags", small: 1, big: 1_000_000, says: "6:6: the tag `!foo` has no meaning in a plan", write: |out, n| within(out, "    x-a: [\n", "!foo a,\n", n, "]\n") },
    // Lists
    Hostile { name: "list-of-executors", small: 100_001, big: 10_000_000, says: "this list is too long", write: |out, n| within(out, "    executors: [\n", "a,\n", n, "]\n") },
    Hostile { name: "list-of-own", small: 100_001, big: 10_000_000, says: "the keys of your own hold too much", write: |out, n| within(out, "    x-a: [\n", "1,\n", n, "]\n") },
    Hostile { name: "list-of-nothing", small: 100_001, big: 10_000_000, says: "this list is too long", write: |out, n| around(out, "version: 1\nmeasures: [\n", "~,\n", n, "]\n") },
    Hostile { name: "empty-steps", small: 1, big: 300_000, says: "6:1: this step of measure 1 has no `id`", write: |out, n| within(out, "    steps: [\n", "{},\n", n, "]\n") },
    Hostile { name: "empty-measures", small: 1, big: 300_000, says: "3:1: this measure has no `id`", write: |out, n| around(out, "version: 1\nmeasures: [\n", "{},\n", n, "]\n") },
    // Faults
    Hostile { name: "faults", small: 1_002, big: 1_000_000, says: "2 more faults are not shown", write: |out, n| each(out, "version: 1\nmeasures:\n", n, |n| format!("- {{id: {n}, title: t, due: soon{n}}}\n")) },
    Hostile { name: "faults-in-one-line", small: 10, big: 50_000, says: "1:38: `x` is not a valid deadline", write: |out, n| around(out, "{version: 1, measures: [", "{id: 1, due: x},", n, "]}\n") },
    Hostile { name: "duplicate-ids", small: 2, big: 300_000, says: "4:8: measure id `1` is given twice", write: |out, n| around(out, "version: 1\nmeasures:\n", "- {id: 1, title: t}\n", n, "") },
    // Much of one thing, which no rule may hold against all the rest of it
    Hostile { name: "extensions-of-one", small: 3, big: 30_000, says: "", write: |out, n| {
        put(out, HEAD)?;
        each(out, "    due: 2020\n    extensions:\n", n, |n| format!("    - {{to: 20{}, date: 2020-01-{:02}, reason: r}}\n", 21 + n % 70, 1 + n % 28))
    } },
    Hostile { name: "observations-of-one", small: 3, big: 50_000, says: "", write: |out, n| {
        put(out, HEAD)?;
        each(out, "    kpis:\n    - id: k\n      title: t\n      target: {value: 9, by: 2023}\n      observations:\n", n, |n| format!("      - {{date: {}-01-{:02}, value: {n}}}\n", 1900 + n / 28 % 300, 1 + n % 28))
    } },
    Hostile { name: "kpis-of-many-steps", small: 3, big: 20_000, says: "", write: |out, n| {
        put(out, HEAD)?;
        each(out, "    due: 2023\n    steps:\n", n, |n| format!("    - {{id: {n}, title: t, done: 2023-05-02}}\n"))?;
        each(out, "    kpis:\n", n, |n| format!("    - {{id: k{n}, title: t, target: 9}}\n"))
    } },
    Hostile { name: "executors-of-one", small: 3, big: 50_000, says: "", write: |out, n| {
        each(out, "version: 1\nexecutors:\n", n, |n| format!("  e{n}: Body {n}\n"))?;
        each(out, "measures:\n- id: 1\n  title: t\n  due: 2023\n  executors:\n", n, |n| format!("  - e{n}\n"))
    } },
    Hostile { name: "texts-cut", small: 3, big: 100_000, says: "", write: |out, n| each(out, HEAD, n, |n| format!("    x-{n}: a #b\n")) },
    Hostile { name: "texts-for-two-readers", small: 3, big: 50_000, says: "", write: |out, n| each(out, "version: 1\nmeasures:\n", n, |n| format!("- {{id: {n}, title: t, note: a?b, due: 2023}}\n")) },
    Hostile { name: "texts-for-one-reader", small: 3, big: 50_000, says: "", write: |out, n| each(out, "version: 1\nmeasures:\n", n, |n| format!("- {{id: {n}, title: t, note: ?, due: 2023}}\n")) },
    // Comments
    Hostile { name: "allowances", small: 3, big: 1_000_000, says: "", write: |out, n| { times(out, "# roadmap: allow no-deadline\n", n)?; put(out, HEAD) } },
    Hostile { name: "allowances-unknown", small: 3, big: 1_000_000, says: "", write: |out, n| { times(out, "# roadmap: allow no-such\n", n)?; put(out, HEAD) } },
    Hostile { name: "allowances-in-one-line", small: 3, big: 80_000, says: "", write: |out, n| within(out, "    # roadmap: allow ", "no-deadline,", n, "\n") },
    Hostile { name: "allowances-used", small: 3, big: 100_000, says: "", write: |out, n| each(out, "version: 1\nmeasures:\n", n, |n| format!("- {{id: {n}, title: t}} # roadmap: allow no-deadline\n")) },
    Hostile { name: "documents", small: 2, big: 65_000, says: "5:1: a second YAML document begins here", write: |out, n| within(out, "", "---\n", n, "") },
    Hostile { name: "directives", small: 2, big: 1_000_000, says: "", write: |out, n| { around(out, "%YAML 1.2\n", "%FOO bar\n", n, "---\n")?; put(out, HEAD) } },
    Hostile { name: "empty-lines", small: 2, big: 10_000_000, says: "the file is empty", write: |out, n| times(out, "\n", n) },
    Hostile { name: "tabs", small: 2, big: 1_000_000, says: "", write: |out, n| within(out, "", "\t# a\n", n, "") },
    // What a terminal obeys
    Hostile { name: "escapes", small: 3, big: 1_000, says: "", write: |out, n| each(out, "version: 1\nmeasures:\n", n, |n| format!("- {{id: {n}, title: \"\\e[31mred\\a\\b\\r\\x9b\\u202eabc\\0\", due: 2023}}\n")) },
];

fn line(out: Out<'_>, before: &str, letter: u8, length: usize, after: &str) -> Result<()> {
    put(out, HEAD)?;
    put(out, before)?;
    let piece = vec![letter; length.min(LINE)];
    times(out, &piece, length / piece.len())?;
    put(out, after)
}

fn utf16(out: Out<'_>, count: usize, bytes: fn(u16) -> [u8; 2]) -> Result<()> {
    out.write_all(&bytes(0xfeff))?;
    let head: Vec<u8> = HEAD.encode_utf16().flat_map(bytes).collect();
    times(out, head, count)
}

fn written(sandbox: &Sandbox, hostile: &Hostile, size: usize) -> u64 {
    let path = sandbox.path("hostile.yaml");
    let mut out = BufWriter::new(File::create(&path).unwrap());
    (hostile.write)(&mut out, size).unwrap();
    out.flush().unwrap();
    fs::metadata(path).unwrap().len()
}

#[test]
fn hostile_files_are_answered_or_refused_with_their_place() {
    let mut wrong = String::new();
    for hostile in ALL {
        let sandbox = Sandbox::empty();
        written(&sandbox, hostile, hostile.small);
        let check = sandbox.run("check --format jsonl -f hostile.yaml");
        let overdue = sandbox.run("overdue --as-of 2024-06-30 -f hostile.yaml");
        let found: String = check
            .stdout
            .lines()
            .map(|line| {
                let found: serde_json::Value = serde_json::from_str(line).unwrap();
                format!("{}:{}: {} {}\n", found["line"], found["column"], found["message"], found["help"])
                    .replace(['"'], "")
            })
            .collect();
        let (codes, refused) =
            if hostile.says.is_empty() { (Some(0), true) } else { (Some(2), found.contains(hostile.says)) };
        let harmless = [&check.stdout, &check.stderr, &overdue.stdout, &overdue.stderr]
            .iter()
            .all(|said| is_harmless(said));
        if overdue.code != codes || !matches!(check.code, Some(0 | 1)) || !refused || !harmless {
            let found: String = found.chars().take(300).collect();
            let said: String = overdue.stderr.chars().take(300).collect();
            writeln!(
                wrong,
                "{}: {:?} {:?} {harmless}\n{found}{said}",
                hostile.name, check.code, overdue.code
            )
            .unwrap();
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
}

/// No picture is torn, and no text of a plan is markup in it.
#[test]
fn pictures_of_hostile_files_are_drawn_or_refused() {
    let mut wrong = String::new();
    for hostile in ALL {
        let sandbox = Sandbox::empty();
        written(&sandbox, hostile, hostile.small);
        for line in ["timeline", "trend", "kpi k"] {
            let outcome = sandbox.run(&format!("{line} --as-of 2024-06-30 -f hostile.yaml -o picture.svg"));
            let picture =
                sandbox.files().remove("picture.svg").map(|bytes| String::from_utf8(bytes).unwrap());
            let is_one = picture.as_ref().is_none_or(|picture| {
                is_harmless(picture) && picture.starts_with("<svg") && picture.trim_end().ends_with("</svg>")
            });
            let is_told = outcome.code == Some(0) || outcome.stderr.contains("error");
            if !matches!(outcome.code, Some(0..=2)) || !is_told || !is_one || !is_harmless(&outcome.stderr) {
                writeln!(wrong, "{}: {line}: {outcome}", hostile.name).unwrap();
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
}

#[test]
fn hostile_files_in_an_editor_are_answered() {
    let mut wrong = String::new();
    for hostile in ALL {
        let sandbox = Sandbox::empty();
        written(&sandbox, hostile, hostile.small);
        let text = String::from_utf8_lossy(&sandbox.files()["hostile.yaml"]).into_owned();
        let sandbox = sandbox.with("said", spoken(&text));
        let output = served(&sandbox, sandbox.sealed(PROGRAM)).output().unwrap();
        let said = String::from_utf8(output.stdout).unwrap();
        let answers = said.matches("\"result\"").count();
        if !output.status.success() || said.contains("\"error\"") || answers != 9 || !output.stderr.is_empty()
        {
            let said: String = said.chars().take(300).collect();
            writeln!(wrong, "{}: {}, {answers} answers: {said}", hostile.name, output.status).unwrap();
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
}

/// The language server, which an editor says to what is in the file `said`.
fn served(sandbox: &Sandbox, mut command: Command) -> Command {
    command.args(["lsp", "--as-of", "2024-06-30"]).stdin(File::open(sandbox.path("said")).unwrap());
    command
}

/// Nothing that a terminal obeys but tabs and the ends of lines.
fn is_harmless(text: &str) -> bool {
    text.chars().all(|c| {
        matches!(c, '\n' | '\t')
            || !(c.is_control()
                || matches!(c, '\u{200b}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}'))
    })
}

/// Sixteen levels within what is allowed, a line of a mebibyte less its head: limits must not come too soon.
#[test]
fn what_is_merely_large_is_read() {
    let own =
        format!("{HEAD}    x-a: {}{}\n    note: {}\n", "[".repeat(60), "]".repeat(60), "a".repeat(1_000_000));
    let sandbox = Sandbox::empty().with("roadmap.yaml", own);
    assert_eq!(sandbox.run("overdue").code, Some(0));
}

#[cfg(unix)]
#[test]
fn what_is_no_file_is_refused() {
    use std::os::unix::fs::symlink;
    let sandbox = Sandbox::empty();
    symlink("loop.yaml", sandbox.path("loop.yaml")).unwrap();
    symlink("gone.yaml", sandbox.path("dangling.yaml")).unwrap();
    fs::create_dir(sandbox.path("folder")).unwrap();
    let fifo = Command::new("mkfifo").arg(sandbox.path("fifo")).stdout(Stdio::null()).status();
    assert!(fifo.unwrap().success());
    for (path, says) in [
        ("loop.yaml", "cannot read `loop.yaml`"),
        ("dangling.yaml", "`dangling.yaml` is a link to `gone.yaml`, which does not exist"),
        ("folder", "there is no plan in `folder`"),
        ("fifo", "`fifo` is not a regular file"),
        ("/dev/zero", "`/dev/zero` is not a regular file"),
        ("/dev/full", "`/dev/full` is not a regular file"),
        ("/dev/stdin", "`/dev/stdin` is not a regular file"),
    ] {
        for command in ["check", "overdue"] {
            // The sandbox would read the pipe itself to see whether it has changed.
            let output = sandbox.sealed(PROGRAM).args([command, "-f", path]).output().unwrap();
            let said = String::from_utf8(output.stderr).unwrap();
            assert!(output.status.code() == Some(2) && said.contains(says), "{path}: {said}");
        }
    }
}

/// A sparse file takes no room on the disk.
#[test]
fn a_file_larger_than_a_gibibyte_is_not_read() {
    let sandbox = Sandbox::empty();
    File::create(sandbox.path("huge.yaml")).unwrap().set_len((1 << 30) + 1).unwrap();
    let outcome = sandbox.run("check -f huge.yaml");
    assert!(outcome.failure().contains("`huge.yaml` is larger than 1073741824 bytes"), "{outcome}");
    let outcome = sandbox.run("done 1 -f huge.yaml");
    assert!(outcome.failure().contains("`huge.yaml` is larger than 1073741824 bytes"), "{outcome}");
    File::create(sandbox.path("nul.yaml")).unwrap().set_len(1 << 30).unwrap();
    let outcome = sandbox.run("check -f nul.yaml");
    assert!(outcome.stdout.contains("this line is longer than 1048576 bytes"), "{outcome}");
}

/// Every way into the output: titles, names, ids, own keys, paths, arguments.
const ESCAPES: &str = r#"version: 1
title: "\e]0;owned\a plan"
executors: {a: "\e[2Jname\x9b31m"}
measures:
- id: 1
  title: "=\e[31mred\a\b\rback\x9b\u202eabc\u200b\0\x7f"
  executors: [a]
  due: 2023
  note: "\u2066isolated\u2069"
  outcome: "@\u061c\u200f"
  x-own: "\e[5m"
  "x-\e[1m": 1
  kpis: [{id: k, title: "+\e[31m", unit: "\e[32m", target: 5, observations: [{date: 2023-01-01, value: -1}]}]
"#;

#[test]
fn titles_with_escapes_are_harmless_in_every_format() {
    let sandbox = Sandbox::empty().with("roadmap.yaml", ESCAPES);
    for command in
        ["overdue", "list", "show 1", "show k", "kpi", "summary --by executor", "upcoming", "check"]
    {
        for format in ["table", "markdown", "csv", "tsv", "json", "jsonl", "github"] {
            for extra in ["", " --width 40", " --columns all"] {
                let outcome = sandbox.run(&format!("{command} --as-of 2024-06-30 --format {format}{extra}"));
                assert!(
                    is_harmless(&outcome.stdout) && is_harmless(&outcome.stderr),
                    "{:?}",
                    outcome.to_string()
                );
            }
        }
    }
    let title = sandbox.run("list --format json --as-of 2024-06-30").json()["items"][0]["title"].to_string();
    assert!(title.contains("\\u001b[31mred\\u0007\\b\\rback"), "{title}");
}

#[test]
fn faults_with_escapes_are_harmless() {
    let raw = "version: 1\nmeasures:\n- id: \"\\e[1m\"\n  title: t\n  \"\\e[31m\\x9b\": 1\n  due: \u{202e}x\u{9b}\n  executors: [\u{200b}]\n";
    let sandbox = Sandbox::empty().with("roadmap.yaml", raw).with("\u{1b}[31m\u{202e}.yaml", "version: 2\n");
    for line in [
        "check",
        "overdue",
        "check --format github",
        "check --format json",
        "check -f '\u{1b}[31m\u{202e}.yaml'",
        "check --format github -f '\u{1b}[31m\u{202e}.yaml'",
        "overdue -f '\u{1b}[31m\u{202e}.yaml'",
        "overdue -f 'none\u{1b}[31m\u{9b}.yaml'",
        "overdue '\u{1b}[31m\u{9b}:x'",
        "show '\u{1b}[31m\u{9b}'",
        "over\u{1b}[31m\u{9b}due",
        "overdue --as-of '\u{1b}[31m\u{9b}\u{202e}'",
        "overdue --lang '\u{1b}[31m\u{9b}'",
        "check --explain '\u{1b}[31m\u{9b}'",
        "--\u{1b}[31m\u{9b}",
    ] {
        let outcome = sandbox.run(line);
        assert!(outcome.code != Some(0), "{outcome}");
        assert!(is_harmless(&outcome.stdout) && is_harmless(&outcome.stderr), "{:?}", outcome.to_string());
    }
}

#[test]
fn cells_that_begin_like_a_formula_are_made_safe_and_numbers_stay() {
    let mut plan = String::from("version: 1\nmeasures:\n");
    for (n, begin) in ["=", "+", "-", "@", "\\t", "\\r", "\\n", "＝", "＋", "－", "＠"].iter().enumerate()
    {
        writeln!(plan, "- {{id: {n}, title: \"{begin}cmd|' /C calc'!A0\", due: 2023}}").unwrap();
    }
    plan += "- {id: m, title: t, kpis: [{id: k, title: t, baseline: {value: -5, date: 2022-01-01}, target: -1}]}\n";
    let sandbox = Sandbox::empty().with("roadmap.yaml", plan);
    for format in ["csv", "tsv"] {
        let answer =
            sandbox.run(&format!("list --as-of 2024-06-30 --columns title --format {format}")).answer();
        assert_eq!(answer.matches('\'').count(), 11 * 3, "{answer}");
        let kpi = sandbox.run(&format!("kpi --as-of 2024-06-30 --format {format}")).answer();
        assert!(kpi.contains("-1") && !kpi.contains('\''), "{kpi}");
    }
}

#[test]
#[ignore = "takes minutes; see the top of the file"]
#[expect(clippy::print_stdout, reason = "its table is what it is run for")]
fn big_hostile_files_take_less_than_a_second_and_200_megabytes() {
    let mut slow = Vec::new();
    println!("{:<28} {:<8} {:>4} {:>8} {:>8} {:>8}", "input", "command", "exit", "MB", "ms", "MB beyond");
    for hostile in ALL {
        let sandbox = Sandbox::empty();
        let size = written(&sandbox, hostile, hostile.big);
        for command in ["check", "overdue", "lsp"] {
            let mut timed = sandbox.sealed("/usr/bin/time");
            timed.args(["-f", "%U %S %M", "-o", "peak", PROGRAM]);
            if command == "lsp" {
                // What a message may hold.
                let Some(text) = editable(&sandbox.path("hostile.yaml")) else { continue };
                fs::write(sandbox.path("said"), spoken(&text)).unwrap();
                timed = served(&sandbox, timed);
            } else {
                timed.args([command, "--as-of", "2024-06-30", "-f", "hostile.yaml"]);
            }
            let code = timed.stdout(Stdio::null()).stderr(Stdio::null()).status().unwrap().code();
            let (took, peak) = cost(&fs::read_to_string(sandbox.path("peak")).unwrap());
            let (size, beyond) = (size / 1_000_000, (peak / 1000).saturating_sub(size / 1_000_000));
            let took = took.as_millis();
            let bad = took >= 1000 || beyond >= 200 || !matches!(code, Some(0..=2));
            let code = code.map_or("none".into(), |code| code.to_string());
            println!(
                "{:<28} {command:<8} {code:>4} {size:>8} {took:>8} {beyond:>8}{}",
                hostile.name,
                if bad { " !" } else { "" }
            );
            slow.extend(Some(hostile.name).filter(|name| bad && !AS_LARGE_AS_PLANS.contains(name)));
        }
    }
    assert!(slow.is_empty(), "{slow:?}");
}

/// The text of a file that an editor would open.
fn editable(path: &Path) -> Option<String> {
    let size = fs::metadata(path).unwrap().len();
    (size < 32_000_000).then(|| String::from_utf8_lossy(&fs::read(path).unwrap()).into_owned())
}

/// What `/usr/bin/time` has measured: seconds of a processor, kilobytes.
fn cost(said: &str) -> (Duration, u64) {
    let figures: Vec<&str> = said.lines().last().unwrap_or_default().split(' ').collect();
    let [user, system, peak] = figures.as_slice() else { panic!("{said}") };
    let seconds = [user, system].map(|seconds| Duration::from_secs_f64(seconds.parse().unwrap()));
    (seconds.iter().sum(), peak.parse().unwrap())
}
