//! Every month, day, quarter and half-year with every ending and preposition, built from tables of its own: what a
//! phrase says is known before it is read.

use super::*;

/// Nominative with and without soft sign, genitive, dative, prepositional, instrumental.
pub(super) const RUSSIAN: [[&str; 5]; 12] = [
    ["январь", "января", "январю", "январе", "январ"],
    ["февраль", "февраля", "февралю", "феврале", "феврал"],
    ["март", "марта", "марту", "марте", "март"],
    ["апрель", "апреля", "апрелю", "апреле", "апрел"],
    ["май", "мая", "маю", "мае", "май"],
    ["июнь", "июня", "июню", "июне", "июн"],
    ["июль", "июля", "июлю", "июле", "июл"],
    ["август", "августа", "августу", "августе", "август"],
    ["сентябрь", "сентября", "сентябрю", "сентябре", "сентябр"],
    ["октябрь", "октября", "октябрю", "октябре", "октябр"],
    ["ноябрь", "ноября", "ноябрю", "ноябре", "ноябр"],
    ["декабрь", "декабря", "декабрю", "декабре", "декабр"],
];

pub(super) const LATIN: [&str; 12] = [
    "yanvar", "fevral", "mart", "aprel", "may", "iyun", "iyul", "avgust", "sentabr", "oktabr", "noyabr",
    "dekabr",
];

pub(super) const ENGLISH: [(&str, &str); 12] = [
    ("January", "Jan"),
    ("February", "Feb."),
    ("March", "Mar"),
    ("April", "Apr."),
    ("May", "May"),
    ("June", "June"),
    ("July", "July"),
    ("August", "Aug"),
    ("September", "Sept."),
    ("October", "Oct"),
    ("November", "NOVEMBER"),
    ("December", "Dec."),
];

pub(super) const ROMAN: [&str; 4] = ["I", "II", "III", "IV"];

pub(super) fn notation(phrase: &str) -> String {
    match read(phrase, Options::default()) {
        Ok(reading) => reading.due.to_string(),
        Err(refusal) => format!("{refusal}"),
    }
}

/// The phrases that do not say what they were built to say.
fn wrong(phrases: &[(String, String)]) -> Vec<String> {
    let found = phrases.iter().map(|(phrase, expected)| (phrase, expected, notation(phrase)));
    let wrong = found.filter(|(_, expected, found)| *expected != found);
    wrong.map(|(phrase, expected, found)| format!("{phrase}: {found}, not {expected}")).collect()
}

/// Uzbek endings behind a word and what they make of a date.
fn uzbek_endings(latin: bool) -> Vec<(&'static str, &'static str)> {
    if latin {
        vec![
            ("", ""),
            ("da", ""),
            ("gacha", ""),
            ("ga qadar", ""),
            ("dan kechiktirmay", ""),
            ("dan", "/.."),
            ("dan boshlab", "/.."),
            ("dan eʼtiboran doimiy", "/.."),
        ]
    } else {
        vec![
            ("", ""),
            ("да", ""),
            ("гача", ""),
            ("га қадар", ""),
            ("дан кечиктирмасдан", ""),
            ("дан", "/.."),
            ("дан бошлаб", "/.."),
            ("дан бошлаб доимий равишда", "/.."),
        ]
    }
}

#[test]
fn every_uzbek_month_and_day_is_read_with_every_ending() {
    let mut phrases = Vec::new();
    for (nth, names) in RUSSIAN.iter().enumerate() {
        let month = nth + 1;
        let spelled = [(names[0], false), (names[4], false), (LATIN[nth], true)];
        for (name, latin) in spelled {
            let (word, hyphen) = if latin { ("yil", "-") } else { ("йил", " ") };
            let of_month = if latin { "oyi" } else { "ойи" };
            let date = format!("2024-{month:02}");
            for (ending, mark) in uzbek_endings(latin) {
                for day in [1, 9, 28] {
                    let due = format!("{date}-{day:02}{mark}");
                    phrases.push((format!("2024{hyphen}{word} {day}{hyphen}{name}{ending}"), due.clone()));
                    phrases.push((format!("{day}{hyphen}{name} 2024{hyphen}{word}{ending}"), due.clone()));
                    phrases.push((format!("{day:02}.{month:02}.2024 {word}{ending}"), due));
                }
                let due = format!("{date}{mark}");
                phrases.push((format!("2024{hyphen}{word} {name}{ending}"), due.clone()));
                phrases.push((format!("2024{hyphen}{word} {name} {of_month}{ending}"), due));
            }
        }
    }
    assert!(phrases.len() > 2000);
    assert_eq!(wrong(&phrases), Vec::<String>::new());
}

