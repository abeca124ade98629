use chrono::NaiveDate;
use fluent_bundle::{FluentArgs, FluentBundle, FluentResource, FluentValue};

use super::*;
use crate::locale::{LOCALES, Locale};
use crate::model::{Days, Every};

/// Says phrases with nothing but the messages of this folder.
struct Speaker {
    locale: &'static Locale,
    bundle: FluentBundle<FluentResource>,
}

impl Speaker {
    fn new(locale: &'static Locale) -> Self {
        let resource =
            FluentResource::try_new(locale.dates.text.to_owned()).expect("messages without a fault");
        let mut bundle = FluentBundle::new(vec![locale.tag.parse().unwrap()]);
        bundle.set_use_isolating(false);
        bundle.add_resource(resource).expect("no message twice");
        Self { locale, bundle }
    }

    fn say(&self, cell: &Cell) -> String {
        if let Cell::Text(text) = cell {
            return text.clone();
        }
        if let Cell::Day(day) = cell {
            let figures = if self.locale.tag == "en" { "%Y-%m-%d" } else { "%d.%m.%Y" };
            return day.format(figures).to_string();
        }
        let Cell::Phrase(phrase) = cell else { panic!("{cell:?}") };
        let arguments: FluentArgs<'_> =
            phrase.arguments.iter().map(|(name, value)| (*name, self.argument(value))).collect();
        let message = self.bundle.get_message(phrase.id).expect(phrase.id);
        let mut faults = Vec::new();
        let text = self.bundle.format_pattern(message.value().unwrap(), Some(&arguments), &mut faults);
        assert!(faults.is_empty(), "{}: {faults:?}", phrase.id);
        text.into_owned()
    }

    fn argument(&self, cell: &Cell) -> FluentValue<'static> {
        if let Cell::Count(number) = cell { FluentValue::from(*number) } else { self.say(cell).into() }
    }
}

/// What each language says, in the order of the languages.
fn assert_said(cell: &Cell, said: [&str; 4]) {
    let all: Vec<_> = LOCALES.iter().map(|locale| Speaker::new(locale).say(cell)).collect();
    assert_eq!(all, said);
}

