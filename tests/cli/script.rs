//! Uzbek in Latin letters of a plan that has only Cyrillic ones: derived everywhere, and said to be.

use std::io::{Cursor, Read as _};

use zip_archive::ZipArchive;

use super::{COMMANDS, founding};
use crate::support::{FOUNDING, Sandbox};

/// What is said of it, in the language it is said in.
const SAID: &str = "kirill yozuvidan avtomatik oʻgiril";

fn cyrillic(text: &str) -> Vec<&str> {
    let is_cyrillic = |word: &&str| word.contains(|c| matches!(c, '\u{400}'..='\u{52f}'));
    text.split_whitespace().filter(is_cyrillic).collect()
}

#[test]
fn every_answer_is_in_the_letters_asked_for_and_says_that_they_are_derived() {
    for command in COMMANDS {
        for format in ["table", "markdown", "csv", "json"] {
            let run = founding(&format!("{command} --lang uz-Latn --format {format}"));
            assert_eq!(run.code, Some(0), "{run}");
            assert_eq!(cyrillic(&run.stdout), Vec::<&str>::new(), "{command} {format}");
            assert_eq!(run.stderr.matches(SAID).count(), 1, "{command} {format}: {}", run.stderr);
        }
    }
}

#[test]
fn nobody_else_is_told_of_it() {
    for lang in ["uz", "ru", "en"] {
        let run = founding(&format!("list 9 --lang {lang}"));
        assert_eq!(run.stderr, "", "{lang}");
    }
    let own = "version: 1\nlanguage: uz-Latn\ntitle: Reja\nmeasures: [{id: 1, title: Yo‘l, due: 2023}]\n";
    let run = Sandbox::empty().with("roadmap.yaml", own).run("list --as-of 2023-07-01");
    assert_eq!(run.stderr, "");
    assert!(run.stdout.contains("Yo‘l"), "{run}");
}

#[test]
fn what_the_plan_has_in_latin_letters_is_shown_as_it_is_written() {
    let plan = "version: 1\nlanguage: uz\nmeasures:\n- {id: 1, title: {uz: Йўл, uz-Latn: Yo‘l}, due: 2023}\n\
        - {id: 2, title: Ўн уч мактаб, due: 2023}\n- {id: 3, title: {ru: Мост, en: Bridge}, due: 2023}\n";
    let run = Sandbox::empty().with("roadmap.yaml", plan).run("list --as-of 2023-07-01 --lang uz-Latn");
    assert!(run.stdout.contains("Yo‘l") && run.stdout.contains("Oʻn uch maktab"), "{run}");
    // Russian is not Uzbek, and nobody would read it in Latin letters.
    assert!(run.stdout.contains("Мост"), "{run}");
}

#[test]
fn what_is_printed_in_derived_letters_is_taken_back_without_a_word() {
    let sandbox = Sandbox::empty().with("roadmap.yaml", FOUNDING);
    let printed = sandbox.run("list --as-of 2023-07-01 --lang uz-Latn --format csv").stdout;
    let sandbox = sandbox.with("back.csv", &printed);
    for lang in ["uz-Latn", "en"] {
        let run = sandbox.run(&format!("apply back.csv --as-of 2023-07-01 --lang {lang}"));
        assert_eq!((run.code, run.stderr.contains("warning")), (Some(0), false), "{run}");
    }
    assert_eq!(sandbox.files()["roadmap.yaml"], FOUNDING.as_bytes());
}

#[test]
fn a_command_that_writes_echoes_the_title_in_those_letters_and_writes_none_of_them() {
    let sandbox = Sandbox::empty().with("roadmap.yaml", FOUNDING);
    let run = sandbox.run("done 9.2 --on 2023-05-28 --lang uz-Latn");
    assert_eq!((run.code, cyrillic(&run.stdout).len()), (Some(0), 0), "{run}");
    let text = String::from_utf8(sandbox.files().remove("roadmap.yaml").unwrap()).unwrap();
    assert_eq!(text.lines().count(), FOUNDING.lines().count() + 1);
}

