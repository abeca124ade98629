//! Texts as a workbook can hold them.

/// As many UTF-16 units as a text of a workbook may have, with an ellipsis where it had more.
pub(in crate::render) fn cut(text: &str, most: usize) -> String {
    let mut room = most;
    let fits = |letter: char, room: &mut usize| {
        *room = room.checked_sub(letter.len_utf16())?;
        Some(letter)
    };
    let begin: String = text.chars().map_while(|letter| fits(letter, &mut room)).collect();
    if begin.len() == text.len() {
        return begin;
    }
    let mut room = most.saturating_sub(1);
    let begin: String = text.chars().map_while(|letter| fits(letter, &mut room)).collect();
    begin + "…"
}

/// The longest text of a cell. Excel allows a few more.
pub(in crate::render) const CELL: usize = 32_000;

/// A name of a sheet: at most 31 letters, without the signs that formulas need.
pub(in crate::render) fn sheet_name(name: &str) -> String {
    let allowed = |letter: &char| !matches!(letter, '[' | ']' | ':' | '*' | '?' | '/' | '\\' | '\'');
    cut(&name.chars().filter(allowed).collect::<String>(), 31)
}

/// A text with a capital letter at its beginning.
pub(in crate::render) fn capital(text: &str) -> String {
    let mut letters = text.chars();
    let first = letters.next().into_iter().flat_map(char::to_uppercase);
    first.chain(letters).collect()
}

/// A text in the head or foot of a page, where `&` begins a command.
pub(in crate::render) fn in_margin(text: &str) -> String {
    cut(text, 90).replace('&', "&&")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_are_cut_to_what_excel_counts() {
        assert_eq!(cut("abc", 3), "abc");
        assert_eq!(cut("abcd", 3), "ab…");
        assert_eq!(cut("😀😀", 3), "😀…");
        assert_eq!(cut("", 0), "");
        assert_eq!(sheet_name("Шакл [1]/*"), "Шакл 1");
        assert_eq!(in_margin("R&D"), "R&&D");
    }
}
