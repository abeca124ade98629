//! The shipped plan against its source: how many lines there are, what each KPI promises, what is overdue when.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use roadmap::model::{Item, Languages, Plan, Status, Str, Text};
use rust_decimal::Decimal;

use crate::support::{FOUNDING, Sandbox};

fn plan() -> Plan {
    crate::support::read(FOUNDING).unwrap()
}

#[test]
fn there_are_4_sections_20_measures_62_lines_and_55_items() {
    let plan = plan();
    let sections: Vec<_> = plan.sections.iter().map(|section| section.id.as_deref().unwrap()).collect();
    assert_eq!(sections, ["I", "II", "V", "VI"]);
    let measures: Vec<_> = plan.measures().map(|(_, measure)| measure.id.clone()).collect();
    assert_eq!(measures, (1..=20).map(|n| n.to_string()).collect::<Vec<_>>());
    let whole: Vec<_> = plan.lines().filter(|line| line.step.is_none()).map(|line| line.id()).collect();
    assert_eq!(whole, ["8", "20"]);
    let content: Vec<_> = plan.lines().filter(Item::is_content).map(|line| line.id()).collect();
    assert_eq!(content, ["13.4", "13.5", "13.6", "13.7", "14.1", "14.2", "14.3"]);
    assert_eq!((plan.lines().count(), plan.items().count()), (62, 55));
    let steps: usize = plan.measures().map(|(_, measure)| measure.steps.len()).sum();
    assert_eq!(steps, 60);
}

#[test]
fn every_item_has_a_deadline() {
    let without: Vec<_> = plan().items().filter(|item| item.due().is_none()).map(|item| item.id()).collect();
    assert_eq!(without, Vec::<String>::new());
}

#[test]
fn with_nothing_reported_the_overdue_grow_from_0_to_55() {
    let sandbox = Sandbox::founding();
    for (day, overdue) in [
        ("2023-03-30", 0),
        ("2023-03-31", 1),
        ("2023-05-01", 10),
        ("2023-05-31", 16),
        ("2023-07-01", 21),
        ("2023-09-01", 26),
        ("2023-10-01", 30),
        ("2024-01-01", 45),
        ("2024-02-01", 48),
        ("2026-01-01", 55),
    ] {
        let date: NaiveDate = day.parse().unwrap();
        let plan = plan();
        let counted = plan.items().filter(|item| item.state(date).status == Status::Overdue).count();
        assert_eq!(counted, overdue, "{day}, counted");
        let answer = sandbox.run(&format!("overdue --as-of {day} --format json")).json();
        assert_eq!(answer["items"].as_array().unwrap().len(), overdue, "{day}, answered");
        assert_eq!(answer["as_of"], day);
    }
}

#[test]
fn every_kpi_has_its_target_its_day_and_the_baseline_that_is_known() {
    let number = |text: &str| text.replace(' ', "").parse::<Decimal>().unwrap();
    let expected = [
        ("mobile-internet-users", "1", "29 500 000", "31 500 000", "2023-12-31"),
        ("wired-internet-households", "2", "", "75", "2023-12-31"),
        ("broadband-ports", "3", "4 600 000", "5 300 000", "2023-12-31"),
        ("ports-installed", "3", "", "700 000", "2023-12-31"),
        ("fibre-length", "4", "170 000", "220 000", "2023-12-31"),
        ("fibre-built", "4", "", "50 000", "2023-12-31"),
        ("telecom-coverage", "4", "", "88", "2023-12-30"),
        ("international-capacity", "5", "3.2", "3.6", "2023-12-31"),
        ("base-stations", "6", "54 000", "57 000", "2023-12-31"),
        ("stations-installed", "6", "", "3 000", "2023-12-31"),
        ("highway-coverage", "7", "", "80", "2023-12-31"),
        ("roads-covered", "7", "", "5 108", "2023-12-31"),
        ("railways-covered", "7", "", "605", "2023-12-31"),
        ("digital-service-points", "11", "", "14", "2024-01-31"),
    ];
    let plan = plan();
    let all: Vec<_> =
        plan.measures().flat_map(|(_, measure)| measure.kpis.iter().map(move |kpi| (measure, kpi))).collect();
    assert_eq!(all.len(), expected.len());
    for ((measure, kpi), (id, of, baseline, target, by)) in all.iter().zip(expected) {
        assert_eq!((kpi.id.as_str(), measure.id.as_str()), (id, of));
        let reading = kpi.reading(measure.last_day(), "2023-07-01".parse().unwrap());
        assert_eq!(reading.target, Some(number(target)), "{id}");
        assert!(!reading.direction_assumed, "{id}");
        assert_eq!(reading.by.map(|by| by.to_string()).as_deref(), Some(by), "{id}");
        let baseline = (!baseline.is_empty()).then(|| number(baseline));
        assert_eq!(kpi.baseline.as_ref().map(|base| base.value), baseline, "{id}");
        assert!(kpi.observations.is_empty(), "{id}: none are known");
    }
    let derived = all.iter().filter(|(_, kpi)| kpi.baseline.as_ref().is_some_and(|base| base.derived));
    assert_eq!(derived.map(|(_, kpi)| kpi.id.as_str()).collect::<Vec<_>>(), ["broadband-ports"]);
    let mut published = all.iter().filter_map(|(_, kpi)| kpi.baseline.as_ref()).filter(|base| !base.derived);
    assert!(published.all(|base| base.source.is_some()), "a published baseline names its source");
}

