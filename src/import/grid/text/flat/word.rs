//! The words that tell columns apart, by their beginnings, in four languages and both Uzbek scripts.

use super::column::Column;

/// Words of headings that name a column.
#[rustfmt::skip]
const NAMES: [(Column, &[&str]); 7] = [
    (Column::Number, &["т/р", "t/r", "№", "n", "no", "п/п", "nn"]),
    (Column::Measure, &["чора", "тадбир", "chora", "tadbir", "мероприят", "measure", "activit", "action", "вазифа", "vazifa"]),
    (Column::Mechanism, &["механизм", "mexanizm", "mechanism"]),
    (Column::Due, &["муддат", "muddat", "срок", "deadline", "due", "timeframe"]),
    (Column::Executors, &["ижрочи", "ijrochi", "исполнител", "ответствен", "responsible", "executor"]),
    (Column::Funding, &["молиялаш", "манба", "moliyalash", "manba", "финансир", "funding", "финанс"]),
    (Column::Outcome, &["натижа", "natija", "результат", "outcome", "result"])
];

/// Words of headings that belong to the name after them.
#[rustfmt::skip]
const BEFORE: &[&str] = &[
    "амалга", "ошириш", "amalga", "oshirish", "ижро", "ijro", "масъул", "mas'ul", "masul", "бажарилган",
    "ишлар", "bajarilgan", "ishlar", "пировард", "pirovard", "кутил", "kutil", "эришил", "erishil",
    "ожидаем", "конечн", "источник", "реализац", "expected", "final", "source", "of"
];

/// Words of headings that belong to the name before them.
#[rustfmt::skip]
const AFTER: &[&str] = &[
    "номи", "nomi", "наименован", "название", "исполнения", "реализации", "лица", "орган", "ва", "va",
    "и", "and", "names", "name", "date", "за"
];

/// What bodies are called, at the end of their names.
#[rustfmt::skip]
const BODIES: &[&str] = &[
    "вазирли", "қўмита", "агентли", "инспекци", "оператор", "провайдер", "идора", "ҳокими", "орган",
    "университет", "академи", "марказ", "банк", "кенгаш", "жамият", "корхона", "ташкилот", "институт",
    "ассоциаци", "компани", "департамент", "бошқарма", "палата", "дирекци", "ак", "аж", "мчж", "дук",
    "vazirli", "qo'mita", "agentli", "inspeksiya", "operator", "provayder", "idora", "hokim",
    "tashkilot", "universitet", "akademiya", "markaz", "kengash", "boshqarma", "министерств", "комитет",
    "агентств", "хокимият", "ведомств", "центр", "академия", "управлен", "ministr", "agency",
    "agencies", "committee", "center", "centre", "department", "bank", "университети", "authorit"
];

/// What money is called, at the end of its names.
#[rustfmt::skip]
const FUNDS: &[&str] = &[
    "маблағ", "жамғарма", "бюджет", "ҳисоб", "манба", "асосан", "грант", "кредит", "инвестици",
    "mablag'", "jamg'arma", "byudjet", "hisob", "manba", "asosan", "grant", "kredit", "средств", "фонд",
    "счет", "источник", "fund", "budget", "loan", "credit", "finance", "resource", "money"
];

/// What a time is made of: months, and what stands around them.
#[rustfmt::skip]
const TIMES: &[&str] = &[
    "январ", "феврал", "март", "апрел", "май", "мая", "июн", "июл", "август", "сентябр", "октябр",
    "ноябр", "декабр", "yanvar", "fevral", "mart", "aprel", "may", "iyun", "iyul", "avgust", "sentabr",
    "sentyabr", "oktabr", "oktyabr", "noyabr", "dekabr", "january", "february", "march", "april",
    "june", "july", "august", "september", "october", "november", "december", "йил", "yil", "год",
    "года", "году", "годов", "годы", "гг", "г", "year", "чорак", "chorak", "квартал", "кв", "quarter",
    "ярим", "yarim", "полугод", "half", "давом", "davom", "течение", "during", "within", "бошлаб",
    "boshlab", "начиная", "from", "since", "доим", "doim", "постоян", "permanent", "ongoing", "ҳар",
    "har", "кажд", "ежегодн", "ежекварт", "ежемесяч", "every", "annual", "quarterly", "асос", "asos",
    "основ", "қадар", "qadar", "гача", "gacha", "ой", "oy", "месяц", "month", "мунтазам", "muntazam"
];

/// Little words that stand between them.
#[rustfmt::skip]
const LINKS: &[&str] = &[
    "до", "с", "по", "на", "в", "во", "к", "и", "ва", "va", "to", "the", "of", "in", "by", "until",
    "and", "муддат", "якун", "конца", "end", "ичида", "мобайн", "срок"
];