#[test]
fn every_russian_month_and_day_is_read_with_every_preposition() {
    let mut phrases = Vec::new();
    for (nth, [nominative, genitive, dative, prepositional, _]) in RUSSIAN.iter().enumerate() {
        let date = format!("2024-{:02}", nth + 1);
        for year in ["2024 года", "2024 г.", "2024г", "2024"] {
            for (before, mark) in [
                ("", ""),
                ("до ", ""),
                ("к ", ""),
                ("не позднее ", ""),
                ("в срок до ", ""),
                ("с ", "/.."),
                ("начиная с ", "/.."),
                ("постоянно с ", "/.."),
            ] {
                for day in ["1", "09", "28"] {
                    let due = format!("{date}-{day:0>2}{mark}");
                    phrases.push((format!("{before}{day} {genitive} {year}"), due));
                }
            }
            for (before, name) in [
                ("", nominative),
                ("в ", prepositional),
                ("к ", dative),
                ("до ", genitive),
                ("до конца ", genitive),
                ("в течение ", genitive),
                ("срок исполнения: ", nominative),
            ] {
                phrases.push((format!("{before}{name} {year}"), date.clone()));
            }
        }
    }
    assert!(phrases.len() > 1000);
    assert_eq!(wrong(&phrases), Vec::<String>::new());
}

#[test]
fn every_english_month_and_day_is_read_in_either_order() {
    let mut phrases = Vec::new();
    for (nth, (long, short)) in ENGLISH.iter().enumerate() {
        let date = format!("2024-{:02}", nth + 1);
        for name in [long, short] {
            for (before, mark) in
                [("", ""), ("by ", ""), ("no later than ", ""), ("from ", "/.."), ("starting ", "/..")]
            {
                for (day, ordinal) in [(1, "st"), (9, "th"), (22, "nd"), (23, "rd")] {
                    let due = format!("{date}-{day:02}{mark}");
                    phrases.push((format!("{before}{day} {name} 2024"), due.clone()));
                    phrases.push((format!("{before}the {day}{ordinal} of {name}, 2024"), due.clone()));
                    phrases.push((format!("{before}{name} {day}, 2024"), due.clone()));
                    phrases.push((format!("{before}{name} {day}{ordinal} 2024"), due));
                }
                phrases.push((format!("{before}{name} 2024"), format!("{date}{mark}")));
            }
            phrases.push((format!("by the end of {name} 2024"), date.clone()));
            phrases.push((format!("Plan approved by {name} 2024"), date.clone()));
        }
    }
    assert!(phrases.len() > 1000);
    assert_eq!(wrong(&phrases), Vec::<String>::new());
}

#[test]
fn every_quarter_and_half_year_is_read_in_every_language() {
    let mut phrases = Vec::new();
    for (name, unit, words, count) in [
        ("Q", ["чорак", "chorak", "квартал", "quarter"], 0, 4_usize),
        ("H", ["ярим йиллик", "yarim yillik", "полугодие", "half-year"], 4, 2),
    ] {
        const NTH: [[&str; 4]; 6] = [
            ["биринчи", "birinchi", "первый", "first"],
            ["иккинчи", "ikkinchi", "второй", "second"],
            ["учинчи", "uchinchi", "третий", "third"],
            ["тўртинчи", "toʻrtinchi", "четвёртый", "fourth"],
            ["биринчи", "birinchi", "первое", "first"],
            ["иккинчи", "ikkinchi", "второе", "second"],
        ];
        for nth in 0..count {
            let due = format!("2024-{name}{}", nth + 1);
            let [cyrillic, latin, russian, english] = NTH[words + nth];
            let digit = nth + 1;
            for number in [ROMAN[nth].to_owned(), digit.to_string(), format!("{digit}-"), cyrillic.to_owned()]
            {
                for (ending, mark) in uzbek_endings(false) {
                    let joint = if number.ends_with('-') { "" } else { " " };
                    let ending = if unit[0] == "чорак" && ending.starts_with("га") {
                        ending.replacen("га", "ка", 1)
                    } else {
                        ending.to_owned()
                    };
                    let phrase = format!("2024 йил {number}{joint}{}{ending}", unit[0]);
                    phrases.push((phrase, format!("{due}{mark}")));
                }
            }
            for number in [ROMAN[nth], latin] {
                phrases.push((format!("2024-yil {number} {}", unit[1]), due.clone()));
                phrases.push((format!("{number} {} 2024-yil", unit[1]), due.clone()));
            }
            for number in [ROMAN[nth].to_owned(), digit.to_string(), format!("{digit}-й"), russian.to_owned()]
            {
                phrases.push((format!("{number} {} 2024 года", unit[2]), due.clone()));
                phrases.push((format!("до {number} {} 2024 г.", unit[2]), due.clone()));
                phrases.push((format!("с {number} {} 2024 г.", unit[2]), format!("{due}/..")));
            }
            phrases.push((format!("the {english} {} of 2024", unit[3]), due.clone()));
            for english in
                [format!("{name}{digit} 2024"), format!("2024 {name}{digit}"), format!("{digit}{name} 2024")]
            {
                phrases.push((format!("by the end of {english}"), due.clone()));
                phrases.push((format!("Begin in {english}"), format!("{due}/..")));
            }
        }
    }
    assert!(phrases.len() > 200);
    assert_eq!(wrong(&phrases), Vec::<String>::new());
}