#[test]
fn every_executor_and_every_fund_is_used_and_known() {
    let plan = plan();
    let used = |ids: fn(&Plan) -> Vec<Str>| ids(&plan).into_iter().collect::<BTreeSet<_>>();
    let executors = used(|plan| plan.lines().flat_map(|line| line.executors().to_vec()).collect());
    let funding = used(|plan| plan.lines().flat_map(|line| line.funding().to_vec()).collect());
    let known_executors = plan.executors.iter().flatten().map(|executor| executor.id.clone());
    assert_eq!(executors, known_executors.collect());
    assert_eq!(funding, plan.funding.iter().flatten().map(|(id, _)| id.clone()).collect());
    assert_eq!((executors.len(), funding.len()), (16, 5));
}

#[test]
fn step_18_2_is_due_before_18_1_as_the_source_has_it() {
    let plan = plan();
    let due = |id: &str| plan.items().find(|item| item.id() == id).unwrap().due().unwrap().to_string();
    assert_eq!((due("18.1"), due("18.2")), ("2023-09-30".into(), "2023-04-30".into()));
}

#[test]
fn open_repeated_and_inherited_deadlines_are_as_read() {
    let plan = plan();
    let due = |id: &str| plan.items().find(|item| item.id() == id).unwrap().due().unwrap().to_string();
    assert_eq!(due("13.8"), "2024-01-01/..");
    assert_eq!(due("10.1"), "2023/..");
    assert_eq!(
        (due("17.1"), due("17.2"), due("20")),
        ("2023/2025".into(), "2023/2025".into(), "2023/2025".into())
    );
    for id in ["3.3", "6.3", "7.3"] {
        let item = plan.items().find(|item| item.id() == id).unwrap();
        let state = item.state("2023-07-01".parse().unwrap());
        let periods: Vec<_> = state.periods().map(|period| period.period.to_string()).collect();
        assert_eq!(periods, ["2023-Q2", "2023-Q3", "2023-Q4"], "{id}");
    }
}

#[test]
fn nothing_is_reported_as_done() {
    let plan = plan();
    let touched = plan.items().filter(|item| {
        let commitment = item.commitment();
        commitment.done.is_some() || commitment.started.is_some() || !commitment.extensions.is_empty()
    });
    assert_eq!(touched.count(), 0);
}

/// Those of the three reports without bounds are read as the plan can be read (they begin after the plan of work is due),
/// and 18.2 is one of several in its cell.
#[test]
fn the_documents_words_are_kept_beside_every_deadline_and_are_read_as_it() {
    let plan = plan();
    let commitments = plan.measures().flat_map(|(_, measure)| {
        let steps =
            measure.steps.iter().map(|step| (format!("{}.{}", measure.id, step.id), &step.commitment));
        std::iter::once((measure.id.to_string(), &measure.commitment)).chain(steps)
    });
    let mut read = 0;
    for (id, commitment) in commitments.filter(|(_, commitment)| commitment.due.is_some()) {
        let due = commitment.due.as_ref().unwrap();
        let Some(Text::Plain(words)) = &commitment.deadline else { panic!("{id} has no words of its own") };
        if due.series().is_some() {
            continue;
        }
        let reading = roadmap::phrase::read(words, roadmap::phrase::Options::default());
        assert_eq!(reading.unwrap().to_notation(), Some(due.to_string()), "{id}: {words}");
        read += 1;
    }
    assert!(read > 40, "{read}");
}

#[test]
fn a_short_title_is_short() {
    let plan = plan();
    let titles = plan.measures().flat_map(|(_, measure)| {
        let steps = measure.steps.iter().map(|step| (&step.title, &step.short));
        std::iter::once((&measure.title, &measure.short)).chain(steps)
    });
    let mut count = 0;
    for (title, short) in titles {
        let Some(short) = short else { continue };
        count += 1;
        for (long, short) in title.every().zip(short.every()) {
            assert!(short.chars().count() < long.chars().count(), "{short}");
            assert!(short.chars().count() <= 80, "{short}");
        }
    }
    assert!(count > 20, "{count}");
}

#[test]
fn every_text_is_there_in_uzbek_and_in_english() {
    let plan = plan();
    let mut texts: Vec<&Text> = plan.title.iter().collect();
    texts.extend(plan.source.iter().flat_map(|source| &source.title));
    texts.extend(plan.source.iter().flat_map(|source| &source.notes.note));
    texts.extend(plan.executors.iter().flatten().map(|executor| &executor.name));
    texts.extend(plan.funding.iter().flatten().map(|(_, name)| name));
    texts.extend(plan.sections.iter().flat_map(|section| &section.title));
    for (_, measure) in plan.measures() {
        texts.push(&measure.title);
        texts.extend(&measure.short);
        texts.push(measure.outcome.as_ref().unwrap());
        texts.extend(&measure.notes.note);
        for step in &measure.steps {
            texts.push(&step.title);
            texts.extend(&step.short);
            texts.extend(&step.outcome);
            texts.extend(&step.notes.note);
        }
        for kpi in &measure.kpis {
            texts.push(&kpi.title);
            texts.extend(kpi.unit.iter().filter(|unit| **unit != Text::Plain("%".into())));
            texts.extend(kpi.baseline.iter().flat_map(|base| &base.notes.note));
        }
    }
    assert!(texts.len() > 140, "{}", texts.len());
    for text in texts {
        let shown = |tag| text.shown(Languages { asked: Some(tag), ..Languages::default() });
        assert!(matches!(text, Text::Languages(_)), "{text:?}");
        assert!(
            shown("uz").chars().any(|c| ('а'..='я').contains(&c.to_lowercase().next().unwrap())),
            "{text:?}"
        );
        let cyrillic =
            shown("en").chars().any(|c| matches!(c, 'а'..='я' | 'А'..='Я' | 'ў' | 'қ' | 'ғ' | 'ҳ'));
        assert!(!cyrillic && !shown("en").is_empty(), "{text:?}");
    }
}
