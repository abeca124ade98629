//! How answers look at a terminal: widths, layouts, signs, colours, in every language.

use unicode_width::UnicodeWidthStr as _;

use super::{COMMANDS, founding};

#[test]
fn no_line_is_wider_than_asked_for_in_any_language() {
    for command in COMMANDS {
        for lang in roadmap::render::Words::LANGUAGES {
            for width in [60, 80, 100, 140] {
                let answer = founding(&format!("{command} --width {width} --lang {lang}")).stdout;
                for line in answer.lines() {
                    assert!(line.width() <= width, "{command} {lang} {width}: {line}");
                    assert_eq!(line, line.trim_end(), "{command} {lang} {width}");
                }
            }
        }
    }
}

#[test]
fn at_80_columns_nobody_loses_the_executor() {
    for command in ["overdue", "upcoming --within 400d"] {
        for lang in ["en", "uz"] {
            let answer = founding(&format!("{command} --width 80 --lang {lang}")).stdout;
            // The ministry takes part in every item.
            let word = if lang == "en" { "MDT" } else { "РТВ" };
            let said = answer.matches(word).count();
            let rows = answer.lines().filter(|line| line.starts_with(|c: char| c.is_ascii_digit())).count();
            assert!(said + 1 >= rows && rows > 10, "{command} {lang}: {said} of {rows}");
        }
    }
}

#[test]
fn a_layout_that_is_asked_for_is_drawn() {
    let table = founding("overdue 9 --width 60 --layout table").stdout;
    assert!(table.contains("No.  Title"), "{table}");
    let stacked = founding("overdue 9 --width 160 --layout stacked").stdout;
    assert!(!stacked.contains("No.") && stacked.contains("! 32 days late · due 2023-05-30"), "{stacked}");
}

#[test]
fn signs_are_those_of_the_encoding() {
    let run = |name: &str, value: &str| {
        let sandbox = crate::support::Sandbox::founding();
        let line = "summary --as-of 2023-07-01 --lang en --width 80";
        sandbox.roadmap(line).env(name, value).run().stdout
    };
    assert!(run("LC_ALL", "en_GB.UTF-8").contains('─'));
    for (name, value) in [("LC_ALL", "C"), ("LANG", "ru_RU.KOI8-R"), ("TERM", "dumb")] {
        let answer = run(name, value);
        assert!(answer.is_ascii() && answer.contains("! 21"), "{answer}");
    }
}

#[test]
fn colour_that_is_asked_for_reaches_messages_as_well() {
    let refused = founding("overdue executor:nobody --color always").stderr;
    assert!(refused.starts_with("\u{1b}[1m\u{1b}[31merror:\u{1b}[0m"), "{refused:?}");
    assert!(refused.contains("\u{1b}[36mhint:\u{1b}[0m"), "{refused:?}");
    assert!(!founding("overdue executor:nobody").stderr.contains('\u{1b}'));
    let diff = founding("done 9.1 --on 2023-04-28 --dry-run --color always").stdout;
    assert!(diff.contains("\u{1b}[32m+") && diff.contains("\u{1b}[36m@@"), "{diff:?}");
    assert!(!founding("done 9.1 --on 2023-04-28 --dry-run").stdout.contains('\u{1b}'));
}

#[test]
fn columns_without_room_are_named_on_stderr() {
    let narrow = founding("kpi --width 80");
    assert!(narrow.stderr.starts_with("note: 80 columns leave out "), "{}", narrow.stderr);
    assert_eq!(founding("kpi --width 200").stderr, "");
    assert_eq!(founding("kpi").stderr, "");
}
