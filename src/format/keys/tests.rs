use super::*;
use crate::syntax::Tree;

#[test]
fn no_map_has_two_keys_of_one_name_and_no_two_maps_have_one_name() {
    let mut names: Vec<&str> = maps().iter().map(|map| map.name).collect();
    names.sort_unstable();
    assert!(names.is_sorted_by(|one, next| one < next), "{names:?}");
    for map in maps() {
        let mut names: Vec<&str> = map.names().collect();
        names.sort_unstable();
        assert!(names.is_sorted_by(|one, next| one < next), "{}: {names:?}", map.name);
        assert!(names.iter().all(|name| !name.starts_with(OWN)), "{}", map.name);
    }
}

#[test]
fn every_key_is_documented_and_has_examples() {
    for map in maps() {
        assert!(map.doc.ends_with('.') && map.expected.contains("a map"), "{}", map.name);
        for key in map.keys {
            assert!(key.doc.ends_with('.') && !key.doc.contains('\n'), "{}.{}", map.name, key.name);
            assert!(!key.examples.is_empty(), "{}.{}", map.name, key.name);
        }
    }
}

#[test]
fn every_example_is_one_value_in_yaml_that_may_stand_in_braces_too() {
    for (map, key) in maps().iter().flat_map(|map| map.keys.iter().map(move |key| (map, key))) {
        for example in key.examples {
            let place = format!("{}.{}: {example}", map.name, key.name);
            let alone = Tree::new((*example).into());
            let inside = Tree::new(format!("{{{}: {example}}}", key.name));
            assert_eq!((alone.error(), inside.error()), (None, None), "{place}");
            let (alone, map) = (alone.root().unwrap(), inside.root().unwrap());
            let value = map.get(key.name).unwrap().value;
            assert_eq!((value.kind(), value.text()), (alone.kind(), alone.text()), "{place}");
            assert_eq!(map.entries().count(), 1, "{place}");
            // Nothing is cut off as a comment.
            assert!(!example.contains(" #"), "{place}");
        }
    }
}

#[test]
fn keys_between_which_a_map_chooses_are_keys_of_it_that_are_not_needed() {
    for map in maps() {
        for name in map.choice.keys() {
            assert!(map.keys.iter().any(|key| key.name == *name && !key.needed), "{}.{name}", map.name);
        }
    }
}

#[test]
fn a_key_is_found_by_its_name() {
    for map in maps() {
        for (at, name) in map.names().enumerate() {
            assert_eq!((map.at(name), map.find(name)), (at, Some(at)));
        }
        assert_eq!(map.find("nothing"), None);
    }
}

#[test]
fn what_is_expected_names_scalar_and_map() {
    let expected = |map: &Map, name| map.keys[map.at(name)].value.expected().into_owned();
    assert_eq!(expected(&STEP, "kind"), "`step` or `content`");
    assert_eq!(expected(&SERIES, "every"), "`month`, `quarter`, `half-year` or `year`");
    assert_eq!(expected(&STEP, "started"), "a day such as 2023-04-30, or a map {date, note, evidence, act}");
    assert_eq!(expected(&KPI, "target"), "a number, or a map {value, by} or {value, in}");
    assert_eq!(
        expected(&STEP, "done"),
        "a day such as 2023-04-30, a map {date, note, evidence, act}, or for a series a map from period to day"
    );
    assert_eq!(expected(&PLAN, "executors"), "a map from id to name");
    assert_eq!(expected(&PLAN, "events"), "a map from id to event");
}
