//! How a word that is searched for is found, whatever script and apostrophes it is typed in.
//!
//! Within a script a word is compared by its own letters, so Russian *цель* does not find *сельский*, although both
//! are *sel* in Latin letters. Only across the scripts the Latin forms are compared.

use super::script::{
    composed, in_cyrillic, is_apostrophe, is_cyrillic, is_inside_word, is_mixed, is_unseen, twin,
};
use super::transliteration::{letter_by_letter, transliterated};

/// A text in one form for both scripts of Uzbek, for every apostrophe and for the letters that are typed for one
/// another: small Latin words without apostrophes, one space between them, `q` as `k`, `x` as `h`, `oʻ` and `o` as
/// `u`. Two texts of one form need not be one text; whoever merges them says so.
#[must_use]
pub fn folded(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for word in words(text) {
        if !out.is_empty() {
            out.push(' ');
        }
        push_latin(&transliterated(word), &mut out);
    }
    out
}

/// What is searched for: a word, or several that follow one another.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SearchWord {
    words: Vec<Form>,
    /// Signs, where there is no letter and no figure.
    signs: String,
}

/// One word in the forms it is compared in.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Form {
    /// Whether it is Cyrillic; neither where it has figures alone.
    is_cyrillic: Option<bool>,
    /// Letter by letter, for words of the same script.
    own: String,
    /// Folded as it is spelt and as it sounds, for words of the other script.
    folded: [String; 2],
    /// The letters that a word of either script can begin with to be found.
    firsts: String,
}

impl SearchWord {
    /// What is searched for, as typed.
    #[must_use]
    pub fn new(typed: &str) -> Self {
        let words: Vec<_> = words(&composed(typed)).map(Form::new).collect();
        let signs = if words.is_empty() { typed.trim().to_owned() } else { String::new() };
        Self { words, signs }
    }

    /// Whether a word of a text in this language begins with it. Of several words all but the last must be whole.
    /// Letters of the other script are tried on Uzbek and where the language is not known; elsewhere they would find
    /// English *select* by Russian *цель*.
    #[must_use]
    pub fn begins_word_of(&self, text: &str, language: Option<&str>) -> bool {
        let Some((last, before)) = self.words.split_last() else { return text.contains(&self.signs) };
        let both_scripts =
            language.is_none_or(|tag| tag.get(..2).is_some_and(|tag| tag.eq_ignore_ascii_case("uz")));
        let text = composed(text);
        let mut rest = words(&text);
        loop {
            let mut following = rest.clone();
            let found = before
                .iter()
                .all(|form| following.next().is_some_and(|word| form.finds(word, true, both_scripts)))
                && following.next().is_some_and(|word| last.finds(word, false, both_scripts));
            if found {
                return true;
            }
            if rest.next().is_none() {
                return false;
            }
        }
    }
}

impl Form {
    fn new(word: &str) -> Self {
        let repaired = repaired(word);
        let word = repaired.as_deref().unwrap_or(word);
        let own: String = own_letters(word).collect();
        let folded = latin_forms(word);
        let is_first = |c: &char| {
            let forms = latin_forms(c.encode_utf8(&mut [0; 4]));
            folded.iter().any(|word| forms.iter().any(|letter| word.chars().next() == letter.chars().next()))
        };
        let letters = ('а'..='я').chain("ёўқғҳіїєґ".chars()).chain('a'..='z').chain('0'..='9');
        let mut firsts: String = letters.filter(is_first).chain(own.chars().next()).collect();
        firsts.extend(firsts.to_uppercase().chars().filter_map(twin).collect::<Vec<_>>());
        let is_cyrillic = word.contains(char::is_alphabetic).then(|| word.contains(is_cyrillic));
        Self { is_cyrillic, firsts: own_letters(&firsts).collect(), own, folded }
    }

    /// Whether a word of a text begins with this one, or is it.
    fn finds(&self, word: &str, whole: bool, both_scripts: bool) -> bool {
        // Most words differ in their first letter, so nothing else of them is looked at.
        own_letters(word).next().is_some_and(|first| self.firsts.contains(first))
            && (self.is_like(word, whole, both_scripts)
                || repaired(word).is_some_and(|word| self.is_like(&word, whole, both_scripts)))
    }

