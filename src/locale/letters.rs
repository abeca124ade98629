//! Alphabets that more than one language sorts by.

/// The Latin letters, for every language that has none of its own.
pub(super) const LATIN: &str = "a b c d e f g h i j k l m n o p q r s t u v w x y z";

/// The Uzbek alphabet of 1940 ends with the four letters that Russian lacks; щ and ы are for Russian names, і for Roman
/// numerals.
pub(super) const UZBEK_CYRILLIC: &str =
    "а б в г д е ё ж з и і й к л м н о п р с т у ф х ц ч ш щ ъ ы ь э ю я ў қ ғ ҳ";
