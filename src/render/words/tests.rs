use std::collections::BTreeMap;

use super::*;
use chrono::NaiveDate;

use crate::model::{Days, Due, Every, Series};

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn decimal(text: &str) -> Decimal {
    text.parse().unwrap()
}

/// What a cell says in English, Uzbek, Uzbek in Latin letters, Russian.
fn said(cell: &Cell) -> [String; 4] {
    Words::LANGUAGES.map(|tag| Words::new(Some(tag)).cell(cell).replace('\u{a0}', "_"))
}

/// Message ids and the variables each of them names. What dates need differs: their own tests say them all.
fn messages(language: Language) -> BTreeMap<String, Vec<String>> {
    let mut messages: BTreeMap<String, Vec<String>> = BTreeMap::new();
    let mut current = String::new();
    let [answers, reports, forms, _] = language.catalogues().map(|messages| messages.text);
    for line in
        [answers, reports, forms].into_iter().flat_map(str::lines).filter(|line| !line.starts_with('#'))
    {
        if let Some((id, _)) =
            line.split_once(" =").filter(|_| line.starts_with(|c: char| c.is_ascii_lowercase()))
        {
            current = id.to_owned();
            assert!(messages.insert(current.clone(), Vec::new()).is_none(), "{id} twice");
        }
        let names = line
            .split('$')
            .skip(1)
            .map(|rest| rest.split(|c: char| !(c.is_ascii_lowercase() || c == '-')).next());
        for name in names.flatten().map(str::to_owned) {
            let variables = messages.get_mut(&current).unwrap();
            if !variables.contains(&name) {
                variables.push(name);
                variables.sort();
            }
        }
    }
    messages
}

#[test]
fn all_catalogues_have_the_same_messages_with_the_same_variables() {
    let english = messages(Language::fallback());
    assert!(english.len() > 150);
    for language in Language::all() {
        assert_eq!(messages(language), english, "{language:?}");
    }
}

#[test]
fn every_message_takes_its_arguments_without_fault() {
    for language in Language::all() {
        let catalogue = Catalogue::new(language);
        let messages = messages(language);
        // A message may use another one, and then needs what that one needs.
        let variables: Vec<&String> = messages.values().flatten().collect();
        for id in messages.keys() {
            for number in [0, 1, 2, 5, 21, 1000] {
                let arguments = variables.iter().map(|name| (name.as_str(), FluentValue::from(number)));
                let (text, faults) = catalogue.format_with_faults(id, &arguments.collect()).unwrap();
                assert_eq!(faults, [], "{language:?} {id}");
                // These stand before or after others, and may be nothing or two lines.
                let is_part = id == "paper-in-brackets" || id.starts_with("paper-title-");
                let is_whole = !text.is_empty() && text.trim() == text && !text.contains('\n');
                assert!((is_part || is_whole) && !text.contains('{'), "{id}: {text}");
            }
        }
    }
}

#[test]
fn a_tag_falls_to_its_base_language_and_then_to_english() {
    for (tag, chosen) in [
        ("uz", "uz"),
        ("uz-Cyrl-UZ", "uz"),
        ("UZ_latn", "uz-Latn"),
        ("uz-Latn-UZ", "uz-Latn"),
        ("ru-RU", "ru"),
        ("en-GB", "en"),
        ("fr", "en"),
        ("no tag", "en"),
    ] {
        assert_eq!(Words::new(Some(tag)).tag(), chosen, "{tag}");
    }
    assert_eq!(Words::new(None).tag(), "en");
    assert!(Words::known("uz-Latn-UZ") && !Words::known("fr") && !Words::known(""));
}

#[test]
fn what_no_catalogue_has_is_shown_by_its_key() {
    let words = Words::new(Some("ru"));
    assert_eq!(words.column("x-own"), "x-own");
    assert_eq!(words.phrase(&Phrase::new("never-written")), "never-written");
    assert_eq!(words.column("executors"), "Ответственные исполнители");
    assert_eq!(words.field("state"), "Состояние");
}

