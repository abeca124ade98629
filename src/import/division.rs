//! How a cell is divided before it is known what in it is a name: into lines, and at commas.

use super::grid::Cell;
use super::mark::Mark;
use super::wording::{append, clean};

/// The lines of a cell, those that end in the middle of a name joined.
pub(super) fn lines(cell: &Cell) -> Vec<String> {
    let lines = cell.filled().flat_map(|paragraph| paragraph.text.split('\n'));
    let lines: Vec<String> =
        lines.map(clean).map(|line| unmarked(&line)).filter(|line| !line.is_empty()).collect();
    let ends = |line: &String| line.ends_with([',', ';', '.', ')']);
    if !lines.iter().any(|line| line.ends_with([',', ';'])) {
        return lines;
    }
    // Who ends names with commas breaks lines elsewhere.
    let mut joined: Vec<String> = Vec::new();
    let mut goes_on = false;
    for line in lines {
        let closed = ends(&line);
        match joined.last_mut().filter(|_| goes_on) {
            Some(before) => append(before, &line),
            None => joined.push(line),
        }
        goes_on = !closed;
    }
    joined
}

fn unmarked(line: &str) -> String {
    let line = line.trim_start_matches(['-', '–', '—', '•', '·', ' ']).to_owned();
    Mark::split(&line).map_or_else(|| line.clone(), |(_, rest)| rest.to_owned())
}

/// The parts between commas and semicolons that stand neither in quotation marks nor in brackets.
pub(super) fn split_at_commas(line: &str) -> Vec<String> {
    let mut parts = vec![String::new()];
    let mut depth = 0_u32;
    let mut letters = line.chars().peekable();
    let mut before = ' ';
    while let Some(c) = letters.next() {
        // The comma of a decimal number divides nothing.
        let decimal = c == ',' && before.is_ascii_digit() && letters.peek().is_some_and(char::is_ascii_digit);
        before = c;
        match c {
            '(' | '«' | '“' => depth += 1,
            ')' | '»' | '”' => depth = depth.saturating_sub(1),
            ',' | ';' if depth == 0 && !decimal => {
                parts.push(String::new());
                continue;
            }
            _ => {}
        }
        if let Some(part) = parts.last_mut() {
            part.push(c);
        }
    }
    // A bracket that is never closed holds nothing together.
    if depth > 0 {
        parts = line.split([',', ';']).map(str::to_owned).collect();
    }
    parts.iter().map(|part| clean(part)).filter(|part| !part.is_empty()).collect()
}
