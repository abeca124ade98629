//! The language of a document, by its letters.

use super::grid::{Cell, Document, Table};
use super::layout::Layout;

/// Words that tell Uzbek in Latin letters from English.
const UZBEK: [&str; 6] = [" va ", "yil", "bilan", "bo'yicha", "ijro", "muddat"];

/// The language of a plan's tables.
pub(super) fn language(document: &Document, layouts: &[Layout<'_>]) -> String {
    let tables = layouts.iter().filter_map(|layout| document.tables.get(layout.index));
    let text: String =
        tables.flat_map(Table::cells).take(2_000).map(Cell::text).collect::<Vec<_>>().join(" ");
    let text = text.to_lowercase().replace(['ʻ', 'ʼ', '‘', '’', '`'], "'");
    let count = |test: fn(char) -> bool| text.chars().filter(|c| test(*c)).count();
    let cyrillic = count(|c| matches!(c, 'а'..='я' | 'ё' | 'ў' | 'қ' | 'ғ' | 'ҳ'));
    let latin = count(|c| c.is_ascii_alphabetic());
    let found = if cyrillic > latin {
        // Each has letters the other lacks, but in names.
        let uzbek = count(|c| matches!(c, 'ў' | 'қ' | 'ғ' | 'ҳ'));
        let russian = count(|c| matches!(c, 'ы' | 'щ'));
        let is_uzbek = if uzbek == russian { text.contains("йил") } else { uzbek > russian };
        if is_uzbek { "uz" } else { "ru" }
    } else {
        let marks = text.matches("o'").count() + text.matches("g'").count();
        let words = UZBEK.iter().filter(|word| text.contains(**word)).count();
        if marks * 200 > latin || words > 2 { "uz-Latn" } else { "en" }
    };
    found.to_owned()
}
