//! Russian.

use super::{Locale, en};

/// Its own letters, and those of Uzbek and Ukrainian after the ones they were made from.
const LETTERS: &str = "а б в г ғ ґ д е ё є ж з и і ї й к қ л м н о п р с т у ў ф х ҳ ц ч ш щ ъ ы ь э ю я";

pub(super) const LOCALE: Locale =
    Locale { tag: "ru", letters: LETTERS, other_letters: en::LETTERS, dates: include_str!("date.ftl") };
