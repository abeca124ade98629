//! Letters that are one letter when searching.

use crate::model::Text;

/// Whether a text has these words, folded, in any language.
pub(super) fn contains(text: &Text, words: &str) -> bool {
    text.every().any(|text| folded(text).contains(words))
}

/// Letters that are written in several ways are one letter when searching: ў and у, қ and к, ғ and г, ҳ and х, ё and
/// е, and the apostrophes of Uzbek Latin.
pub(super) fn folded(text: &str) -> String {
    text.chars()
        .flat_map(char::to_lowercase)
        .map(|c| match c {
            'ў' => 'у',
            'қ' => 'к',
            'ғ' => 'г',
            'ҳ' => 'х',
            'ё' => 'е',
            'ʻ' | '‘' | '’' | '`' => '\'',
            other => other,
        })
        .collect()
}
