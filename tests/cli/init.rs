//! `init`

use super::village::village;
use crate::support::Sandbox;

#[test]
fn the_plan_to_begin_with_passes_every_check_whenever_and_in_whatever_language() {
    for lang in roadmap::render::Words::LANGUAGES {
        for day in ["2026-01-01", "2026-02-28", "2026-11-26", "2027-12-31", "2028-02-29"] {
            let sandbox = Sandbox::empty();
            let told = sandbox.run(&format!("init --lang {lang} --as-of {day}")).answer();
            assert!(told.starts_with("roadmap.yaml: "), "{told}");
            let text = String::from_utf8(sandbox.files()["roadmap.yaml"].clone()).unwrap();
            assert!(!text.contains('@') || text.contains("2.1@20"), "{text}");
            assert!(text.contains(&format!("language: {lang}\n")), "{text}");
            sandbox.run(&format!("check --strict --as-of {day}")).answer();
            let overdue = sandbox.run(&format!("overdue --exit-code --as-of {day}"));
            assert_eq!(overdue.code, Some(0), "{overdue}");
            sandbox.run(&format!("done 1.1 --on {day} --as-of {day}")).answer();
            sandbox.run(&format!("record schools-connected 180 --on {day} --as-of {day}")).answer();
        }
    }
}

#[test]
fn what_is_written_is_told_with_what_to_do_next() {
    let sandbox = Sandbox::empty();
    let told = sandbox.run("init --lang en --as-of 2026-11-26").answer();
    assert_eq!(
        told,
        "\
roadmap.yaml: a plan to begin with, 2 measures, 3 steps, 1 KPI

  roadmap list                what is in it
  roadmap done 1.1            mark a step done
  roadmap check               find what is wrong after editing
"
    );
    let told = sandbox.run("init water.yaml --lang ru --as-of 2026-11-26").answer();
    assert!(told.contains("  roadmap done 1.1 -f water.yaml  отметить исполнение\n"), "{told}");
}

#[test]
fn nothing_is_overwritten_and_with_the_schema_editors_find_it() {
    let sandbox = village();
    let refused = sandbox.run("init --schema");
    assert_eq!(
        refused.failure(),
        "error: `roadmap.yaml` is there already, and nothing is overwritten\nhint: name another file\n"
    );
    assert!(refused.changed.is_empty(), "{refused}");
    let sandbox = Sandbox::empty();
    sandbox.run("init a.yaml --schema").answer();
    sandbox.run("init b.yaml --schema").answer();
    let files = sandbox.files();
    assert_eq!(files.keys().collect::<Vec<_>>(), [".roadmap.schema.json", "a.yaml", "b.yaml"]);
    assert!(files["a.yaml"].starts_with(b"# yaml-language-server: $schema=.roadmap.schema.json\n"));
    let schema = sandbox.run("schema").answer();
    assert_eq!(files[".roadmap.schema.json"], schema.as_bytes());
    let sandbox = Sandbox::empty().with(".roadmap.schema.json", "{}");
    let refused = sandbox.run("init --schema");
    assert!(refused.failure().contains("`.roadmap.schema.json` is there already"));
    assert!(refused.changed.is_empty(), "{refused}");
    assert!(Sandbox::empty().run("init --lang kk").failure().contains("there is no language `kk`"));
}
