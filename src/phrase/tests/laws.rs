//! What holds of every phrase: built from its parts it says what it was built from, and nothing else is read.

use proptest::prelude::*;
use proptest::sample::{select, subsequence};

use super::product::{ENGLISH, LATIN, ROMAN, RUSSIAN, notation};
use super::*;

/// What a period is built from: language, kind, year, month from 0, day.
type Built = (usize, usize, i32, usize, u32);

fn built() -> impl Strategy<Value = Built> {
    (0..4_usize, 0..5_usize, 2000..2100_i32, 0..12_usize, 1..=28_u32)
}

/// A period in words, in one language.
fn phrase((language, kind, year, month, day): Built) -> String {
    let names = [RUSSIAN[month][0], LATIN[month], RUSSIAN[month][usize::from(kind == 0)], ENGLISH[month].0];
    let name = names[language];
    let (quarter, half) = (ROMAN[month % 4], ROMAN[month % 2]);
    match (kind, language) {
        (0, 0) => format!("{year} йил {day} {name}"),
        (0, 1) => format!("{year}-yil {day}-{name}"),
        (0, 2) => format!("{day} {name} {year} года"),
        (0, _) => format!("{day} {name} {year}"),
        (1, 0) => format!("{year} йил {name}"),
        (1, 1) => format!("{year}-yil {name}"),
        (1, 2) => format!("{name} {year} года"),
        (1, _) => format!("{name} {year}"),
        (2, 0) => format!("{year} йил {quarter} чорак"),
        (2, 1) => format!("{year}-yil {quarter} chorak"),
        (2, 2) => format!("{quarter} квартал {year} года"),
        (2, _) => format!("Q{} {year}", month % 4 + 1),
        (3, 0) => format!("{year} йил {half} ярим йиллик"),
        (3, 1) => format!("{year}-yil {half} yarim yillik"),
        (3, 2) => format!("{half} полугодие {year} года"),
        (3, _) => format!("H{} {year}", month % 2 + 1),
        (_, 0) => format!("{year} йил"),
        (_, 1) => format!("{year}-yil"),
        (_, 2) => format!("{year} год"),
        (_, _) => format!("{year}"),
    }
}

/// Its notation.
fn due((_, kind, year, month, day): Built) -> String {
    match kind {
        0 => format!("{year}-{:02}-{day:02}", month + 1),
        1 => format!("{year}-{:02}", month + 1),
        2 => format!("{year}-Q{}", month % 4 + 1),
        3 => format!("{year}-H{}", month % 2 + 1),
        _ => year.to_string(),
    }
}

