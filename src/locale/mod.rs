//! All that depends on a language: one folder for each, and the functions that read them.
//!
//! A folder holds what only its language knows: the order of its letters, how it writes days and periods. A new
//! language is a new folder and its line in [`LOCALES`].

pub mod alphabet;
mod definition;
pub mod folding;
mod letters;
mod message;
mod numeral;
mod particle;
mod relative;
mod script;
pub mod transliteration;

mod en;
mod ru;
mod uz;
mod uz_latn;

pub use definition::Locale;
pub use message::Messages;
pub use numeral::roman;
pub use particle::Particle;
pub use relative::{Relative, Unit};
pub use script::latin_twins;

/// All languages.
pub const LOCALES: [Locale; 4] = [en::LOCALE, uz::LOCALE, uz_latn::LOCALE, ru::LOCALE];

impl Locale {
    /// The language of a tag; regions do not matter, a script only where a language has two. English where there is none.
    #[must_use]
    pub fn find(tag: &str) -> &'static Self {
        Self::known(tag).unwrap_or(&LOCALES[0])
    }

    /// The same; nothing where there is no such language.
    #[must_use]
    pub fn known(tag: &str) -> Option<&'static Self> {
        let mut parts = tag.split(['-', '_']);
        let language = parts.next().unwrap_or_default();
        let in_script = parts.next().map(|script| format!("{language}-{script}"));
        let called = |tag: &str| LOCALES.iter().find(|locale| locale.tag.eq_ignore_ascii_case(tag));
        in_script.and_then(|tag| called(&tag)).or_else(|| called(language))
    }

    /// A name as the head of a letter has it: *вазирлигига*.
    #[must_use]
    pub fn addressed(&self, name: &str) -> String {
        let added = self.dative.iter().find(|(end, _)| name.ends_with(end)).map_or("", |(_, added)| added);
        format!("{name}{added}")
    }
}

impl Particle {
    /// Whether a language says it with this word. Uzbek may be typed in either script, with any apostrophe; a word of one
    /// letter is only itself, since a Roman numeral folds like *и*.
    #[must_use]
    pub fn is(self, word: &str) -> bool {
        let (typed, form) = (word.to_lowercase(), folding::folded(word));
        let is_short = form.chars().nth(1).is_none();
        self.words().any(|known| known == typed || !is_short && folding::folded(known) == form)
    }

    /// What comes after it in a text of small letters that begins with it as a word of its own.
    #[must_use]
    pub fn leads(self, text: &str) -> Option<&str> {
        self.words().find_map(|word| text.strip_prefix(word)?.strip_prefix(' '))
    }

    /// What stands before it in a text of small letters that ends with it; Uzbek puts it to the word before.
    #[must_use]
    pub fn ends(self, text: &str) -> Option<&str> {
        self.words().find_map(|word| text.strip_suffix(word)).map(str::trim_end)
    }

    /// What comes after it in a text of small letters that begins with it, be it only a sign such as *п.*
    #[must_use]
    pub fn begins(self, text: &str) -> Option<&str> {
        self.words().find_map(|word| text.strip_prefix(word))
    }

    fn words(self) -> impl Iterator<Item = &'static str> {
        let all = LOCALES.iter().flat_map(|locale| locale.particles);
        all.filter(move |(particle, _)| *particle == self).flat_map(|(_, words)| words.iter().copied())
    }
}

/// The key of a query that a word of any language stands for; `id` where it announces an id.
#[must_use]
pub fn query_key(word: &str) -> Option<&'static str> {
    meaning(word, |locale| locale.keys)
}

/// The states that a word of any language stands for, as `status:` takes them.
#[must_use]
pub fn query_states(word: &str) -> Option<&'static str> {
    meaning(word, |locale| locale.states)
}

/// The ratings of KPIs that a word of any language stands for, as `status:` takes them.
#[must_use]
pub fn query_ratings(word: &str) -> Option<&'static str> {
    meaning(word, |locale| locale.ratings)
}

