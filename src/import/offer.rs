//! Numbers with units in a text: what may be the target of a KPI. Whether it is one, a person decides.

use std::sync::LazyLock;

use super::draft::Offer;
use super::wording::{clean, folded, shortened, title, words};

/// The most offers from one text.
const MOST: usize = 8;

/// The numbers with units in the paragraphs of an outcome.
pub(super) fn offers(id: &str, outcome: &[String]) -> Vec<Offer> {
    let mut offers: Vec<Offer> = Vec::new();
    for sentence in outcome.iter().flat_map(|paragraph| sentences(paragraph)) {
        for (target, unit) in targets(&sentence) {
            let id = format!("kpi-{}-{}", id.to_lowercase(), offers.len() + 1);
            let title = shortened(&title(&sentence), 200);
            offers.push(Offer { id, title, unit, target });
        }
    }
    offers.truncate(MOST);
    offers
}

fn sentences(text: &str) -> Vec<String> {
    let mut sentences = vec![String::new()];
    let mut letters = text.chars().peekable();
    while let Some(c) = letters.next() {
        let Some(last) = sentences.last_mut() else { break };
        last.push(c);
        if matches!(c, '.' | ';') && letters.peek().is_some_and(|next| next.is_whitespace()) {
            sentences.push(String::new());
        }
    }
    sentences.iter().map(|sentence| clean(sentence)).filter(|sentence| !sentence.is_empty()).collect()
}

/// Words that make a number larger.
static FACTORS: LazyLock<[(Vec<String>, u32); 4]> = LazyLock::new(|| {
    [
        ("юз", 2),
        ("минг|тысяч|тыс|thousand", 3),
        ("миллион|миллон|млн|million", 6),
        ("миллиард|млрд|billion", 9),
    ]
    .map(|(names, power)| (words(names), power))
});

/// Beginnings of words of time, of order and of paper: a number of these is no target.
static NO_UNITS: LazyLock<Vec<String>> = LazyLock::new(|| {
    words(
        "йил|ой|кун|соат|чорак|босқич|банд|сон|илова|модда|январ|феврал|март|апрел|май|\
         июн|июл|август|сентябр|октябр|ноябр|декабр|год|лет|месяц|дн|квартал|этап|пункт|\
         приложени|year|month|day|quarter",
    )
});

/// Beginnings of words for units, and how these are written.
static UNITS: LazyLock<Vec<(String, &str)>> = LazyLock::new(|| {
    [
        ("фоиз", "%"),
        ("процент", "%"),
        ("percent", "%"),
        ("километр", "км"),
        ("метр", "м"),
        ("гектар", "га"),
        ("тонна", "т"),
        ("нафар", "нафар"),
        ("сўм", "сўм"),
        ("дона", "дона"),
        ("тадан", "та"),
        ("тага", "та"),
    ]
    .map(|(word, unit)| (folded(word), unit))
    .to_vec()
});

/// Words before a number that make it a limit, or a name.
const LIMITS: [&str; 6] = ["до", "не", "более", "up", "to", "гача"];

/// Words before a year.
const TIMES: [&str; 9] = ["by", "in", "from", "since", "until", "к", "в", "с", "на"];

/// Small words that follow a number and are no units.
const SMALL: [&str; 20] = [
    "in", "of", "by", "to", "and", "or", "the", "at", "from", "for", "on", "with", "в", "к", "на", "из", "и",
    "или", "по", "ва",
];

fn is_year(number: &str) -> bool {
    number.parse().is_ok_and(|number: u32| (1900..=2200).contains(&number))
}

/// Each number of a sentence with its unit.
fn targets(sentence: &str) -> Vec<(String, String)> {
    let words: Vec<&str> = sentence.split(' ').collect();
    let mut found = Vec::new();
    let mut at = 0;
    while at < words.len() {
        match number(&words, at) {
            Some((target, unit, next)) => {
                let before = at.checked_sub(1).and_then(|at| words.get(at)).map(|word| word.to_lowercase());
                let is_limit = before.is_some_and(|word| {
                    LIMITS.contains(&word.as_str())
                        || word.ends_with('№')
                        || is_year(&target) && TIMES.contains(&word.as_str())
                });
                if !is_limit && let Some(unit) = unit {
                    found.push((target, unit));
                }
                at = next;
            }
            None => at += 1,
        }
    }
    found
}

/// The number that begins at a word, its unit, and the first word after both.
fn number(words: &[&str], at: usize) -> Option<(String, Option<String>, usize)> {
    let (digits, glued) = digits(words.get(at)?)?;
    let mut next = at + 1;
    let mut whole = digits;
    // `5 108`: groups of three figures.
    while glued.is_empty() && !whole.contains('.') && whole.len() <= 12 {
        let Some((more, "")) = words.get(next).and_then(|word| self::digits(word)) else { break };
        if more.len() != 3 || more.contains('.') || (next == at + 1 && whole.len() > 3) {
            break;
        }
        whole += &more;
        next += 1;
    }
    let mut sum = Sum::default();
    let mut rest = glued.to_owned();
    loop {
        if rest.is_empty() {
            rest = words.get(next).map(|word| (*word).to_owned()).unwrap_or_default();
            next += 1;
        }
        let Some((power, ending)) = factor(&rest) else { break };
        sum.add(&whole, power)?;
        whole.clear();
        rest = ending;
        if !rest.is_empty() {
            break;
        }
        // `31 миллион 500 минг`
        let more = words.get(next).and_then(|word| self::digits(word)).filter(|(_, glued)| glued.is_empty());
        let Some((more, _)) = more.filter(|_| words.get(next + 1).is_some_and(|word| factor(word).is_some()))
        else {
            continue;
        };
        whole = more;
        next += 1;
    }
    if !whole.is_empty() {
        sum.add(&whole, 0)?;
    }
    let unit = unit(&rest);
    let next = if unit.is_some() { next } else { next.saturating_sub(1).max(at + 1) };
    Some((sum.shown(), unit, next))
}

