//! The ids of sections and measures.

use std::collections::{HashMap, HashSet};

use super::draft::Remark;
use super::free::Free;
use super::grid::DOCUMENT;
use super::layout::Layout;
use super::mark::in_roman;
use super::options::{Column, ColumnList};
use super::outline::{Outline, Part, Rows};
use super::role::Role;
use crate::problem::Problem;

/// The ids of an outline in its order: of the sections, each before those in it, and of the measures.
#[derive(Debug, Default)]
pub(super) struct Identity {
    pub(super) sections: Vec<(String, Option<Remark>)>,
    pub(super) measures: Vec<(String, Option<Remark>)>,
    /// What holds for the whole plan.
    pub(super) remarks: Vec<Remark>,
}

/// A measure, and the address of its section.
struct Place<'o> {
    rows: &'o Rows,
    section: String,
}

/// Gives every section and measure an id, which is its number in the document.
///
/// # Errors
/// A number stands twice in one section of one table.
pub(super) fn identify(outline: &Outline, layouts: &[Layout<'_>]) -> Result<Identity, Problem> {
    let mut identity = Identity::default();
    let mut places = Vec::new();
    walk(&outline.top, "", &mut identity, &mut places);
    let mut ids = numbers(&places, &mut identity);
    let mut twice: HashMap<&str, Vec<usize>> = HashMap::new();
    for (nth, (id, _)) in ids.iter().enumerate() {
        twice.entry(id).or_default().push(nth);
    }
    let mut again: Vec<Vec<usize>> = twice.into_values().filter(|places| places.len() > 1).collect();
    again.sort();
    if again.is_empty() {
        identity.measures = ids;
        return Ok(identity);
    }
    let scope = |nth: &usize| places.get(*nth).map(|place| (place.section.as_str(), place.rows.layout));
    for same in &again {
        let mut firsts = HashMap::new();
        for place in same {
            if let Some(first) = firsts.insert(scope(place), *place) {
                return Err(twice_in_one(&places, layouts, first, *place));
            }
        }
    }
    // Whether the measures of one number all stand in different sections, or in different tables.
    let differ = |what: &dyn Fn(&Place<'_>) -> Option<String>| {
        again.iter().all(|same| {
            let mut seen = HashSet::new();
            same.iter()
                .filter_map(|nth| places.get(*nth))
                .all(|place| what(place).is_some_and(|one| seen.insert(one)))
        })
    };
    let section = |place: &Place<'_>| Some(place.section.clone()).filter(|section| !section.is_empty());
    let table =
        |place: &Place<'_>| layouts.get(place.rows.layout).map(|layout| format!("T{}", layout.table.number));
    let by_section = differ(&section);
    let by_table = !by_section && differ(&table);
    let mut given = Free::default();
    for (place, (id, remark)) in places.iter().zip(&mut ids) {
        let prefixes = match (by_section, by_table) {
            (true, _) => [None, section(place)],
            (false, true) => [table(place), None],
            (false, false) => [table(place).filter(|_| layouts.len() > 1), section(place)],
        };
        let whole: Vec<String> = prefixes.into_iter().flatten().chain([id.clone()]).collect();
        let whole = whole.join("-");
        // `1-1` may be the first of a section, or a number of the document.
        let free = given.take(&whole);
        if free != whole {
            *remark = Some(Remark::open(format!("the document has two measures {whole}")));
        }
        *id = free;
    }
    let what = if by_section || !by_table && layouts.len() == 1 { "section" } else { "table" };
    identity.remarks.push(Remark::read(format!(
        "the numbers of measures begin again in each {what}; they stand after the number of theirs"
    )));
    identity.measures = ids;
    Ok(identity)
}

/// The ids of sections, and the measures in the order of the document.
fn walk<'o>(part: &'o Part, address: &str, identity: &mut Identity, places: &mut Vec<Place<'o>>) {
    places.extend(part.measures.iter().map(|rows| Place { rows, section: address.to_owned() }));
    let mut given = Free::default();
    for (nth, inner) in part.parts.iter().enumerate() {
        let number = inner.head.as_ref().and_then(|head| head.number.clone());
        let in_order = || if address.is_empty() { in_roman(nth + 1) } else { (nth + 1).to_string() };
        let unnumbered =
            Remark::read("the document does not number all sections; those are numbered in order");
        if number.is_none() && !identity.remarks.contains(&unnumbered) {
            identity.remarks.push(unnumbered);
        }
        let own = number.unwrap_or_else(in_order);
        let id = given.take(&own);
        let remark = (id != own).then(|| Remark::open(format!("the document has two sections {own}")));
        let address = if address.is_empty() { id.clone() } else { format!("{address}-{id}") };
        identity.sections.push((id, remark));
        walk(inner, &address, identity, places);
    }
}

/// The numbers of the measures; those without one get one.
fn numbers(places: &[Place<'_>], identity: &mut Identity) -> Vec<(String, Option<Remark>)> {
    let mut ids: Vec<(String, Option<Remark>)> = Vec::new();
    if places.iter().all(|place| place.rows.number.is_none()) {
        if !places.is_empty() {
            identity
                .remarks
                .push(Remark::read("the document does not number its measures; they are numbered in order"));
        }
        return (1..=places.len()).map(|number| (number.to_string(), None)).collect();
    }
    let numbered = places.iter().filter_map(|place| place.rows.number.as_ref());
    let given: HashSet<&str> = numbered.map(|number| number.id.as_str()).collect();
    let mut free = Free::default();
    let mut last = "0";
    for place in places {
        let found = if let Some(number) = &place.rows.number {
            let other = number.other.as_ref();
            let remark = other.map(|other| {
                Remark::read(format!("beside {} stands an automatic number, {other}", number.id))
            });
            last = &number.id;
            (number.id.clone(), remark)
        } else {
            let remark = Remark::read("the document gives this measure no number");
            (free.take_unless(&format!("{last}-a"), |id| given.contains(id)), Some(remark))
        };
        ids.push(found);
    }
    ids
}

fn twice_in_one(places: &[Place<'_>], layouts: &[Layout<'_>], first: usize, second: usize) -> Problem {
    let rows = |nth: usize| places.get(nth).map(|place| place.rows);
    let number =
        rows(first).and_then(|rows| rows.number.as_ref()).map(|number| number.id.clone()).unwrap_or_default();
    let at = |nth: usize| {
        let rows = rows(nth)?;
        Some(layouts.get(rows.layout)?.table.place(rows.members.first()?.row, 0).to_string())
    };
    let [first, second] = [first, second].map(|nth| at(nth).unwrap_or_default());
    let layout = rows(0).and_then(|rows| layouts.get(rows.layout));
    let list = layout.map(without_numbers).unwrap_or_default();
    Problem::new(&DOCUMENT, format!("the number {number} stands twice: {first}, and {second}")).hint(format!(
        "correct the number in the document, or have the measures numbered in order: `--columns {list}`"
    ))
}

/// The columns of a table without that of numbers.
fn without_numbers(layout: &Layout<'_>) -> String {
    let columns = layout.roles().filter(|role| *role != Role::Number);
    let columns = columns.filter_map(|role| layout.column(role).map(|column| (role, Column::Nth(column))));
    ColumnList(columns.collect()).to_string()
}
