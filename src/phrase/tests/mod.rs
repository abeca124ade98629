//! The phrases of real documents, one after the other.

mod laws;
mod product;

use super::*;

fn reading(phrase: &str, year: Option<i32>) -> String {
    match read(phrase, Options { year }) {
        Ok(reading) => reading.due.to_string(),
        Err(refusal) => format!("! {}", refusal.kind.name()),
    }
}

#[test]
fn every_phrase_of_the_table_is_read_as_it_says() {
    let table = include_str!("../../../tests/data/phrases.tsv");
    let (mut read, mut refused) = (0, 0);
    let mut wrong = Vec::new();
    for line in table.lines().skip(1) {
        let cells: Vec<&str> = line.split('\t').collect();
        let [phrase, _, year, expected, _] = cells[..] else { panic!("{line}") };
        if expected.starts_with('!') {
            refused += 1;
        } else {
            read += 1;
        }
        let found = reading(phrase, year.parse().ok());
        if found != expected {
            wrong.push(format!("{phrase}: {found}, not {expected}"));
        }
    }
    assert_eq!(wrong, Vec::<String>::new());
    assert!(read > 600 && refused > 250, "{read} read, {refused} refused");
}

/// The words before *by* and those of an event are given back; everywhere else a word is one too many.
#[test]
fn no_phrase_of_the_table_is_read_with_a_word_too_many() {
    let table = include_str!("../../../tests/data/phrases.tsv");
    for phrase in
        table.lines().skip(1).filter(|line| !line.contains("\t!")).filter_map(|line| line.split('\t').next())
    {
        let words: Vec<&str> = phrase.split(' ').collect();
        for at in 0..=words.len() {
            for stranger in ["режа", "xyzzy"] {
                let mut words = words.clone();
                words.insert(at, stranger);
                let text = words.join(" ");
                let Ok(reading) = read(&text, Options { year: Some(2024) }) else { continue };
                let around = reading
                    .remarks
                    .iter()
                    .any(|remark| matches!(remark, Remark::WordsAround(words) if words.contains(stranger)));
                let event = matches!(&reading.due, Deadline::After(due) if due.of.words.contains(stranger));
                assert!(around || event, "{text}: {}", reading.due);
            }
        }
    }
}

#[test]
fn what_is_missing_is_named() {
    for (phrase, missing) in [
        ("2024 йил", vec![]),
        ("ҳар чоракда", vec![Missing::FirstPeriod, Missing::LastPeriod]),
        ("ежеквартально до конца 2025 года", vec![Missing::FirstPeriod]),
        ("quarterly from Q2 2024", vec![]),
        ("доимий", vec![Missing::Start]),
        ("within 3 months of adoption", vec![Missing::EventDay]),
    ] {
        let reading = read(phrase, Options::default()).unwrap();
        assert_eq!(reading.missing, missing, "{phrase}");
        assert_eq!(reading.to_notation().is_some(), missing.is_empty(), "{phrase}");
    }
}

#[test]
fn what_was_decided_is_remarked() {
    let around = |words: &str| Remark::WordsAround(words.to_owned());
    for (phrase, remarks) in [
        ("до конца 2024 года", vec![]),
        ("до 1 мая 2024 года", vec![]),
        ("до мая 2024 года", vec![Remark::Inclusive]),
        ("до конца года", vec![Remark::YearGiven(2026)]),
        ("20.02.26", vec![Remark::ShortYear]),
        ("2023 йил 30 сентябр ь", vec![Remark::BrokenWord("сентябр ь".to_owned())]),
        ("Plan developed by 4 May 2017", vec![around("Plan developed")]),
        ("Защита (01.06.2024 - 21.06.2024)", vec![around("Защита")]),
    ] {
        assert_eq!(read(phrase, Options { year: Some(2026) }).unwrap().remarks, remarks, "{phrase}");
    }
}

#[test]
fn the_first_and_last_day_are_those_of_the_calendar() {
    for (phrase, first, last) in [
        ("2024 йил II чорак", Some("2024-04-01"), Some("2024-06-30")),
        ("февраль 2024 г.", Some("2024-02-01"), Some("2024-02-29")),
        ("2024-2026 годы", Some("2024-01-01"), Some("2026-12-31")),
        ("с 1 июля 2024 года", Some("2024-07-01"), None),
        ("quarterly, 2024-2026", Some("2024-01-01"), Some("2026-12-31")),
        ("monthly", None, None),
        ("within 30 days of signing", None, None),
    ] {
        let due = read(phrase, Options::default()).unwrap().due;
        let text = |day: Option<chrono::NaiveDate>| day.map(|day| day.to_string());
        assert_eq!((text(due.first()).as_deref(), text(due.last()).as_deref()), (first, last), "{phrase}");
    }
}

#[test]
fn the_words_of_an_event_are_given_back_as_written() {
    let reading = read("в течение 90 дней со дня въезда на территорию РФ", Options::default()).unwrap();
    let Deadline::After(relative) = reading.due else { panic!("{:?}", reading.due) };
    assert_eq!(relative.of, Event { words: "въезда на территорию РФ".to_owned(), id: Some("entry") });
    assert_eq!(relative.within, Length { count: 90, unit: TimeUnit::Day });
}

#[test]
fn a_refusal_says_why_in_a_sentence() {
    for (phrase, reason) in [
        ("1 май", "it does not say which year"),
        ("весна 2024 года", "a season has no fixed first and last day: `весна`"),
        ("2024 жылғы 1 мамыр", "it seems to be Kazakh, which is not read"),
        ("2024 йил режа асосида", "it has words that are not known: `режа`, `асосида`"),
        ("09/04/2018", "it does not say which number is the day and which the month: `09/04/2018`"),
    ] {
        assert_eq!(read(phrase, Options::default()).unwrap_err().to_string(), reason);
    }
}

#[test]
fn a_cell_that_holds_a_whole_text_is_refused_at_once() {
    assert_eq!(read(&"2024 йил ".repeat(1_000_000), Options::default()).unwrap_err().kind, Kind::TooLong);
}
