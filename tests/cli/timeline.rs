use std::collections::BTreeSet;

use unicode_width::UnicodeWidthStr as _;

use super::{example, founding, in_every_format, in_every_language, in_two_widths};
use crate::support::{EXAMPLE, Outcome, Sandbox};

/// The plan of the manual on 15 July 2025.
fn manual(line: &str) -> Outcome {
    Sandbox::empty().with("roadmap.yaml", EXAMPLE).run(&format!("{line} --as-of 2025-07-15"))
}

#[test]
fn a_timeline_is_drawn_in_every_format() {
    in_every_format("timeline", "timeline 3 8 13");
}

#[test]
fn a_chart_fits_its_width() {
    in_two_widths("timeline", "timeline 3 8 13");
}

#[test]
fn every_language_has_its_months_and_signs() {
    in_every_language("timeline", "timeline 3 8 13");
}

#[test]
fn every_kind_of_deadline_and_every_state_has_its_letters() {
    manual("timeline --width 100").snapshot("timeline-manual");
    example("timeline --width 80").snapshot("timeline-libraries");
}

#[test]
fn a_chart_is_readable_in_ascii() {
    let sandbox = Sandbox::empty().with("roadmap.yaml", EXAMPLE);
    let run = sandbox.roadmap("timeline --width 100 --as-of 2025-07-15").env("LC_ALL", "C").run();
    let chart = run.stdout.clone();
    assert!(chart.is_ascii(), "{chart}");
    run.snapshot("timeline-ascii");
}

#[test]
fn months_can_be_chosen_and_what_lies_outside_is_counted() {
    founding("timeline 8 17 --width 80 --from 2025-Q3 --to 2025-12-01").snapshot("timeline-between");
    founding("timeline 3 --width 60 --from 1950 --to 2150").snapshot("timeline-centuries");
    founding("timeline 3 --from 2023-07 --to 2023-06").snapshot("timeline-backwards");
}

#[test]
fn no_width_is_too_small_for_a_chart_and_no_line_is_wider() {
    for width in [20, 25, 33, 47, 60, 79, 111, 160, 250] {
        for lang in ["en", "uz", "ru"] {
            let answer = founding(&format!("timeline --width {width} --lang {lang}")).answer();
            for line in answer.lines() {
                assert!(line.width() <= width, "{lang} {width}: {line}");
            }
        }
    }
}

#[test]
fn a_query_that_finds_nothing_draws_nothing() {
    founding("timeline status:dropped").snapshot("timeline-none");
}

#[test]
fn a_plan_of_two_thousand_items_and_hostile_titles_is_drawn() {
    use std::fmt::Write as _;

    let mut plan = String::from("version: 1\nmeasures:\n");
    for n in 0..2_000 {
        let title = match n % 4 {
            0 => "'<script>alert(1)</script> & \"quotes\" ]]>'".to_owned(),
            1 => format!("'{}'", "ўқ".repeat(300)),
            2 => "\"\\e[31mred\\e[0m \\u202ereversed\"".to_owned(),
            _ => "'{{ template }} {% if x %} 日本語のタイトル'".to_owned(),
        };
        let _ = writeln!(plan, "  - {{id: {n}, title: {title}, due: {}}}", 2000 + n % 150);
    }
    let sandbox = Sandbox::empty().with("roadmap.yaml", plan);
    let answer = sandbox.run("timeline --width 80 --as-of 2050-01-01").answer();
    let first_words: BTreeSet<&str> = answer.lines().filter_map(|line| line.split(' ').next()).collect();
    assert!((0..2_000).all(|n| first_words.contains(n.to_string().as_str())), "every row is there");
    assert!(!answer.contains(['\u{1b}', '\u{202e}']), "control characters");
    assert!(answer.lines().all(|line| line.width() <= 80));
    let drawn = sandbox.run("timeline -o t.svg --as-of 2050-01-01");
    assert_eq!((drawn.code, drawn.changed.as_slice()), (Some(0), &["t.svg".to_owned()][..]));
    let picture = String::from_utf8(sandbox.files()["t.svg"].clone()).unwrap();
    well_formed(&picture);
    assert!(!picture.contains("<script") && picture.contains("&#60;script&#62;"), "escaped");
}

#[test]
fn a_picture_is_text_that_anybody_can_read() {
    let sandbox = Sandbox::founding();
    let line = "timeline 3 8 -o chart.svg --as-of 2023-07-01 --lang en";
    assert_eq!(sandbox.run(line).code, Some(0));
    let picture = String::from_utf8(sandbox.files()["chart.svg"].clone()).unwrap();
    well_formed(&picture);
    for part in
        ["role=\"img\"", "<title>", "<desc>2 measures, 4 items", "prefers-color-scheme:dark", "@media print"]
    {
        assert!(picture.contains(part), "{part}");
    }
    assert!(
        picture.contains("<title>3.1 Plan for installing ports: 2023-04-30; overdue 62 days</title>"),
        "{picture}"
    );
    for fetched in ["<script", "href=\"http", "url(http", "@import", "<image", "onload"] {
        assert!(!picture.contains(fetched), "{fetched}");
    }
    // Again, in place of the older one, and the same.
    assert_eq!(sandbox.run(line).code, Some(0));
    assert_eq!(sandbox.files()["chart.svg"], picture.as_bytes());
    crate::support::snapshot("timeline-svg", &picture);
}

#[test]
fn a_picture_takes_the_place_of_no_other_file() {
    let sandbox = Sandbox::founding().with("mine.svg", "mine");
    sandbox.run("timeline -o mine.svg --as-of 2023-07-01").snapshot("timeline-not-ours");
    sandbox.run("timeline -o chart.png --as-of 2023-07-01").snapshot("timeline-png");
    sandbox.run("timeline -o roadmap.yaml --as-of 2023-07-01").snapshot("timeline-yaml");
}

/// The pictures of the manual. `UPDATE=1 cargo test` draws them again.
#[test]
#[expect(clippy::disallowed_methods, reason = "pictures are read, and rewritten when asked for")]
fn the_pictures_of_the_manual_are_those_that_the_program_draws() {
    for (file, line) in [("timeline-chart.svg", "timeline"), ("kpi-chart.svg", "kpi pages")] {
        let sandbox = Sandbox::empty().with("roadmap.yaml", EXAMPLE);
        assert_eq!(sandbox.run(&format!("{line} -o {file} --as-of 2025-07-15")).code, Some(0));
        let drawn = sandbox.files()[file].clone();
        let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("docs").join(file);
        if std::env::var_os("UPDATE").is_some() {
            std::fs::write(&path, &drawn).unwrap();
        }
        assert_eq!(std::fs::read(&path).unwrap_or_default(), drawn, "{file}");
    }
}

/// Reads a picture as XML.
fn well_formed(picture: &str) {
    use quick_xml::events::Event;

    let mut reader = quick_xml::Reader::from_str(picture);
    let (mut depth, mut most) = (0, 0);
    loop {
        let event = reader.read_event().unwrap_or_else(|fault| panic!("{fault}"));
        if matches!(event, Event::Eof) {
            break;
        }
        depth += i32::from(matches!(event, Event::Start(_))) - i32::from(matches!(event, Event::End(_)));
        most = most.max(depth);
    }
    assert_eq!(depth, 0);
    assert!(most > 1);
}
