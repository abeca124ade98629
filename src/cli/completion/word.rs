//! A line as a shell takes it apart, up to the cursor.

/// A word as the program would be given it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Word {
    /// Without quotes and backslashes.
    pub(super) text: String,
    /// The quote that is still open at its end.
    pub(super) open: Option<char>,
}

/// The words of a line; the last is the one at the cursor, empty where a new one begins.
pub(super) fn words(line: &str) -> Vec<Word> {
    let mut words = Vec::new();
    let mut word: Option<Word> = None;
    let mut letters = line.chars();
    while let Some(letter) = letters.next() {
        let open = word.as_ref().and_then(|word| word.open);
        match (open, letter) {
            (None, ' ' | '\t' | '\n') => words.extend(word.take()),
            (Some(quote), letter) if letter == quote => word.get_or_insert_default().open = None,
            (None, '\'' | '"') => word.get_or_insert_default().open = Some(letter),
            (None | Some('"'), '\\') => {
                word.get_or_insert_default().text.extend(letters.next());
            }
            _ => word.get_or_insert_default().text.push(letter),
        }
    }
    words.push(word.unwrap_or_default());
    words
}

/// A word without its quotes.
pub(super) fn unquoted(word: &str) -> String {
    // A word that a shell has told apart already keeps the spaces in it.
    let parts: Vec<String> = words(word).into_iter().map(|word| word.text).collect();
    parts.join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_is_taken_apart_as_a_shell_does() {
        let texts = |line: &str| words(line).into_iter().map(|word| word.text).collect::<Vec<_>>();
        assert_eq!(texts("roadmap list executor:md"), ["roadmap", "list", "executor:md"]);
        assert_eq!(texts("roadmap list "), ["roadmap", "list", ""]);
        assert_eq!(
            texts(r#"roadmap -f 'my plan.yaml' "late:>1" a\ b"#),
            ["roadmap", "-f", "my plan.yaml", "late:>1", "a b"]
        );
        assert_eq!(texts(""), [""]);
        assert_eq!(words("roadmap 'late:>").last(), Some(&Word { text: "late:>".into(), open: Some('\'') }));
        assert_eq!(unquoted("'my plan.yaml'"), "my plan.yaml");
    }
}
