//! Reading plans: what is no plan, with every fault, its place and a way out; and what is one, however it is written.

#![expect(clippy::disallowed_methods, reason = "tests read their own data and may fail")]

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::process::Command;

use chrono::NaiveDate;
use roadmap::model::{Done, Item, Languages, Plan, Str, Text};
use roadmap::syntax::LineIndex;

fn folder(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/reading").join(name)
}

/// The plans of a folder, by name.
fn plans(folder: &Path) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let mut plans: Vec<_> =
        entries.filter(|path| path.extension().is_some_and(|ending| ending == "yaml")).collect();
    plans.sort();
    plans
}

/// Each `NAME.yaml` is refused with what stands in `NAME.stderr`; `UPDATE=1` writes it anew, to be read by eye.
#[test]
fn every_fault_of_a_file_is_said_with_its_place_and_a_way_out() {
    let folder = folder("bad");
    let mut wrong = Vec::new();
    for path in plans(&folder) {
        let name = path.file_name().unwrap();
        let output = Command::new(env!("CARGO_BIN_EXE_roadmap"))
            .current_dir(&folder)
            .env_clear()
            .args(["list", "-f"])
            .arg(name)
            .output()
            .unwrap();
        assert_eq!(output.status.code(), Some(2), "{}", path.display());
        assert!(output.stdout.is_empty(), "{}", path.display());
        let said = String::from_utf8(output.stderr).unwrap();
        let expected = path.with_extension("stderr");
        if std::env::var_os("UPDATE").is_some() {
            std::fs::write(&expected, &said).unwrap();
        }
        if std::fs::read_to_string(&expected).unwrap_or_default() != said {
            wrong.push(format!("{}\n{said}", path.display()));
        }
    }
    assert!(wrong.is_empty(), "said otherwise than in the .stderr beside it:\n{}", wrong.join("\n"));
}

fn good(name: &str) -> Plan {
    let bytes = std::fs::read(folder("good").join(name).with_extension("yaml")).unwrap();
    let text = roadmap::syntax::text(&bytes).unwrap();
    crate::support::read(text).unwrap_or_else(|problems| panic!("{name}: {problems:?}"))
}

fn ids(plan: &Plan) -> Vec<String> {
    plan.lines().map(|line| line.id()).collect()
}

fn item<'a>(plan: &'a Plan, id: &str) -> Item<'a> {
    plan.lines().find(|line| line.id() == id).unwrap()
}

fn shown(text: &Text) -> &str {
    text.every().next().unwrap()
}

fn due(item: &Item<'_>) -> String {
    item.due().unwrap().to_string()
}

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

#[test]
fn every_good_plan_is_read() {
    for path in plans(&folder("good")) {
        let name = path.file_stem().unwrap().to_str().unwrap();
        assert!(good(name).items().count() > 0, "{name}");
    }
}

#[test]
fn ids_are_texts_in_the_order_of_the_file() {
    let plan = good("measures-at-the-top");
    assert_eq!(ids(&plan), ["9.9-a", "9.10", "А-1"]);
    assert_eq!(plan.sections.len(), 1);
    assert_eq!(plan.sections[0].id, None);
    // Digits are a title as well, and an empty mark is no mark.
    let last = item(&plan, "А-1");
    assert_eq!(shown(last.title()), "2023");
    assert_eq!(last.commitment().done, None);
}

#[test]
fn flow_style_is_read_as_block_style_is() {
    let plan = good("flow");
    assert_eq!(ids(&plan), ["1.9", "1.10"]);
    assert_eq!(due(&item(&plan, "1.9")), "2023-04");
    let report = item(&plan, "1.10");
    assert_eq!(shown(report.title()), "Ҳисобот: якуний");
    assert_eq!(due(&report), "every quarter, from 2023-Q2 until 2023-Q4, grace 25 days");
    assert!(matches!(&report.commitment().done, Some(Done::Periods(all)) if all.len() == 1));
}

