//! Who is responsible, and who pays: the names of a document as the ids of a plan.

use std::collections::{HashMap, HashSet};

use crate::locale::folding::folded;
use crate::model::{Amendment, Body, Change, ChangeTarget, Edit, Languages, Plan, Str, Text, thin_vec};

/// The names of one table of the plan.
#[derive(Debug)]
pub(super) struct Names {
    body: Body,
    /// Ids by folded name.
    known: HashMap<String, Str>,
    ids: HashSet<Str>,
    /// Whether the plan has the table; else lists hold plain names.
    has_table: bool,
    /// Whether names are given by language.
    by_language: bool,
}

impl Names {
    /// Those of a plan.
    pub(super) fn of(plan: &Plan, body: Body) -> Self {
        let mut names =
            Self { body, known: HashMap::new(), ids: HashSet::new(), has_table: false, by_language: false };
        match body {
            Body::Executors => {
                names.has_table = plan.executors.is_some();
                for executor in plan.executors.iter().flatten() {
                    names.learn(&executor.id, &executor.name);
                    executor.short.iter().for_each(|short| names.learn(&executor.id, short));
                }
            }
            Body::Funding => {
                names.has_table = plan.funding.is_some();
                plan.funding.iter().flatten().for_each(|(id, name)| names.learn(id, name));
            }
        }
        names
    }

    fn learn(&mut self, id: &Str, name: &Text) {
        self.ids.insert(id.clone());
        self.by_language |= matches!(name, Text::Languages(_));
        for words in name.every() {
            self.known.entry(folded(words)).or_insert_with(|| id.clone());
        }
    }

    /// What a name is called in the plan: its id, or the name itself where the plan does not know it.
    pub(super) fn key(&self, name: &str) -> String {
        match self.known.get(&folded(name)) {
            Some(id) => id.to_string(),
            None if self.has_table => format!("\u{0}{}", folded(name)),
            None => name.to_owned(),
        }
    }

    /// The id of a name; one that is new is added to the table. `proposed` is its id in the document's own plan.
    pub(super) fn id_of(
        &mut self,
        name: &str,
        proposed: &Str,
        language: Option<&Str>,
        tables: &mut Vec<Change>,
    ) -> Str {
        if !self.has_table {
            return name.into();
        }
        if let Some(id) = self.known.get(&folded(name)) {
            return id.clone();
        }
        let further = (2..).map(|nth: usize| Str::from(format!("{proposed}-{nth}")));
        let mut free = std::iter::once(proposed.clone()).chain(further);
        let id = free.find(|id| !self.ids.contains(id)).unwrap_or_default();
        let text = match language.filter(|_| self.by_language) {
            Some(language) => Text::Languages(thin_vec![(language.clone(), name.into())]),
            None => Text::Plain(name.into()),
        };
        self.learn(&id, &text);
        let edit = Edit::Amend(Amendment::Name(self.body, id.clone(), text));
        tables.push(Change { target: ChangeTarget::Plan, edit });
        id
    }
}

/// What ids of a plan stand for.
pub(super) fn names(plan: &Plan, body: Body, ids: &[Str], languages: Languages<'_>) -> Vec<String> {
    let name = |id: &Str| match body {
        Body::Executors => plan.executor_name(id, languages).into_owned(),
        Body::Funding => plan.funding_name(id, languages).into_owned(),
    };
    ids.iter().map(name).collect()
}
