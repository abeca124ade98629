//! Operations on small texts without any meaning.

use super::*;

const RULES: Rules = Rules {
    day_keys: &["day", "when"],
    day: "day",
    apart: &[],
    is_period: |key| key.len() == 4 && key.parse::<u16>().is_ok(),
};

fn text(text: &str) -> Value {
    Value::Text(text.into())
}

fn day(text: &str) -> Value {
    Value::Day(text.into())
}

fn map<const N: usize>(entries: [(&str, Value); N]) -> Value {
    Value::Map(entries.into_iter().map(|(key, value)| (key.to_owned(), value)).collect())
}

/// What becomes of the text by an operation on the first element of its list, or why it is refused.
fn edited(text: &str, op: &Op<'_>) -> Result<String, String> {
    let tree = Tree::new(text.into());
    let mut way: Vec<Child<'_>> = tree.top().into_iter().collect();
    while let Some(next) = way.last().filter(|_| way.len() < 3).and_then(|last| last.children().next()) {
        way.push(next);
    }
    let said = |problem: Problem| problem.message.plain().to_owned();
    let mut splices = splices(&way, op, &RULES).map_err(said)?;
    join(text, &mut splices).map_err(said)
}

fn becomes(before: &str, op: &Op<'_>, after: &str) {
    assert_eq!(edited(before, op).as_deref(), Ok(after), "{before}");
}

fn refused(before: &str, op: &Op<'_>, why: &str) {
    let refusal = edited(before, op).unwrap_err();
    assert!(refusal.contains(why), "{refusal}\n{before}");
}

fn set<'o>(key: &'o str, value: Value, after: &'o [&'o str]) -> Op<'o> {
    Op { key, after, leave: Leave::AsNeighbours, act: Act::Set(value) }
}

/// An operation on the key `k`.
fn op(act: Act) -> Op<'static> {
    Op { key: "k", after: &[], leave: Leave::AsNeighbours, act }
}