/// The day or period that a text of any language means, if that depends on today: *yesterday*, *прошлый месяц*.
#[must_use]
pub fn relative(text: &str) -> Option<Relative> {
    let text = folding::folded(text);
    let words: Vec<&str> = text.split_whitespace().collect();
    LOCALES.iter().find_map(|locale| locale.relative.read(&words))
}

/// The days of a text such as *30 days*, *2 недели*, *10 кун*.
#[must_use]
pub fn duration(text: &str) -> Option<u32> {
    // Folding leaves a sign before the number out.
    let text = text.trim();
    let (count, word) = text.split_at(text.find(|c: char| !c.is_ascii_digit())?);
    let word = folding::folded(word);
    let days = LOCALES.iter().find_map(|locale| locale.relative.days(&word))?;
    count.parse::<u32>().ok()?.checked_mul(days)
}

fn meaning(
    word: &str,
    words: impl Fn(&Locale) -> &'static [(&'static str, &'static str)],
) -> Option<&'static str> {
    let typed = folding::folded(word);
    let mut all = LOCALES.iter().flat_map(words);
    all.find(|(other, _)| folding::folded(other) == typed).map(|(_, meant)| *meant)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_query_in_any_language_is_guessed() {
        for (word, key) in
            [("Owner", "executor"), ("исполнитель", "executor"), ("бўлим", "section"), ("bo'lim", "section")]
        {
            assert_eq!(query_key(word), Some(key), "{word}");
        }
        assert_eq!(query_key("colour"), None);
        assert_eq!(query_states("просрочено"), Some("overdue"));
        assert_eq!(query_states("muddati o‘tgan"), Some("overdue"));
        assert_eq!(query_states("past-due"), Some("overdue"));
        assert_eq!(query_ratings("отстаёт"), Some("off-track"));
        assert_eq!(query_ratings("rejadan ortda"), Some("off-track"));
    }

    #[test]
    fn a_letter_goes_to_somebody() {
        for (tag, name, addressed) in [
            ("uz", "Рақамли технологиялар вазирлиги", "Рақамли технологиялар вазирлигига"),
            ("uz", "Операторлар", "Операторларга"),
            ("uz", "Марказий банк", "Марказий банкка"),
            ("uz", "“Ўзбектелеком” АК", "“Ўзбектелеком” АК"),
            ("uz", "Ministry of Finance", "Ministry of Finance"),
            ("uz-Latn", "Adliya vazirligi", "Adliya vazirligiga"),
            ("uz-Latn", "Ministry of Finance", "Ministry of Finance"),
            ("ru", "Министерство культуры", "Министерство культуры"),
            ("en", "Ministry of Culture", "Ministry of Culture"),
        ] {
            assert_eq!(Locale::find(tag).addressed(name), addressed);
        }
    }

    #[test]
    fn a_tag_finds_its_language() {
        for (tag, found) in [
            ("en-GB", "en"),
            ("uz", "uz"),
            ("uz-Cyrl-UZ", "uz"),
            ("uz-Latn", "uz-Latn"),
            ("UZ_latn_UZ", "uz-Latn"),
            ("ru", "ru"),
            ("ru-Latn", "ru"),
            ("kk", "en"),
            ("", "en"),
        ] {
            assert_eq!(Locale::find(tag).tag, found, "{tag}");
        }
    }

    #[test]
    fn every_language_has_its_small_words() {
        for (word, particle) in [
            ("OR", Particle::Or),
            ("ёки", Particle::Or),
            ("bo'yicha", Particle::ByBehind),
            ("boʻyicha", Particle::ByBehind),
            ("кесимида", Particle::ByBehind),
            ("по", Particle::By),
            ("по", Particle::Until),
            ("ҳаммаси", Particle::All),
        ] {
            assert!(particle.is(word), "{word}");
        }
        // Only a word of its own: a title may have *Iran* and *идея*.
        assert!(!Particle::And.is("i") && !Particle::And.is("идея"));
        assert_eq!(Particle::Since.leads("начиная с июня"), Some("июня"));
        assert_eq!(Particle::Before.leads("beforehand"), None);
        assert_eq!(Particle::BehindAfter.ends("июндан кейин"), Some("июн"));
    }
}