    fn is_like(&self, word: &str, whole: bool, both_scripts: bool) -> bool {
        if self.is_cyrillic.is_none_or(|is| is == word.contains(is_cyrillic)) {
            let mut letters = own_letters(word);
            return self.own.chars().all(|c| letters.next() == Some(c))
                && !(whole && letters.next().is_some());
        }
        let holds = |word: &str, form: &String| if whole { word == form } else { word.starts_with(form) };
        // A word of both scripts is found by either, in any language.
        (both_scripts || is_mixed(word))
            && latin_forms(word).iter().any(|word| self.folded.iter().any(|form| holds(word, form)))
    }
}

/// A word into which Latin letters have slipped, taken as capitals, of which more look like Cyrillic ones.
fn repaired(word: &str) -> Option<String> {
    if is_mixed(word) { in_cyrillic(&word.to_ascii_uppercase()) } else { None }
}

/// A word folded as it is spelt in Latin letters, and as it sounds.
fn latin_forms(word: &str) -> [String; 2] {
    let mut forms = [String::new(), String::new()];
    push_latin(&transliterated(word), &mut forms[0]);
    push_latin(&letter_by_letter(word), &mut forms[1]);
    forms
}

/// The words of a text: letters and figures, with the signs inside them.
fn words(text: &str) -> impl Iterator<Item = &str> + Clone {
    // Two questions of ranges answer for most letters; the third is a search in tables.
    let is_letter =
        |c: char| c.is_ascii_alphanumeric() || is_cyrillic(c) || (c.is_alphanumeric() && !is_apostrophe(c));
    text.split(move |c: char| !(is_letter(c) || is_inside_word(c)))
        .filter(move |word| word.contains(is_letter))
}

/// Small letters without apostrophes, where those that keyboards lack are the ones typed for them.
fn own_letters(word: &str) -> impl Iterator<Item = char> {
    word.chars().filter(|c| !is_apostrophe(*c) && !is_unseen(*c)).flat_map(char::to_lowercase).map(
        |c| match c {
            'ў' => 'у',
            'қ' => 'к',
            'ғ' => 'г',
            'ҳ' => 'х',
            'ё' => 'е',
            other => other,
        },
    )
}