#[test]
fn a_new_key_stands_after_its_neighbour_and_is_written_like_it() {
    let op = set("when", day("2024-01-05"), &["b", "a"]);
    becomes("l:\n  - a: 1\n    c: 2\n", &op, "l:\n  - a: 1\n    when: 2024-01-05\n    c: 2\n");
    becomes(
        "l:\n- a: 1 # one\n    # and more\n",
        &op,
        "l:\n- a: 1 # one\n    # and more\n  when: 2024-01-05\n",
    );
    becomes("l:\r\n- a: 1", &op, "l:\r\n- a: 1\r\n  when: 2024-01-05");
    becomes("l: [{a: 1, c: 2}]\n", &op, "l: [{a: 1, when: 2024-01-05, c: 2}]\n");
    becomes("l: [{a: 1}, {day: '2023'}]\n", &op, "l: [{a: 1, when: '2024-01-05'}, {day: '2023'}]\n");
    becomes(r#"{"l":[{"a":1}]}"#, &op, r#"{"l":[{"a":1,"when":"2024-01-05"}]}"#);
    becomes("l:\n- {\n  a: 1,\n  c: 2,\n}\n", &op, "l:\n- {\n  a: 1,\n  when: 2024-01-05,\n  c: 2,\n}\n");
    refused("l:\n- x: |\n    y", &set("k", day("1"), &[]), "a block of text would meet the end");
    refused("l:\n- &a\n  x: 1\n", &op, "this part of the plan stands behind an anchor");
}

#[test]
fn a_value_is_replaced_and_nothing_beside_it() {
    let op = set("k", day("2024"), &[]);
    becomes("l:\n- k:   '2023'  # c\n", &op, "l:\n- k:   '2024'  # c\n");
    becomes("l:\n- k: # c\n  j: 1\n", &op, "l:\n- k: 2024 # c\n  j: 1\n");
    becomes("l:\n- k: {day: 2023}\n", &op, "l:\n- k: {day: 2024}\n");
    becomes("l:\n- k:\n    x: 1\n    y: 2\n  j: 1\n", &op, "l:\n- k: 2024\n  j: 1\n");
    refused("l:\n- k:\n    x: 1 # c\n    y: 2\n", &op, "a comment stands in what is to be taken out");
    refused("l:\n- j: &a 1\n  k: *a\n", &op, "this value is an alias");
    let op = set("k", map([("day", day("2024")), ("m", text("a: b"))]), &[]);
    becomes("l:\n- k: 2023\n", &op, "l:\n- k: {day: 2024, m: \"a: b\"}\n");
    becomes(
        "l:\n- k:\n    day: 2024\n    x: 1\n",
        &op,
        "l:\n- k:\n    day: 2024\n    x: 1\n    m: \"a: b\"\n",
    );
}

#[test]
fn entries_keep_their_order() {
    let op = |entry: &str| {
        let entries = entry.split(' ').map(|entry| (entry.into(), day("x"))).collect();
        op(Act::SetIn { entries, order: Ord::cmp })
    };
    becomes("l:\n- k: {2020: x, 2022: x}\n", &op("2021"), "l:\n- k: {2020: x, 2021: x, 2022: x}\n");
    becomes("l:\n- k:\n    2020: x\n", &op("2021"), "l:\n- k:\n    2020: x\n    2021: x\n");
    becomes("l:\n- k:\n    # c\n    2022: x\n", &op("2021"), "l:\n- k:\n    2021: x\n    # c\n    2022: x\n");
    becomes("l:\n- k: {2020: y}\n", &op("2020"), "l:\n- k: {2020: x}\n");
    becomes("l:\n- j: 1\n", &op("2020"), "l:\n- j: 1\n  k: {2020: x}\n");
    becomes(
        "l:\n- j: 1\n- k:\n     2020: x\n",
        &op("2020"),
        "l:\n- j: 1\n  k:\n     2020: x\n- k:\n     2020: x\n",
    );
    let several = op("2020 2021 2023");
    becomes("l:\n- k: {2022: x}\n", &several, "l:\n- k: {2020: x, 2021: x, 2022: x, 2023: x}\n");
    becomes(
        "l:\n- k:\n    # c\n    2022: x # d\n",
        &several,
        "l:\n- k:\n    2020: x\n    2021: x\n    # c\n    2022: x # d\n    2023: x\n",
    );
    becomes("l:\n- j: 1\n", &several, "l:\n- j: 1\n  k: {2020: x, 2021: x, 2023: x}\n");
}

#[test]
fn several_elements_are_written_as_one_would_be() {
    let op = |n| op(Act::Insert(vec![(n, ["a", "b"].map(day).into())]));
    becomes("l:\n- k: [x, y]\n", &op(0), "l:\n- k: [a, b, x, y]\n");
    becomes("l:\n- k: [x, y]\n", &op(1), "l:\n- k: [x, a, b, y]\n");
    becomes("l:\n- k: [x,\n      y]\n", &op(2), "l:\n- k: [x,\n      y,\n      a,\n      b]\n");
    becomes("l:\n- k: []\n", &op(0), "l:\n- k: [a, b]\n");
    becomes("l:\n- k:\n    - x # c\n    - y\n", &op(1), "l:\n- k:\n    - x # c\n    - a\n    - b\n    - y\n");
    becomes("l:\n- k:\n    # c\n    - x\n", &op(0), "l:\n- k:\n    - a\n    - b\n    # c\n    - x\n");
    becomes("l:\n- k:\n  j: 1\n", &op(0), "l:\n- k:\n  - a\n  - b\n  j: 1\n");
    becomes("l:\n- j: 1\n", &op(0), "l:\n- j: 1\n  k: [a, b]\n");
}

#[test]
fn what_goes_leaves_no_trace_but_its_comments() {
    let unset = op(Act::Unset);
    becomes("l:\n- j: 1\n  k: 1\n", &unset, "l:\n- j: 1\n");
    becomes("l:\n- j: 1\n  k: 1 # c", &unset, "l:\n- j: 1\n  # c");
    becomes("l:\n- k: 1\n  j: 1\n", &unset, "l:\n- j: 1\n");
    becomes("l: [{j: 1, k: 1}]", &unset, "l: [{j: 1}]");
    becomes("l: [{k: 1, j: 1}]", &unset, "l: [{j: 1}]");
    becomes("l:\n- j: 1\n  k: # c\n    x: 1\n", &unset, "l:\n- j: 1\n  k: # c\n");
    becomes("l:\n- j: 1\n  k: 1\n- k: ~\n", &unset, "l:\n- j: 1\n- k: ~\n");
    becomes("l:\n- j: 1\n  k: 1\n- k: ~\n- k:\n", &unset, "l:\n- j: 1\n  k: ~\n- k: ~\n- k:\n");
    becomes("l:\n- j: 1\n  k: 1\n- k: ~\n- k:\n- j: 1\n", &unset, "l:\n- j: 1\n- k: ~\n- k:\n- j: 1\n");
    becomes("l:\n- j: 1\n  k: 1\n- {k: ~}\n- {k: ~}\n", &unset, "l:\n- j: 1\n- {k: ~}\n- {k: ~}\n");
    becomes("l:\n- j: 1\n", &unset, "l:\n- j: 1\n");
    refused("l:\n- k: 1\n", &unset, "nothing would be left here but a dash");
    refused("l:\n- j: 1\n  k: {x: &a 1}\n", &unset, "has an anchor others may refer to");
    let op = op(Act::UnsetIn("2020".into()));
    becomes("l:\n- j: 1\n  k: {2020: x, 2021: x}\n", &op, "l:\n- j: 1\n  k: {2021: x}\n");
    becomes("l:\n- j: 1\n  k: {2020: x}\n", &op, "l:\n- j: 1\n");
}

#[test]
fn elements_are_written_as_those_around_them() {
    let last = op(Act::Insert(vec![(usize::MAX, vec![map([("day", day("x")), ("m", text("w"))])])]));
    becomes("l:\n- j: 1\n", &last, "l:\n- j: 1\n  k:\n  - {day: x, m: w}\n");
    becomes("l:\n  - j: 1\n", &last, "l:\n  - j: 1\n    k:\n      - {day: x, m: w}\n");
    becomes("l:\n- j: 1\n  k: []\n", &last, "l:\n- j: 1\n  k: [{day: x, m: w}]\n");
    becomes("l:\n- k:\n  -  day: z\n", &last, "l:\n- k:\n  -  day: z\n  -  day: x\n     m: w\n");
    becomes("l:\n- k:\n  - {day: z}\n", &last, "l:\n- k:\n  - {day: z}\n  - {day: x, m: w}\n");
    becomes("l:\n- k: [{ day: z }]\n", &last, "l:\n- k: [{ day: z }, { day: x, m: w }]\n");
    refused("l:\n- k: [\n  # c\n  ]\n", &last, "a comment stands inside this empty list");
    let remove = |n| op(Act::Remove(n));
    becomes("l:\n- j: 1\n  k:\n  - 1\n  - 2\n", &remove(0), "l:\n- j: 1\n  k:\n  - 2\n");
    becomes("l:\n- j: 1\n  k: [1, 2]\n", &remove(1), "l:\n- j: 1\n  k: [1]\n");
    becomes("l:\n- j: 1\n  k:\n  - 1\n", &remove(0), "l:\n- j: 1\n");
    let op = op(Act::Replace(1, text("yes")));
    becomes("l:\n- k: [1, 2]\n", &op, "l:\n- k: [1, \"yes\"]\n");
    refused("l:\n- k: [1]\n", &op, "`k` has no such element");
}

#[test]
fn a_key_stays_or_goes_as_is_asked() {
    let op = |leave| Op { leave, ..op(Act::Unset) };
    let (goes, stays) = (op(Leave::Nothing), op(Leave::Key));
    becomes("l:\n- j: 1\n  k: 1\n- k: ~\n- k: ~\n", &goes, "l:\n- j: 1\n- k: ~\n- k: ~\n");
    becomes("l:\n- j: 1\n  k: 1 # c\n", &stays, "l:\n- j: 1\n  k: # c\n");
    becomes("l: [{k: 1}]\n", &stays, "l: [{k: }]\n");
    becomes("l: [{k: 1}]\n", &goes, "l: [{}]\n");
    becomes(r#"{"l": [{"j": 1, "k": 1}]}"#, &stays, r#"{"l": [{"j": 1, "k": null}]}"#);
}

#[test]
fn an_element_gets_the_number_it_is_asked_to_have() {
    let op = |n| op(Act::Insert(vec![(n, vec![map([("day", day("x")), ("m", text("w"))])])]));
    let before = "l:\n- k:\n  # one\n  - {day: 1}\n  # two\n  - {day: 2} # c\n";
    becomes(
        before,
        &op(0),
        "l:\n- k:\n  - {day: x, m: w}\n  # one\n  - {day: 1}\n  # two\n  - {day: 2} # c\n",
    );
    becomes(
        before,
        &op(1),
        "l:\n- k:\n  # one\n  - {day: 1}\n  - {day: x, m: w}\n  # two\n  - {day: 2} # c\n",
    );
    becomes(before, &op(2), &format!("{before}  - {{day: x, m: w}}\n"));
    becomes("l:\n- k: [{day: 1}, {day: 2}]\n", &op(0), "l:\n- k: [{day: x, m: w}, {day: 1}, {day: 2}]\n");
    becomes("l:\n- k: [{day: 1}, {day: 2}]\n", &op(1), "l:\n- k: [{day: 1}, {day: x, m: w}, {day: 2}]\n");
    becomes("l:\r\n- k:\r\n  - day: 1\r\n", &op(0), "l:\r\n- k:\r\n  - day: x\r\n    m: w\r\n  - day: 1\r\n");
    becomes(
        "l:\n- k:\n  - day: 1\n  - day: 2",
        &op(1),
        "l:\n- k:\n  - day: 1\n  - day: x\n    m: w\n  - day: 2",
    );
}

#[test]
fn what_is_empty_becomes_a_map_and_a_map_becomes_empty_again() {
    let set = set("k", day("2024"), &["j"]);
    becomes("l:\n  m:\n", &set, "l:\n  m: {k: 2024}\n");
    becomes("l:\n  m: {}\n", &set, "l:\n  m: {k: 2024}\n");
    becomes("l: {m: ~, n: 1}\n", &set, "l: {m: {k: 2024}, n: 1}\n");
    let unset = Op { leave: Leave::Nothing, ..op(Act::Unset) };
    becomes("l:\n  m:\n    k: 2024\n  n: 1\n", &unset, "l:\n  m:\n  n: 1\n");
    becomes("l:\n  m: {k: 2024}\n", &unset, "l:\n  m: {}\n");
    refused("l:\n- k: 1\n", &unset, "nothing would be left here but a dash");
}
