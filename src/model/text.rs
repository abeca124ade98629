//! A text in one language or several.

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

/// Which language to show: the one asked for, then the plan's own.
#[derive(Clone, Copy, Debug, Default)]
pub struct Languages<'a> {
    /// The language the user asked for.
    pub asked: Option<&'a str>,
    /// The plan's `language`.
    pub plan: Option<&'a str>,
}

impl Text {
    /// The words in the best language there is: the one asked for, its base language (`uz` for `uz-Latn`),
    /// the plan's language, else the first given.
    #[must_use]
    pub fn shown(&self, languages: Languages<'_>) -> &str {
        self.best(languages).map(Str::as_str).unwrap_or_default()
    }

    /// The same, to be kept without a copy.
    #[must_use]
    pub fn kept(&self, languages: Languages<'_>) -> Str {
        self.best(languages).cloned().unwrap_or_default()
    }

    fn best(&self, languages: Languages<'_>) -> Option<&Str> {
        match self {
            Self::Plain(text) => Some(text),
            Self::Languages(all) => [languages.asked, languages.plan]
                .into_iter()
                .flatten()
                .find_map(|tag| {
                    find(all, tag).or_else(|| find(all, tag.split('-').next().unwrap_or_default()))
                })
                .or_else(|| all.first().map(|(_, text)| text)),
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

fn find<'a>(all: &'a [(Str, Str)], tag: &str) -> Option<&'a Str> {
    all.iter().find(|(given, _)| given.eq_ignore_ascii_case(tag)).map(|(_, text)| text)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown<'a>(text: &'a Text, asked: Option<&str>, plan: Option<&str>) -> &'a str {
        text.shown(Languages { asked, plan })
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
}
