//! Changes of a plan spliced into its text: only the bytes concerned change.
//!
//! A change is looked up in the tree of the text, turned into splices, and the new text is read again, by both YAML
//! readers, before anybody may write it: it must give the old plan with the change and nothing else. Of a text so large
//! that it is read in pieces, that is done with the piece the change is in (`sheet`).

mod guard;
mod sheet;
mod source;
mod splice;
mod splicer;
mod tree;
mod value;

use crate::model::{Change, ChangeTarget, Edit, MarkKind, Part, Place, Plan};

use self::sheet::Sheets;
use self::splicer::Splicer;
use self::tree::Tree;
use self::value::Value;
use super::fault::Spot;

/// Why a change cannot be made surely in this text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EditRefusal {
    /// What stands in the way.
    pub message: String,
    /// What to do by hand.
    pub hint: Option<String>,
    /// Where, if a place is concerned.
    pub spot: Option<Spot>,
}

impl EditRefusal {
    fn new(message: impl Into<String>) -> Self {
        Self { message: message.into(), hint: None, spot: None }
    }
}

/// The text with these changes of the plan it holds. All of them or none.
///
/// # Errors
/// The first change that cannot be made surely, with what to write by hand.
pub fn edit(text: &str, plan: &Plan, changes: &[Change]) -> Result<String, EditRefusal> {
    if let (Some(at), Some(change)) = (source::lone_return(text), changes.first()) {
        let message =
            "a carriage return without a line feed ends a line here; such a file is not changed".into();
        let refusal = EditRefusal { message, hint: None, spot: Some(source::spot(text, at)) };
        return Err(by_hand(refusal, plan, change, text, &Tree::new(text)));
    }
    let sheets = Sheets::of(text);
    let mut splices = Vec::new();
    for sheet in sheets.concerned(plan, changes) {
        let new = edit_whole(&sheet.text, &sheet.plan, &sheet.changes)
            .map_err(|refusal| sheets.outside(&sheet, refusal))?;
        let Some(text) = sheet.bare(&new).filter(|_| sheets.still_parted(&sheet, &new)) else {
            return Err(EditRefusal::new("the changed text would not end as it did; nothing was written"));
        };
        let (start, end) = (sheet.range.start, sheet.range.end);
        splices.push(splice::Splice { start, end, text: text.to_owned() });
    }
    splice::join(text, splices)
}

/// The same, verified as a whole.
fn edit_whole(text: &str, plan: &Plan, changes: &[Change]) -> Result<String, EditRefusal> {
    let mut new = text.to_owned();
    for round in rounds(changes) {
        let tree = Tree::new(&new);
        let mut splices = Vec::new();
        for change in &round {
            let into = Splicer::new(&new, &tree);
            let made = splices_of(&into, plan, change)
                .map_err(|refusal| by_hand(refusal, plan, change, &new, &tree))?;
            splices.extend(made);
        }
        new = splice::join(&new, splices)?;
    }
    let mut expected = plan.clone();
    for change in changes {
        expected.apply(change);
    }
    guard::check(text, &new, expected, changes).map_err(|refusal| match changes {
        [change] => by_hand(refusal, plan, change, text, &Tree::new(text)),
        _ => EditRefusal { hint: Some("make the changes one by one to see which it is".into()), ..refusal },
    })?;
    Ok(new)
}

/// Changes of one target are made one after the other, each on the text the last one left; others at once.
fn rounds(changes: &[Change]) -> Vec<Vec<&Change>> {
    let mut rounds: Vec<Vec<&Change>> = Vec::new();
    let mut next: std::collections::BTreeMap<ChangeTarget, usize> = std::collections::BTreeMap::new();
    for change in changes {
        let round = next.entry(change.target).or_default();
        match rounds.get_mut(*round) {
            Some(changes) => changes.push(change),
            None => rounds.push(vec![change]),
        }
        *round += 1;
    }
    rounds
}

fn place(plan: &Plan, target: ChangeTarget) -> Place {
    let section =
        plan.sections.get(target.section).map(|section| section.place(target.section)).unwrap_or_default();
    let measure = section.key("measures").index(target.measure);
    match target.part {
        None => measure,
        Some(Part::Step(n)) => measure.key("steps").index(n),
        Some(Part::Kpi(n)) => measure.key("kpis").index(n),
    }
}

/// Why a line cannot follow, or be left as the last.
const BLOCK_AT_THE_END: &str = "a block of text would meet the end of a file without a last line break; readers disagree about such a text";

/// Keys after which a new one stands, the last present first.
const BEFORE_STARTED: [&str; 7] = ["due", "outcome", "funding", "executors", "kind", "title", "id"];
const BEFORE_EXTENSIONS: [&str; 2] = ["started", "due"];
const BEFORE_DONE: [&str; 3] = ["extensions", "started", "due"];

fn splices_of(
    splicer: &Splicer<'_>,
    plan: &Plan,
    change: &Change,
) -> Result<Vec<splice::Splice>, EditRefusal> {
    let map = splicer.map_at(&place(plan, change.target))?;
    let after = |key: &str| -> Vec<&'static str> {
        let own: &[&'static str] = match key {
            "started" => &[],
            "extensions" => &BEFORE_EXTENSIONS,
            "dropped" => &["done", "extensions", "started", "due"],
            _ => &BEFORE_DONE,
        };
        own.iter().chain(&BEFORE_STARTED).copied().collect()
    };
    match &change.edit {
        Edit::Mark(word, mark) => splicer.set(map, word.word(), &Value::mark(mark), &after(word.word())),
        Edit::Unmark(word) => splicer.unset(map, word.word()),
        Edit::Period(period, mark) => {
            splicer.set_entry(map, "done", &period.to_string(), &Value::mark(mark), &after("done"))
        }
        Edit::Unperiod(period) => splicer.unset_entry(map, "done", &period.to_string()),
        Edit::Extend(extension) => {
            splicer.append(map, "extensions", &Value::extension(extension), &after("extensions"))
        }
        Edit::Unextend(n) => splicer.remove(map, "extensions", *n),
        Edit::Observe(seen) => splicer.append(map, "observations", &Value::observation(seen), &[]),
        Edit::Reobserve(n, seen) => splicer.reset(map, "observations", *n, &Value::observation(seen)),
    }
}

/// The refusal with the YAML to write by hand, and the line to write it at.
fn by_hand(refusal: EditRefusal, plan: &Plan, change: &Change, text: &str, tree: &Tree) -> EditRefusal {
    let lines = match &change.edit {
        Edit::Mark(word, mark) => format!("write by hand: `{}: {}`", word.word(), Value::mark(mark).flow()),
        Edit::Period(period, mark) => {
            format!("write by hand: `done: {{{period}: {}}}`", Value::mark(mark).flow())
        }
        Edit::Unmark(word) => format!("take `{}` out by hand", word.word()),
        Edit::Unperiod(period) => format!("take `{period}` out of `{}` by hand", MarkKind::Done.word()),
        Edit::Extend(extension) => {
            format!("write by hand: `extensions: [{}]`", Value::extension(extension).flow())
        }
        Edit::Unextend(_) => "take the extension out by hand".into(),
        Edit::Observe(seen) | Edit::Reobserve(_, seen) => {
            format!("write by hand: `observations: [{}]`", Value::observation(seen).flow())
        }
    };
    let spot = refusal
        .spot
        .or_else(|| tree.nearest(&place(plan, change.target)).map(|start| source::spot(text, start)));
    EditRefusal { message: refusal.message, hint: Some(lines), spot }
}