#[test]
fn every_file_that_is_written_says_once_that_its_letters_are_derived() {
    let sandbox = Sandbox::empty().with("roadmap.yaml", FOUNDING);
    for options in [
        "report -o report.md",
        "report -o report.html",
        "report -o report.docx",
        "report -o report.xlsx",
        "report --by executor --format md -o letters",
        "report --by executor -o words",
        "report --by executor --format xlsx -o workbooks",
        "form -o form.xlsx",
        "timeline -o timeline.svg",
        "kpi telecom-coverage -o kpi.svg",
        "trend -o trend.svg",
    ] {
        let run = sandbox.run(&format!("{options} --as-of 2023-07-01 --lang uz-Latn"));
        assert_eq!(run.code, Some(0), "{run}");
        // The file says so itself.
        assert!(!run.stderr.contains(SAID), "{run}");
    }
    let files = sandbox.files();
    assert_eq!(files.len(), 1 + 11);
    for (name, bytes) in files.into_iter().filter(|(name, _)| name != "roadmap.yaml") {
        let mut text = text_of(&bytes);
        assert_eq!(cyrillic(&text), Vec::<&str>::new(), "{name}");
        // What a picture shows is described as well, for who does not see it.
        if let Some((before, rest)) = text.split_once("<desc>").or_else(|| text.split_once("<desc ")) {
            let (description, after) = rest.split_once("</desc>").unwrap();
            if name.contains(".svg") {
                assert!(description.contains(SAID), "{name}: {description}");
                text = format!("{before}{after}");
            }
        }
        assert_eq!(text.matches(SAID).count(), 1, "{name}");
    }
}

/// The text of a file, or of all parts of a package.
fn text_of(bytes: &[u8]) -> String {
    let Ok(mut archive) = ZipArchive::new(Cursor::new(bytes)) else {
        return String::from_utf8(bytes.to_vec()).unwrap();
    };
    let mut all = String::new();
    for at in 0..archive.len() {
        archive.by_index(at).unwrap().read_to_string(&mut all).unwrap();
    }
    all
}

#[test]
fn a_calendar_says_of_itself_that_its_letters_are_derived() {
    let derived = founding("export --format ics --lang uz-Latn").answer().replace("\r\n ", "");
    assert_eq!(cyrillic(&derived), Vec::<&str>::new());
    for key in ["DESCRIPTION:", "X-WR-CALDESC:"] {
        let head = derived.split("BEGIN:VEVENT").next().unwrap();
        let line = head.lines().find_map(|line| line.strip_prefix(key)).unwrap_or_else(|| panic!("{head}"));
        assert!(line.contains(SAID), "{line}");
    }
    let own = founding("export --format ics --lang uz").answer();
    assert!(!own.contains("X-WR-CALDESC"), "{own}");
}

#[test]
fn annotations_begin_with_a_notice_that_titles_are_derived() {
    let notice = "::notice title=derived letters::The texts are derived by transliteration";
    let line = "--format github --as-of 2023-07-01";
    for command in ["overdue", "kpi"] {
        let sandbox = Sandbox::empty().with("roadmap.yaml", LATE);
        let run = sandbox.run(&format!("{command} {line} --lang uz-Latn"));
        assert!(run.stdout.starts_with(notice) && run.stdout.contains("Qurilish"), "{run}");
        assert_eq!(run.stdout.matches("::notice title=derived").count(), 1, "{run}");
        let own = sandbox.run(&format!("{command} {line} --lang uz"));
        assert!(!own.stdout.contains("derived letters"), "{own}");
        // Where nothing is shown, nothing is to be said of it.
        let none = Sandbox::empty().with("roadmap.yaml", FUTURE);
        assert_eq!(none.run(&format!("{command} {line} --lang uz-Latn")).answer(), "");
    }
}

const LATE: &str = "version: 1\nlanguage: uz\nmeasures:\n- id: 1\n  title: Қурилиш\n  due: 2023-05\n  kpis:\n  \
    - {id: built, title: Қурилиш, target: {value: 5, by: 2023-05}, observations: [{date: 2023-05-01, value: 1}]}\n";

const FUTURE: &str = "version: 1\nlanguage: uz\nmeasures: [{id: 1, title: Қурилиш, due: 2024}]\n";

/// What is found in a file quotes the file, in whatever letters it is.
#[test]
fn what_check_finds_is_quoted_as_it_is_written() {
    let late = LATE.replace("due: 2023-05", "due: 2023-05, outcom: Бино");
    for format in ["github", "gitlab", "sarif", "junit", "table"] {
        let sandbox = Sandbox::empty().with("roadmap.yaml", &late);
        let found = |lang: &str| {
            sandbox.run(&format!("check --format {format} --as-of 2023-07-01 --lang {lang}")).stdout
        };
        assert_eq!(found("uz-Latn"), found("uz"), "{format}");
        assert!(found("uz-Latn").contains("outcom"), "{format}");
    }
}
