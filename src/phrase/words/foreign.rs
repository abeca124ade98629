//! The languages next door, told apart only to say why a phrase was refused.

use std::collections::HashMap;
use std::sync::LazyLock;

/// A language that is not read, with letters that no language read here has, and common words of deadlines.
const LANGUAGES: [(&str, &str, &str); 11] = [
    ("Kazakh", "әұ", "жылғы жылы жылдың жылдар тоқсан тоқсанда айында дейін күні бойынша қарай жарты"),
    ("Mongolian", "", "оны онд он улирал улиралд сар сард хүртэл тутам байгаа эхлэх хийгдэж хагас жил"),
    ("Kyrgyz", "", "жыл жылдын жылы жылга чейин чейрек айы айына ичинде ар сайын ж"),
    ("Tajik", "ӣӯҷ", "соли сол моҳи моҳ то семоҳаи семоҳа давоми ҳар доимо нимсолаи охири"),
    (
        "Ukrainian",
        "їєґ",
        "року рік роки років р рр квартал півріччя грудня січня лютого березня квітня травня",
    ),
    ("Turkmen", "ýňž", "ýyl ýylyň çärýek çenli aý"),
    (
        "German",
        "ß",
        "bis ende jahr jahre quartal januar februar märz mai juni juli oktober dezember und ab im",
    ),
    (
        "French",
        "",
        "janvier février mars avril mai juin juillet août septembre octobre novembre décembre trimestre",
    ),
    (
        "Turkish",
        "ğ",
        "yılı yıl sonuna kadar çeyrek ocak şubat nisan haziran temmuz ağustos eylül ekim kasım aralık",
    ),
    ("Azerbaijani", "ə", "il ilin ili rüb qədər ayı sonuna"),
    (
        "Spanish",
        "ñ",
        "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre trimestre",
    ),
];

/// The letters and the words of all of them, each with a bit for every language that has it: a phrase is looked at many
/// times, and a document holds thousands of phrases.
struct Neighbours {
    letters: HashMap<char, u16>,
    words: HashMap<&'static str, u16>,
}

static NEIGHBOURS: LazyLock<Neighbours> = LazyLock::new(|| {
    let mut neighbours = Neighbours { letters: HashMap::new(), words: HashMap::new() };
    for (at, (_, letters, words)) in LANGUAGES.iter().enumerate() {
        letters.chars().for_each(|letter| *neighbours.letters.entry(letter).or_default() |= 1 << at);
        words.split(' ').for_each(|word| *neighbours.words.entry(word).or_default() |= 1 << at);
    }
    neighbours
});

/// The language a phrase seems to be in, if it is one of those that are not read. `words` are its unknown words, in
/// lower case: a word that is known to a language read here proves nothing.
pub(in crate::phrase) fn foreign(words: &[String]) -> Option<&'static str> {
    let mut scores = [0_usize; LANGUAGES.len()];
    for word in words {
        let letters = word.chars().filter_map(|letter| NEIGHBOURS.letters.get(&letter));
        let letters = letters.fold(0, |all, one| all | one);
        let common = NEIGHBOURS.words.get(word.as_str()).copied().unwrap_or_default();
        for (at, score) in scores.iter_mut().enumerate() {
            *score += usize::from(letters >> at & 1) + usize::from(common >> at & 1);
        }
    }
    let best = LANGUAGES.iter().zip(scores).max_by_key(|(_, score)| *score);
    match best {
        Some(((name, _, _), score)) if score > 0 => Some(name),
        _ => steppe(words),
    }
}

/// Letters that several of them share.
fn steppe(words: &[String]) -> Option<&'static str> {
    let has = |letters: &[char]| words.iter().any(|word| word.contains(letters));
    if has(&['і', 'ғ', 'қ', 'ң', 'һ']) && has(&['і', 'ң', 'һ']) {
        Some("Kazakh")
    } else if has(&['ө', 'ү']) {
        Some("Mongolian or Kyrgyz")
    } else if has(&['і']) {
        Some("Ukrainian or Kazakh")
    } else {
        None
    }
}
