//! Addresses of the web in a text, which become links.

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

/// What the rules of addresses let stand in a path.
const ESCAPED: &AsciiSet = &NON_ALPHANUMERIC
    .remove(b'-')
    .remove(b'.')
    .remove(b'_')
    .remove(b'~')
    .remove(b'/')
    .remove(b'?')
    .remove(b'#')
    .remove(b'@')
    .remove(b'!')
    .remove(b'$')
    .remove(b'&')
    .remove(b'\'')
    .remove(b'(')
    .remove(b')')
    .remove(b'*')
    .remove(b'+')
    .remove(b',')
    .remove(b';')
    .remove(b'=')
    .remove(b':');

/// Word opens no longer ones.
const LONGEST: usize = 2000;

/// The pieces of a text in order, each with the address it leads to, if it is one.
pub(super) fn pieces(text: &str) -> Vec<(&str, Option<String>)> {
    let mut pieces = Vec::new();
    let mut rest = text;
    while let Some(start) = beginning(rest) {
        let (before, found) = rest.split_at_checked(start).unwrap_or((rest, ""));
        let length = found.find(|c: char| c.is_whitespace() || "<>\"“”«»".contains(c)).unwrap_or(found.len());
        let (found, after) = found.split_at_checked(length).unwrap_or((found, ""));
        // What ends the sentence does not belong to the address.
        let address = found.trim_end_matches(['.', ',', ';', ':', '!', '?', ')']);
        let (address, end) = found.split_at_checked(address.len()).unwrap_or((found, ""));
        pieces.extend((!before.is_empty()).then_some((before, None)));
        pieces.push((address, link(address)));
        pieces.extend((!end.is_empty()).then_some((end, None)));
        rest = after;
    }
    pieces.extend((!rest.is_empty()).then_some((rest, None)));
    pieces
}

fn beginning(text: &str) -> Option<usize> {
    let found = ["https://", "http://"].into_iter().filter_map(|scheme| text.find(scheme));
    found.min()
}

/// The address as a part of a package may hold it, or nothing: one that breaks the rules of addresses makes the whole
/// document unreadable for Word.
pub(super) fn link(address: &str) -> Option<String> {
    let rest = address.strip_prefix("https://").or_else(|| address.strip_prefix("http://"))?;
    let (host, path) = rest.split_at_checked(rest.find(['/', '?', '#']).unwrap_or(rest.len()))?;
    let (host, port) = host.split_once(':').unwrap_or((host, "80"));
    let is_label = |label: &str| {
        !label.is_empty() && label.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '_'))
    };
    if !host.split('.').all(is_label) || port.parse::<u16>().is_err() || path.matches('#').count() > 1 {
        return None;
    }
    let mut encoded = address.strip_suffix(path)?.to_owned();
    for (at, piece) in path.split('%').enumerate() {
        let is_code = || piece.bytes().take(2).filter(u8::is_ascii_hexdigit).count() == 2;
        if at > 0 {
            encoded.push_str(if is_code() { "%" } else { "%25" });
        }
        encoded.extend(utf8_percent_encode(piece, ESCAPED));
    }
    (encoded.len() <= LONGEST).then_some(encoded)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_in_a_text_are_found_without_what_ends_the_sentence() {
        let found = pieces("Act 17 (https://example.org/a?b=1#c), http://x.uz/тест. ftp://y javascript:z");
        let found: Vec<(&str, Option<&str>)> =
            found.iter().map(|(text, link)| (*text, link.as_deref())).collect();
        assert_eq!(
            found,
            [
                ("Act 17 (", None),
                ("https://example.org/a?b=1#c", Some("https://example.org/a?b=1#c")),
                ("),", None),
                (" ", None),
                ("http://x.uz/тест", Some("http://x.uz/%D1%82%D0%B5%D1%81%D1%82")),
                (".", None),
                (" ftp://y javascript:z", None),
            ]
        );
        assert_eq!(pieces(""), []);
    }

    #[test]
    fn what_breaks_the_rules_of_addresses_is_text() {
        for address in [
            "http://",
            "https:///x",
            "http://a b",
            "http://[::1]/",
            "http://x:99999/",
            "http://x:/",
            "http://user@host/",
            "http://сайт.uz/",
            "http://x/#a#b",
            "http://x..y",
            "mailto:a@b",
        ] {
            assert_eq!(link(address), None, "{address}");
        }
        assert_eq!(link(&format!("http://x/{}", "ж".repeat(400))), None);
        for (address, expected) in [
            ("http://x/%zz%41%", "http://x/%25zz%41%25"),
            ("http://x:8080/[a]|{b}\\^`", "http://x:8080/%5Ba%5D%7C%7Bb%7D%5C%5E%60"),
        ] {
            assert_eq!(link(address).as_deref(), Some(expected));
        }
    }
}
