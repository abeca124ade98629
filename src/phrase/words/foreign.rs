//! The languages next door, told apart only to say why a phrase was refused.

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

/// The language a phrase seems to be in, if it is one of those that are not read. `words` are its unknown words, in
/// lower case: a word that is known to a language read here proves nothing.
pub(in crate::phrase) fn foreign(words: &[String]) -> Option<&'static str> {
    if words.is_empty() {
        return None;
    }
    let score = |letters: &str, common: &str| {
        let marks = words.iter().filter(|word| word.contains(|c| letters.contains(c))).count();
        let known =
            words.iter().filter(|word| common.split(' ').any(|common| common == word.as_str())).count();
        marks + known
    };
    let best = LANGUAGES.iter().map(|(name, letters, common)| (score(letters, common), *name));
    match best.max_by_key(|(score, _)| *score) {
        Some((score, name)) if score > 0 => Some(name),
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