fn date(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn words(deadline: &str) -> Cell {
    due(&deadline.parse().unwrap()).cell()
}

fn table(deadline: &str) -> Cell {
    table_due(&deadline.parse().unwrap())
}

fn each(every: Every, from: &str, until: Option<&str>, grace: u32) -> Cell {
    let until = until.map(|text| text.parse().unwrap());
    due(&Due::Each(Series { every, from: from.parse().unwrap(), until, grace: Days(grace) })).cell()
}

#[test]
fn days_and_periods_are_written_as_each_language_does() {
    for (text, said) in [
        ("2023-07-01", ["1 July 2023", "2023 йил 1 июль", "2023-yil 1-iyul", "1 июля 2023 года"]),
        ("2023-05-09", ["9 May 2023", "2023 йил 9 май", "2023-yil 9-may", "9 мая 2023 года"]),
        ("2023-12", ["December 2023", "2023 йил декабрь", "2023-yil dekabr", "декабрь 2023 года"]),
        ("2023-Q2", ["2023-Q2", "2023 йил II чорак", "2023-yil II chorak", "II квартал 2023 года"]),
        ("2023-Q4", ["2023-Q4", "2023 йил IV чорак", "2023-yil IV chorak", "IV квартал 2023 года"]),
        (
            "2023-H1",
            ["2023-H1", "2023 йил I ярим йиллик", "2023-yil I yarim yillik", "I полугодие 2023 года"],
        ),
        ("2023", ["2023", "2023 йил", "2023-yil", "2023 год"]),
    ] {
        assert_said(&period(text.parse().unwrap()).cell(), said);
    }
}

#[test]
fn every_month_has_its_name() {
    let russian = [
        "января",
        "февраля",
        "марта",
        "апреля",
        "мая",
        "июня",
        "июля",
        "августа",
        "сентября",
        "октября",
        "ноября",
        "декабря",
    ];
    let uzbek = [
        "январь",
        "февраль",
        "март",
        "апрель",
        "май",
        "июнь",
        "июль",
        "август",
        "сентябрь",
        "октябрь",
        "ноябрь",
        "декабрь",
    ];
    let speakers: Vec<_> = LOCALES.iter().map(Speaker::new).collect();
    for month in 1..=12 {
        let given = NaiveDate::from_ymd_opt(2023, month, 3).unwrap();
        let said: Vec<_> = speakers.iter().map(|speaker| speaker.say(&day(given).cell())).collect();
        let n = month as usize - 1;
        assert_eq!(said[0], given.format("%-d %B %Y").to_string());
        assert_eq!(said[1], format!("2023 йил 3 {}", uzbek[n]));
        assert_eq!(said[2], crate::locale::transliteration::transliterated(&said[1]));
        assert_eq!(said[3], format!("3 {} 2023 года", russian[n]));
        let nominative = speakers[3].say(&period(Period::Month(2023, month)).cell());
        assert_eq!(nominative, format!("{} 2023 года", uzbek[n]), "Uzbek took the Russian names over");
    }
}

#[test]
fn the_two_scripts_of_uzbek_say_the_same() {
    for deadline in [
        "2023-07-01",
        "2023-05",
        "2023-Q3",
        "2023-H2",
        "2023",
        "2024/2025",
        "2023-04/2023-10",
        "2023-Q2/2023-Q4",
        "2025-02-01/2025-02-20",
        "2023-12-01/2024-01-20",
        "2024-01-01/..",
        "2023/..",
        "2023-09/..",
        "2023-Q2/..",
    ] {
        let said = |n: usize| Speaker::new(&LOCALES[n]).say(&words(deadline));
        assert_eq!(crate::locale::transliteration::transliterated(&said(1)), said(2));
    }
}

#[test]
fn intervals_say_once_what_both_ends_share() {
    for (text, said) in [
        ("2023", ["during 2023", "2023 йил давомида", "2023-yil davomida", "в течение 2023 года"]),
        ("2024/2025", ["2024–2025", "2024–2025 йиллар", "2024–2025-yillar", "2024–2025 годы"]),
        (
            "2023-04/2023-10",
            [
                "April–October 2023",
                "2023 йил апрель–октябрь",
                "2023-yil aprel–oktabr",
                "апрель–октябрь 2023 года",
            ],
        ),
        (
            "2023-Q2/2023-Q4",
            [
                "2023-Q2 to 2023-Q4",
                "2023 йил II–IV чораклар",
                "2023-yil II–IV choraklar",
                "II–IV кварталы 2023 года",
            ],
        ),
        (
            "2025-02-01/2025-02-20",
            ["1–20 February 2025", "2025 йил 1–20 февраль", "2025-yil 1–20-fevral", "1–20 февраля 2025 года"],
        ),
        (
            "2025-02-01/2025-03-20",
            [
                "1 February to 20 March 2025",
                "2025 йил 1 февраль – 20 март",
                "2025-yil 1-fevral – 20-mart",
                "1 февраля – 20 марта 2025 года",
            ],
        ),
        (
            "2023-12-01/2024-01-20",
            [
                "1 December 2023 to 20 January 2024",
                "2023 йил 1 декабрь – 2024 йил 20 январь",
                "2023-yil 1-dekabr – 2024-yil 20-yanvar",
                "1 декабря 2023 года – 20 января 2024 года",
            ],
        ),
        (
            "2023-Q4/2024-06",
            [
                "2023-Q4 to June 2024",
                "2023 йил IV чорак – 2024 йил июнь",
                "2023-yil IV chorak – 2024-yil iyun",
                "IV квартал 2023 года – июнь 2024 года",
            ],
        ),
    ] {
        assert_said(&words(text), said);
    }
}

#[test]
fn what_never_ends_is_said_by_its_beginning() {
    for (text, said) in [
        (
            "2024-01-01/..",
            [
                "from 1 January 2024",
                "2024 йил 1 январдан бошлаб",
                "2024-yil 1-yanvardan boshlab",
                "с 1 января 2024 года",
            ],
        ),
        (
            "2024-01-02/..",
            [
                "from 2 January 2024",
                "2024 йил 2 январдан бошлаб",
                "2024-yil 2-yanvardan boshlab",
                "со 2 января 2024 года",
            ],
        ),
        (
            "2023/..",
            [
                "permanently from 2023",
                "2023 йилдан доимий асосда",
                "2023-yildan doimiy asosda",
                "с 2023 года на постоянной основе",
            ],
        ),
        (
            "2023-Q2/..",
            [
                "permanently from 2023-Q2",
                "2023 йил II чоракдан доимий асосда",
                "2023-yil II chorakdan doimiy asosda",
                "со II квартала 2023 года на постоянной основе",
            ],
        ),
        (
            "2023-H1/..",
            [
                "permanently from 2023-H1",
                "2023 йил I ярим йилликдан доимий асосда",
                "2023-yil I yarim yillikdan doimiy asosda",
                "с I полугодия 2023 года на постоянной основе",
            ],
        ),
        (
            "2023-09/..",
            [
                "permanently from September 2023",
                "2023 йил сентябрдан доимий асосда",
                "2023-yil sentabrdan doimiy asosda",
                "с сентября 2023 года на постоянной основе",
            ],
        ),
    ] {
        assert_said(&words(text), said);
    }
}

#[test]
fn a_series_says_how_often_and_between_which_periods() {
    assert_said(
        &each(Every::Quarter, "2023-Q2", Some("2023-Q4"), 0),
        [
            "every quarter, 2023-Q2 to 2023-Q4",
            "ҳар чоракда, 2023 йил II–IV чораклар",
            "har chorakda, 2023-yil II–IV choraklar",
            "ежеквартально, II–IV кварталы 2023 года",
        ],
    );
    assert_said(
        &each(Every::Month, "2023", Some("2023"), 10),
        [
            "every month, during 2023, + 10 days",
            "ҳар ойда, 2023 йил давомида, + 10 кун",
            "har oyda, 2023-yil davomida, + 10 kun",
            "ежемесячно, в течение 2023 года, + 10 дней",
        ],
    );
    assert_said(
        &each(Every::HalfYear, "2024-H2", None, 1),
        [
            "every half-year, from 2024-H2, + 1 day",
            "ҳар ярим йилда, 2024 йил II ярим йилликдан бошлаб, + 1 кун",
            "har yarim yilda, 2024-yil II yarim yillikdan boshlab, + 1 kun",
            "раз в полгода, со II полугодия 2024 года, + 1 день",
        ],
    );
    assert_said(
        &each(Every::Year, "2025-08", Some("2027-08"), 0),
        [
            "every year, August 2025 to August 2027",
            "ҳар йили, 2025 йил август – 2027 йил август",
            "har yili, 2025-yil avgust – 2027-yil avgust",
            "ежегодно, август 2025 года – август 2027 года",
        ],
    );
}

#[test]
fn what_is_known_by_a_day_only_says_so() {
    assert_said(
        &by(date("2025-08-07")).cell(),
        ["by 7 August 2025", "2025 йил 7 августгача", "2025-yil 7-avgustgacha", "к 7 августа 2025 года"],
    );
    assert_said(
        &by(date("2025-09-07")).cell(),
        [
            "by 7 September 2025",
            "2025 йил 7 сентябргача",
            "2025-yil 7-sentabrgacha",
            "к 7 сентября 2025 года",
        ],
    );
    assert_said(
        &table_by(date("2025-08-07")),
        ["by 2025-08-07", "07.08.2025 гача", "07.08.2025 gacha", "к 07.08.2025"],
    );
}

#[test]
fn tables_have_days_in_figures_and_periods_in_words() {
    for (text, said) in [
        ("2023-07-01", ["2023-07-01", "01.07.2023", "01.07.2023", "01.07.2023"]),
        ("2023-Q2", ["2023-Q2", "2023 йил II чорак", "2023-yil II chorak", "II квартал 2023 года"]),
        (
            "2025-02-01/2025-03-20",
            [
                "2025-02-01 to 2025-03-20",
                "01.02.2025–20.03.2025",
                "01.02.2025–20.03.2025",
                "01.02.2025–20.03.2025",
            ],
        ),
        (
            "2024-01-01/..",
            ["from 2024-01-01", "01.01.2024 дан бошлаб", "01.01.2024 dan boshlab", "с 01.01.2024"],
        ),
    ] {
        assert_said(&table(text), said);
    }
    assert_said(
        &table_period("2023-07-01".parse().unwrap()),
        ["2023-07-01", "01.07.2023", "01.07.2023", "01.07.2023"],
    );
    assert_said(
        &table_period(Period::Month(2023, 7)),
        ["July 2023", "2023 йил июль", "2023-yil iyul", "июль 2023 года"],
    );
}

#[test]
fn a_term_is_counted_as_each_language_counts() {
    assert_said(
        &within(1, "month", "X".into()).cell(),
        ["within 1 month of X", "1 ой ичида (X)", "1 oy ichida (X)", "в течение 1 месяца (X)"],
    );
    for (number, unit, russian) in [
        (2, "day", "2 дней"),
        (21, "day", "21 дня"),
        (11, "week", "11 недель"),
        (1, "week", "1 недели"),
        (5, "month", "5 месяцев"),
        (1, "year", "1 года"),
        (2, "year", "2 лет"),
    ] {
        let said = Speaker::new(&LOCALES[3]).say(&within(number, unit, "X".into()).cell());
        assert_eq!(said, format!("в течение {russian} (X)"));
    }
}

#[test]
fn every_language_has_the_same_messages() {
    let ids = |locale: &Locale| -> Vec<&'static str> {
        let lines =
            locale.dates.text.lines().filter(|line| line.starts_with(|c: char| c.is_ascii_lowercase()));
        let mut ids: Vec<_> = lines.filter_map(|line| line.split_once(" =")).map(|(id, _)| id).collect();
        // Grammar that one language alone needs.
        ids.retain(|id| !matches!(*id, "month-stem" | "month-genitive"));
        ids.sort_unstable();
        ids
    };
    for locale in &LOCALES {
        assert_eq!(ids(locale), ids(&LOCALES[0]), "{}", locale.tag);
    }
}