/// Words of deadlines and others, to be put together at random.
fn words() -> impl Strategy<Value = String> {
    let table = include_str!("../../../tests/data/phrases.tsv");
    let mut words: Vec<&str> = table
        .lines()
        .skip(1)
        .filter_map(|line| line.split('\t').next())
        .flat_map(str::split_whitespace)
        .collect();
    words.extend(["-", ",", "/", "(", ")", "2024", "2025", "31", "IV", "ь"]);
    words.sort_unstable();
    words.dedup();
    prop::collection::vec(select(words), 1..9).prop_map(|words| words.join(" "))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_text_makes_the_reader_panic(text in "\\PC{0,60}", given in prop::option::of(any::<i32>())) {
        let _ = read(&text, Options { year: given });
    }

    #[test]
    fn whatever_is_read_is_a_deadline(text in words(), given in prop::option::of(2020..2030_i32)) {
        if let Ok(reading) = read(&text, Options { year: given }) {
            if let (Some(first), Some(last)) = (reading.due.first(), reading.due.last()) {
                prop_assert!(first <= last, "{text}: {}", reading.due);
            }
            match &reading.due {
                Deadline::Within(_) | Deadline::Between(..) | Deadline::From(_) => {
                    let notation = reading.to_notation().unwrap();
                    prop_assert_eq!(notation.parse::<Due>().unwrap().to_string(), notation);
                }
                Deadline::Ongoing | Deadline::Each(_) | Deadline::After(_) => {}
            }
        }
    }

    #[test]
    fn a_period_is_read_in_its_own_year_and_open_from_it_on(period in built()) {
        prop_assert_eq!(read(&phrase(period), Options { year: Some(1999) }).unwrap().due.to_string(), due(period));
        let from = match period.0 {
            0 => format!("{}дан бошлаб", phrase(period)),
            1 => format!("{}dan boshlab", phrase(period)),
            2 => format!("начиная с {}", phrase(period)),
            _ => format!("starting from {}", phrase(period)),
        };
        prop_assert_eq!(notation(&from), format!("{}/..", due(period)));
    }

    #[test]
    fn an_interval_of_two_periods_is_read(from in built(), (_, _, year, month, day) in built()) {
        let to = (from.0, from.1, year, month, day);
        let (from, to) = if due(from) < due(to) { (from, to) } else { (to, from) };
        prop_assume!(due(from) != due(to));
        let expected = format!("{}/{}", due(from), due(to));
        let (first, last) = (phrase(from), phrase(to));
        prop_assert_eq!(notation(&format!("{first} – {last}")), expected.clone());
        let words = match from.0 {
            0 => format!("{first}дан {last}гача"),
            1 => format!("{first}dan boshlab {last}ga qadar"),
            2 => format!("с {first} по {last}"),
            _ => format!("from {first} to {last}"),
        };
        prop_assert_eq!(notation(&words), expected);
    }

    #[test]
    fn a_series_is_read_within_its_years(language in 0..4_usize, every in 0..4_usize, from in 2000..2050_i32) {
        let to = from + 2;
        let words = [
            ["ҳар ойда", "ҳар чоракда", "ҳар ярим йилда", "ҳар йили"],
            ["har oyda", "har chorakda", "har yarim yilda", "har yili"],
            ["ежемесячно", "ежеквартально", "каждое полугодие", "ежегодно"],
            ["monthly", "quarterly", "semi-annually", "annually"],
        ][language][every];
        let years = [
            format!("{from}-{to} йилларда"),
            format!("{from}-{to}-yillar davomida"),
            format!("в {from}-{to} годах"),
            format!("from {from} to {to}"),
        ];
        let (name, first, last) =
            [("month", "-01", "-12"), ("quarter", "-Q1", "-Q4"), ("half-year", "-H1", "-H2"), ("year", "", "")][every];
        let bounded = format!("{{every: {name}, from: {from}{first}, until: {to}{last}}}");
        prop_assert_eq!(notation(words), format!("{{every: {name}}}"));
        prop_assert_eq!(notation(&format!("{words}, {}", years[language])), bounded.clone());
        prop_assert_eq!(notation(&format!("{} {words}", years[language])), bounded);
    }

    #[test]
    fn a_length_from_an_event_is_read(language in 0..4_usize, unit in 0..4_usize, count in 2..200_u32) {
        let units = [
            ["кун", "ҳафта", "ой", "йил"],
            ["kun", "hafta", "oy", "yil"],
            ["дней", "недель", "месяцев", "лет"],
            ["days", "weeks", "months", "years"],
        ];
        let word = units[language][unit];
        let phrase = match language {
            0 => format!("қарор қабул қилинган кундан бошлаб {count} {word} ичида"),
            1 => format!("qaror qabul qilinganidan soʻng {count} {word} muddatda"),
            2 => format!("в течение {count} {word} со дня принятия постановления"),
            _ => format!("within {count} {word} of adoption"),
        };
        prop_assert_eq!(notation(&phrase), format!("{{within: {count} {}, of: adoption}}", units[3][unit]));
        let alone = read(&format!("{count} {word}"), Options::default()).unwrap_err();
        prop_assert_eq!(alone.kind, Kind::Duration);
    }

    #[test]
    fn two_dates_without_a_word_between_are_refused(one in built(), two in built()) {
        for joint in [" ", ", ", "; ", "\n", " / "] {
            let both = format!("{}{joint}{}", phrase(one), phrase(two));
            // A bare year may be that of the date beside it.
            prop_assume!((one.0, one.1) != (3, 4) && (two.0, two.1) != (3, 4));
            prop_assert!(read(&both, Options::default()).is_err(), "{both}: {}", notation(&both));
        }
    }

    #[test]
    fn a_word_too_many_is_never_passed_over(
        period in built(),
        at in 0..8_usize,
        word in select(vec!["режа", "reja", "плана", "draft", "№", "158", "ПФ", "сонли", "жыл", "кейин", "not", "не"]),
    ) {
        let phrase = phrase(period);
        let mut words: Vec<&str> = phrase.split(' ').collect();
        words.insert(at.min(words.len()), word);
        let phrase = words.join(" ");
        prop_assert!(read(&phrase, Options::default()).is_err(), "{phrase}: {}", notation(&phrase));
    }

    #[test]
    fn a_part_of_a_phrase_is_never_read_for_the_whole(picked in subsequence(vec![
        "в", "течение", "10", "дней", "со", "дня", "въезда", "но", "не", "позднее", "1", "мая", "2024", "года",
    ], 8..14)) {
        let phrase = picked.join(" ");
        if let Ok(reading) = read(&phrase, Options::default()) {
            let both = picked.contains(&"дня") && picked.contains(&"мая");
            prop_assert!(!both, "{phrase}: {}", reading.due);
        }
    }
}
