//! Uzbek in Cyrillic letters, and how they become Latin ones.

use super::{Locale, en};

pub(super) mod latin;

/// The alphabet of 1940 ends with the four letters that Russian lacks; щ and ы stand in Russian names, і in Roman
/// numerals.
pub(super) const LETTERS: &str =
    "а б в г д е ё ж з и і й к л м н о п р с т у ф х ц ч ш щ ъ ы ь э ю я ў қ ғ ҳ";

pub(super) const LOCALE: Locale =
    Locale { tag: "uz", letters: LETTERS, other_letters: en::LETTERS, dates: include_str!("date.ftl") };
