//! A text in one language or several.

use std::borrow::Cow;

use thin_vec::ThinVec;

use super::Str;

/// A text as the plan gives it: one string, or one string per language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Text {
    /// The same words whatever language is asked for.
    Plain(Str),
    /// BCP 47 language tag and words, in the order of the file.
    Languages(ThinVec<(Str, Str)>),
}

/// A text in other letters.
pub type Rewriting = fn(&str) -> Cow<'_, str>;

/// Which language to show: the one asked for, then the plan's own.
#[derive(Clone, Copy, Debug, Default)]
pub struct Languages<'a> {
    /// The language the user asked for.
    pub asked: Option<&'a str>,
    /// The plan's `language`.
    pub plan: Option<&'a str>,
    /// How Uzbek in Cyrillic letters is written in Latin ones for who asks for those; `None` leaves it as it is.
    pub latin: Option<Rewriting>,
}

impl Languages<'_> {
    /// A text that is given in the language of a tag.
    pub(super) fn written<'t>(self, text: &'t str, given: Option<&str>) -> Cow<'t, str> {
        // Most languages are two letters, and every cell of a table asks.
        let is_latin =
            |tag: &str| tag.len() > 2 && tag.split('-').any(|part| part.eq_ignore_ascii_case("Latn"));
        let is_asked = |tag: &str| is_latin(tag) && is_uzbek(tag);
        match self.latin.filter(|_| self.asked.or(self.plan).is_some_and(is_asked)) {
            Some(latin) if given.is_some_and(|tag| is_uzbek(tag) && !is_latin(tag)) => latin(text),
            Some(_) | None => Cow::Borrowed(text),
        }
    }

    /// The same, to be kept without a copy where nothing is rewritten.
    fn kept(self, text: &Str, given: Option<&str>) -> Str {
        match self.written(text, given) {
            Cow::Borrowed(_) => text.clone(),
            Cow::Owned(rewritten) => rewritten.into(),
        }
    }

    /// A name that the plan gives without a language, as one of its own.
    #[must_use]
    pub fn name(self, name: &Str) -> Str {
        self.kept(name, self.plan)
    }
}

impl Text {
    /// The words in the best language there is: the one asked for, its base language (`uz` for `uz-Latn`),
    /// the plan's language, else the first given. A plain text is in the plan's language. Where Latin letters are
    /// asked for and there are only Cyrillic ones, what comes out is derived, an owned text.
    #[must_use]
    pub fn shown(&self, languages: Languages<'_>) -> Cow<'_, str> {
        self.best(languages).map_or(Cow::Borrowed(""), |(tag, text)| languages.written(text, tag))
    }

    /// The same, to be kept without a copy where the plan has it.
    #[must_use]
    pub fn kept(&self, languages: Languages<'_>) -> Str {
        self.best(languages).map(|(tag, text)| languages.kept(text, tag)).unwrap_or_default()
    }

    /// The bytes of the words in the longest language.
    #[must_use]
    pub fn longest(&self) -> usize {
        self.every().map(str::len).max().unwrap_or_default()
    }

    /// The best words there are, with their language where that is known.
    fn best<'t: 'l, 'l>(&'t self, languages: Languages<'l>) -> Option<(Option<&'l str>, &'t Str)> {
        match self {
            Self::Plain(text) => Some((languages.plan, text)),
            Self::Languages(all) => {
                let mut tags = [languages.asked, languages.plan].into_iter().flatten();
                let found = tags.find_map(|tag| find(all, tag).or_else(|| find(all, base(tag))));
                found.or_else(|| all.first()).map(|(tag, text)| (Some(tag.as_str()), text))
            }
        }
    }

    /// Whether the words are in the language asked for, in whatever letters; yes where nothing tells.
    #[must_use]
    pub fn is_in_language_asked(&self, languages: Languages<'_>) -> bool {
        let Some(asked) = languages.asked else { return true };
        let is_asked = |tag: &str| base(tag).eq_ignore_ascii_case(base(asked));
        match self {
            Self::Plain(_) => languages.plan.is_none_or(is_asked),
            Self::Languages(all) => all.iter().any(|(tag, _)| is_asked(tag)),
        }
    }

