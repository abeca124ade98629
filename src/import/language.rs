//! The language of a document, by its letters.

use super::grid::{Cell, Document, Table};
use super::layout::Layout;

/// Words that tell Uzbek in Latin letters from English.
const UZBEK: [&str; 6] = [" va ", "yil", "bilan", "bo'yicha", "ijro", "muddat"];

/// The language of a plan's tables. What the user says of it counts where the letters leave it open, since the same
/// option chooses the language of messages.
pub(super) fn language(document: &Document, layouts: &[Layout<'_>], asked: Option<&str>) -> String {
    let tables = layouts.iter().filter_map(|layout| document.tables.get(layout.index));
    let text: String =
        tables.flat_map(Table::cells).take(2_000).map(Cell::text).collect::<Vec<_>>().join(" ");
    let text = text.to_lowercase().replace(['ʻ', 'ʼ', '‘', '’', '`'], "'");
    let count = |test: fn(char) -> bool| text.chars().filter(|c| test(*c)).count();
    let cyrillic = count(|c| matches!(c, 'а'..='я' | 'ё' | 'ў' | 'қ' | 'ғ' | 'ҳ'));
    let latin = count(|c| c.is_ascii_alphabetic());
    let asked = asked.filter(|asked| !asked.is_empty());
    let (found, is_sure) = if cyrillic > latin {
        // Each has letters the other lacks, but in names.
        let uzbek = count(|c| matches!(c, 'ў' | 'қ' | 'ғ' | 'ҳ'));
        let russian = count(|c| matches!(c, 'ы' | 'щ'));
        let is_uzbek = if uzbek == russian { text.contains("йил") } else { uzbek > russian };
        (if is_uzbek { "uz" } else { "ru" }, uzbek != russian)
    } else {
        let marks = text.matches("o'").count() + text.matches("g'").count();
        let words = UZBEK.iter().filter(|word| text.contains(**word)).count();
        let is_uzbek = marks * 200 > latin || words > 2;
        (if is_uzbek { "uz-Latn" } else { "en" }, is_uzbek || (marks == 0 && words == 0))
    };
    match asked {
        // Another language is none of messages, so it can only be the document's.
        Some(asked) if !KNOWN.iter().any(|(tag, _)| asked.eq_ignore_ascii_case(tag)) => asked,
        Some(asked) if !is_sure && script(asked) == script(found) => asked,
        Some(_) | None => found,
    }
    .to_owned()
}

/// The languages of messages, and whether they are written in Cyrillic letters.
const KNOWN: [(&str, bool); 4] = [("uz", true), ("ru", true), ("uz-Latn", false), ("en", false)];

fn script(tag: &str) -> Option<bool> {
    KNOWN.iter().find(|(known, _)| tag.eq_ignore_ascii_case(known)).map(|(_, script)| *script)
}
