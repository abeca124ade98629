//! English.

use super::{Locale, uz};

/// The Latin letters, for every language that has none of its own.
pub(super) const LETTERS: &str = "a b c d e f g h i j k l m n o p q r s t u v w x y z";

pub(super) const LOCALE: Locale =
    Locale { tag: "en", letters: LETTERS, other_letters: uz::LETTERS, dates: include_str!("date.ftl") };
