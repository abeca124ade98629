//! Uzbek in Latin letters of a plan that has only Cyrillic ones: derived everywhere, and said to be.

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
fn a_report_says_once_that_its_letters_are_derived() {
    let sandbox = Sandbox::empty().with("roadmap.yaml", FOUNDING);
    for options in ["-o report.md", "-o report.html", "--by executor --format md -o letters"] {
        let run = sandbox.run(&format!("report {options} --as-of 2023-07-01 --lang uz-Latn"));
        assert_eq!(run.code, Some(0), "{run}");
    }
    for (name, bytes) in sandbox.files().into_iter().filter(|(name, _)| name != "roadmap.yaml") {
        let text = String::from_utf8(bytes).unwrap();
        assert_eq!(cyrillic(&text), Vec::<&str>::new(), "{name}");
        assert_eq!(text.matches(SAID).count(), 1, "{name}");
    }
}
