//! The JSON of the whole plan lacks nothing: every text and every number of the file is somewhere in it.

use super::{RICH, view};
use crate::support::FOUNDING;
use roadmap::render::Words;
use roadmap::render::json::{Answer, schema};
use roadmap::report::{PlanFile, Portfolio, show};
use serde_json::Value;
use serde_yaml::Value as Yaml;

/// The version of the file is none of the plan.
const FORM: &str = "version";

fn portfolio(text: &str, language: &str) -> Portfolio {
    let plan = crate::support::read(text).unwrap();
    let day = "2024-06-30".parse().unwrap();
    let file = PlanFile { name: None, path: "plan.yaml".into(), plan, day };
    Portfolio { files: vec![file], language: Some(language.into()) }
}

fn shown(portfolio: &Portfolio, language: &str) -> String {
    let parts = show::find(portfolio, &[]).unwrap();
    let lists = show::objects(view(portfolio), &parts);
    let answer = Answer { command: "show", as_of: portfolio.day(), lists };
    let mut text = Vec::new();
    answer.write_object(&Words::new(Some(language)), &mut text).unwrap();
    String::from_utf8(text).unwrap()
}

/// Every string and number of an answer.
fn leaves(value: &Value, found: &mut Vec<String>) {
    match value {
        Value::String(text) => found.push(text.clone()),
        Value::Number(number) => found.push(number.to_string()),
        Value::Array(all) => all.iter().for_each(|value| leaves(value, found)),
        Value::Object(all) => all.values().for_each(|value| leaves(value, found)),
        Value::Null | Value::Bool(_) => {}
    }
}

/// A text of the plan in this language, if the map is one: `{uz: …, en: …}`.
fn in_language<'y>(map: &'y serde_yaml::Mapping, language: &str, plan: &str) -> Option<&'y Yaml> {
    let is_tag = |key: &Yaml| key.as_str().is_some_and(|tag| Words::LANGUAGES.contains(&tag));
    if map.is_empty() || !map.keys().all(is_tag) {
        return None;
    }
    let base = language.split('-').next().unwrap_or_default();
    [language, base, plan].iter().find_map(|tag| map.get(*tag)).or_else(|| map.values().next())
}

/// Walks the file and hands over every text and number with its place.
fn walk(yaml: &Yaml, language: &str, plan: &str, place: &str, found: &mut dyn FnMut(&str, String)) {
    match yaml {
        Yaml::Null | Yaml::Bool(_) => {}
        Yaml::Number(number) => found(place, number.to_string()),
        Yaml::String(text) => found(place, text.trim().to_owned()),
        Yaml::Sequence(all) => {
            for (n, value) in all.iter().enumerate() {
                walk(value, language, plan, &format!("{place}[{n}]"), found);
            }
        }
        Yaml::Mapping(map) => {
            if let Some(text) = in_language(map, language, plan) {
                return walk(text, language, plan, place, found);
            }
            for (key, value) in map {
                let key = key.as_str().map_or_else(|| format!("{key:?}"), str::to_owned);
                if key != FORM {
                    walk(value, language, plan, &format!("{place}.{key}"), found);
                }
            }
        }
        Yaml::Tagged(tagged) => walk(&tagged.value, language, plan, place, found),
    }
}

/// What of the file is nowhere in the answer.
fn missing(text: &str, language: &str) -> (usize, Vec<String>) {
    let yaml: Yaml = serde_yaml::from_str(text).unwrap();
    let plan = yaml.get("language").and_then(Yaml::as_str).unwrap_or_default().to_owned();
    let answer: Value = serde_json::from_str(&shown(&portfolio(text, language), language)).unwrap();
    let mut said = Vec::new();
    leaves(&answer, &mut said);
    let (mut walked, mut missing) = (0, Vec::new());
    walk(&yaml, language, &plan, "", &mut |place, leaf| {
        walked += 1;
        let latin = roadmap::locale::transliteration::transliterated(&leaf).into_owned();
        let is_derived = language == "uz-Latn" && said.iter().any(|text| text.contains(&latin));
        let is_there = said.iter().any(|text| {
            // A deadline of a series is one text, an id is part of its address.
            text.trim() == leaf || text.contains(&leaf) || same_number(text, &leaf)
        });
        if !is_there && !is_derived {
            missing.push(format!("{place}: {leaf}"));
        }
    });
    (walked, missing)
}

/// Whether two texts are one number: `70.50` and `70.5`.
fn same_number(one: &str, other: &str) -> bool {
    let number = |text: &str| text.parse::<rust_decimal::Decimal>().ok().map(|number| number.normalize());
    number(one).is_some_and(|one| Some(one) == number(other))
}

#[test]
fn every_text_and_number_of_the_founding_plan_is_in_its_json_in_every_language() {
    for language in Words::LANGUAGES {
        let (walked, missing) = missing(FOUNDING, language);
        assert!(walked > 500, "{walked}");
        assert_eq!(missing, Vec::<String>::new(), "{language}");
    }
}

#[test]
fn every_text_and_number_of_a_plan_with_everything_is_in_its_json() {
    for language in Words::LANGUAGES {
        let (walked, missing) = missing(RICH, language);
        assert!(walked > 100, "{walked}");
        assert_eq!(missing, Vec::<String>::new(), "{language}");
    }
}

#[test]
fn a_text_that_is_left_out_is_missed() {
    let plans = portfolio(RICH, "en");
    let answer: Value = serde_json::from_str(&shown(&plans, "en")).unwrap();
    let mut said = Vec::new();
    leaves(&answer, &mut said);
    assert!(
        said.contains(&"hotline 1171".to_owned()) && !said.iter().any(|text| text.contains("hotline 1172"))
    );
}

#[test]
fn the_schema_of_show_validates_every_plan_and_knows_every_field() {
    let validator = jsonschema::draft202012::new(&schema::shown("show")).unwrap();
    for (text, language) in [(FOUNDING, "uz"), (FOUNDING, "en"), (RICH, "ru"), (super::PLAN, "en")] {
        let answer = serde_json::from_str(&shown(&portfolio(text, language), language)).unwrap();
        let complaints: Vec<String> = validator
            .iter_errors(&answer)
            .map(|error| format!("{}: {error}", error.instance_path()))
            .collect();
        assert_eq!(complaints, Vec::<String>::new());
        let mut more = answer.clone();
        more["items"][0]["unheard"] = Value::Null;
        assert!(!validator.is_valid(&more));
    }
}
