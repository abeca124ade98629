//! One plan twice, in about as many bytes: with the keys that say more of a line, and with notes in their place.

use std::io::{self, Write};

/// Steps of a measure, and how many of them are overdue.
const STEPS: usize = 5;
const OVERDUE: usize = 3;
/// What every title and every note is made of.
const TEXT: &str =
    "Рақамли технологиялар вазирлиги томонидан янги тизимни ишга тушириш бўйича чора-тадбирлар режаси";

/// What each step has besides its id and title: with the keys, and without.
const KEYS: [[&str; 2]; STEPS] = [
    [
        "            due: 2023-01-15\n            done: {date: 2023-Q1, evidence: [Act 1, Act 2]}\n            confirmed: {date: 2023-05-01, by: Audit}\n",
        "            due: 2023-01-15\n            done: {date: 2023-03-31, note: Act 1 and Act 2}\n",
    ],
    [
        "            due: 2023-02-15\n            log:\n              - {date: 2023-02-01, text: Half is done, problem: Rain, percent: 50}\n",
        "            due: 2023-02-15\n",
    ],
    ["            due: {within: 3 months, of: @}\n", "            due: 2023-04-05\n"],
    [
        "            due: 2023-04-15\n            done: ../2023-04-10\n",
        "            due: 2023-04-15\n            done: 2023-04-10\n",
    ],
    ["            due: 2023-05-15\n", "            due: 2023-05-15\n"],
];

/// How many items of such a plan are overdue in 2024.
pub fn overdue(steps: usize) -> usize {
    steps / STEPS * OVERDUE
}

/// Writes the plan of so many steps, with the keys or without.
pub fn write(steps: usize, with_keys: bool, out: &mut impl Write) -> io::Result<()> {
    out.write_all(b"version: 1\ntitle: Large\nevents:\n  law: {title: Law, date: 2023-01-05}\nexecutors: {a: A, b: B}\nsections:\n  - id: I\n    title: Section\n    measures:\n")?;
    for measure in 1..=steps / STEPS {
        let text = text(measure, with_keys, 0);
        if with_keys {
            out.write_all(text.as_bytes())?;
            continue;
        }
        let missing = self::text(measure, true, 0).len().saturating_sub(text.len());
        out.write_all(self::text(measure, false, missing / STEPS).as_bytes())?;
    }
    Ok(())
}

/// A measure; without the keys with a note of so many bytes in each step.
fn text(measure: usize, with_keys: bool, note: usize) -> String {
    let mut text = format!(
        "      - id: {measure}\n        title: {TEXT} {measure}\n        executors: [a, b]\n        steps:\n"
    );
    for (id, [keys, bare]) in (1..).zip(KEYS) {
        text += &format!("          - id: {id}\n            title: {TEXT} {measure}.{id}\n");
        if with_keys {
            text += &format!("            short: Short {id}\n            deadline: 2023 йил 15 май\n");
            // Now an event, now another step.
            let start = if measure % 2 == 0 { format!("'{measure}.1'") } else { "law".to_owned() };
            text += &keys.replace('@', &start);
        } else {
            text += bare;
            text += &noted(note);
        }
    }
    text += &format!(
        "        kpis:\n          - {{id: k{measure}, title: K, unit: x, baseline: {{value: 1, date: 2022-12-31}}, target: {{value: 10, by: 2023}}, observations: [{{date: 2023-03-31, value: 3}}]}}\n"
    );
    text
}

/// A note that makes a line of so many bytes; nothing where there is no room for one.
fn noted(bytes: usize) -> String {
    const KEY: &str = "            note: ";
    let Some(mut room) = bytes.checked_sub(KEY.len() + 1).filter(|room| *room > 0) else {
        return String::new();
    };
    let fits = |letter: &char| {
        let is_room = letter.len_utf8() <= room;
        room = room.saturating_sub(letter.len_utf8());
        is_room
    };
    let note: String = TEXT.chars().cycle().take_while(fits).collect();
    format!("{KEY}{}\n", note.trim_end())
}
