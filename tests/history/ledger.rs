//! What people did to the plan of the story, found in its versions.

use chrono::{Days, NaiveDate};
use roadmap::cli::process::Repository;
use roadmap::history::{Delta, Difference, ObjectKind, Recognised, Revision, Version, What, compare};
use roadmap::model::{MarkKind, Plan};

use super::script::{open, path};
use super::story::{
    BACKDATED, DUE_MOVED, MARK_REMOVED, MERGE, RENAMED, RENAMED_BACK, RENUMBERED, REPAIRED, REWRITTEN, Story,
};
use crate::support::Sandbox;

/// What each commit of the main line changed against the last version that is a plan.
fn told(story: &Story, repository: &Repository) -> Vec<(usize, NaiveDate, Vec<Difference>)> {
    let head = repository.commit(&Revision::head()).unwrap();
    let history = repository.history(&head, &path("roadmap.yaml")).unwrap();
    let mut objects =
        repository.objects(history.versions.iter().filter_map(Version::content), 1 << 20).unwrap();
    let mut last = Plan::default();
    let mut told = Vec::new();
    for (version, expected) in history.versions.iter().zip(&story.expected) {
        if version.content().is_none() {
            continue;
        }
        let ObjectKind::Blob(bytes) = objects.next().unwrap().unwrap().kind else { panic!("{version:?}") };
        if let Ok(plan) = crate::support::read(roadmap::syntax::text(&bytes).unwrap()) {
            // Tashkent is five hours ahead of UTC all year.
            let day = (version.recorded + chrono::TimeDelta::hours(5)).date();
            told.push((expected.number, day, compare(&last, &plan)));
            last = plan;
        }
    }
    told
}

#[test]
fn every_hand_edit_of_the_story_is_found_in_its_commit() {
    let sandbox = Sandbox::empty();
    let story = Story::tell(&sandbox, "repo");
    let told = told(&story, &open(&sandbox, "repo"));
    let of = |number: usize| {
        let (_, day, differences) = told.iter().find(|(one, ..)| *one == number).unwrap();
        (*day, differences.as_slice())
    };

    let (
        recorded,
        [Difference { part, what: What::Mark { kind: MarkKind::Done, delta: Delta::Added(mark), .. } }],
    ) = of(BACKDATED)
    else {
        panic!("{:?}", of(BACKDATED))
    };
    assert_eq!(part.id, "1.1");
    assert!(mark.day() + Days::new(30) < recorded);

    let (_, [Difference { part, what: What::Due { delta: Delta::Changed(..), .. } }]) = of(DUE_MOVED) else {
        panic!("{:?}", of(DUE_MOVED))
    };
    assert_eq!(part.id, "1.2");

    let (_, [Difference { part, what: What::Mark { delta: Delta::Removed(_), .. } }]) = of(MARK_REMOVED)
    else {
        panic!("{:?}", of(MARK_REMOVED))
    };
    assert_eq!(part.id, "1.1");

    let (_, [Difference { part, what: What::Observation(Delta::Changed(old, new)) }]) = of(REWRITTEN) else {
        panic!("{:?}", of(REWRITTEN))
    };
    assert_eq!((part.id.as_str(), old.date, old.value < new.value), ("ports", new.date, true));

    let (_, differences) = of(RENUMBERED);
    let all: Vec<_> = differences.iter().map(|one| (one.part.id.as_str(), one.part.was.as_deref())).collect();
    assert_eq!(all, [("1.4", None), ("2.4", Some("2.3")), ("2.5", Some("2.4"))]);
    assert!(matches!(differences[0].what, What::Removed { .. }));
    assert!(
        differences[1..]
            .iter()
            .all(|one| one.what == What::Renumbered && one.part.recognised == Recognised::Text)
    );

    // A merge brings all of its branch at once, a repair and a mere rename of the file nothing.
    let (_, differences) = of(MERGE);
    assert!(matches!(
        differences,
        [Difference { what: What::Reworded(..), .. }, Difference { what: What::Executors(_), .. }]
    ));
    assert_eq!(of(REPAIRED).1, []);
    assert_eq!(of(RENAMED_BACK).1, []);
    assert!(matches!(of(RENAMED).1, [Difference { what: What::Reworded(..), .. }]));
}