fn push_latin(word: &str, out: &mut String) {
    out.extend(own_letters(word).map(|c| match c {
        'q' => 'k',
        'x' => 'h',
        'o' => 'u',
        other => other,
    }));
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn finds(typed: &str, text: &str) -> bool {
        SearchWord::new(typed).begins_word_of(text, None)
    }

    #[test]
    fn only_the_beginning_of_a_word_is_found() {
        assert!(finds("mon", "The money"));
        assert!(finds("MONEY", "money."));
        assert!(!finds("ney", "The money"));
        assert!(!finds("moneys", "The money"));
        assert!(finds("парк", "IT-Паркда"));
        assert!(finds("1 миллиард", "1 миллиард сўм"));
        assert!(!finds("0", "10 километр"));
    }

    #[test]
    fn every_apostrophe_and_none_finds_uzbek_in_latin_letters() {
        for typed in ["oʻzbek", "o‘zbek", "o’zbek", "o'zbek", "O`zbek", "ozbek", "ўзбек", "узбек"]
        {
            assert!(finds(typed, "“Oʻzbektelekom” AK"), "{typed}");
            assert!(finds(typed, "O‘zbekiston"), "{typed}");
            assert!(finds(typed, "Ozbekiston"), "{typed}");
        }
        assert!(finds("ma'lumot", "maʼlumotlar"));
        assert!(finds("malumot", "maʼlumotlar"));
        assert!(finds("digital", "‘Digital citizen’"));
    }

    #[test]
    fn either_script_finds_uzbek_in_the_other() {
        for (cyrillic, latin) in [
            ("Ўзбекистон", "Oʻzbekiston"),
            ("Қорақалпоғистон", "Qoraqalpog'iston"),
            ("ҳужжат", "hujjat"),
            ("ёшлар", "yoshlar"),
            ("етказиш", "yetkazish"),
            ("сентябрь", "sentabr"),
            ("сентябрь", "sentyabr"),
            ("концепция", "konsepsiya"),
            ("концепция", "kontseptsiya"),
            ("бюджет", "budjet"),
            ("бюджет", "byudjet"),
            ("центр", "sentr"),
            ("электрон", "elektron"),
            ("маълумот", "maʼlumot"),
            ("маълумот", "malumot"),
            ("чора", "chora"),
            ("ишлаб", "ishlab"),
            ("Исҳоқ", "Isʼhoq"),
            ("бўйича", "boyicha"),
        ] {
            assert!(finds(latin, cyrillic), "{latin} in {cyrillic}");
            assert!(finds(cyrillic, latin), "{cyrillic} in {latin}");
            for (n, _) in latin.char_indices().skip(1) {
                assert!(finds(&latin[..n], cyrillic), "{} in {cyrillic}", &latin[..n]);
            }
        }
        assert!(finds("raqamli texnologiya", "Рақамли технологиялар вазирлиги"));
        assert!(!finds("raqam texnologiya", "Рақамли технологиялар вазирлиги"));
    }

    #[test]
    fn letters_that_keyboards_lack_are_found_by_those_typed_for_them() {
        for (typed, text) in [
            ("узбек", "Ўзбекистон"),
            ("кишлок", "қишлоқ"),
            ("хужжат", "Ҳужжатлар"),
            ("фаргона", "Фарғона"),
            ("учет", "Бухгалтерский учёт"),
            ("учёт", "Бухгалтерский учет"),
            ("cентябрь", "сентябрь"),
            ("сентябрь", "cентябрь"),
            ("php", "PHPда"),
            ("TCPни", "TCPни"),
            ("тошкент", "TOШКЕНТ"),
            ("toshkent", "TOШКЕНТ"),
            ("йил", "2023 и\u{306}ил"),
        ] {
            assert!(finds(typed, text), "{typed}");
        }
    }

    #[test]
    fn russian_words_are_not_taken_for_one_another() {
        for (typed, text) in [
            ("цель", "сельское хозяйство"),
            ("цена", "сена"),
            ("бит", "бытовой"),
            ("роль", "ролик"),
            ("съезд", "сезд"),
            ("щит", "шить"),
        ] {
            assert!(!finds(typed, text), "{typed} in {text}");
            assert!(finds(typed, &typed.to_uppercase()));
        }
    }

    #[test]
    fn english_words_are_not_taken_for_one_another() {
        assert!(!finds("eu", "Ministry of Youth"));
        let goal = SearchWord::new("цель");
        assert!(!goal.begins_word_of("Select services", Some("en")));
        assert!(goal.begins_word_of("Цель", Some("ru")));
        assert!(SearchWord::new("sms").begins_word_of("SMSки", Some("ru")));
        assert!(SearchWord::new("5").begins_word_of("5й", Some("ru")));
        assert!(SearchWord::new("хизмат").begins_word_of("xizmatlar", Some("uz-Latn")));
        assert!(SearchWord::new("сел").begins_word_of("Select services", None));
        assert!(!finds("kuality", "quality"));
        assert!(!finds("union", "onion"));
    }

    #[test]
    fn signs_are_found_as_they_are() {
        assert!(finds("№", "Закон № 5"));
        assert!(!finds("%", "Закон № 5"));
        assert!(finds("", "anything"));
    }

    #[test]
    fn both_scripts_fold_to_one_form() {
        for text in ["Oʻzbekiston Respublikasi", "O'ZBEKISTON  respublikasi", "Ўзбекистон республикаси"]
        {
            assert_eq!(folded(text), "uzbekistun respublikasi");
        }
        assert_eq!(folded("2023-yil 1-iyul"), folded("2023 йил 1 июль"));
        assert_eq!(folded("«—»"), "");
    }

    proptest! {
        #[test]
        fn a_text_is_found_by_itself_in_any_case(text in "[ абеёцшъьўқғҳЎЯЦ\u{306}Iaoc'ʻ’09.\u{AD}-]{0,10}") {
            prop_assert!(finds(&text, &text.to_uppercase()));
            prop_assert!(finds(&text.to_uppercase(), &text));
        }

        #[test]
        fn any_text_is_found_by_itself(text in "\\PC{0,10}") {
            prop_assert!(finds(&text, &text));
        }
    }
}