#[test]
fn days_are_written_as_each_language_does() {
    assert_eq!(said(&Cell::Day(day("2023-07-01"))), ["2023-07-01"; 4]);
    assert_eq!(
        said(&Cell::LongDay(day("2023-07-01"))),
        ["1 July 2023", "2023 йил 1 июль", "2023-yil 1-iyul", "1 июля 2023 года"]
    );
    assert_eq!(said(&Cell::Days(92)), ["92 days", "92 кун", "92 kun", "92 дня"]);
    assert_eq!(said(&Cell::Days(1)), ["1 day", "1 кун", "1 kun", "1 день"]);
    assert_eq!(said(&Cell::Days(1096)), ["1,096 days", "1_096 кун", "1_096 kun", "1_096 дней"]);
}

#[test]
fn numbers_are_grouped_in_threes_and_keep_every_digit() {
    let comma = |en: &str, other: &str| [en, other, other, other].map(str::to_owned);
    for (number, en, other) in [
        ("29500000", "29,500,000", "29_500_000"),
        ("5108", "5,108", "5_108"),
        ("605", "605", "605"),
        ("3.60", "3.6", "3,6"),
        ("-1234567.0001", "-1,234,567.0001", "-1_234_567,0001"),
        ("0.000", "0", "0"),
        (
            "79228162514264337593543950335",
            "79,228,162,514,264,337,593,543,950,335",
            "79_228_162_514_264_337_593_543_950_335",
        ),
    ] {
        assert_eq!(said(&Cell::Number(decimal(number))), comma(en, other), "{number}");
    }
    assert_eq!(said(&Cell::Count(-12_345)), comma("-12,345", "-12_345"));
    assert_eq!(said(&Cell::Rough(decimal("12.903225806"))), comma("12.9", "12,9"));
    assert_eq!(said(&Cell::Ratio(decimal("0.945"))), comma("0.95", "0,95"));
    assert_eq!(said(&Cell::Ratio(Decimal::ONE)), comma("1.00", "1,00"));
}

#[test]
fn percent_has_a_decimal_only_where_it_says_something() {
    for (ratio, en, ru) in [
        ("0.354", "35%", "35_%"),
        ("0.355", "36%", "36_%"),
        ("0.0354", "3.5%", "3,5_%"),
        ("-0.0355", "-3.6%", "-3,6_%"),
        ("0.05", "5%", "5_%"),
        ("1.25", "125%", "125_%"),
        ("12.5", "1,250%", "1_250_%"),
        ("0", "0%", "0_%"),
    ] {
        let [english, uzbek, _, russian] = said(&Cell::Percent(decimal(ratio)));
        assert_eq!((english.as_str(), russian.as_str()), (en, ru));
        assert_eq!(uzbek, ru);
    }
    assert_eq!(said(&Cell::Bar(decimal("0.35")))[0], "█░░░░ 35%");
    assert_eq!(said(&Cell::Bar(decimal("1.4")))[3], "█████ 140_%");
}

#[test]
fn a_series_reads_as_a_phrase_and_other_deadlines_as_written() {
    let series = |every, from: &str, until: Option<&str>, grace| {
        let period = |text: &str| text.parse().unwrap();
        Cell::Due(Due::Each(Series {
            every,
            from: period(from),
            until: until.map(period),
            grace: Days(grace),
        }))
    };
    assert_eq!(
        said(&series(Every::Quarter, "2023-Q2", Some("2023-Q4"), 25)),
        [
            "every quarter, 2023-Q2 to 2023-Q4, + 25 days",
            "ҳар чоракда, 2023-Q2 дан 2023-Q4 гача, + 25 кун",
            "har chorakda, 2023-Q2 dan 2023-Q4 gacha, + 25 kun",
            "ежеквартально, с 2023-Q2 по 2023-Q4, + 25 дней"
        ]
    );
    assert_eq!(said(&series(Every::Year, "2025-08", None, 0))[0], "every year, from 2025-08");
    assert_eq!(said(&series(Every::HalfYear, "2025", None, 0))[3], "раз в полгода, с 2025");
    assert_eq!(said(&Cell::Due("2024-01-01/..".parse().unwrap()))[2], "2024-01-01/..");
}

