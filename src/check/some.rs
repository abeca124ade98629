//! The first few of many.

/// More are only counted.
const MOST: usize = 5;

/// Names in backticks, divided by commas: the first few and how many more there are.
pub(super) fn list(names: impl Iterator<Item = String>) -> String {
    let mut names = names.map(|name| format!("`{name}`"));
    let first: Vec<String> = names.by_ref().take(MOST).collect();
    match names.count() {
        0 => first.join(", "),
        more => format!("{} and {more} more", first.join(", ")),
    }
}
