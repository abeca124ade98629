//! A revision under way.

use super::bodies::Names;
use super::column::Columns;
use super::entry::{Entry, Fact, Why};
use super::pairs::Pair;
use super::taken::Taken;
use super::terms::Terms;
use crate::model::{
    Amendment, Body, Change, ChangeTarget, Conditions, Edit, Item, Languages, MarkDetails, Plan, Str, Text,
    TypedDay, TypedWhen, thin_vec,
};

/// What a revision is made of.
pub(super) struct Reviser<'a> {
    pub(super) plan: &'a Plan,
    /// What the older document says.
    pub(super) base: Option<&'a Plan>,
    /// What the revised document says.
    pub(super) new: &'a Plan,
    pub(super) terms: &'a Terms,
    pub(super) columns: Columns,
    pub(super) taken: Taken,
    pub(super) executors: Names,
    pub(super) funding: Names,
    pub(super) entries: Vec<Entry>,
    /// Rows of tables, which other changes name.
    pub(super) tables: Vec<Change>,
    /// Changes of what is there.
    pub(super) lines: Vec<Change>,
}

impl<'a> Reviser<'a> {
    pub(super) fn new(plan: &'a Plan, base: Option<&'a Plan>, new: &'a Plan, terms: &'a Terms) -> Self {
        Self {
            plan,
            base,
            new,
            terms,
            columns: Columns::of(new),
            taken: Taken::of(plan),
            executors: Names::of(plan, Body::Executors),
            funding: Names::of(plan, Body::Funding),
            entries: Vec::new(),
            tables: Vec::new(),
            lines: Vec::new(),
        }
    }

    /// Whether a measure has steps in the plan and none in the document.
    pub(super) fn loses_steps(&self, pair: Pair) -> bool {
        let lines = self.plan.line(pair.plan).zip(self.new.line(pair.new));
        lines.is_some_and(|(line, new)| !line.measure.steps.is_empty() && new.measure.steps.is_empty())
    }

    /// The language of the document.
    pub(super) fn language(&self) -> Option<&'a Str> {
        self.new.language.as_ref()
    }

    pub(super) fn languages(&self) -> Languages<'a> {
        self.plan.languages(self.language().map(Str::as_str))
    }

    pub(super) fn names_of(&mut self, body: Body) -> &mut Names {
        match body {
            Body::Executors => &mut self.executors,
            Body::Funding => &mut self.funding,
        }
    }

    /// Lists something of a line.
    pub(super) fn tell(&mut self, line: &Item<'a>, fact: Fact) {
        let title = line.short().unwrap_or(line.title()).shown(self.languages()).into_owned();
        self.entries.push(Entry { id: line.id(), title, fact });
    }

    /// Lists what a person must decide.
    pub(super) fn leave(&mut self, line: &Item<'a>, why: Why) {
        self.tell(line, Fact::Undecided(why));
    }

    /// Amends a line.
    pub(super) fn amend(&mut self, line: &Item<'a>, amendment: Amendment) {
        let edit = Edit::Amend(amendment);
        self.lines.push(Change { target: ChangeTarget::Line(line.position()), edit });
    }

    /// A text of a new part, as the plan writes its texts.
    pub(super) fn text(&self, text: &Text) -> Text {
        let by_language = |text: &Text| matches!(text, Text::Languages(_));
        let is_by_language = self.plan.measures().any(|(_, measure)| by_language(&measure.title));
        match (text, self.language()) {
            (Text::Plain(words), Some(language)) if is_by_language => {
                Text::Languages(thin_vec![(language.clone(), words.clone())])
            }
            (Text::Plain(_) | Text::Languages(_), _) => text.clone(),
        }
    }

    pub(super) fn conditions(&self) -> Conditions {
        Conditions::on(self.terms.today)
    }

    /// The day, the act and a reason.
    pub(super) fn details(&self, reason: &str) -> MarkDetails {
        MarkDetails {
            date: Some(TypedWhen::Day(TypedDay::Day(self.terms.on))),
            reason: Some(reason.to_owned()),
            act: Some(self.terms.act.clone()),
            ..MarkDetails::default()
        }
    }
}