    /// The words in every language given.
    pub fn every(&self) -> impl Iterator<Item = &str> {
        let (plain, all) = match self {
            Self::Plain(text) => (Some(text.as_str()), &[][..]),
            Self::Languages(all) => (None, all.as_slice()),
        };
        plain.into_iter().chain(all.iter().map(|(_, text)| text.as_str()))
    }
}

fn find<'a>(all: &'a [(Str, Str)], tag: &str) -> Option<&'a (Str, Str)> {
    all.iter().find(|(given, _)| given.eq_ignore_ascii_case(tag))
}

/// The language of a tag without its script and region.
fn base(tag: &str) -> &str {
    tag.split('-').next().unwrap_or_default()
}

fn is_uzbek(tag: &str) -> bool {
    base(tag).eq_ignore_ascii_case("uz")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown<'a>(text: &'a Text, asked: Option<&str>, plan: Option<&str>) -> Cow<'a, str> {
        text.shown(Languages { asked, plan, latin: None })
    }

    /// Any text in letters that nobody takes for its own.
    fn loud(text: &str) -> Cow<'_, str> {
        Cow::Owned(text.to_uppercase())
    }

    #[test]
    fn the_asked_language_then_its_base_then_the_plan_then_the_first() {
        let text =
            Text::Languages(thin_vec::thin_vec![("uz".into(), "йўл".into()), ("en".into(), "road".into())]);
        assert_eq!(shown(&text, Some("en"), Some("uz")), "road");
        assert_eq!(shown(&text, Some("EN-GB"), Some("uz")), "road");
        assert_eq!(shown(&text, Some("uz-Latn"), Some("en")), "йўл");
        assert_eq!(shown(&text, Some("ru"), Some("en")), "road");
        assert_eq!(shown(&text, Some("ru"), None), "йўл");
        assert_eq!(shown(&Text::Plain("plan".into()), Some("ru"), Some("en")), "plan");
    }

    #[test]
    fn only_uzbek_in_cyrillic_is_rewritten_and_only_for_who_asks_for_latin() {
        let text =
            Text::Languages(thin_vec::thin_vec![("uz".into(), "йўл".into()), ("ru".into(), "путь".into())]);
        let own = Text::Languages(thin_vec::thin_vec![
            ("uz".into(), "йўл".into()),
            ("uz-Latn".into(), "yoʻl".into())
        ]);
        let plain = Text::Plain("йўл".into());
        for (text, asked, plan, expected) in [
            (&text, Some("uz-Latn"), Some("ru"), "ЙЎЛ"),
            (&text, Some("uz-latn-UZ"), None, "ЙЎЛ"),
            (&text, None, Some("uz-Latn"), "ЙЎЛ"),
            (&text, Some("uz"), Some("uz-Latn"), "йўл"),
            (&text, Some("ru"), Some("uz-Latn"), "путь"),
            (&own, Some("uz-Latn"), Some("uz"), "yoʻl"),
            (&plain, Some("uz-Latn"), Some("uz"), "ЙЎЛ"),
            (&plain, Some("uz-Latn"), Some("uz-Latn"), "йўл"),
            (&plain, Some("uz-Latn"), Some("ru"), "йўл"),
            (&plain, Some("uz-Latn"), None, "йўл"),
        ] {
            let shown = text.shown(Languages { asked, plan, latin: Some(loud) });
            assert_eq!(shown, expected, "{asked:?} of {plan:?}");
        }
    }

    #[test]
    fn a_text_may_be_in_another_language_than_was_asked_for() {
        let plain = Text::Plain("йўл".into());
        let text =
            Text::Languages(thin_vec::thin_vec![("uz".into(), "йўл".into()), ("en".into(), "road".into())]);
        for (text, asked, plan, is_in) in [
            (&plain, Some("en"), Some("uz"), false),
            (&plain, Some("uz-Latn"), Some("uz"), true),
            (&plain, Some("en"), None, true),
            (&plain, None, Some("uz"), true),
            (&text, Some("en-GB"), Some("uz"), true),
            (&text, Some("ru"), Some("uz"), false),
        ] {
            let languages = Languages { asked, plan, latin: None };
            assert_eq!(text.is_in_language_asked(languages), is_in, "{asked:?} of {plan:?}");
        }
    }
}
