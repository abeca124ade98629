//! Addresses of the web in a text.

use crate::problem::is_harmful;

/// How long the address of the web is with which a text begins; 0 if it begins with none. What ends the sentence does not
/// belong to the address.
pub(super) fn length(text: &str) -> usize {
    let Some(host) = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://")) else { return 0 };
    let ends = |c: char| {
        c.is_whitespace()
            || is_harmful(c)
            || matches!(c, '\u{e000}'..='\u{f8ff}' | '<' | '>' | '"' | '\\' | '\u{fffd}')
    };
    let long = host.split(ends).next().unwrap_or_default();
    let closed = long.contains('(');
    let host_end = long.trim_end_matches(|c: char| {
        matches!(c, '.' | ',' | ';' | ':' | '!' | '?' | '\'' | '»' | '”') || (c == ')' && !closed)
    });
    if host_end.is_empty() { 0 } else { text.len() - host.len() + host_end.len() }
}

/// A text divided before its first address: what is before it, the address, and the rest.
pub(super) fn first(text: &str) -> Option<(&str, &str, &str)> {
    let mut from = 0;
    while let Some(found) = text.get(from..)?.find("http") {
        let at = from + found;
        let (before, rest) = text.split_at_checked(at)?;
        let is_word = before.chars().next_back().is_some_and(char::is_alphanumeric);
        let length = if is_word { 0 } else { length(rest) };
        if length > 0 {
            let (address, after) = rest.split_at_checked(length)?;
            return Some((before, address, after));
        }
        from = at + "http".len();
    }
    None
}
