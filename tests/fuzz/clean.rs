//! What holds of everything that is said.

use roadmap::problem::Problem;
use roadmap::problem::is_harmful;
use roadmap::render::Words;
use roadmap::render::sanitize::lines;

/// The longest message a person can be asked to read.
const LONGEST: usize = 4_000;

/// Nothing that a terminal obeys or that misleads a reader, but the ends of lines and tabs.
#[track_caller]
pub(super) fn assert_clean(text: &str) {
    let bad = text.chars().find(|c| is_harmful(*c) && !matches!(c, '\n' | '\t'));
    assert!(bad.is_none(), "{bad:?} is printed in {:?}", text.chars().take(500).collect::<String>());
}

/// A problem can be told, in every language, on a line or with the text's own lines, and is not endless.
#[track_caller]
pub(super) fn assert_told(problem: &Problem, words: &[Words]) {
    for words in words {
        for message in [Some(&problem.message), problem.hint.as_ref()].into_iter().flatten() {
            let told = words.message(message);
            assert!(!told.trim().is_empty(), "nothing is said for {message:?}");
            assert!(told.chars().count() < LONGEST, "{} letters are said", told.chars().count());
            assert!(!told.contains("{ $") && !told.contains("\u{2068}"), "a message with a hole: {told}");
            assert_clean(&lines(&told));
        }
    }
}

/// The words of all languages.
pub(super) fn all_words() -> Vec<Words> {
    Words::LANGUAGES.iter().map(|tag| Words::new(Some(tag))).collect()
}