#[test]
fn json_is_read_as_yaml() {
    let plan = good("json");
    assert_eq!(plan.title.as_ref().map(shown), Some("Road map – 2023"));
    let measure = item(&plan, "1").measure;
    assert_eq!(measure.kpis[0].targets[0].value.to_string(), "3.60");
    assert_eq!(measure.commitment.done, None);
}

#[test]
fn byte_order_mark_carriage_returns_and_a_missing_last_newline_change_nothing() {
    let plan = good("windows");
    assert_eq!(item(&plan, "1").measure.outcome.as_ref().map(shown), Some("Биринчи\nИккинчи\n"));
    assert_eq!(ids(&good("bom")), ["1"]);
    let plan = good("no-final-newline");
    assert_eq!(item(&plan, "1").measure.notes.note.as_ref().map(shown), Some("охирги"));
}

#[test]
fn a_document_mark_and_quoted_keys_are_welcome() {
    let plan = good("document-mark");
    assert_eq!(shown(item(&plan, "1").title()), "Портлар");
    assert_eq!(due(&item(&plan, "1")), "2023");
}

#[test]
fn note_and_own_keys_are_kept_beside_every_part() {
    let plan = good("asides");
    let mut kept = String::new();
    let mut keep = |notes: &roadmap::model::Notes| {
        let note = notes.note.as_ref().map_or("–", shown);
        let own: Vec<_> = notes.extras.iter().map(|(key, value)| format!("{key} {value:?}")).collect();
        writeln!(kept, "{note}: {}", own.join(", ")).unwrap();
    };
    keep(&plan.notes);
    keep(&plan.source.as_ref().unwrap().notes);
    keep(&plan.sections[0].notes);
    let [first, second] = plan.sections[0].measures.as_slice() else { panic!() };
    keep(&first.notes);
    keep(&first.commitment.due_notes);
    let Some(Done::Periods(periods)) = &first.commitment.done else { panic!() };
    keep(&periods[0].1.notes);
    keep(&first.commitment.extensions[0].notes);
    let kpi = &first.kpis[0];
    keep(&kpi.notes);
    keep(&kpi.baseline.as_ref().unwrap().notes);
    keep(&kpi.targets[0].notes);
    keep(&kpi.observations[0].notes);
    keep(&second.steps[0].notes);
    let Some(Done::Once(mark)) = &second.steps[0].commitment.done else { panic!() };
    keep(&mark.notes);
    assert_eq!(
        kept,
        r#"Режа: x-owner Text("ИТ бўлими")
Изоҳ: x-no Text("0123")
Бўлим: x-colour Text("red")
Чора: x-cost Number("12.50")
Чорак: x-form Number("4")
Белги: x-seen Bool(true)
Муҳлат: x-no Number("7")
Кўрсаткич: x-id Text("7")
Асос: x-a Null
Мақсад: x-b List([Number("1"), Map([("c", Text("d"))])])
Кузатув: x-c Map([])
Қадам: x-d Number("1")
Тайёр: x-e Number("2")
"#
    );
}

#[test]
fn every_text_may_be_in_several_languages() {
    let plan = good("languages");
    let title = plan.title.as_ref().unwrap();
    assert_eq!(title.shown(plan.languages(None)), "Yoʻl xaritasi");
    assert_eq!(title.shown(plan.languages(Some("ru"))), "Дорожная карта");
    assert_eq!(plan.executor_name("mdt", plan.languages(Some("en"))), "Ministry");
    assert_eq!(plan.executor_name("operators", plan.languages(Some("en"))), "Operators");
    let step = item(&plan, "1.1");
    let Some(Done::Once(mark)) = &step.commitment().done else { panic!() };
    assert_eq!(mark.act.as_ref().map(shown), Some("Act"));
    assert_eq!(mark.evidence.iter().map(shown).collect::<Vec<_>>(), ["Site"]);
    assert_eq!(step.commitment().extensions[0].reason.as_ref().map(shown), Some("Rain"));
    assert_eq!(step.measure.kpis[0].unit.as_ref().map(shown), Some("ports"));
}

