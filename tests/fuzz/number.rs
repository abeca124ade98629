//! Values of KPIs: exact, or refused.

use std::str::FromStr as _;

use roadmap::render::Words;
use roadmap::render::json::Answer;
use roadmap::report::{PlanFile, Portfolio, Query, Subject, View, kpi};
use rust_decimal::Decimal;

use super::clean::{all_words, assert_clean, assert_told};
use super::fuzzer::Target;
use super::mutation::Mutator;
use crate::laws::dice::Dice;

/// Baseline, target and two observations, a line each.
const VALUES: [&str; 10] = [
    "0\n100\n35\n50",
    "4600000\n5300000\n4900000\n5300000",
    "100\n50\n90\n20",
    "70.5\n75\n71.25\n74.99",
    "-3\n3\n-1\n0",
    "1000000000000000000000000\n9999999999999999999999999999\n1\n2",
    "0.0000000000000000000000000001\n0.1\n0.01\n0.1",
    "5\n5\n5\n4",
    "-79228162514264337593543950335\n79228162514264337593543950335\n0\n1",
    "1.10\n2.20\n1.30\n2.2000",
];

const TOKENS: &[&str] = &[
    "0",
    "1",
    "9",
    "00",
    "000",
    "5",
    "-",
    "+",
    ".",
    ",",
    "_",
    "'",
    " ",
    "e",
    "E",
    "e5",
    "e-5",
    "1e28",
    "k",
    "M",
    "%",
    "0x1f",
    "0o7",
    ".inf",
    ".nan",
    "null",
    "~",
    "true",
    "79228162514264337593543950335",
    "79228162514264337593543950336",
    "0.1",
    "9999999999999999999999999999",
    "0.0000000000000000000000000001",
    "99999999999999999999999999999999",
    "\"1\"",
    "''",
    "#",
    ":",
];

struct Numbers {
    mutator: Mutator,
    words: Vec<Words>,
}

pub(super) fn begin() -> Box<dyn Target> {
    let mutator =
        Mutator { corpus: VALUES.map(str::to_owned).into(), tokens: TOKENS, lengths: &[1, 1, 3, 12] };
    Box::new(Numbers { mutator, words: all_words() })
}

fn text(values: &str, kind: &str) -> Option<String> {
    let values: Vec<&str> = values.split('\n').collect();
    let [baseline, target, first, second] = values.as_slice() else { return None };
    Some(format!(
        "version: 1\nmeasures:\n- id: 1\n  title: t\n  due: 2023\n  kpis:\n  - id: k\n    title: t\n    kind: {kind}\n    \
         baseline: {{value: {baseline}, date: 2022-12-31}}\n    target: {{value: {target}, by: 2023}}\n    observations:\n    \
         - {{date: 2023-03-31, value: {first}}}\n    - {{date: 2023-06-30, value: {second}}}\n"
    ))
}

impl Target for Numbers {
    fn draw(&self, dice: &mut Dice) -> Vec<u8> {
        self.mutator.drawn(3, dice).into_bytes()
    }

    fn hold(&self, input: &[u8]) -> bool {
        let Ok(values) = std::str::from_utf8(input) else { return false };
        let mut is_accepted = false;
        for kind in ["level", "flow"] {
            let Some(text) = text(values, kind) else { return false };
            let plan = match crate::support::read(&text) {
                Ok(plan) => plan,
                Err(problems) => {
                    problems.iter().take(2).for_each(|problem| assert_told(problem, &self.words));
                    continue;
                }
            };
            is_accepted = true;
            let file =
                PlanFile { name: None, path: "plan.yaml".into(), plan, day: "2023-09-30".parse().unwrap() };
            self.answered(&Portfolio { files: vec![file], language: None }, kind);
        }
        is_accepted
    }
}

impl Numbers {
    fn answered(&self, plans: &Portfolio, kind: &str) {
        let query = Query::parse(&[], plans, Subject::Kpis).unwrap();
        let found = kpi::find(plans, &query);
        let view = View { portfolio: plans, line_of: &|_, _| None };
        for words in &self.words {
            let document = kpi::document(&view, &found, None).unwrap();
            assert_clean(&roadmap::render::markdown::draw(&document, words));
        }
        let answer =
            Answer { command: "kpi", as_of: plans.day(), lists: vec![("kpis", kpi::objects(view, found))] };
        let mut text = Vec::new();
        answer.write_object(&self.words[0], &mut text).unwrap();
        let json: serde_json::Value = serde_json::from_slice(&text).unwrap();
        let row = &json["kpis"][0];
        let figure = |key: &str| Decimal::from_str(&row[key].to_string()).ok();
        let kpi = &plans.files[0].plan.indicators()[0];
        let (target, seen) = (kpi.kpi.targets[0].value, &kpi.kpi.observations);
        assert_eq!(figure("target"), Some(target), "another target than in the file");
        let total =
            if kind == "flow" { seen[0].value.checked_add(seen[1].value) } else { Some(seen[1].value) };
        assert_eq!(figure("value"), total, "another value than in the file");
        // Where one of the two is too far from the other for a decimal, there is no gap; else it is the difference.
        let up = kpi.kpi.known_direction() != Some(roadmap::model::Direction::Decrease);
        let gap =
            total.and_then(|total| if up { target.checked_sub(total) } else { total.checked_sub(target) });
        if total.is_some() {
            assert_eq!(figure("gap"), gap, "the gap is not the difference");
        }
    }
}