/// The figures at the beginning of a word, with a decimal point, and what is glued to them.
fn digits(word: &str) -> Option<(String, &str)> {
    let word = word.trim_start_matches(['(', '«', '“', '"']);
    let end = word.find(|c: char| !c.is_ascii_digit() && c != ',' && c != '.').unwrap_or(word.len());
    let (number, glued) = word.split_at(end);
    let number = number.trim_end_matches([',', '.']);
    let good = number.starts_with(|c: char| c.is_ascii_digit()) && number.len() < 16;
    let points = number.matches([',', '.']).count();
    // `1-босқич` is an order, `2023–2025` and `01.07.2025` are times.
    (good && points < 2 && !glued.starts_with(['-', '–', '/', ':', '№']))
        .then(|| (number.replace(',', "."), glued))
}

/// The power of ten of a word such as `мингта`, and its ending if that is a unit.
fn factor(word: &str) -> Option<(u32, String)> {
    let small = word.to_lowercase();
    let small = small.trim_end_matches(['.', ',', ';', ')']);
    let latin = folded(small);
    for (names, power) in FACTORS.iter() {
        for name in names {
            if let Some(ending) = latin.strip_prefix(name) {
                // `мингтага`: so many thousand pieces.
                return Some((
                    *power,
                    if ending.starts_with("ta") { "та".to_owned() } else { String::new() },
                ));
            }
        }
    }
    None
}

/// The unit a word names; nothing where it is a word of time, a limit, or no word.
fn unit(word: &str) -> Option<String> {
    // Brackets add something of their own.
    if word.starts_with('(') {
        return None;
    }
    let word = word.trim_matches([',', ';', ')', '(', '.', ':', '»', '”']);
    if word.starts_with('%') {
        return Some("%".to_owned());
    }
    let latin = folded(word);
    let is_limit = word.ends_with("гача") || word.ends_with("gacha");
    if is_limit
        || SMALL.contains(&word.to_lowercase().as_str())
        || !word.starts_with(char::is_alphabetic)
        || NO_UNITS.iter().any(|stem| latin.starts_with(stem))
    {
        return None;
    }
    let known = UNITS.iter().find(|(stem, _)| latin.starts_with(stem));
    Some(known.map_or_else(|| word.to_owned(), |(_, unit)| (*unit).to_owned()))
}

/// A sum of numbers times powers of ten, exactly.
#[derive(Default)]
struct Sum {
    whole: u128,
    /// The figures after the point, where one number alone has some.
    fraction: String,
}

impl Sum {
    fn add(&mut self, number: &str, power: u32) -> Option<()> {
        let (whole, fraction) = number.split_once('.').unwrap_or((number, ""));
        let power = usize::try_from(power).ok()?;
        let mut figures = format!("{whole}{fraction}");
        let mut rest = String::new();
        if fraction.len() > power {
            rest = figures.split_off(figures.len() - (fraction.len() - power));
        } else {
            figures.push_str(&"0".repeat(power - fraction.len()));
        }
        self.whole = self.whole.checked_add(figures.parse().ok()?)?;
        if !rest.is_empty() {
            self.fraction = rest;
        }
        Some(())
    }

    fn shown(&self) -> String {
        let fraction = self.fraction.trim_end_matches('0');
        if fraction.is_empty() { self.whole.to_string() } else { format!("{}.{fraction}", self.whole) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(text: &str) -> String {
        let offers = offers("3", &[text.to_owned()]);
        offers.iter().map(|offer| format!("{} {}", offer.target, offer.unit)).collect::<Vec<_>>().join("; ")
    }

    #[test]
    fn numbers_with_units_are_offered() {
        for (text, expected) in [
            ("фойдаланувчилар сонини 31 миллион 500 минг нафарга етказилади.", "31500000 нафар"),
            ("қамрови 75 фоизга етказилади", "75 %"),
            ("умумий сони 5 миллион 300 мингтага етказилади.", "5300000 та"),
            ("узунлиги 220 минг километрга, қамрови 88 фоизга", "220000 км; 88 %"),
            ("3,6 Тбит/секундга етказиш", "3.6 Тбит/секундга"),
            ("жами сонини 57 мингтага етказиш", "57000 та"),
            ("5 108 километр бўлган йўллар, 605 километр темир йўллари", "5108 км; 605 км"),
            ("14 та “Рақамли хизматлар нуқталари” ташкил этилади", "14 та"),
            ("1,5 млрд сўм маблағ", "1500000000 сўм"),
            ("рост на 12.5% к 2025 году", "12.5 %"),
            ("250 schools are connected", "250 schools"),
            ("500 buses by 2027 (baseline: 40 in 2024)", "500 buses"),
        ] {
            assert_eq!(shown(text), expected, "{text}");
        }
    }

    #[test]
    fn times_limits_and_names_are_not() {
        for text in [
            "2025 йилда ишга туширилади",
            "1 миллиард сўмгача бўлган грантлар",
            "2-босқич якунланади",
            "2023–2025 йиллар",
            "ПҚ-4699-сон",
            "до 500 проектов",
            "up to 20 schools",
            "“Бир миллион дастурчи” лойиҳаси",
            "30 кун ичида",
        ] {
            assert_eq!(shown(text), "", "{text}");
        }
    }
}