#[test]
fn without_a_table_executors_are_plain_names() {
    let plan = good("names-without-a-table");
    assert_eq!(plan.executors, None);
    assert_eq!(item(&plan, "1").executors(), ["Рақамли технологиялар вазирлиги", "Операторлар"]);
    assert_eq!(plan.funding_name("Ижрочилар маблағлари", Languages::default()), "Ижрочилар маблағлари");
}

#[test]
fn aliases_stand_for_what_they_name() {
    let plan = good("anchors");
    let (first, second) = (item(&plan, "1"), item(&plan, "2"));
    assert_eq!(first.title(), second.title());
    assert_eq!(second.executors(), ["Вазирлик"]);
    assert_eq!(second.due(), first.due());
    assert!(matches!(&second.commitment().done, Some(Done::Periods(all)) if all.len() == 2));
}

#[test]
fn a_step_inherits_what_it_does_not_say_itself() {
    let plan = good("inherited");
    let (bare, own) = (item(&plan, "1.1"), item(&plan, "1.2"));
    assert_eq!((due(&bare), due(&own)), ("2023-12".into(), "2023-04".into()));
    assert_eq!((bare.executors().len(), own.executors()), (2, &[Str::from("c")][..]));
    assert_eq!((bare.funding(), own.funding()), (&[Str::from("f")][..], &[Str::from("g")][..]));
    assert_eq!(item(&plan, "1.3").due(), None);
    // Its periods are those of the measure's series.
    let state = item(&plan, "2.1").state(day("2023-08-01"));
    assert_eq!(state.periods().count(), 2);
    assert!(state.periods().next().unwrap().done.is_some());
}

#[test]
fn block_scalars_and_quotes_are_read_as_yaml_says() {
    let plan = good("texts");
    let measure = item(&plan, "1").measure;
    assert_eq!(shown(&measure.title), "Портлар сони");
    assert_eq!(measure.outcome.as_ref().map(shown), Some("Биринчи қатор\nИккинчи қатор\n"));
    assert_eq!(measure.notes.note.as_ref().map(shown), Some("Бу – 'қўштирноқ'"));
    assert_eq!(measure.notes.extras[0].1.to_string(), "охирги қатор");
}

#[test]
fn a_plan_of_300_measures_is_read_whole_and_its_faults_with_their_lines() {
    let mut text = String::from("version: 1\nmeasures:\n");
    for n in 1..=300 {
        write!(text, "  - id: {n}\n    title: Чора {n}\n    due: 2023-12\n    steps:\n").unwrap();
        for step in 1..=5 {
            writeln!(text, "      - {{id: {step}, title: Қадам {step}, due: 2023-0{step}}}").unwrap();
        }
    }
    let plan = crate::support::read(&text).unwrap();
    assert_eq!(plan.items().count(), 1500);
    assert_eq!(item(&plan, "300.5").place().to_string(), "measures[299].steps[4]");
    let text = text.replace("due: 2023-05", "due: 2023-50");
    let faults = crate::support::read(&text).unwrap_err();
    assert_eq!(faults.len(), 300);
    assert_eq!(LineIndex::new(text).line(faults[299].span.unwrap().start), 2 + 300 * 9);
}

#[test]
fn what_lies_beyond_a_thousand_faults_is_counted() {
    let mut text = String::from("version: 1\nmeasures:\n");
    for n in 0..1200 {
        writeln!(text, "  - {{id: {n}, title: Чора, due: soon}}").unwrap();
    }
    let faults = crate::support::read(&text).unwrap_err();
    assert_eq!(faults.len(), 1001);
    assert_eq!(faults[1000].message.plain(), "200 more faults are not shown");
}

#[test]
fn the_column_counts_letters_and_the_spot_is_the_bytes() {
    let text = "version: 1\nmeasures:\n  - {id: 1, title: Йўл, due: 2023-13}\n";
    let fault = crate::support::read(text).unwrap_err().remove(0);
    let span = fault.span.unwrap();
    assert_eq!(LineIndex::new(text).position(span.start), (3, 30));
    assert_eq!(&text[span.range()], "2023-13");
}
