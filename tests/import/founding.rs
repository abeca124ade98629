//! The founding plan read from its document, in every format and layout it may come in.

use roadmap::format;
use roadmap::import::Imported;
use roadmap::model::Status;

use super::layout;
use super::plan::{differences, imported, left, options, plan};

const TEXT: &[u8] = include_bytes!("../data/import/road-map-2023.txt");

/// What the plan that is kept has and the document lacks, or has otherwise: each a decision of a person.
/// Beyond them the plan has English texts, short ones, a time zone and comments.
const DECIDED: &str = "\
9 funding: `Рақамли технологиялар жамғармаси маблағлари` for `Рақамли технологияларини ривожлантириш жамғармаси`
12 funding: `Ижрочи маблағлари` for `Ижрочилар маблағлари`
17 note: `Молиялаштириш манбаси: ҳисоб-китобларга асосан` for `Молиялаштириш – ҳисоб-китобларга асосан`
17.1 deadline: `2023-2025- йиллар` only here
17.1 due: `Between(Year(2023), Year(2025))` only here
17.2 deadline: `2023-2025- йиллар` only here
17.2 due: `Between(Year(2023), Year(2025))` only here
18 note: `Молиялаштириш манбаси: ҳисоб-китобларга асосан` for `Молиялаштириш – ҳисоб-китобларга асосан`
1 kpis: `mobile-internet-users` only there
2 kpis: `wired-internet-households` only there
3 kpis: `broadband-ports ports-installed` only there
4 kpis: `fibre-length fibre-built telecom-coverage` only there
5 kpis: `international-capacity` only there
6 kpis: `base-stations stations-installed` only there
7 kpis: `highway-coverage roads-covered railways-covered` only there
11 kpis: `digital-service-points` only there
17 deadline: `2023-2025- йиллар` only there
17 due: `Between(Year(2023), Year(2025))` only there
17.1 funding: `Рақамли технологияларини ривожлантириш жамғармаси` only there";

#[test]
fn the_text_gives_the_plan_but_for_what_a_person_decides() {
    let found = imported(TEXT, &options());
    let kept = format::read(include_str!("../../roadmap.yaml")).sound().unwrap().1;
    assert_eq!((found.measures, found.lines), (20, 62));
    assert_eq!(differences(&plan(&found), &kept, "uz").join("\n"), DECIDED);
    assert_eq!(left(&found), "");
    assert_eq!(found.open, []);
}

/// The plan is the one of the text, and nothing is left to a person.
pub(super) fn is_the_plan(bytes: &[u8]) -> Imported {
    let found = imported(bytes, &options());
    let mut different = differences(&plan(&found), &plan(&imported(TEXT, &options())), "uz");
    // A true date has no words, only what its format shows.
    let has_words =
        |words: &str| words.split('`').nth(1).is_some_and(|words| words.contains(char::is_alphabetic));
    different.retain(|line| line.split_once(" deadline: ").is_none_or(|(_, words)| has_words(words)));
    assert_eq!(different.join("\n"), "");
    assert_eq!((found.measures, found.lines), (20, 62));
    assert_eq!(found.open, []);
    found
}

#[test]
fn word_gives_the_plan() {
    let found = is_the_plan(&layout::word());
    assert_eq!(left(&found), "table 1 (1 row): ТАСДИҚЛАЙМАН Бош вазир ўринбосари\n");
}

#[test]
fn a_page_of_the_web_gives_the_plan() {
    assert_eq!(left(&is_the_plan(&layout::web())), "");
}

#[test]
fn excel_gives_the_plan() {
    assert_eq!(left(&is_the_plan(&layout::excel())), "");
}

#[test]
fn open_document_gives_the_plan() {
    assert_eq!(left(&is_the_plan(&layout::open())), "");
}

#[test]
fn what_is_overdue_when_is_what_it_is_in_the_plan_that_is_kept() {
    let plan = plan(&imported(TEXT, &options()));
    for (day, overdue) in
        [("2023-03-31", 1), ("2023-05-01", 10), ("2023-10-01", 30), ("2024-01-01", 45), ("2026-01-01", 55)]
    {
        let day = day.parse().unwrap();
        assert_eq!(
            plan.items().filter(|item| item.state(day).status == Status::Overdue).count(),
            overdue,
            "{day}"
        );
    }
}