/// Words that begin another time after a complete one.
const AGAIN: &[&str] = &["ҳар", "har", "кажд", "ежегодн", "ежекварт", "ежемесяч", "every", "в", "до"];

/// Endings of verbs that say what will be: they end an outcome, and no measure.
#[rustfmt::skip]
const VERBS: &[&str] = &[
    "ади", "моқда", "adi", "moqda", "ится", "ется", "утся", "ятся", "will", "ены", "ено", "инди"
];

/// A word in small letters, without signs around it, apostrophes alike.
pub(super) fn folded(word: &str) -> String {
    let word = word.trim_matches(|letter: char| !letter.is_alphanumeric() && letter != '№');
    word.to_lowercase().replace(['ʻ', 'ʼ', '‘', '’', '`'], "'").replace('ё', "е")
}

fn begins(word: &str, with: &[&str]) -> bool {
    with.iter().any(|stem| if stem.chars().count() < 3 { word == *stem } else { word.starts_with(stem) })
}

/// What a word of a heading says: the column it names; or that it goes with the name after it, or before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Said {
    Name(Column),
    Before,
    After,
}

pub(super) fn heading(word: &str) -> Option<Said> {
    // `Чора-тадбирлар` is one word of two.
    let word = folded(word);
    let first = word.split('-').next().unwrap_or_default();
    let name = NAMES.iter().find(|(_, names)| begins(first, names) || begins(&word, names));
    let strong = name.map(|(column, _)| Said::Name(*column));
    let weak = || match () {
        () if begins(&word, AFTER) => Some(Said::After),
        () if begins(&word, BEFORE) => Some(Said::Before),
        () => None,
    };
    strong.or_else(weak)
}

/// Whether a word can end the name of a body.
pub(super) fn is_body(word: &str) -> bool {
    let stems = begins(word, BODIES);
    stems || word.rsplit('-').next().is_some_and(|last| last != word && begins(last, BODIES))
}

/// Whether a word can end the name of what pays.
pub(super) fn is_fund(word: &str) -> bool {
    begins(word, FUNDS)
}

/// Whether a word says what will be.
pub(super) fn is_verb(word: &str) -> bool {
    word.chars().count() > 4 && VERBS.iter().any(|ending| word.ends_with(ending))
}

/// Whether words say a time and nothing else.
pub(super) fn is_time(words: &[String]) -> bool {
    let known =
        |word: &String| is_number(word) || begins(word, TIMES) || begins(word, LINKS) || is_roman(word);
    let says = |word: &String| is_year(word) || begins(word, TIMES);
    words.iter().all(known) && words.iter().any(says)
}

/// Whether a time is complete, so that another can begin: it has a year, and something to go with it.
pub(super) fn is_complete(words: &[String]) -> bool {
    let year = words.iter().any(|word| is_year(word));
    let more = words.iter().any(|word| begins(word, TIMES) && !is_year_word(word));
    let years =
        words.iter().any(|word| is_year(word) && word.chars().filter(char::is_ascii_digit).count() > 4);
    year && (more || years)
}

/// Whether a word begins a time.
pub(super) fn begins_time(word: &str) -> bool {
    is_number(word) || is_roman(word) || begins(word, AGAIN)
}

/// Whether a word has a year of four digits.
pub(super) fn is_year(word: &str) -> bool {
    let digits = word.bytes().take_while(u8::is_ascii_digit).count();
    digits == 4 && (word.starts_with("20") || word.starts_with("19"))
}

fn is_year_word(word: &str) -> bool {
    begins(word, &["йил", "yil", "год", "года", "году", "г", "year"])
}

/// Digits, with dashes and points between them and an ending after them.
fn is_number(word: &str) -> bool {
    let digits = word.chars().filter(char::is_ascii_digit).count();
    digits > 0 && word.chars().filter(|letter| letter.is_alphabetic()).count() <= 5 && digits <= 10
}

fn is_roman(word: &str) -> bool {
    !word.is_empty() && word.chars().all(|letter| matches!(letter, 'i' | 'v' | 'x' | 'і' | 'х' | '-'))
}

/// Whether a text begins with a Roman numeral and a point: Cyrillic letters that look alike are taken for it.
pub(super) fn begins_roman(text: &str) -> bool {
    let end =
        text.find(|letter: char| !matches!(letter, 'I' | 'V' | 'X' | 'L' | 'І' | 'Х')).unwrap_or(text.len());
    let (numeral, rest) = text.split_at(end);
    !numeral.is_empty() && rest.starts_with('.') && rest.chars().skip(1).any(char::is_alphabetic)
}
