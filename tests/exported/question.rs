//! The question of `docs/export.md` over a thousand plans, as `DuckDB` and Spark answer it.

use std::process::Command;

use serde_json::Value;

use super::{Packages, READERS, asked, list};
use crate::support::{EXAMPLE, FOUNDING, LIBRARIES, Sandbox};

/// Some hundred megabytes, so apart from the others.
const SPARK: Packages = Packages { folder: "spark", names: &["pyspark"] };

const JAVA: &str = "openjdk-17-jre-headless";

/// As many items are overdue of somebody as of nobody, so that their order must be said.
const TIED: &str = "version: 1\ntitle: Tied\nexecutors: {zoo: Zoo}\nmeasures:\n\
    - {id: 1, title: Led by nobody, due: 2023}\n- {id: 2, title: Led by the zoo, due: 2023, executors: [zoo]}\n";

/// A thousand plans of four kinds, their items as JSON lines, and the two questions of the page.
fn thousand_plans() -> Sandbox {
    let mut sandbox = Sandbox::empty();
    for n in 0..1_000 {
        let plan = [EXAMPLE, LIBRARIES, FOUNDING, TIED][n % 4];
        sandbox = sandbox.with(&format!("plans/{n}.yaml"), plan);
    }
    let items = sandbox.run("export -f plans --format jsonl --as-of 2025-07-15").answer();
    assert_eq!(items.lines().count(), 250 * (17 + 9 + 62 + 2));
    sandbox.with("items.jsonl", items).with("query.sql", block("sql")).with("query.py", block("python"))
}

/// The one block of this kind on the page.
fn block(kind: &str) -> &'static str {
    let page = include_str!("../../docs/export.md");
    let (_, rest) = page.split_once(&format!("```{kind}\n")).unwrap();
    let (block, rest) = rest.split_once("```").unwrap();
    assert!(!rest.contains(&format!("```{kind}\n")));
    block
}

#[test]
#[ignore = "installs packages with pip and takes a minute; cargo test -- --ignored exported"]
fn a_question_over_a_thousand_plans_is_answered_by_duckdb_as_by_summary() {
    let sandbox = thousand_plans();
    let rows = READERS.answer("ask_duckdb.py", &sandbox);
    let summary = asked(&sandbox, "summary -f plans --by lead --as-of 2025-07-15");
    let rows = rows.as_array().unwrap();
    assert_eq!(rows.len(), 5, "{rows:?}");
    for row in rows {
        let lead = row["lead"].as_str().unwrap_or("no executor");
        let same = |group: &&Value| group["name"] == lead;
        let groups: Vec<&Value> = list(&summary, "items").iter().filter(same).collect();
        let overdue: i64 = groups.iter().map(|group| group["overdue"].as_i64().unwrap()).sum();
        assert!(!groups.is_empty(), "{row}");
        assert_eq!(row["overdue"].as_i64(), Some(overdue), "{row}");
    }
}

#[test]
#[ignore = "installs Java, Spark and DuckDB and takes minutes; cargo test -- --ignored exported"]
fn a_question_over_a_thousand_plans_is_answered_by_spark_as_by_duckdb() {
    install_java();
    let sandbox = thousand_plans();
    let spark = SPARK.answer("ask_spark.py", &sandbox);
    assert_eq!(spark["rows"], READERS.answer("ask_duckdb.py", &sandbox));
    // What the page has a person see is not cut.
    let shown = spark["shown"].as_str().unwrap();
    for row in list(&spark, "rows") {
        let lead = row["lead"].as_str().unwrap_or("NULL");
        assert!(shown.lines().any(|line| line.split('|').any(|cell| cell.trim() == lead)), "{lead}: {shown}");
    }
}

/// Spark needs a Java of version 17 or later.
fn install_java() {
    if Command::new("java").arg("-version").output().is_ok_and(|output| output.status.success()) {
        return;
    }
    for arguments in [&["update", "-qq"][..], &["install", "-y", "-qq", "--no-install-recommends", JAVA]] {
        let output = Command::new("apt-get").args(arguments).output();
        let output = output.unwrap_or_else(|error| panic!("not tested: no Java and no apt-get: {error}"));
        let said = String::from_utf8_lossy(&output.stderr);
        assert!(output.status.success(), "not tested: apt-get cannot install {JAVA}: {said}");
    }
}
