//! Where a text names executors, funding and events, and how one gets another id everywhere at once.

use super::decode::Reading;
use super::encode::RULES;
use super::expected::walk;
use super::keys::Type;
use crate::model::{Named, Plan};
use crate::problem::{EDIT, Problem};
use crate::syntax::edit::{Splice, Value, join};
use crate::syntax::{Node, Tree, verify};

/// A place where something is named.
#[derive(Clone, Copy, Debug)]
pub struct Occurrence<'t> {
    /// What is named there.
    pub named: Named,
    /// The scalar with its id; of the table the key.
    pub node: Node<'t>,
    /// Whether the table explains it there.
    pub is_definition: bool,
}

/// Every place of a text where something is named, in its order. What a deadline runs from counts as an event, though it
/// may be the id of an item.
#[must_use]
pub fn occurrences(tree: &Tree) -> Vec<Occurrence<'_>> {
    let mut all = Vec::new();
    walk(tree, &mut |visited| {
        let key = visited.expected.key.map_or("", |key| key.name);
        let row = visited.key.filter(|_| matches!(visited.within.value, Some(Type::Table(_))));
        let found = match (row, visited.expected.value) {
            (Some(row), _) => Named::of_table(key).map(|named| (named, row, true)),
            (None, Some(Type::Word)) => Named::of_table(key).map(|named| (named, visited.node, false)),
            (None, Some(Type::Reference)) => Some((Named::Event, visited.node, false)),
            (None, _) => None,
        };
        let found = found.filter(|(_, node, _)| node.kind().is_scalar());
        all.extend(found.map(|(named, node, is_definition)| Occurrence { named, node, is_definition }));
    });
    all
}

/// The splices that give something another id, in its table and wherever it is named. The text is that of its tree, and
/// the plan that of the text.
///
/// # Errors
/// The text with these splices is no plan, or another one than was asked for.
pub fn rename(tree: &Tree, plan: &Plan, named: Named, old: &str, new: &str) -> Result<Vec<Splice>, Problem> {
    if new.trim().is_empty() {
        return Err(Problem::new(&EDIT, "an id has letters or digits"));
    }
    let is_meant = |one: &Occurrence<'_>| one.named == named && one.node.text() == Some(old);
    let mut splices: Vec<Splice> =
        occurrences(tree).into_iter().filter(is_meant).map(|one| written(one.node, new)).collect();
    let reading = Reading::of(Tree::new(join(tree.text(), &mut splices)?));
    if let Some(problem) = reading.problems.first() {
        let message =
            format!("with this id the text would not be a plan any more ({})", problem.message.plain());
        return Err(Problem::new(&EDIT, message));
    }
    let mut renamed = plan.clone();
    renamed.rename(named, old, new);
    if reading.plan.as_ref() != Some(&renamed) {
        return Err(Problem::new(&EDIT, "with this id the text would not say what it says now"));
    }
    verify(tree.text(), &reading.tree, &Splice::changed(&splices))?;
    Ok(splices)
}

/// Another text in place of a scalar, in its quotes if that is possible.
fn written(node: Node<'_>, new: &str) -> Splice {
    let text = match node.kind().quote() {
        Some(quote) if !new.contains(['\'', '"', '\\']) => format!("{quote}{new}{quote}"),
        _ => Value::Text(new.to_owned()).flow(&RULES),
    };
    Splice { start: node.start(), end: node.end(), text }
}

#[cfg(test)]
mod tests {
    use super::*;

    const PLAN: &str = "version: 1\nexecutors: {a: A, \"b\": B}\nfunding: {a: Budget}\nevents:\n  a: {date: 2023-01-01}\nmeasures:\n- id: 1\n  title: a\n  executors: [b, a] # a\n  funding: ['a']\n  due: {within: 3 months, of: a}\n  kpis: [{id: k, title: a, executors: [a]}]\n- {id: 2, title: x, due: {within: 1 day, of: 1}}\n";

    fn renamed(named: Named, old: &str, new: &str) -> Result<String, String> {
        let (tree, plan) = crate::format::read(PLAN).sound().unwrap();
        let mut splices =
            rename(&tree, &plan, named, old, new).map_err(|problem| problem.message.plain().to_owned())?;
        Ok(join(PLAN, &mut splices).unwrap())
    }

    #[test]
    fn an_id_changes_wherever_it_names_the_same_thing_and_nowhere_else() {
        let text = renamed(Named::Executor, "a", "mdt").unwrap();
        assert_eq!(
            text,
            PLAN.replace("{a: A", "{mdt: A")
                .replace("[b, a]", "[b, mdt]")
                .replace("executors: [a]", "executors: [mdt]")
        );
        let text = renamed(Named::Funding, "a", "on").unwrap();
        assert_eq!(text, PLAN.replace("{a: Budget", "{\"on\": Budget").replace("['a']", "['on']"));
        let text = renamed(Named::Event, "a", "in-force").unwrap();
        assert_eq!(text, PLAN.replace("  a: {date", "  in-force: {date").replace("of: a", "of: in-force"));
    }

    #[test]
    fn an_id_that_is_taken_or_cannot_be_one_is_refused() {
        for (named, old, new) in [
            (Named::Executor, "a", "b"),
            (Named::Executor, "a", ""),
            (Named::Event, "a", "1"),
            (Named::Event, "a", "k"),
            (Named::Event, "a", "in force"),
        ] {
            assert!(renamed(named, old, new).is_err(), "{new}");
        }
    }
}