#[test]
fn leading_sentences_read_naturally_with_every_plural() {
    let lead = |count, all, longest| {
        Phrase::new("overdue-lead")
            .with("count", Cell::Count(count))
            .with("all", Cell::Count(all))
            .with("day", Cell::LongDay(day("2023-07-01")))
            .with("longest", Cell::Days(longest))
            .cell()
    };
    assert_eq!(
        said(&lead(21, 55, 92)),
        [
            "21 of 55 items overdue on 1 July 2023; the longest 92 days",
            "2023 йил 1 июль ҳолатига 55 та топшириқдан 21 тасининг муддати ўтган, энг узоғи – 92 кун",
            "2023-yil 1-iyul holatiga 55 ta topshiriqdan 21 tasining muddati oʻtgan, eng uzogʻi – 92 kun",
            "На 1 июля 2023 года просрочено 21 из 55 пунктов; дольше всего — 92 дня"
        ]
    );
    let [english, _, _, russian] = said(&lead(1, 21, 1));
    assert_eq!(english, "1 of 21 items overdue on 1 July 2023; the longest 1 day");
    assert_eq!(russian, "На 1 июля 2023 года просрочено 1 из 21 пункта; дольше всего — 1 день");
    let late =
        Phrase::new("remark-original").with("due", Cell::Text("2023".into())).with("days", Cell::Days(106));
    assert_eq!(said(&late.cell())[0], "originally 2023, 106 days late");
}

#[test]
fn a_remembered_phrase_is_told_from_one_with_other_arguments() {
    let words = Words::new(None);
    let of = |part: Cell| {
        words.phrase(&Phrase::new("done-of").with("part", part).with("whole", Cell::Count(5000)))
    };
    for _ in 0..2 {
        assert_eq!(of(Cell::Count(3000)), "3,000 of 5,000 done");
        assert_eq!(of(Cell::Text("3000".into())), "3000 of 5,000 done");
        assert_eq!(words.cell(&Cell::Days(5000)), "5,000 days");
    }
}

#[test]
fn every_state_and_rating_has_its_word() {
    assert_eq!(Words::new(Some("uz")).status(Status::Overdue), "муддати ўтган");
    assert_eq!(Words::new(Some("en")).status(Status::InProgress), "in progress");
    assert_eq!(Words::new(Some("ru")).rating(Rating::AtRisk), "под угрозой");
    assert_eq!(Words::new(Some("uz-Latn")).status(Status::Dropped), "rejadan chiqarildi");
}

#[test]
fn lists_lines_and_nothing() {
    let words = Words::new(None);
    let lines = Cell::Lines(vec![Cell::Text("a\nb".into()), Cell::Count(2)]);
    assert_eq!(words.cell(&lines), "a\nb\n2");
    assert_eq!(words.line(&lines), "a b; 2");
    assert_eq!(words.cell(&Cell::List(vec!["МДТ".into(), "b".into()])), "МДТ, b");
    for nothing in [Cell::Empty, Cell::List(Vec::new()), Cell::Lines(Vec::new())] {
        assert_eq!(words.cell(&nothing), "–");
    }
}

#[test]
fn every_key_the_views_use_has_a_head() {
    let words = Words::new(None);
    for columns in [
        crate::report::line::COLUMNS.iter().map(|column| column.field).collect::<Vec<_>>(),
        crate::report::kpi::COLUMNS.iter().map(|column| column.field).collect(),
        crate::report::summary::COLUMNS.iter().map(|column| column.field).collect(),
    ] {
        for field in columns.iter().filter(|field| field.in_tables) {
            assert_ne!(words.column(field.name), field.name);
        }
    }
}
